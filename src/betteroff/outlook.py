"""The duties of one adult today and on every day after: spells, easements with their days, reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from itertools import zip_longest
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from betteroff.calendar import DAY, Clock, written
from betteroff.conditionality.duties import Duties
from betteroff.conditionality.easements import DOMESTIC_ABUSE, SWITCHES, DomesticAbuse
from betteroff.conditionality.hours import AVAILABILITY
from betteroff.conditionality.work_group import APART_FROM_EARNINGS, WORK_GROUP, Group
from betteroff.explanation import Reason, Worked, reasons, switches
from betteroff.money import MINUTES_AN_HOUR, Money
from betteroff.order import (
    QUESTIONS,
    all_duties,
    capability_tables,
    duty_rates,
    duty_tables,
    last_answerable_day,
)
from betteroff.reading import HOUSEHOLD, read
from betteroff.rulebook import figures
from betteroff.rulebook.tables import Row, Table, asked, versions
from betteroff.situation import Situation

LOOK_AHEAD = relativedelta(months=12)


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


class Easement(NamedTuple):
    """A circumstance that lifts requirements, with its first and last day where they are known."""

    name: str
    first_day: date | None
    last_day: date | None
    what: str
    why: str
    law: str
    mark: str
    certainty: str
    ask: str


@dataclass(frozen=True, repr=False)
class AdultDuties:
    """What the Jobcentre may require of one adult on a day, and after it. Hours are a week."""

    label: str
    situation: Situation
    worked: Worked
    place: int

    @property
    def found(self) -> Duties:
        """The decisions as whole numbers and rows."""
        return self.worked.duties[self.place]

    @property
    def group(self) -> str:
        """The work group, in words."""
        return GROUPS[self.found.group]

    @property
    def regime(self) -> str:
        """The Jobcentre's own label."""
        return self.reasons[-1].outcome

    @property
    def sentence(self) -> str:
        """Work search today and after, in one sentence."""
        return _sentence(self.spells)

    @property
    def expected_hours(self) -> Decimal:
        return hours(self.found.expected)

    @property
    def earnings(self) -> Money:
        """Monthly earnings before deductions."""
        return Money(self.found.earnings.own)

    @property
    def earnings_threshold(self) -> Money:
        """Conditionality earnings threshold (UC Regs 2013 reg. 90)."""
        return Money(self.found.earnings.own_threshold)

    @property
    def administrative_threshold(self) -> Money:
        """Administrative earnings threshold (UC Regs 2013 reg. 99(6))."""
        return Money(self.found.earnings.administrative_threshold)

    @property
    def work_search(self) -> bool:
        """Whether work search must be required today."""
        return self.found.searches

    @property
    def search_hours(self) -> Decimal:
        """Hours of work search today; nothing where none is required."""
        return hours(self.found.search if self.found.searches else 0)

    @property
    def work_hours(self) -> Decimal:
        """Hours of paid work."""
        return hours((self.worked.facts_today.first, self.worked.facts_today.second)[self.place].work_minutes)

    @property
    def volunteering_hours_counted(self) -> Decimal:
        """Voluntary work that comes off work search (UC Regs 2013 reg. 95(3))."""
        return hours(self.found.volunteering)

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """Every decision, with the row that made it and the rows passed over."""
        return reasons(self.worked, self.place)

    @cached_property
    def easements(self) -> tuple[Easement, ...]:
        """What lifts requirements today, with first and last days."""
        return tuple(_easements(self.situation, self.worked, self.place))

    @property
    def looked_ahead_to(self) -> date:
        """The last day the spells reach; what lies after it is not answered."""
        return looked_ahead_to(self.worked.day)

    @cached_property
    def spells(self) -> tuple[Spell, ...]:
        """Today and every day after, as dated spells of equal duties."""
        return tuple(_spells(self.situation, self.worked, self.place))

    def __repr__(self) -> str:
        return f"<Duties of {self.label} on {self.worked.day}>"


def adult_duties(situation: Situation, worked: Worked, place: int) -> AdultDuties:
    """The duties of the adult in a place (from 0)."""
    return AdultDuties(situation.household.labels()[place], situation, worked, place)


GROUPS = {
    Group.NO_REQUIREMENTS: "No work-related requirements",
    Group.INTERVIEWS_ONLY: "Work-focused interviews only",
    Group.INTERVIEWS_AND_PREPARATION: "Work-focused interviews and work preparation",
    Group.ALL_REQUIREMENTS: "All work-related requirements",
}


def looked_ahead_to(day: date) -> date:
    """The last day the spells reach: twelve months on, or the last day the rules can answer for."""
    return min(day + LOOK_AHEAD, last_answerable_day(day))


def hours(minutes: int) -> Decimal:
    """Minutes as hours, exactly where quarters suffice."""
    return (Decimal(minutes) / MINUTES_AN_HOUR).quantize(Decimal("0.01")).normalize() + 0


def _easements(situation: Situation, worked: Worked, place: int) -> Iterator[Easement]:
    found = worked.duties[place]
    if found.abuse != DomesticAbuse.NOTHING_BARRED:
        yield _easement(situation, worked, place, asked(DOMESTIC_ABUSE, worked.day), found.abuse_row)
    if found.group != Group.ALL_REQUIREMENTS:
        return
    for reason in switches(worked, place):
        yield _easement(situation, worked, place, asked(SWITCHES, worked.day), reason.row - 1)


def _easement(situation: Situation, worked: Worked, place: int, table: Table, number: int) -> Easement:
    row = table.rows[number]
    first, last = _days_of(situation, worked, place, table, row)
    return Easement(row.name, first, last, table.outcome(number), row.why, row.law, row.mark, row.certainty, row.ask)


def _days_of(situation: Situation, worked: Worked, place: int, table: Table, row: Row) -> tuple[date | None, date | None]:
    """The first and last day of a row, from the clock its limit is counted by and the end that was stated."""
    first, lasts = None, []
    for asks, spans in row.when:
        given = table.inputs[asks]
        clock = worked.clocks.get((place, given.name))
        if clock is not None:
            first = clock.day_when(spans[0].low)
            lasts += [clock.day_when(spans[0].high + 1) - DAY] if spans[0].high < given.span.high else []
        if given.name == "treatment":
            course = situation.treatment_on(worked.day, place)
            lasts += [course.last] if course and course.last else []
    return first, min(lasts, default=None)


def _spells(situation: Situation, worked: Worked, place: int) -> Iterator[Spell]:
    begins, duties = worked.day, worked.duties[place]
    horizon = looked_ahead_to(worked.day)
    for day, later in _days_and_duties(situation, worked, place, horizon):
        if _seen(later) != _seen(duties):
            yield _spell(begins, day - DAY, duties)
            begins, duties = day, later
    yield _spell(begins, None, duties)


def _days_and_duties(situation: Situation, worked: Worked, place: int, horizon: date) -> Iterator[tuple[date, Duties]]:
    """The duties on each later day on which they may change, in order."""
    days = _days_of_change(situation, worked.day, horizon) | _ticks(worked.clocks, place, worked.day, horizon)
    while days:
        day = min(days)
        reading = read(situation, day, worked.period.first_day)
        yield day, all_duties(reading.facts, duty_rates(day), duty_tables(day), capability_tables(day))[place]
        days = (days | _ticks(reading.clocks, place, day, horizon)) - {day}


def _ticks(clocks: Mapping[tuple[int, str], Clock], place: int, day: date, horizon: date) -> set[date]:
    """The days on which a clock crosses a limit of some table; every birthday of an adult."""
    days: set[date] = set()
    for (whose, name), clock in clocks.items():
        if name == "age":
            days.update(clock.changes((clock.count(day) + 1,), day, horizon))
        elif whose in (place, HOUSEHOLD):
            days.update(clock.changes(_edges(name, day), day, horizon))
    return days


def _days_of_change(situation: Situation, day: date, horizon: date) -> set[date]:
    """The days on which a stated fact, a figure or a table may change, or a young person may leave the family."""
    stated = {d for d in situation.dates if day < d <= horizon}
    ruled = figures.changes("minimum_wage", day, horizon) | figures.changes("universal_credit", day, horizon)
    tables = {v.start for question in QUESTIONS for v in versions(question.scheme, question.name) if day < v.start <= horizon}
    septembers = {
        date(year, 9, 1) for year in (day.year, horizon.year) if situation.household.children and day < date(year, 9, 1) <= horizon
    }
    return stated | ruled | tables | septembers


@cache
def _edges(name: str, day: date) -> frozenset[int]:
    return frozenset(edge for question in QUESTIONS for edge in asked(question, day).edges(name))


def _seen(duties: Duties) -> tuple[object, ...]:
    """What of the duties a claimant would notice, and why."""
    return (
        duties.group_apart_row, duties.group_row, duties.abuse_row, duties.switch_rows, duties.expected,
        duties.search, duties.searches, duties.is_available, duties.interviews, duties.prepares, duties.availability_row,
    )  # fmt: skip


def _spell(first: date, last: date | None, duties: Duties) -> Spell:
    group, switched = asked(WORK_GROUP, first), asked(SWITCHES, first)
    apart, abuse, available = asked(APART_FROM_EARNINGS, first), asked(DOMESTIC_ABUSE, first), asked(AVAILABILITY, first)
    by_earnings = duties.group != duties.group_apart
    deciding = [group.rows[duties.group_row] if by_earnings else apart.rows[duties.group_apart_row]]
    if duties.abuse != DomesticAbuse.NOTHING_BARRED:
        deciding.append(abuse.rows[duties.abuse_row])
    if duties.group == Group.ALL_REQUIREMENTS:
        deciding += [row for number, row in enumerate(switched.rows) if duties.switch_rows >> number & 1]
    return Spell(
        first_day=first,
        last_day=last,
        group=GROUPS[duties.group],
        work_search=f"{hours(duties.search)} hours a week" if duties.searches else "none",
        search_hours=hours(duties.search if duties.searches else 0),
        availability=available.outcome(duties.availability_row) if duties.is_available else _deferred(duties),
        interviews=duties.interviews,
        preparation=duties.prepares,
        why=tuple(row.why for row in deciding),
        law=tuple(row.law for row in deciding),
    )


def _sentence(spells: tuple[Spell, ...]) -> str:
    """Spells of equal work search, joined: "No work search until 13 March 2027; from 14 March 2027, 19 hours a week"."""
    said: list[str] = []
    merged = [spell for place, spell in enumerate(spells) if place == 0 or spell.search_hours != spells[place - 1].search_hours]
    for spell, following in zip_longest(merged, merged[1:]):
        search = f"{spell.search_hours} hours of work search a week" if spell.search_hours else "no work search"
        begins = f"from {written(spell.first_day)}, " if said else ""
        ends = f" until {written(following.first_day - DAY)}" if following and not said else ""
        said.append(begins + search + ends)
    text = "; ".join(said)
    return f"{text[0].upper()}{text[1:]}."


def _deferred(duties: Duties) -> str:
    if duties.group != Group.ALL_REQUIREMENTS or duties.abuse != DomesticAbuse.NOTHING_BARRED:
        return "not required"
    return "deferred until the circumstance ends"
