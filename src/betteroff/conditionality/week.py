"""Hours of the week: what the law says of them, and what is to be looked at. For the ledger alone."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.rulebook.tables import Question


class Spent(IntEnum):
    """What hours of the week are spent on."""

    JOB = 0
    SELF_EMPLOYMENT = 1
    TRAVEL = 2
    VOLUNTEERING = 3
    STUDY = 4
    TRAINING = 5
    WORK_TRIAL = 6
    WORK_PLACEMENT = 7
    TREATMENT = 8
    CARE = 9


class Counts(IntEnum):
    """What the law says of such hours, where they do not come off work search."""

    NOTHING_TO_COME_OFF = 0
    AS_AGREED = 1
    IF_AGREED = 2
    EXPECTED_HOURS = 3
    NO_RULE = 4


class ToLookAt(IntEnum):
    """What is to be looked at in a week."""

    REQUIRED_CLASH = 0
    TREATMENT_CLASH = 1
    CLASH = 2
    OVERLOAD = 3
    TIMES = 4


class WeekInputs(NamedTuple):
    activity: Spent
    can_search: bool
    has_time_agreed: bool


class WeekWarningsInputs(NamedTuple):
    required_clashes: bool
    treatment_clashes: bool
    others_clash: bool
    is_overfull: bool
    times_differ: bool


WEEK = Question("universal_credit", "week", WeekInputs, Counts)
WEEK_WARNINGS = Question("universal_credit", "week_warnings", WeekWarningsInputs, ToLookAt)


def week_inputs(spent: Spent, can_search: bool, has_time_agreed: bool) -> WeekInputs:
    """What the table of a week asks of something that fills it"""
    return WeekInputs(spent, can_search, has_time_agreed)


def week_warnings_inputs(
    required_clashes: bool, treatment_clashes: bool, others_clash: bool, is_overfull: bool, times_differ: bool
) -> WeekWarningsInputs:
    """What the table of warnings asks of a week"""
    return WeekWarningsInputs(required_clashes, treatment_clashes, others_clash, is_overfull, times_differ)
