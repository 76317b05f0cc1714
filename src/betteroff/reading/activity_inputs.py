"""What the tables of training, work trials, placements and voluntary work ask of what was stated."""

from __future__ import annotations

from datetime import date

from betteroff.activities import Training, Volunteering, WorkPlacement, WorkTrial
from betteroff.calendar import DAY, count_working_days
from betteroff.conditionality.activities import Benefit, PlacementInputs, Scheme, TrainingInputs, VolunteeringInputs, WorkTrialInputs
from betteroff.money import DAYS_A_WEEK
from betteroff.reading.trial_days import LASTS, trial_inputs
from betteroff.reading.unpaid_work import UnpaidWork, row_of
from betteroff.rulebook.bank_holidays import bank_holidays
from betteroff.schemes.unpaid_work import Valued
from betteroff.situation import Dated


def weeks_begun(dated: Dated, day: date) -> int:
    """Weeks from the first day to the last, or so far where no last day is stated; one that has begun counts. 0 without a first day"""
    if dated.first is None:
        return 0
    return min(LASTS, -(-((dated.last or day) + DAY - dated.first).days // DAYS_A_WEEK))


def training_inputs(given: Training, dated: Dated, can_search: bool, day: date) -> TrainingInputs:
    """What the table of training asks"""
    return TrainingInputs(
        can_search,
        bool(given.full_time),
        bool(given.skills_bootcamp),
        weeks_begun(dated, day),
        given.hours,
        given.is_agreed and not given.is_required,
        given.is_required,
    )


def work_trial_inputs(given: WorkTrial, dated: Dated, nation: str, period_first_day: date, money_as_on: date) -> WorkTrialInputs:
    """What the table of work trials asks: of all its days, or those up to the day money is as on where no last day is stated"""
    working_days = count_working_days(given.starts, dated.last or money_as_on, bank_holidays(nation))
    counts = counts_as_paid(given, period_first_day, nation, min(money_as_on, dated.last or money_as_on))
    return trial_inputs(given, working_days, counts)


def placement_inputs(
    given: WorkPlacement, dated: Dated, can_search: bool, has_support_allowance: bool, period_first_day: date, nation: str, day: date
) -> PlacementInputs:
    """What the table of placements asks"""
    return PlacementInputs(
        Scheme[given.scheme.upper().replace(" ", "_")],
        given.is_required,
        given.is_agreed and not given.is_required,
        can_search,
        given.hours,
        weeks_begun(dated, day),
        has_support_allowance,
        counts_as_paid(given, period_first_day, nation, day),
    )


def volunteering_inputs(given: Volunteering, benefit: Benefit) -> VolunteeringInputs:
    """What the table of voluntary work asks"""
    return VolunteeringInputs(benefit, given.payment_above_expenses is not None and given.payment_above_expenses.pence > 0)


def counts_as_paid(work: UnpaidWork, period_first_day: date, nation: str, day: date) -> bool:
    """Whether unpaid work counts on a day as if it were paid"""
    return row_of(work, period_first_day, nation, day).then == Valued.AS_IF_PAID
