"""What must be reported when a scenario comes about, to whom and when. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from betteroff.conditionality.reporting import CHILDCARE_TO_REPORT, TO_REPORT, Beside, childcare_to_report_inputs, to_report_inputs
from betteroff.conditionality.work_group import Group
from betteroff.facts import shows_no_values
from betteroff.position import Position
from betteroff.rulebook.tables import asked, every_row, rows_of
from betteroff.schemes.beside_work import Payable


@shows_no_values
class Report(NamedTuple):
    """Something that must be reported, to whom and when."""

    whose: str
    to: str
    what: str
    when: str
    law: str
    row: int
    """Of the table universal_credit/to_report, or childcare_element/to_report."""


def reports(today: Position, then: Position) -> Iterator[Report]:
    """What each adult must report; of childcare, the main carer."""
    table = asked(TO_REPORT, then.on)
    facts = then.worked.facts
    moves = any(step.on <= then.on for step in then.situation.moves)
    has_award = any(side.worked.money.universal_credit.payable for side in (today, then))
    for place, label in enumerate(then.situation.household.labels()):
        before, after = ((side.worked.facts_today.first, side.worked.facts_today.second)[place] for side in (today, then))
        for number in rows_of(
            every_row(table.scan, to_report_inputs(before, after, facts, moves and place == 0, _beside(then, place, has_award)))
        ):
            row = table.rows[number]
            yield Report(label, table.outcome(number), row.why, row.ask, row.law, number + 1)
    if has_award:
        yield from _reports_of_childcare(today, then)


def _beside(then: Position, place: int, has_award: bool) -> Beside:
    """What an adult has in the scenario, or had before it, beside whom others must know of a change."""
    worked, benefits = then.worked, then.worked.decided.work_benefits[place]
    duties = worked.duties[place].group if worked.duties else Group.ALL_REQUIREMENTS
    new_style = (benefits.jobseekers_allowance, benefits.employment_and_support_allowance)
    return Beside(
        has_award,
        has_award and duties == Group.ALL_REQUIREMENTS,
        worked.money.housing_benefit.eligible_rent_week > 0,
        benefits.carers != Payable.NOT_CLAIMED,
        any(benefit != Payable.NOT_CLAIMED for benefit in new_style),
    )


def _reports_of_childcare(today: Position, then: Position) -> Iterator[Report]:
    table, household = asked(CHILDCARE_TO_REPORT, then.on), then.situation.household
    carers = [label for label, adult in zip(household.labels(), household.adults, strict=True) if adult.main_carer]
    inputs = childcare_to_report_inputs(today.worked.facts, then.worked.facts)
    for number in rows_of(every_row(table.scan, inputs)):
        row = table.rows[number]
        yield Report((carers or household.labels())[0], table.outcome(number), row.why, row.ask, row.law, number + 1)
