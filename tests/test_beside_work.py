"""Benefits that paid work may end, stated beside it: both answers, and what decides. Amounts worked by hand."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

ON = "2026-12-07"
ESA = "new_style_employment_and_support_allowance"
JSA = "new_style_jobseekers_allowance"


def household(*income: bo.Income, **adult: Any) -> bo.Household:
    stated = {"born": "1991-03-02", "pension": "opted out"} | adult
    return bo.Household(
        adults=[bo.Adult(**stated)],
        home=bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False),
        savings=0,
        other_income=income,
    )


def compared(stated: bo.Household, hours: float, pay: str = "12.71 an hour") -> Any:
    return bo.compare(stated, {"job": bo.Job(pay=pay, hours=hours, starts=ON)}, on=ON)["job"]


def test_new_style_jsa_ends_at_16_hours_and_the_other_answer_stands_beside_it() -> None:
    # 138 a week is 598.00; without it: 500.00 a month of pay, all counted, take 275.00 off 944.90: 1,169.90 in hand
    # today 346.90 + 598.00 = 944.90; so +225.00; with it 71.90 + 500.00 + 598.00 = 1,169.90 too, as it comes off in full
    stated = household(bo.Income(kind=JSA, amount="138 a week"))
    found = compared(stated, 16, "500 a month")
    assert found.then.line("other_income.counted").amount.in_pence == 0
    assert found.sentence == "225.00 a month better off, whether or not New-style Jobseeker's Allowance goes on."
    (other,) = found.then.alternatives
    assert other.label == "If New-style Jobseeker's Allowance goes on despite this work"
    assert other.position.line("other_income.counted").amount.in_pence == 598_00
    below = compared(stated, 15.75, "500 a month")
    assert below.then.line("other_income.counted").amount.in_pence == 598_00
    assert [other.label for other in below.then.alternatives] == ["If New-style Jobseeker's Allowance stops because of this work"]


def test_the_sentence_has_both_figures_where_they_differ() -> None:
    # 944.90 less 598.00 is 346.90 today, and 944.90 in hand
    # pay 1,000.00: no tax (1,048.26 free), no National Insurance; 550.00 taken off
    # ends: 944.90 - 550.00 = 394.90, and 1,394.90 in hand, +450.00; goes on: nothing left, 1,598.00 in hand, +653.10
    found = compared(household(bo.Income(kind=JSA, amount="138 a week")), 30, "1000 a month")
    assert found.sentence == (
        "450.00 a month better off, as New-style Jobseeker's Allowance ends with this work; "
        "653.10 a month better off if New-style Jobseeker's Allowance goes on."
    )


@pytest.mark.parametrize(("hours", "counted"), [(15.75, 598_00), (16, 0)])
def test_permitted_work_on_esa_is_below_16_hours(hours: float, counted: int) -> None:
    stated = household(bo.Income(kind=ESA, amount="138 a week"), capability="limited")
    found = compared(stated, hours, "500 a month").then
    assert found.line("other_income.counted").amount.in_pence == counted
    assert "unless it is permitted work: under 16 hours a week" in found.warnings[0].text
    assert found.warnings[0].law == "SI 2013/379 regs 37(1), 39(1)"
    assert found.line("universal_credit.work_allowance").amount.in_pence == 427_00  # limited capability for work stays as found


@pytest.mark.parametrize(
    "stated",
    [
        household(caring=bo.Caring(carers_allowance=True)),
        household(bo.Income(kind="carers_allowance", amount="86.45 a week")),
    ],
)
def test_carers_allowance_goes_on_as_stated_with_its_limit_first_in_the_list(stated: bo.Household) -> None:
    # maximum 424.90 + 520.00 + 209.34 = 1,154.24, less 374.62: 779.62 today, 1,154.24 in hand
    # pay 2,000.00: tax 20 % of 951.00, National Insurance 76.16, so 1,733.64 net, 953.50 taken off
    # goes on: 779.62 - 953.50 is nothing, 1,733.64 + 374.62 = 2,108.26, +954.02; stops: 200.74 + 1,733.64 = 1,934.38, +780.14
    found = compared(stated, 35, "2000 a month")
    assert "above 204.00 a week" in found.then.warnings[0].text
    assert found.sentence == (
        "954.02 a month better off if Carer's Allowance goes on; 780.14 a month better off if Carer's Allowance stops because of this work."
    )
    (other,) = found.then.alternatives
    assert other.position.line("universal_credit.carer_element").amount.in_pence == 209_34


def test_nothing_is_said_where_there_is_no_such_benefit_or_no_work() -> None:
    assert not compared(household(), 30).then.alternatives
    assert not bo.position(household(bo.Income(kind=JSA, amount="138 a week")), on=ON).alternatives


def test_a_sweep_leaves_out_what_the_hours_end() -> None:
    found = bo.sweep(household(bo.Income(kind=JSA, amount="138 a week")), hours=[15, 16], pay="12.71 an hour", on=ON)
    # 15 hours: 826.15 a month, 454.38 off 346.90: nothing left, 826.15 + 598.00 = 1,424.15
    # 16 hours: 881.23, 484.68 off 944.90: 460.22 + 881.23 = 1,341.45
    assert [point.in_hand.in_pence for point in found.points] == [1_424_15, 1_341_45]
    assert found.cliffs


def test_where_housing_benefit_pays_the_rent_its_fall_is_in_the_sentence() -> None:
    home = bo.Home(nation="england", tenure="supported", rent="250 a week", greater_london=False)
    stated = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=home, savings=0)
    # 424.90 less 55 % of 900.00 is nothing; 207.69 a week less 5.00, 77.73 and 95.55 = 29.41, 65 % is 19.12: 82.85 a month
    # 900.00 - 424.90 - (1,083.33 - 1,000.48)
    assert compared(stated, 16, "900 a month").sentence == "392.25 a month better off."
    assert compared(stated, 16, "500 a month").sentence == "225.00 a month better off."
