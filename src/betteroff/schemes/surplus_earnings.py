"""Surplus earnings: what would be brought forward if Universal Credit ended because of these earnings (reg. 54A)."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.money import WHOLE, half_up
from betteroff.rulebook.lines import Line
from betteroff.schemes.award import Award
from betteroff.schemes.earned_income import EarnedIncome
from betteroff.schemes.self_employment import SelfEmploymentRates
from betteroff.schemes.universal_credit import UniversalCreditRates


def nil_threshold(universal_credit: Award, rates: UniversalCreditRates) -> int:
    """Earned income at which Universal Credit comes to nothing: (M - U) / taper + work allowance"""
    left = max(0, universal_credit.maximum_amount - universal_credit.unearned_income - universal_credit.tariff_income)
    return half_up(left * WHOLE, rates.taper) + universal_credit.work_allowance


def relevant_threshold(nil_threshold: int, rates: SelfEmploymentRates) -> int:
    """Earned income above which a surplus is carried forward"""
    return nil_threshold + rates.surplus_allowance


def carried_forward(universal_credit: Award, earned: EarnedIncome, relevant_threshold: int, rates: SelfEmploymentRates) -> int:
    """Surplus carried forward to a new claim within six months; the minimum income floor does not count"""
    if universal_credit.payable > 0 or not rates.surplus_counts:
        return 0
    return max(0, earned.without_floor - relevant_threshold)


def brought_forward(carried_forward: int, months_since_award: int, rates: SelfEmploymentRates) -> int:
    """Surplus earnings brought into a claim, where one is made each month and so many have passed since the award ended"""
    return carried_forward if months_since_award < rates.surplus_months else 0


class SurplusEarnings(NamedTuple):
    """Where Universal Credit ends, and what is carried forward if it does."""

    nil_threshold: Annotated[int, Line("Earned income at which Universal Credit ends", "UC Regs 2013 reg. 54A(6)", nil_threshold)]
    relevant_threshold: Annotated[
        int, Line("Earned income above which there is a surplus", "UC Regs 2013 reg. 54A(6); SI 2015/345 reg. 5", relevant_threshold)
    ]
    carried_forward: Annotated[
        int, Line("Surplus carried forward to a claim in the next month", "UC Regs 2013 reg. 54A(1)-(3)", carried_forward)
    ]


def surplus_earnings(
    universal_credit: Award, earned: EarnedIncome, rates: SelfEmploymentRates, uc_rates: UniversalCreditRates
) -> SurplusEarnings:
    """Where Universal Credit ends because of earnings, and what is carried forward then."""
    nil = nil_threshold(universal_credit, uc_rates)
    relevant = relevant_threshold(nil, rates)
    return SurplusEarnings(nil, relevant, carried_forward(universal_credit, earned, relevant, rates))
