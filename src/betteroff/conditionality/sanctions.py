"""Sanctions of Universal Credit and new-style benefits: what is sanctionable, for how many days, and at which rate."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.duties import Duties, Earnings
from betteroff.conditionality.support import NewStyleDuties, Requirements, SupportGroup
from betteroff.conditionality.work_group import Group
from betteroff.facts import AdultFacts, Capability, Facts
from betteroff.facts.claimant import ClaimantFacts
from betteroff.facts.sanctions import EarlierFacts, FailureKind, GoodReason, Level, NoReduction, Sanctioned
from betteroff.rulebook.tables import Question
from betteroff.schemes.universal_credit import UniversalCreditRates


class Sanctionable(IntEnum):
    """What a failure leads to."""

    HIGHER = 0
    MEDIUM = 1
    LOW = 2
    LOWEST = 3
    NO_REQUIREMENT = 4
    NO_REDUCTION = 5
    GOOD_REASON = 6
    NEVER = 7


class FailureInputs(NamedTuple):
    kind: FailureKind
    no_reduction: NoReduction
    reason_is_accepted: bool
    is_before_claim: bool
    group_apart_from_earnings: Group
    group: Group
    search_is_required: bool
    availability_is_required: bool
    interviews_may_be_required: bool
    hours_are_limited: bool
    earnings_reach_administrative_threshold: bool


class Length(IntEnum):
    """Which of the figures a period has."""

    HIGHER_FIRST = 0
    HIGHER_SECOND = 1
    HIGHER_THIRD = 2
    HIGHER_YOUNG_FIRST = 3
    HIGHER_YOUNG_AGAIN = 4
    MEDIUM_FIRST = 5
    MEDIUM_AGAIN = 6
    MEDIUM_YOUNG_FIRST = 7
    MEDIUM_YOUNG_AGAIN = 8
    LOW_FIRST = 9
    LOW_SECOND = 10
    LOW_THIRD = 11
    LOW_YOUNG_AGAIN = 12
    UNTIL_COMPLIANCE = 13


class LengthInputs(NamedTuple):
    level: Level
    is_under_18: bool
    has_earlier: bool
    days_since: int
    earlier_days: int


class Share(IntEnum):
    """How much of the daily amount is taken off."""

    FULL = 0
    REDUCED = 1
    NIL = 2


class ShareInputs(NamedTuple):
    capability: Capability
    is_under_18: bool
    group: Group
    is_responsible_carer: bool
    has_children: bool
    youngest_child_years: int
    is_foster_parent: bool
    is_responsible_foster_parent: bool
    youngest_fostered_years: int
    is_pregnant: bool
    days_to_expected_week: int
    has_given_birth: bool
    days_since_birth: int
    has_adopted: bool
    months_since_adoption: int


class JobseekersFailure(IntEnum):
    """What a failure leads to in new-style Jobseeker's Allowance, which has no lowest level."""

    HIGHER = 0
    MEDIUM = 1
    LOW = 2
    NO_REQUIREMENT = 3
    NO_REDUCTION = 4
    GOOD_REASON = 5
    NEVER = 6


class JobseekersFailureInputs(NamedTuple):
    kind: FailureKind
    no_reduction: NoReduction
    reason_is_accepted: bool
    is_before_claim: bool
    claims_universal_credit: bool
    everything_is_lifted: bool
    search_is_lifted: bool


class SupportShareInputs(NamedTuple):
    group: SupportGroup
    requirements: Requirements
    is_single: bool
    has_children: bool
    youngest_child_years: int
    is_foster_parent: bool
    is_responsible_foster_parent: bool
    youngest_fostered_years: int
    has_adopted: bool
    days_since_adoption: int
    is_pregnant: bool
    days_to_expected_week: int
    has_given_birth: bool
    days_since_birth: int


class SupportFailure(IntEnum):
    """What a failure leads to in new-style Employment and Support Allowance, which has the two lower levels alone."""

    LOW = 0
    LOWEST = 1
    NO_REQUIREMENT = 2
    GOOD_REASON = 3
    NEVER = 4


class SupportFailureInputs(NamedTuple):
    kind: FailureKind
    reason_is_accepted: bool
    requirements: Requirements


class Beside(IntEnum):
    """What is to be known beside a sanction."""

    GOOD_REASON = 0
    ENDS_EARLY = 1
    TO_KNOW = 2


class BesideInputs(NamedTuple):
    benefit: Sanctioned
    is_sanctionable: bool
    level: Level
    kind: FailureKind
    good_reason: GoodReason
    has_new_style_too: bool
    is_joint: bool
    award_has_ended: bool
    is_before_claim: bool


FAILURE = Question("universal_credit", "sanctionable_failure", FailureInputs, Sanctionable)
LENGTH = Question("sanctions", "length", LengthInputs, Length)
SHARE = Question("universal_credit", "sanction_share", ShareInputs, Share)
JOBSEEKERS_FAILURE = Question("jobseekers_allowance", "sanctionable_failure", JobseekersFailureInputs, JobseekersFailure)
SUPPORT_SHARE = Question("employment_and_support_allowance", "sanction_share", SupportShareInputs, Share)
SUPPORT_FAILURE = Question("employment_and_support_allowance", "sanctionable_failure", SupportFailureInputs, SupportFailure)
BESIDE = Question("sanctions", "beside", BesideInputs, Beside)
SANCTION_QUESTIONS = (FAILURE, LENGTH, SHARE, JOBSEEKERS_FAILURE, SUPPORT_FAILURE, SUPPORT_SHARE, BESIDE)
"""Asked of a failure alone."""


def failure_inputs(
    kind: FailureKind,
    no_reduction: NoReduction,
    reason_is_accepted: bool,
    is_before_claim: bool,
    duties: Duties,
    earnings_after: Earnings,
    rates: UniversalCreditRates,
) -> FailureInputs:
    """What the table of failures asks: the duties of the day, and the earnings of the day after"""
    return FailureInputs(
        kind,
        no_reduction,
        reason_is_accepted,
        is_before_claim,
        duties.group_apart,
        duties.group,
        duties.searches,
        duties.is_available,
        duties.interviews,
        duties.expected < rates.expected_hours,
        earnings_after.reach_administrative or earnings_after.reach_couple_administrative,
    )


def jobseekers_failure_inputs(
    kind: FailureKind,
    no_reduction: NoReduction,
    reason_is_accepted: bool,
    is_before_claim: bool,
    claims_universal_credit: bool,
    everything_is_lifted: bool,
    search_is_lifted: bool,
) -> JobseekersFailureInputs:
    """What the table of failures in new-style Jobseeker's Allowance asks"""
    return JobseekersFailureInputs(
        kind, no_reduction, reason_is_accepted, is_before_claim, claims_universal_credit, everything_is_lifted, search_is_lifted
    )


def support_failure_inputs(kind: FailureKind, reason_is_accepted: bool, requirements: Requirements) -> SupportFailureInputs:
    """What the table of failures in new-style Employment and Support Allowance asks"""
    return SupportFailureInputs(kind, reason_is_accepted, requirements)


def beside_inputs(
    benefit: Sanctioned,
    is_sanctionable: bool,
    level: Level,
    kind: FailureKind,
    good_reason: GoodReason,
    has_new_style_too: bool,
    is_joint: bool,
    award_has_ended: bool,
    is_before_claim: bool,
) -> BesideInputs:
    """What the table of what is to be known beside a sanction asks"""
    return BesideInputs(
        benefit, is_sanctionable, level, kind, good_reason, has_new_style_too, is_joint, award_has_ended, is_before_claim
    )  # fmt: skip


def share_inputs(facts: Facts, adult: AdultFacts, capability: Capability, group: Group, is_under_18: bool) -> ShareInputs:
    """What the table of daily rates asks, as at the end of the assessment period (reg. 111(2), (3))"""
    return ShareInputs(
        capability,
        is_under_18,
        group,
        adult.is_responsible_carer,
        facts.has_child,
        facts.youngest_child_years,
        adult.is_foster_parent,
        adult.is_responsible_foster_parent,
        adult.youngest_fostered_years,
        adult.is_pregnant,
        adult.days_to_expected_week,
        adult.has_given_birth,
        adult.days_since_birth,
        adult.has_adopted,
        adult.months_since_adoption,
    )


def support_share_inputs(claimant: ClaimantFacts, duties: NewStyleDuties) -> SupportShareInputs:
    """What the table of daily rates of new-style Employment and Support Allowance asks, as at the end of the benefit week (reg. 60)"""
    claim, of = claimant.support, claimant.support.new_style
    return SupportShareInputs(
        duties.group,
        duties.requirements,
        not claimant.is_couple,
        claim.has_children,
        claim.youngest_child_years,
        of.is_foster_parent,
        of.is_responsible_foster_parent,
        of.youngest_fostered_years,
        of.has_adopted,
        of.days_since_adoption,
        of.is_pregnant,
        of.days_to_expected_week,
        of.has_given_birth,
        of.days_since_birth,
    )


def length_inputs(level: Level, is_under_18: bool, earlier: EarlierFacts) -> LengthInputs:
    """What the table of lengths asks"""
    return LengthInputs(level, is_under_18, earlier.has_earlier, earlier.days_since, earlier.days)
