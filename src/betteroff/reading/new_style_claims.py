"""The days of a claim to a new-style benefit: the waiting days at its start, and what ended shortly before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from betteroff.activities import Job
from betteroff.calendar import DAY, written
from betteroff.household import Adult
from betteroff.money import DAYS_A_WEEK
from betteroff.reading.benefits import whose
from betteroff.reading.income import CARERS, ESA, JSA, SUPPORT_GROUP
from betteroff.reading.notes import Notes
from betteroff.reading.work import sick_pay_ends, sick_pay_on
from betteroff.rulebook.figures import figures
from betteroff.rulebook.kinds import INCOME, kinds

_BEFORE = {
    "jobseekers_allowance": (ESA, SUPPORT_GROUP, "incapacity_benefit", *CARERS),
    "employment_and_support_allowance": (JSA, "incapacity_benefit", "severe_disablement_allowance", "maternity_allowance", *CARERS),
}
"""Benefits shortly after which a claim has no waiting days (SI 2013/378 reg. 36(1); SI 2013/379 reg. 85(2)(a); SI 2023/1218)."""


class Ended(NamedTuple):
    """A benefit, or Statutory Sick Pay, and its last day."""

    name: str
    last_day: date


def waiting_days(notes: Notes, place: int, stated: Adult, scheme: str) -> int:
    """Waiting days of a claim that began when this one did (SI 2014/2309 reg. 4); none where another benefit ended shortly before"""
    if stated.claim_started is None or is_terminally_ill(stated, scheme) or ended_shortly_before(notes, place, stated, scheme):
        return 0
    figure = figures(scheme)["waiting_days"]
    return figure.on(max(stated.claim_started, figure.values[0].start)).amount


def is_terminally_ill(stated: Adult, scheme: str) -> bool:
    """Whether a claim to Employment and Support Allowance is made as terminally ill (SI 2013/379 reg. 85(2)(b))"""
    return scheme == "employment_and_support_allowance" and bool(stated.terminally_ill)


def ended_shortly_before(notes: Notes, place: int, stated: Adult, scheme: str) -> Ended | None:
    """What ended by the day, and within 12 weeks before the first day claimed for"""
    assert stated.claim_started is not None
    weeks = figures(scheme)["no_waiting_weeks"].on(notes.day).amount
    first = stated.claim_started - weeks * DAYS_A_WEEK * DAY
    ended = (*benefits_that_ended(notes, place, scheme, first), *sick_pay_that_ended(notes, place, scheme))
    return max((found for found in ended if first <= found.last_day < notes.day), key=lambda found: found.last_day, default=None)


def benefits_that_ended(notes: Notes, place: int, scheme: str, first: date) -> Iterator[Ended]:
    """Benefits stated as other income that ended on a day or after it"""
    for number, income in enumerate(notes.stated.other_income, 1):
        if income.kind in _BEFORE[scheme] and income.ends and first <= income.ends < notes.day and whose(notes, number) == place:
            yield Ended(kinds(INCOME)[income.kind].label, income.ends)


def sick_pay_that_ended(notes: Notes, place: int, scheme: str) -> Iterator[Ended]:
    """Statutory Sick Pay that ended before a claim to Employment and Support Allowance: after its 28 weeks, or with the job"""
    for dated in notes.situation.dated if scheme == "employment_and_support_allowance" else ():
        job = dated.activity
        if dated.place == place and isinstance(job, Job) and job.off_sick_since is not None:
            last = sick_pay_ends(job, dated.last)
            if job.off_sick_since <= last and sick_pay_on(job, last):
                yield Ended("Statutory Sick Pay", last)


def waiting_days_in_words(notes: Notes, place: int, stated: Adult, scheme: str) -> str:
    """What the start of a claim is taken to be"""
    if days := waiting_days(notes, place, stated, scheme):
        return f"it begins with {days} waiting days: no earlier claim, nor another such benefit, ended within the 12 weeks before it"
    ended = None if is_terminally_ill(stated, scheme) else ended_shortly_before(notes, place, stated, scheme)
    why = f"{ended.name} ended on {written(ended.last_day)}, within 12 weeks" if ended else "the claim is made as terminally ill"
    return f"no waiting days, as {why}; no earlier claim is linked to this one"
