"""New-style Employment and Support Allowance. Amounts are pence a year, which is exact for a week and for a month."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import AdultFacts, Capability, EsaComponent, StatutoryPay
from betteroff.facts.claimant import Benefit
from betteroff.money import WEEKS_A_YEAR
from betteroff.rulebook.tables import Question
from betteroff.schemes.beside_work import Payable, days_paid, is_waiting, with_enterprise_allowance
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.permitted_work import (
    PermittedWork,
    PermittedWorkInputs,
    PermittedWorkRates,
    paid_work_inputs,
    permitted_work_limit,
)


class EmploymentAndSupportAllowanceRates(NamedTuple):
    """Figures of `rules/employment_and_support_allowance/rates.toml`."""

    assessment_phase_under_25: int
    personal: int
    full_rate_age: int
    assessment_phase_days: int
    work_related_activity_component: int
    support_component: int
    pension_left_out: int
    waiting_days: int
    """Looked up for the day on which a claim began."""
    no_waiting_weeks: int


class SupportAllowanceInputs(NamedTuple):
    is_claimed: bool
    reached_pension_age: bool
    statutory_pay: StatutoryPay
    is_in_support_group: bool
    is_waiting: bool
    days_paid: int
    work: PermittedWork


SUPPORT_ALLOWANCE = Question("employment_and_support_allowance", "payable", SupportAllowanceInputs, Payable)


def component(adult: AdultFacts, capability: Capability) -> EsaComponent:
    """Which component the group brings: for work-related activity only where it goes back to before 3 April 2017"""
    if capability == Capability.LIMITED_FOR_ACTIVITY or adult.is_terminally_ill or adult.esa_component == EsaComponent.SUPPORT:
        return EsaComponent.SUPPORT
    is_kept = adult.keeps_lcw_element and capability != Capability.FIT
    if is_kept or adult.esa_component == EsaComponent.WORK_RELATED_ACTIVITY:
        return EsaComponent.WORK_RELATED_ACTIVITY
    return EsaComponent.NONE


def is_in_assessment_phase(adult: AdultFacts, is_undecided: bool, days: int, rates: EmploymentAndSupportAllowanceRates) -> bool:
    """Whether no component is paid yet, so many days from the first day claimed for: the phase begins after the waiting days"""
    claimed = adult.work_benefits
    has_lately_begun = claimed.employment_and_support_allowance.start_is_known and days - claimed.waiting_days < rates.assessment_phase_days
    return not adult.is_terminally_ill and (is_undecided or has_lately_begun)


def is_in_assessment_phase_on_the_day(adult: AdultFacts, rates: EmploymentAndSupportAllowanceRates) -> bool:
    """Whether no component is paid yet on the day"""
    claimed = adult.work_benefits
    return is_in_assessment_phase(adult, claimed.is_in_assessment_phase, claimed.employment_and_support_allowance.days_claimed, rates)


def component_stated(adult: AdultFacts) -> EsaComponent:
    """The component that was stated"""
    if adult.esa_component == EsaComponent.SUPPORT:
        return EsaComponent.SUPPORT
    return EsaComponent.WORK_RELATED_ACTIVITY if adult.esa_component == EsaComponent.WORK_RELATED_ACTIVITY else EsaComponent.NONE


def component_paid(adult: AdultFacts, payable: Payable, rates: EmploymentAndSupportAllowanceRates) -> EsaComponent:
    """The component that the allowance includes on the day: as stated, where no claim is worked out"""
    if payable == Payable.NOT_CLAIMED:
        return component_stated(adult)
    if payable == Payable.NOT_PAYABLE or is_in_assessment_phase_on_the_day(adult, rates):
        return EsaComponent.NONE
    return component(adult, adult.work_benefits.capability)


def component_by_period_end(adult: AdultFacts, payable: Payable, rates: EmploymentAndSupportAllowanceRates) -> EsaComponent:
    """The component that the allowance includes by the end of the assessment period"""
    if payable == Payable.NOT_CLAIMED:
        return component_stated(adult)
    claimed = adult.work_benefits
    is_undecided = claimed.is_in_assessment_phase_by_period_end
    if payable == Payable.NOT_PAYABLE or is_in_assessment_phase(adult, is_undecided, claimed.days_by_period_end, rates):
        return EsaComponent.NONE
    return component(adult, adult.capability)


def earnings_from_work(adult: AdultFacts, earnings_week: int) -> int:
    """Earnings of a week: pay for time off sick or on maternity or adoption leave is none (SI 2013/379 reg. 80(2)(b))"""
    return 0 if adult.work_benefits.is_away_from_work else with_enterprise_allowance(adult, earnings_week)


def is_in_support_group(adult: AdultFacts, rates: EmploymentAndSupportAllowanceRates) -> bool:
    """Whether the allowance, if payable, has the support component on the day"""
    return component_paid(adult, Payable.PAYABLE, rates) == EsaComponent.SUPPORT


def permitted_work_inputs(
    adult: AdultFacts, earnings_week: int, rates: PermittedWorkRates, minimum_wage: MinimumWageRates
) -> PermittedWorkInputs:
    """What the table of permitted work asks about the paid work of an adult"""
    return paid_work_inputs(
        adult.work_benefits.paid_work,
        earnings_from_work(adult, earnings_week),
        Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,
        permitted_work_limit(rates, minimum_wage),
        rates,
    )


def support_allowance_inputs(adult: AdultFacts, work: PermittedWork, in_support_group: bool) -> SupportAllowanceInputs:
    """What the table asks"""
    claimed = adult.work_benefits
    claim = claimed.employment_and_support_allowance
    return SupportAllowanceInputs(
        claim.is_made,
        adult.reached_pension_age_on_the_day,
        adult.statutory_pay,
        in_support_group,
        is_waiting(claim, claimed.waiting_days),
        days_paid(claim, claimed.waiting_days),
        work,
    )


def rate_week(age: int, component: EsaComponent, is_in_assessment_phase: bool, rates: EmploymentAndSupportAllowanceRates) -> int:
    """The allowance with its component, a week"""
    if is_in_assessment_phase:
        return rates.assessment_phase_under_25 if age < rates.full_rate_age else rates.personal
    if component == EsaComponent.SUPPORT:
        return rates.personal + rates.support_component
    if component == EsaComponent.WORK_RELATED_ACTIVITY:
        return rates.personal + rates.work_related_activity_component
    return rates.personal


def off_for_pension(pension_week: int, rates: EmploymentAndSupportAllowanceRates) -> int:
    """Half of the pension above what is left out comes off; a fraction of a penny does not"""
    return max(0, pension_week - rates.pension_left_out) // 2


def support_allowance_year(adult: AdultFacts, payable: Payable, rates: EmploymentAndSupportAllowanceRates) -> int:
    """New-style Employment and Support Allowance of a year: permitted work leaves it whole, maternity and adoption pay come off it"""
    if payable != Payable.PAYABLE:
        return 0
    claimed = adult.work_benefits
    claim = claimed.employment_and_support_allowance
    if claim.amount_is_stated:
        return claim.stated_year
    week = rate_week(
        adult.age_on_the_day,
        component(adult, claimed.capability),
        is_in_assessment_phase_on_the_day(adult, rates),
        rates,
    )
    return max(0, week - off_for_pension(claimed.pension_week, rates) - claimed.pay_on_leave_week) * WEEKS_A_YEAR
