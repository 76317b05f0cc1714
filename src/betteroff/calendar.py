"""Calendar arithmetic: months and years that pass, assessment periods, days of change.

No limit of law stands here, only the way days are counted.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Container, Iterable, Iterator
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from betteroff.money import DAYS_A_WEEK, MONTHS_A_YEAR

DAY = timedelta(days=1)
FEBRUARY = 2
MONDAY, FRIDAY, SUNDAY = 1, 5, 7
LONGEST_MONTH = 31
SHORTEST_MONTH = 28
"""Days that every month has."""
MONTHS = {"months": 1, "years": MONTHS_A_YEAR}


def after_months(start: date, months: int) -> date:
    """The day after a number of months that begin with `start` have passed.

    They end with the day before the corresponding date; where the last month is too short to have
    one, with that month's last day (Dodds v Walker [1981] 1 WLR 1027, HL).
    """
    year, month = _month_after(start, months)
    if start.day > SHORTEST_MONTH and start.day > monthrange(year, month)[1]:
        return date(*_month_after(start, months + 1), 1)
    return date(year, month, start.day)


def _month_after(start: date, months: int) -> tuple[int, int]:
    """The year and month that lie some months after that of `start`."""
    years, month = divmod(start.month - 1 + months, MONTHS_A_YEAR)
    return start.year + years, month + 1


class Clock(NamedTuple):
    """Counts whole days, months or years from a day; or, backwards, the days left until it.

    Months and years begin with the day itself; `after` an event they begin when its day is over, so
    they end with the corresponding date and not with the day before it.
    """

    unit: str
    start: date
    backwards: bool = False
    after: bool = False

    def count(self, on: date) -> int:
        """What the clock shows on a day: whole units passed (or days left)."""
        if self.unit == "days":
            days = (on - self.start).days
            return -days if self.backwards else days
        months = (on.year - self.start.year) * MONTHS_A_YEAR + on.month - self.start.month
        if self.after or on.day < self.start.day:  # else the last of these months is over, whatever its length
            while self._months_end(months) > on:
                months -= 1
        return months // MONTHS[self.unit]

    def day_when(self, count: int) -> date:
        """The first day on which the clock shows `count`."""
        if self.unit == "days":
            return self.start + timedelta(days=-count if self.backwards else count)
        return self._months_end(count * MONTHS[self.unit])

    def _months_end(self, months: int) -> date:
        """The first day on which so many months have passed."""
        return self.start + relativedelta(months=months) + DAY if self.after else after_months(self.start, months)

    def changes(self, edges: Iterable[int], first: date, last: date) -> Iterator[date]:
        """The days after `first`, up to `last`, on which the clock crosses one of the edges.

        An edge is the first count on its upper side: "under 6 months" has the edge 6.
        """
        shown = self.count(first)
        for edge in edges:
            if edge <= shown and not self.backwards:
                continue  # crossed before
            day = self.day_when(edge - 1 if self.backwards else edge)
            if first < day <= last:
                yield day


def months_since(event: date) -> Clock:
    """Counts the months after an event."""
    return Clock("months", event, after=True)


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

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last_day - self.first_day).days + 1


def payment_due(period: AssessmentPeriod, delay: int) -> date:
    """The day by which the award of a period is to be paid, some days after its last (SI 2013/380 reg. 47(1), (2))."""
    return period.last_day + timedelta(days=delay)


def usual_payment_day(period: AssessmentPeriod, delay: int) -> date:
    """The day a period is usually paid on, never after the day it is due

    Practice, not law: the same day of every month, or the last of a shorter one; the working day before a weekend, Christmas or New Year.
    Bank holidays that move from year to year are left out.
    """
    day, last = period.first_day.day + delay - 1, period.last_day
    length = monthrange(last.year, last.month)[1]
    is_in_month = period.first_day.day > 1 and day <= LONGEST_MONTH
    paid = last.replace(day=min(day, length)) if is_in_month else payment_due(period, delay)
    while paid.isoweekday() > FRIDAY or (paid.month, paid.day) in _HOLIDAYS:
        paid -= DAY
    return paid


_HOLIDAYS = ((12, 25), (12, 26), (1, 1))
"""Bank holidays of every year and nation."""


def working_days(first: date, holidays: Container[date]) -> Iterator[date]:
    """The working days from a day on: no Saturday, no Sunday, no holiday."""
    day = first
    while True:
        if day.isoweekday() <= FRIDAY and day not in holidays:
            yield day
        day += DAY


def last_of_working_days(first: date, count: int, holidays: Container[date]) -> date:
    """The last of so many working days that begin with a day, or with the first working day after it."""
    return next(islice(working_days(first, holidays), count - 1, None))


def count_working_days(first: date, last: date, holidays: Container[date]) -> int:
    """How many working days lie between two days, both included."""
    return next(number for number, day in enumerate(working_days(first, holidays)) if day > last)


def _period_begins(first: date, months: int) -> date:
    """The first day of the period some months after the first one, with the month ends of reg. 21(2)."""
    year, month = _month_after(first, months)
    if first.day <= SHORTEST_MONTH:
        return date(year, month, first.day)
    last = monthrange(year, month)[1]
    if first.day == 31:
        return date(year, month, last)
    if month == FEBRUARY and months:
        return date(year, month, last - 1)
    return date(year, month, first.day)


def weeks_from(day: date, weeks: int, first: date, last: date) -> Iterator[date]:
    """The days that lie every so many weeks before and after a day, from `first` to `last`."""
    step = timedelta(days=weeks * DAYS_A_WEEK)
    found = day + step * -((day - first) // step)
    while found <= last:
        yield found
        found += step


def months_from(day: date, first: date, last: date) -> Iterator[date]:
    """The same day of every month, the last of a shorter one, from `first` to `last`."""
    months = (first.year - day.year) * MONTHS_A_YEAR + first.month - day.month
    while (found := day + relativedelta(months=months)) <= last:
        if found >= first:
            yield found
        months += 1


def tax_year_of(day: date) -> date:
    """The 6 April on which the tax year of a day begins."""
    begins = date(day.year, 4, 6)
    return begins if begins <= day else date(day.year - 1, 4, 6)


def tax_week(day: date) -> int:
    """The week of the tax year a day falls in, from 1."""
    return (day - tax_year_of(day)).days // DAYS_A_WEEK + 1


def tax_month(day: date) -> int:
    """The month of the tax year a day falls in, from 1."""
    return Clock("months", tax_year_of(day)).count(day) + 1


def september_after(birthday: date) -> date:
    """The first 1 September after a birthday."""
    return date(birthday.year + (birthday >= date(birthday.year, 9, 1)), 9, 1)


def sunday_on_or_before(day: date) -> date:
    """The first day of the week, Sunday to Saturday, that a day falls in."""
    return day - timedelta(days=day.isoweekday() % 7)


def first_day_of_week(day: date, begins_on: int) -> date:
    """The first day of the week that holds a day, where weeks begin on such a day: 1 is Monday, 7 Sunday"""
    return day - timedelta(days=(day.isoweekday() - begins_on) % 7)


def written(day: date) -> str:
    """A date as GOV.UK writes it, in whatever language the machine speaks: 7 December 2026."""
    return f"{day.day} {_MONTH_NAMES[day.month - 1]} {day.year}"


_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
