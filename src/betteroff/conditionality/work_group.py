"""Which work-related requirements may be imposed: the four groups, first apart from earnings, then with them."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import AdultFacts, Capability, Education, Facts
from betteroff.rulebook.tables import Question
from betteroff.schemes.capability import Caring
from betteroff.schemes.education import has_part_time_postgraduate_loan_only, has_student_income
from betteroff.schemes.minimum_wage import MinimumWageRates, month_at, threshold_rate, whole_pounds_a_month
from betteroff.schemes.universal_credit import UniversalCreditRates


class Group(IntEnum):
    """Welfare Reform Act 2012 ss. 19 to 22."""

    NO_REQUIREMENTS = 0
    INTERVIEWS_ONLY = 1
    INTERVIEWS_AND_PREPARATION = 2
    ALL_REQUIREMENTS = 3


class ApartFromEarningsInputs(NamedTuple):
    capability: Capability
    caring: Caring
    search_is_unreasonable: bool
    reached_pension_age: bool
    is_responsible_carer: bool
    has_children: bool
    youngest_child_years: int
    is_foster_parent: bool
    is_responsible_foster_parent: bool
    youngest_fostered_years: int
    has_stopped_fostering: bool
    days_since_fostering: int
    is_pregnant: bool
    days_to_expected_week: int
    has_given_birth: bool
    days_since_birth: int
    has_adopted: bool
    months_since_adoption: int
    is_kinship_carer: bool
    months_of_kinship_care: int
    education: Education
    has_student_income: bool
    has_part_time_postgraduate_loan_only: bool
    cannot_claim: bool


class WorkGroupInputs(NamedTuple):
    group_apart_from_earnings: Group
    earnings_reach_own_threshold: bool
    earnings_reach_couple_threshold: bool
    earnings_reach_apprentice_threshold: bool
    minimum_income_floor_applies: bool


APART_FROM_EARNINGS = Question("universal_credit", "group_apart_from_earnings", ApartFromEarningsInputs, Group)
WORK_GROUP = Question("universal_credit", "work_group", WorkGroupInputs, Group)


def apart_from_earnings_inputs(facts: Facts, adult: AdultFacts, capability: Capability, caring: Caring) -> ApartFromEarningsInputs:
    """What the table of groups asks, leaving earnings aside"""
    return ApartFromEarningsInputs(
        capability,
        caring,
        adult.search_is_unreasonable,
        adult.reached_pension_age,
        adult.is_responsible_carer,
        facts.has_child,
        facts.youngest_child_years,
        adult.is_foster_parent,
        adult.is_responsible_foster_parent,
        adult.youngest_fostered_years,
        adult.has_stopped_fostering,
        adult.days_since_fostering,
        adult.is_pregnant,
        adult.days_to_expected_week,
        adult.has_given_birth,
        adult.days_since_birth,
        adult.has_adopted,
        adult.months_since_adoption,
        adult.is_kinship_carer,
        adult.months_of_kinship_care,
        adult.course.education,
        has_student_income(adult.course),
        has_part_time_postgraduate_loan_only(adult.course),
        adult.cannot_claim,
    )


def threshold_minutes(adult: AdultFacts, group: int, expected_minutes: int, rates: UniversalCreditRates) -> int:
    """The hours a week on which the conditionality earnings threshold is built; 35 for a partner who cannot claim (reg. 90(2), (3))"""
    if adult.cannot_claim:
        return rates.expected_hours
    if group == Group.INTERVIEWS_ONLY or group == Group.INTERVIEWS_AND_PREPARATION:
        return rates.conditionality_hours_limited
    return expected_minutes


def threshold_a_month(hourly: int, minutes: int, rates: UniversalCreditRates) -> int:
    """An earnings threshold of hours a week at an hourly rate, as a month: in whole pounds since November 2015 (reg. 6(1A))"""
    if rates.thresholds_in_whole_pounds:
        return whole_pounds_a_month(hourly, minutes)
    return month_at(hourly, minutes)


def individual_threshold(adult: AdultFacts, minutes: int, rates: UniversalCreditRates, minimum_wage: MinimumWageRates) -> int:
    """Conditionality earnings threshold, or what a partner who cannot claim adds to the couple's (reg. 90(2), (3))"""
    return threshold_a_month(threshold_rate(adult, minimum_wage), minutes, rates)


def apprentice_threshold(expected_minutes: int, rates: UniversalCreditRates, minimum_wage: MinimumWageRates) -> int:
    """The apprentice's threshold: 30 hours, or fewer if fewer are expected, at the apprentice rate (reg. 90(4))"""
    return threshold_a_month(minimum_wage.apprentice, min(rates.apprentice_hours, expected_minutes), rates)


def own_earnings_count_alone(is_couple: bool, rates: UniversalCreditRates) -> bool:
    """Whether own earnings can reach the administrative earnings threshold: those of one of a couple could not on every day (reg. 99(6))"""
    return not is_couple or rates.administrative_own_in_couple > 0


def administrative_threshold(amount: int, minutes: int, minimum_wage: MinimumWageRates) -> int:
    """Administrative earnings threshold: hours at the adult minimum wage whatever the age, in whole pounds (reg. 99(6))

    Until 25 September 2022, an amount of money.
    """
    return max(amount, whole_pounds_a_month(minimum_wage.adult, minutes))
