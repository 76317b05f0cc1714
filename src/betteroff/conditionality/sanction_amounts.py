"""Days and amounts of a sanction, of Universal Credit and of new-style benefits."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.conditionality.sanctions import Length, Share
from betteroff.facts.sanctions import Level
from betteroff.money import DAYS_A_WEEK, DAYS_A_YEAR, MONTHS_A_YEAR, WEEKS_A_YEAR, WHOLE, half_up


class SanctionRates(NamedTuple):
    """Figures of `rules/sanctions/rates.toml`."""

    higher_first: int
    higher_second: int
    higher_third: int
    higher_young_first: int
    higher_young_again: int
    medium_first: int
    medium_again: int
    medium_young_first: int
    medium_young_again: int
    low_first: int
    low_second: int
    low_third: int
    low_young_again: int
    left_out_within: int
    longest_outstanding: int
    longest_fixed: int
    three_years_end_after: int
    reduced_share: int
    rounded_down_to: int


def is_left_out(days_since: int, rates: SanctionRates) -> bool:
    """Whether an earlier failure is left out, as it lies too few days before: until 24 July 2016 (reg. 101(4))"""
    return days_since < rates.left_out_within


def days_of(length: int, rates: SanctionRates) -> int:
    """Days of a period, or of the fixed part of a low-level one (regs 102-105)"""
    if length == Length.HIGHER_FIRST:
        return rates.higher_first
    if length == Length.HIGHER_SECOND:
        return rates.higher_second
    if length == Length.HIGHER_THIRD:
        return rates.higher_third
    if length == Length.HIGHER_YOUNG_FIRST:
        return rates.higher_young_first
    if length == Length.HIGHER_YOUNG_AGAIN:
        return rates.higher_young_again
    if length == Length.MEDIUM_FIRST:
        return rates.medium_first
    if length == Length.MEDIUM_AGAIN:
        return rates.medium_again
    if length == Length.MEDIUM_YOUNG_FIRST:
        return rates.medium_young_first
    if length == Length.MEDIUM_YOUNG_AGAIN:
        return rates.medium_young_again
    if length == Length.LOW_FIRST:
        return rates.low_first
    if length == Length.LOW_SECOND:
        return rates.low_second
    if length == Length.LOW_THIRD:
        return rates.low_third
    if length == Length.LOW_YOUNG_AGAIN:
        return rates.low_young_again
    return 0


def fixed_days(level: Level, days: int, rates: SanctionRates) -> int:
    """A fixed period: under section 27 never more than 26 weeks (s. 27(5)(b))"""
    return days if level == Level.HIGHER else min(days, rates.longest_fixed)


def days_before_claim(days: int, days_of_limited_work: int, is_limited: bool, days_to_claim: int, claim_day_counts: bool) -> int:
    """What is left of a period for a failure before the claim; nothing where it is over by then (regs 102(4), 113(1)(e))

    `days_to_claim` runs from the day after the failure to the day before the claim.
    """
    longest = min(days, days_of_limited_work) if is_limited else days
    over = days_to_claim + 1 if claim_day_counts else days_to_claim
    return 0 if longest <= over else longest - days_to_claim


def within_the_most(days: int, outstanding: int, rates: SanctionRates) -> int:
    """A period so far as all that is outstanding stays within 1095 days (reg. 101(3))"""
    return max(0, min(days, rates.longest_outstanding - outstanding))


def rounded_down(rate: int, of: int, rates: SanctionRates) -> int:
    """An amount as a fraction, rounded down to ten pence (reg. 111(4))"""
    return rate // (of * rates.rounded_down_to) * rates.rounded_down_to


def daily_reduction(standard_allowance: int, share: int, is_joint: bool, rates: SanctionRates) -> int:
    """Daily reduction rate: rounded down, and then halved for one of a couple (reg. 111)"""
    whole = rounded_down(standard_allowance * MONTHS_A_YEAR * share_taken(share, rates), DAYS_A_YEAR * WHOLE, rates)
    return whole // 2 if is_joint else whole


def daily_reduction_in_tables(standard_allowance: int, share: int, is_joint: bool, rates: SanctionRates) -> int:
    """Daily reduction rate as the department's tables print it: halved first, and then rounded down"""
    among = 2 if is_joint else 1
    return rounded_down(standard_allowance * MONTHS_A_YEAR * share_taken(share, rates), DAYS_A_YEAR * WHOLE * among, rates)


def share_taken(share: int, rates: SanctionRates) -> int:
    """The share of the daily amount: all, 40 per cent, or nothing (reg. 111(1)-(3))"""
    if share == Share.NIL:
        return 0
    return rates.reduced_share if share == Share.REDUCED else WHOLE


def daily_reduction_of_week(week: int, share: int, rates: SanctionRates) -> int:
    """Daily reduction rate of a weekly benefit (JSA Regs 2013 reg. 27; ESA Regs 2013 regs 59, 60)"""
    return rounded_down(week * WEEKS_A_YEAR * share_taken(share, rates), DAYS_A_YEAR * WHOLE, rates)


def most_in_period(standard_allowance: int, is_joint: bool) -> int:
    """Most that is taken off an assessment period: the standard allowance, or half of it for one of a couple (reg. 110 step 3)"""
    return half_up(standard_allowance, 2) if is_joint else standard_allowance


def reduction(days: int, daily: int, most: int, award: int) -> int:
    """Reduction of an assessment period: its days at the daily rate, never above the most or the award (reg. 110)"""
    return min(days * daily, most, award)


def reduction_of_week(days: int, daily: int, award: int) -> int:
    """Reduction of a benefit week: its days at the daily rate, and never more than the award"""
    return min(min(days, DAYS_A_WEEK) * daily, award)
