"""Unearned income: what counts in full, and student income step by step (UC Regs 2013 regs 66 to 73). Sums worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.dated_rules import work_benefit_rates
from betteroff.facts import AdultFacts, CourseFacts, Facts, IncomeFacts
from betteroff.rulebook.figures import rates
from betteroff.schemes.unearned_income import UnearnedIncome, UnearnedIncomeRates, student_income_of, unearned_income
from betteroff.schemes.work_benefits import Entitlement, Entitlements

DAY = date(2026, 12, 7)
NOBODY = AdultFacts(is_present=True)


def figures_of(day: date = DAY) -> UnearnedIncomeRates:
    found: UnearnedIncomeRates = rates(UnearnedIncomeRates, "unearned_income", day)
    return found


def unearned(facts: Facts) -> UnearnedIncome:
    return unearned_income(facts, Entitlements(Entitlement(), Entitlement()), figures_of(), work_benefit_rates(DAY))


def test_what_is_stated_counts_in_full_and_what_is_ignored_does_not() -> None:
    facts = Facts(NOBODY, income=IncomeFacts(counted_month=100_00, ignored_month=999_00, capped_month=50_00))
    assert unearned(facts) == UnearnedIncome(0, 0, 0, 100_00, 100_00)


@pytest.mark.parametrize(
    ("support", "postgraduate", "periods", "month"),
    [
        (10_544_00, 0, 9, 1_061_56),  # 1,171.5555 - 110
        (990_00, 0, 9, 0),  # 110.00: nothing is left
        (990_09, 0, 9, 1),  # 110.01
        (989_91, 0, 9, 0),
        (0, 12_858_00, 12, 211_45),  # 30 % is 3,857.40; / 12 = 321.45
        (990_00, 3_300_00, 9, 110_00),  # 990 and 30 % of 3,300
        (1_000_00, 0, 0, 0),  # no period counts
    ],
)
def test_student_income_is_the_years_over_its_periods_less_110(support: int, postgraduate: int, periods: int, month: int) -> None:
    course = CourseFacts(income_counts=True, periods=periods, support_year=support, postgraduate_loan_year=postgraduate)
    assert student_income_of(course, figures_of()) == month
    assert student_income_of(course._replace(income_counts=False), figures_of()) == 0


@pytest.mark.parametrize(("day", "month"), [(date(2016, 8, 3), 0), (date(2016, 8, 4), 211_45)])
def test_a_postgraduate_loan_counts_from_4_august_2016(day: date, month: int) -> None:
    course = CourseFacts(income_counts=True, periods=12, postgraduate_loan_year=12_858_00)
    assert student_income_of(course, figures_of(day)) == month


def test_each_of_two_students_has_a_disregard() -> None:
    student = NOBODY._replace(course=CourseFacts(income_counts=True, periods=9, support_year=1_980_00))
    assert unearned(Facts(student, student)).student_income == 2 * 110_00
