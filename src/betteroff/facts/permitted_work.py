"""Work beside a benefit for limited capability or incapacity for work."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts.unseen import shows_no_values


@shows_no_values
class PaidWorkFacts(NamedTuple):
    """All paid work of one claimant, as these benefits see it: asked by their money and by what they require."""

    minutes: int = 0
    """A week, on average, that is done."""
    is_self_employed: bool = False
    earnings_are_known: bool = False
    """As the next field has them; where not, they follow from the pay."""
    earnings_week: int = 0
    is_supported: bool = False
    """Supervised for disabled people, or part of treatment under medical supervision."""
    is_in_business_programme: bool = False
    """All of it is a trade that a programme helps to begin."""
    has_no_limit_of_weeks: bool = False
    """In the support group; beside Incapacity Benefit, with a severe condition."""
    start_is_known: bool = False
    days_in_work: int = 0
    """Days since its first day."""
    has_earlier: bool = False
    """Did permitted work above the lower limit at an earlier time."""
    days_from_earlier_start: int = 0
    """From the first day of that to the first day of the present work."""
    days_from_earlier_end: int = 0
    """From its last day."""
    weeks_off_benefit: int = 0
    """In a row since it began."""


@shows_no_values
class WorkOnBenefitFacts(NamedTuple):
    """What one claimant does beside the benefit, paid and unpaid."""

    paid: PaidWorkFacts = PaidWorkFacts()
    volunteers: bool = False
    volunteering_is_approved: bool = False
    """For a charity or voluntary organisation, or of a kind it is reasonable to do free of charge."""
    has_placement: bool = False
    placement_is_approved: bool = False
    is_councillor: bool = False
    sits_in_tribunal: bool = False
    acts_in_emergency: bool = False
    cares_for_relative: bool = False
    is_incapable: bool = False
    """Income Support is claimed because of incapacity for work."""
