"""Permitted work on any day since 27 April 2009: the weeks it may be done for, and what follows for the benefit and those beside it."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.claimant import Benefit
from betteroff.facts.permitted_work import WorkOnBenefitFacts
from betteroff.money import DAYS_A_WEEK
from betteroff.rulebook.tables import Question
from betteroff.schemes.permitted_work import PermittedWork, PermittedWorkInputs, PermittedWorkRates, WorkDone, weeks_are_limited


class WorkEffect(IntEnum):
    """What follows from work, or from none."""

    ALLOWED = 0
    WHOLE = 1
    NOT_PAID = 2
    FIRST_AND_LAST_WEEK = 3
    INCOME_SUPPORT = 4
    HOUSING_BENEFIT_KEPT = 5
    HOUSING_BENEFIT_COUNTS = 6
    UNIVERSAL_CREDIT = 7
    COUNTING_HOURS = 8
    COUNTING_PAY = 9
    ASSESSMENT = 10
    TELL = 11
    AGAIN = 12


class WorkEffectInputs(NamedTuple):
    benefit: Benefit
    work: PermittedWork
    is_incapable: bool
    has_disability_premium: bool
    is_couple: bool
    claims_universal_credit: bool


WORK_EFFECTS = Question("permitted_work", "effects", WorkEffectInputs, WorkEffect)


def turns_on_permitted_work(benefit: int, is_incapable: bool) -> bool:
    """Whether work that is not permitted ends the benefit; of Income Support, where it is paid because of incapacity"""
    if benefit == Benefit.INCOME_SUPPORT:
        return is_incapable
    return is_support_allowance(benefit) or is_incapacity_benefit(benefit)


def is_support_allowance(benefit: int) -> bool:
    """Employment and Support Allowance, old or new"""
    return benefit in (
        Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,
        Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,
        Benefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,
    )


def is_incapacity_benefit(benefit: int) -> bool:
    """A benefit to which the Regulations of 1995 apply alone"""
    return benefit in (Benefit.INCAPACITY_BENEFIT, Benefit.SEVERE_DISABLEMENT_ALLOWANCE)


def weeks_off_to_begin_again(benefit: int, rates: PermittedWorkRates) -> int:
    """Weeks off benefit, more than which let the 52 weeks begin again"""
    return rates.weeks_off_benefit if is_support_allowance(benefit) else rates.weeks_off_incapacity_benefit


def begins_anew(facts: WorkOnBenefitFacts, benefit: int, rates: PermittedWorkRates) -> bool:
    """Whether the present work has 52 weeks of its own: there was none before, or long enough ago, or a break in the benefit between"""
    if not facts.has_earlier or facts.weeks_off_benefit > weeks_off_to_begin_again(benefit, rates):
        return True
    if rates.counts_whole_periods > 0:
        return facts.days_from_earlier_start >= (rates.weeks + rates.weeks_between) * DAYS_A_WEEK
    return facts.days_from_earlier_end >= rates.weeks_between * DAYS_A_WEEK


def days_of_period(facts: WorkOnBenefitFacts, benefit: int, rates: PermittedWorkRates) -> int:
    """Days since the first day of the 52 weeks in which, or after which, the work is done"""
    earlier = 0 if begins_anew(facts, benefit, rates) else facts.days_from_earlier_start
    return facts.days_in_work + earlier


def days_left(facts: WorkOnBenefitFacts, benefit: int, rates: PermittedWorkRates) -> int:
    """Days from the day asked about to the last of the 52 weeks; below nothing, they are over"""
    return rates.weeks * DAYS_A_WEEK - 1 - days_of_period(facts, benefit, rates)


def days_to_begin_again(facts: WorkOnBenefitFacts, benefit: int, rates: PermittedWorkRates) -> int:
    """Days from the day asked about to the first on which another 52 weeks could begin, where they count from the end of the last"""
    return (rates.weeks + rates.weeks_between) * DAYS_A_WEEK - days_of_period(facts, benefit, rates)


def weeks_are_over(facts: WorkOnBenefitFacts, benefit: int, rates: PermittedWorkRates) -> bool:
    """Whether the weeks for which it could be done are over"""
    return facts.start_is_known and days_left(facts, benefit, rates) < 0


def paid_work_inputs(facts: WorkOnBenefitFacts, benefit: int, limit: int, rates: PermittedWorkRates) -> PermittedWorkInputs:
    """What the table of permitted work asks about the paid work of a claimant"""
    return PermittedWorkInputs(
        WorkDone.PAID if facts.works else WorkDone.NONE,
        False,
        facts.is_in_business_programme,
        facts.earnings_week > rates.lower_limit,
        facts.earnings_week > limit,
        facts.is_supported,
        facts.minutes,
        weeks_are_limited(facts.has_no_limit_of_weeks, rates),
        weeks_are_over(facts, benefit, rates),
    )


def unpaid_work_inputs(work: WorkDone, is_approved: bool) -> PermittedWorkInputs:
    """What it asks about work that pays nothing, or is left out"""
    return PermittedWorkInputs(work, is_approved, False, False, False, False, 0, False, False)


def work_effect_inputs(facts: WorkOnBenefitFacts, benefit: Benefit, work: PermittedWork, claims_universal_credit: bool) -> WorkEffectInputs:
    """What the table of effects asks"""
    return WorkEffectInputs(
        benefit, work, facts.is_incapable, facts.has_disability_premium, facts.is_couple, claims_universal_credit
    )  # fmt: skip
