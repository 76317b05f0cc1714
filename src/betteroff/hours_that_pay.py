"""Which hours of a job are safe, and at which money is lost; what of the rent the tenant would pay. Plain data."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from betteroff.activities import BadInput
from betteroff.calendar import DAY, written
from betteroff.household import Household
from betteroff.housing_benefit_notices import own_share
from betteroff.money import Money
from betteroff.reading import Assumption
from betteroff.rulebook import NotCovered
from betteroff.rulebook.figures import figures
from betteroff.rulebook.lines import WEEK
from betteroff.sweep import Point, Sweep, swept

SHOWN_TO_A_LANDLORD = (Decimal(16), Decimal(30))
"""Hours people ask about; beside the first and the last at which there is a share."""
A_YEAR = timedelta(days=366)


@dataclass(frozen=True, repr=False)
class HoursOnADay:
    """The hours of a job, with the rules of one day."""

    sweep: Sweep

    @property
    def on(self) -> date:
        """The day."""
        return self.sweep.today.on

    @property
    def safe(self) -> tuple[Decimal, ...]:
        """Hours that leave no less money in hand than today, and than any fewer hours looked at."""
        most, found = self.sweep.today.in_hand.in_pence, []
        for point in self.sweep.points:
            if point.hours and point.in_hand.in_pence >= most:
                found.append(point.hours)
            most = max(most, point.in_hand.in_pence)
        return tuple(found)

    @property
    def losing(self) -> tuple[Decimal, ...]:
        """Hours that leave less money in hand than today, or than some fewer hours."""
        safe = self.safe
        return tuple(point.hours for point in self.sweep.points if point.hours and point.hours not in safe)

    @property
    def shares(self) -> tuple[Money, ...]:
        """The tenant's own share of the eligible rent, a week, at each point."""
        return tuple(own_share(money.housing_benefit) for money in self.sweep.money)

    @property
    def sentence(self) -> str:
        """Safe and losing hours in one plain sentence."""
        begins = f"With the rules of {written(self.on)}"
        if not self.losing:
            return f"{begins} all of {listed(self.safe)} hours a week are safe: none leaves less money in hand than fewer hours do."
        if not self.safe:
            return f"{begins} {listed(self.losing)} hours a week leave less money in hand than fewer hours, or none, do."
        return f"{begins} {listed(self.losing)} hours a week leave less money in hand than fewer hours do; {listed(self.safe)} are safe."

    @property
    def for_landlord(self) -> str:
        """What the tenant's own share of the rent would be, for a landlord or support provider; empty where Housing Benefit pays none."""
        first = self.sweep.money[0].housing_benefit
        if not first.eligible_rent_week:
            return ""
        begins = f"With the rules of {written(self.on)} Housing Benefit pays"
        rent = f"the eligible rent of {Money(first.eligible_rent_week, WEEK)} a week"
        with_share = [(point, share) for point, share in zip(self.sweep.points, self.shares, strict=True) if share.in_pence]
        if not with_share:
            return f"{begins} all of {rent} at all of these hours{self._charges()}."
        shown = [found for found in with_share if found in (with_share[0], with_share[-1]) or found[0].hours in SHOWN_TO_A_LANDLORD]
        shares = ", ".join(f"{share} a week at {point.hours} hours" for point, share in shown)
        whole = self._whole_up_to(with_share[0][0])
        return f"{begins} {whole}{rent}; the tenant's own share would be {shares}{self._charges()}."

    def _whole_up_to(self, first: Point) -> str:
        below = [point.hours for point in self.sweep.points if point.hours < first.hours]
        return f"up to {below[-1]} hours all of " if below else "part of "

    def _charges(self) -> str:
        charges = self.sweep.money[0].housing_benefit.ineligible_charges
        return f"; charges of {Money(charges).per(WEEK)} a week are the tenant's at any hours" if charges else ""


@dataclass(frozen=True, repr=False)
class HoursThatPay:
    """The hours of a job, with the rules of the day asked about, and either side of a change in the year around it."""

    pay: str
    days: tuple[HoursOnADay, ...]

    @property
    def sentence(self) -> str:
        """Safe and losing hours on each of the days."""
        return " ".join(f"At {self.pay}: {day.sentence}" if day is self.days[0] else day.sentence for day in self.days)

    def __repr__(self) -> str:
        return f"<HoursThatPay: {self.sentence}>"


def listed(hours: Iterable[Decimal]) -> str:
    """Hours as a reader says them: 1 to 14 and 20 to 40."""
    runs: list[list[Decimal]] = []
    for each in hours:
        if runs and each == runs[-1][-1] + 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    words = [f"{run[0]} to {run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    return " and ".join([*([", ".join(words[:-1])] if words[1:] else []), words[-1]])


def changes_on() -> date:
    """The day from which Housing Benefit leaves more earnings out in supported and temporary housing."""
    return figures("housing_benefit")["accommodation_disregard_single_25_or_over"].values[-1].start


def found_hours(
    household: Household, pay: str, on: date, hours: Iterable[object], notes: tuple[Assumption, ...] = (), **job: Any
) -> HoursThatPay:
    """Safe and losing hours on a day, and on the other side of the change in supported and temporary housing. Raises BadInput."""
    many = tuple(hours)
    if len(many) < 2:
        raise BadInput([("hours", "give several, such as range(0, 41)")])
    asked = HoursOnADay(swept(household, many, pay, on, notes, **job))
    days = [asked]
    change = changes_on()
    other = change if asked.on < change else change - DAY
    if asked.sweep.money[0].housing_benefit.eligible_rent_week and abs(asked.on - other) < A_YEAR and "starts" not in job:
        with suppress(BadInput, NotCovered):  # what was stated does not go with the other day, which was not asked about
            days.append(HoursOnADay(swept(household, many, pay, other, **job)))
    return HoursThatPay(pay, tuple(sorted(days, key=lambda day: day.on)))
