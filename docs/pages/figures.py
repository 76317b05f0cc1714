"""A page for the figures of each scheme: every amount with its days, its source and what shows it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.calendar import written as day
from betteroff.rulebook import folder, load
from betteroff.rulebook.figures import Figure, figures, shown
from pages.behind import behind, marks
from pages.days import checked
from pages.evidence import of_examples, of_published_cases
from pages.markdown import SHORT, UNSEARCHED, comment, named, page, plain, table
from pages.tests_that_name import of_figures


def figures_page(scheme: str) -> str:
    """A scheme's figures: what changed by day, then each with its history, then what shows them."""
    held = figures(scheme)
    return page(
        f"{named(scheme)}: figures",
        f"The file `rules/{scheme}/rates.toml`. [All rules](../index.md)",
        plain(comment(folder() / scheme / "rates.toml")),
        table(("At a glance", "As they are now"), _at_a_glance(scheme)),
        f"## What changed, and when {UNSEARCHED}",
        table(("From", "Figure", "Amount", "Before"), _changes(scheme)),
        *(text for figure in held.values() for text in _figure(scheme, figure)),
        *behind(of_examples().figures.get(scheme, {}), of_published_cases().figures.get(scheme, {}), of_figures(scheme), "Figure"),
        weight=SHORT,
    )


def _at_a_glance(scheme: str) -> Iterator[tuple[str, str]]:
    yield "Figures", str(len(figures(scheme)))
    yield "Checked to", checked_to(scheme)
    yield "How well they are known", f"{mark_of_figures(scheme)} amounts"


def mark_of_figures(scheme: str) -> str:
    """How many amounts have each mark of verification."""
    return marks(value.mark for figure in figures(scheme).values() for value in figure.values)


def checked_to(scheme: str) -> str:
    """The day, or the first and the last of them, to which the figures are checked."""
    days = sorted({figure.confirmed_to for figure in figures(scheme).values()})
    return day(days[0]) if len(days) == 1 else f"{day(days[0])} to {day(days[-1])}, as said at each"


def _changes(scheme: str) -> Iterator[tuple[str, ...]]:
    """Every amount that is another than the one before it, by the day from which it holds, newest first."""
    turns = [(value.start, figure, place) for figure in figures(scheme).values() for place, value in enumerate(figure.values)]
    for start, figure, place in sorted(turns, key=lambda turn: turn[0], reverse=True):
        before = shown(figure.values[place - 1].amount, figure.unit) if place else "first known"
        amount, link = shown(figure.values[place].amount, figure.unit), f"[{plain(figure.label)}](#{figure.name})"
        if amount != before:
            yield day(start), link, plain(amount), plain(before)


def _figure(scheme: str, found: Figure) -> Iterator[str]:
    yield f"## {plain(found.label)} {{ #{found.name} }}"
    yield f"`{found.name}`: {plain(found.law)}. Checked to {checked(f'{scheme}/rates', found.confirmed_to, found.answered_to)}."
    rows = (
        (
            day(value.start),
            _until(found, place),
            plain(shown(value.amount, found.unit)),
            f"[{plain(load('sources.toml')[value.source]['title'])}](../../sources.md#{value.source})",
            value.mark,
            plain(value.note),
        )
        for place, value in reversed(list(enumerate(found.values)))
    )
    yield table(("From", "To", "Amount", "Source", "Mark", "Note"), rows)


def _until(found: Figure, place: int) -> str:
    if (until := found.values[place].until) is not None:
        return day(until)
    after = found.values[place + 1 :]
    return day(date.fromordinal(after[0].start.toordinal() - 1)) if after else ""
