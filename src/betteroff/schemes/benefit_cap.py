"""The benefit cap: what Universal Credit and Child Benefit together may come to."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import Facts
from betteroff.schemes.earned_income import EarnedIncome
from betteroff.schemes.minimum_wage import MinimumWageRates, whole_pounds_a_month
from betteroff.schemes.universal_credit import is_joint_claim


class BenefitCapRates(NamedTuple):
    """Figures of `rules/benefit_cap/rates.toml`."""

    single: int
    single_greater_london: int
    family: int
    family_greater_london: int
    grace_months: int
    exception_hours: int


def cap_amount(facts: Facts, rates: BenefitCapRates) -> int:
    """The cap for the family and the place"""
    if is_joint_claim(facts) or facts.children > 0:
        return rates.family_greater_london if facts.is_in_greater_london else rates.family
    return rates.single_greater_london if facts.is_in_greater_london else rates.single


def cap_earnings_threshold(rates: BenefitCapRates, minimum_wage: MinimumWageRates) -> int:
    """Net earnings from which the cap does not apply: 16 hours at the adult minimum wage, in whole pounds"""
    return whole_pounds_a_month(minimum_wage.adult, rates.exception_hours)


def is_exempt(facts: Facts, limited_capability_element: int, carer_element: int) -> bool:
    """Whether illness, disability or care exempts the household (reg. 83)"""
    return (
        limited_capability_element > 0
        or carer_element > 0
        or facts.first.has_disability_benefit
        or (facts.second.has_disability_benefit and not facts.second.cannot_claim)
        or facts.income.exempts_from_cap
        or facts.disabled_children_lower > 0
        or facts.disabled_children_higher > 0
    )


def cap_reduction(
    facts: Facts,
    before_cap: int,
    child_benefit: int,
    childcare_element: int,
    earned: EarnedIncome,
    limited_capability_element: int,
    carer_element: int,
    cap: BenefitCapRates,
    minimum_wage: MinimumWageRates,
) -> int:
    """Reduction for the benefit cap"""
    if is_exempt(facts, limited_capability_element, carer_element):
        return 0
    if earned.without_floor >= cap_earnings_threshold(cap, minimum_wage) or facts.award.cap_grace_months_left > 0:
        return 0
    excess = before_cap + child_benefit + facts.income.capped_month - cap_amount(facts, cap) - childcare_element
    return max(0, min(before_cap, excess))
