"""Employment and Support Allowance, old and new-style: the group, interviews, work-related activity or preparation, and their limits."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.easements import DomesticAbuse, DomesticAbuseInputs
from betteroff.conditionality.rows import outcome_of, row_if
from betteroff.conditionality.work_group import Group
from betteroff.facts import Capability, shows_no_values
from betteroff.facts.claimant import Benefit, ClaimantFacts
from betteroff.facts.support import SupportFacts
from betteroff.rulebook.tables import Question, Scan
from betteroff.schemes.capability import Caring, CaringInputs

SCHEME = "employment_and_support_allowance"


class SupportStyle(IntEnum):
    """Which allowance it is."""

    INCOME_RELATED = 0
    CONTRIBUTORY = 1
    NEW_STYLE = 2


class SupportGroup(IntEnum):
    """Which group the claimant is in."""

    SUPPORT_GROUP = 0
    WORK_RELATED_ACTIVITY_GROUP = 1
    ASSESSMENT_PHASE = 2
    FOUND_FIT = 3


class Interviews(IntEnum):
    """Whether work-focused interviews may be required with the old allowance."""

    NOT_REQUIRED = 0
    MAY_BE_LIFTED = 1
    MAY_BE_REQUIRED = 2


class Activity(IntEnum):
    """Whether work-related activity may be required with the old allowance."""

    NOT_REQUIRED = 0
    MAY_BE_REQUIRED = 1


class OldStyleLimit(IntEnum):
    """What interviews and activity of the old allowance are, and may not be."""

    NO_WORK_SEARCH = 0
    HEALTH_ASSESSMENT = 1
    HEALTH_ASSESSMENT_NOT_ASKED_FOR = 2
    PURPOSE = 3
    TAKING_PART = 4
    DEFERRAL = 5
    AT_HOME = 6
    REASONABLE = 7
    NO_JOB = 8
    NO_TREATMENT = 9
    WORK_EXPERIENCE = 10
    SCHOOL_HOURS = 11
    ACTION_PLAN = 12
    ANOTHER_TIME = 13
    PLAN_LOOKED_AT_AGAIN = 14


class Requirements(IntEnum):
    """Which requirements may be imposed with the new-style allowance."""

    AS_UNIVERSAL_CREDIT = 0
    NONE = 1
    INTERVIEWS_ONLY = 2
    INTERVIEWS_AND_PREPARATION = 3


class NewStyleLimit(IntEnum):
    """What the new-style allowance asks, and may not."""

    COMMITMENT = 0
    COMMITMENT_LATER = 1
    COMMITMENT_EXCEPTED = 2
    NO_WORK_SEARCH = 3
    PURPOSE = 4
    PREPARATION = 5
    HEALTH_ASSESSMENT = 6
    REQUIREMENT_CHANGED = 7


class OfDays(IntEnum):
    """What the days of a claim bring."""

    WAITING_DAYS = 0
    NO_WAITING_DAYS = 1
    ASSESSMENT_PHASE = 2
    ASSESSMENT_PHASE_GOES_ON = 3
    SUPPORT_COMPONENT = 4
    ACTIVITY_COMPONENT = 5
    NO_ACTIVITY_COMPONENT = 6
    NO_TIME_LIMIT = 7
    TIME_LIMIT = 8
    TIME_LIMIT_OVER = 9
    PAID_AGAIN = 10
    LINKING = 11
    LINKING_AFTER_WORK_OR_TRAINING = 12
    RIGHT_TO_TRY = 13


class GroupInputs(NamedTuple):
    capability: Capability
    is_terminally_ill: bool
    is_in_rehabilitation: bool
    is_undecided: bool


class InterviewsInputs(NamedTuple):
    group: SupportGroup
    reached_pension_age: bool
    is_paid_nothing: bool
    is_lone_parent: bool
    has_children: bool
    youngest_child_years: int
    starts_work: bool


class ActivityInputs(NamedTuple):
    group: SupportGroup
    interviews: Interviews
    is_lone_parent: bool
    has_children: bool
    youngest_child_years: int
    has_carers_benefit: bool


class OldStyleLimitInputs(NamedTuple):
    group: SupportGroup
    reached_pension_age: bool
    interviews: Interviews
    activity: Activity
    is_lone_parent: bool
    has_children: bool
    youngest_child_years: int


class RequirementsInputs(NamedTuple):
    claims_universal_credit: bool
    group: SupportGroup
    abuse: DomesticAbuse
    caring: Caring
    is_single: bool
    has_children: bool
    youngest_child_years: int
    is_foster_parent: bool
    is_responsible_foster_parent: bool
    youngest_fostered_years: int
    preparation_is_unreasonable: bool
    has_stopped_fostering: bool
    days_since_fostering: int
    has_adopted: bool
    days_since_adoption: int
    is_kinship_carer: bool
    months_of_kinship_care: int
    is_on_course_below_advanced: bool
    is_without_parental_support: bool
    age: int
    age_at_start: int
    is_paid_nothing: bool
    is_pregnant: bool
    days_to_expected_week: int
    has_given_birth: bool
    days_since_birth: int


class NewStyleLimitInputs(NamedTuple):
    requirements: Requirements
    group: SupportGroup
    is_converted: bool


class DaysInputs(NamedTuple):
    style: SupportStyle
    group: SupportGroup
    is_terminally_ill: bool
    start_is_known: bool
    days_entitled: int
    waiting_days: int
    keeps_component: bool


SUPPORT_GROUP = Question(SCHEME, "group", GroupInputs, SupportGroup)
INTERVIEWS = Question(SCHEME, "interviews", InterviewsInputs, Interviews)
ACTIVITY = Question(SCHEME, "work_related_activity", ActivityInputs, Activity)
OLD_STYLE_LIMITS = Question(SCHEME, "old_style_limits", OldStyleLimitInputs, OldStyleLimit)
REQUIREMENTS = Question(SCHEME, "new_style_requirements", RequirementsInputs, Requirements)
NEW_STYLE_LIMITS = Question(SCHEME, "new_style_limits", NewStyleLimitInputs, NewStyleLimit)
DAYS = Question(SCHEME, "days", DaysInputs, OfDays)
SUPPORT_QUESTIONS = (SUPPORT_GROUP, INTERVIEWS, ACTIVITY, OLD_STYLE_LIMITS, REQUIREMENTS, NEW_STYLE_LIMITS, DAYS)
"""Every table of this module."""


class OldStyleTables(NamedTuple):
    """The tables of the old allowance, ready to scan."""

    group: Scan
    interviews: Scan
    activity: Scan


class NewStyleTables(NamedTuple):
    """The tables of the new-style allowance, ready to scan; the last two are those of Universal Credit."""

    group: Scan
    requirements: Scan
    domestic_abuse: Scan
    caring: Scan


@shows_no_values
class OldStyleDuties(NamedTuple):
    """What may be required of a claimant of the old allowance, and the deciding rows."""

    group_row: int
    group: SupportGroup
    interviews_row: int
    interviews: Interviews
    activity_row: int
    activity: Activity


@shows_no_values
class NewStyleDuties(NamedTuple):
    """What may be required of a claimant of the new-style allowance, and the deciding rows."""

    group_row: int
    group: SupportGroup
    abuse: DomesticAbuse
    requirements_row: int
    requirements: Requirements


def style_of(benefit: Benefit) -> SupportStyle:
    """Which allowance it is"""
    if benefit == Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE:
        return SupportStyle.INCOME_RELATED
    if benefit == Benefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE:
        return SupportStyle.CONTRIBUTORY
    return SupportStyle.NEW_STYLE


def group_inputs(claim: SupportFacts) -> GroupInputs:
    """What the table of groups asks"""
    return GroupInputs(claim.capability, claim.is_terminally_ill, claim.is_in_rehabilitation, claim.is_undecided)


def interviews_inputs(claim: SupportFacts, group: SupportGroup) -> InterviewsInputs:
    """What the table of interviews asks"""
    return InterviewsInputs(
        group,
        claim.reached_pension_age,
        claim.is_paid_nothing,
        claim.is_lone_parent,
        claim.has_children,
        claim.youngest_child_years,
        claim.starts_work,
    )


def activity_inputs(claim: SupportFacts, group: SupportGroup, interviews: Interviews) -> ActivityInputs:
    """What the table of work-related activity asks"""
    return ActivityInputs(
        group,
        interviews,
        claim.is_lone_parent,
        claim.has_children,
        claim.youngest_child_years,
        claim.has_carers_benefit,
    )


def old_style_duties(claim: SupportFacts, there: bool, tables: OldStyleTables) -> OldStyleDuties:
    """The duties of a claimant of the old allowance: group, interviews, then activity"""
    group_row = row_if(there, tables.group, group_inputs(claim))
    group = outcome_of(tables.group, group_row)
    interviews_row = row_if(there, tables.interviews, interviews_inputs(claim, group))
    interviews = outcome_of(tables.interviews, interviews_row)
    activity_row = row_if(there, tables.activity, activity_inputs(claim, group, interviews))
    return OldStyleDuties(group_row, group, interviews_row, interviews, activity_row, outcome_of(tables.activity, activity_row))


def old_style_limit_inputs(claim: SupportFacts, duties: OldStyleDuties) -> OldStyleLimitInputs:
    """What the table of limits of the old allowance asks"""
    return OldStyleLimitInputs(
        duties.group,
        claim.reached_pension_age,
        duties.interviews,
        duties.activity,
        claim.is_lone_parent,
        claim.has_children,
        claim.youngest_child_years,
    )


def abuse_inputs(claim: SupportFacts) -> DomesticAbuseInputs:
    """What the domestic abuse table of Universal Credit asks, whose first 13 weeks are those of regulation 49; no more follow here"""
    of, abuse = claim.new_style, claim.new_style.abuse
    return DomesticAbuseInputs(
        of.has_notified_abuse,
        of.days_since_abuse_notified,
        abuse.months_before,
        abuse.lives_together,
        abuse.months_to_evidence,
        abuse.was_eased_before,
        abuse.months_since_eased,
        Group.INTERVIEWS_AND_PREPARATION,
        False,
        False,
    )


def caring_inputs(claimant: ClaimantFacts, claim: SupportFacts) -> CaringInputs:
    """What the caring table of Universal Credit asks: regulation 47(2) has the same conditions"""
    of = claim.new_style
    return CaringInputs(
        of.cares_for_severely_disabled,
        of.caring_minutes,
        of.is_paid_for_caring,
        claimant.age,
        of.is_in_full_time_education,
        of.has_carer_support_payment,
    )


def requirements_inputs(
    claimant: ClaimantFacts, claim: SupportFacts, group: SupportGroup, abuse: DomesticAbuse, caring: Caring
) -> RequirementsInputs:
    """What the table of requirements of the new-style allowance asks"""
    of = claim.new_style
    return RequirementsInputs(
        claimant.claims_universal_credit, group, abuse, caring, not claimant.is_couple, claim.has_children, claim.youngest_child_years,
        of.is_foster_parent, of.is_responsible_foster_parent, of.youngest_fostered_years, of.preparation_is_unreasonable,
        of.has_stopped_fostering, of.days_since_fostering, of.has_adopted, of.days_since_adoption,
        of.is_kinship_carer, of.months_of_kinship_care,
        of.is_in_full_time_education and not of.is_advanced, of.is_without_parental_support, claimant.age, of.age_at_start,
        claim.is_paid_nothing, of.is_pregnant, of.days_to_expected_week, of.has_given_birth, of.days_since_birth,
    )  # fmt: skip


def new_style_duties(claimant: ClaimantFacts, claim: SupportFacts, there: bool, tables: NewStyleTables) -> NewStyleDuties:
    """The duties of a claimant of the new-style allowance"""
    group_row = row_if(there, tables.group, group_inputs(claim))
    group = outcome_of(tables.group, group_row)
    abuse = outcome_of(tables.domestic_abuse, row_if(there, tables.domestic_abuse, abuse_inputs(claim)))
    caring = outcome_of(tables.caring, row_if(there, tables.caring, caring_inputs(claimant, claim)))
    row = row_if(there, tables.requirements, requirements_inputs(claimant, claim, group, abuse, caring))
    return NewStyleDuties(group_row, group, abuse, row, outcome_of(tables.requirements, row))


def new_style_limit_inputs(claim: SupportFacts, duties: NewStyleDuties) -> NewStyleLimitInputs:
    """What the table of limits of the new-style allowance asks"""
    return NewStyleLimitInputs(duties.requirements, duties.group, claim.is_converted)


def days_inputs(style: SupportStyle, claim: SupportFacts, group: SupportGroup) -> DaysInputs:
    """What the table of days asks"""
    return DaysInputs(
        style, group, claim.is_terminally_ill, claim.start_is_known, claim.days_entitled, claim.waiting_days, claim.keeps_component
    )
