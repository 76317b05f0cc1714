"""Kinds of income and of capital: `rules/kinds_of_income.toml`, `rules/kinds_of_capital.toml`.

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

INCOME, CAPITAL = "kinds_of_income.toml", "kinds_of_capital.toml"
MEANS_TESTED = ("counts", "ignored", "counts but for 10 a week", "")
"""Treatments by the benefits for living costs that Universal Credit has taken the place of."""
COUNTS, IGNORED, EARNINGS, ELSEWHERE = TREATMENTS = ("counts", "ignored", "earnings", "elsewhere")


class Kind(NamedTuple):
    """One kind of income or capital, and how Universal Credit treats it."""

    label: str
    treatment: str
    law: str
    mark: str
    why: str
    start: date
    until: date
    counts_towards_cap: bool
    exempts_from_cap: bool
    is_for_care: bool
    """It exempts from the cap since 7 November 2016, and counted in it before."""
    is_taxable: bool
    """Part of adjusted net income, on which the charge on Child Benefit turns."""
    means_tested: str
    """How income-based JSA, income-related ESA and Income Support treat it: where nothing is said, that was not read."""

    def counts_on(self, day: date) -> bool:
        """Whether it is taken into account in an assessment period that begins on a day."""
        return self.treatment == COUNTS and self.start <= day <= self.until


@cache
def kinds(file: str) -> Mapping[str, Kind]:
    """Every kind of a file by name. Raises RuleFileError."""
    return MappingProxyType({name: _kind(Entry(file, name, raw)) for name, raw in load(file).items()})


def named(file: str, treatment: str) -> list[str]:
    """The names of the kinds of a file with a treatment."""
    return [name for name, kind in kinds(file).items() if kind.treatment == treatment]


def _kind(entry: Entry) -> Kind:
    label, treatment, law, why = (entry.take(key, str) for key in ("label", "treatment", "law", "why"))
    if treatment not in TREATMENTS:
        raise entry.wrong(f"treatment {treatment!r} is not one of {', '.join(TREATMENTS)}")
    start: Any = entry.maybe("from", date, date.min)
    until: Any = entry.maybe("until", date, date.max)
    flags = [entry.maybe(key, bool, False) for key in ("counts_towards_cap", "exempts_from_cap", "is_for_care", "is_taxable")]
    means_tested: str = entry.maybe("means_tested", str, "")
    if means_tested not in MEANS_TESTED:
        raise entry.wrong(f"means_tested {means_tested!r} is not one of {', '.join(MEANS_TESTED)}")
    if means_tested:
        entry.take("means_tested_law", str)
    kind = Kind(label, treatment, law, entry.mark(), why, start, until, flags[0], flags[1], flags[2], flags[3], means_tested)
    entry.done()
    return kind
