"""Employee's National Insurance (class 1 primary), on each pay day's own thresholds."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import PayPeriod
from betteroff.money import WHOLE, half_down


class NationalInsuranceRates(NamedTuple):
    """Figures of `rules/national_insurance/rates.toml`."""

    primary_threshold_week: int
    primary_threshold_fortnight: int
    primary_threshold_four_weeks: int
    primary_threshold_month: int
    primary_threshold_year: int
    upper_earnings_limit_week: int
    upper_earnings_limit_fortnight: int
    upper_earnings_limit_four_weeks: int
    upper_earnings_limit_month: int
    upper_earnings_limit_year: int
    main_rate: int
    additional_rate: int


# A figure for each pay period, spelled out: a rule that compiles cannot choose a figure by its name.


def primary_threshold(period: int, rates: NationalInsuranceRates) -> int:
    """Earnings from which a contribution is due"""
    if period == PayPeriod.WEEK:
        return rates.primary_threshold_week
    if period == PayPeriod.FORTNIGHT:
        return rates.primary_threshold_fortnight
    if period == PayPeriod.FOUR_WEEKS:
        return rates.primary_threshold_four_weeks
    if period == PayPeriod.MONTH:
        return rates.primary_threshold_month
    return rates.primary_threshold_year


def upper_earnings_limit(period: int, rates: NationalInsuranceRates) -> int:
    """Earnings above which the lower rate is due"""
    if period == PayPeriod.WEEK:
        return rates.upper_earnings_limit_week
    if period == PayPeriod.FORTNIGHT:
        return rates.upper_earnings_limit_fortnight
    if period == PayPeriod.FOUR_WEEKS:
        return rates.upper_earnings_limit_four_weeks
    if period == PayPeriod.MONTH:
        return rates.upper_earnings_limit_month
    return rates.upper_earnings_limit_year


def national_insurance(pay: int, period: int, reached_pension_age: bool, rates: NationalInsuranceRates) -> int:
    """Employee's National Insurance on one pay day

    One contribution, the sum of the two parts, rounded once (SSCBA 1992 s. 8(1); SI 2001/1004 reg. 12(1)).
    """
    if reached_pension_age:
        return 0
    limit = upper_earnings_limit(period, rates)
    main = max(0, min(pay, limit) - primary_threshold(period, rates))
    above = max(0, pay - limit)
    return half_down(main * rates.main_rate + above * rates.additional_rate, WHOLE)
