"""Free school meals: for all children in some years of school, for others by Universal Credit and earnings."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import Facts, Nation, shows_no_values
from betteroff.rulebook.tables import Question, Scan, first_row
from betteroff.schemes.children import all_pupils, pupils_up_to
from betteroff.schemes.earned_income import EarnedIncome, MinimumIncomeFloor


class SchoolMealsRates(NamedTuple):
    """Figures of `rules/school_meals/rates.toml`."""

    england_free_years: int
    england_earnings: int
    england_has_earnings_limit: int
    wales_free_years: int
    wales_earnings: int
    wales_has_earnings_limit: int
    scotland_free_years: int
    scotland_earnings: int
    scotland_has_earnings_limit: int
    scotland_years_with_child_payment: int


class SchoolMeals(IntEnum):
    """Whether the children above the years that are free for all have free meals."""

    NONE_ABOVE = 0
    NOT_FREE = 1
    FREE = 2
    FREE_WITH_CHILD_PAYMENT = 3


@shows_no_values
class SchoolMealsInputs(NamedTuple):
    has_pupil_above: bool
    is_claimed: bool
    is_protected: bool
    universal_credit_is_due: bool
    income_related_benefit_is_due: bool
    has_earnings_limit: bool
    earnings_are_within_limit: bool
    child_payment_counts: bool


SCHOOL_MEALS = Question("school_meals", "free", SchoolMealsInputs, SchoolMeals)


@shows_no_values
class SchoolMealsFound(NamedTuple):
    """What was asked, what was decided, and by which row."""

    asked: SchoolMealsInputs
    meals: SchoolMeals
    row: int


class NationMeals(NamedTuple):
    """The rules of the nation whose schools the children go to."""

    free_years: int
    earnings: int
    has_earnings_limit: int
    years_with_child_payment: int


def meals_of_nation(nation: int, rates: SchoolMealsRates) -> NationMeals:
    """The rules of a nation"""
    if nation == Nation.SCOTLAND:
        return NationMeals(
            rates.scotland_free_years,
            rates.scotland_earnings,
            rates.scotland_has_earnings_limit,
            rates.scotland_years_with_child_payment,
        )
    if nation == Nation.WALES:
        return NationMeals(rates.wales_free_years, rates.wales_earnings, rates.wales_has_earnings_limit, 0)
    return NationMeals(rates.england_free_years, rates.england_earnings, rates.england_has_earnings_limit, 0)


def earnings_held_against_limit(facts: Facts, earned: EarnedIncome, floor: MinimumIncomeFloor) -> int:
    """Earned income of the assessment period; in Wales without the minimum income floor (SI 2019/187 art. 2(3)(b))"""
    if facts.nation == Nation.WALES:
        return earned.total - floor.first_lift - floor.second_lift
    return earned.total


def school_meals_inputs(
    facts: Facts, universal_credit: int, income_related: int, earned: int, child_payment: int, rates: SchoolMealsRates
) -> SchoolMealsInputs:
    """What the table asks"""
    rules = meals_of_nation(facts.nation, rates)
    pupils = facts.family.pupils
    free = pupils_up_to(pupils, rules.free_years)
    return SchoolMealsInputs(
        all_pupils(pupils) > free,
        facts.family.claims_school_meals,
        facts.family.has_protected_school_meals,
        universal_credit > 0,
        income_related > 0,
        rules.has_earnings_limit > 0,
        earned <= rules.earnings,
        child_payment > 0 and pupils_up_to(pupils, rules.years_with_child_payment) > free,
    )


def decide_school_meals(
    facts: Facts, universal_credit: int, income_related: int, earned: int, child_payment: int, rates: SchoolMealsRates, table: Scan
) -> SchoolMealsFound:
    """Whether the children above the years that are free for all have free school meals"""
    asked = school_meals_inputs(facts, universal_credit, income_related, earned, child_payment, rates)
    row = first_row(table, asked)
    return SchoolMealsFound(asked, table.then[row], row)


def children_with_free_meals(facts: Facts, decided: SchoolMealsFound, rates: SchoolMealsRates) -> int:
    """Children who have free school meals, by their year or by the family's income"""
    rules, pupils = meals_of_nation(facts.nation, rates), facts.family.pupils
    if decided.meals == SchoolMeals.FREE:
        return all_pupils(pupils)
    if decided.meals == SchoolMeals.FREE_WITH_CHILD_PAYMENT:
        return pupils_up_to(pupils, rules.years_with_child_payment)
    return pupils_up_to(pupils, rules.free_years)


def free_school_meals(facts: Facts, decided: SchoolMealsFound, rates: SchoolMealsRates) -> int:
    """Free school meals, at the value stated"""
    return facts.family.school_meals_month * children_with_free_meals(facts, decided, rates)
