"""Proofs of the decision tables: no gap, no dead row, no overlap where one row must
decide; over all its versions, no unused input or outcome. Each fault is shown by a concrete case.

A row covers boxes in the space of all answers. A proof subtracts boxes and looks at what is left.
"""

from __future__ import annotations

from collections.abc import Sequence

from betteroff.rulebook.tables import EVERY_ROW, EXACTLY_ONE, Span, Table, boxes

Box = tuple[Span, ...]


def faults(table: Table) -> list[str]:
    """Every fault of a table, in words, with a case that shows it. Empty where it is sound."""
    whole = tuple(given.span for given in table.inputs)
    rows = [[_whole_box(box, whole) for box in boxes(row.when)] for row in table.rows]
    never = [_whole_box(box, whole) for when in table.never for box in boxes(when)]
    found = []
    if table.read == EXACTLY_ONE:
        found += [
            f"rows {a + 1} and {b + 1} both fit {_case(table, both)}"
            for a in range(len(rows))
            for b in range(a + 1, len(rows))
            if (both := _overlap(rows[a], rows[b], never))
        ]
    for number, own in enumerate(rows):
        above = [] if table.read == EVERY_ROW else [box for earlier in rows[:number] for box in earlier]
        if not any(case_outside(box, never + above) for box in own):
            found.append(f"row {number + 1} can never decide: {table.rows[number].why}")
    if table.read != EVERY_ROW and (gap := case_outside(whole, never + [box for own in rows for box in own])):
        found.append(f"no row fits {_case(table, gap)}")
    return found


def unused(versions: Sequence[Table]) -> list[str]:
    """Inputs that no version of a table asks for, and outcomes that none reaches."""
    rows, table = [row for version in versions for row in version.rows], versions[-1]
    asked, reached = {place for row in rows for place, _ in row.when}, {row.then for row in rows}
    return [f"input {given.name} is never asked" for place, given in enumerate(table.inputs) if place not in asked] + [
        f"outcome {name} is never reached" for place, name in enumerate(table.outcomes) if place not in reached
    ]


def case_outside(box: Box, others: Sequence[Box]) -> Box | None:
    """Part of a box that lies outside all others, or None where they cover it."""
    others = [other for other in others if _meets(box, other)]
    if not others:
        return box
    if any(_meet(box, other) == box for other in others):
        return None
    for piece in _minus(box, others[0]):
        if left := case_outside(piece, others[1:]):
            return left
    return None


def _whole_box(box: dict[int, Span], whole: Box) -> Box:
    return tuple(box.get(place, span) for place, span in enumerate(whole))


def _meet(one: Box, other: Box) -> Box:
    return tuple(Span(max(a.low, b.low), min(a.high, b.high)) for a, b in zip(one, other, strict=True))


def _meets(one: Box, other: Box) -> bool:
    return all(span.low <= span.high for span in _meet(one, other))


def _overlap(one: Sequence[Box], other: Sequence[Box], never: Sequence[Box]) -> Box | None:
    for a in one:
        for b in other:
            if _meets(a, b) and (case := case_outside(_meet(a, b), never)):
                return case
    return None


def _minus(box: Box, other: Box) -> list[Box]:
    """The parts of a box outside another, as boxes that do not overlap."""
    pieces = []
    rest = list(box)
    for place, cut in enumerate(_meet(box, other)):
        span = rest[place]
        for low, high in ((span.low, cut.low - 1), (cut.high + 1, span.high)):
            if low <= high:
                pieces.append((*rest[:place], Span(low, high), *rest[place + 1 :]))
        rest[place] = cut
    return pieces


def _case(table: Table, box: Box) -> str:
    return ", ".join(f"{given.name} = {given.shown(span.low)}" for given, span in zip(table.inputs, box, strict=True))
