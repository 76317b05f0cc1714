"""The client's letter in easy words: 14 point, short sentences, one idea a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from betteroff.comparison import Comparison
from betteroff.present.letter import client
from betteroff.present.letter.page import Letter


def letter(found: Sequence[Comparison]) -> Letter:
    """Today against each scenario in easy words."""
    return replace(client.letter(found), style="easy")
