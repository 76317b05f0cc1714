"""The qualifying period of an owner: assessment periods in a row in which nobody had earned income."""

from __future__ import annotations

from datetime import date

from betteroff.calendar import DAY, AssessmentPeriod
from betteroff.facts import Facts, Tenure
from betteroff.looking_back import LookingBack
from betteroff.schemes.housing_element import HousingElementRates
from betteroff.situation import Situation


def with_qualifying_periods(situation: Situation, facts: Facts, period: AssessmentPeriod, rates: HousingElementRates) -> Facts:
    """The facts with those periods counted from which something may be included for an owner (UC Regs 2013 Sch 5 paras 4, 5(2), (3))"""
    if not facts.home.qualifying_periods or not _may_be_included(facts, rates):
        return facts
    served = _served(situation, facts.home.qualifying_periods, period, rates)
    return facts._replace(home=facts.home._replace(qualifying_periods=served))


def _served(situation: Situation, so_far: int, period: AssessmentPeriod, rates: HousingElementRates) -> int:
    """Assessment periods in a row, back from the one asked about to the last that did not count, or to what was stated"""
    begins = _counted_from(situation, period)
    back, dates = LookingBack(situation, begins, period.last_day), period
    for count in range(min(so_far, rates.owner_qualifying_periods)):
        dates = AssessmentPeriod.containing(dates.first_day - DAY, situation.household.award_began or period.first_day)
        if dates.first_day < begins:
            return so_far
        found = back.look(dates)
        if found.has_earned_income or back.may_have_paid(dates) or not _may_be_included(found.facts, rates):
            return count
    return so_far


def _counted_from(situation: Situation, period: AssessmentPeriod) -> date:
    """The assessment period of which the number is stated: the first asked about, or that of the move; else the award's first"""
    home, cycle = situation.household_on(period.last_day).home, situation.household.award_began or period.first_day
    if home.qualifying_periods_served is None:
        return cycle
    moves = [move.on for move in situation.moves if move.on <= period.last_day]
    return AssessmentPeriod.containing(max([situation.asked_first or period.first_day, *moves]), cycle).first_day


def _may_be_included(facts: Facts, rates: HousingElementRates) -> bool:
    """Whether an owner has costs that may be included"""
    home = facts.home
    interest = rates.mortgage_interest_in_award and home.mortgage + home.adaptation_loan
    return bool((home.tenure == Tenure.OWNER and home.service_charges_month) or interest)
