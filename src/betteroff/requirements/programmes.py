"""Which programmes an adult may enter or has to, and from which day; and those they take part in. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from betteroff.activities import Programme
from betteroff.calendar import DAY, Clock, after_months
from betteroff.conditionality.programmes import ENTRY, Entry, entry_inputs
from betteroff.facts.programmes import ProgrammeBenefit, ProgrammeFacts
from betteroff.money import DAYS_A_WEEK
from betteroff.reading.claims.programmes import ProgrammeDays, months_between, weeks_between
from betteroff.requirements.lines import RequirementLine, row_line
from betteroff.rulebook.tables import Row, Table, asked, every_row
from betteroff.situation import Dated

TOPIC = "programme"
WEEKS, MONTHS = "weeks_of_claim", "months_of_claim"


def taking_part(programmes: list[Dated]) -> Iterator[RequirementLine]:
    """The programmes an adult takes part in"""
    for dated in programmes:
        if isinstance(dated.activity, Programme):
            given, scheme = dated.activity, dated.activity.scheme
            early = "; entered early by choice" if given.early_entry and scheme.compulsory != "no" else ""
            why = f"{scheme.what}. Required: {scheme.compulsory}{early}"
            yield RequirementLine(
                TOPIC, f"{scheme.label}: takes part in it", why, scheme.law, scheme.mark, first_day=dated.first, last_day=dated.last
            )


def entry_lines(
    benefit: ProgrammeBenefit, age: int, facts: ProgrammeFacts, days: ProgrammeDays, day: date, entered: frozenset[str]
) -> Iterator[RequirementLine]:
    """The programmes of a day that may be entered, now or later in the claim, each once and those entered left out"""
    table, told = asked(ENTRY, day), set[tuple[str, int]]()
    found = [(number, row, _entry_day(table, row, days)) for number, row in enumerate(table.rows)]
    reached = [(number, row, first) for number, row, first in found if _fits(table, number, benefit, age, facts, days, day, first)]
    required_now = {row.name for _, row, first in reached if row.then == Entry.REQUIRED and first is not None and first <= day}
    for number, row, first in sorted(reached, key=lambda one: one[2] or day):
        if row.name in entered or (row.name, row.then) in told or (row.then == Entry.EARLY and row.name in required_now):
            continue
        told.add((row.name, row.then))
        line = row_line(TOPIC, ENTRY, day, number)
        if first is not None and row.until is not None and first > row.until:
            why = f"By then nobody is referred to it any more: the last day for that is before. {line.why}"
            yield line._replace(what=f"{row.name}: not reached before it takes nobody new", why=why, first_day=first)
        else:
            yield line._replace(what=f"{row.name}: {line.what}", first_day=first, last_day=_last_day(table, row, days))


def _entry_day(table: Table, row: Row, days: ProgrammeDays) -> date | None:
    """The first day on which the time on the benefit is long enough; None where it does not count, or is not known"""
    for place, spans in row.when:
        name, least = table.inputs[place].name, min(span.low for span in spans)
        if name in (WEEKS, MONTHS) and days.claimed:
            weeks = timedelta(days=least * DAYS_A_WEEK)
            reached = days.claimed + weeks if name == WEEKS else after_months(days.claimed, least)
            return max(reached, row.start) if row.start else reached
    return None


def _last_day(table: Table, row: Row, days: ProgrammeDays) -> date | None:
    """The last day on which a row takes anybody; of a stage of the claim, its own last day"""
    ends = [row.until] if row.until else []
    if row.then == Entry.STAGE and days.claimed:
        for place, spans in row.when:
            name, most = table.inputs[place].name, max(span.high for span in spans) + 1
            if name in (WEEKS, MONTHS) and most <= table.inputs[place].span.high:
                after = days.claimed + timedelta(days=most * DAYS_A_WEEK) if name == WEEKS else after_months(days.claimed, most)
                ends.append(after - DAY)
    return min(ends, default=None)


def _fits(
    table: Table,
    number: int,
    benefit: ProgrammeBenefit,
    age: int,
    facts: ProgrammeFacts,
    days: ProgrammeDays,
    day: date,
    first: date | None,
) -> bool:
    """Whether a row fits on the day, or, of time on the benefit, on the day on which it is reached; a stage only on the day"""
    if table.rows[number].then == Entry.STAGE or first is None:
        return bool(every_row(table.scan, entry_inputs(benefit, age, facts)) >> number & 1)
    then = facts._replace(weeks_of_claim=weeks_between(days.claimed, first), months_of_claim=months_between(days.claimed, first))
    age_then = Clock("years", days.born).count(first) if days.born else age
    return bool(every_row(table.scan, entry_inputs(benefit, age_then, then)) >> number & 1)
