"""Student loan repayments: 9 % (6 % of a postgraduate loan) of what exceeds the threshold of the pay period, pence ignored."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.facts import PayPeriod, StudentLoanFacts
from betteroff.rulebook.figures import rates
from betteroff.schemes.student_loan import StudentLoanRates, student_loan


def repaid(pay: int, period: PayPeriod = PayPeriod.MONTH, day: date = date(2026, 12, 7), **loans: Any) -> int:
    return student_loan(pay, period, StudentLoanFacts(**loans), rates(StudentLoanRates, "student_loan", day))


@pytest.mark.parametrize(
    ("pay", "expected"),
    [
        (2_241_66, 0),  # 26,900 / 12 = 2,241.66, the fraction of a penny dropped
        (2_252_77, 0),  # 11.11 at 9 % = 0.9999
        (2_252_78, 1_00),  # 11.12 at 9 % = 1.0008
        (3_000_00, 68_00),  # 758.34 at 9 % = 68.25
    ],
)
def test_plan_1_takes_whole_pounds(pay: int, expected: int) -> None:
    assert repaid(pay, plan_1=True) == expected


@pytest.mark.parametrize(
    ("day", "loans", "pay", "expected"),
    [
        # published: 1,750 a month in 2019-20 on plan 1, 15; 2,000 a month on a postgraduate loan, 15 (Moore and Smalley)
        (date(2019, 4, 6), {"plan_1": True}, 1_750_00, 15_00),
        (date(2019, 4, 6), {"postgraduate": True}, 2_000_00, 15_00),
        # published: 2,075 a month at a threshold of 17,495, 55 (HMRC, CSLM18025)
        (date(2016, 4, 6), {"plan_1": True}, 2_075_00, 55_00),
        (date(2013, 4, 29), {"plan_1": True}, 2_000_00, 57_00),  # 636.25
        # each plan from the day it is collected
        (date(2016, 4, 5), {"plan_2": True}, 2_000_00, 0),
        (date(2016, 4, 6), {"plan_2": True}, 2_000_00, 22_00),  # 250 above 1,750
        (date(2019, 4, 5), {"postgraduate": True}, 2_000_00, 0),
        (date(2021, 4, 5), {"plan_4": True}, 2_000_00, 34_00),  # as plan 1: 384.17 above 1,615.83
        (date(2021, 4, 6), {"plan_4": True}, 2_200_00, 10_00),  # 116.67 above 2,083.33
        (date(2026, 4, 5), {"plan_5": True}, 2_500_00, 0),
        (date(2026, 4, 6), {"plan_5": True}, 2_500_00, 37_00),  # 416.67 above 2,083.33
    ],
)
def test_each_plan_has_its_years(day: date, loans: dict[str, Any], pay: int, expected: int) -> None:
    assert repaid(pay, day=day, **loans) == expected


def test_of_several_plans_only_the_lowest_threshold_counts_and_a_postgraduate_loan_comes_on_top() -> None:
    # plan 1 from 2,241.66 (67.5 up to 68.25), plan 2 from 2,448.75, postgraduate from 1,750: 1,250 at 6 % = 75
    assert repaid(3_000_00, plan_1=True, plan_2=True) == 68_00
    assert repaid(3_000_00, plan_2=True) == 49_00  # 551.25 at 9 % = 49.61
    assert repaid(3_000_00, plan_2=True, postgraduate=True) == 49_00 + 75_00
    assert repaid(3_000_00) == 0


def test_of_several_plans_one_not_yet_collected_does_not_count() -> None:
    assert repaid(3_000_00, day=date(2025, 4, 6), plan_5=True, plan_1=True) == 74_00  # 827.92 above 2,172.08


@pytest.mark.parametrize(
    ("period", "pay", "expected"),
    [
        # published thresholds of plan 1 in 2024-25: 480.57 a week, 961.15 and 1,922.30 for two and four weeks (Moorepay)
        (PayPeriod.WEEK, 480_57 + 11_11, 0),
        (PayPeriod.WEEK, 480_57 + 11_12, 1_00),
        (PayPeriod.FORTNIGHT, 961_15 + 11_12, 1_00),
        (PayPeriod.FOUR_WEEKS, 1_922_30 + 11_12, 1_00),
    ],
)
def test_the_threshold_is_that_of_the_pay_period(period: PayPeriod, pay: int, expected: int) -> None:
    assert repaid(pay, period, date(2024, 4, 6), plan_1=True) == expected
