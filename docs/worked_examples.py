"""The worked examples: each case file of examples/worked answered, and held against the amounts worked out by hand at its foot.

A file is a case that `betteroff compare` or `betteroff explain` reads. The comment at its head is a title, the situation, and the
law after "Law:". The comment at its foot says what is expected, by day or by scenario, each amount with its sum:

    # Expected on 2021-09-06:              (or: Expected today, Expected with A job of 18 hours)
    # standard_allowance = 411.51: 324.84 + 86.67

A name is that of a line of Universal Credit, or a whole name such as housing_costs.contributions. An amount that differs ends the
writing of the page. Folders are the headings of the page; both folders and files come in the order of their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple, get_type_hints

import betteroff as bo
from betteroff import order
from betteroff.calendar import written
from betteroff.statement import StatementLine

FOLDER = Path(__file__).parents[1] / "examples" / "worked"
_FOOT = "# Expected "
_WHERE = re.compile(r"(on \d{4}-\d\d-\d\d|today|with .+):")
_LINE = re.compile(r"# (?P<name>[a-z_.]+) = (?P<amount>[\d,]+\.\d\d): (?P<sum>\S.*)")
_LINES = [f"{part}.{field}" for part, kind in get_type_hints(order.Statement).items() for field in kind._fields]
"""Every line of money, in the order of a statement."""
_BETWEEN = {"work_allowance": "earned_income", "before_cap": "cap_reduction"}
"""Steps of the award that say something only beside another line."""


class Column(NamedTuple):
    """One answer to an example: what stands over it, the position, and what is expected of it by name of the line."""

    head: str
    position: bo.answer.PositionResult
    expected: Mapping[str, str]

    def amount(self, name: str) -> str:
        """The amount of a line, as it is printed; nothing where the line is not there, or is nothing."""
        if name == "in_hand":
            return str(self.position.in_hand)
        found = next((line.amount for line in self.position.lines if line.name == name), None)
        return str(found) if found and found.in_pence else ""


class Example(NamedTuple):
    """A case file, answered."""

    path: Path
    title: str
    situation: str
    law: str
    results: tuple[tuple[str, str], ...]
    """The name of each scenario, and in a sentence what it changes."""
    columns: tuple[Column, ...]
    case: str
    """The file without the comment at its head."""

    @property
    def anchor(self) -> str:
        """Its name within the page."""
        return self.path.stem.partition("-")[2]

    def rows(self) -> Iterator[tuple[StatementLine, tuple[str, ...]]]:
        """The lines that matter, each with its amount in every column."""
        lines = {line.name: line for column in self.columns for line in column.position.lines}
        for name in sorted(lines, key=_LINES.index):
            if any(name in column.expected or _matters(column, lines[name]) for column in self.columns):
                yield lines[name], tuple(column.amount(name) or column.expected.get(name, "") for column in self.columns)


def groups() -> Iterator[tuple[str, tuple[Example, ...]]]:
    """Each heading with its examples. Ends the program where one is not as it was worked out by hand."""
    for folder in sorted(path for path in FOLDER.iterdir() if path.is_dir()):
        heading = folder.name.partition("-")[2].replace("-", " ").capitalize()
        yield heading, tuple(example(path) for path in sorted(folder.glob("*.toml")))


def example(path: Path) -> Example:
    """One case file: read, answered and checked."""
    lines = path.read_text(encoding="utf-8").rstrip().splitlines()
    head = list(takewhile(lambda line: line.startswith("#"), lines))
    title, *rest = (line.removeprefix("#").strip() for line in head)
    situation, _, law = " ".join(rest).partition("Law: ")
    if not (situation and law):
        raise SystemExit(f"{path}: the comment at the head needs a title, the situation, and the law after 'Law:'")
    case, expected = bo.read(path), dict(_expected(path, lines))
    results: tuple[tuple[str, str], ...] = ()
    if case.scenarios:
        answer = bo.compare_case(case)
        results = tuple((found.label, f"on {written(found.on)}: {found.sentence}") for found in answer.values())
        positions = {"today": next(iter(answer.values())).today} | {f"with {name}": found.then for name, found in answer.items()}
        heads = ["Today", *(["Then"] if len(answer) == 1 else answer)]
    else:
        days = [date.fromisoformat(where.removeprefix("on ")) for where in expected if where.startswith("on ")]
        if days[:1] != [case.on]:
            raise SystemExit(f"{path}: the first day of what is expected must be {case.on}, the day of the case")
        positions = {f"on {day}": bo.position(case.household, on=day) for day in days}
        heads = [written(day) for day in days]
    if list(expected) != list(positions):
        raise SystemExit(f"{path}: must say what is expected {', '.join(positions)}, in this order")
    columns = tuple(Column(head, positions[where], expected[where]) for head, where in zip(heads, positions, strict=True))
    found = Example(path, title, situation.strip(), law, results, columns, "\n".join(lines[len(head) :]).strip())
    if wrong := [f"  {each}" for each in differences(found)]:
        raise SystemExit("\n".join([f"{path}: not as worked out by hand", *wrong]))
    return found


def differences(found: Example) -> Iterator[str]:
    """Each amount that is not as expected."""
    for column in found.columns:
        for name, amount in column.expected.items():
            if (answered := column.amount(name) or "0.00") != amount:
                yield f"{column.head}: {name} is expected to be {amount}, and is {answered}"


def _expected(path: Path, lines: list[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """What is expected, by where."""
    starts = [number for number, line in enumerate(lines) if line.startswith(_FOOT)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        where = lines[start].removeprefix(_FOOT)
        stated = [_LINE.fullmatch(line) for line in lines[start + 1 : end]]
        amounts = {_whole(line["name"]): line["amount"] for line in stated if line}
        if not (_WHERE.fullmatch(where) and stated and all(stated) and amounts.keys() <= {*_LINES, "in_hand"}):
            raise SystemExit(f"{path}: '{lines[start]}' or what follows cannot be read; each amount needs the name of a line, and its sum")
        yield where.removesuffix(":"), amounts


def _whole(name: str) -> str:
    return name if "." in name or name == "in_hand" else f"universal_credit.{name}"


def _matters(column: Column, line: StatementLine) -> bool:
    """Whether a line is something, and more than a step on the way that changes nothing."""
    if not column.amount(line.name) or not (line.in_hand or line.part == "universal_credit"):
        return False
    if line.field in _BETWEEN:
        return bool(column.amount(f"universal_credit.{_BETWEEN[line.field]}"))
    return line.name != "universal_credit.paid" or column.amount(line.name) != column.amount("universal_credit.payable")
