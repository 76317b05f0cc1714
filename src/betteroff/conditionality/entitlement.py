"""What ends entitlement to a benefit other than Universal Credit, so that nothing can be required: outcome by outcome."""

from __future__ import annotations

from betteroff.conditionality.benefits_on_the_day import CanExist, exists
from betteroff.conditionality.income_support import Converted, LoneParent
from betteroff.conditionality.jobseekers import AvailableHours, Study
from betteroff.conditionality.support import SupportGroup
from betteroff.schemes.beside_work import Payable


def is_gone(outcome: CanExist) -> bool:
    """Whether no award can exist on the day"""
    return not exists(outcome)


def child_is_too_old(outcome: int) -> bool:
    """Whether Income Support as a lone parent has ended"""
    return outcome == LoneParent.BEYOND


def is_converted(outcome: int) -> bool:
    """Whether reassessment has ended a benefit for incapacity"""
    return outcome == Converted.CONVERTED or outcome == Converted.ENDS


def is_found_fit(outcome: int) -> bool:
    """Whether somebody was found to have no limited capability for work"""
    return outcome == SupportGroup.FOUND_FIT


def hours_are_too_few(outcome: int) -> bool:
    """Whether somebody is not available for as many hours as the law asks"""
    return outcome == AvailableHours.TOO_FEW


def studies_full_time(outcome: int) -> bool:
    """Whether a course keeps somebody from being available"""
    return outcome == Study.FULL_TIME


def is_not_payable(outcome: int) -> bool:
    """Whether work ends the new-style allowance"""
    return outcome == Payable.NOT_PAYABLE
