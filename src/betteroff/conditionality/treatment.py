"""What is to be known beside the easement for treatment, by benefit; and what there was for people in treatment, by date.

Information: no duty and no money turns on these tables. The easement itself is a row of the switches of regulation 99.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.work_group import Group
from betteroff.facts import AdultFacts, TreatmentCourse, TreatmentEnd, TreatmentKind
from betteroff.rulebook.tables import Question


class OfTreatment(IntEnum):
    """What there is to know beside Universal Credit."""

    INFORMAL = 0
    COURSE = 1
    AFTER_SIX_MONTHS = 2
    TIMES = 3
    COURT = 4
    SETBACK = 5
    END = 6
    HOURS = 7


class TreatmentInputs(NamedTuple):
    group: Group
    treatment: TreatmentKind
    months_in_treatment: int
    course: TreatmentCourse
    end: TreatmentEnd
    has_time_agreed: bool
    is_ordered_by_court: bool
    takes_time: bool
    has_left_residential: bool


class OfAllowance(IntEnum):
    """What there is to know beside new-style Jobseeker's Allowance."""

    UNIVERSAL_CREDIT = 0
    EASED = 1
    AFTER_SIX_MONTHS = 2


class AllowanceInputs(NamedTuple):
    claims: bool
    claims_universal_credit: bool
    treatment: TreatmentKind
    months_of_course: int


class OfSupport(IntEnum):
    """What there is to know beside new-style Employment and Support Allowance."""

    LIMITED = 0
    WITHHELD = 1


class SupportInputs(NamedTuple):
    claims: bool
    treatment: TreatmentKind
    is_advised_24_hours: bool


class Benefit(IntEnum):
    """The benefits that people in treatment may have had."""

    UNIVERSAL_CREDIT = 0
    NEW_STYLE_JOBSEEKERS_ALLOWANCE = 1
    NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE = 2
    OLD_STYLE_JOBSEEKERS_ALLOWANCE = 3
    OLD_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE = 4


class Standing(IntEnum):
    """What a rule on treatment is, or was."""

    EASEMENT = 0
    TREATED_AS_LIMITED = 1
    DISCRETION = 2
    OFFER = 3
    NEVER_IN_FORCE = 4
    NOT_REQUIRED = 5
    WITHHELD = 6
    WITHDRAWN = 7


class HistoryInputs(NamedTuple):
    benefit: Benefit


TREATMENT = Question("universal_credit", "treatment", TreatmentInputs, OfTreatment)
ALLOWANCE_TREATMENT = Question("jobseekers_allowance", "treatment", AllowanceInputs, OfAllowance)
SUPPORT_TREATMENT = Question("employment_and_support_allowance", "treatment", SupportInputs, OfSupport)
HISTORY = Question("programmes", "treatment", HistoryInputs, Standing)


def treatment_inputs(adult: AdultFacts, group: Group) -> TreatmentInputs:
    """What the table on treatment beside Universal Credit asks"""
    course = adult.course_of_treatment
    return TreatmentInputs(
        group,
        adult.treatment,
        adult.months_in_treatment,
        course.course,
        course.end,
        adult.hours.preparation_minutes > 0,
        course.is_ordered_by_court,
        course.minutes > 0,
        course.has_left_residential,
    )


def allowance_inputs(adult: AdultFacts, claims_universal_credit: bool) -> AllowanceInputs:
    """What the table on treatment beside new-style Jobseeker's Allowance asks"""
    claims = adult.work_benefits.jobseekers_allowance.is_made
    return AllowanceInputs(claims, claims_universal_credit, adult.treatment, adult.course_of_treatment.months_of_course)


def support_inputs(adult: AdultFacts) -> SupportInputs:
    """What the table on treatment beside new-style Employment and Support Allowance asks"""
    claims = adult.work_benefits.employment_and_support_allowance.is_made
    return SupportInputs(claims, adult.treatment, adult.is_advised_24_hours)


def history_inputs(benefit: Benefit) -> HistoryInputs:
    """What the table on treatment by date asks"""
    return HistoryInputs(benefit)
