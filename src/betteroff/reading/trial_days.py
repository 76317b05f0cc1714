"""How long a work trial is agreed for: beyond its last working day it is unpaid work like any other."""

from __future__ import annotations

from datetime import date

from betteroff.activities import WorkTrial
from betteroff.calendar import last_of_working_days
from betteroff.conditionality.activities import WORK_TRIALS, WorkTrialInputs
from betteroff.conditionality.activities import WorkTrial as OfTrial
from betteroff.rulebook.bank_holidays import bank_holidays
from betteroff.rulebook.tables import asked, every_row, rows_of

LASTS = 520
"""Weeks, for a job that is to last."""
WORKING_DAYS = WorkTrialInputs._fields.index("working_days")


def trial_inputs(given: WorkTrial, working_days: int, counts_as_paid: bool) -> WorkTrialInputs:
    """What the table of work trials asks"""
    job_hours = given.hours if given.job_hours is None else given.job_hours
    weeks = given.job_weeks or LASTS
    return WorkTrialInputs(given.is_agreed, job_hours, weeks, working_days, bool(given.longer_agreed), counts_as_paid)


def last_agreed_day(given: WorkTrial, nation: str, day: date) -> date | None:
    """The last day before the table says that a trial is too long; none where it never does"""
    table = asked(WORK_TRIALS, day)
    endless = table.inputs[WORKING_DAYS].span.high
    for number in rows_of(every_row(table.scan, trial_inputs(given, endless, counts_as_paid=False))):
        if table.rows[number].then == OfTrial.TOO_LONG:
            begins = next(spans[0].low for asks, spans in table.rows[number].when if asks == WORKING_DAYS)
            return last_of_working_days(given.starts, begins - 1, bank_holidays(nation))
    return None


def is_agreed_on(given: WorkTrial, nation: str, day: date) -> bool:
    """Whether a trial is agreed with the Jobcentre on a day: not when it has lasted longer than it may"""
    if not given.is_agreed:
        return False
    last = last_agreed_day(given, nation, day)
    return last is None or day <= last
