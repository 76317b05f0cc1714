"""Whose work lets a council's help go on for some weeks as before, decided from two positions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.activities import Job, SelfEmployment
from betteroff.calendar import DAY
from betteroff.money import DAYS_A_WEEK
from betteroff.position import Position
from betteroff.rulebook.tables import Table, asked, first_row
from betteroff.schemes.extended_help import EXTENDED_HELP, ExtendedHelp, extended_help_inputs
from betteroff.situation import Dated

LASTING = 520
"""Weeks of work to which no end is stated."""


def extended_help(today: Position, then: Position) -> Iterator[tuple[int, ExtendedHelp, Table, int]]:
    """Of each adult whose work starts: whether help goes on, and the row that decided.

    Nothing is said where the scenario moves to another home: then it is the new home's (HB Regs 2006 reg. 73C).
    """
    last_day = then.period.last_day
    if today.situation.household_on(last_day).home != then.situation.household_on(last_day).home:
        return
    table = asked(EXTENDED_HELP, then.period.first_day)
    for place, _ in enumerate(then.situation.household.adults):
        facts = (today.worked.facts.first, today.worked.facts.second)[place]
        before, after = (side.worked.decided.work_benefits[place] for side in (today, then))
        row = first_row(table.scan, extended_help_inputs(facts, before, after, weeks_of_work(today, then, place)))
        yield place, table.scan.then[row], table, row


def weeks_of_work(today: Position, then: Position, place: int) -> int:
    """How many weeks the work that starts is expected to last, of several the longest"""
    before = today.situation.on(today.on, place, Job)
    works = [dated for dated in then.situation.dated if dated.place == place and isinstance(dated.activity, (Job, SelfEmployment))]
    return max((_weeks(dated, then.on) for dated in works if dated.is_on(then.on) and dated.activity not in before), default=0)


def _weeks(work: Dated, on: date) -> int:
    return min(LASTING, (work.last + DAY - (work.first or on)).days // DAYS_A_WEEK) if work.last else LASTING
