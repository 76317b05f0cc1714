"""Pay periods: how many make a year, and which threshold belongs to each."""

from __future__ import annotations

from betteroff.facts import PayPeriod


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


def for_pay_period(period: int, week: int, month: int, year: int) -> int:
    """A threshold or allowance for a pay period: weeks multiply, months and years have their own"""
    if period == PayPeriod.WEEK:
        return week
    if period == PayPeriod.FORTNIGHT:
        return 2 * week
    if period == PayPeriod.FOUR_WEEKS:
        return 4 * week
    if period == PayPeriod.MONTH:
        return month
    return year
