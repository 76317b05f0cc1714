"""The client's page, and after it every line with law and figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from betteroff.calendar import written
from betteroff.comparison import Comparison
from betteroff.present import sections
from betteroff.present.kinds import Block, Listed, Row, Section, Table
from betteroff.present.letter import client
from betteroff.present.letter.page import Letter
from betteroff.present.letter.several import IN_HAND, each_then_the_same, on_paper
from betteroff.present.words import label_of, signed

EVERY_LINE = "Every line, in pounds: today, then, difference, and its law"
FIGURES = "Figures of law, and the lines they are used in"


def letter(found: Sequence[Comparison]) -> Letter:
    """The client's page with all that an adviser may look up; what is the same in several scenarios once."""
    first = client.page(found)
    more = each_then_the_same(found, _blocks)
    return replace(first, sections=(*first.sections, *more, on_paper(_figures(found))))


def _blocks(found: Comparison) -> Iterator[Block]:
    """All of a comparison, with every line in place of the steps alone."""
    yield [sections.checks(sections.both_sides(found))]
    for block in sections.comparison(found):
        yield [_on_paper(found, section) for section in block]


def _on_paper(found: Comparison, section: Section) -> Section:
    if isinstance(section, Table):
        return _every_line(found) if section.title == sections.WORKED else section._replace(title=IN_HAND)
    return section


def _every_line(found: Comparison) -> Table:
    rows = (
        Row(label_of(line.whose, line.label), (str(line.today), str(line.then), signed(line.difference)), line.law)
        for line in found.lines
        if line.today.in_pence or line.then.in_pence
    )
    return Table(EVERY_LINE, ("", "Today", "Then", "Difference"), tuple(rows), width=50)


def _figures(found: Iterable[Comparison]) -> Listed:
    """Each figure of law once: its amount, since when, from where, how far it is checked, and the lines it is used in."""
    used: dict[str, dict[str, None]] = {}
    for side in (side for one in found for side in (one.today, one.then)):
        for line in side.lines:
            for figure in side.figures_of(line) if line.amount.in_pence else ():
                text = f"{figure.label}: {figure.shown}, since {written(figure.since)} ({figure.source}; {figure.mark})"
                used.setdefault(text, {})[label_of(line.whose, line.label)] = None
    return Listed(FIGURES, tuple(f"{text}. In: {'; '.join(lines)}" for text, lines in used.items()))
