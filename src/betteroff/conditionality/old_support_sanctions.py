"""Sanctions of old Employment and Support Allowance: what a failure leads to, for how long, and how much is taken off."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.support import Activity, Interviews, OldStyleDuties, OldStyleLimit
from betteroff.money import DAYS_A_WEEK, share_of
from betteroff.rulebook.tables import Question


class OldSupportFailure(IntEnum):
    """What was not done."""

    MISSED_INTERVIEW = 0
    MISSED_ACTIVITY = 1
    MISSED_HEALTH_ASSESSMENT = 2
    LEFT_OR_REFUSED_WORK = 3
    LEFT_VOLUNTARY_WORK = 4
    LEFT_OPTIONAL_TRAINING = 5
    REFUSED_TREATMENT = 6
    OTHER = 7


class OldSupportSanction(IntEnum):
    """What a failure leads to."""

    NONE = 0
    NOT_A_SANCTION = 1
    COMPONENT = 2
    ALLOWANCE = 3


class OldSupportBeside(IntEnum):
    """What is to be known beside a sanction."""

    GOOD_REASON = 0
    ENDS_EARLY = 1
    TO_KNOW = 2


class OldSupportFailureInputs(NamedTuple):
    failure: OldSupportFailure
    may_be_required: bool
    has_good_reason: bool


class OldSupportBesideInputs(NamedTuple):
    sanction: OldSupportSanction


class OldSupportSanctionRates(NamedTuple):
    """Figures of `rules/sanctions_of_employment_and_support_allowance/rates.toml`."""

    allowance: int
    allowance_share: int
    component: int
    component_share_first: int
    component_share_later: int
    component_first_weeks: int
    fixed_first: int
    fixed_second: int
    fixed_longest: int
    look_back_days: int
    too_close_days: int
    close_repeats_the_length: int
    least_left: int


OLD_SUPPORT_FAILURES = Question(
    "sanctions_of_employment_and_support_allowance", "failures", OldSupportFailureInputs, OldSupportSanction
)  # fmt: skip


OLD_SUPPORT_BESIDE = Question("sanctions_of_employment_and_support_allowance", "beside", OldSupportBesideInputs, OldSupportBeside)


def may_be_required(failure: OldSupportFailure, duties: OldStyleDuties, health_assessment: bool) -> bool:
    """Whether what was not done may be required that day, by the duties of the allowance; of a health assessment, by its limits"""
    if failure == OldSupportFailure.MISSED_INTERVIEW:
        return duties.interviews != Interviews.NOT_REQUIRED
    if failure == OldSupportFailure.MISSED_ACTIVITY:
        return duties.activity == Activity.MAY_BE_REQUIRED
    return failure == OldSupportFailure.MISSED_HEALTH_ASSESSMENT and health_assessment


def old_support_failure_inputs(failure: OldSupportFailure, required: bool, has_good_reason: bool) -> OldSupportFailureInputs:
    """What the table of failures asks"""
    return OldSupportFailureInputs(failure, required, has_good_reason)


def asks_health_assessment(limit: int) -> bool:
    """Whether a limit of the allowance says that a work-focused health-related assessment may be required, asked for or not"""
    return limit in (OldStyleLimit.HEALTH_ASSESSMENT, OldStyleLimit.HEALTH_ASSESSMENT_NOT_ASKED_FOR)


def old_support_beside_inputs(sanction: OldSupportSanction) -> OldSupportBesideInputs:
    """What the table of things to know asks"""
    return OldSupportBesideInputs(sanction)


def support_fixed_weeks(earlier_weeks: int, days_since: int, rates: OldSupportSanctionRates) -> int:
    """Fixed period after compliance: one week, two, four; within two weeks of the last, as long as that (reg. 63(7), (8))"""
    is_close = days_since <= rates.too_close_days
    if earlier_weeks == 0 or days_since > rates.look_back_days or (is_close and rates.close_repeats_the_length == 0):
        return rates.fixed_first
    if is_close:
        return earlier_weeks
    return rates.fixed_second if earlier_weeks < rates.fixed_second else rates.fixed_longest


def open_weeks(days_to_compliance: int) -> int:
    """Weeks for each seven days after the failure in which what was asked for was not done: none within the week (reg. 63(6), (9), (10))"""
    return max(0, days_to_compliance - 1) // DAYS_A_WEEK


def component_off(benefit_week: int, rates: OldSupportSanctionRates) -> int:
    """What is taken off in a benefit week of the reduction, the first being 0: half the component, then all of it (reg. 63(2) as made)"""
    is_first = benefit_week < rates.component_first_weeks
    return share_of(rates.component, rates.component_share_first if is_first else rates.component_share_later)


def allowance_off(rates: OldSupportSanctionRates) -> int:
    """What is taken off in a benefit week since 3 December 2012: the whole allowance of a single person (reg. 63(2))"""
    return share_of(rates.allowance, rates.allowance_share)


def support_off(off: int, award: int, rates: OldSupportSanctionRates) -> int:
    """What is taken off an award in a benefit week: so that ten pence is left (reg. 63(3))"""
    return max(0, min(off, award - rates.least_left))
