"""The benefit cap on Housing Benefit: what the benefits of a household without Universal Credit may come to, a week."""

from __future__ import annotations

from betteroff.facts import Facts, Tenure
from betteroff.schemes.benefit_cap import BenefitCapRates, benefit_exempts, care_exempts
from betteroff.schemes.housing_benefit import HousingBenefitRates
from betteroff.schemes.work_benefits import Entitlements


def cap_week(facts: Facts, rates: HousingBenefitRates) -> int:
    """The cap for the family and the place (reg. 75CA; before 7 November 2016 reg. 75G)"""
    if facts.second.is_present or facts.family.children > 0:
        return rates.cap_family_greater_london if facts.is_in_greater_london else rates.cap_family
    return rates.cap_single_greater_london if facts.is_in_greater_london else rates.cap_single


def counted_by_cap(housing_benefit_week: int, is_specified: bool) -> int:
    """What the cap counts of Housing Benefit: nothing in specified accommodation (reg. 75C(2))"""
    return 0 if is_specified else housing_benefit_week


def cap_reduction_week(
    housing_benefit_week: int, other_benefits_week: int, is_specified: bool, is_exempt: bool, cap_week: int, smallest_payment: int
) -> int:
    """What is above the cap, as far as Housing Benefit reaches; the smallest payment is left (reg. 75D)"""
    if is_exempt:
        return 0
    excess = counted_by_cap(housing_benefit_week, is_specified) + other_benefits_week - cap_week
    return max(0, min(excess, housing_benefit_week - smallest_payment))


def is_exempt(facts: Facts, benefits: Entitlements, cap: BenefitCapRates) -> bool:
    """Whether a benefit for illness, disability, war or care exempts (reg. 75F)"""
    if benefit_exempts(facts.first, benefits.first) or benefit_exempts(facts.second, benefits.second) or facts.income.exempts_from_cap:
        return True
    if facts.family.disabled_children_lower > 0 or facts.family.disabled_children_higher > 0:
        return True
    return cap.carers_are_exempt > 0 and care_exempts(facts, benefits, 0)


def is_specified(facts: Facts) -> bool:
    """Whether the home is specified accommodation, not temporary accommodation alone nor let in any other way"""
    tenure = facts.home.tenure
    return tenure == Tenure.SUPPORTED or tenure == Tenure.HOSTEL or tenure == Tenure.RESIDENTIAL_REHABILITATION
