"""The children by age and class, and what is known of the help a family gets beside Universal Credit."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts.unseen import shows_no_values


@shows_no_values
class ChildAges(NamedTuple):
    """How many children there are, by age in whole years, in the bands that the law of this help tells apart."""

    under_1: int = 0
    aged_1_or_2: int = 0
    aged_3: int = 0
    aged_4_or_5: int = 0
    aged_6_to_15: int = 0


@shows_no_values
class PupilFacts(NamedTuple):
    """How many children are in which year of school; the first is Reception, or Primary 1 in Scotland."""

    year_1: int = 0
    years_2_and_3: int = 0
    year_4: int = 0
    year_5: int = 0
    years_6_and_7: int = 0
    later_years: int = 0


@shows_no_values
class FamilyFacts(NamedTuple):
    """The children as on the day, which benefits beside Universal Credit go by, and what else help beside it turns on."""

    children: int = 0
    """Children and qualifying young persons."""
    disabled_children_lower: int = 0
    disabled_children_higher: int = 0
    ages: ChildAges = ChildAges()
    before_school: int = 0
    """Children not yet at school."""
    pupils: PupilFacts = PupilFacts()
    school_meals_month: int = 0
    """What school meals of one child cost, where that is stated."""
    has_protected_school_meals: bool = False
    claims_scottish_child_payment: bool = True
    claims_young_food: bool = True
    """Healthy Start, or Best Start Foods."""
    claims_school_meals: bool = True
    claims_tax_free_childcare: bool = False
    tax_free_childcare_costs_month: int = 0
    """Childcare of children young enough for Tax-Free Childcare, up to the most that it helps with for each."""
