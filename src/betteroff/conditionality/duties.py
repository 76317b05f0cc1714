"""The duties of one adult on one day: every question asked once, in the order in which the law asks them."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.easements import DomesticAbuse, Switch, domestic_abuse_inputs, easement_days_left, switch_inputs
from betteroff.conditionality.hours import (
    Availability,
    Deductions,
    InterviewAvailability,
    availability_inputs,
    deduction_inputs,
    deductions,
    expected_hours_inputs,
    expected_minutes,
    interview_availability_inputs,
    most_voluntary_work,
    search_minutes,
)
from betteroff.conditionality.minimum_income_floor import Floor, floor_inputs
from betteroff.conditionality.work_group import (
    Group,
    WorkGroupInputs,
    administrative_threshold,
    apart_from_earnings_inputs,
    apprentice_threshold,
    individual_threshold,
    own_earnings_count_alone,
    threshold_minutes,
)
from betteroff.facts import AdultFacts, Capability, Facts, shows_no_values
from betteroff.rulebook.tables import Question, Scan, every_row, first_row, has_outcome
from betteroff.schemes.capability import Caring, Decisions
from betteroff.schemes.minimum_income_floor import Lifts
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
    deductions_from_search: Scan
    availability: Scan
    availability_for_interviews: Scan
    domestic_abuse: Scan
    search_and_availability: Scan
    regime: Scan
    minimum_income_floor: Scan


class Earned(NamedTuple):
    """What one adult earns before deductions, in pence a month."""

    total: int
    employed: int
    """Of it, from employment."""


@shows_no_values
class Standing(NamedTuple):
    """Where one adult stands before earnings are looked at."""

    group_row: int
    group: Group
    hours_row: int
    expected: int
    own_threshold: int


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
    hours_row = first_row(tables.expected_hours, expected_hours_inputs(facts, adult, capability))
    expected = expected_minutes(adult, tables.expected_hours.then[hours_row], rates)
    threshold = individual_threshold(adult, threshold_minutes(adult, group, expected, rates), rates, minimum_wage)
    return Standing(group_row, group, hours_row, expected, threshold)


@shows_no_values
class Earnings(NamedTuple):
    """One adult's earnings, the couple's, and the thresholds they are held against, in pence a month."""

    own: int
    own_threshold: int
    couple: int
    couple_threshold: int
    administrative_threshold: int
    couple_administrative_threshold: int
    employed: int
    couple_employed: int
    """Of both, from employment: all that the administrative thresholds look at (reg. 99(6))."""
    reach_own: bool
    reach_couple: bool
    reach_apprentice: bool
    reach_administrative: bool
    """Own earnings do, where they count alone."""
    reach_couple_administrative: bool


def earnings_of(
    is_couple: bool,
    is_apprentice: bool,
    own: Standing,
    other: Standing,
    earned: Earned,
    together: Earned,
    rates: UniversalCreditRates,
    minimum_wage: MinimumWageRates,
) -> Earnings:
    """Earnings against each threshold: equal is enough (regs 90, 99(6))"""
    couple_threshold = own.own_threshold + other.own_threshold if is_couple else own.own_threshold
    administrative = administrative_threshold(rates.administrative_amount_single, rates.administrative_hours_single, minimum_wage)
    couple_administrative = administrative_threshold(rates.administrative_amount_couple, rates.administrative_hours_couple, minimum_wage)
    return Earnings(
        earned.total,
        own.own_threshold,
        together.total,
        couple_threshold,
        administrative,
        couple_administrative,
        earned.employed,
        together.employed,
        earned.total >= own.own_threshold,
        is_couple and together.total >= couple_threshold,
        is_apprentice and earned.total >= apprentice_threshold(own.expected, rates, minimum_wage),
        own_earnings_count_alone(is_couple, rates) and earned.employed >= administrative,
        is_couple and together.employed >= couple_administrative,
    )


@shows_no_values
class Duties(NamedTuple):
    """Everything decided about one adult's duties on one day: outcomes, minutes a week, and the deciding rows."""

    group_apart_row: int
    group_apart: Group
    expected_hours_row: int
    expected: int
    earnings: Earnings
    floor_row: int
    floor: Floor
    group_row: int
    group: Group
    abuse_row: int
    abuse: DomesticAbuse
    switch_rows: int
    """Every row of the switches that fits, as bits."""
    easement_days_left: int
    """The most days left, this one included, over the easements that have a last day."""
    searches: bool
    """Whether work search must be required."""
    is_available: bool
    """Whether availability must be required."""
    interviews: bool
    prepares: bool
    deduction_rows: int
    """Every row of the deductions from work search that fits, as bits."""
    deductions: Deductions
    search: int
    """Work search a week if it is, or were, required."""
    availability_row: int
    availability: Availability
    interview_availability_row: int
    interview_availability: InterviewAvailability
    regime_row: int
    regime: Regime


def work_group_inputs(group_apart: Group, earnings: Earnings, floor: Floor) -> WorkGroupInputs:
    """What the work group table asks"""
    return WorkGroupInputs(group_apart, earnings.reach_own, earnings.reach_couple, earnings.reach_apprentice, floor == Floor.FLOOR)


def floor_on_the_day(decided: Floor, lift: int) -> Floor:
    """Whether the floor is applied: not where it adds nothing, as actual earnings reach it (reg. 62(2)), or it is suspended"""
    return decided if lift > 0 else Floor.ACTUAL_EARNINGS


def regime_inputs(group_apart: Group, group: Group, earnings: Earnings) -> RegimeInputs:
    """What the table of regimes asks"""
    return RegimeInputs(group_apart, group, earnings.own > 0, earnings.reach_administrative or earnings.reach_couple_administrative)


def is_lifted(switches: Scan, rows: int, what: Switch) -> bool:
    """Whether some row lifts work search, or availability: by itself or both at once"""
    return has_outcome(switches, rows, what) or has_outcome(switches, rows, Switch.SEARCH_AND_AVAILABILITY)


def duties_of(
    facts: Facts,
    adult: AdultFacts,
    own: Standing,
    earnings: Earnings,
    lift: int,
    tables: DutyTables,
    rates: UniversalCreditRates,
) -> Duties:
    """The duties of one adult whose standing and earnings are known"""
    floor_row = first_row(tables.minimum_income_floor, floor_inputs(adult, own.group))
    floor = floor_on_the_day(tables.minimum_income_floor.then[floor_row], lift)
    group_row = first_row(tables.work_group, work_group_inputs(own.group, earnings, floor))
    group = tables.work_group.then[group_row]
    abuse_row = first_row(tables.domestic_abuse, domestic_abuse_inputs(facts, adult, group))
    abuse = tables.domestic_abuse.then[abuse_row]
    switch_rows = every_row(
        tables.search_and_availability, switch_inputs(adult, earnings.reach_administrative, earnings.reach_couple_administrative)
    )
    is_open = group == Group.ALL_REQUIREMENTS and abuse == DomesticAbuse.NOTHING_BARRED
    interviews = group != Group.NO_REQUIREMENTS and abuse != DomesticAbuse.EVERYTHING_BARRED
    most_voluntary = most_voluntary_work(own.expected, rates)
    deduction_rows = every_row(tables.deductions_from_search, deduction_inputs(adult, most_voluntary))
    off = deductions(adult, most_voluntary, tables.deductions_from_search, deduction_rows)
    availability_row = first_row(tables.availability, availability_inputs(facts, adult))
    interview_row = first_row(tables.availability_for_interviews, interview_availability_inputs(facts, adult))
    regime_row = first_row(tables.regime, regime_inputs(own.group, group, earnings))
    return Duties(
        own.group_row, own.group, own.hours_row, own.expected, earnings, floor_row, floor,
        group_row, group, abuse_row, abuse, switch_rows,
        easement_days_left(adult, group, abuse, tables.search_and_availability, switch_rows),
        is_open and not is_lifted(tables.search_and_availability, switch_rows, Switch.SEARCH),
        is_open and not is_lifted(tables.search_and_availability, switch_rows, Switch.AVAILABILITY),
        interviews,
        interviews and group != Group.INTERVIEWS_ONLY,
        deduction_rows, off, search_minutes(own.expected, off),
        availability_row, tables.availability.then[availability_row],
        interview_row, tables.availability_for_interviews.then[interview_row],
        regime_row, tables.regime.then[regime_row],
    )  # fmt: skip


def is_apprentice(adult: AdultFacts) -> bool:
    """Whether the adult works as an apprentice"""
    return adult.job.is_apprentice or adult.other_job.is_apprentice


@shows_no_values
class HouseholdDuties(NamedTuple):
    """The duties of both adults; where there is only one, both are that one's."""

    first: Duties
    second: Duties


def duties(
    facts: Facts,
    decided: Decisions,
    first_earned: Earned,
    second_earned: Earned,
    lifts: Lifts,
    tables: DutyTables,
    rates: UniversalCreditRates,
    minimum_wage: MinimumWageRates,
) -> HouseholdDuties:
    """The duties of both adults. Each is judged apart; only the earnings thresholds look at both."""
    is_couple = facts.second.is_present
    together = Earned(first_earned.total + second_earned.total, first_earned.employed + second_earned.employed)
    first = standing(facts, facts.first, decided.first.capability, decided.first.caring, tables, rates, minimum_wage)
    second = first
    if is_couple:
        second = standing(facts, facts.second, decided.second.capability, decided.second.caring, tables, rates, minimum_wage)
    of_first = earnings_of(is_couple, is_apprentice(facts.first), first, second, first_earned, together, rates, minimum_wage)
    firsts = duties_of(facts, facts.first, first, of_first, lifts.first, tables, rates)
    if not is_couple:
        return HouseholdDuties(firsts, firsts)
    of_second = earnings_of(is_couple, is_apprentice(facts.second), second, first, second_earned, together, rates, minimum_wage)
    return HouseholdDuties(firsts, duties_of(facts, facts.second, second, of_second, lifts.second, tables, rates))
