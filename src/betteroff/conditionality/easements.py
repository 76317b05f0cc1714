"""What lifts requirements for a time: domestic abuse (reg. 98) and the switches of regulation 99."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.work_group import Group
from betteroff.facts import AdultFacts, Facts, TreatmentKind
from betteroff.rulebook.tables import Question


class DomesticAbuse(IntEnum):
    """What regulation 98 bars."""

    NOTHING_BARRED = 0
    EVERYTHING_BARRED = 1
    SEARCH_AND_AVAILABILITY_BARRED = 2


class Switch(IntEnum):
    """What a circumstance of regulation 99 switches off."""

    SEARCH_AND_AVAILABILITY = 0
    SEARCH = 1
    AVAILABILITY = 2
    AVAILABILITY_FOR_WORK = 3


class DomesticAbuseInputs(NamedTuple):
    has_notified_abuse: bool
    days_since_abuse_notified: int
    group: Group
    is_responsible_carer: bool
    has_children: bool


class SwitchInputs(NamedTuple):
    is_at_court: bool
    is_prisoner: bool
    is_abroad_for_treatment: bool
    is_bereaved: bool
    months_bereaved: int
    treatment: TreatmentKind
    months_in_treatment: int
    is_protected_person: bool
    months_protected: int
    does_public_duty: bool
    is_unfit_for_a_short_time: bool
    childcare_is_disrupted: bool
    search_is_unreasonable: bool
    availability_is_unreasonable: bool
    work_is_unreasonable: bool
    earnings_reach_administrative_threshold: bool
    couple_earnings_reach_administrative_threshold: bool


TREATMENT_EASEMENT = "treatment easement"
"""The name of the row for structured treatment."""
DOMESTIC_ABUSE = Question("universal_credit", "domestic_abuse", DomesticAbuseInputs, DomesticAbuse)
SWITCHES = Question("universal_credit", "search_and_availability", SwitchInputs, Switch)


def domestic_abuse_inputs(facts: Facts, adult: AdultFacts, group: Group) -> DomesticAbuseInputs:
    """What the domestic abuse table asks"""
    return DomesticAbuseInputs(
        adult.has_notified_abuse, adult.days_since_abuse_notified, group, adult.is_responsible_carer, facts.has_child
    )  # fmt: skip


def switch_inputs(adult: AdultFacts, own_earnings_reach: bool, couple_earnings_reach: bool) -> SwitchInputs:
    """What the switches of regulation 99 ask; what cannot be stated yet is no"""
    return SwitchInputs(
        adult.is_at_court,
        False,
        False,
        adult.is_bereaved,
        adult.months_bereaved,
        adult.treatment,
        adult.months_in_treatment,
        adult.is_protected_person,
        adult.months_protected,
        False,
        False,
        False,
        adult.search_is_unreasonable,
        False,
        False,
        own_earnings_reach,
        couple_earnings_reach,
    )
