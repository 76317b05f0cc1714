"""Hardship payments: of Universal Credit, and of old Jobseeker's Allowance and Employment and Support Allowance."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.money import DAYS_A_YEAR, MINUTES_AN_HOUR, MONTHS_A_YEAR, WEEKS_A_YEAR, WHOLE, half_down, half_up, share_of
from betteroff.rulebook.tables import Question


class UniversalCreditHardship(IntEnum):
    """Whether a hardship payment of Universal Credit is possible."""

    POSSIBLE = 0
    NOT_YET = 1
    NONE = 2


class UniversalCreditHardshipInputs(NamedTuple):
    is_adult: bool
    is_full_rate: bool
    is_compliance_awaited: bool


class HardshipGroup(IntEnum):
    """The vulnerable groups of old Jobseeker's Allowance (reg. 140(1))."""

    NONE = 0
    PREGNANT = 1
    CHILD = 2
    DISABILITY_PREMIUM = 3
    PHYSICAL_CONDITION = 4
    MENTAL_CONDITION = 5
    CARER = 6
    UNDER_18 = 7
    CARE_LEAVER = 8
    HOMELESS = 9


class JobseekersHardship(IntEnum):
    """From when a hardship award of old Jobseeker's Allowance is possible."""

    FROM_THE_FIRST_DAY = 0
    AFTER_TWO_WEEKS = 1
    NONE = 2


class JobseekersHardshipInputs(NamedTuple):
    meets_means_test: bool
    group: HardshipGroup
    is_new_deal: bool
    is_back_to_work_session: bool
    is_in_scheme: bool


class SupportHardship(IntEnum):
    """At which rate a hardship payment of old Employment and Support Allowance is possible."""

    NONE = 0
    USUAL = 1
    HIGHER = 2


class SupportHardshipInputs(NamedTuple):
    meets_means_test: bool
    is_pregnant_or_seriously_ill: bool
    has_component: bool


class HardshipBenefit(IntEnum):
    """The benefits with hardship payments."""

    UNIVERSAL_CREDIT = 0
    JOBSEEKERS_ALLOWANCE = 1
    EMPLOYMENT_AND_SUPPORT_ALLOWANCE = 2


class Recovery(IntEnum):
    """Whether a hardship payment is recovered."""

    RECOVERED = 0
    NOT_RECOVERED = 1


class RecoveryInputs(NamedTuple):
    benefit: HardshipBenefit


class InHardship(NamedTuple):
    """Who asks for a hardship payment, and after which sanction."""

    is_adult: bool = True
    is_full_rate: bool = True
    is_compliance_awaited: bool = False
    meets_means_test: bool = True
    group: HardshipGroup = HardshipGroup.NONE
    is_new_deal: bool = False
    is_back_to_work_session: bool = False
    is_in_scheme: bool = False
    is_pregnant_or_seriously_ill: bool = False
    has_component: bool = False


class HardshipRates(NamedTuple):
    """Figures of `rules/hardship_payments/rates.toml`."""

    universal_credit_share: int
    shortest_days: int
    days_of_requirements: int
    recovery_ends_after_months: int
    recovery_test_hours: int
    recovery_share_at_most: int
    jobseekers_share_off: int
    jobseekers_share_off_when_ill: int
    jobseekers_days_without: int
    support_share: int
    support_share_when_ill: int
    rounded_to: int


UNIVERSAL_CREDIT_HARDSHIP = Question(
    "hardship_payments", "universal_credit", UniversalCreditHardshipInputs, UniversalCreditHardship
)  # fmt: skip
JOBSEEKERS_HARDSHIP = Question("hardship_payments", "jobseekers_allowance", JobseekersHardshipInputs, JobseekersHardship)
SUPPORT_HARDSHIP = Question("hardship_payments", "employment_and_support_allowance", SupportHardshipInputs, SupportHardship)


RECOVERY = Question("hardship_payments", "recovery", RecoveryInputs, Recovery)


def universal_credit_hardship_inputs(stated: InHardship) -> UniversalCreditHardshipInputs:
    """What the table of Universal Credit asks"""
    return UniversalCreditHardshipInputs(stated.is_adult, stated.is_full_rate, stated.is_compliance_awaited)


def jobseekers_hardship_inputs(stated: InHardship) -> JobseekersHardshipInputs:
    """What the table of old Jobseeker's Allowance asks"""
    return JobseekersHardshipInputs(
        stated.meets_means_test, stated.group, stated.is_new_deal, stated.is_back_to_work_session, stated.is_in_scheme
    )


def support_hardship_inputs(stated: InHardship) -> SupportHardshipInputs:
    """What the table of old Employment and Support Allowance asks"""
    return SupportHardshipInputs(stated.meets_means_test, stated.is_pregnant_or_seriously_ill, stated.has_component)


def recovery_inputs(benefit: HardshipBenefit) -> RecoveryInputs:
    """What the table of recovery asks"""
    return RecoveryInputs(benefit)


def hardship_day(reduction_before: int, rates: HardshipRates) -> int:
    """Hardship payment for a day: 60 % of (A x 12 / 365), A the reduction of the assessment period before (UC Regs 2013 reg. 118)"""
    return half_up(reduction_before * MONTHS_A_YEAR * rates.universal_credit_share, DAYS_A_YEAR * WHOLE)


def hardship_days(days_to_payment: int, days_to_next_payment: int, days_to_last_reduction: int, rates: HardshipRates) -> int:
    """Days of a hardship payment, from the day all its conditions are met (UC Regs 2013 reg. 117)

    To the day before the normal payment date of that assessment period; where that is seven days or fewer, to the payment date of the
    next one, that day included, or to the last day of the reduction if it is earlier.
    """
    if days_to_payment > rates.shortest_days:
        return days_to_payment
    return min(days_to_next_payment, days_to_last_reduction)


def recovery_test(minimum_wage: int, rates: HardshipRates) -> int:
    """Monthly earnings from which nothing is recovered for an assessment period (UC Regs 2013 reg. 119(2)(c))"""
    return half_up(minimum_wage * rates.recovery_test_hours * WEEKS_A_YEAR, MINUTES_AN_HOUR * MONTHS_A_YEAR)


def five_pence(allowance: int, share: int, rates: HardshipRates) -> int:
    """A share to the nearest multiple of five pence, two and a half down (JSA Regs 1996 reg. 145(3); ESA Regs 2008 reg. 64D(2))"""
    return half_down(allowance * share, WHOLE * rates.rounded_to) * rates.rounded_to


def hardship_off(single: int, is_pregnant_or_seriously_ill: bool, rates: HardshipRates) -> int:
    """What a hardship award is lower by than the usual one, a week: 40 or 20 % of the single allowance (JSA Regs 1996 reg. 145)"""
    share = rates.jobseekers_share_off_when_ill if is_pregnant_or_seriously_ill else rates.jobseekers_share_off
    return five_pence(single, share, rates)


def hardship_award(award: int, single: int, is_pregnant_or_seriously_ill: bool, rates: HardshipRates) -> int:
    """Hardship award of old Jobseeker's Allowance, a week"""
    return max(0, award - hardship_off(single, is_pregnant_or_seriously_ill, rates))


def support_hardship(allowance: int, hardship: SupportHardship, rates: HardshipRates) -> int:
    """Hardship payment of old Employment and Support Allowance, a week (ESA Regs 2008 reg. 64D)"""
    if hardship == SupportHardship.NONE:
        return 0
    share = rates.support_share_when_ill if hardship == SupportHardship.HIGHER else rates.support_share
    return five_pence(allowance, share, rates)


def recovered_at_most(standard_allowance: int, rates: HardshipRates) -> int:
    """Most that the law lets be recovered in an assessment period (SI 2013/384 reg. 11)"""
    return share_of(standard_allowance, rates.recovery_share_at_most)
