"""New-style benefits and a carer's benefit of one adult, as they are claimed."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts.kinds import Capability
from betteroff.facts.permitted_work import PaidWorkFacts
from betteroff.facts.unseen import shows_no_values


@shows_no_values
class ClaimFacts(NamedTuple):
    """A claim to one benefit whose conditions, but for work and days, are met."""

    is_made: bool = False
    amount_is_stated: bool = False
    stated_year: int = 0
    """As stated, before what work takes off: pence a year, which is exact for a week and for a month."""
    start_is_known: bool = False
    days_claimed: int = 0
    """Days since the first day claimed for."""


@shows_no_values
class WorkBenefitFacts(NamedTuple):
    """What one adult claims that work may end or reduce."""

    jobseekers_allowance: ClaimFacts = ClaimFacts()
    employment_and_support_allowance: ClaimFacts = ClaimFacts()
    carers: ClaimFacts = ClaimFacts()
    """Carer's Allowance, or Carer Support Payment."""
    is_carer_support_payment: bool = False
    """As stated; if not, in Scotland since it is claimed everywhere there."""
    care_costs_week: int = 0
    """Paid, because of the work, for looking after the person cared for or a child."""
    waiting_days: int = 0
    """For which a new-style benefit is not paid at the start of a claim that began when this one did."""
    days_by_period_end: int = 0
    """Days since the first day claimed for, of Employment and Support Allowance, on the last day of the assessment period."""
    is_in_assessment_phase: bool = False
    """Of Employment and Support Allowance: as stated, or because no group was decided yet."""
    is_in_assessment_phase_by_period_end: bool = False
    pension_week: int = 0
    """Occupational and personal pensions."""
    capability: Capability = Capability.FIT
    """As found by the day."""
    is_treated_as_limited: bool = False
    """In residential rehabilitation, which limits capability for work (SI 2013/379 reg. 21)."""
    paid_work: PaidWorkFacts = PaidWorkFacts()
    is_away_from_work: bool = False
    """All paid work is jobs from which they are off sick, or on leave with maternity or adoption pay."""
    pay_on_leave_week: int = 0
    """Maternity or adoption pay, before tax."""
    enterprise_allowance_week: int = 0
    """New Enterprise Allowance, paid to help carry on a business."""
    overlapping_year: int = 0
    """Benefits that replace earnings as these do and come before them, such as Maternity Allowance: pence a year."""
