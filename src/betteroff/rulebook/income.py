"""Kinds of income: `rules/kinds_of_income.toml`.

Each kind has a label, a treatment, a law, a mark and why; `from` and `until` bound the days on which it
counts, and on other days it is ignored.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from betteroff.rulebook import load
from betteroff.rulebook.entries import Entry

FILE = "kinds_of_income.toml"
COUNTS, IGNORED, EARNINGS, ELSEWHERE = TREATMENTS = ("counts", "ignored", "earnings", "elsewhere")


class Kind(NamedTuple):
    """One kind of income, and how Universal Credit treats it."""

    label: str
    treatment: str
    law: str
    mark: str
    why: str
    start: date
    until: date
    counts_towards_cap: bool
    exempts_from_cap: bool

    def counts_on(self, day: date) -> bool:
        """Whether it is taken into account in an assessment period that begins on a day."""
        return self.treatment == COUNTS and self.start <= day <= self.until


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind of income by name. Raises RuleFileError."""
    return MappingProxyType({name: _kind(Entry(FILE, name, raw)) for name, raw in load(FILE).items()})


def named(treatment: str) -> list[str]:
    """The names of the kinds with a treatment."""
    return [name for name, kind in kinds().items() if kind.treatment == treatment]


def _kind(entry: Entry) -> Kind:
    label, treatment, law, why = (entry.take(key, str) for key in ("label", "treatment", "law", "why"))
    if treatment not in TREATMENTS:
        raise entry.wrong(f"treatment {treatment!r} is not one of {', '.join(TREATMENTS)}")
    start: Any = entry.maybe("from", date, date.min)
    until: Any = entry.maybe("until", date, date.max)
    towards, exempts = (entry.maybe(key, bool, False) for key in ("counts_towards_cap", "exempts_from_cap"))
    kind = Kind(label, treatment, law, entry.mark(), why, start, until, towards, exempts)
    entry.done()
    return kind
