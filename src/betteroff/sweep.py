"""A scenario over many hours or many rates of pay: where the cliffs are, and the hours that pay. Plain data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from math import ceil, floor
from typing import Any, NamedTuple

from betteroff import order
from betteroff.activities import BadInput, Job
from betteroff.beside_the_figures import assumptions_of, not_covered_of, unused_of, warnings_of
from betteroff.dated_rules import help_tables
from betteroff.duties.lookahead import GROUPS
from betteroff.duties.lookahead import hours as in_hours
from betteroff.explanation import Worked
from betteroff.household import Household
from betteroff.money import HOW_TO_WRITE_AN_AMOUNT, MINUTES_AN_HOUR, Money
from betteroff.notices.earnings import used_up_in
from betteroff.notices.help_beside import has_unknown_reduction
from betteroff.order import in_hand, money_with, work_found
from betteroff.position import Position, position_of, work_out
from betteroff.reading import Assumption
from betteroff.reading.work import PAID
from betteroff.rules_touched import late_rules
from betteroff.schemes.pay import counted_in_period
from betteroff.schemes.pay_period import pay_days_in_most_periods
from betteroff.situation import Situation
from betteroff.statement import statement_of
from betteroff.turning_points import what_begins_or_ends, why_it_falls

NO_AWARD = "No Universal Credit, so nothing is required because of it"
_NO_REDUCTION = ", leaving aside Council Tax Reduction, which cannot be told (state home.council_tax_scheme)"
_COUNTED = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five"}
HOURS_A_WEEK = 7 * 24
_FIGURE = re.compile(r"\d(?:[\d.,]*\d)?")
_PAYS = (("first_pay", "first_other_pay"), ("second_pay", "second_other_pay"))
"""Where the pay of each adult stands."""
_OWN_COLUMNS = ("universal_credit.payable", "housing_benefit.payable")


class Point(NamedTuple):
    """One step of a sweep: money a month, duties of the adult who works."""

    hours: Decimal
    pay: str
    in_hand: Money
    gain: Money
    net_pay: Money
    universal_credit: Money
    housing_benefit: Money
    other: Money
    """The rest of money in hand: other benefits and income, less costs and deductions."""
    group: str
    search_hours: Decimal | None
    """Nothing, with an empty group, without a claim to Universal Credit."""


class Turn(NamedTuple):
    """A step at which something that comes in begins or ends."""

    before: Point
    after: Point
    what: tuple[str, ...]


class Noted(NamedTuple):
    """What to know of some points, or of all of them."""

    text: str
    law: str
    at: str
    """At which points, or on which day; empty where it holds of all."""


class Step(NamedTuple):
    """A point as it was worked out."""

    situation: Situation
    works: Job
    worked: Worked
    assumptions: tuple[Assumption, ...]
    """But for rules last checked earlier, which are named of all points together."""


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
    steps: tuple[Step, ...]
    last: Position
    """The position at the last point, with what any point assumes, leaves aside and does not cover; its warnings are its own."""
    looked_from: Decimal | None = None
    """The hours from which a cliff is looked for; the fewest of the points, if left out."""

    @property
    def money(self) -> tuple[order.Statement, ...]:
        """Every line of each point."""
        return tuple(step.worked.money for step in self.steps)

    @cached_property
    def looked_at(self) -> tuple[tuple[Point, Step], ...]:
        """The points, and every whole hour that they leave out: a cliff is looked for among all of them, least work or pay first."""
        asked, works, household = {point.hours for point in self.points}, self.steps[0].works, self.today.situation.household
        least = min(asked) if self.looked_from is None else self.looked_from
        between = [hours for hours in range(ceil(least), floor(max(asked)) + 1) if hours not in asked]
        jobs = (works.model_copy(update={"hours": hours * MINUTES_AN_HOUR}) for hours in between)
        found = [*zip(self.points, self.steps, strict=True), *(_point(household, self.today, job) for job in jobs)]
        return tuple(sorted(found, key=lambda looked: (looked[0].hours, pay_a_year(looked[1].works))))

    @cached_property
    def notes(self) -> tuple[Noted, ...]:
        """What to know, and of which points; what differs from point to point by its figures alone is told once, with their range."""
        alike: dict[tuple[str, str], dict[str, list[int]]] = {}
        for place, step in enumerate(self.steps):
            for text, law in dict.fromkeys((found.text, found.law) for found in warnings_of(step.situation, step.worked)):
                alike.setdefault((_FIGURE.sub("", text), law), {}).setdefault(text, []).append(place)
        return tuple(
            Noted(text, law, "" if len(at) == len(self.points) else f"At {self.named(self.points[place] for place in sorted(at))}")
            for (_, law), texts in alike.items()
            for text, at in _told_once(texts)
        )

    @cached_property
    def others(self) -> tuple[str, ...]:
        """What the rest of money in hand is made of."""
        found = (
            f"{line.whose}: {line.label}" if line.whose and len(step.situation.household.adults) > 1 else line.label
            for step in self.steps
            for line in statement_of(step.situation, step.worked)
            if line.in_hand and line.amount.in_pence and line.name not in (*_OWN_COLUMNS, *_pay_of(step))
        )
        return tuple(dict.fromkeys(found))

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The hours, or the pay, at which something that comes in begins or ends, beside pay, or help in kind changes."""
        found = (Turn(a, b, what_begins_or_ends(before.worked, after.worked)) for (a, before), (b, after) in pairwise(self.looked_at))
        return tuple(turn for turn in found if turn.what)

    @cached_property
    def of_pay_days(self) -> str:
        """Where pay by weeks ends Universal Credit in some assessment periods only; empty where it is paid monthly."""
        works = self.steps[0].works
        if works.paid == "monthly" or not any(step.worked.facts.claims_universal_credit for step in self.steps):
            return ""
        few = pay_days_in_most_periods(PAID[works.paid][0])
        due = [(_due_with(step, few), point.universal_credit.in_pence, _due_with(step, few + 1)) for point, step in self._working]
        ends = [point for (point, _), (_, typical, more) in zip(self._working, due, strict=True) if typical and not more]
        comes = [point for (point, _), (less, typical, _) in zip(self._working, due, strict=True) if less and not typical]
        if not any(less or typical for less, typical, _ in due):
            return ""
        begins = f"Paid {works.paid}, some assessment periods hold {_COUNTED[few + 1]} pay days"
        if not ends:
            said = f"{begins}: at none of these does that alone end Universal Credit."
        else:
            rent = ", and Housing Benefit goes by income" if any(found.housing_benefit.eligible_rent_week for found in self.money) else ""
            said = f"{begins}: at {self.named(ends)} they end Universal Credit{rent}; claim it again for the period after."
        if comes:
            fewer = f"{_COUNTED[few]} pay day{'s' if few > 1 else ''}"
            said += f" At {self.named(comes)} it is due in a period with {fewer}, though a typical month leaves none."
        return said

    @property
    def _working(self) -> list[tuple[Point, Step]]:
        return [(point, step) for point, step in zip(self.points, self.steps, strict=True) if point.hours]

    @property
    def is_by_pay(self) -> bool:
        """Whether the points are of pay, at the same hours."""
        return len(self.points) > 1 and len({point.hours for point in self.points}) == 1

    def named(self, points: Iterable[Point]) -> str:
        """Some of the points as a reader says them: by their hours, or by their pay where the hours are the same."""
        found = list(points)
        if self.is_by_pay:
            return ", ".join(point.pay for point in found)
        return in_hours_a_week([point.hours for point in found])

    @property
    def cliffs(self) -> tuple[Cliff, ...]:
        """The hours, or the pay, from one to the next of which money in hand falls."""
        return tuple(
            Cliff(a, b, Money(a.in_hand.in_pence - b.in_hand.in_pence), why_it_falls(before.worked, after.worked))
            for (a, before), (b, after) in pairwise(self.looked_at)
            if b.in_hand.in_pence < a.in_hand.in_pence
        )

    @property
    def left_out(self) -> str:
        """That safe hours and cliffs do not know of a reduction of council tax, where it cannot be told"""
        return _NO_REDUCTION if any(has_unknown_reduction(step.worked) for step in self.steps) else ""

    @property
    def of_one_period(self) -> str:
        """That the points are of one assessment period, as surplus earnings or losses are used up in it"""
        why = next(filter(None, (used_up_in(step.worked) for step in self.steps)), "")
        return f"; this is of the {why}" if why else ""

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
    if len(jobs) > 1 and many_hours and jobs[0].pay.per != "hour":
        raise BadInput([("pay", 'must be by the hour beside several hours, such as "12.71 an hour"; other pay would be the same at all')])
    day = max(on, jobs[0].first_day or on)
    today = position_of(household, (), day, notes)
    points, worked = zip(*(_point(household, today, works) for works in jobs), strict=True)
    return Sweep(today, points, worked, _with_those_of_all(position_of(household, _steps(jobs[-1]), day, notes), worked))


def _with_those_of_all(last: Position, steps: tuple[Step, ...]) -> Position:
    """A position with what any of the steps assumes, leaves aside and does not cover"""
    assumed = (found for found in last.assumptions if found.field != "rules")
    unused = (found for step in steps for found in unused_of(step.situation, step.worked))
    return replace(
        last,
        assumptions=(
            *late_rules(last.on, last.period, (step.worked for step in steps)),
            *dict.fromkeys((*assumed, *(found for step in steps for found in step.assumptions))),
        ),
        not_taken_into_account=tuple(dict.fromkeys((*last.not_taken_into_account, *unused))),
        not_covered=tuple(
            dict.fromkeys((*last.not_covered, *(text for step in steps for text in not_covered_of(step.situation, step.worked))))
        ),
    )


def hours_in(stated: str) -> list[str]:
    """Hours written as one number, a list (8,16,24) or a range (0-40). Raises BadInput."""
    if found := re.fullmatch(r"\s*(\d+)\s*-\s*(\d+)\s*", stated):
        first, last = int(found[1]), int(found[2])
        if first > last:
            raise BadInput([("hours", f"the range is backwards; write {last}-{first}")])
        if last > HOURS_A_WEEK:
            raise BadInput([("hours", f"a week has {HOURS_A_WEEK} hours; end the range there or before")])
        return [str(hours) for hours in range(first, last + 1)]
    return [part.strip() for part in stated.split(",")]


def listed(hours: Iterable[Decimal]) -> str:
    """Hours as a reader says them: 1 to 14 and 20 to 40."""
    runs: list[list[Decimal]] = []
    for each in hours:
        if runs and each == runs[-1][-1] + 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    return joined([f"{run[0]} to {run[-1]}" if len(run) > 1 else str(run[0]) for run in runs])


def joined(texts: Sequence[str], last: str = "and") -> str:
    """One, two and three."""
    return f" {last} ".join([*([", ".join(texts[:-1])] if texts[1:] else []), *texts[-1:]])


def in_hours_a_week(hours: Sequence[Decimal]) -> str:
    """1 hour a week; 1 to 14 hours a week."""
    return f"{listed(hours)} hour{'' if list(hours) == [Decimal(1)] else 's'} a week"


def _told_once(texts: dict[str, list[int]]) -> Iterator[tuple[str, list[int]]]:
    """Texts that are alike but for their figures, as one of all their steps; each by itself where a step has several of them."""
    places = [place for at in texts.values() for place in at]
    if len(set(places)) < len(places):
        yield from texts.items()
        return
    ranges = map(_range, zip(*map(_FIGURE.findall, texts), strict=True))
    yield _FIGURE.sub(lambda _: next(ranges), next(iter(texts))), places


def _range(figures: Sequence[str]) -> str:
    """The least and the most of a figure; the figure itself, where it is one."""
    least, most = (which(figures, key=lambda figure: Decimal(figure.replace(",", ""))) for which in (min, max))
    return least if least == most else f"{least} to {most}"


def _steps(works: Job) -> tuple[Job, ...]:
    """No hours are no job."""
    return (works,) if works.hours else ()


def _point(household: Household, today: Position, works: Job) -> tuple[Point, Step]:
    situation = Situation(household, _steps(works), today.on)
    worked, assumed, _ = work_out(situation, today.on, today.period)
    place = household.place_of(works.adult)
    money, net, found = in_hand(worked.money), _net_pay(worked.money, place), worked.money
    group, search = _search(worked, place)
    point = Point(
        hours=in_hours(works.hours),
        pay=str(works.pay),
        in_hand=Money(money),
        gain=Money(money - today.in_hand.in_pence),
        net_pay=Money(net),
        universal_credit=Money(found.universal_credit.payable),
        housing_benefit=Money(found.housing_benefit.payable),
        other=Money(money - net - found.universal_credit.payable - found.housing_benefit.payable),
        group=group,
        search_hours=search,
    )
    return point, Step(situation, works, worked, tuple(assumptions_of(situation, worked, assumed)))


def _search(worked: Worked, place: int) -> tuple[str, Decimal | None]:
    """The work group and hours of work search of an adult; without an award nothing is required because of it."""
    if not worked.duties:
        return "", None
    if not worked.money.universal_credit.payable:
        return NO_AWARD, Decimal(0)
    found = worked.duties[place]
    return GROUPS[found.group], in_hours(found.search if found.searches else 0)


def _due_with(step: Step, pay_days: int) -> int:
    """Universal Credit of an assessment period in which the job has so many pay days"""
    worked, work = step.worked, work_found(step.worked.money)
    name = _part_of(step)
    if name is None:
        return worked.money.universal_credit.payable
    pay = getattr(work, name)
    counted = pay._replace(
        gross_month=pay.gross * pay_days, net_month=pay.net * pay_days, counted_month=counted_in_period(pay.counted, pay_days)
    )
    held = work._replace(**{name: counted})
    return money_with(worked.facts, worked.decided, held, work, worked.rates, help_tables(worked.day)).universal_credit.payable


def _part_of(step: Step) -> str | None:
    """The part of the statement that has the pay of the job; none once it has ended"""
    place = step.situation.household.place_of(step.works.adult)
    jobs = step.situation.on(step.worked.last_day, place, Job)
    first, other = _PAYS[place]
    return (first if jobs[0] is step.works else other) if step.works in jobs else None


def pay_a_year(works: Job) -> int:
    """What a job pays in a year before deductions, in pence."""
    return works.pay.rounded("year", works.hours)


def _pay_of(step: Step) -> tuple[str, ...]:
    """The lines of take-home pay that a point has in a column of their own"""
    return tuple(f"{part}.net_month" for part in _PAYS[step.situation.household.place_of(step.works.adult)])


def _net_pay(found: order.Statement, place: int) -> int:
    """The take-home pay of all of one adult's jobs."""
    return sum(getattr(found, part).net_month for part in _PAYS[place])
