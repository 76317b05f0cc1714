"""The children of a family, counted by age."""

from __future__ import annotations

from betteroff.facts.family import ChildAges


def children_under(ages: ChildAges, age: int) -> int:
    """Children under an age that the law of this help names: 1, 3, 4, 6 or 16"""
    count = 0
    if age >= 1:
        count += ages.under_1
    if age >= 3:
        count += ages.aged_1_or_2
    if age >= 4:
        count += ages.aged_3
    if age >= 6:
        count += ages.aged_4_or_5
    if age >= 16:
        count += ages.aged_6_to_15
    return count
