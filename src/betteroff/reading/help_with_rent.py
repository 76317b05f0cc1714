"""How the home is held, and what helps with its rent."""

from __future__ import annotations

from datetime import date

from betteroff.facts import Tenure
from betteroff.reading.notes import Notes
from betteroff.rulebook.tables import asked, first_row
from betteroff.schemes.housing_decisions import HELP_WITH_RENT, HelpWithRent, HelpWithRentInputs

_TENURE = {
    "social": Tenure.SOCIAL, "private": Tenure.PRIVATE, "owner": Tenure.OWNER, "shared_ownership": Tenure.SHARED_OWNERSHIP,
    "supported": Tenure.SUPPORTED, "temporary": Tenure.TEMPORARY, "hostel": Tenure.HOSTEL,
    "residential_rehabilitation": Tenure.RESIDENTIAL_REHABILITATION,
}  # fmt: skip


def tenure_of(notes: Notes) -> Tenure:
    """How the home is held"""
    home = notes.stated.home
    if home.tenure == "temporary" and home.temporary_since_before_11_april_2018:
        return Tenure.TEMPORARY_SINCE_BEFORE
    if has_left(notes, notes.day):
        return Tenure.NONE
    if home.tenure == "residential_rehabilitation" and True in are_care_homes(notes):
        return Tenure.CARE_HOME
    return _TENURE.get(home.tenure or "none", Tenure.NONE)


def has_left(notes: Notes, day: date) -> bool:
    """Whether the home stated is a programme whose stay is over: it is no longer the home that is occupied (HB Regs 2006 reg. 7(1))"""
    if notes.stated.home.tenure != "residential_rehabilitation":
        return False
    places = range(len(notes.stated.adults))
    is_over = any(notes.situation.ended_stay(day, place) for place in places)
    return is_over and not any(notes.situation.stay_on(day, place) for place in places)


def are_care_homes(notes: Notes) -> set[bool | None]:
    """Of the programmes that adults are in, whether they are care homes, as far as that is stated"""
    stays = (notes.situation.stay_on(notes.day, place) for place in range(len(notes.stated.adults)))
    return {stay.programme.care_home for stay in stays if stay}


def is_met_by(notes: Notes, help_with_rent: HelpWithRent) -> bool:
    """Whether this is what helps with the rent"""
    scan = asked(HELP_WITH_RENT, notes.period_first_day).scan
    return bool(scan.then[first_row(scan, HelpWithRentInputs(tenure_of(notes)))] == help_with_rent)
