"""Permitted work on any day since 27 April 2009: the weeks it may be done for, and what follows for the benefit and those beside it."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.claimant import INCAPACITY_BENEFITS, SUPPORT_ALLOWANCES, Benefit
from betteroff.facts.permitted_work import PaidWorkFacts, WorkOnBenefitFacts
from betteroff.money import DAYS_A_WEEK
from betteroff.rulebook.tables import Question
from betteroff.schemes.permitted_work import (
    PermittedWork,
    PermittedWorkInputs,
    PermittedWorkRates,
    WorkDone,
    days_of_period,
)


class WorkEffect(IntEnum):
    """What follows from work, or from none."""

    ALLOWED = 0
    WHOLE = 1
    NOT_PAID = 2
    FIRST_AND_LAST_WEEK = 3
    INCOME_SUPPORT = 4
    HOUSING_BENEFIT_KEPT = 5
    HOUSING_BENEFIT_COUNTS = 6
    UNIVERSAL_CREDIT = 7
    COUNTING_HOURS = 8
    COUNTING_PAY = 9
    ASSESSMENT = 10
    TELL = 11
    AGAIN = 12
    ALL_BUT_20_POUNDS = 13


class WorkEffectInputs(NamedTuple):
    benefit: Benefit
    work: PermittedWork
    is_incapable: bool
    claims_universal_credit: bool


WORK_EFFECTS = Question("permitted_work", "effects", WorkEffectInputs, WorkEffect)


def turns_on_permitted_work(benefit: int, is_incapable: bool) -> bool:
    """Whether work that is not permitted ends the benefit; of Income Support, where it is paid because of incapacity"""
    if benefit == Benefit.INCOME_SUPPORT:
        return is_incapable
    return benefit in SUPPORT_ALLOWANCES or benefit in INCAPACITY_BENEFITS


def days_to_begin_again(work: PaidWorkFacts, benefit: int, rates: PermittedWorkRates) -> int:
    """Days from the day asked about to the first on which another 52 weeks could begin, where they count from the end of the last"""
    return (rates.weeks + rates.weeks_between) * DAYS_A_WEEK - days_of_period(work, benefit, rates)


def unpaid_work_inputs(work: WorkDone, is_approved: bool) -> PermittedWorkInputs:
    """What it asks about work that pays nothing, or is left out"""
    return PermittedWorkInputs(work, is_approved, False, False, False, False, 0, False, False)


def work_effect_inputs(facts: WorkOnBenefitFacts, benefit: Benefit, work: PermittedWork, claims_universal_credit: bool) -> WorkEffectInputs:
    """What the table of effects asks"""
    return WorkEffectInputs(benefit, work, facts.is_incapable, claims_universal_credit)
