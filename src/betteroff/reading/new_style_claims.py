"""The days of a claim to a new-style benefit: the waiting days at its start, and what ended shortly before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from betteroff.activities import BadInput, Job
from betteroff.calendar import DAY, written
from betteroff.household import Adult, Income
from betteroff.money import DAYS_A_WEEK
from betteroff.reading.benefits import whose
from betteroff.reading.income import CARERS, ESA, JSA, SUPPORT_GROUP
from betteroff.reading.notes import Notes
from betteroff.reading.work import sick_pay_ends, sick_pay_on
from betteroff.rulebook import NotCovered
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
    if stated.claim_started is None or is_terminally_ill(stated, scheme):
        return 0
    if earlier_claims(notes, place, stated.claim_started, scheme) or ended_shortly_before(notes, place, stated, scheme):
        return 0
    figure = figures(scheme)["waiting_days"]
    return figure.on(max(counts_from(notes, place, stated.claim_started, scheme), figure.values[0].start)).amount


def earlier_claims(notes: Notes, place: int, started: date, scheme: str) -> tuple[Income, ...]:
    """Earlier claims to the same benefit that are one with this: at most 12 weeks lie between (SI 2013/378 reg. 39; SI 2013/379 reg. 86)

    They are stated as other income with an end. Raises NotCovered of the support group, BadInput without a first day.
    """
    kinds_of_it = (ESA, SUPPORT_GROUP) if scheme == "employment_and_support_allowance" else (JSA,)
    weeks, linked = figures(scheme)["no_waiting_weeks"].on(notes.day).amount, []
    held = [
        (income.ends, number, income)
        for number, income in enumerate(notes.stated.other_income, 1)
        if income.kind in kinds_of_it and income.ends
    ]
    for ends, number, income in sorted(held, key=lambda found: found[0], reverse=True):
        if ends >= started or (started - ends - DAY).days > weeks * DAYS_A_WEEK or whose(notes, number) != place:
            continue
        where = f"other_income.{number}"
        if income.kind == SUPPORT_GROUP:
            fault = "an earlier claim in the support group links to this one, as no more than 12 weeks lie between"
            raise NotCovered(f"{where}: {fault}: leave both it and adults.{place + 1}.claim_started out, and the benefit goes on")
        if income.starts is None:
            raise BadInput([(f"{where}.starts", "is needed: the days of an earlier claim count where 12 weeks or less lie between")])
        linked.append(income)
        started = income.starts
    return tuple(linked)


def days_used(notes: Notes, place: int, started: date, scheme: str) -> int:
    """Days of earlier claims, which count with those of this one (Jobseekers Act 1995 s. 5(1); WRA 2007 s. 1A)"""
    claims = earlier_claims(notes, place, started, scheme)
    return sum((income.ends - income.starts + DAY).days for income in claims if income.starts and income.ends)


def counts_from(notes: Notes, place: int, started: date, scheme: str) -> date:
    """The first day claimed for, later by the days since with Statutory Sick Pay: they are no days of the claim (WRA 2007 s. 20(1))"""
    spells = ((first, last) for first, last in sick_pay_that_ended(notes, place, scheme) if started <= last)
    return started + max(((last - max(first, started)) + DAY for first, last in spells), default=0 * DAY)


def is_too_late_for_maternity_pay(notes: Notes, place: int, stated: Adult) -> bool:
    """Whether limited capability for work began, by the days stated, after a birth, so not before maternity pay (SI 2013/379 reg. 73)"""
    if stated.statutory_pay != "maternity_pay" or stated.claim_started is None or stated.gave_birth_on is None:
        return False
    off_sick = (job.off_sick_since for job in notes.situation.on(notes.day, place, Job))
    known = (stated.claim_started, stated.capability_since, stated.medical_evidence_from, *off_sick)
    if min(day for day in known if day) <= stated.gave_birth_on:
        return False
    began = f"began with the claim, on {written(stated.claim_started)}" if not any(known[1:]) else "began after the birth"
    text = f"limited capability for work {began}, when maternity pay was due"
    not_due = "so new-style Employment and Support Allowance is not due beside it"
    notes.assume(
        f"adults.{place + 1}.claim_started", f"{text}, {not_due}; if it began earlier, state capability_since (SI 2013/379 reg. 73)"
    )
    return True


def is_terminally_ill(stated: Adult, scheme: str) -> bool:
    """Whether a claim to Employment and Support Allowance is made as terminally ill (SI 2013/379 reg. 85(2)(b))"""
    return scheme == "employment_and_support_allowance" and bool(stated.terminally_ill)


def ended_shortly_before(notes: Notes, place: int, stated: Adult, scheme: str) -> Ended | None:
    """What ended within 12 weeks before the day from which the claim counts"""
    assert stated.claim_started is not None
    weeks = figures(scheme)["no_waiting_weeks"].on(notes.day).amount
    start = counts_from(notes, place, stated.claim_started, scheme)
    first = start - weeks * DAYS_A_WEEK * DAY
    sick_pay = (Ended("Statutory Sick Pay", last) for _, last in sick_pay_that_ended(notes, place, scheme))
    ended = (*benefits_that_ended(notes, place, scheme, first, start), *sick_pay)
    return max((found for found in ended if first <= found.last_day < start), key=lambda found: found.last_day, default=None)


def benefits_that_ended(notes: Notes, place: int, scheme: str, first: date, start: date) -> Iterator[Ended]:
    """Benefits stated as other income that ended on a day or after it, and before a claim"""
    for number, income in enumerate(notes.stated.other_income, 1):
        if income.kind in _BEFORE[scheme] and income.ends and first <= income.ends < start and whose(notes, number) == place:
            yield Ended(kinds(INCOME)[income.kind].label, income.ends)


def sick_pay_that_ended(notes: Notes, place: int, scheme: str) -> Iterator[tuple[date, date]]:
    """First day off sick, and last of Statutory Sick Pay that ended by the day, after its 28 weeks or with the job

    It says something of Employment and Support Allowance alone.
    """
    for dated in notes.situation.dated if scheme == "employment_and_support_allowance" else ():
        job = dated.activity
        if dated.place == place and isinstance(job, Job) and job.off_sick_since is not None:
            last = sick_pay_ends(job, dated.last)
            if job.off_sick_since <= last < notes.day and sick_pay_on(job, last):
                yield job.off_sick_since, last


def waiting_days_in_words(notes: Notes, place: int, stated: Adult, scheme: str) -> str:
    """What the start of a claim is taken to be"""
    assert stated.claim_started is not None
    start = counts_from(notes, place, stated.claim_started, scheme)
    without = "days with Statutory Sick Pay are no days of the claim"
    counted = "" if start == stated.claim_started else f"; {without}, so its days count as if from {written(start)}"
    if used := days_used(notes, place, stated.claim_started, scheme):
        text = f"no waiting days, and {used} days are used already: it is one with the earlier claim that is stated as other income"
        return f"{text}; others that go by the same two tax years are not known{counted}"
    if days := waiting_days(notes, place, stated, scheme):
        text = f"it begins with {days} waiting days: no earlier claim, nor another such benefit, ended within the 12 weeks before it"
        return f"{text}; of the same benefit, one is stated as other income with starts and ends{counted}"
    ended = None if is_terminally_ill(stated, scheme) else ended_shortly_before(notes, place, stated, scheme)
    why = f"{ended.name} ended on {written(ended.last_day)}, within 12 weeks" if ended else "the claim is made as terminally ill"
    return f"no waiting days, as {why}; no earlier claim is linked to this one{counted}"
