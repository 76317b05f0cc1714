"""Employment and Support Allowance: groups, interviews, activity and their limits, by hand from the regulations; facts built by hand.

WRA 2007 ss. 1A-24; ESA Regs 2008 regs 4-7, 30, 54-60, 144, 145; SI 2011/1349; ESA Regs 2013 regs 42-49.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from betteroff.conditionality.easements import DOMESTIC_ABUSE
from betteroff.conditionality.support import (
    ACTIVITY,
    DAYS,
    INTERVIEWS,
    NEW_STYLE_LIMITS,
    OLD_STYLE_LIMITS,
    REQUIREMENTS,
    SUPPORT_GROUP,
    SUPPORT_QUESTIONS,
    Activity,
    Interviews,
    NewStyleLimit,
    NewStyleTables,
    OfDays,
    OldStyleLimit,
    OldStyleTables,
    Requirements,
    SupportGroup,
    SupportStyle,
    days_inputs,
    new_style_duties,
    new_style_limit_inputs,
    old_style_duties,
    old_style_limit_inputs,
    style_of,
)
from betteroff.facts import AbuseFacts, Capability
from betteroff.facts.claimant import Benefit, ClaimantFacts
from betteroff.facts.support import NewStyleSupportFacts, SupportFacts
from betteroff.rulebook.tables import Question, asked, every_row, rows_of, versions
from betteroff.schemes.capability import CARING

FIRST, TODAY = date(2009, 4, 27), date(2026, 11, 22)
LIMITED: dict[str, Any] = {"capability": Capability.LIMITED}
SUPPORT: dict[str, Any] = {"capability": Capability.LIMITED_FOR_ACTIVITY}
LONE_PARENT: dict[str, Any] = {"is_lone_parent": True, "has_children": True}
NEW = Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE
A_DAY = timedelta(1)


def scan(question: Question, day: date) -> Any:
    return asked(question, day).scan


def outcomes(question: Question, inputs: Any, day: date) -> set[int]:
    table = asked(question, day)
    return {table.rows[number].then for number in rows_of(every_row(table.scan, inputs))}


def old(day: date, **claim: Any) -> Any:
    tables = OldStyleTables(scan(SUPPORT_GROUP, day), scan(INTERVIEWS, day), scan(ACTIVITY, day))
    return old_style_duties(SupportFacts(**claim), True, tables)


def old_limits(day: date, **claim: Any) -> set[int]:
    return outcomes(OLD_STYLE_LIMITS, old_style_limit_inputs(SupportFacts(**claim), old(day, **claim)), day)


def claimant(*, age: int = 35, is_couple: bool = False, universal_credit: bool = False) -> ClaimantFacts:
    return ClaimantFacts(NEW, age, is_couple, universal_credit)


def new(day: date, claim: dict[str, Any] | None = None, who: ClaimantFacts | None = None, **facts: Any) -> Any:
    tables = NewStyleTables(scan(SUPPORT_GROUP, day), scan(REQUIREMENTS, day), scan(DOMESTIC_ABUSE, day), scan(CARING, day))
    held = SupportFacts(**(LIMITED if claim is None else claim), new_style=NewStyleSupportFacts(**facts))
    return new_style_duties(who or claimant(), held, True, tables)


def requirements(day: date = TODAY, claim: dict[str, Any] | None = None, who: ClaimantFacts | None = None, **facts: Any) -> Requirements:
    return Requirements(new(day, claim, who, **facts).requirements)


def of_days(day: date, style: SupportStyle = SupportStyle.CONTRIBUTORY, **claim: Any) -> set[int]:
    held = SupportFacts(**claim)
    return outcomes(DAYS, days_inputs(style, held, old(day, **claim).group), day)


# Groups


@pytest.mark.parametrize(
    ("claim", "group"),
    [
        ({}, SupportGroup.ASSESSMENT_PHASE),
        ({"is_undecided": False}, SupportGroup.FOUND_FIT),
        (LIMITED, SupportGroup.WORK_RELATED_ACTIVITY_GROUP),
        (SUPPORT, SupportGroup.SUPPORT_GROUP),
        ({"is_terminally_ill": True}, SupportGroup.SUPPORT_GROUP),
    ],
)
@pytest.mark.parametrize("day", [FIRST, TODAY])
def test_the_group_follows_what_was_found(day: date, claim: dict[str, Any], group: SupportGroup) -> None:
    assert old(day, **claim).group == group


def test_rehabilitation_limits_capability_from_28_march_2011() -> None:
    assert old(date(2011, 3, 27), is_in_rehabilitation=True).group == SupportGroup.ASSESSMENT_PHASE
    assert old(date(2011, 3, 28), is_in_rehabilitation=True).group == SupportGroup.WORK_RELATED_ACTIVITY_GROUP
    assert old(date(2011, 3, 28), is_in_rehabilitation=True, **SUPPORT).group == SupportGroup.SUPPORT_GROUP


# Interviews of the old allowance (reg. 54)


@pytest.mark.parametrize(
    ("claim", "interviews"),
    [
        (LIMITED, Interviews.MAY_BE_REQUIRED),
        ({}, Interviews.MAY_BE_REQUIRED),
        (SUPPORT, Interviews.NOT_REQUIRED),
        (LIMITED | {"reached_pension_age": True}, Interviews.NOT_REQUIRED),
        (LIMITED | {"is_paid_nothing": True}, Interviews.NOT_REQUIRED),
        (LIMITED | {"starts_work": True}, Interviews.MAY_BE_LIFTED),
    ],
)
def test_interviews_may_be_required_outside_the_support_group(claim: dict[str, Any], interviews: Interviews) -> None:
    assert old(FIRST, **claim).interviews == interviews


def test_a_lone_parent_of_a_child_under_1_has_none_since_31_october_2011() -> None:
    # SI 2011/2428 regs 1, 5(3)
    baby = LIMITED | LONE_PARENT | {"youngest_child_years": 0}
    assert old(date(2011, 10, 30), **baby).interviews == Interviews.MAY_BE_REQUIRED
    assert old(date(2011, 10, 31), **baby).interviews == Interviews.NOT_REQUIRED
    assert old(date(2011, 10, 31), **(baby | {"youngest_child_years": 1})).interviews == Interviews.MAY_BE_REQUIRED
    assert old(date(2011, 10, 31), **(baby | {"is_lone_parent": False})).interviews == Interviews.MAY_BE_REQUIRED


# Work-related activity (SI 2011/1349)


def test_activity_began_on_1_june_2011() -> None:
    assert old(date(2011, 5, 31), **LIMITED).activity == Activity.NOT_REQUIRED
    assert old(date(2011, 6, 1), **LIMITED).activity == Activity.MAY_BE_REQUIRED


@pytest.mark.parametrize("more", [{"has_carers_benefit": True}, {"is_paid_nothing": True}, {"reached_pension_age": True}, SUPPORT])
def test_who_has_none(more: dict[str, Any]) -> None:
    assert old(date(2012, 1, 3), **(LIMITED | more)).activity == Activity.NOT_REQUIRED


@pytest.mark.parametrize(
    ("day", "years", "activity"),
    [
        (date(2014, 4, 27), 4, Activity.NOT_REQUIRED),
        (date(2014, 4, 27), 5, Activity.MAY_BE_REQUIRED),
        (date(2014, 4, 28), 2, Activity.NOT_REQUIRED),
        (date(2014, 4, 28), 3, Activity.MAY_BE_REQUIRED),
        (date(2026, 6, 30), 2, Activity.NOT_REQUIRED),
    ],
)
def test_a_lone_parents_child_counts_under_5_then_under_3(day: date, years: int, activity: Activity) -> None:
    # SI 2014/1097 regs 1(1), 15: the day after 27 April 2014
    claim = LIMITED | LONE_PARENT | {"youngest_child_years": years}
    assert old(day, **claim).activity == activity
    assert old(day, **(claim | {"is_lone_parent": False})).activity == Activity.MAY_BE_REQUIRED


@pytest.mark.parametrize(("years", "is_limited"), [(12, True), (13, False)])
def test_school_hours_go_with_a_lone_parents_child_under_13(years: int, is_limited: bool) -> None:
    # reg. 3(5)
    limits = old_limits(date(2012, 1, 3), **LIMITED, **LONE_PARENT, youngest_child_years=years)
    assert (OldStyleLimit.SCHOOL_HOURS in limits) is is_limited


def test_activity_is_never_a_job_or_treatment_and_stands_in_a_plan() -> None:
    # regs 3(4), 5, 7
    limits = old_limits(date(2011, 6, 1), **LIMITED)
    assert {OldStyleLimit.NO_JOB, OldStyleLimit.NO_TREATMENT, OldStyleLimit.REASONABLE} <= limits
    assert {OldStyleLimit.ACTION_PLAN, OldStyleLimit.PLAN_LOOKED_AT_AGAIN, OldStyleLimit.ANOTHER_TIME} <= limits
    assert not limits & {OldStyleLimit.SCHOOL_HOURS, OldStyleLimit.HEALTH_ASSESSMENT}
    assert OldStyleLimit.NO_JOB not in old_limits(date(2011, 5, 31), **LIMITED)


@pytest.mark.parametrize(
    ("day", "assessment"),
    [
        (FIRST, OldStyleLimit.HEALTH_ASSESSMENT),
        (date(2010, 7, 18), OldStyleLimit.HEALTH_ASSESSMENT),
        (date(2010, 7, 19), OldStyleLimit.HEALTH_ASSESSMENT_NOT_ASKED_FOR),
        (date(2011, 5, 31), OldStyleLimit.HEALTH_ASSESSMENT_NOT_ASKED_FOR),
        (date(2011, 6, 1), None),
    ],
)
def test_the_health_related_assessment_by_date(day: date, assessment: OldStyleLimit | None) -> None:
    both = {OldStyleLimit.HEALTH_ASSESSMENT, OldStyleLimit.HEALTH_ASSESSMENT_NOT_ASKED_FOR}
    assert old_limits(day, **LIMITED) & both == ({assessment} if assessment else set())
    assert not old_limits(day, **SUPPORT) & both


def test_nobody_with_the_old_allowance_must_ever_look_for_work() -> None:
    days = {day for question in SUPPORT_QUESTIONS for version in versions(question.scheme, question.name) for day in (version.start,)}
    for day in sorted(days):
        for claim in (LIMITED, SUPPORT, {}):
            assert OldStyleLimit.NO_WORK_SEARCH in old_limits(day, **claim)


# New-style (WRA 2007 ss. 11D-11F; ESA Regs 2013 regs 42-49)


def test_interviews_and_preparation_are_the_rest() -> None:
    assert requirements() == requirements(claim={}) == Requirements.INTERVIEWS_AND_PREPARATION
    assert requirements(claim=SUPPORT) == Requirements.NONE


def test_with_universal_credit_its_requirements_rule() -> None:
    assert requirements(who=claimant(universal_credit=True)) == Requirements.AS_UNIVERSAL_CREDIT


@pytest.mark.parametrize(
    ("day", "years", "expected"),
    [
        (date(2013, 4, 29), 0, Requirements.NONE),
        (date(2014, 4, 27), 1, Requirements.INTERVIEWS_ONLY),
        (date(2014, 4, 27), 4, Requirements.INTERVIEWS_ONLY),
        (date(2014, 4, 27), 5, Requirements.INTERVIEWS_AND_PREPARATION),
        (date(2014, 4, 28), 2, Requirements.INTERVIEWS_ONLY),
        (date(2014, 4, 28), 3, Requirements.INTERVIEWS_AND_PREPARATION),
        (TODAY, 0, Requirements.NONE),
        (TODAY, 2, Requirements.INTERVIEWS_ONLY),  # Universal Credit's group changed on 3 April 2017, this one did not
        (TODAY, 3, Requirements.INTERVIEWS_AND_PREPARATION),
    ],
)
def test_a_single_persons_child_by_age_and_date(day: date, years: int, expected: Requirements) -> None:
    claim = LIMITED | {"has_children": True, "is_lone_parent": True, "youngest_child_years": years}
    assert requirements(day, claim) == expected
    assert requirements(day, claim, claimant(is_couple=True)) == Requirements.INTERVIEWS_AND_PREPARATION


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"cares_for_severely_disabled": True, "caring_minutes": 35 * 60}, Requirements.NONE),
        ({"cares_for_severely_disabled": True, "caring_minutes": 35 * 60, "is_paid_for_caring": True}, Requirements.NONE),
        ({"cares_for_severely_disabled": True, "caring_minutes": 35 * 60 - 1}, Requirements.INTERVIEWS_AND_PREPARATION),
        ({"is_foster_parent": True, "is_responsible_foster_parent": True, "youngest_fostered_years": 0}, Requirements.NONE),
        ({"is_foster_parent": True, "is_responsible_foster_parent": True, "youngest_fostered_years": 1}, Requirements.INTERVIEWS_ONLY),
        ({"is_foster_parent": True, "youngest_fostered_years": 1}, Requirements.INTERVIEWS_AND_PREPARATION),
        ({"is_foster_parent": True, "preparation_is_unreasonable": True}, Requirements.INTERVIEWS_ONLY),
        ({"has_adopted": True, "days_since_adoption": 364}, Requirements.NONE),
        ({"has_adopted": True, "days_since_adoption": 365}, Requirements.INTERVIEWS_AND_PREPARATION),
        ({"is_kinship_carer": True, "months_of_kinship_care": 11}, Requirements.INTERVIEWS_ONLY),
        ({"is_kinship_carer": True, "months_of_kinship_care": 12}, Requirements.INTERVIEWS_AND_PREPARATION),
        ({"is_pregnant": True, "days_to_expected_week": 77}, Requirements.NONE),
        ({"is_pregnant": True, "days_to_expected_week": 78}, Requirements.INTERVIEWS_AND_PREPARATION),
        ({"has_given_birth": True, "days_since_birth": 105}, Requirements.NONE),
        ({"has_given_birth": True, "days_since_birth": 106}, Requirements.INTERVIEWS_AND_PREPARATION),
        ({"has_notified_abuse": True, "days_since_abuse_notified": 90}, Requirements.NONE),
        ({"has_notified_abuse": True, "days_since_abuse_notified": 91}, Requirements.INTERVIEWS_AND_PREPARATION),
        (
            {"has_notified_abuse": True, "days_since_abuse_notified": 5, "abuse": AbuseFacts(lives_together=True)},
            Requirements.INTERVIEWS_AND_PREPARATION,
        ),
    ],
)
def test_circumstances_of_regulations_47_to_49(facts: dict[str, Any], expected: Requirements) -> None:
    assert requirements(**facts) == expected


@pytest.mark.parametrize(
    ("days", "years", "expected"),
    [
        (56, 1, Requirements.INTERVIEWS_ONLY),
        (57, 1, Requirements.INTERVIEWS_AND_PREPARATION),
        (56, 0, Requirements.INTERVIEWS_AND_PREPARATION),
    ],
)
def test_between_placements_for_eight_weeks(days: int, years: int, expected: Requirements) -> None:
    # reg. 48(2)(d)
    facts: dict[str, Any] = {"has_stopped_fostering": True, "is_responsible_foster_parent": True, "days_since_fostering": days}
    assert requirements(**facts, youngest_fostered_years=years) == expected


@pytest.mark.parametrize(("age", "age_at_start", "is_free"), [(20, 19, True), (21, 20, True), (21, 21, False), (22, 20, False)])
def test_a_student_without_parental_support(age: int, age_at_start: int, is_free: bool) -> None:
    # reg. 47(1)(d)
    course: dict[str, Any] = {"is_in_full_time_education": True, "is_without_parental_support": True, "age_at_start": age_at_start}
    expected = Requirements.NONE if is_free else Requirements.INTERVIEWS_AND_PREPARATION
    assert requirements(who=claimant(age=age), **course) == expected
    assert requirements(who=claimant(age=age), **course, is_advanced=True) == Requirements.INTERVIEWS_AND_PREPARATION


def test_a_nil_rate_brings_none() -> None:
    assert requirements(claim=LIMITED | {"is_paid_nothing": True}) == Requirements.NONE


@pytest.mark.parametrize(
    ("day", "is_converted", "commitment"),
    [
        (TODAY, False, NewStyleLimit.COMMITMENT),
        (date(2025, 12, 1), True, NewStyleLimit.COMMITMENT_LATER),
        (date(2025, 11, 30), True, None),
    ],
)
def test_the_commitment_of_a_converted_award_can_wait(day: date, is_converted: bool, commitment: NewStyleLimit | None) -> None:
    # SI 2025/1148 arts 2, 3
    claim = SupportFacts(**LIMITED, is_converted=is_converted)
    found = outcomes(NEW_STYLE_LIMITS, new_style_limit_inputs(claim, new(day)), day)
    assert found & {NewStyleLimit.COMMITMENT, NewStyleLimit.COMMITMENT_LATER} == ({commitment} if commitment is not None else set())
    assert NewStyleLimit.NO_WORK_SEARCH in found


# Days


@pytest.mark.parametrize(
    ("days", "phase"), [(0, OfDays.ASSESSMENT_PHASE), (90, OfDays.ASSESSMENT_PHASE), (91, OfDays.ASSESSMENT_PHASE_GOES_ON)]
)
def test_the_assessment_phase_is_13_weeks_and_goes_on_until_it_is_decided(days: int, phase: OfDays) -> None:
    both = {OfDays.ASSESSMENT_PHASE, OfDays.ASSESSMENT_PHASE_GOES_ON}
    assert of_days(FIRST, start_is_known=True, days_entitled=days) & both == {phase}
    assert of_days(FIRST, start_is_known=True, days_entitled=91, **LIMITED) & both == set()
    assert of_days(FIRST, start_is_known=True, days_entitled=days, is_terminally_ill=True) & both == set()


@pytest.mark.parametrize(
    ("day", "style", "claim", "limit"),
    [
        (date(2012, 4, 30), SupportStyle.CONTRIBUTORY, LIMITED, OfDays.NO_TIME_LIMIT),
        (date(2012, 5, 1), SupportStyle.CONTRIBUTORY, LIMITED, OfDays.TIME_LIMIT),
        (date(2012, 5, 1), SupportStyle.CONTRIBUTORY, LIMITED | {"start_is_known": True, "days_entitled": 364}, OfDays.TIME_LIMIT),
        (date(2012, 5, 1), SupportStyle.CONTRIBUTORY, LIMITED | {"start_is_known": True, "days_entitled": 365}, OfDays.TIME_LIMIT_OVER),
        (date(2012, 5, 1), SupportStyle.CONTRIBUTORY, SUPPORT, OfDays.NO_TIME_LIMIT),
        (TODAY, SupportStyle.NEW_STYLE, {}, OfDays.TIME_LIMIT),
        (date(2012, 5, 1), SupportStyle.INCOME_RELATED, LIMITED, None),
    ],
)
def test_365_days_outside_the_support_group_since_1_may_2012(
    day: date, style: SupportStyle, claim: dict[str, Any], limit: OfDays | None
) -> None:
    # s. 1A
    of_limit = {OfDays.TIME_LIMIT, OfDays.TIME_LIMIT_OVER, OfDays.NO_TIME_LIMIT}
    assert of_days(day, style, **claim) & of_limit == ({limit} if limit is not None else set())


@pytest.mark.parametrize(
    ("outcome", "last", "claim"),
    [(OfDays.LINKING_AFTER_WORK_OR_TRAINING, date(2012, 4, 30), LIMITED), (OfDays.ACTIVITY_COMPONENT, date(2017, 4, 2), LIMITED)],
)
def test_what_ended(outcome: OfDays, last: date, claim: dict[str, Any]) -> None:
    assert outcome in of_days(last, **claim)
    assert outcome not in of_days(last + A_DAY, **claim)


def test_the_component_is_kept_by_claims_from_before_3_april_2017() -> None:
    assert OfDays.ACTIVITY_COMPONENT in of_days(date(2017, 4, 3), **LIMITED, keeps_component=True)
    assert OfDays.NO_ACTIVITY_COMPONENT in of_days(date(2017, 4, 3), **LIMITED)


def test_trying_work_is_no_reason_for_an_assessment_from_30_april_2026() -> None:
    assert OfDays.RIGHT_TO_TRY not in of_days(date(2026, 4, 29), **LIMITED)
    assert OfDays.RIGHT_TO_TRY in of_days(date(2026, 4, 30), **LIMITED)


def test_which_allowance_it_is() -> None:
    assert style_of(NEW) == SupportStyle.NEW_STYLE
    assert style_of(Benefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE) == SupportStyle.CONTRIBUTORY
    assert style_of(Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE) == SupportStyle.INCOME_RELATED
