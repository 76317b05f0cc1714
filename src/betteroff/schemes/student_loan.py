"""Student loan repayments, taken from each pay day by the employer.

Universal Credit does not count them off (UC Regs 2013 reg. 55(5)), so they matter for take-home pay only.
"""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import StudentLoanFacts
from betteroff.money import POUND, WHOLE
from betteroff.schemes.pay_period import pay_days_a_year


class StudentLoanRates(NamedTuple):
    """Figures of `rules/student_loan/rates.toml`; a threshold of nothing means not yet collected."""

    plan_1: int
    plan_2: int
    plan_4: int
    plan_5: int
    postgraduate: int
    rate: int
    postgraduate_rate: int


def lower_of(threshold: int, other: int) -> int:
    """The lower of two thresholds; nothing is no threshold"""
    if threshold == 0 or other == 0:
        return max(threshold, other)
    return min(threshold, other)


def plan_threshold(loans: StudentLoanFacts, rates: StudentLoanRates) -> int:
    """The one threshold of all plans 1 to 5: that of the plan with the lowest"""
    threshold = 0
    if loans.plan_1:
        threshold = lower_of(threshold, rates.plan_1)
    if loans.plan_2:
        threshold = lower_of(threshold, rates.plan_2)
    if loans.plan_4:
        threshold = lower_of(threshold, rates.plan_4)
    if loans.plan_5:
        threshold = lower_of(threshold, rates.plan_5)
    return threshold


def repayment(earnings: int, period: int, threshold: int, share: int) -> int:
    """A share of what exceeds the threshold of the pay period; pence are ignored"""
    if threshold == 0:
        return 0
    above = max(0, earnings - threshold // pay_days_a_year(period))
    return above * share // (WHOLE * POUND) * POUND


def student_loan(earnings: int, period: int, loans: StudentLoanFacts, rates: StudentLoanRates) -> int:
    """Student loan repayments from one pay day"""
    postgraduate = rates.postgraduate if loans.postgraduate else 0
    return repayment(earnings, period, plan_threshold(loans, rates), rates.rate) + repayment(
        earnings, period, postgraduate, rates.postgraduate_rate
    )
