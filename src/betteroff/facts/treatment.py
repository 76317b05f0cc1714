"""Treatment for dependency, beside its kind and its months."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.unseen import shows_no_values


class TreatmentCourse(IntEnum):
    """How a course of treatment stands to the one before it."""

    FIRST = 0
    NEW = 1
    SAME = 2


class TreatmentEnd(IntEnum):
    """How treatment ends, or has ended."""

    NONE = 0
    AS_PLANNED = 1
    NOT_AS_PLANNED = 2
    NOT_SAID = 3


@shows_no_values
class TreatmentFacts(NamedTuple):
    """What one adult's treatment brings beside its kind; nothing where there is none."""

    course: TreatmentCourse = TreatmentCourse.FIRST
    months_of_course: int = 0
    """Whole months of this course alone; the months in treatment count on from an earlier one that it continues."""
    end: TreatmentEnd = TreatmentEnd.NONE
    is_ordered_by_court: bool = False
    minutes: int = 0
    """A week, with travel to appointments."""
    has_left_residential: bool = False
    """The last course was residential rehabilitation, a stay of 24 hours or longer that was advised; it has ended."""
