"""The search of the site, asked as the browser asks it: lunr over the index that was built, and the ranking of the theme on top."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from lunr.builder import Builder
from lunr.stop_word_filter import stop_word_filter

from built_site import SITE

FIRST = 5


@pytest.fixture(scope="module")
def documents() -> dict[str, dict[str, Any]]:
    """Pages, and their sections, by address."""
    held = json.loads((SITE / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert held["config"]["pipeline"] == ["stopWordFilter"]
    assert held["config"]["separator"] == r"[\s\-]+"
    return {document["location"]: document for document in held["docs"]}


@pytest.fixture(scope="module")
def index(documents: dict[str, dict[str, Any]]) -> Any:
    """The index as the theme makes it in the browser."""
    builder = Builder()
    builder.ref("location")
    builder.field("title", boost=1000)
    builder.field("text")
    builder.b(0)
    builder.pipeline.add(stop_word_filter)
    builder.search_pipeline.add(stop_word_filter)
    for document in documents.values():
        builder.add(document | {"text": re.sub(r"<[^>]*>", " ", document["text"])}, {"boost": document.get("boost", 1)})
    return builder.build()


def first_pages(index: Any, documents: dict[str, dict[str, Any]], query: str) -> list[str]:
    """The pages that a search shows first: a page counts more than a section, and more the more of the words it has."""
    words, scores = query.split(), dict[str, float]()
    for found in index.search(" ".join(f"{word}*" for word in words)):
        page, _, section = found["ref"].partition("#")
        terms = found["match_data"].metadata
        share = sum(any(term.startswith(word) for term in terms) for word in words) / len(words)
        score = found["score"] * (1 + ((not section) + share) ** 2)
        scores[page] = max(scores.get(page, 0), score)
    return sorted(scores, key=lambda page: scores[page], reverse=True)[:FIRST]


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("permitted work", "permitted-work/"),
        ("easement", "treatment-and-volunteering/"),
        ("methadone", "treatment-and-volunteering/"),
        ("what do I tell", "generated/whom-to-tell/"),
        ("who to tell", "generated/whom-to-tell/"),
        ("report a change", "generated/whom-to-tell/"),
        ("letter", "letter/"),
        ("likely", "how-firm/"),
        ("travel", "how-to-state/"),
        ("how many hours can I work", "change-one-thing/"),
        ("supported housing", "how-to-state/"),
        ("treatment", "how-to-state/"),
        ("volunteering", "how-to-state/"),
        ("capital", "capital/"),
        ("council tax", "council-tax/"),
        ("sanction", "sanctions/"),
        ("not covered", "generated/coverage/"),
        ("taper", "generated/worked-examples/earnings/"),
    ],
)
def test_a_search_finds_the_page(index: Any, documents: dict[str, dict[str, Any]], query: str, page: str) -> None:
    assert page in first_pages(index, documents, query)
