"""Permitted work beside Employment and Support Allowance, Incapacity Benefit and Severe Disablement Allowance, which the law calls exempt.

The limits and the kinds of work stand here once: for money, for Housing Benefit, and for what is answered of any day since 2009.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.money import MINUTES_AN_HOUR, round_up
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
    income_support_disabled: int
    income_support_couple: int
    income_support_single: int


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
