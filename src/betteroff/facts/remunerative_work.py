"""Work that ends an old benefit for living costs, or income-based or contribution-based Jobseeker's Allowance."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts.unseen import shows_no_values


@shows_no_values
class RemunerativeWorkFacts(NamedTuple):
    """What one claimant, and a partner, work, and what keeps it from counting."""

    own_minutes: int = 0
    """Paid work a week that is done, not that of somebody off sick or on leave."""
    partner_minutes: int = 0
    is_joint_claim: bool = False
    lives_in_care_home: bool = False
    """And needs personal care, for dependence among other reasons."""
    cares: bool = False
    """Gets a carer's benefit, or Income Support as a carer."""
    partner_cares: bool = False
