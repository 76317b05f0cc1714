"""Money in hand by hours or by pay: the chart of a sweep."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from betteroff.present.charts.axis import across, cliffs_told, falls, named, note, places, said
from betteroff.present.charts.chart import Chart
from betteroff.present.charts.pictures import Band, Dot, Mark, Steps
from betteroff.present.charts.required import ends_everything, ends_work_search
from betteroff.present.charts.words import against, in_pounds, pounds, sentence
from betteroff.present.kinds import Row, Table
from betteroff.sweep import Point, Sweep, Turn

MORE_THAN_TODAY = "More money in hand than today"
_NAMED_ON_IT = 4
"""Turning points that the picture names; its words name all of them."""
_IN_SHORT = re.compile(r" \(|, as ")


def chart(found: Sweep) -> Chart:
    """Money in hand at each step, with the cliffs, the steps that pay, and what begins or ends."""
    shown, under = picture(found), note(found)
    title = f"Money in hand a month, by {'pay' if found.is_by_pay else 'hours of work a week'}"
    return Chart(title, " ".join(filter(None, (f"{title}.", under, *_words(found, shown)))), _table(found), shown, under)


def picture(found: Sweep) -> Steps:
    """What is drawn of it."""
    at = places(found)
    return Steps(
        across=across(found),
        today=found.today.in_hand,
        dots=tuple(Dot(at[point], point.in_hand, point.gain.in_pence > 0) for point, _ in found.looked_at),
        falls=falls(found),
        bands=tuple(_bands(found)),
        marks=tuple(
            Mark(at[turn.after], "; ".join(_IN_SHORT.split(in_pounds(text))[0] for text in turn.what)) for turn in _beside_cliffs(found)
        )[:_NAMED_ON_IT],
        is_pay=found.is_by_pay,
    )


def _beside_cliffs(found: Sweep) -> list[Turn]:
    """The turning points that are no cliff, which says what turns there itself"""
    after = {cliff.after for cliff in found.cliffs}
    return [turn for turn in found.turns if turn.after not in after]


def _bands(found: Sweep) -> Iterator[Band]:
    """Which steps leave more than today, which leave less than smaller steps, and from which the job itself ends requirements."""
    points, at = [point for point, _ in found.looked_at], places(found)
    less = f"Less money in hand than {'at lower pay' if found.is_by_pay else 'at fewer hours'}"
    most, losing = points[0].in_hand.in_pence, []
    for point in points:
        losing += [point] if point.in_hand.in_pence < most else []
        most = max(most, point.in_hand.in_pence)
    nothing, search = (_at_the_end(points, [ends(step) for _, step in found.looked_at]) for ends in (ends_everything, ends_work_search))
    told = [
        (MORE_THAN_TODAY, [point for point in points if point.gain.in_pence > 0], True),
        (less, losing, False),
        (f"The job ends work search{_of_whom(found)}", search if search != nothing else [], True),
        (f"The job ends all that Universal Credit requires{_of_whom(found)}", nothing, True),
    ]
    for label, which, is_good in told:
        if which:
            yield Band(label, said(found, which), tuple(at[point] for point in which), is_good)


def _of_whom(found: Sweep) -> str:
    """Whose work search it is, of a couple"""
    step = found.steps[0]
    labels = step.situation.household.labels()
    return f" of {labels[step.situation.household.place_of(step.works.adult)]}" if len(labels) > 1 else ""


def _at_the_end(points: list[Point], holds: Sequence[bool]) -> list[Point]:
    """The steps from which on something holds; none, where it holds from the first on and so does not come of the steps"""
    first = next((place for place in range(len(points), 0, -1) if not holds[place - 1]), 0)
    return points[first:] if first else []


def _words(found: Sweep, picture: Steps) -> Iterator[str]:
    """What a seeing reader sees: the least and the most, every cliff, the steps that pay, what is required, what turns."""
    points = [point for point, _ in found.looked_at]
    least, most = (which(points, key=lambda point: point.in_hand.in_pence) for which in (min, max))
    yield f"{picture.across}."
    yield f"Today: {pounds(found.today.in_hand)}."
    if len(points) == 1:
        yield sentence(f"at {said(found, [least])}: {pounds(least.in_hand)}, {against(least.gain)}")
    else:
        yield f"The least is {pounds(least.in_hand)}, at {said(found, [least])}."
        yield f"The most is {pounds(most.in_hand)}, at {said(found, [most])}."
        yield cliffs_told(found)
    yield from (f"{band.label}: {band.named}." for band in picture.bands)
    yield from (sentence(f"at {said(found, [turn.after])}: {in_pounds('; '.join(turn.what))}") for turn in _beside_cliffs(found))


def _table(found: Sweep) -> Table:
    """Every step, with its cliff where there is one."""
    lost = {cliff.after: f"a cliff: {pounds(cliff.loss)} less" for cliff in found.cliffs}
    rows = (
        (named(found, point), pounds(point.in_hand), against(point.gain), *((lost.get(point, ""),) if lost else ()))
        for point, _ in found.looked_at
    )
    head = ("Pay" if found.is_by_pay else "Hours a week", "Money in hand", "Against today", *(("Than the step before",) if lost else ()))
    return Table("", head, tuple(Row(label, tuple(cells)) for label, *cells in rows), width=18, cell=16)
