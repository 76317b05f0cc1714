"""What the tables decide before any money: capability for work, its element, and caring."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import AdultFacts, Capability, EsaComponent, TreatmentKind, shows_no_values
from betteroff.rulebook.tables import Question, Scan, first_row


class LimitedCapabilityElement(IntEnum):
    """Which limited capability element an adult brings, and at which rate."""

    NOT_INCLUDED = 0
    FOR_WORK = 1
    NEW_RATE = 2
    PROTECTED_RATE = 3


class Caring(IntEnum):
    """What an adult's care for a severely disabled person counts as."""

    NOT_A_CARER = 0
    REGULAR_AND_SUBSTANTIAL = 1
    HOURS_ONLY = 2


class CapabilityInputs(NamedTuple):
    capability_found: Capability
    is_terminally_ill: bool
    reached_pension_age: bool
    has_attendance_allowance: bool
    has_highest_care: bool
    has_disability_benefit: bool
    treatment: TreatmentKind
    is_advised_24_hours: bool


class ElementInputs(NamedTuple):
    capability: Capability
    keeps_lcw_element: bool
    is_terminally_ill: bool
    esa_component: EsaComponent
    element_in_earlier_award: bool
    wait_is_known: bool
    wait_months: int
    has_severe_conditions: bool
    in_award_before_april_2026: bool


class CaringInputs(NamedTuple):
    cares_for_severely_disabled: bool
    caring_minutes: int
    is_paid_for_caring: bool
    age: int
    is_in_full_time_education: bool
    has_carer_support_payment: bool


CAPABILITY = Question("universal_credit", "capability", CapabilityInputs, Capability)
ELEMENT = Question("universal_credit", "limited_capability_element", ElementInputs, LimitedCapabilityElement)
CARING = Question("universal_credit", "caring", CaringInputs, Caring)


class CapabilityTables(NamedTuple):
    """The tables of this module, ready to scan."""

    capability: Scan
    element: Scan
    caring: Scan


@shows_no_values
class AdultDecisions(NamedTuple):
    """What was decided for one adult, and by which row."""

    capability: Capability
    capability_row: int
    element: LimitedCapabilityElement
    element_row: int
    caring: Caring
    caring_row: int
    is_claimant: bool = True
    """Not a partner whom regulation 3(3) keeps out: that one brings no element."""


@shows_no_values
class Decisions(NamedTuple):
    """What was decided for both adults."""

    first: AdultDecisions
    second: AdultDecisions


def has_lcwra_element(adult: AdultDecisions) -> bool:
    """Whether an adult brings the element for work-related activity, at either rate"""
    return adult.element == LimitedCapabilityElement.NEW_RATE or adult.element == LimitedCapabilityElement.PROTECTED_RATE


def capability_inputs(adult: AdultFacts) -> CapabilityInputs:
    """What the capability table asks"""
    return CapabilityInputs(
        adult.capability,
        adult.is_terminally_ill,
        adult.reached_pension_age,
        adult.has_attendance_allowance,
        adult.has_highest_care,
        adult.has_disability_benefit,
        adult.treatment,
        adult.is_advised_24_hours,
    )


def element_inputs(adult: AdultFacts, capability: Capability, esa_component: EsaComponent) -> ElementInputs:
    """What the table of the limited capability element asks"""
    return ElementInputs(
        capability,
        adult.keeps_lcw_element,
        adult.is_terminally_ill,
        esa_component,
        adult.element_in_earlier_award,
        adult.wait_is_known,
        adult.wait_months,
        adult.has_severe_conditions,
        adult.in_award_before_april_2026,
    )


def caring_inputs(adult: AdultFacts, has_carer_support_payment: bool) -> CaringInputs:
    """What the caring table asks"""
    return CaringInputs(
        adult.cares_for_severely_disabled,
        adult.caring_minutes,
        adult.is_paid_for_caring,
        adult.age,
        adult.course.is_on and adult.course.is_full_time,
        has_carer_support_payment,
    )


def claims_carer_support_payment(adult: AdultFacts) -> bool:
    """Whether Carer Support Payment is claimed"""
    return adult.work_benefits.carers.is_made and adult.work_benefits.is_carer_support_payment


def decide_adult(
    adult: AdultFacts, esa_component: EsaComponent, has_carer_support_payment: bool, tables: CapabilityTables
) -> AdultDecisions:
    """The decisions for one adult, in the order they depend on one another"""
    capability_row = first_row(tables.capability, capability_inputs(adult))
    capability = tables.capability.then[capability_row]
    element_row = first_row(tables.element, element_inputs(adult, capability, esa_component))
    element = LimitedCapabilityElement.NOT_INCLUDED if adult.cannot_claim else tables.element.then[element_row]
    caring_row = first_row(tables.caring, caring_inputs(adult, has_carer_support_payment))
    return AdultDecisions(
        capability, capability_row, element, element_row, tables.caring.then[caring_row], caring_row, not adult.cannot_claim
    )  # fmt: skip


def decide(first: AdultFacts, second: AdultFacts, tables: CapabilityTables) -> Decisions:
    """The decisions for both adults that duties turn on: Employment and Support Allowance, and Carer Support Payment, as stated"""
    return Decisions(
        decide_adult(first, first.esa_component, claims_carer_support_payment(first), tables),
        decide_adult(second, second.esa_component, claims_carer_support_payment(second), tables),
    )
