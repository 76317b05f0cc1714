"""Benefits beside paid work, in whole answers: what ends, shrinks or stays, and what is said of it. Amounts worked by hand."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from betteroff.position import Position

ON = "2026-12-07"
ESA = "new_style_employment_and_support_allowance"
JSA = "new_style_jobseekers_allowance"


def household(*income: bo.Income, claims: list[str] | None = None, **adult: Any) -> bo.Household:
    stated = {"born": "1991-03-02", "pension": "opted out"} | adult
    return bo.Household(
        adults=[bo.Adult(**stated)],
        home=bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False),
        savings=0,
        other_income=income,
        claims=claims,
    )


def compared(stated: bo.Household, hours: float, pay: str = "12.71 an hour", **job: Any) -> Any:
    return bo.compare(stated, {"job": bo.Job(pay=pay, hours=hours, starts=ON, **job)}, on=ON)["job"]


def amount(found: Position, name: str) -> int:
    return next((line.amount.in_pence for line in found.lines if line.name == name), 0)


def test_new_style_jsa_ends_at_16_hours_and_below_it_earnings_come_off() -> None:
    # 138 a week is 598.00; without it: 500.00 a month of pay, all counted, take 275.00 off 944.90: 1,169.90 in hand
    # today 346.90 + 598.00 = 944.90; so +225.00
    stated = household(bo.Income(kind=JSA, amount="138 a week"))
    found = compared(stated, 16, "500 a month")
    assert amount(found.then, "first_benefits.jobseekers_allowance") == 0
    assert found.sentence == "225.00 a month better off."
    assert "Works for 16 hours a week or more" in found.then.warnings[0].text
    # 15.75 hours: 500 x 12 / 52 = 115.38 a week, less 5: 110.38 off 138.00 leaves 27.62, which is 119.69 a month
    below = compared(stated, 15.75, "500 a month")
    assert amount(below.then, "first_benefits.jobseekers_allowance") == 119_69
    assert amount(below.then, "universal_credit.unearned_income") == 119_69
    assert not below.then.alternatives


def test_the_end_of_jsa_is_in_the_figures() -> None:
    # 944.90 less 598.00 is 346.90 today, and 944.90 in hand; pay 1,000.00, no tax or National Insurance; 550.00 taken off
    # 944.90 - 550.00 = 394.90, and 1,394.90 in hand, +450.00
    found = compared(household(bo.Income(kind=JSA, amount="138 a week")), 30, "1000 a month")
    assert found.sentence == "450.00 a month better off."


@pytest.mark.parametrize(("hours", "paid"), [(15.75, 598_00), (16, 0)])
def test_permitted_work_leaves_esa_whole_below_16_hours(hours: float, paid: int) -> None:
    stated = household(bo.Income(kind=ESA, amount="138 a week"), capability="limited")
    found = compared(stated, hours, "500 a month").then
    assert amount(found, "first_benefits.employment_and_support_allowance") == paid
    told = "permitted work may pay up to 203.50 a week; earnings count as 115.38 here" in " ".join(w.text for w in found.warnings)
    assert told == bool(paid)  # at 16 hours the limit of pay says nothing
    assert found.line("universal_credit.work_allowance").amount.in_pence == 427_00  # limited capability for work stays as found


def test_where_nobody_said_whether_work_is_supported_both_answers_stand() -> None:
    stated = household(bo.Income(kind=ESA, amount="138 a week"), capability="limited")
    found = compared(stated, 16, "500 a month")
    (other,) = found.then.alternatives
    assert other.label == "If this work is supported permitted work"
    assert amount(other.position, "first_benefits.employment_and_support_allowance") == 598_00
    # ends: 944.90 - 55 % of (500 - 427) = 904.75 and 500.00: 1,404.75, +459.85; goes on: 306.75 + 500 + 598 is the same
    assert found.sentence == f"459.85 a month better off, whether or not {ESA_NAME} goes on."
    for supported, paid in ((True, 598_00), (False, 0)):
        said = compared(stated, 16, "500 a month", supported_permitted_work=supported).then
        assert amount(said, "first_benefits.employment_and_support_allowance") == paid
        assert not said.alternatives
    # 1,000 a month is 230.76 a week: above the limit, supported or not
    assert not compared(stated, 16, "1000 a month").then.alternatives


ESA_NAME = "New-style Employment and Support Allowance"


@pytest.mark.parametrize(
    "stated",
    [
        household(caring=bo.Caring(carers_allowance=True)),
        household(bo.Income(kind="carers_allowance", amount="86.45 a week")),
    ],
)
@pytest.mark.parametrize(("pay", "paid"), [("884 a month", 374_62), ("884.05 a month", 0)])
def test_a_penny_above_the_earnings_limit_ends_carers_allowance(stated: bo.Household, pay: str, paid: int) -> None:
    # 884.00 x 12 / 52 = 204.00; 884.05 is 204.0115, of which the fraction is dropped: 204.01
    found = compared(stated, 12, pay)
    assert amount(found.then, "first_benefits.carers_allowance") == paid
    assert amount(found.then, "unearned.carers_allowance") == paid
    assert found.then.line("universal_credit.carer_element").amount.in_pence == 209_34  # caring is not affected
    assert not found.then.alternatives
    # maximum 424.90 + 520.00 + 209.34 = 1,154.24: 55 % of the pay comes off; the allowance counts in full, so it changes nothing
    gain = {"884 a month": "397.80", "884.05 a month": "397.82"}[pay]
    assert found.sentence == f"{gain} a month better off."


def test_a_scottish_carer_loses_the_supplement_with_the_payment() -> None:
    stated = household(caring=bo.Caring(carers_allowance=True))
    scottish = stated.model_copy(update={"home": bo.Home(nation="scotland", tenure="social", rent="120 a week")})
    today = bo.position(scottish, on=ON)
    assert amount(today, "first_benefits.scottish_carer_supplement") == 50_70  # 11.70 x 52 / 12
    assert amount(today, "universal_credit.unearned_income") == 374_62  # the supplement does not count
    then = compared(scottish, 12, "890 a month").then
    assert amount(then, "first_benefits.scottish_carer_supplement") == 0
    assert "Carer Support Payment is not paid" in then.warnings[0].text
    (reason,) = [reason for reason in then.duties[0].reasons if reason.table == "carers/payable"]
    assert (reason.outcome, reason.row) == ("Not payable", 3)


def test_nothing_is_said_where_there_is_no_such_benefit_or_no_work() -> None:
    found = compared(household(), 30).then
    assert not found.alternatives
    assert not [line for line in found.lines if line.part == "first_benefits"]
    assert not bo.position(household(bo.Income(kind=JSA, amount="138 a week")), on=ON).alternatives


def test_a_sweep_has_the_cliff() -> None:
    found = bo.sweep(household(bo.Income(kind=JSA, amount="138 a week")), hours=[15, 16], pay="12.71 an hour", on=ON)
    # 15 hours: 826.15 a month is 190.65 a week, less 5: nothing is left of 138.00; 454.38 off 944.90: 490.52 + 826.15 = 1,316.67
    # 16 hours: 881.23, 484.68 off 944.90: 460.22 + 881.23 = 1,341.45
    assert [point.in_hand.in_pence for point in found.points] == [1_316_67, 1_341_45]
    supported = bo.sweep(household(contributions=True, capability="limited"), hours=[15, 16, 17], pay="12.71 an hour", on=ON)
    assert supported.cliffs == ()


def test_where_housing_benefit_pays_the_rent_its_fall_is_in_the_sentence() -> None:
    home = bo.Home(nation="england", tenure="supported", rent="250 a week", greater_london=False)
    stated = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=home, savings=0)
    # 424.90 less 55 % of 900.00 is nothing; 207.69 a week less 5.00, 77.73 and 95.55 = 29.41, 65 % is 19.12: 82.85 a month
    # 900.00 - 424.90 - (1,083.33 - 1,000.48)
    assert compared(stated, 16, "900 a month").sentence == "392.25 a month better off."
    assert compared(stated, 16, "500 a month").sentence == "225.00 a month better off."
