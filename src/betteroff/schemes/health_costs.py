"""NHS charges: who is spared them because of Universal Credit."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import AdultFacts, Capability, Facts, Nation, shows_no_values
from betteroff.rulebook.tables import Question, Scan, first_row
from betteroff.schemes.award import Award
from betteroff.schemes.capability import Decisions


class HealthCostsRates(NamedTuple):
    """Figures of `rules/health_costs/rates.toml`."""

    has_earnings_limit: int
    earnings: int
    earnings_with_child_or_capability: int
    exempt_age: int
    exempt_days_after_birth: int


class HealthCosts(IntEnum):
    """Whether prescriptions and other NHS charges are free because of Universal Credit."""

    NOT_FREE = 0
    FREE = 1


@shows_no_values
class HealthCostsInputs(NamedTuple):
    lives_in_england: bool
    all_adults_are_exempt: bool
    universal_credit_is_due: bool
    income_related_benefit_is_due: bool
    has_earnings_limit: bool
    has_child_or_limited_capability: bool
    earnings_are_within_limit: bool
    earnings_are_within_higher_limit: bool


HEALTH_COSTS = Question("health_costs", "prescriptions", HealthCostsInputs, HealthCosts)


@shows_no_values
class HealthCostsFound(NamedTuple):
    """What was asked, what was decided, and by which row."""

    asked: HealthCostsInputs
    costs: HealthCosts
    row: int


def is_exempt(adult: AdultFacts, rates: HealthCostsRates) -> bool:
    """Whether an adult pays for no prescription, whatever is earned: by age, in pregnancy, or for a time after a birth"""
    has_lately_given_birth = adult.has_given_birth and adult.days_since_birth < rates.exempt_days_after_birth
    return adult.age_on_the_day >= rates.exempt_age or adult.is_pregnant or has_lately_given_birth


def health_costs_inputs(
    facts: Facts, adults: Decisions, universal_credit: Award, income_related: int, earned: int, rates: HealthCostsRates
) -> HealthCostsInputs:
    """What the table asks"""
    limited = adults.first.capability != Capability.FIT or (facts.second.is_present and adults.second.capability != Capability.FIT)
    return HealthCostsInputs(
        facts.nation == Nation.ENGLAND,
        is_exempt(facts.first, rates) and (not facts.second.is_present or is_exempt(facts.second, rates)),
        universal_credit.payable > 0,
        income_related > 0,
        rates.has_earnings_limit > 0,
        limited or universal_credit.child_element > 0,
        earned <= rates.earnings,
        earned <= rates.earnings_with_child_or_capability,
    )


def decide_health_costs(
    facts: Facts, adults: Decisions, universal_credit: Award, income_related: int, earned: int, rates: HealthCostsRates, table: Scan
) -> HealthCostsFound:
    """Whether prescriptions and other NHS charges are free because of Universal Credit"""
    asked = health_costs_inputs(facts, adults, universal_credit, income_related, earned, rates)
    row = first_row(table, asked)
    return HealthCostsFound(asked, table.then[row], row)
