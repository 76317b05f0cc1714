"""What lifts requirements for a time: domestic abuse (reg. 98) and the switches of regulation 99."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.work_group import Group
from betteroff.facts import AdultFacts, Facts, SicknessFacts, TreatmentKind, Unreasonable
from betteroff.rulebook.tables import Question, Scan, in_order


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


class SwitchDays(NamedTuple):
    """Days left of each answer of the inputs above, in their order; 0 where no end is known."""

    is_at_court: int
    is_prisoner: int
    is_abroad_for_treatment: int
    is_bereaved: int
    months_bereaved: int
    treatment: int
    months_in_treatment: int
    is_protected_person: int
    months_protected: int
    does_public_duty: int
    is_unfit: int
    days_unfit: int
    days_since_evidence: int
    lacks_fit_note: int
    earlier_sickness_periods: int
    earlier_finding_stands: int
    childcare_is_disrupted: int
    is_responsible_carer: int
    months_since_disruption: int
    has_month_set: int
    months_of_it: int
    search: int
    availability: int
    availability_for_work: int
    earnings_reach_administrative_threshold: int
    couple_earnings_reach_administrative_threshold: int


LIFTS_SEARCH = (Switch.SEARCH_AND_AVAILABILITY, Switch.SEARCH)
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


def switch_days(adult: AdultFacts) -> SwitchDays:
    """How long what the switches of regulation 99 ask about still lasts"""
    left = adult.easement_days
    return SwitchDays(
        left.is_at_court,
        left.is_prisoner,
        left.is_abroad_for_treatment,
        0,
        left.months_bereaved,
        left.treatment,
        left.months_in_treatment,
        0,
        left.months_protected,
        left.does_public_duty,
        left.is_unfit,
        left.days_unfit,
        left.days_since_evidence,
        0,
        0,
        0,
        0,
        0,
        left.months_since_disruption,
        0,
        left.months_of_it,
        left.search,
        left.availability,
        left.availability_for_work,
        0,
        0,
    )


def most_days(scan: Scan, rows: int, days: SwitchDays, of_everybody: int) -> int:
    """The most days left over some rows: a row ends with the first of its answers that ends, one that asks nothing with itself"""
    left, most = in_order(days), 0
    for box in range(scan.boxes):
        if rows >> scan.row[box] & 1:
            least = of_everybody if scan.begins[box] == scan.begins[box + 1] else 0
            for place in range(scan.begins[box], scan.begins[box + 1]):
                ends = left[scan.asks[place]]
                if ends > 0 and (least == 0 or ends < least):
                    least = ends
            most = max(most, least)
    return most


def easement_days_left(adult: AdultFacts, group: Group, abuse: DomesticAbuse, switches: Scan, switch_rows: int) -> int:
    """The most days left over the easements that lift something and have a last day; 0 where none does"""
    after_abuse = adult.easement_days.days_since_abuse_notified if abuse != DomesticAbuse.NOTHING_BARRED else 0
    if group != Group.ALL_REQUIREMENTS or switch_rows == 0:
        return after_abuse
    return max(after_abuse, most_days(switches, switch_rows, switch_days(adult), adult.easement_days.of_everybody))
