"""What changed from one version of a decision table to the next: rows that were added, dropped or altered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from betteroff.present.words import between
from betteroff.rulebook.tables import Input, Row, Table
from pages.markdown import listed, plain

_ALTERED = {"stated": "when", "then": "then", "why": "why", "law": "law", "mark": "mark", "certainty": "certainty", "ask": "what to bring"}
"""What may be another in a row, and how it is called."""


def history(held: tuple[Table, ...]) -> Iterator[str]:
    """Every version, newest first: its days, and what is other than in the one before."""
    for before, version in reversed(list(pairwise(held))):
        yield f"**{_days(version)}**\n\n" + listed(plain(change) for change in changes(before, version) or ["No row changed."])
    yield f"**{_days(held[0])}**\n\n" + listed([f"The first version: {len(held[0].rows)} rows."])


def _days(found: Table) -> str:
    days = between(found.start, found.until)
    return days[0].upper() + days[1:]


def changes(before: Table, after: Table) -> list[str]:
    """Each row of either version that is not in the other as it stands."""
    gone = [row for row in before.rows if not any(_is_same(row, other) for other in after.rows)]
    new = [row for row in after.rows if not any(_is_same(row, other) for other in before.rows)]
    altered = list(_pairs(gone, new))
    gone = [row for row in gone if not any(row is old for old, _ in altered)]
    new = [row for row in new if not any(row is now for _, now in altered)]
    return [
        *(f"Added: {_shown(after, row)}" for row in new),
        *(f"Altered: {_shown(after, now)} ({_difference(before, old, after, now)})" for old, now in altered),
        *(f"Dropped: {_shown(before, row)}" for row in gone),
        *_asked_and_answered(before, after),
    ]


def _is_same(one: Row, other: Row) -> bool:
    """Whether a row stands in both versions: its own days only say how long."""
    return all(getattr(one, part) == getattr(other, part) for part in _ALTERED)


def _pairs(gone: list[Row], new: list[Row]) -> Iterator[tuple[Row, Row]]:
    """A row that went with the one that came in its place: of the same name, or alike in what it asks, says or cites."""
    alike: tuple[Callable[[Row], Any], ...] = (
        lambda row: row.name or None,
        lambda row: (row.then, dict(row.stated)),
        lambda row: (row.then, row.why),
        lambda row: dict(row.stated) or None,
        lambda row: (row.then, row.law),
    )
    taken: list[Row] = []
    for key in alike:
        for old in gone:
            match = next((now for now in new if key(old) is not None and key(now) == key(old) and not _holds(taken, now)), None)
            if match is not None and not _holds(taken, old):
                taken += [old, match]
                yield old, match


def _holds(rows: list[Row], row: Row) -> bool:
    return any(row is other for other in rows)


def _shown(found: Table, row: Row) -> str:
    number = found.rows.index(row)
    return f"row {number + 1}, {row.name or found.outcome(number)}: {row.why}"


def _difference(before: Table, old: Row, after: Table, now: Row) -> str:
    parts = []
    for part, called in _ALTERED.items():
        was, is_now = getattr(old, part), getattr(now, part)
        if part == "then":
            was, is_now = tuple(before.outcomes.values())[was], tuple(after.outcomes.values())[is_now]
        if part == "stated":
            was, is_now = _conditions(before, old), _conditions(after, now)
        if was != is_now:
            parts.append(f"{called} was “{was or 'nothing'}”, is “{is_now or 'nothing'}”")
    return "; ".join(parts)


def _conditions(found: Table, row: Row) -> str:
    return "; ".join(conditions(found, row))


def conditions(found: Table, row: Row) -> list[str]:
    """What must be so for a row to fit, each condition in words."""
    given = {each.name: each for each in found.inputs}
    return [f"{given[name].says}: {_cell(given[name], cell)}" for name, cell in row.stated.items()] or ["otherwise"]


def _cell(given: Input, cell: object) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    ways = map(str, cell) if isinstance(cell, list) else [str(cell)]
    return " or ".join(ways if given.words else (_counted(way, given.unit) for way in ways))


def _counted(way: str, unit: str) -> str:
    """A count or a span of counts with its unit: 14 days or less, under 1 month."""
    count, _, bound = way.partition(" or ")
    least, _, most = count.partition(" to ")
    if least == most:
        count = least
    unit = unit.removesuffix("s") if count.removeprefix("under ") == "1" else unit
    return f"{count} {unit}" + (f" or {bound}" if bound else "")


def _asked_and_answered(before: Table, after: Table) -> Iterator[str]:
    """Facts and outcomes that came or went with the version."""
    asked = ({each.name: each.says for each in before.inputs}, {each.name: each.says for each in after.inputs})
    for kind, (was, is_now) in (("fact", asked), ("outcome", (before.outcomes, after.outcomes))):
        yield from (f"New {kind}: {is_now[name]}" for name in is_now if name not in was)
        yield from (f"No longer a {kind}: {was[name]}" for name in was if name not in is_now)
