"""What Employment and Support Allowance, old and new-style, requires and may not; and what the days of a claim bring."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.calendar import DAY
from betteroff.conditionality.easements import DOMESTIC_ABUSE
from betteroff.conditionality.support import (
    ACTIVITY,
    DAYS,
    INTERVIEWS,
    NEW_STYLE_LIMITS,
    OLD_STYLE_LIMITS,
    REQUIREMENTS,
    SUPPORT_GROUP,
    NewStyleDuties,
    NewStyleLimit,
    NewStyleTables,
    OfDays,
    OldStyleLimit,
    SupportGroup,
    SupportStyle,
    days_inputs,
    new_style_duties,
    new_style_limit_inputs,
    old_style_duties,
    old_style_limit_inputs,
    style_of,
)
from betteroff.conditionality.treatment import HISTORY, Benefit, Standing, history_inputs
from betteroff.reading.claimant import Claimed
from betteroff.reading.claims.support import SUPPORT_BENEFITS, old_style_tables
from betteroff.requirements.lines import RequirementLine, row_line
from betteroff.rulebook.tables import Question, asked, every_row, rows_of
from betteroff.schemes.capability import CARING

_ABOUT_INTERVIEWS = (
    OldStyleLimit.HEALTH_ASSESSMENT,
    OldStyleLimit.HEALTH_ASSESSMENT_NOT_ASKED_FOR,
    OldStyleLimit.PURPOSE,
    OldStyleLimit.TAKING_PART,
    OldStyleLimit.DEFERRAL,
    OldStyleLimit.AT_HOME,
)
_ABOUT_COMMITMENT = (NewStyleLimit.COMMITMENT, NewStyleLimit.COMMITMENT_LATER, NewStyleLimit.COMMITMENT_EXCEPTED)


def support_lines(claimed: Claimed, day: date) -> Iterator[RequirementLine]:
    """The lines of a claim to an Employment and Support Allowance; none of another benefit"""
    if claimed.benefit not in SUPPORT_BENEFITS:
        return
    if style_of(claimed.benefit) == SupportStyle.NEW_STYLE:
        yield from _new_style(claimed, day)
    else:
        yield from _old_style(claimed, day)


def _old_style(claimed: Claimed, day: date) -> Iterator[RequirementLine]:
    claim = claimed.facts.support
    duties = old_style_duties(claim, old_style_tables(day))
    limits = tuple(_every(claimed, "", OLD_STYLE_LIMITS, old_style_limit_inputs(claim, duties), day))
    yield _line(claimed, "group", SUPPORT_GROUP, day, duties.group_row)
    yield _line(claimed, "interviews", INTERVIEWS, day, duties.interviews_row)
    yield from (line._replace(topic="interviews") for line in limits if line.outcome in _ABOUT_INTERVIEWS)
    yield _line(claimed, "activity", ACTIVITY, day, duties.activity_row)
    yield from (line._replace(topic="activity") for line in limits if line.outcome not in _ABOUT_INTERVIEWS)
    yield from _days(claimed, duties.group, day)
    yield from _treatment(claimed, Benefit.OLD_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE, duties.group, day)


def _new_style(claimed: Claimed, day: date) -> Iterator[RequirementLine]:
    claim, duties = claimed.facts.support, new_style_duties_on(claimed, day)
    limits = tuple(_every(claimed, "", NEW_STYLE_LIMITS, new_style_limit_inputs(claim, duties), day))
    yield from (line._replace(topic="commitment") for line in limits if line.outcome in _ABOUT_COMMITMENT)
    yield _line(claimed, "group", SUPPORT_GROUP, day, duties.group_row)
    yield _line(claimed, "activity", REQUIREMENTS, day, duties.requirements_row)
    yield from (line._replace(topic="activity") for line in limits if line.outcome not in _ABOUT_COMMITMENT)
    yield from _days(claimed, duties.group, day)
    yield from _treatment(claimed, Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE, duties.group, day)


def new_style_duties_on(claimed: Claimed, day: date) -> NewStyleDuties:
    """What may be required of a claimant of the new-style allowance on a day"""
    tables = NewStyleTables(*(asked(question, day).scan for question in (SUPPORT_GROUP, REQUIREMENTS, DOMESTIC_ABUSE, CARING)))
    return new_style_duties(claimed.facts, claimed.facts.support, tables)


def _days(claimed: Claimed, group: SupportGroup, day: date) -> Iterator[RequirementLine]:
    """What the days of the claim bring; waiting days with their number"""
    claim = claimed.facts.support
    for line in _every(claimed, "days", DAYS, days_inputs(style_of(claimed.benefit), claim, group), day):
        yield line._replace(what=f"{line.what}: {claim.waiting_days}") if line.outcome == OfDays.WAITING_DAYS else line


def _treatment(claimed: Claimed, benefit: Benefit, group: SupportGroup, day: date) -> Iterator[RequirementLine]:
    """What there is for somebody in treatment; for others, what follows of refusing it"""
    table, is_treated = asked(HISTORY, day), claimed.notes.situation.treatment_on(day, claimed.place) is not None
    for number in rows_of(every_row(table.scan, history_inputs(benefit))) if group != SupportGroup.FOUND_FIT else ():
        if is_treated or table.rows[number].then == Standing.WITHHELD:
            yield row_line("treatment", HISTORY, day, number)


def _every(claimed: Claimed, topic: str, question: Question, inputs: tuple[int, ...], day: date) -> Iterator[RequirementLine]:
    """The lines of every row that fits, with their days"""
    yield from (_line(claimed, topic, question, day, number) for number in rows_of(every_row(asked(question, day).scan, inputs)))


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
