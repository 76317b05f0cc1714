"""Universal Credit: elements, work allowance, taper and savings. What they come to together is in `award.py`."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import Capability, Facts, PayPeriod
from betteroff.money import round_up, share_of
from betteroff.schemes.capability import AdultDecisions, Caring, Decisions, LimitedCapabilityElement, has_lcwra_element


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
    adopted_children_beside_limit: int
    longest_from_care_to_birth: int
    two_child_limit_from: int
    disabled_child_lower: int
    disabled_child_higher: int
    child_age: int
    school_age: int
    young_person_age: int
    young_person_course_hours: int
    lowest_age: int
    lcwra_rates_part_from: int
    payment_delay: int
    monthly_pay_may_be_moved: int
    lcw_element_closed_from: int
    lcw_element: int
    lcwra_element_protected: int
    lcwra_element_new: int
    carer_element: int
    longest_absence: int
    longest_treatment_abroad: int
    longest_in_prison: int
    sickness_looked_back_on: int
    disrupted_childcare_period: int
    work_allowance_with_housing_no_child: int
    work_allowance_with_housing_lone_parent: int
    work_allowance_with_housing_couple_with_child: int
    work_allowance_with_housing_limited_capability: int
    work_allowance_without_housing_no_child: int
    work_allowance_without_housing_lone_parent: int
    work_allowance_without_housing_couple_with_child: int
    work_allowance_without_housing_limited_capability: int
    taper: int
    capital_limit: int
    capital_disregard_periods: int
    capital_floor: int
    tariff_step: int
    tariff_amount: int
    conditionality_hours_limited: int
    administrative_hours_single: int
    administrative_hours_couple: int
    administrative_amount_single: int
    administrative_amount_couple: int
    administrative_own_in_couple: int
    thresholds_in_whole_pounds: int
    expected_hours: int
    expected_hours_young_parent: int
    expected_hours_parent: int
    apprentice_hours: int
    assessment_hours: int
    volunteering_share: int


def is_joint_claim(facts: Facts) -> bool:
    """Whether both adults claim: one whose partner regulation 3(3) keeps out claims as a single person"""
    return facts.second.is_present and not facts.second.cannot_claim


def standard_allowance(facts: Facts, rates: UniversalCreditRates) -> int:
    """Standard allowance"""
    if facts.first.easements.is_prisoner:  # an award for the rent alone (reg. 19(3))
        return 0
    first_is_older = facts.first.age >= rates.older_age
    if not is_joint_claim(facts):
        return rates.standard_allowance_single_25_or_over if first_is_older else rates.standard_allowance_single_under_25
    if first_is_older or facts.second.age >= rates.older_age:
        return rates.standard_allowance_couple_one_25_or_over
    return rates.standard_allowance_couple_both_under_25


def children_counted(facts: Facts, rates: UniversalCreditRates) -> int:
    """How many children bring a child element: the first two, those beside them, and those excepted"""
    if not rates.two_child_limit_applies:
        return facts.children
    in_order = facts.children - facts.children_beside_limit
    return facts.children_beside_limit + min(in_order, rates.two_child_limit) + facts.children_excepted


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


def element_of(adult: AdultDecisions, rates: UniversalCreditRates) -> int:
    """The limited capability element one adult brings

    A carer with limited capability for work brings the carer element, the higher of the two, instead.
    """
    if adult.element == LimitedCapabilityElement.PROTECTED_RATE:
        return rates.lcwra_element_protected
    if adult.element == LimitedCapabilityElement.NEW_RATE:
        return rates.lcwra_element_new
    if adult.element == LimitedCapabilityElement.FOR_WORK and adult.caring != Caring.REGULAR_AND_SUBSTANTIAL:
        return rates.lcw_element
    return 0


def limited_capability_element(decided: Decisions, rates: UniversalCreditRates) -> int:
    """Limited capability for work or work-related activity element

    One element for a couple, at the higher of the two rates.
    """
    return max(element_of(decided.first, rates), element_of(decided.second, rates))


def brings_carer_element(adult: AdultDecisions, other: AdultDecisions) -> bool:
    """Whether an adult brings a carer element (regs 29, 30)

    Not beside the adult's own element for work-related activity, unless that one is the other adult's too.
    """
    is_carer = adult.is_claimant and adult.caring == Caring.REGULAR_AND_SUBSTANTIAL
    return is_carer and (not has_lcwra_element(adult) or has_lcwra_element(other))


def carer_element(decided: Decisions, rates: UniversalCreditRates) -> int:
    """Carer element

    One for each adult. Where both have the element for work-related activity, only one of them can be
    left without it, so only one brings a carer element.
    """
    first = brings_carer_element(decided.first, decided.second)
    second = brings_carer_element(decided.second, decided.first)
    if first and second and not (has_lcwra_element(decided.first) and has_lcwra_element(decided.second)):
        return 2 * rates.carer_element
    return rates.carer_element if first or second else 0


def highest_allowance(facts: Facts, decided: Decisions, no_child: int, lone_parent: int, couple: int, limited_capability: int) -> int:
    """The highest of the work allowances that apply"""
    allowance = no_child
    if facts.children > 0:
        allowance = max(allowance, couple if facts.second.is_present else lone_parent)
    if decided.first.capability != Capability.FIT or decided.second.capability != Capability.FIT:
        allowance = max(allowance, limited_capability)
    return allowance


def work_allowance(facts: Facts, decided: Decisions, has_housing_help: bool, rates: UniversalCreditRates) -> int:
    """Work allowance"""
    if has_housing_help:
        return highest_allowance(
            facts,
            decided,
            rates.work_allowance_with_housing_no_child,
            rates.work_allowance_with_housing_lone_parent,
            rates.work_allowance_with_housing_couple_with_child,
            rates.work_allowance_with_housing_limited_capability,
        )
    return highest_allowance(
        facts,
        decided,
        rates.work_allowance_without_housing_no_child,
        rates.work_allowance_without_housing_lone_parent,
        rates.work_allowance_without_housing_couple_with_child,
        rates.work_allowance_without_housing_limited_capability,
    )


def earnings_deduction(earned_income: int, work_allowance: int, rates: UniversalCreditRates) -> int:
    """Deduction for earnings"""
    return share_of(max(0, earned_income - work_allowance), rates.taper)


def is_movable(pay_days: int, pay_period: int, rates: UniversalCreditRates) -> bool:
    """Whether one of the payments of a job may be treated as earned in another assessment period (reg. 61(6))"""
    return rates.monthly_pay_may_be_moved > 0 and pay_period == PayPeriod.MONTH and pay_days > 1


def counted_capital(facts: Facts, rates: UniversalCreditRates) -> int:
    """Capital that counts

    For a time after tax credits ended, what is above the limit may be left out (SI 2014/1230 reg. 51).
    """
    if facts.award.has_capital_disregard and facts.award.periods_since_start < rates.capital_disregard_periods:
        return min(facts.savings, rates.capital_limit)
    return facts.savings


def tariff_income(facts: Facts, rates: UniversalCreditRates) -> int:
    """Deduction for savings: income treated as coming from capital, for each step or part of one"""
    counted = counted_capital(facts, rates)
    if counted > rates.capital_limit:  # there is no award for it to come off
        return 0
    return round_up(max(0, counted - rates.capital_floor), rates.tariff_step) * rates.tariff_amount
