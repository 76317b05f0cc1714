"""Paid work of one adult: jobs, their pay, pension and costs."""

from __future__ import annotations

from typing import Any

from betteroff.activities import BadInput, Job
from betteroff.facts import JobFacts, PayPeriod, PensionChoice
from betteroff.household import Adult
from betteroff.reading.notes import Notes
from betteroff.rulebook import NotCovered

_PAID = {
    "weekly": (PayPeriod.WEEK, "week"),
    "fortnightly": (PayPeriod.FORTNIGHT, "fortnight"),
    "four-weekly": (PayPeriod.FOUR_WEEKS, "four weeks"),
    "monthly": (PayPeriod.MONTH, "month"),
}


def work(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Paid work: one job at a time"""
    jobs = notes.situation.on(notes.day, place, Job)
    where = f"adults.{place + 1}"
    if not jobs:
        return {}
    if len(jobs) > 1:
        raise NotCovered(f'{where}: two jobs at a time are not covered by this release; end one first with kind = "ends", what = "job"')
    job = jobs[0]
    if not job.hours:
        raise BadInput([(f"{where}.job.hours", "must be above nothing for a job")])
    notes.assume(f"{where}.job", "tax code 1257L (or its Scottish or Welsh form), each pay day taxed by itself")
    if not job.states("paid"):
        notes.assume(f"{where}.job.paid", "paid monthly")
    if job.apprentice is None:
        notes.assume(f"{where}.job.apprentice", "not an apprentice")
    period, name = _PAID[job.paid]
    paid = JobFacts(
        pay=job.pay.rounded(name, job.hours),
        pay_period=period,
        pay_week=job.pay.rounded("week", job.hours),
        minutes=job.hours,
        is_apprentice=bool(job.apprentice),
        **pension(notes, where, stated),
    )
    return {
        "job": paid,
        "travel_month": job.travel.rounded("month") if job.travel else 0,
        "other_costs_month": sum(cost.amount.rounded("month") for cost in job.other_costs),
    }


def pension(notes: Notes, where: str, stated: Adult) -> dict[str, Any]:
    """What was chosen about a workplace pension"""
    if stated.pension == "opted out":
        return {"pension": PensionChoice.OPTED_OUT}
    if isinstance(stated.pension, int):
        notes.assume(f"{where}.pension", "the percentage is of all pay, with tax relief included, by relief at source")
        return {"pension": PensionChoice.PERCENTAGE, "pension_share": stated.pension}
    notes.assume(
        f"{where}.pension",
        ("" if stated.pension else "automatic enrolment where pay exceeds the trigger; ")
        + "minimum contribution by relief at source, of which Universal Credit takes off the whole, tax relief included",
    )
    return {"pension": PensionChoice.AUTOMATIC}
