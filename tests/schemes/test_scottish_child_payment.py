"""Scottish Child Payment: so much a week for each child under the age, while any Universal Credit is due."""

from __future__ import annotations

from datetime import date

import pytest

import betteroff as bo
from betteroff.facts import ChildAges
from betteroff.schemes.children import children_under

DAY = date(2026, 12, 7)


def lone_parent(*born: str, nation: str = "scotland", **stated: object) -> bo.Household:
    children = [bo.Child(born=day) for day in born]
    return bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], children=children, home={"nation": nation}, **stated)


def paid(household: bo.Household, day: date | str = DAY, *work: bo.Job) -> str:
    return str(bo.position(household, *work, on=day).line("family.scottish_child_payment").amount)


@pytest.mark.parametrize(
    ("day", "month"),
    [
        ("2021-02-14", "0.00"),
        ("2021-02-15", "43.33"),  # 10.00 x 52 / 12 = 43.3333
        ("2022-03-31", "43.33"),
        ("2022-04-01", "86.67"),  # 20.00
        ("2022-11-13", "86.67"),
        ("2022-11-14", "108.33"),  # 25.00
        ("2024-03-31", "108.33"),
        ("2024-04-01", "115.70"),  # 26.70
        ("2025-03-31", "115.70"),
        ("2025-04-01", "117.65"),  # 27.15
        ("2026-03-31", "117.65"),
        ("2026-04-01", "122.20"),  # 28.20
        ("2027-04-05", "122.20"),
    ],
)
def test_each_rate_applies_from_its_day(day: str, month: str) -> None:
    assert paid(lone_parent("2020-06-15"), day) == month


@pytest.mark.parametrize(("born", "month"), [("2016-10-02", "86.67"), ("2016-10-01", "0.00")])
def test_before_14_november_2022_it_is_for_children_under_6(born: str, month: str) -> None:
    """On 1 October 2022 one child is 5, the other turned 6; that the first will do so within the period changes nothing yet."""
    assert paid(lone_parent(born), "2022-10-01") == month


@pytest.mark.parametrize(("born", "month"), [("2010-12-08", "122.20"), ("2010-12-07", "0.00")])
def test_since_then_it_is_for_children_under_16(born: str, month: str) -> None:
    """The day asked about counts: 7 December 2026."""
    assert paid(lone_parent(born)) == month


def test_it_is_for_each_child_beyond_the_second_too() -> None:
    assert paid(lone_parent("2012-05-01", "2015-05-01", "2020-05-01")) == "366.60"  # 3 x 28.20 = 84.60; x 52 / 12


def test_it_is_for_scotland_and_for_those_who_claim_it() -> None:
    assert paid(lone_parent("2020-05-01", nation="england")) == "0.00"
    assert paid(lone_parent("2020-05-01", nation="wales")) == "0.00"
    assert paid(lone_parent("2020-05-01", claims=["universal_credit", "child_benefit"])) == "0.00"
    assert paid(lone_parent("2020-05-01", claims=["universal_credit", "scottish_child_payment"])) == "122.20"


def test_it_stops_when_universal_credit_comes_to_nothing() -> None:
    """Without rent: 424.90 + 303.94 = 728.84 for a child born after April 2017; / 0.55 = 1,325.16; + 710 = 2,035.16 of net earnings."""
    household = lone_parent("2020-05-01", savings=0)
    just_below = bo.position(household, bo.Job(pay="2400 a month", hours=37), on=DAY)
    just_above = bo.position(household, bo.Job(pay="2450 a month", hours=37), on=DAY)
    assert just_below.line("universal_credit.payable").amount.in_pence > 0
    assert just_above.line("universal_credit.payable").amount.in_pence == 0
    assert str(just_below.line("family.scottish_child_payment").amount) == "122.20"
    assert str(just_above.line("family.scottish_child_payment").amount) == "0.00"


def test_an_award_cut_to_nothing_by_a_sanction_still_brings_it() -> None:
    sanctioned = bo.UniversalCredit(sanction=bo.Sanction(reduction="728.84"))
    household = lone_parent("2020-05-01", savings=0, universal_credit=sanctioned)
    assert paid(household) == "122.20"


@pytest.mark.parametrize(("age", "count"), [(0, 0), (1, 1), (3, 3), (4, 7), (6, 15), (16, 31)])
def test_children_are_counted_by_the_ages_the_law_names(age: int, count: int) -> None:
    assert children_under(ChildAges(1, 2, 4, 8, 16), age) == count
