"""Food for young children and in pregnancy: Healthy Start, and Best Start Foods in Scotland."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import AdultFacts, Facts, Nation, shows_no_values
from betteroff.money import DAYS_A_WEEK, month_of_weeks
from betteroff.rulebook.tables import Question, Scan, first_row
from betteroff.schemes.children import children_under

INFANT_AGE = 1
"""Under it the amount is double: a mother and her child are each entitled (SI 2005/3262 reg. 3(3)(da), (f))."""


class HealthyStartRates(NamedTuple):
    """Figures of `rules/healthy_start/rates.toml`."""

    healthy_start_week: int
    healthy_start_age: int
    healthy_start_earnings: int
    healthy_start_weeks_before_birth: int
    best_start_week: int
    best_start_age: int
    best_start_earnings: int
    best_start_has_earnings_limit: int


class YoungFood(IntEnum):
    """Which help with food is due."""

    NONE = 0
    HEALTHY_START = 1
    BEST_START_FOODS = 2


@shows_no_values
class YoungFoodInputs(NamedTuple):
    is_best_start: bool
    has_young_child_or_pregnancy: bool
    universal_credit_is_due: bool
    income_related_benefit_is_due: bool
    has_earnings_limit: bool
    earnings_are_within_limit: bool
    is_claimed: bool


YOUNG_FOOD = Question("healthy_start", "young_food", YoungFoodInputs, YoungFood)


@shows_no_values
class YoungFoodFound(NamedTuple):
    """What was asked, what was decided, and by which row."""

    asked: YoungFoodInputs
    food: YoungFood
    row: int


def is_best_start(facts: Facts, rates: HealthyStartRates) -> bool:
    """Whether Best Start Foods has taken the place of Healthy Start"""
    return facts.nation == Nation.SCOTLAND and rates.best_start_week > 0


def pregnancies(facts: Facts, rates: HealthyStartRates) -> int:
    """Pregnancies that are far enough on"""
    if is_best_start(facts, rates):
        return int(facts.first.is_pregnant) + int(facts.second.is_pregnant)
    return int(is_far_enough(facts.first, rates)) + int(is_far_enough(facts.second, rates))


def is_far_enough(adult: AdultFacts, rates: HealthyStartRates) -> bool:
    """Whether somebody has been pregnant for more than ten weeks: so many are left to the expected week of birth"""
    return adult.is_pregnant and adult.days_to_expected_week < rates.healthy_start_weeks_before_birth * DAYS_A_WEEK


def portions(facts: Facts, rates: HealthyStartRates) -> int:
    """How many times the weekly amount is due: for a pregnancy, for a child, and once more for one under a year old"""
    age = rates.best_start_age if is_best_start(facts, rates) else rates.healthy_start_age
    ages = facts.family.ages
    return pregnancies(facts, rates) + children_under(ages, age) + children_under(ages, INFANT_AGE)


def young_food_inputs(facts: Facts, universal_credit: int, income_related: int, earned: int, rates: HealthyStartRates) -> YoungFoodInputs:
    """What the table asks"""
    best_start = is_best_start(facts, rates)
    limit = rates.best_start_earnings if best_start else rates.healthy_start_earnings
    return YoungFoodInputs(
        best_start,
        portions(facts, rates) > 0,
        universal_credit > 0,
        income_related > 0,
        not best_start or rates.best_start_has_earnings_limit > 0,
        earned <= limit,
        facts.family.claims_young_food,
    )


def decide_young_food(
    facts: Facts, universal_credit: int, income_related: int, earned: int, rates: HealthyStartRates, table: Scan
) -> YoungFoodFound:
    """Which help with food for young children is due"""
    asked = young_food_inputs(facts, universal_credit, income_related, earned, rates)
    row = first_row(table, asked)
    return YoungFoodFound(asked, table.then[row], row)


def healthy_start(facts: Facts, decided: YoungFoodFound, rates: HealthyStartRates) -> int:
    """Healthy Start"""
    if decided.food != YoungFood.HEALTHY_START:
        return 0
    return month_of_weeks(rates.healthy_start_week * portions(facts, rates))


def best_start_foods(facts: Facts, decided: YoungFoodFound, rates: HealthyStartRates) -> int:
    """Best Start Foods"""
    if decided.food != YoungFood.BEST_START_FOODS:
        return 0
    return month_of_weeks(rates.best_start_week * portions(facts, rates))
