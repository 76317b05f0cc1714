"""Bank holidays of a nation: `rules/bank_holidays.toml`."""

from __future__ import annotations

from datetime import date
from functools import cache

from betteroff.rulebook import load
from betteroff.rulebook.entries import Entry

FILE = "bank_holidays.toml"
_LIST_OF = {"england": "england_and_wales", "wales": "england_and_wales", "scotland": "scotland"}


@cache
def bank_holidays(nation: str) -> frozenset[date]:
    """The bank holidays of a nation that are known. Raises RuleFileError."""
    head = Entry(FILE, "head", load(FILE))
    listed = Entry(FILE, _LIST_OF[nation], head.take(_LIST_OF[nation], dict))
    return frozenset(day for year in listed.raw for day in listed.take(year, list))


def bank_holidays_known_to() -> date:
    """The last day up to which they are known. Raises RuleFileError."""
    known_to: date = Entry(FILE, "head", load(FILE)).take("confirmed_to", date)
    return known_to
