"""A page for each decision table: what it says, since when, by which law, and what shows it."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import indent
from types import FunctionType
from typing import get_type_hints

from betteroff.calendar import written as day
from betteroff.dated_rules import SCHEME_OF
from betteroff.present.words import between, to_bring
from betteroff.rulebook import folder
from betteroff.rulebook.figures import figures
from betteroff.rulebook.proofs import faults, unused
from betteroff.rulebook.tables import EVERY_ROW, EXACTLY_ONE, FROM_THE_TOP, Input, Question, Row, Table, name_of, versions
from pages.behind import behind, marks
from pages.days import checked
from pages.evidence import of_examples, of_published_cases
from pages.markdown import SHORT, UNSEARCHED, comment, listed, named, page, plain, table
from pages.tests_that_name import of_table
from pages.versions import conditions, history

_READ = {
    FROM_THE_TOP: "Read from the top: the first row that fits decides.",
    EXACTLY_ONE: "Exactly one row fits.",
    EVERY_ROW: "Every row that fits counts.",
}


def table_page(scheme: str, name: str) -> str:
    """One decision table: in plain words, as used, its history, its law, and what shows it."""
    held, whole = versions(scheme, name), f"{scheme}/{name}"
    newest = held[-1]
    if wrong := [*unused(held), *(fault for version in held for fault in faults(version))]:
        raise SystemExit(f"{whole}: not proved: {'; '.join(wrong)}")
    return page(
        newest.question,
        f"Table `{whole}` of {plain(named(scheme))}, in the file `rules/{whole}.toml`. [All rules](../index.md)",
        plain(comment(folder() / f"{whole}.toml")),
        _at_a_glance(held),
        "## In plain words",
        *_in_plain_words(newest),
        *_version(newest, is_newest=True),
        "## What changed, and when",
        *history(held),
        *(text for version in reversed(held[:-1]) for text in _version(version, is_newest=False)),
        f"## What it asks {UNSEARCHED}",
        table(("Fact", "Says", "May be"), ((f"`{i.name}`", plain(i.says), plain(_may_be(i))) for i in newest.inputs)),
        f"## What it may answer {UNSEARCHED}",
        table(("Outcome", "In a letter"), ((f"`{key}`", plain(says)) for key, says in newest.outcomes.items())),
        f"## Law {UNSEARCHED}",
        listed(plain(law) for law in dict.fromkeys(row.law for version in reversed(held) for row in version.rows)),
        "## Figures it uses",
        listed(_figures_asked(whole)) or "No dated figure: what it is held against stands in its rows.",
        *behind(of_examples().tables.get(whole, {}), of_published_cases().tables.get(whole, {}), of_table(scheme, name), "What decided"),
        weight=SHORT,
        of=named(scheme),
    )


def _at_a_glance(held: tuple[Table, ...]) -> str:
    newest = held[-1]
    answered_to = newest.until or newest.answered_to
    facts = (
        ("How it is read", f"{_READ[newest.read]} {_proved(newest)}"),
        ("Known from", day(held[0].start)),
        ("Checked to", checked(f"{newest.scheme}/{newest.name}", newest.confirmed_to, answered_to)),
        ("How well it is known", f"{mark_of_table(newest)} of {len(newest.rows)} rows"),
    )
    return table(("At a glance", "As it is now"), facts)


def mark_of_table(found: Table) -> str:
    """How many rows have each mark of verification."""
    return marks(row.mark for row in found.rows)


def _in_plain_words(found: Table) -> Iterator[str]:
    """Each answer, and what must be so for it: in the order in which the rows are read, where that decides."""
    yield _READ[found.read]
    rows = found.rows if found.read == FROM_THE_TOP else sorted(found.rows, key=lambda row: row.then)
    says = tuple(found.outcomes.values())
    yield "\n".join(
        f"1. **{plain(says[then][0].upper() + says[then][1:])}**, where:\n\n" + indent(listed(_ways(found, same)), "    ") + "\n"
        for then, same in groupby(rows, key=lambda row: row.then)
    )


def _ways(found: Table, rows: Iterable[Row]) -> Iterator[str]:
    """What must be so for each of some rows."""
    return (plain("; and ".join(conditions(found, row))) for row in rows)


def _version(found: Table, is_newest: bool) -> Iterator[str]:
    days = between(found.start, found.until)
    yield f"## The table as used: in force {days}" if is_newest else f"## In force {days} {UNSEARCHED}"
    suffix = "" if is_newest else f"-from-{found.start}"
    rows = (
        (
            f"{number + 1} {{ #row-{number + 1}{suffix} }}",
            "<br>and ".join(map(plain, conditions(found, row))),
            plain(found.outcome(number)),
            (f"*{plain(row.name)}*: " if row.name else "") + plain(row.why) + (f"<br>{plain(to_bring(row.ask))}" if row.ask else ""),
            plain(row.law),
            _sure(row),
        )
        for number, row in enumerate(found.rows)
    )
    yield table(("Row", "When", "Then", "Why", "Law", "How sure"), rows)
    if found.never:
        cases = ("; ".join(_spans(found, place, spans) for place, spans in when) for when in found.never)
        yield "Cannot occur, and so needs no row:\n\n" + listed(map(plain, cases))


def _spans(found: Table, place: int, spans: Iterable[tuple[int, int]]) -> str:
    given = found.inputs[place]
    ways = (given.shown(low) if low == high else f"{given.shown(low)} to {given.shown(high)}" for low, high in spans)
    return f"{given.says}: {' or '.join(ways)}"


def _sure(row: Row) -> str:
    certainty = () if row.certainty == "certain" else (row.certainty,)
    reach = () if row.reachable else ("not yet reachable",)
    return ", ".join((row.mark, *certainty, *reach))


def _may_be(given: Input) -> str:
    return "; ".join([_values(given), *(f"{value}, with {words}" for value, words in given.changes.items())])


def _values(given: Input) -> str:
    if given.words:
        return ", ".join(given.words)
    return "yes or no" if given.unit == "yes or no" else f"{given.shown(given.span.low)} to {given.shown(given.span.high)}"


def _proved(found: Table) -> str:
    if found.read == EVERY_ROW:
        return "Proved: no dead row, no unused fact or outcome."
    overlap = ", no two rows that both fit" if found.read == EXACTLY_ONE else ""
    return f"Proved: no gap, no dead row, no unused fact or outcome{overlap}."


def _figures_asked(whole: str) -> Iterator[str]:
    """The figures read by the functions that gather the facts a table asks."""
    modules = [module for name, module in sys.modules.items() if name.startswith("betteroff.")]
    questions = {held for module in modules for held in vars(module).values() if isinstance(held, Question) and name_of(held) == whole}
    for inputs in {question.inputs for question in questions}:
        for rule in vars(sys.modules[inputs.__module__]).values():
            if inspect.isfunction(rule) and get_type_hints(rule).get("return") is inputs:
                yield from _figures_read(rule)


def _figures_read(rule: FunctionType) -> Iterator[str]:
    source = inspect.getsource(rule)
    for parameter, kind in get_type_hints(rule).items():
        scheme = SCHEME_OF.get(kind)
        for name in dict.fromkeys(re.findall(rf"\b{parameter}\.(\w+)", source)) if scheme else ():
            yield f"[{plain(figures(scheme)[name].label)}](../{scheme}/rates.md#{name})"
