"""A failure for which a benefit may be reduced: what it was, and what came before it."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.unseen import shows_no_values


class FailureKind(IntEnum):
    """What was, or was not, done; in the words an adviser states it in."""

    MISSED_INTERVIEW = 0
    MISSED_PREPARATION = 1
    DID_NOT_DO_SPECIFIED_SEARCH = 2
    DID_NOT_GIVE_EVIDENCE = 3
    DID_NOT_REPORT_A_CHANGE = 4
    DID_NOT_DO_ALL_REASONABLE_SEARCH = 5
    NOT_AVAILABLE = 6
    DID_NOT_APPLY_FOR_A_VACANCY = 7
    REFUSED_PAID_WORK = 8
    LEFT_PAID_WORK = 9
    LOST_PAID_WORK_THROUGH_MISCONDUCT = 10
    LOST_PAY = 11
    LEFT_A_MANDATORY_WORK_PLACEMENT = 12
    REDUCED_HOURS_FOR_HEALTH = 13
    LEFT_VOLUNTEERING = 14
    LEFT_OPTIONAL_TRAINING = 15
    REFUSED_TREATMENT = 16
    LEFT_TREATMENT = 17
    MISSED_TREATMENT = 18


class NoReduction(IntEnum):
    """What may stand behind work that was refused, left or lost, so that nothing is taken off for it."""

    NONE = 0
    STRIKE = 1
    TRIAL_PERIOD = 2
    ARMED_FORCES = 3
    VOLUNTARY_REDUNDANCY = 4
    LAID_OFF = 5


class GoodReason(IntEnum):
    """What is claimed as a good reason."""

    NONE = 0
    HEALTH = 1
    CARING = 2
    CHILDCARE = 3
    BEREAVEMENT = 4
    DOMESTIC_ABUSE = 5
    HOMELESSNESS = 6
    NOT_TOLD = 7
    TRAVEL = 8
    EXCLUSIVE_CONTRACT = 9
    UNSAFE_OR_UNLAWFUL_WORK = 10
    OTHER = 11


class Sanctioned(IntEnum):
    """The benefits whose sanctions are those of 2013."""

    UNIVERSAL_CREDIT = 0
    NEW_STYLE_JOBSEEKERS_ALLOWANCE = 1
    NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE = 2


class Level(IntEnum):
    """The levels of sanction."""

    HIGHER = 0
    MEDIUM = 1
    LOW = 2
    LOWEST = 3


@shows_no_values
class EarlierFacts(NamedTuple):
    """The most recent earlier failure of the same level that counts; nothing where there is none."""

    has_earlier: bool = False
    days_since: int = 0
    """From the day of the earlier failure to that of this one."""
    days: int = 0
    """The period that was set for it; of a low level, its fixed part."""
