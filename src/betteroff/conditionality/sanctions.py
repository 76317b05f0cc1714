"""Sanctions of Universal Credit and new-style benefits: what is sanctionable, for how many days, and at which rate."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.work_group import Group
from betteroff.facts import AdultFacts, Capability, Facts
from betteroff.facts.sanctions import EarlierFacts, FailureKind, GoodReason, Level, NoReduction, Sanctioned
from betteroff.money import DAYS_A_WEEK, DAYS_A_YEAR, MONTHS_A_YEAR, WEEKS_A_YEAR, WHOLE, half_up
from betteroff.rulebook.tables import Question


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
    is_before_claim: bool
    claims_universal_credit: bool
    search_is_lifted: bool


class SupportStanding(IntEnum):
    """Where an adult stands in new-style Employment and Support Allowance."""

    SUPPORT_GROUP = 0
    NO_REQUIREMENTS_FOR_A_CHILD = 1
    INTERVIEWS_ONLY = 2
    INTERVIEWS_AND_PREPARATION = 3


class SupportStandingInputs(NamedTuple):
    capability: Capability
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


class SupportFailure(IntEnum):
    """What a failure leads to in new-style Employment and Support Allowance, which has the two lower levels alone."""

    LOW = 0
    LOWEST = 1
    NO_REQUIREMENT = 2
    NEVER = 3


class SupportFailureInputs(NamedTuple):
    kind: FailureKind
    claims_universal_credit: bool
    standing: SupportStanding


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


class SanctionRates(NamedTuple):
    """Figures of `rules/sanctions/rates.toml`."""

    higher_first: int
    higher_second: int
    higher_third: int
    higher_young_first: int
    higher_young_again: int
    medium_first: int
    medium_again: int
    medium_young_first: int
    medium_young_again: int
    low_first: int
    low_second: int
    low_third: int
    low_young_again: int
    left_out_within: int
    longest_outstanding: int
    longest_fixed: int
    three_years_end_after: int
    reduced_share: int
    rounded_down_to: int


FAILURE = Question("universal_credit", "sanctionable_failure", FailureInputs, Sanctionable)
LENGTH = Question("sanctions", "length", LengthInputs, Length)
SHARE = Question("universal_credit", "sanction_share", ShareInputs, Share)
JOBSEEKERS_FAILURE = Question("jobseekers_allowance", "sanctionable_failure", JobseekersFailureInputs, JobseekersFailure)
SUPPORT_STANDING = Question("employment_and_support_allowance", "sanction_group", SupportStandingInputs, SupportStanding)
SUPPORT_FAILURE = Question("employment_and_support_allowance", "sanctionable_failure", SupportFailureInputs, SupportFailure)
BESIDE = Question("sanctions", "beside", BesideInputs, Beside)


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


def support_standing_inputs(facts: Facts, adult: AdultFacts, capability: Capability) -> SupportStandingInputs:
    """What the table of standings in new-style Employment and Support Allowance asks"""
    return SupportStandingInputs(
        capability,
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


def share_of_support(standing: SupportStanding) -> Share:
    """The share of the daily rate, by where the adult stands at the end of the benefit week (ESA Regs 2013 reg. 60)"""
    if standing == SupportStanding.SUPPORT_GROUP:
        return Share.NIL
    if standing == SupportStanding.INTERVIEWS_AND_PREPARATION:
        return Share.FULL
    return Share.REDUCED


def is_left_out(days_since: int, rates: SanctionRates) -> bool:
    """Whether an earlier failure is left out, as it lies too few days before: until 24 July 2016 (reg. 101(4))"""
    return days_since < rates.left_out_within


def length_inputs(level: Level, is_under_18: bool, earlier: EarlierFacts) -> LengthInputs:
    """What the table of lengths asks"""
    return LengthInputs(level, is_under_18, earlier.has_earlier, earlier.days_since, earlier.days)


def days_of(length: int, rates: SanctionRates) -> int:
    """Days of a period, or of the fixed part of a low-level one (regs 102-105)"""
    if length == Length.HIGHER_FIRST:
        return rates.higher_first
    if length == Length.HIGHER_SECOND:
        return rates.higher_second
    if length == Length.HIGHER_THIRD:
        return rates.higher_third
    if length == Length.HIGHER_YOUNG_FIRST:
        return rates.higher_young_first
    if length == Length.HIGHER_YOUNG_AGAIN:
        return rates.higher_young_again
    if length == Length.MEDIUM_FIRST:
        return rates.medium_first
    if length == Length.MEDIUM_AGAIN:
        return rates.medium_again
    if length == Length.MEDIUM_YOUNG_FIRST:
        return rates.medium_young_first
    if length == Length.MEDIUM_YOUNG_AGAIN:
        return rates.medium_young_again
    if length == Length.LOW_FIRST:
        return rates.low_first
    if length == Length.LOW_SECOND:
        return rates.low_second
    if length == Length.LOW_THIRD:
        return rates.low_third
    if length == Length.LOW_YOUNG_AGAIN:
        return rates.low_young_again
    return 0


def fixed_days(level: Level, days: int, rates: SanctionRates) -> int:
    """A fixed period: under section 27 never more than 26 weeks (s. 27(5)(b))"""
    return days if level == Level.HIGHER else min(days, rates.longest_fixed)


def days_before_claim(days: int, days_of_limited_work: int, is_limited: bool, days_to_claim: int, claim_day_counts: bool) -> int:
    """What is left of a period for a failure before the claim; nothing where it is over by then (regs 102(4), 113(1)(e))

    `days_to_claim` runs from the day after the failure to the day before the claim.
    """
    longest = min(days, days_of_limited_work) if is_limited else days
    over = days_to_claim + 1 if claim_day_counts else days_to_claim
    return 0 if longest <= over else longest - days_to_claim


def within_the_most(days: int, outstanding: int, rates: SanctionRates) -> int:
    """A period so far as all that is outstanding stays within 1095 days (reg. 101(3))"""
    return max(0, min(days, rates.longest_outstanding - outstanding))


def rounded_down(rate: int, of: int, rates: SanctionRates) -> int:
    """An amount as a fraction, rounded down to ten pence (reg. 111(4))"""
    return rate // (of * rates.rounded_down_to) * rates.rounded_down_to


def daily_reduction(standard_allowance: int, share: int, is_joint: bool, rates: SanctionRates) -> int:
    """Daily reduction rate: rounded down, and then halved for one of a couple (reg. 111)"""
    whole = rounded_down(standard_allowance * MONTHS_A_YEAR * share_taken(share, rates), DAYS_A_YEAR * WHOLE, rates)
    return whole // 2 if is_joint else whole


def daily_reduction_in_tables(standard_allowance: int, share: int, is_joint: bool, rates: SanctionRates) -> int:
    """Daily reduction rate as the department's tables print it: halved first, and then rounded down"""
    among = 2 if is_joint else 1
    return rounded_down(standard_allowance * MONTHS_A_YEAR * share_taken(share, rates), DAYS_A_YEAR * WHOLE * among, rates)


def share_taken(share: int, rates: SanctionRates) -> int:
    """The share of the daily amount: all, 40 per cent, or nothing (reg. 111(1)-(3))"""
    if share == Share.NIL:
        return 0
    return rates.reduced_share if share == Share.REDUCED else WHOLE


def daily_reduction_of_week(week: int, share: int, rates: SanctionRates) -> int:
    """Daily reduction rate of a weekly benefit (JSA Regs 2013 reg. 27; ESA Regs 2013 regs 59, 60)"""
    return rounded_down(week * WEEKS_A_YEAR * share_taken(share, rates), DAYS_A_YEAR * WHOLE, rates)


def most_in_period(standard_allowance: int, is_joint: bool) -> int:
    """Most that is taken off an assessment period: the standard allowance, or half of it for one of a couple (reg. 110 step 3)"""
    return half_up(standard_allowance, 2) if is_joint else standard_allowance


def reduction(days: int, daily: int, most: int, award: int) -> int:
    """Reduction of an assessment period: its days at the daily rate, never above the most or the award (reg. 110)"""
    return min(days * daily, most, award)


def reduction_of_week(days: int, daily: int, award: int) -> int:
    """Reduction of a benefit week: its days at the daily rate, and never more than the award"""
    return min(min(days, DAYS_A_WEEK) * daily, award)
