"""New Enterprise Allowance: who may have it, what it is a week and in all; and other ways into self-employment."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.programmes import AskedFor, ProgrammeBenefit, ProgrammeFacts
from betteroff.rulebook.tables import Question


class NewEnterpriseAllowanceRates(NamedTuple):
    """The figures of rules/new_enterprise_allowance/rates.toml."""

    weekly_first: int
    weekly_second: int
    weeks_first: int
    weeks: int
    least_hours: int
    most_loan: int
    mentor_weeks: int


class Allowance(IntEnum):
    """Whether somebody may have it."""

    NOT_YET = 0
    CLOSED = 1
    ON_IT = 2
    UNDER_AGE = 3
    WORK_PROGRAMME = 4
    HAD_IT = 5
    MONEY = 6
    MENTOR = 7
    WAIT = 8
    ADVISER = 9
    NOT_THIS_BENEFIT = 10
    BY_TIME = 11


class Route(IntEnum):
    """A way into self-employment."""

    TEST_TRADING = 0
    EXEMPT_WORK = 1
    PROVIDER = 2
    NO_SEARCH = 3
    START_UP = 4
    LOAN = 5


class CountedBy(IntEnum):
    """What the allowance may count for."""

    HOUSING_BENEFIT = 0
    COUNCIL_TAX_BENEFIT = 1
    TAX_CREDITS = 2
    INCOME_TAX = 3
    UNIVERSAL_CREDIT = 4
    ACCESS_TO_WORK = 5
    JOBSEEKERS_ALLOWANCE_OR_INCOME_SUPPORT = 6
    EMPLOYMENT_AND_SUPPORT_ALLOWANCE = 7


class Effect(IntEnum):
    """What follows from the allowance."""

    IGNORED = 0
    ENDS = 1
    MAY_END = 2


class EligibilityInputs(NamedTuple):
    benefit: ProgrammeBenefit
    asked_for: AskedFor
    age: int
    months_of_claim: int
    is_lone_parent: bool
    has_health_condition: bool
    is_on_work_programme: bool
    had_it_before: bool
    has_it: bool
    start_is_known: bool
    has_group: bool


class EffectInputs(NamedTuple):
    counted_by: CountedBy


class RouteInputs(NamedTuple):
    benefit: ProgrammeBenefit
    is_on_work_programme: bool
    has_it: bool


ELIGIBILITY = Question("new_enterprise_allowance", "eligibility", EligibilityInputs, Allowance)
EFFECTS = Question("new_enterprise_allowance", "effects", EffectInputs, Effect)
ROUTES = Question("new_enterprise_allowance", "routes", RouteInputs, Route)


def allowance_in_week(week: int, rates: NewEnterpriseAllowanceRates) -> int:
    """New Enterprise Allowance in a week of trading"""
    if week < 1 or week > rates.weeks:
        return 0
    return rates.weekly_first if week <= rates.weeks_first else rates.weekly_second


def allowance_in_all(rates: NewEnterpriseAllowanceRates) -> int:
    """New Enterprise Allowance in all"""
    return rates.weekly_first * rates.weeks_first + rates.weekly_second * (rates.weeks - rates.weeks_first)


def eligibility_inputs(benefit: ProgrammeBenefit, age: int, facts: ProgrammeFacts) -> EligibilityInputs:
    """What the table on the New Enterprise Allowance asks"""
    return EligibilityInputs(
        benefit,
        facts.asked_for,
        age,
        facts.months_of_claim,
        facts.is_lone_parent,
        facts.has_health_condition,
        facts.is_on_work_programme,
        facts.had_enterprise_allowance,
        facts.has_enterprise_allowance,
        facts.start_is_known,
        facts.has_group,
    )


def effect_inputs(counted_by: CountedBy) -> EffectInputs:
    """What the table on the effects of the allowance asks"""
    return EffectInputs(counted_by)


def route_inputs(benefit: ProgrammeBenefit, facts: ProgrammeFacts) -> RouteInputs:
    """What the table on ways into self-employment asks"""
    return RouteInputs(benefit, facts.is_on_work_programme, facts.has_enterprise_allowance)
