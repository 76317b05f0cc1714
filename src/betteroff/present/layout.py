"""How sections fit the page of a terminal, and which items of several answers are printed once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill, wrap
from typing import Any, TypeVar

from betteroff.present.kinds import Assumed, Block, Headline, Keep, Required, Row, Section, Table, Told

PartT = TypeVar("PartT", Section, Headline | Section)
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


def kept(block: Iterable[PartT], keep: Keep = bool) -> Iterator[PartT]:
    """The sections that have anything, with the items that are told here; headlines always are."""
    for section in block:
        if isinstance(section, Headline):
            yield section
            continue
        items: tuple[Any, ...] = tuple(item for item in _items(section) if keep(item))
        if items:
            yield section if isinstance(section, Required) else section._replace(items=items)


def printed(block: Iterable[Headline | Section], keep: Keep = bool, width: int = WIDTH) -> Iterator[str]:
    """The lines of sections, each that has anything."""
    return (line for section in kept(block, keep) for line in _section(section, width))


def _items(found: Section) -> tuple[object, ...]:
    """What may be printed in one place or another; spells of duties stay together."""
    return (found,) if isinstance(found, Required) else found.items


def _section(found: Headline | Section, width: int) -> Iterator[str]:
    if isinstance(found, Table):
        yield from _table(found)
    elif isinstance(found, Headline):
        yield wrapped(found.title, found.indent if found.items else 0, width)
        yield from (wrapped(f"{' ' * found.indent}{item}", max(found.indent, 4), width) for item in found.items)
    elif isinstance(found, Required):
        yield wrapped(f"{found.title}: {found.sentence}".rstrip(), 2, width)
        for point in found.items:
            yield wrapped(f"  {point.text}", 4, width)
            yield from (wrapped(f"    {further}", 6, width) for further in point.further)
    elif isinstance(found, Told):
        yield wrapped(f"{found.title}: {'; '.join(found.items).removesuffix('.')}.", 2, width)
    elif isinstance(found, Assumed):
        yield from _section(found.listed(), width)
    elif found.title:
        yield f"{found.title}:"
        yield from (wrapped(f"  - {item}", 4, width) for item in found.items)
    else:
        yield from (wrapped(item, 2, width) for item in found.items)


def _table(found: Table) -> Iterator[str]:
    first, *heads = found.head
    top = [] if found.title else [Row(first, tuple(_SHORT.get(head, head) for head in heads))]
    columns = list(zip(*(row.cells for row in (*top, *found.items)), strict=True))
    widths = [max(found.cell, *(len(cell) + 2 for cell in column)) for column in columns]
    sides = [">"] * (len(columns) - found.in_words) + ["<"] * found.in_words
    if found.title:
        yield found.title
    for row in (*top, *found.items):
        amounts = "".join(
            f"{cell:>{width}}" if side == ">" else f"  {cell:<{width - 2}}"
            for cell, width, side in zip(row.cells, widths, sides, strict=True)
        )
        label, law = (f"  {row.label}", row.law) if found.title else (row.label, "")
        yield _row(label, amounts, law, found.width)


def _row(label: str, amounts: str, law: str, width: int) -> str:
    """A row: label, amounts and law; a long label goes on below, and a law that does not fit beside stands below."""
    indent = " " * (len(label) - len(label.lstrip()) + 2)
    first, *more = wrap(label, width, subsequent_indent=indent) or [""]
    row = f"{first:<{width}}{amounts}"
    if not law or len(row) + 2 + len(law) <= WIDTH:
        return "\n".join([f"{row}  {law}".rstrip(), *more])
    return "\n".join([row.rstrip(), *more, fill(law, WIDTH, initial_indent=f"{indent}  ", subsequent_indent=f"{indent}  ")])


def wrapped(text: str, indent: int, width: int = WIDTH) -> str:
    """A text in the width of the page, with what follows its first line indented."""
    return fill(text, width, subsequent_indent=" " * indent, break_on_hyphens=False)
