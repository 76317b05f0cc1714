"""The door for claims other than Universal Credit: who claims what, and the facts of each claim on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from betteroff.activities import BadInput
from betteroff.calendar import Clock
from betteroff.conditionality.benefits_on_the_day import CAN_EXIST, CanExist, can_exist_inputs, exists
from betteroff.facts import shows_no_values
from betteroff.facts.claimant import Benefit, ClaimantFacts
from betteroff.facts.programmes import ProgrammeBenefit
from betteroff.household import Adult, Household
from betteroff.household.claim import INCOME_RELATED
from betteroff.reading.claims.benefits import benefit_claim, figure_of_age
from betteroff.reading.claims.jobseekers import jobseeker_facts
from betteroff.reading.claims.permitted_work import work_on_benefit
from betteroff.reading.claims.programmes import asked_of, programme_facts
from betteroff.reading.claims.remunerative_work import remunerative_work
from betteroff.reading.claims.support import support
from betteroff.reading.notes import Notes
from betteroff.reading.work_benefits import new_style_kind
from betteroff.rulebook import NotCovered
from betteroff.rulebook.tables import asked, first_row
from betteroff.situation import Situation

_SHUT_OUT = ("jobseekers_allowance", "employment_and_support_allowance", "income_support")
"""Of these one adult is paid one at most (Jobseekers Act 1995 ss. 1(2)(f), 3(1)(b); SSCBA 1992 s. 124(1)(f), (h); WRA 2007 s. 1(3))."""
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


def claims_on(situation: Situation, day: date, is_nil: bool = False) -> tuple[Claimed, ...]:
    """Every claim of a household on a day, other than Universal Credit, of which the award may be known to be nil. Raises BadInput."""
    notes = Notes(situation, day, day)
    refuse_what_excludes(notes.stated)
    found = tuple(_claims(notes, notes.stated))
    for place, _ in found:
        refuse_young(notes, place, notes.stated.adults[place])
    return tuple(_read(Notes(situation, day, day), notes, place, benefit, is_nil) for place, benefit in found)


def claim_on(situation: Situation, place: int, benefit: Benefit, day: date) -> Claimed:
    """One claim of one adult on a day, taken as made"""
    notes = Notes(situation, day, day)
    return _read(notes, Notes(situation, day, day), place, benefit)


def nothing_is_claimed() -> BadInput:
    """What to say where no claim is named that makes requirements of its own"""
    return BadInput([("claims", f"names no benefit that this answers for: {', '.join(NAMES)}. For Universal Credit ask for the position")])


def _claims(notes: Notes, household: Household) -> Iterator[tuple[int, Benefit]]:
    """Whose each claim is: as the adult's claim says; a new-style one theirs who meets the conditions; any other named the first adult's"""
    own = {adult.claim.benefit for adult in household.adults if adult.claim}
    named = [name for name in household.claims or () if name in NAMES and name not in own]
    for place, adult in enumerate(household.adults):
        new_style = new_style_kind(notes, place, adult) if adult.claim is None or household.claims is not None else None
        if adult.claim:
            yield place, NAMES[adult.claim.benefit]
        if adult.contributions is None and (new_style or (adult.claim and adult.claim.benefit.startswith("new_style_"))):
            notes.assume(f"adults.{place + 1}.contributions", "meets the contribution conditions of the new-style allowance")
        if new_style and new_style not in own:
            yield place, NAMES[new_style]
        if place == 0:
            yield from ((place, NAMES[name]) for name in named if not name.startswith("new_style_"))


def refuse_what_excludes(household: Household) -> None:
    """Refuse claims of which one shuts out the other: two allowances of one adult, two by means of one household. Raises BadInput."""
    own = [{adult.claim.benefit} if adult.claim else set[str]() for adult in household.adults]
    others = set[str]().union(*own[1:])
    first = (own[0] | set(household.claims or ())) - others
    if len(own) > 1:  # a new-style claim may be the other's
        first = {name for name in first if not name.startswith("new_style_")}
    refuse_two([name for kind in _SHUT_OUT for name in [next((name for name in sorted(first) if kind in name), None)] if name])
    refuse_two(sorted((first | others).intersection(INCOME_RELATED)))


def refuse_two(named: list[str]) -> None:
    """Refuse more than one of those of which one at most is paid"""
    if len(named) > 1:
        raise BadInput([("claims", f"name {' and '.join(named)}, of which one at most is paid; leave out what is not")])


def refuse_young(notes: Notes, place: int, stated: Adult) -> None:
    """Refuse who is too young to claim, or of an age whose rules were not read. Raises BadInput, NotCovered."""
    age = Clock("years", stated.born).count(notes.day) if stated.born else stated.age or 0
    if age < figure_of_age("child_age", notes.day):
        fault = "is under 16, and cannot claim; check the date, or state them under children"
        raise BadInput([(f"adults.{place + 1}.{'born' if stated.born else 'age'}", fault)])
    if age < figure_of_age("lowest_age", notes.day):
        raise NotCovered(f"adults.{place + 1}: what a benefit requires of somebody of 16 or 17 is not covered")


def _read(notes: Notes, of_the_claims: Notes, place: int, benefit: Benefit, is_nil: bool = False) -> Claimed:
    notes.assumptions += of_the_claims.assumptions
    household, stated = notes.stated, notes.stated.adults[place]
    credit = household.claims_universal_credit and not is_nil and (household.claims is not None or stated.claim is None)
    of_programmes = ProgrammeBenefit(benefit)
    claim = benefit_claim(notes, place, benefit, credit)
    facts = ClaimantFacts(
        benefit=benefit,
        age=notes.clock(place, "age", Clock("years", stated.born)) if stated.born else stated.age or 0,
        is_couple=len(household.adults) == 2,
        claims_universal_credit=credit,
        claim=claim,
    )
    label, table = household.labels()[place], asked(CAN_EXIST, notes.day)
    if not exists(CanExist(table.rows[first_row(table.scan, can_exist_inputs(benefit, credit, claim))].then)):
        return Claimed(place, label, benefit, facts, notes, stated)  # what it would turn on is not read
    of_support = support(notes, place, stated, benefit)
    facts = facts._replace(
        support=of_support,
        programmes=programme_facts(notes, place, stated, of_programmes, asked_of(of_programmes, of_support, notes.day)),
        jobseeker=jobseeker_facts(notes, place, benefit),
        work=work_on_benefit(notes, place, stated, benefit, claim.ground),
        remunerative_work=remunerative_work(notes, place, benefit, claim.ground),
    )
    return Claimed(place, label, benefit, facts, notes, stated)
