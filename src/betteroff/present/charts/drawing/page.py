"""A page to draw on, in inches from its upper left corner: text, lines and bars, each told apart without its colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal, NamedTuple

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.textpath import TextToPath

WIDTH = 8.0
EDGE = 0.1
"""What is left free at the sides."""
INK, GREY, BLUE, GREEN, RED, WHITE = "#0b0c0c", "#505a5f", "#1d70b8", "#00703c", "#942514", "#ffffff"
"""All but white are told from white by at least 4.5 to 1."""
At = Literal["left", "center", "right"]
Stroke = Literal["-", "--", ":"]
TITLE, TEXT, SMALL = 13.0, 10.0, 9.0
_POINTS_AN_INCH = 72
_LEADING = 1.35
_AS_DOTS = 1.03
"""Letters set in dots, as in a PNG, take a little more room than their outlines."""


class Look(NamedTuple):
    """How a bar is filled: by a pattern in a colour, or wholly."""

    colour: str
    hatch: str = ""


class Page:
    """A figure that grows downwards as it is drawn."""

    def __init__(self) -> None:
        self.figure = Figure(facecolor=WHITE)
        self._axes = self.figure.add_axes((0, 0, 1, 1), frameon=False)
        self._axes.set_axis_off()
        self.y = EDGE
        """How far down it has been drawn on."""

    def finished(self) -> Figure:
        """The figure, as high as what was drawn on it."""
        height = self.y + EDGE
        self.figure.set_size_inches(WIDTH, height)
        self._axes.set_xlim(0, WIDTH)
        self._axes.set_ylim(height, 0)
        return self.figure

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = TEXT,
        *,
        bold: bool = False,
        colour: str = INK,
        at: At = "left",
        middle: bool = False,
    ) -> None:
        """A line of text whose upper edge, or whose middle, is at y; `at` is what of it stands at x."""
        self._axes.add_artist(
            Text(
                x, y, text, color=colour, horizontalalignment=at, verticalalignment="center" if middle else "top",
                fontproperties=_font(size, bold), parse_math=False, zorder=5,
            )
        )  # fmt: skip

    def lines(self, x: float, y: float, lines: Iterable[str], size: float = TEXT, bold: bool = False, colour: str = INK) -> float:
        """Lines of text below each other; how far down they reach."""
        for line in lines:
            self.text(x, y, line, size, bold=bold, colour=colour)
            y += leading(size)
        return y

    def paragraph(self, text: str, size: float = TEXT, bold: bool = False, colour: str = INK) -> None:
        """A text over the width of the page, below what was drawn before."""
        self.y = self.lines(EDGE, self.y, wrapped(text, WIDTH - 2 * EDGE, size, bold), size, bold, colour)

    def line(self, xs: Sequence[float], ys: Sequence[float], width: float = 0.8, colour: str = GREY, style: Stroke = "-") -> None:
        """A line through points."""
        self._axes.add_artist(Line2D(xs, ys, linewidth=width, color=colour, linestyle=style, marker="None", zorder=3))

    def dot(self, x: float, y: float, is_full: bool, colour: str = INK) -> None:
        """A round mark, full or empty."""
        fill = colour if is_full else WHITE
        mark = Line2D([x], [y], linestyle="None", marker="o", markersize=4.2, markerfacecolor=fill, markeredgecolor=colour, zorder=4)
        mark.set_markeredgewidth(1.0)
        self._axes.add_artist(mark)

    def bar(self, x: float, y: float, width: float, height: float, look: Look, is_framed: bool = True) -> None:
        """A bar from its upper left corner; a negative width goes to the left."""
        bar = Rectangle(
            (x, y), width, height, facecolor=WHITE if look.hatch else look.colour, edgecolor=look.colour, hatch=look.hatch or None,
            linewidth=0.9 if is_framed or not look.hatch else 0.0, zorder=2 if is_framed else 1,
        )  # fmt: skip
        self._axes.add_artist(bar)

    def framed_text(self, x: float, y: float, text: str, size: float = SMALL) -> None:
        """A text in the middle of a bar, on white, so that its pattern does not run through the letters."""
        wide, high = width_of(text, size) + 0.06, leading(size)
        self._axes.add_artist(Rectangle((x - wide / 2, y - high / 2), wide, high, facecolor=WHITE, edgecolor="none", zorder=4))
        self.text(x, y, text, size, at="center", middle=True)

    def legend(self, entries: Iterable[tuple[str, Look]]) -> None:
        """What each pattern stands for, in as many rows as needed."""
        x, swatch = EDGE, 0.28
        for label, look in entries:
            wide = swatch + 0.08 + width_of(label, SMALL) + 0.25
            if x > EDGE and x + wide > WIDTH:
                x, self.y = EDGE, self.y + 0.24
            self.bar(x, self.y, swatch, 0.15, look)
            self.text(x + swatch + 0.08, self.y + 0.075, label, SMALL, middle=True)
            x += wide
        self.y += 0.24


class Scale(NamedTuple):
    """From figures to inches."""

    least: float
    most: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a figure stands."""
        return self.start + (value - self.least) * (self.end - self.start) / (self.most - self.least)


def leading(size: float) -> float:
    """The height of a line of text, in inches."""
    return size * _LEADING / _POINTS_AN_INCH


def width_of(text: str, size: float = TEXT, bold: bool = False) -> float:
    """How wide a line of text is, in inches."""
    width, _, _ = TextToPath().get_text_width_height_descent(text, _font(size, bold), ismath=False)
    return float(width) / _POINTS_AN_INCH * _AS_DOTS


def wrapped(text: str, width: float, size: float = TEXT, bold: bool = False) -> list[str]:
    """A text in lines that are no wider than so many inches; a word that is wider is broken."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if width_of(joined, size, bold) <= width:
            lines[-1] = joined
            continue
        lines += [word] if lines[-1] else []
        lines[-1] = lines[-1] or word
        while width_of(lines[-1], size, bold) > width and len(lines[-1]) > 1:
            fits = next(end for end in range(len(lines[-1]) - 1, 0, -1) if end == 1 or width_of(lines[-1][:end], size, bold) <= width)
            lines[-1:] = [lines[-1][:fits], lines[-1][fits:]]
    return lines


@cache
def _font(size: float, bold: bool) -> FontProperties:
    return FontProperties(family="DejaVu Sans", size=size, weight="bold" if bold else "normal")
