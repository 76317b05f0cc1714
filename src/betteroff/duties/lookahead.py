"""The look ahead: the duties of both adults on every later day, as dated spells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from betteroff.calendar import DAY, Clock, written
from betteroff.conditionality.duties import Duties, HouseholdDuties
from betteroff.conditionality.easements import DOMESTIC_ABUSE, LIFTS_SEARCH, SWITCHES, DomesticAbuse, Switch
from betteroff.conditionality.hours import AVAILABILITY, INTERVIEW_AVAILABILITY
from betteroff.conditionality.work_group import APART_FROM_EARNINGS, WORK_GROUP, Group
from betteroff.dated_rules import (
    QUESTIONS,
    DutyRates,
    EarningsTaxRates,
    capability_tables,
    duty_rates,
    duty_tables,
    last_answerable_day,
    schemes_in,
)
from betteroff.explanation import Worked
from betteroff.last_checked import Unconfirmed, unconfirmed
from betteroff.money import MINUTES_AN_HOUR
from betteroff.order import all_duties, duties_given
from betteroff.reading import read_for_duties
from betteroff.rulebook import Refusal, figures
from betteroff.rulebook.tables import CERTAINTIES, Row, asked, rows_of, versions
from betteroff.schemes.capability import decide as decide_adults
from betteroff.schemes.pay import PayRates
from betteroff.situation import Situation

LOOK_AHEAD = relativedelta(months=12)
NONE = "none"
"""Work search of a spell in which none is required."""


class Spell(NamedTuple):
    """Days, both included, on which the duties are the same. The last spell goes on to where the look ahead ends."""

    first_day: date
    last_day: date | None
    group: str
    work_search: str
    search_hours: Decimal
    availability: str
    interviews: bool
    preparation: bool
    why: tuple[str, ...]
    law: tuple[str, ...]
    certainty: str
    """How sure the group is, and that work search is lifted where it is."""


def search_in_words(spell: Spell) -> str:
    """What of work search a spell asks for; nothing at all, where there are no interviews either."""
    sure = unless_certain(spell.certainty)
    if spell.search_hours:
        return f"{spell.search_hours} hours of work search a week{sure}"
    return f"no work search{sure}" if spell.interviews else f"nothing is required{sure}"


class Outlook(NamedTuple):
    """The spells of each adult, and how far the look ahead reaches."""

    spells: tuple[tuple[Spell, ...], ...]
    reaches: date
    stopped_by: str
    """Why it reaches no further, where a later day cannot be answered."""
    unconfirmed: tuple[Unconfirmed, ...]
    """Figures and rules that are last checked for a day before the last one reached."""

    @property
    def taken_as_unchanged(self) -> tuple[str, ...]:
        """What of the rules that is, and up to when each was checked, in words."""
        return tuple(f"{found.what} (last checked for {written(found.confirmed_to)})" for found in self.unconfirmed)


def look_ahead(situation: Situation, worked: Worked) -> Outlook:
    """Every later day up to twelve months on, or to the first that cannot be answered."""
    reaches, stopped_by = min(worked.day + LOOK_AHEAD, last_answerable_day(worked.day)), ""
    assert worked.duties is not None
    answered: list[tuple[date, HouseholdDuties]] = [(worked.day, worked.duties)]
    try:
        answered.extend(_later_duties(situation, worked, reaches))
    except _CannotAnswer as stop:
        reaches, stopped_by = stop.day - DAY, stop.why
    places = range(len(situation.household.adults))
    spells = tuple(spells_of([(day, found[place]) for day, found in answered]) for place in places)
    return Outlook(spells, reaches, stopped_by, unconfirmed(reaches, worked.period.first_day))


def worked_on(situation: Situation, worked: Worked, day: date) -> Worked:
    """The same with the duties of a later day that the look ahead reaches, and all that they turn on; the money stays that of today."""
    reading, rates = read_for_duties(situation, day, worked.period.first_day), duty_rates(day)
    decided = decide_adults(reading.facts.first, reading.facts.second, capability_tables(day))
    return worked._replace(
        day=day,
        clocks=reading.clocks,
        turning_days=reading.turning_days,
        facts_today=reading.facts,
        decided_today=decided,
        duty_rates=rates,
        duties=duties_given(reading.facts, decided, rates, duty_tables(day)),
    )


def hours(minutes: int) -> Decimal:
    """Minutes as hours, exactly where quarters suffice."""
    return (Decimal(minutes) / MINUTES_AN_HOUR).quantize(Decimal("0.01")).normalize() + 0


GROUPS = {
    Group.NO_REQUIREMENTS: "No work-related requirements",
    Group.INTERVIEWS_ONLY: "Work-focused interviews only",
    Group.INTERVIEWS_AND_PREPARATION: "Work-focused interviews and work preparation",
    Group.ALL_REQUIREMENTS: "All work-related requirements",
}


class _CannotAnswer(Exception):
    """A later day is refused; what lies before it still stands."""

    def __init__(self, day: date, why: str) -> None:
        self.day, self.why = day, why
        super().__init__(why)


def _later_duties(situation: Situation, worked: Worked, reaches: date) -> Iterator[tuple[date, HouseholdDuties]]:
    """The duties on each later day on which they may change, in order."""
    days = _days_of_change(situation, worked.day, reaches) | _ticks(worked.clocks, worked.turning_days, worked.day, reaches)
    while days:
        day = min(days)
        try:
            reading = read_for_duties(situation, day, worked.period.first_day)
        except Refusal as refusal:
            raise _CannotAnswer(day, str(refusal)) from None
        yield day, all_duties(reading.facts, duty_rates(day), duty_tables(day), capability_tables(day))
        days = (days | _ticks(reading.clocks, reading.turning_days, day, reaches)) - {day}


def _ticks(clocks: Mapping[tuple[int, str], Clock], turning_days: frozenset[date], day: date, reaches: date) -> set[date]:
    """The days on which a clock crosses a limit of some table or an age of some figure, and other turning days."""
    days = {turning for turning in turning_days if day < turning <= reaches}
    for (_, name), clock in clocks.items():
        days.update(clock.changes(_edges(name, day), day, reaches))
    return days


def _days_of_change(situation: Situation, day: date, reaches: date) -> set[date]:
    """The days on which a stated fact, a figure or a table may change."""
    return {found for found in situation.dates if day < found <= reaches}.union(_days_of_new_rules(day, reaches))


@cache
def _days_of_new_rules(day: date, reaches: date) -> frozenset[date]:
    """The days on which a figure or a table that duties turn on changes."""
    taxed = schemes_in(EarningsTaxRates) | schemes_in(PayRates)
    ruled = {changes for scheme in schemes_in(DutyRates) | taxed for changes in figures.changes(scheme, day, reaches)}
    return frozenset(ruled | {v.start for q in QUESTIONS for v in versions(q.scheme, q.name) if day < v.start <= reaches})


@cache
def _edges(name: str, day: date) -> frozenset[int]:
    """The counts of a clock at which some row begins or ends to fit; of an age, also the figures that are ages."""
    ages = (value.amount for scheme in schemes_in(DutyRates) for value in figures.of_unit(scheme, "years")) if name == "age" else ()
    return frozenset(edge for question in QUESTIONS for edge in asked(question, day).edges(name)).union(ages)


def spells_of(answered: list[tuple[date, Duties]]) -> tuple[Spell, ...]:
    """Days with equal duties and equal reasons, joined."""
    found: list[Spell] = []
    for day, duties in answered:
        spell = _spell(day, duties)
        if not found:
            found.append(spell)
        elif spell[2:] != found[-1][2:]:
            found[-1] = found[-1]._replace(last_day=day - DAY)
            found.append(spell)
    return tuple(found)


def _spell(first: date, duties: Duties) -> Spell:
    group, apart = asked(WORK_GROUP, first), asked(APART_FROM_EARNINGS, first)
    by_earnings = duties.group != duties.group_apart
    grouped = group.rows[duties.group_row] if by_earnings else apart.rows[duties.group_apart_row]
    barred, lifted = _easing(first, duties)
    deciding = [grouped, *barred, *lifted]
    return Spell(
        first_day=first,
        last_day=None,
        group=GROUPS[duties.group],
        work_search=f"{hours(duties.search)} hours a week" if duties.searches else NONE,
        search_hours=hours(duties.search if duties.searches else 0),
        availability=_availability(first, duties, lifted),
        interviews=duties.interviews,
        preparation=duties.prepares,
        why=tuple(row.why for row in deciding),
        law=tuple(row.law for row in deciding),
        certainty=_least_certain(grouped.certainty, _certainty_of_lifting(duties, barred, lifted)),
    )


def _available(day: date, duties: Duties) -> str:
    """How soon work is to be taken up, and an interview attended, in words"""
    work = asked(AVAILABILITY, day).outcome(duties.availability_row)
    interview = asked(INTERVIEW_AVAILABILITY, day).outcome(duties.interview_availability_row)
    return f"{work}, for work and for an interview" if work == interview else f"{work} for work, {interview} for an interview"


def _easing(day: date, duties: Duties) -> tuple[list[Row], list[Row]]:
    """What bars requirements after domestic abuse, and what lifts work search or availability"""
    switched = asked(SWITCHES, day).rows
    barred = [asked(DOMESTIC_ABUSE, day).rows[duties.abuse_row]] if duties.abuse != DomesticAbuse.NOTHING_BARRED else []
    return barred, [switched[number] for number in rows_of(duties.switch_rows)] if duties.group == Group.ALL_REQUIREMENTS else []


def _certainty_of_lifting(duties: Duties, barred: list[Row], lifted: list[Row]) -> str:
    """How sure it is that work search, or whatever else there would be, is not required: one sure reason is enough"""
    counts = barred
    if duties.abuse != DomesticAbuse.EVERYTHING_BARRED:  # beside that a switch adds nothing: interviews go on with it
        counts = [*barred, *(row for row in lifted if row.then in LIFTS_SEARCH)]
    return min((row.certainty for row in counts), key=CERTAINTIES.index, default=CERTAINTIES[0])


def _least_certain(*certainties: str) -> str:
    return max(certainties, key=CERTAINTIES.index)


def unless_certain(certainty: str) -> str:
    """How sure something is, in brackets; nothing of what is certain."""
    return "" if certainty == CERTAINTIES[0] else f" ({certainty})"


def _availability(day: date, duties: Duties, lifted: list[Row]) -> str:
    """For work and interviews at once or with notice, as far as nothing defers it"""
    if duties.group != Group.ALL_REQUIREMENTS or duties.abuse != DomesticAbuse.NOTHING_BARRED:
        return "not required"
    if not duties.is_available:
        return "deferred until the circumstance ends"
    if any(row.then == Switch.AVAILABILITY_FOR_WORK for row in lifted):
        interview = asked(INTERVIEW_AVAILABILITY, day).outcome(duties.interview_availability_row)
        return f"{interview} for an interview; for work deferred until the circumstance ends"
    return _available(day, duties)
