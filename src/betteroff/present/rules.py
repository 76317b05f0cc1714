"""The rules as text: a decision table, or a scheme's figures, on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from textwrap import fill

from betteroff.rulebook import source_title
from betteroff.rulebook.figures import Figure, shown
from betteroff.rulebook.tables import Table

WIDTH = 110


def table(found: Table) -> str:
    """A decision table: its question, then each row with when, then, why, law and mark."""
    head = [
        f"{found.scheme}/{found.name}: {found.question}",
        f"read {found.read}; in force from {found.start}"
        + (f" to {found.until}" if found.until else "")
        + f"; checked to {found.confirmed_to}",
    ]
    rows = [line for number in range(len(found.rows)) for line in _row(found, number)]
    return "\n".join(head + rows)


def _row(found: Table, number: int) -> Iterator[str]:
    row = found.rows[number]
    says = {given.name: given.says for given in found.inputs}
    when = "; ".join(f"{says[name]}: {_cell(cell)}" for name, cell in row.stated.items()) or "otherwise"
    yield fill(f"{number + 1:>3}. {when}", WIDTH, subsequent_indent=" " * 5)
    yield fill(f"     -> {found.outcome(number)}", WIDTH, subsequent_indent=" " * 8)
    sure = "" if row.certainty == "certain" else f", {row.certainty}"
    reach = "" if row.reachable else ", not yet reachable"
    yield fill(f"     {row.why} [{row.law}] ({row.mark}{sure}{reach})", WIDTH, subsequent_indent=" " * 5)


def _cell(cell: object) -> str:
    if isinstance(cell, list):
        return " or ".join(map(str, cell))
    return {True: "yes", False: "no"}[cell] if isinstance(cell, bool) else str(cell)


def figures(found: Mapping[str, Figure], on: date) -> str:
    """A scheme's figures in force on a day, each with its law, source and mark."""
    return "\n".join(line for figure in found.values() for line in _figure(figure, on))


def _figure(figure: Figure, on: date) -> Iterator[str]:
    value = figure.on(on)
    late = f"; checked to {figure.confirmed_to}, assumed since" if on > figure.confirmed_to else ""
    yield f"{figure.label}: {shown(value.amount, figure.unit)} since {value.start}{late}"
    yield fill(f"     {figure.name} [{figure.law}] ({value.mark}: {source_title(value.source)})", WIDTH, subsequent_indent=" " * 5)
