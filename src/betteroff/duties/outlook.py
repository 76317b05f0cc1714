"""The duties of one adult today and on every day after: spells, easements with their days, reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from itertools import zip_longest
from typing import NamedTuple

from betteroff.calendar import DAY, written
from betteroff.conditionality.duties import REGIME, Duties
from betteroff.conditionality.easements import DOMESTIC_ABUSE, LIFTS_SEARCH, SWITCHES, DomesticAbuse
from betteroff.conditionality.hours import SearchDeduction, minutes_paid_for
from betteroff.conditionality.may_ask import MAY_BE_ASKED, may_ask_inputs, may_be_assessed
from betteroff.conditionality.minimum_income_floor import Floor
from betteroff.conditionality.work_group import Group, own_earnings_count_alone
from betteroff.duties.counted_on import capability_rests_on_stay, counted_on
from betteroff.duties.lines import DutyLine, HoursCounted, deduction_lines, limit_lines, lines_beside_search
from betteroff.duties.lookahead import GROUPS, Outlook, Spell, hours, look_ahead, search_in_words
from betteroff.explanation import Reason, Worked, reasons
from betteroff.money import Money
from betteroff.reading.easements import stretches_on
from betteroff.rulebook.tables import Row, Table, asked, every_row, name_of, rows_of, versions
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.capability import CAPABILITY
from betteroff.schemes.universal_credit import counted_capital
from betteroff.situation import Situation


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
    request: str
    """Words that may be asked to be recorded in the claimant commitment."""
    table: str
    row: int


class MayBeAsked(NamedTuple):
    """Something that may be asked of the work coach: what to bring, and words for the claimant commitment."""

    what: str
    why: str
    ask: str
    request: str
    certainty: str
    law: str
    mark: str
    table: str
    row: int


def new_style_paid(worked: Worked, place: int) -> str:
    """The new-style benefit that an adult is paid; nothing where there is none."""
    found = worked.decided.work_benefits[place]
    if found.jobseekers_allowance == Payable.PAYABLE:
        return "new-style Jobseeker's Allowance"
    return "new-style Employment and Support Allowance" if found.employment_and_support_allowance == Payable.PAYABLE else ""


@dataclass(frozen=True, repr=False)
class AdultDuties:
    """What the Jobcentre may require of one adult on a day, and after it. Hours are a week."""

    label: str
    situation: Situation
    worked: Worked
    outlook: Outlook
    place: int

    @property
    def found(self) -> Duties:
        """The decisions as whole numbers and rows."""
        assert self.worked.duties is not None  # nobody has duties without a claim to Universal Credit
        return self.worked.duties[self.place]

    @property
    def group(self) -> str:
        """The work group, in words."""
        return GROUPS[self.found.group]

    @property
    def regime(self) -> str:
        """The Jobcentre's own label."""
        return asked(REGIME, self.worked.day).outcome(self.found.regime_row)

    @property
    def has_award(self) -> bool:
        """Whether there is an award of Universal Credit, without which nothing is required because of it."""
        return self.worked.money.universal_credit.payable > 0

    @property
    def may_be_due(self) -> bool:
        """Whether there could be an award: not while capital is above the limit."""
        rates = self.worked.rates.award.universal_credit
        return counted_capital(self.worked.facts, rates) <= rates.capital_limit

    @property
    def sentence(self) -> str:
        """Work search today and after, in one sentence."""
        if self.has_award:
            counted = counted_on(self.situation, self.worked, self.place, self.found, self.spells)
            return " ".join((_sentence(self.spells, self.lifted_beyond), *counted))
        if name := new_style_paid(self.worked, self.place):
            return f"Nothing is required because of Universal Credit, as there is none; what {name} requires is told apart."
        return "Nothing is required while there is no Universal Credit."

    @property
    def lifted_beyond(self) -> date | None:
        """The last day without work search, where it is known and lies on or beyond the last that is answered"""
        if not self.is_in_full_group or self.work_search or self.stopped_by:
            return None
        rows, name = asked(SWITCHES, self.worked.day).rows, name_of(SWITCHES)
        lifting = [found for found in self.easements if found.table == name and rows[found.row - 1].then in LIFTS_SEARCH]
        known = [found.last_day for found in lifting if found.last_day]
        return max(known) if known and len(known) == len(self.easements) and max(known) >= self.looked_ahead_to else None

    @property
    def expected_hours(self) -> Decimal:
        """Hours a week that are expected (UC Regs 2013 reg. 88)."""
        return hours(self.found.expected)

    @property
    def earnings(self) -> Money:
        """Monthly earnings before deductions."""
        return Money(self.found.earnings.own)

    @property
    def employed_earnings(self) -> Money:
        """Of them, from employment: what the administrative earnings threshold looks at (UC Regs 2013 reg. 99(6))."""
        return Money(self.found.earnings.employed)

    @property
    def earnings_threshold(self) -> Money:
        """Conditionality earnings threshold (UC Regs 2013 reg. 90)."""
        return Money(self.found.earnings.own_threshold)

    @property
    def administrative_threshold(self) -> Money:
        """Administrative earnings threshold (UC Regs 2013 reg. 99(6))."""
        return Money(self.found.earnings.administrative_threshold)

    @property
    def earnings_count_alone(self) -> bool:
        """Whether own earnings can reach the administrative earnings threshold, without the partner's."""
        return own_earnings_count_alone(self.is_in_couple, self.worked.duty_rates.universal_credit)

    @property
    def couple_earnings(self) -> Money:
        """Both adults' monthly earnings before deductions."""
        return Money(self.found.earnings.couple)

    @property
    def couple_employed_earnings(self) -> Money:
        """Of them, from employment."""
        return Money(self.found.earnings.couple_employed)

    @property
    def couple_threshold(self) -> Money:
        """The couple's conditionality earnings threshold (UC Regs 2013 reg. 90(3))."""
        return Money(self.found.earnings.couple_threshold)

    @property
    def couple_administrative_threshold(self) -> Money:
        """The couple's administrative earnings threshold (UC Regs 2013 reg. 99(6)(b))."""
        return Money(self.found.earnings.couple_administrative_threshold)

    @property
    def is_in_full_group(self) -> bool:
        """Whether all requirements can be imposed, so that hours and availability matter."""
        return self.found.group == Group.ALL_REQUIREMENTS

    @property
    def may_turn_on_search(self) -> bool:
        """Whether work search would be required but for earnings, so that the administrative threshold matters."""
        return self.found.group_apart == Group.ALL_REQUIREMENTS and self.found.floor != Floor.FLOOR

    @property
    def may_turn_on_earnings(self) -> bool:
        """Whether anything would be required but for earnings, so that thresholds matter; under the floor none does."""
        return self.found.group_apart != Group.NO_REQUIREMENTS and self.found.floor != Floor.FLOOR

    @property
    def is_in_couple(self) -> bool:
        """Whether there are two adults, so that the couple's thresholds count."""
        return len(self.situation.household.adults) > 1

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
    def other_hours_counted(self) -> Decimal:
        """Work preparation and agreed deductions that come off work search (UC Regs 2013 reg. 95(2))."""
        off = self.found.deductions
        return hours(off.required_preparation + off.agreed_preparation + off.temporary_circumstances + off.other_time)

    @property
    def volunteering_hours_counted(self) -> Decimal:
        """Voluntary work that comes off work search (UC Regs 2013 reg. 95(3))."""
        return hours(self.found.deductions.voluntary_work)

    @property
    def hours_counted(self) -> tuple[HoursCounted, ...]:
        """Each kind of hours that comes off work search, with its law."""
        return tuple(
            HoursCounted(SearchDeduction(line.outcome).name.lower(), line.what, line.hours, line.why, line.law)
            for line in self.deductions
            if line.hours is not None
        )

    @property
    def hours_at_administrative_threshold(self) -> Decimal:
        """Hours a week at the adult minimum wage that the administrative earnings threshold pays for."""
        return hours(minutes_paid_for(self.found.earnings.administrative_threshold, self.worked.duty_rates.minimum_wage.adult))

    @cached_property
    def deductions(self) -> tuple[DutyLine, ...]:
        """What comes off work search, each with its hours (UC Regs 2013 reg. 95); nothing outside the full group."""
        return deduction_lines(self.worked, self.place) if self.is_in_full_group else ()

    @cached_property
    def limits(self) -> tuple[DutyLine, ...]:
        """What limits the work that is looked for (UC Regs 2013 reg. 97); nothing outside the full group."""
        stated = self.situation.household_on(self.worked.day).adults[self.place].work_requirements
        return limit_lines(self.worked, self.place, stated) if self.is_in_full_group else ()

    @cached_property
    def beside_search(self) -> tuple[DutyLine, ...]:
        """Interviews, work preparation, how a week of search is judged, practice in a start-up period."""
        return lines_beside_search(self.worked, self.place)

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """Every decision, with the row that made it and the rows passed over."""
        return reasons(self.worked, self.place)

    @cached_property
    def easements(self) -> tuple[Easement, ...]:
        """What lifts requirements today, with first and last days."""
        return tuple(_easements(self.situation, self.worked, self.place))

    @property
    def easement_days_left(self) -> int:
        """The most days left, today included, over the switches and domestic abuse, as far as they have a last day; 0 where none has.

        A stay in rehabilitation is none of them: it decides on the group.
        """
        return self.found.easement_days_left

    @cached_property
    def may_ask(self) -> tuple[MayBeAsked, ...]:
        """What may be asked of the work coach today, where a circumstance lifts nothing by itself."""
        return tuple(_may_ask(self.worked, self.place))

    @property
    def spells(self) -> tuple[Spell, ...]:
        """Today and every day after, as dated spells of equal duties."""
        return self.outlook.spells[self.place]

    def spell_after(self, last: date) -> Spell | None:
        """The duties on the day after a last day; nothing where it is not looked ahead to."""
        day = last + DAY
        return next((spell for spell in reversed(self.spells) if spell.first_day <= day), None) if day <= self.looked_ahead_to else None

    @property
    def looked_ahead_to(self) -> date:
        """The last day the spells reach; what lies after it is not answered."""
        return self.outlook.reaches

    @property
    def taken_as_unchanged(self) -> tuple[str, ...]:
        """What of the rules is looked ahead with beyond the day it was last checked for."""
        return self.outlook.taken_as_unchanged

    @property
    def stopped_by(self) -> str:
        """Why the look ahead reaches no further, where a later day cannot be answered."""
        return self.outlook.stopped_by

    def __repr__(self) -> str:
        return f"<Duties of {self.label} on {self.worked.day}>"


def duties_of_adults(situation: Situation, worked: Worked) -> tuple[AdultDuties, ...]:
    """The duties of each adult, today and after; nobody's, without a claim to Universal Credit."""
    if worked.duties is None:
        return ()
    outlook = look_ahead(situation, worked)
    return tuple(AdultDuties(label, situation, worked, outlook, place) for place, label in enumerate(situation.household.labels()))


def _easements(situation: Situation, worked: Worked, place: int) -> Iterator[Easement]:
    assert worked.duties is not None
    found = worked.duties[place]
    if found.abuse != DomesticAbuse.NOTHING_BARRED:
        yield _easement(situation, worked, place, asked(DOMESTIC_ABUSE, worked.day), found.abuse_row)
    yield from _stay(situation, worked, place)
    if found.group != Group.ALL_REQUIREMENTS:
        return
    for number in rows_of(found.switch_rows):
        yield _easement(situation, worked, place, asked(SWITCHES, worked.day), number)


def _stay(situation: Situation, worked: Worked, place: int) -> Iterator[Easement]:
    """Treatment that counts as limited capability for work, where that decides on the group: with the days of the stay"""
    assert worked.duties is not None
    course, table = situation.treatment_on(worked.day, place), asked(CAPABILITY, worked.day)
    if course is not None and capability_rests_on_stay(worked, place, worked.duties[place]):
        began = max(course.first or table.start, versions(table.scheme, table.name)[0].start)
        found = _easement(situation, worked, place, table, worked.decided_today[place].capability_row)
        yield found._replace(first_day=began, last_day=course.last)


def _may_ask(worked: Worked, place: int) -> Iterator[MayBeAsked]:
    assert worked.duties is not None
    table, adult = asked(MAY_BE_ASKED, worked.day), (worked.facts_today.first, worked.facts_today.second)[place]
    answers = may_ask_inputs(adult, worked.duties[place].searches, may_have_assessment(worked, place))
    for number in rows_of(every_row(table.scan, answers)):
        row = table.rows[number]
        yield MayBeAsked(
            table.outcome(number), row.why, row.ask, row.request, row.certainty, row.law, row.mark, name_of(MAY_BE_ASKED), number + 1
        )


def may_have_assessment(worked: Worked, place: int) -> bool:
    """Whether earnings leave room for a work capability assessment."""
    assert worked.duties is not None
    adult, rates = (worked.facts_today.first, worked.facts_today.second)[place], worked.duty_rates
    return may_be_assessed(adult, worked.duties[place].earnings.own, rates.minimum_wage.adult, rates.universal_credit)


def _easement(situation: Situation, worked: Worked, place: int, table: Table, number: int) -> Easement:
    row = table.rows[number]
    first, last = _days_of(situation, worked, place, table, row)
    name = f"{table.scheme}/{table.name}"
    return Easement(
        row.name, first, last, table.outcome(number), row.why, row.law, row.mark, row.certainty, row.ask, row.request, name, number + 1
    )


def _days_of(situation: Situation, worked: Worked, place: int, table: Table, row: Row) -> tuple[date | None, date | None]:
    """The first and last day of a row, from the clocks its limits are counted by and the days stated; its own, if it asks nothing.

    The first is never before there was such a rule.
    """
    if not row.when:
        return row.start, row.until
    firsts, lasts = [], []
    stated = {found.fact: found for found in stretches_on(situation, place, worked.day)}
    for asks, spans in row.when:
        given = table.inputs[asks]
        clock = worked.clocks.get((place, given.name))
        if clock is not None:
            firsts.append(clock.start if clock.after else clock.day_when(spans[0].low))
            lasts += [clock.day_when(spans[0].high + 1) - DAY] if spans[0].high < given.span.high else []
        if found := stated.get(given.name):
            firsts += [found.first] if found.first else []
            lasts += [found.last] if found.last else []
    return max(*firsts, _began(table.scheme, table.name, row.name)) if firsts else None, min(lasts, default=None)


@cache
def _began(scheme: str, name: str, row: str) -> date:
    """The first day on which a table has a row of that name."""
    return next(version.start for version in versions(scheme, name) if any(held.name == row for held in version.rows))


def _sentence(spells: tuple[Spell, ...], lifted_beyond: date | None) -> str:
    """Spells of equal work search, joined: "No work search until 13 March 2027; from 14 March 2027, 19 hours a week"."""
    said: list[str] = []
    merged = [spell for place, spell in enumerate(spells) if place == 0 or search_in_words(spell) != search_in_words(spells[place - 1])]
    for spell, following in zip_longest(merged, merged[1:]):
        begins = f"from {written(spell.first_day)}, " if said else ""
        ends = f" until {written(following.first_day - DAY)}" if following and not said else ""
        said.append(begins + search_in_words(spell) + ends)
    if lifted_beyond and len(merged) == 1:
        said[-1] += f" until {written(lifted_beyond)}; later days are not answered"
    text = "; ".join(said)
    return f"{text[0].upper()}{text[1:]}."
