"""What is read, listed and refused of Housing Benefit."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

ON = "2026-12-07"
HOME: dict[str, Any] = {"nation": "england", "greater_london": False, "tenure": "supported", "rent": "250 a week"}


def position(home: dict[str, Any] | None = None, adult: dict[str, Any] | None = None, **stated: Any) -> Any:
    whole = {"adults": [bo.Adult(**{"born": "1991-03-02"} | (adult or {}))], "home": bo.Home(**HOME | (home or {})), "savings": 0}
    return bo.position(bo.Household(**whole | stated), on=ON)


def assumed(found: Any) -> dict[str, str]:
    return {assumption.field: assumption.text for assumption in found.assumptions}


def test_what_is_taken_for_granted_is_listed() -> None:
    found = assumed(position())
    assert found["claims"] == "Housing Benefit is claimed for the rent, by the first adult"
    assert found["home.rent"].startswith("all of it is eligible")
    assert "meals, fuel or support" in found["home.ineligible_charges"]
    assert "home.ineligible_charges" not in assumed(position({"ineligible_charges": "10 a week"}))
    social = assumed(position({"tenure": "social", "rent": "120 a week"}))
    assert not {"home.rent", "home.ineligible_charges"} & social.keys()


def test_a_carer_who_may_be_paid_is_asked_about_where_it_matters() -> None:
    field = "adults.1.disability.carer_gets_benefit"
    assert field in assumed(position(adult={"disability": bo.Disability(pip_daily_living="standard")}))
    assert field not in assumed(position(adult={"disability": bo.Disability(pip_mobility="standard")}))
    stated = bo.Disability(pip_daily_living="standard", carer_gets_benefit=True)
    assert field not in assumed(position(adult={"disability": stated}))


def test_other_adults_and_their_income() -> None:
    other = "home.non_dependants.1"
    assert f"{other}.hours" in assumed(position({"non_dependants": [bo.NonDependant(age=30)]}))
    assert f"{other}.gross_income" in assumed(position({"non_dependants": [bo.NonDependant(age=30, hours=16)]}))
    with pytest.raises(bo.BadInput, match="gross_income: needs a period other than an hour"):
        position({"non_dependants": [bo.NonDependant(age=30, hours=16, gross_income="12 an hour")]})


def test_income_that_housing_benefit_counts_otherwise_is_named() -> None:
    for kind in ("war_pension", "boarder_or_lodger"):
        assert "Housing Benefit" in assumed(position(other_income=[bo.Income(kind=kind, amount="50 a week")]))["other_income.1"]


def test_charges_mean_nothing_elsewhere() -> None:
    found = position({"tenure": "social", "rent": "120 a week", "ineligible_charges": "10 a week"})
    assert "home.ineligible_charges" in {unused.field for unused in found.not_taken_into_account}
    with pytest.raises(bo.BadInput, match="ineligible_charges: needs a period other than an hour"):
        bo.Home(**HOME | {"ineligible_charges": "10 an hour"})


def test_rehabilitation_may_have_no_rent() -> None:
    found = position({"tenure": "residential_rehabilitation", "rent": None})
    assert not [line for line in found.lines if line.part == "housing_benefit"]
    assert assumed(found)["home.rent"] == "no rent that Housing Benefit meets"


def test_widowed_parents_allowance_is_left_out_by_15() -> None:
    job = bo.Job(pay="2000 a month", hours=30)
    stated = bo.Household(
        adults=[bo.Adult(born="1991-03-02", pension="opted out")],
        home=bo.Home(**HOME),
        savings=0,
        other_income=[bo.Income(kind="widowed_parents_allowance", amount="100 a week")],
    )
    found = bo.position(stated, job, on=ON)
    assert str(found.line("housing_benefit.other_income_week").amount) == "85.00"


def test_what_decides_on_deductions_is_not_said_to_be_unused() -> None:
    other = bo.NonDependant(age=30, hours=16, gross_income="200 a week", full_time_student=False)
    supported, social = (position({"tenure": tenure, "non_dependants": [other]}) for tenure in ("supported", "social"))
    field = "home.non_dependants.1.hours"
    assert field not in {unused.field for unused in supported.not_taken_into_account}
    told = {unused.field: unused.why for unused in social.not_taken_into_account}
    assert told[field] == "it matters for Council Tax Reduction and Housing Benefit only"


@pytest.mark.parametrize(
    ("tenure", "adult", "unused"),
    [
        ("social", {}, True),
        ("supported", {}, False),
        ("social", {"contributions": True, "capability": "limited"}, False),  # sick pay ends Employment and Support Allowance
    ],
)
def test_statutory_pay_is_said_to_be_unused_only_where_it_is(tenure: str, adult: dict[str, Any], unused: bool) -> None:
    found = position({"tenure": tenure}, {"statutory_pay": "sick_pay", **adult})
    assert ("adults.1.statutory_pay" in {one.field for one in found.not_taken_into_account}) is unused


@pytest.mark.parametrize(
    ("other", "listed"),
    [
        ({"age": 24, "receives": ["universal_credit"]}, True),
        ({"age": 24, "receives": ["universal_credit"], "hours": 0}, False),
        ({"age": 24, "receives": ["universal_credit"], "hours": 5}, False),
        ({"age": 24, "receives": ["universal_credit", "income_support"]}, False),
        ({"age": 24, "receives": ["universal_credit"], "full_time_student": True}, False),
        ({"age": 17, "receives": ["universal_credit"]}, False),
        ({"age": 25, "receives": ["universal_credit"]}, False),
    ],
)
def test_that_somebody_under_25_on_universal_credit_has_no_earnings_is_listed(other: dict[str, Any], listed: bool) -> None:
    # HB Regs 2006 reg. 74(8): no deduction where the award is worked out on the basis of no earned income
    said = assumed(position({"non_dependants": [bo.NonDependant(**other)]})).get("home.non_dependants.1.hours", "")
    assert said.startswith("no work, so no earnings beside Universal Credit") is listed


def test_that_the_assessment_phase_is_over_is_listed_where_it_decides() -> None:
    # HB Regs 2006 reg. 74(8): under 25 on income-related ESA none in the assessment phase; 20.40 with a component
    field = "home.non_dependants.1.receives"
    young = position({"non_dependants": [bo.NonDependant(age=24, receives=["income_related_esa"])]})
    assert "assessment phase" in assumed(young)[field]
    assert str(young.line("housing_benefit.non_dependant_deductions_week").amount) == "20.40"
    for other in (
        {"age": 25, "receives": ["income_related_esa"]},
        {"age": 24, "receives": ["income_related_esa"], "full_time_student": True},
        {"age": 24, "receives": ["income_related_esa", "income_support"]},
    ):
        assert field not in assumed(position({"non_dependants": [bo.NonDependant(**other)]}))


@pytest.mark.parametrize(
    ("others", "unused"),
    [
        ([{"age": 24, "receives": ["universal_credit"], "gross_income": "150 a week"}], ["1"]),
        ([{"age": 30, "hours": "15.75", "gross_income": "150 a week"}], ["1"]),
        ([{"age": 30, "hours": 16, "gross_income": "150 a week"}], []),
        # a couple's deduction goes by their joint income, where one of them is in work
        ([{"age": 30, "hours": 16, "gross_income": "150 a week", "partner": 2}, {"age": 30, "gross_income": "9 a week"}], []),
        ([{"age": 30, "hours": 16, "gross_income": "150 a week"}, {"age": 30, "gross_income": "9 a week"}], ["2"]),
    ],
)
def test_income_that_no_deduction_goes_by_is_named(others: list[dict[str, Any]], unused: list[str]) -> None:
    for home in ({}, {"tenure": "social", "nation": "wales", "council_tax": "1200 a year"}):
        found = position({"non_dependants": [bo.NonDependant(**other) for other in others]} | home)
        named = [one.field.split(".")[2] for one in found.not_taken_into_account if one.field.endswith("gross_income")]
        assert named == unused
