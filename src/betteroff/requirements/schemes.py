"""The schemes of employment and recovery of the source documents, heard of by a day, and what each was then. Plain data."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from betteroff.requirements.answered import refuse_day
from betteroff.rulebook.schemes import schemes


class SchemeOnADay(NamedTuple):
    """A scheme, and what it was on a day."""

    name: str
    """For those who look it up: "work_programme"."""
    label: str
    kind: str
    """A programme, a placement, self-employment, treatment or a fund."""
    status: str
    """Proposed, in force, ended, or never in force."""
    takes_new: bool
    """Whether anybody could begin on the day."""
    what: str
    who: str
    compulsory: str
    """Whether taking part could be required, in words."""
    law: str
    mark: str
    first_day: date | None
    """27 April 2009, where this history begins, for what is older than that. None: never in force."""
    is_older: bool
    """It began before this history."""
    last_start: date | None
    """The last day on which anybody could begin."""
    last_day: date | None
    """None: it goes on, or its last day was not found."""
    dates: str
    """How well its days are known."""
    instead: str
    """What took its place, by its label."""
    tables: tuple[str, ...]
    """The decision tables with its rules."""


def schemes_on(day: date) -> tuple[SchemeOnADay, ...]:
    """The schemes of the source documents heard of by a day. Raises NotCovered."""
    refuse_day(day)
    return tuple(
        SchemeOnADay(
            name=one.name,
            label=one.label,
            kind=one.kind,
            status=status,
            takes_new=one.takes_new_on(day),
            what=one.what,
            who=one.who,
            compulsory=one.compulsory,
            law=one.law,
            mark=one.mark,
            first_day=one.first_day,
            is_older=one.is_older,
            last_start=one.last_start,
            last_day=one.last_day,
            dates=one.dates,
            instead=schemes()[one.instead].label if one.instead else "",
            tables=one.tables,
        )
        for one in schemes().values()
        if (status := one.status_on(day))
    )
