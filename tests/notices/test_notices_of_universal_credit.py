"""What is said beside the award in payment; duties on every day since Universal Credit began."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

ON = "2026-12-07"
HOME = bo.Home(nation="england", tenure="social", rent="450 a month", greater_london=False)


def household(**uc: Any) -> bo.Household:
    award = bo.UniversalCredit(**{"first_assessment_period": "2026-01-10"} | uc)
    return bo.Household(adults=[bo.Adult(born="1991-03-02")], home=HOME, savings=0, universal_credit=award)


def said(stated: bo.Household, on: str = ON) -> str:
    return " ".join(f"{warned.text} [{warned.law}]" for warned in bo.position(stated, on=on).warnings)


def test_deductions_become_lines_and_money_in_hand_is_what_is_paid() -> None:
    found = bo.position(household(advance_repayment=30, deductions=20), on=ON)
    amounts = {line.field: line.amount.in_pence for line in found.lines if line.part == "universal_credit"}
    assert (amounts["payable"], amounts["advance_repayment"], amounts["other_deductions"]) == (874_90, 30_00, 20_00)
    assert amounts["paid"] == found.in_hand.in_pence == 824_90


def test_deductions_are_no_costs_of_work() -> None:
    job = bo.Job(pay="12.71 an hour", hours=16, travel="10 a week")
    found = bo.compare(household(advance_repayment=30), {"job": job}, on=ON)["job"]
    assert found.costs.in_pence == 43_33
    assert found.gain_before_costs.in_pence - found.gain.in_pence == 43_33


@pytest.mark.parametrize(("wanted", "is_said"), [("63.74", False), ("63.75", True)])
def test_a_deduction_above_the_limit_is_told_with_both_limits(wanted: str, is_said: bool) -> None:
    text = (
        "of 63.75 stated, 63.74 can be taken from this award: not more than 63.74 a month is deducted in all (the law would allow 170.00)"
    )
    assert (text in said(household(deductions=wanted))) is is_said


def test_a_sanction_by_the_day_or_the_month_is_taken_off() -> None:
    for sanction in ({"daily": "13.90", "days": 10}, {"reduction": 139}):
        found = bo.position(household(sanction=sanction), on=ON)
        assert found.line("universal_credit.sanction").amount.in_pence == 139_00
        assert found.line("universal_credit.paid").amount.in_pence == 874_90 - 139_00
    assert "The sanction: of 430.90 stated, 424.90 can be taken" in said(household(sanction={"daily": "13.90", "days": 31}))


def test_the_first_period_tells_what_goes_on_of_old_benefits_and_of_an_advance() -> None:
    moved = household(moved_from=["housing_benefit", "income_support", "child_tax_credit"])
    first = said(moved, "2026-01-12")
    assert "Housing Benefit goes on for 2 weeks" in first
    assert "income support goes on for 2 weeks" in first
    assert "tax credit" not in first
    assert "up to 100 % of the expected award may be asked for, to be repaid within 24 months" in first
    assert "goes on" not in said(moved)
    assert "universal_credit.moved_from" in {unused.field for unused in bo.position(moved, on=ON).not_taken_into_account}


def test_a_threshold_without_a_transitional_element_is_named() -> None:
    found = bo.position(household(first_period_earnings_reached_threshold="yes"), on=ON).not_taken_into_account
    assert [unused.field for unused in found] == ["universal_credit.first_period_earnings_reached_threshold"]


def test_low_earnings_and_a_lapse_are_warned_of() -> None:
    stated = household(transitional_element=120, first_period_earnings_reached_threshold="yes")
    assert "Earnings are below 952.00" in said(stated)  # 18 hours at 12.21, of the award's first day, in whole pounds
    found = bo.position(stated, bo.Job(pay="3000 a month", hours=37), on=ON)
    assert any("is lost unless Universal Credit is due again within three months" in warned.text for warned in found.warnings)


def test_a_new_job_tells_of_a_budgeting_advance() -> None:
    job = bo.Job(pay="12.71 an hour", hours=16)
    told = bo.compare(household(), {"job": job}, on=ON)["job"].first_payments
    assert any("a budgeting advance of up to 348.00" in text and "2,600.00" in text for text in told)


@pytest.mark.parametrize("day", ["2013-04-29", "2015-11-04", "2020-03-30", "2024-04-07"])
def test_duties_are_answered_beside_the_money_from_the_first_day(day: str) -> None:
    stated = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=HOME, savings=0)
    job = bo.Job(pay="12 an hour", hours=16)
    found = bo.position(stated, on=day)
    assert found.duties
    assert not any("work-related requirements" in text for text in found.not_covered)
    answer = bo.compare(stated, {"job": job}, on=day)
    assert answer["job"].duties
    assert "What the Jobcentre may require" in str(answer)
    assert "What the Jobcentre may require" in answer._repr_html_()
    assert answer.to_dict()["scenarios"]["job"]["then"]["duties"]
    assert answer.explain()
    swept = bo.sweep(stated, hours=[0, 16], pay="12 an hour", on=day)
    assert swept.points[1].search_hours is not None
    assert all((str(swept), swept._repr_html_(), swept.to_json()))


def test_each_deduction_is_told_the_limit_that_cut_it() -> None:
    text = said(household(rent_and_fuel_deductions=1000))
    assert "of 1,000.00 stated, 874.89 can be taken from this award: a penny of it is left" in text
    assert "deducted in all" not in text
    assert "not more than 84.98 is for rent arrears; for gas and for electricity 21.25 each" in text  # 20 % and 5 % of 424.90
    text = said(household(advance_repayment=60, rent_and_fuel_deductions=45, sanction={"reduction": "389.20"}))
    assert "of 60.00 stated, 0.00 can be taken from this award: not more than 63.74 a month is deducted in all" in text
    assert "towards which 389.20 of the sanction counts (the law would allow 170.00)" in text
