"""Which lines say that there is no entitlement, so that nothing can be required."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from betteroff.conditionality.benefits_on_the_day import CAN_EXIST, NEW_CLAIM
from betteroff.conditionality.entitlement import (
    child_is_too_old,
    hours_are_too_few,
    is_converted,
    is_found_fit,
    is_gone,
    is_not_payable,
    studies_full_time,
)
from betteroff.conditionality.income_support import LONE_PARENT, REASSESSMENT
from betteroff.conditionality.jobseekers import AVAILABLE_HOURS, STUDY
from betteroff.conditionality.support import SUPPORT_GROUP
from betteroff.requirements.lines import RequirementLine
from betteroff.rulebook.tables import Question, name_of
from betteroff.schemes.jobseekers_allowance import JOBSEEKERS_ALLOWANCE
from betteroff.schemes.work_ending_benefits import REMUNERATIVE_WORK, ends_benefit

_ENDED_BY: Mapping[Question, Callable[[Any], bool]] = {
    CAN_EXIST: is_gone,
    NEW_CLAIM: is_gone,
    LONE_PARENT: child_is_too_old,
    REASSESSMENT: is_converted,
    SUPPORT_GROUP: is_found_fit,
    AVAILABLE_HOURS: hours_are_too_few,
    REMUNERATIVE_WORK: ends_benefit,
    STUDY: studies_full_time,
    JOBSEEKERS_ALLOWANCE: is_not_payable,
}
ENDS = {name_of(question): ends for question, ends in _ENDED_BY.items()}
"""By table, whether an outcome ends entitlement or never let it begin; a line of new claims has that of the table of awards."""


def ends_entitlement(line: RequirementLine) -> bool:
    """Whether a line says that there is no entitlement."""
    return line.table in ENDS and ENDS[line.table](line.outcome)
