"""What an employee pays into a workplace pension on one pay day.

By relief at source the scheme claims tax relief back, so only the part without it leaves the pay packet
(Finance Act 2004 s. 192). A net pay arrangement takes the contribution off before tax (s. 193); salary
sacrifice gives up pay before it is earned, so neither tax nor National Insurance is due on it.
"""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import JobFacts, PayPeriod, PensionChoice, PensionKind
from betteroff.money import share_of


class PensionRates(NamedTuple):
    """Figures of `rules/pension/rates.toml`."""

    minimum_age: int
    trigger_week: int
    trigger_fortnight: int
    trigger_four_weeks: int
    trigger_month: int
    trigger_year: int
    lower_limit_week: int
    lower_limit_fortnight: int
    lower_limit_four_weeks: int
    lower_limit_month: int
    lower_limit_year: int
    upper_limit_week: int
    upper_limit_fortnight: int
    upper_limit_four_weeks: int
    upper_limit_month: int
    upper_limit_year: int
    employee_share: int
    staging_ends: int
    """Only an assumption hangs on it."""
    tax_relief: int


# A figure for each pay period, spelled out: a rule that compiles cannot choose a figure by its name.


def trigger(period: int, rates: PensionRates) -> int:
    """Pay above which an employer must enrol a worker"""
    if period == PayPeriod.WEEK:
        return rates.trigger_week
    if period == PayPeriod.FORTNIGHT:
        return rates.trigger_fortnight
    if period == PayPeriod.FOUR_WEEKS:
        return rates.trigger_four_weeks
    if period == PayPeriod.MONTH:
        return rates.trigger_month
    return rates.trigger_year


def is_enrolled(pay: int, period: int, age: int, reached_pension_age: bool, rates: PensionRates) -> bool:
    """Whether the employer must enrol this worker automatically: pay of more than the trigger"""
    return age >= rates.minimum_age and not reached_pension_age and pay > trigger(period, rates)


def pension_contribution(pay: int, period: int, choice: int, share: int, age: int, reached_pension_age: bool, rates: PensionRates) -> int:
    """Pension contribution from one pay day, tax relief included"""
    if choice == PensionChoice.PERCENTAGE:
        return share_of(pay, share)
    if choice == PensionChoice.OPTED_OUT or not is_enrolled(pay, period, age, reached_pension_age, rates):
        return 0
    return share_of(max(0, min(pay, upper_limit(period, rates)) - lower_limit(period, rates)), rates.employee_share)


def lower_limit(period: int, rates: PensionRates) -> int:
    """Qualifying earnings: the lower limit of the pay period"""
    if period == PayPeriod.WEEK:
        return rates.lower_limit_week
    if period == PayPeriod.FORTNIGHT:
        return rates.lower_limit_fortnight
    if period == PayPeriod.FOUR_WEEKS:
        return rates.lower_limit_four_weeks
    if period == PayPeriod.MONTH:
        return rates.lower_limit_month
    return rates.lower_limit_year


def upper_limit(period: int, rates: PensionRates) -> int:
    """Qualifying earnings: the upper limit of the pay period"""
    if period == PayPeriod.WEEK:
        return rates.upper_limit_week
    if period == PayPeriod.FORTNIGHT:
        return rates.upper_limit_fortnight
    if period == PayPeriod.FOUR_WEEKS:
        return rates.upper_limit_four_weeks
    if period == PayPeriod.MONTH:
        return rates.upper_limit_month
    return rates.upper_limit_year


def sacrificed(job: JobFacts, contribution: int) -> int:
    """Pay given up for a pension by salary sacrifice"""
    return contribution if job.pension_kind == PensionKind.SALARY_SACRIFICE else 0


def before_tax(job: JobFacts, contribution: int) -> int:
    """The part of a contribution that is taken off before tax"""
    return 0 if job.pension_kind == PensionKind.RELIEF_AT_SOURCE else contribution


def relief_at_source(contribution: int, rates: PensionRates) -> int:
    """The part of a contribution that the pension scheme claims back as tax relief"""
    return share_of(contribution, rates.tax_relief)
