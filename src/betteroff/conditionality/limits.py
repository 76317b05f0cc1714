"""What limits the work looked for (reg. 97), and what may be asked for beside work search (regs 86, 93 to 95)."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.conditionality.duties import Duties
from betteroff.conditionality.hours import has_impairment
from betteroff.facts import AdultFacts, Capability, Facts
from betteroff.rulebook.tables import Question


class Limit(IntEnum):
    """What work search and availability are limited to."""

    HOURS = 0
    NINETY_MINUTES = 1
    SIXTY_MINUTES = 2
    THIRTY_MINUTES = 3
    AGREED_TRAVEL = 4
    USUAL_WORK = 5
    WORK_NOT_RULED_OUT = 6


class BesideSearch(IntEnum):
    """What goes with work search, or comes instead of it."""

    INTERVIEWS = 0
    INTERVIEWS_ABOUT_THE_BUSINESS = 1
    PREPARATION = 2
    INTERVIEWS_OF_EMPLOYERS = 3
    BEST_PROSPECTS = 4
    SEARCH_NOT_ASKED_FOR = 5
    SEARCH_MAY_BE_EXCEPTED = 6
    NOMINATION_ONCE = 7


class LimitInputs(NamedTuple):
    is_responsible_carer: bool
    has_children: bool
    is_relevant_carer: bool
    has_impairment: bool
    expected_hours: int
    has_agreed_travel: bool
    has_usual_work: bool
    permitted_period_is_known: bool
    months_of_permitted_period: int
    days_of_permitted_period: int
    permitted_period_began_earlier: bool
    has_excluded_work: bool


class BesideSearchInputs(NamedTuple):
    interviews_may_be_required: bool
    preparation_may_be_required: bool
    searches: bool
    is_self_employed: bool
    has_start_up_period: bool
    is_nominated_of_two: bool


LIMITS = Question("universal_credit", "limits", LimitInputs, Limit)
BESIDE_SEARCH = Question("universal_credit", "interviews_and_preparation", BesideSearchInputs, BesideSearch)


def limit_inputs(facts: Facts, adult: AdultFacts, capability: Capability, expected: int) -> LimitInputs:
    """What the table of limits asks"""
    hours = adult.hours
    return LimitInputs(
        adult.is_responsible_carer,
        facts.has_child,
        adult.is_relevant_carer,
        has_impairment(adult, capability),
        expected,
        hours.has_agreed_travel,
        hours.has_usual_work,
        hours.permitted_period_is_known,
        hours.months_of_permitted_period,
        hours.days_of_permitted_period,
        hours.permitted_period_began_earlier,
        hours.has_excluded_work,
    )


def beside_search_inputs(adult: AdultFacts, found: Duties) -> BesideSearchInputs:
    """What the table of interviews and preparation asks"""
    business = adult.business
    return BesideSearchInputs(
        found.interviews,
        found.prepares,
        found.searches,
        business.is_carried_on and business.is_gainful,
        business.has_start_up_period,
        adult.hours.is_nominated_of_two,
    )
