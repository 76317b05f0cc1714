"""What is noted while a day is read: clocks, turning days, assumptions."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from betteroff.calendar import AssessmentPeriod, Clock
from betteroff.rulebook.figures import figures
from betteroff.situation import Situation

HOUSEHOLD = -1
"""The place of a clock that belongs to the household, not to an adult."""


class Assumption(NamedTuple):
    """Something not stated, and what it was taken to be."""

    field: str
    text: str


class Notes:
    """The situation and day being read, and what is noted on the way."""

    def __init__(self, situation: Situation, day: date, period_first_day: date, pay_day: date | None = None) -> None:
        self.situation = situation
        self.stated = situation.household
        self.day = day
        self.period_first_day = period_first_day
        self.pay_day = pay_day or day
        """The day whose tax, National Insurance and pension duties pay has: never after the day being read."""
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

    def period(self) -> AssessmentPeriod:
        """The assessment period that holds the day: a later one, where the look ahead has passed the first."""
        uc = self.stated.universal_credit
        return AssessmentPeriod.containing(self.day, (uc.first_assessment_period if uc else None) or self.period_first_day)

    def figure(self, name: str, scheme: str = "universal_credit") -> int:
        """A figure of law at the start of the assessment period, for what has to be counted at the door."""
        return figures(scheme)[name].on(self.period_first_day).amount

    def has_come(self, day: date | None) -> bool:
        """Whether a stated day has come; a fact dated later is not yet true."""
        return day is not None and day <= self.day
