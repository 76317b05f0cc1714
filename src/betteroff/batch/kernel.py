"""The rules, compiled: many households at once, with the very functions that answer one.

Each rule is compiled as it stands; there is no second copy of it. Facts come as whole numbers in
columns, one a field ("first.pay", "children"); every line of the result goes out as a column
("first_pay.net_month", "universal_credit.payable").
"""

from __future__ import annotations

import dis
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import cache
from pathlib import Path
from types import FunctionType
from typing import Any, get_type_hints

from betteroff.conditionality.duties import HouseholdDuties
from betteroff.facts import AdultFacts, Facts
from betteroff.order import Money, all_duties, capability_tables, duty_rates, duty_tables, money, money_rates
from betteroff.rulebook import NotCovered, Refusal, fingerprint
from betteroff.rulebook.tables import Scan, in_order

try:
    import numba
    import numpy as np
    from numba import literal_unroll
    from numba.extending import overload
except ImportError as error:
    raise Refusal('Batches need numba and numpy, which are not installed: pip install "betteroff[batch]"') from error

CHUNK = 2048
"""Households worked on at a time: their facts, about 500 bytes each, stay in a processor's own cache."""
Columns = dict[str, Any]


# Shapes: NamedTuples as numpy lays them out


def is_nested(kind: Any) -> bool:
    """Whether a type is a NamedTuple, not a number."""
    return hasattr(kind, "_fields")


def names(kind: Any, prefix: str = "") -> Iterator[str]:
    """The dotted names of all numbers in a NamedTuple type, in order."""
    for name, inner in get_type_hints(kind).items():
        yield from names(inner, f"{prefix}{name}.") if is_nested(inner) else (prefix + name,)


def layout(kind: Any, number: Any) -> Any:
    """The numpy record of a NamedTuple type, with every number of one size."""
    return np.dtype([(name, layout(inner, number) if is_nested(inner) else number) for name, inner in get_type_hints(kind).items()])


FACTS = layout(Facts, np.int32)
FACT_NAMES = {name: place for place, name in enumerate(names(Facts))}
MONEY_LINES = tuple(names(Money))
DUTY_LINES = tuple(names(HouseholdDuties))


def record(given: Any) -> Any:
    """Rates as one numpy record. A record is one pointer to compiled code; a NamedTuple would be hundreds of values."""
    return np.array(tuple(given), layout(type(given), np.int64))[()]


def arrays(tables: Any) -> Any:
    """Tables whose rows stand in arrays, so that one compiled scan serves them all."""
    return type(tables)(*(Scan(*(np.array(column, np.int64) for column in scan)) for scan in tables))


def facts_array(households: Sequence[Facts]) -> Any:
    """Facts of many households as one structured array of 32-bit numbers."""
    try:
        return np.array([tuple(facts) for facts in households], FACTS)
    except OverflowError:
        raise NotCovered("A batch counts in 32 bits: no amount above 21 million pounds.") from None


def columns_to_facts(columns: Mapping[str, Any], n: int) -> Any:
    """Columns of facts, by dotted name, as one structured array of n households; a column left out is the default."""
    matrix = np.empty((n, len(FACT_NAMES)), np.int32)
    matrix[:] = facts_array([Facts(AdultFacts())]).view(np.int32)
    for name, column in columns.items():
        matrix[:, FACT_NAMES[name]] = column
    return matrix.view(FACTS)[:, 0]


# Compiling


def laid_out(answers: Any) -> Any:
    """What `in_order` is in compiled code: answers of several types, in an array to be read by place."""
    given = np.empty(len(answers), np.int64)
    place = 0
    for answer in literal_unroll(answers):
        given[place] = answer
        place += 1
    return given


def write(found: Any, line: int, place: int, columns: Any) -> int:
    """Writes every number of a result, NamedTuples within it too, each on its own line."""
    raise NotImplementedError  # exists in compiled code only: see below


@overload(write)
def _write(found: Any, line: int, place: int, columns: Any) -> Any:
    def write_number(found: Any, line: int, place: int, columns: Any) -> int:
        columns[line, place] = found
        if columns[line, place] != found:
            raise OverflowError
        return line + 1

    def write_each(found: Any, line: int, place: int, columns: Any) -> int:
        for part in literal_unroll(found):
            line = write(part, line, place, columns)
        return line

    return write_each if isinstance(found, numba.types.BaseTuple) else write_number


def all_money(facts: Any, start: int, columns: Any, rates: Any, tables: Any) -> None:
    for place in range(len(facts)):
        write(money(facts[place], rates, tables), 0, start + place, columns)


def all_households_duties(facts: Any, start: int, columns: Any, rates: Any, tables: Any, capability: Any) -> None:
    for place in range(len(facts)):
        write(all_duties(facts[place], rates, tables, capability), 0, start + place, columns)


@cache
def linked(rule: FunctionType) -> FunctionType:
    """A copy of a rule that calls the compiled copies of the rules it names."""
    named = {step.argval for step in dis.get_instructions(rule) if step.opname == "LOAD_GLOBAL"}
    rules = {name: value for name in named if isinstance(value := rule.__globals__.get(name), FunctionType)}
    copies = {name: compiled(value) for name, value in rules.items() if value.__module__.startswith("betteroff.") and value is not write}
    return FunctionType(rule.__code__, rule.__globals__ | copies, rule.__name__)


@cache
def compiled(rule: FunctionType) -> Any:
    """A rule, ready to be compiled when first called from compiled code."""
    return numba.njit(nogil=True)(linked(laid_out if rule is in_order else rule))


@cache
def compiled_loop(loop: FunctionType) -> Any:
    """A loop over households, kept on disk in a folder that belongs to these very sources.

    Numba itself looks only at the loop's file, and would go on serving a rule that has since been edited.
    """
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "betteroff" / fingerprint()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return compiled(loop)
    others, numba.config.CACHE_DIR = numba.config.CACHE_DIR, str(folder)
    try:
        return numba.njit(nogil=True, cache=True)(linked(loop))
    finally:
        numba.config.CACHE_DIR = others


# Running


def run(loop: FunctionType, lines: tuple[str, ...], facts: Any, *rules: Any) -> Columns:
    """Works out every line of every household, chunk by chunk, with as many threads as there are processors."""
    is_columns = isinstance(facts, Mapping)
    count = len(next(iter(facts.values()))) if is_columns else len(facts)
    found = np.empty((len(lines), count), np.int32)
    work = compiled_loop(loop)

    def chunk(start: int) -> None:
        part = slice(start, min(start + CHUNK, count))
        some = columns_to_facts({n: c[part] for n, c in facts.items()}, part.stop - start) if is_columns else facts[part]
        work(some, start, found, *rules)

    with ThreadPoolExecutor(os.cpu_count()) as threads:
        for _ in threads.map(chunk, range(0, count, CHUNK)):
            pass
    return dict(zip(lines, found, strict=True))


def run_money(facts: Any, day: date, period_first_day: date) -> Columns:
    """Every line of the money of many households on a day in an assessment period.

    `facts` is a structured array (`facts_array`) or a mapping of columns (see `columns_to_facts`).
    """
    return run(all_money, MONEY_LINES, facts, record(money_rates(day, period_first_day)), arrays(capability_tables(day)))


def run_duties(facts: Any, day: date) -> Columns:
    """Every line of the duties of many households on a day: rows, outcomes, thresholds, minutes."""
    tables = arrays(duty_tables(day)), arrays(capability_tables(day))
    return run(all_households_duties, DUTY_LINES, facts, record(duty_rates(day)), *tables)
