"""Council Tax Reduction in Scotland: what it counts beside Universal Credit, childcare, and bands E to H."""

from __future__ import annotations

from betteroff.facts import Capability, Facts, ReductionScheme, ValuationBand
from betteroff.money import MONTHS_A_YEAR, WEEKS_A_YEAR, WHOLE, half_up, share_of, week_of_months
from betteroff.schemes.award import Award, is_on_universal_credit
from betteroff.schemes.capability import Caring, Decisions
from betteroff.schemes.children import is_lone_parent
from betteroff.schemes.council_tax_rates import CouncilTaxRates, CouncilTaxScotlandRates
from betteroff.schemes.council_tax_reduction import childcare, for_children, month_of_days, personal_allowance
from betteroff.schemes.earned_income import EarnedIncome
from betteroff.schemes.housing_benefit import HousingBenefitRates
from betteroff.schemes.housing_benefit_decisions import (
    DisabilityPremium,
    HousingBenefitDecisions,
    SevereDisabilityPremium,
    qualifies_for_disability_premium,
)
from betteroff.schemes.premiums import disability_premium, enhanced_premium, has_enhanced_care, severe_disability_premium
from betteroff.schemes.work_benefits import Entitlements


def carers_beside_universal_credit(decided: Decisions) -> int:
    """How many adults bring a carer premium in Scotland beside Universal Credit"""
    carer = Caring.REGULAR_AND_SUBSTANTIAL
    return int(decided.first.caring == carer) + int(decided.second.caring == carer)


def is_limited(decided: Decisions) -> bool:
    """Whether limited capability for work, or for work-related activity too, was found of either adult"""
    return decided.first.capability != Capability.FIT or decided.second.capability != Capability.FIT


def is_limited_for_activity(decided: Decisions) -> bool:
    """Whether limited capability for work-related activity was found of either"""
    first, second = decided.first.capability, decided.second.capability
    return first == Capability.LIMITED_FOR_ACTIVITY or second == Capability.LIMITED_FOR_ACTIVITY


def component_beside_universal_credit(decided: Decisions, rates: CouncilTaxRates) -> int:
    """Component for limited capability: the higher, where two would bring one (Sch 1 para 18(1)(aa))"""
    if rates.scotland.has_components == 0 or not is_limited(decided):
        return 0
    return rates.common.support_component if is_limited_for_activity(decided) else rates.common.work_related_activity_component


def has_disability_premium(facts: Facts, decided: Decisions) -> bool:
    """Whether somebody gets a disability benefit or is blind, and nobody has limited capability (Sch 1 paras 11, 12)"""
    first, second = facts.housing_benefit.first, facts.housing_benefit.second
    qualifies = qualifies_for_disability_premium(facts.first, first) or qualifies_for_disability_premium(facts.second, second)
    return qualifies and not is_limited(decided)


def amount_beside_universal_credit(
    facts: Facts, decided: Decisions, housing_benefit: HousingBenefitDecisions, rates: CouncilTaxRates
) -> int:
    """Applicable amount of the scheme's own, beside Universal Credit since 2022 (reg. 35)"""
    common = rates.common
    amount = personal_allowance(facts, decided.first.capability != Capability.FIT, rates.scotland, common)
    amount += for_children(facts, rates.scotland, common) + carers_beside_universal_credit(decided) * common.carer
    disabled = DisabilityPremium.INCLUDED if has_disability_premium(facts, decided) else DisabilityPremium.NOT_INCLUDED
    amount += disability_premium(facts, disabled, common)
    amount += severe_disability_premium(housing_benefit.severe_disability_premium, common)
    amount += enhanced_premium(facts, is_limited_for_activity(decided) or has_enhanced_care(facts), common)
    return amount + component_beside_universal_credit(decided, rates)


def disregard_beside_universal_credit(
    facts: Facts, decided: Decisions, housing_benefit: HousingBenefitDecisions, rates: HousingBenefitRates
) -> int:
    """Earnings ignored beside Universal Credit since 2022, in amounts that Housing Benefit has too (Sch 3 paras 4-9)"""
    if is_lone_parent(facts):
        return rates.disregard_lone_parent
    has_severe_premium = housing_benefit.severe_disability_premium != SevereDisabilityPremium.NOT_INCLUDED
    if has_severe_premium or has_disability_premium(facts, decided) or is_limited(decided):
        return rates.disregard_disabled
    if carers_beside_universal_credit(decided) > 0:
        return rates.disregard_carer
    return rates.disregard_couple if facts.second.is_present else rates.disregard_single


def earnings_beside_universal_credit(
    facts: Facts, decided: Decisions, housing_benefit: HousingBenefitDecisions, earned: EarnedIncome, rates: HousingBenefitRates
) -> int:
    """Earnings beside Universal Credit since 2022, less what is ignored"""
    return max(0, week_of_months(earned.total) - disregard_beside_universal_credit(facts, decided, housing_benefit, rates))


def takes_childcare_off_all_income(facts: Facts, rates: CouncilTaxRates) -> bool:
    """Whether childcare comes off all income, not earnings alone: in Scotland since 2022"""
    return facts.council_tax.scheme == ReductionScheme.SCOTLAND and rates.scotland.has_own_amounts == 1


def childcare_off_income(facts: Facts, work_benefits: Entitlements, universal_credit: Award, rates: CouncilTaxRates) -> int:
    """Childcare taken off all income, up to a maximum; beside Universal Credit as its childcare element says"""
    if not takes_childcare_off_all_income(facts, rates):
        return 0
    if not is_on_universal_credit(universal_credit):
        return childcare(facts, work_benefits, rates.common)
    charges = half_up(universal_credit.childcare_element * WHOLE * MONTHS_A_YEAR, rates.common.childcare_share * WEEKS_A_YEAR)
    return min(charges, rates.scotland.childcare_more_children if facts.childcare.children > 1 else rates.scotland.childcare_one_child)


def counted_in_scotland(universal_credit: Award, rates: CouncilTaxRates) -> int:
    """Universal Credit that counts in Scotland, a month: since 2022 what is for children, childcare and transitional protection"""
    if rates.scotland.has_own_amounts == 0:
        return max(0, universal_credit.payable - universal_credit.housing_element)
    for_children = universal_credit.child_element + universal_credit.disabled_child_addition + universal_credit.childcare_element
    if universal_credit.child_element == 0:
        for_children = 0
    return min(universal_credit.payable, for_children + universal_credit.transitional_element)


def rise_of_band(band: int, rates: CouncilTaxScotlandRates) -> int:
    """By how much the charge of a band rose in 2017"""
    if band == ValuationBand.E:
        return rates.band_e_rise
    if band == ValuationBand.F:
        return rates.band_f_rise
    if band == ValuationBand.G:
        return rates.band_g_rise
    return rates.band_h_rise if band == ValuationBand.H else 0


def higher_bands(facts: Facts, non_dependants: int, income: int, rates: CouncilTaxRates) -> int:
    """Reduction for bands E to H instead: the rise of 2017, less the taper above a limit"""
    if facts.council_tax.scheme != ReductionScheme.SCOTLAND:
        return 0
    rise = rise_of_band(facts.council_tax.band, rates.scotland)
    charged = half_up(facts.council_tax.counted_bill_year * rise, (WHOLE + rise) * MONTHS_A_YEAR)
    is_family = facts.second.is_present or facts.family.children > 0
    limit = rates.scotland.higher_bands_limit if is_family else rates.scotland.higher_bands_limit_single
    over = share_of(max(0, income - limit), rates.common.taper)
    return max(0, charged - non_dependants - month_of_days(over, facts.council_tax.days))
