"""Sanctions of old Jobseeker's Allowance: what a failure leads to, for how many weeks, and how much is taken off."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.jobseekers import TreatedAs
from betteroff.money import DAYS_A_WEEK
from betteroff.rulebook.tables import Question


class OldJobseekersFailure(IntEnum):
    """What was not done, as the law of old Jobseeker's Allowance names it."""

    LOST_JOB_THROUGH_MISCONDUCT = 0
    LEFT_JOB = 1
    REFUSED_VACANCY = 2
    PASSED_OVER_OPPORTUNITY = 3
    WORK_SCHEME = 4
    PROGRAMME = 5
    NEW_DEAL = 6
    BACK_TO_WORK_SESSION = 7
    OTHER_SCHEME = 8
    DIRECTION = 9
    MISSED_INTERVIEW = 10
    GAVE_NO_EVIDENCE = 11
    NOT_AVAILABLE = 12
    NOT_LOOKING_FOR_WORK = 13
    LEFT_VOLUNTARY_WORK = 14
    LEFT_OPTIONAL_TRAINING = 15
    REFUSED_TREATMENT = 16


class OldJobseekersSanction(IntEnum):
    """What a failure leads to."""

    NONE = 0
    ENTITLEMENT_ENDS = 1
    VARIABLE = 2
    FIXED = 3
    FIXED_NEW_DEAL = 4
    ONE_WEEK = 5
    ATTENDANCE = 6
    WORK_SCHEME = 7
    SCHEME = 8
    HIGHER = 9
    INTERMEDIATE = 10
    LOW = 11


class OldJobseekersGoodReason(IntEnum):
    """What becomes of a reason."""

    COUNTS = 0
    CONSIDERED = 1
    DOES_NOT_COUNT = 2
    NOT_ASKED = 3


class OldJobseekersBeside(IntEnum):
    """What is to be known beside a sanction."""

    ENDS_EARLY = 0
    TO_KNOW = 1


class OldJobseekersFailureInputs(NamedTuple):
    failure: OldJobseekersFailure
    has_good_reason: bool
    is_agreed_redundancy: bool
    is_in_trial_period: bool
    is_strike_vacancy: bool
    made_contact: bool
    counts_as_done: bool
    is_claimed_again: bool


class OldJobseekersReasonInputs(NamedTuple):
    failure: OldJobseekersFailure


class OldJobseekersBesideInputs(NamedTuple):
    sanction: OldJobseekersSanction
    is_joint: bool
    is_before_claim: bool


class StatedFailure(NamedTuple):
    """A failure as it was stated."""

    failure: OldJobseekersFailure
    has_good_reason: bool = False
    is_agreed_redundancy: bool = False
    is_in_trial_period: bool = False
    is_strike_vacancy: bool = False
    made_contact: bool = True
    counts_as_done: bool = False
    is_claimed_again: bool = False
    is_joint: bool = False
    is_before_claim: bool = False


class EarlierSanction(NamedTuple):
    """The most recent earlier failure that led to a sanction of the same level; of none, all is nothing."""

    weeks: int = 0
    days_since: int = 0
    """From the day of the earlier failure to that of this one."""
    times: int = 0
    """How many there were, each within 12 months of the next: of a fixed period, before 22 October 2012."""


class OldJobseekersSanctionRates(NamedTuple):
    """Figures of `rules/sanctions_of_jobseekers_allowance/rates.toml`."""

    under_25: int
    from_25: int
    full_rate_age: int
    variable_least: int
    variable_most: int
    fixed_first: int
    fixed_second: int
    fixed_longest: int
    one_week: int
    attendance_first: int
    attendance_later: int
    work_scheme_first: int
    work_scheme_later: int
    months_between: int
    higher_first: int
    higher_second: int
    higher_longest: int
    low_first: int
    low_later: int
    intermediate_first: int
    intermediate_later: int
    look_back_days: int
    too_close_days: int
    close_repeats_the_length: int
    disallowance_weeks: int


OLD_JOBSEEKERS_FAILURES = Question("sanctions_of_jobseekers_allowance", "failures", OldJobseekersFailureInputs, OldJobseekersSanction)
OLD_JOBSEEKERS_REASONS = Question("sanctions_of_jobseekers_allowance", "good_reason", OldJobseekersReasonInputs, OldJobseekersGoodReason)
OLD_JOBSEEKERS_BESIDE = Question("sanctions_of_jobseekers_allowance", "beside", OldJobseekersBesideInputs, OldJobseekersBeside)


def old_jobseekers_failure_inputs(stated: StatedFailure) -> OldJobseekersFailureInputs:
    """What the table of failures asks"""
    return OldJobseekersFailureInputs(
        stated.failure,
        stated.has_good_reason,
        stated.is_agreed_redundancy,
        stated.is_in_trial_period,
        stated.is_strike_vacancy,
        stated.made_contact,
        stated.counts_as_done,
        stated.is_claimed_again,
    )


def old_jobseekers_reason_inputs(stated: StatedFailure) -> OldJobseekersReasonInputs:
    """What the table of good reason asks"""
    return OldJobseekersReasonInputs(stated.failure)


def old_jobseekers_beside_inputs(stated: StatedFailure, sanction: OldJobseekersSanction) -> OldJobseekersBesideInputs:
    """What the table of things to know asks"""
    return OldJobseekersBesideInputs(sanction, stated.is_joint, stated.is_before_claim)


def counts_as_done(failure: OldJobseekersFailure, treated_as: int) -> bool:
    """Whether what somebody counts as that day, available or looking for work, is what was not done"""
    if failure == OldJobseekersFailure.NOT_AVAILABLE:
        return treated_as != TreatedAs.SEEKING
    return failure == OldJobseekersFailure.NOT_LOOKING_FOR_WORK and treated_as != TreatedAs.AVAILABLE


def counts(days_since: int, look_back: int, too_close: int, close_repeats_the_length: int) -> bool:
    """Whether an earlier failure bears on the length: within 52 weeks; until 24 July 2016, not within two"""
    return days_since <= look_back and (close_repeats_the_length == 1 or days_since > too_close)


def levelled_weeks(earlier: EarlierSanction, first: int, second: int, longest: int, rates: OldJobseekersSanctionRates) -> int:
    """Weeks of a sanction that has a level: the first, the next one up or, within two weeks, the last again (regs 69, 69A, 69B)"""
    if earlier.weeks == 0:
        return first
    if not counts(earlier.days_since, rates.look_back_days, rates.too_close_days, rates.close_repeats_the_length):
        return first
    if earlier.days_since <= rates.too_close_days:
        return min(earlier.weeks, longest)
    return second if earlier.weeks < second else longest


def fixed_weeks(times: int, is_lengthened_again: bool, rates: OldJobseekersSanctionRates) -> int:
    """Weeks of a fixed period before 22 October 2012: 2, then 4 and, for New Deal and schemes, 26 (reg. 69(1) as it stood)"""
    if times == 0:
        return rates.fixed_first
    if times == 1 or not is_lengthened_again:
        return rates.fixed_second
    return rates.fixed_longest


def sanction_weeks(sanction: OldJobseekersSanction, earlier: EarlierSanction, rates: OldJobseekersSanctionRates) -> int:
    """Weeks of a sanction; of a variable period, the longest the law allows"""
    is_first = earlier.times == 0
    if sanction == OldJobseekersSanction.HIGHER:
        return levelled_weeks(earlier, rates.higher_first, rates.higher_second, rates.higher_longest, rates)
    if sanction == OldJobseekersSanction.LOW:
        return levelled_weeks(earlier, rates.low_first, rates.low_later, rates.low_later, rates)
    if sanction == OldJobseekersSanction.INTERMEDIATE:
        return levelled_weeks(earlier, rates.intermediate_first, rates.intermediate_later, rates.intermediate_later, rates)
    if sanction == OldJobseekersSanction.VARIABLE:
        return rates.variable_most
    if sanction in (OldJobseekersSanction.FIXED, OldJobseekersSanction.FIXED_NEW_DEAL, OldJobseekersSanction.SCHEME):
        return fixed_weeks(earlier.times, sanction != OldJobseekersSanction.FIXED, rates)
    if sanction == OldJobseekersSanction.ONE_WEEK:
        return rates.one_week
    if sanction == OldJobseekersSanction.ATTENDANCE:
        return rates.attendance_first if is_first else rates.attendance_later
    if sanction == OldJobseekersSanction.WORK_SCHEME:
        return rates.work_scheme_first if is_first else rates.work_scheme_later
    return 0


def days_after_claim(days: int, days_of_limited_work: int, is_limited: bool, days_to_claim: int) -> int:
    """What is left of a higher-level period for a job lost or left before the claim; nothing where it is over (regs 69(4), 70A(1))

    `days_to_claim` runs from the day after the failure to the day before the claim. A job that was for a limited time counts to its
    end, where that is within the period and not before the claim.
    """
    is_shorter = is_limited and days_to_claim < days_of_limited_work <= days
    return max(0, (days_of_limited_work if is_shorter else days) - days_to_claim)


def days_after_disallowance(days: int, days_unpaid: int, days_since_entitlement: int, rates: OldJobseekersSanctionRates) -> int:
    """What is left of an intermediate period from the date of the new claim (reg. 69B(7); s. 19B(5))

    `days_unpaid` runs from the first day after the last week paid for to the day before the claim, `days_since_entitlement` from the
    day on which entitlement ended.
    """
    return max(0, min(days - days_unpaid, rates.disallowance_weeks * DAYS_A_WEEK - days_since_entitlement))


def single_allowance(age: int, rates: OldJobseekersSanctionRates) -> int:
    """Allowance of a single person, a week"""
    return rates.under_25 if age < rates.full_rate_age else rates.from_25


def left_to_couple(award: int, single: int, sanctioned: int) -> int:
    """What a couple with a joint claim is left: nothing where both are sanctioned, the single allowance of the other where one is"""
    return min(award, single) if sanctioned == 1 else 0
