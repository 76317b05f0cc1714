"""Income that is not earned, as far as Universal Credit takes it into account."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import AdultFacts, CourseFacts, Facts
from betteroff.money import half_up, month_of_weeks, share_of
from betteroff.rulebook.lines import Line


class UnearnedIncomeRates(NamedTuple):
    """Figures of `rules/unearned_income/rates.toml`."""

    carers_allowance_week: int
    student_disregard: int
    postgraduate_loan_share: int
    mixed_age_choice_ends: int
    """Only a remark hangs on it."""
    permitted_work_hours: int
    """Paid work of so many hours a week ends new-style Employment and Support Allowance, whatever it pays."""
    remunerative_work_hours: int
    """Paid work of so many hours a week ends new-style Jobseeker's Allowance."""
    carers_allowance_earnings_limit: int
    """Only a remark hangs on it."""


def carers_allowance_of(adult: AdultFacts, rates: UnearnedIncomeRates) -> int:
    """Carer's Allowance of one adult"""
    return month_of_weeks(rates.carers_allowance_week) if adult.has_carers_allowance else 0


def carers_allowance(facts: Facts, rates: UnearnedIncomeRates) -> int:
    """Carer's Allowance, or Carer Support Payment up to its amount"""
    return carers_allowance_of(facts.first, rates) + carers_allowance_of(facts.second, rates)


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


def total(carers_allowance: int, student_income: int, other_income: int) -> int:
    """Unearned income of the assessment period"""
    return carers_allowance + student_income + other_income


class UnearnedIncome(NamedTuple):
    """What Universal Credit takes into account, of both adults together."""

    carers_allowance: Annotated[int, Line("Carer's Allowance that counts", "UC Regs 2013 reg. 66(1)(b)(iii), (iiia)", carers_allowance)]
    student_income: Annotated[int, Line("Student income that counts", "UC Regs 2013 regs 68-71", student_income)]
    other_income: Annotated[int, Line("Other income that counts", "UC Regs 2013 regs 66, 73", other_income)]
    total: Annotated[int, Line("Unearned income of the period", "UC Regs 2013 reg. 66", total)]


def unearned_income(facts: Facts, rates: UnearnedIncomeRates) -> UnearnedIncome:
    """What counts of both adults' income, each amount worked out once."""
    carers, student, other = carers_allowance(facts, rates), student_income(facts, rates), other_income(facts)
    return UnearnedIncome(carers, student, other, total(carers, student, other))


def student_support(facts: Facts) -> int:
    """Student loan and grant"""
    return facts.first.course.received_month + facts.second.course.received_month


def ignored_income(facts: Facts) -> int:
    """Income that Universal Credit ignores"""
    return facts.income.ignored_month
