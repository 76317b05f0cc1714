"""A stay in residential rehabilitation: how long it has lasted, what it costs and who pays for it."""

from __future__ import annotations

from datetime import date

from betteroff.calendar import DAY, after_months, written
from betteroff.facts import StayFacts
from betteroff.household import Adult
from betteroff.money import DAYS_A_WEEK
from betteroff.reading.help_with_rent import is_met_by, tenure_of
from betteroff.reading.notes import Notes
from betteroff.schemes.housing_decisions import HelpWithRent
from betteroff.schemes.rehabilitation import is_programme


def assume_it_ends_in_time(notes: Notes, field: str, first: date, from_violence: bool = False) -> None:
    """Note that a stay whose last day is not known ends while the rent of the home is still met; nothing once it is too late"""
    if is_programme(tenure_of(notes)):
        return
    if is_met_by(notes, HelpWithRent.HOUSING_BENEFIT) and len(notes.stated.adults) == 1:
        weeks = notes.figure("longest_absence_weeks", "housing_benefit")
        too_late, ends = first + weeks * DAYS_A_WEEK * DAY, "Housing Benefit for this home"
    else:
        longest = notes.figure("longest_absence_from_violence", "housing_element") if from_violence else notes.figure("longest_absence")
        too_late, ends = after_months(first, longest), "the housing element of somebody alone"
    if notes.day < too_late:
        until = written(too_late - DAY)
        notes.assume(field, f"no last day is known; the stay goes on, but not beyond {until}: after it {ends} ends")


def stay(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """A stay in residential rehabilitation on the day; nothing where there is none"""
    found = notes.situation.stay_on(notes.day, place)
    if found is None:
        return {}
    if found.where == "placement":
        text = "none is stated: no limited capability for work and no easement come of this stay. State the residential treatment too"
        notes.assume(f"adults.{place + 1}.treatment", text)
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
