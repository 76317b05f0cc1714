"""Hours of one adult: voluntary work, agreed deductions, notice, school age of the children, and what limits the work looked for."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from betteroff.activities import BadInput, Job, Volunteering
from betteroff.calendar import DAY, Clock, after_months
from betteroff.facts import HoursFacts
from betteroff.household import Adult, WorkRequirements
from betteroff.money import MONTHS_A_YEAR
from betteroff.reading.children import under_16
from betteroff.reading.family import SCHOOL_STARTS
from betteroff.reading.notes import Notes
from betteroff.rulebook.tables import versions

PRESCRIBED_DAYS = (3, 31), (8, 31), (12, 31)
"""Months and days on which compulsory school age begins in England and Wales (SI 1998/1607 art. 2)."""
_TIME_FOR = {"required_preparation": "required", "agreed_preparation": "agreed"}


def volunteering(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Voluntary work that is agreed, and deductions for no stated reason"""
    voluntary, done = 0, notes.situation.on(notes.day, place, Volunteering)
    agreed = stated.work_requirements.agreed_deductions if stated.work_requirements else None
    if not (done or agreed):
        return {}
    for given in done:
        if given.agreed is None and not given.required:
            notes.assume(f"adults.{place + 1}.volunteering.agreed", "agreed with the work coach; if not, no hours come off work search")
        if given.is_agreed and not given.is_required:
            voluntary += given.hours
    return {"volunteering_minutes": voluntary, "agreed_deduction_minutes": agreed or 0}


def commitment(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Hours that the claimant commitment already states"""
    agreed = stated.work_requirements
    if agreed is None:
        return {}
    if (agreed.agreed_hours or 0) > (most := notes.figure("expected_hours")):
        raise BadInput([(f"adults.{place + 1}.work_requirements.agreed_hours", f"cannot be above {most // 60}, the most the law expects")])
    return {
        "has_agreed_hours": agreed.agreed_hours is not None,
        "agreed_minutes": agreed.agreed_hours or 0,
    }


def hours(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """What expected hours, deductions, availability and limits turn on beside these"""
    unpaid = notes.situation.on(notes.day, place, Volunteering)
    notices = [job.notice for job in notes.situation.on(notes.day, place, Job)]
    if not (stated.work_requirements or unpaid or notices or notes.stated.children or stated.main_carer):
        return {}
    agreed = stated.work_requirements or nothing_agreed()
    time = time_agreed(notes, agreed)
    return {
        "hours": HoursFacts(
            has_child_below_school_age=bool(notes.stated.children) and has_child_below_school_age(notes),
            has_impairment=bool(agreed.impairment or agreed.excluded_work),
            other_volunteering_minutes=sum(work.hours for work in unpaid if not (work.is_agreed or work.is_required)),
            required_minutes=time["required"] + sum(work.hours for work in unpaid if work.is_required),
            preparation_minutes=time["agreed"],
            temporary_minutes=time["temporary"],
            has_job_of_unknown_notice=None in notices,
            notice_days=max((notice or 0 for notice in notices), default=0),
            has_excluded_work=bool(agreed.excluded_work),
            has_agreed_travel=agreed.longest_travel is not None,
            is_nominated_of_two=bool(stated.main_carer) and len(notes.stated.claimants()) > 1,
            **permitted_period(notes, place, agreed),
        )
    }


@cache
def nothing_agreed() -> WorkRequirements:
    """What a claimant commitment says of which nothing is stated"""
    return WorkRequirements()


def time_agreed(notes: Notes, agreed: WorkRequirements) -> dict[str, int]:
    """Minutes a week taken off work search, by what they are for (UC Regs 2013 reg. 95(2))"""
    found = {"required": 0, "agreed": 0, "temporary": 0}
    for given in agreed.deductions:
        if given.ends:
            notes.turning_days.add(given.ends + DAY)
        if given.ends is None or notes.day <= given.ends:
            found[_TIME_FOR.get(given.what, "temporary")] += given.hours
    return found


def permitted_period(notes: Notes, place: int, agreed: WorkRequirements) -> dict[str, Any]:
    """Since when only usual work is looked for: the claim, or later the end of work over the threshold (UC Regs 2013 reg. 97(4), (5))"""
    if not (agreed.usual_occupation or agreed.usual_pay):
        return {}
    if agreed.claimed is None and notes.stated.award_began:
        notes.assume(f"adults.{place + 1}.work_requirements.claimed", "on the first day of the first assessment period")
    known = [day for day in (agreed.claimed or notes.stated.award_began, agreed.threshold_work_ended) if day is not None]
    if not known:
        return {"has_usual_work": True}
    began = max((day for day in known if notes.has_come(day)), default=None)
    if began is None:
        return {}
    return {
        "has_usual_work": True,
        "permitted_period_is_known": True,
        "months_of_permitted_period": notes.clock(place, "months_of_permitted_period", Clock("months", began)),
        "days_of_permitted_period": notes.clock(place, "days_of_permitted_period", Clock("days", began)),
        "permitted_period_began_earlier": began < four_weeks_since(),
    }


@cache
def four_weeks_since() -> date:
    """The day on which four weeks took the place of three months: the first whose rules count days"""
    return next(rules.start for rules in versions("universal_credit", "limits") if rules.edges("days_of_permitted_period"))


def has_child_below_school_age(notes: Notes) -> bool:
    """Whether a child of the day has not reached compulsory school age"""
    age, in_scotland = notes.figure("school_age"), notes.stated.home.nation == "scotland"
    reached = [compulsory_school_age(child.born, age, in_scotland) for child in under_16(notes)]
    notes.turning_days.update(reached)
    if in_scotland and any(is_in_month_of(notes.day, day) for day in reached):
        month, day = SCHOOL_STARTS
        notes.assume(
            "children", f"school begins on {day}.{month}.; each council in Scotland sets its own day (Education (Scotland) Act 1980 s. 32)"
        )
    return any(notes.day < day for day in reached)


def is_in_month_of(day: date, reached: date) -> bool:
    """Whether a day lies in the month in which school age is reached, so that the council's own day matters"""
    return (day.year, day.month) == (reached.year, reached.month)


@cache
def compulsory_school_age(born: date, age: int, in_scotland: bool) -> date:
    """The day on which somebody reaches compulsory school age

    The prescribed day on or after the birthday of an age, the fifth (Education Act 1996 s. 8(2)); in Scotland the
    day on which schools begin (Education (Scotland) Act 1980 ss. 31, 32(3)).
    """
    birthday = after_months(born, age * MONTHS_A_YEAR)
    days = (SCHOOL_STARTS,) if in_scotland else PRESCRIBED_DAYS
    return min(day for year in (birthday.year, birthday.year + 1) for day in (date(year, *each) for each in days) if day >= birthday)
