"""What lifts requirements for a time: domestic abuse (reg. 98) and the switches of regulation 99."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.work_group import Group
from betteroff.facts import AdultFacts, Facts, SicknessFacts, TreatmentKind, Unreasonable
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
    months_before_notified: int
    lived_together: bool
    months_to_evidence: int
    was_eased_before: bool
    months_since_eased: int
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
    is_unfit: bool
    days_unfit: int
    days_since_evidence: int
    lacks_fit_note: bool
    earlier_sickness_periods: int
    earlier_finding_stands: bool
    childcare_is_disrupted: bool
    is_responsible_carer: bool
    months_since_disruption: int
    has_month_set: bool
    months_of_it: int
    search: Unreasonable
    availability: Unreasonable
    availability_for_work: Unreasonable
    earnings_reach_administrative_threshold: bool
    couple_earnings_reach_administrative_threshold: bool


TREATMENT_EASEMENT = "treatment easement"
"""The name of the row for structured treatment."""
DOMESTIC_ABUSE = Question("universal_credit", "domestic_abuse", DomesticAbuseInputs, DomesticAbuse)
SWITCHES = Question("universal_credit", "search_and_availability", SwitchInputs, Switch)


def domestic_abuse_inputs(facts: Facts, adult: AdultFacts, group: Group) -> DomesticAbuseInputs:
    """What the domestic abuse table asks"""
    abuse = adult.easements.abuse
    return DomesticAbuseInputs(
        adult.has_notified_abuse,
        adult.days_since_abuse_notified,
        abuse.months_before,
        abuse.lives_together,
        abuse.months_to_evidence,
        abuse.was_eased_before,
        abuse.months_since_eased,
        group,
        adult.is_responsible_carer,
        facts.has_child,
    )


def earlier_finding_stands(sick: SicknessFacts) -> bool:
    """Whether the condition is one with which they were found fit for work, and no new assessment is decided on (reg. 99(4ZA), (4ZB))"""
    return sick.was_found_fit and not sick.is_assessed_again


def switch_inputs(adult: AdultFacts, own_earnings_reach: bool, couple_earnings_reach: bool) -> SwitchInputs:
    """What the switches of regulation 99 ask"""
    now, sick = adult.easements, adult.easements.sickness
    return SwitchInputs(
        adult.is_at_court,
        now.is_prisoner,
        now.is_abroad_for_treatment,
        adult.is_bereaved,
        adult.months_bereaved,
        adult.treatment,
        adult.months_in_treatment,
        adult.is_protected_person,
        adult.months_protected,
        now.does_public_duty,
        sick.is_unfit,
        sick.days,
        sick.days_since_evidence,
        sick.lacks_fit_note,
        sick.earlier_periods,
        earlier_finding_stands(sick),
        now.childcare_is_disrupted,
        adult.is_responsible_carer,
        now.months_since_disruption,
        now.has_month_set,
        now.months_of_it,
        now.search,
        now.availability,
        now.availability_for_work,
        own_earnings_reach,
        couple_earnings_reach,
    )
