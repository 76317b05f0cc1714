"""How a generated page is written: Markdown, how it weighs in a search, and what it was written from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from itertools import takewhile
from pathlib import Path

import betteroff as bo
from betteroff.calendar import written as day
from betteroff.rulebook import coverage, fingerprint

ROOT = Path(__file__).parents[2]
SHORT, LONG = 0.2, 0.5
"""How much a page of one rule, and a longer generated one, weighs in a search beside a guide, which weighs 1."""
UNSEARCHED = "{ data-search-exclude }"
"""At a heading: a search leaves out what stands under it, as it only repeats or lists."""


def page(title: str, *paragraphs: str, weight: float = LONG, of: str = "") -> str:
    """A page: its weight in a search, its title, its paragraphs, and what it was written from; `of` tells it from one of the same title."""
    head = f"---\ntitle: {json.dumps(f'{title} ({of})' if of else title)}\nsearch:\n  boost: {weight}\n---"
    return "\n\n".join([head, f"# {plain(title)}", *filter(None, paragraphs), written_from()]) + "\n"


@cache
def written_from() -> str:
    """The release, and the days its rules are of."""
    first = min(scheme["from"] for scheme in coverage("schemes").values())
    last = max(scheme["to"] for scheme in coverage("schemes").values())
    return (
        f"*Written from betteroff {bo.__version__} and its rules for {day(first)} to {day(last)}, state `{fingerprint()}`. "
        "An estimate, not a decision.*"
    )


def plain(words: str) -> str:
    """Plain words, safe in Markdown and in a table cell. `Names in backticks` stay as they are."""
    parts = re.split(r"(`[^`]*`)", words)
    return "".join(part if part.startswith("`") else re.sub(r"([\\*_\[\]|])", r"\\\1", part).replace("<", "&lt;") for part in parts)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table; nothing where it has no rows."""
    held = list(rows)
    lines = [head, tuple("---" for _ in head), *held]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) if held else ""


def listed(items: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {item}" for item in items)


def fenced(content: str, language: str) -> str:
    """A block of text as it is; within it, nothing is Markdown."""
    fence = "````" if "```" in content else "```"
    return f"{fence}{language}\n{content}\n{fence}"


def named(scheme: str) -> str:
    """A scheme, or a part of one, as a title."""
    return scheme.replace("_", " ").title()


def comment(path: Path) -> str:
    """The comment at the head of a file, as one paragraph."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return " ".join(line.removeprefix("#").strip() for line in takewhile(lambda line: line.startswith("#"), lines))
