"""Which programmes an adult may enter or has to, and from which day; and those they take part in. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from betteroff.activities import Programme
from betteroff.calendar import DAY, Clock, after_months
from betteroff.conditionality.programmes import ENTRY, Entry, entry_inputs
from betteroff.facts import Nation
from betteroff.facts.programmes import ProgrammeBenefit, ProgrammeFacts
from betteroff.money import DAYS_A_WEEK
from betteroff.reading.claims.programmes import ProgrammeDays, last_day, months_between, weeks_between
from betteroff.requirements.lines import RequirementLine, row_line
from betteroff.rulebook.tables import Row, Table, asked, every_row, name_of, versions
from betteroff.situation import Dated

TOPIC = "programme"
WEEKS, MONTHS, EARLY_GROUP = "weeks_of_claim", "months_of_claim", "is_in_early_group"


def taking_part(programmes: list[Dated], benefit: ProgrammeBenefit, nation: Nation, day: date) -> Iterator[RequirementLine]:
    """The programmes an adult takes part in, or was in as long as anybody can be; one that is for others is questioned"""
    for dated in programmes:
        if isinstance(dated.activity, Programme):
            given, scheme, last = dated.activity, dated.activity.scheme, last_day(dated)
            early = "; entered early by choice" if given.early_entry and scheme.compulsory != "no" else ""
            line = RequirementLine(
                TOPIC,
                f"{scheme.label}: takes part in it",
                f"{scheme.what}. Required: {scheme.compulsory}{early}",
                scheme.law,
                scheme.mark,
                first_day=dated.first,
                last_day=last,
            )
            if last is not None and last < day:
                yield line._replace(what=f"{scheme.label}: took part in it, for the most weeks there are", why=scheme.what)
            elif not _is_for(scheme.label, benefit, nation):
                why = "By what was found it is not for this benefit, or not where they live, so that it may not be required"
                yield line._replace(why=why, certainty="at discretion", ask="Ask the Jobcentre by which rule they were referred to it")
            else:
                yield line


def _is_for(name: str, benefit: ProgrammeBenefit, nation: Nation) -> bool:
    """Whether a programme ever took somebody on this benefit, where they live; one without rules of entry is not questioned"""
    rows = [(table, row) for table in versions(*name_of(ENTRY).split("/")) for row in table.rows if row.name == name]
    given = {"benefit": benefit, "nation": nation}
    return not rows or any(
        all(
            any(span.low <= given[asks] <= span.high for span in spans)
            for place, spans in row.when
            if (asks := table.inputs[place].name) in given
        )
        for table, row in rows
    )


def entry_lines(
    benefit: ProgrammeBenefit, age: int, facts: ProgrammeFacts, days: ProgrammeDays, day: date, entered: frozenset[str]
) -> Iterator[RequirementLine]:
    """The programmes of a day that may be entered, now or later in the claim, each once and those entered left out"""
    told = set[tuple[str, int]]()
    found = [(table, number, row, _entry_day(table, row, facts, days, day)) for table, number, row in _rows(days, day)]
    reached = [one for one in found if _fits(one[0], one[1], benefit, age, facts, days, day, one[3])]
    required = {(row.name, first) for _, _, row, first in reached if row.then == Entry.REQUIRED and first is not None}
    for table, number, row, first in sorted(reached, key=lambda one: (_is_too_late(one[2], one[3]), one[3] or day)):
        is_required = any(name == row.name and due <= max(first or day, day) for name, due in required)
        if row.name in entered or (row.name, row.then) in told or (row.then == Entry.EARLY and is_required):
            continue
        told.add((row.name, row.then))
        line = row_line(TOPIC, ENTRY, max(day, table.start), number)
        if _is_too_late(row, first):
            why = f"By then nobody is referred to it any more: the last day for that is before. {line.why}"
            yield line._replace(what=f"{row.name}: not reached before it takes nobody new", why=why, first_day=first)
        else:
            yield line._replace(what=f"{row.name}: {line.what}", first_day=first, last_day=_last_day(table, row, days))


def _rows(days: ProgrammeDays, day: date) -> Iterator[tuple[Table, int, Row]]:
    """The rows of the day; and those that begin later, of time on the benefit, for the programmes of the day"""
    now = asked(ENTRY, day)
    names = {row.name for row in now.rows}
    yield from ((now, number, row) for number, row in enumerate(now.rows))
    for later in versions(*name_of(ENTRY).split("/")) if days.claimed else ():
        for number, row in enumerate(later.rows):
            is_new = later.start > day and row.start == later.start and row.then != Entry.STAGE
            if is_new and row.name in names and _asks(later, row, WEEKS, MONTHS):
                yield later, number, row


def _is_too_late(row: Row, first: date | None) -> bool:
    """Whether the day reached is after the last on which the row takes anybody"""
    return first is not None and row.until is not None and first > row.until


def _asks(table: Table, row: Row, *names: str) -> bool:
    """Whether a row turns on an input of one of these names"""
    return any(table.inputs[place].name in names for place, _ in row.when)


def _entry_day(table: Table, row: Row, facts: ProgrammeFacts, days: ProgrammeDays, day: date) -> date | None:
    """The first day on which the time on the benefit is long enough, and the group is one that may enter early where it is to be; None
    where time does not count, or is not known, or the group is not to be"""
    for place, spans in row.when:
        name, least = table.inputs[place].name, min(span.low for span in spans)
        if name in (WEEKS, MONTHS) and days.claimed:
            weeks = timedelta(days=least * DAYS_A_WEEK)
            reached = days.claimed + weeks if name == WEEKS else after_months(days.claimed, least)
            first = max(reached, row.start) if row.start else reached
            waits = _asks(table, row, EARLY_GROUP) and not facts.is_in_early_group
            return days.early_from(max(first, day)) if waits else first
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
    then = facts._replace(
        weeks_of_claim=weeks_between(days.claimed, first),
        months_of_claim=months_between(days.claimed, first),
        is_in_early_group=facts.is_in_early_group or days.early_from(first) == first,
    )
    age_then = Clock("years", days.born).count(first) if days.born else age
    return bool(every_row(table.scan, entry_inputs(benefit, age_then, then)) >> number & 1)
