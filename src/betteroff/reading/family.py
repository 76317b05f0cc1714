"""Help for families beside Universal Credit: the ages of the children, and what is claimed."""

from __future__ import annotations

from betteroff.calendar import Clock
from betteroff.facts import ChildAges, FamilyFacts
from betteroff.household import Child
from betteroff.reading.notes import Notes


def family_of(notes: Notes, children: list[Child]) -> FamilyFacts:
    """What help for families turns on, on the day"""
    return FamilyFacts(
        ages=ages_of([Clock("years", child.born).count(notes.day) for child in children]),
        claims_scottish_child_payment=claims(notes, "scottish_child_payment"),
    )


def ages_of(years: list[int]) -> ChildAges:
    """How many children there are in each band of ages"""
    return ChildAges(
        under_1=sum(age < 1 for age in years),
        aged_1_or_2=sum(1 <= age < 3 for age in years),
        aged_3=years.count(3),
        aged_4_or_5=sum(4 <= age < 6 for age in years),
        aged_6_to_15=sum(6 <= age < 16 for age in years),
    )


def claims(notes: Notes, benefit: str) -> bool:
    """Whether a benefit is claimed: where nothing is said of claims, it is as far as it is due"""
    return notes.stated.claims is None or benefit in notes.stated.claims


def family_claims(notes: Notes, children: list[Child]) -> tuple[str, ...]:
    """What is taken as claimed for the children"""
    if not children:
        return ()
    return ("Child Benefit", "Scottish Child Payment") if notes.stated.home.nation == "scotland" else ("Child Benefit",)
