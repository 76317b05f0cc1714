"""Pence, shares and rounding.

Inside the library money is a whole number of pence, time worked a whole number of minutes and a
share a whole number of basis points (hundredths of a per cent). Outside it is `Money`, which gives
exact Decimal pounds. No binary float ever holds an amount.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import total_ordering

WEEKS_A_YEAR = 52
MONTHS_A_YEAR = 12
DAYS_A_WEEK = 7
DAYS_A_YEAR = 365
"""As UC Regs 2013 reg. 73(2A) counts, in leap years too."""
MINUTES_AN_HOUR = 60
WHOLE = 10_000
"""Basis points in the whole of an amount."""
POUND = 100
"""Pence in a pound."""


def half_up(numerator: int, denominator: int) -> int:
    """A quotient to the nearest whole number; an exact half goes up (UC Regs 2013 reg. 6(1))."""
    return (2 * numerator + denominator) // (2 * denominator)


def half_down(numerator: int, denominator: int) -> int:
    """A quotient to the nearest whole number; an exact half or less is dropped (SI 2001/1004 reg. 12(1))."""
    return -((denominator - 2 * numerator) // (2 * denominator))


def round_up(numerator: int, denominator: int) -> int:
    """A quotient to the next whole number up, unless it is whole."""
    return -(-numerator // denominator)


def month_of_weeks(pence_a_week: int) -> int:
    """A weekly amount as a monthly one: x 52 / 12, rounded half up once."""
    return half_up(pence_a_week * WEEKS_A_YEAR, MONTHS_A_YEAR)


def week_of_months(pence_a_month: int) -> int:
    """A monthly amount as a weekly one: x 12 / 52, rounded half up once."""
    return half_up(pence_a_month * MONTHS_A_YEAR, WEEKS_A_YEAR)


def of_days(pence_by_days: int, a_year: int) -> int:
    """What amounts paid so often a year come to, each times its days: for each day 1/365 of a year (UC Regs 2013 reg. 73(2A))."""
    return half_up(pence_by_days * a_year, DAYS_A_YEAR)


def over_days(months: Sequence[int], days: Sequence[int]) -> int:
    """What a month comes to whose stretches of so many days have these monthly amounts.

    An amount that stays is itself; one that changes is shared by the days; one that begins or ends counts as regulation 73(2A)
    counts it: for each day 12/365 of it.
    """
    if all(month == months[0] for month in months):
        return months[0]
    shared = sum(month * of for month, of in zip(months, days, strict=True))
    return of_days(shared, MONTHS_A_YEAR) if 0 in months else half_up(shared, sum(days))


def share_of(pence: int, basis_points: int) -> int:
    """A share of an amount, rounded half up."""
    return half_up(pence * basis_points, WHOLE)


PERIODS = {"week": WEEKS_A_YEAR, "fortnight": 26, "four weeks": 13, "month": MONTHS_A_YEAR, "year": 1}
"""How many of each period make a year."""

_THOUSANDS = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?")
_COMMA_FOR_POINT = re.compile(r"-?\d+,\d{1,2}")
_AMOUNT = re.compile(
    r"£?\s*(?P<pounds>-?[\d,]+(?:\.\d+)?)\s*"
    r"(?:(?:an?|per|every|each|/)\s*"
    r"(?P<per>hour|hr|week|wk|fortnight|2 weeks|two weeks|4 weeks|four weeks|month|calendar month|year|yr|annum)"
    r"|(?P<short>hourly|weekly|fortnightly|four-weekly|monthly|yearly|annually|p\.?c\.?m\.?|p[./]?[hwma]\.?))",
    re.IGNORECASE,
)
_SAME = {
    "2 weeks": "fortnight", "two weeks": "fortnight", "4 weeks": "four weeks", "calendar month": "month", "annum": "year",
    "hr": "hour", "wk": "week", "yr": "year",
    "hourly": "hour", "weekly": "week", "fortnightly": "fortnight", "four-weekly": "four weeks", "monthly": "month", "yearly": "year",
    "annually": "year", "ph": "hour", "pw": "week", "pcm": "month", "pm": "month", "pa": "year",
}  # fmt: skip
_BY_THE_NIGHT = re.compile(r".*\b(?:night|nightly)", re.IGNORECASE)
_A_DAY = re.compile(r".*\d\s*(?:(?:an?|per|every|each|/)\s*day|daily|p[./]?d\.?)", re.IGNORECASE)
HOW_TO_WRITE_AN_AMOUNT = 'write pounds with a period, such as "112.50 a week", "520 a month" or, for pay, "12.71 an hour"'


def pence(pounds: object) -> int:
    """Pounds, written as text, Decimal or a whole number, as pence.

    A float is accepted only where it is a whole number of pence. Raises ValueError otherwise.
    """
    if isinstance(pounds, bool) or not isinstance(pounds, (str, int, float, Decimal)):
        raise ValueError('write pounds as a number or as text, such as "112.50"')
    written = repr(pounds) if isinstance(pounds, float) else str(pounds).strip().removeprefix("£").lstrip()
    if _COMMA_FOR_POINT.fullmatch(written):
        raise ValueError('needs a point between pounds and pence, such as "700.50"')
    try:
        exact = Decimal(written.replace(",", "") if _THOUSANDS.fullmatch(written) else written)
        as_pence = exact * POUND
        whole = as_pence == as_pence.to_integral_value()
    except ArithmeticError:
        raise ValueError('write pounds as a number or as text, such as "112.50"') from None
    if not whole:
        raise ValueError("has a fraction of a penny; give whole pence")
    if as_pence < 0:
        raise ValueError("cannot be negative")
    if as_pence > LARGEST:
        raise ValueError(f"is above {LARGEST // POUND:,} pounds; check the amount")
    return int(as_pence)


LARGEST = 1_000_000_000
"""No stated amount is above ten million pounds; compiled code counts pence in 32 bits."""


@dataclass(frozen=True)
class Amount:
    """Pounds for a period, as stated: whole pence and the period's name."""

    pence: int
    per: str

    @classmethod
    def parse(cls, stated: object) -> Amount:
        """Read "112.50 a week" or {amount = "112.50", per = "week"}. Raises ValueError."""
        if isinstance(stated, Amount):
            return stated
        if isinstance(stated, dict) and set(stated) == {"amount", "per"}:
            stated = f"{stated['amount']} a {stated['per']}"
        if not isinstance(stated, str):
            raise ValueError(f"has no period; {HOW_TO_WRITE_AN_AMOUNT}")
        found = _AMOUNT.fullmatch(stated.strip())
        if found is None and _BY_THE_NIGHT.fullmatch(stated.strip()):
            raise ValueError('is by the night: write 7 times as much a week, such as "280 a week"')
        if found is None and _A_DAY.fullmatch(stated.strip()):
            raise ValueError('is for a day, which is no period here: write pounds a week, such as "90 a week"')
        if found is None:
            raise ValueError(f"is not understood as an amount; {HOW_TO_WRITE_AN_AMOUNT}")
        per = (found["per"] or found["short"].replace(".", "").replace("/", "")).lower()
        return cls(pence(found["pounds"]), _SAME.get(per, per))

    def rounded(self, period: str, minutes_a_week: int = 0) -> int:
        """The amount for another period in whole pence, rounded half up once.

        An hourly amount needs the minutes worked a week.
        """
        if self.per == "hour":
            return half_up(self.pence * minutes_a_week * WEEKS_A_YEAR, MINUTES_AN_HOUR * PERIODS[period])
        return half_up(self.pence * PERIODS[self.per], PERIODS[period])

    def __str__(self) -> str:
        article = "every" if self.per == "four weeks" else "an" if self.per == "hour" else "a"
        return f"{Decimal(self.pence) / POUND:.2f} {article} {self.per}"


@total_ordering
@dataclass(frozen=True)
class Money:
    """An amount in an answer, for a month unless `period` says otherwise. Only equal periods compare."""

    in_pence: int
    period: str = "month"

    @property
    def pounds(self) -> Decimal:
        """Exact pounds, with two decimals."""
        return Decimal(self.in_pence).scaleb(-2)

    def per(self, period: str) -> Money:
        """The same amount for another period ("week", "month", "year"), rounded half up."""
        if period == self.period:
            return self
        if period not in PERIODS or self.period not in PERIODS:
            raise ValueError(f"an amount a {self.period} cannot be had a {period}; choose one of {', '.join(PERIODS)}")
        return Money(half_up(self.in_pence * PERIODS[self.period], PERIODS[period]), period)

    def __lt__(self, other: Money) -> bool:
        if not isinstance(other, Money):
            raise TypeError("an amount compares with another amount; with a number compare its pounds, as in gain.pounds > 0")
        if self.period != other.period:
            raise ValueError(f"an amount a {self.period} does not compare with one a {other.period}; use per()")
        return self.in_pence < other.in_pence

    def __str__(self) -> str:
        return f"{self.pounds:,.2f}"

    def _repr_html_(self) -> str:
        return f"<p>{'-' if self.in_pence < 0 else ''}£{abs(self.pounds):,.2f}{f' a {self.period}' if self.period in PERIODS else ''}</p>"
