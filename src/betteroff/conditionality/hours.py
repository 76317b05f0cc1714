"""Hours: how many are expected, how many of work search are left, how soon one must be available."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import AdultFacts, Capability, Facts, shows_no_values
from betteroff.money import MINUTES_AN_HOUR, MONTHS_A_YEAR, WEEKS_A_YEAR, WHOLE
from betteroff.rulebook.tables import Question, Scan, has_outcome
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


class InterviewAvailability(IntEnum):
    """How soon somebody must be able to attend an interview for a job."""

    FORTY_EIGHT_HOURS = 0
    IMMEDIATELY = 1


class SearchDeduction(IntEnum):
    """What comes off the hours of work search."""

    PAID_WORK = 0
    VOLUNTARY_WORK = 1
    REQUIRED_PREPARATION = 2
    AGREED_PREPARATION = 3
    TEMPORARY_CIRCUMSTANCES = 4
    OTHER_TIME = 5
    NOTHING = 6
    FEWER_HOURS = 7


class ExpectedHoursInputs(NamedTuple):
    has_agreed_hours: bool
    is_responsible_carer: bool
    has_children: bool
    has_child_below_school_age: bool
    youngest_child_years: int
    is_responsible_foster_parent: bool
    youngest_fostered_years: int
    is_relevant_carer: bool
    has_impairment: bool


class AvailabilityInputs(NamedTuple):
    is_responsible_carer: bool
    has_children: bool
    is_relevant_carer: bool
    has_job_of_unknown_notice: bool
    notice_days: int
    does_voluntary_work: bool


class InterviewAvailabilityInputs(NamedTuple):
    is_employed_with_notice: bool
    is_responsible_carer: bool
    has_children: bool
    is_relevant_carer: bool
    does_voluntary_work: bool


class SearchDeductionInputs(NamedTuple):
    does_paid_work: bool
    does_agreed_voluntary_work: bool
    voluntary_work_is_above_the_most: bool
    does_other_voluntary_work: bool
    does_required_preparation: bool
    does_agreed_preparation: bool
    has_temporary_circumstances: bool
    has_other_time_agreed: bool


EXPECTED_HOURS = Question("universal_credit", "expected_hours", ExpectedHoursInputs, ExpectedHours)
AVAILABILITY = Question("universal_credit", "availability", AvailabilityInputs, Availability)
INTERVIEW_AVAILABILITY = Question(
    "universal_credit", "availability_for_interviews", InterviewAvailabilityInputs, InterviewAvailability
)  # fmt: skip
DEDUCTIONS = Question("universal_credit", "deductions_from_search", SearchDeductionInputs, SearchDeduction)


def has_impairment(adult: AdultFacts, capability: Capability) -> bool:
    """Whether there is a physical or mental impairment: as stated, or as capability or a disability benefit says"""
    return adult.hours.has_impairment or capability != Capability.FIT or adult.has_disability_benefit


def does_voluntary_work(adult: AdultFacts) -> bool:
    """Whether voluntary work is carried out, agreed or not (reg. 96(4)(a))"""
    return adult.volunteering_minutes + adult.hours.other_volunteering_minutes > 0


def expected_hours_inputs(facts: Facts, adult: AdultFacts, capability: Capability) -> ExpectedHoursInputs:
    """What the table of expected hours asks"""
    return ExpectedHoursInputs(
        adult.has_agreed_hours,
        adult.is_responsible_carer,
        facts.has_child,
        adult.hours.has_child_below_school_age,
        facts.youngest_child_years,
        adult.is_foster_parent and adult.is_responsible_foster_parent,
        adult.youngest_fostered_years,
        adult.is_relevant_carer,
        has_impairment(adult, capability),
    )


def availability_inputs(facts: Facts, adult: AdultFacts) -> AvailabilityInputs:
    """What the availability table asks"""
    return AvailabilityInputs(
        adult.is_responsible_carer,
        facts.has_child,
        adult.is_relevant_carer,
        adult.hours.has_job_of_unknown_notice,
        adult.hours.notice_days,
        does_voluntary_work(adult),
    )


def interview_availability_inputs(facts: Facts, adult: AdultFacts) -> InterviewAvailabilityInputs:
    """What the table of availability for interviews asks"""
    return InterviewAvailabilityInputs(
        adult.hours.has_job_of_unknown_notice or adult.hours.notice_days > 0,
        adult.is_responsible_carer,
        facts.has_child,
        adult.is_relevant_carer,
        does_voluntary_work(adult),
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


@shows_no_values
class Deductions(NamedTuple):
    """Minutes a week that come off work search, by what they are for."""

    paid_work: int
    voluntary_work: int
    required_preparation: int
    agreed_preparation: int
    temporary_circumstances: int
    other_time: int


def most_voluntary_work(expected: int, rates: UniversalCreditRates) -> int:
    """The most voluntary work that comes off: half of the expected hours, and not a minute above it (reg. 95(3))"""
    return expected * rates.volunteering_share // WHOLE


def required_preparation(adult: AdultFacts) -> int:
    """Work preparation that is required: voluntary work, training, trials and placements (reg. 95(2)(a))"""
    return adult.hours.required_minutes + adult.activities.required_minutes


def agreed_preparation(adult: AdultFacts) -> int:
    """Voluntary work preparation that is agreed (reg. 95(4))"""
    return adult.hours.preparation_minutes + adult.activities.preparation_minutes


def deduction_inputs(adult: AdultFacts, most_voluntary: int) -> SearchDeductionInputs:
    """What the table of deductions asks"""
    return SearchDeductionInputs(
        adult.work_minutes > 0,
        adult.volunteering_minutes > 0,
        adult.volunteering_minutes > most_voluntary,
        adult.hours.other_volunteering_minutes > 0,
        required_preparation(adult) > 0,
        agreed_preparation(adult) > 0,
        adult.hours.temporary_minutes > 0,
        adult.agreed_deduction_minutes > 0,
    )


def deductions(adult: AdultFacts, most_voluntary: int, table: Scan, rows: int) -> Deductions:
    """What the rows found take off work search (reg. 95(2), (3))"""
    return Deductions(
        adult.work_minutes if has_outcome(table, rows, SearchDeduction.PAID_WORK) else 0,
        min(adult.volunteering_minutes, most_voluntary) if has_outcome(table, rows, SearchDeduction.VOLUNTARY_WORK) else 0,
        required_preparation(adult) if has_outcome(table, rows, SearchDeduction.REQUIRED_PREPARATION) else 0,
        agreed_preparation(adult) if has_outcome(table, rows, SearchDeduction.AGREED_PREPARATION) else 0,
        adult.hours.temporary_minutes if has_outcome(table, rows, SearchDeduction.TEMPORARY_CIRCUMSTANCES) else 0,
        adult.agreed_deduction_minutes if has_outcome(table, rows, SearchDeduction.OTHER_TIME) else 0,
    )


def search_minutes(expected: int, off: Deductions) -> int:
    """Hours a week of work search: those expected, less agreed deductions (reg. 95(1), (2))"""
    taken = off.paid_work + off.voluntary_work + off.required_preparation + off.agreed_preparation
    return max(0, expected - taken - off.temporary_circumstances - off.other_time)


def minutes_paid_for(month: int, hourly: int) -> int:
    """Minutes of work a week that an amount a month pays for at an hourly rate; a started minute is left out (regs 90, 99(6))"""
    return month * MONTHS_A_YEAR * MINUTES_AN_HOUR // (WEEKS_A_YEAR * hourly)
