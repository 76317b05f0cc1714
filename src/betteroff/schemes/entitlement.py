"""Whether new-style and carers' benefits are payable beside the work that is done: earnings a week, and three tables."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import (
    AdultFacts,
    Capability,
    EsaComponent,
    JobFacts,
    Nation,
    PayPeriod,
    PensionKind,
    StatutoryPay,
    WorkBenefitFacts,
    shows_no_values,
)
from betteroff.money import MINUTES_AN_HOUR, MONTHS_A_YEAR, WEEKS_A_YEAR, round_up, share_of
from betteroff.rulebook.tables import NO_ROW, Question, Scan, first_row
from betteroff.schemes.pay import Pay
from betteroff.schemes.self_employment import Business
from betteroff.schemes.unpaid_work import UnpaidWork
from betteroff.schemes.work_benefit_rates import CarersRates, EmploymentAndSupportAllowanceRates, WorkBenefitRates


class Payable(IntEnum):
    """Whether a benefit is paid."""

    NOT_CLAIMED = 0
    PAYABLE = 1
    NOT_PAYABLE = 2


class JobseekersAllowanceInputs(NamedTuple):
    is_claimed: bool
    reached_pension_age: bool
    capability: Capability
    is_in_education: bool
    work_minutes: int
    start_is_known: bool
    days: int


class SupportAllowanceInputs(NamedTuple):
    is_claimed: bool
    reached_pension_age: bool
    statutory_pay: StatutoryPay
    is_in_support_group: bool
    start_is_known: bool
    days: int
    works: bool
    earns_above_lower_limit: bool
    earns_above_limit: bool
    has_supported_work: bool
    work_minutes: int
    weeks_are_over: bool


class CarersInputs(NamedTuple):
    is_claimed: bool
    caring_minutes: int
    earns_above_limit: bool
    is_in_full_time_education: bool
    is_carer_support_payment: bool
    age: int
    is_advanced: bool
    is_without_parental_support: bool


JOBSEEKERS_ALLOWANCE = Question("jobseekers_allowance", "payable", JobseekersAllowanceInputs, Payable)
SUPPORT_ALLOWANCE = Question("employment_and_support_allowance", "payable", SupportAllowanceInputs, Payable)
CARERS_ALLOWANCE = Question("carers", "payable", CarersInputs, Payable)


class EntitlementTables(NamedTuple):
    """The tables of this module, ready to scan."""

    jobseekers_allowance: Scan
    employment_and_support_allowance: Scan
    carers: Scan


@shows_no_values
class Entitlement(NamedTuple):
    """What was decided of one adult's benefits, by which row, on which earnings a week."""

    earnings_week: int = 0
    jobseekers_allowance: Payable = Payable.NOT_CLAIMED
    jobseekers_allowance_row: int = NO_ROW
    employment_and_support_allowance: Payable = Payable.NOT_CLAIMED
    employment_and_support_allowance_row: int = NO_ROW
    carers: Payable = Payable.NOT_CLAIMED
    carers_row: int = NO_ROW


class Entitlements(NamedTuple):
    """What was decided of both adults' benefits."""

    first: Entitlement
    second: Entitlement


def a_week_of(of_one_pay_day: int, period: int) -> int:
    """What one pay day pays, a week; a fraction of a penny is dropped, to the claimant's advantage"""
    if period == PayPeriod.WEEK:
        return of_one_pay_day
    if period == PayPeriod.FORTNIGHT:
        return of_one_pay_day // 2
    if period == PayPeriod.FOUR_WEEKS:
        return of_one_pay_day // 4
    if period == PayPeriod.MONTH:
        return of_one_pay_day * MONTHS_A_YEAR // WEEKS_A_YEAR
    return of_one_pay_day // WEEKS_A_YEAR


def net_earnings(job: JobFacts, pay: Pay) -> int:
    """Pay of one pay day less tax, National Insurance and half of what is paid into a pension"""
    if job.pension_kind == PensionKind.SALARY_SACRIFICE:
        return max(0, pay.gross - pay.pension - pay.tax - pay.insurance)
    paid_in = pay.pension - pay.relief
    return max(0, pay.gross - pay.tax - pay.insurance - (paid_in + 1) // 2)


def net_profit(business: Business) -> int:
    """Profit of a month less tax, National Insurance and half of what is paid into a pension"""
    paid_in = business.after_tax - business.net
    return max(0, business.after_tax - (paid_in + 1) // 2)


def earnings_of(adult: AdultFacts, pay: Pay, other_pay: Pay, business: Business, unpaid: UnpaidWork) -> int:
    """Earnings a week from all work"""
    from_jobs = a_week_of(net_earnings(adult.job, pay), adult.job.pay_period)
    from_jobs += a_week_of(net_earnings(adult.other_job, other_pay), adult.other_job.pay_period)
    by_the_month = net_profit(business) + unpaid.payment + unpaid.treated_as_paid
    return from_jobs + a_week_of(by_the_month, PayPeriod.MONTH)


def earnings_less_care(earnings_week: int, care_costs_week: int, rates: CarersRates) -> int:
    """Earnings a week less what is paid for care because of the work, up to a share of them"""
    return earnings_week - min(care_costs_week, share_of(earnings_week, rates.most_care_costs))


def permitted_work_limit(rates: WorkBenefitRates) -> int:
    """Most that permitted work may pay a week: so many hours at the minimum wage, rounded up to the next 50p"""
    limits = rates.employment_and_support_allowance
    step = limits.permitted_work_step
    return round_up(rates.minimum_wage.adult * limits.permitted_work_hours, MINUTES_AN_HOUR * step) * step


def weeks_are_over(claimed: WorkBenefitFacts, limits: EmploymentAndSupportAllowanceRates) -> bool:
    """Whether the weeks for which permitted work could be done are over, where there was a limit to them"""
    return claimed.start_of_work_is_known and limits.permitted_work_weeks > 0 and claimed.weeks_in_work >= limits.permitted_work_weeks


def is_carer_support_payment(nation: Nation, claimed: WorkBenefitFacts, rates: CarersRates) -> bool:
    """Whether a carer's benefit is Carer Support Payment: as stated, or in Scotland since it is claimed everywhere there"""
    return claimed.is_carer_support_payment or (nation == Nation.SCOTLAND and rates.carer_support_payment_everywhere > 0)


def is_in_relevant_education(adult: AdultFacts) -> bool:
    """Whether a course is relevant education for Jobseeker's Allowance (SI 2013/378 reg. 45)"""
    course = adult.course
    is_full_time_with_support = course.is_full_time and (course.is_advanced or course.has_support)
    return course.is_on and (course.is_qualifying_young_person or is_full_time_with_support)


def component(adult: AdultFacts) -> EsaComponent:
    """Which component the group brings: for work-related activity only where it goes back to before 3 April 2017"""
    if adult.capability == Capability.LIMITED_FOR_ACTIVITY or adult.is_terminally_ill or adult.esa_component == EsaComponent.SUPPORT:
        return EsaComponent.SUPPORT
    if adult.keeps_lcw_element or adult.esa_component == EsaComponent.WORK_RELATED_ACTIVITY:
        return EsaComponent.WORK_RELATED_ACTIVITY
    return EsaComponent.NONE


def is_in_assessment_phase(adult: AdultFacts, rates: EmploymentAndSupportAllowanceRates) -> bool:
    """Whether no component is paid yet"""
    claim = adult.work_benefits.employment_and_support_allowance
    has_lately_begun = claim.start_is_known and claim.days < rates.assessment_phase_days
    return not adult.is_terminally_ill and (adult.work_benefits.is_in_assessment_phase or has_lately_begun)


def jobseekers_allowance_inputs(adult: AdultFacts) -> JobseekersAllowanceInputs:
    """What the table of new-style Jobseeker's Allowance asks"""
    claim = adult.work_benefits.jobseekers_allowance
    return JobseekersAllowanceInputs(
        claim.is_made,
        adult.reached_pension_age,
        adult.capability,
        is_in_relevant_education(adult),
        adult.work_minutes,
        claim.start_is_known,
        claim.days,
    )


def support_allowance_inputs(adult: AdultFacts, earnings_week: int, rates: WorkBenefitRates) -> SupportAllowanceInputs:
    """What the table of new-style Employment and Support Allowance asks"""
    claimed, limits = adult.work_benefits, rates.employment_and_support_allowance
    claim = claimed.employment_and_support_allowance
    return SupportAllowanceInputs(
        claim.is_made,
        adult.reached_pension_age,
        adult.statutory_pay,
        component(adult) == EsaComponent.SUPPORT and not is_in_assessment_phase(adult, limits),
        claim.start_is_known,
        claim.days,
        adult.work_minutes > 0 or adult.business.is_carried_on or earnings_week > 0,
        earnings_week > limits.permitted_work_lower_limit,
        earnings_week > permitted_work_limit(rates),
        claimed.has_supported_work,
        adult.work_minutes,
        weeks_are_over(claimed, limits),
    )


def carers_inputs(adult: AdultFacts, earnings_week: int, nation: Nation, rates: WorkBenefitRates) -> CarersInputs:
    """What the table of a carer's benefit asks"""
    claimed, limits, course = adult.work_benefits, rates.carers, adult.course
    return CarersInputs(
        claimed.carers.is_made,
        adult.caring_minutes,
        earnings_less_care(earnings_week, claimed.care_costs_week, limits) > limits.earnings_limit,
        course.is_on and course.is_full_time,
        is_carer_support_payment(nation, claimed, limits),
        adult.age,
        course.is_advanced,
        course.is_without_parental_support,
    )


def makes_a_claim(adult: AdultFacts) -> bool:
    """Whether an adult claims any of these benefits"""
    claimed = adult.work_benefits
    return claimed.jobseekers_allowance.is_made or claimed.employment_and_support_allowance.is_made or claimed.carers.is_made


def entitlement(adult: AdultFacts, nation: Nation, earnings_week: int, rates: WorkBenefitRates, tables: EntitlementTables) -> Entitlement:
    """The decisions about one adult's benefits"""
    jobseekers = first_row(tables.jobseekers_allowance, jobseekers_allowance_inputs(adult))
    support = first_row(tables.employment_and_support_allowance, support_allowance_inputs(adult, earnings_week, rates))
    carers = first_row(tables.carers, carers_inputs(adult, earnings_week, nation, rates))
    return Entitlement(
        earnings_week,
        tables.jobseekers_allowance.then[jobseekers],
        jobseekers,
        tables.employment_and_support_allowance.then[support],
        support,
        tables.carers.then[carers],
        carers,
    )
