"""Income that is not earned, as far as Universal Credit takes it into account."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import CourseFacts, Facts
from betteroff.money import half_up, share_of
from betteroff.rulebook.lines import Line
from betteroff.schemes.work_benefits import BenefitRates, Entitlements, counted_carers_allowance, counted_new_style


class UnearnedIncomeRates(NamedTuple):
    """Figures of `rules/unearned_income/rates.toml`."""

    student_disregard: int
    postgraduate_loan_share: int
    mixed_age_choice_ends: int
    """Only a remark hangs on it."""


def new_style_benefits(facts: Facts, work_benefits: Entitlements, rates: BenefitRates) -> int:
    """New-style benefits, as far as they are paid beside work"""
    first = counted_new_style(facts.first, work_benefits.first, rates)
    return first + counted_new_style(facts.second, work_benefits.second, rates)


def carers_allowance(facts: Facts, work_benefits: Entitlements, rates: BenefitRates) -> int:
    """Carer's Allowance, or Carer Support Payment up to its amount"""
    first = counted_carers_allowance(facts.first, work_benefits.first, rates)
    return first + counted_carers_allowance(facts.second, work_benefits.second, rates)


def student_income_of(course: CourseFacts, rates: UnearnedIncomeRates) -> int:
    """Student income of one adult: the year's over the assessment periods in which it counts, less the disregard (reg. 71)"""
    if not course.income_counts or course.periods == 0:
        return 0
    year = course.support_year + share_of(course.postgraduate_loan_year, rates.postgraduate_loan_share)
    return max(0, half_up(year, course.periods) - rates.student_disregard)


def student_income(facts: Facts, rates: UnearnedIncomeRates) -> int:
    """Student income"""
    return student_income_of(facts.first.course, rates) + student_income_of(facts.second.course, rates)


def other_income(facts: Facts) -> int:
    """Pensions, benefits and other income that count"""
    return facts.income.counted_month


def total(new_style_benefits: int, carers_allowance: int, student_income: int, other_income: int) -> int:
    """Unearned income of the assessment period"""
    return new_style_benefits + carers_allowance + student_income + other_income


class UnearnedIncome(NamedTuple):
    """What Universal Credit takes into account, of both adults together."""

    new_style_benefits: Annotated[int, Line("New-style benefits that count", "UC Regs 2013 reg. 66(1)(b)(i), (ii)", new_style_benefits)]
    carers_allowance: Annotated[int, Line("Carer's Allowance that counts", "UC Regs 2013 reg. 66(1)(b)(iii), (iiia)", carers_allowance)]
    student_income: Annotated[int, Line("Student income that counts", "UC Regs 2013 regs 68-71", student_income)]
    other_income: Annotated[int, Line("Other income that counts", "UC Regs 2013 regs 66, 73", other_income)]
    total: Annotated[int, Line("Unearned income of the period", "UC Regs 2013 reg. 66", total)]


def unearned_income(facts: Facts, work_benefits: Entitlements, rates: UnearnedIncomeRates, benefit_rates: BenefitRates) -> UnearnedIncome:
    """What counts of both adults' income, each amount worked out once."""
    new_style = new_style_benefits(facts, work_benefits, benefit_rates)
    carers = carers_allowance(facts, work_benefits, benefit_rates)
    student, other = student_income(facts, rates), other_income(facts)
    return UnearnedIncome(new_style, carers, student, other, total(new_style, carers, student, other))


def student_support(facts: Facts) -> int:
    """Student loan and grant"""
    return facts.first.course.received_month + facts.second.course.received_month


def ignored_income(facts: Facts) -> int:
    """Income that Universal Credit ignores"""
    return facts.income.ignored_month


def enterprise_allowance(facts: Facts) -> int:
    """New Enterprise Allowance"""
    return facts.income.enterprise_allowance_month
