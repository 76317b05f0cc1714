"""An answer to take away: for the client, for the adviser, and for a three-way review with the Jobcentre."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import get_args

from betteroff.comparison import Comparison
from betteroff.present.letter import adviser, client, easy, jobcentre
from betteroff.present.letter.page import Audience, Letter, Style
from betteroff.stated import BadInput

__all__ = ["Audience", "Letter", "Style", "letter"]

_FOR: dict[Audience, Callable[[Sequence[Comparison]], Letter]] = {"client": client.letter, "adviser": adviser.letter}


def letter(found: Sequence[Comparison], audience: Audience, style: Style, consent: bool) -> Letter:
    """Today against each scenario, for one reader. Raises BadInput for an audience, a style or a consent that there is not."""
    for field, given, known in (("audience", audience, get_args(Audience)), ("style", style, get_args(Style))):
        if given not in known:
            raise BadInput([(field, f"must be one of {', '.join(known)}")])
    if style == "easy" and audience != "client":
        raise BadInput([("style", f"easy is for the client; leave it out for the {audience}")])
    if not isinstance(consent, bool):
        raise BadInput([("consent", "must be True or False: any other word could be a no")])
    if consent and audience != "jobcentre":
        raise BadInput([("consent", f"is asked for only in the pack for the Jobcentre; leave it out for the {audience}")])
    if audience == "jobcentre":
        return jobcentre.letter(found, consent)
    return easy.letter(found) if style == "easy" else _FOR[audience](found)
