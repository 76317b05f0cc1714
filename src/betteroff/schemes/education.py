"""Receiving education: whether a course stands in the way of Universal Credit, and what income it brings."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import AdultFacts, Capability, CourseFacts, Education, Facts
from betteroff.rulebook.tables import Question
from betteroff.schemes.universal_credit import is_joint_claim


class EducationInputs(NamedTuple):
    is_on_course: bool
    is_of_notified_person: bool
    is_full_time: bool
    is_advanced: bool
    is_qualifying_young_person: bool
    is_traineeship: bool
    is_relevant_training: bool
    has_support: bool
    is_responsible_for_child: bool
    is_single_foster_parent: bool
    has_disability_benefit: bool
    has_limited_capability: bool
    capability_came_first: bool
    is_without_parental_support: bool
    age_at_start: int
    age: int
    has_younger_partner: bool


EDUCATION = Question("universal_credit", "receiving_education", EducationInputs, Education)


def education_inputs(adult: AdultFacts, partner: AdultFacts, has_children: bool) -> EducationInputs:
    """What the table of education asks"""
    course = adult.course
    return EducationInputs(
        course.is_on,
        course.is_of_notified_person,
        course.is_full_time,
        course.is_advanced,
        course.is_qualifying_young_person,
        course.is_traineeship,
        course.is_relevant_training,
        course.has_support,
        has_children,
        adult.is_foster_parent and not partner.is_present,
        adult.has_disability_benefit or adult.has_attendance_allowance,
        adult.capability != Capability.FIT or adult.is_terminally_ill,
        course.capability_came_first,
        course.is_without_parental_support,
        course.age_at_start,
        adult.age,
        adult.reached_pension_age and partner.is_present and not partner.reached_pension_age,
    )


def is_kept_out_by_course(facts: Facts) -> bool:
    """Whether nobody here meets the condition not to be receiving education (reg. 3(2)(b): of a joint claim one is enough)"""
    first = facts.first.course.education == Education.NOT_EXCEPTED
    return first and (not is_joint_claim(facts) or facts.second.course.education == Education.NOT_EXCEPTED)


def has_student_income(course: CourseFacts) -> bool:
    """Whether student income is taken into account in the assessment period (regs 68 to 71)"""
    return course.income_counts and (course.support_year > 0 or course.postgraduate_loan_year > 0)


def has_part_time_postgraduate_loan_only(course: CourseFacts) -> bool:
    """Whether it is a postgraduate loan alone, for a course that is not full-time (reg. 89(4))"""
    return course.support_year == 0 and course.postgraduate_loan_year > 0 and not course.is_full_time
