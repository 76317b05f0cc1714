"""Disability benefits in payment, as far as their amounts go."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.unseen import shows_no_values


class CareRate(IntEnum):
    """Care or daily living: the rates of the several benefits that pay the same amount."""

    NONE = 0
    LOWEST = 1
    MIDDLE = 2
    """Middle rate of care, standard rate of daily living, lower rate of Attendance Allowance."""
    HIGHEST = 3
    """Highest rate of care, enhanced rate of daily living, higher rate of Attendance Allowance."""


class MobilityRate(IntEnum):
    """Mobility: the rates of the several benefits that pay the same amount."""

    NONE = 0
    LOWER = 1
    """Lower or standard rate."""
    HIGHER = 2
    """Higher or enhanced rate."""


@shows_no_values
class ChildDisabilityFacts(NamedTuple):
    """How many children get each rate of Disability Living Allowance or Child Disability Payment."""

    care_lowest: int = 0
    care_middle: int = 0
    care_highest: int = 0
    mobility_lower: int = 0
    mobility_higher: int = 0
