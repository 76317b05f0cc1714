"""Programmes and help into business beside a claim; of Universal Credit these alone: the rest is the position's. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from betteroff.calendar import AssessmentPeriod, Clock, written
from betteroff.conditionality import requirements as rules
from betteroff.conditionality.new_enterprise_allowance import eligibility_inputs
from betteroff.conditionality.requirements import WaysIntoWork
from betteroff.conditionality.work_group import Group
from betteroff.dated_requirements import claim_tables
from betteroff.dated_rules import capability_tables, duty_rates, duty_tables
from betteroff.facts.programmes import AskedFor, ProgrammeBenefit, ProgrammeFacts
from betteroff.household import Adult
from betteroff.order import duties_given
from betteroff.reading import read
from betteroff.reading.claimant import Claimed
from betteroff.reading.claims.programmes import (
    ProgrammeDays,
    claimed_on,
    early_days,
    early_from,
    programme_facts,
    programmes_on,
    said_of_early_entry,
)
from betteroff.reading.notes import Assumption, Notes
from betteroff.requirements.enterprise import enterprise_lines
from betteroff.requirements.lines import RequirementLine
from betteroff.requirements.programmes import entry_lines, taking_part
from betteroff.rulebook import NotCovered, coverage
from betteroff.schemes.capability import decide as decide_adults
from betteroff.situation import Situation

UNIVERSAL_CREDIT = "universal_credit"
_ASKED_FOR = {
    Group.NO_REQUIREMENTS: AskedFor.NOTHING,
    Group.INTERVIEWS_ONLY: AskedFor.INTERVIEWS,
    Group.INTERVIEWS_AND_PREPARATION: AskedFor.PREPARATION,
    Group.ALL_REQUIREMENTS: AskedFor.WORK_SEARCH,
}


def ways_into_work(claimed: Claimed, found: WaysIntoWork) -> Iterator[RequirementLine]:
    """Programmes and help into business beside a claim"""
    benefit, facts = ProgrammeBenefit(claimed.benefit), claimed.facts
    yield from _lines(claimed.notes, claimed.place, claimed.stated, benefit, facts.age, facts.programmes, found)


def of_universal_credit(situation: Situation, day: date) -> Iterator[tuple[str, tuple[RequirementLine, ...], tuple[Assumption, ...]]]:
    """Programmes and help into business of each adult on Universal Credit, with what was assumed. Raises NotCovered before it began."""
    if day < (first := coverage("schemes")[UNIVERSAL_CREDIT]["from"]):
        raise NotCovered(f"claims: there was no Universal Credit before {written(first)}")
    household = situation.household_on(day)
    period = AssessmentPeriod.containing(day, household.award_began or day)
    facts = read(situation, day, period.first_day).facts
    decided = decide_adults(facts.first, facts.second, capability_tables(day))
    duties = duties_given(facts, decided, duty_rates(day), duty_tables(day))
    for place, (stated, label) in enumerate(zip(household.adults, household.labels(), strict=True)):
        notes = Notes(situation, day, period.first_day)
        benefit, asked_for = ProgrammeBenefit.UNIVERSAL_CREDIT, _ASKED_FOR[duties[place].group]
        age = Clock("years", stated.born).count(day) if stated.born else stated.age or 0
        own = programme_facts(notes, place, stated, benefit, asked_for)
        found = rules.ways_into_work(True, benefit, age, own, claim_tables(day).programmes)
        lines = tuple(_lines(notes, place, stated, benefit, age, own, found))
        yield label, lines, tuple(dict.fromkeys(notes.assumptions))


def _lines(
    notes: Notes, place: int, stated: Adult, benefit: ProgrammeBenefit, age: int, facts: ProgrammeFacts, found: WaysIntoWork
) -> Iterator[RequirementLine]:
    """The programmes taken part in, those that may be entered, and help into business"""
    days = ProgrammeDays(claimed_on(notes, stated, benefit), stated.born, partial(early_from, notes, place, stated))
    entered = programmes_on(notes, place)
    lines = tuple(entry_lines(benefit, age, facts, days, notes.day, frozenset(getattr(d.activity, "name", "") for d in entered)))
    if days.claimed is None:
        notes.assume(
            _start_field(place, stated, benefit),
            "not stated: what is entered after some time on the benefit, the New Enterprise Allowance too, is told without its day",
        )
    if not facts.is_in_early_group and said_of_early_entry(notes, place) is None:
        is_dated, group = bool(early_days(notes, place, stated)), "in no group that may enter early"
        kinds = "in treatment for dependency, homeless, out of care or prison, or another accepted"
        text = f"{group} on this day, by the days that are stated" if is_dated else f"{group}: {kinds}"
        notes.assume(f"adults.{place + 1}.programme.early_entry", text)
    yield from taking_part(entered, benefit, facts.nation, notes.day)
    yield from lines
    yield from enterprise_lines(found, eligibility_inputs(benefit, age, facts), days, notes.day)


def _start_field(place: int, stated: Adult, benefit: ProgrammeBenefit) -> str:
    """Where the first day of the claim is stated"""
    if benefit == ProgrammeBenefit.UNIVERSAL_CREDIT:
        return "universal_credit.first_assessment_period"
    return f"adults.{place + 1}.{'claim.started' if stated.claim or not benefit.name.startswith('NEW_STYLE') else 'claim_started'}"
