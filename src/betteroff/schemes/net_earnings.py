"""Net earnings as means tests before Universal Credit count them, and benefits beside it: half of a pension contribution comes off.

Reckoned twice over, as half of a contribution may be half a penny, and rounded once; how, each scheme says.
"""

from __future__ import annotations

from betteroff.facts import AdultFacts, JobFacts
from betteroff.money import MONTHS_A_YEAR, WEEKS_A_YEAR, half_up, week_of_months
from betteroff.schemes.pay import Pay
from betteroff.schemes.pay_period import pay_days_a_year
from betteroff.schemes.pension import sacrificed
from betteroff.schemes.self_employment import Business
from betteroff.schemes.unpaid_work import UnpaidWork


def twice_net_pay(job: JobFacts, pay: Pay) -> int:
    """Twice the pay of one pay day less tax, National Insurance and half of what is paid into a pension

    What is paid is what leaves the pay packet; pay given up by salary sacrifice is not earned.
    """
    given_up = sacrificed(job, pay.pension)
    paid_in = pay.pension - pay.relief - given_up
    return max(0, 2 * (pay.gross - given_up - pay.tax - pay.insurance) - paid_in)


def twice_net_profit(business: Business) -> int:
    """Twice the profit of a month after tax, less half of what is paid into a pension"""
    paid_in = business.after_tax - business.net
    return max(0, 2 * business.after_tax - paid_in)


def weekly_pay(job: JobFacts, pay: Pay) -> int:
    """Net earnings from a job, a week (HB Regs 2006 reg. 36(3); SI 2012/2886 Sch para 52(3))"""
    return half_up(twice_net_pay(job, pay) * pay_days_a_year(job.pay_period), 2 * WEEKS_A_YEAR)


def weekly_profit(business: Business) -> int:
    """Net profit of a business, a week (HB Regs 2006 reg. 38(1); SI 2012/2886 Sch para 61)"""
    return half_up(twice_net_profit(business) * MONTHS_A_YEAR, 2 * WEEKS_A_YEAR)


def weekly_earnings(adult: AdultFacts, pay: Pay, other_pay: Pay, business: Business, unpaid: UnpaidWork) -> int:
    """Net earnings of one adult, a week, each kind rounded half up once"""
    from_jobs = weekly_pay(adult.job, pay) + weekly_pay(adult.other_job, other_pay)
    return from_jobs + weekly_profit(business) + week_of_months(unpaid.total)
