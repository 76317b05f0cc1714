"""The household: children, home, claims; what is not covered is refused."""

from __future__ import annotations

from typing import Any

from betteroff.activities import BadInput
from betteroff.calendar import Clock, written
from betteroff.facts import AdultFacts, Facts, Nation
from betteroff.household import RENTED, Adult, Child
from betteroff.reading.adult import adult_facts
from betteroff.reading.award import award_of
from betteroff.reading.capability import list_what_treats_as_limited
from betteroff.reading.childcare import childcare_of
from betteroff.reading.children import children_of, under_16, under_the_limit
from betteroff.reading.council_tax import council_tax_of
from betteroff.reading.course import with_course
from betteroff.reading.disability import addition, child_disability
from betteroff.reading.family import family_claims, family_of
from betteroff.reading.home import home_of, refuse_a_couple_apart
from betteroff.reading.housing_benefit import housing_benefit_of
from betteroff.reading.income import capital_of, income_of
from betteroff.reading.income_related import income_related_of
from betteroff.reading.notes import HOUSEHOLD, Notes
from betteroff.rulebook import NotCovered

_NATION = {"england": Nation.ENGLAND, "scotland": Nation.SCOTLAND, "wales": Nation.WALES}


def household(notes: Notes) -> Facts:
    """All facts of the household on the day."""
    children = children_of(notes)
    facts = duty_facts(notes, children)
    return facts._replace(**of_the_award(notes, children), **beside_the_award(notes, children))


def of_the_award(notes: Notes, children: list[Child]) -> dict[str, Any]:
    """What Universal Credit turns on beside duties"""
    additions = _additions(notes, children)
    return under_the_limit(notes, children) | {
        "disabled_children_lower": additions.count("lower"),
        "disabled_children_higher": additions.count("higher"),
        "is_in_greater_london": bool(notes.stated.home.greater_london),
        "childcare": childcare_of(notes),
        "home": home_of(notes, children),
        "award": award_of(notes),
        "income": income_of(notes),
        "savings": capital_of(notes),
        "claims_child_benefit": notes.stated.claims is None or "child_benefit" in notes.stated.claims,
    }


def beside_the_award(notes: Notes, children: list[Child]) -> dict[str, Any]:
    """What other benefits turn on beside duties; reading/by_day.py takes it from the day asked about"""
    return {
        "child_disability": child_disability(notes, children),
        "council_tax": council_tax_of(notes, children),
        "income_related": income_related_of(notes, children),
        "housing_benefit": housing_benefit_of(notes, children),
        "family": family_of(notes, children, _additions(notes, children)),
    }


def _additions(notes: Notes, children: list[Child]) -> list[str | None]:
    return [addition(number, child) for number, child in enumerate(notes.stated.children, 1) if child in children]


def duty_facts(notes: Notes, children: list[Child]) -> Facts:
    """The facts that duties turn on; what money alone turns on is left at nothing"""
    youngest = max((child.born for child in children), default=None)
    list_assumptions(notes, children)
    refuse_a_couple_apart(notes)
    first, *others = (adult_facts(notes, place, stated) for place, stated in enumerate(notes.stated.adults))
    refuse_ages(notes, first, *others)
    list_what_treats_as_limited(notes, first, *others)
    partner = others[0] if others else AdultFacts()
    first, second = (
        with_course(notes, 0, first, partner, bool(children)),
        with_course(notes, 1, partner, first, bool(children)) if others else partner,
    )
    if all(adult.cares_for_severely_disabled for adult in (first, *others)) and others:
        notes.assume("adults.2.caring", "each adult cares for somebody else (one carer element for each person cared for)")
    return Facts(
        first=first,
        second=second,
        children=len(children),
        has_child=bool(under_16(notes)),
        youngest_child_years=notes.clock(HOUSEHOLD, "youngest_child_years", Clock("years", youngest)) if youngest else 0,
        nation=_NATION[notes.stated.home.nation],
        claims_universal_credit=notes.stated.claims_universal_credit,
    )


def list_assumptions(notes: Notes, children: list[Child]) -> None:
    """List what was not stated of the household"""
    home = notes.stated.home
    if not notes.stated.claims_universal_credit:
        text = "no Universal Credit: none is counted, though it might be due; leave claims out to see"
        notes.assume("claims", f"{text}. All is as on the day asked about; a timeline goes by each day")
        return
    if unknown := [str(n) for n, child in enumerate(notes.stated.children, 1) if addition(n, child) is None]:
        notes.assume("children", f"no disability benefit for child {', '.join(unknown)}")
    if home.tenure is None:
        notes.assume("home.tenure", "no help with housing costs is due")
    if home.greater_london is None and home.nation == "england":
        notes.assume("home.greater_london", "outside Greater London")
    if len(notes.stated.adults) == 2 and notes.stated.adults[1].cannot_claim is None:
        notes.assume("adults.2.cannot_claim", "both may claim: each is in Great Britain, no prisoner, and may have public funds")
    if nothing := nothing_stated(notes):
        notes.assume("household", f"not stated, so taken as none: {'; '.join(nothing)}")
    if notes.stated.claims is None:
        notes.assume("claims", f"claimed, as far as it is due: {', '.join(('Universal Credit', *family_claims(notes, children)))}")


def nothing_stated(notes: Notes) -> list[str]:
    """What else of the household was not stated."""
    uc, words = notes.stated.universal_credit, []
    if not notes.stated.other_income:
        words.append("other income")
    if notes.stated.home.tenure in RENTED and not notes.stated.home.non_dependants:
        words.append("other adults in the home")
    if uc is None or (uc.deductions is None and uc.advance_repayment is None):
        words.append("deductions and advances")
    if uc is None or (uc.transitional_element is None and uc.severe_disability_premium is None):
        words.append("transitional element")
    return words


def refuse_ages(notes: Notes, *adults: AdultFacts) -> None:
    """Refuse adults too young or too old for this release"""
    for number, (adult, stated) in enumerate(zip(adults, notes.stated.adults, strict=True), 1):
        if adult.age < notes.figure("child_age") and stated.cannot_claim is None:
            fault = "is under 16, and cannot claim; check the date, or state them under children"
            raise BadInput([(f"adults.{number}.{'age' if stated.born is None else 'born'}", fault)])
        is_young = adult.age < notes.figure("lowest_age")
        if is_young and not notes.stated.claims_universal_credit:
            raise NotCovered(f"adults.{number}: somebody of 16 or 17 is not covered, with or without Universal Credit")
        if is_young and stated.cannot_claim is None:
            raise NotCovered(
                f"adults.{number}: somebody of 16 or 17 may claim in some cases (UC Regs 2013 reg. 8), which are not covered; "
                'for a partner in none of them, state cannot_claim = "under 18"'
            )
        if stated.cannot_claim == "under 18" and not is_young:
            raise BadInput([(f"adults.{number}.cannot_claim", no_longer_under_age(notes, stated))])
    claimants = [adult for adult in adults if not adult.cannot_claim]
    if all(adult.reached_pension_age for adult in claimants):
        raise NotCovered(
            f"adults: by {written(notes.day)} everybody who claims has reached pension age; pension-age benefits are not covered"
        )
    for number, adult in enumerate(adults, 1):
        if adult.reached_pension_age and not has_pension(notes, number):
            notes.assume(
                "other_income",
                f"{notes.stated.labels()[number - 1]}, over pension age, has no State Pension or other pension, and could have none by "
                "asking (UC Regs 2013 reg. 74)",
            )


def no_longer_under_age(notes: Notes, partner: Adult) -> str:
    """What to do about a partner who was too young to claim"""
    if partner.born is None:
        return "is under 18, but the age is 18 or more; correct one of them"
    day = written(notes.turns(partner.born, "lowest_age"))
    return (
        f"turns 18 on {day}: from the assessment period with that day they claim jointly, so leave cannot_claim out and ask about it then"
    )


def has_pension(notes: Notes, number: int) -> bool:
    """Whether a pension is stated that may be this adult's"""
    pensions = ("state_pension", "occupational_pension", "foreign_state_pension")
    return any(
        income.kind in pensions and (income.adult is None or notes.stated.place_of(income.adult) == number - 1)
        for income in notes.stated.other_income
    )
