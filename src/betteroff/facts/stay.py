"""A stay in residential rehabilitation."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts.unseen import shows_no_values


@shows_no_values
class StayFacts(NamedTuple):
    """One adult's stay in residential rehabilitation, on the day; nothing where there is none."""

    is_in: bool = False
    days: int = 0
    """Whole days of it: neither the day of going in nor the day of leaving is one."""
    in_care_home: bool = False
    is_publicly_funded: bool = False
    contribution_month: int = 0
    """What the programme charges them."""
