"""One assessment period after another: what each pay day brings, and the money that comes of it. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from betteroff.calendar import AssessmentPeriod, payment_due, usual_payment_day
from betteroff.dated_rules import help_tables
from betteroff.day_by_day import Stretch, month_of
from betteroff.explanation import Worked
from betteroff.looking_back import work_paid
from betteroff.money import Money
from betteroff.order import in_hand, work_found
from betteroff.pay_days import Payment
from betteroff.rulebook.lines import PAY_DAY
from betteroff.schemes.surplus_earnings import brought_forward
from betteroff.schemes.universal_credit import is_movable
from betteroff.situation import Situation

Key = tuple[str, date]
"""A payment: where its job was stated, and the day it is paid."""


class PayDay(NamedTuple):
    """What one job pays on one day, and what of it Universal Credit counts."""

    day: date
    whose: str
    job: int
    """Which of their jobs, from 1."""
    gross: Money
    tax: Money
    insurance: Money
    student_loan: Money
    pension: Money
    relief: Money
    """Of the pension contribution, not taken from pay."""
    net: Money
    counted: Money
    counts_in: date
    """First day of the assessment period it counts in."""


class Month(NamedTuple):
    """One assessment period."""

    first_day: date
    last_day: date
    pay_days: tuple[PayDay, ...]
    """The pay days within it."""
    gross: Money
    net: Money
    earned_income: Money
    surplus_brought_forward: Money
    """Within earned income."""
    work_allowance: Money
    work_allowance_used: Money
    universal_credit: Money
    paid: Money
    """Less deductions."""
    payment_due: date
    usually_paid: date
    """Practice, not law."""
    surplus_carried_forward: Money
    housing_benefit: Money
    """By the days within the period; by what is usually earned, where Universal Credit has ended, not by the pay days of the period."""
    in_hand: Money
    pay_may_be_moved: bool
    """Several monthly payments of one job fall into it, and one of them may be treated as earned in another."""


class Period(NamedTuple):
    """An assessment period as it is worked out, before pay days are put into it."""

    situation: Situation
    worked: Worked
    received: tuple[Payment, ...]
    """What is paid on its pay days."""
    stretches: tuple[Stretch, ...]


def months_of(periods: list[Period], paid: tuple[Payment, ...], moves: dict[Key, AssessmentPeriod]) -> Iterator[Month]:
    """Each assessment period, with the surplus earnings of the one before"""
    stated = periods[0].worked.facts.award.surplus_earnings
    surplus, ended = stated, int(stated > 0)
    for found in periods:
        kept = [payment for payment in found.received if key_of(payment) not in moves]
        moved = [payment for payment in paid if moves.get(key_of(payment)) == found.worked.period]
        month = _month(found, kept + moved, surplus, ended, moves)
        surplus, ended = month.surplus_carried_forward.in_pence, 0 if month.universal_credit.in_pence else ended + 1
        yield month


def _month(found: Period, counted: list[Payment], surplus: int, ended: int, moves: dict[Key, AssessmentPeriod]) -> Month:
    """One assessment period: its pay days in place of a typical month, and all that follows from them"""
    worked, period = found.worked, found.worked.period
    facts = worked.facts._replace(award=worked.facts.award._replace(surplus_earnings=surplus))
    money = month_of(
        found.stretches,
        facts,
        worked.decided,
        work_paid(work_found(worked.money), found.received, counted),
        worked.rates,
        help_tables(worked.day),
    )
    uc, earned, rates = money.universal_credit, money.earned, worked.rates.award
    delay = rates.universal_credit.payment_delay
    return Month(
        first_day=period.first_day,
        last_day=period.last_day,
        pay_days=tuple(_pay_day(payment, found, moves) for payment in found.received),
        gross=Money(sum(payment.pay.gross for payment in found.received)),
        net=Money(sum(payment.pay.net for payment in found.received)),
        earned_income=Money(earned.total),
        surplus_brought_forward=Money(earned.surplus),
        work_allowance=Money(uc.work_allowance),
        work_allowance_used=Money(min(uc.work_allowance, earned.total)),
        universal_credit=Money(uc.payable),
        paid=Money(uc.paid),
        payment_due=payment_due(period, delay),
        usually_paid=usual_payment_day(period, delay),
        surplus_carried_forward=Money(brought_forward(money.surplus.carried_forward, ended + 1, rates.self_employment)),
        housing_benefit=Money(money.housing_benefit.payable),
        in_hand=Money(in_hand(money)),
        pay_may_be_moved=any(movable(found)),
    )


def _pay_day(payment: Payment, found: Period, moves: dict[Key, AssessmentPeriod]) -> PayDay:
    pay = payment.pay
    return PayDay(
        day=payment.day,
        whose=found.situation.household.labels()[payment.paid_by.place],
        job=payment.paid_by.number,
        gross=Money(pay.gross, PAY_DAY),
        tax=Money(pay.tax, PAY_DAY),
        insurance=Money(pay.insurance, PAY_DAY),
        student_loan=Money(pay.student_loan, PAY_DAY),
        pension=Money(pay.pension, PAY_DAY),
        relief=Money(pay.relief, PAY_DAY),
        net=Money(pay.net, PAY_DAY),
        counted=Money(pay.counted, PAY_DAY),
        counts_in=moves.get(key_of(payment), found.worked.period).first_day,
    )


def key_of(payment: Payment) -> Key:
    """What one payment is told from others by"""
    return payment.paid_by.dated.field, payment.day


def movable(found: Period) -> Iterator[list[Payment]]:
    """The payments of each job of which one may be treated as earned in another period"""
    for where in dict.fromkeys(payment.paid_by.dated.field for payment in found.received):
        of_job = [payment for payment in found.received if payment.paid_by.dated.field == where]
        if is_movable(len(of_job), of_job[0].period, found.worked.rates.award.universal_credit):
            yield of_job
