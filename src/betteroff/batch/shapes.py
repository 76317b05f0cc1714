"""Facts of many as columns of whole numbers, and as numpy records: what comes in to compiled rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, get_type_hints

from betteroff.facts import AdultFacts, Facts
from betteroff.facts.claimant import Benefit, ClaimantFacts
from betteroff.rulebook import NotCovered, Refusal

try:
    import numpy as np
except ImportError as error:
    raise Refusal("Batches need numba and numpy, which are not installed: pip install numba numpy") from error

TOO_LARGE = "A batch counts in 32 bits: no amount, stated or worked out, may be above 21 million pounds."


def names(kind: Any, prefix: str = "") -> Iterator[str]:
    """The dotted names of all numbers in a NamedTuple type, in order."""
    for name, inner in get_type_hints(kind).items():
        yield from names(inner, f"{prefix}{name}.") if hasattr(inner, "_fields") else (prefix + name,)


def layout(kind: Any, number: Any) -> Any:
    """The numpy record of a NamedTuple type, with every number of one size."""
    hints = get_type_hints(kind).items()
    return np.dtype([(name, layout(inner, number) if hasattr(inner, "_fields") else number) for name, inner in hints])


class Shape(NamedTuple):
    """How facts of one kind lie in a batch."""

    layout: Any
    """As a numpy record."""
    places: Mapping[str, int]
    """The place of each fact, by its dotted name."""
    nothing: Any
    """The record of somebody of whom nothing is stated."""


def shape(nothing: NamedTuple) -> Shape:
    """How facts of a kind lie, of which nothing is stated in one record."""
    kind = type(nothing)
    record = layout(kind, np.int32)
    return Shape(record, {name: place for place, name in enumerate(names(kind))}, np.array([tuple(nothing)], record).view(np.int32))


HOUSEHOLDS = shape(Facts(AdultFacts()))
CLAIMANTS = shape(ClaimantFacts(Benefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE, 0))
OF_THE_DAY = {
    f"{adult}.{of_day}": f"{adult}.{fact}"
    for adult in ("first", "second")
    for of_day, fact in (
        ("age_on_the_day", "age"),
        ("reached_pension_age_on_the_day", "reached_pension_age"),
        ("course.is_on_the_day", "course.is_on"),
    )
} | {f"family.{fact}": fact for fact in ("children", "disabled_children_lower", "disabled_children_higher")}
"""Facts of the day asked about, and those of the assessment period that stand for them where a caseload does not tell the two apart."""


def facts_array(many: Sequence[NamedTuple], of: Shape = HOUSEHOLDS) -> Any:
    """Facts of many households, or claimants, as one structured array of 32-bit numbers. Raises NotCovered."""
    try:
        return np.array([tuple(facts) for facts in many], of.layout)
    except OverflowError:
        raise NotCovered(TOO_LARGE) from None


def checked(name: str, column: Any, of: Shape) -> Any:
    """A column of facts as 32-bit numbers. Raises NotCovered, or Refusal naming the column."""
    if name not in of.places or column.dtype.kind not in "biu":
        raise Refusal(f"{name}: is not a fact, or not a column of whole numbers; the facts are {', '.join(of.places)}")
    short = column.astype(np.int32, copy=False)
    if short is not column and (short != column).any():
        raise NotCovered(TOO_LARGE)
    return short


def columns_of(facts: Any, of: Shape = HOUSEHOLDS) -> dict[str, Any]:
    """Facts as columns, by the dotted name of a fact: those given, or those of what `facts_array` makes. Raises Refusal."""
    if isinstance(facts, Mapping):
        columns = {name: checked(name, np.asarray(column), of) for name, column in facts.items()}
        columns = {of_day: columns[of_period] for of_day, of_period in OF_THE_DAY.items() if of_period in columns} | columns
    elif getattr(facts, "dtype", None) == of.layout:
        matrix = facts.view(np.int32).reshape(len(facts), len(of.places))
        columns = {name: matrix[:, place] for name, place in of.places.items()}
    else:
        columns = {}
    if len({len(column) for column in columns.values()}) != 1:
        raise Refusal("A batch needs columns of facts of one length, or what facts_array makes.")
    return columns
