"""Pay periods: how many make a year, and how many fall in an assessment period."""

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


def parts_a_year(period: int) -> int:
    """How many parts a year has in the tax tables: weeks or months"""
    if period == PayPeriod.MONTH:
        return 12
    if period == PayPeriod.YEAR:
        return 1
    return 52


def parts_of_pay_day(period: int) -> int:
    """How many of these parts one pay day is for"""
    return parts_a_year(period) // pay_days_a_year(period)


def pay_days_in_most_periods(period: int) -> int:
    """How many pay days fall in most assessment periods; of pay by weeks, one more falls in some"""
    return pay_days_a_year(period) // MONTHS_A_YEAR
