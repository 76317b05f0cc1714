"""Dated figures: `rules/<scheme>/rates.toml`.

Each figure has a label, a unit, a law and values; each value has `from`, optional `until`, an
amount, a source and a mark. `confirmed_to` says up to which day a file (or one figure) has been
checked. Up to twelve months later a figure is still answered, as a visible assumption.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar, get_type_hints

from dateutil.relativedelta import relativedelta

from betteroff.money import MINUTES_AN_HOUR, POUND, WHOLE
from betteroff.rulebook import NotCovered, RuleFileError, load
from betteroff.rulebook.entries import NUMBER, Entry

_SCALE = {
    "pounds": POUND,
    "pounds a year": POUND,
    "pounds a month": POUND,
    "pounds a week": POUND,
    "pounds a day": POUND,
    "pounds an hour": POUND,
    "pounds a mile": POUND,
    "share": WHOLE,
    "hours a week": MINUTES_AN_HOUR,
    "hours a month": MINUTES_AN_HOUR,
    "miles a month": 1,
    "years": 1,
    "months": 1,
    "weeks": 1,
    "days": 1,
    "children": 1,
    "times": 1,
    "yes or no": 1,
    "day": 1,
}
"""Units, and how many inside units make one: pence, basis points, minutes."""
LONGEST_ASSUMPTION = relativedelta(months=12)


class Value(NamedTuple):
    """One dated value of a figure, in inside units."""

    start: date
    until: date | None
    amount: int
    source: str
    mark: str
    note: str


class Figure(NamedTuple):
    """A figure of law with all its dated values."""

    scheme: str
    name: str
    label: str
    unit: str
    law: str
    confirmed_to: date
    answered_to: date
    """Twelve months on: the last day it is answered for, as an assumption."""
    values: tuple[Value, ...]

    def on(self, day: date) -> Value:
        """The value in force on a day. Raises NotCovered outside the dates it is known for."""
        for value in reversed(self.values):
            if value.start <= day:
                if value.until is not None and day > value.until:
                    raise NotCovered(f"{self.label} is known only up to {value.until}; ask about an earlier day.")
                if day > self.answered_to:
                    raise NotCovered(
                        f"{self.label} has been checked up to {self.confirmed_to} only; ask about a day up to "
                        f"{self.answered_to}, or install a newer release."
                    )
                return value
        raise NotCovered(f"{self.label} is known from {self.values[0].start} on; ask about a day from then.")


@cache
def figures(scheme: str) -> Mapping[str, Figure]:
    """All figures of a scheme, by name. Raises RuleFileError."""
    name = f"{scheme}/rates.toml"
    document = load(name)
    default = document.get("confirmed_to")
    found = {key: _figure(name, scheme, key, entry, default) for key, entry in document.items() if key != "confirmed_to"}
    return MappingProxyType(found)


RatesT = TypeVar("RatesT")


@cache
def rates(kind: Callable[..., RatesT], scheme: str, day: date) -> RatesT:
    """The figures of a scheme on a day, as the NamedTuple its rules read: whole numbers, by name.

    Raises RuleFileError where the NamedTuple and the file do not hold the same names.
    """
    held = figures(scheme)
    names = get_type_hints(kind)
    if differ := set(names) ^ set(held):
        raise RuleFileError(f"{scheme}/rates.toml: {', '.join(sorted(differ))}: in the file or in the rules, not in both")
    return kind(**{name: held[name].on(day).amount for name in names})


def changes(scheme: str, first: date, last: date) -> set[date]:
    """The days after `first`, up to `last`, on which a figure of the scheme changes."""
    return {start for start in starts(scheme) if first < start <= last}


def of_unit(scheme: str, unit: str) -> Iterator[Value]:
    """Every value of the figures of a scheme that have a unit."""
    yield from (value for figure in figures(scheme).values() if figure.unit == unit for value in figure.values)


@cache
def starts(scheme: str) -> frozenset[date]:
    """Every day on which a value of some figure of the scheme begins."""
    return frozenset(value.start for figure in figures(scheme).values() for value in figure.values)


def _figure(file: str, scheme: str, name: str, raw: Any, confirmed_to: Any) -> Figure:
    entry = Entry(file, name, raw)
    label, unit, law = (entry.take(key, str) for key in ("label", "unit", "law"))
    if unit not in _SCALE:
        raise entry.wrong(f"unit {unit!r} is not one of {', '.join(_SCALE)}")
    confirmed_to = entry.maybe("confirmed_to", date, confirmed_to)
    if not isinstance(confirmed_to, date):
        raise entry.wrong("confirmed_to is missing, here and at the head of the file")
    values: list[Value] = []
    for given in entry.entries("values", "value"):
        value = _value(given, unit)
        if values and value.start <= (values[-1].until or values[-1].start):
            raise given.wrong("begins before the one above it ends")
        values.append(value)
    entry.done()
    return Figure(scheme, name, label, unit, law, confirmed_to, confirmed_to + LONGEST_ASSUMPTION, tuple(values))


def _value(entry: Entry, unit: str) -> Value:
    start, until = entry.take("from", date), entry.maybe("until", date, None)
    if until is not None and until < start:
        raise entry.wrong("until is before from")
    source = entry.take("source", str)
    if source not in load("sources.toml"):
        raise entry.wrong(f"source {source!r} is not listed in sources.toml")
    value = Value(start, until, _inside(entry, unit), source, entry.mark(), entry.maybe("note", str, ""))
    entry.done()
    return value


def _inside(entry: Entry, unit: str) -> int:
    """The amount in inside units."""
    if unit == "day":
        return int(entry.take("amount", date).toordinal())
    amount = Decimal(entry.take("amount", NUMBER))
    if amount.is_finite() and (amount < 0 or (unit == "share" and amount > 1)):
        raise entry.wrong(f"amount {amount} is out of all bounds for {unit}")
    if not amount.is_finite() or amount * _SCALE[unit] != int(amount * _SCALE[unit]):
        raise entry.wrong(f"amount {amount} is not a whole number of pence, minutes or hundredths of a per cent")
    return int(amount * _SCALE[unit])


def shown(amount: int, unit: str) -> str:
    """An inside amount as a reader writes it, with its unit."""
    if unit == "day":
        return date.fromordinal(amount).isoformat()
    if unit == "yes or no":
        return "yes" if amount else "no"
    if unit == "share":
        return f"{Decimal(amount).scaleb(-2).normalize():f} %"
    if _SCALE[unit] == POUND:
        return f"{Decimal(amount).scaleb(-2):,.2f} {unit.removeprefix('pounds').strip()}".rstrip()
    scale = _SCALE[unit]
    return f"{(Decimal(amount) / scale).normalize():f} {unit}"
