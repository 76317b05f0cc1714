"""How sections fit the page of a terminal, and which items of several answers are printed once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import fill, wrap
from typing import Any

from betteroff.present.kinds import Assumed, Block, Keep, Required, Section, Table, Told

WIDTH = 110
SAME = "THE SAME IN ALL OF THEM"
_SHORT = {
    "Earned income": "Earned",
    "Work allowance used": "Allowance",
    "Universal Credit paid": "UC paid",
    "Payment due by": "Due by",
    "Usually paid": "Usually",
    "Housing Benefit": "HB",
    "Surplus carried": "Carried",
    "Money in hand": "In hand",
}
"""Heads of narrow columns."""


def in_all(answers: Iterable[Iterable[Block]]) -> frozenset[object]:
    """The items that every one of several answers has; of one answer alone, none."""
    found = [frozenset(item for block in blocks for section in block for item in _items(section)) for blocks in answers]
    return frozenset.intersection(*found) if found[1:] else frozenset()


def joined(paragraphs: Iterable[Iterable[str]]) -> list[str]:
    """Paragraphs with an empty line between those that say something."""
    lines: list[str] = []
    for paragraph in paragraphs:
        if text := list(paragraph):
            lines += ["", *text] if lines else text
    return lines


def printed(block: Block, keep: Keep = bool) -> Iterator[str]:
    """The lines of sections, each that has anything."""
    for section in block:
        if (left := kept(section, keep)) is not None:
            yield from _section(left)


def kept(section: Section, keep: Keep) -> Section | None:
    """A section with the items that are told here; nothing, where none is."""
    items: tuple[Any, ...] = tuple(item for item in _items(section) if keep(item))
    if not items:
        return None
    return section if isinstance(section, Required) else section._replace(items=items)


def _items(found: Section) -> tuple[object, ...]:
    """What may be printed in one place or another; spells of duties stay together."""
    return (found,) if isinstance(found, Required) else found.items


def _section(found: Section) -> Iterator[str]:
    if isinstance(found, Table):
        yield from _table(found)
    elif isinstance(found, Required):
        yield wrapped(f"{found.title}: {found.sentence}".rstrip(), 2)
        for point in found.items:
            yield wrapped(f"  {point.text}", 4)
            yield from (wrapped(f"    {further}", 6) for further in point.further)
    elif isinstance(found, Told):
        yield wrapped(f"{found.title}: {'; '.join(found.items).removesuffix('.')}.", 2)
    elif isinstance(found, Assumed):
        yield from _section(found.listed())
    elif found.title:
        yield f"{found.title}:"
        yield from (wrapped(f"  - {item}", 4) for item in found.items)
    else:
        yield from (wrapped(item, 2) for item in found.items)


def _table(found: Table) -> Iterator[str]:
    first, *heads = found.head
    top: list[tuple[str, Sequence[str]]] = [] if found.title else [(first, [_SHORT.get(head, head) for head in heads])]
    columns = zip(*(cells for _, cells in top), *(row.cells for row in found.items), strict=True)
    widths = [max(found.cell, *(len(cell) + 2 for cell in column)) for column in columns]
    if found.title:
        yield found.title
        yield from (_row(f"  {row.label}", row.cells, row.law, found.width, widths) for row in found.items)
    else:
        yield from (
            _row(label, cells, "", found.width, widths) for label, cells in [*top, *((row.label, row.cells) for row in found.items)]
        )


def _row(label: str, cells: Sequence[str], law: str, width: int, widths: Sequence[int]) -> str:
    """A row: label, amounts and law; a long label goes on below, and a law that does not fit beside stands below."""
    indent = " " * (len(label) - len(label.lstrip()) + 2)
    first, *more = wrap(label, width, subsequent_indent=indent) or [""]
    row = f"{first:<{width}}" + "".join(f"{cell:>{of}}" for cell, of in zip(cells, widths, strict=True))
    if not law or len(row) + 2 + len(law) <= WIDTH:
        return "\n".join([f"{row}  {law}".rstrip(), *more])
    return "\n".join([row.rstrip(), *more, fill(law, WIDTH, initial_indent=f"{indent}  ", subsequent_indent=f"{indent}  ")])


def wrapped(text: str, indent: int) -> str:
    """A text in the width of the page, with what follows its first line indented."""
    return fill(text, WIDTH, subsequent_indent=" " * indent, break_on_hyphens=False)
