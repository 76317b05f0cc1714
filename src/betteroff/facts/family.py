"""The children by age and class, and what is known of the help a family gets beside Universal Credit."""

from __future__ import annotations

from typing import NamedTuple


class ChildAges(NamedTuple):
    """How many children there are, by age in whole years, in the bands that the law of this help tells apart."""

    under_1: int = 0
    aged_1_or_2: int = 0
    aged_3: int = 0
    aged_4_or_5: int = 0
    aged_6_to_15: int = 0


class FamilyFacts(NamedTuple):
    """What help for families beside Universal Credit turns on."""

    ages: ChildAges = ChildAges()
    claims_scottish_child_payment: bool = True
