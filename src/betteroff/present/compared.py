"""Comparisons as plain text: what comes of each first, then each by itself, then once what is the same in all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from textwrap import indent

from betteroff.calendar import written
from betteroff.changes import KINDS, ComparedLine
from betteroff.comparison import Comparison
from betteroff.money import Money
from betteroff.present.layout import SAME, Keep, Lists, in_all, with_law
from betteroff.present.parts import (
    OTHER_HELP,
    STATED,
    at_top,
    duties,
    easements,
    joined,
    label_of,
    listed,
    looked_ahead,
    required_of,
    row,
    small_lists,
    small_print,
    spells,
    wrapped,
)
from betteroff.present.words import advice, advised, change, first_weeks, help_change, kept, other_help, signed, steps

SAFE_MONEY = "To keep money safe, ask"


def comparison(found: Comparison, full: bool = False) -> str:
    """A comparison: sentence, money, duties, what to report, what was assumed."""
    return comparisons([found], full)


def comparisons(found: Sequence[Comparison], full: bool = False) -> str:
    """What comes of each first, then each by itself, then once what is the same in all of them."""
    same = in_all([("", _steps(one)), *_lists(one, full), *_names(one), *small_lists(one.then, one.assumptions)] for one in found)
    told = [joined(_comparison(one, full, not found[1:], lambda item: item not in same)) for one in found]
    if found[1:]:
        told.insert(0, joined(_first(found)))
        told.append(joined([[SAME], _worked(found[0], same.__contains__), *_repeated(found[0], full, same.__contains__)]))
    return "\n\n\n".join("\n".join(lines) for lines in told)


def _first(found: Sequence[Comparison]) -> Iterator[Iterable[str]]:
    """The answer to each of several scenarios, and what they are compared with."""
    for one in found:
        required = (wrapped(f"  {adult.label}: {adult.sentence}", 4) for adult in one.duties)
        yield [one.label, wrapped(f"  {one.sentence}", 4), *(indent(check, "  ") for check in at_top(one.then)), *required]
    yield dict.fromkeys("\n".join(_without_it(one)) for one in found)


def _without_it(found: Comparison) -> Iterator[str]:
    yield f"WITHOUT IT, on {written(found.on)}"
    yield f"  {found.in_hand_today} a month in hand."
    yield from (wrapped(f"  {adult.label}: {required_of(adult)}", 4) for adult in found.today.duties)


def _comparison(found: Comparison, full: bool, is_alone: bool, keep: Keep) -> Iterator[Iterable[str]]:
    yield [f"{found.label}, on {written(found.on)}", *([found.sentence, *at_top(found.then)] if is_alone else ())]
    yield _money(found)
    yield _changes(found)
    yield _worked(found, keep)
    for adult in found.duties:
        before = found.today.duties[adult.place]
        if is_alone:
            yield [wrapped(f"{adult.label} without it: {required_of(before)}", 2), *duties(adult, full)]
        elif adult.may_be_due:
            yield [wrapped(f"What the Jobcentre may require of {adult.label}, {looked_ahead(adult)}:", 2), *spells(adult, full)]
    yield from _repeated(found, full, keep)


def _repeated(found: Comparison, full: bool, keep: Keep) -> Iterator[Iterable[str]]:
    """What may be the same in several comparisons."""
    yield from (listed(title, items, keep) for title, items in _lists(found, full))
    if not full:
        yield from (_named(title, items, keep) for title, items in _names(found))
    yield small_print(found.then, keep, found.assumptions)


def _money(found: Comparison) -> Iterator[str]:
    yield row("Pounds a month", "Today", "Then", "Difference", "(a week)")
    for line in (line for line in found.lines if line.in_hand and (line.today.in_pence or line.then.in_pence)):
        sign = -1 if line.in_hand < 0 else 1
        yield row(label_of(line.whose, line.label), *_amounts(line, sign))
    week = f"({signed(found.gain.per('week'))})"
    yield row("Money in hand", str(found.in_hand_today), str(found.in_hand_then), signed(found.gain), week)
    years = (amount.per("year") for amount in (found.in_hand_today, found.in_hand_then))
    yield row("Money in hand, a year", *map(str, years), signed(found.gain.per("year")))


def _changes(found: Comparison) -> Iterator[str]:
    for kind in KINDS:
        if of_kind := [change(line) for line in found.changes if line.kind == kind]:
            yield wrapped(f"What {kind}: {'; '.join(of_kind)}.", 2)
    for words in kept(found):
        yield wrapped(f"{words}.", 2)


def _amounts(line: ComparedLine, sign: int) -> tuple[str, str, str, str]:
    today, then, difference = (replace(amount, in_pence=sign * amount.in_pence) for amount in (line.today, line.then, line.difference))
    week = f"({signed(difference.per('week'))})" if line.is_monthly else ""
    return str(today), str(then), signed(difference), week


def _named(title: str, names: Iterable[str], keep: Keep) -> Iterator[str]:
    """Names in one paragraph, and where to read what is behind them."""
    if found := list(filter(keep, names)):
        yield wrapped(f"{title} (more of each: betteroff compare --full): {'; '.join(found)}.", 2)


def _worked(found: Comparison, keep: Keep) -> Iterator[str]:
    if rows := list(filter(keep, _steps(found))):
        yield "How it is worked out (each line's rule and figures: betteroff explain)"
        yield from rows


def _steps(found: Comparison) -> Iterator[str]:
    """The lines on the way to the money in hand, each with its law."""
    for line in steps(line for line in found.lines if line.name not in STATED):
        yield with_law(f"  {label_of(line.whose, line.label)}", 50, _amounts(line, 1)[:3], line.law)


def _lists(found: Comparison, full: bool) -> Lists:
    """The lists of a comparison."""
    yield "What lifts requirements", (text for adult in found.duties for text in easements(adult, full))
    yield "Help beside Universal Credit that changes", (f"{help_change(one, full)} [{one.law}]" for one in found.help_changes)
    yield "Report", (f"{r.whose}: {r.what}. To: {r.to}. {r.when}. [{r.law}]" for r in found.reports)
    yield "The first payments", found.first_payments
    yield "In the first weeks, once", first_weeks(found)
    yield "Residential rehabilitation", map(advice, found.rehabilitation)
    yield "If the work does not last", map(advice, found.if_work_ends)
    yield "If it were otherwise", (_otherwise(found, other) for other in found.alternatives)
    if full:
        yield SAFE_MONEY, map(advice, found.safe_money)
        yield OTHER_HELP, map(other_help, found.then.other_help)


def _names(found: Comparison) -> Lists:
    """What may be asked for, by its name alone; how, and by which law, is told in full."""
    yield SAFE_MONEY, map(advised, found.safe_money)
    yield OTHER_HELP, (one.label for one in found.then.other_help)


def _otherwise(found: Comparison, other: Comparison) -> str:
    """A comparison if something were otherwise, with each line of money in hand that would differ."""
    lines = {line.name: (line.today, line.then) for line in found.lines}
    differ = (
        f"{label_of(line.whose, line.label)} would be {line.today} today and {line.then} then"
        for line in other.lines
        if line.in_hand and (line.today, line.then) != lines.get(line.name, (Money(0), Money(0)))
    )
    return f"{other.label}: {other.sentence} {'; '.join(differ) or 'No amount would differ'}."
