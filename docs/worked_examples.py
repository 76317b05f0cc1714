"""The worked examples: each case file of examples/worked answered, and held against what was worked out by hand at its foot.

A file is a case that `betteroff compare` or `betteroff explain` reads. The comment at its head is a title, the situation, and the
law after "Law:". The comment at its foot says what is expected, by day or by scenario, each amount with its sum:

    # Expected on 2021-09-06:              (or: Expected today, Expected with A job of 18 hours)
    # standard_allowance = 411.51: 324.84 + 86.67

A name is that of a line of Universal Credit, or a whole name such as housing_costs.contributions. Duties are expected in the same way,
each with its reason in law:

    # Expected duties on 2026-12-07:       (or: Expected duties today, Expected duties with A job of 18 hours)
    # group = All work-related requirements: in no other group
    # search = 23: 35 - 12

A name is that of a duty (group, expected_hours, counted.paid_work, search, availability, ...) or easement: what lifts work search, and
its days. Of a couple it begins with the label of one of them: partner.group. What differs ends the writing of the page. Folders are the
headings of the page; both folders and files come in the order of their numbers.
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
from betteroff.duties.compared import DutiesCompared, EasementCompared, duties_compared
from betteroff.duties.lookahead import unless_certain
from betteroff.statement import StatementLine

FOLDER = Path(__file__).parents[1] / "examples" / "worked"
_FOOT = "# Expected "
_WHERE = re.compile(r"(?P<duties>duties )?(?P<where>on \d{4}-\d\d-\d\d|today|with .+):")
_DUTY = re.compile(r"# (?P<name>[a-z_.]+) = (?P<value>\S.*?): (?P<reason>\S.*)")
_LINE = re.compile(r"# (?P<name>[a-z_.]+) = (?P<amount>[\d,]+\.\d\d): (?P<sum>\S.*)")
_LINES = [f"{part}.{field}" for part, kind in get_type_hints(order.Statement).items() for field in kind._fields]
"""Every line of money, in the order of a statement."""
_DUTIES = (
    ".group", ".regime", ".expected_hours", ".counted", ".search", ".easement", ".availability", ".limit",
    ".beside", ".interviews", ".preparation",
)  # fmt: skip
"""Every duty, in the order of the page."""
_BETWEEN = {"work_allowance": "earned_income", "before_cap": "cap_reduction"}
"""Steps of the award that say something only beside another line."""


class Expected(NamedTuple):
    """What was worked out by hand for one answer: amounts by name of the line, duties by name of the duty."""

    amounts: Mapping[str, str]
    duties: Mapping[str, str]


class Duty(NamedTuple):
    """A duty of one adult as the library answers it, or what lifts it."""

    label: str
    value: str
    law: tuple[str, ...]


class Column(NamedTuple):
    """One answer to an example: what stands over it, the position, and what is expected of it."""

    head: str
    position: bo.PositionResult
    expected: Mapping[str, str]
    expected_duties: Mapping[str, str]

    def amount(self, name: str) -> str:
        """The amount of a line, as it is printed; nothing where the line is not there, or is nothing."""
        if name == "in_hand":
            return str(self.position.in_hand)
        found = next((line.amount for line in self.position.lines if line.name == name), None)
        return str(found) if found and found.in_pence else ""

    def duties(self) -> dict[str, Duty]:
        """Every duty by its name; of a couple, the name begins with whose it is."""
        adults = duties_compared(self.position.duties, self.position.duties)
        return {name: duty for adult in adults for name, duty in _duties(adult, len(self.position.duties) > 1)}

    def requests(self) -> tuple[tuple[str, str], ...]:
        """What to bring or to know for each thing that may be asked of the work coach, and words to ask for it."""
        rows = [row for adult in self.position.duties for row in (*adult.easements, *adult.deductions, *adult.limits, *adult.may_ask)]
        return tuple(dict.fromkeys((row.ask, row.request) for row in (*rows, *self.position.treatment) if row.request))


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

    def duty_rows(self) -> Iterator[tuple[str, tuple[str, ...], str]]:
        """The label of each duty that was worked out by hand or that changes, what it is in every column, and its law."""
        columns = [column.duties() for column in self.columns]
        by_hand = {name for column in self.columns for name in column.expected_duties}
        for name in sorted({name for column in columns for name in column}, key=_place):
            found = [column.get(name, Duty("", "", ())) for column in columns]
            if name in by_hand or len({duty.value for duty in found}) > 1:
                law = dict.fromkeys(law for duty in found for law in duty.law)
                yield next(duty.label for duty in found if duty.label), tuple(duty.value for duty in found), "; ".join(law)

    def sentences(self) -> Iterator[tuple[str, str]]:
        """Work search from a day on, in a sentence: whose and when, of the first day or of each scenario."""
        for column in self.columns if self.results else self.columns[:1]:
            for adult in column.position.duties:
                yield f"{column.head}, {adult.label.lower()}" if len(column.position.duties) > 1 else column.head, adult.sentence


def groups() -> Iterator[tuple[str, tuple[Example, ...]]]:
    """Each heading with its examples. Ends the program where one is not as it was worked out by hand."""
    for folder in sorted((path for path in FOLDER.iterdir() if path.is_dir()), key=lambda path: int(path.name.partition("-")[0])):
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
    columns = tuple(Column(head, positions[where], *expected[where]) for head, where in zip(heads, positions, strict=True))
    found = Example(path, title, situation.strip(), law, results, columns, "\n".join(lines[len(head) :]).strip())
    if wrong := [f"  {each}" for each in differences(found)]:
        raise SystemExit("\n".join([f"{path}: not as worked out by hand", *wrong]))
    return found


def differences(found: Example) -> Iterator[str]:
    """Each amount and each duty that is not as expected."""
    for column in found.columns:
        for name, amount in column.expected.items():
            if (answered := column.amount(name) or "0.00") != amount:
                yield f"{column.head}: {name} is expected to be {amount}, and is {answered}"
        duties = column.duties() if column.expected_duties else {}
        for name, value in column.expected_duties.items():
            if name not in duties:
                yield f"{column.head}: {name} is no duty of this answer; there are {', '.join(duties) or 'none'}"
            elif duties[name].value != value:
                yield f"{column.head}: {name} is expected to be {value}, and is {duties[name].value}"


def _expected(path: Path, lines: list[str]) -> Iterator[tuple[str, Expected]]:
    """What is expected, by where: amounts, duties or both."""
    found: dict[str, Expected] = {}
    starts = [number for number, line in enumerate(lines) if line.startswith(_FOOT)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        head = _WHERE.fullmatch(lines[start].removeprefix(_FOOT))
        is_duties = bool(head and head["duties"])
        stated = [(_DUTY if is_duties else _LINE).fullmatch(line) for line in lines[start + 1 : end]]
        if not (head and stated and all(stated)):
            raise SystemExit(f"{path}: '{lines[start]}' or what follows cannot be read; each line needs a name, what is expected, and why")
        before = found.get(head["where"], Expected({}, {}))
        if is_duties:
            found[head["where"]] = before._replace(duties={line["name"]: line["value"] for line in stated if line})
        else:
            amounts = {_whole(line["name"]): line["amount"] for line in stated if line}
            if not amounts.keys() <= {*_LINES, "in_hand"}:
                raise SystemExit(f"{path}: what follows '{lines[start]}' cannot be read: each amount needs the name of a line")
            found[head["where"]] = before._replace(amounts=amounts)
    yield from found.items()


def _duties(adult: DutiesCompared, is_in_couple: bool) -> Iterator[tuple[str, Duty]]:
    """The duties of one adult, and what lifts them with its days."""
    name, label = (f"{adult.whose.lower()}.", f"{adult.whose}: ") if is_in_couple else ("", "")
    for line in adult.lines:
        yield name + line.name, Duty(label + line.label, line.then + unless_certain(line.certainty), line.law)
    lifted = [f"{one.name}{unless_certain(one.certainty)}{_days(one)}" for one in adult.easements]
    yield (
        f"{name}easement",
        Duty(f"{label}What lifts work search", "; ".join(lifted) or "nothing", tuple(one.law for one in adult.easements)),
    )


def _place(name: str) -> tuple[bool, int, str]:
    """Where a duty stands: the partner's last, then as they follow from each other."""
    return name.startswith("partner."), next(place for place, duty in enumerate(_DUTIES) if duty in f".{name}"), name


def _days(found: EasementCompared) -> str:
    since = f", from {written(found.first_day)}" if found.first_day else ""
    return f"{since}, until {written(found.last_day)}" if found.last_day else since


def _whole(name: str) -> str:
    return name if "." in name or name == "in_hand" else f"universal_credit.{name}"


def _matters(column: Column, line: StatementLine) -> bool:
    """Whether a line is something, and more than a step on the way that changes nothing."""
    if not column.amount(line.name) or not (line.in_hand or line.part == "universal_credit"):
        return False
    if line.field in _BETWEEN:
        return bool(column.amount(f"universal_credit.{_BETWEEN[line.field]}"))
    return line.name != "universal_credit.paid" or column.amount(line.name) != column.amount("universal_credit.payable")
