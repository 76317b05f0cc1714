"""Which hours of a job are safe, and at which money is lost; what of the rent the tenant would pay. Plain data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any

from betteroff.activities import BadInput
from betteroff.calendar import DAY, written
from betteroff.household import Household
from betteroff.money import Money
from betteroff.notices.housing_benefit import own_share
from betteroff.reading import Assumption
from betteroff.rulebook import NotCovered
from betteroff.rulebook.figures import figures
from betteroff.rulebook.lines import WEEK
from betteroff.sweep import Noted, Point, Sweep, in_hours_a_week, swept

SHOWN_TO_A_LANDLORD = (Decimal(16), Decimal(30))
"""Hours people ask about; beside the first and the last at which there is a share."""
A_YEAR = timedelta(days=366)


@dataclass(frozen=True, repr=False)
class HoursOnADay:
    """The hours of a job, for the household and with the rules of one day."""

    sweep: Sweep

    @property
    def on(self) -> date:
        """The day."""
        return self.sweep.today.on

    @property
    def safe(self) -> tuple[Decimal, ...]:
        """Hours that leave no less money in hand than today, and than any fewer hours."""
        return tuple(hours for hours in self._all_safe if hours in self._asked)

    @property
    def losing(self) -> tuple[Decimal, ...]:
        """Hours that leave less money in hand than today, or than some fewer hours."""
        return tuple(hours for hours in self._asked if hours not in self._all_safe)

    @property
    def _asked(self) -> tuple[Decimal, ...]:
        return tuple(point.hours for point in self.sweep.points if point.hours)

    @cached_property
    def _all_safe(self) -> tuple[Decimal, ...]:
        """Safe hours among those that were not asked for too."""
        most, found = self.sweep.today.in_hand.in_pence, []
        for point, _ in self.sweep.looked_at:
            if point.hours and point.in_hand.in_pence >= most:
                found.append(point.hours)
            most = max(most, point.in_hand.in_pence)
        return tuple(found)

    @property
    def shares(self) -> tuple[Money, ...]:
        """The tenant's own share of the eligible rent, a week, at each point."""
        return tuple(own_share(money.housing_benefit) for money in self.sweep.money)

    @property
    def sentence(self) -> str:
        """Safe and losing hours in one plain sentence."""
        return f"On {written(self.on)}{self._whose} {self._safe_or_losing}{self.sweep.left_out}{self.sweep.of_one_period}."

    @property
    def _safe_or_losing(self) -> str:
        if not self.losing:
            return f"{in_hours_a_week(self.safe)} {_is(self.safe)} safe: no less money in hand than at fewer hours"
        less = f"there is less money in hand at {in_hours_a_week(self.losing)} than at fewer hours"
        if self.safe:
            return f"{less}; {in_hours_a_week(self.safe)} {_is(self.safe)} safe"
        return f"{less}; {in_hours_a_week(self._all_safe)} would be safe" if self._all_safe else f"{less}, or at none"

    @property
    def _whose(self) -> str:
        """Whose job it is, of a couple."""
        step = self.sweep.steps[0]
        labels = step.situation.household.labels()
        return f", for a job of {labels[step.situation.household.place_of(step.works.adult)]}," if len(labels) > 1 else ""

    @property
    def for_landlord(self) -> str:
        """What the tenant's own share of the rent would be, for a landlord or support provider; empty where Housing Benefit pays none."""
        first = self.sweep.money[0].housing_benefit
        if not first.eligible_rent_week:
            return ""
        begins = f"On {written(self.on)} Housing Benefit pays"
        rent = f"the eligible rent of {Money(first.eligible_rent_week, WEEK)} a week"
        shares_of_all = ((point, own_share(step.worked.money.housing_benefit)) for point, step in self.sweep.looked_at)
        with_share = [(point, share) for point, share in shares_of_all if share.in_pence]
        if not with_share:
            return f"{begins} all of {rent} at all of these hours{self._charges()}."
        shown = [found for found in with_share if found in (with_share[0], with_share[-1]) or found[0].hours in SHOWN_TO_A_LANDLORD]
        shares = ", ".join(f"{share} a week at {_hours(point.hours)}" for point, share in shown)
        whole = self._whole_up_to(with_share[0][0])
        return f"{begins} {whole}{rent}; the tenant's own share would be {shares}{self._charges()}."

    def _whole_up_to(self, first: Point) -> str:
        below = [point.hours for point, _ in self.sweep.looked_at if point.hours < first.hours]
        return f"up to {_hours(below[-1])} all of " if below else "part of "

    def _charges(self) -> str:
        charges = self.sweep.money[0].housing_benefit.ineligible_charges
        return f"; charges of {Money(charges).per(WEEK)} a week are the tenant's at any hours" if charges else ""


@dataclass(frozen=True, repr=False)
class HoursThatPay:
    """The hours of a job on the day asked about, and on the day of a change that lies in the year ahead of it."""

    pay: str
    paid: str
    days: tuple[HoursOnADay, ...]
    why_no_change: str = ""
    """Why the day of a change that lies ahead is not among them."""

    @property
    def sentence(self) -> str:
        """Safe and losing hours on each of the days."""
        return f"At {self.pay}, paid {self.paid}: {' '.join(day.sentence for day in self.days)}"

    @property
    def before_the_change(self) -> str:
        """Where the hours on the other side of a change are to be had, or why they are not; empty where they are not another answer."""
        change, asked = changes_on(), self.days[0]
        if self.why_no_change:
            begins = f"Housing Benefit can leave out more of earnings from {written(change)}. The hours from that day are not shown"
            return f"{begins}: {self.why_no_change}."
        if not asked.sweep.money[0].housing_benefit.eligible_rent_week or not change <= asked.on < change + A_YEAR:
            return ""
        last = change - DAY
        return (
            f"Housing Benefit can leave out more of earnings since {written(change)}. For the hours before and from that day ask about "
            f"{written(last)} ({last})."
        )

    @property
    def notes(self) -> tuple[Noted, ...]:
        """What to know, of which hours and, where it does not hold on each of the days, of which."""
        held = {note: [day for day in self.days if note in day.sweep.notes] for day in self.days for note in day.sweep.notes}
        return tuple(note if len(on) == len(self.days) else _on(on[0].on, note) for note, on in held.items())

    def __repr__(self) -> str:
        return f"<HoursThatPay: {self.sentence}>"


def _on(day: date, note: Noted) -> Noted:
    at = f", {note.at[0].lower()}{note.at[1:]}" if note.at else ""
    return note._replace(at=f"On {written(day)}{at}")


def _hours(hours: Decimal) -> str:
    return f"{hours} hour{'' if hours == 1 else 's'}"


def _is(hours: tuple[Decimal, ...]) -> str:
    return "is" if hours == (Decimal(1),) else "are"


def changes_on() -> date:
    """The day from which Housing Benefit leaves more earnings out in supported and temporary housing."""
    values = figures("housing_benefit")["accommodation_disregard_single_25_or_over"].values
    return next(value.start for value in values if value.amount)


def found_hours(
    household: Household, pay: str, on: date, hours: Iterable[object], notes: tuple[Assumption, ...] = (), **job: Any
) -> HoursThatPay:
    """Safe and losing hours on a day, and on that of a change ahead in supported and temporary housing. Raises BadInput."""
    many = tuple(hours)
    if len(many) < 2:
        raise BadInput([("hours", "give several, such as range(0, 41)")])
    asked = _hours_on(household, many, pay, on, notes, job)
    days, change, why_not = [asked], changes_on(), ""
    if asked.sweep.money[0].housing_benefit.eligible_rent_week and asked.on < change < asked.on + A_YEAR:
        try:
            days.append(_hours_on(household, many, pay, change, (), job))
        except (BadInput, NotCovered) as refused:  # what was stated does not go with the other day, which was not asked about
            why_not = str(refused)
    return HoursThatPay(pay, asked.sweep.steps[0].works.paid, tuple(days), why_not)


def _hours_on(
    household: Household, hours: tuple[object, ...], pay: str, on: date, notes: tuple[Assumption, ...], job: dict[str, Any]
) -> HoursOnADay:
    """From the first hour on, whichever were asked for: fewer hours decide whether more are safe."""
    found = swept(household, hours, pay, on, notes, **job)
    ends, last_day = found.steps[0].works.ends, found.steps[0].worked.last_day
    if ends and ends < last_day:
        raise BadInput([("ends", f"the job has ended by {written(last_day)}, so none of its pay would count: give a later day, or none")])
    return HoursOnADay(replace(found, looked_from=Decimal(0)))
