"""Whether the minimum income floor applies to an adult, and the hours its threshold is built on."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.hours import expected_hours_inputs, expected_minutes
from betteroff.conditionality.work_group import Group, apart_from_earnings_inputs, threshold_minutes
from betteroff.facts import AdultFacts, Facts
from betteroff.rulebook.tables import Question, first_row
from betteroff.schemes.capability import AdultDecisions, Decisions
from betteroff.schemes.minimum_income_floor import Floors, FloorTables, FloorTerms
from betteroff.schemes.universal_credit import UniversalCreditRates


class Floor(IntEnum):
    """What counts for a self-employed adult."""

    ACTUAL_EARNINGS = 0
    FLOOR = 1


class FloorInputs(NamedTuple):
    is_self_employed: bool
    is_gainful: bool
    group_apart_from_earnings: Group
    has_start_up_period: bool
    start_up_months: int
    is_set_aside: bool


FLOOR = Question("self_employment", "minimum_income_floor", FloorInputs, Floor)


def floor_inputs(adult: AdultFacts, group_apart: Group) -> FloorInputs:
    """What the table of the minimum income floor asks"""
    business = adult.business
    return FloorInputs(
        business.is_carried_on,
        business.is_gainful,
        group_apart,
        business.has_start_up_period,
        business.start_up_months,
        business.floor_is_set_aside,
    )


def floor_terms(facts: Facts, adult: AdultFacts, decided: AdultDecisions, tables: FloorTables, rates: UniversalCreditRates) -> FloorTerms:
    """Whether the floor applies to one adult, and the hours of the threshold"""
    group_row = first_row(tables.group_apart_from_earnings, apart_from_earnings_inputs(facts, adult, decided.capability, decided.caring))
    group = tables.group_apart_from_earnings.then[group_row]
    hours_row = first_row(tables.expected_hours, expected_hours_inputs(facts, adult, decided.capability))
    expected = expected_minutes(adult, tables.expected_hours.then[hours_row], rates)
    floor_row = first_row(tables.minimum_income_floor, floor_inputs(adult, group))
    return FloorTerms(tables.minimum_income_floor.then[floor_row] == Floor.FLOOR, threshold_minutes(adult, group, expected, rates))


def floors_of(facts: Facts, decided: Decisions, tables: FloorTables, rates: UniversalCreditRates) -> Floors:
    """What conditionality says of both adults, earnings aside; nothing without a claim, or where nobody is self-employed"""
    is_self_employed = facts.first.business.is_carried_on or facts.second.business.is_carried_on
    if not facts.claims_universal_credit or not is_self_employed:
        return Floors(FloorTerms(False, 0), FloorTerms(False, 0))
    first = floor_terms(facts, facts.first, decided.first, tables, rates)
    if not facts.second.is_present:
        return Floors(first, FloorTerms(False, 0))
    return Floors(first, floor_terms(facts, facts.second, decided.second, tables, rates))
