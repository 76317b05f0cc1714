"""A letter and a chart as they come out: pictures, made when the pages are, and a page that says the same in words."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import indent

import typst

import betteroff as bo
from pages.examples import drawn
from pages.first_answer import EXAMPLE
from pages.markdown import ROOT, fenced, page

_HOSTEL = "examples/worked/2-housing/10-supported-accommodation.toml"
_PAY, _ON = "12.71 an hour", "2026-12-07"
_DOTS_AN_INCH = 120


def picture_pages() -> dict[str, str | bytes]:
    """The page, the picture of a letter, and that of a sweep."""
    letter = bo.compare_case(bo.read(ROOT / EXAMPLE)).letter()
    sweep = bo.sweep(bo.read(ROOT / _HOSTEL).household, hours=range(41), pay=_PAY, on=_ON).chart()
    text = page(
        "A letter and a chart, as they come out",
        "Both are of people who are made up. [How a letter is had](../letter.md), and [a chart](../charts.md).",
        "## A letter for the client",
        f"`betteroff compare {EXAMPLE} --letter letter.pdf`",
        "[![A letter on one A4 page. All it says stands below.](letter.png)](letter.png)",
        '??? note "The letter in words"\n\n' + indent(fenced(str(letter), "text"), "    "),
        "## A chart of the hours of a job",
        f'`betteroff sweep {_HOSTEL} --hours 0-40 --pay "{_PAY}" --on {_ON} --chart hours.svg`',
        *drawn("hours", sweep),
        weight=1,
    )
    return {"what-comes-out.md": text, "letter.png": _picture(letter.to_pdf()), "hours.svg": sweep.svg}


def _picture(pdf: bytes) -> bytes:
    """The first page of a PDF."""
    with TemporaryDirectory() as folder:
        held = Path(folder)
        (held / "letter.pdf").write_bytes(pdf)
        (held / "page.typ").write_text('#set page(width: auto, height: auto, margin: 0pt)\n#image("letter.pdf")', encoding="utf-8")
        found = typst.compile(str(held / "page.typ"), format="png", ppi=_DOTS_AN_INCH)
    assert isinstance(found, bytes)
    return found
