"""Help beside Universal Credit: what is decided on it, once the award is known."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import Facts, shows_no_values
from betteroff.rulebook.tables import Scan
from betteroff.schemes.award import Award
from betteroff.schemes.capability import Decisions
from betteroff.schemes.earned_income import EarnedIncome, MinimumIncomeFloor, Work
from betteroff.schemes.health_costs import HealthCostsFound, HealthCostsRates, decide_health_costs
from betteroff.schemes.healthy_start import HealthyStartRates, YoungFoodFound, decide_young_food
from betteroff.schemes.income_related_award import IncomeRelated
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.pension import PensionRates
from betteroff.schemes.school_meals import SchoolMealsFound, SchoolMealsRates, decide_school_meals, earnings_held_against_limit
from betteroff.schemes.scottish_child_payment import (
    ScottishChildPaymentFound,
    ScottishChildPaymentRates,
    decide_scottish_child_payment,
    scottish_child_payment,
)
from betteroff.schemes.tax_free_childcare import TaxFreeChildcareFound, TaxFreeChildcareRates, decide_tax_free_childcare
from betteroff.schemes.work_benefits import Entitlements


class HelpTables(NamedTuple):
    """The tables that decide on help beside Universal Credit, ready to scan: as on the day."""

    scottish_child_payment: Scan
    young_food: Scan
    school_meals: Scan
    health_costs: Scan
    tax_free_childcare: Scan


class HelpRates(NamedTuple):
    """The figures of help beside Universal Credit: as on the day."""

    scottish_child_payment: ScottishChildPaymentRates
    healthy_start: HealthyStartRates
    school_meals: SchoolMealsRates
    health_costs: HealthCostsRates
    tax_free_childcare: TaxFreeChildcareRates
    minimum_wage: MinimumWageRates
    """For the least that must be earned for Tax-Free Childcare."""


@shows_no_values
class HelpDecisions(NamedTuple):
    """What those tables decided."""

    scottish_child_payment: ScottishChildPaymentFound
    young_food: YoungFoodFound
    school_meals: SchoolMealsFound
    health_costs: HealthCostsFound
    tax_free_childcare: TaxFreeChildcareFound


def decide_help(
    facts: Facts,
    adults: Decisions,
    benefits: Entitlements,
    work: Work,
    floor: MinimumIncomeFloor,
    earned: EarnedIncome,
    universal_credit: Award,
    income_related_benefit: IncomeRelated,
    rates: HelpRates,
    pensions: PensionRates,
    tables: HelpTables,
) -> HelpDecisions:
    """Which help beside Universal Credit is due; what is due of the month is taken as due of the last assessment period too"""
    award, old = universal_credit.payable, income_related_benefit.payable_week
    child_payment = decide_scottish_child_payment(facts, award, old, rates.scottish_child_payment, tables.scottish_child_payment)
    with_child_payment = scottish_child_payment(facts, child_payment, rates.scottish_child_payment)
    for_meals = earnings_held_against_limit(facts, earned, floor)
    return HelpDecisions(
        child_payment,
        decide_young_food(facts, award, old, earned.total, rates.healthy_start, tables.young_food),
        decide_school_meals(facts, award, old, for_meals, with_child_payment, rates.school_meals, tables.school_meals),
        decide_health_costs(facts, adults, universal_credit, old, earned.total, rates.health_costs, tables.health_costs),
        decide_tax_free_childcare(
            facts, adults, benefits, work, award, rates.tax_free_childcare, rates.minimum_wage, pensions, tables.tax_free_childcare
        ),
    )
