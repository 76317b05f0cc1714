"""Decision tables: `rules/<scheme>/<question>.toml`.

A table asks one small question of a few inputs. A row says `when` it fits, what `then` follows,
`why`, by which `law` and how sure we are (`mark`). It is read in one of three ways: from the top
(the first row that fits decides), exactly one, or every row that fits. Rows are answered by
scanning; the same scan runs here and in compiled code.

A row may have days of its own (`from`, `until`) within those of its version: from each of them on,
the table is a dated version of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import IntEnum
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import Any, NamedTuple, get_type_hints

from betteroff.money import MINUTES_AN_HOUR
from betteroff.rulebook import NotCovered, RuleFileError, load
from betteroff.rulebook.entries import Entry
from betteroff.rulebook.figures import LONGEST_ASSUMPTION

FROM_THE_TOP = "from the top"
EXACTLY_ONE = "exactly one"
EVERY_ROW = "every row that fits"
READINGS = (FROM_THE_TOP, EXACTLY_ONE, EVERY_ROW)
NO_ROW = -1
YES_OR_NO = "yes or no"
AT_DISCRETION = "at discretion"
CERTAINTIES = ("certain", "likely", AT_DISCRETION)
_DAY = timedelta(days=1)


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
    changes: Mapping[str, str] = MappingProxyType({})
    """What would make it so, by the value as a reader says it, where that can still come about; the days gone by cannot."""
    counts_from: str = ""
    """Of a clock, the input with whose change it begins anew."""

    def shown(self, value: int) -> str:
        """A value of this input as a reader says it."""
        if self.words:
            return self.words[value]
        if self.unit == YES_OR_NO:
            return "yes" if value else "no"
        if self.unit == "hours":
            return f"{value / MINUTES_AN_HOUR:g} hours"
        return f"{value} {self.unit}".rstrip()


Conditions = tuple[tuple[int, tuple[Span, ...]], ...]
"""Places of inputs, each with the spans of which one must hold."""


class Row(NamedTuple):
    """A row of a table, and when it fits."""

    when: Conditions
    stated: Mapping[str, object]
    then: int
    why: str
    law: str
    mark: str
    name: str
    reachable: bool
    certainty: str
    ask: str
    request: str
    """What an adult may ask the work coach to record, in words of their own; where a claimant commitment may hold it."""
    start: date | None
    until: date | None
    """Days of its own, where they are not those of its version."""

    def is_in_force(self, day: date) -> bool:
        """Whether the row stands in the table on a day of its version."""
        return (self.start is None or self.start <= day) and (self.until is None or day <= self.until)


class Scan(NamedTuple):
    """A table's rows laid flat for scanning: each box is one way a row can fit."""

    begins: tuple[int, ...]
    asks: tuple[int, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    row: tuple[int, ...]
    then: tuple[Any, ...]
    boxes: int
    """How many boxes there are; compiled code may have columns that are longer."""


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
    never: tuple[Conditions, ...]
    scan: Scan

    def outcome(self, row: int) -> str:
        """What follows from a row, in the words of a letter."""
        return tuple(self.outcomes.values())[self.rows[row].then]

    def edges(self, name: str) -> set[int]:
        """The counts at which some row's answer to the named input begins or ends."""
        place = next((p for p, given in enumerate(self.inputs) if given.name == name), None)
        spans = [s for row in self.rows for p, alternatives in row.when if p == place for s in alternatives]
        return {s.low for s in spans} | {s.high + 1 for s in spans}

    def limits(self, name: str) -> list[int]:
        """The counts at which answers to the named input change."""
        spans = [given.span for given in self.inputs if given.name == name]
        return [edge for span in spans for edge in self.edges(name) if span.low < edge <= span.high]

    def limit(self, name: str) -> int:
        """The one count at which answers to the named input change. Raises RuleFileError where there is none, or more than one."""
        inside = self.limits(name)
        if len(inside) != 1:
            raise RuleFileError(f"{self.scheme}/{self.name}.toml: {name} must be held against one limit only, not {len(inside)}")
        return inside[0]


def in_order(answers: Any) -> Any:
    """The answers to a table's inputs, to be read by place. Compiled code lays them in an array."""
    return answers


def first_row(scan: Scan, answers: Any) -> int:
    """The first row that fits, or NO_ROW."""
    given, begins, asks, low, high = in_order(answers), scan.begins, scan.asks, scan.low, scan.high
    for box in range(scan.boxes):
        for place in range(begins[box], begins[box + 1]):
            value = given[asks[place]]
            if value < low[place] or value > high[place]:
                break
        else:
            return scan.row[box]
    return NO_ROW


def every_row(scan: Scan, answers: Any) -> int:
    """The rows that fit, as one number: row r is in it where bit r is set."""
    given, begins, asks, low, high = in_order(answers), scan.begins, scan.asks, scan.low, scan.high
    found = 0
    for box in range(scan.boxes):
        for place in range(begins[box], begins[box + 1]):
            value = given[asks[place]]
            if value < low[place] or value > high[place]:
                break
        else:
            found |= 1 << scan.row[box]
    return found


def rows_of(rows: int) -> tuple[int, ...]:
    """The rows found, one by one."""
    return tuple(row for row in range(rows.bit_length()) if rows >> row & 1)


def has_outcome(scan: Scan, rows: int, outcome: int) -> bool:
    """Whether any of the rows found leads to an outcome."""
    for row in range(len(scan.then)):  # noqa: SIM110  (compiled code knows no generators)
        if rows >> row & 1 and scan.then[row] == outcome:
            return True
    return False


@cache
def versions(scheme: str, name: str) -> tuple[Table, ...]:
    """Every dated version of a table, oldest first. Raises RuleFileError naming file, entry and fault."""
    file = f"{scheme}/{name}.toml"
    head = Entry(file, "head", load(file))
    if (read := head.take("read", str)) not in READINGS:
        raise head.wrong(f"read {read!r} is not one of {', '.join(READINGS)}")
    found: list[Table] = []
    for entry in head.entries("version", "version"):
        for version in _versions(scheme, name, head, entry):
            if found and version.start <= (found[-1].until or found[-1].start):
                raise entry.wrong("begins before the one above it ends")
            found.append(version)
    head.done()
    return tuple(found)


@cache
def table(scheme: str, name: str, day: date) -> Table:
    """A decision table as it stands on a day. Raises NotCovered outside its dates, RuleFileError."""
    held: tuple[Table, ...] = versions(scheme, name)
    for version in held[::-1]:
        if version.start <= day:
            if version.until is not None and day > version.until:
                raise NotCovered(f"{scheme}/{name} has no rules for {day}; they ended on {version.until}.")
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


def _versions(scheme: str, name: str, head: Entry, entry: Entry) -> Iterator[Table]:
    """What a version says, and again from each day on which one of its rows begins or ends"""
    inputs = tuple(_input(Entry(head.file, f"input {key}", raw)) for key, raw in head.take("inputs", dict).items())
    outcomes = head.take("outcomes", dict)
    if not all(isinstance(words, str) and words for words in outcomes.values()):
        raise head.wrong("outcomes must each have words")
    start, until, confirmed_to = entry.take("from", date), entry.maybe("until", date, None), head.take("confirmed_to", date)
    rows = tuple(_row(row, inputs, outcomes) for row in entry.entries("row", "row"))
    never = tuple(_never(n, inputs) for n in (entry.entries("never", "never") if "never" in entry.raw else ()))
    entry.done()
    turns = {row.start for row in rows if row.start} | {row.until + _DAY for row in rows if row.until}
    if not all(start < day and (until is None or day <= until) for day in turns):
        raise entry.wrong("a row begins or ends on a day that is not within the version")
    for first, following in pairwise([start, *sorted(turns), None]):
        assert first is not None  # only the last of them is open
        held = tuple(row for row in rows if row.is_in_force(first))
        yield Table(
            scheme, name, head.take("question", str), head.take("read", str), inputs, MappingProxyType(outcomes),
            first, following - _DAY if following else until, confirmed_to, confirmed_to + LONGEST_ASSUMPTION, held, never, _flat(held),
        )  # fmt: skip


def _never(entry: Entry, inputs: tuple[Input, ...]) -> Conditions:
    """A combination of answers that cannot occur."""
    if "when" not in entry.raw:
        raise entry.wrong("when is missing")
    return _conditions(entry, entry.maybe("when", dict, {}), inputs)


def _input(entry: Entry) -> Input:
    name, says = entry.where.removeprefix("input "), entry.take("says", str)
    changes = MappingProxyType(entry.maybe("changes", dict, {}))
    if words := tuple(entry.maybe("words", list, ())):
        return Input(name, says, Span(0, len(words) - 1), "", words, changes)
    if "unit" not in entry.raw:
        return Input(name, says, Span(0, 1), YES_OR_NO, (), changes)
    unit, counts_from = entry.take("unit", str), entry.maybe("counts_from", str, "")
    span = Span(entry.take("from", int) * _scale(unit), entry.take("to", int) * _scale(unit))
    return Input(name, says, span, unit, (), changes, counts_from)


def _scale(unit: str) -> int:
    """Hours are written in cells and counted in minutes."""
    return MINUTES_AN_HOUR if unit == "hours" else 1


def _row(entry: Entry, inputs: tuple[Input, ...], outcomes: Mapping[str, str]) -> Row:
    then = entry.take("then", str)
    if then not in outcomes:
        raise entry.wrong(f"then {then!r} is not one of {', '.join(outcomes)}")
    stated = entry.maybe("when", dict, {})
    if (certainty := entry.maybe("certainty", str, CERTAINTIES[0])) not in CERTAINTIES:
        raise entry.wrong(f"certainty {certainty!r} is not one of {', '.join(CERTAINTIES)}")
    row = Row(
        when=_conditions(entry, stated, inputs),
        stated=MappingProxyType(stated),
        then=tuple(outcomes).index(then),
        why=entry.take("why", str),
        law=entry.take("law", str),
        mark=entry.mark(),
        name=entry.maybe("name", str, ""),
        reachable=entry.maybe("reachable", bool, True),
        certainty=certainty,
        ask=entry.maybe("ask", str, ""),
        request=entry.maybe("request", str, ""),
        start=entry.maybe("from", date, None),
        until=entry.maybe("until", date, None),
    )
    entry.done()
    return row


def _conditions(entry: Entry, when: Mapping[str, object], inputs: tuple[Input, ...]) -> Conditions:
    places = {given.name: place for place, given in enumerate(inputs)}
    for name in when:
        if name not in places:
            raise entry.wrong(f"{name} is not an input of this table")
    return tuple((places[name], tuple(_spans(entry, inputs[places[name]], stated))) for name, stated in when.items())


def _spans(entry: Entry, given: Input, stated: object) -> Iterator[Span]:
    for cell in stated if isinstance(stated, list) else [stated]:
        span = _span(given, cell)
        if span is None or not given.span.low <= span.low <= span.high <= given.span.high:
            raise entry.wrong(f"{given.name} = {cell!r} is not understood")
        yield span


def _span(given: Input, cell: object) -> Span | None:
    if given.words:
        place = given.words.index(cell) if cell in given.words else None
        return None if place is None else Span(place, place)
    if given.unit == YES_OR_NO:
        return Span(int(cell), int(cell)) if isinstance(cell, bool) else None
    scale = _scale(given.unit)
    if match := re.fullmatch(r"under (-?\d+)", str(cell)):
        return Span(given.span.low, int(match[1]) * scale - 1)
    if match := re.fullmatch(r"(-?\d+) or more", str(cell)):
        return Span(int(match[1]) * scale, given.span.high)
    if match := re.fullmatch(r"(-?\d+) or less", str(cell)):
        return Span(given.span.low, int(match[1]) * scale)
    if match := re.fullmatch(r"(-?\d+) to (-?\d+)", str(cell)):
        return Span(int(match[1]) * scale, int(match[2]) * scale)
    return None


def boxes(when: Conditions) -> list[dict[int, Span]]:
    """Every way conditions can hold, as one span an input."""
    found: list[dict[int, Span]] = [{}]
    for place, alternatives in when:
        found = [{**box, place: span} for box in found for span in alternatives]
    return found


def settled(table: Table) -> Scan:
    """The rows of a table that settle the matter: not those that a decision maker has to agree to."""
    return _flat(table.rows, CERTAINTIES[:-1])


def _flat(rows: tuple[Row, ...], certainties: tuple[str, ...] = CERTAINTIES) -> Scan:
    begins, asks, low, high, row_of = [0], [], [], [], []
    for number, row in enumerate(rows):
        for box in boxes(row.when) if row.certainty in certainties else ():
            for place, span in box.items():
                asks.append(place)
                low.append(span.low)
                high.append(span.high)
            begins.append(len(asks))
            row_of.append(number)
    return Scan(tuple(begins), tuple(asks), tuple(low), tuple(high), tuple(row_of), tuple(row.then for row in rows), len(row_of))


class Question(NamedTuple):
    """A table as the rules know it: the facts it asks about, in order, and the outcomes it may have."""

    scheme: str
    name: str
    inputs: type
    outcomes: type[IntEnum]


def name_of(question: Question) -> str:
    """A table by its place among the rule files, such as universal_credit/work_group."""
    return f"{question.scheme}/{question.name}"


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
        right = given.words == words_of(kind) if issubclass(kind, IntEnum) else (given.unit == YES_OR_NO) == (kind is bool)
        if not right:
            raise RuleFileError(f"{file}: input {given.name} does not have the type the rules give it ({kind.__name__})")
    return found
