"""The page of each change of duties since 2013."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from betteroff.calendar import written as day
from every_day import Change, people
from pages.markdown import page, plain, table


def every_day_page() -> str:
    """Each change of duties since 2013, of people who stand for the rules: the lists that the tests hold the library to."""
    return page(
        "Every day since 2013",
        "What may be required of some people on every day from 29 April 2013 to 5 April 2027: each day on which it changes, why, and by "
        "which law. The tests walk through every day, and fail if a list no longer holds. What is stated of these people besides, and "
        "their claim, stays the same; ages and the law move on. [What may be required](../duties.md)",
        *(text for who, adults in people() for text in (f"## {plain(who)}", *_changes(adults))),
    )


def _changes(adults: Mapping[str, Iterable[Change]]) -> Iterator[str]:
    for label, changes in adults.items():
        if len(adults) > 1:
            yield f"**{plain(label)}**"
        yield table(("From", "What may be required", "Why"), ((day(c.first_day), plain(c.required), plain(c.why)) for c in changes))
