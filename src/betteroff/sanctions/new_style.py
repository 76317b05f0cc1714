"""A sanction of new-style Jobseeker's Allowance or Employment and Support Allowance: by benefit weeks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from betteroff.calendar import DAY, written
from betteroff.conditionality.new_style_jobseekers import LIFTED, Lifted
from betteroff.conditionality.requirements import requirements
from betteroff.conditionality.sanction_amounts import daily_reduction_of_week, reduction_of_week
from betteroff.conditionality.sanctions import (
    JOBSEEKERS_FAILURE,
    SUPPORT_FAILURE,
    SUPPORT_SHARE,
    JobseekersFailure,
    Share,
    SupportFailure,
    jobseekers_failure_inputs,
    support_failure_inputs,
    support_share_inputs,
)
from betteroff.conditionality.support import REQUIREMENTS, NewStyleDuties, Requirements
from betteroff.conditionality.treatment import ALLOWANCE_TREATMENT, OfAllowance
from betteroff.dated_requirements import claim_tables, requirement_rates
from betteroff.facts import AdultFacts, shows_no_values
from betteroff.facts.claimant import Benefit
from betteroff.facts.sanctions import Level
from betteroff.household.failure import Failure
from betteroff.money import DAYS_A_WEEK, WEEKS_A_YEAR, Money, half_up, round_up
from betteroff.position import Position, position_of
from betteroff.reading import Assumption
from betteroff.reading.claimant import Claimed, claim_on
from betteroff.requirements.lines import RequirementLine, row_line
from betteroff.rulebook import NotCovered
from betteroff.rulebook.tables import AT_DISCRETION, Question, asked, first_row, rows_of
from betteroff.sanctions.answered import no_day_left, not_sanctioned, sanctioned
from betteroff.sanctions.asked import NEW_JSA, Asked
from betteroff.sanctions.length import as_changed_in_2019, claim_of, last_day, length_of, sanction_rates
from betteroff.sanctions.periods import Start
from betteroff.sanctions.result import SanctionedPeriod, SanctionFound, SanctionReason, reason_of
from betteroff.schemes.jobseekers_allowance import rate_week as jobseekers_rate
from betteroff.schemes.work_benefits import jobseekers_year, support_year
from betteroff.situation import Situation

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
    """What a failure leads to in new-style Jobseeker's Allowance: for what may be required that day. Raises BadInput or NotCovered."""
    failure, began = found.failure, claim_of(found)
    day = max(failure.on, began or failure.on)
    claimed = claim_on(Situation(found.household, found.steps), found.place, Benefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE, day)
    now = _lifted(claimed, day)
    inputs = jobseekers_failure_inputs(
        found.kind,
        found.no_reduction,
        failure.reason_accepted is True,
        day > failure.on,
        claimed.facts.claims_universal_credit,
        bool(now.everything),
        bool(now.search),
    )
    reason, outcome = _row(JOBSEEKERS_FAILURE, inputs, day)
    if outcome == JobseekersFailure.NO_REQUIREMENT and not claimed.facts.claims_universal_credit and day == failure.on:
        reason = _as_lifted(reason, (*now.everything, *now.search)[0])
    notes = [*found.assumptions, *_of_the_adult(claimed)]
    notes += (Assumption("failure.kind", f"not lifted at discretion, as it may be: {line.why}") for line in now.at_discretion)
    return _answer(found, reason, _JSA_LEVELS.get(JobseekersFailure(outcome)), failure.on, _of_jobseekers, notes)


def support_sanction(found: Asked) -> SanctionFound:
    """What a failure leads to in new-style Employment and Support Allowance. Raises BadInput or NotCovered."""
    day = found.failure.on
    claimed = _on_support(found, day)
    duties = _duties(claimed, day)
    inputs = support_failure_inputs(found.kind, found.failure.reason_accepted is True, duties.requirements)
    reason, outcome = _row(SUPPORT_FAILURE, inputs, day)
    if outcome == SupportFailure.NO_REQUIREMENT and duties.requirements == Requirements.NONE:
        reason = _as_lifted(reason, row_line("", REQUIREMENTS, day, duties.requirements_row))
    notes = [*found.assumptions, *_of_the_adult(claimed)]
    return _answer(found, reason, _ESA_LEVELS.get(SupportFailure(outcome)), found.decided_on, _of_support, notes)


class _Lifted(NamedTuple):
    """What lifts requirements of new-style Jobseeker's Allowance on a day, line by line."""

    everything: tuple[RequirementLine, ...]
    search: tuple[RequirementLine, ...]
    """Work search and availability alone."""
    at_discretion: tuple[RequirementLine, ...]


def _lifted(claimed: Claimed, day: date) -> _Lifted:
    """What lifts requirements on a day, as the rule of requirements finds it"""
    found = requirements(claimed.facts, claim_tables(day), requirement_rates(day)).new_style_jobseeker
    lines = [row_line("", LIFTED, day, row) for row in rows_of(found.lifted_rows)]
    treated = [row_line("", ALLOWANCE_TREATMENT, day, row) for row in rows_of(found.treatment_rows)]
    settled = [line for line in lines if line.certainty != AT_DISCRETION]
    return _Lifted(
        tuple(line for line in settled if line.outcome == Lifted.EVERYTHING),
        (
            *(line for line in settled if line.outcome == Lifted.SEARCH_AND_AVAILABILITY),
            *(line for line in treated if line.outcome == OfAllowance.EASED),
        ),
        tuple(line for line in lines if line.certainty == AT_DISCRETION),
    )


def _duties(claimed: Claimed, day: date) -> NewStyleDuties:
    """What may be required of a claimant of new-style Employment and Support Allowance on a day"""
    return requirements(claimed.facts, claim_tables(day), requirement_rates(day)).support.new_style


def _on_support(found: Asked, day: date) -> Claimed:
    return claim_on(Situation(found.household, found.steps), found.place, Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE, day)


def _of_the_adult(claimed: Claimed) -> Iterator[Assumption]:
    """What was assumed of the adult to know what may be required"""
    yield from (one for one in claimed.notes.assumptions if one.field.startswith("adults."))


def _as_lifted(reason: SanctionReason, line: RequirementLine) -> SanctionReason:
    """Why nothing was required, with what lifted it"""
    return reason._replace(
        why=f"{reason.why}: {line.why[0].lower()}{line.why[1:]}",
        law=f"{reason.law}; {line.law}",
        mark=line.mark,
        certainty=line.certainty,
        ask=line.ask,
        request=line.request,
    )


OfWeek = Callable[[Asked, Position], tuple[int, int, SanctionReason]]
"""Daily rate, award of the week, and why the rate is that."""


def _answer(
    found: Asked, reason: SanctionReason, level: Level | None, begins: date, of_week: OfWeek, notes: list[Assumption]
) -> SanctionFound:
    """The answer, from the benefit week that holds a day"""
    if level is None:
        return not_sanctioned(found, reason, notes)
    text = "it had been asked of them; that it may be was looked up, as `betteroff requirements` tells"
    notes.append(Assumption("failure.kind", text))
    length = length_of(found, level, notes)
    if not length.days:
        return not_sanctioned(found, no_day_left(reason, length), notes)
    start = _starts(found, max(begins, claim_of(found) or begins), notes)
    length = as_changed_in_2019(length, start.day)
    last = _last(found, start.day, length.days)
    periods = tuple(_periods(found, start.day, last, of_week, notes))
    return sanctioned(found, reason, level, length, start, last, periods, notes)


def _starts(found: Asked, begins: date, notes: list[Assumption]) -> Start:
    """The first day of the first benefit week not yet paid for and not reduced for an earlier failure"""
    failure, regulation = found.failure, "SI 2013/378 reg. 22" if found.benefit == NEW_JSA else "SI 2013/379 reg. 54"
    of = "the failure, or of the claim if that is later" if found.benefit == NEW_JSA else "the decision"
    if failure.award_ended and _is_decided_in_a_new_award(found):
        law = "SI 2013/378 reg. 23(2), (3)" if found.benefit == NEW_JSA else "SI 2013/379 reg. 55(2), (3)"
        day, why = failure.award_ended - DAY, "As if it had begun on the day before the award ended; that award was paid"
        return Start(day, SanctionReason(f"From {written(day)}", why, law, "verified"))
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


def _is_decided_in_a_new_award(found: Asked) -> bool:
    return found.failure.new_award_from is not None and found.decided_on >= found.failure.new_award_from


def _last(found: Asked, first: date, days: int) -> date:
    """The last day, unless 26 weeks of paid work end it from the first day of a benefit week, or the change of November 2019"""
    last = last_day(first, days)
    if found.failure.earned_enough_on:
        enough = found.failure.earned_enough_on
        last = min(last, enough - ((enough - first).days % DAYS_A_WEEK) * DAY - DAY)
    return last


def _periods(found: Asked, first: date, last: date, of_week: OfWeek, notes: list[Assumption]) -> Iterator[SanctionedPeriod]:
    """What is taken off, benefit weeks with the same rate and award together"""
    again = found.failure.new_award_from
    weeks = list(_weeks(found, first, last, of_week, notes))
    for _, held in groupby(weeks, key=lambda week: (week.daily, week.award, week.share, week.first >= (again or week.first))):
        alike = list(held)
        rate = Money(alike[0].daily, "day")
        yield SanctionedPeriod(
            first_day=alike[0].first,
            last_day=alike[-1].last,
            days=sum((week.last - week.first).days + 1 for week in alike),
            rate=rate,
            rate_in_tables=rate,
            share=alike[0].share,
            most=Money(alike[0].award, "week"),
            award=Money(alike[0].award, "week"),
            reduction=Money(sum(week.taken for week in alike)),
        )


def _weeks(found: Asked, first: date, last: date, of_week: OfWeek, notes: list[Assumption]) -> Iterator[_Week]:
    """The benefit weeks with a reduction, while there is an award; one in which it ends or begins by its sevenths"""
    for day in (first + days * DAY for days in range(0, (last - first).days + 1, DAYS_A_WEEK)):
        for begins, ends in _in_award(found.failure, day, day + DAYS_A_WEEK * DAY - DAY, not _is_decided_in_a_new_award(found)):
            try:
                daily, award, share = of_week(found, position_of(found.household, found.steps, ends))
            except NotCovered:
                notes.append(Assumption("periods", f"worked out to {written(day - DAY)}; later weeks are not covered"))
                return
            if (paid := (ends - begins).days + 1) < DAYS_A_WEEK:
                award = half_up(award * paid, DAYS_A_WEEK)
                notes.append(
                    Assumption("failure.award_ended", "the allowance of a week in which an award ends or begins is taken by sevenths")
                )
            if begins <= (upto := min(ends, last)):
                yield _Week(begins, upto, daily, award, reduction_of_week((upto - begins).days + 1, daily, award), share)


def _in_award(failure: Failure, first: date, last: date, is_old_reduced: bool) -> Iterator[tuple[date, date]]:
    """The days of a week on which there is an award that is reduced"""
    ended, again = failure.award_ended, failure.new_award_from
    if ended is None:
        yield first, last
        return
    if first <= ended and is_old_reduced:
        yield first, min(last, ended)
    if again is not None and again <= last:
        yield max(first, again), last


def _of_jobseekers(found: Asked, position: Position) -> tuple[int, int, SanctionReason]:
    worked, adult = position.worked, _adult(found, position)
    rates = worked.rates.work_benefits
    daily = daily_reduction_of_week(
        jobseekers_rate(adult.age_on_the_day, rates.jobseekers_allowance), Share.FULL, sanction_rates(position.on)
    )
    year = jobseekers_year(adult, worked.decided.work_benefits[found.place], rates)
    return daily, year // WEEKS_A_YEAR, _RATE_JSA


def _of_support(found: Asked, position: Position) -> tuple[int, int, SanctionReason]:
    worked, adult, claimed = position.worked, _adult(found, position), _on_support(found, position.on)
    inputs = support_share_inputs(claimed.facts, _duties(claimed, position.on))
    reason, share = _row(SUPPORT_SHARE, inputs, position.on)
    rates = worked.rates.work_benefits
    allowance = rates.employment_and_support_allowance
    is_young = adult.age_on_the_day < allowance.full_rate_age and adult.work_benefits.is_in_assessment_phase
    week = allowance.assessment_phase_under_25 if is_young else allowance.personal
    daily = daily_reduction_of_week(week, share, sanction_rates(position.on))
    year = support_year(adult, worked.decided.work_benefits[found.place], rates)
    return daily, year // WEEKS_A_YEAR, reason


def _adult(found: Asked, position: Position) -> AdultFacts:
    facts = position.worked.facts_today
    return facts.second if found.place else facts.first


def _row(question: Question, inputs: tuple[int, ...], day: date) -> tuple[SanctionReason, int]:
    """The row that decides, and what follows from it"""
    table = asked(question, day)
    number = first_row(table.scan, inputs)
    return reason_of(question, day, number), table.rows[number].then
