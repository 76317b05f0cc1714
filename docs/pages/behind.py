"""The foot of a page of a rule: the examples and published cases behind it, and its tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pages.evidence import Place, Shown
from pages.markdown import UNSEARCHED, listed, plain, table

_FEW = 4
"""Examples shown of what shows itself in nearly all of them."""
_NO_PUBLISHED_CASE = "None of the [published cases](../../../validation.md) turns on it."


def behind(examples: Shown, published: Shown, tests: Iterable[str], what: str) -> Iterator[str]:
    """Three sections of a page in docs/generated/rules: worked examples, published cases, tests. `what` is shown by the cases."""
    yield f"## Worked examples {UNSEARCHED}"
    yield table((what, "Worked examples"), _by_what_they_show(examples)) or "None of the worked examples turns on it."
    yield f"## Published cases {UNSEARCHED}"
    found = table((what, "Published cases"), _by_what_they_show(published))
    yield f"By their numbers in [the published cases](../../../validation.md):\n\n{found}" if found else _NO_PUBLISHED_CASE
    yield f"## Tests that name it {UNSEARCHED}"
    yield listed(f"`{path}`" for path in tests) or "None by name; the proofs of all rule files hold it (`betteroff rules check`)."


def _by_what_they_show(places: Shown) -> Iterator[tuple[str, str]]:
    """Each reason or figure, with the cases that show it."""
    for said in dict.fromkeys(each for says in places.values() for each in says):
        yield plain(said), in_short((place for place, says in places.items() if said in says), "../../")


def in_short(places: Iterable[Place], up: str) -> str:
    """The first few cases, and how many more. `up` leads to docs/generated."""
    held = list(places)
    more = [f"and {len(held) - _FEW} more"] if len(held) > _FEW else []
    return ", ".join([*(f"[{plain(place.title)}]({up}{place.page})" if place.page else plain(place.title) for place in held[:_FEW]), *more])


def marks(of: Iterable[str]) -> str:
    """How many of something have each mark, the most frequent first."""
    return ", ".join(f"{count} {mark}" for mark, count in Counter(of).most_common())
