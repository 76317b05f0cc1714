"""Permitted work beside Employment and Support Allowance, Incapacity Benefit and Severe Disablement Allowance, which the law calls exempt.

The limits and the kinds of work stand here once: for money, for Housing Benefit, and for what is answered of any day since 2009.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.claimant import SUPPORT_ALLOWANCES
from betteroff.facts.permitted_work import PaidWorkFacts
from betteroff.money import DAYS_A_WEEK, MINUTES_AN_HOUR, round_up
from betteroff.rulebook.tables import Question
from betteroff.schemes.minimum_wage import MinimumWageRates


class PermittedWorkRates(NamedTuple):
    """Figures of `rules/permitted_work/rates.toml`."""

    lower_limit: int
    limit_as_set: int
    hours: int
    step: int
    weeks: int
    weeks_between: int
    counts_whole_periods: int
    weeks_off_benefit: int
    weeks_off_incapacity_benefit: int


class WorkDone(IntEnum):
    """What somebody does."""

    NONE = 0
    PAID = 1
    VOLUNTARY = 2
    PLACEMENT = 3
    COUNCILLOR = 4
    TRIBUNAL = 5
    EMERGENCY = 6
    CARE = 7


class PermittedWork(IntEnum):
    """What it is to the benefit."""

    NONE = 0
    LEFT_OUT = 1
    TEST_TRADING = 2
    VOLUNTARY = 3
    PLACEMENT = 4
    LOWER_LIMIT = 5
    SUPPORTED = 6
    HIGHER_LIMIT = 7
    HIGHER_LIMIT_FOR_SOME_WEEKS = 8
    TOO_MUCH_PAY = 9
    TOO_MANY_HOURS = 10
    WEEKS_OVER = 11


class PermittedWorkInputs(NamedTuple):
    work: WorkDone
    is_approved: bool
    is_in_business_programme: bool
    earns_above_lower_limit: bool
    earns_above_limit: bool
    is_supported: bool
    minutes: int
    weeks_are_limited: bool
    weeks_are_over: bool


PERMITTED_WORK = Question("permitted_work", "work", PermittedWorkInputs, PermittedWork)


def permitted_work_limit(rates: PermittedWorkRates, minimum_wage: MinimumWageRates) -> int:
    """Most that permitted work may pay a week: hours at the minimum wage, rounded up to the next 50p; before, an amount that was set"""
    if rates.limit_as_set > 0:
        return rates.limit_as_set
    return round_up(minimum_wage.adult * rates.hours, MINUTES_AN_HOUR * rates.step) * rates.step


def weeks_are_limited(has_no_limit_of_weeks: bool, rates: PermittedWorkRates) -> bool:
    """Whether work above the lower limit may be done for some weeks only: not in the support group, and for nobody since 3 April 2017"""
    return rates.weeks > 0 and not has_no_limit_of_weeks


def is_permitted(work: int) -> bool:
    """Whether the benefit is paid as if the work were not done"""
    return work < PermittedWork.TOO_MUCH_PAY


# All paid work of a claimant, and the weeks it may be done for


def weeks_off_to_begin_again(benefit: int, rates: PermittedWorkRates) -> int:
    """Weeks off benefit, more than which let the 52 weeks begin again"""
    return rates.weeks_off_benefit if benefit in SUPPORT_ALLOWANCES else rates.weeks_off_incapacity_benefit


def begins_anew(work: PaidWorkFacts, benefit: int, rates: PermittedWorkRates) -> bool:
    """Whether the present work has 52 weeks of its own: there was none before, or long enough ago, or a break in the benefit between"""
    if not work.has_earlier or work.weeks_off_benefit > weeks_off_to_begin_again(benefit, rates):
        return True
    if rates.counts_whole_periods > 0:
        return work.days_from_earlier_start >= (rates.weeks + rates.weeks_between) * DAYS_A_WEEK
    return work.days_from_earlier_end >= rates.weeks_between * DAYS_A_WEEK


def days_of_period(work: PaidWorkFacts, benefit: int, rates: PermittedWorkRates) -> int:
    """Days since the first day of the 52 weeks in which, or after which, the work is done

    Since 28 June 2010 a period runs on whether work is done or not, so that another begins 52 weeks after it (reg. 45(4)(a)(iii), (c)).
    """
    earlier = 0 if begins_anew(work, benefit, rates) else work.days_from_earlier_start
    days = work.days_in_work + earlier
    if rates.weeks > 0 and rates.counts_whole_periods > 0:
        return days % ((rates.weeks + rates.weeks_between) * DAYS_A_WEEK)
    return days


def is_another_period(work: PaidWorkFacts, benefit: int, rates: PermittedWorkRates) -> bool:
    """Whether the work is in another 52 weeks by how the weeks between are read, and not by a break in the benefit"""
    is_after_weeks = begins_anew(work, benefit, rates) and work.weeks_off_benefit <= weeks_off_to_begin_again(benefit, rates)
    if work.has_earlier and is_after_weeks:
        return True
    earlier = 0 if begins_anew(work, benefit, rates) else work.days_from_earlier_start
    return rates.counts_whole_periods > 0 and work.days_in_work + earlier >= (rates.weeks + rates.weeks_between) * DAYS_A_WEEK


def days_left(work: PaidWorkFacts, benefit: int, rates: PermittedWorkRates) -> int:
    """Days from the day asked about to the last of the 52 weeks; below nothing, they are over"""
    return rates.weeks * DAYS_A_WEEK - 1 - days_of_period(work, benefit, rates)


def weeks_are_over(work: PaidWorkFacts, benefit: int, rates: PermittedWorkRates) -> bool:
    """Whether the weeks for which it could be done are over, where there was a limit to them"""
    return rates.weeks > 0 and work.start_is_known and days_left(work, benefit, rates) < 0


def earnings_counted(work: PaidWorkFacts, from_pay_week: int) -> int:
    """Earnings of a week: as they are known, or as they follow from the pay"""
    return work.earnings_week if work.earnings_are_known else from_pay_week


def does_paid_work(work: PaidWorkFacts, from_pay_week: int) -> bool:
    """Whether any paid work is done"""
    return work.minutes > 0 or work.is_self_employed or earnings_counted(work, from_pay_week) > 0


def paid_work_inputs(work: PaidWorkFacts, from_pay_week: int, benefit: int, limit: int, rates: PermittedWorkRates) -> PermittedWorkInputs:
    """What the table of permitted work asks about the paid work of a claimant"""
    earnings = earnings_counted(work, from_pay_week)
    return PermittedWorkInputs(
        WorkDone.PAID if does_paid_work(work, from_pay_week) else WorkDone.NONE,
        False,
        work.is_in_business_programme,
        earnings > rates.lower_limit,
        earnings > limit,
        work.is_supported,
        work.minutes,
        weeks_are_limited(work.has_no_limit_of_weeks, rates),
        weeks_are_over(work, benefit, rates),
    )
