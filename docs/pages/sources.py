"""The page of every source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from betteroff.calendar import written as day
from betteroff.rulebook import folder, load
from betteroff.rulebook.figures import figures
from pages.markdown import listed, page, plain


def sources_page() -> str:
    """Every source: its title, where it is, the day it was looked at, and the figures taken from it."""
    used: dict[str, list[str]] = {}
    for scheme in sorted(path.parent.name for path in folder().glob("*/rates.toml")):
        for figure in figures(scheme).values():
            for source in dict.fromkeys(value.source for value in figure.values):
                used.setdefault(source, []).append(f"[{plain(figure.label)}](rules/{scheme}/rates.md#{figure.name})")
    return page(
        "Sources",
        "Every source of a figure, once. The rows of the decision tables cite the law itself.",
        *(text for key, held in sorted(load("sources.toml").items()) for text in _source(key, held, used.get(key, []))),
    )


def _source(key: str, held: Mapping[str, object], used: Iterable[str]) -> Iterator[str]:
    yield f"## {plain(str(held['title']))} {{ #{key} }}"
    checked = held["checked"]
    looked = f" Last looked at on {day(checked)}." if isinstance(checked, date) else ""
    yield (f"<{held['where']}>" if "where" in held else "nowhere yet") + looked
    yield listed(used) or "No figure rests on it."
