"""What the old Jobseeker's Allowance requires: an agreement, availability, steps, attendance."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.jobseekers import JobseekerFacts, Occasion
from betteroff.rulebook.tables import Question


class JobseekerRates(NamedTuple):
    """Figures of `rules/jobseekers/rates.toml`."""

    full_availability: int
    expected_hours: int
    child_age: int
    sickness_looked_back_on: int
    commitments_from: int
    four_weeks_from: int
    joint_claim_born_after: int
    child_of_five: int


class Agreement(IntEnum):
    """What has to be agreed."""

    AGREEMENT = 0
    COMMITMENT = 1
    EITHER = 2
    CONTENTS = 3
    REVIEW = 4
    EACH = 5


class AvailableHours(IntEnum):
    """For which hours somebody must be available."""

    FULL = 0
    AS_AGREED = 1
    TOO_FEW = 2


class NoticeToStart(IntEnum):
    """How soon somebody must be able to start work, and to come to an interview."""

    TWENTY_EIGHT_DAYS = 0
    A_WEEK = 1
    A_DAY = 2
    STATUTORY_NOTICE = 3
    RECORDED_TIMES = 4
    AT_ONCE = 5


class TreatedAs(IntEnum):
    """What somebody counts as, without being it."""

    BOTH = 0
    AVAILABLE = 1
    SEEKING = 2


class Steps(IntEnum):
    """What must be done to find work."""

    STEPS = 0
    LOOKED_AT = 1
    DOES_NOT_COUNT = 2


class Restriction(IntEnum):
    """What may be restricted beside hours."""

    KIND_OF_WORK = 0
    BELIEF = 1
    PAY = 2
    ANY_PAY = 3
    USUAL_WORK = 4
    VOLUNTARY_WORK = 5


class Attendance(IntEnum):
    """What has to be attended, and told."""

    ATTEND = 0
    DECLARE = 1
    REPORT = 2
    EVIDENCE = 3
    NOTICE_OF_ATTENDING = 4


class Study(IntEnum):
    """Whether study stands in the way."""

    FULL_TIME = 0
    PART_TIME = 1
    NO_STUDY = 2


class AgreementInputs(NamedTuple):
    start_is_known: bool
    began_before_commitments: bool
    is_joint_claim: bool


class AvailableHoursInputs(NamedTuple):
    has_agreed_hours: bool
    agreed_minutes: int
    has_impairment: bool
    has_parenting_order: bool
    is_lone_parent: bool
    youngest_child_years: int
    cares: bool


class NoticeInputs(NamedTuple):
    cares_for_child: bool
    cares: bool
    does_voluntary_work: bool
    provides_service: bool
    is_employed: bool
    has_restricted_hours: bool


class TreatedAsInputs(NamedTuple):
    has_notified_abuse: bool
    days_since_notified: int
    days_before_notified: int
    lives_together: bool
    has_evidence: bool
    days_to_evidence: int
    months_since_eased: int
    is_unfit: bool
    days_unfit: int
    days_expected: int
    earlier_spells: int
    months_since_long: int
    days_since_sick_pay: int
    lacks_fit_note: bool
    occasion: Occasion
    days_of_occasion: int
    occasions_before: int
    has_child: bool
    is_homeless: bool
    is_at_court: bool
    days_at_court: int
    has_left_prison: bool
    days_since_release: int
    is_lone_parent: bool
    has_child_of_five_at_home: bool


class StepsInputs(NamedTuple):
    has_impairment: bool
    does_voluntary_work: bool
    is_homeless: bool
    studies_part_time: bool
    counts_as_available: bool


class RestrictionInputs(NamedTuple):
    has_impairment: bool
    start_is_known: bool
    months_of_claim: int
    days_of_claim: int
    has_usual_work: bool
    permitted_period_is_recorded: bool
    is_in_recorded_period: bool
    does_voluntary_work: bool
    has_restricted_hours: bool


class AttendanceInputs(NamedTuple):
    has_longer_notice: bool
    provides_service: bool


class StudyInputs(NamedTuple):
    studies: bool
    is_full_time: bool
    guided_is_known: bool
    guided_minutes: int
    learning_minutes: int
    is_in_scotland: bool


AGREEMENT = Question("jobseekers", "agreement", AgreementInputs, Agreement)
AVAILABLE_HOURS = Question("jobseekers", "hours", AvailableHoursInputs, AvailableHours)
NOTICE = Question("jobseekers", "notice", NoticeInputs, NoticeToStart)
TREATED_AS = Question("jobseekers", "treated_as", TreatedAsInputs, TreatedAs)
STEPS = Question("jobseekers", "steps", StepsInputs, Steps)
RESTRICTIONS = Question("jobseekers", "restrictions", RestrictionInputs, Restriction)
ATTENDANCE = Question("jobseekers", "attendance", AttendanceInputs, Attendance)
STUDY = Question("jobseekers", "study", StudyInputs, Study)


def agreement_inputs(seeker: JobseekerFacts) -> AgreementInputs:
    """What the table of the agreement asks"""
    return AgreementInputs(seeker.start_is_known, seeker.began_before_commitments, seeker.is_joint_claim)


def available_hours_inputs(seeker: JobseekerFacts) -> AvailableHoursInputs:
    """What the table of hours of availability asks"""
    return AvailableHoursInputs(
        seeker.agreed_minutes > 0,
        seeker.agreed_minutes,
        seeker.has_impairment,
        seeker.has_parenting_order,
        seeker.is_lone_parent,
        seeker.youngest_child_years,
        seeker.cares,
    )


def available_minutes(seeker: JobseekerFacts, decided: int, rates: JobseekerRates) -> int:
    """Hours a week to be available for (regs 6, 7, 13, 13A): as the agreement records, where that is allowed"""
    if decided == AvailableHours.AS_AGREED:
        return seeker.agreed_minutes
    return rates.full_availability


def notice_inputs(seeker: JobseekerFacts) -> NoticeInputs:
    """What the table of notice asks"""
    return NoticeInputs(
        seeker.has_child,
        seeker.cares,
        seeker.does_voluntary_work,
        seeker.provides_service,
        seeker.is_employed,
        seeker.agreed_minutes > 0,
    )


def treated_as_inputs(seeker: JobseekerFacts) -> TreatedAsInputs:
    """What the table of what somebody counts as asks"""
    told, spell = seeker.violence, seeker.spell
    return TreatedAsInputs(
        told.is_notified,
        told.days_since,
        told.days_before,
        told.lives_together,
        told.has_evidence,
        told.days_to_evidence,
        told.months_since_eased,
        spell.is_unfit,
        spell.days,
        spell.days_expected,
        spell.earlier,
        spell.months_since_long,
        spell.days_since_sick_pay,
        spell.lacks_fit_note,
        seeker.occasion,
        seeker.days_of_occasion,
        seeker.occasions_before,
        seeker.has_child,
        seeker.is_homeless,
        seeker.is_at_court,
        seeker.days_at_court,
        seeker.has_left_prison,
        seeker.days_since_release,
        seeker.is_lone_parent,
        seeker.has_child_of_five_at_home,
    )


def steps_inputs(seeker: JobseekerFacts, study: int, counts_as_available: bool) -> StepsInputs:
    """What the table of steps asks"""
    studies = study == Study.PART_TIME
    return StepsInputs(seeker.has_impairment, seeker.does_voluntary_work, seeker.is_homeless, studies, counts_as_available)


def restriction_inputs(seeker: JobseekerFacts) -> RestrictionInputs:
    """What the table of restrictions asks"""
    return RestrictionInputs(
        seeker.has_impairment,
        seeker.start_is_known,
        seeker.months_of_claim,
        seeker.days_of_claim,
        seeker.has_usual_work,
        seeker.permitted_days > 0,
        seeker.days_of_claim < seeker.permitted_days,
        seeker.does_voluntary_work,
        seeker.agreed_minutes > 0,
    )


def attendance_inputs(seeker: JobseekerFacts) -> AttendanceInputs:
    """What the table of attendance asks"""
    return AttendanceInputs(seeker.cares or seeker.does_voluntary_work, seeker.provides_service)


def study_inputs(seeker: JobseekerFacts) -> StudyInputs:
    """What the table of study asks"""
    study = seeker.study
    return StudyInputs(
        study.is_on,
        study.is_full_time,
        study.guided_is_known,
        study.guided_minutes,
        study.learning_minutes,
        study.is_in_scotland,
    )
