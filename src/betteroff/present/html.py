"""Results as HTML for a notebook: one plain sentence, then a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from betteroff.calendar import written
from betteroff.comparison import Comparison
from betteroff.hours_that_pay import HoursThatPay
from betteroff.position import Position
from betteroff.present import requirements, sanctions, sections
from betteroff.present.kinds import Assumed, Block, Required, Section, Table
from betteroff.present.side_by_side import side_by_side
from betteroff.present.words import at_which_pay, in_hand_on, month_by_month
from betteroff.requirements.answered import Required as RequiredOfBenefits
from betteroff.sanctions.result import SanctionFound
from betteroff.sweep import Sweep
from betteroff.timeline import Timeline


def comparisons(found: Sequence[Comparison]) -> str:
    """Every scenario in one table, then each by itself."""
    first = side_by_side(found)._replace(caption="Today against each scenario")
    return blocks([[first]]) + "".join(map(comparison, found))


def comparison(found: Comparison) -> str:
    """A comparison as a heading, a sentence, and all that the plain text has in full."""
    head = f"<h3>{escape(found.label)}, on {written(found.on)}</h3>"
    return head + _headline(found.sentence, sections.both_sides(found)) + blocks(sections.comparison(found))


def position(found: Position) -> str:
    """A position as a sentence, and all that the plain text has."""
    return _headline(in_hand_on(found), found) + blocks(sections.position(found), 3)


def timeline(found: Timeline) -> str:
    """A timeline as a heading, a sentence, and all that the plain text has."""
    head = f"<h3>{escape(month_by_month(found))}</h3>"
    return head + _headline(found.sentence, found) + blocks(sections.timeline(found))


def sweep(found: Sweep) -> str:
    """A sweep as a table, with all that the plain text has."""
    return blocks(sections.sweep(found), 3)


def hours_that_pay(found: HoursThatPay) -> str:
    """Safe and losing hours as a heading, and all that the plain text has."""
    return f"<h3>{escape(at_which_pay(found))}</h3>" + blocks(sections.hours_that_pay(found))


def required(found: RequiredOfBenefits) -> str:
    """What benefits other than Universal Credit require, as a sentence, and all that the plain text has."""
    return f"<p><strong>{escape(requirements.headline(found))}</strong></p>" + blocks(requirements.sections(found, full=True), 3)


def sanction(found: SanctionFound) -> str:
    """A sanction as a sentence, and all that the plain text has."""
    return f"<p><strong>{escape(found.sentence)}</strong></p>" + blocks(sanctions.sanction(found), 3)


def _headline(sentence: str, found: Position | Timeline) -> str:
    return f"<p><strong>{escape(sentence)}</strong></p>" + section(sections.checks(found))


def blocks(found: Iterable[Block], level: int = 4) -> str:
    """Sections one after the other; those for a second reading are folded, and open when their title is chosen."""
    return "".join(_folded(one) if one.title in FOLDED else section(one, level, LEFT) for block in found for one in block)


LEFT = ' style="text-align:left"'
"""A notebook sets every cell on the right, as is good for amounts."""
FOLDED = (sections.WORKED, sections.SAFE_MONEY, sections.OTHER_HELP, sections.NOT_COVERED)
"""Long, and not what changes."""


def _folded(found: Section) -> str:
    """A section behind its title."""
    inside = section(found._replace(title=""), of_words=LEFT)
    return f"<details><summary>{escape(found.title)}</summary>{inside}</details>" if inside else ""


def section(found: Section, level: int = 4, of_words: str = "") -> str:
    """A section that has anything: its title as a heading of a level, then a table, a list, or paragraphs.

    `of_words` are attributes for the cells of a table that hold words.
    """
    title = f"<h{level}>{escape(found.title)}</h{level}>" if found.title else ""
    if isinstance(found, Required):
        points = (escape(point.text) + _list(map(escape, point.further)) for point in found.items)
        sentence = f"<p>{escape(found.sentence)}</p>" if found.sentence else ""
        return title + sentence + _list(points)
    if not found.items:
        return ""
    if isinstance(found, Assumed):
        return section(found.listed(), level)
    if isinstance(found, Table):
        return title + _table(found, of_words)
    if not title:
        return "".join(f"<p>{escape(item)}</p>" for item in found.items)
    return title + _list(map(escape, found.items))


def _table(found: Table, of_words: str) -> str:
    """A table, with the law where a row has any; without a heading above it, with a caption."""
    law = ("Law",) if any(row.law for row in found.items) else ()
    rows = [(*row.cells, *((row.law,) if law else ())) for row in found.items]
    attributes = [of_words if any(map(_is_of_words, column)) else "" for column in zip(*rows, strict=True)]
    heads = zip((*found.head, *law), (of_words, *attributes), strict=True)
    top = "".join(f'<th scope="col"{given}>{escape(head)}</th>' if head else "<td></td>" for head, given in heads)
    body = "".join(
        f'<tr><th scope="row"{of_words}>{escape(row.label)}</th>'
        + "".join(f"<td{given}>{escape(cell)}</td>" for cell, given in zip(cells, attributes, strict=True))
        + "</tr>"
        for row, cells in zip(found.items, rows, strict=True)
    )
    caption = f"<caption>{escape(found.caption)}</caption>" if found.caption and not found.title else ""
    return f"<table>{caption}<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def _is_of_words(cell: str) -> bool:
    return any(map(str.isalpha, cell))


def _list(items: Iterable[str]) -> str:
    """A list of items that are HTML already."""
    found = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{found}</ul>" if found else ""
