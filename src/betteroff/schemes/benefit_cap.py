"""The benefit cap: what Universal Credit and Child Benefit together may come to."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import AdultFacts, EsaComponent, Facts
from betteroff.schemes.capability import Decisions, has_lcwra_element
from betteroff.schemes.earned_income import EarnedIncome
from betteroff.schemes.minimum_wage import MinimumWageRates, whole_pounds_a_month
from betteroff.schemes.unearned_income import UnearnedIncome
from betteroff.schemes.universal_credit import is_joint_claim
from betteroff.schemes.work_benefits import Entitlement, Entitlements, gets_carers_benefit


class BenefitCapRates(NamedTuple):
    """Figures of `rules/benefit_cap/rates.toml`."""

    single: int
    single_greater_london: int
    family: int
    family_greater_london: int
    grace_months: int
    exception_hours: int
    exception_amount: int
    carers_are_exempt: int
    months_before_grace: int
    """Read at the door, where past earnings are stated."""


def cap_amount(facts: Facts, rates: BenefitCapRates) -> int:
    """The cap for the family and the place"""
    if is_joint_claim(facts) or facts.children > 0:
        return rates.family_greater_london if facts.is_in_greater_london else rates.family
    return rates.single_greater_london if facts.is_in_greater_london else rates.single


def cap_earnings_threshold(rates: BenefitCapRates, minimum_wage: MinimumWageRates) -> int:
    """Net earnings from which the cap does not apply: 16 hours at the adult minimum wage, in whole pounds

    Until 31 March 2017, an amount of money.
    """
    return max(rates.exception_amount, whole_pounds_a_month(minimum_wage.adult, rates.exception_hours))


def benefit_exempts(adult: AdultFacts, benefits: Entitlement) -> bool:
    """Whether a benefit of one adult for illness, disability or war exempts (reg. 83(1)(a)-(hb))"""
    return not adult.cannot_claim and (
        benefits.component_in_award == EsaComponent.SUPPORT
        or adult.has_disability_benefit
        or adult.has_attendance_allowance
        or adult.has_injury_or_war_pension
    )


def care_exempts(facts: Facts, work_benefits: Entitlements, carer_element: int) -> bool:
    """Whether caring, or a child without parents, exempts (reg. 83(1)(i)-(k))"""
    partner_has_allowance = gets_carers_benefit(work_benefits.second) and not facts.second.cannot_claim
    return carer_element > 0 or gets_carers_benefit(work_benefits.first) or partner_has_allowance or facts.income.care_allowances_exempt


def is_exempt(facts: Facts, decided: Decisions, work_benefits: Entitlements, carer_element: int, rates: BenefitCapRates) -> bool:
    """Whether illness, disability or care exempts the household (reg. 83)"""
    if has_lcwra_element(decided.first) or has_lcwra_element(decided.second):
        return True
    if (
        benefit_exempts(facts.first, work_benefits.first)
        or benefit_exempts(facts.second, work_benefits.second)
        or facts.income.exempts_from_cap
    ):
        return True
    if facts.disabled_children_lower > 0 or facts.disabled_children_higher > 0:
        return True
    return rates.carers_are_exempt > 0 and care_exempts(facts, work_benefits, carer_element)


def is_in_grace(facts: Facts, rates: BenefitCapRates) -> bool:
    """Whether the assessment period falls within a grace period, or is one in which it begins or ends (reg. 82(1)(b))"""
    award = facts.award
    return award.cap_grace_months_left > 0 or (award.cap_grace_has_begun and award.cap_grace_months < rates.grace_months)


def other_capped_benefits(facts: Facts, unearned: UnearnedIncome, rates: BenefitCapRates) -> int:
    """What the cap counts beside Universal Credit and Child Benefit; Housing Benefit is not counted"""
    others = facts.income.capped_month + unearned.new_style_benefits
    if rates.carers_are_exempt:
        return others
    return others + facts.income.care_allowances_month + unearned.carers_allowance


def cap_reduction(
    facts: Facts,
    before_cap: int,
    child_benefit: int,
    childcare_element: int,
    earned: EarnedIncome,
    unearned: UnearnedIncome,
    decided: Decisions,
    work_benefits: Entitlements,
    carer_element: int,
    cap: BenefitCapRates,
    minimum_wage: MinimumWageRates,
) -> int:
    """Reduction for the benefit cap"""
    if is_exempt(facts, decided, work_benefits, carer_element, cap):
        return 0
    has_earned_enough = facts.award.has_earned_enough or earned.without_floor >= cap_earnings_threshold(cap, minimum_wage)
    if has_earned_enough or is_in_grace(facts, cap):
        return 0
    excess = before_cap + child_benefit + other_capped_benefits(facts, unearned, cap) - cap_amount(facts, cap)
    return max(0, min(before_cap, excess - childcare_element))
