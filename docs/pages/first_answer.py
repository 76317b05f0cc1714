"""The page of the example in full."""

from __future__ import annotations

import betteroff as bo
from pages.markdown import ROOT, fenced, page

EXAMPLE = "examples/sam.toml"


def answer_page() -> str:
    """The example: its case file, its answer and its explanation."""
    answer = bo.compare_case(bo.read(ROOT / EXAMPLE))
    return page(
        "The example in full",
        "Everything the library says about the example, as it says it. The walk through it is [First answer](../first-answer.md).",
        "## The case",
        fenced((ROOT / EXAMPLE).read_text(encoding="utf-8").rstrip(), f'toml title="{EXAMPLE}"'),
        "## The answer",
        fenced(str(answer), f'text title="betteroff compare {EXAMPLE}"'),
        "## Why",
        fenced(answer.explain(), f'text title="betteroff explain {EXAMPLE}"'),
    )
