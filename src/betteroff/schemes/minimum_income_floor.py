"""The minimum income floor: the earnings a self-employed person is treated as having (reg. 62)."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import AdultFacts, MarriageAllowance, shows_no_values
from betteroff.money import MINUTES_AN_HOUR, WEEKS_A_YEAR, half_up
from betteroff.rulebook.tables import Scan
from betteroff.schemes.income_tax import IncomeTaxRates, is_scottish_taxpayer
from betteroff.schemes.minimum_wage import MinimumWageRates, month_at, threshold_rate
from betteroff.schemes.pay import has_pension_age_on_pay_day
from betteroff.schemes.self_employed_tax import SelfEmployedTaxRates, profit_tax
from betteroff.schemes.self_employment import SelfEmploymentRates


class FloorTables(NamedTuple):
    """The tables the minimum income floor turns on; conditionality asks them."""

    group_apart_from_earnings: Scan
    expected_hours: Scan
    minimum_income_floor: Scan


@shows_no_values
class FloorTerms(NamedTuple):
    """What conditionality says of one adult, earnings aside."""

    applies: bool = False
    minutes: int = 0
    """Hours a week on which the threshold is built (reg. 90(2), (3))."""


@shows_no_values
class Floors(NamedTuple):
    """What conditionality says of both adults; nothing where nobody is self-employed."""

    first: FloorTerms = FloorTerms()
    second: FloorTerms = FloorTerms()


class Lifts(NamedTuple):
    """What the floor adds to each adult's earnings."""

    first: int
    second: int


def net_threshold(
    adult: AdultFacts,
    terms: FloorTerms,
    nation: int,
    rates: SelfEmploymentRates,
    minimum_wage: MinimumWageRates,
    tax_rates: SelfEmployedTaxRates,
    bands: IncomeTaxRates,
) -> int:
    """Individual threshold, less notional tax and National Insurance (reg. 62(4))

    The fraction of a pound stays: reg. 6(1A) drops it for regs 82, 90 and 99 alone. What is
    "appropriate" to take off is taken to be a twelfth of what is owed on a year's profit of that amount.
    """
    if rates.floor_is_suspended or terms.minutes == 0:
        return 0
    hourly = threshold_rate(adult, minimum_wage)
    year = half_up(hourly * terms.minutes * WEEKS_A_YEAR, MINUTES_AN_HOUR)
    scottish = is_scottish_taxpayer(adult, nation)
    owed = profit_tax(year, 0, has_pension_age_on_pay_day(adult), scottish, MarriageAllowance.NONE, tax_rates, bands)
    return month_at(hourly, terms.minutes) - owed.income_tax - owed.class_2 - owed.class_4


def treated_as(other: int, own_threshold: int, couple_threshold: int) -> int:
    """What one of a couple is treated as earning: the threshold, less what takes both above the couple's (reg. 62(3))"""
    return own_threshold - max(0, own_threshold + other - couple_threshold)


def lift(applies: bool, own: int, other: int, own_threshold: int, couple_threshold: int, is_couple: bool) -> int:
    """What the floor adds to one adult's earnings (reg. 62(2), (3))"""
    if not applies or own >= own_threshold:
        return 0
    if not is_couple:
        return own_threshold - own
    if own + other >= couple_threshold:
        return 0
    return treated_as(other, own_threshold, couple_threshold) - own


def lifts(floors: Floors, is_couple: bool, first: int, second: int, surplus: int, first_threshold: int, second_threshold: int) -> Lifts:
    """What the floor adds to both adults' earnings, with surplus earnings where they make the least of it (reg. 62(4A))"""
    couple = first_threshold + second_threshold
    with_first = Lifts(
        lift(floors.first.applies, first + surplus, second, first_threshold, couple, is_couple),
        lift(floors.second.applies, second, first + surplus, second_threshold, couple, is_couple),
    )
    with_second = Lifts(
        lift(floors.first.applies, first, second + surplus, first_threshold, couple, is_couple),
        lift(floors.second.applies, second + surplus, first, second_threshold, couple, is_couple),
    )
    if is_couple and with_second.first + with_second.second < with_first.first + with_first.second:
        return with_second
    return with_first
