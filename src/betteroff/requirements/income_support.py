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
)
from betteroff.conditionality.requirements import IncomeSupportRequirements
from betteroff.requirements.lines import RequirementLine, lines_of, row_line


def income_support_lines(found: IncomeSupportRequirements, day: date) -> Iterator[RequirementLine]:
    """The lines of Income Support, and of the benefits for incapacity."""
    if found.lone_parent_row >= 0 and found.lone_parent != LoneParent.NOT_ASKED:
        yield row_line("claim", LONE_PARENT, day, found.lone_parent_row)
    if found.interviews_row >= 0:
        yield row_line("interviews", SUPPORT_INTERVIEWS, day, found.interviews_row)
    yield from lines_of("activity", SUPPORT_ACTIVITY, day, found.activity_rows)
    if found.reassessment_row >= 0:
        yield row_line("reassessment", REASSESSMENT, day, found.reassessment_row)
        yield row_line("interviews", INCAPACITY_INTERVIEWS, day, found.incapacity_interviews_row)
