"""The rules as they are printed: a decision table, or a scheme's figures, on a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from betteroff.present.kinds import Headline, Listed, Page
from betteroff.rulebook import source_title
from betteroff.rulebook.figures import Figure, shown
from betteroff.rulebook.tables import Table

_INDENT = 5


def table(found: Table) -> Page:
    """A decision table: its question, then each row with when, then, why, law and mark."""
    until = f" to {found.until}" if found.until else ""
    read = f"read {found.read}; in force from {found.start}{until}; checked to {found.confirmed_to}"
    yield [
        Headline(f"{found.scheme}/{found.name}: {found.question}"),
        Listed("", (read,)),
        *(_row(found, number) for number in range(len(found.rows))),
    ]


def _row(found: Table, number: int) -> Headline:
    row = found.rows[number]
    says = {given.name: given.says for given in found.inputs}
    when = "; ".join(f"{says[name]}: {_cell(cell)}" for name, cell in row.stated.items()) or "otherwise"
    sure = "" if row.certainty == "certain" else f", {row.certainty}"
    reach = "" if row.reachable else ", not yet reachable"
    why = f"{row.why} [{row.law}] ({row.mark}{sure}{reach})"
    return Headline(f"{number + 1:>3}. {when}", (f"-> {found.outcome(number)}", why), _INDENT)


def _cell(cell: object) -> str:
    if isinstance(cell, list):
        return " or ".join(map(str, cell))
    return {True: "yes", False: "no"}[cell] if isinstance(cell, bool) else str(cell)


def figures(found: Mapping[str, Figure], on: date) -> Page:
    """A scheme's figures in force on a day, each with its law, source and mark."""
    yield [_figure(figure, on) for figure in found.values()]


def _figure(figure: Figure, on: date) -> Headline:
    value = figure.on(on)
    late = f"; checked to {figure.confirmed_to}, assumed since" if on > figure.confirmed_to else ""
    source = f"{figure.name} [{figure.law}] ({value.mark}: {source_title(value.source)})"
    return Headline(f"{figure.label}: {shown(value.amount, figure.unit)} since {value.start}{late}", (source,), _INDENT)
