"""Bars that lie below each other: where each pound goes, money in hand line by line, and scenarios beside each other."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from betteroff.money import Money
from betteroff.present.charts.compared import COSTS
from betteroff.present.charts.drawing.looks import LOOKS
from betteroff.present.charts.drawing.page import (
    BLUE,
    EDGE,
    GREEN,
    GREY,
    INK,
    RED,
    SMALL,
    TEXT,
    WIDTH,
    Look,
    Page,
    Scale,
    leading,
    width_of,
    wrapped,
)
from betteroff.present.charts.pictures import Bar, Pair, Pairs, Pounds, Stacks
from betteroff.present.charts.words import pounds, sentence, share, signed

LABELS, COLUMN = 2.5, 1.0
"""Width of the labels, and of a column of amounts."""
_BAR = 0.26
ADDED, TAKEN, MORE, LESS = Look(BLUE), Look(RED, "////"), Look(GREEN), Look(RED, "xxxx")
TODAY, THEN = Look(GREY, "////"), Look(BLUE)


def draw_pounds(page: Page, of: Pounds) -> None:
    """Where each pound goes, from the pay that is added down to what is kept."""
    reached = [0, *accumulate(bar.amount.in_pence for bar in of.bars)]
    scale = _scale(reached, columns=2)
    _heads(page, ("a month", "of each £1"))
    top = page.y
    for bar, start, end in zip(of.bars, reached[:-1], reached[1:], strict=True):
        y = _row(page, bar.label, _amounts(bar))
        page.bar(scale.at(start), y - _BAR / 2, scale.at(end) - scale.at(start), _BAR, ADDED if end > start else TAKEN)
        page.line((scale.at(end),) * 2, (y + _BAR / 2, page.y + 0.1), 0.8)
    _rule(page)
    y = _row(page, of.result.label, _amounts(of.result), bold=True)
    gain = of.result.amount.in_pence
    page.bar(scale.at(0), y - _BAR / 2, scale.at(gain) - scale.at(0), _BAR, MORE if gain >= 0 else LESS)
    page.line((scale.at(0),) * 2, (top, page.y), 1.0, INK)


def _amounts(bar: Bar) -> tuple[str, str]:
    return signed(bar.amount), share(bar.of_a_pound)


def draw_pairs(page: Page, of: Pairs) -> None:
    """Each line of money in hand today and then."""
    page.legend((("Today", TODAY), ("Then", THEN)))
    scale = _scale([amount.in_pence for pair in (*of.pairs, of.total) for amount in (pair.today, pair.then)], columns=2)
    _heads(page, ("today", "then"))
    top = page.y
    for pair in of.pairs:
        _pair(page, pair, scale)
    _rule(page)
    _pair(page, of.total, scale, bold=True)
    page.line((scale.at(0),) * 2, (top, page.y), 1.0, INK)


def _pair(page: Page, pair: Pair, scale: Scale, bold: bool = False) -> None:
    y = _row(page, pair.label, (pounds(pair.today), pounds(pair.then)), bold)
    for amount, above, look in ((pair.today, _BAR / 2, TODAY), (pair.then, 0.0, THEN)):
        page.bar(scale.at(0), y - above, scale.at(amount.in_pence) - scale.at(0), _BAR / 2, look)


def draw_stacks(page: Page, of: Stacks) -> None:
    """Money in hand of today and of each scenario, in its parts: what is paid out goes to the left of nothing."""
    ends = [sum(max(0, amount.in_pence) for _, amount in stack.parts) for stack in of.stacks]
    scale = _scale([*ends, *(amount.in_pence for stack in of.stacks for _, amount in stack.parts if amount.in_pence < 0)], columns=1.5)
    _heads(page, ("in hand a month",))
    top = page.y
    for stack in of.stacks:
        y = _row(page, stack.label, (pounds(stack.total),), True, stack.against_today)
        so_far, left = 0, scale.at(stack.total.in_pence)
        for label, amount in stack.parts:
            start = 0 if amount.in_pence < 0 else so_far
            _part(page, scale.at(start), scale.at(start + amount.in_pence), left, y, LOOKS[label], amount)
            so_far += max(0, amount.in_pence)
        if stack.parts and stack.parts[-1][0] == COSTS:
            page.line((left, left), (y - 0.24, y + 0.24), 2.2, INK)
    page.line((scale.at(0),) * 2, (top, page.y), 1.0, INK)
    page.y += 0.1
    page.legend((label, LOOKS[label]) for label in of.labels)
    if COSTS in of.labels:
        page.paragraph("An upright line in a bar marks what is left in hand after costs and deductions.", SMALL, colour=GREY)


def _part(page: Page, start: float, end: float, left: float, y: float, look: Look, amount: Money) -> None:
    """A part of a stack with its amount, where there is room for it beside the line of what is left"""
    page.bar(start, y - 0.18, end - start, 0.36, look)
    if start < left < end:
        start, end = max((start, left), (left, end), key=lambda side: side[1] - side[0])
    if abs(end - start) > width_of(pounds(amount), SMALL) + 0.2:
        page.framed_text((start + end) / 2, y, pounds(amount))


def _scale(pence: Iterable[int], columns: float) -> Scale:
    """From the least of some amounts to the most, between the labels and the columns of amounts"""
    found = [0, *pence]
    return Scale(min(found), max(*found, min(found) + 1), EDGE + LABELS + 0.1, WIDTH - EDGE - columns * COLUMN - 0.15)


def _heads(page: Page, heads: tuple[str, ...]) -> None:
    for place, head in enumerate(reversed(heads)):
        page.text(WIDTH - EDGE - place * COLUMN, page.y, sentence(head).removesuffix("."), SMALL, colour=GREY, at="right")
    page.y += 0.24


def _row(page: Page, label: str, amounts: tuple[str, ...], bold: bool = False, below: str = "") -> float:
    """A row with its label and its amounts; the height of its middle"""
    lines, under = wrapped(label, LABELS, TEXT, bold), wrapped(below, 1.45 * COLUMN, SMALL) if below else []
    beside = leading(TEXT) + len(under) * leading(SMALL)
    height = max(len(lines) * leading(TEXT), beside, _BAR) + 0.16
    y = page.y + height / 2
    page.lines(EDGE, y - len(lines) * leading(TEXT) / 2, lines, bold=bold and not below)
    for place, amount in enumerate(reversed(amounts)):
        page.text(WIDTH - EDGE - place * COLUMN, y - beside / 2, amount, bold=bold, at="right")
    for number, line in enumerate(under):
        page.text(WIDTH - EDGE, y - beside / 2 + leading(TEXT) + number * leading(SMALL), line, SMALL, at="right")
    page.y += height
    return y


def _rule(page: Page) -> None:
    page.line((EDGE, WIDTH - EDGE), (page.y, page.y), 1.0, GREY)
