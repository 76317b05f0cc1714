"""Childcare: what is paid, for how many children, and work about to start or lately ended."""

from __future__ import annotations

from collections.abc import Iterator

from betteroff.activities import BadInput, Job, SelfEmployment
from betteroff.calendar import september_after
from betteroff.facts import ChildcareFacts, StatutoryPay
from betteroff.household import Adult, Child
from betteroff.money import half_up
from betteroff.reading.notes import Notes
from betteroff.reading.work import sick_pay_week

_STATUTORY_PAY = {"": StatutoryPay.NONE} | {kind.name.lower(): kind for kind in StatutoryPay}


def childcare_of(notes: Notes) -> ChildcareFacts:
    """What is paid for childcare on the day, for how many children"""
    young = [child for child in notes.stated.children if days_young(notes, child)]
    paid_for = [child for child in young if month_of(child)]
    jobs, uc = list(jobs_with_childcare(notes)), notes.stated.universal_credit
    with_jobs = sum(job.childcare.rounded("month") for _, job in jobs if job.childcare)
    every = sum(month_of(child) for child in notes.stated.children)
    own = sum(half_up(month_of(child) * days_young(notes, child), notes.time_counted().days) for child in paid_for)
    children = max([len(paid_for), *(children_of_job(notes, where, job, len(paid_for), len(young)) for where, job in jobs)])
    if young and not every and not with_jobs:
        notes.assume("children.childcare", "no childcare is paid for")
    if own or (with_jobs and young):
        list_assumptions(notes)
    return ChildcareFacts(
        charges_month=own + with_jobs if young else 0,
        children=children,
        further_children_count=uc is None or uc.childcare_for_further_children != "no",
        other_charges_month=every - own + (0 if young else with_jobs),
    )


def days_young(notes: Notes, child: Child) -> int:
    """Days of the assessment period before 1 September after the 16th birthday (UC Regs 2013 reg. 33(1)(a))"""
    period = notes.time_counted()
    too_old = september_after(notes.turns(child.born, "child_age"))
    return max(0, min(period.days, (too_old - period.first_day).days))


def month_of(child: Child) -> int:
    """A month's childcare of a child, in pence"""
    return child.childcare.rounded("month", child.childcare_hours or 0) if child.childcare else 0


def jobs_with_childcare(notes: Notes) -> Iterator[tuple[str, Job]]:
    """The jobs of the day that bring childcare with them, and where each stands"""
    for place in range(len(notes.stated.adults)):
        for job in notes.situation.on(notes.day, place, Job):
            if job.childcare and job.childcare.pence and not notes.stated.children:
                text = "is stated, but no child: state the children, or leave it out"
                raise BadInput([(f"{notes.situation.field_of(job)}.childcare", text)])
            if job.childcare and job.childcare.pence:
                yield f"adults.{place + 1}.job", job


def children_of_job(notes: Notes, where: str, job: Job, paid_for: int, young: int) -> int:
    """For how many children a job's childcare is"""
    if job.childcare_children is not None:
        if job.childcare_children > young:
            text = f"is more than the {young} children who are young enough; correct it"
            raise BadInput([(f"{notes.situation.field_of(job)}.childcare_children", text)])
        return job.childcare_children
    children = paid_for or young
    if young > 1:
        notes.assume(f"{where}.childcare_children", f"for {children} of the children")
    return children


def list_assumptions(notes: Notes) -> None:
    """List what help with childcare rests on"""
    notes.assume(
        "childcare",
        "registered care, paid each assessment period and reported in time, met by nobody else, not by a close relative in the child's "
        "home, and not more than the work needs; without Tax-Free Childcare, which cannot be had beside Universal Credit",
    )
    if len(notes.stated.adults) == 1:
        return
    for number, adult in enumerate(notes.stated.adults, 1):
        if adult.temporarily_absent is None:
            notes.assume(f"adults.{number}.temporarily_absent", "lives at home")


def near_work(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Work about to start, work lately ended, and pay in its place"""
    jobs = [dated for dated in notes.situation.dated if dated.place == place and isinstance(dated.activity, Job)]
    ended = [dated.last for dated in jobs if dated.last is not None and dated.last < notes.day]
    to_start = [dated.first for dated in jobs if dated.first is not None and dated.first > notes.day]
    held, trades = notes.situation.on(notes.day, place, Job), notes.situation.on(notes.day, place, SelfEmployment)
    is_sick = any(sick_pay_week(notes, job) for job in held)
    at_work = sum(job.hours for job in held if sick_pay_week(notes, job) is None) + sum(trade.hours or 0 for trade in trades)
    return {
        "statutory_pay": _STATUTORY_PAY[stated.statutory_pay or ("sick_pay" if is_sick else "")],
        "minutes_beside_sick_pay": at_work if is_sick and not stated.statutory_pay else 0,
        "has_left_work": bool(ended),
        "periods_since_work": -notes.periods_until(max(ended)) if ended else 0,
        "has_offer_of_work": bool(to_start),
        "periods_to_work": notes.periods_until(min(to_start)) if to_start else 0,
        "is_temporarily_absent": bool(stated.temporarily_absent),
    }
