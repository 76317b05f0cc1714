"""Scenarios side by side in one table: money in hand, and work search now and later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from betteroff.calendar import written
from betteroff.comparison import Comparison
from betteroff.duties.outlook import AdultDuties
from betteroff.position import Position
from betteroff.present.kinds import Row, Table
from betteroff.present.words import search_in_short, signed

_WIDEST_LABEL = 34


def side_by_side(found: Sequence[Comparison]) -> Table:
    """A row for the household without any of them, then for each scenario; of a couple, a row for the duties of each adult."""
    days = {one.on for one in found}
    rows = [row for one in _alike(found) for row in _without(one, days)]
    rows += [row for one in found for row in _with(one, days)]
    head: tuple[str, ...] = ("Pounds a month, hours a week", "In hand", "Difference", "(a week)")
    has_duties = any(one.duties or one.today.duties for one in found)
    if has_duties:
        head = (*head, "Work search now", "Later")
    else:
        rows = [row._replace(cells=row.cells[:3]) for row in rows]
    width = min(_WIDEST_LABEL, max(len(text) for text in (head[0], *(row.label for row in rows)))) + 1
    return Table("", head, tuple(rows), width=width, in_words=2 if has_duties else 0)


def after_what(found: Comparison) -> str:
    """What money in hand is after, where a scenario moves home."""
    return "" if not found.moves_home else " after rent" if found.leaves_out_council_tax else " after rent and council tax"


def _alike(found: Sequence[Comparison]) -> Iterator[Comparison]:
    """One comparison for each way the household is without a scenario: another day, or counted after rent."""
    first: dict[tuple[object, ...], Comparison] = {}
    for one in found:
        first.setdefault((one.on, one.in_hand_today, after_what(one)), one)
    yield from first.values()


def _without(found: Comparison, days: set[date]) -> Iterator[Row]:
    return _rows(_label("Without it", found, days), (str(found.in_hand_today), "", ""), found.today)


def _with(found: Comparison, days: set[date]) -> Iterator[Row]:
    gain = found.gain
    return _rows(_label(found.label, found, days), (str(found.in_hand_then), signed(gain), f"({signed(gain.per('week'))})"), found.then)


def _label(label: str, found: Comparison, days: set[date]) -> str:
    day = f", on {written(found.on)}" if len(days) > 1 else ""
    return f"{label}{day}{',' if found.moves_home else ''}{after_what(found)}"


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
