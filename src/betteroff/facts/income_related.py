"""A claim to income-based Jobseeker's Allowance, income-related Employment and Support Allowance or Income Support."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.permitted_work import PaidWorkFacts
from betteroff.facts.remunerative_work import RemunerativeWorkFacts
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
    remunerative_work: RemunerativeWorkFacts = RemunerativeWorkFacts()
    is_in_assessment_phase: bool = False
    """Of Employment and Support Allowance."""
    paid_work: PaidWorkFacts = PaidWorkFacts()
    """Of the claimant, as that sees it."""
    enterprise_allowance_week: int = 0
    """What the claimant is paid to help carry on a business: earnings of it."""
    partners_enterprise_allowance_week: int = 0
