"""A page for the lines of each part of a statement of money: their law, their rule in code, and what shows them."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, get_type_hints

from betteroff import order
from betteroff.rulebook.figures import figures
from betteroff.rulebook.lines import Line, lines
from pages.behind import in_short
from pages.evidence import of_examples, of_published_cases
from pages.markdown import SHORT, fenced, listed, page, plain
from pages.tests_that_name import of_line

_IN_HAND = {1: "money in hand", -1: "taken from money in hand", 0: "a step on the way"}


@cache
def kinds() -> dict[Any, tuple[str, ...]]:
    """Each kind of part of a statement, with the parts of it: both adults have payslips."""
    found: dict[Any, tuple[str, ...]] = {}
    for part, kind in get_type_hints(order.Statement).items():
        found[kind] = (*found.get(kind, ()), part)
    return found


def name_of(kind: Any) -> str:
    """The name of the page of a kind: unpaid-work of UnpaidWork."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__).lower()


def title_of(kind: Any) -> str:
    """The kind in words: Unpaid work of UnpaidWork."""
    return name_of(kind).replace("-", " ").capitalize()


def lines_page(kind: Any) -> str:
    """The lines of one kind of part, each with its rule."""
    parts = ", ".join(f"`{part}`" for part in kinds()[kind])
    return page(
        f"Lines of money: {title_of(kind).lower()}",
        f"{plain(inspect.getdoc(kind) or '')}",
        f"In a statement it is {parts}. The rules are functions of facts, figures and lines above them. [All rules](../rules/index.md)",
        *(text for field, line in lines(kind).items() for text in _line(kind, field, line)),
        weight=SHORT,
    )


def _line(kind: Any, field: str, line: Line) -> Iterator[str]:
    rule, key = line.rule, f"{kind.__name__}.{field}"
    shown, published = of_examples().lines.get(key, {}), of_published_cases().lines.get(key, {})
    used = dict.fromkeys(name for names in (*shown.values(), *published.values()) for name in names)
    yield f"## {plain(line.label)} {{ #{field} }}"
    yield f"{_IN_HAND[line.in_hand].capitalize()}, a {line.period}. Law: {plain(line.law)}. Rule: `{rule.__module__}.{rule.__name__}`."
    yield fenced(inspect.getsource(rule).rstrip(), "python")
    names = [f"{part}.{field}" for part in kinds()[kind]]
    tests = of_line(names, rule.__module__, rule.__name__)
    yield listed(
        f"{what}: {found or 'none'}"
        for what, found in (
            ("Figures it used", ", ".join(map(_figure, used))),
            ("Worked examples", in_short(shown, "../")),
            ("Published cases", in_short(published, "../")),
            ("Tests that name it", ", ".join(f"`{path}`" for path in tests)),
        )
    )


def _figure(name: str) -> str:
    scheme, _, figure = name.partition(".")
    return f"[{plain(figures(scheme)[figure].label)}](../rules/{scheme}/rates.md#{figure})"
