"""What is noted while a day is read: clocks, turning days, assumptions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from betteroff.calendar import AssessmentPeriod, Clock, after_months
from betteroff.money import MONTHS_A_YEAR
from betteroff.reading.allowances import household_on
from betteroff.rulebook.figures import figures
from betteroff.situation import Situation

HOUSEHOLD = -1
"""The place of a clock that belongs to the household, not to an adult."""


class Assumption(NamedTuple):
    """Something not stated, and what it was taken to be."""

    field: str
    text: str


LISTS = ("not stated, so taken as none", "taken as unchanged since")
"""How the head of an assumption ends that lists several things."""


def merged(found: Iterable[Assumption]) -> tuple[Assumption, ...]:
    """Assumptions, each once; those that list things of one kind together, where the first of them stands."""
    lists: dict[tuple[str, str], dict[str, None]] = {}
    for field, text in found:
        head, _, tail = text.partition(": ")
        is_list = head.endswith(LISTS)
        items = lists.setdefault((field, head if is_list else text), {})
        items.update(dict.fromkeys(tail.split("; ")) if is_list else {})
    return tuple(Assumption(field, f"{head}: {'; '.join(items)}" if items else head) for (field, head), items in lists.items())


class Notes:
    """The situation and day being read, and what is noted on the way."""

    def __init__(
        self, situation: Situation, day: date, period_first_day: date, pay_day: date | None = None, asked_on: date | None = None
    ) -> None:
        self.situation = situation
        self.stated = household_on(situation, day)
        self.day = day
        self.period_first_day = period_first_day
        self.pay_day = pay_day or day
        """The day whose tax, National Insurance and pension duties pay has: never after the day being read."""
        self.asked_on = asked_on or self.pay_day
        """The day asked about."""
        self.clocks: dict[tuple[int, str], Clock] = {}
        self.turning_days: set[date] = set()
        self.assumptions: list[Assumption] = []
        self.protection_is_unknown: list[int] = []

    def assume(self, field: str, text: str) -> None:
        """Note something not stated, and what it was taken to be."""
        self.assumptions.append(Assumption(field, text))

    def clock(self, place: int, fact: str, clock: Clock) -> int:
        """What a clock shows on the day; the clock is kept, for the days on which it matters.

        On the day of an event itself nothing has passed yet.
        """
        self.clocks[place, fact] = clock
        shown = clock.count(self.day)
        return shown if clock.backwards else max(0, shown)

    def period_of(self, day: date) -> AssessmentPeriod:
        """The assessment period that holds a day; where the award's first is not stated, they begin as the one being read does."""
        return AssessmentPeriod.containing(day, self.stated.award_began or self.period_first_day)

    def time_counted(self) -> AssessmentPeriod:
        """The time whose income counts: the assessment period; without a claim for Universal Credit, the day"""
        return self.period_of(self.day) if self.stated.claims_universal_credit else AssessmentPeriod(self.day, self.day)

    def periods_until(self, day: date) -> int:
        """Assessment periods from the one being read to the one a day falls in; below nothing before it.

        One begins in each calendar month (reg. 21(2)), and months before the award are counted as if they were periods.
        """
        begins, other = self.period_first_day, self.period_of(day).first_day
        return (other.year - begins.year) * MONTHS_A_YEAR + other.month - begins.month

    def periods_since_start(self) -> int:
        """Assessment periods of the award that are over; none, where its start is not stated."""
        began = self.stated.award_began
        return -self.periods_until(began) if began else 0

    def periods_since_asked(self) -> int:
        """Assessment periods from the one first asked about, of which what is left of something is stated"""
        first = self.situation.asked_first
        return -self.periods_until(first) if first else 0

    def figure(self, name: str, scheme: str = "universal_credit") -> int:
        """A figure of law at the start of the assessment period, for what has to be counted at the door."""
        return figures(scheme)[name].on(self.period_first_day).amount

    def turns(self, born: date, age: str) -> date:
        """The day on which somebody reaches an age that is a figure."""
        return after_months(born, self.figure(age) * MONTHS_A_YEAR)

    def has_come(self, day: date | None) -> bool:
        """Whether a stated day has come; a fact dated later is not yet true."""
        return day is not None and day <= self.day
