"""What a letter says to somebody other than the client: of the adults by their labels, with law, without names of fields."""

from __future__ import annotations

from collections.abc import Sequence

from betteroff.comparison import Comparison
from betteroff.present.kinds import Assumed, Listed, Section
from betteroff.present.letter.assumed import grouped
from betteroff.present.letter.several import on_paper, said
from betteroff.present.letter.verdict import answered, verdict
from betteroff.present.letter.words import without_fields

ASSUMED = "Assumed, because it was not stated"


def in_third_person(section: Section, labels: Sequence[str]) -> Section:
    """A section without names of fields, and with whose each assumption is."""
    if isinstance(section, Assumed):
        return Listed(section.title, tuple(grouped(section.items, True, labels, of_others)))
    return on_paper(section, of_others)


def of_others(text: str) -> str:
    """A text of an answer without names of fields and what is said to whoever states the case."""
    return said(without_fields(text))


def verdict_of(found: Comparison) -> str:
    """The answer to a scenario, of the household."""
    return "it cannot be told if that is more or less money" if answered(found) == "cannot tell" else verdict(found)
