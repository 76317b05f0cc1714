"""The door: a situation and a day become facts, with every assumption made on the way.

Only arithmetic happens here. Limits of law are figures and table cells; where one is needed to
count (children before the two-child limit), it is read from the figures.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from betteroff.calendar import AssessmentPeriod, Clock
from betteroff.facts import AdultFacts, Facts, shows_no_values
from betteroff.reading.adult import age
from betteroff.reading.children import children_of
from betteroff.reading.household import beside_the_award, duty_facts, household, of_the_award
from betteroff.reading.notes import Assumption, Notes
from betteroff.reading.work import work
from betteroff.situation import Situation

__all__ = ["Assumption", "Reading", "read", "read_for_duties", "read_of_the_award", "read_of_the_day", "read_work"]


@shows_no_values
class Reading(NamedTuple):
    """The facts of a day, the clocks they were read from and the assumptions made."""

    facts: Facts
    clocks: dict[tuple[int, str], Clock]
    turning_days: frozenset[date]
    """Other days on which a fact changes: pension age, the ages up to which a young person counts."""
    assumptions: tuple[Assumption, ...]
    protection_is_unknown: tuple[int, ...]
    """Places of adults for whom it is not known whether the protected LCWRA rate applies."""


def read(situation: Situation, day: date, period_first_day: date) -> Reading:
    """All facts of a situation on a day. Raises BadInput or NotCovered where there is no answer."""
    notes = Notes(situation, day, period_first_day)
    return _reading(notes, household(notes))


def read_of_the_award(situation: Situation, period: AssessmentPeriod, pay_day: date, asked_on: date) -> Reading:
    """The facts that duties and Universal Credit turn on, as on the last day of an assessment period

    Pay and councils' limits are as on earlier days. Raises BadInput or NotCovered where there is no answer.
    """
    notes = Notes(situation, period.last_day, period.first_day, pay_day, asked_on)
    children = children_of(notes)
    return _reading(notes, duty_facts(notes, children)._replace(**of_the_award(notes, children)))


def read_of_the_day(situation: Situation, day: date, period_first_day: date, asked_on: date | None = None) -> Reading:
    """The facts that duties and benefits beside Universal Credit turn on. Raises BadInput or NotCovered where there is no answer."""
    notes = Notes(situation, day, period_first_day, asked_on=asked_on)
    children = children_of(notes)
    return _reading(notes, duty_facts(notes, children)._replace(**beside_the_award(notes, children)))


def read_for_duties(situation: Situation, day: date, period_first_day: date) -> Reading:
    """Only the facts that duties turn on. Raises BadInput or NotCovered where there are no duties to speak of."""
    notes = Notes(situation, day, period_first_day)
    return _reading(notes, duty_facts(notes, children_of(notes)))


def _reading(notes: Notes, facts: Facts) -> Reading:
    return Reading(
        facts=facts,
        clocks=notes.clocks,
        turning_days=frozenset(notes.turning_days),
        assumptions=tuple(dict.fromkeys(notes.assumptions)),
        protection_is_unknown=tuple(notes.protection_is_unknown),
    )


def read_work(situation: Situation, place: int, day: date) -> AdultFacts:
    """What one adult is on a day as payroll sees it: jobs, tax codes, pension and age."""
    notes, stated = Notes(situation, day, day), situation.household.adults[place]
    found = age(notes, place, stated) | work(notes, place, stated)
    return AdultFacts(is_present=True, **found)  # type: ignore[arg-type]  # as in adult_facts
