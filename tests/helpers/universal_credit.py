"""Awards of Universal Credit asked of facts, or of a household, by hand."""

from __future__ import annotations

from datetime import date

from betteroff import dated_rules, order
from betteroff.activities import Job, Treatment
from betteroff.facts import AdultFacts, Capability, Facts
from betteroff.household import Adult, Home, Household
from betteroff.reading import read
from betteroff.schemes.award import Award, award
from betteroff.schemes.earned_income import EarnedIncome
from betteroff.schemes.housing_element import housing_costs
from betteroff.schemes.unearned_income import unearned_income
from betteroff.situation import Situation

DAY = date(2026, 12, 7)
ADULT = AdultFacts(is_present=True, age=30)
SINGLE = Facts(ADULT)
COUPLE = Facts(ADULT, ADULT)
LCW = ADULT._replace(capability=Capability.LIMITED)
LCWRA = ADULT._replace(capability=Capability.LIMITED_FOR_ACTIVITY)
CARER = ADULT._replace(cares_for_severely_disabled=True, caring_minutes=35 * 60)
LCWRA_AND_CARER = LCWRA._replace(cares_for_severely_disabled=True, caring_minutes=35 * 60)
HOME = Home(nation="england", tenure="social", rent="520 a month", greater_london=False)


def awarded(facts: Facts, first_pay: int = 0, second_pay: int = 0, child_benefit: int = 0, day: date = DAY) -> Award:
    """The award for net pay already worked out, at the rates of an assessment period that begins on a day."""
    earned = EarnedIncome(first_pay, second_pay, 0, first_pay + second_pay, first_pay + second_pay)
    figures = dated_rules.money_rates(day, day)
    decided, rates = order.decide(facts, figures, dated_rules.award_tables(day)), figures.award
    unearned = unearned_income(facts, decided.work_benefits, rates.unearned_income, rates.work_benefits)
    housing = housing_costs(facts, decided.housing, earned, rates.universal_credit, rates.housing_element, rates.minimum_wage)
    return award(facts, decided, earned, unearned, housing, child_benefit, rates)


def awarded_to(adult: Adult, day: date, *activities: Job | Treatment, home: Home = HOME, period: date | None = None) -> Award:
    """The award of a household that is stated, in the assessment period that begins on a day."""
    first_day = period or day
    facts = read(Situation(Household(adults=(adult,), home=home), activities), day, first_day).facts
    return order.money(facts, dated_rules.money_rates(day, first_day), dated_rules.money_tables(day, first_day)).universal_credit
