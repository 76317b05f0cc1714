"""Other help to ask about: `rules/other_help.toml`. It is named where it may be had, and never counted."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, NamedTuple

from betteroff.rulebook import load
from betteroff.rulebook.entries import Entry

FILE = "other_help.toml"
NATIONS = ("england", "scotland", "wales")
FOR = (
    "universal_credit", "universal_credit_with_child_under_6", "universal_credit_with_pupil", "universal_credit_and_birth",
    "child_before_school",
)  # fmt: skip
"""Whom help is for."""


class OtherHelp(NamedTuple):
    """Help to ask about, whom it is for, and when."""

    name: str
    label: str
    text: str
    whom: str
    nations: tuple[str, ...]
    start: date
    until: date
    law: str
    mark: str


@cache
def other_help() -> tuple[OtherHelp, ...]:
    """Every entry of the file. Raises RuleFileError."""
    return tuple(_help(Entry(FILE, name, raw)) for name, raw in load(FILE).items())


def _help(entry: Entry) -> OtherHelp:
    label, text, whom, law = (entry.take(key, str) for key in ("label", "text", "for", "law"))
    if whom not in FOR:
        raise entry.wrong(f"for {whom!r} is not one of {', '.join(FOR)}")
    nations: Any = entry.maybe("nations", list, list(NATIONS))
    if strange := sorted(set(nations) - set(NATIONS)):
        raise entry.wrong(f"nations {strange[0]!r} is not one of {', '.join(NATIONS)}")
    start, until = entry.take("from", date), entry.maybe("until", date, date.max)
    found = OtherHelp(entry.where, label, text, whom, tuple(nations), start, until, law, entry.mark())
    entry.done()
    return found
