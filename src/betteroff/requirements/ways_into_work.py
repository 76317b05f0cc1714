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
NEW_STYLE = (ProgrammeBenefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE, ProgrammeBenefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE)
"""The benefits whose requirements Universal Credit's replace (SI 2013/378 reg. 5; SI 2013/379 reg. 42)."""
_ASKED_FOR = {
    Group.NO_REQUIREMENTS: AskedFor.NOTHING,
    Group.INTERVIEWS_ONLY: AskedFor.INTERVIEWS,
    Group.INTERVIEWS_AND_PREPARATION: AskedFor.PREPARATION,
    Group.ALL_REQUIREMENTS: AskedFor.WORK_SEARCH,
}


def ways_into_work(claimed: Claimed, found: WaysIntoWork) -> Iterator[RequirementLine]:
    """Programmes and help into business beside a claim; beside Universal Credit those of its requirements, which then rule alone"""
    benefit, facts = ProgrammeBenefit(claimed.benefit), claimed.facts
    if facts.claims_universal_credit and benefit in NEW_STYLE:
        group = groups_on(claimed.notes.situation, claimed.notes.day)[claimed.place]
        yield from _of_group(claimed.notes, claimed.place, claimed.stated, group)
        return
    yield from _lines(claimed.notes, claimed.place, claimed.stated, benefit, facts.age, facts.programmes, found)


def of_universal_credit(situation: Situation, day: date) -> Iterator[tuple[str, tuple[RequirementLine, ...], tuple[Assumption, ...]]]:
    """Programmes and help into business of each adult on Universal Credit, with what was assumed. Raises NotCovered before it began."""
    if day < (first := coverage("schemes")[UNIVERSAL_CREDIT]["from"]):
        raise NotCovered(f"claims: there was no Universal Credit before {written(first)}")
    household, groups = situation.household_on(day), groups_on(situation, day)
    for place, (stated, label) in enumerate(zip(household.adults, household.labels(), strict=True)):
        notes = Notes(situation, day, _period(situation, day).first_day)
        lines = tuple(_of_group(notes, place, stated, groups[place]))
        yield label, lines, tuple(dict.fromkeys(notes.assumptions))


def groups_on(situation: Situation, day: date) -> tuple[Group, ...]:
    """The group of each adult in Universal Credit"""
    facts = read(situation, day, _period(situation, day).first_day).facts
    decided = decide_adults(facts.first, facts.second, capability_tables(day))
    return tuple(Group(duty.group) for duty in duties_given(facts, decided, duty_rates(day), duty_tables(day)))


def _period(situation: Situation, day: date) -> AssessmentPeriod:
    return AssessmentPeriod.containing(day, situation.household_on(day).award_began or day)


def _of_group(notes: Notes, place: int, stated: Adult, group: Group) -> Iterator[RequirementLine]:
    """What there is for somebody of whom Universal Credit asks what it asks of a group"""
    benefit = ProgrammeBenefit.UNIVERSAL_CREDIT
    age = Clock("years", stated.born).count(notes.day) if stated.born else stated.age or 0
    own = programme_facts(notes, place, stated, benefit, _ASKED_FOR[group])
    found = rules.ways_into_work(True, benefit, age, own, claim_tables(notes.day).programmes)
    yield from _lines(notes, place, stated, benefit, age, own, found)


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
