"""What is known of the Universal Credit award in payment."""

from __future__ import annotations

from betteroff.facts import AwardFacts
from betteroff.reading.notes import Notes


def award_of(notes: Notes) -> AwardFacts:
    """The award in payment on the day"""
    uc = notes.stated.universal_credit
    if uc is None:
        return AwardFacts()
    return AwardFacts(
        cap_grace_months_left=uc.benefit_cap_grace_months_left or 0,
        surplus_earnings=uc.surplus_earnings or 0,
    )
