"""What is not Universal Credit goes by the day asked about, not by the last day of the assessment period. Sums worked by hand."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

JSA, ESA = "new_style_jobseekers_allowance", "new_style_employment_and_support_allowance"
JSA_MONTH, ESA_MONTH = "first_benefits.jobseekers_allowance", "first_benefits.employment_and_support_allowance"


def household(*income: bo.Income, claims: list[str] | None = None, nation: str = "england", born: str = "", **adult: Any) -> bo.Household:
    return bo.Household(
        adults=[bo.Adult(**{"born": "1986-03-02", "pension": "opted out"} | adult)],
        children=[bo.Child(born=born)] if born else [],
        home=bo.Home(nation=nation, tenure="social", rent="120 a week", greater_london=False),
        savings=0,
        other_income=income,
        claims=claims,
    )


def month(stated: bo.Household, name: str, on: str) -> int:
    return next((line.amount.in_pence for line in bo.position(stated, on=on).lines if line.name == name), 0)


@pytest.mark.parametrize(
    ("started", "on", "paid"),
    [  # 95.55 x 52 / 12; 7 waiting days, then 182 days
        ("2026-10-01", "2026-10-01", 0),
        ("2026-10-01", "2026-10-07", 0),
        ("2026-10-01", "2026-10-08", 414_05),
        ("2026-10-01", "2027-03-09", 414_05),
        ("2026-09-01", "2027-03-08", 414_05),
        ("2026-09-01", "2027-03-09", 0),
        ("2026-12-20", "2026-12-07", 0),
    ],
)
def test_days_of_jobseekers_allowance_are_counted_to_the_day(started: str, on: str, paid: int) -> None:
    assert month(household(claims=[JSA], contributions=True, claim_started=started), JSA_MONTH, on) == paid


@pytest.mark.parametrize(
    ("capability", "started", "on", "paid"),
    [  # 7 waiting days, then 365 days; the support component of 50.35 after the first 91 of them: 8 November to 6 February
        ("limited", "2025-12-20", "2026-12-07", 414_05),
        ("limited", "2025-12-20", "2026-12-26", 414_05),
        ("limited", "2025-12-20", "2026-12-27", 0),
        ("limited_for_activity", "2026-11-01", "2027-01-04", 414_05),
        ("limited_for_activity", "2026-11-01", "2027-02-06", 414_05),
        ("limited_for_activity", "2026-11-01", "2027-02-07", 632_23),
    ],
)
def test_days_of_employment_and_support_allowance_are_counted_to_the_day(capability: str, started: str, on: str, paid: int) -> None:
    stated = household(claims=[ESA], contributions=True, capability=capability, claim_started=started, assessment_phase=False)
    assert month(stated, ESA_MONTH, on) == paid


@pytest.mark.parametrize(("on", "is_paid"), [("2016-09-01", True), ("2016-09-28", True), ("2016-09-29", False)])
def test_weeks_of_permitted_work_are_counted_to_the_day(on: str, is_paid: bool) -> None:
    job = bo.Job(pay="60 a week", hours=8, starts="2015-10-01")  # 52 weeks are up to 28 September 2016
    stated = household(claims=[ESA], contributions=True, capability="limited", activities=[job])
    assert (month(stated, ESA_MONTH, on) > 0) is is_paid


@pytest.mark.parametrize(
    ("pension", "on", "paid"),
    [
        ({"amount": "200 a week", "ends": "2026-12-08"}, "2026-12-08", 0),
        ({"amount": "200 a week", "ends": "2026-12-08"}, "2026-12-09", 414_05),
        ({"amount": "90 a week", "starts": "2027-01-05"}, "2026-12-07", 414_05),
        ({"amount": "90 a week", "starts": "2027-01-05"}, "2027-01-05", 240_72),  # 40.00 off 95.55
    ],
)
def test_a_pension_comes_off_on_its_days(pension: dict[str, str], on: str, paid: int) -> None:
    stated = household(bo.Income(kind="occupational_pension", **pension), claims=[JSA], contributions=True)
    assert month(stated, JSA_MONTH, on) == paid


@pytest.mark.parametrize(
    ("pay", "since", "on", "gross"),
    [  # 123.25 x 52 / 12 = 534.08 a month; 13 x 37 x 52 / 12 = 2,084.33; 28 weeks from 22 June are up to 3 January
        ("300 a week", "2026-06-22", "2026-12-07", 534_08),
        ("300 a week", "2026-06-22", "2027-01-03", 534_08),
        ("300 a week", "2026-06-22", "2027-01-04", 0),
        ("13 an hour", "2027-01-05", "2026-12-07", 2_084_33),
        ("13 an hour", "2027-01-05", "2027-01-05", 534_08),
    ],
)
def test_sick_pay_goes_by_the_day(pay: str, since: str, on: str, gross: int) -> None:
    stated = household(claims=[], activities=[bo.Job(pay=pay, hours=37, off_sick_since=since)])
    assert month(stated, "first_pay.gross", on) == gross


@pytest.mark.parametrize(
    ("nation", "born", "on", "name", "is_due"),
    [
        ("scotland", "2010-12-19", "2026-11-20", "family.scottish_child_payment", True),
        ("scotland", "2010-12-19", "2026-12-18", "family.scottish_child_payment", True),
        ("scotland", "2010-12-19", "2026-12-19", "family.scottish_child_payment", False),
        ("scotland", "2026-12-19", "2026-12-19", "family.scottish_child_payment", True),
        ("england", "2022-12-08", "2026-12-07", "in_kind.healthy_start", True),
        ("england", "2022-12-08", "2026-12-08", "in_kind.healthy_start", False),
    ],
)
def test_help_for_children_goes_by_the_day(nation: str, born: str, on: str, name: str, is_due: bool) -> None:
    assert (month(household(nation=nation, born=born), name, on) > 0) is is_due


def test_the_answer_lists_help_that_ends_within_the_period() -> None:
    found = bo.position(household(nation="scotland", born="2010-12-19"), on="2026-11-20").help
    assert [given.is_due for given in found if given.label == "Scottish Child Payment"] == [True]


@pytest.mark.parametrize(
    ("name", "born", "on", "paid"),
    [  # 25 on 20 December 2026, within the period from 7 December: 75.65 and 95.55 a week
        (JSA, "2001-12-20", "2026-12-19", 327_82),
        (JSA, "2001-12-20", "2026-12-20", 414_05),
        (ESA, "2001-12-20", "2026-12-07", 327_82),
        (ESA, "2001-12-20", "2026-12-19", 327_82),
        (ESA, "2001-12-20", "2026-12-20", 414_05),
    ],
)
def test_the_age_of_25_is_that_of_the_day(name: str, born: str, on: str, paid: int) -> None:
    ill: dict[str, Any] = {"assessment_phase": True} if name == ESA else {}
    stated = household(claims=["universal_credit", name], contributions=True, **ill).model_dump() | {
        "universal_credit": {"first_assessment_period": "2026-12-07"}
    }
    stated["adults"] = [{**stated["adults"][0], "born": born}]
    assert month(bo.Household(**stated), JSA_MONTH if name == JSA else ESA_MONTH, on) == paid


@pytest.mark.parametrize("claims", [[ESA], ["universal_credit", ESA]])
@pytest.mark.parametrize(
    ("born", "on", "paid"),
    [  # the group is decided on 20 December: 95.55 and 50.35 a week; before it the assessment phase, 75.65 under 25
        ("1986-03-02", "2026-12-19", 414_05),
        ("1986-03-02", "2026-12-20", 632_23),
        ("2004-03-02", "2026-12-19", 327_82),
        ("2004-03-02", "2026-12-20", 632_23),
    ],
)
def test_the_group_of_employment_and_support_allowance_is_that_of_the_day(claims: list[str], born: str, on: str, paid: int) -> None:
    adult = bo.Adult(
        born=born, pension="opted out", contributions=True, claim_started="2026-06-01", capability="limited_for_activity",
        capability_since="2026-12-20", lcwra_in_award_before_april_2026="no",
    )  # fmt: skip
    award = {"universal_credit": bo.UniversalCredit(first_assessment_period="2026-12-07")} if "universal_credit" in claims else {}
    home = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
    found = bo.position(bo.Household(adults=[adult], home=home, savings=0, claims=claims, **award), on=on)
    assert found.line(ESA_MONTH).amount.in_pence == paid
    if award:  # a change counts for all of the period: the support component spares the wait for the element
        assert str(found.line("universal_credit.limited_capability_element").amount) == "217.26"


@pytest.mark.parametrize("name", [JSA, ESA])
@pytest.mark.parametrize(
    ("started", "on", "is_paid"),
    [  # SI 2014/2309 reg. 4: three waiting days where the period began before 27 October 2014
        ("2014-10-22", "2014-10-24", False),
        ("2014-10-22", "2014-10-25", True),
        ("2014-10-22", "2014-10-26", True),
        ("2014-10-22", "2014-10-27", True),
        ("2014-10-22", "2014-10-28", True),
        ("2014-10-26", "2014-10-28", False),
        ("2014-10-26", "2014-10-29", True),
        ("2014-10-27", "2014-10-30", False),
        ("2014-10-27", "2014-11-02", False),
        ("2014-10-27", "2014-11-03", True),
    ],
)
def test_waiting_days_are_those_of_the_day_the_claim_began(name: str, started: str, on: str, is_paid: bool) -> None:
    stated = household(claims=[name], contributions=True, claim_started=started, capability="limited" if name == ESA else None)
    # 72.40 x 52 / 12 = 313.733
    assert month(stated, JSA_MONTH if name == JSA else ESA_MONTH, on) == (313_73 if is_paid else 0)


@pytest.mark.parametrize(
    ("name", "started", "on", "is_paid"),
    [  # 182 days from 25 October 2014 are up to 24 April 2015; 365 up to 24 October 2015
        (JSA, "2014-10-22", "2015-04-24", True),
        (JSA, "2014-10-22", "2015-04-25", False),
        (ESA, "2014-10-22", "2015-10-24", True),
        (ESA, "2014-10-22", "2015-10-25", False),
    ],
)
def test_days_paid_begin_after_the_waiting_days_of_the_claim(name: str, started: str, on: str, is_paid: bool) -> None:
    stated = household(claims=[name], contributions=True, claim_started=started, capability="limited" if name == ESA else None)
    assert (month(stated, JSA_MONTH if name == JSA else ESA_MONTH, on) > 0) is is_paid


def test_the_terminally_ill_have_no_waiting_days() -> None:
    # SI 2013/379 reg. 85(2)(b); 145.90 x 52 / 12
    stated = household(claims=[ESA], contributions=True, claim_started="2026-12-07", terminally_ill=True)
    assert month(stated, ESA_MONTH, "2026-12-07") == 632_23


@pytest.mark.parametrize(("on", "month_of_it"), [("2024-11-03", 0), ("2024-11-04", 354_90)])
def test_carer_support_payment_is_claimed_everywhere_in_scotland_from_4_november_2024(on: str, month_of_it: int) -> None:
    # 81.90 x 52 / 12; a student is paid it, and not Carer's Allowance
    course = bo.Course(starts="2024-09-01", full_time=True, advanced=True, ends="2025-06-30")
    stated = household(claims=[], nation="scotland", caring=bo.Caring(carers_allowance=True), course=course)
    assert month(stated, "first_benefits.carers_allowance", on) == month_of_it


@pytest.mark.parametrize(
    ("starts", "ends", "on", "is_on"),
    [  # the assessment period is 7 December to 6 January
        ("2026-12-20", "2027-06-30", "2026-12-07", False),
        ("2026-12-20", "2027-06-30", "2026-12-19", False),
        ("2026-12-20", "2027-06-30", "2026-12-20", True),
        ("2024-09-23", "2026-12-20", "2026-12-07", True),
        ("2024-09-23", "2026-12-20", "2026-12-20", True),
        ("2024-09-23", "2026-12-20", "2026-12-21", False),
    ],
)
def test_a_course_goes_by_the_day_for_jobseekers_and_carers(starts: str, ends: str, on: str, is_on: bool) -> None:
    course = bo.Course(starts=starts, ends=ends, full_time=True, advanced=True)
    award = {"first_assessment_period": "2024-01-07"}
    jobseeker = household(claims=["universal_credit", JSA], contributions=True, course=course).model_copy(
        update={"universal_credit": bo.UniversalCredit(**award)}
    )
    assert month(jobseeker, JSA_MONTH, on) == (0 if is_on else 414_05)
    carer = household(course=course, caring=bo.Caring(hours=35, severely_disabled=True, carers_allowance=True)).model_copy(
        update={"universal_credit": bo.UniversalCredit(**award)}
    )
    assert month(carer, "first_benefits.carers_allowance", on) == (0 if is_on else 374_62)
