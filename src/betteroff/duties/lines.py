"""What comes off work search, what limits it, and what may be asked for beside it: the rows that fit, as lines to show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from betteroff.calendar import DAY
from betteroff.conditionality.hours import DEDUCTIONS, Deductions, SearchDeduction
from betteroff.conditionality.limits import BESIDE_SEARCH, LIMITS, Limit, beside_search_inputs, limit_inputs
from betteroff.duties.lookahead import hours
from betteroff.explanation import Worked
from betteroff.facts import shows_no_values
from betteroff.household import WorkRequirements
from betteroff.rulebook.tables import Question, Row, Table, asked, every_row, name_of, rows_of


@shows_no_values
class DutyLine(NamedTuple):
    """A row of a table of duties that fits, in words: what follows, why, and what to ask or to have recorded."""

    what: str
    hours: Decimal | None
    """Hours a week that come off work search; none where the row is not about hours."""
    first_day: date | None
    last_day: date | None
    name: str
    why: str
    law: str
    mark: str
    certainty: str
    ask: str
    request: str
    """What the adult may ask the work coach to record in the claimant commitment."""
    table: str
    row: int
    outcome: int
    """As a number, for those who compare it."""


@shows_no_values
class HoursCounted(NamedTuple):
    """Hours a week that come off those expected, before any are left for work search."""

    name: str
    label: str
    hours: Decimal
    why: str
    law: str


def deduction_lines(worked: Worked, place: int) -> tuple[DutyLine, ...]:
    """What comes off the hours of work search, with the hours of each (UC Regs 2013 reg. 95)"""
    assert worked.duties is not None
    found = worked.duties[place]
    return tuple(
        line._replace(hours=_hours_of(found.deductions, line.outcome)) for line in _lines(worked, place, DEDUCTIONS, found.deduction_rows)
    )


def limit_lines(worked: Worked, place: int, agreed: WorkRequirements | None) -> tuple[DutyLine, ...]:
    """What limits work search and availability (UC Regs 2013 reg. 97), in the words of the claimant where they are stated"""
    assert worked.duties is not None
    facts, found = worked.facts_today, worked.duties[place]
    adult = facts.second if place else facts.first
    answers = limit_inputs(facts, adult, worked.decided_today[place].capability, found.expected)
    lines = _lines(worked, place, LIMITS, every_row(asked(LIMITS, worked.day).scan, answers))
    return tuple(line._replace(what=_in_own_words(line, agreed)) for line in lines)


def lines_beside_search(worked: Worked, place: int) -> tuple[DutyLine, ...]:
    """What may be asked for beside work search, and how a week of it is judged (UC Regs 2013 regs 86, 93 to 95)"""
    assert worked.duties is not None
    adult = worked.facts_today.second if place else worked.facts_today.first
    answers = beside_search_inputs(adult, worked.duties[place])
    return tuple(_lines(worked, place, BESIDE_SEARCH, every_row(asked(BESIDE_SEARCH, worked.day).scan, answers)))


def _hours_of(off: Deductions, outcome: int) -> Decimal | None:
    """The hours a deduction takes off; of what takes nothing off, nothing"""
    if outcome == SearchDeduction.FEWER_HOURS:
        return None
    return hours(off[outcome] if outcome < len(off) else 0)


def _in_own_words(line: DutyLine, agreed: WorkRequirements | None) -> str:
    """What a limit is, with what was stated of it"""
    if agreed is None:
        return line.what
    said: dict[int, tuple[Any, ...]] = {
        Limit.USUAL_WORK: (agreed.usual_occupation, agreed.usual_pay),
        Limit.WORK_NOT_RULED_OUT: (f"not {agreed.excluded_work}",),
        Limit.AGREED_TRAVEL: (f"{agreed.longest_travel} minutes each way",),
    }
    stated = ", ".join(str(part) for part in said.get(line.outcome, ()) if part)
    return f"{line.what} ({stated})" if stated else line.what


def _lines(worked: Worked, place: int, question: Question, rows: int) -> Iterator[DutyLine]:
    table = asked(question, worked.day)
    for number in rows_of(rows):
        row = table.rows[number]
        first, last = _days_of(worked, place, table, row)
        yield DutyLine(
            table.outcome(number), None, first, last, row.name, row.why, row.law, row.mark, row.certainty, row.ask, row.request,
            name_of(question), number + 1, row.then,
        )  # fmt: skip


def _days_of(worked: Worked, place: int, table: Table, row: Row) -> tuple[date | None, date | None]:
    """The first and last day of a row that a clock limits"""
    first, lasts = None, [row.until] if row.until else []
    for asks, spans in row.when:
        given = table.inputs[asks]
        clock = worked.clocks.get((place, given.name))
        if clock is not None and spans[0].high < given.span.high:
            first = clock.start
            lasts.append(clock.day_when(spans[0].high + 1) - DAY)
    return first, min(lasts) if first and lasts else None
