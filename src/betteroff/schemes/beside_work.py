"""What work does to a benefit beside it: whether it is payable, and on which earnings a week."""

from __future__ import annotations

from enum import IntEnum

from betteroff.facts import AdultFacts, JobFacts, PayPeriod, PensionKind
from betteroff.money import MONTHS_A_YEAR, WEEKS_A_YEAR
from betteroff.schemes.pay import Pay
from betteroff.schemes.self_employment import Business
from betteroff.schemes.unpaid_work import UnpaidWork


class Payable(IntEnum):
    """Whether a benefit is paid."""

    NOT_CLAIMED = 0
    PAYABLE = 1
    NOT_PAYABLE = 2


def a_week_of(of_one_pay_day: int, period: int) -> int:
    """What one pay day pays, a week; a fraction of a penny is dropped, to the claimant's advantage"""
    if period == PayPeriod.WEEK:
        return of_one_pay_day
    if period == PayPeriod.FORTNIGHT:
        return of_one_pay_day // 2
    if period == PayPeriod.FOUR_WEEKS:
        return of_one_pay_day // 4
    if period == PayPeriod.MONTH:
        return of_one_pay_day * MONTHS_A_YEAR // WEEKS_A_YEAR
    return of_one_pay_day // WEEKS_A_YEAR


def half_of_what_is_paid_in(contribution: int) -> int:
    """Half of a pension contribution; half a penny more, to the claimant's advantage"""
    return (contribution + 1) // 2


def net_earnings(job: JobFacts, pay: Pay) -> int:
    """Pay of one pay day less tax, National Insurance and half of what is paid into a pension"""
    if job.pension_kind == PensionKind.SALARY_SACRIFICE:
        return max(0, pay.gross - pay.pension - pay.tax - pay.insurance)
    return max(0, pay.gross - pay.tax - pay.insurance - half_of_what_is_paid_in(pay.pension - pay.relief))


def net_profit(business: Business) -> int:
    """Profit of a month less tax, National Insurance and half of what is paid into a pension"""
    return max(0, business.after_tax - half_of_what_is_paid_in(business.after_tax - business.net))


def earnings_a_week(adult: AdultFacts, pay: Pay, other_pay: Pay, business: Business, unpaid: UnpaidWork) -> int:
    """Earnings a week from all work"""
    from_jobs = a_week_of(net_earnings(adult.job, pay), adult.job.pay_period)
    from_jobs += a_week_of(net_earnings(adult.other_job, other_pay), adult.other_job.pay_period)
    return from_jobs + a_week_of(net_profit(business) + unpaid.payment + unpaid.treated_as_paid, PayPeriod.MONTH)
