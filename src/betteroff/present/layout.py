"""How a table fits the page, and which items of several answers are printed once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from textwrap import fill, wrap

WIDTH = 110
SAME = "THE SAME IN ALL OF THEM"
CELL = 11

Lists = Iterator[tuple[str, Iterable[str]]]
"""Lists of one answer: the title of each and its items."""
Keep = Callable[[str], bool]
"""Whether an item is printed here."""


def in_all(answers: Iterable[Iterable[tuple[str, Iterable[str]]]]) -> frozenset[str]:
    """The items that every one of several answers has; of one answer alone, none."""
    found = [frozenset(item for _, items in lists for item in items) for lists in answers]
    return frozenset.intersection(*found) if found[1:] else frozenset()


def with_law(label: str, width: int, cells: Sequence[str], law: str) -> str:
    """A row: label, amounts and law; a long label goes on below, and a law that does not fit beside stands below."""
    indent = " " * (len(label) - len(label.lstrip()) + 2)
    first, *more = wrap(label, width, subsequent_indent=indent) or [""]
    row = f"{first:<{width}}" + "".join(f"{cell:>{CELL}}" for cell in cells)
    if len(row) + 2 + len(law) <= WIDTH:
        return "\n".join([f"{row}  {law}".rstrip(), *more])
    return "\n".join([row.rstrip(), *more, fill(law, WIDTH, initial_indent=f"{indent}  ", subsequent_indent=f"{indent}  ")])
