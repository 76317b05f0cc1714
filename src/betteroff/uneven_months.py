"""What an adviser should see of pay that comes in uneven months: one pay day more, pay days on a weekend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from betteroff.calendar import DAY, FRIDAY, AssessmentPeriod, written
from betteroff.dated_rules import help_tables
from betteroff.explanation import Worked
from betteroff.facts import PayPeriod
from betteroff.money import DAYS_A_WEEK, Money
from betteroff.notices import Warned
from betteroff.order import Statement, money_with, work_found
from betteroff.pay_days import Payment
from betteroff.schemes.award import is_on_universal_credit
from betteroff.schemes.pay import Pay, counted_in_period
from betteroff.schemes.pay_period import pay_days_in_most_periods

_BY_WEEKS = (PayPeriod.WEEK, PayPeriod.FORTNIGHT, PayPeriod.FOUR_WEEKS)


class Uneven(NamedTuple):
    """A job paid by weeks, and how many pay days most assessment periods have."""

    label: str
    payslip: str
    """The part of the statement its pay is."""
    pay: Pay
    few: int


def of_pay_days(labels: tuple[str, ...], worked: Worked) -> Iterator[Warned]:
    """That pay by weeks comes in uneven months, and where one pay day more ends Universal Credit"""
    for job in _uneven(labels, worked):
        less, more = (Money(counted_in_period(job.pay.counted, days)) for days in (job.few, job.few + 1))
        count = f"{job.few} pay day{'s' if job.few > 1 else ''}"
        text = f"{job.label}: most assessment periods have {count}, and count {less} of this pay; some have {job.few + 1}, and count {more}"
        yield Warned(f"{text}. A typical month, as here, counts {Money(job.pay.counted_month)}", "UC Regs 2013 regs 54, 61")
        if _ends(job, worked):
            yield from _of_the_end(job, _month((job,), 0, worked), _month((job,), 1, worked))


def may_end(labels: tuple[str, ...], worked: Worked) -> bool:
    """Whether there is Universal Credit in most assessment periods, and none in those with one pay day more."""
    return any(_ends(job, worked) for job in _uneven(labels, worked))


def in_uneven_months(labels: tuple[str, ...], worked: Worked) -> tuple[Statement, ...]:
    """The money of most assessment periods, and of those with one pay day more of each job paid by weeks; once, where all are alike."""
    jobs = tuple(_uneven(labels, worked))
    return (_month(jobs, 0, worked), _month(jobs, 1, worked)) if jobs else (worked.money,)


def _uneven(labels: tuple[str, ...], worked: Worked) -> Iterator[Uneven]:
    first, second, money = worked.facts.first, worked.facts.second, worked.money
    for place, job, payslip, pay in (
        (0, first.job, "first_pay", money.first_pay),
        (0, first.other_job, "first_other_pay", money.first_other_pay),
        (1, second.job, "second_pay", money.second_pay),
        (1, second.other_job, "second_other_pay", money.second_other_pay),
    ):
        if pay.counted and job.pay_period in _BY_WEEKS:
            yield Uneven(labels[place], payslip, pay, pay_days_in_most_periods(job.pay_period))


def _month(jobs: Iterable[Uneven], more: int, worked: Worked) -> Statement:
    """The money of an assessment period with as many pay days of some jobs as most have, or so many more"""
    usual = work_found(worked.money)
    paid = {job.payslip: job.pay._replace(counted_month=counted_in_period(job.pay.counted, job.few + more)) for job in jobs}
    work = usual._replace(**paid)  # type: ignore[arg-type]
    return money_with(worked.facts, worked.decided, work, usual, worked.rates, help_tables(worked.day))


def _ends(job: Uneven, worked: Worked) -> bool:
    """Whether one pay day more ends an award that there is in most periods"""
    nothing_with_more = not _month((job,), 1, worked).universal_credit.payable
    return nothing_with_more and _month((job,), 0, worked).universal_credit.payable > 0


def _of_the_end(job: Uneven, few: Statement, many: Statement) -> Iterator[Warned]:
    text = f"{job.label}: Universal Credit is {Money(few.universal_credit.payable)} with {job.few} pay days, and nothing with {job.few + 1}"
    yield Warned(
        f"{text}: the award ends with such a period. See to it that it is claimed again for the next",
        "Welfare Reform Act 2012 s. 5; UC Regs 2013 regs 17, 54",
    )
    before, after = (Money(found.housing_benefit.payable) for found in (few, many))
    if before.in_pence and not is_on_universal_credit(many.universal_credit):
        amount = f"it stays {after} a month" if after == before else f"{after} a month, not {before}"
        text = f"With {job.few + 1} pay days, Housing Benefit goes by income, that of a usual week: {amount}"
        yield Warned(f"{text}. Tell the council each time Universal Credit ends or comes back", "HB Regs 2006 reg. 29, Sch 4 para 12")


def of_weekends(paid: Iterable[Payment], periods: tuple[AssessmentPeriod, ...]) -> Iterator[Warned]:
    """Pay days on a weekend that would count in another assessment period if pay came on the working day beside them"""
    found = [(payment.day, _beside(payment.day)) for payment in paid if _is_on_weekend(payment)]
    for which, when, where in ((0, "Friday before", "before"), (1, "Monday after", "after")):
        days = [day for day, beside in found if _count_apart(day, beside[which], periods)]
        if days:
            text = f"On a weekend: the pay day{'s' * (len(days) > 1)} {', '.join(map(written, sorted(set(days))))}. Where pay comes on the"
            text += f" {when}, it counts in the assessment period {where}: ask the employer, and state the real days as pay_days"
            yield Warned(text, "UC Regs 2013 reg. 61(2)")


def _is_on_weekend(payment: Payment) -> bool:
    """Whether pay is due on a Saturday or Sunday, and nobody has said that it really comes then"""
    return payment.day.isoweekday() > FRIDAY and payment.day not in payment.paid_by.job.pay_days


def _beside(day: date) -> tuple[date, date]:
    """The Friday before a day of a weekend, and the Monday after"""
    return day - (day.isoweekday() - FRIDAY) * DAY, day + (DAYS_A_WEEK + 1 - day.isoweekday()) * DAY


def _count_apart(day: date, other: date, periods: tuple[AssessmentPeriod, ...]) -> bool:
    """Whether two days are not in the same of the periods shown, and one of them is in one"""
    of_day, of_other = (next((period for period in periods if period.first_day <= on <= period.last_day), None) for on in (day, other))
    return of_day != of_other
