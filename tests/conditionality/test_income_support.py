"""Income Support and the incapacity benefits: steps of the lone-parent age, interviews, activity, reassessment. By hand from the law."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.conditionality.income_support import (
    INCAPACITY_INTERVIEWS,
    LONE_PARENT,
    REASSESSMENT,
    SUPPORT_ACTIVITY,
    SUPPORT_INTERVIEWS,
    Converted,
    IncapacityInterviews,
    LoneParent,
    SupportActivity,
    SupportInterviews,
    incapacity_interview_inputs,
    is_for_incapacity,
    lone_parent_inputs,
    reassessment_inputs,
    support_activity_inputs,
    support_interview_inputs,
)
from betteroff.facts.benefit_claim import BenefitClaimFacts, InterviewRules, Reassessment, SupportGround
from betteroff.facts.claimant import Benefit
from betteroff.rulebook.tables import Question, asked, every_row, first_row, rows_of

ALONE = BenefitClaimFacts(ground=SupportGround.LONE_PARENT_ALONE)


def answer(question: Question, on: str, inputs: tuple[int, ...]) -> int:
    table = asked(question, date.fromisoformat(on))
    return table.rows[first_row(table.scan, inputs)].then


def interviews(on: str, claim: BenefitClaimFacts, age: int = 30, by_child: LoneParent = LoneParent.WITHIN) -> SupportInterviews:
    return SupportInterviews(answer(SUPPORT_INTERVIEWS, on, support_interview_inputs(age, claim, by_child)))


@pytest.mark.parametrize(
    ("on", "oldest"),
    [
        ("2009-04-27", 11),
        ("2009-10-25", 11),
        ("2009-10-26", 9),
        ("2010-10-24", 9),
        ("2010-10-25", 6),
        ("2012-05-20", 6),
        ("2012-05-21", 4),
        ("2026-03-31", 4),
    ],
)
def test_the_oldest_that_the_youngest_child_may_be(on: str, oldest: int) -> None:
    # SI 2008/3051 regs 2 to 4: under 12, 10, 7; SI 2012/874 reg. 2: under 5
    def found(years: int) -> int:
        return answer(LONE_PARENT, on, lone_parent_inputs(ALONE._replace(youngest_child_years=years)))

    assert found(oldest) == LoneParent.WITHIN
    assert found(oldest + 1) == LoneParent.BEYOND


@pytest.mark.parametrize(
    ("on", "most", "before"),
    [("2009-10-26", 365, 12), ("2010-10-25", 365, 10), ("2012-05-21", 181, 7)],
)
def test_a_changeover_is_for_children_whom_the_schedule_names(on: str, most: int, before: int) -> None:
    # SI 2008/3051 Sch paras 6, 8: 9 or older, 6 or older on the day; SI 2012/874 Sch para 1(1)(d): 5 before 19 November 2012
    def found(days: int, years: int = before - 1) -> int:
        facts = ALONE._replace(youngest_child_years=years, was_entitled_before=True, days_from_step_to_age=days)
        return answer(LONE_PARENT, on, lone_parent_inputs(facts))

    assert found(most) == LoneParent.CHANGEOVER
    assert found(most + 1) == LoneParent.BEYOND
    assert found(0, before) == LoneParent.BEYOND  # too old by the age before


def test_who_was_entitled_before_the_step_has_a_changeover_or_finishes_the_course() -> None:
    before = ALONE._replace(youngest_child_years=5, was_entitled_before=True)
    assert answer(LONE_PARENT, "2012-05-21", lone_parent_inputs(before)) == LoneParent.CHANGEOVER
    course = before._replace(is_on_earlier_course=True, is_within_age_of_course=True)
    assert answer(LONE_PARENT, "2012-05-21", lone_parent_inputs(course)) == LoneParent.COURSE
    older = course._replace(is_within_age_of_course=False)
    assert answer(LONE_PARENT, "2013-05-21", lone_parent_inputs(older)) == LoneParent.BEYOND
    assert answer(LONE_PARENT, "2013-05-21", lone_parent_inputs(before)) == LoneParent.BEYOND
    carer = before._replace(ground=SupportGround.CARER)
    assert answer(LONE_PARENT, "2013-05-21", lone_parent_inputs(carer)) == LoneParent.NOT_ASKED


@pytest.mark.parametrize(
    ("on", "years", "often"),
    [
        ("2009-10-25", 8, "EVERY_SIX_MONTHS"),
        ("2009-10-25", 9, "EVERY_13_WEEKS"),
        ("2009-10-26", 6, "EVERY_13_WEEKS"),
        ("2009-10-26", 5, "EVERY_SIX_MONTHS"),
        ("2010-10-25", 6, "EVERY_13_WEEKS"),
        ("2011-10-30", 0, "EVERY_SIX_MONTHS"),
        ("2011-10-31", 0, "NONE"),
        ("2011-10-31", 1, "EVERY_SIX_MONTHS"),
        ("2012-05-21", 4, "EVERY_13_WEEKS"),
        ("2012-05-21", 3, "EVERY_SIX_MONTHS"),
        ("2014-04-27", 4, "EVERY_13_WEEKS"),
        ("2014-04-28", 4, "DAYS_SET"),
        ("2014-04-28", 1, "DAYS_SET"),
        ("2014-04-28", 0, "NONE"),
    ],
)
def test_how_often_a_lone_parent_is_interviewed(on: str, years: int, often: str) -> None:
    assert interviews(on, ALONE._replace(youngest_child_years=years)) == SupportInterviews[often]


def test_interviews_go_on_as_before_while_income_support_does() -> None:
    # SI 2012/874 reg. 7(5)(c): the 13 weeks go on past the age
    older = ALONE._replace(youngest_child_years=7)
    assert interviews("2012-06-01", older, by_child=LoneParent.COURSE) == SupportInterviews.EVERY_13_WEEKS
    assert interviews("2012-06-01", older, by_child=LoneParent.CHANGEOVER) == SupportInterviews.EVERY_13_WEEKS
    assert interviews("2014-04-28", older, by_child=LoneParent.COURSE) == SupportInterviews.DAYS_SET


def test_other_reasons_have_other_interviews() -> None:
    another = ALONE._replace(ground=SupportGround.LONE_PARENT_AND_ANOTHER, youngest_child_years=4)
    assert interviews("2014-04-28", another) == SupportInterviews.EVERY_SIX_MONTHS
    assert interviews("2014-04-28", BenefitClaimFacts(ground=SupportGround.CARER)) == SupportInterviews.CHANGES
    assert interviews("2010-01-04", BenefitClaimFacts(ground=SupportGround.INCAPACITY)) == SupportInterviews.INCAPACITY
    assert interviews("2014-04-28", ALONE._replace(youngest_child_years=2), age=17) == SupportInterviews.NONE
    assert interviews("2014-04-28", another._replace(reached_pension_age=True)) == SupportInterviews.NONE


def activity(on: str, claim: BenefitClaimFacts, age: int = 30) -> list[SupportActivity]:
    table = asked(SUPPORT_ACTIVITY, date.fromisoformat(on))
    return [SupportActivity(table.rows[row].then) for row in rows_of(every_row(table.scan, support_activity_inputs(age, claim)))]


def test_work_related_activity_from_28_april_2014_from_the_third_birthday() -> None:
    three, two = ALONE._replace(youngest_child_years=3), ALONE._replace(youngest_child_years=2)
    assert activity("2014-04-27", three) == [SupportActivity.NONE]
    assert activity("2014-04-28", three) == [
        SupportActivity.MAY_BE_SET,
        SupportActivity.NEVER_A_JOB,
        SupportActivity.TIMES,
        SupportActivity.RECONSIDERED,
    ]
    assert activity("2014-04-28", two) == [SupportActivity.NONE]
    assert activity("2014-04-28", three, age=17) == [SupportActivity.NONE]
    assert activity("2014-04-28", three._replace(ground=SupportGround.CARER)) == [SupportActivity.NONE]


def incapacity(on: str, age: int, rules: str, months: int = 60, is_severe: bool = False) -> IncapacityInterviews:
    claim = BenefitClaimFacts(interviews=InterviewRules[rules], months_claimed=months, has_severe_condition=is_severe)
    return IncapacityInterviews(answer(INCAPACITY_INTERVIEWS, on, incapacity_interview_inputs(age, claim)))


def test_interviews_of_those_incapable_of_work() -> None:
    # SI 2008/2928 reg. 3(4): under 60; reg. 3(5): not with a severe condition
    assert incapacity("2009-04-27", 59, "PATHWAYS") == IncapacityInterviews.MAY_BE_ASKED
    assert incapacity("2009-04-27", 60, "PATHWAYS") == IncapacityInterviews.NONE
    assert incapacity("2009-04-27", 40, "PATHWAYS", is_severe=True) == IncapacityInterviews.NONE
    assert incapacity("2009-04-27", 40, "JOBCENTRE") == IncapacityInterviews.CHANGES


def test_the_young_came_in_on_26_october_2009() -> None:
    assert incapacity("2009-10-25", 24, "JOBCENTRE", months=12) == IncapacityInterviews.CHANGES
    assert incapacity("2009-10-26", 24, "JOBCENTRE", months=12) == IncapacityInterviews.MAY_BE_ASKED
    assert incapacity("2009-10-26", 24, "JOBCENTRE", months=11) == IncapacityInterviews.CHANGES
    assert incapacity("2009-10-26", 25, "JOBCENTRE", months=12) == IncapacityInterviews.CHANGES


def reassessed(on: str, how: str = "NO_NOTICE", reaches: str = "2030-01-01") -> Converted:
    days = (date.fromisoformat(reaches) - date(2009, 4, 27)).days
    claim = BenefitClaimFacts(reassessment=Reassessment[how], days_to_pension_age=days)
    return Converted(answer(REASSESSMENT, on, reassessment_inputs(claim)))


def test_reassessment_from_1_october_2010() -> None:
    assert reassessed("2010-09-30") == Converted.NOT_BEGUN
    assert reassessed("2010-10-01") == Converted.MAY_COME
    assert reassessed("2014-04-05") == Converted.MAY_COME
    assert reassessed("2014-04-06") == Converted.OVERDUE
    assert reassessed("2012-01-02", reaches="2014-04-05") == Converted.EXEMPT
    assert reassessed("2012-01-02", reaches="2014-04-06") == Converted.MAY_COME
    assert reassessed("2012-01-02", "NOTICE") == Converted.UNDER_WAY
    assert reassessed("2012-01-02", "QUALIFIES") == Converted.CONVERTED
    assert reassessed("2012-01-02", "DOES_NOT_QUALIFY") == Converted.ENDS


def test_which_benefits_are_reassessed() -> None:
    assert is_for_incapacity(Benefit.INCAPACITY_BENEFIT, BenefitClaimFacts())
    assert is_for_incapacity(Benefit.SEVERE_DISABLEMENT_ALLOWANCE, BenefitClaimFacts())
    assert is_for_incapacity(Benefit.INCOME_SUPPORT, BenefitClaimFacts(ground=SupportGround.INCAPACITY))
    assert not is_for_incapacity(Benefit.INCOME_SUPPORT, ALONE)
    assert not is_for_incapacity(Benefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE, BenefitClaimFacts())
