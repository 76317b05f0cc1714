"""Pages as plain text."""

from __future__ import annotations

from betteroff.present.kinds import Page
from betteroff.present.layout import joined, printed


def text(*pages: Page) -> str:
    """Pages one below another, with an empty line between what does not belong together."""
    return "\n\n\n".join("\n".join(joined(map(printed, page))) for page in pages)
