"""Tax-Free Childcare: a fifth of childcare, for those who earn enough, and never beside Universal Credit."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

DAY = "2026-12-07"


def position(*pay: str, day: str = DAY, children: list[bo.Child] | None = None, claimed: bool = True, **stated: Any) -> bo.PositionResult:
    adults = [bo.Adult(born="1985-03-02", pension="opted out")]
    if len(pay) > 1:
        adults = [bo.Adult(born="1985-03-02", pension="opted out", main_carer=True), bo.Adult(born="1986-03-02", pension="opted out")]
    claims = ["universal_credit", "child_benefit", *(["tax_free_childcare"] if claimed else [])]
    household = bo.Household(
        adults=adults, children=children or [bo.Child(born="2022-05-01", childcare="700 a month")],
        home=bo.Home(nation="england", tenure="none"), savings=17_000, claims=claims, **stated,
    )  # fmt: skip
    jobs = [bo.Job(pay=one, hours=30, adult=number) for number, one in enumerate(pay, 1) if one]
    return bo.position(household, *jobs, on=day)


def paid(*pay: str, **stated: Any) -> str:
    return str(position(*pay, **stated).line("family.tax_free_childcare").amount)


def test_it_pays_a_fifth_where_no_universal_credit_is_due() -> None:
    """Savings of 17,000 leave no Universal Credit; a fifth of 700."""
    assert paid("2000 a month") == "140.00"
    assert paid("2000 a month", claimed=False) == "0.00"


@pytest.mark.parametrize(
    ("child", "month"),
    [
        (bo.Child(born="2022-05-01", childcare="833.33 a month"), "166.67"),  # 166.666
        (bo.Child(born="2022-05-01", childcare="1200 a month"), "166.67"),  # at most 2,000 a year
        (bo.Child(born="2022-05-01", childcare="1200 a month", disability="lower"), "240.00"),
        (bo.Child(born="2022-05-01", childcare="1200 a month", disability_care="middle"), "240.00"),
        (bo.Child(born="2022-05-01", childcare="1200 a month", disability_mobility="lower"), "240.00"),
        (bo.Child(born="2022-05-01", childcare="2000 a month", disability="higher"), "333.33"),  # at most 4,000 a year
        (bo.Child(born="2015-09-01", childcare="100 a month"), "20.00"),  # eleven in September 2026: up to 31 August 2027
        (bo.Child(born="2015-08-31", childcare="100 a month"), "0.00"),  # ended on 1 September 2026
    ],
)
def test_there_is_a_most_for_each_child_and_an_age(child: bo.Child, month: str) -> None:
    assert paid("2000 a month", children=[child]) == month


@pytest.mark.parametrize(("pay", "month"), [("881.22 a month", "0.00"), ("881.23 a month", "140.00")])
def test_sixteen_hours_at_the_minimum_wage_must_be_earned(pay: str, month: str) -> None:
    """12.71 x 16 x 52 / 12 = 881.2266."""
    assert paid(pay) == month


def test_of_a_couple_both_must_earn_it() -> None:
    assert paid("2000 a month", "") == "0.00"
    assert paid("2000 a month", "900 a month") == "140.00"


@pytest.mark.parametrize(("pay", "month"), [("654.33 a month", "140.00"), ("658.67 a month", "0.00")])  # 151.00 and 152.00 a week
def test_a_carer_is_spared_while_the_allowance_is_payable(pay: str, month: str) -> None:
    """In December 2024 the limit is 151.00 a week, and 16 hours at 11.44 are 793.17 a month."""
    cares = bo.Caring(hours=35, severely_disabled=True, carers_allowance=True, care_costs="0 a week")
    adults = [
        bo.Adult(born="1985-03-02", pension="opted out", main_carer=True, activities=[bo.Job(pay="2000 a month", hours=30)]),
        bo.Adult(born="1986-03-02", pension="opted out", caring=cares, activities=[bo.Job(pay=pay, hours=12)]),
    ]
    household = bo.Household(
        adults=adults, children=[bo.Child(born="2022-05-01", childcare="700 a month")],
        home=bo.Home(nation="england", tenure="none"), savings=17_000, claims=["child_benefit", "tax_free_childcare"],
    )  # fmt: skip
    assert str(bo.position(household, on="2024-12-07").line("family.tax_free_childcare").amount) == month


@pytest.mark.parametrize(("pay", "month"), [("100000 a year", "140.00"), ("100001 a year", "0.00")])
def test_nobody_may_have_more_than_100_000_a_year(pay: str, month: str) -> None:
    assert paid(pay) == month


@pytest.mark.parametrize(("day", "month"), [("2017-04-20", "0.00"), ("2017-04-21", "140.00")])
def test_it_began_on_21_april_2017(day: str, month: str) -> None:
    assert paid("2000 a month", day=day, children=[bo.Child(born="2015-05-01", childcare="700 a month")]) == month


def with_two_children(pay: str, **stated: Any) -> bo.PositionResult:
    """Two children at 1,000 each: 424.90 + 2 x 303.94 + 1,700.00 = 2,732.78; / 0.55 + 710 = 5,678.69 of net earnings ends the award."""
    children = [bo.Child(born="2022-05-01", childcare="1000 a month"), bo.Child(born="2023-05-01", childcare="1000 a month")]
    adult = bo.Adult(born="1985-03-02", pension="opted out")
    household = bo.Household(adults=[adult], children=children, home=bo.Home(nation="england", tenure="none"), savings=0, **stated)
    return bo.position(household, bo.Job(pay=pay, hours=37), on=DAY)


def told(found: bo.PositionResult) -> list[str]:
    return [warned.text for warned in found.warnings if "Tax-Free Childcare" in warned.text]


def test_it_is_never_paid_beside_universal_credit() -> None:
    found = with_two_children("8000 a month", claims=["universal_credit", "child_benefit", "tax_free_childcare"])
    assert found.line("universal_credit.payable").amount.in_pence > 0
    assert found.line("family.tax_free_childcare").amount.in_pence == 0


def test_where_it_is_more_than_universal_credit_brings_the_answer_says_so() -> None:
    """A fifth of 833.33 each is 333.33."""
    assert told(with_two_children("2500 a month")) == []  # Universal Credit brings far more
    near_the_end = told(with_two_children("8000 a month"))
    assert len(near_the_end) == 1
    assert "would pay 333.33 a month" in near_the_end[0]
    assert "ends Universal Credit" in near_the_end[0]


def test_it_is_told_of_without_a_claim_for_universal_credit_too() -> None:
    assert "could pay 333.33 a month" in told(with_two_children("2500 a month", claims=["child_benefit"]))[0]


def test_where_it_could_be_had_and_is_not_claimed_the_answer_says_so() -> None:
    assert "could pay 333.33 a month" in told(with_two_children("8320 a month"))[0]  # 99,840 a year, and no award
    assert told(with_two_children("8340 a month")) == []  # 100,080 a year
