"""Expected hours (reg. 88), work search after deductions (reg. 95), availability (reg. 96)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.activities import Activity, Job, Volunteering
from betteroff.conditionality.hours import (
    DEDUCTIONS,
    EXPECTED_HOURS,
    Availability,
    ExpectedHours,
    ExpectedHoursInputs,
    InterviewAvailability,
    SearchDeduction,
    minutes_paid_for,
)
from betteroff.household import Adult, Caring, Child, Deduction, Fostering, WorkRequirements
from betteroff.rulebook.tables import asked, first_row, rows_of
from duties import BORN, DAY, duties_of


def volunteers(hours: float, **more: Any) -> Volunteering:
    return Volunteering(hours=hours, organisation="charity", **more)


def works(hours: float) -> Job:
    return Job(pay="12.71 an hour", hours=hours)


def test_35_hours_are_expected_where_nothing_reduces_them() -> None:
    assert duties_of(DAY, (Adult(born=BORN),)).first.expected == 35 * 60


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2026, 12, 6), 30),
        (date(2026, 12, 7), 35),
        (date(2026, 12, 8), 35),
    ],
)
def test_30_hours_at_most_are_expected_of_a_responsible_carer_until_the_13th_birthday(day: date, hours: int) -> None:
    # reg. 88(2)(b); 30 is guidance from 25 October 2023
    assert duties_of(day, (Adult(born=BORN),), (Child(born=date(2013, 12, 7)),)).first.expected == hours * 60


def test_the_other_parent_is_expected_for_35_hours() -> None:
    found = duties_of(DAY, (Adult(born=BORN, main_carer=True), Adult(born=BORN)), (Child(born=date(2020, 5, 1)),))
    assert (found.first.expected, found.second.expected) == (30 * 60, 35 * 60)


def test_the_hours_of_the_commitment_come_first() -> None:
    agreed = WorkRequirements(agreed_hours=22.5)
    assert duties_of(DAY, (Adult(born=BORN, work_requirements=agreed),)).first.expected == 22 * 60 + 30
    assert duties_of(DAY, (Adult(born=BORN, work_requirements=agreed),), (Child(born=date(2020, 5, 1)),)).first.expected == 22 * 60 + 30


def test_a_paid_carer_is_expected_for_35_hours_until_others_are_agreed() -> None:
    # reg. 88(2)(a) asks for a number compatible with the caring; none is agreed yet
    caring = Caring(hours=40, severely_disabled=True, paid_for_it=True)
    assert duties_of(DAY, (Adult(born=BORN, caring=caring),)).first.expected == 35 * 60


@pytest.mark.parametrize(
    ("hours", "off", "search"),
    [
        (0.25, 15, 34 * 60 + 45),
        (12, 12 * 60, 23 * 60),
        (17.25, 17 * 60 + 15, 17 * 60 + 45),
        (17.5, 17 * 60 + 30, 17 * 60 + 30),
        (17.75, 17 * 60 + 30, 17 * 60 + 30),
        (20, 17 * 60 + 30, 17 * 60 + 30),
        (40, 17 * 60 + 30, 17 * 60 + 30),  # published: at most 17.5 of 35
    ],
)
def test_voluntary_work_comes_off_work_search_up_to_half_the_expected_hours(hours: float, off: int, search: int) -> None:
    # reg. 95(2)(a), (3)
    found = duties_of(DAY, (Adult(born=BORN),), (), volunteers(hours)).first
    assert (found.deductions.voluntary_work, found.search) == (off, search)


def test_of_30_expected_hours_15_of_voluntary_work_leave_15() -> None:
    child = (Child(born=date(2020, 5, 1)),)
    assert duties_of(DAY, (Adult(born=BORN),), child, volunteers(15)).first.search == 15 * 60
    assert duties_of(DAY, (Adult(born=BORN),), child, volunteers(16)).first.search == 15 * 60


def test_half_of_an_odd_number_of_minutes_is_not_a_minute_above_it() -> None:
    # reg. 95(3): "must not exceed 50%" of 17 hours and 15 minutes, 1,035 minutes: 517, not 518
    agreed = WorkRequirements(agreed_hours=17.25)
    assert duties_of(DAY, (Adult(born=BORN, work_requirements=agreed),), (), volunteers(10)).first.search == 1035 - 517


def test_voluntary_work_that_is_not_agreed_comes_off_nothing() -> None:
    assert duties_of(DAY, (Adult(born=BORN),), (), volunteers(12, agreed=False)).first.search == 35 * 60


@pytest.mark.parametrize(
    ("day", "search"),
    [(date(2026, 12, 6), 35), (date(2026, 12, 7), 23), (date(2027, 1, 31), 23), (date(2027, 2, 1), 35)],
)
def test_voluntary_work_counts_from_its_first_to_its_last_day(day: date, search: int) -> None:
    work = volunteers(12, starts=date(2026, 12, 7), ends=date(2027, 1, 31))
    assert duties_of(day, (Adult(born=BORN),), (), work).first.search == search * 60


def test_two_kinds_of_voluntary_work_are_added() -> None:
    assert duties_of(DAY, (Adult(born=BORN),), (), volunteers(4), volunteers(5)).first.search == 26 * 60


def test_paid_work_comes_off_work_search_in_full() -> None:
    # reg. 95(2)(a)
    assert duties_of(DAY, (Adult(born=BORN),), (), works(8)).first.search == 27 * 60
    assert duties_of(DAY, (Adult(born=BORN),), (), works(17)).first.search == 18 * 60


def test_work_volunteering_and_an_agreed_course_leave_six_and_a_half_hours() -> None:
    # the example of the notes: 35 - 8 - 17.5 (of 20) - 3 = 6.5
    adult = Adult(born=BORN, work_requirements=WorkRequirements(agreed_deductions=3))
    assert duties_of(DAY, (adult,), (), works(8), volunteers(20)).first.search == 6 * 60 + 30


def test_work_search_is_never_below_nothing() -> None:
    assert duties_of(DAY, (Adult(born=BORN),), (), works(20), volunteers(20)).first.search == 0


@pytest.mark.parametrize(
    ("stated", "children", "activities", "expected"),
    [
        ({}, (), (), Availability.IMMEDIATELY),
        ({}, (), (volunteers(12),), Availability.A_WEEK),  # reg. 96(4)
        ({}, (), (volunteers(12, agreed=False),), Availability.A_WEEK),  # reg. 96(4)(a): it need not be agreed
        ({}, (), (volunteers(12, required=True),), Availability.IMMEDIATELY),  # a requirement, not voluntary work
        ({}, (), (works(8),), Availability.NOTICE_PERIOD),  # reg. 96(5)
        ({}, (), (works(8), volunteers(12)), Availability.NOTICE_PERIOD),
        ({}, (Child(born=date(2020, 5, 1)),), (), Availability.A_MONTH),  # reg. 96(2), (3)
        ({}, (Child(born=date(2020, 5, 1)),), (works(8),), Availability.A_MONTH),
        ({"caring": Caring(hours=35, severely_disabled=True, paid_for_it=True)}, (), (), Availability.A_MONTH),
        ({"caring": Caring(hours=34, severely_disabled=True)}, (), (), Availability.A_MONTH),  # a relevant carer, reg. 85: any hours
    ],
)
def test_how_soon_somebody_must_be_able_to_take_up_work(
    stated: dict[str, Any], children: tuple[Child, ...], activities: tuple[Activity, ...], expected: Availability
) -> None:
    assert duties_of(DAY, (Adult(born=BORN, **stated),), children, *activities).first.availability == expected


def test_the_other_parent_may_have_a_month_too() -> None:
    found = duties_of(DAY, (Adult(born=BORN, main_carer=True), Adult(born=BORN)), (Child(born=date(2020, 5, 1)),))
    # a relevant carer is also the parent who is not the responsible carer, reg. 85
    assert (found.first.availability, found.second.availability) == (Availability.A_MONTH, Availability.A_MONTH)


def agreed(**hours: float) -> WorkRequirements:
    return WorkRequirements(deductions=[Deduction(what=what, hours=number) for what, number in hours.items()])


def test_each_deduction_comes_off_by_itself() -> None:
    # 35 - 8 - 17.5 (of 20) - 3 - 2 - 1 - 0.5 = 3
    stated = WorkRequirements(
        deductions=[
            Deduction(what="required_preparation", hours=3),
            Deduction(what="agreed_preparation", hours=2),
            Deduction(what="domestic_emergency", hours=1),
        ],
        agreed_deductions=0.5,
    )
    found = duties_of(DAY, (Adult(born=BORN, work_requirements=stated),), (), works(8), volunteers(20)).first
    assert found.deductions == (8 * 60, 17 * 60 + 30, 3 * 60, 2 * 60, 60, 30)
    assert found.search == 3 * 60
    fits = [SearchDeduction(asked(DEDUCTIONS, DAY).rows[row].then) for row in rows_of(found.deduction_rows)]
    assert SearchDeduction.NOTHING not in fits
    assert len(fits) == 7  # and that fewer hours may do


def test_only_voluntary_work_is_limited_to_half() -> None:
    # reg. 95(3) names voluntary work alone
    for what in ("required_preparation", "agreed_preparation", "childcare", "funeral", "other_temporary"):
        assert duties_of(DAY, (Adult(born=BORN, work_requirements=agreed(**{what: 30})),)).first.search == 5 * 60


def test_a_required_placement_is_work_preparation() -> None:
    found = duties_of(DAY, (Adult(born=BORN),), (), volunteers(30, required=True)).first
    assert (found.deductions.voluntary_work, found.deductions.required_preparation, found.search) == (0, 30 * 60, 5 * 60)


@pytest.mark.parametrize(("day", "search"), [(date(2026, 12, 20), 25), (date(2026, 12, 21), 35)])
def test_time_for_a_time_comes_off_up_to_its_last_day(day: date, search: int) -> None:
    stated = WorkRequirements(deductions=[Deduction(what="childcare", hours=10, ends=date(2026, 12, 20))])
    assert duties_of(day, (Adult(born=BORN, work_requirements=stated),)).first.search == search * 60


def test_voluntary_work_not_agreed_is_told_as_worth_asking_for() -> None:
    found = duties_of(DAY, (Adult(born=BORN),), (), volunteers(12, agreed=False)).first
    rows = [asked(DEDUCTIONS, DAY).rows[row] for row in rows_of(found.deduction_rows)]
    assert [row.then for row in rows] == [SearchDeduction.NOTHING, SearchDeduction.FEWER_HOURS]
    assert all(row.ask and row.request for row in rows)


def job(notice: str) -> Job:
    return Job(pay="12.71 an hour", hours=8, notice=notice)


@pytest.mark.parametrize(
    ("notice", "children", "voluntary", "work"),
    [
        ("none", False, False, Availability.IMMEDIATELY),  # reg. 96(5)(b): no notice is required
        ("3 days", False, False, Availability.NOTICE_PERIOD),
        ("6 days", False, True, Availability.A_WEEK),  # the longer of the two, reg. 96(4)
        ("1 week", False, True, Availability.NOTICE_PERIOD),
        ("4 weeks", True, False, Availability.A_MONTH),
        ("1 month", True, False, Availability.A_MONTH),
        ("5 weeks", True, False, Availability.NOTICE_PERIOD),  # longer than a carer's month
        ("3 months", True, False, Availability.NOTICE_PERIOD),
    ],
)
def test_the_longest_of_several_times_counts(notice: str, children: bool, voluntary: bool, work: Availability) -> None:
    beside = (volunteers(5),) if voluntary else ()
    family = (Child(born=date(2020, 5, 1)),) if children else ()
    assert duties_of(DAY, (Adult(born=BORN),), family, job(notice), *beside).first.availability == work


def test_the_longest_notice_of_two_jobs_counts() -> None:
    child = (Child(born=date(2020, 5, 1)),)
    assert duties_of(DAY, (Adult(born=BORN),), child, job("1 week"), job("2 months")).first.availability == Availability.NOTICE_PERIOD


@pytest.mark.parametrize(
    ("activities", "children", "time"),
    [
        ((), False, InterviewAvailability.IMMEDIATELY),  # reg. 96(1)
        ((works(8),), False, InterviewAvailability.FORTY_EIGHT_HOURS),  # reg. 96(5)(d)
        ((job("none"),), False, InterviewAvailability.IMMEDIATELY),
        ((volunteers(2),), False, InterviewAvailability.FORTY_EIGHT_HOURS),  # reg. 96(4)(b)
        ((), True, InterviewAvailability.FORTY_EIGHT_HOURS),  # reg. 96(3)(b)
    ],
)
def test_how_soon_an_interview_must_be_attended(activities: tuple[Activity, ...], children: bool, time: InterviewAvailability) -> None:
    family = (Child(born=date(2020, 5, 1)),) if children else ()
    assert duties_of(DAY, (Adult(born=BORN),), family, *activities).first.interview_availability == time


def expected(day: date, **facts: Any) -> tuple[ExpectedHours, str]:
    """Which hours are expected, and by which law."""
    given = ExpectedHoursInputs(*(facts.get(name, 0) for name in ExpectedHoursInputs._fields))
    table = asked(EXPECTED_HOURS, day)
    row = table.rows[first_row(table.scan, given)]
    return ExpectedHours(row.then), row.law


@pytest.mark.parametrize(
    ("day", "age", "below", "hours", "law"),
    [
        (date(2017, 4, 2), 4, True, ExpectedHours.YOUNG_PARENT_MAXIMUM, "reg. 88(2)(a), (b) as it read until"),
        (date(2017, 4, 2), 5, True, ExpectedHours.PARENT_MAXIMUM, "reg. 88(2)(a), (b) as it read until"),
        (date(2017, 4, 3), 4, True, ExpectedHours.YOUNG_PARENT_MAXIMUM, "reg. 88(2)(aa)"),
        (date(2023, 10, 24), 5, True, ExpectedHours.PARENT_MAXIMUM, "reg. 88(2)(aa)"),
        (date(2023, 10, 24), 5, False, ExpectedHours.PARENT_MAXIMUM, "reg. 88(2)(b);"),
        (date(2023, 10, 25), 5, True, ExpectedHours.YOUNG_PARENT_MAXIMUM, "reg. 88(2)(aa)"),
        (date(2023, 10, 25), 5, False, ExpectedHours.PARENT_MAXIMUM, "reg. 88(2)(b);"),
        (date(2023, 10, 25), 13, False, ExpectedHours.FULL, "reg. 88(1), (2)(a)"),
    ],
)
def test_by_which_rule_the_hours_of_a_responsible_carer_are_set(day: date, age: int, below: bool, hours: ExpectedHours, law: str) -> None:
    found = expected(day, is_responsible_carer=True, has_children=True, youngest_child_years=age, has_child_below_school_age=below)
    assert found[0] == hours
    assert law in found[1]


def test_every_figure_of_guidance_is_marked_as_such() -> None:
    for day in (date(2013, 4, 29), date(2017, 4, 3), DAY):
        for row in asked(EXPECTED_HOURS, day).rows:
            is_cap = row.then in (ExpectedHours.YOUNG_PARENT_MAXIMUM, ExpectedHours.PARENT_MAXIMUM)
            assert ("guidance" in row.law) is is_cap
            assert (row.mark in ("secondary", "recalled")) is is_cap
            assert (row.certainty == "at discretion") is (bool(row.ask))


def test_a_stated_impairment_and_foster_care_leave_the_number_to_the_work_coach() -> None:
    assert expected(DAY, has_impairment=True)[1].endswith("(2)(c)")
    assert expected(DAY, is_responsible_foster_parent=True)[1].startswith("UC Regs 2013 regs 85")
    found = duties_of(DAY, (Adult(born=BORN, work_requirements=WorkRequirements(impairment=True)),)).first
    table = asked(EXPECTED_HOURS, DAY)
    assert (found.expected, table.rows[found.expected_hours_row].certainty) == (35 * 60, "at discretion")
    for youngest, law in ((date(2010, 12, 8), "(2)(a)"), (date(2010, 12, 7), "88(1)")):  # a child is under 16
        fosters = Fostering(youngest=youngest)
        assert table.rows[duties_of(DAY, (Adult(born=BORN, fostering=fosters),)).first.expected_hours_row].law.endswith(law)


@pytest.mark.parametrize(
    ("month", "hourly", "minutes"),
    [
        (355_00, 950, 517),  # published: 355 a month is 8.62 hours a week at 9.50; 8 h 37.4 min
        (41_17, 950, 60),  # 9.50 x 52 / 12 = 41.1667: an hour
        (41_16, 950, 59),
        (991_00, 1271, 1079),  # a pound is cut from 18 hours
    ],
)
def test_hours_that_an_amount_a_month_pays_for(month: int, hourly: int, minutes: int) -> None:
    assert minutes_paid_for(month, hourly) == minutes
