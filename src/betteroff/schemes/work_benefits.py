"""New-style and carers' benefits of one adult: whether work leaves them payable, what is received, what Universal Credit counts."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import AdultFacts, Capability, ClaimFacts, EsaComponent, shows_no_values
from betteroff.money import MONTHS_A_YEAR, WEEKS_A_YEAR, half_up
from betteroff.rulebook.lines import WEEK, Line
from betteroff.rulebook.tables import NO_ROW, Scan, first_row
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.carers import CarersRates, carers_allowance_year, carers_inputs, supplement_year
from betteroff.schemes.employment_and_support_allowance import (
    EmploymentAndSupportAllowanceRates,
    component_by_period_end,
    component_paid,
    is_in_support_group,
    permitted_work_inputs,
    support_allowance_inputs,
    support_allowance_year,
)
from betteroff.schemes.jobseekers_allowance import JobseekersAllowanceRates, jobseekers_allowance_inputs, jobseekers_allowance_year
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.permitted_work import PermittedWork, PermittedWorkRates, permitted_work_limit


class EntitlementTables(NamedTuple):
    """The tables of these benefits, ready to scan."""

    jobseekers_allowance: Scan
    permitted_work: Scan
    employment_and_support_allowance: Scan
    carers: Scan
    remunerative_work: Scan


class BenefitRates(NamedTuple):
    """The figures of these benefits, and of the minimum wage that limits permitted work."""

    jobseekers_allowance: JobseekersAllowanceRates
    employment_and_support_allowance: EmploymentAndSupportAllowanceRates
    carers: CarersRates
    permitted_work: PermittedWorkRates
    minimum_wage: MinimumWageRates


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
    component: EsaComponent = EsaComponent.NONE
    """That Employment and Support Allowance includes: as paid, or as stated where no claim is worked out."""
    component_in_award: EsaComponent = EsaComponent.NONE
    """The same by the end of the assessment period: Universal Credit has a change for the whole of it (SI 2013/381 Sch 1 para 20)."""
    permitted_work: PermittedWork = PermittedWork.NONE
    """What the paid work is to Employment and Support Allowance, claimed or not."""
    permitted_work_row: int = NO_ROW
    permitted_work_limit: int = 0
    """Most that it may pay a week."""


@shows_no_values
class Entitlements(NamedTuple):
    """What was decided of both adults' benefits."""

    first: Entitlement
    second: Entitlement


def has_esa(benefits: Entitlement) -> bool:
    """Whether new-style Employment and Support Allowance is payable to an adult beside any work"""
    return benefits.employment_and_support_allowance == Payable.PAYABLE


def gets_carers_benefit(benefits: Entitlement) -> bool:
    """Whether Carer's Allowance or Carer Support Payment is payable to an adult beside any work"""
    return benefits.carers == Payable.PAYABLE


def number_of_carers(benefits: Entitlements) -> int:
    """How many adults get Carer's Allowance or Carer Support Payment"""
    return (1 if gets_carers_benefit(benefits.first) else 0) + (1 if gets_carers_benefit(benefits.second) else 0)


def has_carer_support_payment(adult: AdultFacts, benefits: Entitlement) -> bool:
    """Whether an adult is entitled to Carer Support Payment beside any work"""
    return gets_carers_benefit(benefits) and adult.work_benefits.is_carer_support_payment


def is_limited_for_esa(adult: AdultFacts, benefits: Entitlement) -> bool:
    """Whether an adult on Employment and Support Allowance was found to have limited capability for work"""
    return has_esa(benefits) and (adult.esa_component != EsaComponent.NONE or adult.work_benefits.capability != Capability.FIT)


def makes_a_claim(adult: AdultFacts) -> bool:
    """Whether an adult claims any of these benefits"""
    return claims_new_style(adult) or adult.work_benefits.carers.is_made


def claims_new_style(adult: AdultFacts) -> bool:
    """Whether an adult claims a new-style benefit"""
    claimed = adult.work_benefits
    return claimed.jobseekers_allowance.is_made or claimed.employment_and_support_allowance.is_made


def entitlement(adult: AdultFacts, earnings_week: int, rates: BenefitRates, tables: EntitlementTables) -> Entitlement:
    """The decisions about one adult's benefits"""
    in_support_group = is_in_support_group(adult, rates.employment_and_support_allowance)
    of_work = permitted_work_inputs(adult, earnings_week, rates.permitted_work, rates.minimum_wage)
    work = first_row(tables.permitted_work, of_work)
    permitted = tables.permitted_work.then[work]
    jobseekers = first_row(tables.jobseekers_allowance, jobseekers_allowance_inputs(adult))
    support = first_row(tables.employment_and_support_allowance, support_allowance_inputs(adult, permitted, in_support_group))
    carers = first_row(tables.carers, carers_inputs(adult, earnings_week, rates.carers))
    allowance = tables.employment_and_support_allowance.then[support]
    return Entitlement(
        earnings_week,
        tables.jobseekers_allowance.then[jobseekers],
        jobseekers,
        allowance,
        support,
        tables.carers.then[carers],
        carers,
        component_paid(adult, allowance, rates.employment_and_support_allowance),
        component_by_period_end(adult, allowance, rates.employment_and_support_allowance),
        permitted,
        work,
        permitted_work_limit(rates.permitted_work, rates.minimum_wage),
    )


def twelfth(year: int) -> int:
    """A twelfth of a year's amount, rounded half up once"""
    return half_up(year, MONTHS_A_YEAR)


def less_overlapping(adult: AdultFacts, claim: ClaimFacts, year: int) -> int:
    """What a benefit is above those that come before it; an amount that is stated has them off already"""
    return year if claim.amount_is_stated else max(0, year - adult.work_benefits.overlapping_year)


def jobseekers_year(adult: AdultFacts, found: Entitlement, rates: BenefitRates) -> int:
    """New-style Jobseeker's Allowance of a year"""
    year = jobseekers_allowance_year(adult, found.jobseekers_allowance, found.earnings_week, rates.jobseekers_allowance)
    return less_overlapping(adult, adult.work_benefits.jobseekers_allowance, year)


def support_year(adult: AdultFacts, found: Entitlement, rates: BenefitRates) -> int:
    """New-style Employment and Support Allowance of a year"""
    year = support_allowance_year(adult, found.employment_and_support_allowance, rates.employment_and_support_allowance)
    return less_overlapping(adult, adult.work_benefits.employment_and_support_allowance, year)


def earnings_week(adult: AdultFacts, entitlement: Entitlement) -> int:
    """Earnings a week, as these benefits count them"""
    return entitlement.earnings_week if makes_a_claim(adult) else 0


def jobseekers_allowance(adult: AdultFacts, entitlement: Entitlement, rates: BenefitRates) -> int:
    """New-style Jobseeker's Allowance"""
    return twelfth(jobseekers_year(adult, entitlement, rates))


def employment_and_support_allowance(adult: AdultFacts, entitlement: Entitlement, rates: BenefitRates) -> int:
    """New-style Employment and Support Allowance"""
    return twelfth(support_year(adult, entitlement, rates))


def carers_allowance(adult: AdultFacts, entitlement: Entitlement, rates: BenefitRates) -> int:
    """Carer's Allowance, or Carer Support Payment"""
    if entitlement.carers != Payable.PAYABLE:
        return 0
    new_style = jobseekers_year(adult, entitlement, rates) + support_year(adult, entitlement, rates)
    year = carers_allowance_year(adult, entitlement.carers, new_style, rates.carers)
    return twelfth(less_overlapping(adult, adult.work_benefits.carers, year))


def scottish_carer_supplement(adult: AdultFacts, carers_allowance: int, rates: BenefitRates) -> int:
    """Scottish Carer Supplement, paid with every Carer Support Payment"""
    return twelfth(supplement_year(adult.work_benefits, rates.carers)) if carers_allowance else 0


_EARNINGS = "SI 2013/378 regs 57, 59; SI 2013/379 regs 79, 81; SI 1996/2745 regs 8, 10"
_JOBSEEKERS = "Jobseekers Act 1995 s. 4(1); SI 2013/378 regs 49-52, 59, Sch para 5; SI 1979/597 reg. 4"
_SUPPORT = "Welfare Reform Act 2007 s. 2(1); SI 2013/379 regs 62, 67, 73, 74; SI 1979/597 reg. 4"
_CARERS = "SSCBA 1992 s. 70, Sch 4 Part III; SSI 2023/302 reg. 16; SI 1979/597 reg. 4(5)(a)"


class WorkBenefits(NamedTuple):
    """What one adult gets of benefits that work may end or reduce."""

    earnings_week: Annotated[int, Line("Earnings a week, as new-style and carers' benefits count them", _EARNINGS, earnings_week, WEEK)]
    jobseekers_allowance: Annotated[int, Line("New-style Jobseeker's Allowance", _JOBSEEKERS, jobseekers_allowance, in_hand=1)]
    employment_and_support_allowance: Annotated[
        int, Line("New-style Employment and Support Allowance", _SUPPORT, employment_and_support_allowance, in_hand=1)
    ]
    carers_allowance: Annotated[int, Line("Carer's Allowance or Carer Support Payment", _CARERS, carers_allowance, in_hand=1)]
    scottish_carer_supplement: Annotated[
        int, Line("Scottish Carer Supplement", "SSI 2023/302 regs 14A, 16(1A)", scottish_carer_supplement, in_hand=1)
    ]


def work_benefits(adult: AdultFacts, entitlement: Entitlement, rates: BenefitRates) -> WorkBenefits:
    """What one adult gets, each amount worked out once."""
    carers = carers_allowance(adult, entitlement, rates)
    return WorkBenefits(
        earnings_week(adult, entitlement),
        jobseekers_allowance(adult, entitlement, rates),
        employment_and_support_allowance(adult, entitlement, rates),
        carers,
        scottish_carer_supplement(adult, carers, rates),
    )


def counted_new_style(adult: AdultFacts, entitlement: Entitlement, rates: BenefitRates) -> int:
    """New-style benefits that Universal Credit counts"""
    return jobseekers_allowance(adult, entitlement, rates) + employment_and_support_allowance(adult, entitlement, rates)


def counted_carers_allowance(adult: AdultFacts, entitlement: Entitlement, rates: BenefitRates) -> int:
    """Carer's Allowance that Universal Credit counts; of Carer Support Payment, what Carer's Allowance would be"""
    return min(carers_allowance(adult, entitlement, rates), twelfth(rates.carers.carers_allowance_week * WEEKS_A_YEAR))
