"""The page of what is covered, refused and not used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from betteroff.calendar import written as day
from betteroff.rulebook import load
from betteroff.rulebook.kinds import CAPITAL, INCOME, kinds
from pages.markdown import listed, named, page, plain, table


def coverage_page() -> str:
    """What this release covers, refuses and does not use, from rules/coverage.toml."""
    held = load("coverage.toml")
    return page(
        "What is not covered",
        "Nothing is left out in silence. An answer names what it does not cover. A fact that would make the answer wrong if it were "
        "ignored is refused, with the reason. A fact that is not used is named in the answer. All of this stands in `rules/coverage.toml`.",
        "## Named in every answer",
        listed(held["not_covered"]),
        "## What each scheme covers",
        "Figures of money are known up to the last day named. What may be required was for the most part last checked for 30 April 2026, "
        "and is taken as unchanged since; an answer says so. The [page of each rule](rules/index.md) has its day.",
        *(text for name, scheme in held["schemes"].items() for text in _scheme(name, scheme)),
        "## Refused",
        "These end in a message, never in a guess.",
        table(("Refused", "Why"), _refused(held)),
        "## Stated but not used",
        "These are accepted. Where one is stated, the answer lists it with this reason.",
        table(("Fact", "Why"), _inputs(held["inputs"], "not used")),
        "## Kinds of other income",
        "What `other_income` may hold. A kind that is not listed is refused.",
        table(("Kind", "What it is", "Treatment", "Why", "Law", "Mark"), _kinds(INCOME)),
        "## Kinds of other capital",
        "What `other_capital` may hold, besides `savings`. A kind that is not listed is refused.",
        table(("Kind", "What it is", "Treatment", "Why", "Law", "Mark"), _kinds(CAPITAL)),
        "## Benefits that can be named in `claims`",
        listed(f"`{claim}`" for claim in held["claims"]["covered"]),
    )


_TREATED = ("counts", "ignored")


def _kinds(file: str) -> Iterator[tuple[str, ...]]:
    for name, kind in kinds(file).items():
        since = f" from {day(kind.start)}" if kind.start > date.min else ""
        until = f" until {day(kind.until)}" if kind.until < date.max else ""
        beside = f"; beside old benefits: {kind.means_tested or 'not covered'}" if file == INCOME and kind.treatment in _TREATED else ""
        yield f"`{name}`", plain(kind.label), kind.treatment + since + until + beside, plain(kind.why), plain(kind.law), kind.mark


def _scheme(name: str, held: Mapping[str, object]) -> Iterator[str]:
    yield f"### {named(name)}"
    dates = f"{day(held['from'])} to {day(held['to'])}" if isinstance(held["from"], date) and isinstance(held["to"], date) else ""
    parts = [f"From {dates}.", f"Covered: {held['covers']}.", f"Missing: {held['missing']}."]
    yield listed(plain(part) for part in [*parts, *([f"How sure: {held['mark']}."] if "mark" in held else [])])


def _refused(held: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    yield from ((f"activity `{name}`", plain(why)) for name, why in held["refused_activities"].items())
    yield from _inputs(held["inputs"], "refused")


def _inputs(held: Mapping[str, object], use: str) -> Iterator[tuple[str, str]]:
    for thing, fields in held.items():
        if isinstance(fields, Mapping):
            yield from ((f"`{thing}.{field}`", plain(entry["why"])) for field, entry in fields.items() if entry["use"] == use)
