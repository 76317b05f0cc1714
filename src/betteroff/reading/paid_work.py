"""Paid work beside a benefit that work may end: what is done, since when, and what it brings where that is stated."""

from __future__ import annotations

from datetime import date
from typing import Any

from betteroff.activities import Activity, Job, SelfEmployment, Volunteering
from betteroff.calendar import DAY
from betteroff.facts import Capability
from betteroff.facts.claimant import INCAPACITY_BENEFITS, Benefit
from betteroff.facts.permitted_work import PaidWorkFacts
from betteroff.household import Adult
from betteroff.household.work_on_benefit import WorkOnBenefit
from betteroff.reading.capability import capability_found
from betteroff.reading.enterprise import helped_trades
from betteroff.reading.notes import Notes
from betteroff.reading.work import sick_pay_week

_ON_LEAVE = ("maternity_pay", "adoption_pay")


def paid_work(notes: Notes, place: int, stated: Adult, benefit: Benefit) -> PaidWorkFacts:
    """All paid work of one claimant, as a benefit for limited capability or incapacity for work sees it"""
    on, given, minutes = notes.situation.on, work_stated(stated), minutes_of_work(notes, place, stated)
    does_any = minutes > 0 or bool(on(notes.day, place, Job)) or bool(on(notes.day, place, SelfEmployment))
    if given.net_earnings and not does_any:
        notes.assume(f"adults.{place + 1}.claim.work.net_earnings", "not used: no paid work is stated of the day; state the job")
    earned = given.net_earnings if does_any else None
    return PaidWorkFacts(
        minutes=minutes,
        is_self_employed=bool(on(notes.day, place, SelfEmployment)),
        earnings_are_known=earned is not None,
        earnings_week=earned.rounded("week") if earned else 0,
        is_supported=is_all_supported(notes, place),
        is_in_business_programme=is_in_business_programme(notes, place) or has_programme_stated(notes, place, given),
        has_no_limit_of_weeks=has_no_limit_of_weeks(notes, stated, given, benefit),
        **time_of_work(notes, place, given),
    )


def is_all_supported(notes: Notes, place: int) -> bool:
    """Whether every job is supported work; beside another it does not make that one so (SI 2008/794 reg. 45(3))"""
    jobs = notes.situation.on(notes.day, place, Job)
    return bool(jobs) and all(job.supported_permitted_work for job in jobs)


def work_stated(stated: Adult) -> WorkOnBenefit:
    """What is stated of work beside a benefit; Jobseeker's Allowance knows no permitted work"""
    claim = stated.claim
    return claim.work if claim and claim.work and not claim.benefit.endswith("jobseekers_allowance") else WorkOnBenefit()


def has_programme_stated(notes: Notes, place: int, given: WorkOnBenefit) -> bool:
    """Whether all paid work is stated to be self-employment with the help of a programme, and there is no job"""
    return bool(given.business_programme) and not notes.situation.on(notes.day, place, Job)


def has_no_limit_of_weeks(notes: Notes, stated: Adult, given: WorkOnBenefit, benefit: Benefit) -> bool:
    """In the support group; beside the older benefits, with a severe condition"""
    if benefit in INCAPACITY_BENEFITS or benefit == Benefit.INCOME_SUPPORT:
        return bool(given.severe_condition or stated.terminally_ill)
    is_in_group = capability_found(notes, stated) == Capability.LIMITED_FOR_ACTIVITY or stated.esa_component == "support"
    return is_in_group or bool(stated.terminally_ill)


def time_of_work(notes: Notes, place: int, given: WorkOnBenefit) -> dict[str, Any]:
    """Since when the work is done, and how long after an earlier time of it"""
    began = start_of_work(notes, place)
    found: dict[str, Any] = {"start_is_known": began is not None, "days_in_work": max(0, (notes.pay_day - began).days) if began else 0}
    first = began or notes.day
    if given.earlier_started is None or given.earlier_started >= first:
        return found
    ended = min(given.earlier_ended or first - DAY, first - DAY)
    return found | {
        "has_earlier": True,
        "days_from_earlier_start": (first - given.earlier_started).days,
        "days_from_earlier_end": (first - ended).days - 1,
        "weeks_off_benefit": given.weeks_off_benefit or 0,
    }


def minutes_of_work(notes: Notes, place: int, stated: Adult) -> int:
    """Work a week as these benefits see it: what is done (SI 2013/379 reg. 37(8)), not the contract of somebody off sick or on leave"""
    jobs, trades = notes.situation.on(notes.day, place, Job), notes.situation.on(notes.day, place, SelfEmployment)
    paid_for = (given for given in notes.situation.on(notes.day, place, Volunteering) if is_paid_for(given))
    done = sum(job.hours for job in jobs if not is_away(notes, job, stated))
    return done + sum(trade.hours or 0 for trade in trades) + sum(given.hours for given in paid_for)


def is_away(notes: Notes, job: Job, stated: Adult) -> bool:
    """Whether an adult is off sick from a job, or on leave with maternity or adoption pay"""
    return sick_pay_week(notes, job) is not None or stated.statutory_pay in _ON_LEAVE


def is_away_from_work(notes: Notes, place: int, stated: Adult) -> bool:
    """Whether all paid work is jobs in which nothing is done, for being off sick or on leave"""
    jobs, trades = notes.situation.on(notes.day, place, Job), notes.situation.on(notes.day, place, SelfEmployment)
    is_all = not trades and not any(map(is_paid_for, notes.situation.on(notes.day, place, Volunteering)))
    return bool(jobs) and is_all and all(is_away(notes, job, stated) for job in jobs)


def is_paid_for(given: Volunteering) -> bool:
    """Whether voluntary work brings more than expenses"""
    return given.payment_above_expenses is not None and given.payment_above_expenses.pence > 0


def is_in_business_programme(notes: Notes, place: int) -> bool:
    """Whether all work is self-employment that is begun with the New Enterprise Allowance"""
    trades = notes.situation.on(notes.day, place, SelfEmployment)
    others = [*notes.situation.on(notes.day, place, Job), *filter(is_paid_for, notes.situation.on(notes.day, place, Volunteering))]
    return bool(trades) and not others and helped_trades(notes, place) == trades


def enterprise_allowance_week(notes: Notes, place: int) -> int:
    """New Enterprise Allowance a week: it was paid under Employment and Training Act 1973 s. 2"""
    given = [trade.new_enterprise_allowance for trade in helped_trades(notes, place)]
    return sum(amount.rounded("week") for amount in given if amount)


def start_of_work(notes: Notes, place: int) -> date | None:
    """The day on which the first of the present work began, where it is known of all of it

    A job within the lower limit begins no weeks, as long as another goes above it (SI 2008/794 reg. 45(2), (4)).
    """
    least = notes.figure("lower_limit", "permitted_work")
    jobs = notes.situation.on(notes.day, place, Job)
    work: list[Activity] = [*jobs, *notes.situation.on(notes.day, place, SelfEmployment)]
    above = [activity for activity in work if not isinstance(activity, Job) or activity.pay.rounded("week", activity.hours) > least]
    days = [activity.first_day for activity in above or work]
    if not days or not all(days):
        return None
    return min(day for day in days if day) if above else max(day for day in days if day)
