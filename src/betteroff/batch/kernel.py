"""The rules, compiled: many households at once, with the very functions that answer one.

Each rule is compiled as it stands; there is no second copy of it. Facts come as whole numbers in
columns, one a field ("first.pay", "children"); every line of the result goes out as a column
("first_pay.net_month", "universal_credit.payable").
"""

from __future__ import annotations

import dis
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from types import FunctionType
from typing import Any, NamedTuple

from betteroff.batch.shapes import CLAIMANTS, HOUSEHOLDS, TOO_LARGE, Shape, columns_of, layout, names
from betteroff.conditionality.duties import HouseholdDuties
from betteroff.conditionality.requirements import Requirements, requirements
from betteroff.dated_requirements import REQUIREMENT_QUESTIONS, claim_tables, requirement_rates
from betteroff.dated_rules import QUESTIONS, capability_tables, duty_rates, duty_tables, money_rates, money_tables
from betteroff.order import Statement, WorkAndAward, all_duties, money, work_and_award
from betteroff.present.waiting import waiting
from betteroff.rulebook import NotCovered, Refusal, fingerprint
from betteroff.rulebook.tables import Question, Scan, in_order, versions

try:
    import numba
    import numpy as np
    from numba import types
    from numba.core import cgutils
    from numba.extending import intrinsic
except ImportError as error:
    raise Refusal("Batches need numba and numpy, which are not installed: pip install numba numpy") from error

CHUNK = 16_000
"""Households a thread works on at a time."""
BLOCK = 192
"""Households whose facts and lines lie side by side in the cache: fetched and written one by one, each number would miss it."""
SOURCES = fingerprint()
"""Of the sources as they are now, when they are read: compiled code must not be kept under the name of a later edit."""


MONEY_LINES = tuple(names(Statement))
AWARD_LINES = tuple(name.partition(".")[2] for name in names(WorkAndAward))
"""Lines of pay and Universal Credit: where no others are wanted, nothing beside them is worked out."""
DUTY_LINES = tuple(names(HouseholdDuties))
REQUIREMENT_LINES = tuple(names(Requirements))


def record(rates: NamedTuple) -> Any:
    """Rates as a numpy record: to compiled code one pointer, where a NamedTuple would be hundreds of values."""
    return np.array(tuple(rates), layout(type(rates), np.int64))[()]


@cache
def scan_layout(questions: tuple[Question, ...]) -> Any:
    """The numpy record of some tables alike, as long as the longest, so that one compiled scan serves them all on every day."""
    scans = [version.scan for question in questions for version in versions(question.scheme, question.name)]
    longest = {name: max(len(getattr(scan, name)) for scan in scans) for name in Scan._fields if name != "boxes"}
    return np.dtype([(name, np.int64, (longest[name],)) if name in longest else (name, np.int64) for name in Scan._fields])


def tables_layout(tables: Any, of_scan: Any) -> Any:
    """The numpy record of tables."""
    return of_scan if isinstance(tables, Scan) else np.dtype([(n, tables_layout(held, of_scan)) for n, held in tables._asdict().items()])


def filled(tables: Any, of_scan: Any) -> tuple[Any, ...]:
    """Tables with nothing at the end of each column that is shorter than the longest."""
    if not isinstance(tables, Scan):
        return tuple(filled(held, of_scan) for held in tables)
    return tuple(
        held if name == "boxes" else (*held, *[0] * (of_scan[name].shape[0] - len(held))) for name, held in tables._asdict().items()
    )


def one_record(tables: Any, questions: tuple[Question, ...] = QUESTIONS) -> Any:
    """Tables as a numpy record: to compiled code one pointer, where it would count who holds each array at every call."""
    of_scan = scan_layout(questions)
    return np.array(filled(tables, of_scan), tables_layout(tables, of_scan))[()]


# Compiling


@intrinsic
def laid_out(typing: Any, answers: Any) -> Any:
    """What `in_order` is in compiled code: every number of a NamedTuple, as 64-bit numbers side by side.

    They lie on the stack of the function that asks. An array made each time would take most of the time.
    """

    def lay(context: Any, builder: Any, signature: Any, given: Any) -> Any:
        numbers = [context.cast(builder, number, kind, types.int64) for number, kind in leaves(builder, given[0], answers)]
        first = cgutils.alloca_once_value(builder, cgutils.pack_array(builder, numbers))  # type: ignore[no-untyped-call]
        return builder.bitcast(first, context.get_value_type(signature.return_type))

    return types.CPointer(types.int64)(answers), lay  # type: ignore[no-untyped-call]


@intrinsic
def number_at(typing: Any, address: Any) -> Any:
    """The 32-bit number at an address."""

    def load(context: Any, builder: Any, signature: Any, given: Any) -> Any:
        return builder.load(builder.inttoptr(given[0], context.get_value_type(types.int32).as_pointer()))

    return types.int32(types.int64), load


def leaves(builder: Any, value: Any, kind: Any) -> Iterator[tuple[Any, Any]]:
    """Every number of a compiled NamedTuple, in order, with its type."""
    if not isinstance(kind, types.BaseTuple):
        yield value, kind
        return
    for place, inner in enumerate(kind):  # type: ignore[arg-type, var-annotated]
        yield from leaves(builder, builder.extract_value(value, place), inner)


def gather(columns: Any, first: int, last: int, matrix: Any) -> None:
    """Lays the facts of some households side by side. Of each column: its address, its step and the place of the fact.

    The three are read one by one: taken as a row, an array would be made of them for each column.
    """
    for column in range(len(columns)):
        address, step, place = columns[column, 0], columns[column, 1], columns[column, 2]
        for household in range(first, last):
            matrix[household - first, place] = number_at(address + household * step)  # type: ignore[call-arg]


def write(lines: Any, first: int, last: int, found: Any) -> None:
    """Writes the lines of some households in their columns. Raises OverflowError where a number is too large for them."""
    for line in range(len(found)):
        for household in range(first, last):
            number = lines[household - first, line]
            found[line, household] = number
            if number != found[line, household]:
                raise OverflowError


# The four loops differ in the rule they call, and no more. Each is written out: numba keeps compiled code on disk by the name of a
# function in a file, and one that is made for a rule has no name of its own.


def money_of_all(columns: Any, first: int, last: int, matrix: Any, facts: Any, found: Any, wanted: Any, rates: Any, tables: Any) -> None:
    """The money of some households; `facts` is the matrix, seen as facts"""
    lines = np.empty((len(facts), len(wanted)), np.int64)
    for begin in range(first, last, len(facts)):
        end = min(begin + len(facts), last)
        gather(columns, begin, end, matrix)
        for place in range(end - begin):
            numbers = in_order(money(facts[place], rates, tables))
            for line in range(len(wanted)):
                lines[place, line] = numbers[wanted[line]]
        write(lines, begin, end, found)


def award_of_all(columns: Any, first: int, last: int, matrix: Any, facts: Any, found: Any, wanted: Any, rates: Any, tables: Any) -> None:
    """The pay and Universal Credit of some households; `facts` is the matrix, seen as facts"""
    lines = np.empty((len(facts), len(wanted)), np.int64)
    for begin in range(first, last, len(facts)):
        end = min(begin + len(facts), last)
        gather(columns, begin, end, matrix)
        for place in range(end - begin):
            numbers = in_order(work_and_award(facts[place], rates, tables.award))
            for line in range(len(wanted)):
                lines[place, line] = numbers[wanted[line]]
        write(lines, begin, end, found)


def duties_of_all(
    columns: Any, first: int, last: int, matrix: Any, facts: Any, found: Any, wanted: Any, rates: Any, tables: Any, capability: Any
) -> None:
    """The duties of some households; `facts` is the matrix, seen as facts"""
    lines = np.empty((len(facts), len(wanted)), np.int64)
    for begin in range(first, last, len(facts)):
        end = min(begin + len(facts), last)
        gather(columns, begin, end, matrix)
        for place in range(end - begin):
            numbers = in_order(all_duties(facts[place], rates, tables, capability))
            for line in range(len(wanted)):
                lines[place, line] = numbers[wanted[line]]
        write(lines, begin, end, found)


def requirements_of_all(
    columns: Any, first: int, last: int, matrix: Any, facts: Any, found: Any, wanted: Any, rates: Any, tables: Any
) -> None:
    """The requirements of some claims; `facts` is the matrix, seen as facts of claimants"""
    lines = np.empty((len(facts), len(wanted)), np.int64)
    for begin in range(first, last, len(facts)):
        end = min(begin + len(facts), last)
        gather(columns, begin, end, matrix)
        for place in range(end - begin):
            numbers = in_order(requirements(facts[place], tables, rates))
            for line in range(len(wanted)):
                lines[place, line] = numbers[wanted[line]]
        write(lines, begin, end, found)


NOT_LINKED: dict[Any, Any] = {in_order: laid_out, number_at: number_at}
"""Functions for which compiled code has something else than a compiled copy."""


def linked(rule: Any) -> FunctionType:
    """A copy of a rule that calls the compiled copies of the rules it names."""
    named = {step.argval: rule.__globals__.get(step.argval) for step in dis.get_instructions(rule) if step.opname == "LOAD_GLOBAL"}
    rules = {name: value for name, value in named.items() if isinstance(value, FunctionType) and value.__module__.startswith("betteroff.")}
    copies = {name: compiled(value) for name, value in rules.items()}
    return FunctionType(rule.__code__, rule.__globals__ | copies, rule.__name__, rule.__defaults__)


@cache
def compiled(rule: Any) -> Any:
    """A rule for compiled code to call; it is compiled when first called.

    It becomes a part of what calls it: handing statements over, number by number, would take as long as the rules themselves.
    """
    return NOT_LINKED.get(rule) or numba.njit(nogil=True, forceinline=True)(linked(rule))


@cache
def compiled_loop(loop: Any) -> Any:
    """A loop over households, kept on disk in a folder that belongs to these very sources.

    Numba by itself looks only at the loop's own file, and would go on serving a rule that has been edited since.
    """
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "betteroff" / SOURCES
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        return compiled(loop)
    config: Any = numba.config
    others, config.CACHE_DIR = config.CACHE_DIR, str(folder)
    try:
        return numba.njit(nogil=True, cache=True)(linked(loop))
    finally:
        config.CACHE_DIR = others


# Running


def run(loop: Callable[..., None], of: Shape, every_line: tuple[str, ...], lines: Sequence[str], facts: Any, *rules: Any) -> dict[str, Any]:
    """Works out the lines asked for of every household, chunk by chunk, with as many threads as there are processors."""
    if unknown := [line for line in lines if line not in every_line]:
        raise Refusal(f"{unknown[0]}: is not a line; the lines are {', '.join(every_line)}")
    wanted = np.array([every_line.index(line) for line in lines], np.int64)
    columns, work = columns_of(facts, of), compiled_loop(loop)
    count = len(next(iter(columns.values())))
    where = np.array([(c.ctypes.data, c.strides[0], of.places[name]) for name, c in columns.items()], np.int64)
    found = np.empty((len(lines), count), np.int32)

    def chunk(first: int) -> None:
        matrix = np.tile(of.nothing, (BLOCK, 1))
        facts = matrix.view(of.layout)[:, 0]
        work(where, first, min(first + CHUNK, count), matrix, facts, found, wanted, *rules)

    with (
        waiting("Working out households" if work.signatures else "Compiling the rules, once"),
        ThreadPoolExecutor(os.cpu_count()) as threads,
    ):
        try:
            list(threads.map(chunk, range(0, count, CHUNK)))
        except OverflowError:
            raise NotCovered(TOO_LARGE) from None
    return dict(zip(lines, found, strict=True))


def run_money(facts: Any, day: date, period_first_day: date, lines: Sequence[str] = MONEY_LINES) -> dict[str, Any]:
    """Lines of the money of many households on a day in an assessment period: all, or those named.

    `facts` is what `facts_array` makes, or a mapping of columns of whole numbers by the dotted name of a fact; a column left out
    holds the default of `Facts`. Raises Refusal.
    """
    rules = record(money_rates(day, period_first_day)), one_record(money_tables(day, period_first_day))
    if set(lines) <= set(AWARD_LINES):
        return run(award_of_all, HOUSEHOLDS, AWARD_LINES, lines, facts, *rules)
    return run(money_of_all, HOUSEHOLDS, MONEY_LINES, lines, facts, *rules)


def run_duties(facts: Any, day: date, lines: Sequence[str] = DUTY_LINES) -> dict[str, Any]:
    """Lines of the duties of many households on a day: rows, outcomes, thresholds, minutes. See `run_money`.

    Of each adult among them: `group`, `expected` (minutes a week), `searches` (whether work search is required), `search` (minutes a week,
    if it is, or were), `easement_days_left`. Where there is one adult, both are that one's.
    """
    tables = one_record(duty_tables(day)), one_record(capability_tables(day))
    return run(duties_of_all, HOUSEHOLDS, DUTY_LINES, lines, facts, record(duty_rates(day)), *tables)


def run_requirements(facts: Any, day: date, lines: Sequence[str] = REQUIREMENT_LINES) -> dict[str, Any]:
    """Lines of what many claims to benefits other than Universal Credit require on a day, from 27 April 2009 on. See `run_money`.

    `facts` is what `facts_array(claimants, CLAIMANTS)` makes, or columns by the dotted name of a fact of `ClaimantFacts`. Rows are
    numbered from 0, and -1 where the table is not asked; lines that end in "_rows" hold every row that fits, a bit for each.
    """
    tables = one_record(claim_tables(day), REQUIREMENT_QUESTIONS)
    return run(requirements_of_all, CLAIMANTS, REQUIREMENT_LINES, lines, facts, record(requirement_rates(day)), tables)
