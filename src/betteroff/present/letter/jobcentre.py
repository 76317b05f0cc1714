"""A pack for a three-way review with the Jobcentre; without consent, with nothing that goes by treatment or health."""

from __future__ import annotations

from collections.abc import Sequence

from betteroff.comparison import Comparison
from betteroff.present.letter.page import Letter

NOT_INCLUDED = "not included in this version"


def letter(found: Sequence[Comparison], consent: bool) -> Letter:
    """The comparison, the proposed commitment and questions; without consent only what goes by neither treatment nor health."""
    raise NotImplementedError
