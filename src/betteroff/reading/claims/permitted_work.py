"""Work beside a benefit for limited capability or incapacity: what it brings, how long it has been done."""

from __future__ import annotations

from datetime import date
from typing import Any

from betteroff.activities import Job, SelfEmployment, Volunteering
from betteroff.calendar import DAY
from betteroff.dated_rules import pay_rates
from betteroff.facts import Capability, Nation
from betteroff.facts.benefit_claim import SupportGround
from betteroff.facts.claimant import Benefit
from betteroff.facts.permitted_work import WorkOnBenefitFacts
from betteroff.household import Adult
from betteroff.household.work_on_benefit import WorkOnBenefit
from betteroff.reading import read_work
from betteroff.reading.capability import capability_found
from betteroff.reading.claims.jobseekers import NEW_STYLE, OLD
from betteroff.reading.notes import Notes
from betteroff.reading.work_benefits import (
    enterprise_allowance_week,
    is_away_from_work,
    is_in_business_programme,
    is_paid_for,
    minutes_of_work,
    start_of_work,
)
from betteroff.rulebook import coverage
from betteroff.rulebook.figures import figures
from betteroff.schemes.beside_work import pay_a_week
from betteroff.schemes.pay import pay
from betteroff.training import WorkPlacement, WorkTrial

_OLD = (Benefit.INCAPACITY_BENEFIT, Benefit.SEVERE_DISABLEMENT_ALLOWANCE, Benefit.INCOME_SUPPORT)
_NATION = {"england": Nation.ENGLAND, "scotland": Nation.SCOTLAND, "wales": Nation.WALES}


def work_on_benefit(notes: Notes, place: int, stated: Adult, benefit: Benefit, ground: SupportGround) -> WorkOnBenefitFacts:
    """What one claimant does beside the benefit, paid and unpaid; Jobseeker's Allowance knows no permitted work"""
    if benefit in OLD or benefit == NEW_STYLE:
        return WorkOnBenefitFacts()
    given = (stated.claim.work if stated.claim else None) or WorkOnBenefit()
    jobs = notes.situation.on(notes.day, place, Job)
    minutes = minutes_of_work(notes, place, stated)
    earnings = _earnings_week(notes, place, stated, given)
    works = minutes > 0 or earnings > 0 or bool(notes.situation.on(notes.day, place, SelfEmployment))
    return WorkOnBenefitFacts(
        works=works,
        earnings_week=earnings,
        minutes=minutes,
        is_supported=any(job.supported_permitted_work for job in jobs),
        is_in_business_programme=is_in_business_programme(notes, place) or (bool(given.business_programme) and not jobs),
        has_no_limit_of_weeks=_has_no_limit_of_weeks(notes, stated, given, benefit),
        is_incapable=benefit == Benefit.INCOME_SUPPORT and ground == SupportGround.INCAPACITY,
        has_disability_premium=bool(given.disability_premium),
        is_couple=len(notes.stated.adults) == 2,
        is_councillor="councillor" in given.duties,
        sits_in_tribunal="tribunal member" in given.duties,
        acts_in_emergency="emergency" in given.duties,
        cares_for_relative="care of a relative" in given.duties,
        **_time_of_work(notes, place, given, works),
        **_unpaid(notes, place),
    )


def _time_of_work(notes: Notes, place: int, given: WorkOnBenefit, works: bool) -> dict[str, Any]:
    """Since when the work is done, and how long after an earlier time of it"""
    began = start_of_work(notes, place)
    found: dict[str, Any] = {"start_is_known": began is not None, "days_in_work": (notes.day - began).days if began else 0}
    first = began or notes.day
    if works and began is None and figures("permitted_work")["weeks"].on(notes.day).amount:
        text = "not known, so the last of its 52 weeks is not worked out, where it has a limit of weeks; state the first day of the work"
        notes.assume(f"adults.{place + 1}.activities.starts", text)
    if not works or given.earlier_started is None or given.earlier_started >= first:
        return found
    ended = min(given.earlier_ended or first - DAY, first - DAY)
    return found | {
        "has_earlier": True,
        "days_from_earlier_start": (first - given.earlier_started).days,
        "days_from_earlier_end": (first - ended).days - 1,
        "weeks_off_benefit": given.weeks_off_benefit or 0,
    }


def _unpaid(notes: Notes, place: int) -> dict[str, bool]:
    """Voluntary work, trials and placements; nothing is paid for them"""
    volunteering = [v for v in notes.situation.on(notes.day, place, Volunteering) if not is_paid_for(v)]
    on = notes.situation.on
    placements: list[WorkTrial | WorkPlacement] = [*on(notes.day, place, WorkTrial), *on(notes.day, place, WorkPlacement)]
    if any(placement.agreed is None for placement in placements):
        notes.assume(
            f"adults.{place + 1}.{placements[0].kind}.agreed", "approved in writing before it began; if not, it is work like any other"
        )
    return {
        "volunteers": bool(volunteering),
        "volunteering_is_approved": all(v.organisation != "business" for v in volunteering),
        "has_placement": bool(placements),
        "placement_is_approved": all(placement.agreed is not False for placement in placements),
    }


def _has_no_limit_of_weeks(notes: Notes, stated: Adult, given: WorkOnBenefit, benefit: Benefit) -> bool:
    """In the support group; beside the older benefits, with a severe condition"""
    if benefit in _OLD:
        return bool(given.severe_condition or stated.terminally_ill)
    return capability_found(notes, stated) == Capability.LIMITED_FOR_ACTIVITY or bool(stated.terminally_ill)


def _earnings_week(notes: Notes, place: int, stated: Adult, given: WorkOnBenefit) -> int:
    """Earnings a week as these benefits count them: as stated, or the pay after deductions"""
    if given.net_earnings:
        return given.net_earnings.rounded("week")
    if is_away_from_work(notes, place, stated):
        return 0
    jobs, trades = notes.situation.on(notes.day, place, Job), notes.situation.on(notes.day, place, SelfEmployment)
    paid = [v for v in notes.situation.on(notes.day, place, Volunteering) if is_paid_for(v)]
    found = sum(v.payment_above_expenses.rounded("week", v.hours) for v in paid if v.payment_above_expenses)
    found += sum(_profit_week(trade) for trade in trades) + enterprise_allowance_week(notes, place)
    where = f"adults.{place + 1}.claim.work.net_earnings"
    if trades:
        notes.assume(
            where, "a profit is taken before tax and National Insurance; state what is left of it, where it is more than the limit"
        )
    if jobs and notes.day < _first_day_of_pay():
        text = "pay is taken before tax, National Insurance and half of pension contributions, which come off: state what is left of it"
        notes.assume(where, text)
        return found + sum(job.pay.rounded("week", job.hours) for job in jobs)
    return found + (_pay_week(notes, place) if jobs else 0)


def _pay_week(notes: Notes, place: int) -> int:
    """Pay of a week after deductions"""
    adult = read_work(notes.situation, place, notes.day)
    nation, rates = _NATION[notes.stated.home.nation], pay_rates(notes.day)
    return sum(pay_a_week(job, pay(adult, job, nation, rates)) for job in (adult.job, adult.other_job))


def _profit_week(trade: SelfEmployment) -> int:
    return max(0, trade.income.rounded("week") - (trade.expenses.rounded("week") if trade.expenses else 0))


def _first_day_of_pay() -> date:
    """The first day on which tax and National Insurance of pay are worked out"""
    found: date = coverage("schemes")["income_tax"]["from"]
    return found
