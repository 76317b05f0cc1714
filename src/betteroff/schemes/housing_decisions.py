"""What the tables decide about the costs of the home, before any amount."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import Capability, Facts, Tenure, shows_no_values
from betteroff.rulebook.tables import Question, Scan, first_row
from betteroff.schemes.capability import Caring, Decisions
from betteroff.schemes.universal_credit import is_joint_claim


class HelpWithRent(IntEnum):
    """What helps with the costs of the home."""

    NOTHING = 0
    SOCIAL_RENT = 1
    PRIVATE_RENT = 2
    OWNER = 3
    SHARED_OWNERSHIP = 4
    HOUSING_BENEFIT = 5


class LocalAllowance(IntEnum):
    """Which rate of Local Housing Allowance is the most a private rent is met up to."""

    RATE_FOR_THE_SIZE = 0
    SHARED_ACCOMMODATION = 1


class Under22(IntEnum):
    """Whether the rule on renters aged 18 to 21 leaves out the housing element."""

    INCLUDED = 0
    LEFT_OUT = 1


class Contribution(IntEnum):
    """Whether a non-dependant brings a housing cost contribution."""

    EXEMPT = 0
    CONTRIBUTES = 1


class HelpWithRentInputs(NamedTuple):
    tenure: Tenure


class SharedAccommodationInputs(NamedTuple):
    age: int
    is_in_couple: bool
    has_child: bool
    has_non_dependant: bool
    is_care_leaver: bool
    has_lived_in_hostel: bool
    has_severe_disability_benefit: bool
    is_accepted_exception: bool
    is_foster_parent: bool
    has_suffered_domestic_abuse: bool
    is_victim_of_modern_slavery: bool


class Under22Inputs(NamedTuple):
    age: int
    is_in_couple: bool
    has_child: bool
    capability: Capability
    is_carer: bool
    is_care_leaver: bool
    has_severe_disability_benefit: bool
    is_accepted_exception: bool
    is_in_temporary_accommodation: bool
    has_under_22_exception: bool


class NonDependantInputs(NamedTuple):
    age: int
    gets_pension_credit: bool
    gets_disability_benefit: bool
    gets_carers_benefit: bool
    is_in_prison: bool
    has_child_under_5: bool
    is_away_with_armed_forces: bool


HELP_WITH_RENT = Question("housing_element", "help_with_rent", HelpWithRentInputs, HelpWithRent)
SHARED_ACCOMMODATION = Question("housing_element", "shared_accommodation", SharedAccommodationInputs, LocalAllowance)
UNDER_22 = Question("housing_element", "under_22", Under22Inputs, Under22)
NON_DEPENDANT = Question("housing_element", "non_dependant", NonDependantInputs, Contribution)
"""Asked of each non-dependant when the household is read: their number is not fixed."""


class HousingTables(NamedTuple):
    """The tables of this module that an award asks, ready to scan."""

    help: Scan
    shared: Scan
    under_22: Scan


@shows_no_values
class HousingDecisions(NamedTuple):
    """What was decided about the home, and by which row."""

    help: HelpWithRent
    help_row: int
    allowance: LocalAllowance
    allowance_row: int
    under_22: Under22
    under_22_row: int


def shared_accommodation_inputs(facts: Facts) -> SharedAccommodationInputs:
    """What the table of the rate for shared accommodation asks"""
    home = facts.home
    return SharedAccommodationInputs(
        facts.first.age,
        is_joint_claim(facts),
        facts.children > 0,
        home.has_non_dependant,
        home.is_care_leaver,
        home.has_lived_in_hostel,
        home.has_severe_disability_benefit,
        home.is_accepted_exception,
        home.is_foster_parent,
        home.has_suffered_domestic_abuse,
        home.is_victim_of_modern_slavery,
    )


def under_22_inputs(facts: Facts, decided: Decisions) -> Under22Inputs:
    """What the table of renters aged 18 to 21 asks"""
    home = facts.home
    return Under22Inputs(
        facts.first.age,
        is_joint_claim(facts),
        facts.children > 0,
        decided.first.capability,
        decided.first.caring != Caring.NOT_A_CARER,
        home.is_care_leaver,
        home.has_severe_disability_benefit,
        home.is_accepted_exception,
        home.tenure == Tenure.TEMPORARY or home.tenure == Tenure.TEMPORARY_SINCE_BEFORE,
        home.has_under_22_exception,
    )


def decide_housing(facts: Facts, decided: Decisions, tables: HousingTables) -> HousingDecisions:
    """The decisions about the home"""
    help_row = first_row(tables.help, HelpWithRentInputs(facts.home.tenure))
    allowance_row = first_row(tables.shared, shared_accommodation_inputs(facts))
    under_22_row = first_row(tables.under_22, under_22_inputs(facts, decided))
    return HousingDecisions(
        tables.help.then[help_row], help_row,
        tables.shared.then[allowance_row], allowance_row,
        tables.under_22.then[under_22_row], under_22_row,
    )  # fmt: skip
