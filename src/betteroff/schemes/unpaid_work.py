"""Voluntary work as earnings: what is paid above expenses, and pay that is treated as received (reg. 60)."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import AdultFacts
from betteroff.rulebook.lines import Line
from betteroff.schemes.minimum_wage import MinimumWageRates, hourly_rate, month_at


def payment(adult: AdultFacts) -> int:
    """Paid for voluntary work, above expenses"""
    return adult.unpaid.business_payment_month + adult.unpaid.other_payment_month


def treated_as_paid(adult: AdultFacts, minimum_wage: MinimumWageRates) -> int:
    """Pay treated as received for unpaid work

    What would be reasonable is taken to be the minimum wage for the age, less what is paid.
    """
    unpaid = adult.unpaid
    if not unpaid.business_can_pay or unpaid.is_approved_programme:
        return 0
    return max(0, month_at(hourly_rate(adult.age, minimum_wage), unpaid.business_minutes) - unpaid.business_payment_month)


def given_up(adult: AdultFacts) -> int:
    """Earnings given up that are treated as still had"""
    return adult.unpaid.given_up_month


def total(payment: int, treated_as_paid: int, given_up: int) -> int:
    """What voluntary work and earnings given up count as"""
    return payment + treated_as_paid + given_up


class UnpaidWork(NamedTuple):
    """What one adult's voluntary work, and earnings given up, count as."""

    payment: Annotated[int, Line("Paid for voluntary work, above expenses", "UC Regs 2013 reg. 52(a)(iii)", payment, in_hand=1)]
    treated_as_paid: Annotated[int, Line("Pay treated as received for unpaid work", "UC Regs 2013 reg. 60(3), (4)", treated_as_paid)]
    given_up: Annotated[int, Line("Earnings given up, treated as still had", "UC Regs 2013 reg. 60(1), (2)", given_up)]
    total: Annotated[int, Line("Earnings from voluntary work that count", "UC Regs 2013 regs 52, 60", total)]


def unpaid_work(adult: AdultFacts, minimum_wage: MinimumWageRates) -> UnpaidWork:
    """What one adult's voluntary work counts as, each amount worked out once."""
    paid, treated, lost = payment(adult), treated_as_paid(adult, minimum_wage), given_up(adult)
    return UnpaidWork(paid, treated, lost, total(paid, treated, lost))
