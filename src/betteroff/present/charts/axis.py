"""What the steps of a sweep are of, where each stands, and the cliffs between them: for every chart of a sweep."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from betteroff.calendar import written
from betteroff.money import Money
from betteroff.present.charts.left_out import not_counted
from betteroff.present.charts.pictures import Fall
from betteroff.present.charts.words import in_pounds, pounds, sentence
from betteroff.sweep import Point, Step, Sweep, joined


def places(found: Sweep) -> dict[Point, Decimal]:
    """Where each step stands: at its hours a week, or at its pay in pounds."""
    return {point: _pay(found, step) if found.is_by_pay else point.hours for point, step in found.looked_at}


def across(found: Sweep) -> str:
    """What the steps are of: hours of work a week, or pay."""
    if found.is_by_pay:
        hours, period = found.points[0].hours, _period(found)
        article = "every" if period == "four weeks" else "an" if period == "hour" else "a"
        return f"Pay before tax {article} {period}, for {hours} hour{'' if hours == 1 else 's'} a week"
    return f"Hours of work a week, at {pay_of(found)}"


def pay_of(found: Sweep) -> str:
    """The pay of all steps, where they are of hours."""
    return in_pounds(found.points[0].pay)


def named(found: Sweep, point: Point) -> str:
    """A step in a row of a table: its hours, or its pay."""
    return in_pounds(point.pay) if found.is_by_pay else str(point.hours)


def said(found: Sweep, points: Sequence[Point]) -> str:
    """Some of the steps as a reader says them: 1 to 14 and 28 to 40 hours a week; £700 a month to £820 a month."""
    if not found.is_by_pay:
        return found.named(points)
    runs: list[list[Point]] = []
    for point, _ in found.looked_at:
        if point not in points:
            runs.append([])
        else:
            runs = runs or [[]]
            runs[-1].append(point)
    return joined([" to ".join(dict.fromkeys((named(found, run[0]), named(found, run[-1])))) for run in runs if run])


def between(found: Sweep, before: Point, after: Point) -> str:
    """From 14 to 15 hours a week."""
    return f"from {named(found, before)} to {named(found, after)}{'' if found.is_by_pay else ' hours a week'}"


def falls(found: Sweep) -> tuple[Fall, ...]:
    """The cliffs; of their reasons what ends comes first."""
    at = places(found)
    return tuple(
        Fall(at[cliff.before], at[cliff.after], cliff.loss, tuple(map(in_pounds, sorted(cliff.because, key=_goes_on))))
        for cliff in found.cliffs
    )


def cliffs_told(found: Sweep) -> str:
    """Every cliff with its steps, its loss and all its reasons."""
    told = [
        f"{between(found, cliff.before, cliff.after)} there is {pounds(cliff.loss)} a month less, because: {'; '.join(fall.because)}"
        for cliff, fall in zip(found.cliffs, falls(found), strict=True)
    ]
    if not told:
        return "No cliff: money in hand never falls from one step to the next." if len(found.points) > 1 else ""
    count = "One cliff" if len(told) == 1 else f"{len(told)} cliffs"
    return f"{count}. {' '.join(map(sentence, told))}"


def note(found: Sweep) -> str:
    """The day, and what money in hand leaves out, or is of."""
    counted = not_counted([found.today.worked, *(step.worked for step in found.steps)])
    return " ".join([f"On {written(found.today.on)}.", *counted, *filter(None, [sentence(found.of_one_period.lstrip("; "))])])


def _pay(found: Sweep, step: Step) -> Decimal:
    pay = step.works.pay
    return Money(pay.pence if _period(found) == pay.per else pay.rounded("month", step.works.hours)).pounds


def _period(found: Sweep) -> str:
    """The period that the pay of all steps is stated for; a month, where they differ"""
    periods = {step.works.pay.per for step in found.steps}
    return periods.pop() if len(periods) == 1 else "month"


def _goes_on(reason: str) -> bool:
    return not reason.endswith(" ends")
