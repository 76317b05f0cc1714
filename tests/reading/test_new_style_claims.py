"""The days of a claim to a new-style benefit. Amounts worked by hand: 95.55 a week is 414.05 a month."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

ON = "2026-12-07"
JSA, ESA = "new_style_jobseekers_allowance", "new_style_employment_and_support_allowance"
MONTH = {JSA: "first_benefits.jobseekers_allowance", ESA: "first_benefits.employment_and_support_allowance"}


def household(claim: str, *income: bo.Income, job: dict[str, Any] | None = None, **adult: Any) -> bo.Household:
    activities = [bo.Job(**job)] if job else []
    stated = {"born": "1986-03-02", "pension": "opted out", "contributions": True, "activities": activities} | adult
    home = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
    return bo.Household(adults=[bo.Adult(**stated)], home=home, savings=0, claims=[claim], other_income=income)


def month(stated: bo.Household, claim: str, on: str = ON) -> int:
    return next((line.amount.in_pence for line in bo.position(stated, on=on).lines if line.name == MONTH[claim]), 0)


def said_of_the_start(stated: bo.Household, on: str = ON) -> str:
    return next(found.text for found in bo.position(stated, on=on).assumptions if found.field == "adults.1.claim_started")


@pytest.mark.parametrize(
    ("since", "started", "on", "paid"),
    [
        ("2026-05-25", "2026-12-07", ON, 414_05),  # 28 weeks end on 6 December
        ("2026-05-25", "2027-02-28", "2027-02-28", 414_05),  # 84 days after it
        ("2026-05-25", "2027-03-01", "2027-03-01", 0),
        ("2026-05-25", "2027-03-01", "2027-03-08", 414_05),  # seven waiting days are over
        ("2026-05-26", "2026-12-07", ON, 0),  # still paid Statutory Sick Pay
    ],
)
def test_no_waiting_days_within_12_weeks_of_statutory_sick_pay(since: str, started: str, on: str, paid: int) -> None:
    stated = household(ESA, job={"pay": "13 an hour", "hours": 37, "off_sick_since": since}, claim_started=started)
    assert month(stated, ESA, on) == paid


def test_sick_pay_that_ends_with_the_job_and_sick_pay_that_was_never_due() -> None:
    job = {"pay": "13 an hour", "hours": 37, "off_sick_since": "2026-11-02", "ends": "2026-12-04"}
    assert month(household(ESA, job=job, claim_started="2026-12-05"), ESA) == 414_05
    assert "Statutory Sick Pay ended on 4 December 2026" in said_of_the_start(household(ESA, job=job, claim_started="2026-12-05"))
    little = {"pay": "100 a week", "hours": 8, "off_sick_since": "2025-11-02", "ends": "2025-12-04"}  # under the limit of 125
    assert month(household(ESA, job=little, claim_started="2025-12-05"), ESA, "2025-12-07") == 0
    assert "7 waiting days" in said_of_the_start(household(ESA, job=little, claim_started="2025-12-05"), "2025-12-07")


@pytest.mark.parametrize(
    ("claim", "before", "ends", "paid"),
    [
        (ESA, "maternity_allowance", "2026-12-01", 414_05),
        (ESA, "maternity_allowance", "2026-09-09", 414_05),  # 2 December is day 84
        (ESA, "maternity_allowance", "2026-09-08", 0),
        (ESA, JSA, "2026-12-01", 414_05),
        (ESA, "carer_support_payment", "2026-12-01", 414_05),
        (ESA, "widowed_parents_allowance", "2026-12-01", 0),
        (JSA, ESA, "2026-12-01", 414_05),
        (JSA, "carers_allowance", "2026-12-01", 414_05),
        (JSA, "maternity_allowance", "2026-12-01", 0),  # not in regulation 36(1)
    ],
)
def test_no_waiting_days_within_12_weeks_of_certain_benefits(claim: str, before: str, ends: str, paid: int) -> None:
    income = bo.Income(kind=before, amount="80 a week", ends=ends)
    capability: dict[str, Any] = {"capability": "limited"} if claim == ESA else {}
    stated = household(claim, income, claim_started="2026-12-02", **capability)
    assert month(stated, claim) == paid
    assert ("ended within the 12 weeks before it" in said_of_the_start(stated)) is (paid == 0)


@pytest.mark.parametrize(
    ("started", "since", "on", "paid"),
    [  # 73.10 + 29.05 = 102.15 a week
        ("2016-06-01", None, "2017-05-01", 442_65),
        ("2017-04-02", None, "2017-09-01", 442_65),
        ("2017-04-03", None, "2017-09-01", 316_77),
        ("2017-02-01", "2017-06-01", "2017-07-01", 442_65),
    ],
)
def test_a_claim_before_3_april_2017_keeps_the_work_related_activity_component(started: str, since: str | None, on: str, paid: int) -> None:
    assert month(household(ESA, capability="limited", capability_since=since, claim_started=started), ESA, on) == paid


@pytest.mark.parametrize(
    ("started", "on", "paid"),
    [  # 28 weeks of Statutory Sick Pay, from 5 June after three days of work, end on 17 December 2025; 365 days then on 17 December 2026
        ("2025-06-09", "2025-12-17", 0),
        ("2025-06-09", "2026-07-07", 414_05),
        ("2025-06-02", "2026-12-17", 414_05),
        ("2025-06-09", "2026-12-18", 0),
        ("2025-12-17", "2026-12-17", 414_05),
        ("2025-12-18", "2026-12-18", 0),
    ],
)
def test_days_with_statutory_sick_pay_are_no_days_of_a_claim(started: str, on: str, paid: int) -> None:
    sick = {"pay": "1600 a month", "hours": 28, "off_sick_since": "2025-06-02"}
    stated = household(ESA, job=sick, claim_started=started, capability="limited")
    assert month(stated, ESA, on) == paid
    if started == "2025-06-09" and on > "2025-12-17":
        assert "count as if from 18 December 2025" in said_of_the_start(stated, on)


def test_days_off_sick_from_permitted_work_lengthen_the_365_days() -> None:
    # 1 September 2025 (paid from the 4th) to 18 March 2026 is 199 days: 7 + 365 + 199 from 9 June 2025 end on 31 December 2026
    sick = {"pay": "150 a week", "hours": 10, "off_sick_since": "2025-09-01"}
    stated = household(ESA, job=sick, claim_started="2025-06-09", capability="limited")
    assert (month(stated, ESA, "2026-12-31"), month(stated, ESA, "2027-01-01")) == (414_05, 0)


@pytest.mark.parametrize(("ends", "waits"), [("2026-10-04", False), ("2026-10-05", True), ("2026-11-15", True)])
def test_what_ends_after_a_claim_began_waives_no_waiting_days(ends: str, waits: bool) -> None:
    stated = household(JSA, bo.Income(kind="carers_allowance", amount="80 a week", ends=ends), claim_started="2026-10-05")
    assert ("7 waiting days" in said_of_the_start(stated)) is waits


@pytest.mark.parametrize(
    ("started", "since", "paid"),
    [  # 95.55 - 80 = 15.55 a week; maternity pay is due from the day after the birth on 1 October at the latest
        ("2026-10-01", None, 67_38),
        ("2026-10-02", None, 0),
        ("2026-11-09", None, 0),
        ("2026-11-09", "2026-10-01", 67_38),
        ("2026-11-09", "2026-10-02", 0),
    ],
)
def test_beside_maternity_pay_limited_capability_began_before_it(started: str, since: str | None, paid: int) -> None:
    adult = bo.Adult(
        born="1988-03-02", pension="opted out", contributions=True, claim_started=started, capability="limited", capability_since=since,
        gave_birth_on="2026-10-01", statutory_pay="maternity_pay", activities=[bo.Job(pay="80 a week", paid="weekly", hours=20)],
    )  # fmt: skip
    home = bo.Home(nation="england", tenure="owner")
    stated = bo.Household(adults=[adult], home=home, savings=0, children=[bo.Child(born="2026-10-01")], claims=[ESA])
    assert month(stated, ESA) == paid
    assert ("is not due beside it" in said_of_the_start(stated)) is (paid == 0)


@pytest.mark.parametrize(
    ("starts", "ends", "started", "on", "paid"),
    [  # 1 June to 30 August is 91 days of 182: 91 are left
        ("2026-06-01", "2026-08-30", "2026-10-05", "2026-10-05", 414_05),
        ("2026-06-01", "2026-08-30", "2026-10-05", "2027-01-03", 414_05),
        ("2026-06-01", "2026-08-30", "2026-10-05", "2027-01-04", 0),
        ("2026-06-01", "2026-08-30", "2026-11-23", "2026-11-23", 414_05),  # 84 days lie between
        ("2026-06-01", "2026-08-30", "2026-11-24", "2026-11-24", 0),  # 85: waiting days
        ("2026-06-01", "2026-08-30", "2026-11-24", "2027-03-10", 414_05),
    ],
)
def test_an_earlier_claim_to_jobseekers_allowance_within_12_weeks_is_one_with_it(
    starts: str, ends: str, started: str, on: str, paid: int
) -> None:
    earlier = bo.Income(kind=JSA, amount="95.55 a week", starts=starts, ends=ends)
    assert month(household(JSA, earlier, claim_started=started), JSA, on) == paid


def test_earlier_claims_are_linked_one_by_one() -> None:
    # 30 and 31 days are used: 121 of 182 are left from 7 December, up to 6 April
    spells = [("2026-06-01", "2026-06-30"), ("2026-09-01", "2026-10-01")]
    earlier = [bo.Income(kind=JSA, amount="95.55 a week", starts=first, ends=last) for first, last in spells]
    stated = household(JSA, *earlier, claim_started="2026-12-07")
    assert (month(stated, JSA, "2027-04-05"), month(stated, JSA)) == (414_05, 414_05)
    assert "61 days are used already" in said_of_the_start(stated)


def test_days_of_an_earlier_claim_to_employment_and_support_allowance_count() -> None:
    # 1 December 2025 to 1 September 2026 is 275 days: 90 are left from 5 October, up to 2 January
    earlier = bo.Income(kind=ESA, amount="95.55 a week", starts="2025-12-01", ends="2026-09-01")
    stated = household(ESA, earlier, claim_started="2026-10-05", capability="limited")
    assert (month(stated, ESA, "2027-01-02"), month(stated, ESA, "2027-01-03")) == (414_05, 0)


def test_an_earlier_claim_without_its_first_day_or_in_the_support_group_is_refused() -> None:
    undated = bo.Income(kind=JSA, amount="95.55 a week", ends="2026-11-01")
    with pytest.raises(bo.BadInput, match=r"other_income\.1\.starts"):
        bo.position(household(JSA, undated, claim_started="2026-12-01"), on=ON)
    support = bo.Income(kind=f"{ESA}_support_group", amount="145.90 a week", starts="2026-01-01", ends="2026-11-01")
    with pytest.raises(bo.NotCovered, match="support group links"):
        bo.position(household(ESA, support, claim_started="2026-12-01", capability="limited_for_activity"), on=ON)


def test_an_earlier_claim_is_paid_up_to_its_end() -> None:
    earlier = bo.Income(kind=JSA, amount="95.55 a week", starts="2026-06-01", ends="2026-12-20")
    assert month(household(JSA, earlier, claim_started="2027-02-01"), JSA) == 414_05
