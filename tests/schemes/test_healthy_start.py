"""Healthy Start, and Best Start Foods in Scotland: food for young children and in pregnancy, within an earnings limit."""

from __future__ import annotations

import pytest

import betteroff as bo

DAY = "2026-12-07"


def position(
    *born: str, nation: str = "england", day: str = DAY, pay: str = "", adult: dict[str, object] | None = None, **stated: object
) -> bo.PositionResult:
    parent = bo.Adult(born="1991-03-02", pension="opted out", **(adult or {}))
    home = bo.Home(nation=nation, tenure="social", rent="150 a week")
    household = bo.Household(adults=[parent], children=[bo.Child(born=one) for one in born], home=home, savings=0, **stated)
    return bo.position(household, *([bo.Job(pay=pay, hours=10)] if pay else []), on=day)


def amounts(found: bo.PositionResult) -> tuple[str, str]:
    return str(found.line("in_kind.healthy_start").amount), str(found.line("in_kind.best_start_foods").amount)


@pytest.mark.parametrize(
    ("day", "month"),
    [
        ("2021-03-31", "13.43"),  # 3.10 x 52 / 12
        ("2021-04-01", "18.42"),  # 4.25
        ("2026-03-31", "18.42"),
        ("2026-04-01", "20.15"),  # 4.65
    ],
)
def test_each_amount_applies_from_its_day(day: str, month: str) -> None:
    assert amounts(position(f"{int(day[:4]) - 2}-01-15", day=day)) == (month, "0.00")


@pytest.mark.parametrize(
    ("born", "month"),
    [
        ("2026-08-01", "40.30"),  # under 1: twice 4.65
        ("2025-12-08", "40.30"),  # its first birthday is the day after the one asked about
        ("2025-12-07", "20.15"),
        ("2022-12-08", "20.15"),
        ("2022-12-07", "0.00"),
    ],
)
def test_a_child_brings_it_under_four_and_twice_under_one(born: str, month: str) -> None:
    assert amounts(position(born))[0] == month


@pytest.mark.parametrize(("pay", "month"), [("408 a month", "20.15"), ("408.01 a month", "0.00")])
def test_it_ends_a_penny_above_408_of_earnings(pay: str, month: str) -> None:
    assert amounts(position("2024-05-01", pay=pay))[0] == month


def test_it_is_due_in_pregnancy_from_ten_weeks_on() -> None:
    """Thirty weeks from 7 December 2026, a Monday, is 5 July 2027; the expected week of birth begins on a Sunday."""
    assert amounts(position(adult={"pregnant_due": "2027-07-10"}))[0] == "20.15"
    assert amounts(position(adult={"pregnant_due": "2027-07-11"}))[0] == "0.00"


@pytest.mark.parametrize(
    ("day", "both"),
    [
        ("2019-08-11", ("13.43", "0.00")),
        ("2019-08-12", ("0.00", "18.42")),  # 4.25
        ("2021-07-31", ("0.00", "18.42")),
        ("2021-08-01", ("0.00", "19.50")),  # 4.50
        ("2023-04-01", ("0.00", "21.45")),  # 4.95
        ("2024-04-01", ("0.00", "22.97")),  # 5.30 x 52 / 12 = 22.9666
        ("2025-04-01", ("0.00", "23.40")),  # 5.40
    ],
)
def test_in_scotland_best_start_foods_took_its_place(day: str, both: tuple[str, str]) -> None:
    assert amounts(position(f"{int(day[:4]) - 2}-01-15", day=day, nation="scotland")) == both


@pytest.mark.parametrize(("born", "month"), [("2026-05-01", "46.80"), ("2023-12-08", "23.40"), ("2023-12-07", "0.00")])
def test_best_start_foods_is_for_children_under_three(born: str, month: str) -> None:
    assert amounts(position(born, nation="scotland"))[1] == month


@pytest.mark.parametrize(
    ("day", "pay", "month"),
    [("2020-12-07", "610 a month", "18.42"), ("2020-12-07", "610.01 a month", "0.00"), ("2024-02-26", "1200 a month", "21.45")],
)
def test_best_start_foods_had_an_earnings_limit_until_february_2024(day: str, pay: str, month: str) -> None:
    assert amounts(position(f"{int(day[:4]) - 1}-01-15", day=day, pay=pay, nation="scotland"))[1] == month


def test_what_is_not_claimed_is_not_counted() -> None:
    assert amounts(position("2024-05-01", claims=["universal_credit"])) == ("0.00", "0.00")
    assert amounts(position("2024-05-01", claims=["universal_credit", "healthy_start"]))[0] == "20.15"


def test_it_is_outside_money_in_hand() -> None:
    with_it, without = position("2024-05-01"), position("2024-05-01", claims=["universal_credit", "child_benefit"])
    assert with_it.in_hand == without.in_hand
