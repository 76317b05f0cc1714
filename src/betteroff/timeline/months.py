"""One assessment period after another: what each pay day brings, and the money that comes of it. Plain data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from betteroff.calendar import AssessmentPeriod, payment_due, usual_payment_day
from betteroff.dated_rules import award_tables, help_tables
from betteroff.day_by_day import Stretch, childcare_of_days, month_of
from betteroff.explanation import Worked
from betteroff.looking_back import Carried, carried_after, carried_into_first, work_paid
from betteroff.money import Money
from betteroff.order import decide, in_hand, work_found
from betteroff.pay_days import Payment
from betteroff.rulebook.lines import PAY_DAY, lines
from betteroff.schemes.award import Award
from betteroff.schemes.universal_credit import is_movable
from betteroff.situation import Situation
from betteroff.statement import StatementLine, statement_of

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


class AwardLine(NamedTuple):
    """A line of the Universal Credit of an assessment period."""

    name: str
    label: str
    amount: Money
    law: str


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
    beside: tuple[StatementLine, ...]
    """The lines of money in hand beside take-home pay, Universal Credit and Housing Benefit, and of help in kind."""
    in_hand: Money
    pay_may_be_moved: bool
    """Several monthly payments of one job fall into it, and one of them may be treated as earned in another."""
    lines: tuple[AwardLine, ...]
    """How its Universal Credit is worked out."""


class Period(NamedTuple):
    """An assessment period as it is worked out, before pay days are put into it."""

    situation: Situation
    worked: Worked
    unknown_protection: tuple[int, ...]
    """Whose LCWRA element may be protected, which is not known."""
    received: tuple[Payment, ...]
    """What is paid on its pay days."""
    stretches: tuple[Stretch, ...]


class Reckoned(NamedTuple):
    """An assessment period with its pay days put into it, and what was carried into it."""

    period: Period
    worked: Worked
    """With the money of its pay days in place of a typical month."""
    carried: Carried
    """Into the next."""


def with_childcare_of_days(worked: Worked, stretches: tuple[Stretch, ...]) -> Worked:
    """An assessment period with the childcare of its days, and whether that is helped with"""
    childcare = childcare_of_days(stretches)
    if childcare == worked.facts.childcare:
        return worked
    facts = worked.facts._replace(childcare=childcare)
    return worked._replace(facts=facts, decided=decide(facts, worked.rates, award_tables(worked.period.first_day)))


def months_of(periods: Sequence[Period], paid: tuple[Payment, ...], moves: dict[Key, AssessmentPeriod]) -> Iterator[Month]:
    """Each assessment period as it comes out"""
    return (month_from(found, moves) for found in reckoned(periods, paid, moves))


def reckoned(periods: Sequence[Period], paid: tuple[Payment, ...], moves: dict[Key, AssessmentPeriod]) -> Iterator[Reckoned]:
    """Each assessment period, with the surplus earnings of those before"""
    carried = carried_into_first(periods[0].worked.facts)
    for found in periods:
        kept = [payment for payment in found.received if key_of(payment) not in moves]
        moved = [payment for payment in paid if moves.get(key_of(payment)) == found.worked.period]
        worked = _with_pay_days(found, kept + moved, carried)
        carried = _carried(worked, carried)
        yield Reckoned(found, worked, carried)


def _with_pay_days(found: Period, counted: list[Payment], carried: Carried) -> Worked:
    """An assessment period with its pay days in place of a typical month, and all that follows from them"""
    worked = found.worked
    facts = worked.facts._replace(award=worked.facts.award._replace(surplus_earnings=carried.surplus))
    work = work_paid(work_found(worked.money), found.received, counted)
    money = month_of(found.stretches, facts, worked.decided, work, worked.rates, help_tables(worked.day))
    return worked._replace(facts=facts, money=money)


def _carried(worked: Worked, before: Carried) -> Carried:
    """What an assessment period brings into the next"""
    return carried_after(worked.money.surplus.carried_forward, worked.money.universal_credit, before, worked.rates.award.self_employment)


def month_from(found: Reckoned, moves: dict[Key, AssessmentPeriod]) -> Month:
    """What an assessment period comes to"""
    worked, money, received = found.worked, found.worked.money, found.period.received
    period = worked.period
    uc, earned, rates = money.universal_credit, money.earned, worked.rates.award
    delay = rates.universal_credit.payment_delay
    return Month(
        first_day=period.first_day,
        last_day=period.last_day,
        pay_days=tuple(_pay_day(payment, found.period, moves) for payment in received),
        gross=Money(sum(payment.pay.gross for payment in received)),
        net=Money(sum(payment.pay.net for payment in received)),
        earned_income=Money(earned.total),
        surplus_brought_forward=Money(earned.surplus),
        work_allowance=Money(uc.work_allowance),
        work_allowance_used=Money(min(uc.work_allowance, earned.total)),
        universal_credit=Money(uc.payable),
        paid=Money(uc.paid),
        payment_due=payment_due(period, delay),
        usually_paid=usual_payment_day(period, delay),
        surplus_carried_forward=Money(found.carried.surplus),
        housing_benefit=Money(money.housing_benefit.payable),
        beside=tuple(_beside(found.period.situation, worked)),
        in_hand=Money(in_hand(money)),
        pay_may_be_moved=any(movable(found.period)),
        lines=tuple(
            AwardLine(f"universal_credit.{name}", line.label, Money(amount), line.law)
            for amount, (name, line) in zip(uc, lines(Award).items(), strict=True)
        ),
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


def _beside(situation: Situation, worked: Worked) -> Iterator[StatementLine]:
    """What there is beside what has a column of its own"""
    for line in statement_of(situation, worked):
        has_column = line.part.endswith("_pay") or line.part in ("universal_credit", "housing_benefit")
        if line.amount.in_pence and not has_column and (line.in_hand or line.part == "in_kind"):
            yield line


def key_of(payment: Payment) -> Key:
    """What one payment is told from others by"""
    return payment.paid_by.dated.field, payment.day


def movable(found: Period) -> Iterator[list[Payment]]:
    """The payments of each job of which one may be treated as earned in another period"""
    for where in dict.fromkeys(payment.paid_by.dated.field for payment in found.received):
        of_job = [payment for payment in found.received if payment.paid_by.dated.field == where]
        if is_movable(len(of_job), of_job[0].period, found.worked.rates.award.universal_credit):
            yield of_job
