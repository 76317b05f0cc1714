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


def test_who_is_off_sick_claims_the_allowance_for_it() -> None:
    # 28 weeks of Statutory Sick Pay from 26 January ended on 9 August
    job = bo.Job(pay="13 an hour", hours=37, off_sick_since="2026-01-26")
    found = bo.position(household(job, claims=None), on=ON)
    assert found.line(ESA_MONTH).amount.in_pence == 414_05
    assert any("new-style Employment and Support Allowance is claimed" in assumed.text for assumed in found.assumptions)


@pytest.mark.parametrize("adult", [{"statutory_pay": "maternity_pay"}, {}])
def test_jobseekers_allowance_of_somebody_off_sick_or_on_leave_is_refused(adult: dict[str, Any]) -> None:
    job = bo.Job(pay="100 a week", hours=7, off_sick_since=None if adult else "2026-11-01")
    with pytest.raises(bo.NotCovered, match="Jobseeker's Allowance beside"):
        bo.position(household(job, claims=[JSA], **adult), on=ON)


@pytest.mark.parametrize(
    ("since", "sick_pay", "gross", "paid"),
    [
        ("2026-05-01", "150 a week", 650_00, 414_05),  # Statutory Sick Pay is over; no work is done, and this is no earnings of it
        ("2026-05-01", "400 a week", 1733_33, 414_05),
        ("2026-11-01", "150 a week", 650_00, 0),  # Statutory Sick Pay is in it
        ("2026-11-01", "123.25 a week", 534_08, 0),
    ],
)
def test_what_the_employer_pays_while_off_sick_leaves_the_allowance_whole(since: str, sick_pay: str, gross: int, paid: int) -> None:
    stated = household(bo.Job(pay="600 a week", sick_pay=sick_pay, hours=37, off_sick_since=since), claims=[ESA])
    found = bo.position(stated, on=ON)
    assert found.line("first_pay.gross").amount.in_pence == gross
    assert found.line(ESA_MONTH).amount.in_pence == paid
    assert not [warned for warned in found.warnings if "permitted work" in warned.text]


@pytest.mark.parametrize(
    ("job", "fault"),
    [
        ({"sick_pay": "123.24 a week", "off_sick_since": "2026-11-01"}, "sick_pay: is less than the Statutory Sick Pay of 123.25"),
        ({"sick_pay": "123.25 a week"}, "off_sick_since: is needed with sick_pay"),
        ({"sick_pay": "5 an hour", "off_sick_since": "2026-11-01"}, "sick_pay: needs a period other than an hour"),
    ],
)
def test_sick_pay_that_cannot_be_is_refused(job: dict[str, Any], fault: str) -> None:
    with pytest.raises(bo.BadInput, match=fault):
        bo.position(household(bo.Job(pay="600 a week", hours=37, **job), claims=[ESA]), on=ON)


def test_sick_pay_counts_for_carers_allowance() -> None:
    # 204 a week is the limit (SI 1996/2745 reg. 9(1)(j))
    for week, paid in (("204", 374_62), ("205", 0)):
        job = bo.Job(pay="600 a week", paid="weekly", sick_pay=f"{week} a week", hours=37, off_sick_since="2026-05-01")
        stated = household(job, claims=[], caring=bo.Caring(hours=35, severely_disabled=True, carers_allowance=True))
        assert month(stated, "first_benefits.carers_allowance") == paid


@pytest.mark.parametrize("hours", [8, 20])
@pytest.mark.parametrize("kind", ["maternity_pay", "adoption_pay"])
def test_maternity_and_adoption_pay_come_off_the_allowance(kind: str, hours: int) -> None:
    # 95.55 + 50.35 - 100 = 45.90 a week, and 100 a week: 198.90 and 433.33
    job = bo.Job(pay="100 a week", hours=hours)
    adult = {"claim_started": "2026-05-01", "capability": "limited_for_activity", "statutory_pay": kind}
    found = bo.position(household(job, claims=[ESA], **adult), on=ON)
    assert found.line(ESA_MONTH).amount.in_pence == 198_90
    assert found.in_hand.in_pence == 632_23
    assert any("was there on the day before" in assumed.text for assumed in found.assumptions)


def test_pay_on_leave_beside_the_allowance_needs_its_amount_and_other_pay_is_refused() -> None:
    adult = {"claim_started": "2026-05-01", "capability": "limited"}
    with pytest.raises(bo.BadInput, match="statutory_pay: comes off new-style Employment and Support Allowance"):
        bo.position(household(claims=[ESA], statutory_pay="maternity_pay", **adult), on=ON)
    with pytest.raises(bo.NotCovered, match="shared_parental_pay beside new-style"):
        bo.position(household(bo.Job(pay="100 a week", hours=8), claims=[ESA], statutory_pay="shared_parental_pay", **adult), on=ON)


@pytest.mark.parametrize(("income", "paid"), [("194.99 a month", 269_10), ("195.05 a month", 0), ("260 a month", 0)])
def test_new_enterprise_allowance_is_earnings_for_carers_allowance(income: str, paid: int) -> None:
    # 195 a month is 45 a week: with 65 it reaches the limit of 110 of 2016; 62.10 x 52 / 12 = 269.10
    trade = bo.SelfEmployment(income=income, hours=10, gainful=False, new_enterprise_allowance="65 a week")
    stated = household(trade, claims=[], caring=bo.Caring(hours=35, severely_disabled=True, carers_allowance=True))
    assert month(stated, "first_benefits.carers_allowance", "2016-09-01") == paid
    said = [warned.text for warned in bo.position(stated, on="2016-09-01").warnings if "they count as" in warned.text]
    assert income != "260 a month" or ["they count as 125.00 a week here" in text for text in said] == [True]


@pytest.mark.parametrize(
    ("since", "paid"),
    [("2026-11-01", 0), ("2026-05-01", 414_05)],  # Statutory Sick Pay bars it, whatever else is worked; then 100 a week is permitted work
)
def test_sick_pay_from_one_of_two_jobs_bars_the_allowance(since: str, paid: int) -> None:
    jobs = bo.Job(pay="600 a week", hours=37, off_sick_since=since), bo.Job(pay="100 a week", hours=8)
    stated = household(jobs[0], claims=[ESA])
    adult = stated.adults[0].model_copy(update={"activities": jobs})
    assert month(stated.model_copy(update={"adults": (adult,)}), ESA_MONTH) == paid


def test_pay_off_sick_without_statutory_sick_pay_beside_another_job_is_refused() -> None:
    jobs = bo.Job(pay="600 a week", hours=37, off_sick_since="2026-05-01", sick_pay="150 a week"), bo.Job(pay="100 a week", hours=8)
    stated = household(jobs[0], claims=[ESA])
    adult = stated.adults[0].model_copy(update={"activities": jobs})
    with pytest.raises(bo.NotCovered, match="sick_pay: beside other work"):
        bo.position(stated.model_copy(update={"adults": (adult,)}), on=ON)
