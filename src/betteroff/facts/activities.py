"""Training, work trials and placements of one adult on one day."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts.unseen import shows_no_values


@shows_no_values
class ActivityFacts(NamedTuple):
    """What an adult does besides paid and voluntary work; nothing where there is none."""

    required_minutes: int = 0
    """Placements and training a week that the Jobcentre requires: a work preparation requirement."""
    preparation_minutes: int = 0
    """Training, trials and placements a week agreed with the work coach: voluntary work preparation."""
    trains: bool = False
    is_on_trial: bool = False
    is_on_placement: bool = False
    costs_month: int = 0
    """What they cost and nobody pays back."""
