"""The minimum wage: the hourly rate for an age, and what hours at it come to in a month."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import AdultFacts
from betteroff.money import MINUTES_AN_HOUR, MONTHS_A_YEAR, POUND, WEEKS_A_YEAR, half_up


class MinimumWageRates(NamedTuple):
    """Figures of `rules/minimum_wage/rates.toml`."""

    adult_age: int
    middle_age: int
    young_adult_age: int
    adult: int
    middle: int
    young_adult: int
    under_18: int
    apprentice: int
    accommodation_offset: int
    longest_working_week: int


def hourly_rate(age: int, rates: MinimumWageRates) -> int:
    """Minimum wage for the age"""
    if age >= rates.adult_age:
        return rates.adult
    if age >= rates.middle_age:
        return rates.middle
    if age >= rates.young_adult_age:
        return rates.young_adult
    return rates.under_18


def threshold_rate(adult: AdultFacts, rates: MinimumWageRates) -> int:
    """What an hour of an earnings threshold is worth: the minimum wage for the age; of a partner who cannot claim, the adult rate

    UC Regs 2013 reg. 90(2), (3)(b)(ii).
    """
    if adult.cannot_claim:
        return rates.adult
    return hourly_rate(adult.age, rates)


def month_at(hourly: int, minutes_a_week: int) -> int:
    """Hours a week at an hourly rate, as a month, to the penny"""
    return half_up(hourly * minutes_a_week * WEEKS_A_YEAR, MINUTES_AN_HOUR * MONTHS_A_YEAR)


def whole_pounds_a_month(hourly: int, minutes_a_week: int) -> int:
    """Hours a week at an hourly rate, as a month, the fraction of a pound dropped (UC Regs 2013 reg. 6(1A))"""
    return hourly * minutes_a_week * WEEKS_A_YEAR // (MINUTES_AN_HOUR * MONTHS_A_YEAR * POUND) * POUND


def lowest_lawful_rate(age: int, is_apprentice: bool, rates: MinimumWageRates) -> int:
    """The least an employer may pay an hour

    An apprentice under 19, or in the first year, may be paid the apprentice rate; the first year
    is not asked for, so an apprentice is held to the apprentice rate.
    """
    if is_apprentice:
        return rates.apprentice
    return hourly_rate(age, rates)


def accommodation_adjustment(charge_week: int, days: int, rates: MinimumWageRates) -> int:
    """What living accommodation from the employer adds to a week's pay, or takes off it, for the minimum wage

    Free, it counts as the offset; of a charge, what is above the offset comes off, and a lower charge changes
    nothing (National Minimum Wage Regs 2015 regs 9(1)(e), 14(1), 16).
    """
    offset = days * rates.accommodation_offset
    if charge_week == 0:
        return offset
    return min(0, offset - charge_week)


def is_below(pay_week: int, minutes_a_week: int, age: int, is_apprentice: bool, rates: MinimumWageRates) -> bool:
    """Whether a week's pay is below the minimum wage for the hours worked"""
    return pay_week * MINUTES_AN_HOUR < lowest_lawful_rate(age, is_apprentice, rates) * minutes_a_week
