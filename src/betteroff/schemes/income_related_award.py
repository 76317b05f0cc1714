"""The award of a benefit that Universal Credit has taken the place of, a week, in the order of a decision letter."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import EsaComponent, Facts
from betteroff.money import month_of_weeks, round_up, week_of_months
from betteroff.rulebook.lines import WEEK, Line
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.earned_income import Work
from betteroff.schemes.housing_benefit_decisions import HousingBenefitDecisions
from betteroff.schemes.income_related_benefit import (
    IncomeRelatedBenefitRates,
    IncomeRelatedDecision,
    beside_permitted_work,
    claims_income_related,
    is_on_esa,
    ordinary_disregard,
)
from betteroff.schemes.net_earnings import weekly_earnings
from betteroff.schemes.pay import Pay
from betteroff.schemes.permitted_work import earnings_counted
from betteroff.schemes.premiums import disability_premium, enhanced_premium, has_enhanced_care, severe_disability_premium
from betteroff.schemes.self_employment import Business
from betteroff.schemes.unearned_income import UnearnedIncome
from betteroff.schemes.unpaid_work import UnpaidWork
from betteroff.schemes.work_benefits import BenefitRates, Entitlements, number_of_carers


def personal_allowance_week(facts: Facts, rates: IncomeRelatedBenefitRates) -> int:
    """Personal allowance"""
    if not claims_income_related(facts):
        return 0
    if facts.second.is_present:
        return rates.personal_allowance_couple
    is_in_group = is_on_esa(facts) and not facts.income_related.is_in_assessment_phase
    if facts.family.children > 0 or facts.first.age_on_the_day >= rates.older_age or is_in_group:
        return rates.personal_allowance_single_25_or_over
    return rates.personal_allowance_single_under_25


def premiums_week(
    facts: Facts,
    income_related: IncomeRelatedDecision,
    housing_benefit: HousingBenefitDecisions,
    work_benefits: Entitlements,
    rates: IncomeRelatedBenefitRates,
) -> int:
    """Premiums"""
    if not claims_income_related(facts):
        return 0
    severe = severe_disability_premium(housing_benefit.severe_disability_premium, rates)
    carers = number_of_carers(work_benefits) * rates.carer_premium
    if is_on_esa(facts):
        is_enhanced = income_related.component == EsaComponent.SUPPORT or has_enhanced_care(facts)
        return severe + enhanced_premium(facts, is_enhanced, rates) + carers
    enhanced = enhanced_premium(facts, has_enhanced_care(facts), rates)
    return disability_premium(facts, housing_benefit.disability_premium, rates) + severe + enhanced + carers


def component_week(income_related: IncomeRelatedDecision, rates: IncomeRelatedBenefitRates) -> int:
    """Component"""
    if income_related.component == EsaComponent.SUPPORT:
        return rates.support_component
    return rates.work_related_activity_component if income_related.component == EsaComponent.WORK_RELATED_ACTIVITY else 0


def housing_costs_week(facts: Facts) -> int:
    """Housing costs"""
    return facts.income_related.housing_costs_week if claims_income_related(facts) else 0


def applicable_amount_week(personal_allowance_week: int, premiums_week: int, component_week: int, housing_costs_week: int) -> int:
    """Applicable amount: what they are taken to need"""
    return personal_allowance_week + premiums_week + component_week + housing_costs_week


def first_earnings_week(facts: Facts, first_pay: Pay, first_other_pay: Pay, first_business: Business, first_unpaid_work: UnpaidWork) -> int:
    """Net earnings of the first adult a week; as they are stated, where they are"""
    if not claims_income_related(facts):
        return 0
    earned = weekly_earnings(facts.first, first_pay, first_other_pay, first_business, first_unpaid_work)
    return earnings_counted(facts.income_related.paid_work, earned + facts.income_related.enterprise_allowance_week)


def second_earnings_week(
    facts: Facts, second_pay: Pay, second_other_pay: Pay, second_business: Business, second_unpaid_work: UnpaidWork
) -> int:
    """Net earnings of the second adult a week"""
    if not claims_income_related(facts):
        return 0
    earned = weekly_earnings(facts.second, second_pay, second_other_pay, second_business, second_unpaid_work)
    return earned + facts.income_related.partners_enterprise_allowance_week


def disregard_week(
    facts: Facts,
    housing_benefit: HousingBenefitDecisions,
    work_benefits: Entitlements,
    first_earnings_week: int,
    second_earnings_week: int,
    rates: IncomeRelatedBenefitRates,
    benefits: BenefitRates,
) -> int:
    """Earnings left out"""
    if is_on_esa(facts):
        return beside_permitted_work(facts, first_earnings_week, second_earnings_week, rates, benefits)
    return ordinary_disregard(housing_benefit, work_benefits, first_earnings_week, second_earnings_week, rates)


def other_income_week(facts: Facts, unearned: UnearnedIncome) -> int:
    """Other income that counts a week"""
    if not claims_income_related(facts):
        return 0
    return facts.income_related.income_week + week_of_months(unearned.carers_allowance)


def tariff_income_week(facts: Facts, rates: IncomeRelatedBenefitRates) -> int:
    """Income from savings a week: for each step or part of one"""
    if not claims_income_related(facts) or facts.savings > rates.capital_limit:
        return 0
    floor = rates.capital_floor_in_care_home if facts.income_related.lives_in_care_home else rates.capital_floor
    return round_up(max(0, facts.savings - floor), rates.tariff_step) * rates.tariff_amount


def income_week(
    first_earnings_week: int, second_earnings_week: int, disregard_week: int, other_income_week: int, tariff_income_week: int
) -> int:
    """Income that counts a week"""
    return first_earnings_week + second_earnings_week - disregard_week + other_income_week + tariff_income_week


def payable_week(
    facts: Facts, income_related: IncomeRelatedDecision, applicable_amount_week: int, income_week: int, rates: IncomeRelatedBenefitRates
) -> int:
    """Benefit a week; nothing where work ends it, capital is above the limit, or it is too little to be payable"""
    if income_related.payable != Payable.PAYABLE or facts.savings > rates.capital_limit:
        return 0
    left = applicable_amount_week - income_week
    return left if left >= rates.smallest_payment else 0


def payable(payable_week: int) -> int:
    """Income-based Jobseeker's Allowance, income-related Employment and Support Allowance or Income Support"""
    return month_of_weeks(payable_week)


_ALLOWANCE = "JSA Regs 1996 reg. 83(a), Sch 1; ESA Regs 2008 reg. 67(1)(a), Sch 4; IS Regs 1987 reg. 17(1)(a), Sch 2"
_PREMIUMS = "JSA Regs 1996 reg. 83(e), Sch 1; ESA Regs 2008 reg. 67(1)(b), Sch 4; IS Regs 1987 reg. 17(1)(d), Sch 2"
_COSTS = "JSA Regs 1996 reg. 83(f), Sch 2; ESA Regs 2008 reg. 67(1)(c), Sch 6; IS Regs 1987 reg. 17(1)(e), Sch 3"
_AMOUNT = "JSA Regs 1996 reg. 83; ESA Regs 2008 reg. 67; IS Regs 1987 reg. 17"
_EARNINGS = "JSA Regs 1996 regs 94-101; ESA Regs 2008 regs 91-99; IS Regs 1987 regs 29-39"
_DISREGARD = "JSA Regs 1996 Sch 6; ESA Regs 2008 Sch 7; IS Regs 1987 Sch 8"
_OTHER = "JSA Regs 1996 reg. 103, Sch 7; ESA Regs 2008 reg. 104, Sch 8; IS Regs 1987 reg. 40, Sch 9"
_SAVINGS = "JSA Regs 1996 reg. 116; ESA Regs 2008 reg. 118; IS Regs 1987 reg. 53"
_INCOME = "JSA Regs 1996 reg. 93; ESA Regs 2008 reg. 90; IS Regs 1987 reg. 28"
_BENEFIT = "Jobseekers Act 1995 ss. 3, 4(3); Welfare Reform Act 2007 s. 4, Sch 1 para 6; SSCBA 1992 s. 124"
ANY_OF_THEM = "Income-based JSA, income-related ESA or Income Support"


class IncomeRelated(NamedTuple):
    """The lines of a decision letter on one of these benefits; all nothing where none is claimed."""

    personal_allowance_week: Annotated[int, Line("Personal allowance a week", _ALLOWANCE, personal_allowance_week, WEEK)]
    premiums_week: Annotated[int, Line("Premiums a week", _PREMIUMS, premiums_week, WEEK)]
    component_week: Annotated[int, Line("Component a week", "ESA Regs 2008 reg. 67(3), Sch 4 paras 12, 13", component_week, WEEK)]
    housing_costs_week: Annotated[int, Line("Housing costs a week", _COSTS, housing_costs_week, WEEK)]
    applicable_amount_week: Annotated[int, Line("Applicable amount a week", _AMOUNT, applicable_amount_week, WEEK)]
    first_earnings_week: Annotated[int, Line("Net earnings a week", _EARNINGS, first_earnings_week, WEEK)]
    second_earnings_week: Annotated[int, Line("Net earnings a week", _EARNINGS, second_earnings_week, WEEK)]
    disregard_week: Annotated[int, Line("Earnings left out a week", _DISREGARD, disregard_week, WEEK)]
    other_income_week: Annotated[int, Line("Other income that counts a week", _OTHER, other_income_week, WEEK)]
    tariff_income_week: Annotated[int, Line("Income from savings a week", _SAVINGS, tariff_income_week, WEEK)]
    income_week: Annotated[int, Line("Income that counts a week", _INCOME, income_week, WEEK)]
    payable_week: Annotated[int, Line(f"{ANY_OF_THEM} a week", _BENEFIT, payable_week, WEEK)]
    payable: Annotated[int, Line(ANY_OF_THEM, _BENEFIT, payable, in_hand=1)]


def income_related_benefit(
    facts: Facts,
    decided: IncomeRelatedDecision,
    housing_benefit: HousingBenefitDecisions,
    work_benefits: Entitlements,
    work: Work,
    unearned: UnearnedIncome,
    rates: IncomeRelatedBenefitRates,
    benefits: BenefitRates,
) -> IncomeRelated:
    """The whole assessment, each amount worked out once; nothing where none is claimed."""
    if not claims_income_related(facts):
        return IncomeRelated(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    allowance = personal_allowance_week(facts, rates)
    premiums = premiums_week(facts, decided, housing_benefit, work_benefits, rates)
    component, costs = component_week(decided, rates), housing_costs_week(facts)
    needed = applicable_amount_week(allowance, premiums, component, costs)
    first = first_earnings_week(facts, work.first_pay, work.first_other_pay, work.first_business, work.first_unpaid_work)
    second = second_earnings_week(facts, work.second_pay, work.second_other_pay, work.second_business, work.second_unpaid_work)
    left_out = disregard_week(facts, housing_benefit, work_benefits, first, second, rates, benefits)
    other, tariff = other_income_week(facts, unearned), tariff_income_week(facts, rates)
    income = income_week(first, second, left_out, other, tariff)
    week = payable_week(facts, decided, needed, income, rates)
    return IncomeRelated(
        allowance, premiums, component, costs, needed, first, second, left_out, other, tariff, income, week, payable(week)
    )  # fmt: skip


def is_passported(income_related_benefit: IncomeRelated) -> bool:
    """Whether it is in payment, so that help with rent, council tax and other costs goes by no further test of means"""
    return income_related_benefit.payable_week > 0
