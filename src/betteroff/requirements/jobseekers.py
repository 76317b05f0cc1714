"""What the old Jobseeker's Allowance requires of an adult, line by line. Plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal

from betteroff.calendar import DAY
from betteroff.conditionality import jobseekers as rules
from betteroff.conditionality.jobseekers import AvailableHours, Restriction, Study
from betteroff.conditionality.requirements import JobseekerRequirements
from betteroff.conditionality.treatment import HISTORY, Benefit, history_inputs
from betteroff.money import MINUTES_AN_HOUR
from betteroff.reading.claimant import Claimed
from betteroff.reading.claims.jobseekers import child_of_five
from betteroff.reading.easements import sickness_on
from betteroff.requirements.days import Stretch, dated_lines
from betteroff.requirements.lines import RequirementLine, lines_of, row_line
from betteroff.rulebook.tables import asked, every_row


def jobseeker_lines(claimed: Claimed, found: JobseekerRequirements, day: date) -> Iterator[RequirementLine]:
    """Every line of a claim to the old Jobseeker's Allowance, in the order in which they are read"""
    if found.study_row < 0:  # its tables have ended: two weeks beside Universal Credit may still run
        return
    yield from lines_of("agreement", rules.AGREEMENT, day, found.agreement_rows)
    yield from dated_lines("counts as", rules.TREATED_AS, found.treated_as_rows, day, claimed, stated_days(claimed, day))
    if found.hours_row >= 0:
        yield from available(claimed, found, day)
    yield from lines_of("notice", rules.NOTICE, day, found.notice_rows)
    yield from lines_of("steps", rules.STEPS, day, found.steps_rows)
    yield from restricted(claimed, found.restriction_rows, day)
    if found.study != Study.NO_STUDY:
        yield row_line("study", rules.STUDY, day, found.study_row)
    yield from lines_of("attendance", rules.ATTENDANCE, day, found.attendance_rows)
    if claimed.notes.situation.treatment_on(day, claimed.place):
        scan = asked(HISTORY, day).scan
        yield from lines_of("treatment", HISTORY, day, every_row(scan, history_inputs(Benefit.OLD_STYLE_JOBSEEKERS_ALLOWANCE)))


def available(claimed: Claimed, found: JobseekerRequirements, day: date) -> Iterator[RequirementLine]:
    """For how many hours a week"""
    for line in dated_lines("hours", rules.AVAILABLE_HOURS, 1 << found.hours_row, day, claimed, {}):
        yield line if found.hours == AvailableHours.TOO_FEW else line._replace(hours=in_hours(found.minutes))


def restricted(claimed: Claimed, rows: int, day: date) -> Iterator[RequirementLine]:
    """What may be restricted beside hours; a permitted period that is recorded ends when its weeks are over"""
    seeker = claimed.facts.jobseeker
    for line in dated_lines("restrictions", rules.RESTRICTIONS, rows, day, claimed, {}):
        if line.outcome == Restriction.USUAL_WORK and seeker.permitted_days and seeker.start_is_known:
            began = day - timedelta(days=seeker.days_of_claim)
            yield line._replace(first_day=began, last_day=began + timedelta(days=seeker.permitted_days) - DAY)
        else:
            yield line


def stated_days(claimed: Claimed, day: date) -> Mapping[str, Stretch]:
    """Stated first and last days, by the input of a table that they belong to"""
    found: dict[str, Stretch] = {}
    sick = sickness_on(claimed.notes.situation, claimed.place, day)
    if sick:
        found["is_unfit"] = Stretch(sick.since, sick.ends)
    seeking = claimed.stated.claim.jobseeking if claimed.stated.claim else None
    if seeking and seeking.occupied:
        found["occasion"] = Stretch(seeking.occupied.starts, seeking.occupied.ends)
    if age := child_of_five(claimed.notes.stated, day):
        found["has_child_of_five_at_home"] = Stretch(None, age.day_when(age.count(day) + 1) - DAY)
    now = claimed.stated.circumstances
    if now:
        found["is_at_court"] = Stretch(now.court_from, now.court_until)
        found["does_public_duty"] = Stretch(now.public_duty_from, now.public_duty_until)
    return found


def in_hours(minutes: int) -> Decimal:
    """Minutes a week as hours, to the hundredth; printed they are hours and minutes again"""
    return round(Decimal(minutes) / MINUTES_AN_HOUR, 2).normalize() + 0
