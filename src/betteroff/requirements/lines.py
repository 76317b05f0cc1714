"""A line of what a benefit requires or allows, made of a row of a table. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from betteroff.facts import shows_no_values
from betteroff.money import Money
from betteroff.rulebook.tables import Question, asked, every_row, first_row, name_of, rows_of


@shows_no_values
class RequirementLine(NamedTuple):
    """Something that is required of an adult, or allowed, or to be known, and by which law."""

    topic: str
    what: str
    why: str
    law: str
    mark: str
    certainty: str = "certain"
    ask: str = ""
    request: str = ""
    """What the adult may ask the Jobcentre to record, in words of their own."""
    first_day: date | None = None
    last_day: date | None = None
    """Of this adult, where it is known; None: it goes on, or is not known."""
    hours: Decimal | None = None
    """A week."""
    amount: Money | None = None
    period: str = ""
    """Of the amount, such as "week"."""
    table: str = ""
    row: int = 0
    outcome: int = -1
    """As a number, for those who compare it."""


def row_line(topic: str, question: Question, day: date, number: int) -> RequirementLine:
    """The line of one row of a table; `_replace` adds its days, hours and amount."""
    table = asked(question, day)
    row = table.rows[number]
    return RequirementLine(
        topic=topic,
        what=table.outcome(number),
        why=row.why,
        law=row.law,
        mark=row.mark,
        certainty=row.certainty,
        ask=row.ask,
        request=row.request,
        table=name_of(question),
        row=number + 1,
        outcome=row.then,
    )


def lines_of(topic: str, question: Question, inputs: tuple[int, ...], day: date) -> Iterator[RequirementLine]:
    """The lines of every row of a table that fits; of one that is read from the top, of the row that decides."""
    table = asked(question, day)
    rows = rows_of(every_row(table.scan, inputs)) if table.read == "every row that fits" else (first_row(table.scan, inputs),)
    yield from (row_line(topic, question, day, number) for number in rows)
