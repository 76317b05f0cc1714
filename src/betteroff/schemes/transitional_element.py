"""The transitional element: its line, how it erodes from one assessment period to the next, and how it begins and ends.

It is part of the maximum amount, but no housing element: the work allowance does not look at it.
"""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import Facts
from betteroff.schemes.earned_income import EarnedIncome, MinimumIncomeFloor
from betteroff.schemes.minimum_wage import MinimumWageRates, whole_pounds_a_month
from betteroff.schemes.universal_credit import UniversalCreditRates


class TransitionalElementRates(NamedTuple):
    """Figures of `rules/transitional_element/rates.toml`."""

    sdp_with_lcwra: int
    sdp_without_lcwra: int
    sdp_higher_rate: int
    enhanced_single: int
    enhanced_couple: int
    disability_single: int
    disability_couple: int
    disabled_child: int
    additions_from: int
    replaced_lcw_counts_less: int
    included_again_counts: int
    after_housing_benefit_is_spared: int
    periods_of_low_earnings: int
    months_it_survives: int
    threshold_is_of_first_day: int
    threshold_single: int
    threshold_couple: int


class Elements(NamedTuple):
    """The amounts whose increases erode: all of the maximum amount but childcare (reg. 55(4))."""

    standard_allowance: int
    child_element: int
    disabled_child_addition: int
    housing_element: int
    limited_capability_element: int
    carer_element: int


class Circumstances(NamedTuple):
    """What else the erosion asks of an assessment period."""

    has_lcw_only: bool
    """The limited capability element is the one for work alone, not for work-related activity."""
    had_housing_benefit: bool
    """Housing Benefit for specified or temporary accommodation."""


def transitional_element(facts: Facts) -> int:
    """Transitional element"""
    return facts.award.transitional_element if facts.claims_universal_credit else 0


def relevant_increase(before: int, now: int, earlier: int, rates: TransitionalElementRates) -> int:
    """A rise in an amount, or its first inclusion; an inclusion again counts since 1 June 2025 only"""
    if before == 0 and earlier > 0 and not rates.included_again_counts:
        return 0
    return max(0, now - before)


def relevant_increases(
    before: Elements, now: Elements, earlier: Elements, was: Circumstances, is_now: Circumstances, rates: TransitionalElementRates
) -> Elements:
    """The relevant increases of one assessment period over the one before it (reg. 55(4)-(5A))

    `earlier` holds the largest amount of each element so far in the award.
    """
    limited = relevant_increase(
        before.limited_capability_element, now.limited_capability_element, earlier.limited_capability_element, rates
    )
    if was.has_lcw_only and not is_now.has_lcw_only and not rates.replaced_lcw_counts_less:
        limited = now.limited_capability_element
    housing = relevant_increase(before.housing_element, now.housing_element, earlier.housing_element, rates)
    if before.housing_element == 0 and was.had_housing_benefit and rates.after_housing_benefit_is_spared:
        housing = 0
    return Elements(
        relevant_increase(before.standard_allowance, now.standard_allowance, earlier.standard_allowance, rates),
        relevant_increase(before.child_element, now.child_element, earlier.child_element, rates),
        relevant_increase(before.disabled_child_addition, now.disabled_child_addition, earlier.disabled_child_addition, rates),
        housing,
        limited,
        relevant_increase(before.carer_element, now.carer_element, earlier.carer_element, rates),
    )


def eroded(transitional_element: int, increases: Elements) -> int:
    """The transitional element of the next assessment period: less the sum of the increases, and nothing for good once it is nothing"""
    total = (
        increases.standard_allowance
        + increases.child_element
        + increases.disabled_child_addition
        + increases.housing_element
        + increases.limited_capability_element
        + increases.carer_element
    )
    return max(0, transitional_element - total)


def sdp_element(is_couple: bool, has_higher_rate: bool, has_lcwra: bool, rates: TransitionalElementRates) -> int:
    """Transitional SDP element of the first assessment period"""
    if is_couple and has_higher_rate:
        return rates.sdp_higher_rate
    return rates.sdp_with_lcwra if has_lcwra else rates.sdp_without_lcwra


def sdp_addition(
    is_couple: bool, had_enhanced_premium: bool, had_disability_premium: bool, disabled_children: int, rates: TransitionalElementRates
) -> int:
    """Additional amount for premiums had beside the severe disability premium"""
    enhanced = rates.enhanced_couple if is_couple else rates.enhanced_single
    disability = rates.disability_couple if is_couple else rates.disability_single
    of_adults = (enhanced if had_enhanced_premium else 0) + (disability if had_disability_premium else 0)
    return of_adults + disabled_children * rates.disabled_child


def own_earnings(facts: Facts, earned: EarnedIncome, floor: MinimumIncomeFloor) -> int:
    """Earned income held against the threshold: of a single claimant whose partner cannot claim, their own (reg. 56(2)(a))"""
    if facts.second.is_present and facts.second.cannot_claim:
        return earned.first + earned.surplus + floor.first_lift
    return earned.total


def low_earnings_threshold(
    is_couple: bool, rates: TransitionalElementRates, uc: UniversalCreditRates, minimum_wage: MinimumWageRates
) -> int:
    """Administrative earnings threshold, which three assessment periods in a row are held against (reg. 56(2))"""
    minutes = uc.administrative_hours_couple if is_couple else uc.administrative_hours_single
    if minutes > 0:
        return whole_pounds_a_month(minimum_wage.adult, minutes)
    return rates.threshold_couple if is_couple else rates.threshold_single
