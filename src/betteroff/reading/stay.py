"""A stay in residential rehabilitation: how long it has lasted, what it costs and who pays for it."""

from __future__ import annotations

from betteroff.facts import StayFacts
from betteroff.household import Adult
from betteroff.reading.notes import Notes


def stay(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """A stay in residential rehabilitation on the day; nothing where there is none"""
    found = notes.situation.stay_on(notes.day, place)
    if found is None:
        return {}
    programme, matters = found.programme, stated.disability is not None
    if programme.care_home is None and matters:
        notes.assume(f"{found.where}.care_home", "the programme is no care home, so that benefits for daily living go on")
    if programme.care_home and programme.publicly_funded is None and matters:
        text = "public funds pay for the care home, so that benefits for daily living stop after 28 days"
        notes.assume(f"{found.where}.publicly_funded", text)
    contribution = programme.client_contribution
    return {
        "stay": StayFacts(
            is_in=True,
            days=(notes.day - found.first).days,
            in_care_home=bool(programme.care_home),
            is_publicly_funded=programme.publicly_funded is not False,
            contribution_month=contribution.rounded("month") if contribution else 0,
        )
    }
