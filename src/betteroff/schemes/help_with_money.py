"""What may keep money safe when work starts, and what is kept if it ends: decided by tables, no amounts."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import AdultFacts, Facts, Nation, Tenure, TreatmentKind
from betteroff.rulebook.tables import Question
from betteroff.schemes.award import Award
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.capability import AdultDecisions, Decisions, LimitedCapabilityElement, has_lcwra_element
from betteroff.schemes.universal_credit import UniversalCreditRates
from betteroff.schemes.work_benefits import Entitlement, gets_carers_benefit, has_esa


class SafeMoney(IntEnum):
    """What may be asked for."""

    RENT_TO_THE_LANDLORD = 0
    TWICE_A_MONTH = 1
    PAYMENTS_APART = 2
    COSTS_OF_STARTING = 3
    CRISIS = 4
    RENT_SHORTFALL = 5


class IfWorkEnds(IntEnum):
    """What is kept or lost."""

    SAME_PERIODS = 0
    LCWRA = 1
    PROTECTED_RATE = 2
    GRACE = 3


class SafeMoneyInputs(NamedTuple):
    nation: Nation
    has_award: bool
    rent_is_in_award: bool
    rent_is_met_in_part: bool
    rent_goes_to_landlord: bool
    is_paid_twice_monthly: bool
    is_couple: bool
    likely_to_need_help: bool
    starts_job: bool


class IfWorkEndsInputs(NamedTuple):
    award_ends: bool
    award_goes_on: bool
    has_lcwra: bool
    has_lcwra_by_terminal_illness: bool
    has_protected_rate: bool
    has_higher_rate_of_own: bool
    lifts_the_cap: bool


class BenefitsIfWorkEnds(IntEnum):
    """Which benefit comes back, or goes on."""

    SUPPORT_ALLOWANCE = 0
    JOBSEEKERS_ALLOWANCE = 1
    CARERS = 2


class BenefitsIfWorkEndsInputs(NamedTuple):
    support_allowance_ends: bool
    support_allowance_goes_on: bool
    jobseekers_allowance_ends: bool
    jobseekers_allowance_goes_on: bool
    carers_ends: bool
    carers_goes_on: bool


SAFE_MONEY = Question("help_with_money", "safe_money", SafeMoneyInputs, SafeMoney)
IF_WORK_ENDS = Question("help_with_money", "if_work_ends", IfWorkEndsInputs, IfWorkEnds)
BENEFITS_IF_WORK_ENDS = Question("help_with_money", "benefits_if_work_ends", BenefitsIfWorkEndsInputs, BenefitsIfWorkEnds)


def likely_to_need_help(facts: Facts) -> bool:
    """Whether a first-tier reason of the guidance on alternative payment arrangements is among the facts"""
    home = facts.home.tenure
    housed = home in (Tenure.SUPPORTED, Tenure.TEMPORARY, Tenure.TEMPORARY_SINCE_BEFORE, Tenure.HOSTEL)
    return housed or facts.home.is_care_leaver or is_in_treatment(facts.first) or is_in_treatment(facts.second)


def is_in_treatment(adult: AdultFacts) -> bool:
    """Whether an adult is in treatment of any kind for dependency"""
    return adult.treatment != TreatmentKind.NONE


def starts_a_job(today: Facts, then: Facts) -> bool:
    """Whether somebody starts to be paid for a job"""
    return adult_starts_a_job(today.first, then.first) or adult_starts_a_job(today.second, then.second)


def adult_starts_a_job(today: AdultFacts, then: AdultFacts) -> bool:
    """Whether an adult starts to be paid for a job"""
    return then.job.pay > 0 and today.job.pay == 0


def protection(rates: UniversalCreditRates) -> int:
    """What the protected rate of the LCWRA element is above the rate of new awards"""
    return rates.lcwra_element_protected - rates.lcwra_element_new


def has_higher_rate_of_own(adult: AdultFacts, decided: AdultDecisions) -> bool:
    """Whether severe conditions or terminal illness bring the higher rate of the LCWRA element, in any award"""
    is_higher = decided.element == LimitedCapabilityElement.PROTECTED_RATE
    return is_higher and (adult.has_severe_conditions or adult.is_terminally_ill)


def is_protected(adult: AdultFacts, decided: AdultDecisions) -> bool:
    """Whether an adult brings the LCWRA element at the higher rate only because an award goes on"""
    return decided.element == LimitedCapabilityElement.PROTECTED_RATE and not has_higher_rate_of_own(adult, decided)


def safe_money_inputs(
    today: Facts, then: Facts, award: Award, rent_goes_to_landlord: bool, is_paid_twice_monthly: bool, is_homeless: bool
) -> SafeMoneyInputs:
    """What the table on safe money asks"""
    return SafeMoneyInputs(
        then.nation,
        award.payable > 0,
        award.payable > 0 and award.housing_element > 0,
        then.home.rent_month + then.home.service_charges_month > award.housing_element,
        rent_goes_to_landlord,
        is_paid_twice_monthly,
        then.second.is_present,
        is_homeless or likely_to_need_help(then),
        starts_a_job(today, then),
    )


def if_work_ends_inputs(facts: Facts, before: Award, after: Award, decided: Decisions, rates: UniversalCreditRates) -> IfWorkEndsInputs:
    """What the table on the end of work asks: the award before the work and beside it"""
    has_first, has_second = has_lcwra_element(decided.first), has_lcwra_element(decided.second)
    is_first_ill, is_second_ill = facts.first.is_terminally_ill, facts.second.is_terminally_ill
    has_own = has_higher_rate_of_own(facts.first, decided.first) or has_higher_rate_of_own(facts.second, decided.second)
    is_kept = is_protected(facts.first, decided.first) or is_protected(facts.second, decided.second)
    return IfWorkEndsInputs(
        after.payable == 0,
        after.payable > 0,
        (has_first and not is_first_ill) or (has_second and not is_second_ill),
        (has_first and is_first_ill) or (has_second and is_second_ill),
        protection(rates) > 0 and is_kept and not has_own,
        protection(rates) > 0 and has_own,
        before.cap_reduction > 0 and after.cap_reduction == 0,
    )


def benefits_if_work_ends_inputs(before: Entitlement, after: Entitlement) -> BenefitsIfWorkEndsInputs:
    """What the table on an adult's benefits at the end of work asks: those before the work and beside it"""
    had_support, has_support = has_esa(before), has_esa(after)
    had_jobseekers, has_jobseekers = before.jobseekers_allowance == Payable.PAYABLE, after.jobseekers_allowance == Payable.PAYABLE
    had_carers, has_carers = gets_carers_benefit(before), gets_carers_benefit(after)
    return BenefitsIfWorkEndsInputs(
        had_support and not has_support,
        had_support and has_support,
        had_jobseekers and not has_jobseekers,
        had_jobseekers and has_jobseekers,
        had_carers and not has_carers,
        had_carers and has_carers,
    )
