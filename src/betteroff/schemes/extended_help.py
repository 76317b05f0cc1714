"""A council's help that goes on for some weeks as it was before the work."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import AdultFacts
from betteroff.money import DAYS_A_WEEK, MONTHS_A_YEAR, half_up
from betteroff.rulebook.tables import Question
from betteroff.schemes.work_benefits import Entitlement, has_esa


class ExtendedHelp(IntEnum):
    """Whether it goes on."""

    NOT_DUE = 0
    CANNOT_TELL = 1
    DUE = 2


class ExtendedHelpInputs(NamedTuple):
    allowance_ends: bool
    weeks_of_work: int
    start_is_known: bool
    weeks_claimed: int
    moves_home: bool


EXTENDED_HELP = Question("help_with_money", "extended_help", ExtendedHelpInputs, ExtendedHelp)


def extended_help_inputs(
    adult: AdultFacts, before: Entitlement, after: Entitlement, weeks_of_work: int, moves_home: bool
) -> ExtendedHelpInputs:
    """What the table asks of one adult, before the work and beside it"""
    claim = adult.work_benefits.employment_and_support_allowance
    return ExtendedHelpInputs(
        has_esa(before) and not has_esa(after), weeks_of_work, claim.start_is_known, claim.days_claimed // DAYS_A_WEEK, moves_home
    )


def extended_payment(before_week: int, after_week: int, weeks: int) -> int:
    """What Housing Benefit as before is above what is due beside the work, in all weeks (HB Regs 2006 reg. 73D)"""
    return max(0, before_week - after_week) * weeks


def extended_reduction(before_month: int, after_month: int, weeks: int, days: int) -> int:
    """What the reduction as before is above what is due beside the work, in all weeks: it is one of so much a day"""
    return half_up(max(0, before_month - after_month) * MONTHS_A_YEAR * weeks * DAYS_A_WEEK, days)
