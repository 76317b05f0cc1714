"""What the schemes of England, Wales and Scotland share: who counts as what, earnings ignored, and amounts without Universal Credit."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import AdultFacts, Capability, CouncilTaxFacts, Facts, JobFacts
from betteroff.money import MONTHS_A_YEAR, WEEKS_A_YEAR, half_up
from betteroff.schemes.capability import Decisions
from betteroff.schemes.council_tax_england import CouncilTaxEnglandRates
from betteroff.schemes.council_tax_scotland import CouncilTaxScotlandRates
from betteroff.schemes.council_tax_wales import CouncilTaxWalesRates
from betteroff.schemes.earned_income import EarnedIncome
from betteroff.schemes.pay import Pay, a_month

DAYS_A_WEEK = 7
NationalRates = CouncilTaxEnglandRates | CouncilTaxWalesRates | CouncilTaxScotlandRates
"""The figures of one nation's scheme: the amounts have the same names in all three."""


class CouncilTaxReductionRates(NamedTuple):
    """Figures of `rules/council_tax_reduction/rates.toml`."""

    taper: int
    capital_limit: int
    capital_floor: int
    tariff_step: int
    tariff_amount: int
    disregard_single: int
    disregard_couple: int
    disregard_carer: int
    disregard_lone_parent: int
    disregard_for_hours: int
    working_hours: int
    long_hours: int
    long_hours_age: int
    adult_age: int
    childcare_one_child: int
    childcare_more_children: int
    childcare_share: int


def a_week(month: int) -> int:
    """A monthly amount as a weekly one: x 12 / 52"""
    return half_up(month * MONTHS_A_YEAR, WEEKS_A_YEAR)


def month_of_days(week: int, days: int) -> int:
    """A weekly amount as a month's, day for day over the financial year"""
    return half_up(week * days, DAYS_A_WEEK * MONTHS_A_YEAR)


def is_lone_parent(facts: Facts) -> bool:
    """Whether there is one adult, with a child or young person"""
    return facts.children > 0 and not facts.second.is_present


def carers(facts: Facts) -> int:
    """How many adults bring a carer premium without Universal Credit: those with Carer's Allowance"""
    return int(facts.first.work_benefits.carers.is_made) + int(facts.second.work_benefits.carers.is_made)


def personal_allowance(facts: Facts, decided: Decisions, national: NationalRates, rates: CouncilTaxReductionRates) -> int:
    """Personal allowance"""
    if facts.second.is_present:
        return national.couple
    if facts.children > 0 or facts.first.age >= rates.adult_age or decided.first.capability != Capability.FIT:
        return national.single
    return national.single_under_25


def own_amount(facts: Facts, decided: Decisions, carers: int, national: NationalRates, rates: CouncilTaxReductionRates) -> int:
    """Applicable amount of the scheme's own, without premiums for adults' disability"""
    disabled = facts.disabled_children_lower + facts.disabled_children_higher
    amount = personal_allowance(facts, decided, national, rates)
    if facts.children > 0:
        amount += facts.children * national.child + national.family
    if disabled > 0:
        amount += disabled * national.disabled_child
    return amount + carers * national.carer if carers > 0 else amount


def earnings_disregard(facts: Facts, carers: int, rates: CouncilTaxReductionRates) -> int:
    """Earnings ignored"""
    if is_lone_parent(facts):
        return rates.disregard_lone_parent
    if carers > 0:
        return rates.disregard_carer
    return rates.disregard_couple if facts.second.is_present else rates.disregard_single


def works(adult: AdultFacts, rates: CouncilTaxReductionRates) -> bool:
    """Whether an adult is in remunerative work"""
    return adult.is_present and adult.work_minutes >= rates.working_hours


def works_long_hours(adult: AdultFacts, rates: CouncilTaxReductionRates) -> bool:
    """Whether an adult's hours bring the further disregard without children"""
    return adult.is_present and adult.age >= rates.long_hours_age and adult.work_minutes >= rates.long_hours


def childcare(facts: Facts, rates: CouncilTaxReductionRates) -> int:
    """Childcare taken off earnings, where every adult works"""
    everybody_works = works(facts.first, rates) and (works(facts.second, rates) or not facts.second.is_present)
    if facts.childcare.children == 0 or not everybody_works:
        return 0
    most = rates.childcare_one_child if facts.childcare.children == 1 else rates.childcare_more_children
    return min(a_week(facts.childcare.charges_month), most)


def disregard_for_hours(facts: Facts, rates: CouncilTaxReductionRates) -> int:
    """Further earnings ignored, for long enough hours"""
    with_children = facts.children > 0 and (works(facts.first, rates) or works(facts.second, rates))
    if with_children or works_long_hours(facts.first, rates) or works_long_hours(facts.second, rates):
        return rates.disregard_for_hours
    return 0


def half_of_pension(job: JobFacts, pay: Pay) -> int:
    """Half of a pension contribution, a month: the schemes leave it in net earnings, where Universal Credit takes off the whole"""
    return half_up(a_month(pay.pension, job.pay_period), 2)


def own_earnings(facts: Facts, earned: EarnedIncome, first_pay: Pay, first_other_pay: Pay, second_pay: Pay, second_other_pay: Pay) -> int:
    """Net earnings a week as the schemes count them, before anything is ignored"""
    first = half_of_pension(facts.first.job, first_pay) + half_of_pension(facts.first.other_job, first_other_pay)
    second = half_of_pension(facts.second.job, second_pay) + half_of_pension(facts.second.other_job, second_other_pay)
    return a_week(earned.first + earned.second + first + second)


def own_earnings_counted(facts: Facts, net: int, rates: CouncilTaxReductionRates) -> int:
    """Net earnings a week, less what is ignored"""
    ignored = earnings_disregard(facts, carers(facts), rates) + childcare(facts, rates)
    further = disregard_for_hours(facts, rates)
    if net >= ignored + further:
        ignored += further
    return max(0, net - ignored)


def own_tariff_income(facts: Facts, rates: CouncilTaxReductionRates) -> int:
    """Weekly income treated as coming from capital, for each step or part of one"""
    over = max(0, facts.savings - rates.capital_floor)
    return (over + rates.tariff_step - 1) // rates.tariff_step * rates.tariff_amount


def non_dependant_deductions(council_tax: CouncilTaxFacts, national: NationalRates) -> int:
    """Deductions for non-dependants, a week"""
    return (
        council_tax.lowest_non_dependants * national.lowest_non_dependant
        + council_tax.second_non_dependants * national.second_non_dependant
        + council_tax.third_non_dependants * national.third_non_dependant
        + council_tax.highest_non_dependants * national.highest_non_dependant
    )
