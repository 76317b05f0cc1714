"""Results as HTML for a notebook: one plain sentence, then a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from html import escape

from betteroff.calendar import written
from betteroff.comparison import Comparison
from betteroff.hours_that_pay import HoursThatPay
from betteroff.position import Position
from betteroff.present import sections
from betteroff.present.sections import Block, Required, Row, Section, Table
from betteroff.present.words import columns_of, in_hand_on, month_by_month, noted
from betteroff.sweep import Noted, Sweep
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


def _headline(sentence: str, found: Position | Timeline) -> str:
    return f"<p><strong>{escape(sentence)}</strong></p>" + _section(sections.checks(found))


def _blocks(found: Iterable[Block]) -> str:
    return "".join(_section(section) for block in found for section in block)


def _section(found: Section) -> str:
    """A section that has anything: its title, then a table, a list, or paragraphs."""
    title = f"<h4>{escape(found.title)}</h4>" if found.title else ""
    if isinstance(found, Required):
        points = (escape(point.text) + _list(map(escape, point.further)) for point in found.items)
        sentence = f"<p>{escape(found.sentence)}</p>" if found.sentence else ""
        return title + sentence + _list(points)
    if not found.items:
        return ""
    if isinstance(found, Table):
        return title + _table(found.head, found.items)
    if not title:
        return "".join(f"<p>{escape(item)}</p>" for item in found.items)
    return title + _list(map(escape, found.items))


def sweep(found: Sweep) -> str:
    """A sweep as a table."""
    return _turns(found) + _points(found) + _notes(found.last, found.notes)


def hours_that_pay(found: HoursThatPay) -> str:
    """Safe and losing hours: sentences and a table for each day."""
    days = (
        f"<p><strong>{escape(day.sentence)}</strong></p>"
        + (f"<p>For the landlord: {escape(day.for_landlord)}</p>" if day.for_landlord else "")
        + _turns(day.sweep)
        + _points(day.sweep)
        for day in found.days
    )
    before = f"<p>{escape(found.before_the_change)}</p>" if found.before_the_change else ""
    return (
        f"<h3>{escape(f'Hours that pay, at {found.pay}, paid {found.paid}')}</h3>"
        + "".join(days)
        + before
        + _notes(found.days[0].sweep.last, found.notes)
    )


def _turns(found: Sweep) -> str:
    turns = (f"At {found.named([turn.after])}: {'; '.join(turn.what)}" for turn in found.turns)
    return (f"<p>{escape(found.of_pay_days)}</p>" if found.of_pay_days else "") + "".join(f"<p>{escape(text)}</p>" for text in turns)


def _points(found: Sweep) -> str:
    columns = columns_of(found)
    rows = tuple(Row(first, tuple(cells)) for first, *cells in zip(*(cells for _, cells in columns), strict=True))
    others = f"<p>Other: {escape('; '.join(found.others))}</p>" if found.others else ""
    return _table(tuple(label for label, _ in columns), rows) + others


def _notes(last: Position, notes: Iterable[Noted]) -> str:
    return _blocks([sections.small_print(replace(last, warnings=tuple(map(noted, notes))))])


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
