"""A letter as a page: plain data that becomes HTML or, with the extra `pdf`, an A4 PDF."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from math import ceil
from pathlib import Path
from typing import Literal

from betteroff.present import html
from betteroff.present.kinds import Assumed, Block, Point, Required, Section, Table
from betteroff.present.layout import joined, printed, wrapped
from betteroff.present.saving import saved

Audience = Literal["client", "adviser", "jobcentre"]
Style = Literal["plain", "easy"]
TOTALS = ("Money in hand", "Difference a month", "Difference a week")
"""Rows in bold."""
LEAD = re.compile(r"([^:<]{1,90}:)(?= |<|$)")
"""What an item of a list begins with, set in bold: what it is about, up to the colon."""


@dataclass(frozen=True, repr=False)
class Letter:
    """A letter, ready to be shown: the answers first, then sections, then what it is and rests on."""

    title: str
    answers: tuple[Point, ...]
    """The answer to each scenario in pounds, with what belongs to it."""
    sections: tuple[Section, ...]
    foot: tuple[str, ...]
    """The date of the rules, and that it is an estimate."""
    style: Style = "plain"
    checks: tuple[str, ...] = ()
    """What is to be checked before any figure is believed: it stands above the answers."""

    def to_html(self) -> str:
        """A page of HTML by itself, to be printed on A4; nothing in it is loaded from elsewhere."""
        sheet = (files("betteroff.present.letter") / "letter.css").read_text(encoding="utf-8")
        return (
            f'<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(self.title)}</title>\n'
            f"<style>\n{sheet}</style>\n</head>\n{self._body()}\n</html>\n"
        )

    def _body(self) -> str:
        checks = "".join(f'<p class="check">{escape(one)}</p>' for one in self.checks)
        answers = "".join(
            f'<div class="answer"><p><strong>{escape(point.text)}</strong></p>'
            + "".join(f"<p>{escape(one)}</p>" for one in point.further)
            + "</div>"
            for point in self.answers
        )
        sections = "".join(html.section(one, 2, ' class="words"') for one in self.sections)
        sections = re.sub(rf"<(li|p)>{LEAD.pattern}", r"<\1><strong>\2</strong>", sections)
        sections = re.sub(rf'<tr>(<th scope="row"[^>]*>(?:{"|".join(TOTALS)}))', r'<tr class="total">\1', sections)
        foot = "".join(f"<p>{escape(one)}</p>" for one in self.foot)
        main = f"<main>\n<h1>{escape(self.title)}</h1>{checks}{answers}{sections}\n</main>"
        return f'<body class="{self.style}">\n{main}\n<footer>{foot}</footer>\n</body>'

    def to_pdf(self) -> bytes:
        """An A4 PDF, tagged for screen readers (PDF/UA-1). Raises Refusal where the extra `pdf` is not installed."""
        from betteroff.present.letter.typeset import typeset  # loaded when asked for: typst is in the extra

        return typeset(self)

    def save(self, to: str | Path) -> Path:
        """Write the letter to a file, whose name ends in .pdf, .html or .txt; a file that is there already is replaced.

        Raises Refusal for another ending, where it cannot be written, and for a PDF where the extra `pdf` is not installed.
        """
        makers = {".pdf": self.to_pdf, ".html": lambda: self.to_html().encode(), ".txt": lambda: f"{self}\n".encode()}
        return saved(to, makers, "a letter is a PDF, HTML or plain text")

    def _blocks(self) -> list[Block]:
        return [[section] for section in self.sections]

    def __str__(self) -> str:
        answers = ([wrapped(point.text, 0), *(wrapped(one, 0) for one in point.further)] for point in self.answers)
        checks = ([wrapped(one, 0)] for one in self.checks)
        shown = "\n".join(joined([[self.title], *checks, *answers, *map(printed, self._blocks()), [wrapped(one, 0) for one in self.foot]]))
        return shown.replace("?:", "?")  # a heading that asks

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return self._body().replace("<body", "<div").replace("</body>", "</div>")


PAGE = 69
"""Lines of 11.5 points of an A4 page in print; a PDF has a little more room."""
_CHARACTERS, _OF_ANSWERS = 104, 88
"""Of a line, as many as there are at least: Arial of 10 points, or DejaVu Sans of 8.5."""
_HEADING, _ANSWER, _ROW, _GAP = 2.0, 1.5, 1.25, 0.13
"""Lines that a heading, the box of an answer and a row take, and that stand between items and paragraphs."""
_TITLE_AND_RULE = 3.2


def fits_a_page(found: Letter) -> bool:
    """Whether a letter fits one A4 page, in print as in PDF."""
    return lines_of(found) <= PAGE


def lines_of(found: Letter) -> float:
    """How long a letter is in print, in lines of print; a little more than it will be."""
    answers = sum(_ANSWER + _lines([point.text], _OF_ANSWERS) + _lines(point.further) for point in found.answers)
    checks = sum(1 + _lines([text], _OF_ANSWERS) for text in found.checks)
    return _TITLE_AND_RULE + checks + answers + sum(map(_height, found.sections)) + _lines(found.foot)


def _height(found: Section) -> float:
    """The lines of a section"""
    if isinstance(found, Assumed):
        found = found.listed()
    heading = _HEADING if found.title and (found.items or isinstance(found, Required)) else 0
    if isinstance(found, Table):
        a_column = 62 / len(found.head)
        return heading + max(ceil(len(cell) / a_column) for cell in found.head[1:]) + _ROW * len(found.items)
    if isinstance(found, Required):
        return heading + _lines([found.sentence] * bool(found.sentence)) + sum(_lines([one.text, *one.further]) for one in found.items)
    return heading + _lines(found.items)


def _lines(texts: Iterable[str], characters: int = _CHARACTERS) -> float:
    return sum(ceil(len(text) / characters) + _GAP for text in texts)
