"""What the tables decide before any money: capability for work, its element, and caring."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import AdultFacts, Capability, TreatmentKind
from betteroff.rulebook.tables import Question, Scan, first_row


class LimitedCapabilityElement(IntEnum):
    """Whether an adult brings the limited capability for work-related activity element, and at which rate."""

    NOT_INCLUDED = 0
    NEW_RATE = 1
    PROTECTED_RATE = 2


class Caring(IntEnum):
    """What an adult's care for a severely disabled person counts as."""

    NOT_A_CARER = 0
    REGULAR_AND_SUBSTANTIAL = 1
    HOURS_ONLY = 2


class CapabilityInputs(NamedTuple):
    capability_found: Capability
    is_terminally_ill: bool
    treatment: TreatmentKind
    is_advised_24_hours: bool


class ElementInputs(NamedTuple):
    capability: Capability
    is_terminally_ill: bool
    wait_is_known: bool
    wait_months: int
    has_severe_conditions: bool
    in_award_before_april_2026: bool


class CaringInputs(NamedTuple):
    cares_for_severely_disabled: bool
    caring_minutes: int
    is_paid_for_caring: bool


CAPABILITY = Question("universal_credit", "capability", CapabilityInputs, Capability)
ELEMENT = Question("universal_credit", "limited_capability_element", ElementInputs, LimitedCapabilityElement)
CARING = Question("universal_credit", "caring", CaringInputs, Caring)


class CapabilityTables(NamedTuple):
    """The tables of this module, ready to scan."""

    capability: Scan
    element: Scan
    caring: Scan


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


class Decisions(NamedTuple):
    """What was decided for both adults."""

    first: AdultDecisions
    second: AdultDecisions


def capability_inputs(adult: AdultFacts) -> CapabilityInputs:
    """What the capability table asks"""
    return CapabilityInputs(adult.capability, adult.is_terminally_ill, adult.treatment, adult.is_advised_24_hours)


def element_inputs(adult: AdultFacts, capability: Capability) -> ElementInputs:
    """What the table of the limited capability element asks"""
    return ElementInputs(
        capability,
        adult.is_terminally_ill,
        adult.wait_is_known,
        adult.wait_months,
        adult.has_severe_conditions,
        adult.in_award_before_april_2026,
    )


def caring_inputs(adult: AdultFacts) -> CaringInputs:
    """What the caring table asks"""
    return CaringInputs(adult.cares_for_severely_disabled, adult.caring_minutes, adult.is_paid_for_caring)


def decide_adult(adult: AdultFacts, tables: CapabilityTables) -> AdultDecisions:
    """The decisions for one adult, in the order they depend on one another"""
    capability_row = first_row(tables.capability, capability_inputs(adult))
    capability = tables.capability.then[capability_row]
    element_row = first_row(tables.element, element_inputs(adult, capability))
    caring_row = first_row(tables.caring, caring_inputs(adult))
    return AdultDecisions(
        capability, capability_row, tables.element.then[element_row], element_row, tables.caring.then[caring_row], caring_row,
        not adult.cannot_claim,
    )  # fmt: skip


def decide(first: AdultFacts, second: AdultFacts, tables: CapabilityTables) -> Decisions:
    """The decisions for both adults"""
    return Decisions(decide_adult(first, tables), decide_adult(second, tables))
