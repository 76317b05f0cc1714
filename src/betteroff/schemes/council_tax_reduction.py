"""What the schemes of England, Wales and Scotland share: amounts and earnings without Universal Credit, deductions, days."""

from __future__ import annotations

from betteroff.facts import CouncilTaxFacts, Facts
from betteroff.money import DAYS_A_WEEK, MONTHS_A_YEAR, half_up, round_up
from betteroff.schemes.council_tax_rates import CouncilTaxReductionRates, NationalRates
from betteroff.schemes.earned_income import Work
from betteroff.schemes.housing_benefit import HousingBenefitRates, basic_disregard, works_long_enough
from betteroff.schemes.housing_benefit_decisions import HousingBenefitDecisions
from betteroff.schemes.net_earnings import weekly_earnings
from betteroff.schemes.premiums import premiums_of_adults
from betteroff.schemes.remunerative_work import childcare_off_earnings
from betteroff.schemes.work_benefits import Entitlements, gets_carers_benefit, is_limited_for_esa


def month_of_days(week: int, days: int) -> int:
    """A weekly amount as a month's, day for day over the financial year"""
    return half_up(week * days, DAYS_A_WEEK * MONTHS_A_YEAR)


def carers(benefits: Entitlements) -> int:
    """How many adults bring a carer premium without Universal Credit: those to whom Carer's Allowance is payable"""
    return int(gets_carers_benefit(benefits.first)) + int(gets_carers_benefit(benefits.second))


def personal_allowance(facts: Facts, is_limited: bool, national: NationalRates, rates: CouncilTaxReductionRates) -> int:
    """Personal allowance"""
    if facts.second.is_present:
        return national.couple
    if facts.family.children > 0 or facts.first.age_on_the_day >= rates.adult_age or is_limited:
        return national.single
    return national.single_under_25


def for_children(facts: Facts, national: NationalRates, rates: CouncilTaxReductionRates) -> int:
    """Amounts for children, with a family premium and premiums for disabled ones"""
    children, lower, higher = facts.family.children, facts.family.disabled_children_lower, facts.family.disabled_children_higher
    family = national.family if children > 0 else 0
    return children * national.child + family + (lower + higher) * rates.disabled_child + higher * rates.enhanced_child


def own_amount(facts: Facts, housing_benefit: HousingBenefitDecisions, national: NationalRates, rates: CouncilTaxReductionRates) -> int:
    """Applicable amount of the scheme's own, without Universal Credit; premiums are those of Housing Benefit, in the same words"""
    benefits, severe = housing_benefit.benefits, housing_benefit.severe_disability_premium
    amount = personal_allowance(facts, is_limited_for_esa(facts.first, benefits.first), national, rates)
    amount += for_children(facts, national, rates) + carers(benefits) * rates.carer
    return amount + premiums_of_adults(facts, housing_benefit.disability_premium, severe, benefits, rates)


def first_earnings(facts: Facts, work: Work) -> int:
    """Net earnings of the first adult a week, before anything is ignored"""
    return weekly_earnings(facts.first, work.first_pay, work.first_other_pay, work.first_business, work.first_unpaid_work)


def second_earnings(facts: Facts, work: Work) -> int:
    """Net earnings of the second adult a week"""
    return weekly_earnings(facts.second, work.second_pay, work.second_other_pay, work.second_business, work.second_unpaid_work)


def childcare(facts: Facts, benefits: Entitlements, rates: CouncilTaxReductionRates) -> int:
    """Childcare that the schemes take off without Universal Credit"""
    return childcare_off_earnings(facts, benefits, rates.working_hours, rates.childcare_one_child, rates.childcare_more_children)


def own_earnings_counted(
    facts: Facts, housing_benefit: HousingBenefitDecisions, work: Work, charges: int, ignored: HousingBenefitRates
) -> int:
    """Net earnings a week without Universal Credit, less childcare that comes off earnings and what Housing Benefit ignores too

    SI 2012/2886 Sch 7, WSI 2013/3029 Sch 8 and SSI 2021/249 Sch 3 have the amounts and the words of HB Regs 2006 Sch 4 paras 3-10A, 17.
    """
    first, second = first_earnings(facts, work), second_earnings(facts, work)
    left = first + second - basic_disregard(facts, housing_benefit, first, second, ignored) - charges
    further = ignored.additional_disregard if works_long_enough(housing_benefit) and left >= ignored.additional_disregard else 0
    return max(0, left - further)


def own_tariff_income(facts: Facts, rates: CouncilTaxReductionRates) -> int:
    """Weekly income treated as coming from capital, for each step or part of one"""
    return round_up(max(0, facts.savings - rates.capital_floor), rates.tariff_step) * rates.tariff_amount


def non_dependant_deductions(council_tax: CouncilTaxFacts, national: NationalRates) -> int:
    """Deductions for non-dependants, a week"""
    return (
        council_tax.lowest_non_dependants * national.lowest_non_dependant
        + council_tax.second_non_dependants * national.second_non_dependant
        + council_tax.third_non_dependants * national.third_non_dependant
        + council_tax.highest_non_dependants * national.highest_non_dependant
    )
