"""New-style Jobseeker's Allowance, new-style Employment and Support Allowance and a carer's benefit, beside work.

Amounts are worked out in pence a year, which is exact for a week and for a month; each is rounded once.
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import AdultFacts, EsaComponent, Nation
from betteroff.money import MONTHS_A_YEAR, WEEKS_A_YEAR, half_up
from betteroff.rulebook.lines import WEEK, Line
from betteroff.schemes.entitlement import Entitlement, Payable, component, is_carer_support_payment, is_in_assessment_phase, makes_a_claim
from betteroff.schemes.work_benefit_rates import EmploymentAndSupportAllowanceRates, JobseekersAllowanceRates, WorkBenefitRates


def a_month(year: int) -> int:
    """A twelfth of a year's amount, rounded half up once"""
    return half_up(year, MONTHS_A_YEAR)


def earnings_week(adult: AdultFacts, entitlement: Entitlement) -> int:
    """Earnings a week, as these benefits count them"""
    return entitlement.earnings_week if makes_a_claim(adult) else 0


def jobseekers_allowance_week(age: int, rates: JobseekersAllowanceRates) -> int:
    """New-style Jobseeker's Allowance for the age, a week"""
    return rates.under_25 if age < rates.full_rate_age else rates.from_25


def pension_off_jobseekers_allowance(pension_week: int, rates: JobseekersAllowanceRates) -> int:
    """Pension above what is left out: all of it comes off"""
    return max(0, pension_week - rates.pension_left_out)


def jobseekers_allowance_year(adult: AdultFacts, entitlement: Entitlement, rates: JobseekersAllowanceRates) -> int:
    """New-style Jobseeker's Allowance, a year: less earnings above what is left out, and less pension"""
    if entitlement.jobseekers_allowance != Payable.PAYABLE:
        return 0
    claim = adult.work_benefits.jobseekers_allowance
    off = max(0, entitlement.earnings_week - rates.earnings_left_out)
    if claim.amount_is_stated:
        year = claim.stated_year - off * WEEKS_A_YEAR
    else:
        off += pension_off_jobseekers_allowance(adult.work_benefits.pension_week, rates)
        year = (jobseekers_allowance_week(adult.age, rates) - off) * WEEKS_A_YEAR
    return year if year >= rates.least_paid * WEEKS_A_YEAR else 0


def support_allowance_week(
    age: int, component: EsaComponent, is_in_assessment_phase: bool, rates: EmploymentAndSupportAllowanceRates
) -> int:
    """New-style Employment and Support Allowance with its component, a week"""
    if is_in_assessment_phase:
        return rates.assessment_phase_under_25 if age < rates.full_rate_age else rates.personal
    if component == EsaComponent.SUPPORT:
        return rates.personal + rates.support_component
    if component == EsaComponent.WORK_RELATED_ACTIVITY:
        return rates.personal + rates.work_related_activity_component
    return rates.personal


def pension_off_support_allowance(pension_week: int, rates: EmploymentAndSupportAllowanceRates) -> int:
    """Half of the pension above what is left out comes off; a fraction of a penny does not"""
    return max(0, pension_week - rates.pension_left_out) // 2


def support_allowance_year(adult: AdultFacts, entitlement: Entitlement, rates: EmploymentAndSupportAllowanceRates) -> int:
    """New-style Employment and Support Allowance, a year: whole, or nothing"""
    if entitlement.employment_and_support_allowance != Payable.PAYABLE:
        return 0
    claimed = adult.work_benefits
    claim = claimed.employment_and_support_allowance
    if claim.amount_is_stated:
        return claim.stated_year
    week = support_allowance_week(adult.age, component(adult), is_in_assessment_phase(adult, rates), rates)
    return max(0, week - pension_off_support_allowance(claimed.pension_week, rates)) * WEEKS_A_YEAR


def new_style_year(adult: AdultFacts, entitlement: Entitlement, rates: WorkBenefitRates) -> int:
    """New-style benefits, a year"""
    jobseekers = jobseekers_allowance_year(adult, entitlement, rates.jobseekers_allowance)
    return jobseekers + support_allowance_year(adult, entitlement, rates.employment_and_support_allowance)


def carers_allowance_year(adult: AdultFacts, entitlement: Entitlement, rates: WorkBenefitRates) -> int:
    """Carer's Allowance, a year: what it is above a new-style benefit, which comes first"""
    if entitlement.carers != Payable.PAYABLE:
        return 0
    claim = adult.work_benefits.carers
    year = claim.stated_year if claim.amount_is_stated else rates.carers.carers_allowance_week * WEEKS_A_YEAR
    return max(0, year - new_style_year(adult, entitlement, rates))


def jobseekers_allowance(adult: AdultFacts, entitlement: Entitlement, rates: WorkBenefitRates) -> int:
    """New-style Jobseeker's Allowance"""
    return a_month(jobseekers_allowance_year(adult, entitlement, rates.jobseekers_allowance))


def employment_and_support_allowance(adult: AdultFacts, entitlement: Entitlement, rates: WorkBenefitRates) -> int:
    """New-style Employment and Support Allowance"""
    return a_month(support_allowance_year(adult, entitlement, rates.employment_and_support_allowance))


def carers_allowance(adult: AdultFacts, entitlement: Entitlement, rates: WorkBenefitRates) -> int:
    """Carer's Allowance, or Carer Support Payment"""
    return a_month(carers_allowance_year(adult, entitlement, rates))


def scottish_carer_supplement(nation: Nation, carers_allowance: int, adult: AdultFacts, rates: WorkBenefitRates) -> int:
    """Scottish Carer Supplement, paid with every Carer Support Payment; an amount that is stated has it already"""
    if (
        carers_allowance == 0
        or adult.work_benefits.carers.amount_is_stated
        or not is_carer_support_payment(nation, adult.work_benefits, rates.carers)
    ):
        return 0
    return a_month(rates.carers.scottish_carer_supplement_week * WEEKS_A_YEAR)


_JSA = "Jobseekers Act 1995 s. 4(1); SI 2013/378 regs 49-52, 59, Sch para 5"
_ESA = "Welfare Reform Act 2007 s. 2(1); SI 2013/379 regs 62, 67"
_CARERS = "SSCBA 1992 s. 70, Sch 4 Part III; SSI 2023/302 reg. 16; SI 1979/597 reg. 4(5)(a)"
_EARNINGS = "SI 2013/378 regs 57, 59; SI 2013/379 regs 79, 81; SI 1996/2745 regs 8, 10"


class WorkBenefits(NamedTuple):
    """What one adult gets of benefits that work may end or reduce."""

    earnings_week: Annotated[int, Line("Earnings a week, as new-style and carers' benefits count them", _EARNINGS, earnings_week, WEEK)]
    jobseekers_allowance: Annotated[int, Line("New-style Jobseeker's Allowance", _JSA, jobseekers_allowance, in_hand=1)]
    employment_and_support_allowance: Annotated[
        int, Line("New-style Employment and Support Allowance", _ESA, employment_and_support_allowance, in_hand=1)
    ]
    carers_allowance: Annotated[int, Line("Carer's Allowance or Carer Support Payment", _CARERS, carers_allowance, in_hand=1)]
    scottish_carer_supplement: Annotated[
        int, Line("Scottish Carer Supplement", "SSI 2023/302 regs 14A, 16", scottish_carer_supplement, in_hand=1)
    ]


def work_benefits(adult: AdultFacts, entitlement: Entitlement, nation: Nation, rates: WorkBenefitRates) -> WorkBenefits:
    """What one adult gets, each amount worked out once."""
    carers = carers_allowance(adult, entitlement, rates)
    return WorkBenefits(
        earnings_week(adult, entitlement),
        jobseekers_allowance(adult, entitlement, rates),
        employment_and_support_allowance(adult, entitlement, rates),
        carers,
        scottish_carer_supplement(nation, carers, adult, rates),
    )


def counted_carers_allowance(adult: AdultFacts, entitlement: Entitlement, rates: WorkBenefitRates) -> int:
    """Carer's Allowance that Universal Credit counts; of Carer Support Payment, what Carer's Allowance would be"""
    return min(carers_allowance(adult, entitlement, rates), a_month(rates.carers.carers_allowance_week * WEEKS_A_YEAR))


def counted_new_style(adult: AdultFacts, entitlement: Entitlement, rates: WorkBenefitRates) -> int:
    """New-style benefits that Universal Credit counts"""
    return jobseekers_allowance(adult, entitlement, rates) + employment_and_support_allowance(adult, entitlement, rates)
