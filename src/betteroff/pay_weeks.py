"""Pay in weeks: what real pay days come to a week, as carers' and new-style benefits and Housing Benefit take it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import zip_longest
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from betteroff.activities import Job
from betteroff.calendar import DAY, MONDAY, SUNDAY, AssessmentPeriod, first_day_of_week
from betteroff.facts import PayPeriod
from betteroff.household import Adult
from betteroff.money import DAYS_A_WEEK, half_up
from betteroff.pay_days import Payment
from betteroff.schemes.earned_income import Work
from betteroff.schemes.pay import Pay

A_WEEK = DAYS_A_WEEK * DAY
WEEKS_END = "wednesday"
"""Where it was not stated."""
_DAYS = {name: day for day, name in enumerate(("monday", "tuesday", WEEKS_END, "thursday", "friday"), MONDAY)}
_UNTIL_PAID_AGAIN: dict[PayPeriod, timedelta | relativedelta] = {
    PayPeriod.WEEK: A_WEEK,
    PayPeriod.FORTNIGHT: 2 * A_WEEK,
    PayPeriod.FOUR_WEEKS: 4 * A_WEEK,
    PayPeriod.MONTH: relativedelta(months=1),
}


class WeeksOfPay(NamedTuple):
    """What the jobs of an adult bring a week, in the weeks of each benefit, by their first day."""

    carers_allowance: Counter[date]
    carer_support_payment: Counter[date]
    new_style: Counter[date]
    new_style_begins: int
    """The day of the week on which weeks of a new-style benefit begin."""


def weeks_of_pay(paid: tuple[Payment, ...], place: int, stated: Adult) -> WeeksOfPay:
    """What the jobs of an adult bring a week; an average of so many weeks, where that was stated"""
    begins, over = _DAYS[stated.benefit_week_ends or WEEKS_END] % SUNDAY + 1, stated.earnings_averaged_over
    return WeeksOfPay(
        _average(earnings_by_week(paid, place, MONDAY), over),
        _average(earnings_by_week(paid, place, SUNDAY), over),
        _average(earnings_by_week(paid, place, begins, for_its_length=True), over),
        begins,
    )


def earnings_by_week(paid: tuple[Payment, ...], place: int, begins_on: int, for_its_length: bool = False) -> Counter[date]:
    """What the jobs of an adult bring a week, by the first day of the week

    Pay counts from the week it is due in, up to the one it would next be due in; of two pay days of a job in a week, the first
    (SI 1996/2745 regs 6(2)(a), 7(b), 8(1), (2)). In new-style benefits pay by weeks counts for as many weeks as it is for (SI 2013/378
    regs 54(2), 56(b), 57; SI 2013/379 regs 76(2), 78(b), 79).
    """
    found: dict[tuple[str, date], int] = {}
    week = partial(first_day_of_week, begins_on=begins_on)
    for where in dict.fromkeys(payment.paid_by.dated.field for payment in paid if payment.paid_by.place == place):
        of_job = [payment for payment in paid if payment.paid_by.dated.field == where]
        for payment, later in zip_longest(of_job, of_job[1:]):
            is_by_length = for_its_length and payment.period != PayPeriod.MONTH
            again = later.day if later and not is_by_length else payment.day + _UNTIL_PAID_AGAIN[payment.period]
            for begins in _weeks(week(payment.day), week(again)):
                found.setdefault((where, begins), payment.week)
    weeks: Counter[date] = Counter()
    for (_, begins), earned in found.items():
        weeks[begins] += earned
    return weeks


def _average(weeks: Counter[date], over: int | None) -> Counter[date]:
    """What so many weeks up to each one average, or the first so many where it is among them (SI 1996/2745 regs 5, 8(3))"""
    if over is None or not weeks:
        return weeks
    first, last = min(weeks), max(weeks)
    held = list(_weeks(first, last + A_WEEK))
    count = min(over, len(held))
    starts = (max(0, number + 1 - count) for number in range(len(held)))
    return Counter(
        {begins: sum(weeks[each] for each in held[start : start + count]) // count for begins, start in zip(held, starts, strict=True)}
    )


def _weeks(first: date, until: date) -> Iterator[date]:
    """The weeks from one up to another, at least the one"""
    yield first
    while (first := first + A_WEEK) < until:
        yield first


def as_taxed(work: Work, jobs: tuple[tuple[Job, ...], tuple[Job, ...]], period: AssessmentPeriod, paid: tuple[Payment, ...]) -> Work:
    """Usual work with the tax that payroll really takes off usual pay, an average of the period's pay days (HB Regs 2006 reg. 36(3)(a))"""
    first, second = jobs
    return work._replace(
        first_pay=_as_taxed(work.first_pay, first[:1], period, paid),
        first_other_pay=_as_taxed(work.first_other_pay, first[1:], period, paid),
        second_pay=_as_taxed(work.second_pay, second[:1], period, paid),
        second_other_pay=_as_taxed(work.second_other_pay, second[1:], period, paid),
    )


def _as_taxed(pay: Pay, jobs: tuple[Job, ...], period: AssessmentPeriod, paid: tuple[Payment, ...]) -> Pay:
    """Pay of one job with the tax of its usual pay days in the period, or of the last one before; as estimated before there is one

    A refund is no income (HB Regs 2006 reg. 46(2)).
    """
    of_job = (one for job in jobs for one in paid if one.paid_by.job is job and one.day <= period.last_day)
    usual = [one for one in of_job if one.pay.gross == pay.gross]
    shown = [one for one in usual if one.day >= period.first_day] or usual[-1:]
    taxes = [max(0, one.pay.tax) for one in shown]
    return pay._replace(tax=half_up(sum(taxes), len(taxes))) if taxes else pay
