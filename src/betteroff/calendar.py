"""Calendar arithmetic: months and years that pass, assessment periods, days of change.

No limit of law stands here, only the way days are counted.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from betteroff.money import MONTHS_A_YEAR

DAY = timedelta(days=1)
FEBRUARY = 2
MONTHS = {"months": 1, "years": MONTHS_A_YEAR}


def after_months(start: date, months: int) -> date:
    """The day after a number of months that begin with `start` have passed.

    A period that begins with a day ends with the day before its corresponding date; where the last
    month is too short to have one, with that month's last day (Dodds v Walker [1981] 1 WLR 1027, HL).
    """
    return start - DAY + relativedelta(months=months) + DAY


class Clock(NamedTuple):
    """Counts whole days, months or years from a day; backwards, the days left until it."""

    unit: str
    start: date
    backwards: bool = False

    def count(self, on: date) -> int:
        """What the clock shows on a day: whole units passed (or days left)."""
        if self.unit == "days":
            days = (on - self.start).days
            return -days if self.backwards else days
        span = relativedelta(on, self.start)
        months = span.years * 12 + span.months
        # relativedelta ends a short month a day early (or late); the rule of after_months decides
        if after_months(self.start, months + 1) <= on:
            months += 1
        elif after_months(self.start, months) > on:
            months -= 1
        return months // MONTHS[self.unit]

    def day_when(self, count: int) -> date:
        """The first day on which the clock shows `count`."""
        if self.unit == "days":
            return self.start + timedelta(days=-count if self.backwards else count)
        return after_months(self.start, count * MONTHS[self.unit])

    def changes(self, edges: Iterable[int], first: date, last: date) -> Iterator[date]:
        """The days after `first`, up to `last`, on which the clock crosses one of the edges.

        An edge is the first count on its upper side: "under 6 months" has the edge 6.
        """
        for edge in edges:
            day = self.day_when(edge - 1 if self.backwards else edge)
            if first < day <= last:
                yield day


class AssessmentPeriod(NamedTuple):
    """A Universal Credit assessment period, both days included (UC Regs 2013 reg. 21)."""

    first_day: date
    last_day: date

    @classmethod
    def containing(cls, day: date, first: date) -> AssessmentPeriod:
        """The period a day falls in, where the award's first period began on `first`."""
        months = (day.year - first.year) * MONTHS_A_YEAR + day.month - first.month
        if _period_begins(first, months) > day:
            months -= 1
        return cls(_period_begins(first, months), _period_begins(first, months + 1) - DAY)


def _period_begins(first: date, months: int) -> date:
    """The first day of the period some months after the first one, with the month ends of reg. 21(2)."""
    years, month = divmod(first.month - 1 + months, MONTHS_A_YEAR)
    year, month = first.year + years, month + 1
    last = monthrange(year, month)[1]
    if first.day == 31:
        return date(year, month, last)
    if first.day >= 29 and month == FEBRUARY:
        return date(year, month, last - 1)
    return date(year, month, first.day)


def sunday_on_or_before(day: date) -> date:
    """The first day of the week, Sunday to Saturday, that a day falls in."""
    return day - timedelta(days=day.isoweekday() % 7)
