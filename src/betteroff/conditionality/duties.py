"""The duties of one adult on one day: every question asked once, in the order in which the law asks them."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.capability import Caring, Decisions
from betteroff.conditionality.easements import DomesticAbuse, Switch, domestic_abuse_inputs, switch_inputs
from betteroff.conditionality.hours import (
    availability_inputs,
    expected_hours_inputs,
    expected_minutes,
    search_minutes,
    volunteering_deduction,
)
from betteroff.conditionality.work_group import (
    Group,
    WorkGroupInputs,
    administrative_threshold,
    apart_from_earnings_inputs,
    apprentice_threshold,
    individual_threshold,
    threshold_minutes,
)
from betteroff.facts import AdultFacts, Capability, Facts
from betteroff.rulebook.tables import Question, Scan, every_row, first_row, has_outcome
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.universal_credit import UniversalCreditRates


class Regime(IntEnum):
    """The Jobcentre's own label; an administrative one, no rule hangs on it."""

    NO_WORK_RELATED_REQUIREMENTS = 0
    WORKING_ENOUGH = 1
    INTENSIVE_WORK_SEARCH = 2
    LIGHT_TOUCH_OUT_OF_WORK = 3
    LIGHT_TOUCH_IN_WORK = 4
    WORK_FOCUSED_INTERVIEW = 5
    WORK_PREPARATION = 6


class RegimeInputs(NamedTuple):
    group_apart_from_earnings: Group
    group: Group
    has_earnings: bool
    earnings_reach_administrative_threshold: bool


REGIME = Question("universal_credit", "regime", RegimeInputs, Regime)


class DutyTables(NamedTuple):
    """The tables of the duties, ready to scan."""

    group_apart_from_earnings: Scan
    work_group: Scan
    expected_hours: Scan
    availability: Scan
    domestic_abuse: Scan
    search_and_availability: Scan
    regime: Scan


class Standing(NamedTuple):
    """Where one adult stands before earnings are looked at."""

    group_row: int
    group: Group
    hours_row: int
    expected: int
    own_threshold: int


class Duties(NamedTuple):
    """Everything decided about one adult's duties on one day: outcomes, amounts in pence, minutes a week, rows."""

    group_apart_row: int
    group_apart: int
    expected_hours_row: int
    expected: int
    earnings: int
    own_threshold: int
    couple_earnings: int
    couple_threshold: int
    administrative_threshold: int
    couple_administrative_threshold: int
    group_row: int
    group: int
    abuse_row: int
    abuse: int
    switch_rows: int
    searches: int
    """1 where work search must be required, else 0; the same for the next three."""
    is_available: int
    interviews: int
    prepares: int
    volunteering: int
    search: int
    """Hours of work search a week if it is, or were, required."""
    availability_row: int
    availability: int
    regime_row: int
    regime: int


def standing(
    facts: Facts,
    adult: AdultFacts,
    capability: Capability,
    caring: Caring,
    tables: DutyTables,
    rates: UniversalCreditRates,
    minimum_wage: MinimumWageRates,
) -> Standing:
    """Group apart from earnings, expected hours, and the earnings threshold they make"""
    group_row = first_row(tables.group_apart_from_earnings, apart_from_earnings_inputs(facts, adult, capability, caring))
    group = tables.group_apart_from_earnings.then[group_row]
    hours_row = first_row(tables.expected_hours, expected_hours_inputs(facts, adult, caring))
    expected = expected_minutes(adult, tables.expected_hours.then[hours_row], rates)
    threshold = individual_threshold(adult.age, threshold_minutes(group, expected, rates), minimum_wage)
    return Standing(group_row, group, hours_row, expected, threshold)


def duties_of(
    facts: Facts,
    adult: AdultFacts,
    caring: Caring,
    own: Standing,
    other: Standing,
    earnings: int,
    couple_earnings: int,
    tables: DutyTables,
    rates: UniversalCreditRates,
    minimum_wage: MinimumWageRates,
) -> Duties:
    """The duties of one adult, whose partner's standing and earnings are known"""
    is_couple = facts.second.is_present
    couple_threshold = own.own_threshold + other.own_threshold if is_couple else own.own_threshold
    administrative = administrative_threshold(rates.administrative_hours_single, minimum_wage)
    couple_administrative = administrative_threshold(rates.administrative_hours_couple, minimum_wage)
    reaches_own_administrative = earnings >= administrative
    reaches_couple_administrative = is_couple and couple_earnings >= couple_administrative

    group_row = first_row(
        tables.work_group,
        WorkGroupInputs(
            own.group,
            earnings >= own.own_threshold,
            is_couple and couple_earnings >= couple_threshold,
            adult.is_apprentice and earnings >= apprentice_threshold(own.expected, rates, minimum_wage),
            False,
        ),
    )
    group = tables.work_group.then[group_row]
    abuse_row = first_row(tables.domestic_abuse, domestic_abuse_inputs(facts, adult, group))
    abuse = tables.domestic_abuse.then[abuse_row]
    switch_rows = every_row(tables.search_and_availability, switch_inputs(adult, reaches_own_administrative, reaches_couple_administrative))
    lifts_both = has_outcome(tables.search_and_availability, switch_rows, Switch.SEARCH_AND_AVAILABILITY)
    lifts_search = has_outcome(tables.search_and_availability, switch_rows, Switch.SEARCH)
    is_open = group == Group.ALL_REQUIREMENTS and abuse == DomesticAbuse.NOTHING_BARRED
    interviews = group != Group.NO_REQUIREMENTS and abuse != DomesticAbuse.EVERYTHING_BARRED
    volunteering = volunteering_deduction(adult, own.expected, rates)
    availability_row = first_row(tables.availability, availability_inputs(facts, adult, caring))
    regime_row = first_row(
        tables.regime, RegimeInputs(own.group, group, earnings > 0, reaches_own_administrative or reaches_couple_administrative)
    )
    return Duties(
        own.group_row, own.group, own.hours_row, own.expected,
        earnings, own.own_threshold, couple_earnings, couple_threshold, administrative, couple_administrative,
        group_row, group, abuse_row, abuse, switch_rows,
        1 if is_open and not lifts_both and not lifts_search else 0,
        1 if is_open and not lifts_both else 0,
        1 if interviews else 0,
        1 if interviews and group != Group.INTERVIEWS_ONLY else 0,
        volunteering, search_minutes(adult, own.expected, volunteering),
        availability_row, tables.availability.then[availability_row],
        regime_row, tables.regime.then[regime_row],
    )  # fmt: skip


class HouseholdDuties(NamedTuple):
    """The duties of both adults; the second's mean nothing where there is none."""

    first: Duties
    second: Duties


def duties(
    facts: Facts,
    decided: Decisions,
    first_earnings: int,
    second_earnings: int,
    tables: DutyTables,
    rates: UniversalCreditRates,
    minimum_wage: MinimumWageRates,
) -> HouseholdDuties:
    """The duties of both adults. Each is judged apart; only the earnings thresholds look at both."""
    first = standing(facts, facts.first, decided.first.capability, decided.first.caring, tables, rates, minimum_wage)
    second = standing(facts, facts.second, decided.second.capability, decided.second.caring, tables, rates, minimum_wage)
    together = first_earnings + second_earnings
    return HouseholdDuties(
        duties_of(facts, facts.first, decided.first.caring, first, second, first_earnings, together, tables, rates, minimum_wage),
        duties_of(facts, facts.second, decided.second.caring, second, first, second_earnings, together, tables, rates, minimum_wage),
    )
