"""A line of what a benefit requires or allows, made of a row of a table. Plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from betteroff.calendar import written
from betteroff.facts import shows_no_values
from betteroff.money import Money
from betteroff.reading import Assumption
from betteroff.rulebook.tables import Question, asked, name_of, rows_of, table

TOPICS = (
    "claim", "work", "permitted work", "group", "agreement", "commitment", "requirements", "hours", "notice", "steps", "counts as",
    "lifted", "limits", "restrictions", "study", "attendance", "interviews", "activity", "days", "reassessment", "treatment",
    "programme", "enterprise",
)  # fmt: skip
"""What lines are about."""


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
    held = asked(question, day)
    row = held.rows[number]
    return RequirementLine(
        topic=topic,
        what=held.outcome(number),
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


def late_rules(lines: Iterable[RequirementLine], day: date) -> Iterator[Assumption]:
    """What is told by a table on a day after the one it was last checked for"""
    for scheme, name in dict.fromkeys(tuple(line.table.split("/")) for line in lines if line.table):
        checked = table(scheme, name, day).confirmed_to
        if day > checked:
            what = f"rules of {scheme.replace('_', ' ')}"
            yield Assumption("rules", f"last checked for {written(checked)} and taken as unchanged since: {what}")


def lines_of(topic: str, question: Question, day: date, rows: int) -> Iterator[RequirementLine]:
    """The lines of the rows found together."""
    yield from (row_line(topic, question, day, number) for number in rows_of(rows))
