"""What one adult's claim to a benefit other than Universal Credit turns on."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.benefit_claim import BenefitClaimFacts
from betteroff.facts.jobseekers import JobseekerFacts
from betteroff.facts.permitted_work import WorkOnBenefitFacts
from betteroff.facts.programmes import ProgrammeFacts
from betteroff.facts.remunerative_work import RemunerativeWorkFacts
from betteroff.facts.support import SupportFacts
from betteroff.facts.unseen import shows_no_values


class Benefit(IntEnum):
    """The benefits of people of working age that make requirements of their own."""

    NEW_STYLE_JOBSEEKERS_ALLOWANCE = 0
    NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE = 1
    INCOME_BASED_JOBSEEKERS_ALLOWANCE = 2
    CONTRIBUTION_BASED_JOBSEEKERS_ALLOWANCE = 3
    INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE = 4
    CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE = 5
    INCOME_SUPPORT = 6
    INCAPACITY_BENEFIT = 7
    SEVERE_DISABLEMENT_ALLOWANCE = 8


NEW_STYLE_BENEFITS = (Benefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE, Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE)
OLD_JOBSEEKERS_ALLOWANCES = (Benefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE, Benefit.CONTRIBUTION_BASED_JOBSEEKERS_ALLOWANCE)
SUPPORT_ALLOWANCES = (
    Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,
    Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,
    Benefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,
)
INCAPACITY_BENEFITS = (Benefit.INCAPACITY_BENEFIT, Benefit.SEVERE_DISABLEMENT_ALLOWANCE)
"""To which the Regulations of 1995 apply alone."""


@shows_no_values
class ClaimantFacts(NamedTuple):
    """One adult and one claim, on one day."""

    benefit: Benefit
    age: int
    is_couple: bool = False
    claims_universal_credit: bool = False
    claim: BenefitClaimFacts = BenefitClaimFacts()
    support: SupportFacts = SupportFacts()
    programmes: ProgrammeFacts = ProgrammeFacts()
    jobseeker: JobseekerFacts = JobseekerFacts()
    """Of a claim to Jobseeker's Allowance."""
    work: WorkOnBenefitFacts = WorkOnBenefitFacts()
    remunerative_work: RemunerativeWorkFacts = RemunerativeWorkFacts()
