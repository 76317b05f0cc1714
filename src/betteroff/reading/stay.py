"""A stay in residential rehabilitation: as treatment, or as the household's stay elsewhere."""

from __future__ import annotations

from datetime import date

from betteroff.activities import Treatment
from betteroff.facts import StayFacts
from betteroff.household import Adult, Placement
from betteroff.reading.notes import Notes


def stay(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """A stay in residential rehabilitation on the day, and who pays for it"""
    dated, placement = notes.situation.treatment_on(notes.day, place), notes.stated.placement
    if dated is not None and isinstance(dated.activity, Treatment) and dated.activity.kind == "residential" and dated.first:
        return {"stay": _facts(notes, f"adults.{place + 1}.treatment", dated.activity, dated.first, stated)}
    if placement is not None and _is_of(notes, placement, place) and placement.started and notes.has_come(placement.started):
        return {"stay": _facts(notes, "placement", placement, placement.started, stated)}
    return {}


def _is_of(notes: Notes, placement: Placement, place: int) -> bool:
    over = placement.expected_end is not None and placement.expected_end < notes.day
    return placement.kind == "residential_rehabilitation" and notes.stated.place_of(placement.adult) == place and not over


def _facts(notes: Notes, where: str, programme: Treatment | Placement, first: date, stated: Adult) -> StayFacts:
    if programme.care_home is None and stated.disability is not None:
        notes.assume(f"{where}.care_home", "the programme is no care home, so that benefits for daily living go on")
    if programme.care_home and programme.publicly_funded is None and stated.disability is not None:
        notes.assume(f"{where}.publicly_funded", "public funds pay for the care home, so that benefits for daily living stop after 28 days")
    contribution = programme.client_contribution
    return StayFacts(
        is_in=True,
        days=max(0, (notes.day - first).days),
        in_care_home=bool(programme.care_home),
        is_publicly_funded=programme.publicly_funded is not False,
        contribution_month=contribution.rounded("month") if contribution else 0,
    )
