"""The children of a family: who brings them up, and how many there are by age and by year of school."""

from __future__ import annotations

from betteroff.facts import ChildAges, Facts, PupilFacts


def is_lone_parent(facts: Facts) -> bool:
    """Whether there is one adult, with a child or young person"""
    return facts.family.children > 0 and not facts.second.is_present


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


def all_pupils(pupils: PupilFacts) -> int:
    """Children at school"""
    return pupils_up_to(pupils, 7) + pupils.later_years


def pupils_up_to(pupils: PupilFacts, year: int) -> int:
    """Children in the years of school up to one that the law of school meals names: 1, 3, 4, 5 or 7"""
    count = 0
    if year >= 1:
        count += pupils.year_1
    if year >= 3:
        count += pupils.years_2_and_3
    if year >= 4:
        count += pupils.year_4
    if year >= 5:
        count += pupils.year_5
    if year >= 7:
        count += pupils.years_6_and_7
    return count
