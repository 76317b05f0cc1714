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
    SOMETHING_ELSE = 10


class Counts(IntEnum):
    """What the law says of such hours."""

    COMES_OFF = 0
    UP_TO_HALF = 1
    AS_AGREED = 2
    IF_AGREED = 3
    EXPECTED_HOURS = 4
    NO_RULE = 5


class ToLookAt(IntEnum):
    """What is to be looked at in a week."""

    REQUIRED_CLASH = 0
    TREATMENT_CLASH = 1
    CLASH = 2
    OVERLOAD = 3
    TIMES = 4


class WeekInputs(NamedTuple):
    activity: Spent
    is_required: bool
    is_agreed: bool
    has_time_agreed: bool


class WeekWarningsInputs(NamedTuple):
    required_clashes: bool
    treatment_clashes: bool
    others_clash: bool
    is_overfull: bool
    times_differ: bool


WEEK = Question("universal_credit", "week", WeekInputs, Counts)
WEEK_WARNINGS = Question("universal_credit", "week_warnings", WeekWarningsInputs, ToLookAt)


def week_inputs(spent: Spent, is_required: bool, is_agreed: bool, has_time_agreed: bool) -> WeekInputs:
    """What the table of a week asks of something that fills it"""
    return WeekInputs(spent, is_required, is_agreed, has_time_agreed)


def week_warnings_inputs(
    required_clashes: bool, treatment_clashes: bool, others_clash: bool, is_overfull: bool, times_differ: bool
) -> WeekWarningsInputs:
    """What the table of warnings asks of a week"""
    return WeekWarningsInputs(required_clashes, treatment_clashes, others_clash, is_overfull, times_differ)
