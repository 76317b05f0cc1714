"""The site as `make docs` built it, read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

SITE = Path(__file__).parents[2] / "site"


@cache
def pages() -> dict[str, Any]:
    """Every page by its path in the site, but the one for what is not found, whose addresses begin at the root."""
    paths = [path for path in sorted(SITE.rglob("*.html")) if path.name != "404.html"]
    assert paths, "build the site first: make docs"
    return {path.relative_to(SITE).as_posix(): BeautifulSoup(path.read_bytes(), "html.parser") for path in paths}


@cache
def articles() -> dict[str, Any]:
    """What each page says, without what surrounds it."""
    return {name: page.find("article") for name, page in pages().items()}
