"""A claim to a benefit other than Universal Credit: whether it can exist, and what of it interviews and reassessment turn on."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.unseen import shows_no_values


class CreditArea(IntEnum):
    """Whether this adult could claim Universal Credit where they lived, on the first day of the claim."""

    NOT_SAID = 0
    NO = 1
    YES = 2


class NewClaim(IntEnum):
    """Whether a benefit can be claimed for a period that begins on a day."""

    POSSIBLE = 0
    BY_POSTCODE = 1
    NOT_POSSIBLE = 2


class SupportGround(IntEnum):
    """Why somebody has Income Support."""

    LONE_PARENT_ALONE = 0
    LONE_PARENT_AND_ANOTHER = 1
    CARER = 2
    INCAPACITY = 3
    OTHER = 4


class InterviewRules(IntEnum):
    """By which regulations somebody incapable of work is asked to interviews."""

    NOT_SAID = 0
    PATHWAYS = 1
    JOBCENTRE = 2


class Reassessment(IntEnum):
    """How far the reassessment of an incapacity benefit has come."""

    NO_NOTICE = 0
    NOTICE = 1
    QUALIFIES = 2
    DOES_NOT_QUALIFY = 3


@shows_no_values
class BenefitClaimFacts(NamedTuple):
    """What one claim turns on beside the benefit; its yes-or-no facts are no where nothing is stated."""

    first_claim: NewClaim = NewClaim.POSSIBLE
    """Whether it could be claimed on the first day claimed for."""
    had_universal_credit: bool = False
    """On that day."""
    is_saved: bool = False
    """The award is one of those that the law saves from abolition."""
    runs_on: bool = False
    """The day is within the two weeks that follow the start of Universal Credit, or a missed deadline."""
    is_linked: bool = False
    """The claim links to an earlier spell of the same benefit."""
    area: CreditArea = CreditArea.NOT_SAID
    has_severe_disability_premium: bool = False
    has_more_than_two_children: bool = False
    has_other_kind: bool = False
    """The contributory and the income-related kind of the same allowance are claimed together."""
    has_incapacity_award: bool = False
    """Incapacity Benefit or Severe Disablement Allowance is claimed beside Income Support, or the other way round."""
    reached_pension_age: bool = False
    has_limited_capability: bool = False
    """As found by the day; of a claim to the old Jobseeker's Allowance."""
    days_paid: int = 0
    """Since the waiting days of contribution-based or new-style Jobseeker's Allowance, with those of linked claims before."""
    days_to_pension_age: int = 0
    """From 27 April 2009, where the table of reassessment begins."""
    ground: SupportGround = SupportGround.OTHER
    youngest_child_years: int = 0
    was_entitled_before: bool = False
    """On the day before the last lowering of the lone-parent age."""
    days_from_step_to_age: int = 0
    """From that lowering until the youngest child is too old by it."""
    is_on_earlier_course: bool = False
    """A full-time course that began before that lowering."""
    was_on_course_at_step: bool = False
    is_within_age_of_course: bool = False
    """The youngest child is below the age that held when the course began."""
    months_claimed: int = 0
    interviews: InterviewRules = InterviewRules.NOT_SAID
    has_severe_condition: bool = False
    reassessment: Reassessment = Reassessment.NO_NOTICE
