"""Earned income of an assessment period: both adults' work, what is brought forward, and the minimum income floor."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import Facts
from betteroff.rulebook.lines import Line
from betteroff.schemes.income_tax import IncomeTaxRates
from betteroff.schemes.minimum_income_floor import Floors, lifts, net_threshold
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.pay import Pay
from betteroff.schemes.self_employed_tax import SelfEmployedTaxRates
from betteroff.schemes.self_employment import Business, SelfEmploymentRates
from betteroff.schemes.unpaid_work import UnpaidWork


def first_earnings(first_pay: Pay, first_other_pay: Pay, first_business: Business, first_unpaid_work: UnpaidWork) -> int:
    """What the first adult's work counts as"""
    return first_pay.counted_month + first_other_pay.counted_month + first_business.counted + first_unpaid_work.total


def second_earnings(second_pay: Pay, second_other_pay: Pay, second_business: Business, second_unpaid_work: UnpaidWork) -> int:
    """What the second adult's work counts as"""
    return second_pay.counted_month + second_other_pay.counted_month + second_business.counted + second_unpaid_work.total


def surplus_brought_forward(facts: Facts, rates: SelfEmploymentRates) -> int:
    """Surplus earnings brought forward"""
    return facts.award.surplus_earnings if rates.surplus_counts else 0


def without_floor(first: int, second: int, surplus: int) -> int:
    """Earned income, leaving the minimum income floor aside"""
    return first + second + surplus


def first_threshold(
    facts: Facts,
    floors: Floors,
    rates: SelfEmploymentRates,
    minimum_wage: MinimumWageRates,
    tax_rates: SelfEmployedTaxRates,
    bands: IncomeTaxRates,
) -> int:
    """First adult's threshold for the minimum income floor"""
    return net_threshold(facts.first, floors.first, facts.nation, rates, minimum_wage, tax_rates, bands)


def second_threshold(
    facts: Facts,
    floors: Floors,
    rates: SelfEmploymentRates,
    minimum_wage: MinimumWageRates,
    tax_rates: SelfEmployedTaxRates,
    bands: IncomeTaxRates,
) -> int:
    """Second adult's threshold for the minimum income floor"""
    return net_threshold(facts.second, floors.second, facts.nation, rates, minimum_wage, tax_rates, bands)


def first_lift(facts: Facts, floors: Floors, earned: EarnedIncome, first_threshold: int, second_threshold: int) -> int:
    """What the minimum income floor adds to the first adult's earnings"""
    return lifts(floors, facts.second.is_present, earned.first, earned.second, earned.surplus, first_threshold, second_threshold).first


def second_lift(facts: Facts, floors: Floors, earned: EarnedIncome, first_threshold: int, second_threshold: int) -> int:
    """What the minimum income floor adds to the second adult's earnings"""
    return lifts(floors, facts.second.is_present, earned.first, earned.second, earned.surplus, first_threshold, second_threshold).second


def total(without_floor: int, floor: MinimumIncomeFloor) -> int:
    """Earned income of the assessment period"""
    return without_floor + floor.first_lift + floor.second_lift


_THRESHOLD = "UC Regs 2013 regs 62(4), 90(2)"
_LIFT = "UC Regs 2013 reg. 62(2), (3), (4A)"


class MinimumIncomeFloor(NamedTuple):
    """What the self-employed are treated as earning."""

    first_threshold: Annotated[int, Line("Threshold of the floor, after notional tax", _THRESHOLD, first_threshold)]
    second_threshold: Annotated[int, Line("Threshold of the floor, after notional tax", _THRESHOLD, second_threshold)]
    first_lift: Annotated[int, Line("Added by the minimum income floor", _LIFT, first_lift)]
    second_lift: Annotated[int, Line("Added by the minimum income floor", _LIFT, second_lift)]


class EarnedIncome(NamedTuple):
    """What the work of both adults counts as."""

    first: Annotated[int, Line("Earnings that count", "UC Regs 2013 regs 52-60", first_earnings)]
    second: Annotated[int, Line("Earnings that count", "UC Regs 2013 regs 52-60", second_earnings)]
    surplus: Annotated[int, Line("Surplus earnings brought forward", "UC Regs 2013 reg. 54A", surplus_brought_forward)]
    without_floor: Annotated[int, Line("Earned income without the minimum income floor", "UC Regs 2013 reg. 82(4)", without_floor)]
    total: Annotated[int, Line("Earned income of the period", "UC Regs 2013 regs 52-62", total)]


class BeforeFloor(NamedTuple):
    """The same before it is known what the minimum income floor adds."""

    first: int
    second: int
    surplus: int


class Work(NamedTuple):
    """What both adults earn, from every source."""

    first_pay: Pay
    first_other_pay: Pay
    first_business: Business
    first_unpaid_work: UnpaidWork
    second_pay: Pay
    second_other_pay: Pay
    second_business: Business
    second_unpaid_work: UnpaidWork


def before_floor(facts: Facts, work: Work, rates: SelfEmploymentRates) -> BeforeFloor:
    """What the work of both adults counts as, the minimum income floor aside."""
    first = first_earnings(work.first_pay, work.first_other_pay, work.first_business, work.first_unpaid_work)
    second = second_earnings(work.second_pay, work.second_other_pay, work.second_business, work.second_unpaid_work)
    return BeforeFloor(first, second, surplus_brought_forward(facts, rates))


def minimum_income_floor(
    facts: Facts,
    floors: Floors,
    before: BeforeFloor,
    rates: SelfEmploymentRates,
    minimum_wage: MinimumWageRates,
    tax_rates: SelfEmployedTaxRates,
    bands: IncomeTaxRates,
) -> MinimumIncomeFloor:
    """What the self-employed are treated as earning, each amount worked out once."""
    first = first_threshold(facts, floors, rates, minimum_wage, tax_rates, bands)
    second = second_threshold(facts, floors, rates, minimum_wage, tax_rates, bands)
    found = lifts(floors, facts.second.is_present, before.first, before.second, before.surplus, first, second)
    return MinimumIncomeFloor(first, second, found.first, found.second)


def with_floor(before: BeforeFloor, floor: MinimumIncomeFloor) -> EarnedIncome:
    """What the work of both adults counts as, with what the floor adds"""
    together = without_floor(before.first, before.second, before.surplus)
    return EarnedIncome(before.first, before.second, before.surplus, together, total(together, floor))
