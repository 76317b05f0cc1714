"""One page for the client: the answer first, then what changes, what may be required, and whom to tell."""

from __future__ import annotations

from collections.abc import Sequence

from betteroff.calendar import written
from betteroff.comparison import Comparison
from betteroff.present.kinds import Listed, Point, Section
from betteroff.present.letter.page import Letter
from betteroff.present.letter.words import in_pounds, verdict


def letter(found: Sequence[Comparison]) -> Letter:
    """Today against each scenario on one page."""
    return Letter(
        title="What would change",
        answers=tuple(Point(f"{one.label}: {verdict(one)}.", (in_pounds(one.sentence),)) for one in found),
        sections=tuple(_required(one) for one in found),
        foot=(f"Rules {found[0].then.fingerprint}. An estimate, not a decision.",),
    )


def _required(found: Comparison) -> Section:
    """What the Jobcentre may require before and after"""
    told = [(f"{adult.label} now", found.today.duties[adult.place].sentence) for adult in found.duties]
    told += [(f"{adult.label} from {written(found.on)}", adult.sentence) for adult in found.duties]
    return Listed(f"What the Jobcentre may require: {found.label}", tuple(f"{when}: {said}" for when, said in told))
