"""Hours: how many are expected, how many of work search are left, how soon one must be available."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import AdultFacts, Capability, Facts
from betteroff.money import share_of
from betteroff.rulebook.tables import Question
from betteroff.schemes.universal_credit import UniversalCreditRates


class ExpectedHours(IntEnum):
    """Which figure the expected hours are."""

    AS_AGREED = 0
    YOUNG_PARENT_MAXIMUM = 1
    PARENT_MAXIMUM = 2
    FULL = 3


class Availability(IntEnum):
    """How soon somebody must be able to take up work, and attend an interview."""

    A_MONTH = 0
    NOTICE_PERIOD = 1
    A_WEEK = 2
    IMMEDIATELY = 3


class ExpectedHoursInputs(NamedTuple):
    has_agreed_hours: bool
    is_responsible_carer: bool
    has_children: bool
    youngest_child_years: int
    is_relevant_carer: bool
    has_impairment: bool


class AvailabilityInputs(NamedTuple):
    is_responsible_carer: bool
    has_children: bool
    is_relevant_carer: bool
    is_employed: bool
    is_volunteering: bool


EXPECTED_HOURS = Question("universal_credit", "expected_hours", ExpectedHoursInputs, ExpectedHours)
AVAILABILITY = Question("universal_credit", "availability", AvailabilityInputs, Availability)


def expected_hours_inputs(facts: Facts, adult: AdultFacts, capability: Capability) -> ExpectedHoursInputs:
    """What the table of expected hours asks"""
    return ExpectedHoursInputs(
        adult.has_agreed_hours,
        adult.is_responsible_carer,
        facts.has_child,
        facts.youngest_child_years,
        adult.is_relevant_carer,
        capability != Capability.FIT or adult.has_disability_benefit,
    )


def availability_inputs(facts: Facts, adult: AdultFacts) -> AvailabilityInputs:
    """What the availability table asks"""
    return AvailabilityInputs(
        adult.is_responsible_carer,
        facts.has_child,
        adult.is_relevant_carer,
        adult.work_minutes > adult.business.minutes,
        adult.volunteering_minutes > 0,
    )


def expected_minutes(adult: AdultFacts, decided: int, rates: UniversalCreditRates) -> int:
    """Hours a week that are expected (reg. 88)"""
    if decided == ExpectedHours.AS_AGREED:
        return adult.agreed_minutes
    if decided == ExpectedHours.YOUNG_PARENT_MAXIMUM:
        return rates.expected_hours_young_parent
    if decided == ExpectedHours.PARENT_MAXIMUM:
        return rates.expected_hours_parent
    return rates.expected_hours


def volunteering_deduction(adult: AdultFacts, expected: int, rates: UniversalCreditRates) -> int:
    """Voluntary work taken off the hours of work search, up to half of those expected (reg. 95(3))"""
    return min(adult.volunteering_minutes, share_of(expected, rates.volunteering_share))


def search_minutes(adult: AdultFacts, expected: int, volunteering: int) -> int:
    """Hours a week of work search: those expected, less agreed deductions (reg. 95(1), (2))"""
    others = adult.agreed_deduction_minutes + adult.activities.required_minutes + adult.activities.preparation_minutes
    return max(0, expected - adult.work_minutes - volunteering - others)
