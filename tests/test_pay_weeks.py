"""What pay days come to a week: the weeks they count for, and the tax of usual pay; worked by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.calendar import first_day_of_week
from betteroff.pay_days import paid_jobs, payments
from betteroff.pay_weeks import earnings_by_week
from betteroff.situation import Situation


@pytest.mark.parametrize(
    ("day", "monday", "sunday"),
    [
        ("2026-10-25", "2026-10-19", "2026-10-25"),  # a Sunday
        ("2026-10-26", "2026-10-26", "2026-10-25"),  # a Monday
        ("2026-10-31", "2026-10-26", "2026-10-25"),  # a Saturday
    ],
)
def test_weeks_begin_on_monday_or_sunday(day: str, monday: str, sunday: str) -> None:
    on = date.fromisoformat(day)
    assert (str(first_day_of_week(on, 1)), str(first_day_of_week(on, 7))) == (monday, sunday)


def weeks(pay: str, paid: Any, first: str, moved: tuple[str, ...] = (), ends: str | None = None) -> list[tuple[str, int]]:
    """The weeks of October and November 2026 that have earnings, by their Monday, and how much."""
    job = bo.Job(pay=pay, hours=12, paid=paid, starts="2026-10-01", first_pay_day=first, pay_days=moved, ends=ends)
    home = bo.Home(nation="england", tenure="none", greater_london=False)
    situation = Situation(bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=home, savings=0), (job,))
    held = tuple(payments(situation, paid_jobs(situation, date(2026, 10, 1), date(2026, 11, 30)), 0))
    return sorted((str(begins)[5:], earned) for begins, earned in earnings_by_week(held, 0, 1).items())


def test_weekly_pay_counts_for_its_week() -> None:
    found = weeks("150 a week", "weekly", "2026-10-02", ends="2026-10-16")
    assert found == [("09-28", 150_00), ("10-05", 150_00), ("10-12", 150_00)]


def test_a_fortnights_pay_counts_for_two_weeks() -> None:
    assert weeks("150 a week", "fortnightly", "2026-10-16", ends="2026-10-14") == [("10-12", 150_00), ("10-19", 150_00)]


def test_a_months_pay_counts_up_to_the_next_one() -> None:
    # 600 x 12 / 52 is 138.46; from Friday 30 October up to the week before the one with 30 November: four whole weeks and one
    assert weeks("600 a month", "monthly", "2026-10-30", ends="2026-10-30") == [
        ("10-26", 138_46), ("11-02", 138_46), ("11-09", 138_46), ("11-16", 138_46), ("11-23", 138_46),
    ]  # fmt: skip


def test_of_two_pay_days_in_a_week_the_first_counts() -> None:
    # the pay of Friday 16 October comes on Monday the 19th, in the week of the next pay day; the one before counts until then
    found = weeks("150 a week", "weekly", "2026-10-02", ("2026-10-19",), ends="2026-10-30")
    assert [begins for begins, _ in found] == ["09-28", "10-05", "10-12", "10-19", "10-26"]
    assert {earned for _, earned in found} == {150_00}


def test_nothing_is_left_between_pay_days_that_are_moved() -> None:
    # Monday 2 November is paid on Friday 30 October, and counts from its week
    found = weeks("600 a month", "monthly", "2026-10-02", ("2026-10-30",), ends="2026-11-20")
    assert [begins for begins, _ in found] == ["09-28", "10-05", "10-12", "10-19", "10-26", "11-02", "11-09", "11-16", "11-23"]
