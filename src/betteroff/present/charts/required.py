"""Whether a job itself ends work search, or all requirements: by what it pays, or by its hours.

What lifts them beside it for a time, such as an easement, is left aside: no chart tells of it or differs by it.
"""

from __future__ import annotations

from betteroff.conditionality.duties import Duties, is_lifted
from betteroff.conditionality.easements import Switch, switch_inputs
from betteroff.conditionality.work_group import Group
from betteroff.dated_rules import duty_tables
from betteroff.facts import AdultFacts
from betteroff.rulebook.tables import every_row
from betteroff.sweep import Step


def ends_everything(step: Step) -> bool:
    """Whether nothing is required because of Universal Credit: earnings reach the threshold, or leave no award."""
    found = _duties(step)
    return found is not None and (found.group == Group.NO_REQUIREMENTS or not step.worked.money.universal_credit.payable)


def ends_work_search(step: Step) -> bool:
    """Whether no work search is left, whatever else would lift it: by a threshold, or as paid work fills the expected hours."""
    found = _duties(step)
    if found is None or ends_everything(step):
        return found is not None
    switches, earned = duty_tables(step.worked.day).search_and_availability, found.earnings
    rows = every_row(switches, switch_inputs(AdultFacts(), earned.reach_administrative, earned.reach_couple_administrative))
    by_pay = is_lifted(switches, rows, Switch.SEARCH)
    return found.group != Group.ALL_REQUIREMENTS or by_pay or found.deductions.paid_work >= found.expected


def _duties(step: Step) -> Duties | None:
    """The duties of the adult who works; none without a claim to Universal Credit"""
    return step.worked.duties[step.situation.household.place_of(step.works.adult)] if step.worked.duties else None
