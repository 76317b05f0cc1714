"""Voluntary work as earnings: what is paid above expenses, and pay that is treated as received (reg. 60)."""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated, NamedTuple

from betteroff.facts import AdultFacts
from betteroff.rulebook.lines import Line
from betteroff.rulebook.tables import Question
from betteroff.schemes.minimum_wage import MinimumWageRates, hourly_rate, month_at


class Organisation(IntEnum):
    """For whom unpaid work is done."""

    CHARITY = 0
    VOLUNTARY = 1
    PUBLIC = 2
    BUSINESS = 3
    TREATMENT_SERVICE = 4


class Valued(IntEnum):
    """Whether unpaid work counts as paid."""

    NOT_EARNINGS = 0
    AS_IF_PAID = 1


class UnpaidWorkInputs(NamedTuple):
    organisation: Organisation
    is_approved_programme: bool
    is_able_to_pay: bool


UNPAID_WORK = Question("universal_credit", "unpaid_work", UnpaidWorkInputs, Valued)


def payment(adult: AdultFacts) -> int:
    """Paid for voluntary work, above expenses"""
    return adult.unpaid.valued_payment_month + adult.unpaid.other_payment_month


def treated_as_paid(adult: AdultFacts, minimum_wage: MinimumWageRates) -> int:
    """Pay treated as received for unpaid work

    What would be reasonable is taken to be the minimum wage for the age, less what is paid.
    """
    unpaid = adult.unpaid
    return max(0, month_at(hourly_rate(adult.age, minimum_wage), unpaid.valued_minutes) - unpaid.valued_payment_month)


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
