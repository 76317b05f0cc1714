"""Expected hours (reg. 88), work search after deductions (reg. 95), availability (reg. 96)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.activities import Activity, Job, Volunteering
from betteroff.conditionality.hours import Availability
from betteroff.household import Adult, Caring, Child, WorkRequirements
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
