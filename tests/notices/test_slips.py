"""What is probably a slip of the pen is answered, with a check at the top; what is usual is not remarked on."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

RENTED = {"nation": "england", "tenure": "social", "rent": "120 a week"}
PRIVATE = RENTED | {"tenure": "private", "local_housing_allowance": "450 a week"}


def checks(home: dict[str, Any] = RENTED, job: bo.Job | None = None, **household: Any) -> list[str]:
    stated = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=bo.Home(**home), savings=0, **household)
    found = bo.position(stated, *([job] if job else []), on="2026-12-07")
    return [warned.text for warned in found.warnings if warned.at_top]


@pytest.mark.parametrize(
    ("home", "slip"),
    [
        (RENTED | {"rent": "1000 a week"}, ""),
        (RENTED | {"rent": "1000.01 a week"}, "home.rent comes to 1,000.01 a week"),
        (RENTED | {"rent": "1,200,000 a week"}, "home.rent comes to 1,200,000.00 a week"),
        (RENTED | {"council_tax": "7000 a year"}, ""),
        (RENTED | {"council_tax": "1000 a month"}, "home.council_tax comes to 12,000.00 a year"),
        (PRIVATE, ""),
        (PRIVATE | {"local_housing_allowance": "500 a week"}, "home.local_housing_allowance comes to 500.00 a week"),
        (PRIVATE | {"local_housing_allowance": "500 a week", "greater_london": True}, ""),
        (PRIVATE | {"local_housing_allowance": "800.01 a week", "greater_london": True}, "home.local_housing_allowance comes to 800.01"),
    ],
)
def test_an_amount_of_the_home_far_above_what_is_usual_is_to_be_checked(home: dict[str, Any], slip: str) -> None:
    found = checks(home)
    assert len(found) == bool(slip)
    assert all(text.startswith(slip) for text in found)


@pytest.mark.parametrize(
    ("pay", "is_slip"),
    [
        ("960 a week", False),  # 16 hours at 60
        ("960.16 a week", True),  # a penny an hour more
        ("1270 a week", True),
        ("15000 a month", True),
        ("12.71 an hour", False),
        ("60.01 an hour", True),
    ],
)
def test_pay_that_is_high_for_the_hours_is_to_be_checked(pay: str, is_slip: bool) -> None:
    assert any("an hour, which is more than is usual" in text for text in checks(job=bo.Job(pay=pay, hours=16))) == is_slip


@pytest.mark.parametrize(
    ("child", "slips"),
    [
        ({"born": "2007-03-02"}, 0),  # at 19
        ({"born": "2006-12-08"}, 0),
        ({"born": "2006-12-07"}, 1),  # 20 on the day
        ({"born": "2004-05-01"}, 1),
        ({"born": "2003-03-02"}, 1),  # 12 years after the adult, and grown up
        ({"born": "2003-03-01"}, 2),
        ({"born": "2003-03-01", "kinship_since": "2010-01-01"}, 1),
    ],
)
def test_a_grown_up_child_or_one_too_near_in_age_is_to_be_checked(child: dict[str, Any], slips: int) -> None:
    assert len(checks(children=[bo.Child(**child)])) == slips
