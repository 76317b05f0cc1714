"""Income Support: the age of the youngest child, interviews and work-related activity; Incapacity Benefit and its reassessment."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.benefit_claim import BenefitClaimFacts, InterviewRules, Reassessment, SupportGround
from betteroff.facts.claimant import INCAPACITY_BENEFITS, Benefit
from betteroff.rulebook.tables import Question


class LoneParent(IntEnum):
    """Whether the age of the youngest child lets a lone parent have Income Support."""

    NOT_ASKED = 0
    WITHIN = 1
    COURSE = 2
    CHANGEOVER = 3
    BEYOND = 4


class SupportInterviews(IntEnum):
    """How often somebody on Income Support is asked to a work-focused interview."""

    NONE = 0
    EVERY_13_WEEKS = 1
    EVERY_SIX_MONTHS = 2
    DAYS_SET = 3
    CHANGES = 4
    INCAPACITY = 5


class SupportActivity(IntEnum):
    """What work-related activity a lone parent on Income Support may be set."""

    NONE = 0
    MAY_BE_SET = 1
    NEVER_A_JOB = 2
    TIMES = 3
    RECONSIDERED = 4


class IncapacityInterviews(IntEnum):
    """Whether somebody incapable of work is asked to interviews."""

    NONE = 0
    MAY_BE_ASKED = 1
    CHANGES = 2


class Converted(IntEnum):
    """How the reassessment for Employment and Support Allowance stands."""

    NOT_BEGUN = 0
    EXEMPT = 1
    MAY_COME = 2
    UNDER_WAY = 3
    CONVERTED = 4
    ENDS = 5
    OVERDUE = 6


class LoneParentInputs(NamedTuple):
    ground: SupportGround
    youngest_child_years: int
    was_entitled_before: bool
    days_from_step_to_age: int
    is_on_earlier_course: bool
    was_on_course_at_step: bool
    is_within_age_of_course: bool


class SupportInterviewInputs(NamedTuple):
    ground: SupportGround
    age: int
    reached_pension_age: bool
    youngest_child_years: int
    goes_on: bool


class SupportActivityInputs(NamedTuple):
    ground: SupportGround
    age: int
    reached_pension_age: bool
    youngest_child_years: int


class IncapacityInterviewInputs(NamedTuple):
    age: int
    has_severe_condition: bool
    interviews: InterviewRules
    months_claimed: int


class ReassessmentInputs(NamedTuple):
    reassessment: Reassessment
    days_to_pension_age: int


LONE_PARENT = Question("income_support", "lone_parent", LoneParentInputs, LoneParent)
SUPPORT_INTERVIEWS = Question("income_support", "interviews", SupportInterviewInputs, SupportInterviews)
SUPPORT_ACTIVITY = Question("income_support", "work_related_activity", SupportActivityInputs, SupportActivity)
INCAPACITY_INTERVIEWS = Question("incapacity_benefit", "interviews", IncapacityInterviewInputs, IncapacityInterviews)
REASSESSMENT = Question("incapacity_benefit", "reassessment", ReassessmentInputs, Converted)


def lone_parent_inputs(claim: BenefitClaimFacts) -> LoneParentInputs:
    """What the table of the youngest child's age asks"""
    return LoneParentInputs(
        claim.ground,
        claim.youngest_child_years,
        claim.was_entitled_before,
        claim.days_from_step_to_age,
        claim.is_on_earlier_course,
        claim.was_on_course_at_step,
        claim.is_within_age_of_course,
    )


def support_interview_inputs(age: int, claim: BenefitClaimFacts, by_child: LoneParent) -> SupportInterviewInputs:
    """What the table of interviews for Income Support asks"""
    goes_on = by_child == LoneParent.COURSE or by_child == LoneParent.CHANGEOVER
    return SupportInterviewInputs(claim.ground, age, claim.reached_pension_age, claim.youngest_child_years, goes_on)


def support_activity_inputs(age: int, claim: BenefitClaimFacts) -> SupportActivityInputs:
    """What the table of work-related activity for Income Support asks"""
    return SupportActivityInputs(claim.ground, age, claim.reached_pension_age, claim.youngest_child_years)


def incapacity_interview_inputs(age: int, claim: BenefitClaimFacts) -> IncapacityInterviewInputs:
    """What the table of interviews for those incapable of work asks"""
    return IncapacityInterviewInputs(age, claim.has_severe_condition, claim.interviews, claim.months_claimed)


def reassessment_inputs(claim: BenefitClaimFacts) -> ReassessmentInputs:
    """What the table of reassessment asks"""
    return ReassessmentInputs(claim.reassessment, claim.days_to_pension_age)


def is_for_incapacity(benefit: Benefit, claim: BenefitClaimFacts) -> bool:
    """Whether a benefit is paid because of incapacity for work, and so is reassessed"""
    return benefit in INCAPACITY_BENEFITS or (benefit == Benefit.INCOME_SUPPORT and claim.ground == SupportGround.INCAPACITY)
