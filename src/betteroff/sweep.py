"""A scenario over many hours or many rates of pay: where the cliffs are, and the hours that pay. Plain data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from betteroff import order
from betteroff.activities import BadInput, Job
from betteroff.household import Household
from betteroff.lookahead import GROUPS
from betteroff.lookahead import hours as in_hours
from betteroff.money import HOW_TO_WRITE_AN_AMOUNT, Money
from betteroff.order import in_hand
from betteroff.position import Position, position_of, work_out
from betteroff.reading import Assumption
from betteroff.rulebook.lines import WEEK, lines
from betteroff.situation import Situation


class Point(NamedTuple):
    """One step of a sweep: money a month, duties of the adult who works."""

    hours: Decimal
    pay: str
    in_hand: Money
    gain: Money
    net_pay: Money
    universal_credit: Money
    housing_benefit: Money
    group: str
    search_hours: Decimal | None
    """Nothing, with an empty group, on a day whose duties are not covered."""


class Cliff(NamedTuple):
    """A step at which more work means less money in hand."""

    before: Point
    after: Point
    loss: Money
    because: tuple[str, ...]
    """What begins or ends there, and what of money in hand moved against it."""


@dataclass(frozen=True, repr=False)
class Sweep:
    """The points of a sweep, in the order asked for, and today beside them."""

    today: Position
    points: tuple[Point, ...]
    money: tuple[order.Money, ...]
    """Every line of each point."""
    last: Position
    """The position at the last point: what it assumes, and does not cover, holds of every point."""

    @property
    def cliffs(self) -> tuple[Cliff, ...]:
        """The steps at which money in hand falls."""
        steps = zip(self.points, self.points[1:], self.money, self.money[1:], strict=False)
        return tuple(
            Cliff(a, b, Money(a.in_hand.in_pence - b.in_hand.in_pence), _because(before, after))
            for a, b, before, after in steps
            if b.in_hand.in_pence < a.in_hand.in_pence
        )

    @property
    def that_pay(self) -> tuple[Point, ...]:
        """The points that leave more money in hand than today."""
        return tuple(point for point in self.points if point.gain.in_pence > 0)

    def __repr__(self) -> str:
        return f"<Sweep of {len(self.points)} points on {self.today.on}>"


def swept(
    household: Household,
    hours: Iterable[object] | object,
    pay: Iterable[str] | str,
    on: date,
    notes: tuple[Assumption, ...] = (),
    **job: Any,
) -> Sweep:
    """One job over hours, or over pay. Other fields of the job are passed on. Raises BadInput."""
    many_hours = not isinstance(hours, (int, float, str, Decimal))
    if not isinstance(pay, (str, dict)) and not hasattr(pay, "__iter__"):
        raise BadInput([("pay", HOW_TO_WRITE_AN_AMOUNT)])
    if many_hours == (not isinstance(pay, (str, dict))):
        raise BadInput([("hours", "give several hours and one pay, or one number of hours and several pays")])
    steps = [(h, pay) for h in hours] if many_hours else [(hours, p) for p in pay]  # type: ignore[union-attr]
    if not steps:
        raise BadInput([("hours", "name at least one")])
    jobs = [Job(**{"hours": h, "pay": p} | job) for h, p in steps]
    day = max(on, jobs[0].first_day or on)
    today = position_of(household, (), day, notes)
    points, money = zip(*(_point(household, today, works) for works in jobs), strict=True)
    return Sweep(today, points, money, position_of(household, _steps(jobs[-1]), day, notes))


def _steps(works: Job) -> tuple[Job, ...]:
    """No hours are no job."""
    return (works,) if works.hours else ()


def _point(household: Household, today: Position, works: Job) -> tuple[Point, order.Money]:
    situation = Situation(household, _steps(works))
    worked, _, _ = work_out(situation, today.on, today.period)
    place = household.place_of(works.adult)
    found = worked.duties[place] if worked.duties else None
    money = in_hand(worked.money)
    point = Point(
        hours=in_hours(works.hours),
        pay=str(works.pay),
        in_hand=Money(money),
        gain=Money(money - today.in_hand.in_pence),
        net_pay=_net_pay(worked.money, place),
        universal_credit=Money(worked.money.universal_credit.payable),
        housing_benefit=Money(worked.money.housing_benefit.payable),
        group=GROUPS[found.group] if found else "",
        search_hours=in_hours(found.search if found.searches else 0) if found else None,
    )
    return point, worked.money


def _because(before: order.Money, after: order.Money) -> tuple[str, ...]:
    """What begins or ends between two points, and the lines of money in hand that fell."""
    begins_or_ends, falls = [], []
    for part in order.Money._fields:
        less, more = getattr(before, part), getattr(after, part)
        kind: type = type(less)
        for name, line in lines(kind).items():
            was, is_now = getattr(less, name), getattr(more, name)
            if line.period == WEEK:  # steps of a weekly assessment; what it comes to is a line of the month
                continue
            if (was == 0) != (is_now == 0):
                begins_or_ends.append(f"{line.label} ends" if was else f"{line.label} begins, at {Money(is_now)}")
            elif (is_now - was) * line.in_hand < 0:
                falls.append(f"{line.label}: from {Money(was)} to {Money(is_now)}")
    return tuple(dict.fromkeys(begins_or_ends + falls))


def _net_pay(found: order.Money, place: int) -> Money:
    """The take-home pay of all of one adult's jobs."""
    jobs = (found.second_pay, found.second_other_pay) if place else (found.first_pay, found.first_other_pay)
    return Money(sum(job.net_month for job in jobs))
