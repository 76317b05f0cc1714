"""The client's page, and after it every line with law and figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from betteroff.comparison import Comparison
from betteroff.present import sections
from betteroff.present.letter import client
from betteroff.present.letter.page import Letter


def letter(found: Sequence[Comparison]) -> Letter:
    """The client's page with all that an adviser may look up."""
    first = client.letter(found)
    more = chain.from_iterable(block for one in found for block in sections.comparison(one))
    return replace(first, sections=(*first.sections, *more))
