"""Universal Credit: elements, work allowance, taper and savings. What they come to together is in `award.py`."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import Capability, Facts
from betteroff.money import share_of
from betteroff.schemes.capability import AdultDecisions, Caring, Decisions, LimitedCapabilityElement


class UniversalCreditRates(NamedTuple):
    """Figures of `rules/universal_credit/rates.toml`."""

    standard_allowance_single_under_25: int
    standard_allowance_single_25_or_over: int
    standard_allowance_couple_both_under_25: int
    standard_allowance_couple_one_25_or_over: int
    older_age: int
    child_element_with_child_born_before_limit: int
    child_element: int
    two_child_limit_applies: int
    two_child_limit: int
    two_child_limit_from: int
    disabled_child_lower: int
    disabled_child_higher: int
    child_age: int
    young_person_age: int
    lowest_age: int
    lcwra_rates_part_from: int
    payment_delay: int
    lcw_element_closed_from: int
    lcwra_element_protected: int
    lcwra_element_new: int
    carer_element: int
    longest_absence: int
    work_allowance_with_housing: int
    work_allowance_without_housing: int
    taper: int
    capital_limit: int
    capital_floor: int
    tariff_step: int
    tariff_amount: int
    conditionality_hours_limited: int
    administrative_hours_single: int
    administrative_hours_couple: int
    expected_hours: int
    expected_hours_parent: int
    apprentice_hours: int
    volunteering_share: int


def is_joint_claim(facts: Facts) -> bool:
    """Whether both adults claim: one whose partner regulation 3(3) keeps out claims as a single person"""
    return facts.second.is_present and not facts.second.cannot_claim


def standard_allowance(facts: Facts, rates: UniversalCreditRates) -> int:
    """Standard allowance"""
    first_is_older = facts.first.age >= rates.older_age
    if not is_joint_claim(facts):
        return rates.standard_allowance_single_25_or_over if first_is_older else rates.standard_allowance_single_under_25
    if first_is_older or facts.second.age >= rates.older_age:
        return rates.standard_allowance_couple_one_25_or_over
    return rates.standard_allowance_couple_both_under_25


def children_counted(facts: Facts, rates: UniversalCreditRates) -> int:
    """How many children bring a child element"""
    if not rates.two_child_limit_applies:
        return facts.children
    return max(facts.children_before_limit, min(facts.children, rates.two_child_limit))


def child_element(facts: Facts, rates: UniversalCreditRates) -> int:
    """Child element

    One child brings the first-child rate where any child was born before 6 April 2017.
    """
    counted = children_counted(facts, rates)
    if facts.children_before_limit == 0 or counted == 0:
        return counted * rates.child_element
    return rates.child_element_with_child_born_before_limit + (counted - 1) * rates.child_element


def disabled_child_addition(facts: Facts, rates: UniversalCreditRates) -> int:
    """Addition for disabled children"""
    return facts.disabled_children_lower * rates.disabled_child_lower + facts.disabled_children_higher * rates.disabled_child_higher


def element_of(adult: AdultDecisions) -> LimitedCapabilityElement:
    """The limited capability element of one adult, if that adult claims"""
    return adult.element if adult.is_claimant else LimitedCapabilityElement.NOT_INCLUDED


def element_at(adult: AdultDecisions, rates: UniversalCreditRates) -> int:
    """The limited capability element one adult brings"""
    decided = element_of(adult)
    if decided == LimitedCapabilityElement.PROTECTED_RATE:
        return rates.lcwra_element_protected
    if decided == LimitedCapabilityElement.NEW_RATE:
        return rates.lcwra_element_new
    return 0


def limited_capability_element(decided: Decisions, rates: UniversalCreditRates) -> int:
    """Limited capability for work-related activity element

    One element for a couple, at the higher of the two rates.
    """
    return max(element_at(decided.first, rates), element_at(decided.second, rates))


def brings_carer_element(adult: AdultDecisions, other: AdultDecisions) -> bool:
    """Whether an adult brings a carer element (regs 29, 30)

    Not beside the adult's own limited capability element, unless that one is the other adult's too.
    """
    is_carer = adult.is_claimant and adult.caring == Caring.REGULAR_AND_SUBSTANTIAL
    has_own_element = element_of(adult) != LimitedCapabilityElement.NOT_INCLUDED
    other_has_element = element_of(other) != LimitedCapabilityElement.NOT_INCLUDED
    return is_carer and (not has_own_element or other_has_element)


def carer_element(decided: Decisions, rates: UniversalCreditRates) -> int:
    """Carer element

    One for each adult. Where both have the limited capability element, only one of them can be
    left without it, so only one brings a carer element.
    """
    first = brings_carer_element(decided.first, decided.second)
    second = brings_carer_element(decided.second, decided.first)
    both_have_element = (
        element_of(decided.first) != LimitedCapabilityElement.NOT_INCLUDED
        and element_of(decided.second) != LimitedCapabilityElement.NOT_INCLUDED
    )
    if first and second and not both_have_element:
        return 2 * rates.carer_element
    return rates.carer_element if first or second else 0


def has_work_allowance(facts: Facts, decided: Decisions) -> bool:
    """Whether there is a work allowance: a child, or limited capability for work"""
    return facts.children > 0 or decided.first.capability != Capability.FIT or decided.second.capability != Capability.FIT


def work_allowance(facts: Facts, decided: Decisions, has_housing_help: bool, rates: UniversalCreditRates) -> int:
    """Work allowance"""
    if not has_work_allowance(facts, decided):
        return 0
    return rates.work_allowance_with_housing if has_housing_help else rates.work_allowance_without_housing


def earnings_deduction(earned_income: int, work_allowance: int, rates: UniversalCreditRates) -> int:
    """Deduction for earnings"""
    return share_of(max(0, earned_income - work_allowance), rates.taper)


def tariff_income(facts: Facts, rates: UniversalCreditRates) -> int:
    """Deduction for savings: income treated as coming from capital, for each step or part of one"""
    over = max(0, facts.savings - rates.capital_floor)
    return (over + rates.tariff_step - 1) // rates.tariff_step * rates.tariff_amount
