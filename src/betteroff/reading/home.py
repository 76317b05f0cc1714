"""The home: how it is held, its rent and charges."""

from __future__ import annotations

from betteroff.facts import HomeFacts, Tenure
from betteroff.reading.notes import Notes
from betteroff.rulebook import NotCovered

_TENURE = {"social": Tenure.SOCIAL, "private": Tenure.PRIVATE}


def home_of(notes: Notes) -> HomeFacts:
    """The home on the day"""
    home = notes.stated.home
    return HomeFacts(
        tenure=tenure_of(notes),
        rent_month=home.rent.rounded("month") if home.rent else 0,
        service_charges_month=home.service_charges.rounded("month") if home.service_charges else 0,
        local_housing_allowance_month=home.local_housing_allowance.rounded("month") if home.local_housing_allowance else 0,
    )


def tenure_of(notes: Notes) -> Tenure:
    """How the home is held; what of it is not covered is refused"""
    home = notes.stated.home
    if home.local_housing_allowance and home.local_housing_allowance.per != "month" and home.tenure == "private":
        notes.assume(
            "home.local_housing_allowance",
            "x 52 / 12 of the weekly rate; Universal Credit has a monthly rate of its own, some pence or pounds higher: state that one",
        )
    if home.tenure == "owner" and home.service_charges:
        raise NotCovered("home.service_charges: an owner's service charges come with a later release")
    if home.tenure == "social" and home.bedrooms is not None and home.bedrooms_needed is not None:
        if home.bedrooms > home.bedrooms_needed:
            raise NotCovered("home.bedrooms: the reduction for spare bedrooms comes with a later release")
    elif home.tenure == "social":
        notes.assume("home.bedrooms_needed" if home.bedrooms else "home.bedrooms", "no spare bedroom")
    return _TENURE.get(home.tenure or "none", Tenure.NONE)
