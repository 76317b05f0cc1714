"""Income-based JSA, income-related ESA and Income Support: whether work leaves them payable, and what of earnings is left out."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import EsaComponent, Facts, IncomeRelatedBenefit, shows_no_values
from betteroff.facts.claimant import Benefit
from betteroff.rulebook.tables import first_row
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.employment_and_support_allowance import component
from betteroff.schemes.housing_benefit_decisions import EarningsDisregard, HousingBenefitDecisions
from betteroff.schemes.permitted_work import (
    PermittedWork,
    PermittedWorkInputs,
    is_permitted,
    paid_work_inputs,
    permitted_work_limit,
)
from betteroff.schemes.work_benefits import BenefitRates, Entitlements, EntitlementTables, gets_carers_benefit
from betteroff.schemes.work_ending_benefits import RemunerativeWork, ends_benefit, remunerative_work_inputs


class IncomeRelatedBenefitRates(NamedTuple):
    """Figures of `rules/income_related_benefit/rates.toml`."""

    personal_allowance_single_under_25: int
    personal_allowance_single_25_or_over: int
    personal_allowance_couple: int
    older_age: int
    disability_premium_single: int
    disability_premium_couple: int
    enhanced_premium_single: int
    enhanced_premium_couple: int
    severe_premium_one: int
    severe_premium_two: int
    carer_premium: int
    work_related_activity_component: int
    support_component: int
    disregard_higher: int
    disregard_other_than_carer: int
    disregard_couple: int
    disregard_single: int
    disregard_beside_esa: int
    pension_left_out: int
    """Read at the door, as the next."""
    most_left_out: int
    capital_limit: int
    capital_floor: int
    capital_floor_in_care_home: int
    tariff_step: int
    tariff_amount: int
    assessment_phase_days: int
    """Read at the door."""
    smallest_payment: int


@shows_no_values
class IncomeRelatedDecision(NamedTuple):
    """Whether it goes on beside the work, by which rows, and which component it includes."""

    payable: Payable
    component: EsaComponent
    remunerative_work: RemunerativeWork
    remunerative_work_row: int
    permitted_work: PermittedWork
    """What the claimant's paid work is to Employment and Support Allowance."""
    permitted_work_row: int


def is_on_esa(facts: Facts) -> bool:
    """Whether the benefit is income-related Employment and Support Allowance"""
    return facts.income_related.benefit == IncomeRelatedBenefit.EMPLOYMENT_AND_SUPPORT_ALLOWANCE


def claims_income_related(facts: Facts) -> bool:
    """Whether any of these benefits is claimed"""
    return facts.income_related.benefit != IncomeRelatedBenefit.NONE


def component_included(facts: Facts) -> EsaComponent:
    """The component of income-related Employment and Support Allowance: none in the assessment phase"""
    if not is_on_esa(facts) or facts.income_related.is_in_assessment_phase:
        return EsaComponent.NONE
    return component(facts.first, facts.first.capability)


def benefit_claimed(facts: Facts) -> Benefit:
    """Which of the benefits that make requirements it is; asked where one is claimed"""
    if is_on_esa(facts):
        return Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE
    if facts.income_related.benefit == IncomeRelatedBenefit.INCOME_SUPPORT:
        return Benefit.INCOME_SUPPORT
    return Benefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE


def claimants_work_inputs(facts: Facts, earnings_week: int, benefits: BenefitRates) -> PermittedWorkInputs:
    """What the table of permitted work asks, by what the claimant earns a week"""
    limit = permitted_work_limit(benefits.permitted_work, benefits.minimum_wage)
    return paid_work_inputs(facts.income_related.paid_work, earnings_week, benefit_claimed(facts), limit, benefits.permitted_work)


def payable_beside(facts: Facts, remunerative_work: RemunerativeWork, permitted_work: PermittedWork) -> Payable:
    """Whether it is paid beside the work"""
    if not claims_income_related(facts):
        return Payable.NOT_CLAIMED
    return Payable.NOT_PAYABLE if ends_benefit(remunerative_work) or not is_permitted(permitted_work) else Payable.PAYABLE


def decide_income_related(facts: Facts, earnings_week: int, rates: BenefitRates, tables: EntitlementTables) -> IncomeRelatedDecision:
    """Whether it goes on beside what the claimant earns a week"""
    work_row, work = 0, PermittedWork.NONE
    if is_on_esa(facts):
        work_row = first_row(tables.permitted_work, claimants_work_inputs(facts, earnings_week, rates))
        work = tables.permitted_work.then[work_row]
    row = first_row(tables.remunerative_work, remunerative_work_inputs(facts.income_related.remunerative_work, benefit_claimed(facts)))
    remunerative = tables.remunerative_work.then[row]
    return IncomeRelatedDecision(payable_beside(facts, remunerative, work), component_included(facts), remunerative, row, work, work_row)


# What of earnings is left out


def beside_permitted_work(facts: Facts, first: int, second: int, rates: IncomeRelatedBenefitRates, benefits: BenefitRates) -> int:
    """What is left out on income-related Employment and Support Allowance (ESA Regs 2008 Sch 7 paras 5-7)

    Permitted work is left out whole; of a partner's earnings, what the claimant's leave of the limit, at most 20 pounds.
    """
    work = facts.income_related.paid_work
    if work.is_in_business_programme:
        return min(rates.disregard_beside_esa, first + second)
    if first == 0:
        return min(rates.disregard_beside_esa, second)
    permitted = benefits.permitted_work
    is_within_hours = work.minutes < permitted.hours or work.is_supported
    limit = permitted_work_limit(permitted, benefits.minimum_wage) if is_within_hours else permitted.lower_limit
    return first + min(second, rates.disregard_beside_esa, max(0, limit - first))


def carers_disregard(benefits: Entitlements, first: int, second: int, rates: IncomeRelatedBenefitRates) -> int:
    """What is left out of a carer's earnings, and of another's within the same limit (JSA Regs 1996 Sch 6 paras 7, 8, 11(b))

    Where less than a couple's disregard is left out so, the claimant's earnings make up for it.
    """
    of_first, of_second = (first if gets_carers_benefit(benefits.first) else 0), (second if gets_carers_benefit(benefits.second) else 0)
    of_carers = min(rates.disregard_higher, of_first + of_second)
    others = min(first + second - of_first - of_second, rates.disregard_other_than_carer, rates.disregard_higher - of_carers)
    return max(of_carers + others, min(rates.disregard_couple, of_carers + first - of_first))


def ordinary_disregard(
    decided: HousingBenefitDecisions, benefits: Entitlements, first: int, second: int, rates: IncomeRelatedBenefitRates
) -> int:
    """What is left out on Jobseeker's Allowance and Income Support (JSA Regs 1996 Sch 6 paras 5-12; IS Regs 1987 Sch 8 paras 4-9)

    Who has which amount is decided in the words of Housing Benefit, whose amounts differ.
    """
    if decided.disregard == EarningsDisregard.LONE_PARENT or decided.disregard == EarningsDisregard.DISABLED:
        return min(rates.disregard_higher, first + second)
    if decided.disregard == EarningsDisregard.CARER:
        return carers_disregard(benefits, first, second, rates)
    if decided.disregard == EarningsDisregard.COUPLE:
        return min(rates.disregard_couple, first + second)
    return min(rates.disregard_single, first + second)
