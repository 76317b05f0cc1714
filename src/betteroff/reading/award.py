"""What is known of the Universal Credit award in payment."""

from __future__ import annotations

from betteroff.facts import AwardFacts
from betteroff.reading.cap import capital_of, grace_of, guardians_allowance_of
from betteroff.reading.notes import Notes


def award_of(notes: Notes) -> AwardFacts:
    """The award in payment on the day"""
    uc = notes.stated.universal_credit
    guardians_allowance = guardians_allowance_of(notes)
    if uc is None:
        return AwardFacts(guardians_allowance_month=guardians_allowance)
    return AwardFacts(guardians_allowance_month=guardians_allowance, **grace_of(notes, uc), **capital_of(notes, uc))
