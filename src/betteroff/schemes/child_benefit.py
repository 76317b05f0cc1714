"""Child Benefit, and the charge that takes it back from a high income."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import AdultFacts, Facts, JobFacts
from betteroff.money import MONTHS_A_YEAR, POUND, WEEKS_A_YEAR, half_up, month_of_weeks
from betteroff.schemes.pay import pension_of_pay
from betteroff.schemes.pay_period import pay_days_a_year
from betteroff.schemes.pension import PensionRates
from betteroff.schemes.self_employment import Business


class ChildBenefitRates(NamedTuple):
    """Figures of `rules/child_benefit/rates.toml`."""

    eldest_week: int
    additional_week: int
    high_income_from: int
    high_income_step: int


HUNDRED = 100
"""Per cent of Child Benefit that can be charged."""


def week_for(children: int, facts: Facts, rates: ChildBenefitRates) -> int:
    """Child Benefit of a week for so many children"""
    if children == 0 or not facts.claims_child_benefit:
        return 0
    return rates.eldest_week + (children - 1) * rates.additional_week


def child_benefit_week(facts: Facts, rates: ChildBenefitRates) -> int:
    """Child Benefit of a week, for the children of the day"""
    return week_for(facts.family.children, facts, rates)


def child_benefit(facts: Facts, rates: ChildBenefitRates) -> int:
    """Child Benefit"""
    return month_of_weeks(child_benefit_week(facts, rates))


def child_benefit_in_cap(facts: Facts, rates: ChildBenefitRates) -> int:
    """Child Benefit that the cap on Universal Credit counts, for the children whom the award of the assessment period has"""
    return month_of_weeks(week_for(facts.children, facts, rates))


def pay_of_a_year(adult: AdultFacts, job: JobFacts, pensions: PensionRates) -> int:
    """Pay of a year like this month, less the whole pension contribution, however it is taken (Income Tax Act 2007 s. 58)"""
    return job.pay_year - pension_of_pay(adult, job, pensions) * pay_days_a_year(job.pay_period)


def adjusted_net_income(adult: AdultFacts, business: Business, other_taxable_year: int, pensions: PensionRates) -> int:
    """Adjusted net income of a year like this month: from work, and other taxable income that is stated"""
    pay = pay_of_a_year(adult, adult.job, pensions) + pay_of_a_year(adult, adult.other_job, pensions)
    return pay + max(0, business.profit - business.pension) * MONTHS_A_YEAR + other_taxable_year


def highest_income(facts: Facts, first_business: Business, second_business: Business, pensions: PensionRates) -> int:
    """Adjusted net income of the one of a couple who has more of it (s. 681B(3), (4))"""
    first = adjusted_net_income(facts.first, first_business, facts.income.first_taxable_year, pensions)
    return max(first, adjusted_net_income(facts.second, second_business, facts.income.second_taxable_year, pensions))


def high_income_charge(
    facts: Facts, first_business: Business, second_business: Business, rates: ChildBenefitRates, pensions: PensionRates
) -> int:
    """High Income Child Benefit Charge

    Of a tax year like this month, a twelfth. Child Benefit of the year, the percentage and the charge are each
    rounded down (s. 681C(3)).
    """
    income = highest_income(facts, first_business, second_business, pensions)
    if income <= rates.high_income_from:
        return 0
    percentage = min(HUNDRED, (income - rates.high_income_from) // rates.high_income_step)
    year = child_benefit_week(facts, rates) * WEEKS_A_YEAR // POUND * POUND
    return half_up(year * percentage // HUNDRED // POUND * POUND, MONTHS_A_YEAR)
