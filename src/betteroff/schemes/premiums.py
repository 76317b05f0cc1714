"""Premiums of adults and components, in the words that Housing Benefit and Council Tax Reduction share."""

from __future__ import annotations

from typing import Protocol

from betteroff.facts import EsaComponent, Facts
from betteroff.schemes.housing_benefit_decisions import DisabilityPremium, SevereDisabilityPremium, has_component
from betteroff.schemes.work_benefits import Entitlement, Entitlements, has_esa


class Premiums(Protocol):
    """Figures that each scheme has of its own, by the same names."""

    @property
    def disability_premium_single(self) -> int: ...
    @property
    def disability_premium_couple(self) -> int: ...
    @property
    def enhanced_premium_single(self) -> int: ...
    @property
    def enhanced_premium_couple(self) -> int: ...
    @property
    def severe_premium_one(self) -> int: ...
    @property
    def severe_premium_two(self) -> int: ...
    @property
    def work_related_activity_component(self) -> int: ...
    @property
    def support_component(self) -> int: ...


def disability_premium(facts: Facts, found: DisabilityPremium, rates: Premiums) -> int:
    """Disability premium"""
    if found == DisabilityPremium.NOT_INCLUDED:
        return 0
    return rates.disability_premium_couple if facts.second.is_present else rates.disability_premium_single


def severe_disability_premium(found: SevereDisabilityPremium, rates: Premiums) -> int:
    """Severe disability premium"""
    if found == SevereDisabilityPremium.FOR_TWO:
        return rates.severe_premium_two
    return rates.severe_premium_one if found == SevereDisabilityPremium.FOR_ONE else 0


def is_in_support_group(benefits: Entitlement) -> bool:
    """Whether Employment and Support Allowance with the support component is in payment"""
    return has_esa(benefits) and benefits.component == EsaComponent.SUPPORT


def has_enhanced_care(facts: Facts) -> bool:
    """Whether an adult under pension age gets a benefit for care at the highest rate (HB Regs 2006 Sch 3 para 15(1)(b), (c))"""
    first, second = facts.housing_benefit.first, facts.housing_benefit.second
    claimant = first.has_enhanced_care and not facts.first.reached_pension_age_on_the_day
    return claimant or (second.has_enhanced_care and facts.second.is_present and not facts.second.reached_pension_age_on_the_day)


def enhanced_premium(facts: Facts, is_due: bool, rates: Premiums) -> int:
    """Enhanced disability premium of the adults"""
    if not is_due:
        return 0
    return rates.enhanced_premium_couple if facts.second.is_present else rates.enhanced_premium_single


def component(benefits: Entitlements, rates: Premiums) -> int:
    """One component of Employment and Support Allowance, the support component before the other (HB Regs 2006 Sch 3 paras 21-26)"""
    if is_in_support_group(benefits.first) or is_in_support_group(benefits.second):
        return rates.support_component
    return rates.work_related_activity_component if has_component(benefits.first) or has_component(benefits.second) else 0


def premiums_of_adults(
    facts: Facts, disability: DisabilityPremium, severe: SevereDisabilityPremium, benefits: Entitlements, rates: Premiums
) -> int:
    """Premiums of adults, and a component of Employment and Support Allowance; carers' apart"""
    enhanced = enhanced_premium(facts, is_in_support_group(benefits.first) or has_enhanced_care(facts), rates)
    premiums = disability_premium(facts, disability, rates) + severe_disability_premium(severe, rates)
    return premiums + enhanced + component(benefits, rates)
