"""Housing Benefit of working-age people: what they need, and what of their earnings is left out, a week."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import AdultFacts, Facts, HousingBenefitFacts
from betteroff.schemes.housing_benefit_decisions import AdditionalDisregard, EarningsDisregard, HousingBenefitDecisions
from betteroff.schemes.remunerative_work import childcare_off_earnings
from betteroff.schemes.work_benefits import Entitlement, Entitlements, gets_carers_benefit, has_esa, is_limited_for_esa, number_of_carers


class HousingBenefitRates(NamedTuple):
    """Figures of `rules/housing_benefit/rates.toml`."""

    personal_allowance_single_under_25: int
    personal_allowance_single_25_or_over: int
    personal_allowance_couple: int
    personal_allowance_child: int
    two_child_limit_applies: int
    two_child_limit: int
    family_premium: int
    disability_premium_single: int
    disability_premium_couple: int
    enhanced_premium_single: int
    enhanced_premium_couple: int
    enhanced_premium_child: int
    severe_premium_one: int
    severe_premium_two: int
    disabled_child_premium: int
    carer_premium: int
    work_related_activity_component: int
    support_component: int
    longest_absence_weeks: int
    older_age: int
    adult_age: int
    """Read at the door."""
    disregard_lone_parent: int
    disregard_disabled: int
    disregard_carer: int
    disregard_other_than_carer: int
    disregard_couple: int
    disregard_single: int
    additional_disregard: int
    remunerative_work_hours: int
    accommodation_disregard_single_under_25: int
    accommodation_disregard_single_25_or_over: int
    accommodation_disregard_couple_under_25: int
    accommodation_disregard_couple_25_or_over: int
    permitted_work_other_member: int
    childcare_one_child: int
    childcare_more_children: int
    war_pension_disregard: int
    """Read at the door, as the next two."""
    widowed_parent_disregard: int
    maintenance_disregard: int
    capital_limit: int
    capital_floor: int
    tariff_step: int
    tariff_amount: int
    taper: int
    child_tax_credit: int
    smallest_payment: int
    extended_weeks: int
    """Read where two positions are compared."""
    cap_single: int
    cap_single_greater_london: int
    cap_family: int
    cap_family_greater_london: int
    non_dependant_lowest: int
    non_dependant_second: int
    non_dependant_third: int
    non_dependant_fourth: int
    non_dependant_fifth: int
    non_dependant_highest: int
    non_dependant_income_second: int
    """Read at the door, as the next four."""
    non_dependant_income_third: int
    non_dependant_income_fourth: int
    non_dependant_income_fifth: int
    non_dependant_income_highest: int


def is_absent_too_long(facts: Facts, rates: HousingBenefitRates) -> bool:
    """Whether an absence for treatment, care or fear of violence lasts, or is expected to last, too long (reg. 7(16), (17))"""
    return facts.housing_benefit.weeks_away >= rates.longest_absence_weeks


# What they need: Sch 3


def main_allowance(facts: Facts, benefits: Entitlements, rates: HousingBenefitRates) -> int:
    """Personal allowance of the adults (Sch 3 para 1)

    A single person under 25 has the higher one on main phase Employment and Support Allowance.
    """
    if facts.second.is_present:
        return rates.personal_allowance_couple
    is_in_main_phase = is_limited_for_esa(facts.first, benefits.first)
    if facts.family.children > 0 or facts.first.age_on_the_day >= rates.older_age or is_in_main_phase:
        return rates.personal_allowance_single_25_or_over
    return rates.personal_allowance_single_under_25


def personal_allowances(facts: Facts, benefits: Entitlements, rates: HousingBenefitRates) -> int:
    """Personal allowances of adults and children"""
    children = min(facts.family.children, rates.two_child_limit) if rates.two_child_limit_applies else facts.family.children
    return main_allowance(facts, benefits, rates) + children * rates.personal_allowance_child


def family_premiums(facts: Facts, rates: HousingBenefitRates) -> int:
    """Family premium, and premiums for disabled children"""
    lower, higher = facts.family.disabled_children_lower, facts.family.disabled_children_higher
    family = rates.family_premium if facts.family.children > 0 else 0
    return family + (lower + higher) * rates.disabled_child_premium + higher * rates.enhanced_premium_child


def carer_premiums(benefits: Entitlements, rates: HousingBenefitRates) -> int:
    """Carer premium, one for each carer"""
    return number_of_carers(benefits) * rates.carer_premium


# What of it is left out: Sch 4


def does_permitted_work(adult: AdultFacts, benefits: Entitlement, earnings: int, rates: HousingBenefitRates) -> bool:
    """Whether work is permitted work on Employment and Support Allowance (Sch 4 para 10A(5), (6))

    Supported work may be of any hours (SI 2013/379 reg. 39(1)(b)).
    """
    is_within_hours = adult.work_minutes < rates.remunerative_work_hours or adult.work_benefits.paid_work.is_supported
    return has_esa(benefits) and is_within_hours and 0 < earnings <= benefits.permitted_work_limit


def beside_permitted_work(limit: int, permitted: int, other: int, rates: HousingBenefitRates) -> int:
    """What is left out where one of a couple does permitted work and the other earns too (Sch 4 para 10A(4))"""
    return min(limit, permitted + min(other, rates.permitted_work_other_member))


def carers_disregard(benefits: Entitlements, first: int, second: int, rates: HousingBenefitRates) -> int:
    """What is left out of a carer's earnings, and of another's within the same limit (Sch 4 paras 5, 6)"""
    of_carers = (first if gets_carers_benefit(benefits.first) else 0) + (second if gets_carers_benefit(benefits.second) else 0)
    left_out = min(rates.disregard_carer, of_carers)
    return left_out + min(first + second - of_carers, rates.disregard_other_than_carer, rates.disregard_carer - left_out)


def basic_disregard(facts: Facts, decided: HousingBenefitDecisions, first: int, second: int, rates: HousingBenefitRates) -> int:
    """Earnings left out: one amount for the family (Sch 4 paras 3-10A)"""
    benefits = decided.benefits
    first_permitted = does_permitted_work(facts.first, benefits.first, first, rates)
    second_permitted = does_permitted_work(facts.second, benefits.second, second, rates)
    if first_permitted and second_permitted:
        return min(benefits.first.permitted_work_limit, first + second)
    if first_permitted:
        return beside_permitted_work(benefits.first.permitted_work_limit, first, second, rates)
    if second_permitted:
        return beside_permitted_work(benefits.second.permitted_work_limit, second, first, rates)
    if decided.disregard == EarningsDisregard.LONE_PARENT:
        return min(rates.disregard_lone_parent, first + second)
    if decided.disregard == EarningsDisregard.DISABLED:
        return min(rates.disregard_disabled, first + second)
    if decided.disregard == EarningsDisregard.CARER:
        return carers_disregard(benefits, first, second, rates)
    if decided.disregard == EarningsDisregard.COUPLE:
        return min(rates.disregard_couple, first + second)
    return min(rates.disregard_single, first + second)


def for_accommodation(facts: Facts, rates: HousingBenefitRates) -> int:
    """The amount for supported and temporary housing, by family and age (Sch 4 para 18, from 5 October 2026)"""
    if facts.second.is_present:
        older = max(facts.first.age_on_the_day, facts.second.age_on_the_day) >= rates.older_age
        return rates.accommodation_disregard_couple_25_or_over if older else rates.accommodation_disregard_couple_under_25
    older = facts.first.age_on_the_day >= rates.older_age
    return rates.accommodation_disregard_single_25_or_over if older else rates.accommodation_disregard_single_under_25


def deductible_childcare(facts: Facts, benefits: Entitlements, rates: HousingBenefitRates) -> int:
    """Childcare that may come off earnings, a week (reg. 27(1)(c), (3))"""
    return childcare_off_earnings(facts, benefits, rates.remunerative_work_hours, rates.childcare_one_child, rates.childcare_more_children)


def works_long_enough(decided: HousingBenefitDecisions) -> bool:
    """Whether anybody's work brings the further disregard of paragraph 17"""
    return decided.first_additional == AdditionalDisregard.YES or decided.second_additional == AdditionalDisregard.YES


# Other adults in the home: reg. 74


def deductions_for_others(needs: HousingBenefitFacts, rates: HousingBenefitRates) -> int:
    """Non-dependant deductions"""
    low = needs.lowest_deductions * rates.non_dependant_lowest + needs.second_deductions * rates.non_dependant_second
    middle = needs.third_deductions * rates.non_dependant_third + needs.fourth_deductions * rates.non_dependant_fourth
    return low + middle + needs.fifth_deductions * rates.non_dependant_fifth + needs.highest_deductions * rates.non_dependant_highest
