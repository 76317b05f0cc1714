"""What a scenario proposes, in plain words: each step as it was stated."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from betteroff.activities import Ends, Job, SelfEmployment
from betteroff.activity import Activity
from betteroff.calendar import written
from betteroff.duties.lookahead import hours
from betteroff.household import Household, Moves, Step
from betteroff.present.letter.words import in_pounds
from betteroff.present.words import label_of
from betteroff.training import Programme

_CALLED = {
    "job": "Paid work",
    "self_employment": "Self-employment",
    "volunteering": "Volunteering",
    "training": "Training",
    "work_trial": "A work trial",
    "work_placement": "A work placement",
    "programme": "A programme",
    "structured": "Structured treatment",
    "residential": "Residential treatment",
    "informal": "Informal support in recovery",
}


def proposed(household: Household, steps: Sequence[Step]) -> tuple[str, ...]:
    """Each step with its hours, its pay and its days; of a couple, with whose it is."""
    return tuple(_proposed(household, step) for step in steps)


def called(household: Household, steps: Sequence[Step]) -> str:
    """A scenario by what it is, such as "Paid work, 16 hours a week, from 7 December 2026"."""
    return "; ".join(_told(household, step) for step in steps)


def _told(household: Household, step: Step) -> str:
    whose = "" if isinstance(step, Moves) or not household.adults[1:] else household.labels()[household.place_of(step.adult)]
    return label_of(whose, _step(step))


def _proposed(household: Household, step: Step) -> str:
    pay = f", {in_pounds(str(step.pay))}" if isinstance(step, Job) else ""
    income = f", {in_pounds(str(step.income))} before expenses" if isinstance(step, SelfEmployment) else ""
    return f"{_told(household, step)}{pay}{income}"


def _step(step: Step) -> str:
    if isinstance(step, Moves):
        return f"A move to another home on {written(step.on)}"
    if isinstance(step, Ends):
        return f"The end of {step.what.replace('_', ' ')}: last day {written(step.on)}"
    name = f" ({step.name})" if isinstance(step, Programme) else ""
    return f"{_CALLED[step.kind]}{name}{_hours(step)}{_days(step.first_day, step.ends)}"  # type: ignore[attr-defined]  # of every kind


def _hours(step: Activity) -> str:
    minutes = getattr(step, "hours", None)
    if minutes is None:
        return ""
    found = hours(minutes)
    return f", {found} hour{'' if found == 1 else 's'} a week"


def _days(first: date | None, last: date | None) -> str:
    since = f", from {written(first)}" if first else ""
    return f"{since} to {written(last)}" if since and last else f", until {written(last)}" if last else since
