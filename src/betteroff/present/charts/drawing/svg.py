"""An SVG that is read aloud, scales with the page it stands on, and shares no name with another chart on that page."""

from __future__ import annotations

import re
from hashlib import sha256
from html import escape

_PROLOGUE = re.compile(r"^.*?<svg [^>]*?(viewBox=\"[^\"]*\")[^>]*>", re.DOTALL)
_LEFT_OUT = re.compile(r"\s*<metadata>.*?</metadata>|\s*<style[^>]*>\*\{[^}]*\}</style>|<!--.*?-->\s*", re.DOTALL)
"""What is said of the file, a style that would reach the whole page, and comments."""
_NAMED = re.compile(r' id="([^"]*)"')
_USED = re.compile(r'(url\(#|href="#)([^")]+)')


def accessible(drawn: str, title: str, description: str) -> str:
    """The SVG of matplotlib, with a title and a description; the same drawing and words give the same text."""
    found = _PROLOGUE.search(drawn)
    assert found is not None  # matplotlib writes a viewBox
    inside = _LEFT_OUT.sub("", drawn[found.end() :])
    used = {name for _, name in _USED.findall(inside)}
    numbers = {name: str(number) for number, name in enumerate(name for name in _NAMED.findall(inside) if name in used)}
    inside = _NAMED.sub(lambda name: f' id="@{numbers[name[1]]}"' if name[1] in used else "", inside)
    inside = _USED.sub(lambda use: f"{use[1]}@{numbers[use[2]]}", inside)
    words = f"{title}\n{description}"
    of = f"chart-{sha256(f'{words}{inside}'.encode()).hexdigest()[:12]}-"
    inside = inside.replace(' id="@', f' id="{of}').replace("url(#@", f"url(#{of}").replace('href="#@', f'href="#{of}')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {found[1]} role="img" '
        f'aria-labelledby="{of}title {of}desc" stroke-linejoin="round" stroke-linecap="butt">\n'
        f'<title id="{of}title">{escape(title)}</title>\n<desc id="{of}desc">{escape(description)}</desc>{inside}'
    )
