"""Carer's Allowance and Carer Support Payment. Amounts are pence a year, which is exact for a week and for a month."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import AdultFacts, WorkBenefitFacts
from betteroff.money import WEEKS_A_YEAR, share_of
from betteroff.rulebook.tables import Question
from betteroff.schemes.beside_work import Payable, with_enterprise_allowance


class CarersRates(NamedTuple):
    """Figures of `rules/carers/rates.toml`."""

    carers_allowance_week: int
    earnings_limit: int
    most_care_costs: int
    carer_support_payment_everywhere: int
    """Looked up where nothing was said."""
    scottish_carer_supplement_week: int


class CarersInputs(NamedTuple):
    is_claimed: bool
    caring_minutes: int
    earns_above_limit: bool
    is_in_full_time_education: bool
    is_carer_support_payment: bool
    age: int
    is_advanced: bool
    is_without_parental_support: bool


CARERS_ALLOWANCE = Question("carers", "payable", CarersInputs, Payable)


def earnings_less_care(earnings_week: int, care_costs_week: int, rates: CarersRates) -> int:
    """Earnings a week less what is paid for care because of the work, up to a share of them"""
    return earnings_week - min(care_costs_week, share_of(earnings_week, rates.most_care_costs))


def carers_inputs(adult: AdultFacts, earnings_week: int, rates: CarersRates) -> CarersInputs:
    """What the table asks"""
    claimed, course = adult.work_benefits, adult.course
    earnings = with_enterprise_allowance(adult, earnings_week)
    return CarersInputs(
        claimed.carers.is_made,
        adult.caring_minutes,
        earnings_less_care(earnings, claimed.care_costs_week, rates) > rates.earnings_limit,
        course.is_on_the_day and course.is_full_time,
        claimed.is_carer_support_payment,
        adult.age_on_the_day,
        course.is_advanced,
        course.is_without_parental_support,
    )


def carers_allowance_year(adult: AdultFacts, payable: Payable, new_style_year: int, rates: CarersRates) -> int:
    """The allowance of a year: what it is above a new-style benefit, which comes first"""
    if payable != Payable.PAYABLE:
        return 0
    claim = adult.work_benefits.carers
    year = claim.stated_year if claim.amount_is_stated else rates.carers_allowance_week * WEEKS_A_YEAR
    return max(0, year - new_style_year)


def supplement_year(claimed: WorkBenefitFacts, rates: CarersRates) -> int:
    """Scottish Carer Supplement of a year; an amount that is stated has it already"""
    if claimed.carers.amount_is_stated or not claimed.is_carer_support_payment:
        return 0
    return rates.scottish_carer_supplement_week * WEEKS_A_YEAR
