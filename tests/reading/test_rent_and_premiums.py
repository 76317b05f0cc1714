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
