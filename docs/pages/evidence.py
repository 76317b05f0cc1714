"""What stands behind a rule: the worked examples and published cases it decided something in, and the tests that name it.

Nobody lists these by hand. Each example and each published case is asked of the library again: the rows that its answer names are
collected, money is worked out once more over tables that note which row decided, and each line says with which figures it was made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from itertools import chain
from runpy import run_path
from typing import Any, NamedTuple, get_type_hints

import betteroff as bo
from betteroff import order
from betteroff.dated_rules import QUESTIONS, award_tables, help_tables
from betteroff.explanation import figures_used
from betteroff.position import Position
from betteroff.rulebook.figures import figures
from betteroff.rulebook.lines import lines
from betteroff.rulebook.tables import Scan, asked
from pages.markdown import ROOT
from worked_examples import groups

_ONLY_POSSIBLE = ("what_would_change", "alternatives", "passed_over", "extended_help")
"""Parts of an answer that say what is not so."""


class Place(NamedTuple):
    """A worked example or a published case: its title, and of an example its page within docs/generated."""

    title: str
    page: str = ""


Shown = Mapping[Place, tuple[str, ...]]
"""Cases, and what each shows."""


class Evidence(NamedTuple):
    """Where each rule showed itself, by its name."""

    tables: Mapping[str, Shown]
    """Of a table such as universal_credit/work_group, why the rows that decided did."""
    figures: Mapping[str, Shown]
    """Of a scheme, the labels of the figures that were used."""
    lines: Mapping[str, Shown]
    """Of a line such as Award.standard_allowance, the figures it was worked out with, as scheme.name."""


class _Found(NamedTuple):
    """One thing that showed itself in an answer: of which kind, of which rule, and what there is to say of it."""

    kind: str
    name: str
    says: str = ""


@cache
def of_examples() -> Evidence:
    """What the worked examples show."""
    found = (
        (Place(example.title, f"worked-examples/{slug(heading)}.md#{example.anchor}"), shown_by(answered))
        for heading, examples in groups()
        for example in examples
        for column in example.columns
        for answered in column.answer
        if answered is not None
    )
    return _gathered(found)


@cache
def of_published_cases() -> Evidence:
    """What the published cases show."""
    published = run_path(str(ROOT / "tests" / "cases" / "test_published_cases.py"))
    answer, cases = published["answer"], published["cases"]
    found = (
        (Place(f"{case['id']}: {case['title']}"), chain(shown_by(answer(ask)), _asked_by_name(ask)))
        for case in cases()
        for ask in case["ask"]
    )
    return _gathered(found)


def slug(heading: str) -> str:
    """A heading as the name of a page."""
    return heading.lower().replace(" ", "-")


def _gathered(each: Iterable[tuple[Place, Iterator[_Found]]]) -> Evidence:
    held: dict[str, dict[str, dict[Place, dict[str, None]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(dict)))
    for place, found in each:
        for kind, name, says in found:
            held[kind][name][place].update({says: None} if says else {})
    return Evidence(*(_frozen(held[kind]) for kind in Evidence._fields))


def _frozen(held: Mapping[str, Mapping[Place, Mapping[str, None]]]) -> dict[str, dict[Place, tuple[str, ...]]]:
    return {name: {place: tuple(said) for place, said in places.items()} for name, places in held.items()}


def shown_by(answered: Any) -> Iterator[_Found]:
    """Every rule that shows itself in an answer of the library."""
    if isinstance(answered, bo.ComparisonResult):
        for side in (answered.today, answered.then):
            yield from shown_by(side)
    elif hasattr(answered, "to_dict"):
        yield from _rows_named(answered.to_dict())
    if isinstance(answered, Position):
        yield from _money_shown(answered)


def _rows_named(held: Any) -> Iterator[_Found]:
    """The rows that an answer names, with their reasons."""
    if isinstance(held, Mapping):
        if held.get("table"):
            yield _Found("tables", held["table"], held["why"])
        for name, inner in held.items():
            if name not in _ONLY_POSSIBLE:
                yield from _rows_named(inner)
    elif isinstance(held, list | tuple):
        for inner in held:
            yield from _rows_named(inner)


def _money_shown(position: Position) -> Iterator[_Found]:
    """The rows that money turned on, the lines that are something, and their figures."""
    worked, decided = position.worked, list[_Found]()
    tables = _noting(award_tables(worked.period.first_day), worked.period.first_day, decided)
    order.money_and_help(
        worked.facts, order.decide(worked.facts, worked.rates, tables), order.work_of(worked.facts, worked.rates),
        order.work_of(worked.facts, worked.rates), worked.rates, _noting(help_tables(worked.day), worked.day, decided),
    )  # fmt: skip
    yield from decided
    for part, kind in get_type_hints(order.Statement).items():
        for field, amount in getattr(worked.money, part)._asdict().items():
            if amount:
                yield _Found("lines", f"{kind.__name__}.{field}")
                for used in figures_used(worked, part, field):
                    yield _Found("lines", f"{kind.__name__}.{field}", used.name)
                    yield _Found("figures", used.name.partition(".")[0], used.label)


def _noting(tables: Any, day: date, decided: list[_Found]) -> Any:
    """The same tables, which note each row that decides."""
    if isinstance(tables, Scan):
        held = next(asked(question, day) for question in QUESTIONS if asked(question, day).scan is tables)
        rows = tuple(_Row(number, _Found("tables", f"{held.scheme}/{held.name}", held.rows[number].why), decided) for number in tables.row)
        return tables._replace(row=_Rows(rows))
    return type(tables)(*(_noting(inner, day, decided) for inner in tables))


class _Row(NamedTuple):
    number: int
    found: _Found
    decided: list[_Found]


class _Rows(tuple[Any, ...]):
    """The rows of a scan: the one that is taken out has decided."""

    def __getitem__(self, box: Any) -> Any:
        row: _Row = super().__getitem__(box)
        row.decided.append(row.found)
        return row.number


def _asked_by_name(ask: Mapping[str, Any]) -> Iterator[_Found]:
    """The rule or the figures that a published case asks by name."""
    if "figures" in ask:
        held, names = figures(ask["figures"]), [ask["figure"]] if "figure" in ask else ask["read"].values()
        yield from (_Found("figures", ask["figures"], held[name].label) for name in names)
    if "rule" in ask:
        yield from (_Found("lines", line) for line in lines_made_by(ask["rule"].replace(":", ".")))


@cache
def lines_made_by(rule: str) -> tuple[str, ...]:
    """The lines that a rule such as schemes.universal_credit.standard_allowance makes."""
    return tuple(
        f"{kind.__name__}.{field}"
        for kind in dict.fromkeys(get_type_hints(order.Statement).values())
        for field, line in lines(kind).items()
        if f"{line.rule.__module__}.{line.rule.__name__}" == f"betteroff.{rule}"
    )
