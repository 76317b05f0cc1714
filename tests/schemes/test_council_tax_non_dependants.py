"""Other adults in the home: what they take off a Council Tax Reduction, and which discount is assumed. Sums worked by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.dated_rules import council_tax_rates
from council_tax import DAY, lines, listed


def test_each_non_dependant_lowers_the_maximum_by_income() -> None:
    def taken(**stated: Any) -> int:
        return lines(home={"non_dependants": [bo.NonDependant(born="1990-01-01", **stated)]})["non_dependants"]

    assert taken() == 29_11  # 6.70 x 365 / 84 = 29.1131
    assert taken(hours=15.75, gross_income="900 a week") == 29_11
    assert taken(hours=16, gross_income="278.99 a week") == 29_11
    assert taken(hours=16, gross_income="279 a week") == 58_01  # 13.35
    assert taken(hours=16, gross_income="484.99 a week") == 58_01
    assert taken(hours=16, gross_income="485 a week") == 73_00  # 16.80
    assert taken(hours=16, gross_income="604.99 a week") == 73_00
    assert taken(hours=16, gross_income="605 a week") == 87_12  # 20.05
    assert taken(hours=16) == 87_12  # no lower income is shown
    assert taken(receives=["universal_credit"]) == 0
    assert taken(full_time_student=True) == 0


@pytest.mark.parametrize("first_period", ["2026-02-28", "2026-03-20"])
@pytest.mark.parametrize("work", [{}, {"job": {"pay": "1 an hour", "hours": 1, "starts": "2026-04-10"}}])
def test_the_deduction_goes_by_the_limits_of_the_day_asked_about(first_period: str, work: dict[str, Any]) -> None:
    other = bo.NonDependant(age=30, hours=20, gross_income="272.50 a week")
    award = bo.UniversalCredit(first_assessment_period=first_period)
    found = lines("2026-03-25", home={"non_dependants": [other]}, universal_credit=award, **work)
    assert found["non_dependants"] == 54_10  # 12.45 x 365 / 84 = 54.0982; from 1 April 272.50 would be below the limit


def test_gross_income_by_the_hour_is_refused() -> None:
    with pytest.raises(bo.BadInput, match="gross_income: needs a period other than an hour"):
        lines(home={"non_dependants": [bo.NonDependant(age=30, hours=16, gross_income="12 an hour")]})


@pytest.mark.parametrize(
    ("day", "nation", "deduction"),
    [
        ("2014-06-01", "wales", 16_29),  # 3.75 x 365 / 84 = 16.2946
        ("2015-06-01", "wales", 0),
        (DAY, "england", 22_60),  # 5.20 x 365 / 84 = 22.5952
        (DAY, "scotland", 0),
    ],
)
def test_not_every_scheme_spares_a_non_dependant_on_universal_credit(day: str, nation: str, deduction: int) -> None:
    home = {"nation": nation, "non_dependants": [bo.NonDependant(born="1980-01-01", receives=["universal_credit"])]}
    assert lines(day, home=home | ({"council_tax_scheme": "default"} if nation == "england" else {}))["non_dependants"] == deduction


def test_a_non_dependant_whom_discounts_disregard_brings_none() -> None:
    for nation in ("wales", "scotland"):
        home = {"nation": nation, "non_dependants": [bo.NonDependant(born="1990-01-01", hours=37, disregarded_for_discount=True)]}
        assert lines(home=home)["non_dependants"] == 0


def test_a_couple_of_non_dependants_brings_one_deduction_the_higher_by_joint_income() -> None:
    def taken(first: dict[str, Any], second: dict[str, Any], **home: Any) -> int:
        two = [bo.NonDependant(age=40, **first), bo.NonDependant(age=40, partner=1, **second)]
        return lines(home={"non_dependants": two} | home)["non_dependants"]

    assert taken({}, {}) == 29_11
    assert taken({"hours": 16, "gross_income": "139.50 a week"}, {"hours": 16, "gross_income": "139.49 a week"}) == 29_11
    assert taken({"hours": 16, "gross_income": "139.50 a week"}, {"hours": 16, "gross_income": "139.50 a week"}) == 58_01  # 279
    assert taken({"hours": 16, "gross_income": "400 a week"}, {"gross_income": "85 a week"}) == 73_00  # 485
    assert taken({"full_time_student": True, "gross_income": "79 a week"}, {"hours": 16, "gross_income": "200 a week"}) == 58_01
    scheme = {
        "name": "X", "source": "x", "first_day": "2026-04-01", "last_day": "2027-03-31", "kind": "percentage", "taper": "20%",
        "capital_limit": 6000, "non_dependant_in_work": "10 a week", "non_dependant_not_in_work": "5 a week",
    }  # fmt: skip
    local = {"nation": "england", "council_tax_scheme": scheme}
    assert taken({"hours": 16}, {}, **local) == 43_45  # 10.00 x 365 / 84 = 43.4524
    assert taken({}, {}, **local) == 21_73  # 5.00: 21.7262


def test_that_non_dependants_are_no_couple_is_listed() -> None:
    one = bo.NonDependant(born="1990-01-01")
    assert "no two who bring a deduction are a couple" in listed(home={"non_dependants": [one, one]})
    assert "are a couple" not in listed(home={"non_dependants": [one]})
    assert "are a couple" not in listed(home={"non_dependants": [one, bo.NonDependant(born="1990-01-01", partner=1)]})


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (None, "after the discount of 25 %, as one adult counts"),
        ({"age": 30}, "no discount is in the bill stated, as 2 adults count"),
        ({"age": 17}, "after the discount of 25 %, as one adult counts and the others are disregarded"),
        ({"age": 18}, "no discount is in the bill stated, as 2 adults count"),
        ({"age": 30, "full_time_student": True}, "after the discount of 25 %, as one adult counts and the others are disregarded"),
        ({"age": 30, "in_prison": True}, "after the discount of 25 %, as one adult counts and the others are disregarded"),
        ({"age": 30, "disregarded_for_discount": True}, "after the discount of 25 %, as one adult counts and the others are disregarded"),
    ],
)
def test_which_discount_the_bill_is_taken_to_have_is_listed(other: dict[str, Any] | None, said: str) -> None:
    assert said in listed(home={"non_dependants": [bo.NonDependant(**other)] if other else []})


def test_a_student_alone_leaves_nobody_who_counts() -> None:
    course = bo.Course(starts="2026-09-21", ends="2027-06-30", full_time=True, advanced=True, maintenance_loan=0)
    assert "after the discount of 50 %, as nobody counts" in listed(course=course)


@pytest.mark.parametrize(
    ("home", "said"),
    [
        ({"nation": "wales"}, "there is no second adult rebate in Wales below pension age (WSI 2013/3029 regs 24, 25)"),
        ({"nation": "scotland", "council_tax_band": "B"}, "whichever is more (SSI 2021/249 reg. 13(7), (9), (10)). State the income"),
        ({"nation": "england", "council_tax_scheme": "default"}, "whichever is more (SI 2012/2886 Sch para 18). State the income"),
    ],
)
def test_whether_a_second_adult_rebate_may_be_due_is_said(home: dict[str, Any], said: str) -> None:
    other = [bo.NonDependant(age=30)]
    assert said in listed(home={**home, "non_dependants": other})
    assert "second adult rebate" not in listed(home=home)


def test_nobody_brings_a_deduction_beside_somebody_with_a_benefit_for_care() -> None:
    home = {"non_dependants": [bo.NonDependant(born="1990-01-01", hours=40)]}
    adult = {"disability": bo.Disability(dla_care="lowest")}
    assert lines(home=home)["reduction"] == 125_00 - 87_12
    assert lines(home=home, adult=adult)["reduction"] == 125_00


@pytest.mark.parametrize(("day", "deduction"), [("2026-03-31", 6_25), ("2026-04-01", 6_70)])
def test_deductions_go_by_the_day(day: str, deduction: int) -> None:
    assert council_tax_rates(date.fromisoformat(day)).wales.lowest_non_dependant == deduction


@pytest.mark.parametrize(("on", "reduction", "said"), [("2026-12-09", 125_00, "one adult counts"), ("2026-12-10", 66_99, "2 adults count")])
def test_a_birthday_later_in_the_assessment_period_has_not_come(on: str, reduction: int, said: str) -> None:
    """18 on 10 December, in the period from 20 November; 125.00 less 13.35 x 365 / 84 = 58.0089."""
    award = bo.UniversalCredit(first_assessment_period="2026-01-20")
    other = bo.NonDependant(born="2008-12-10", hours=30, gross_income="300 a week")
    home = bo.Home(nation="wales", tenure="owner", council_tax="1500 a year", non_dependants=[other])
    found = bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02")], home=home, universal_credit=award), on=on)
    assert found.line("council_tax.reduction").amount.in_pence == reduction
    assert [said in text for _, text in found.assumptions if "the bill stated" in text] == [True]


@pytest.mark.parametrize(
    "home", [{"tenure": "owner"}, {"tenure": "with_family"}, {"tenure": "none"}, {"tenure": "social", "rent": "100 a week"}]
)
def test_a_grown_child_at_home_is_one_whatever_the_tenure(home: dict[str, Any]) -> None:
    children = [bo.Child(born="2005-01-01")]
    assert lines(home=home, children=children)["reduction"] == 125_00 - 29_11
