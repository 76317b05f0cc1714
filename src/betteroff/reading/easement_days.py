"""How many days are left of what lifts requirements: up to the limits that stand in the tables, and the last days stated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from betteroff.calendar import DAY
from betteroff.conditionality.easements import DOMESTIC_ABUSE, SWITCHES
from betteroff.facts import EasementDaysFacts
from betteroff.household import Adult
from betteroff.reading.easements import stretches_on
from betteroff.reading.notes import Notes
from betteroff.rulebook.tables import Question, Table, versions


def easement_days(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Days left of each easement that ends. Read last: it goes by the clocks of what is read before it."""
    ends = dict(_of_clocks(notes, place)) | {found.fact: found.last for found in stretches_on(notes.situation, place, notes.day)}
    ends["of_everybody"] = _end_for_everybody(notes.day)
    left = {name: (last - notes.day).days + 1 for name, last in ends.items() if last}
    return {"easement_days": EasementDaysFacts(**left)} if left else {}


def _of_clocks(notes: Notes, place: int) -> Iterator[tuple[str, date]]:
    """The last day before a clock reaches the next limit that some row holds it against"""
    for (whose, name), clock in notes.clocks.items():
        if whose == place and name in EasementDaysFacts._fields:
            limits = [limit for limit in _limits(name, notes.day) if limit > clock.count(notes.day)]
            if limits:
                yield name, clock.day_when(min(limits)) - DAY


@cache
def _limits(name: str, day: date) -> frozenset[int]:
    """The counts at which a row of the switches, or of domestic abuse, begins or ends to fit"""
    return frozenset(limit for question in (SWITCHES, DOMESTIC_ABUSE) for table in _standing(question, day) for limit in table.limits(name))


@cache
def _end_for_everybody(day: date) -> date | None:
    """The last day of a switch that asks nothing"""
    return next((row.until for table in _standing(SWITCHES, day) for row in table.rows if not row.when), None)


def _standing(question: Question, day: date) -> tuple[Table, ...]:
    """The table as it stands on a day; none before it began. That it may not be asked of a day is for the one who asks to say"""
    return tuple(version for version in versions(question.scheme, question.name) if version.start <= day)[-1:]
