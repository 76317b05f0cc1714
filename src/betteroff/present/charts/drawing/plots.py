"""Plots over hours or pay: money in hand with its cliffs, and what becomes of each further pound."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from matplotlib.ticker import MaxNLocator

from betteroff.money import Money
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
    Stroke,
    leading,
    width_of,
    wrapped,
)
from betteroff.present.charts.pictures import Dot, Fall, Rate, Rates, Steps
from betteroff.present.charts.words import against, in_pence, pounds

LEFT, RIGHT = 0.85, 1.45
"""Margins of a plot: for the amounts at its left, for what is said at its right."""
HEIGHT = 3.4
CLIFF, GOOD, BAD = Look(RED, "////"), Look(BLUE), Look(RED, "xxxx")
_FLAG = 1.9
"""Widest text of a flag."""
_FLAGS = 6
_LETTERS = "ABCDEFGH"
_ROOM = 0.6
"""Inches between the figures of two steps, so that neither covers the other."""
_LEAST_SPAN = 100.0
"""Pounds: a smaller change is not drawn as if it were a great one."""
_MOST_OF_A_POUND = 1.25


class Flag(NamedTuple):
    """Words above a plot, with a pole that stands where they hold."""

    at: float
    lines: tuple[str, ...]
    colour: str = RED


def draw_steps(page: Page, of: Steps) -> None:
    """Money in hand at each step, today's level, the cliffs, and which steps pay."""
    at = _across([float(dot.at) for dot in of.dots])
    falls = sorted(sorted(of.falls, key=lambda fall: -fall.loss.in_pence)[:_FLAGS], key=lambda fall: fall.before)
    top = _flags(page, [_flag(at, fall, f"{pounds(fall.loss)} a month less") for fall in falls])
    level = _upwards([float(dot.in_hand.pounds) for dot in (*of.dots, *of.later)] + [float(of.today.pounds)], top)
    _frame(page, at, level, of, [float(dot.at) for dot in of.dots])
    for fall in of.falls:
        start, end = at.at(float(fall.before)), at.at(float(fall.after))
        page.bar(start, top, end - start, HEIGHT, CLIFF, is_framed=False)
    today = level.at(float(of.today.pounds))
    page.line((at.start, at.end), (today, today), 1.4, INK, "--")
    _beside(page, at, level, of)
    _line(page, of.later, at, level, GREEN, ":")
    _line(page, of.dots, at, level, BLUE, "-")
    _bands(page, of, at)
    _marks(page, of, at, level)


def _line(page: Page, dots: Sequence[Dot], at: Scale, level: Scale, colour: str, style: Stroke) -> None:
    """A line with a mark at each step: full where it leaves more than today"""
    places = [(at.at(float(dot.at)), level.at(float(dot.in_hand.pounds)), dot.is_more_than_today) for dot in dots]
    page.line([x for x, _, _ in places], [y for _, y, _ in places], 1.8, colour, style)
    for x, y, is_more in places:
        page.dot(x, y, is_more, colour)


def _across(values: Sequence[float]) -> Scale:
    """Over the width of a plot, with half a step at each side"""
    ordered = sorted(set(values))
    half = min((b - a for a, b in pairwise(ordered)), default=1.0) / 2
    return Scale(ordered[0] - half, ordered[-1] + half, EDGE + LEFT, WIDTH - EDGE - RIGHT)


def _upwards(values: Sequence[float], top: float) -> Scale:
    """Over the height of a plot, with room above and below"""
    least, most = min(values), max(values)
    room = max(_LEAST_SPAN - (most - least), (most - least) * 0.16) / 2
    return Scale(least - room, most + room, top + HEIGHT, top)


def _flag(at: Scale, fall: Fall, lost: str) -> Flag:
    """The loss of a cliff and the first of its reasons"""
    x = at.at((float(fall.before) + float(fall.after)) / 2)
    width = min(_FLAG, WIDTH - EDGE - x - 0.05)
    return Flag(x, tuple(wrapped(f"{lost}: {fall.because[0]}", width, SMALL, bold=True)))


def _flags(page: Page, flags: Sequence[Flag]) -> float:
    """Flags to the right of their poles, those further left higher, so that none covers another; where the plot begins."""
    heights: list[tuple[Flag, float]] = []
    for flag in reversed(flags):
        reach = flag.at + 0.1 + max(width_of(line, SMALL, bold=True) for line in flag.lines)
        base = max((top for other, top in heights if other.at < reach), default=0.05)
        heights.append((flag, base + len(flag.lines) * leading(SMALL) + 0.1))
    begins = page.y + max((top for _, top in heights), default=0.05)
    for flag, top in heights:
        page.line((flag.at, flag.at), (begins - top, begins), 1.0, flag.colour)
        page.lines(flag.at + 0.05, begins - top, flag.lines, SMALL, bold=True, colour=flag.colour)
    page.y = begins
    return begins


def _frame(page: Page, at: Scale, level: Scale, of: Steps | Rates, values: Sequence[float]) -> None:
    """The axes of a plot, with round figures along them"""
    for value in _round_values(level):
        y = level.at(value)
        page.line((at.start, at.end), (y, y), 0.5, GREY, ":")
        told = in_pence(Decimal(str(value))) if isinstance(of, Rates) else _round_pounds(value)
        page.text(at.start - 0.08, y, told, SMALL, at="right", middle=True)
    bottom, middle = level.start, (at.start + at.end) / 2
    page.line((at.start, at.end), (bottom, bottom), 1.2, INK)
    have_room = all(at.at(b) - at.at(a) > _ROOM for a, b in pairwise(sorted(values)))
    for value in values if values and have_room else _round_values(at, whole=not of.is_pay):
        page.line((at.at(value), at.at(value)), (bottom, bottom + 0.06), 1.0, INK)
        page.text(at.at(value), bottom + 0.1, _round_pounds(value) if of.is_pay else f"{value:g}", SMALL, at="center")
    page.y = bottom + 0.3
    page.text(middle, page.y, of.across, SMALL, at="center")
    page.y += 0.26
    if level.least > 0:
        page.text(middle, page.y, "The amounts at the left do not begin at £0.", SMALL, colour=GREY, at="center")
        page.y += 0.26
    page.y += 0.08


def _round_values(scale: Scale, whole: bool = False) -> list[float]:
    found = MaxNLocator(nbins=7, integer=whole, steps=[1, 2, 2.5, 5, 10]).tick_values(scale.least, scale.most)
    return [float(value) for value in found if scale.least <= value <= scale.most]


def _round_pounds(value: float) -> str:
    return pounds(Money(round(value * 100)))


def _beside(page: Page, at: Scale, level: Scale, of: Steps) -> None:
    """At the right of the plot, where there is room for it: today's level, and the last step of each line"""
    told = [(of.today, [f"Today {pounds(of.today)}", "(broken line)"])]
    if of.later:
        told.append((of.later[-1].in_hand, [pounds(of.later[-1].in_hand), f"{of.from_when},", "dotted line"]))
    last = of.dots[-1].in_hand
    told.append((last, [pounds(last), *wrapped(against(Money(last.in_pence - of.today.in_pence)), RIGHT - 0.1, SMALL)]))
    taken: list[tuple[float, float]] = []
    for amount, lines in told:
        begins = level.at(float(amount.pounds)) - leading(SMALL) / 2
        ends = begins + len(lines) * leading(SMALL)
        if all(ends <= start or begins >= end for start, end in taken):
            page.lines(at.end + 0.08, begins, [line for text in lines for line in wrapped(text, RIGHT - 0.1, SMALL)], SMALL)
            taken.append((begins, ends))


def _bands(page: Page, of: Steps, at: Scale) -> None:
    """Below the plot, a bar for each thing that is true of some steps"""
    values = sorted(float(dot.at) for dot in of.dots)
    edges = [at.least, *((a + b) / 2 for a, b in pairwise(values)), at.most]
    for band in of.bands:
        told = wrapped(f"{band.label}: {band.named}", WIDTH - EDGE - at.start, SMALL)
        page.y = page.lines(at.start, page.y, told, SMALL) + 0.03
        true = {float(value) for value in band.at}
        for start, end in _runs([value in true for value in values]):
            x = at.at(edges[start])
            page.bar(x, page.y, at.at(edges[end]) - x, 0.12, GOOD if band.is_good else BAD)
        page.y += 0.22


def _runs(held: Sequence[bool]) -> list[tuple[int, int]]:
    """Where something holds: from which place to before which"""
    either_side = pairwise([False, *held, False])
    turns = [place for place, (before, after) in enumerate(either_side) if before != after]
    return list(zip(turns[::2], turns[1::2], strict=True))


def _marks(page: Page, of: Steps, at: Scale, level: Scale) -> None:
    """Letters above some steps, and below the plot what begins or ends there"""
    heights = {dot.at: level.at(float(dot.in_hand.pounds)) for dot in of.dots}
    for letter, mark in zip(_LETTERS, of.marks, strict=False):
        page.framed_text(at.at(float(mark.at)), heights[mark.at] - 0.2, letter)
        where = _round_pounds(float(mark.at)) if of.is_pay else f"{mark.at} hour{'' if mark.at == 1 else 's'}"
        page.y = page.lines(at.start, page.y, wrapped(f"{letter}, at {where}: {mark.text}", WIDTH - EDGE - at.start, SMALL), SMALL) + 0.03


def draw_rates(page: Page, of: Rates) -> None:
    """Of each further pound what is kept, from below, and what takes the rest; a bar that reaches beyond the plot says so."""
    if not of.rates:
        page.paragraph("No step pays more than the one before.", TEXT)
        return
    at = _over([(float(rate.before), float(rate.after)) for rate in of.rates])
    top = _flags(page, _of_more_than_a_pound(of, at)[:_FLAGS])
    most = max(_all_of(rate) for rate in of.rates)
    level = Scale(0.0, min(_MOST_OF_A_POUND, max(1.02, most)), top + HEIGHT, top)
    _frame(page, at, level, of, sorted({float(place) for rate in of.rates for place in (rate.before, rate.after)}))
    for rate in of.rates:
        _stacked(page, rate, at, level)
    whole = level.at(1.0)
    page.line((at.start, at.end), (whole, whole), 1.6, INK)
    page.text(at.end + 0.08, whole, "the whole £1", SMALL, middle=True)
    page.legend((label, LOOKS[label]) for label in of.labels)
    if most > level.most:
        page.paragraph("A bar that reaches the top goes on beyond it: the words above it say how far.", SMALL, colour=GREY)


def _over(spans: Sequence[tuple[float, float]]) -> Scale:
    return Scale(min(start for start, _ in spans), max(end for _, end in spans), EDGE + LEFT, WIDTH - EDGE - RIGHT)


def _all_of(rate: Rate) -> float:
    """All that is drawn of a pound: more than the whole where more is taken, or a benefit rises"""
    return sum(max(0.0, float(share.of_a_pound)) for share in rate.shares)


def _of_more_than_a_pound(of: Rates, at: Scale) -> list[Flag]:
    """Where more than a pound is taken, and where more than a pound comes in"""
    falls, found = {(fall.before, fall.after): fall for fall in of.falls}, list[Flag]()
    for rate in of.rates:
        kept, fall = rate.shares[0].of_a_pound, falls.get((rate.before, rate.after))
        if fall:
            found.append(_flag(at, fall, f"A cliff: {in_pence(1 - kept)} is taken"))
        elif kept > 1:
            rises = max(rate.shares[1:], key=lambda share: -share.of_a_pound).label
            x = at.at((float(rate.before) + float(rate.after)) / 2)
            told = wrapped(f"{in_pence(kept)} comes in: {rises} rises", min(_FLAG, WIDTH - EDGE - x - 0.05), SMALL, bold=True)
            found.append(Flag(x, tuple(told), INK))
    return found


def _stacked(page: Page, rate: Rate, at: Scale, level: Scale) -> None:
    x, end, so_far = at.at(float(rate.before)), at.at(float(rate.after)), 0.0
    for share in rate.shares:
        upper = min(level.most, so_far + max(0.0, float(share.of_a_pound)))
        if upper > so_far:
            page.bar(x, level.at(upper), end - x, level.at(so_far) - level.at(upper), LOOKS[share.label], is_framed=False)
            page.line((x, end), (level.at(upper),) * 2, 0.9, LOOKS[share.label].colour)
        so_far = upper
