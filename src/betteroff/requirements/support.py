"""What Employment and Support Allowance, old and new-style, requires and may not; and what the days of a claim bring."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.calendar import DAY
from betteroff.conditionality.requirements import SupportRequirements
from betteroff.conditionality.support import (
    ACTIVITY,
    DAYS,
    INTERVIEWS,
    NEW_STYLE_LIMITS,
    OLD_STYLE_LIMITS,
    REQUIREMENTS,
    SUPPORT_GROUP,
    NewStyleLimit,
    OfDays,
    OldStyleLimit,
    SupportGroup,
)
from betteroff.conditionality.treatment import HISTORY, Benefit, Standing, history_inputs
from betteroff.reading.claimant import Claimed
from betteroff.requirements.lines import RequirementLine, row_line
from betteroff.rulebook.tables import Question, asked, every_row, rows_of

_ABOUT_INTERVIEWS = (
    OldStyleLimit.HEALTH_ASSESSMENT,
    OldStyleLimit.HEALTH_ASSESSMENT_NOT_ASKED_FOR,
    OldStyleLimit.PURPOSE,
    OldStyleLimit.TAKING_PART,
    OldStyleLimit.DEFERRAL,
    OldStyleLimit.AT_HOME,
)
_ABOUT_COMMITMENT = (NewStyleLimit.COMMITMENT, NewStyleLimit.COMMITMENT_LATER, NewStyleLimit.COMMITMENT_EXCEPTED)


def support_lines(claimed: Claimed, found: SupportRequirements, day: date) -> Iterator[RequirementLine]:
    """The lines of a claim to an Employment and Support Allowance; none of another benefit"""
    if found.new_style.group_row >= 0:
        yield from _new_style(claimed, found, day)
    if found.old_style.group_row >= 0:
        yield from _old_style(claimed, found, day)


def _old_style(claimed: Claimed, found: SupportRequirements, day: date) -> Iterator[RequirementLine]:
    duties = found.old_style
    limits = tuple(_every(claimed, "", OLD_STYLE_LIMITS, found.limit_rows, day))
    yield _line(claimed, "group", SUPPORT_GROUP, day, duties.group_row)
    yield _line(claimed, "interviews", INTERVIEWS, day, duties.interviews_row)
    yield from (line._replace(topic="interviews") for line in limits if line.outcome in _ABOUT_INTERVIEWS)
    yield _line(claimed, "activity", ACTIVITY, day, duties.activity_row)
    yield from (line._replace(topic="activity") for line in limits if line.outcome not in _ABOUT_INTERVIEWS)
    yield from _days(claimed, found.days_rows, day)
    yield from _treatment(claimed, Benefit.OLD_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE, duties.group, day)


def _new_style(claimed: Claimed, found: SupportRequirements, day: date) -> Iterator[RequirementLine]:
    duties = found.new_style
    limits = tuple(_every(claimed, "", NEW_STYLE_LIMITS, found.limit_rows, day))
    yield from (line._replace(topic="commitment") for line in limits if line.outcome in _ABOUT_COMMITMENT)
    yield _line(claimed, "group", SUPPORT_GROUP, day, duties.group_row)
    yield _line(claimed, "activity", REQUIREMENTS, day, duties.requirements_row)
    yield from (line._replace(topic="activity") for line in limits if line.outcome not in _ABOUT_COMMITMENT)
    yield from _days(claimed, found.days_rows, day)
    yield from _treatment(claimed, Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE, duties.group, day)


def _days(claimed: Claimed, rows: int, day: date) -> Iterator[RequirementLine]:
    """What the days of the claim bring; waiting days with their number"""
    for line in _every(claimed, "days", DAYS, rows, day):
        waits = line.outcome == OfDays.WAITING_DAYS
        yield line._replace(what=f"{line.what}: {claimed.facts.support.waiting_days}") if waits else line


def _treatment(claimed: Claimed, benefit: Benefit, group: SupportGroup, day: date) -> Iterator[RequirementLine]:
    """What there is for somebody in treatment; for others, what follows of refusing it"""
    table, is_treated = asked(HISTORY, day), claimed.notes.situation.treatment_on(day, claimed.place) is not None
    for number in rows_of(every_row(table.scan, history_inputs(benefit))) if group != SupportGroup.FOUND_FIT else ():
        if is_treated or table.rows[number].then == Standing.WITHHELD:
            yield row_line("treatment", HISTORY, day, number)


def _every(claimed: Claimed, topic: str, question: Question, rows: int, day: date) -> Iterator[RequirementLine]:
    """The lines of rows found together, with their days"""
    yield from (_line(claimed, topic, question, day, number) for number in rows_of(rows))


def _line(claimed: Claimed, topic: str, question: Question, day: date, number: int) -> RequirementLine:
    """The line of a row, with its first and last day: of the law, or within it of this adult, by the clocks it is counted by"""
    table = asked(question, day)
    row = table.rows[number]
    begins, ends = [row.start] if row.start else [], [row.until] if row.until else []
    for place, (span, *_) in row.when:
        given = table.inputs[place]
        clock = claimed.notes.clocks.get((claimed.place, given.name))
        if clock and clock.backwards:
            begins.append(clock.day_when(span.high))
        elif clock:
            begins.append(clock.day_when(span.low))
            ends += [clock.day_when(span.high + 1) - DAY] if span.high < given.span.high else []
    return row_line(topic, question, day, number)._replace(first_day=max(begins, default=None), last_day=min(ends, default=None))
