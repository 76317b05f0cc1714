"""The door for claims other than Universal Credit: who claims what, and the facts of each claim on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from betteroff.activities import BadInput
from betteroff.calendar import Clock
from betteroff.facts import shows_no_values
from betteroff.facts.claimant import Benefit, ClaimantFacts
from betteroff.facts.programmes import ProgrammeBenefit
from betteroff.household import Adult, Household
from betteroff.reading.claims.benefits import benefit_claim
from betteroff.reading.claims.jobseekers import jobseeker_facts
from betteroff.reading.claims.permitted_work import work_on_benefit
from betteroff.reading.claims.programmes import asked_of, programme_facts
from betteroff.reading.claims.remunerative_work import remunerative_work
from betteroff.reading.claims.support import support
from betteroff.reading.notes import Notes
from betteroff.reading.work_benefits import new_style_kind
from betteroff.situation import Situation

NAMES = {benefit.name.lower(): benefit for benefit in Benefit}


@shows_no_values
class Claimed(NamedTuple):
    """A claim of one adult, read on a day."""

    place: int
    whose: str
    benefit: Benefit
    facts: ClaimantFacts
    notes: Notes
    """With the clocks, by which a day on which something ends is found."""
    stated: Adult


def claims_on(situation: Situation, day: date) -> tuple[Claimed, ...]:
    """Every claim of a household on a day, other than Universal Credit. Raises BadInput where there is none to ask about."""
    notes = Notes(situation, day, day)
    found = tuple(_claims(notes, notes.stated))
    return tuple(_read(Notes(situation, day, day), notes, place, benefit) for place, benefit in found)


def nothing_is_claimed() -> BadInput:
    """What to say where no claim is named that makes requirements of its own"""
    return BadInput([("claims", f"names no benefit that this answers for: {', '.join(NAMES)}. For Universal Credit ask for the position")])


def _claims(notes: Notes, household: Household) -> Iterator[tuple[int, Benefit]]:
    """Whose each claim is: as the adult's claim says; a new-style one theirs who meets the conditions; any other named the first adult's"""
    own = {adult.claim.benefit for adult in household.adults if adult.claim}
    named = [name for name in household.claims or () if name in NAMES and name not in own]
    for place, adult in enumerate(household.adults):
        if adult.claim:
            yield place, NAMES[adult.claim.benefit]
            if household.claims is None:
                continue
        new_style = new_style_kind(notes, place, adult)
        if new_style and new_style not in own:
            yield place, NAMES[new_style]
        if place == 0:
            yield from ((place, NAMES[name]) for name in named if not name.startswith("new_style_"))


def _read(notes: Notes, of_the_claims: Notes, place: int, benefit: Benefit) -> Claimed:
    notes.assumptions += of_the_claims.assumptions
    household, stated = notes.stated, notes.stated.adults[place]
    credit = household.claims_universal_credit if household.claims is not None or stated.claim is None else False
    of_programmes = ProgrammeBenefit(benefit)
    claim, of_support = benefit_claim(notes, place, benefit, credit), support(notes, place, stated, benefit)
    facts = ClaimantFacts(
        benefit=benefit,
        age=notes.clock(place, "age", Clock("years", stated.born)) if stated.born else stated.age or 0,
        is_couple=len(household.adults) == 2,
        claims_universal_credit=credit,
        claim=claim,
        support=of_support,
        programmes=programme_facts(notes, place, stated, of_programmes, asked_of(of_programmes, of_support, notes.day)),
        jobseeker=jobseeker_facts(notes, place, benefit),
        work=work_on_benefit(notes, place, stated, benefit, claim.ground),
        remunerative_work=remunerative_work(notes, place, benefit, claim.ground),
    )
    return Claimed(place, household.labels()[place], benefit, facts, notes, stated)
