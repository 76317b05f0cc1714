"""What may be asked of the work coach in circumstances that lift nothing by themselves."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.hours import minutes_paid_for
from betteroff.facts import AdultFacts, Capability
from betteroff.rulebook.tables import Question
from betteroff.schemes.universal_credit import UniversalCreditRates


class MayAsk(IntEnum):
    """What may be asked for."""

    NO_WORK_SEARCH = 0
    FEWER_HOURS = 1
    A_MONTH = 2
    ASSESSMENT = 3


class MayAskInputs(NamedTuple):
    searches: bool
    is_off_sick: bool
    may_be_assessed: bool
    is_homeless: bool
    has_left_prison: bool
    months_since_release: int
    is_care_leaver: bool
    age: int
    is_bereaved: bool
    is_bereaved_of_another: bool
    months_bereaved: int
    has_notified_abuse: bool
    days_since_abuse_notified: int
    childcare_is_disrupted: bool
    is_responsible_carer: bool
    months_since_disruption: int


MAY_BE_ASKED = Question("universal_credit", "may_be_asked", MayAskInputs, MayAsk)


def may_be_assessed(adult: AdultFacts, earned: int, hourly: int, rates: UniversalCreditRates) -> bool:
    """Whether a work capability assessment may be carried out: a first one not beside so many hours' pay (reg. 41(2), (3))"""
    is_reviewed = adult.capability != Capability.FIT
    gets_benefit = adult.has_disability_benefit or adult.has_attendance_allowance
    return is_reviewed or gets_benefit or minutes_paid_for(earned, hourly) < rates.assessment_hours


def may_ask_inputs(adult: AdultFacts, searches: bool, may_be_assessed: bool) -> MayAskInputs:
    """What the table of what may be asked for asks"""
    now = adult.easements
    return MayAskInputs(
        searches,
        now.sickness.is_unfit or now.sickness.has_no_known_days,
        may_be_assessed,
        now.is_homeless,
        now.has_left_prison,
        now.months_since_release,
        now.is_care_leaver,
        adult.age_on_the_day,
        adult.is_bereaved,
        now.is_bereaved_of_another,
        now.months_since_other_death if now.is_bereaved_of_another else adult.months_bereaved,
        adult.has_notified_abuse,
        adult.days_since_abuse_notified,
        now.childcare_is_disrupted,
        adult.is_responsible_carer,
        now.months_since_disruption,
    )
