"""Every day from 27 April 2009 to 5 April 2027, for people who stand for the rules of other benefits: each change, as a reviewed list.

The days between two that answer alike are taken as alike, those between two that differ are halved until the first is found. One person is
asked on every day, to prove that this finds the same. Run as a program, it writes the lists anew; what then differs is to be read against
the law before it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from betteroff.calendar import DAY
from betteroff.requirements.answered import required_of
from betteroff.rulebook import folder, load
from betteroff.situation import Situation
from claimants import CLAIMANTS, Claimant

FIRST, LAST = date(2009, 4, 27), date(2027, 4, 5)
LISTS = Path(__file__).parent / "every_day"
FOUR_WEEKS = 28
Told = Mapping[str, None]
"""Lines, in the order in which they are told; that order is no change."""


def told_on(claimant: Claimant, day: date) -> Told:
    """What is required and allowed on a day, each once: topic, what, any hours, amount and days, law; and that no claim can exist."""
    found = []
    for benefit in required_of(Situation(claimant.on(day)), day):
        found.append(benefit.label if benefit.can_exist else f"{benefit.label}: NO CLAIM CAN EXIST")
        for line in benefit.lines:
            hours = f", {line.hours:g} hours" if line.hours is not None else ""
            amount = f", {line.amount}" if line.amount is not None else ""
            begins = f", from {line.first_day}" if line.first_day and line.first_day > day else ""
            ends = f", until {line.last_day}" if line.last_day else ""
            found.append(f"{line.topic}: {line.what}{hours}{amount}{begins}{ends} [{line.law}]")
    return dict.fromkeys(found)


@cache
def days_of_the_rules() -> frozenset[date]:
    """Every day that stands in a rule file, and the day after it."""
    return with_the_day_after(day for path in folder().rglob("*.toml") for day in days_in(load(str(path.relative_to(folder())))))


def with_the_day_after(days: Iterable[date]) -> frozenset[date]:
    """First days, and the days after last ones."""
    return frozenset(day + more * DAY for day in days for more in (0, 1))


def days_in(given: Any) -> Iterator[date]:
    if isinstance(given, date):
        yield given
    elif isinstance(given, (dict, list, tuple)):
        for one in given.values() if isinstance(given, dict) else given:
            yield from days_in(one)


def every_day(claimant: Claimant) -> list[date]:
    """The days of a claim."""
    first = max(FIRST, claimant.started or FIRST)
    return [first + number * DAY for number in range((LAST - first).days + 1)]


def days_asked(claimant: Claimant) -> list[date]:
    """Days of the rules, days stated, and one every four weeks, from the first day of a claim to the last."""
    days = every_day(claimant)
    stated = {*claimant.changes, *with_the_day_after(days_in(claimant.on(LAST).model_dump()))}
    return sorted({days[-1], *days[::FOUR_WEEKS], *days_of_the_rules().union(stated).intersection(days)})


def changes(days: list[date], told: Callable[[date], Told]) -> Iterator[tuple[date, Told]]:
    """The first of the days, and each on which something else is told."""
    yield days[0], told(days[0])
    for before, after in pairwise(days):
        yield from between(before, after, told)


def between(before: date, after: date, told: Callable[[date], Told]) -> Iterator[tuple[date, Told]]:
    """Each change after one day and until another, found by halving."""
    if told(before) == told(after):
        return
    if after - before == DAY:
        yield after, told(after)
        return
    middle = before + (after - before) // 2
    yield from between(before, middle, told)
    yield from between(middle, after, told)


def walked(claimant: Claimant, days: list[date]) -> str:
    """What is told on the first day, and each change: what is told no more, and what is new."""
    last: Told = {}
    lines = []
    for day, now in changes(days, cache(lambda day: told_on(claimant, day))):
        lines += [f"from {day}", *(f"  - {one}" for one in last if one not in now), *(f"  + {one}" for one in now if one not in last), ""]
        last = now
    return "\n".join(lines)


def file_of(name: str) -> Path:
    return LISTS / f"{name.replace(',', '')}.txt"


@pytest.mark.parametrize("name", CLAIMANTS)
def test_every_change_is_as_reviewed(name: str) -> None:
    claimant = CLAIMANTS[name]
    assert walked(claimant, days_asked(claimant)) == file_of(name).read_text(encoding="utf-8")


def test_asked_on_every_day_one_person_has_the_same_changes() -> None:
    name = "jobseeker, violence notified on 7 January 2013"
    assert walked(CLAIMANTS[name], every_day(CLAIMANTS[name])) == file_of(name).read_text(encoding="utf-8")


def test_every_list_is_of_somebody() -> None:
    assert {path.name for path in LISTS.iterdir()} == {file_of(name).name for name in CLAIMANTS}


if __name__ == "__main__":
    LISTS.mkdir(exist_ok=True)
    for name, claimant in CLAIMANTS.items():
        file_of(name).write_text(walked(claimant, days_asked(claimant)), encoding="utf-8")
