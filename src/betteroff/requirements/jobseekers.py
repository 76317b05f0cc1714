"""What the old Jobseeker's Allowance requires of an adult, line by line. Plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal

from betteroff.calendar import DAY
from betteroff.conditionality import jobseekers as rules
from betteroff.conditionality.jobseekers import AvailableHours, JobseekerRates, Restriction, Steps, Study, TreatedAs
from betteroff.conditionality.new_enterprise_allowance import ROUTES, Route, route_inputs
from betteroff.conditionality.treatment import HISTORY, Benefit, history_inputs
from betteroff.facts.programmes import ProgrammeBenefit
from betteroff.money import MINUTES_AN_HOUR
from betteroff.reading.claimant import Claimed
from betteroff.reading.easements import sickness_on
from betteroff.requirements.days import Stretch, dated_lines
from betteroff.requirements.lines import RequirementLine, lines_of
from betteroff.rulebook.figures import rates
from betteroff.rulebook.tables import CERTAINTIES, asked, every_row, has_outcome, versions

AT_DISCRETION = CERTAINTIES[-1]


def jobseeker_lines(claimed: Claimed, day: date) -> Iterator[RequirementLine]:
    """Every line of a claim to the old Jobseeker's Allowance, in the order in which they are read"""
    ended = versions(rules.TREATED_AS.scheme, rules.TREATED_AS.name)[-1].until
    if ended and day > ended:  # two weeks beside Universal Credit may still run
        return
    seeker, stated = claimed.facts.jobseeker, stated_days(claimed, day)
    counted = tuple(dated_lines("counts as", rules.TREATED_AS, rules.treated_as_inputs(seeker), day, claimed, stated))
    settled = {line.outcome for line in counted if line.certainty != AT_DISCRETION}
    study = tuple(lines_of("study", rules.STUDY, rules.study_inputs(seeker), day))
    yield from lines_of("work", rules.REMUNERATIVE_WORK, rules.work_inputs(seeker, claimed.facts.benefit), day)
    yield from lines_of("agreement", rules.AGREEMENT, rules.agreement_inputs(seeker), day)
    yield from counted
    if not settled & {TreatedAs.BOTH, TreatedAs.AVAILABLE}:
        yield from available(claimed, day)
    counts = bool({line.outcome for line in counted} & {TreatedAs.BOTH, TreatedAs.AVAILABLE})
    for line in lines_of("steps", rules.STEPS, rules.steps_inputs(seeker, study[0].outcome, counts), day):
        if not (line.outcome == Steps.STEPS and (settled & {TreatedAs.BOTH, TreatedAs.SEEKING} or need_not_look_for_work(claimed, day))):
            yield line
    yield from restricted(claimed, day)
    yield from (line for line in study if line.outcome != Study.NO_STUDY)
    yield from lines_of("attendance", rules.ATTENDANCE, rules.attendance_inputs(seeker), day)
    if claimed.notes.situation.treatment_on(day, claimed.place):
        yield from lines_of("treatment", HISTORY, history_inputs(Benefit.OLD_STYLE_JOBSEEKERS_ALLOWANCE), day)


def need_not_look_for_work(claimed: Claimed, day: date) -> bool:
    """Whether the New Enterprise Allowance lifts the condition of looking for work; they stay available for it"""
    scan, inputs = asked(ROUTES, day).scan, route_inputs(ProgrammeBenefit(claimed.benefit), claimed.facts.programmes)
    return has_outcome(scan, every_row(scan, inputs), Route.NO_SEARCH)


def available(claimed: Claimed, day: date) -> Iterator[RequirementLine]:
    """For how many hours a week, and how soon"""
    seeker, figures = claimed.facts.jobseeker, rates(JobseekerRates, "jobseekers", day)
    for line in dated_lines("hours", rules.AVAILABLE_HOURS, rules.available_hours_inputs(seeker), day, claimed, {}):
        minutes = rules.available_minutes(seeker, line.outcome, figures)
        yield line if line.outcome == AvailableHours.TOO_FEW else line._replace(hours=in_hours(minutes))
    yield from lines_of("notice", rules.NOTICE, rules.notice_inputs(seeker), day)


def restricted(claimed: Claimed, day: date) -> Iterator[RequirementLine]:
    """What may be restricted beside hours; a permitted period that is recorded ends when its weeks are over"""
    seeker = claimed.facts.jobseeker
    for line in dated_lines("restrictions", rules.RESTRICTIONS, rules.restriction_inputs(seeker), day, claimed, {}):
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
    now = claimed.stated.circumstances
    if now:
        found["is_at_court"] = Stretch(now.court_from, now.court_until)
        found["does_public_duty"] = Stretch(now.public_duty_from, now.public_duty_until)
    return found


def in_hours(minutes: int) -> Decimal:
    """Minutes a week as hours"""
    return Decimal(minutes) / MINUTES_AN_HOUR
