"""Every page of the built site: what any reader needs of it, with eyes, with ears or on a phone."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from built_site import SITE, articles, pages
from no_outside_requests import outside_requests

HEADINGS = re.compile(r"h[1-6]")


def test_no_page_loads_anything_from_another_machine() -> None:
    assert outside_requests(SITE) == []


def test_every_page_has_a_language_a_title_of_its_own_and_one_first_heading() -> None:
    assert [name for name, page in pages().items() if page.html.get("lang") != "en"] == []
    assert [name for name, page in pages().items() if len(page.find_all("h1")) != 1 or not page.h1.get_text(strip=True)] == []
    titles = Counter(page.title.get_text(strip=True) for page in pages().values())
    assert [title for title, count in titles.items() if count > 1 or not title] == []


def test_no_page_is_empty() -> None:
    assert [name for name, article in articles().items() if len(article.get_text(" ", strip=True)) < 300] == []


def test_headings_follow_in_order() -> None:
    faults = []
    for name, article in articles().items():
        level = 0
        for heading in article.find_all(HEADINGS):
            if int(heading.name[1]) > level + 1:
                faults.append(f"{name}: {heading.get_text()} is {heading.name} under h{level}")
            level = int(heading.name[1])
    assert faults == []


def test_every_picture_says_what_it_shows() -> None:
    shown = [(name, picture) for name, article in articles().items() for picture in article.find_all(["img", "svg"])]
    assert [
        (name, str(picture)[:80]) for name, picture in shown if not (picture.get("alt") or picture.get("aria-label") or _icon(picture))
    ] == []


def _icon(picture: Any) -> bool:
    """Whether it is the sign of a button or a link that has a name."""
    return any(
        outer.get("title") or outer.get("aria-label") or outer.get_text(strip=True) for outer in picture.find_parents(["a", "button"])
    )


def test_every_table_has_a_head_without_gaps() -> None:
    tables = [
        (name, table)
        for name, article in articles().items()
        for table in article.find_all("table")
        if "highlighttable" not in table.get("class", ())
    ]
    assert len(tables) > 500
    heads = [(name, [cell.get_text(strip=True) for cell in table.find_all("th")]) for name, table in tables]
    assert [(name, head) for name, head in heads if not head or not all(head)] == []


def test_no_page_has_two_places_of_one_name() -> None:
    faults = []
    for name, page in pages().items():
        names = Counter(place["id"] for place in page.find_all(id=True))
        faults += [f"{name}: {each}" for each, count in names.items() if count > 1]
    assert faults == []


def test_every_generated_page_says_what_it_was_written_from() -> None:
    generated = {name: article for name, article in articles().items() if name.startswith("generated/")}
    assert len(generated) > 200
    assert [name for name, article in generated.items() if "Written from betteroff" not in article.get_text()] == []
