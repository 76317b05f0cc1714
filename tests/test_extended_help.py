"""A council's help that goes on as before the work, worked by hand."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

ON = "2026-12-07"
HOME: dict[str, Any] = {"nation": "wales", "tenure": "with_family", "council_tax": "1500 a year"}
ILL: dict[str, Any] = {"born": "1991-03-02", "pension": "opted out", "contributions": True, "capability": "limited"}
SINCE: dict[str, Any] = {"claim_started": "2026-01-05"}


def compared(job: bo.Job, home: dict[str, Any] | None = None, on: str = ON, **adult: Any) -> Any:
    household = bo.Household(adults=[bo.Adult(**ILL | adult)], home=bo.Home(**HOME | (home or {})), savings=0)
    return bo.compare(household, {"work": job}, on=on)["work"]


def once(found: Any) -> list[tuple[str, str]]:
    return [(first.what, str(first.amount)) for first in found.first_weeks]


def said(found: Any) -> list[str]:
    return [advice.why for advice in found.safe_money if "as before" in advice.what]


JOB = bo.Job(pay="900 a month", hours=20)


@pytest.mark.parametrize("home", [{}, {"nation": "england", "council_tax_scheme": "default"}])
def test_the_reduction_goes_on_for_four_weeks_where_new_style_esa_ends(home: dict[str, Any]) -> None:
    found = compared(JOB, home, **SINCE)
    before, after = (side.line("council_tax.reduction").amount.in_pence for side in (found.today, found.then))
    assert before == 125_00
    assert after == 0
    assert once(found) == [("Council Tax Reduction as before the work for 4 weeks", "115.07")]  # 125.00 x 12 x 28 / 365 = 115.0685
    assert found.first_weeks_in_all.in_pence == 115_07
    assert len(said(found)) == 1


def test_in_scotland_it_is_what_the_reduction_loses() -> None:
    # 900.00 x 12 / 52 = 207.69 a week, less 20.00 for limited capability, is 54.19 above 95.55 and a component of 37.95;
    # 20 % of it is 10.84 a week, 10.84 x 365 / 84 = 47.10 a month, and 47.10 x 12 x 28 / 365 = 43.36 in four weeks
    found = compared(JOB, {"nation": "scotland", "council_tax_band": "B"}, **SINCE)
    assert [str(side.line("council_tax.reduction").amount) for side in (found.today, found.then)] == ["125.00", "77.90"]
    assert once(found) == [("Council Tax Reduction as before the work for 4 weeks", "43.36")]
    assert len(said(found)) == 1


def test_it_is_no_lasting_income() -> None:
    found, without = compared(JOB, **SINCE), compared(JOB, claim_started="2026-10-05")
    assert once(without) == []
    assert found.gain == without.gain


@pytest.mark.parametrize(
    ("started", "due", "told"),
    [
        ("2026-06-01", True, True),  # 189 days: 26 weeks after seven waiting days
        ("2026-06-02", False, True),
        ("2026-06-08", False, True),  # 182 days
        ("2026-06-09", False, False),
        (None, False, True),
    ],
)
def test_after_26_weeks_of_it(started: str | None, due: bool, told: bool) -> None:
    found = compared(JOB, claim_started=started)
    assert (bool(once(found)), bool(said(found))) == (due, told)


@pytest.mark.parametrize(("last", "due"), [("2027-01-10", True), ("2027-01-09", False), (None, True)])
def test_the_work_is_to_last_five_weeks(last: str | None, due: bool) -> None:
    found = compared(bo.Job(pay="900 a month", hours=20, starts=ON, ends=last), **SINCE)
    assert bool(once(found)) is bool(said(found)) is due


def test_no_other_benefit_leads_to_it() -> None:
    others: tuple[dict[str, Any], ...] = ({"contributions": False, "capability": "limited"}, {"capability": "fit", **SINCE})
    for adult in others:
        found = compared(JOB, **adult)  # Universal Credit alone; new-style Jobseeker's Allowance
        assert (once(found), said(found)) == ([], [])
    permitted = compared(bo.Job(pay="400 a month", hours=8), **SINCE)
    assert once(permitted) == []


def test_housing_benefit_goes_on_as_it_was_beside_universal_credit() -> None:
    home = {"nation": "england", "greater_london": False, "tenure": "supported", "rent": "250 a week", "council_tax": None}
    found = compared(bo.Job(pay="4000 a month", hours=37), home, **SINCE)
    assert str(found.then.line("housing_benefit.payable_week").amount) == "0.00"
    assert once(found) == [("Housing Benefit as before the work for 4 weeks", "1,000.00")]  # 4 x 250.00


@pytest.mark.parametrize(("weeks", "amount"), [(None, None), (2, "57.53"), (4, "115.07")])
def test_a_council_s_own_scheme_says_for_how_long(weeks: int | None, amount: str | None) -> None:
    scheme = {
        "name": "X", "source": "x", "first_day": "2026-04-01", "last_day": "2027-03-31", "kind": "percentage", "taper": "20%",
        "capital_limit": 6000, "extended_reduction_weeks": weeks,
    }  # fmt: skip
    found = compared(JOB, {"nation": "england", "council_tax_scheme": scheme}, **SINCE)
    assert [sum for _, sum in once(found)] == ([amount] if amount else [])  # 125.00 x 12 x 14 / 365 = 57.5342


def test_beside_a_move_it_is_said_and_not_counted() -> None:
    household = bo.Household(adults=[bo.Adult(**ILL | SINCE)], home=bo.Home(**HOME), savings=0)
    move = bo.Moves(on=ON, home=bo.Home(**HOME | {"council_tax": "1200 a year"}))
    found = bo.compare(household, {"work": [JOB, move]}, on=ON)["work"]
    assert once(found) == []
    assert any("With a move Housing Benefit of the last week before goes on for four weeks too" in why for why in said(found))
