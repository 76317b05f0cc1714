"""What Income Support, Incapacity Benefit and Severe Disablement Allowance require: interviews, activity, reassessment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from betteroff.calendar import DAY
from betteroff.conditionality.income_support import (
    INCAPACITY_INTERVIEWS,
    LONE_PARENT,
    REASSESSMENT,
    SUPPORT_ACTIVITY,
    SUPPORT_INTERVIEWS,
    LoneParent,
    support_activity_inputs,
    support_interview_inputs,
)
from betteroff.conditionality.requirements import IncomeSupportRequirements
from betteroff.facts.benefit_claim import BenefitClaimFacts
from betteroff.reading.claimant import Claimed
from betteroff.reading.claims.benefits import first_day
from betteroff.reading.claims.lone_parents import last_day_of
from betteroff.requirements.lines import RequirementLine, lines_of, row_line
from betteroff.rulebook.tables import EVERY_ROW, Question, asked, every_row, first_row, rows_of, versions


def income_support_lines(claimed: Claimed, found: IncomeSupportRequirements, day: date) -> Iterator[RequirementLine]:
    """The lines of Income Support, and of the benefits for incapacity."""
    age, claim, by_child = claimed.facts.age, claimed.facts.claim, found.lone_parent
    if found.lone_parent_row >= 0 and by_child != LoneParent.NOT_ASKED:
        last = last_day_of(claim, claimed.notes.stated, claimed.place, first_day(claimed.stated, claimed.benefit), day)
        yield row_line("claim", LONE_PARENT, day, found.lone_parent_row)._replace(last_day=last)
    if found.interviews_row >= 0:
        last = _last_day(claimed, SUPPORT_INTERVIEWS, lambda on: support_interview_inputs(age, on, by_child), day)
        yield row_line("interviews", SUPPORT_INTERVIEWS, day, found.interviews_row)._replace(last_day=last)
    last = _last_day(claimed, SUPPORT_ACTIVITY, lambda on: support_activity_inputs(age, on), day)
    yield from (line._replace(last_day=last) for line in lines_of("activity", SUPPORT_ACTIVITY, day, found.activity_rows))
    if found.reassessment_row >= 0:
        yield row_line("reassessment", REASSESSMENT, day, found.reassessment_row)
        yield row_line("interviews", INCAPACITY_INTERVIEWS, day, found.incapacity_interviews_row)


def _last_day(claimed: Claimed, question: Question, inputs: Callable[[BenefitClaimFacts], tuple[int, ...]], day: date) -> date | None:
    """The last day before other rows fit: by a version of the table, or a birthday of the youngest child"""
    claim, child = claimed.facts.claim, claimed.notes.clocks.get((claimed.place, "youngest_child_years"))

    def outcomes(on: date) -> list[int]:
        table = asked(question, on)
        asks = inputs(claim._replace(youngest_child_years=child.count(on) if child else claim.youngest_child_years))
        rows = rows_of(every_row(table.scan, asks)) if table.read == EVERY_ROW else (first_row(table.scan, asks),)
        return [table.rows[row].then for row in rows]

    held = versions(question.scheme, question.name)
    days = {version.start for version in held}
    days |= {child.day_when(edge) for version in held for edge in version.limits("youngest_child_years")} if child else set()
    later = (other for other in sorted(days) if day < other <= held[-1].answered_to)
    return next((other - DAY for other in later if outcomes(other) != outcomes(day)), None)
