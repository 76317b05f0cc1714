"""Who may claim while on a course, and which students are spared requirements (UC Regs 2013 regs 3(2)(b), 12, 14, 89)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.facts import AdultFacts, Capability, CourseFacts, Education, Facts
from betteroff.rulebook.tables import asked, first_row
from betteroff.schemes.education import (
    EDUCATION,
    education_inputs,
    has_part_time_postgraduate_loan_only,
    has_student_income,
    is_kept_out_by_course,
)

DAY = date(2026, 12, 7)
ADVANCED = CourseFacts(is_on=True, is_full_time=True, is_advanced=True, has_support=True, capability_came_first=True, age_at_start=30)
BELOW = ADVANCED._replace(is_advanced=False)
ADULT = AdultFacts(is_present=True, age=30)
ILL: dict[str, Any] = {"has_disability_benefit": True, "capability": Capability.LIMITED}


def found(course: CourseFacts, day: date = DAY, partner: AdultFacts | None = None, has_children: bool = False, **adult: Any) -> Education:
    table = asked(EDUCATION, day)
    inputs = education_inputs(ADULT._replace(course=course, **adult), partner or AdultFacts(), has_children)
    return Education(table.rows[first_row(table.scan, inputs)].then)


@pytest.mark.parametrize(
    ("course", "education"),
    [
        (CourseFacts(), Education.NOT_RECEIVING),
        (ADVANCED._replace(is_on=False), Education.NOT_RECEIVING),
        (ADVANCED._replace(is_full_time=False), Education.NOT_RECEIVING),
        (ADVANCED, Education.NOT_EXCEPTED),
        (ADVANCED._replace(has_support=False), Education.NOT_EXCEPTED),  # advanced education bars with or without a loan
        (BELOW._replace(has_support=False), Education.NOT_RECEIVING),
        (BELOW, Education.NOT_EXCEPTED),
        (BELOW._replace(has_support=False, is_qualifying_young_person=True), Education.NOT_EXCEPTED),
    ],
)
def test_full_time_study_stands_in_the_way_if_advanced_or_supported(course: CourseFacts, education: Education) -> None:
    assert found(course) == education


def test_the_exceptions_of_regulation_14() -> None:
    younger = AdultFacts(is_present=True, age=60)
    assert found(ADVANCED, has_children=True) == Education.EXCEPTED
    assert found(ADVANCED, is_foster_parent=True) == Education.EXCEPTED
    assert found(ADVANCED, is_foster_parent=True, partner=younger) == Education.NOT_EXCEPTED  # only where single
    assert found(ADVANCED, reached_pension_age=True, partner=younger) == Education.EXCEPTED
    assert found(ADVANCED, **ILL) == Education.EXCEPTED
    assert found(ADVANCED, has_disability_benefit=True) == Education.NOT_EXCEPTED
    assert found(ADVANCED, capability=Capability.LIMITED) == Education.NOT_EXCEPTED


@pytest.mark.parametrize(
    ("day", "education"),
    [(date(2020, 8, 4), Education.EXCEPTED), (date(2020, 8, 5), Education.NOT_EXCEPTED), (DAY, Education.NOT_EXCEPTED)],
)
def test_limited_capability_must_come_before_the_course_from_5_august_2020(day: date, education: Education) -> None:
    assert found(ADVANCED._replace(capability_came_first=False), day, **ILL) == education


@pytest.mark.parametrize(
    ("age", "age_at_start", "education"),
    [
        (20, 19, Education.EXCEPTED_WITHOUT_PARENTS),
        (21, 20, Education.EXCEPTED_WITHOUT_PARENTS),  # reached 21 on the course
        (21, 21, Education.NOT_EXCEPTED),
        (22, 20, Education.NOT_EXCEPTED),
    ],
)
def test_a_young_student_without_parental_support(age: int, age_at_start: int, education: Education) -> None:
    course = BELOW._replace(is_without_parental_support=True, age_at_start=age_at_start)
    assert found(course, age=age) == education
    assert found(course._replace(is_advanced=True), age=age) == Education.NOT_EXCEPTED


def test_one_of_a_couple_may_be_a_student_if_the_other_may_claim() -> None:
    student = ADULT._replace(course=CourseFacts(education=Education.NOT_EXCEPTED))
    assert is_kept_out_by_course(Facts(student))
    assert is_kept_out_by_course(Facts(student, student))
    assert not is_kept_out_by_course(Facts(student, ADULT))
    assert not is_kept_out_by_course(Facts(ADULT, student))
    assert not is_kept_out_by_course(Facts(ADULT))
    # a partner who cannot claim does not help; nor does that partner's course hinder
    assert is_kept_out_by_course(Facts(student, ADULT._replace(cannot_claim=True)))
    assert not is_kept_out_by_course(Facts(ADULT, student._replace(cannot_claim=True)))


@pytest.mark.parametrize(
    ("course", "has_income", "is_part_time_loan_only"),
    [
        (CourseFacts(income_counts=True, support_year=1), True, False),
        (CourseFacts(income_counts=False, support_year=1), False, False),  # the long vacation
        (CourseFacts(income_counts=True), False, False),
        (CourseFacts(income_counts=True, postgraduate_loan_year=1, is_full_time=True), True, False),
        (CourseFacts(income_counts=True, postgraduate_loan_year=1), True, True),
        (CourseFacts(income_counts=True, postgraduate_loan_year=1, support_year=1), True, False),
    ],
)
def test_student_income_is_what_counts_in_the_period(course: CourseFacts, has_income: bool, is_part_time_loan_only: bool) -> None:
    # what it spares the student is for the table of groups
    assert has_student_income(course) is has_income
    assert has_part_time_postgraduate_loan_only(course) is is_part_time_loan_only


YOUNG = CourseFacts(is_on=True, is_qualifying_young_person=True, age_at_start=18)


@pytest.mark.parametrize(
    ("day", "traineeship", "referred"),
    [
        (date(2015, 3, 26), Education.NOT_EXCEPTED, Education.NOT_EXCEPTED),
        (date(2015, 3, 27), Education.NOT_RECEIVING, Education.NOT_EXCEPTED),  # SI 2015/336
        (date(2017, 11, 5), Education.NOT_RECEIVING, Education.NOT_EXCEPTED),
        (date(2017, 11, 6), Education.NOT_RECEIVING, Education.NOT_RECEIVING),  # SI 2017/987
    ],
)
def test_a_young_person_in_training_of_the_jobcentre_is_not_kept_out(day: date, traineeship: Education, referred: Education) -> None:
    assert found(YOUNG, day) == Education.NOT_EXCEPTED
    assert found(YOUNG._replace(is_traineeship=True), day) == traineeship
    assert found(YOUNG._replace(is_relevant_training=True), day) == referred
