"""A letter as a PDF: its parts as plain data, set by typst with the template letter.typ."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

from betteroff.present.kinds import Assumed, Point, Required, Section, Table
from betteroff.present.letter.page import LEAD, TOTALS, Letter
from betteroff.rulebook import Refusal

try:
    import matplotlib
    import typst
except ImportError as error:
    raise Refusal("A PDF needs typst and matplotlib (for its letters), which are not installed: pip install typst matplotlib") from error


def typeset(found: Letter) -> bytes:
    """The bytes of a tagged A4 PDF (PDF/UA-1); the same letter gives the same bytes."""
    data = {
        "title": found.title,
        "checks": found.checks,
        "answers": [point._asdict() for point in found.answers],
        "sections": [part for section in found.sections for part in _parts(section)],
        "foot": found.foot,
        "style": found.style,
    }
    template = (files("betteroff.present.letter") / "letter.typ").read_bytes()
    document = typst.compile(  # type: ignore[misc]  # its stub leaves the type of the source open
        template,
        sys_inputs={"letter": json.dumps(data)},
        font_paths=[str(Path(matplotlib.get_data_path()) / "fonts" / "ttf")],
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
    )
    assert isinstance(document, bytes)
    return document


def _parts(section: Section) -> Iterable[dict[str, Any]]:
    """A section that has anything, as the template reads it: a table, or a heading with paragraphs and points."""
    if isinstance(section, Assumed):
        section = section.listed()
    if isinstance(section, Required):
        yield {"kind": "points", "title": section.title, "sentence": section.sentence, "items": [*map(_item, section.items)]}
    elif section.items and isinstance(section, Table):
        has_law = any(row.law for row in section.items)
        rows = [[row.label, *row.cells, *((row.law,) if has_law else ())] for row in section.items]
        head = [*section.head, *(("Law",) if has_law else ())]
        yield {"kind": "table", "title": section.title, "head": head, "rows": rows, "totals": TOTALS}
    elif section.items:
        yield {"kind": "points", "title": section.title, "sentence": "", "items": [_item(Point(str(text))) for text in section.items]}


def _item(found: Point) -> dict[str, Any]:
    """An item of a list, with what it begins with apart, to be bold"""
    lead = LEAD.match(found.text)
    end = lead.end() if lead else 0
    return {"lead": found.text[:end], "text": found.text[end:].lstrip(), "further": found.further}
