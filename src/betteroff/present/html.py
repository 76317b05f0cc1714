"""Results as HTML for a notebook: one plain sentence, then a table."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from betteroff.calendar import written
from betteroff.comparison import Comparison
from betteroff.hours_that_pay import HoursThatPay
from betteroff.position import Position
from betteroff.present import requirements, sanctions, sections
from betteroff.present.kinds import Assumed, Block, Required, Row, Section, Table
from betteroff.present.words import at_which_pay, in_hand_on, month_by_month
from betteroff.requirements.answered import Required as RequiredOfBenefits
from betteroff.sanctions.result import SanctionFound
from betteroff.sweep import Sweep
from betteroff.timeline import Timeline


def comparison(found: Comparison) -> str:
    """A comparison as a heading, a sentence, and all that the plain text has in full."""
    head = f"<h3>{escape(found.label)}, on {written(found.on)}</h3>"
    return head + _headline(found.sentence, sections.both_sides(found)) + _blocks(sections.comparison(found))


def position(found: Position) -> str:
    """A position as a sentence, and all that the plain text has."""
    return _headline(in_hand_on(found), found) + _blocks(sections.position(found))


def timeline(found: Timeline) -> str:
    """A timeline as a heading, a sentence, and all that the plain text has."""
    head = f"<h3>{escape(month_by_month(found))}</h3>"
    return head + _headline(found.sentence, found) + _blocks(sections.timeline(found))


def sweep(found: Sweep) -> str:
    """A sweep as a table, with all that the plain text has."""
    return _blocks(sections.sweep(found))


def hours_that_pay(found: HoursThatPay) -> str:
    """Safe and losing hours as a heading, and all that the plain text has."""
    return f"<h3>{escape(at_which_pay(found))}</h3>" + _blocks(sections.hours_that_pay(found))


def required(found: RequiredOfBenefits) -> str:
    """What benefits other than Universal Credit require, as a sentence, and all that the plain text has."""
    return f"<p><strong>{escape(requirements.headline(found))}</strong></p>" + _blocks(requirements.sections(found, full=True))


def sanction(found: SanctionFound) -> str:
    """A sanction as a sentence, and all that the plain text has."""
    return f"<p><strong>{escape(found.sentence)}</strong></p>" + _blocks(sanctions.sanction(found))


def _headline(sentence: str, found: Position | Timeline) -> str:
    return f"<p><strong>{escape(sentence)}</strong></p>" + section(sections.checks(found))


def _blocks(found: Iterable[Block]) -> str:
    return "".join(section(one) for block in found for one in block)


def section(found: Section, level: int = 4) -> str:
    """A section that has anything: its title as a heading of a level, then a table, a list, or paragraphs."""
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
        return title + _table(found.head, found.items)
    if not title:
        return "".join(f"<p>{escape(item)}</p>" for item in found.items)
    return title + _list(map(escape, found.items))


def _table(head: tuple[str, ...], rows: tuple[Row, ...]) -> str:
    """A table, with the law where a row has any."""
    has_law = any(row.law for row in rows)
    top = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in (*head, *(("Law",) if has_law else ())))
    body = "".join(
        f'<tr><th scope="row">{escape(row.label)}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in (*row.cells, *((row.law,) if has_law else ())))
        + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def _list(items: Iterable[str]) -> str:
    """A list of items that are HTML already."""
    found = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{found}</ul>" if found else ""
