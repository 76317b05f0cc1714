"""What to know of training, work trials, placements and voluntary work: limits, agreement, and what they do to a benefit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from betteroff.activities import Training, Volunteering, WorkPlacement, WorkTrial
from betteroff.calendar import last_of_working_days, written
from betteroff.conditionality.activities import PLACEMENTS, TRAINING, VOLUNTEERING, WORK_TRIALS, Benefit
from betteroff.conditionality.work_group import Group
from betteroff.explanation import Worked
from betteroff.money import DAYS_A_WEEK
from betteroff.notices import Warned
from betteroff.reading.activity_inputs import placement_inputs, training_inputs, volunteering_inputs, work_trial_inputs
from betteroff.rulebook.bank_holidays import bank_holidays, bank_holidays_known_to
from betteroff.rulebook.tables import Question, Row, Table, asked, every_row, rows_of
from betteroff.schemes.beside_work import Payable
from betteroff.situation import Dated, Situation


class Applied(NamedTuple):
    """A row that fits an activity of an adult."""

    dated: Dated
    table: Table
    number: int
    """Of the row, from 0."""
    last_day: date | None
    """The last day within the row's limit, where it has one and the first day is known."""

    @property
    def row(self) -> Row:
        """The row itself."""
        return self.table.rows[self.number]


def of_activities(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """What to know of each activity of the day"""
    labels = situation.household.labels()
    for applied in rules_of_activities(situation, worked):
        row, whose = applied.row, f"{labels[applied.dated.place]}: " if len(labels) > 1 else ""
        sure = "" if row.certainty == "certain" else f" ({row.certainty})"
        until = f", to {written(applied.last_day)} at the latest" if applied.last_day else ""
        ask = f". {row.ask}" if row.ask else ""
        yield Warned(f"{whose}{applied.table.outcome(applied.number)}{sure}: {_lower(row.why)}{until}{ask}", row.law)


def rules_of_activities(situation: Situation, worked: Worked) -> Iterator[Applied]:
    """Every row that fits an activity of the day"""
    nation, first_day = situation.household_on(worked.day).home.nation, worked.period.first_day
    for dated in situation.dated:
        if not dated.is_on(worked.day):
            continue
        given, can_search = dated.activity, _can_search(worked, dated.place)
        if isinstance(given, Training):
            yield from _rows(TRAINING, training_inputs(given, dated, can_search, worked.day), dated, worked, nation)
        elif isinstance(given, WorkTrial):
            inputs = work_trial_inputs(given, dated, nation, first_day, worked.last_day)
            yield from _rows(WORK_TRIALS, inputs, dated, worked, nation)
        elif isinstance(given, WorkPlacement):
            has_allowance = Benefit.EMPLOYMENT_AND_SUPPORT_ALLOWANCE in _benefits(worked, dated.place)
            placed = placement_inputs(given, dated, can_search, has_allowance, first_day, nation, worked.day)
            yield from _rows(PLACEMENTS, placed, dated, worked, nation)
        elif isinstance(given, Volunteering) and not given.required:
            for benefit in _benefits(worked, dated.place):
                yield from _rows(VOLUNTEERING, volunteering_inputs(given, benefit), dated, worked, nation)


def _can_search(worked: Worked, place: int) -> bool:
    """Whether work search may be asked for, so that hours that come off it matter."""
    return worked.duties is not None and worked.duties[place].group == Group.ALL_REQUIREMENTS


def _benefits(worked: Worked, place: int) -> tuple[Benefit, ...]:
    """The benefits of an adult beside which they volunteer; beside Universal Credit Jobseeker's Allowance asks nothing of its own."""
    claimed, found = worked.decided.work_benefits[place], []
    if worked.facts.claims_universal_credit:
        searches = _can_search(worked, place)
        found.append(Benefit.UNIVERSAL_CREDIT_WITH_WORK_SEARCH if searches else Benefit.UNIVERSAL_CREDIT_WITHOUT_WORK_SEARCH)
    elif claimed.jobseekers_allowance != Payable.NOT_CLAIMED:
        found.append(Benefit.JOBSEEKERS_ALLOWANCE_ALONE)
    if claimed.employment_and_support_allowance != Payable.NOT_CLAIMED:
        found.append(Benefit.EMPLOYMENT_AND_SUPPORT_ALLOWANCE)
    return tuple(found)


def _rows(question: Question, inputs: tuple[int, ...], dated: Dated, worked: Worked, nation: str) -> Iterator[Applied]:
    table = asked(question, worked.day)
    for number in rows_of(every_row(table.scan, inputs)):
        yield Applied(dated, table, number, _last_day(table, table.rows[number], dated, nation))


def _last_day(table: Table, row: Row, dated: Dated, nation: str) -> date | None:
    """The last day of as many weeks, or working days, as a row allows; where bank holidays are not known so far, none"""
    for asks, spans in row.when:
        given, span = table.inputs[asks], spans[0]
        if given.name not in ("weeks", "working_days") or dated.first is None:
            continue
        most = span.high if span.low == given.span.low else span.low - 1
        if given.name == "weeks":
            return dated.first + timedelta(days=most * DAYS_A_WEEK - 1)
        found = last_of_working_days(dated.first, most, bank_holidays(nation))
        return found if found <= bank_holidays_known_to() else None
    return None


def _lower(words: str) -> str:
    return f"{words[0].lower()}{words[1:]}" if not words.startswith(("Universal", "Mandatory", "Work ")) else words
