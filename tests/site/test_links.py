"""Every link of the built site leads somewhere, and every page can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Any
from urllib.parse import unquote, urlsplit

import yaml

from built_site import SITE, pages

ROOT = Path(__file__).parents[2]


def links(name: str, page: Any) -> Iterator[tuple[str, str]]:
    """Each link within the site: the file it leads to, and the place in it."""
    for element, attribute in (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src")):
        for found in page.find_all(element, attrs={attribute: True}):
            to = urlsplit(found[attribute])
            if not to.scheme and not to.netloc:
                path = normpath((PurePosixPath(name).parent / unquote(to.path)).as_posix()) if to.path else name
                yield (path if "." in PurePosixPath(path).name else f"{path}/index.html").removeprefix("./"), unquote(to.fragment)


def test_every_link_and_every_place_it_leads_to_is_there() -> None:
    places = {
        name: {found.get("id") or found.get("name") for found in page.find_all(lambda tag: tag.get("id") or tag.get("name"))}
        for name, page in pages().items()
    }
    faults = set()
    for name, page in pages().items():
        for path, place in links(name, page):
            if not (SITE / path).is_file():
                faults.add(f"{name}: no {path}")
            elif place and place not in places.get(path, {place}):
                faults.add(f"{name}: no #{place} in {path}")
    assert sorted(faults) == []


def test_every_page_can_be_reached_from_the_first() -> None:
    reached, ahead = {"index.html"}, ["index.html"]
    while ahead:
        name = ahead.pop()
        new = {path for path, _ in links(name, pages()[name]) if path in pages()} - reached
        reached |= new
        ahead += new
    assert sorted(pages().keys() - reached) == []


def test_every_page_by_hand_is_in_the_list_of_pages() -> None:
    text = (ROOT / "properdocs.yml").read_text(encoding="utf-8")
    listed = set(pages_of(yaml.safe_load(text)["nav"]))
    assert listed >= {path.name for path in (ROOT / "docs").glob("*.md")}


def pages_of(part: Any) -> Iterator[str]:
    """Every page of the list of pages, or of a part of it."""
    if isinstance(part, str):
        yield part
    else:
        for inner in part.values() if isinstance(part, dict) else part:
            yield from pages_of(inner)
