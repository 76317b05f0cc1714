"""The first and last day on which a line holds for this adult, found by the clocks its row was held against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from betteroff.calendar import DAY, Clock
from betteroff.reading.claimant import Claimed
from betteroff.reading.notes import HOUSEHOLD
from betteroff.requirements.lines import RequirementLine, lines_of
from betteroff.rulebook.tables import Question, Span, asked


class Stretch(NamedTuple):
    """Stated days of something, both included; none where not known."""

    first: date | None
    last: date | None


def dated_lines(
    topic: str, question: Question, rows: int, day: date, claimed: Claimed, stated: Mapping[str, Stretch]
) -> Iterator[RequirementLine]:
    """The lines of rows, each with its days: by the clocks named as inputs, the days of the row, and those that are stated"""
    for line in lines_of(topic, question, day, rows):
        row = asked(question, day).rows[line.row - 1]
        names = {asked(question, day).inputs[place].name: (asked(question, day).inputs[place].span, spans) for place, spans in row.when}
        found = [stated[name] for name in names if name in stated]
        for name, (whole, spans) in names.items():
            if clock := claimed.notes.clocks.get((claimed.place, name)) or claimed.notes.clocks.get((HOUSEHOLD, name)):
                found.append(_within(clock, whole, spans, day))
        if row.start or row.until:
            found.append(Stretch(row.start if found or not row.when else None, row.until))
        firsts, lasts = [one.first for one in found if one.first], [one.last for one in found if one.last]
        yield line._replace(first_day=max(firsts, default=None), last_day=min(lasts, default=None))


def _within(clock: Clock, whole: Span, spans: tuple[Span, ...], day: date) -> Stretch:
    """The days on which a clock is within the span in which it is; of years only their end"""
    shown = max(0, clock.count(day))
    span = next(one for one in spans if one.low <= shown <= one.high)
    begins = clock.day_when(span.low) if span.low > whole.low else clock.start
    return Stretch(None if clock.unit == "years" else begins, clock.day_when(span.high + 1) - DAY if span.high < whole.high else None)
