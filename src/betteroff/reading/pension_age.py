"""The day on which somebody reaches pension age, from the day of birth."""

from __future__ import annotations

from datetime import date
from functools import cache

from dateutil.relativedelta import relativedelta

from betteroff.calendar import DAY
from betteroff.rulebook.figures import figures


@cache
def pension_day(born: date) -> date:
    """The day pension age is reached: by the table of days for births from 1950 to 1954, else by months of age"""
    held = figures("state_pension_age")
    table = held["day_reached"]
    last = table.values[-1].until
    if table.values[0].start <= born and last is not None and born <= last:
        return date.fromordinal(table.on(born).amount)
    return born + relativedelta(months=held["months_from_birth"].on(born).amount)  # as Pensions Act 1995 Sch 4 para 1(7A) counts


def births_at_age(age: int, day: date) -> tuple[date, date]:
    """The first and last day on which somebody of an age on a day may be born"""
    return day - relativedelta(years=age + 1) + DAY, day - relativedelta(years=age)


def reached_at_age(age: int, day: date) -> bool | None:
    """Whether somebody of an age has reached pension age on a day; None where that turns on the birthday"""
    oldest, youngest = births_at_age(age, day)
    reached = pension_day(oldest) <= day
    return reached if reached == (pension_day(youngest) <= day) else None


def is_man_before_65(born: date, day: date) -> bool:
    """Whether a man of that birth had still to reach the pension age of men, while a woman had reached hers"""
    return pension_day(born) <= day < born + relativedelta(years=figures("state_pension_age")["mens_age"].on(born).amount)


def latest_pension_day(born: date) -> date:
    """The day pension age is reached by a man of that birth, which was later than a woman's for births before 6 December 1953"""
    day = pension_day(born)
    mens = born + relativedelta(years=figures("state_pension_age")["mens_age"].on(born).amount)
    return mens if is_man_before_65(born, day) else day
