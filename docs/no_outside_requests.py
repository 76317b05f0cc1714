"""A check of the built site: no page may load anything from another machine."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import Any

_LOADS = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|embed|object|input)\b[^>]*?\b(?:src|srcset|data|poster)\s*=\s*["']?((?:https?:)?//[^\s"'>]+)"""
    r"""|<link\b[^>]*?\bhref\s*=\s*["']?((?:https?:)?//[^\s"'>]+)"""
    r"""|(?:url\(\s*|@import\s+)["']?((?:https?:)?//[^\s"')]+)""",
    re.IGNORECASE,
)
log = logging.getLogger("properdocs.hooks.no_outside_requests")


def outside_requests(site: Path) -> list[str]:
    """Every address outside the site that a page or style sheet would load."""
    found = []
    for path in sorted([*site.rglob("*.html"), *site.rglob("*.css")]):
        for match in _LOADS.finditer(path.read_text(encoding="utf-8")):
            found.append(f"{path.relative_to(site)}: {match[1] or match[2] or match[3]}")
    return found


def on_post_build(config: Any, **_: Any) -> None:
    """Called by the site builder at its end. A warning fails a strict build."""
    for request in outside_requests(Path(config["site_dir"])):
        log.warning("loads something from outside: %s", request)
