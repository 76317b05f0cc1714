"""Whether a course of study keeps somebody out of a Council Tax Reduction."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import StudentExclusion, shows_no_values
from betteroff.rulebook.tables import Question


@shows_no_values
class StudentInputs(NamedTuple):
    is_full_time_student: bool
    is_responsible_for_child: bool
    is_single_foster_parent: bool
    brings_disability_premium: bool
    days_of_limited_capability: int
    is_advanced: bool
    age: int
    age_at_start: int
    lives_in_scotland: bool


STUDENT = Question("council_tax_reduction", "student", StudentInputs, StudentExclusion)
"""Asked of each adult when the household is read."""
