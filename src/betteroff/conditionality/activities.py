"""Training, work trials, placements and voluntary work: what should be known of each."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.rulebook.tables import Question


class Training(IntEnum):
    """What is to be known of training."""

    LENGTH = 0
    TOO_LONG = 1
    AGREED = 2
    REQUIRED = 3
    NOT_AGREED = 4
    HOURS = 5


class TrainingInputs(NamedTuple):
    can_search: bool
    is_full_time: bool
    is_bootcamp: bool
    weeks: int
    weekly_hours: int
    is_agreed: bool
    is_required: bool


class WorkTrial(IntEnum):
    """What is to be known of a work trial."""

    BENEFIT = 0
    LENGTH = 1
    TOO_LONG = 2
    NO_TRIAL = 3
    UNPAID_WORK = 4


class WorkTrialInputs(NamedTuple):
    is_agreed: bool
    job_hours: int
    job_weeks: int
    working_days: int
    longer_is_agreed: bool
    counts_as_paid: bool


class Scheme(IntEnum):
    """The programme a placement belongs to."""

    MANDATORY_WORK_ACTIVITY = 0
    WORK_EXPERIENCE = 1
    SECTOR_BASED_WORK_ACADEMY = 2
    OTHER = 3


class Placement(IntEnum):
    """What is to be known of a placement."""

    REQUIRED = 0
    CHOSEN = 1
    NOT_AGREED = 2
    LIMITS = 3
    OVER = 4
    IN_WRITING = 5
    UNPAID_WORK = 6


class PlacementInputs(NamedTuple):
    scheme: Scheme
    is_required: bool
    is_agreed: bool
    can_search: bool
    weekly_hours: int
    weeks: int
    has_support_allowance: bool
    counts_as_paid: bool


class Benefit(IntEnum):
    """A benefit beside which somebody volunteers."""

    UNIVERSAL_CREDIT_WITH_WORK_SEARCH = 0
    UNIVERSAL_CREDIT_WITHOUT_WORK_SEARCH = 1
    JOBSEEKERS_ALLOWANCE_ALONE = 2
    EMPLOYMENT_AND_SUPPORT_ALLOWANCE = 3


class Effect(IntEnum):
    """What voluntary work does to a benefit."""

    HOURS = 0
    MONEY = 1


class VolunteeringInputs(NamedTuple):
    benefit: Benefit
    is_paid_above_expenses: bool


TRAINING = Question("universal_credit", "training", TrainingInputs, Training)
WORK_TRIALS = Question("programmes", "work_trials", WorkTrialInputs, WorkTrial)
PLACEMENTS = Question("programmes", "placements", PlacementInputs, Placement)
VOLUNTEERING = Question("programmes", "volunteering", VolunteeringInputs, Effect)
