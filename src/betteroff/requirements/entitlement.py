"""Which lines say that there is no entitlement, so that nothing can be required."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from betteroff.conditionality.benefits_on_the_day import CAN_EXIST, NEW_CLAIM, CanExist, exists
from betteroff.conditionality.income_support import LONE_PARENT, REASSESSMENT, Converted, LoneParent
from betteroff.conditionality.jobseekers import AVAILABLE_HOURS, STUDY, AvailableHours, Study
from betteroff.conditionality.support import SUPPORT_GROUP, SupportGroup
from betteroff.requirements.lines import RequirementLine
from betteroff.rulebook.tables import CERTAINTIES, name_of
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.jobseekers_allowance import JOBSEEKERS_ALLOWANCE
from betteroff.schemes.work_ending_benefits import REMUNERATIVE_WORK, RemunerativeWork

_GONE = tuple(outcome for outcome in CanExist if not exists(outcome))
ENDS: Mapping[str, tuple[IntEnum, ...]] = {
    name_of(question): outcomes
    for question, outcomes in {
        CAN_EXIST: _GONE,
        NEW_CLAIM: _GONE,
        LONE_PARENT: (LoneParent.BEYOND,),
        REASSESSMENT: (Converted.CONVERTED, Converted.ENDS),
        SUPPORT_GROUP: (SupportGroup.FOUND_FIT,),
        AVAILABLE_HOURS: (AvailableHours.TOO_FEW,),
        REMUNERATIVE_WORK: (RemunerativeWork.OWN_WORK, RemunerativeWork.PARTNERS_WORK),
        STUDY: (Study.FULL_TIME,),
        JOBSEEKERS_ALLOWANCE: (Payable.NOT_PAYABLE,),
    }.items()
}
"""By table the outcomes that end entitlement, or never let it begin; a line of new claims has the outcome of the table of awards."""


def ends_entitlement(line: RequirementLine) -> bool:
    """Whether a line says that there is no entitlement; not where that is at discretion."""
    return line.certainty != CERTAINTIES[-1] and line.outcome in ENDS.get(line.table, ())
