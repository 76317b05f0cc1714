"""Pages drawn in a terminal: the same sections as in plain text, in its width, with tables by rich."""

from __future__ import annotations

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Drawn
from rich.text import Text

from betteroff.present.kinds import Headline, Page, Row, Section, Table
from betteroff.present.layout import kept, printed
from betteroff.present.sections import IN_HAND

WIDEST = 120
"""Longer lines are hard to read."""
_LAW_BESIDE = 100
"""From this width on the law has a column of its own."""
_LABEL, _LABEL_OF_A_PART, _WORDS = 14, 22, 12
"""Columns of labels and of words are not narrower, if they have so much to say."""
_HEAD, _GAP = 8, 2
"""A head of so few letters is not broken; what is between columns."""


def draw(*pages: Page, console: Console | None = None) -> None:
    """Draw pages in a terminal, a rule between them. Colour only repeats what signs and words say."""
    console = console or Console()
    console.width = min(console.width, WIDEST)
    for number, page in enumerate(pages):
        if number:
            console.print()
            console.rule(style="dim")
        blocks = filter(None, (list(kept(block)) for block in page))
        for place, block in enumerate(blocks):
            if place:
                console.print()
            for section in block:
                _draw(section, console)


def _draw(found: Headline | Section, console: Console) -> None:
    if isinstance(found, Table):
        if found.title:
            console.print(Text(found.title, "bold"))
        for number, columns in enumerate(_beside_each_other(found, console.width)):
            if number:
                console.print()
            console.print(_table(found, columns, console.width, with_law=not number))
        return
    first, *more = printed([found], width=console.width)
    text = Text("\n".join([first, *more]))
    if found.title:
        text.stylize("bold", 0, len(first) if isinstance(found, Headline) else len(found.title) + 1)
    text.highlight_regex(r"\[[^\[\]]+\]", "dim")  # the law
    text.highlight_regex("Check:", "bold reverse")
    console.print(text, highlight=False)


def _beside_each_other(found: Table, width: int) -> list[list[int]]:
    """The columns of a table, by number: all of them, or, in a terminal too narrow for them, in parts one below another."""
    longest = max(len(text) for text in (found.head[0], *(row.label for row in found.items)))
    needed = [_needed(found, column) + _GAP for column in range(len(found.head) - 1)]
    if min(longest, _LABEL) + sum(needed) <= width:
        return [list(range(len(needed)))]
    parts: list[list[int]] = [[]]
    for column, of in enumerate(needed):
        if parts[-1] and min(longest, _LABEL_OF_A_PART) + sum(needed[other] for other in parts[-1]) + of > width:
            parts.append([])
        parts[-1].append(column)
    return parts


def _is_in_words(found: Table, column: int) -> bool:
    return column >= len(found.head) - 1 - found.in_words


def _needed(found: Table, column: int) -> int:
    """How wide a column must be: amounts are never broken, words are."""
    head = found.head[column + 1]
    cells = max(len(row.cells[column]) for row in found.items)
    return max(min(cells, _WORDS) if _is_in_words(found, column) else cells, min(len(head), _HEAD), *map(len, head.split()))


def _table(found: Table, columns: Sequence[int], width: int, with_law: bool) -> Drawn:
    """Some columns of a table, with the law where the table has a title."""
    drawn = Drawn(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 0, 0, _GAP - 1), header_style="bold")
    drawn.add_column(Text(found.head[0]))
    for column in columns:
        needed = _needed(found, column)
        if _is_in_words(found, column):
            drawn.add_column(Text(found.head[column + 1]), min_width=needed)
        else:
            drawn.add_column(Text(found.head[column + 1]), width=needed, justify="right")
    with_law = with_law and bool(found.title) and any(row.law for row in found.items)
    is_beside = with_law and width >= _LAW_BESIDE
    if is_beside:
        drawn.add_column(Text("Law"), style="dim")
    for row in found.items:
        if row.label.startswith(" ") and not any(row.cells[column] for column in columns):
            continue  # an adult of whom another part of the table tells
        cells: list[RenderableType] = [_signed(row.cells[column]) for column in columns]
        label = _with_law(row) if with_law and not is_beside else Text(row.label)
        style = "bold" if row.label.startswith(IN_HAND) else ""
        drawn.add_row(label, *cells, *([Text(row.law)] if is_beside else ()), style=style)
    return drawn


def _with_law(row: Row) -> RenderableType:
    """A label with its law below."""
    return Group(Text(row.label), Padding(Text(row.law, "dim"), (0, 0, 0, 2))) if row.law else Text(row.label)


def _signed(cell: str) -> Text:
    """An amount, whose sign is coloured too."""
    return Text(cell, {"+": "green", "-": "red"}.get(cell.lstrip("(")[:1], ""))
