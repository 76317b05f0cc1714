"""The list of every rule, by scheme, with its mark of verification and the day it is checked to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from betteroff.calendar import written as day
from betteroff.rulebook import MARKS, folder
from betteroff.rulebook.figures import figures
from betteroff.rulebook.lines import lines
from betteroff.rulebook.tables import versions
from pages.figures import checked_to, mark_of_figures
from pages.markdown import named, page, plain, table
from pages.money_lines import kinds, name_of, title_of
from pages.tables import mark_of_table


def rule_files() -> list[tuple[str, str]]:
    """Scheme and name of every rule file."""
    return [(path.parent.name, path.stem) for path in sorted(folder().glob("*/*.toml"))]


def rules_page() -> str:
    """The list of all rules: tables and figures by scheme, and the lines of money that code works out."""
    files: dict[str, list[str]] = {}
    for scheme, name in rule_files():
        files.setdefault(scheme, []).append(name)
    return page(
        "All rules and figures",
        "A page for each decision table, for the figures of each scheme, and for the lines of money that functions work out of them. Each "
        "says what the rule is, since when, by which law, how well it is known, and which worked examples, published cases and tests show "
        "it. `betteroff rules show NAME --on DATE` prints a table or figures in a terminal.",
        *(text for scheme, names in files.items() for text in _scheme(scheme, names)),
        "## Lines of money",
        table(("Lines", "How many", "Part of a statement"), _lines()),
        "## How sure: the marks",
        table(("Mark", "Means"), ((f"`{mark}`", plain(means)) for mark, means in MARKS.items())),
    )


def _scheme(scheme: str, names: Iterable[str]) -> Iterator[str]:
    yield f"## {named(scheme)} {{ #{scheme} }}"
    yield table(("Rule", "Name", "How well it is known", "Checked to"), (_file(scheme, name) for name in names))


def _file(scheme: str, name: str) -> tuple[str, ...]:
    if name == "rates":
        label = f"Figures ({len(figures(scheme))})"
        return f"[{label}]({scheme}/rates.md)", f"`{scheme}/rates`", mark_of_figures(scheme), checked_to(scheme)
    newest = versions(scheme, name)[-1]
    return f"[{plain(newest.question)}]({scheme}/{name}.md)", f"`{scheme}/{name}`", mark_of_table(newest), day(newest.confirmed_to)


def _lines() -> Iterator[tuple[str, ...]]:
    for kind, parts in kinds().items():
        yield f"[{title_of(kind)}](../money/{name_of(kind)}.md)", str(len(lines(kind))), ", ".join(f"`{part}`" for part in parts)
