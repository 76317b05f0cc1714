"""A claim to income-based Jobseeker's Allowance, income-related Employment and Support Allowance or Income Support."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.unseen import shows_no_values


class IncomeRelatedBenefit(IntEnum):
    """The benefits for living costs that Universal Credit has taken the place of: one at a time, for both of a couple."""

    NONE = 0
    JOBSEEKERS_ALLOWANCE = 1
    """Income-based."""
    EMPLOYMENT_AND_SUPPORT_ALLOWANCE = 2
    """Income-related."""
    INCOME_SUPPORT = 3


@shows_no_values
class IncomeRelatedFacts(NamedTuple):
    """What is claimed, by the first adult, and what only it asks; its other conditions are met."""

    benefit: IncomeRelatedBenefit = IncomeRelatedBenefit.NONE
    housing_costs_week: int = 0
    """Housing costs that the decision letter includes in it."""
    lives_in_care_home: bool = False
    """For good."""
    income_week: int = 0
    """Other income that counts, but for carers' benefits."""
    claimant_minutes: int = 0
    """Paid work a week that is done, not that of somebody off sick or on leave."""
    partner_minutes: int = 0
    is_in_assessment_phase: bool = False
    """Of Employment and Support Allowance, as the next four."""
    is_in_business_programme: bool = False
    """All of the claimant's work is a trade that the New Enterprise Allowance helps to begin."""
    has_supported_work: bool = False
    start_of_work_is_known: bool = False
    weeks_in_work: int = 0
    """Whole weeks since the claimant's work began."""
