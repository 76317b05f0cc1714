"""Comparisons as plain text: what comes of each first, then each by itself, then once what is the same in all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from textwrap import indent

from betteroff.calendar import written
from betteroff.comparison import Comparison
from betteroff.present import sections
from betteroff.present.kinds import Keep
from betteroff.present.layout import SAME, in_all, joined, printed, wrapped
from betteroff.present.words import required_of


def comparison(found: Comparison, full: bool = False) -> str:
    """A comparison: sentence, money, duties, what to report, what was assumed."""
    return comparisons([found], full)


def comparisons(found: Sequence[Comparison], full: bool = False) -> str:
    """What comes of each first, then each by itself, then once what is the same in all of them."""
    same = in_all(sections.repeated(one, full) for one in found)
    told = [joined(_comparison(one, full, not found[1:], lambda item: item not in same)) for one in found]
    if found[1:]:
        told.insert(0, joined(_first(found)))
        told.append(joined([[SAME], *(printed(block, same.__contains__) for block in sections.repeated(found[0], full))]))
    return "\n\n\n".join("\n".join(lines) for lines in told)


def _first(found: Sequence[Comparison]) -> Iterator[Iterable[str]]:
    """The answer to each of several scenarios, and what they are compared with."""
    days = {one.on for one in found}
    for one in found:
        label = f"{one.label}, on {written(one.on)}" if len(days) > 1 else one.label
        checks = (indent(check, "  ") for check in printed([sections.checks(sections.both_sides(one))]))
        required = (wrapped(f"  {adult.label}: {adult.sentence}", 4) for adult in one.duties)
        yield [label, wrapped(f"  {one.sentence}", 4), *checks, *required]
    alike: dict[tuple[str, ...], dict[date, None]] = {}
    for one in found:
        alike.setdefault(tuple(_without_it(one)), {})[one.on] = None
    yield from ([f"WITHOUT IT, on {' and on '.join(map(written, on))}", *said] for said, on in alike.items())


def _without_it(found: Comparison) -> Iterator[str]:
    paid = "" if not found.moves_home else " after rent" if found.leaves_out_council_tax else " after rent and council tax"
    yield f"  {found.in_hand_today} a month in hand{paid}."
    yield from (wrapped(f"  {adult.label}: {required_of(adult)}", 4) for adult in found.today.duties)


def _comparison(found: Comparison, full: bool, is_alone: bool, keep: Keep) -> Iterator[Iterable[str]]:
    yield [
        f"{found.label}, on {written(found.on)}",
        *([found.sentence, *printed([sections.checks(sections.both_sides(found))])] if is_alone else ()),
    ]
    yield from (printed(block, keep) for block in sections.comparison(found, full, is_alone))
