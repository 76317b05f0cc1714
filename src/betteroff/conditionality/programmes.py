"""Employment programmes: which one may be entered, or has to be, and after how long on a benefit."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import Nation
from betteroff.facts.programmes import AskedFor, ProgrammeBenefit, ProgrammeFacts
from betteroff.rulebook.tables import Question


class Entry(IntEnum):
    """How a programme is entered."""

    REQUIRED = 0
    EARLY = 1
    VOLUNTARY = 2
    STAGE = 3


class EntryInputs(NamedTuple):
    benefit: ProgrammeBenefit
    asked_for: AskedFor
    age: int
    nation: Nation
    weeks_of_claim: int
    months_of_claim: int
    is_in_early_group: bool
    days_from_release_to_claim: int
    has_health_condition: bool
    weeks_since_work_programme: int


ENTRY = Question("programmes", "entry", EntryInputs, Entry)


def entry_inputs(benefit: ProgrammeBenefit, age: int, facts: ProgrammeFacts) -> EntryInputs:
    """What the table of programmes asks"""
    return EntryInputs(
        benefit,
        facts.asked_for,
        age,
        facts.nation,
        facts.weeks_of_claim,
        facts.months_of_claim,
        facts.is_in_early_group,
        facts.days_from_release_to_claim,
        facts.has_health_condition,
        facts.weeks_since_work_programme,
    )
