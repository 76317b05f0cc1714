"""What the tables decide about Housing Benefit, before any amount."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import (
    AdultFacts,
    EsaComponent,
    Facts,
    IncomeRelatedBenefit,
    PremiumFacts,
    ReductionScheme,
    StatutoryPay,
    shows_no_values,
)
from betteroff.rulebook.tables import Question, Scan, first_row
from betteroff.schemes.children import is_lone_parent
from betteroff.schemes.remunerative_work import minutes_worked
from betteroff.schemes.work_benefits import Entitlement, Entitlements, gets_carers_benefit, has_esa, is_limited_for_esa


class DisabilityPremium(IntEnum):
    """Whether the applicable amount includes a disability premium."""

    NOT_INCLUDED = 0
    INCLUDED = 1


class SevereDisabilityPremium(IntEnum):
    """Whether it includes a severe disability premium, and for how many."""

    NOT_INCLUDED = 0
    FOR_ONE = 1
    FOR_TWO = 2


class EarningsDisregard(IntEnum):
    """Which disregard of earnings applies."""

    LONE_PARENT = 0
    DISABLED = 1
    CARER = 2
    COUPLE = 3
    SINGLE = 4


class AdditionalDisregard(IntEnum):
    """Whether the work of an adult brings the further disregard."""

    NO = 0
    YES = 1


class NonDependantDeduction(IntEnum):
    """Which deduction a non-dependant brings."""

    EXEMPT = 0
    LOWEST = 1
    BY_INCOME = 2


class DisabilityPremiumInputs(NamedTuple):
    claimant_is_limited_for_esa: bool
    claimant_qualifies: bool
    partner_qualifies: bool


class SevereDisabilityPremiumInputs(NamedTuple):
    claimant_gets_care_benefit: bool
    has_other_adults: bool
    is_couple: bool
    partner_gets_care_benefit: bool
    partner_is_blind: bool
    claimants_carer_is_paid: bool
    partners_carer_is_paid: bool


class EarningsDisregardInputs(NamedTuple):
    is_lone_parent: bool
    has_disability_premium: bool
    has_component: bool
    has_carer_premium: bool
    is_couple: bool


class AdditionalDisregardInputs(NamedTuple):
    is_on_leave: bool
    age: int
    minutes: int
    has_child: bool
    is_disabled_worker: bool


class NonDependantDeductionInputs(NamedTuple):
    renter_is_exempt: bool
    age: int
    gets_pension_credit: bool
    is_in_prison: bool
    is_away_with_armed_forces: bool
    is_full_time_student: bool
    gets_benefit_without_earnings: bool
    works: bool


DISABILITY_PREMIUM = Question("housing_benefit", "disability_premium", DisabilityPremiumInputs, DisabilityPremium)
SEVERE_DISABILITY_PREMIUM = Question("housing_benefit", "severe_disability_premium", SevereDisabilityPremiumInputs, SevereDisabilityPremium)
EARNINGS_DISREGARD = Question("housing_benefit", "earnings_disregard", EarningsDisregardInputs, EarningsDisregard)
ADDITIONAL_DISREGARD = Question("housing_benefit", "additional_disregard", AdditionalDisregardInputs, AdditionalDisregard)
NON_DEPENDANT_DEDUCTION = Question("housing_benefit", "non_dependant", NonDependantDeductionInputs, NonDependantDeduction)
"""Asked of each non-dependant when the household is read: their number is not fixed."""


class HousingBenefitTables(NamedTuple):
    """The tables of this module that an assessment asks, ready to scan."""

    disability_premium: Scan
    severe_disability_premium: Scan
    earnings_disregard: Scan
    additional_disregard: Scan


@shows_no_values
class HousingBenefitDecisions(NamedTuple):
    """What was decided for Housing Benefit, and by which row; for council tax and old benefits too. Means nothing where none asks."""

    is_asked: bool
    """Housing Benefit pays the rent."""
    disability_premium: DisabilityPremium
    disability_premium_row: int
    severe_disability_premium: SevereDisabilityPremium
    severe_disability_premium_row: int
    disregard: EarningsDisregard
    disregard_row: int
    first_additional: AdditionalDisregard
    first_additional_row: int
    second_additional: AdditionalDisregard
    second_additional_row: int
    benefits: Entitlements
    """Benefits beside work that are payable to each adult."""


def has_component(benefits: Entitlement) -> bool:
    """Whether an adult's Employment and Support Allowance includes a component"""
    return has_esa(benefits) and benefits.component != EsaComponent.NONE


def qualifies_for_disability_premium(adult: AdultFacts, premiums: PremiumFacts) -> bool:
    """Whether an adult under pension age meets the additional condition of the disability premium (Sch 3 para 13)"""
    gets_benefit = adult.has_disability_benefit or adult.has_attendance_allowance or premiums.is_blind
    return gets_benefit and not adult.reached_pension_age_on_the_day


def disability_premium_inputs(facts: Facts, benefits: Entitlements) -> DisabilityPremiumInputs:
    """What the table of the disability premium asks"""
    first, second = facts.housing_benefit.first, facts.housing_benefit.second
    return DisabilityPremiumInputs(
        is_limited_for_esa(facts.first, benefits.first),
        qualifies_for_disability_premium(facts.first, first),
        qualifies_for_disability_premium(facts.second, second),
    )


def severe_disability_premium_inputs(facts: Facts) -> SevereDisabilityPremiumInputs:
    """What the table of the severe disability premium asks"""
    first, second = facts.housing_benefit.first, facts.housing_benefit.second
    return SevereDisabilityPremiumInputs(
        first.gets_care_benefit,
        facts.housing_benefit.has_other_adults,
        facts.second.is_present,
        second.gets_care_benefit,
        second.is_blind,
        first.carer_is_paid,
        second.carer_is_paid,
    )


def earnings_disregard_inputs(
    facts: Facts, benefits: Entitlements, disability: DisabilityPremium, severe_disability: SevereDisabilityPremium
) -> EarningsDisregardInputs:
    """What the table of the disregard of earnings asks"""
    return EarningsDisregardInputs(
        is_lone_parent(facts),
        disability == DisabilityPremium.INCLUDED or severe_disability != SevereDisabilityPremium.NOT_INCLUDED,
        has_component(benefits.first) or has_component(benefits.second),
        gets_carers_benefit(benefits.first) or gets_carers_benefit(benefits.second),
        facts.second.is_present,
    )


def additional_disregard_inputs(
    facts: Facts, adult: AdultFacts, premiums: PremiumFacts, benefits: Entitlement, disability: DisabilityPremium
) -> AdditionalDisregardInputs:
    """What the table of the further disregard asks of one adult"""
    brings_premium = disability == DisabilityPremium.INCLUDED and qualifies_for_disability_premium(adult, premiums)
    return AdditionalDisregardInputs(
        adult.statutory_pay != StatutoryPay.NONE and adult.minutes_beside_sick_pay == 0,
        adult.age_on_the_day,
        minutes_worked(adult),
        facts.family.children > 0,
        brings_premium or has_component(benefits),
    )


def has_amounts_for_council_tax(scheme: ReductionScheme) -> bool:
    """Whether a reduction of council tax may have an applicable amount in the same words (SI 2012/2886 Sch 3; WSI 2013/3029 Sch 7)"""
    return scheme != ReductionScheme.NO_BILL and scheme != ReductionScheme.NOT_KNOWN and scheme != ReductionScheme.BANDS


def decide_housing_benefit(facts: Facts, benefits: Entitlements, tables: HousingBenefitTables) -> HousingBenefitDecisions:
    """The decisions for Housing Benefit, in the order they depend on one another; asked of council tax and old benefits too"""
    asks = facts.housing_benefit
    pays, further = asks.pays_rent and asks.is_claimed, tables.additional_disregard
    has_premiums = facts.income_related.benefit != IncomeRelatedBenefit.NONE
    is_asked = pays or has_premiums or has_amounts_for_council_tax(facts.council_tax.scheme)
    disability_row = first_row(tables.disability_premium, disability_premium_inputs(facts, benefits)) if is_asked else 0
    disability = tables.disability_premium.then[disability_row]
    severe_row = first_row(tables.severe_disability_premium, severe_disability_premium_inputs(facts)) if is_asked else 0
    severe = tables.severe_disability_premium.then[severe_row]
    disregard_row = first_row(tables.earnings_disregard, earnings_disregard_inputs(facts, benefits, disability, severe)) if is_asked else 0
    first = first_row(further, additional_disregard_inputs(facts, facts.first, asks.first, benefits.first, disability)) if is_asked else 0
    second = (
        first_row(further, additional_disregard_inputs(facts, facts.second, asks.second, benefits.second, disability)) if is_asked else 0
    )
    return HousingBenefitDecisions(
        pays,
        disability, disability_row,
        severe, severe_row,
        tables.earnings_disregard.then[disregard_row], disregard_row,
        further.then[first], first,
        further.then[second], second,
        benefits,
    )  # fmt: skip
