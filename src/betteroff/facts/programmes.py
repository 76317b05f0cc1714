"""What one adult's way into an employment programme, or into business with the New Enterprise Allowance, turns on."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.kinds import Nation
from betteroff.facts.unseen import shows_no_values


class ProgrammeBenefit(IntEnum):
    """The benefits whose claimants programmes are for: those with requirements of their own, and Universal Credit."""

    NEW_STYLE_JOBSEEKERS_ALLOWANCE = 0
    NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE = 1
    INCOME_BASED_JOBSEEKERS_ALLOWANCE = 2
    CONTRIBUTION_BASED_JOBSEEKERS_ALLOWANCE = 3
    INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE = 4
    CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE = 5
    INCOME_SUPPORT = 6
    INCAPACITY_BENEFIT = 7
    SEVERE_DISABLEMENT_ALLOWANCE = 8
    UNIVERSAL_CREDIT = 9


class AskedFor(IntEnum):
    """What the benefit may ask of the adult."""

    NOTHING = 0
    INTERVIEWS = 1
    PREPARATION = 2
    WORK_SEARCH = 3


@shows_no_values
class ProgrammeFacts(NamedTuple):
    """One adult on one benefit, on one day."""

    asked_for: AskedFor = AskedFor.NOTHING
    nation: Nation = Nation.ENGLAND
    start_is_known: bool = False
    weeks_of_claim: int = 0
    months_of_claim: int = 0
    """Whole weeks and months since the claim began; 0 too, where that is not stated."""
    has_group: bool = False
    """Of Employment and Support Allowance; not while the assessment goes on, nor where it found fitness for work."""
    is_in_early_group: bool = False
    """In treatment for dependency, homeless, out of care or out of prison; or early entry is stated."""
    days_from_release_to_claim: int = -1
    """-1: not released from prison, or after the claim was made."""
    has_health_condition: bool = False
    weeks_since_work_programme: int = 0
    """0: it has not begun."""
    is_on_work_programme: bool = False
    is_lone_parent: bool = False
    has_enterprise_allowance: bool = False
    had_enterprise_allowance: bool = False
