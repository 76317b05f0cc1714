"""Today against scenarios: where each pound goes, money in hand line by line, and several scenarios beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from betteroff.calendar import written
from betteroff.changes import ComparedLine
from betteroff.comparison import Comparison
from betteroff.money import Money
from betteroff.present.charts.chart import Chart
from betteroff.present.charts.left_out import not_counted, stops_beside
from betteroff.present.charts.pictures import Bar, Pair, Pairs, Pounds, Stack, Stacks
from betteroff.present.charts.words import against, in_pence, pounds, sentence, share, signed
from betteroff.present.kinds import Row, Table
from betteroff.present.sections import IN_HAND
from betteroff.present.words import counted, label_of
from betteroff.sweep import joined
from betteroff.where_pay_goes import Piece, pay_added, where_pay_goes

TAKE_HOME, UNIVERSAL_CREDIT, HOUSING_BENEFIT, REDUCTION = "Take-home pay", "Universal Credit", "Housing Benefit", "Council Tax Reduction"
OTHERS, COSTS = "Other money that comes in", "Costs and deductions"
PARTS = (TAKE_HOME, UNIVERSAL_CREDIT, HOUSING_BENEFIT, REDUCTION, OTHERS, COSTS)
_OWN_PARTS = {"universal_credit.payable": UNIVERSAL_CREDIT, "housing_benefit.payable": HOUSING_BENEFIT, "council_tax.reduction": REDUCTION}
_EARNED = ("_pay.net_month", "_business.net")


def chart(found: Comparison) -> Chart:
    """Where each pound of added pay goes; where none is added, money in hand line by line."""
    pieces = where_pay_goes(found)
    added = pay_added(pieces)
    return _where_each_pound_goes(found, pieces, added) if added.in_pence > 0 else _line_by_line(found)


def _where_each_pound_goes(found: Comparison, pieces: Sequence[Piece], added: Money) -> Chart:
    bars = tuple(Bar(_moved(piece), piece.difference, _share(piece.difference, added)) for piece in pieces)
    result = Bar(_result(found.gain), found.gain, _share(found.gain, added))
    title, under = f"Where each pound goes: {found.label}", _note(found)
    rows = tuple(Row(bar.label, (signed(bar.amount), share(bar.of_a_pound))) for bar in (*bars, result))
    takes, adds = ([f"{bar.label}, {in_pence(bar.of_a_pound)}" for bar in bars[1:] if (bar.amount.in_pence < 0) == is_less]
                   for is_less in (True, False))  # fmt: skip
    words = [
        f"{title}.",
        under,
        f"Before tax the pay that this adds is {pounds(added)} a month.",
        f"Of each £1 of it this is taken: {'; '.join(takes)}." if takes else "",
        f"Of each £1 this is added: {'; '.join(adds)}." if adds else "",
        _kept(result, found.gain),
    ]
    table = Table("", ("Where it goes", "A month", "Of each £1"), rows, width=54)
    return Chart(title, " ".join(filter(None, words)), table, Pounds(bars, result), under)


def _moved(piece: Piece) -> str:
    """What a piece does: lower, higher, ends; a piece that begins says only its name"""
    if not piece.today.in_pence:
        return piece.label
    if not piece.then.in_pence:
        return f"{piece.label}: ends"
    return f"{piece.label}: {'lower' if abs(piece.then.in_pence) < abs(piece.today.in_pence) else 'higher'}"


def _result(gain: Money) -> str:
    return "More in hand a month" if gain.in_pence > 0 else "Less in hand a month" if gain.in_pence < 0 else "The same in hand a month"


def _kept(result: Bar, gain: Money) -> str:
    """What is left of each pound, in a sentence"""
    if gain.in_pence > 0:
        return f"{in_pence(result.of_a_pound)} of each £1 is kept: {pounds(gain)} a month more in hand."
    if gain.in_pence < 0:
        lost = f"{in_pence(result.of_a_pound)} is lost beside it"
        return f"Nothing of each £1 is kept, and {lost}: {pounds(Money(-gain.in_pence))} a month less in hand."
    return "Nothing of it is kept: the same money in hand."


def _share(part: Money, whole: Money) -> Decimal:
    return (Decimal(part.in_pence) / whole.in_pence).quantize(Decimal("0.001"))


def _note(found: Comparison) -> str:
    return " ".join(_notes(found))


def _notes(found: Comparison) -> Iterator[str]:
    """The day, what the figures count of homes, and what they leave out."""
    yield f"On {written(found.on)}."
    if found.moves_home:
        yield f"What each home costs is counted{', but not council tax, which cannot be told' if found.leaves_out_council_tax else ''}."
    else:
        yield from not_counted([found.today.worked, found.then.worked])
    yield from stops_beside(found)


def _notes_of_all(found: Sequence[Comparison]) -> Iterator[str]:
    """What is to be known beside each scenario; what is not of all of them, with those it is of."""
    notes = {one.label: tuple(_notes(one)) for one in found}
    for text in dict.fromkeys(chain(*notes.values())):
        labels = [label for label, texts in notes.items() if text in texts]
        yield text if len(labels) == len(notes) else f"{joined(labels)}: {text}"


def _line_by_line(found: Comparison) -> Chart:
    """Money in hand today and then, where no pay is added."""
    lines = [line for line in found.lines if line.in_hand and (line.today.in_pence or line.then.in_pence)]
    pairs = tuple(Pair(label_of(line.whose, line.label), counted(line, line.today), counted(line, line.then)) for line in lines)
    total = Pair(IN_HAND, found.in_hand_today, found.in_hand_then)
    title = f"Money in hand a month, today and then: {found.label}"
    under = f"{_note(found)} No pay is added, so this shows each line of money in hand."
    rows = tuple(Row(pair.label, (pounds(pair.today), pounds(pair.then), signed(_difference(pair)))) for pair in (*pairs, total))
    changed = [f"{pair.label}: {pounds(pair.today)} today, {pounds(pair.then)} then" for pair in pairs if pair.today != pair.then]
    words = [
        f"{title}.",
        under,
        f"What changes: {'; '.join(changed)}." if changed else "No line changes.",
        f"{IN_HAND}: {pounds(total.today)} today, {pounds(total.then)} then, {against(found.gain)}.",
    ]
    table = Table("", ("Money", "Today", "Then", "Difference"), rows, width=54)
    return Chart(title, " ".join(words), table, Pairs(pairs, total), under)


def _difference(pair: Pair) -> Money:
    return Money(pair.then.in_pence - pair.today.in_pence)


def side_by_side(found: Sequence[Comparison]) -> Chart:
    """Money in hand today and in each scenario, in its parts."""
    stacks = tuple(dict.fromkeys([*_todays(found), *map(_then, found)]))
    labels = tuple(part for part in PARTS if any(part == name for stack in stacks for name, _ in stack.parts))
    title, under = "Money in hand a month, today and in each scenario", " ".join(_notes_of_all(found))
    parts = (dict(stack.parts) for stack in stacks)
    rows = tuple(
        Row(stack.label, (*(pounds(of.get(label, Money(0))) for label in labels), pounds(stack.total)))
        for stack, of in zip(stacks, parts, strict=True)
    )
    table = Table("", ("Scenario", *labels, IN_HAND), rows, width=40)
    return Chart(title, " ".join([f"{title}.", under, *map(_told, stacks)]), table, Stacks(labels, stacks), under)


def _todays(found: Sequence[Comparison]) -> Iterator[Stack]:
    """What the scenarios are compared with: once, or on each of their days and with each home's costs, where they differ"""
    amounts = {(one.on, one.in_hand_today) for one in found}
    for one in found:
        day = f" as on {written(one.on)}" if len({on for on, _ in amounts}) > 1 else ""
        home = ", after what the home costs" if one.moves_home and any(not other.moves_home for other in found) else ""
        yield Stack(f"Today{day}{home}", _parts([(line, line.today) for line in one.lines]), one.in_hand_today, "")


def _then(found: Comparison) -> Stack:
    return Stack(found.label, _parts([(line, line.then) for line in found.lines]), found.in_hand_then, against(found.gain))


def _parts(lines: Sequence[tuple[ComparedLine, Money]]) -> tuple[tuple[str, Money], ...]:
    """Money in hand by its parts, in the order of PARTS, without those that are nothing"""
    found = dict.fromkeys(PARTS, 0)
    for line, amount in lines:
        found[_part(line, amount)] += line.in_hand * amount.in_pence
    return tuple((part, Money(pence)) for part, pence in found.items() if pence)


def _part(line: ComparedLine, amount: Money) -> str:
    if line.in_hand * amount.in_pence < 0:
        return COSTS
    return TAKE_HOME if line.name.endswith(_EARNED) else _OWN_PARTS.get(line.name, OTHERS)


def _told(stack: Stack) -> str:
    """A stack in words: its total, and what it is made of"""
    parts = [f"{label} {pounds(amount)}" for label, amount in stack.parts]
    beside = f", {stack.against_today}" if stack.against_today else ""
    return sentence(f"{stack.label}: {pounds(stack.total)}{beside}{f' ({joined(parts)})' if parts else ''}")
