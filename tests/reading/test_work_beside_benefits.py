"""Which work new-style benefits see: that of somebody off sick, for a voluntary body, in business with help. Sums worked by hand."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

JSA, ESA = "new_style_jobseekers_allowance", "new_style_employment_and_support_allowance"
JSA_MONTH, ESA_MONTH = "first_benefits.jobseekers_allowance", "first_benefits.employment_and_support_allowance"
ON = "2026-12-07"


def household(*activities: Any, claims: list[str] | None, **adult: Any) -> bo.Household:
    return bo.Household(
        adults=[bo.Adult(born="1986-03-02", pension="opted out", contributions=True, activities=activities, **adult)],
        home=bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False),
        savings=0,
        claims=claims,
    )


def month(stated: bo.Household, name: str, on: str = ON) -> int:
    return next((line.amount.in_pence for line in bo.position(stated, on=on).lines if line.name == name), 0)


@pytest.mark.parametrize(
    ("pay", "since", "on", "paid"),
    [
        ("13 an hour", "2026-01-05", ON, 414_05),  # 28 weeks of Statutory Sick Pay ended in July; no work is done
        ("13 an hour", "2026-06-22", ON, 0),  # still paid it
        ("120 a week", "2025-06-01", "2025-09-01", 398_88),  # under the lower earnings limit: 92.05 x 52 / 12
        ("125 a week", "2025-06-01", "2025-09-01", 0),
    ],
)
def test_sick_pay_bars_the_allowance_as_long_as_it_is_due(pay: str, since: str, on: str, paid: int) -> None:
    job = bo.Job(pay=pay, hours=37 if "hour" in pay else 9, off_sick_since=since)
    assert month(household(job, claims=[ESA], claim_started="2025-08-01" if "2025" in on else "2026-08-01"), ESA_MONTH, on) == paid


@pytest.mark.parametrize(
    ("claim", "name", "hours", "payment", "paid"),
    [
        (JSA, JSA_MONTH, 20, "30 a week", 0),
        (JSA, JSA_MONTH, 15.75, "30 a week", 305_72),  # 95.55 - 25.00 = 70.55
        (JSA, JSA_MONTH, 20, None, 414_05),
        (ESA, ESA_MONTH, 20, "30 a week", 0),
        (ESA, ESA_MONTH, 20, "20 a week", 414_05),  # up to 20 pounds any work is permitted
        (ESA, ESA_MONTH, 15.75, "30 a week", 414_05),
        (ESA, ESA_MONTH, 20, None, 414_05),
    ],
)
def test_voluntary_work_that_is_paid_for_has_hours(claim: str, name: str, hours: float, payment: str | None, paid: int) -> None:
    given = bo.Volunteering(hours=hours, organisation="charity", payment_above_expenses=payment)
    capability = {"capability": "limited"} if claim == ESA else {}
    assert month(household(given, claims=[claim], **capability), name) == paid


@pytest.mark.parametrize(("allowance", "paid"), [("65 a week", True), (None, False)])
def test_a_business_begun_with_help_leaves_the_allowance_whole(allowance: str | None, paid: bool) -> None:
    trade = bo.SelfEmployment(income="800 a month", hours=20, gainful=False, new_enterprise_allowance=allowance)
    stated = household(trade, claims=[ESA], capability="limited", claim_started="2016-01-05")
    assert (month(stated, ESA_MONTH, "2016-09-01") > 0) is paid


def test_hours_of_a_business_that_are_not_stated_are_listed() -> None:
    found = bo.position(household(bo.SelfEmployment(income="90 a month", gainful=False), claims=[ESA], capability="limited"), on=ON)
    assert any("16 hours a week or more in all would end" in assumed.text for assumed in found.assumptions)


def test_who_was_found_fit_has_no_employment_and_support_allowance() -> None:
    with pytest.raises(bo.BadInput, match="found fit"):
        bo.position(household(claims=[ESA], capability="fit", assessment_phase=False), on=ON)


STAY = bo.Treatment(kind="residential", starts="2026-11-01", advised_24_hours=True)


def test_a_stay_in_rehabilitation_brings_employment_and_support_allowance() -> None:
    there = household(claims=None, treatment=STAY)
    assert (month(there, JSA_MONTH), month(there, ESA_MONTH)) == (0, 414_05)
    assert (month(there, JSA_MONTH, "2026-10-31"), month(there, ESA_MONTH, "2026-10-31")) == (414_05, 0)
    not_advised = household(claims=None, treatment=STAY.model_copy(update={"advised_24_hours": False}))
    assert (month(not_advised, JSA_MONTH), month(not_advised, ESA_MONTH)) == (414_05, 0)


def test_no_jobseekers_allowance_is_paid_to_somebody_treated_as_limited() -> None:
    named = household(claims=["universal_credit", JSA], treatment=STAY)
    assert month(named, JSA_MONTH) == 0
    assert any("limited capability for work" in warned.text for warned in bo.position(named, on=ON).warnings)


def test_the_support_component_paid_ends_the_wait_for_the_element() -> None:
    adult: dict[str, Any] = {
        "capability": "limited_for_activity", "claim_started": "2026-06-01", "medical_evidence_from": "2026-11-20",
        "lcwra_in_award_before_april_2026": "no",
    }  # fmt: skip
    found = household(claims=["universal_credit", ESA], **adult)
    assert month(found, ESA_MONTH) == 632_23
    assert month(found, "universal_credit.limited_capability_element") == 217_26  # UC Regs 2013 reg. 28(5)
    # 424.90 + 3 x 303.94 less 632.23, with 250 a week of rent, is above the cap: the component exempts (reg. 83(1)(a))
    children = [bo.Child(born=f"{year}-05-01") for year in (2012, 2014, 2016)]
    dear = {"home": bo.Home(nation="england", tenure="social", rent="250 a week", greater_london=False), "children": children}
    assert month(found.model_copy(update=dear), "universal_credit.cap_reduction") == 0
    in_phase = household(claims=["universal_credit", ESA], **adult | {"claim_started": "2026-10-15"})
    assert month(in_phase, ESA_MONTH) == 414_05
    assert month(in_phase, "universal_credit.limited_capability_element") == 0
