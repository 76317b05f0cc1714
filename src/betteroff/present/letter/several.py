"""Several scenarios in one letter: what is of each under its name, then once what is the same in all of them; all of it for paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from betteroff.calendar import written
from betteroff.comparison import Comparison
from betteroff.present import sections
from betteroff.present.kinds import Assumed, Block, Point, Required, Row, Section, Table
from betteroff.present.layout import in_all, kept
from betteroff.present.letter.words import in_pounds

SAME = "For all of them"
IN_HAND = "Money in hand: today, then, difference"
_ON_SCREEN = re.compile(r"[,;](?: and)? betteroff timeline [^.;]*")
"""A hint at another command, which a letter does not give."""


def each_then_the_same(found: Sequence[Comparison], blocks: Callable[[Comparison], Iterable[Block]]) -> Iterator[Section]:
    """The sections of each comparison under its name, without what all have in common; then that. A table stays whole, to add up."""
    sides = [[section for block in blocks(one) for section in block] for one in found]
    same = in_all([[section for section in side if not isinstance(section, Table)]] for side in sides)
    for one, side in zip(found, sides, strict=True):
        for section in kept(side, lambda item: item not in same):
            yield on_paper(_named(one.label if found[1:] else "", section))
    for section in kept(sides[0], same.__contains__):
        yield on_paper(_named(SAME, section))


def in_hand(found: Comparison) -> Table:
    """What comes to the money in hand, under a heading; its law is the adviser's."""
    table = sections.money_compared(found)
    return table._replace(title=IN_HAND, items=tuple(row._replace(law="") for row in table.items))


def said(text: str) -> str:
    """A text as a letter has it."""
    return in_pounds(_ON_SCREEN.sub("", text))


def on_paper(section: Section, say: Callable[[str], str] = said) -> Section:
    """A section with its amounts in pounds, and without hints at what a screen could show."""
    if isinstance(section, Assumed):
        section = section.listed()
    if isinstance(section, Table):
        rows = (Row(row.label, tuple(map(in_pounds, row.cells)), row.law) for row in section.items)
        return section._replace(items=tuple(rows))
    if isinstance(section, Required):
        points = (Point(say(point.text), tuple(map(say, point.further))) for point in section.items)
        return section._replace(sentence=say(section.sentence), items=tuple(points))
    return section._replace(items=tuple(map(say, section.items)))


def foot(rules: str, days: Iterable[date]) -> str:
    """On which days was compared, by which rules, and that it is an estimate."""
    return f"Compared on {' and on '.join(written(day) for day in dict.fromkeys(days))}. Rules {rules}. An estimate, not a decision."


def _named(name: str, section: Section) -> Section:
    return section._replace(title=f"{name}: {section.title}") if name and section.title else section
