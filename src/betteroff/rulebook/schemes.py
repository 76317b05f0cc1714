"""Schemes of employment and recovery, past and present: `rules/schemes.toml`.

Each has a label, whom it is for, whether taking part was required, its law and its days. What never came into force says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from betteroff.rulebook import load
from betteroff.rulebook.entries import Entry

FILE = "schemes.toml"
KINDS = ("programme", "placement", "self-employment", "treatment", "fund")
PROPOSED, IN_FORCE, ENDED, NEVER = STATUSES = ("proposed", "in force", "ended", "never in force")


class Scheme(NamedTuple):
    """One scheme, with its days."""

    name: str
    label: str
    kind: str
    what: str
    who: str
    compulsory: str
    law: str
    mark: str
    dates: str
    """How well its days are known."""
    proposed: date | None
    first_day: date | None
    """27 April 2009, where this history begins, for what is older than that. None: never in force."""
    last_start: date | None
    """The last day on which anybody could begin; None: as long as it lasts, or not known."""
    last_day: date | None
    """None: it goes on, or its last day was not found."""
    weeks: int
    """Most weeks that one person could take part; 0: not known, or not by weeks."""
    is_older: bool
    """It began before this history."""
    is_never_in_force: bool
    instead: str
    """The scheme that took its place, by name; nothing, where there is none."""
    tables: tuple[str, ...]
    """The decision tables with its rules."""

    def status_on(self, day: date) -> str:
        """What it is on a day; nothing, where it was not yet heard of."""
        if self.first_day is None or day < self.first_day:
            known = self.proposed is not None and self.proposed <= day
            return (NEVER if self.is_never_in_force else PROPOSED) if known else ""
        return ENDED if self.last_day is not None and day > self.last_day else IN_FORCE

    def takes_new_on(self, day: date) -> bool:
        """Whether somebody could begin on a day."""
        return self.status_on(day) == IN_FORCE and (self.last_start is None or day <= self.last_start)


@cache
def schemes() -> Mapping[str, Scheme]:
    """Every scheme of the file by name. Raises RuleFileError."""
    found = {name: _scheme(Entry(FILE, name, raw)) for name, raw in load(FILE).items()}
    for scheme in found.values():
        if scheme.instead and scheme.instead not in found:
            raise Entry(FILE, scheme.name, {}).wrong(f"instead {scheme.instead!r} is not a scheme of this file")
    return MappingProxyType(found)


def _scheme(entry: Entry) -> Scheme:
    kind, label = entry.take("kind", str), entry.take("label", str)
    if kind not in KINDS:
        raise entry.wrong(f"kind {kind!r} is not one of {', '.join(KINDS)}")
    never: Any = entry.maybe("never", bool, False)
    weeks: Any = entry.maybe("weeks", int, 0)
    older: Any = entry.maybe("older", bool, False)
    days: list[Any] = [entry.maybe(key, date, None) for key in ("proposed", "from", "last_start", "until")]
    if never == (days[1] is not None) or (never and (days[0] is None or any(days[2:]))):
        raise entry.wrong("needs from, its first day; or never, with proposed and no other day")
    stated = [day for day in days if day is not None]
    if stated != sorted(stated):
        raise entry.wrong("proposed, from, last_start and until must be in this order")
    what, who, compulsory, law, dates = (entry.take(key, str) for key in ("what", "who", "compulsory", "law", "dates"))
    instead, tables = entry.maybe("instead", str, ""), tuple(entry.maybe("tables", list, ()))
    proposed, first, start, last = days
    scheme = Scheme(
        entry.where,
        label,
        kind,
        what,
        who,
        compulsory,
        law,
        entry.mark(),
        dates,
        proposed,
        first,
        start,
        last,
        weeks,
        older,
        never,
        instead,
        tables,
    )
    entry.done()
    return scheme
