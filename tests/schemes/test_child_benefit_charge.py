"""The High Income Child Benefit Charge: so many per cent of a year's Child Benefit, everything rounded down."""

from __future__ import annotations

from datetime import date

import pytest

import betteroff as bo

HOME = bo.Home(nation="england", tenure="none")


def charge(pay: str, day: str = "2026-12-07", children: int = 1, **adult: object) -> str:
    parent = bo.Adult(born="1986-03-02", **({"pension": "opted out"} | adult))
    household = bo.Household(adults=[parent], children=[bo.Child(born="2010-01-01")] * children, home=HOME)
    return str(bo.position(household, bo.Job(pay=pay, hours=37), on=day).line("family.high_income_charge").amount)


@pytest.mark.parametrize(
    ("pay", "month"),
    [
        ("5000 a month", "0.00"),  # 60,000: not above it
        ("5000.01 a month", "0.00"),  # 60,000.12 is no whole step of 200
        ("5016.66 a month", "0.00"),  # 60,199.92
        ("5016.67 a month", "1.17"),  # 60,200.04: 1 % of 1,406 (27.05 x 52 = 1,406.60) is 14.06, so 14; / 12
        ("5833.34 a month", "58.58"),  # 70,000.08: 50 % of 1,406 is 703; / 12 = 58.5833
        ("6650 a month", "115.92"),  # 79,800: 99 % of 1,406 is 1,391.94, so 1,391; / 12 = 115.9166
        ("6666.67 a month", "117.17"),  # 80,000.04: all of 1,406; / 12 = 117.1666
        ("9000 a month", "117.17"),
    ],
)
def test_from_april_2024_one_per_cent_is_charged_for_each_200_above_60_000(pay: str, month: str) -> None:
    assert charge(pay) == month


@pytest.mark.parametrize(
    ("day", "pay", "month"),
    [
        ("2024-04-05", "4166.66 a month", "0.00"),  # 49,999.92
        ("2024-04-05", "4175 a month", "1.00"),  # 50,100: 1 % of 1,248 (24.00 x 52) is 12.48, so 12; / 12
        ("2024-04-05", "5000 a month", "104.00"),  # 60,000: all of 1,248
        ("2024-04-06", "5000 a month", "0.00"),
        ("2013-05-01", "4600 a month", "45.67"),  # 55,200: 52 % of 1,055 (20.30 x 52 = 1,055.60) is 548.60, so 548; / 12 = 45.6667
    ],
)
def test_before_it_was_one_per_cent_for_each_100_above_50_000(day: str, pay: str, month: str) -> None:
    assert charge(pay, day) == month


def test_pension_contributions_come_off_income_whichever_way_they_are_taken() -> None:
    """10 % of 66,000 is 6,600: adjusted net income is 59,400."""
    for kind in ("relief at source", "net pay arrangement", "salary sacrifice"):
        assert charge("5500 a month", pension=10, pension_kind=kind) == "0.00"
    assert charge("5500 a month") != "0.00"


def test_it_is_charged_on_the_one_of_a_couple_who_has_more() -> None:
    """50,000 and 70,000: 50 % of 2,337 (44.95 x 52 = 2,337.40) is 1,168.50, so 1,168; / 12 = 97.3333."""
    adults = [bo.Adult(born="1986-03-02", pension="opted out", main_carer=True), bo.Adult(born="1987-03-02", pension="opted out")]
    household = bo.Household(adults=adults, children=[bo.Child(born="2020-01-01"), bo.Child(born="2018-01-01")], home=HOME)
    jobs = bo.Job(pay="50000 a year", hours=37), bo.Job(pay="70000.20 a year", hours=37, adult=2)
    for first, second in (jobs, (jobs[0].model_copy(update={"adult": 2}), jobs[1].model_copy(update={"adult": 1}))):
        found = bo.position(household, first, second, on="2026-12-07")
        assert str(found.line("family.high_income_charge").amount) == "97.33"


def test_without_child_benefit_nothing_is_charged() -> None:
    household = bo.Household(
        adults=[bo.Adult(born="1986-03-02")], children=[bo.Child(born="2020-01-01")], home=HOME, claims=["universal_credit"]
    )
    found = bo.position(household, bo.Job(pay="9000 a month", hours=37), on=date(2026, 12, 7))
    assert found.line("family.high_income_charge").amount.in_pence == 0


def test_month_by_month_it_is_that_of_a_typical_year_whatever_pay_days_a_month_has() -> None:
    """1,600 a week is 83,200 a year: all of 1,406 is charged in months of four pay days and of five, 117.17 of 117.22."""
    household = bo.Household(adults=[bo.Adult(born="1986-03-02", pension="opted out")], children=[bo.Child(born="2010-01-01")], home=HOME)
    job = bo.Job(pay="1600 a week", hours=37, paid="weekly", starts="2026-12-07", first_pay_day="2026-12-11")
    months = bo.timeline(household, job, start="2026-12-07", months=2).months
    assert [len(month.pay_days) for month in months] == [4, 5]
    assert all(month.in_hand.in_pence - month.net.in_pence == 5 for month in months)


@pytest.mark.parametrize(
    ("pay", "month"),
    [
        ("60400 a year", "2.33"),  # 2 % of 1,406 is 28.12, so 28; / 12
        ("61000 a year", "5.83"),  # 5 %: 70.30, so 70
        ("70000 a year", "58.58"),  # 50 %: 703
        ("79000 a year", "111.25"),  # 95 %: 1,335.70, so 1,335
    ],
)
@pytest.mark.parametrize("paid", ["monthly", "weekly", "four-weekly"])
def test_pay_stated_for_a_year_is_not_rounded_to_a_pay_day_first(pay: str, month: str, paid: str) -> None:
    household = bo.Household(adults=[bo.Adult(born="1986-03-02", pension="opted out")], children=[bo.Child(born="2010-01-01")], home=HOME)
    found = bo.position(household, bo.Job(pay=pay, hours=37, paid=paid), on="2026-12-07")
    assert str(found.line("family.high_income_charge").amount) == month


def with_income(kind: str, amount: str, couple: bool = False, **whose: int) -> str:
    adults = [bo.Adult(born="1986-03-02", pension="opted out", main_carer=couple or None)]
    adults += [bo.Adult(born="1987-03-02", pension="opted out")] * couple
    household = bo.Household(
        adults=adults, children=[bo.Child(born="2010-01-01")], home=HOME,
        other_income=[bo.Income(kind=kind, amount=amount, **whose)],
    )  # fmt: skip
    return str(bo.position(household, bo.Job(pay="58000 a year", hours=37), on="2026-12-07").line("family.high_income_charge").amount)


@pytest.mark.parametrize(
    ("kind", "month"),
    [
        ("occupational_pension", "58.58"),
        ("income_from_savings", "58.58"),
        ("personal_independence_payment", "0.00"),
        ("child_maintenance", "0.00"),
    ],
)
def test_other_income_that_is_taxed_counts(kind: str, month: str) -> None:
    """58,000 and 12,000 are 70,000: 50 % of 1,406."""
    assert with_income(kind, "1000 a month") == month


def test_other_income_counts_for_the_one_whose_it_is() -> None:
    assert with_income("occupational_pension", "1000 a month", couple=True, adult=1) == "58.58"
    assert with_income("occupational_pension", "1000 a month", couple=True, adult=2) == "0.00"
    assert with_income("occupational_pension", "1000 a month", couple=True) == "23.42"  # 64,000: 20 % is 281.20, so 281; / 12
