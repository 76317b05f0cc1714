"""What new-style Jobseeker's Allowance requires where there is no Universal Credit.

Availability, what comes off work search and most limits are asked of the tables of Universal Credit: the words of the law are the same.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.easements import earlier_finding_stands
from betteroff.conditionality.hours import has_impairment
from betteroff.conditionality.jobseekers import (
    AGREEMENT,
    ATTENDANCE,
    AVAILABLE_HOURS,
    NOTICE,
    RESTRICTIONS,
    STEPS,
    STUDY,
    TREATED_AS,
    JobseekerRates,
)
from betteroff.facts import AdultFacts, Unreasonable
from betteroff.facts.jobseekers import JobseekerFacts, Occasion
from betteroff.rulebook.tables import Question
from betteroff.schemes.jobseekers_allowance import JobseekersAllowanceInputs


class NewStyleHours(IntEnum):
    """Which figure the expected hours are."""

    AS_AGREED = 0
    FULL = 1


class Lifted(IntEnum):
    """What is lifted."""

    EVERYTHING = 0
    SEARCH_AND_AVAILABILITY = 1


class UsualWork(IntEnum):
    """Whether only usual work may be looked for."""

    USUAL_WORK = 0
    ANY_WORK = 1


class NewStyleRequirement(IntEnum):
    """What may be required."""

    COMMITMENT = 0
    INTERVIEWS = 1
    PREPARATION = 2
    SEARCH = 3
    AVAILABILITY = 4
    NO_SEARCH = 5
    CONNECTED = 6


class NewStyleHoursInputs(NamedTuple):
    has_agreed_hours: bool
    is_responsible_carer: bool
    has_children: bool
    youngest_child_years: int
    is_responsible_foster_parent: bool
    youngest_fostered_years: int
    cares: bool
    has_impairment: bool


class LiftedInputs(NamedTuple):
    has_notified_abuse: bool
    days_since_abuse_notified: int
    months_before_notified: int
    lived_together: bool
    months_to_evidence: int
    was_eased_before: bool
    months_since_eased: int
    is_at_court: bool
    is_abroad: bool
    is_bereaved: bool
    months_bereaved: int
    is_protected_person: bool
    months_protected: int
    search: Unreasonable
    does_public_duty: bool
    is_unfit: bool
    days_unfit: int
    days_since_evidence: int
    lacks_fit_note: bool
    earlier_sickness_periods: int
    earlier_finding_stands: bool
    days_expected: int
    months_since_long: int


class UsualWorkInputs(NamedTuple):
    has_usual_work: bool
    start_is_known: bool
    began_earlier: bool
    months_of_claim: int
    days_of_claim: int


class NewStyleRequirementInputs(NamedTuple):
    everything_is_lifted: bool
    search_is_lifted: bool


NEW_STYLE_HOURS = Question("jobseekers", "new_style_hours", NewStyleHoursInputs, NewStyleHours)
LIFTED = Question("jobseekers", "new_style_lifted", LiftedInputs, Lifted)
USUAL_WORK = Question("jobseekers", "new_style_usual_work", UsualWorkInputs, UsualWork)
NEW_STYLE_REQUIREMENTS = Question("jobseekers", "new_style_requirements", NewStyleRequirementInputs, NewStyleRequirement)

JOBSEEKER_QUESTIONS = (
    AGREEMENT, AVAILABLE_HOURS, NOTICE, TREATED_AS, STEPS, RESTRICTIONS, ATTENDANCE, STUDY,
    NEW_STYLE_HOURS, LIFTED, USUAL_WORK, NEW_STYLE_REQUIREMENTS,
)  # fmt: skip
"""Asked of claims to Jobseeker's Allowance, old and new-style."""


def new_style_work_inputs(minutes: int) -> JobseekersAllowanceInputs:
    """What the table of its money asks, of work alone"""
    return JobseekersAllowanceInputs(True, False, False, False, minutes, False, 0)


def new_style_hours_inputs(seeker: JobseekerFacts) -> NewStyleHoursInputs:
    """What the table of expected hours asks"""
    facts, adult = seeker.duties, seeker.duties.first
    fosters = adult.is_foster_parent and adult.is_responsible_foster_parent
    return NewStyleHoursInputs(
        adult.has_agreed_hours,
        adult.is_responsible_carer,
        facts.has_child,
        facts.youngest_child_years,
        fosters,
        adult.youngest_fostered_years,
        (adult.is_responsible_carer and facts.has_child) or adult.is_relevant_carer or fosters,
        has_impairment(adult, adult.capability),
    )


def new_style_minutes(adult: AdultFacts, decided: int, rates: JobseekerRates) -> int:
    """Hours a week that are expected (JSA Regs 2013 reg. 9)"""
    return adult.agreed_minutes if decided == NewStyleHours.AS_AGREED else rates.expected_hours


def lifted_inputs(seeker: JobseekerFacts) -> LiftedInputs:
    """What the table of what lifts requirements asks"""
    adult, spell = seeker.duties.first, seeker.spell
    now, abuse, sick = adult.easements, adult.easements.abuse, adult.easements.sickness
    is_abroad = (
        now.is_abroad_for_treatment
        or seeker.occasion == Occasion.CHILD_TREATED_ABROAD
        or seeker.occasion == Occasion.INTERVIEW_ABROAD
        or seeker.occasion == Occasion.OWN_TREATMENT_ABROAD
    )
    return LiftedInputs(
        adult.has_notified_abuse,
        adult.days_since_abuse_notified,
        abuse.months_before,
        abuse.lives_together,
        abuse.months_to_evidence,
        abuse.was_eased_before,
        abuse.months_since_eased,
        adult.is_at_court,
        is_abroad,
        adult.is_bereaved,
        adult.months_bereaved,
        adult.is_protected_person,
        adult.months_protected,
        now.search,
        now.does_public_duty,
        sick.is_unfit,
        sick.days,
        sick.days_since_evidence,
        sick.lacks_fit_note,
        sick.earlier_periods,
        earlier_finding_stands(sick),
        spell.days_expected,
        spell.months_since_long,
    )


def usual_work_inputs(seeker: JobseekerFacts) -> UsualWorkInputs:
    """What the table of usual work asks"""
    return UsualWorkInputs(
        seeker.has_usual_work,
        seeker.start_is_known,
        seeker.began_earlier,
        seeker.months_of_claim,
        seeker.days_of_claim,
    )


def new_style_requirement_inputs(everything_is_lifted: bool, search_is_lifted: bool) -> NewStyleRequirementInputs:
    """What the table of requirements asks"""
    return NewStyleRequirementInputs(everything_is_lifted, search_is_lifted)
