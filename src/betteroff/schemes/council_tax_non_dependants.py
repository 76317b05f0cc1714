"""Whether somebody else in the home lowers a Council Tax Reduction."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.rulebook.tables import Question


class Deduction(IntEnum):
    """What deduction a non-dependant brings."""

    NONE = 0
    LOWEST = 1
    BY_INCOME = 2


class DeductionInputs(NamedTuple):
    age: int
    is_in_work: bool
    gets_income_related_benefit: bool
    is_spared_on_universal_credit: bool
    is_full_time_student: bool
    is_in_prison: bool
    is_disregarded_for_discount: bool
    is_away_with_armed_forces: bool


DEDUCTION = Question("council_tax_reduction", "non_dependant_deduction", DeductionInputs, Deduction)
"""Asked of each non-dependant when the household is read: their number is not fixed."""
