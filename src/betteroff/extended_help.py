"""A council's help that goes on for some weeks as before the work: for whom, and what it comes to, from two positions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.activities import Job, SelfEmployment
from betteroff.calendar import DAY
from betteroff.changes import ONCE, FirstWeeks
from betteroff.household import CouncilTaxScheme
from betteroff.money import DAYS_A_WEEK, Money
from betteroff.position import Position, moves_home
from betteroff.rulebook.tables import Table, asked, first_row
from betteroff.schemes.extended_help import EXTENDED_HELP, ExtendedHelp, extended_help_inputs, extended_payment, extended_reduction
from betteroff.situation import Dated

LASTING = 520
"""Weeks of work to which no end is stated."""


def extended_help(today: Position, then: Position) -> Iterator[tuple[int, ExtendedHelp, Table, int]]:
    """Of each adult whose work starts: whether help goes on, and the row that decided."""
    table, moves = asked(EXTENDED_HELP, then.on), moves_home(today, then)
    for place, _ in enumerate(then.situation.household.adults):
        facts = (today.worked.facts.first, today.worked.facts.second)[place]
        before, after = (side.worked.decided.work_benefits[place] for side in (today, then))
        row = first_row(table.scan, extended_help_inputs(facts, before, after, weeks_of_work(today, then, place), moves))
        yield place, table.scan.then[row], table, row


def extended_help_of(today: Position, then: Position) -> Iterator[FirstWeeks]:
    """What a council's help that goes on as before is above what is due beside the work."""
    whose = next((place for place, found, *_ in extended_help(today, then) if found == ExtendedHelp.DUE), None)
    if whose is None:
        return
    before, after, rates = today.worked.money, then.worked.money, then.worked.rates
    weeks, days = extended_weeks(then), then.worked.facts.council_tax.days
    uncapped = before.housing_benefit.payable_week + before.housing_benefit.benefit_cap_week  # HB Regs 2006 reg. 73E
    goes_on = {
        "Housing Benefit": (
            rates.housing_benefit.extended_weeks,
            extended_payment(uncapped, after.housing_benefit.payable_week, rates.housing_benefit.extended_weeks),
        ),
        "Council Tax Reduction": (
            weeks,
            extended_reduction(before.council_tax.reduction, after.council_tax.reduction, weeks, days) if days else 0,
        ),
    }
    for what, (number, amount) in goes_on.items():
        if amount:
            label = then.situation.household.labels()[whose]
            yield FirstWeeks(label, f"{what} as before the work for {number} weeks", Money(amount, ONCE), is_cost=False)


def extended_weeks(then: Position) -> int:
    """For how many weeks the scheme that reduces council tax lets the reduction go on; a council's own, as its file says."""
    local = then.situation.household.home.council_tax_scheme
    if isinstance(local, CouncilTaxScheme):
        return local.extended_reduction_weeks or 0
    return then.worked.rates.council_tax.common.extended_weeks


def weeks_of_work(today: Position, then: Position, place: int) -> int:
    """How many weeks the work that starts is expected to last, of several the longest"""
    before = today.situation.on(today.on, place, Job)
    works = [dated for dated in then.situation.dated if dated.place == place and isinstance(dated.activity, (Job, SelfEmployment))]
    return max((_weeks(dated, then.on) for dated in works if dated.is_on(then.on) and dated.activity not in before), default=0)


def _weeks(work: Dated, on: date) -> int:
    return min(LASTING, (work.last + DAY - (work.first or on)).days // DAYS_A_WEEK) if work.last else LASTING
