"""The public functions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from betteroff.activities import Activity, BadInput, Ends
from betteroff.calendar import after_months, written
from betteroff.case_file import Case, load_case, read_case
from betteroff.comparison import compared, in_scenario
from betteroff.duties.treatment import TreatmentRule, treatment_rules_on
from betteroff.hours_that_pay import found_hours
from betteroff.household import Household, Moves, Step
from betteroff.household.failure import Failure
from betteroff.position import position_of
from betteroff.present import notebook
from betteroff.present.notebook import Shown
from betteroff.reading import Assumption
from betteroff.requirements.answered import required_on
from betteroff.requirements.schemes import SchemeOnADay, schemes_on
from betteroff.results import (
    Answer,
    ComparisonResult,
    HoursResult,
    PositionResult,
    RequirementsResult,
    SanctionResult,
    SweepResult,
    TimelineResult,
    shown,
)
from betteroff.rulebook import Refusal
from betteroff.sanctions import sanction_of
from betteroff.stated import maybe
from betteroff.sweep import hours_in, swept
from betteroff.timeline import timeline_of

DayLike = date | str | None
Hours = Iterable[int | float | str | Decimal] | int | float | str | Decimal
"""Hours a week: one number, several, or both as text, as on the command line ("8,16,24", "0-40")."""
LONGEST_PREGNANCY = 10
"""Months; a later date of birth is a slip of the pen."""


def compare(household: Household, scenarios: Mapping[str, Step | Sequence[Step]], on: DayLike = None) -> Answer:
    """Today against one or more scenarios, each an activity or a list of them.

    `on` is the day to compare on (today, if left out); a scenario whose latest activity starts later
    is compared on that day. Raises BadInput for what cannot be used, NotCovered for what this
    release does not answer.
    """
    if not isinstance(scenarios, Mapping):
        raise BadInput([("scenarios", 'must be named: {"A job": Job(...)}')])
    steps = {name: _steps(name, given) for name, given in scenarios.items()}
    day, notes = _day(on)
    with _of_the_household(household, day):
        found = compared(_household(household, day), steps, day, notes)
    return Answer({name: ComparisonResult(c.label, shown(c.today), shown(c.then)) for name, c in found.items()})


def position(household: Household, *activities: Step, on: DayLike = None) -> PositionResult:
    """A household's money and duties on a day (today, if left out). Raises BadInput or NotCovered."""
    day, notes = _day(on)
    with _of_the_household(household, day):
        return shown(position_of(_household(household, day), _steps("", activities), day, notes))


def requirements(household: Household, *activities: Step, on: DayLike = None) -> RequirementsResult:
    """What benefits other than Universal Credit require and allow on a day (today, if left out), from 27 April 2009 on.

    Which benefits: those that `claims`, or each adult's `claim`, names. No money is worked out. Raises BadInput or NotCovered.
    """
    day, notes = _day(on)
    with _named_from_the_top():
        found = required_on(_household(household, day), _steps("", activities), day, notes)
    return RequirementsResult(**{field.name: getattr(found, field.name) for field in fields(found)})


def sweep(
    household: Household,
    *,
    hours: Hours,
    pay: Iterable[str] | str,
    on: DayLike = None,
    **job: Any,
) -> SweepResult:
    """A job over many hours, or over many rates of pay: `sweep(home, hours=range(0, 41), pay="12.71 an hour")`.

    Further fields of `Job` may be given. Raises BadInput or NotCovered.
    """
    day, notes = _day(on)
    with _of_the_household(household, day):
        found = swept(_household(household, day), _many(hours), pay, day, notes, **job)
    return SweepResult(found.today, found.points, found.steps, found.last)


def hours_that_pay(
    household: Household,
    *,
    pay: str,
    on: DayLike = None,
    hours: Iterable[int | float | str | Decimal] | str = "0-40",
    **job: Any,
) -> HoursResult:
    """Which hours of a job are safe, and at which money is lost: `hours_that_pay(home, pay="12.71 an hour")`.

    In supported and temporary housing asked about a day before 5 October 2026, also from that day; with a sentence for the landlord.
    Further fields of `Job` may be given. Raises BadInput or NotCovered.
    """
    day, notes = _day(on)
    with _of_the_household(household, day):
        found = found_hours(_household(household, day), pay, day, hours_in(hours) if isinstance(hours, str) else hours, notes, **job)
    return HoursResult(found.pay, found.paid, found.days, found.why_no_change)


def timeline(household: Household, plan: Step | Sequence[Step] = (), start: DayLike = None, months: int = 6) -> TimelineResult:
    """A household month by month, by real pay days: from the assessment period `start` falls in (today, if left out).

    `plan` is what a scenario is: an activity, or a list of them. Each job needs `first_pay_day`. Raises BadInput or NotCovered.
    """
    day, notes = _day(start)
    with _of_the_household(household, day):
        found = timeline_of(_household(household, day), _steps("plan", plan), day, months, notes)
    return TimelineResult(**{field.name: getattr(found, field.name) for field in fields(found)})


def sanction(household: Household, *activities: Step, failure: Failure | str, on: DayLike = None, **stated: Any) -> SanctionResult:
    """What a failure leads to: whether it is sanctionable, for how many days, and how much is taken off.

    `sanction(home, failure="missed interview", on="2026-09-01", complied_on="2026-09-11")`: the words of `Failure`, whose further
    fields may be given. Nothing of it is in a position. Raises BadInput or NotCovered.
    """
    if isinstance(failure, Failure):
        if on is not None or stated:
            raise BadInput([("failure", "is a Failure, which has its own days; give its fields there, or its kind as a word here")])
        given = failure
    else:
        day, _ = _day(on)
        given = Failure(kind=failure, on=day, **stated)
    with _of_the_household(household, given.on):
        found = sanction_of(_household(household, given.on), _steps("", activities), given)
    return SanctionResult(**{field.name: getattr(found, field.name) for field in fields(found)})


def read(case: str | Path | Mapping[str, Any]) -> Case:
    """A case from a TOML or JSON file, or from plain data. Raises BadInput."""
    if isinstance(case, Mapping):
        return read_case(dict(case))
    if isinstance(case, (str, Path)):
        return load_case(case)
    raise BadInput([("case", "must be the name of a file, or plain data")])


def treatment_rules(on: DayLike = None) -> Shown[TreatmentRule]:
    """What there is, or was, on a day for people in treatment for dependency; what never came into force says so."""
    return Shown(treatment_rules_on(_day(on)[0]), notebook.treatment_rules)


def schemes(on: DayLike = None) -> Shown[SchemeOnADay]:
    """The schemes of employment and recovery of the source documents, heard of by a day (today, if left out), with their status."""
    return Shown(schemes_on(_day(on)[0]), notebook.schemes_of)


def compare_case(case: Case, on: DayLike = None, scenario: str | None = None) -> Answer:
    """The comparison a case asks for, of all its scenarios or of one. Raises BadInput or NotCovered."""
    scenarios = case.scenarios if scenario is None else {scenario: _scenario(case, scenario)}
    return compare(case.household, scenarios, on if on is not None else case.on)


def requirements_case(case: Case, on: DayLike = None, scenario: str | None = None) -> RequirementsResult:
    """The requirements of a case: with one of its scenarios, or of the household as it is."""
    steps = () if scenario is None else _scenario(case, scenario)
    return requirements(case.household, *steps, on=on if on is not None else case.on)


def sanction_case(case: Case, failure: Failure, scenario: str | None = None) -> SanctionResult:
    """What a failure leads to in a case: with one of its scenarios, or for the household as it is."""
    return sanction(case.household, *(() if scenario is None else _scenario(case, scenario)), failure=failure)


def timeline_case(case: Case, scenario: str | None = None, start: DayLike = None, months: int = 6) -> TimelineResult:
    """The timeline of a case: with one of its scenarios, or of the household as it is."""
    begins = start if start is not None else case.on
    if scenario is None:
        return timeline(case.household, (), begins, months)
    plan = _scenario(case, scenario)
    try:
        return timeline(case.household, plan, begins, months)
    except BadInput as error:
        raise BadInput([in_scenario(scenario, *problem) for problem in error.problems]) from None


def _scenario(case: Case, name: str) -> tuple[Step, ...]:
    """One scenario of a case, by its name."""
    if name not in case.scenarios:
        text = f"{name!r} is none of the case; {maybe(name, case.scenarios)}it has {', '.join(case.scenarios) or 'none'}"
        raise BadInput([("scenario", text)])
    return case.scenarios[name]


@contextmanager
def _of_the_household(stated: object, day: date) -> Iterator[None]:
    """A fault of the household is told as one, whatever was asked of it; its fields are named from the top, as in a file."""
    try:
        yield
    except Refusal as refusal:
        is_of_the_failure = str(refusal).startswith("failure.")
        told = _fault_of(stated, day) if isinstance(stated, Household) and not is_of_the_failure else None
        raise _from_the_top(told or refusal) from None


@contextmanager
def _named_from_the_top() -> Iterator[None]:
    """A fault names its field from the top, as in a file."""
    try:
        yield
    except Refusal as refusal:
        raise _from_the_top(refusal) from None


def _fault_of(household: Household, day: date) -> Refusal | None:
    """What is wrong with a household by itself."""
    try:
        position_of(household, (), day)
    except Refusal as refusal:
        return refusal
    return None


def _from_the_top(refusal: Refusal) -> Refusal:
    if isinstance(refusal, BadInput):
        return BadInput([(_path(field), fault) for field, fault in refusal.problems])
    return type(refusal)(_path(str(refusal)))


def _path(field: str) -> str:
    return f"household.{field}" if re.match(r"\w+", field) and re.split(r"[.:]", field)[0] in Household.model_fields else field


def _household(stated: object, day: date) -> Household:
    if not isinstance(stated, Household):
        raise BadInput([("household", "must be a Household; from a file, use read(file).household")])
    for number, adult in enumerate(stated.adults, 1):
        if adult.pregnant_due is not None and adult.pregnant_due > after_months(day, LONGEST_PREGNANCY):
            fault = "is more than ten months after the day asked about; check the date, or leave it out of a question about an earlier day"
            raise BadInput([(f"adults.{number}.pregnant_due", fault)])
    return stated


def _many(hours: Hours) -> Any:
    """Hours as stated; written as a list or a range, each of them."""
    if not isinstance(hours, str):
        return hours
    many = hours_in(hours)
    return many if many[1:] else many[0]


def _steps(name: str, stated: object) -> tuple[Step, ...]:
    steps = (stated,) if isinstance(stated, (Activity, Ends, Moves)) else stated
    if isinstance(steps, (list, tuple)) and all(isinstance(step, (Activity, Ends, Moves)) for step in steps):
        return tuple(steps)
    raise BadInput([(name or "activities", "must be an activity, such as Job(...), or a list of them")])


def _day(on: DayLike) -> tuple[date, tuple[Assumption, ...]]:
    """The day asked about, and the assumption made where none was given."""
    if on is None:
        today = date.today()
        return today, (Assumption("on", f"no day was stated; today, {written(today)}, was taken"),)
    if isinstance(on, date) and not isinstance(on, datetime):
        return on, ()
    try:
        return date.fromisoformat(str(on)), ()
    except ValueError:
        raise BadInput([("on", "must be a date, such as 2026-12-07")]) from None
