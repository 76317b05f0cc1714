"""Earnings that free from requirements, reg. 90, from what is stated to the group, a penny around each threshold.

The letters are those of the project's notes on the law.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.activities import Job, Treatment
from betteroff.conditionality.work_group import Group
from betteroff.household import Adult, Child, Fostering, WorkRequirements
from duties import ALL, BORN, DAY, INTERVIEWS, NONE, PREPARATION, duties_of, group, paid

# A10-A12: earnings, reg. 90. Equal is enough; the fraction of a pound of a threshold is dropped (reg. 6(1A))


@pytest.mark.parametrize(
    ("day", "threshold"),
    [
        (date(2024, 4, 8), 1735),  # 35 x 11.44 x 52 / 12 = 1,735.07
        (date(2025, 4, 7), 1851),  # 35 x 12.21 x 52 / 12 = 1,851.85
        (date(2026, 3, 31), 1851),
        (date(2026, 4, 1), 1927),  # 35 x 12.71 x 52 / 12 = 1,927.68
        (DAY, 1927),
    ],
)
def test_a10_earnings_of_35_hours_at_the_minimum_wage_free_from_all(day: date, threshold: int) -> None:
    assert group(day, job=paid(f"{threshold - 1}.99", 35)) == ALL
    assert group(day, job=paid(f"{threshold}.00", 35)) == NONE
    assert group(day, job=paid(f"{threshold}.01", 35)) == NONE


@pytest.mark.parametrize(
    ("stated", "children", "below"),
    [
        ({"capability": "limited"}, (), PREPARATION),
        ({}, (Child(born=date(2024, 5, 1)),), PREPARATION),
        ({}, (Child(born=date(2025, 5, 1)),), INTERVIEWS),
        ({"fostering": Fostering(youngest=date(2020, 5, 1), only_carer=True)}, (), INTERVIEWS),
    ],
)
def test_a10_earnings_of_16_hours_free_whoever_has_interviews_or_preparation(
    stated: dict[str, Any], children: tuple[Child, ...], below: Group
) -> None:
    # 16 x 12.71 x 52 / 12 = 881.22
    assert group(DAY, children, paid("880.99"), **stated) == below
    assert group(DAY, children, paid("881.00"), **stated) == NONE


def test_a10_890_a_month_frees_somebody_treated_as_limited_in_rehabilitation() -> None:
    course = Treatment(kind="residential", starts=date(2026, 9, 14), ends=date(2027, 2, 28), advised_24_hours=True)
    assert group(DAY, job=paid("890.00"), treatment=course) == NONE


@pytest.mark.parametrize(
    ("stated", "threshold"),
    [
        ({"born": date(2005, 12, 8)}, 1645),  # 20 years: 35 x 10.85 x 52 / 12 = 1,645.58
        ({"born": date(2005, 12, 7)}, 1927),  # 21 today
        ({"work_requirements": WorkRequirements(agreed_hours=20)}, 1101),  # 20 x 12.71 x 52 / 12 = 1,101.53
        ({"work_requirements": WorkRequirements(agreed_hours=13)}, 715),  # 13 x 12.71 x 52 / 12 = 715.9966: 715, not 716
        ({"work_requirements": WorkRequirements(agreed_hours=16.25)}, 894),  # 894.9958: 894
    ],
)
def test_a10_the_threshold_follows_the_age_and_the_expected_hours(stated: dict[str, Any], threshold: int) -> None:
    assert group(DAY, job=paid(f"{threshold - 1}.99"), **stated) == ALL
    assert group(DAY, job=paid(f"{threshold}.00"), **stated) == NONE


@pytest.mark.parametrize(("born", "threshold"), [(date(2014, 1, 10), 1652), (date(2013, 12, 7), 1927)])
def test_a10_a_responsible_carer_of_a_child_under_13_reaches_it_with_30_hours(born: date, threshold: int) -> None:
    # 30 x 12.71 x 52 / 12 = 1,652.30; 13 on 7 December 2026: 35 hours
    assert group(DAY, (Child(born=born),), paid(f"{threshold - 1}.99", 30)) == ALL
    assert group(DAY, (Child(born=born),), paid(f"{threshold}.00", 30)) == NONE


def test_a11_a_couples_earnings_together_free_both() -> None:
    # reg. 90(3), example H2: 881 (16 hours, carer of a child of 1) + 1,927 (35 hours) = 2,808
    couple, child = (Adult(born=BORN, main_carer=True), Adult(born=BORN)), (Child(born=date(2025, 5, 1)),)
    below = duties_of(DAY, couple, child, paid("2807.99", 35, adult=2))
    reached = duties_of(DAY, couple, child, paid("2808.00", 35, adult=2))
    assert (below.first.group, below.second.group) == (INTERVIEWS, NONE)
    assert (reached.first.group, reached.second.group) == (NONE, NONE)
    assert reached.first.earnings.couple_threshold == 2_808_00


def test_a11_each_threshold_is_in_whole_pounds_before_they_are_added() -> None:
    # twice 1,927.68: 1,927 + 1,927 = 3,854
    couple = (Adult(born=BORN), Adult(born=BORN))
    assert duties_of(DAY, couple, (), paid("3853.99", 35)).second.group == ALL
    assert duties_of(DAY, couple, (), paid("3854.00", 35)).second.group == NONE


def test_a11_one_partners_own_threshold_does_not_free_the_other() -> None:
    found = duties_of(DAY, (Adult(born=BORN), Adult(born=BORN)), (), paid("1927.00", 35))
    assert (found.first.group, found.second.group) == (NONE, ALL)


def test_a12_an_apprentice_is_free_at_30_hours_at_the_apprentice_rate() -> None:
    # reg. 90(4): 30 x 8.00 x 52 / 12 = 1,040
    assert group(DAY, job=paid("1039.99", 30, apprentice=True)) == ALL
    assert group(DAY, job=paid("1040.00", 30, apprentice=True)) == NONE
    assert group(DAY, job=paid("1040.00", 30, apprentice=False)) == ALL


def test_a12_or_at_the_expected_hours_where_they_are_fewer() -> None:
    # 20 x 8.00 x 52 / 12 = 693.33
    agreed = WorkRequirements(agreed_hours=20)
    assert group(DAY, job=paid("692.99", 20, apprentice=True), work_requirements=agreed) == ALL
    assert group(DAY, job=paid("693.00", 20, apprentice=True), work_requirements=agreed) == NONE


@pytest.mark.parametrize(
    ("pay", "paid_every", "expected"),
    [
        ("444.70 a week", "weekly", NONE),  # x 52 / 12 = 1,927.03
        ("444.69 a week", "weekly", ALL),  # 1,926.99
        ("889.39 a fortnight", "fortnightly", NONE),  # x 26 / 12 = 1,927.01
        ("889.38 a fortnight", "fortnightly", ALL),  # 1,926.99
        ("1778.77 every 4 weeks", "four-weekly", NONE),  # x 13 / 12 = 1,927.0008
        ("1778.76 every 4 weeks", "four-weekly", ALL),  # 1,926.99
    ],
)
def test_earnings_before_tax_are_counted_as_a_month(pay: str, paid_every: str, expected: Group) -> None:
    # reg. 90(6)
    assert group(DAY, job=Job(pay=pay, hours=35, paid=paid_every)) == expected
