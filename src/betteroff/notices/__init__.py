"""What an adviser should see beside the figures, and what they rest on, scheme by scheme."""

from __future__ import annotations

from typing import NamedTuple


class Warned(NamedTuple):
    """Something an adviser should see beside the figures."""

    text: str
    law: str
    at_top: bool = False
    """Whether it is to be checked before any figure is believed."""
