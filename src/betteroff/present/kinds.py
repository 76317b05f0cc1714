"""The kinds of section of which every answer is made, for the plain text and for HTML alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from betteroff.reading import Assumption


class Headline(NamedTuple):
    """A line that stands out, and lines that belong to it."""

    title: str
    items: tuple[str, ...] = ()
    indent: int = 2
    """Of the items."""


class Listed(NamedTuple):
    """Items, each by itself; without a title, paragraphs."""

    title: str
    items: tuple[str, ...]


class Told(NamedTuple):
    """Items that the plain text tells in one sentence."""

    title: str
    items: tuple[str, ...]


class Point(NamedTuple):
    """A spell of duties, and what is to be said of it."""

    text: str
    further: tuple[str, ...] = ()


class Required(NamedTuple):
    """What may be required of an adult, in a sentence and in spells."""

    title: str
    sentence: str
    items: tuple[Point, ...]


class Row(NamedTuple):
    """A line, with its amounts and its law."""

    label: str
    cells: tuple[str, ...]
    law: str = ""


class Table(NamedTuple):
    """Rows under a head. The plain text has the head where there is no title, and the law where there is one."""

    title: str
    head: tuple[str, ...]
    items: tuple[Row, ...]
    width: int = 54
    """Of the labels, in the plain text."""
    cell: int = 11
    """Width of an amount, in the plain text."""
    in_words: int = 0
    """How many of the last columns are words, not amounts."""
    caption: str = ""
    """What HTML calls a table that has no title."""


class Assumed(NamedTuple):
    """What was assumed; what is of the same thing stands together."""

    title: str
    items: tuple[Assumption, ...]

    def listed(self) -> Listed:
        """The items as texts, each text once; one that is a list itself stands alone."""
        groups: list[tuple[str, list[str]]] = []
        for field, text in self.items:
            of = next((group for group in groups if f"{field}.".startswith(f"{group[0]}.")), None)
            if of is None or "; " in text or "; " in of[1][0]:
                groups.append((field, [text]))
            else:
                within = field.removeprefix(of[0])
                of[1].append(f"{within}: {text}" if within else text)
        alike: dict[str, list[str]] = {}
        for field, texts in groups:
            alike.setdefault("; ".join(texts), []).append(field)
        return Listed(self.title, tuple(f"{' and '.join(fields)}: {text}" for text, fields in alike.items()))


Section = Listed | Told | Required | Table | Assumed
Block = Iterable[Section]
"""Sections that belong together: the plain text has no empty line between them."""
Page = Iterable[Iterable[Headline | Section]]
"""A whole answer, as it is printed."""
Keep = Callable[[object], bool]
"""Whether an item is told here."""
