"""The Housing Benefit of a week, in the order of a decision letter, where it pays the rent beside or after Universal Credit."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import EsaComponent, Facts
from betteroff.money import month_of_weeks, round_up, share_of, week_of_months
from betteroff.rulebook.lines import WEEK, Line
from betteroff.schemes.award import Award, is_on_universal_credit
from betteroff.schemes.benefit_cap import BenefitCapRates, other_capped_benefits
from betteroff.schemes.child_benefit import ChildBenefitRates, child_benefit_week
from betteroff.schemes.earned_income import Work
from betteroff.schemes.education import is_kept_out_by_course
from betteroff.schemes.housing_benefit import (
    HousingBenefitRates,
    basic_disregard,
    carer_premiums,
    deductible_childcare,
    deductions_for_others,
    family_premiums,
    for_accommodation,
    is_absent_too_long,
    personal_allowances,
    works_long_enough,
)
from betteroff.schemes.housing_benefit_cap import cap_reduction_week, cap_week, is_exempt, is_specified
from betteroff.schemes.housing_benefit_decisions import HousingBenefitDecisions
from betteroff.schemes.income_related_award import IncomeRelated, is_passported
from betteroff.schemes.income_related_benefit import IncomeRelatedDecision
from betteroff.schemes.net_earnings import weekly_earnings
from betteroff.schemes.pay import Pay
from betteroff.schemes.premiums import premiums_of_adults
from betteroff.schemes.self_employment import Business
from betteroff.schemes.unearned_income import UnearnedIncome
from betteroff.schemes.unpaid_work import UnpaidWork


def is_means_tested(housing_benefit: HousingBenefitDecisions, universal_credit: Award, income_related_benefit: IncomeRelated) -> bool:
    """Whether income and capital are held against what they need: not of somebody on Universal Credit, or on an old benefit that is paid

    HB Regs 2006 Sch 4 para 12, Sch 5 para 4, Sch 6 para 5.
    """
    is_spared = is_on_universal_credit(universal_credit) or is_passported(income_related_benefit)
    return housing_benefit.is_asked and not is_spared


def eligible_rent_week(facts: Facts, housing_benefit: HousingBenefitDecisions, rates: HousingBenefitRates) -> int:
    """Eligible rent a week; nothing of a home they are away from for too long"""
    if not housing_benefit.is_asked or is_absent_too_long(facts, rates):
        return 0
    return week_of_months(facts.housing_benefit.rent_month)


def non_dependant_deductions_week(eligible_rent_week: int, facts: Facts, rates: HousingBenefitRates) -> int:
    """Deductions for other adults in the home, never more than the rent"""
    return min(eligible_rent_week, deductions_for_others(facts.housing_benefit, rates))


def maximum_week(eligible_rent_week: int, non_dependant_deductions_week: int) -> int:
    """Maximum Housing Benefit a week"""
    return eligible_rent_week - non_dependant_deductions_week


def personal_allowances_week(facts: Facts, housing_benefit: HousingBenefitDecisions, is_assessed: bool, rates: HousingBenefitRates) -> int:
    """Personal allowances"""
    return personal_allowances(facts, housing_benefit.benefits, rates) if is_assessed else 0


def premiums_week(facts: Facts, housing_benefit: HousingBenefitDecisions, is_assessed: bool, rates: HousingBenefitRates) -> int:
    """Premiums, and a component of Employment and Support Allowance"""
    if not is_assessed:
        return 0
    benefits, severe = housing_benefit.benefits, housing_benefit.severe_disability_premium
    for_adults = premiums_of_adults(facts, housing_benefit.disability_premium, severe, benefits, rates)
    return for_adults + family_premiums(facts, rates) + carer_premiums(benefits, rates)


def applicable_amount_week(personal_allowances_week: int, premiums_week: int) -> int:
    """Applicable amount: what they are taken to need"""
    return personal_allowances_week + premiums_week


def first_earnings_week(
    facts: Facts,
    is_assessed: bool,
    first_pay: Pay,
    first_other_pay: Pay,
    first_business: Business,
    first_unpaid_work: UnpaidWork,
) -> int:
    """Net earnings of the first adult a week"""
    if not is_assessed:
        return 0
    return weekly_earnings(facts.first, first_pay, first_other_pay, first_business, first_unpaid_work)


def second_earnings_week(
    facts: Facts,
    is_assessed: bool,
    second_pay: Pay,
    second_other_pay: Pay,
    second_business: Business,
    second_unpaid_work: UnpaidWork,
) -> int:
    """Net earnings of the second adult a week"""
    if not is_assessed:
        return 0
    return weekly_earnings(facts.second, second_pay, second_other_pay, second_business, second_unpaid_work)


def disregard_week(
    facts: Facts,
    housing_benefit: HousingBenefitDecisions,
    first_earnings_week: int,
    second_earnings_week: int,
    rates: HousingBenefitRates,
) -> int:
    """Earnings left out"""
    return basic_disregard(facts, housing_benefit, first_earnings_week, second_earnings_week, rates)


def accommodation_disregard_week(
    facts: Facts, first_earnings_week: int, second_earnings_week: int, disregard_week: int, rates: HousingBenefitRates
) -> int:
    """Earnings left out because the home is supported or temporary housing"""
    return min(for_accommodation(facts, rates), first_earnings_week + second_earnings_week - disregard_week)


def childcare_week(
    facts: Facts,
    housing_benefit: HousingBenefitDecisions,
    first_earnings_week: int,
    second_earnings_week: int,
    disregard_week: int,
    accommodation_disregard_week: int,
    rates: HousingBenefitRates,
) -> int:
    """Childcare taken off earnings"""
    left = first_earnings_week + second_earnings_week - disregard_week - accommodation_disregard_week
    return min(left, deductible_childcare(facts, housing_benefit.benefits, rates))


def additional_disregard_week(
    housing_benefit: HousingBenefitDecisions,
    first_earnings_week: int,
    second_earnings_week: int,
    disregard_week: int,
    accommodation_disregard_week: int,
    childcare_week: int,
    rates: HousingBenefitRates,
) -> int:
    """Earnings left out for long hours of work, where there is as much left (Sch 4 para 17(3))"""
    left = first_earnings_week + second_earnings_week - disregard_week - accommodation_disregard_week - childcare_week
    return rates.additional_disregard if works_long_enough(housing_benefit) and left >= rates.additional_disregard else 0


def other_income_week(facts: Facts, is_assessed: bool, unearned: UnearnedIncome) -> int:
    """Other income that counts a week"""
    if not is_assessed:
        return 0
    needs = facts.housing_benefit
    return week_of_months(max(0, unearned.total + needs.further_income_month - needs.income_left_out_month))


def tariff_income_week(facts: Facts, is_assessed: bool, rates: HousingBenefitRates) -> int:
    """Income from savings a week: for each step or part of one"""
    if not is_assessed or facts.savings > rates.capital_limit:
        return 0
    return round_up(max(0, facts.savings - rates.capital_floor), rates.tariff_step) * rates.tariff_amount


def income_week(
    first_earnings_week: int,
    second_earnings_week: int,
    disregard_week: int,
    accommodation_disregard_week: int,
    childcare_week: int,
    additional_disregard_week: int,
    other_income_week: int,
    tariff_income_week: int,
) -> int:
    """Income that counts a week"""
    left_out = disregard_week + accommodation_disregard_week + childcare_week + additional_disregard_week
    return first_earnings_week + second_earnings_week - left_out + other_income_week + tariff_income_week


def taper_week(income_week: int, applicable_amount_week: int, rates: HousingBenefitRates) -> int:
    """Taken off for income above the applicable amount"""
    return share_of(max(0, income_week - applicable_amount_week), rates.taper)


def uncapped_week(
    facts: Facts,
    is_assessed: bool,
    maximum_week: int,
    taper_week: int,
    rates: HousingBenefitRates,
) -> int:
    """Housing Benefit a week before the benefit cap; nothing where capital is above the limit, or a course stands in the way"""
    if not is_assessed:
        return maximum_week
    if facts.savings > rates.capital_limit or is_kept_out_by_course(facts):
        return 0
    left = maximum_week - taper_week
    return left if left >= rates.smallest_payment else 0


def escapes_cap(
    facts: Facts,
    housing_benefit: HousingBenefitDecisions,
    income_related: IncomeRelatedDecision,
    income_related_benefit: IncomeRelated,
    cap: BenefitCapRates,
) -> bool:
    """Whether a benefit exempts from the cap, the support component of the old one among them (reg. 75F)"""
    has_support = is_passported(income_related_benefit) and income_related.component == EsaComponent.SUPPORT
    return has_support or is_exempt(facts, housing_benefit.benefits, cap)


def benefit_cap_week(
    facts: Facts,
    housing_benefit: HousingBenefitDecisions,
    income_related: IncomeRelatedDecision,
    universal_credit: Award,
    income_related_benefit: IncomeRelated,
    unearned: UnearnedIncome,
    is_assessed: bool,
    maximum_week: int,
    taper_week: int,
    rates: HousingBenefitRates,
    cap: BenefitCapRates,
    child: ChildBenefitRates,
) -> int:
    """Taken off for the benefit cap; nothing beside Universal Credit, whose own cap it is (reg. 75F(1)(g))"""
    if not housing_benefit.is_asked or is_on_universal_credit(universal_credit):
        return 0
    week = uncapped_week(facts, is_assessed, maximum_week, taper_week, rates)
    others = child_benefit_week(facts, child) + week_of_months(other_capped_benefits(facts, unearned, cap))
    exempt = escapes_cap(facts, housing_benefit, income_related, income_related_benefit, cap)
    capped = others + income_related_benefit.payable_week
    return cap_reduction_week(week, capped, is_specified(facts), exempt, cap_week(facts, rates), rates.smallest_payment)


def payable_week(
    facts: Facts,
    is_assessed: bool,
    maximum_week: int,
    taper_week: int,
    benefit_cap_week: int,
    rates: HousingBenefitRates,
) -> int:
    """Housing Benefit a week"""
    return uncapped_week(facts, is_assessed, maximum_week, taper_week, rates) - benefit_cap_week


def payable(payable_week: int) -> int:
    """Housing Benefit"""
    return month_of_weeks(payable_week)


def ineligible_charges(facts: Facts) -> int:
    """Charges of the home that Housing Benefit does not meet"""
    return facts.housing_benefit.ineligible_charges_month


_EARNINGS = "HB Regs 2006 regs 29, 33, 36, 38"


class HousingBenefit(NamedTuple):
    """The lines of a Housing Benefit decision letter; the assessment is nil while there is any Universal Credit."""

    eligible_rent_week: Annotated[
        int, Line("Eligible rent a week", "HB Regs 2006 regs 7(16), (17), 12, B13, 13D, 80(2)", eligible_rent_week, WEEK)
    ]
    non_dependant_deductions_week: Annotated[
        int, Line("Deductions for other adults a week", "HB Regs 2006 reg. 74", non_dependant_deductions_week, WEEK)
    ]
    maximum_week: Annotated[int, Line("Maximum Housing Benefit a week", "HB Regs 2006 reg. 70", maximum_week, WEEK)]
    personal_allowances_week: Annotated[
        int, Line("Personal allowances a week", "HB Regs 2006 reg. 22, Sch 3 Part 1", personal_allowances_week, WEEK)
    ]
    premiums_week: Annotated[int, Line("Premiums and component a week", "HB Regs 2006 reg. 22, Sch 3 Parts 2-6", premiums_week, WEEK)]
    applicable_amount_week: Annotated[int, Line("Applicable amount a week", "HB Regs 2006 reg. 22", applicable_amount_week, WEEK)]
    first_earnings_week: Annotated[int, Line("Net earnings a week", _EARNINGS, first_earnings_week, WEEK)]
    second_earnings_week: Annotated[int, Line("Net earnings a week", _EARNINGS, second_earnings_week, WEEK)]
    disregard_week: Annotated[int, Line("Earnings left out a week", "HB Regs 2006 Sch 4 paras 3-10A", disregard_week, WEEK)]
    accommodation_disregard_week: Annotated[
        int,
        Line(
            "Earnings left out in supported or temporary housing", "HB Regs 2006 Sch 4 para 18; SI 2026/753; SI 2026/978",
            accommodation_disregard_week, WEEK,
        ),
    ]  # fmt: skip
    childcare_week: Annotated[int, Line("Childcare taken off earnings a week", "HB Regs 2006 regs 27, 28", childcare_week, WEEK)]
    additional_disregard_week: Annotated[
        int, Line("Earnings left out for long hours of work", "HB Regs 2006 Sch 4 para 17", additional_disregard_week, WEEK)
    ]
    other_income_week: Annotated[int, Line("Other income that counts a week", "HB Regs 2006 reg. 40, Sch 5", other_income_week, WEEK)]
    tariff_income_week: Annotated[int, Line("Income from savings a week", "HB Regs 2006 reg. 52", tariff_income_week, WEEK)]
    income_week: Annotated[int, Line("Income that counts a week", "HB Regs 2006 reg. 27", income_week, WEEK)]
    taper_week: Annotated[int, Line("Taken off for income a week", "SSCBA 1992 s. 130(3)(b); HB Regs 2006 reg. 71", taper_week, WEEK)]
    benefit_cap_week: Annotated[int, Line("Taken off for the benefit cap a week", "HB Regs 2006 regs 75A-75H", benefit_cap_week, WEEK)]
    payable_week: Annotated[
        int, Line("Housing Benefit a week", "SSCBA 1992 s. 130; HB Regs 2006 regs 43, 75, Sch 4 para 12, Sch 5 para 4", payable_week, WEEK)
    ]
    payable: Annotated[int, Line("Housing Benefit", "SSCBA 1992 s. 130", payable, in_hand=1)]
    ineligible_charges: Annotated[
        int, Line("Charges that Housing Benefit does not meet", "HB Regs 2006 reg. 12B(2), Sch 1", ineligible_charges, in_hand=-1)
    ]


def housing_benefit(
    facts: Facts,
    decided: HousingBenefitDecisions,
    income_related: IncomeRelatedDecision,
    work: Work,
    unearned: UnearnedIncome,
    universal_credit: Award,
    income_related_benefit: IncomeRelated,
    rates: HousingBenefitRates,
    benefit_cap: BenefitCapRates,
    child_benefit: ChildBenefitRates,
) -> HousingBenefit:
    """The whole assessment, each amount worked out once; nothing where no rent is asked about."""
    if not decided.is_asked:
        return HousingBenefit(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ineligible_charges(facts))
    assessed = is_means_tested(decided, universal_credit, income_related_benefit)
    rent = eligible_rent_week(facts, decided, rates)
    others = non_dependant_deductions_week(rent, facts, rates)
    maximum = maximum_week(rent, others)
    allowances = personal_allowances_week(facts, decided, assessed, rates)
    premiums = premiums_week(facts, decided, assessed, rates)
    needed = applicable_amount_week(allowances, premiums)
    first = first_earnings_week(facts, assessed, work.first_pay, work.first_other_pay, work.first_business, work.first_unpaid_work)
    second = second_earnings_week(facts, assessed, work.second_pay, work.second_other_pay, work.second_business, work.second_unpaid_work)
    basic = disregard_week(facts, decided, first, second, rates)
    for_home = accommodation_disregard_week(facts, first, second, basic, rates)
    childcare = childcare_week(facts, decided, first, second, basic, for_home, rates)
    additional = additional_disregard_week(decided, first, second, basic, for_home, childcare, rates)
    other = other_income_week(facts, assessed, unearned)
    tariff = tariff_income_week(facts, assessed, rates)
    income = income_week(first, second, basic, for_home, childcare, additional, other, tariff)
    taken_off = taper_week(income, needed, rates)
    capped = benefit_cap_week(
        facts, decided, income_related, universal_credit, income_related_benefit, unearned, assessed, maximum, taken_off,
        rates, benefit_cap, child_benefit,
    )  # fmt: skip
    week = payable_week(facts, assessed, maximum, taken_off, capped, rates)
    return HousingBenefit(
        rent, others, maximum, allowances, premiums, needed, first, second, basic, for_home, childcare, additional,
        other, tariff, income, taken_off, capped, week, payable(week), ineligible_charges(facts),
    )  # fmt: skip
