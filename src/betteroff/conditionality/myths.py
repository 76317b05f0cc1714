"""What is often said of benefits and work: whether it is true of one adult."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.duties import Duties
from betteroff.conditionality.work_group import Group
from betteroff.facts import AdultFacts, TreatmentKind
from betteroff.rulebook.tables import Question


class Myth(IntEnum):
    """What is said, in the words of those who say it."""

    VOLUNTEERING_MORE_THAN_16_HOURS_STOPS_MY_BENEFIT = 0
    ANY_WORK_ENDS_MY_CLAIM = 1
    THEY_CAN_STOP_MY_MONEY_IF_I_REFUSE_TREATMENT = 2
    LEAVING_VOLUNTARY_WORK_BRINGS_A_SANCTION = 3
    IN_TREATMENT_I_NEED_NOT_LOOK_FOR_WORK = 4


class Verdict(IntEnum):
    """What is to be said to it."""

    TRUE = 0
    FALSE = 1
    DEPENDS = 2


class MythInputs(NamedTuple):
    myth: Myth
    claims_jobseekers_allowance: bool
    claims_support_allowance: bool
    has_unpaid_work_that_counts: bool
    is_paid_for_volunteering: bool
    has_earnings: bool
    has_award: bool
    has_required_voluntary_work: bool
    search_could_be_required: bool
    treatment: TreatmentKind
    treatment_lifts_search: bool
    stay_limits_capability: bool
    searches: bool


MYTHS = Question("universal_credit", "myths", MythInputs, Verdict)


def myth_inputs(
    myth: Myth,
    adult: AdultFacts,
    found: Duties,
    has_award: bool,
    claims_jobseekers_allowance: bool,
    claims_support_allowance: bool,
    has_required_voluntary_work: bool,
    treatment_lifts_search: bool,
    stay_limits_capability: bool,
) -> MythInputs:
    """What the table of myths asks"""
    unpaid = adult.unpaid
    return MythInputs(
        myth,
        claims_jobseekers_allowance,
        claims_support_allowance,
        unpaid.valued_minutes > 0,
        unpaid.valued_payment_month + unpaid.other_payment_month > 0,
        found.earnings.couple > 0,
        has_award,
        has_required_voluntary_work,
        found.group == Group.ALL_REQUIREMENTS,
        adult.treatment,
        treatment_lifts_search,
        stay_limits_capability,
        found.searches,
    )
