"""Whole answers as they are printed, in plain text or in a terminal: a headline, then section by section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from betteroff.calendar import written
from betteroff.comparison import Comparison
from betteroff.hours_that_pay import HoursThatPay
from betteroff.position import Position
from betteroff.present import requirements, sanctions, sections
from betteroff.present.kinds import Headline, Keep, Page
from betteroff.present.layout import SAME, in_all, kept
from betteroff.present.side_by_side import after_what, side_by_side
from betteroff.present.words import at_which_pay, in_hand_on, month_by_month, required_of
from betteroff.requirements.answered import Required
from betteroff.sanctions.result import SanctionFound
from betteroff.timeline import Timeline


def position(found: Position) -> Page:
    """A position: money, duties, what was assumed."""
    yield [Headline(in_hand_on(found)), sections.checks(found)]
    yield from sections.position(found)


def timeline(found: Timeline) -> Page:
    """A timeline: a row for each assessment period, then every pay day."""
    yield [Headline(month_by_month(found)), Headline(found.sentence), sections.checks(found)]
    yield from sections.timeline(found)


def hours_that_pay(found: HoursThatPay) -> Page:
    """Safe and losing hours: a sentence for each day, one for the landlord, and the steps."""
    yield [Headline(at_which_pay(found))]
    yield from sections.hours_that_pay(found)


def required(found: Required, full: bool = False) -> Page:
    """What benefits other than Universal Credit require: a sentence, then each claim."""
    yield [Headline(requirements.headline(found))]
    yield from requirements.sections(found, full)


def sanction(found: SanctionFound) -> Page:
    """A sanction: a sentence, then its days, its money, and what to ask for."""
    yield [Headline(found.sentence)]
    yield from sanctions.sanction(found)


def comparisons(found: Sequence[Comparison], full: bool = False) -> Iterator[Page]:
    """What comes of each first, then each by itself, then once what is the same in all of them."""
    if not found[1:]:
        yield _comparison(found[0], full)
        return
    same = in_all(sections.repeated(one, full) for one in found)
    yield _first(found)
    yield from (_one_of_several(one, full, lambda item: item not in same) for one in found)
    yield [[Headline(SAME)], *(kept(block, same.__contains__) for block in sections.repeated(found[0], full))]


def _comparison(found: Comparison, full: bool) -> Page:
    """A comparison: sentence, money, duties, what to report, what was assumed."""
    checks = sections.checks(sections.both_sides(found))
    yield [Headline(f"{found.label}, on {written(found.on)}"), Headline(found.sentence), checks]
    yield from sections.comparison(found, full)


def _one_of_several(found: Comparison, full: bool, keep: Keep) -> Page:
    yield [Headline(f"{found.label}, on {written(found.on)}")]
    yield from (kept(block, keep) for block in sections.comparison(found, full, is_alone=False))


def _first(found: Sequence[Comparison]) -> Page:
    """All scenarios in a table, then the answer to each, and what they are compared with."""
    yield [side_by_side(found)]
    days = {one.on for one in found}
    for one in found:
        label = f"{one.label}, on {written(one.on)}" if len(days) > 1 else one.label
        checks = sections.checks(sections.both_sides(one)).items
        required = (f"{adult.label}: {adult.sentence}" for adult in one.duties)
        yield [Headline(label, (one.sentence, *checks, *required))]
    alike: dict[tuple[str, ...], dict[date, None]] = {}
    for one in found:
        alike.setdefault(tuple(_without_it(one)), {})[one.on] = None
    yield from ([Headline(f"WITHOUT IT, on {' and on '.join(map(written, on))}", said)] for said, on in alike.items())


def _without_it(found: Comparison) -> Iterator[str]:
    yield f"{found.in_hand_today} a month in hand{after_what(found)}."
    yield from (f"{adult.label}: {required_of(adult)}" for adult in found.today.duties)
