"""What is said of new-style and carers' benefits that no amount shows: tax, nothing left, days, contradictions, what comes after work."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from betteroff.comparison import Comparison
from betteroff.position import Position
from betteroff.timeline import Timeline

ON = "2026-12-07"
ESA = "new_style_employment_and_support_allowance"
JSA = "new_style_jobseekers_allowance"
CARER = bo.Caring(hours=35, severely_disabled=True, carers_allowance=True)


def household(*income: bo.Income, claims: list[str] | None = None, nation: str = "england", **adult: Any) -> bo.Household:
    stated = {"born": "1986-03-02", "pension": "opted out"} | adult
    home = bo.Home(nation=nation, tenure="social", rent="120 a week", greater_london=False if nation == "england" else None)
    return bo.Household(adults=[bo.Adult(**stated)], home=home, savings=0, other_income=income, claims=claims)


def job(pay: str, hours: float, **more: Any) -> bo.Job:
    return bo.Job(pay=pay, hours=hours, **more)


def assumed(found: Position | Timeline, *words: str) -> list[str]:
    return [one.text for one in found.assumptions if all(word in one.text for word in words)]


def warned(found: Position | Timeline, *words: str) -> list[str]:
    return [one.text for one in found.warnings if all(word in one.text for word in words)]


def uncovered(found: Position | Timeline, *words: str) -> list[str]:
    return [text for text in found.not_covered if all(word in text for word in words)]


def test_tax_on_a_benefit_beside_pay_is_listed() -> None:
    found = bo.position(household(caring=CARER, claims=[], activities=[job("884 a month", 16)]), on=ON)
    assert assumed(found, "Carer's Allowance is taxable", "state the tax_code")
    coded = household(caring=CARER, claims=[], activities=[job("884 a month", 16, tax_code="808L")])
    assert assumed(bo.position(coded, on=ON), "as far as the tax code that is stated takes it")
    esa = household(claims=[ESA], contributions=True, capability="limited_for_activity", activities=[job("203 a week", 14)])
    assert assumed(bo.position(esa, on=ON), "New-style Employment and Support Allowance is taxable")
    assert not assumed(bo.position(household(caring=CARER, claims=[]), on=ON), "taxable")
    assert not assumed(bo.position(household(claims=[], activities=[job("884 a month", 16)]), on=ON), "taxable")


def test_a_timeline_says_that_no_taxable_benefit_came_before() -> None:
    stated = household(claims=[JSA], contributions=True, claim_started="2026-09-20")
    pay = job("2,000 a month", 30, paid="monthly", starts="2026-12-10", first_pay_day="2026-12-31")
    assert assumed(bo.timeline(stated, pay, start=ON, months=2), "with no taxable benefit since 6 April 2026")


@pytest.mark.parametrize(
    ("income", "claims", "pay", "words"),
    [
        # 95.55 is left by earnings of 5.00 and a pension of 50.00 a week; 10 pence is the least that is paid
        ((), [JSA], "100.46 a week", ("Jobseeker's Allowance comes to nothing: earnings take all of it",)),
        ((bo.Income(kind="occupational_pension", amount="145.46 a week"),), [JSA], None, ("nothing: the pension takes all of it",)),
        # (300 - 85) / 2 = 107.50 is more than 95.55
        ((bo.Income(kind="occupational_pension", amount="300 a week"),), [ESA], None, ("nothing: the pension takes all of it",)),
    ],
)
def test_a_benefit_that_comes_to_nothing_says_why(income: Any, claims: list[str], pay: str | None, words: tuple[str, ...]) -> None:
    ill = {"capability": "limited"} if claims == [ESA] else {}
    stated = household(*income, claims=claims, contributions=True, activities=[job(pay, 10)] if pay else [], **ill)
    assert warned(bo.position(stated, on=ON), *words)


def test_a_benefit_with_something_left_says_nothing_of_it() -> None:
    stated = household(claims=[JSA], contributions=True, activities=[job("100.45 a week", 10)])
    assert not warned(bo.position(stated, on=ON), "comes to nothing")


def test_an_entitlement_beneath_another_benefit_stays() -> None:
    stated = household(claims=[JSA], contributions=True, caring=CARER)
    found = bo.position(stated, on=ON)
    assert warned(found, "Carer's Allowance comes to nothing", "The entitlement beneath it stays")
    assert assumed(found, "is due at its full rate, before a benefit that comes first")
    assert not assumed(found, "is paid at its full rate")


def test_the_limit_of_a_benefit_that_earnings_end_is_told_as_what_would_leave_it_paid() -> None:
    work = [job("1,000 a month", 20)]
    found = bo.position(household(caring=CARER, activities=work), on=ON)
    assert warned(found, "Carer's Allowance would be paid for a week with earnings of up to 204.00", "they count as 230.76")
    found = bo.position(household(claims=[ESA], contributions=True, capability="limited", activities=work), on=ON)
    assert warned(found, "permitted work could pay up to")
    course = bo.Course(starts="2026-09-21", ends="2027-06-30", full_time=True, advanced=False)
    found = bo.position(household(caring=CARER, activities=[job("100 a week", 5)], course=course, claims=[]), on=ON)
    assert not warned(found, "earnings of up to")


def test_days_in_the_support_group_do_not_count_towards_the_365() -> None:
    stated = household(
        claims=[ESA], contributions=True, capability="limited", claim_started="2025-01-01", capability_since="2026-06-01"
    )  # fmt: skip
    assert assumed(bo.position(stated, on=ON), "no day since then was in the support group")


def test_a_benefit_of_some_days_of_the_period_is_not_what_is_paid() -> None:
    income = bo.Income(kind=JSA, amount="95.55 a week", ends="2026-12-20")
    assert assumed(bo.position(household(income), on=ON), "paid for some days of the assessment period only")
    assert not assumed(bo.position(household(bo.Income(kind=JSA, amount="95.55 a week")), on=ON), "some days of")


def test_a_full_rate_beside_a_pension_is_to_be_checked() -> None:
    # (185 - 85) / 2 = 50.00 a week
    pension = bo.Income(kind="occupational_pension", amount="185 a week")
    found = bo.position(household(bo.Income(kind=ESA, amount="95.55 a week"), pension, capability="limited"), on=ON)
    assert assumed(found, "95.55 a week is a full rate", "50.00 a week off it")
    less = bo.position(household(bo.Income(kind=ESA, amount="45.55 a week"), pension, capability="limited"), on=ON)
    assert not assumed(less, "full rate")


def test_carer_support_payment_outside_scotland_is_to_be_checked() -> None:
    caring = bo.Caring(hours=35, severely_disabled=True)
    income = bo.Income(kind="carer_support_payment", amount="86.45 a week")
    assert assumed(bo.position(household(income, caring=caring), on=ON), "not in Scotland")
    assert not assumed(bo.position(household(income, caring=caring, nation="scotland"), on=ON), "not in Scotland")


def test_insurance_and_the_supplement_are_listed_as_not_covered() -> None:
    insured = household(bo.Income(kind="insurance", amount="200 a week"), claims=[ESA], contributions=True, capability="limited")
    assert uncovered(bo.position(insured, on=ON), "insurance against illness")
    assert not uncovered(bo.position(household(claims=[ESA], contributions=True, capability="limited"), on=ON), "insurance")
    carer = household(caring=CARER, nation="scotland")
    assert uncovered(bo.position(carer, on="2025-12-08"), "Carer's Allowance Supplement")
    assert not uncovered(bo.position(carer, on=ON), "Carer's Allowance Supplement")


def test_a_week_of_other_pay_beside_a_new_style_benefit_is_listed() -> None:
    pay: dict[str, Any] = {"paid": "weekly", "starts": "2026-10-05", "first_pay_day": "2026-10-09"}
    once = [{"on": "2026-12-18", "amount": 50}]
    esa: dict[str, Any] = {"claims": [ESA], "contributions": True, "capability": "limited", "claim_started": "2026-06-20"}
    with_once = household(activities=[job("190 a week", 14, one_off_pay=once, **pay)], **esa)
    assert uncovered(bo.timeline(with_once, start=ON, months=2), "18 December 2026")
    assert not uncovered(bo.timeline(household(activities=[job("190 a week", 14, **pay)], **esa), start=ON, months=2), "paid once")
    without = household(activities=[job("190 a week", 14, one_off_pay=once, **pay)], claims=[])
    assert not uncovered(bo.timeline(without, start=ON, months=2), "paid once")


def test_a_timeline_without_universal_credit_says_nothing_of_its_claims() -> None:
    found = bo.timeline(household(claims=[JSA], contributions=True), start=ON, months=2)
    assert not [one for one in found.assumptions if one.field == "universal_credit"]
    assert not assumed(found, "first day of each later month")
    assert assumed(bo.timeline(household(), start=ON, months=2), "claimed again in each month")


def test_a_timeline_names_one_first_day_of_assessment_periods() -> None:
    found = bo.timeline(household(), start=ON, months=3)
    assert [one.text for one in found.assumptions if one.field == "universal_credit.first_assessment_period"] == [
        "an assessment period begins on 7 December 2026"
    ]


def test_a_timeline_says_that_the_work_ended_esa() -> None:
    stated = household(claims=[ESA], contributions=True, capability="limited")
    pay = job("190 a week", 16, paid="weekly", first_pay_day="2026-12-11")
    found = bo.timeline(stated, pay, start=ON, months=2)
    assert warned(found, "Employment and Support Allowance has ended in these months", "supported permitted work")
    assert not warned(found, "otherwise they differ")


@pytest.mark.parametrize("start", ["2026-12-07", "2026-11-20", "2027-01-05"])
def test_the_end_of_a_benefit_that_the_months_hold_is_no_alternative(start: str) -> None:
    pay = job("90 a week", 7, paid="weekly", starts="2026-12-07", first_pay_day="2026-12-31")
    found = bo.timeline(household(contributions=True, claim_started="2026-07-06"), pay, start=start, months=4)
    assert warned(found, "is not paid from 11 January 2027 on")
    assert not [one for one in found.warnings if "otherwise they differ" in one.text]


def test_a_sweep_without_universal_credit_has_no_line_of_it() -> None:
    stated = household(claims=[ESA], contributions=True, capability="limited")
    found = bo.sweep(stated, hours=[0, 15, 16], pay="12.71 an hour", on=ON)
    assert [why for cliff in found.cliffs for why in cliff.because] == ["New-style Employment and Support Allowance ends"]


def kept(claims: list[str], hours: float, pay: str, **adult: Any) -> list[tuple[str, str]]:
    found: Comparison = bo.compare(household(claims=claims, **adult), {"job": job(pay, hours)}, on=ON)["job"]
    return [(one.what, one.why) for one in found.if_work_ends]


@pytest.mark.parametrize(
    ("claims", "hours", "pay", "adult", "words"),
    [
        ([ESA], 16, "190 a week", {"contributions": True, "capability": "limited"}, "within 12 weeks"),
        ([ESA], 14, "150 a week", {"contributions": True, "capability": "limited"}, "It goes on as it is"),
        ([JSA], 30, "400 a week", {"contributions": True}, "within 12 weeks"),
        ([JSA], 10, "50 a week", {"contributions": True}, "in full again"),
        ([], 30, "400 a week", {"caring": CARER}, "claimed again"),
        ([], 8, "100 a week", {"caring": CARER}, "It goes on as it is"),
    ],
)
def test_without_universal_credit_it_is_said_what_comes_after_the_work(
    claims: list[str], hours: float, pay: str, adult: dict[str, Any], words: str
) -> None:
    assert [words in why for _, why in kept(claims, hours, pay, **adult)] == [True]


@pytest.mark.parametrize(
    "parts",
    [
        {"pip_daily_living": "standard", "adp_daily_living": "standard"},
        {"pip_mobility": "standard", "dla_care": "middle"},
        {"pip_daily_living": "standard", "armed_forces_independence_payment": True},
        {"pip_mobility": "standard", "attendance_allowance": "lower"},
        {"dla_care": "middle", "attendance_allowance": "lower"},
    ],
)
def test_disability_benefits_that_are_not_paid_together_are_refused(parts: dict[str, Any]) -> None:
    with pytest.raises(bo.BadInput, match="nobody is paid this beside"):
        bo.Disability(**parts)


def test_disability_benefits_of_one_kind_go_together() -> None:
    bo.Disability(pip_daily_living="standard", pip_mobility="enhanced", war_pension=True)
    bo.Disability(dla_mobility="higher", attendance_allowance="lower")


def test_attendance_allowance_below_pension_age_is_to_be_checked() -> None:
    attended = bo.Disability(attendance_allowance="higher")
    assert assumed(bo.position(household(disability=attended), on=ON), "paid below pension age")
    partner = bo.Adult(born="1955-03-02", disability=attended)  # 66 on 2 March 2021
    couple = household().model_copy(update={"adults": (*household().adults, partner)})
    assert not assumed(bo.position(couple, on=ON), "paid below pension age")


def test_maternity_pay_and_maternity_allowance_are_not_paid_together() -> None:
    income = bo.Income(kind="maternity_allowance", amount="150 a week", adult=1)
    with pytest.raises(bo.BadInput, match="never paid beside Maternity Allowance"):
        bo.position(household(income, statutory_pay="maternity_pay", gave_birth_on="2026-11-01"), on=ON)


def test_a_claim_on_contributions_that_are_not_met_is_refused() -> None:
    with pytest.raises(bo.BadInput, match="paid on contributions alone"):
        household(claims=[ESA], contributions=False)


def test_a_young_carer_is_refused_without_a_rule_of_universal_credit() -> None:
    with pytest.raises(bo.NotCovered, match="with or without Universal Credit"):
        bo.position(household(claims=[], born="2009-11-01", caring=CARER, nation="scotland"), on=ON)


def test_hours_of_a_course_are_those_of_the_carer_element_in_scotland() -> None:
    course = bo.Course(starts="2026-09-01", ends="2027-06-30", full_time=True, advanced=True, without_parental_support=True)
    caring = bo.Caring(hours=35, severely_disabled=True, carers_allowance=True)
    found = bo.position(household(claims=[], caring=caring, course=course, nation="scotland"), on=ON)
    assert assumed(found, "21 hours", "Carer Support Payment does not go by these hours")


def test_waiting_days_are_told_with_the_last_of_them() -> None:
    # claimed on 4 December: 7 days, up to 10 December
    stated = household(claims=[JSA], contributions=True, claim_started="2026-12-04")
    found = bo.position(stated, on=ON)
    assert warned(found, "is paid from 11 December 2026 on, after 7 waiting days, the last on 10 December 2026")
    assert not warned(found, "27 October 2014")


def test_a_timeline_says_from_which_day_a_benefit_is_not_paid_and_why() -> None:
    # claimed on 20 June: 7 waiting days up to 26 June, 182 days up to 25 December
    found = bo.timeline(household(claims=[JSA], contributions=True, claim_started="2026-06-20"), start=ON, months=3)
    assert warned(found, "Jobseeker's Allowance is not paid") == [
        "Claimant: New-style Jobseeker's Allowance is not paid from 26 December 2026 on. Has been paid for 182 days"
    ]
    weekly = job("190 a week", 16, paid="weekly", starts="2027-01-11", first_pay_day="2027-01-15")
    ended = bo.timeline(household(claims=[ESA], contributions=True, capability="limited"), weekly, start=ON, months=3)
    assert warned(ended, "not paid from 11 January 2027 on. Works for 16 hours a week or more")


def test_a_timeline_says_from_which_week_a_carers_benefit_is_not_paid() -> None:
    # 1,200 a month is 276.92 a week, above 204; paid on Thursday 31 December, it counts in the week from 28 December: Monday 4 January
    monthly = job("1,200 a month", 20, paid="monthly", starts="2026-12-20", first_pay_day="2026-12-31")
    found = bo.timeline(household(claims=[], caring=CARER), monthly, start=ON, months=3)
    assert warned(found, "Carer's Allowance is not paid from 4 January 2027 on. Earns more than the earnings limit")


def test_a_timeline_says_from_which_day_a_carers_benefit_is_paid() -> None:
    # 200 a week is above the limit of 196 up to 5 April 2026, and within the 204 after it
    weekly = job("200 a week", 14, paid="weekly", first_pay_day="2026-03-20")
    found = bo.timeline(household(claims=[], caring=CARER, activities=[weekly]), start="2026-03-20", months=2)
    assert warned(found, "Carer's Allowance is not paid from 20 March 2026 on. Earns more than the earnings limit")
    assert warned(found, "Carer's Allowance is paid from 6 April 2026 on")


def test_a_timeline_of_a_benefit_that_goes_on_says_nothing_of_its_days() -> None:
    assert not warned(bo.timeline(household(claims=[], caring=CARER), start=ON, months=3), "paid from")
