"""What the schemes of England, Wales and Scotland share: who counts as what, earnings ignored, and amounts without Universal Credit."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import AdultFacts, Capability, CouncilTaxFacts, Facts
from betteroff.money import DAYS_A_WEEK, MONTHS_A_YEAR, half_up, round_up
from betteroff.schemes.capability import Decisions
from betteroff.schemes.children import is_lone_parent
from betteroff.schemes.council_tax_england import CouncilTaxEnglandRates
from betteroff.schemes.council_tax_scotland import CouncilTaxScotlandRates
from betteroff.schemes.council_tax_wales import CouncilTaxWalesRates
from betteroff.schemes.earned_income import Work
from betteroff.schemes.net_earnings import weekly_earnings
from betteroff.schemes.remunerative_work import childcare_off_earnings, is_in_remunerative_work
from betteroff.schemes.work_benefits import Entitlements, gets_carers_benefit

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
    extended_weeks: int
    """Read where two positions are compared."""


def month_of_days(week: int, days: int) -> int:
    """A weekly amount as a month's, day for day over the financial year"""
    return half_up(week * days, DAYS_A_WEEK * MONTHS_A_YEAR)


def carers(benefits: Entitlements) -> int:
    """How many adults bring a carer premium without Universal Credit: those to whom Carer's Allowance is payable"""
    return int(gets_carers_benefit(benefits.first)) + int(gets_carers_benefit(benefits.second))


def personal_allowance(facts: Facts, decided: Decisions, national: NationalRates, rates: CouncilTaxReductionRates) -> int:
    """Personal allowance"""
    if facts.second.is_present:
        return national.couple
    if facts.children > 0 or facts.first.age >= rates.adult_age or decided.first.capability != Capability.FIT:
        return national.single
    return national.single_under_25


def own_amount(facts: Facts, decided: Decisions, carers: int, national: NationalRates, rates: CouncilTaxReductionRates) -> int:
    """Applicable amount of the scheme's own, without premiums for adults' disability"""
    lower, higher = facts.disabled_children_lower, facts.disabled_children_higher
    amount = personal_allowance(facts, decided, national, rates)
    if facts.children > 0:
        amount += facts.children * national.child + national.family
    if lower + higher > 0:
        amount += (lower + higher) * national.disabled_child + higher * national.enhanced_child
    return amount + carers * national.carer if carers > 0 else amount


def earnings_disregard(facts: Facts, carers: int, rates: CouncilTaxReductionRates) -> int:
    """Earnings ignored"""
    if is_lone_parent(facts):
        return rates.disregard_lone_parent
    if carers > 0:
        return rates.disregard_carer
    return rates.disregard_couple if facts.second.is_present else rates.disregard_single


def works_long_hours(adult: AdultFacts, rates: CouncilTaxReductionRates) -> bool:
    """Whether an adult's hours bring the further disregard without children"""
    return adult.age >= rates.long_hours_age and is_in_remunerative_work(adult, rates.long_hours)


def has_parent_in_work(facts: Facts, rates: CouncilTaxReductionRates) -> bool:
    """Whether the hours of an adult with a child bring it"""
    works = is_in_remunerative_work(facts.first, rates.working_hours) or is_in_remunerative_work(facts.second, rates.working_hours)
    return facts.children > 0 and works


def disregard_for_hours(facts: Facts, rates: CouncilTaxReductionRates) -> int:
    """Further earnings ignored, for long enough hours"""
    if has_parent_in_work(facts, rates) or works_long_hours(facts.first, rates) or works_long_hours(facts.second, rates):
        return rates.disregard_for_hours
    return 0


def own_earnings(facts: Facts, work: Work) -> int:
    """Net earnings a week as the schemes count them, before anything is ignored"""
    first = weekly_earnings(facts.first, work.first_pay, work.first_other_pay, work.first_business, work.first_unpaid_work)
    return first + weekly_earnings(facts.second, work.second_pay, work.second_other_pay, work.second_business, work.second_unpaid_work)


def childcare(facts: Facts, benefits: Entitlements, rates: CouncilTaxReductionRates) -> int:
    """Childcare that the schemes take off without Universal Credit"""
    return childcare_off_earnings(facts, benefits, rates.working_hours, rates.childcare_one_child, rates.childcare_more_children)


def own_earnings_counted(facts: Facts, benefits: Entitlements, net: int, charges: int, rates: CouncilTaxReductionRates) -> int:
    """Net earnings a week, less what is ignored and the charges for childcare that come off earnings"""
    ignored = earnings_disregard(facts, carers(benefits), rates) + charges
    further = disregard_for_hours(facts, rates)
    if net >= ignored + further:
        ignored += further
    return max(0, net - ignored)


def own_tariff_income(facts: Facts, rates: CouncilTaxReductionRates) -> int:
    """Weekly income treated as coming from capital, for each step or part of one"""
    return round_up(max(0, facts.savings - rates.capital_floor), rates.tariff_step) * rates.tariff_amount


def non_dependant_deductions(council_tax: CouncilTaxFacts, national: NationalRates) -> int:
    """Deductions for non-dependants, a week"""
    return (
        council_tax.lowest_non_dependants * national.lowest_non_dependant
        + council_tax.second_non_dependants * national.second_non_dependant
        + council_tax.third_non_dependants * national.third_non_dependant
        + council_tax.highest_non_dependants * national.highest_non_dependant
    )
