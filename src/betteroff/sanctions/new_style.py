"""A sanction of new-style Jobseeker's Allowance or Employment and Support Allowance: by benefit weeks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from betteroff.calendar import DAY, written
from betteroff.conditionality.sanction_amounts import daily_reduction_of_week, reduction_of_week
from betteroff.conditionality.sanctions import (
    JOBSEEKERS_FAILURE,
    SUPPORT_FAILURE,
    SUPPORT_STANDING,
    JobseekersFailure,
    Share,
    SupportFailure,
    SupportStanding,
    jobseekers_failure_inputs,
    share_of_support,
    support_failure_inputs,
    support_standing_inputs,
)
from betteroff.conditionality.treatment import ALLOWANCE_TREATMENT, OfAllowance, allowance_inputs
from betteroff.facts import AdultFacts, shows_no_values
from betteroff.facts.sanctions import Level
from betteroff.money import DAYS_A_WEEK, WEEKS_A_YEAR, Money, round_up
from betteroff.position import Position, position_of
from betteroff.reading import Assumption
from betteroff.rulebook import NotCovered
from betteroff.rulebook.tables import Question, asked, every_row, first_row, has_outcome
from betteroff.sanctions.answered import no_day_left, not_sanctioned, sanctioned
from betteroff.sanctions.asked import NEW_JSA, Asked
from betteroff.sanctions.length import claim_of, length_of, sanction_rates, three_years_end
from betteroff.sanctions.periods import Start
from betteroff.sanctions.result import SanctionedPeriod, SanctionFound, SanctionReason, reason_of
from betteroff.schemes.jobseekers_allowance import rate_week as jobseekers_rate
from betteroff.schemes.work_benefits import jobseekers_year, support_year

_JSA_LEVELS = {JobseekersFailure.HIGHER: Level.HIGHER, JobseekersFailure.MEDIUM: Level.MEDIUM, JobseekersFailure.LOW: Level.LOW}
_ESA_LEVELS = {SupportFailure.LOW: Level.LOW, SupportFailure.LOWEST: Level.LOWEST}
_RATE_JSA = SanctionReason("All of the daily rate", "the allowance for the age, times 52 over 365", "SI 2013/378 reg. 27", "verified")


@shows_no_values
class _Week(NamedTuple):
    """What is taken off a benefit week."""

    first: date
    last: date
    daily: int
    award: int
    taken: int
    share: SanctionReason


def jobseekers_sanction(found: Asked) -> SanctionFound:
    """What a failure leads to in new-style Jobseeker's Allowance. Raises BadInput or NotCovered."""
    claimed, claims = claim_of(found), found.household.claims_universal_credit
    adult = _adult(found, position_of(found.household, found.steps, found.failure.on))
    treatment = asked(ALLOWANCE_TREATMENT, found.failure.on).scan
    inputs = jobseekers_failure_inputs(
        found.kind,
        found.no_reduction,
        claimed is not None and found.failure.on < claimed,
        claims,
        has_outcome(treatment, every_row(treatment, allowance_inputs(adult, claims)), OfAllowance.EASED),
    )
    reason, outcome = _row(JOBSEEKERS_FAILURE, inputs, found.failure.on)
    return _answer(found, reason, _JSA_LEVELS.get(JobseekersFailure(outcome)), found.failure.on, _of_jobseekers)


def support_sanction(found: Asked) -> SanctionFound:
    """What a failure leads to in new-style Employment and Support Allowance. Raises BadInput or NotCovered."""
    standing, _ = _standing(found, position_of(found.household, found.steps, found.failure.on))
    inputs = support_failure_inputs(found.kind, found.household.claims_universal_credit, standing)
    reason, outcome = _row(SUPPORT_FAILURE, inputs, found.failure.on)
    return _answer(found, reason, _ESA_LEVELS.get(SupportFailure(outcome)), found.decided_on, _of_support)


OfWeek = Callable[[Asked, Position], tuple[int, int, SanctionReason]]
"""Daily rate, award of the week, and why the rate is that."""


def _answer(found: Asked, reason: SanctionReason, level: Level | None, begins: date, of_week: OfWeek) -> SanctionFound:
    """The answer, from the benefit week that holds a day"""
    notes = list(found.assumptions)
    if level is None:
        return not_sanctioned(found, reason, notes)
    text = "it had been required that day, and was not lifted; `betteroff requirements` tells what the benefit may ask"
    notes.append(Assumption("failure.kind", text))
    length = length_of(found, level, notes)
    if not length.days:
        return not_sanctioned(found, no_day_left(reason, length), notes)
    start = _starts(found, begins, notes)
    last = _last(found, start.day, length.days)
    periods = tuple(_periods(found, start.day, last, of_week, notes))
    return sanctioned(found, reason, level, length, start, last, periods, notes)


def _starts(found: Asked, begins: date, notes: list[Assumption]) -> Start:
    """The first day of the first benefit week not yet paid for and not reduced for an earlier failure"""
    failure, regulation = found.failure, "SI 2013/378 reg. 22" if found.benefit == NEW_JSA else "SI 2013/379 reg. 54"
    of = "the failure" if found.benefit == NEW_JSA else "the decision"
    if failure.paid_to and failure.paid_to >= begins:
        day, part, why = failure.paid_to + DAY, "(b)", "the first day of the first benefit week not paid for yet"
    else:
        day, part, why = begins, "(a)", f"the first day of the benefit week of {of}"
        notes.append(Assumption("failure.paid_to", f"a benefit week begins on {written(day)}, and it is not paid for yet"))
    if failure.outstanding_days:
        weeks = round_up(failure.outstanding_days, DAYS_A_WEEK) if found.benefit == NEW_JSA else 0
        after = weeks * DAYS_A_WEEK if weeks else failure.outstanding_days
        day, part, why = day + after * DAY, f"{part}, (c)", f"{why}, and then the {failure.outstanding_days} days of earlier sanctions"
    return Start(day, SanctionReason(f"From {written(day)}", f"{why[0].upper()}{why[1:]}", f"{regulation}{part}", "verified"))


def _last(found: Asked, first: date, days: int) -> date:
    """The last day, unless 26 weeks of paid work end it from the first day of a benefit week, or the change of November 2019"""
    last = first + days * DAY - DAY
    if days > sanction_rates(date(2019, 11, 27)).higher_third:
        last = three_years_end(first, last)
    if found.failure.earned_enough_on:
        enough = found.failure.earned_enough_on
        last = min(last, enough - ((enough - first).days % DAYS_A_WEEK) * DAY - DAY)
    return last


def _periods(found: Asked, first: date, last: date, of_week: OfWeek, notes: list[Assumption]) -> Iterator[SanctionedPeriod]:
    """What is taken off, benefit weeks with the same rate and award together"""
    weeks = list(_weeks(found, first, last, of_week, notes))
    for _, held in groupby(weeks, key=lambda week: (week.daily, week.award, week.share)):
        alike = list(held)
        daily = Money(alike[0].daily, "day")
        yield SanctionedPeriod(
            first_day=alike[0].first,
            last_day=alike[-1].last,
            days=sum((week.last - week.first).days + 1 for week in alike),
            daily=daily,
            daily_in_tables=daily,
            share=alike[0].share,
            most=Money(alike[0].award, "week"),
            award=Money(alike[0].award, "week"),
            reduction=Money(sum(week.taken for week in alike)),
        )


def _weeks(found: Asked, first: date, last: date, of_week: OfWeek, notes: list[Assumption]) -> Iterator[_Week]:
    """The benefit weeks with a reduction, while there is an award"""
    day, failure = first, found.failure
    while day <= last:
        end = day + DAYS_A_WEEK * DAY - DAY
        if failure.award_ended and end > failure.award_ended:
            return
        try:
            daily, award, share = of_week(found, position_of(found.household, found.steps, end))
        except NotCovered:
            notes.append(Assumption("periods", f"worked out to {written(day - DAY)}; later weeks are not covered"))
            return
        upto = min(end, last)
        yield _Week(day, upto, daily, award, reduction_of_week((upto - day).days + 1, daily, award), share)
        day = end + DAY


def _of_jobseekers(found: Asked, position: Position) -> tuple[int, int, SanctionReason]:
    worked, adult = position.worked, _adult(found, position)
    rates = worked.rates.work_benefits
    daily = daily_reduction_of_week(
        jobseekers_rate(adult.age_on_the_day, rates.jobseekers_allowance), Share.FULL, sanction_rates(position.on)
    )
    year = jobseekers_year(adult, worked.decided.work_benefits[found.place], rates)
    return daily, year // WEEKS_A_YEAR, _RATE_JSA


def _of_support(found: Asked, position: Position) -> tuple[int, int, SanctionReason]:
    worked, adult = position.worked, _adult(found, position)
    standing, reason = _standing(found, position)
    rates = worked.rates.work_benefits
    allowance = rates.employment_and_support_allowance
    is_young = adult.age_on_the_day < allowance.full_rate_age and adult.work_benefits.is_in_assessment_phase
    week = allowance.assessment_phase_under_25 if is_young else allowance.personal
    daily = daily_reduction_of_week(week, share_of_support(standing), sanction_rates(position.on))
    year = support_year(adult, worked.decided.work_benefits[found.place], rates)
    return daily, year // WEEKS_A_YEAR, reason._replace(law=f"SI 2013/379 regs 59, 60; {reason.law}")


def _standing(found: Asked, position: Position) -> tuple[SupportStanding, SanctionReason]:
    """Where the adult stands on a day"""
    worked = position.worked
    decided = worked.decided_today.second if found.place else worked.decided_today.first
    inputs = support_standing_inputs(worked.facts_today, _adult(found, position), decided.capability)
    reason, standing = _row(SUPPORT_STANDING, inputs, position.on)
    return SupportStanding(standing), reason


def _adult(found: Asked, position: Position) -> AdultFacts:
    facts = position.worked.facts_today
    return facts.second if found.place else facts.first


def _row(question: Question, inputs: tuple[int, ...], day: date) -> tuple[SanctionReason, int]:
    """The row that decides, and what follows from it"""
    table = asked(question, day)
    number = first_row(table.scan, inputs)
    return reason_of(question, day, number), table.rows[number].then
