"""Safe and losing hours: the chart of the hours that pay, on the day asked about and from the day of a change ahead."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from betteroff.calendar import written
from betteroff.hours_that_pay import HoursOnADay, HoursThatPay
from betteroff.present.charts import steps
from betteroff.present.charts.axis import cliffs_told, pay_of
from betteroff.present.charts.chart import Chart
from betteroff.present.charts.pictures import Band
from betteroff.present.charts.words import pounds
from betteroff.present.kinds import Row
from betteroff.sweep import in_hours_a_week

SAFE = "Safe: no less money in hand than today, or at fewer hours"
LOSING = "Less money in hand than today, or at fewer hours"


def chart(found: HoursThatPay) -> Chart:
    """Money in hand by hours with the safe and the losing ones; a second line where a change lies ahead."""
    asked, *ahead = found.days
    first = steps.chart(asked.sweep)
    picture = steps.picture(asked.sweep)._replace(bands=tuple(band for day in found.days for band in _bands(day, bool(ahead))))
    bands = " ".join(f"{band.label}: {band.named}." for band in picture.bands)
    title = f"Hours that pay, at {pay_of(asked.sweep)}"
    words = f"{title}. {first.note} {picture.across}. {asked.sentence} {cliffs_told(asked.sweep)} {bands}"
    table = first.table
    for day in ahead:
        later, when = steps.picture(day.sweep).dots, f"from {written(day.on)}"
        picture = picture._replace(later=later, from_when=when)
        words += f" {day.sentence} {cliffs_told(day.sweep)}"
        rows = (Row(row.label, (*row.cells, pounds(dot.in_hand))) for row, dot in zip(table.items, later, strict=True))
        table = table._replace(head=(*table.head, when[0].upper() + when[1:]), items=tuple(rows))
    return Chart(title, words, table, picture, first.note)


def _bands(day: HoursOnADay, is_dated: bool) -> Iterator[Band]:
    """The safe hours of a day, and the losing ones"""
    when = f"On {written(day.on)}, " if is_dated else ""
    told: tuple[tuple[str, tuple[Decimal, ...]], ...] = ((SAFE, day.safe), (LOSING, day.losing))
    for label, which in told:
        if which:
            named = f"{when}{label[0].lower()}{label[1:]}" if when else label
            yield Band(named, in_hours_a_week(which), which, label == SAFE)
