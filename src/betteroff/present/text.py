"""Results as plain text for a terminal: one plain sentence first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import compress
from operator import attrgetter

from betteroff.calendar import written
from betteroff.hours_that_pay import HoursOnADay, HoursThatPay
from betteroff.months import Month
from betteroff.position import Position
from betteroff.present.layout import with_law
from betteroff.present.parts import (
    OTHER_HELP,
    STATED,
    at_top,
    duties,
    easements,
    joined,
    label_of,
    listed,
    row,
    small_print,
    wrapped,
)
from betteroff.present.words import (
    columns_of,
    counted,
    help_due,
    noted,
    other_help,
    pay_day,
    short,
    steps,
)
from betteroff.sweep import Noted, Sweep
from betteroff.timeline import Timeline

_WORKED = {"Universal Credit": ("floor", "housing_costs", "universal_credit"), "Housing Benefit": ("housing_benefit",)}
"""The statements that lead to each benefit."""
_HOUSING_BENEFIT, _CARRIED = attrgetter("housing_benefit"), attrgetter("surplus_carried_forward")


def position(found: Position) -> str:
    """A position: money, duties, what was assumed."""
    head = [f"{found.in_hand} a month in hand on {written(found.on)}.", *at_top(found), "", row("", "A month", "A week")]
    lines = [
        row(label_of(line.whose, line.label), *(str(counted(line, amount)) for amount in (line.amount, line.amount.per("week"))))
        for line in found.lines
        if line.in_hand and line.amount.in_pence
    ]
    total = row("Money in hand", str(found.in_hand), str(found.in_hand.per("week")))
    worked = [text for benefit, parts in _WORKED.items() for text in _steps_to(benefit, parts, found)]
    required = [text for adult in found.duties for text in ["", *duties(adult)]]
    lifted = ["", *listed("What lifts requirements", (text for adult in found.duties for text in easements(adult)))]
    helped = ["", *listed("Help beside Universal Credit", (f"{help_due(one)} [{one.law}]" for one in found.help))]
    rest = [*helped, *_alternatives_of_position(found), *listed(OTHER_HELP, map(other_help, found.other_help)), *small_print(found)]
    return "\n".join([*head, *lines, total, *worked, *required, *(lifted if lifted[1:] else ()), *rest])


def _steps_to(benefit: str, parts: tuple[str, ...], found: Position) -> Iterator[str]:
    """How one benefit is worked out."""
    if lines := list(steps(line for line in found.lines if line.part in parts and line.name not in STATED)):
        yield from ("", f"How {benefit} is worked out")
        yield from (with_law(f"  {label_of(line.whose, line.label)}", 54, [str(line.amount)], line.law) for line in lines)


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
    if not found.cliffs:
        yield "No cliff: money in hand never falls from one step to the next."
    for cliff in found.cliffs:
        text = f"A cliff of {cliff.loss} a month between {cliff.before.hours} and {cliff.after.hours} hours: {'; '.join(cliff.because)}"
        yield wrapped(text, 2)
    falls = [cliff.after for cliff in found.cliffs]
    for turn in found.turns:
        if turn.after not in falls:
            yield wrapped(f"At {found.named([turn.after])}: {'; '.join(turn.what)}", 2)


def _notes(last: Position, notes: Iterable[Noted]) -> Iterator[str]:
    """The small print of the last step, with the notes of all steps in place of its own."""
    yield from small_print(replace(last, warnings=tuple(map(noted, notes))))


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
    return "\n".join(joined(_timeline(found)))


def _timeline(found: Timeline) -> Iterator[Iterable[str]]:
    began = found.months[0].first_day
    within = f", in the assessment period that began on {written(began)}" if found.start != began else ""
    yield [f"Month by month from {written(found.start)}{within}", found.sentence, *at_top(found)]
    yield _months(found.months)
    yield listed("Pay days", (pay_day(day) for month in found.months for day in month.pay_days))
    for other in found.alternatives:
        yield [
            wrapped(f"{other.label}: Universal Credit of {other.paid} in all, not {found.paid}. [{other.law}]", 0),
            *_months(other.months),
        ]
    yield small_print(found)


def _months(months: tuple[Month, ...]) -> Iterator[str]:
    """A row for each assessment period; Housing Benefit, and what is carried, where there is any."""
    hb, carried = (any(of(month).in_pence for month in months) for of in (_HOUSING_BENEFIT, _CARRIED))
    shown = (True, True, True, True, True, True, True, hb, carried, True)
    head = ("Pay days", "Take-home", "Earned", "Allowance", "UC paid", "Due by", "Usually", "HB", "Carried", "In hand")
    yield _cells("Assessment period", *compress(head, shown))
    for month in months:
        yield _cells(
            f"{short(month.first_day)} to {short(month.last_day)}",
            *compress(
                (
                    str(len(month.pay_days)), str(month.net), str(month.earned_income), str(month.work_allowance_used), str(month.paid),
                    short(month.payment_due), short(month.usually_paid),
                    str(_HOUSING_BENEFIT(month)), str(_CARRIED(month)), str(month.in_hand),
                ),
                shown,
            ),
        )  # fmt: skip


def _cells(first: str, *rest: str) -> str:
    return f"{first:<24}" + "".join(f"{cell:>10}" for cell in rest)


def _alternatives_of_position(found: Position) -> Iterator[str]:
    yield from ["", *listed("If it were otherwise", (f"{a.label}: {a.position.in_hand} a month in hand" for a in found.alternatives))]
