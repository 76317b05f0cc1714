"""Scenarios side by side in one table: money in hand, and work search now and later."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from betteroff.calendar import written
from betteroff.comparison import Comparison
from betteroff.duties.outlook import AdultDuties
from betteroff.position import Position
from betteroff.present.kinds import Row, Table
from betteroff.present.words import search_in_short, signed

_WIDEST_LABEL = 34


def side_by_side(found: Sequence[Comparison]) -> Table:
    """A row for the household without any of them, then for each scenario; of a couple, a row for the duties of each adult."""
    label = _labels(found)
    without = {(one.on, one.in_hand_today, after_what(one)): one for one in reversed(found)}
    rows = [row for one in reversed(without.values()) for row in _without(one, label("Without it", one))]
    rows += [row for one in found for row in _with(one, label(one.label, one))]
    after = {after_what(one) for one in found}
    first = f"Pounds a month{after.pop() if len(after) == 1 else ''}, hours a week"
    width = min(_WIDEST_LABEL, max(len(text) for text in (first, *(row.label for row in rows)))) + 1
    return Table("", (first, "In hand", "Difference", "(a week)", "Work search now", "Later"), tuple(rows), width=width, in_words=2)


def _labels(found: Sequence[Comparison]) -> Callable[[str, Comparison], str]:
    """Names with the day, and with what money in hand is after, where these are not the same of all."""
    has_days, has_after = (len({of(one) for one in found}) > 1 for of in (attrgetter("on"), after_what))

    def label(name: str, one: Comparison) -> str:
        return f"{name}{f', on {written(one.on)}' if has_days else ''}{f',{after_what(one)}' if has_after and one.moves_home else ''}"

    return label


def after_what(found: Comparison) -> str:
    """What money in hand is after, where a scenario moves home."""
    return "" if not found.moves_home else " after rent" if found.leaves_out_council_tax else " after rent and council tax"


def _without(found: Comparison, label: str) -> Iterator[Row]:
    return _rows(label, (str(found.in_hand_today), "", ""), found.today)


def _with(found: Comparison, label: str) -> Iterator[Row]:
    return _rows(label, (str(found.in_hand_then), signed(found.gain), f"({signed(found.gain.per('week'))})"), found.then)


def _rows(label: str, money: tuple[str, ...], side: Position) -> Iterator[Row]:
    searches = [(adult.label, _search(adult)) for adult in side.duties]
    if len(searches) == 1:
        yield Row(label, (*money, *searches[0][1]))
        return
    yield Row(label, (*money, "", ""))
    yield from (Row(f"  {whose}", ("", "", "", *search)) for whose, search in searches)


def _search(adult: AdultDuties) -> tuple[str, str]:
    """Work search now, and each change of it."""
    if not adult.has_award:
        return "no Universal Credit", ""
    now, *later = (next(spells) for _, spells in groupby(adult.spells, search_in_short))
    changes = (f"{search_in_short(spell)} from {written(spell.first_day)}" for spell in later)
    return search_in_short(now), "; ".join(changes) or f"the same to {written(adult.looked_ahead_to)}"
