"""Decision tables: `rules/<scheme>/<question>.toml`.

A table asks one small question of a few inputs. A row says `when` it fits, what `then` follows,
`why`, by which `law` and how sure we are (`mark`). It is read in one of three ways: from the top
(the first row that fits decides), exactly one, or every row that fits. Rows are answered by
scanning; the same scan runs here and in compiled code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import IntEnum
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple, get_type_hints

from betteroff.money import MINUTES_AN_HOUR
from betteroff.rulebook import MARKS, NotCovered, RuleFileError, load
from betteroff.rulebook.figures import LONGEST_ASSUMPTION

FROM_THE_TOP = "from the top"
EXACTLY_ONE = "exactly one"
EVERY_ROW = "every row that fits"
READINGS = (FROM_THE_TOP, EXACTLY_ONE, EVERY_ROW)
NO_ROW = -1


class Span(NamedTuple):
    """The whole numbers an input may have, both ends included."""

    low: int
    high: int


class Input(NamedTuple):
    """Something a table asks about: yes or no, one of some words, or a whole number."""

    name: str
    says: str
    span: Span
    unit: str
    words: tuple[str, ...]

    def shown(self, value: int) -> str:
        """A value of this input as a reader says it."""
        if self.words:
            return self.words[value]
        if self.unit == "yes or no":
            return "yes" if value else "no"
        if self.unit == "hours":
            return f"{value / MINUTES_AN_HOUR:g} hours"
        return f"{value} {self.unit}".rstrip()


class Row(NamedTuple):
    """A row of a table. `when` maps an input's place to the spans of which one must hold."""

    when: tuple[tuple[int, tuple[Span, ...]], ...]
    stated: Mapping[str, object]
    then: int
    why: str
    law: str
    mark: str
    name: str
    reachable: bool
    certainty: str
    ask: str


class Scan(NamedTuple):
    """A table's rows laid flat for scanning: each box is one way a row can fit."""

    begins: tuple[int, ...]
    asks: tuple[int, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    row: tuple[int, ...]
    then: tuple[Any, ...]


class Table(NamedTuple):
    """One dated version of a decision table."""

    scheme: str
    name: str
    question: str
    read: str
    inputs: tuple[Input, ...]
    outcomes: Mapping[str, str]
    start: date
    until: date | None
    confirmed_to: date
    answered_to: date
    rows: tuple[Row, ...]
    never: tuple[tuple[tuple[int, tuple[Span, ...]], ...], ...]
    scan: Scan

    def outcome(self, row: int) -> str:
        """What follows from a row, in the words of a letter."""
        return tuple(self.outcomes.values())[self.rows[row].then]

    def edges(self, name: str) -> set[int]:
        """The counts at which some row's answer to the named input begins or ends."""
        place = next((p for p, given in enumerate(self.inputs) if given.name == name), None)
        spans = [s for row in self.rows for p, alternatives in row.when if p == place for s in alternatives]
        return {s.low for s in spans} | {s.high + 1 for s in spans}


def in_order(answers: Any) -> Any:
    """The answers to a table's inputs, to be read by place. Compiled code lays them in an array."""
    return answers


def fits(scan: Scan, box: int, given: Any) -> bool:
    """Whether every condition of a box holds."""
    for place in range(scan.begins[box], scan.begins[box + 1]):
        value = given[scan.asks[place]]
        if value < scan.low[place] or value > scan.high[place]:
            return False
    return True


def first_row(scan: Scan, answers: Any) -> int:
    """The first row that fits, or NO_ROW."""
    given = in_order(answers)
    for box in range(len(scan.row)):
        if fits(scan, box, given):
            return scan.row[box]
    return NO_ROW


def every_row(scan: Scan, answers: Any) -> int:
    """The rows that fit, as one number: row r is in it where bit r is set."""
    given = in_order(answers)
    found = 0
    for box in range(len(scan.row)):
        if fits(scan, box, given):
            found |= 1 << scan.row[box]
    return found


def has_outcome(scan: Scan, rows: int, outcome: int) -> bool:
    """Whether any of the rows found leads to an outcome."""
    for row in range(len(scan.then)):  # noqa: SIM110  (compiled code knows no generators)
        if rows >> row & 1 and scan.then[row] == outcome:
            return True
    return False


@cache
def versions(scheme: str, name: str) -> tuple[Table, ...]:
    """Every dated version of a table, oldest first. Raises RuleFileError naming file, entry and fault."""
    return _Reader(f"{scheme}/{name}.toml").tables(scheme, name)


@cache
def table(scheme: str, name: str, day: date) -> Table:
    """A decision table as it stands on a day. Raises NotCovered outside its dates, RuleFileError."""
    held: tuple[Table, ...] = versions(scheme, name)
    for version in held[::-1]:
        if version.start <= day:
            if version.until is not None and day > version.until:
                break
            if day > version.answered_to:
                raise NotCovered(
                    f"{scheme}/{name} has been checked up to {version.confirmed_to} only; ask about a day up to "
                    f"{version.answered_to}, or install a newer release."
                )
            return version
    raise NotCovered(f"{scheme}/{name} has no rules for {day}; they begin on {held[0].start}.")


def words_of(kind: type[IntEnum]) -> tuple[str, ...]:
    """The members of an enumeration as a rule file writes them."""
    return tuple(member.name.lower().replace("_", " ") for member in kind)


class _Reader:
    """Reads one table file, and complains by file and entry."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.document = load(file)

    def wrong(self, where: str, fault: str) -> RuleFileError:
        return RuleFileError(f"{self.file}: {where}: {fault}")

    def take(self, entry: Mapping[str, Any], key: str, kind: type, where: str) -> Any:
        if not isinstance(entry.get(key), kind) or entry[key] in ("", [], {}):
            raise self.wrong(where, f"{key} is missing or not {kind.__name__}")
        return entry[key]

    def tables(self, scheme: str, name: str) -> tuple[Table, ...]:
        document = self.document
        read = self.take(document, "read", str, "head")
        if read not in READINGS:
            raise self.wrong("head", f"read {read!r} is not one of {', '.join(READINGS)}")
        inputs = tuple(self.input(key, raw) for key, raw in self.take(document, "inputs", dict, "head").items())
        outcomes = self.take(document, "outcomes", dict, "head")
        found: list[Table] = []
        for number, raw in enumerate(self.take(document, "version", list, "head"), 1):
            where = f"version {number}"
            start = self.take(raw, "from", date, where)
            if found and start <= (found[-1].until or found[-1].start):
                raise self.wrong(where, "begins before the one above it ends")
            confirmed_to = self.take(document, "confirmed_to", date, "head")
            rows = tuple(self.row(r, inputs, outcomes, f"{where}, row {n}") for n, r in enumerate(self.take(raw, "row", list, where), 1))
            never = tuple(self.conditions(n["when"], inputs, f"{where}, never") for n in raw.get("never", ()))
            found.append(
                Table(
                    scheme, name, self.take(document, "question", str, "head"), read, inputs, MappingProxyType(outcomes),
                    start, raw.get("until"), confirmed_to, confirmed_to + LONGEST_ASSUMPTION, rows, never, _flat(rows),
                )
            )  # fmt: skip
        return tuple(found)

    def input(self, name: str, raw: Any) -> Input:
        says = self.take(raw, "says", str, f"input {name}")
        if words := tuple(raw.get("words", ())):
            return Input(name, says, Span(0, len(words) - 1), "", words)
        if "unit" not in raw:
            return Input(name, says, Span(0, 1), "yes or no", ())
        scale = MINUTES_AN_HOUR if raw["unit"] == "hours" else 1
        return Input(name, says, Span(raw["from"] * scale, raw["to"] * scale), raw["unit"], ())

    def row(self, raw: Mapping[str, Any], inputs: tuple[Input, ...], outcomes: Mapping[str, str], where: str) -> Row:
        then = self.take(raw, "then", str, where)
        if then not in outcomes:
            raise self.wrong(where, f"then {then!r} is not one of {', '.join(outcomes)}")
        if raw.get("mark") not in MARKS:
            raise self.wrong(where, f"mark {raw.get('mark')!r} is not one of {', '.join(MARKS)}")
        why, law = self.take(raw, "why", str, where), self.take(raw, "law", str, where)
        when = self.conditions(raw.get("when", {}), inputs, where)
        return Row(
            when, MappingProxyType(raw.get("when", {})), tuple(outcomes).index(then), why, law, raw["mark"],
            raw.get("name", ""), raw.get("reachable", True), raw.get("certainty", "certain"), raw.get("ask", ""),
        )  # fmt: skip

    def conditions(self, when: Mapping[str, object], inputs: tuple[Input, ...], where: str) -> tuple[tuple[int, tuple[Span, ...]], ...]:
        places = {given.name: place for place, given in enumerate(inputs)}
        for name in when:
            if name not in places:
                raise self.wrong(where, f"{name} is not an input of this table")
        return tuple((places[name], tuple(self.spans(inputs[places[name]], stated, where))) for name, stated in when.items())

    def spans(self, given: Input, stated: object, where: str) -> Iterator[Span]:
        alternatives = stated if isinstance(stated, list) else [stated]
        for cell in alternatives:
            span = _span(given, cell)
            if span is None or span.low > span.high:
                raise self.wrong(where, f"{given.name} = {cell!r} is not understood")
            yield span


def _span(given: Input, cell: object) -> Span | None:
    if given.words:
        place = given.words.index(cell) if cell in given.words else None
        return None if place is None else Span(place, place)
    if given.unit == "yes or no":
        return Span(int(cell), int(cell)) if isinstance(cell, bool) else None
    scale = MINUTES_AN_HOUR if given.unit == "hours" else 1
    if match := re.fullmatch(r"under (-?\d+)", str(cell)):
        return Span(given.span.low, int(match[1]) * scale - 1)
    if match := re.fullmatch(r"(-?\d+) or more", str(cell)):
        return Span(int(match[1]) * scale, given.span.high)
    if match := re.fullmatch(r"(-?\d+) or less", str(cell)):
        return Span(given.span.low, int(match[1]) * scale)
    if match := re.fullmatch(r"(-?\d+) to (-?\d+)", str(cell)):
        return Span(int(match[1]) * scale, int(match[2]) * scale)
    return None


def boxes(when: tuple[tuple[int, tuple[Span, ...]], ...]) -> list[dict[int, Span]]:
    """Every way conditions can hold, as one span an input."""
    found: list[dict[int, Span]] = [{}]
    for place, alternatives in when:
        found = [{**box, place: span} for box in found for span in alternatives]
    return found


def _flat(rows: tuple[Row, ...]) -> Scan:
    begins, asks, low, high, row_of = [0], [], [], [], []
    for number, row in enumerate(rows):
        for box in boxes(row.when):
            for place, span in box.items():
                asks.append(place)
                low.append(span.low)
                high.append(span.high)
            begins.append(len(asks))
            row_of.append(number)
    return Scan(tuple(begins), tuple(asks), tuple(low), tuple(high), tuple(row_of), tuple(row.then for row in rows))


class Question(NamedTuple):
    """A table as the rules know it: the facts it asks about, in order, and the outcomes it may have."""

    scheme: str
    name: str
    inputs: type
    outcomes: type[IntEnum]


@cache
def asked(question: Question, day: date) -> Table:
    """The table that answers a question on a day. Raises RuleFileError where rules and file disagree."""
    found = table(question.scheme, question.name, day)
    file = f"{question.scheme}/{question.name}.toml"
    if words_of(question.outcomes) != tuple(found.outcomes):
        raise RuleFileError(f"{file}: outcomes must be {', '.join(words_of(question.outcomes))}, in this order")
    kinds = get_type_hints(question.inputs)
    if tuple(kinds) != tuple(given.name for given in found.inputs):
        raise RuleFileError(f"{file}: inputs must be {', '.join(kinds)}, in this order")
    for given in found.inputs:
        kind = kinds[given.name]
        right = given.words == words_of(kind) if issubclass(kind, IntEnum) else (given.unit == "yes or no") == (kind is bool)
        if not right:
            raise RuleFileError(f"{file}: input {given.name} does not have the type the rules give it ({kind.__name__})")
    return found
