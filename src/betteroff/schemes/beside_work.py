"""What work does to a benefit beside it: whether it is payable, and on which earnings a week."""

from __future__ import annotations

from enum import IntEnum

from betteroff.facts import AdultFacts, ClaimFacts, JobFacts, PayPeriod
from betteroff.money import MONTHS_A_YEAR, WEEKS_A_YEAR
from betteroff.schemes.net_earnings import twice_net_pay, twice_net_profit
from betteroff.schemes.pay import Pay
from betteroff.schemes.self_employment import Business
from betteroff.schemes.unpaid_work import UnpaidWork


class Payable(IntEnum):
    """Whether a benefit is paid."""

    NOT_CLAIMED = 0
    PAYABLE = 1
    NOT_PAYABLE = 2


def is_waiting(claim: ClaimFacts, waiting_days: int) -> bool:
    """Whether the waiting days at the start of a claim still run"""
    return claim.start_is_known and claim.days_claimed < waiting_days


def days_paid(claim: ClaimFacts, waiting_days: int) -> int:
    """Days since the waiting days were over; none where the start of the claim is not known"""
    return max(0, claim.days_claimed - waiting_days) if claim.start_is_known else 0


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


def pay_a_week(job: JobFacts, pay: Pay) -> int:
    """Earnings a week from a job; half a penny less than net earnings are, to the claimant's advantage"""
    return a_week_of(twice_net_pay(job, pay) // 2, job.pay_period)


def earnings_a_week(adult: AdultFacts, pay: Pay, other_pay: Pay, business: Business, unpaid: UnpaidWork) -> int:
    """Earnings a week from all work"""
    from_jobs = pay_a_week(adult.job, pay) + pay_a_week(adult.other_job, other_pay)
    return from_jobs + earnings_a_week_besides_jobs(business, unpaid)


def earnings_a_week_besides_jobs(business: Business, unpaid: UnpaidWork) -> int:
    """Earnings a week from a business and from voluntary work that is paid for, those of a typical month"""
    return a_week_of(twice_net_profit(business) // 2 + unpaid.payment + unpaid.treated_as_paid, PayPeriod.MONTH)


def with_enterprise_allowance(adult: AdultFacts, earnings_week: int) -> int:
    """Earnings a week with what is paid to help carry on a business (SI 1996/2745 reg. 12(1); SI 2013/379 reg. 82(1))"""
    return earnings_week + adult.work_benefits.enterprise_allowance_week
