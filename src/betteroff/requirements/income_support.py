"""What Income Support, Incapacity Benefit and Severe Disablement Allowance require: interviews, activity, reassessment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.conditionality.income_support import (
    INCAPACITY_INTERVIEWS,
    LONE_PARENT,
    REASSESSMENT,
    SUPPORT_ACTIVITY,
    SUPPORT_INTERVIEWS,
    LoneParent,
    incapacity_interview_inputs,
    is_for_incapacity,
    lone_parent_inputs,
    reassessment_inputs,
    support_activity_inputs,
    support_interview_inputs,
)
from betteroff.facts.claimant import Benefit
from betteroff.reading.claimant import Claimed
from betteroff.requirements.lines import RequirementLine, lines_of
from betteroff.rulebook.tables import name_of


def income_support_lines(claimed: Claimed, day: date) -> Iterator[RequirementLine]:
    """The lines of Income Support, and of the benefits for incapacity."""
    age, claim = claimed.facts.age, claimed.facts.claim
    if claimed.benefit == Benefit.INCOME_SUPPORT and not is_for_incapacity(claimed.benefit, claim):
        (by_age,) = lines_of("claim", LONE_PARENT, lone_parent_inputs(claim), day)
        if by_age.outcome != LoneParent.NOT_ASKED:
            yield by_age
        if by_age.outcome == LoneParent.BEYOND:
            return
        yield from lines_of("interviews", SUPPORT_INTERVIEWS, support_interview_inputs(age, claim, LoneParent(by_age.outcome)), day)
        yield from lines_of("activity", SUPPORT_ACTIVITY, support_activity_inputs(age, claim), day)
    elif is_for_incapacity(claimed.benefit, claim):
        yield from lines_of("reassessment", REASSESSMENT, reassessment_inputs(claim), day)
        yield from lines_of("interviews", INCAPACITY_INTERVIEWS, incapacity_interview_inputs(age, claim), day)


def has_ended_for_a_lone_parent(lines: tuple[RequirementLine, ...]) -> bool:
    """Whether the youngest child is too old, so that nothing is required any more"""
    return any(line.table == name_of(LONE_PARENT) and line.outcome == LoneParent.BEYOND for line in lines)
