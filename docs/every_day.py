"""The lists that tests/conditionality/test_every_day.py holds the library to: each change of duties, of people who stand for the rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

LISTS = Path(__file__).parents[1] / "tests" / "conditionality" / "every_day"
_LINE = re.compile(r"from (\d{4}-\d\d-\d\d): (.+?)\. (.+)")


class Change(NamedTuple):
    """A day from which the duties are others: what may be required, and why, with the law."""

    first_day: date
    required: str
    why: str


def people() -> Iterator[tuple[str, dict[str, tuple[Change, ...]]]]:
    """Who it is, and the changes of each adult."""
    for path in sorted(LISTS.glob("*.txt")):
        adults = path.read_text(encoding="utf-8").removeprefix("# ").split("\n# ")
        yield path.stem[0].upper() + path.stem[1:], {adult.partition("\n")[0]: tuple(_changes(adult)) for adult in adults}


def _changes(adult: str) -> Iterator[Change]:
    for found in _LINE.finditer(adult):
        yield Change(date.fromisoformat(found[1]), found[2], found[3])
