"""Pay periods: how many make a year, and which threshold belongs to each."""

from __future__ import annotations

from betteroff.facts import PayPeriod
from betteroff.money import MONTHS_A_YEAR


def pay_days_a_year(period: int) -> int:
    """How many pay days of this kind make a year"""
    if period == PayPeriod.WEEK:
        return 52
    if period == PayPeriod.FORTNIGHT:
        return 26
    if period == PayPeriod.FOUR_WEEKS:
        return 13
    if period == PayPeriod.MONTH:
        return 12
    return 1


def pay_days_in_most_periods(period: int) -> int:
    """How many pay days fall in most assessment periods; of pay by weeks, one more falls in some"""
    return pay_days_a_year(period) // MONTHS_A_YEAR


def for_pay_period(period: int, week: int, fortnight: int, four_weeks: int, month: int, year: int) -> int:
    """The threshold of a pay period: each has its own, rounded by law; two weeks need not be twice a week"""
    if period == PayPeriod.WEEK:
        return week
    if period == PayPeriod.FORTNIGHT:
        return fortnight
    if period == PayPeriod.FOUR_WEEKS:
        return four_weeks
    if period == PayPeriod.MONTH:
        return month
    return year
