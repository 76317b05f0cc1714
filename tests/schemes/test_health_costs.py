"""NHS charges in England: free within earnings limits of 435 and 935 in an assessment period."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo


def free(day: str = "2026-12-07", pay: str = "", nation: str = "england", children: int = 0, **adult: object) -> bool | None:
    home = bo.Home(nation=nation, tenure="social", rent="150 a week")
    household = bo.Household(
        adults=[bo.Adult(**{"born": "1985-03-02", "pension": "opted out"} | adult)],
        children=[bo.Child(born="2012-01-01")] * children, home=home, savings=0,
    )  # fmt: skip
    found = bo.position(household, *([bo.Job(pay=pay, hours=12)] if pay else []), on=day)
    return next((one.is_due for one in found.help if one.name == "health_costs/prescriptions"), None)


@pytest.mark.parametrize(("pay", "is_free"), [("", True), ("434.99 a month", True), ("435 a month", True), ("435.01 a month", False)])
def test_the_limit_is_435_for_somebody_fit_without_children(pay: str, is_free: bool) -> None:
    assert free(pay=pay) is is_free


@pytest.mark.parametrize(("pay", "is_free"), [("935 a month", True), ("935.01 a month", False)])
def test_it_is_935_with_a_child_element_or_limited_capability(pay: str, is_free: bool) -> None:
    assert free(pay=pay, children=1) is is_free
    assert free(pay=pay, capability="limited", capability_since="2020-01-01") is is_free


@pytest.mark.parametrize(("day", "is_free"), [("2015-10-31", True), ("2015-11-01", False)])
def test_until_october_2015_there_was_no_limit(day: str, is_free: bool) -> None:
    assert free(day, pay="700 a month") is is_free


def test_without_universal_credit_they_are_not_free_because_of_it() -> None:
    assert free(pay="3000 a month") is False


def test_in_scotland_and_wales_they_are_free_for_everybody() -> None:
    assert free(nation="scotland", pay="3000 a month") is True
    assert free(nation="wales", pay="3000 a month") is True


@pytest.mark.parametrize(
    ("adult", "is_free"),
    [
        ({"born": "1966-12-07"}, True),  # 60 on the day
        ({"born": "1967-02-07"}, False),
        ({"pregnant_due": "2027-03-01"}, True),
        ({"gave_birth_on": "2026-11-20"}, True),
        ({"gave_birth_on": "2025-12-08"}, True),  # 364 days
        ({"gave_birth_on": "2025-12-07"}, False),
    ],
)
def test_they_stay_free_from_60_in_pregnancy_and_for_a_year_after_a_birth(adult: dict[str, Any], is_free: bool) -> None:
    assert free(pay="1000 a month", **adult) is is_free


def test_of_a_couple_both_have_to_be_exempt() -> None:
    def both(*born: str) -> bool:
        adults = [bo.Adult(born=day, pension="opted out") for day in born]
        household = bo.Household(adults=adults, home=bo.Home(nation="england", tenure="none"), savings=0)
        found = bo.position(household, bo.Job(pay="1000 a month", hours=12), on="2026-12-07")
        return next(one.is_due for one in found.help if one.name == "health_costs/prescriptions")

    assert both("1964-03-02", "1965-03-02")
    assert not both("1964-03-02", "1985-03-02")
