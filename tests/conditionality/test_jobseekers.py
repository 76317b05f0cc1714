"""The old Jobseeker's Allowance: hours, notice, what counts as available, steps, restrictions, work; by hand from the 1996 Regulations."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.conditionality import jobseekers as rules
from betteroff.conditionality.jobseekers import (
    Agreement,
    AvailableHours,
    JobseekerRates,
    NoticeToStart,
    Restriction,
    Study,
    TreatedAs,
)
from betteroff.facts.claimant import Benefit
from betteroff.facts.jobseekers import JobseekerFacts, Occasion, SpellFacts, StudyFacts, ViolenceFacts
from betteroff.rulebook import NotCovered
from betteroff.rulebook.figures import rates
from betteroff.rulebook.tables import Question, asked, every_row, first_row, rows_of

INCOME_BASED, CONTRIBUTION_BASED = Benefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE, Benefit.CONTRIBUTION_BASED_JOBSEEKERS_ALLOWANCE
DAY = date(2016, 6, 1)
HOUR = 60


def seeker(**facts: Any) -> JobseekerFacts:
    return JobseekerFacts()._replace(**facts)


def outcomes(question: Question, inputs: tuple[int, ...], day: date = DAY) -> set[int]:
    table = asked(question, day)
    return {table.rows[row].then for row in rows_of(every_row(table.scan, inputs))}


def decided(question: Question, inputs: tuple[int, ...], day: date = DAY) -> int:
    table = asked(question, day)
    return table.rows[first_row(table.scan, inputs)].then


def available(day: date = DAY, **facts: Any) -> tuple[int, float]:
    found = seeker(**facts)
    outcome = decided(rules.AVAILABLE_HOURS, rules.available_hours_inputs(found), day)
    return outcome, rules.available_minutes(found, outcome, rates(JobseekerRates, "jobseekers", day)) / HOUR


def counts_as(day: date = DAY, **facts: Any) -> set[int]:
    return outcomes(rules.TREATED_AS, rules.treated_as_inputs(seeker(**facts)), day)


# hours: regs 6, 7, 13, 13A


def test_forty_hours_unless_fewer_are_recorded_with_a_reason() -> None:
    assert available() == (AvailableHours.FULL, 40)
    assert available(agreed_minutes=40 * HOUR) == (AvailableHours.AS_AGREED, 40)
    assert available(agreed_minutes=48 * HOUR) == (AvailableHours.AS_AGREED, 48)
    assert available(agreed_minutes=40 * HOUR - 1)[0] == AvailableHours.TOO_FEW


@pytest.mark.parametrize(("minutes", "outcome"), [(16 * HOUR - 1, 2), (16 * HOUR, 1), (16 * HOUR + 1, 1)])
def test_whoever_cares_must_be_available_for_sixteen_hours(minutes: int, outcome: int) -> None:
    # reg. 13(4)(c)
    assert available(agreed_minutes=minutes, cares=True)[0] == outcome


def test_health_needs_no_least_number_of_hours() -> None:
    # reg. 13(3)
    assert available(agreed_minutes=6 * HOUR, has_impairment=True, cares=True) == (AvailableHours.AS_AGREED, 6)
    assert available(has_impairment=True) == (AvailableHours.FULL, 40)


@pytest.mark.parametrize(
    ("day", "child", "outcome"),
    [
        (date(2010, 4, 25), 12, AvailableHours.TOO_FEW),
        (date(2010, 4, 26), 12, AvailableHours.AS_AGREED),
        (date(2010, 4, 26), 13, AvailableHours.TOO_FEW),
    ],
)
def test_school_hours_of_a_lone_parent_since_26_april_2010(day: date, child: int, outcome: int) -> None:
    # reg. 13A; 15 hours would be too few for a carer (reg. 13(4)(c))
    stated = {"is_lone_parent": True, "has_child": True, "cares": True, "youngest_child_years": child}
    assert available(day, agreed_minutes=15 * HOUR, **stated)[0] == outcome


# notice: reg. 5


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({}, {NoticeToStart.AT_ONCE}),
        ({"does_voluntary_work": True}, {NoticeToStart.A_WEEK}),
        ({"cares": True}, {NoticeToStart.A_WEEK}),
        ({"cares": True, "has_child": True}, {NoticeToStart.A_WEEK, NoticeToStart.TWENTY_EIGHT_DAYS}),
        ({"provides_service": True}, {NoticeToStart.A_DAY}),
        ({"provides_service": True, "does_voluntary_work": True}, {NoticeToStart.A_WEEK}),
        ({"is_employed": True}, {NoticeToStart.STATUTORY_NOTICE}),
        ({"agreed_minutes": 60}, {NoticeToStart.AT_ONCE, NoticeToStart.RECORDED_TIMES}),
    ],
)
def test_how_soon(facts: dict[str, Any], found: set[int]) -> None:
    assert outcomes(rules.NOTICE, rules.notice_inputs(seeker(**facts))) == found


# domestic violence: reg. 14A


@pytest.mark.parametrize(
    ("day", "days", "evidence", "counts"),
    [
        (date(2012, 4, 22), 0, False, False),
        (date(2012, 4, 23), 0, False, True),
        (DAY, 27, False, True),
        (DAY, 28, False, False),
        (DAY, 28, True, True),
        (DAY, 90, True, True),
        (DAY, 91, True, False),
    ],
)
def test_four_weeks_and_thirteen_with_evidence(day: date, days: int, evidence: bool, counts: bool) -> None:
    told = ViolenceFacts(is_notified=True, days_since=days, has_evidence=evidence)
    assert counts_as(day, violence=told) == ({TreatedAs.BOTH} if counts else set())


@pytest.mark.parametrize(
    ("facts", "counts"),
    [
        ({"days_before": 181}, True),
        ({"days_before": 182}, False),
        ({"lives_together": True}, False),
        ({"months_since_eased": 11}, False),
        ({"months_since_eased": 12}, True),
    ],
)
def test_conditions_of_domestic_violence(facts: dict[str, Any], counts: bool) -> None:
    assert bool(counts_as(violence=ViolenceFacts(is_notified=True, days_since=1)._replace(**facts))) is counts


@pytest.mark.parametrize(("days", "counts"), [(27, True), (28, False)])
def test_evidence_after_the_four_weeks_is_too_late(days: int, counts: bool) -> None:
    told = ViolenceFacts(is_notified=True, days_since=40, has_evidence=True, days_to_evidence=days)
    assert bool(counts_as(violence=told)) is counts


# sickness: regs 55, 55ZA


def ill(day: date, days: int, **facts: Any) -> bool:
    return TreatedAs.BOTH in counts_as(day, spell=SpellFacts(is_unfit=True, days=days, days_expected=days + 1)._replace(**facts))


@pytest.mark.parametrize(
    ("day", "days", "counts"), [(date(2015, 3, 29), 13, True), (date(2015, 3, 29), 14, False), (date(2015, 3, 30), 14, True)]
)
def test_two_weeks_until_29_march_2015_and_thirteen_since(day: date, days: int, counts: bool) -> None:
    assert ill(day, days) is counts


@pytest.mark.parametrize(("days", "counts"), [(90, True), (91, True), (92, False)])
def test_a_long_spell_ends_on_the_day_thirteen_weeks_after_the_first(days: int, counts: bool) -> None:
    # reg. 55ZA(4)(b): the day 91 days after the first still counts
    assert ill(DAY, days) is counts


def test_limits_of_spells() -> None:
    assert not ill(DAY, 20, lacks_fit_note=True)
    assert not ill(DAY, 20, months_since_long=11)
    assert ill(DAY, 20, months_since_long=12)
    assert not ill(DAY, 3, days_expected=100)  # to last for more than 13 weeks
    assert not ill(DAY, 3, days_since_sick_pay=55)
    assert ill(DAY, 3, days_since_sick_pay=56)
    assert ill(DAY, 3, earlier=2)  # a third short spell is the long one
    assert not ill(DAY, 3, earlier=2, months_since_long=3)
    assert not ill(date(2015, 3, 29), 3, earlier=2)


# occasions: regs 14, 19


@pytest.mark.parametrize(
    ("occasion", "days", "before", "found"),
    [
        (Occasion.EMERGENCY, 6, 3, {TreatedAs.BOTH}),
        (Occasion.EMERGENCY, 7, 0, set()),
        (Occasion.EMERGENCY, 0, 4, set()),
        (Occasion.CHILD_OF_ILL_CARER, 55, 0, {TreatedAs.BOTH}),
        (Occasion.CHILD_OF_ILL_CARER, 56, 0, set()),
        (Occasion.EMPLOYMENT_COURSE, 13, 0, {TreatedAs.BOTH}),
        (Occasion.EMPLOYMENT_COURSE, 14, 0, set()),
        (Occasion.EMPLOYMENT_COURSE, 0, 1, set()),
        (Occasion.SCHOOL_HOLIDAYS, 40, 0, {TreatedAs.AVAILABLE}),
        (Occasion.AWAY_FROM_HOME, 13, 0, {TreatedAs.SEEKING}),
        (Occasion.AWAY_FROM_HOME, 14, 0, set()),
        (Occasion.SELF_EMPLOYMENT_SCHEME, 55, 0, {TreatedAs.SEEKING}),
        (Occasion.RESERVE_TRAINING, 14, 0, {TreatedAs.BOTH}),
        (Occasion.RESERVE_TRAINING, 15, 0, set()),
    ],
)
def test_occasions(occasion: Occasion, days: int, before: int, found: set[int]) -> None:
    assert counts_as(occasion=occasion, days_of_occasion=days, occasions_before=before) == found


def test_an_emergency_of_a_parent_may_last_eight_weeks() -> None:
    # reg. 14(2ZA)
    assert counts_as(occasion=Occasion.EMERGENCY, has_child=True, days_of_occasion=55) == {TreatedAs.BOTH}
    assert counts_as(occasion=Occasion.EMERGENCY, has_child=True, days_of_occasion=56) == set()


@pytest.mark.parametrize(("day", "counts"), [(date(2014, 7, 20), False), (date(2014, 7, 21), True)])
def test_homelessness_since_21_july_2014(day: date, counts: bool) -> None:
    assert bool(counts_as(day, is_homeless=True)) is counts


@pytest.mark.parametrize(
    ("day", "counts"), [(date(2020, 3, 29), False), (date(2020, 3, 30), True), (date(2020, 6, 29), True), (date(2020, 6, 30), False)]
)
def test_spring_2020(day: date, counts: bool) -> None:
    assert bool(counts_as(day)) is counts


@pytest.mark.parametrize(("day", "counts"), [(date(2012, 5, 20), False), (date(2012, 5, 21), True)])
def test_a_child_of_five_at_home_since_21_may_2012(day: date, counts: bool) -> None:
    assert bool(counts_as(day, is_lone_parent=True, has_child_of_five_at_home=True)) is counts


def test_court_and_release() -> None:
    assert counts_as(is_at_court=True, days_at_court=55)
    assert not counts_as(is_at_court=True, days_at_court=56)
    assert counts_as(has_left_prison=True, days_since_release=6)
    assert not counts_as(has_left_prison=True, days_since_release=7)


# restrictions: regs 8, 9, 16


@pytest.mark.parametrize(("months", "found"), [(5, Restriction.PAY), (6, Restriction.ANY_PAY)])
def test_no_level_of_pay_after_six_months(months: int, found: int) -> None:
    inputs = rules.restriction_inputs(seeker(start_is_known=True, months_of_claim=months))
    assert outcomes(rules.RESTRICTIONS, inputs) & {Restriction.PAY, Restriction.ANY_PAY} == {found}


@pytest.mark.parametrize(
    ("recorded", "days", "is_on"), [(0, 90, True), (0, 91, False), (28, 27, True), (28, 28, False), (91, 90, True), (91, 91, False)]
)
def test_permitted_period_of_up_to_thirteen_weeks(recorded: int, days: int, is_on: bool) -> None:
    # SI 2022/108 left regulation 16 alone
    for day in (DAY, date(2023, 6, 1)):
        inputs = rules.restriction_inputs(seeker(start_is_known=True, days_of_claim=days, permitted_days=recorded, has_usual_work=True))
        assert (Restriction.USUAL_WORK in outcomes(rules.RESTRICTIONS, inputs, day)) is is_on


# agreement, study


@pytest.mark.parametrize(
    ("day", "before", "found"),
    [
        (date(2013, 10, 13), False, Agreement.AGREEMENT),
        (date(2013, 10, 14), False, Agreement.EITHER),
        (date(2014, 4, 30), False, Agreement.EITHER),
        (date(2014, 5, 1), False, Agreement.COMMITMENT),
        (date(2014, 5, 1), True, Agreement.AGREEMENT),
    ],
)
def test_agreement_and_commitment(day: date, before: bool, found: int) -> None:
    inputs = rules.agreement_inputs(seeker(start_is_known=True, began_before_commitments=before))
    assert outcomes(rules.AGREEMENT, inputs, day) & {0, 1, 2} == {found}


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"is_full_time": True}, Study.FULL_TIME),
        ({}, Study.PART_TIME),
        ({"guided_is_known": True, "guided_minutes": 16 * HOUR, "learning_minutes": 16 * HOUR}, Study.PART_TIME),
        ({"guided_is_known": True, "guided_minutes": 16 * HOUR + 1}, Study.FULL_TIME),
        ({"guided_is_known": True, "guided_minutes": 600, "learning_minutes": 21 * HOUR, "is_in_scotland": True}, Study.PART_TIME),
        ({"guided_is_known": True, "guided_minutes": 600, "learning_minutes": 21 * HOUR + 1, "is_in_scotland": True}, Study.FULL_TIME),
    ],
)
def test_sixteen_hours_of_guided_learning(facts: dict[str, Any], found: int) -> None:
    study = StudyFacts(is_on=True)._replace(**facts)
    assert decided(rules.STUDY, rules.study_inputs(seeker(study=study))) == found


@pytest.mark.parametrize("question", [rules.AVAILABLE_HOURS, rules.TREATED_AS])
def test_the_old_allowance_has_no_rules_after_31_march_2026(question: Question) -> None:
    assert asked(question, date(2026, 3, 31))
    with pytest.raises(NotCovered):
        asked(question, date(2026, 4, 1))
