"""Results as plain text for a terminal: one plain sentence first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from betteroff.hours_that_pay import HoursOnADay, HoursThatPay
from betteroff.position import Position
from betteroff.present import sections
from betteroff.present.layout import joined, printed, wrapped
from betteroff.present.words import columns_of, in_hand_on, month_by_month, noted
from betteroff.sweep import Noted, Sweep
from betteroff.timeline import Timeline


def position(found: Position) -> str:
    """A position: money, duties, what was assumed."""
    head = [in_hand_on(found), *printed([sections.checks(found)])]
    return "\n".join(joined([head, *map(printed, sections.position(found))]))


def sweep(found: Sweep) -> str:
    """A sweep as a table, with its cliffs."""
    return "\n".join([*_points(found), "", *_cliffs(found), "", *_notes(found.last, found.notes)])


def _points(found: Sweep) -> Iterator[str]:
    """A row for each step; a column for what differs, and for what there is any of."""
    columns = columns_of(found)
    widths = [max(_width(label), *(len(str(cell)) + 2 for cell in cells)) for label, cells in columns]
    yield "".join(f"{label:>{width}}" for (label, _), width in zip(columns, widths, strict=True)).rstrip()
    for step in zip(*(cells for _, cells in columns), strict=True):
        yield "".join(f"{cell:>{width}}" for cell, width in zip(step, widths, strict=True))
    if found.others:
        yield wrapped(f"Other: {'; '.join(found.others)}", 2)


def _width(label: str) -> int:
    return max(len(label) + 2, 12) if label != "Hours" else 8


def _cliffs(found: Sweep) -> Iterator[str]:
    if found.of_pay_days:
        yield wrapped(found.of_pay_days, 2)
    if not found.cliffs and found.looked_at[1:]:
        yield wrapped(f"No cliff: money in hand never falls from one step to the next{found.left_out}.", 2)
    for cliff in found.cliffs:
        text = f"A cliff of {cliff.loss} a month between {cliff.before.hours} and {cliff.after.hours} hours: {'; '.join(cliff.because)}"
        yield wrapped(text, 2)
    falls = [cliff.after for cliff in found.cliffs]
    for turn in found.turns:
        if turn.after not in falls:
            yield wrapped(f"At {found.named([turn.after])}: {'; '.join(turn.what)}", 2)


def _notes(last: Position, notes: Iterable[Noted]) -> Iterator[str]:
    """The small print of the last step, with the notes of all steps in place of its own."""
    yield from printed(sections.small_print(replace(last, warnings=tuple(map(noted, notes)))))


def hours_that_pay(found: HoursThatPay) -> str:
    """Safe and losing hours: a sentence for each day, one for the landlord, and the steps."""
    days = [text for day in found.days for text in ["", *_hours_on(day)]]
    before = ["", wrapped(found.before_the_change, 2)] if found.before_the_change else []
    head = f"Hours that pay, at {found.pay}, paid {found.paid}"
    return "\n".join([head, *days, *before, "", *_notes(found.days[0].sweep.last, found.notes)])


def _hours_on(found: HoursOnADay) -> Iterator[str]:
    yield wrapped(found.sentence, 2)
    if found.for_landlord:
        yield wrapped(f"For the landlord: {found.for_landlord}", 2)
    yield from _cliffs(found.sweep)
    yield ""
    yield from _points(found.sweep)


def timeline(found: Timeline) -> str:
    """A timeline: a row for each assessment period, then every pay day."""
    head = [month_by_month(found), found.sentence, *printed([sections.checks(found)])]
    return "\n".join(joined([head, *map(printed, sections.timeline(found))]))
