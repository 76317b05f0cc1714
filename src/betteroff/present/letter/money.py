"""Money in hand today against each scenario, and what stops, shrinks, stays, grows and starts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from betteroff.changes import KINDS, Change, HelpChange, Kind
from betteroff.comparison import Comparison
from betteroff.money import Money
from betteroff.notices.housing_costs import of_bills
from betteroff.present.kinds import Listed, Row, Section, Table
from betteroff.present.letter.words import in_column, plain, pounds, sentence, within
from betteroff.present.words import label_of

TITLE, CHANGES = "Your money", "What changes"
WORDS: dict[Kind, str] = {"stops": "Stops", "shrinks": "Goes down", "stays": "Stays the same", "grows": "Goes up", "starts": "Starts"}


def is_couple(found: Comparison) -> bool:
    """Whether there are two adults, so that each thing has to say whose it is."""
    return len(found.then.situation.household.adults) > 1


def tables(found: Sequence[Comparison]) -> Iterator[Section]:
    """Today against each scenario, line by line; where today is not the same for all, each has a table of its own."""
    groups = [tuple(one) for _, one in groupby(found, key=lambda one: _in_hand(one, is_then=False))]
    for group in groups:
        day = f", {' and '.join(dict.fromkeys(one.label for one in group))}" if groups[1:] else ""
        yield Table(f"{TITLE}{day}", ("Pounds a month", "Today", *(one.label for one in group)), tuple(_rows(group)))
        yield Listed("", tuple(dict.fromkeys(to_pay(group))))


def _rows(found: Sequence[Comparison]) -> Iterator[Row]:
    sides = [_in_hand(found[0], is_then=False), *(_in_hand(one, is_then=True) for one in found)]
    names = dict.fromkeys(name for side in (*sides[1:], sides[0]) for name in side)
    ordered = sorted(names, key=lambda name: min(_place(one, name) for one in found))
    labels = {line.name: line.label if not is_couple(one) else label_of(line.whose, line.label) for one in found for line in one.lines}
    for name in ordered:
        amounts = [Money(side.get(name, 0)) for side in sides]
        if any(amount.in_pence for amount in amounts):
            yield Row(labels[name], tuple(map(in_column, amounts)))
    yield Row("Money in hand", (in_column(found[0].in_hand_today), *(in_column(one.in_hand_then) for one in found)))
    yield Row("Difference a month", ("", *(_signed(one.gain) for one in found)))
    yield Row("Difference a week", ("", *(_signed(one.gain.per("week")) for one in found)))


def _place(found: Comparison, name: str) -> int:
    """Where a line stands: costs after what comes in"""
    return next((place + 1000 * (line.in_hand < 0) for place, line in enumerate(found.lines) if line.name == name), 10_000)


def _in_hand(found: Comparison, is_then: bool) -> dict[str, int]:
    """The lines of money in hand of one side: a cost is below nothing"""
    return {
        line.name: (line.in_hand > 0) * amount.in_pence - (line.in_hand < 0) * amount.in_pence
        for line in found.lines
        for amount in [line.then if is_then else line.today]
        if line.in_hand and amount.in_pence
    }


def _signed(amount: Money) -> str:
    return f"+{in_column(amount)}" if amount.in_pence > 0 else in_column(amount)


def to_pay(found: Iterable[Comparison]) -> Iterator[str]:
    """What is still to be paid out of money in hand"""
    for one in found:
        if not one.moves_home:
            yield from (sentence(plain(f"{said.text} ({said.law})")) for said in of_bills(one.then.worked))


def changes(found: Sequence[Comparison], with_money: bool = True, with_stays: bool = True, with_why: bool = True) -> Listed:
    """What stops, shrinks, stays, grows and starts with each scenario: money in hand, which the table has too, and help beside it."""
    if not found[1:]:
        return Listed(CHANGES, tuple(_changes(found[0], with_money, with_stays, with_why)))
    by_words: dict[str, list[str]] = {}
    for one in found:
        by_words.setdefault(" ".join(_changes(one, with_money, with_stays, with_why)), []).append(one.label)
    said = {words or "nothing.": labels for words, labels in by_words.items() if words or with_money}
    return Listed(CHANGES, tuple(f"{' and '.join(labels)}: {words}" for words, labels in said.items()))


def _changes(found: Comparison, with_money: bool, with_stays: bool, with_why: bool) -> Iterator[str]:
    for kind in KINDS:
        lines = [change for change in found.changes if change.kind == kind and with_money and (with_stays or kind != "stays")]
        names = [_named(found, line) for line in lines]
        names += [helped(change, with_why) for change in found.help_changes if change.kind == kind]
        if names:
            yield f"{WORDS[kind]}: {', '.join(dict.fromkeys(names))}."


def _named(found: Comparison, change: Change) -> str:
    """A line that changes, whose it is where there are two, and that it is a cost"""
    return f"{label_of(change.whose if is_couple(found) else '', within(change.label))}{' (a cost)' if change.is_cost else ''}"


def helped(found: HelpChange, with_why: bool) -> str:
    """Help that changes, with what it was or will be worth, and why."""
    amounts = [pounds(worth) for worth in (found.today, found.then) if worth and worth.in_pence]
    worth = f" ({' to '.join(amounts)} a month)" if amounts else ""
    return f"{within(found.label)}{worth}{f' ({within(plain(found.why))})' if with_why else ''}"
