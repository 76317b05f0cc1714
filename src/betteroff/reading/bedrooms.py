"""Bedrooms: how many there are, and who lives in the home."""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

from betteroff.activities import BadInput
from betteroff.calendar import Clock, months_since
from betteroff.facts import BedroomFacts, HomeFacts
from betteroff.household import Child, NonDependant
from betteroff.reading.non_dependants import SCHEME, age_of
from betteroff.reading.notes import Notes
from betteroff.rulebook.figures import rates
from betteroff.schemes.housing_element import HousingElementRates, bedrooms_needed


class ChildInTheHome(NamedTuple):
    """A child, as far as bedrooms go."""

    field: str
    age: int
    sex: str | None
    alone: bool


def bedrooms_of(notes: Notes, family: list[Child], others: dict[str, NonDependant]) -> dict[str, object]:
    """Bedrooms of a social rent, as stated and as counted"""
    home = notes.stated.home
    if home.tenure != "social" or home.bedrooms is None:
        return {}
    if home.bedrooms_needed is not None:
        return {"bedrooms": home.bedrooms, "bedrooms_needed": home.bedrooms_needed}
    children = children_in_the_home(notes, others)
    grown, fosters = young_persons(notes, family), is_foster_parent(notes)
    adults = len(others.keys() - {child.field for child in children})
    unknown = [child for child in children if child.sex is None]
    figures = rates(HousingElementRates, SCHEME, notes.period_first_day)
    ways = (
        people(notes, children, grown, adults, dict(zip(unknown, sexes, strict=True)))
        for sexes in product(("female", "male"), repeat=len(unknown))
    )
    first, *rest = ways
    counts = {bedrooms_needed(HomeFacts(people=way, is_foster_parent=fosters), figures) for way in (first, *rest)}
    if len({max(0, home.bedrooms - count) for count in counts}) > 1:
        raise BadInput([(f"{unknown[0].field}.sex", "is needed to count the bedrooms; or state home.bedrooms_needed")])
    notes.assume("home.bedrooms_needed", f"{min(counts)}, counted from who lives in the home")
    return {"bedrooms": home.bedrooms, "people": first}


def children_in_the_home(notes: Notes, others: dict[str, NonDependant]) -> list[ChildInTheHome]:
    """Children of the family, and children of non-dependants"""
    adult, found = notes.figure("child_age"), []
    for number, child in enumerate(notes.stated.children, 1):
        age = Clock("years", child.born).count(notes.day)
        if 0 <= age < adult:
            found.append(ChildInTheHome(f"children.{number}", age, child.sex, bool(child.cannot_share_bedroom)))
    for field, other in others.items():
        age = age_of(notes, field, other)
        if age < notes.figure("non_dependant_child_age", SCHEME):
            found.append(ChildInTheHome(field, age, other.sex, False))
    return found


def people(notes: Notes, children: list[ChildInTheHome], grown: int, adults: int, guessed: dict[ChildInTheHome, str]) -> BedroomFacts:
    """Who lives in the home, with the sex of some children guessed"""
    home, younger = notes.stated.home, notes.figure("own_room_age", SCHEME)
    counted = dict.fromkeys(
        ("boys_under_10", "girls_under_10", "older_boys", "older_girls",
         "boys_alone_under_10", "girls_alone_under_10", "older_boys_alone", "older_girls_alone"), 0,
    )  # fmt: skip
    for child in children:
        who = "boys" if (child.sex or guessed[child]) == "male" else "girls"
        alone = "_alone" if child.alone else ""
        counted[f"{who}{alone}_under_10" if child.age < younger else f"older_{who}{alone}"] += 1
    return BedroomFacts(
        young_persons=grown,
        adults=adults,
        renter_has_overnight_care=home.overnight_carer == "renter",
        other_has_overnight_care=home.overnight_carer == "other",
        couple_cannot_share=bool(home.couple_cannot_share_bedroom) and len(notes.stated.claimants()) > 1,
        **counted,
    )


def young_persons(notes: Notes, family: list[Child]) -> int:
    """Children of the family who are 16 or older, as far as they count"""
    return sum(notes.day >= notes.turns(child.born, "child_age") for child in family)


def is_foster_parent(notes: Notes) -> bool:
    """Whether a renter is a foster parent, now or not long ago (UC Regs 2013 Sch 4 para 12(4), (5))"""
    longest = notes.figure("fostering_gap", SCHEME)
    stated = [adult.fostering for adult in notes.stated.claimants() if adult.fostering is not None]
    return any(
        found.ended is None or not notes.has_come(found.ended) or months_since(found.ended).count(notes.day) < longest for found in stated
    )
