"""The council tax bill and its reduction in Wales and under the default scheme of England. Sums worked by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.dated_rules import money_rates
from betteroff.facts import CouncilTaxFacts, Facts, ReductionScheme
from betteroff.reading.council_tax import days_of_financial_year
from betteroff.schemes.council_tax import takes_figures_of_universal_credit
from council_tax import DAY, ONE, award, lines

# With Universal Credit in Wales, and in England where a council keeps the default scheme


@pytest.mark.parametrize("home", [{}, {"nation": "england", "council_tax_scheme": "default"}])
def test_without_earnings_the_whole_bill_is_taken_off(home: dict[str, Any]) -> None:
    found = lines(home=home)
    assert found["applicable_amount"] == 98_05  # 424.90 x 12 / 52 = 98.0538
    assert found["income"] == 98_05
    assert (found["bill"], found["reduction"], found["left_to_pay"]) == (125_00, 125_00, 0)


def test_earnings_count_before_the_work_allowance_and_beside_the_award_they_lower() -> None:
    found = lines(job={"pay": "500 a month", "hours": 10})
    assert found["earnings"] == 115_38  # 500 x 12 / 52 = 115.3846
    assert found["universal_credit_counted"] == 34_59  # (424.90 - 275.00) x 12 / 52 = 34.5923
    assert found["withdrawn"] == 45_10  # 20 % of 115.38 + 34.59 - 98.05 = 10.384, so 10.38; x 365 / 84 = 45.1036
    assert found["reduction"] == 125_00 - found["withdrawn"]


def test_other_income_that_universal_credit_takes_in_full_changes_nothing() -> None:
    found = lines(other_income=[bo.Income(kind="maternity_allowance", amount="60 a week")])
    assert found["other_income"] == 60_00
    assert found["universal_credit_counted"] == 38_05  # (424.90 - 260.00) x 12 / 52 = 38.0538
    assert found["reduction"] == 125_00


def test_income_treated_as_coming_from_savings_is_income_too() -> None:
    found = lines(savings=6_000.01)
    assert found["other_income"] == 1_00  # 4.35 x 12 / 52 = 1.0038
    assert found["reduction"] == 125_00  # the award is lower by as much


@pytest.mark.parametrize(
    ("lines_of_it", "has_award"), [({}, False), ({"before_cap": 1, "payable": 1}, True), ({"before_cap": 1, "cap_reduction": 1}, True)]
)
def test_an_award_that_the_benefit_cap_takes_wholly_is_an_award_all_the_same(lines_of_it: dict[str, int], has_award: bool) -> None:
    facts, on = Facts(ONE, council_tax=CouncilTaxFacts(ReductionScheme.WALES)), date.fromisoformat(DAY)
    assert takes_figures_of_universal_credit(facts, award(**lines_of_it), money_rates(on, on).council_tax) is has_award


@pytest.mark.parametrize(("day", "days"), [("2027-03-31", 365), ("2024-03-31", 366), ("2023-12-07", 366), ("2024-04-01", 365)])
def test_the_reduction_is_one_of_so_much_a_day(day: str, days: int) -> None:
    assert days_of_financial_year(date.fromisoformat(day)) == days


# Without Universal Credit: amounts of the scheme's own


@pytest.mark.parametrize(
    ("nation", "day", "age", "amount"),
    [
        ("wales", "2026-12-07", "2001-12-08", 80_60),
        ("wales", "2026-12-07", "2001-12-07", 101_85),  # 25 on the day
        ("wales", "2026-03-31", "1991-03-02", 98_10),
        ("wales", "2026-04-01", "1991-03-02", 101_85),
        ("scotland", "2026-12-07", "1991-03-02", 95_55),
        ("scotland", "2026-03-31", "1991-03-02", 92_05),
    ],
)
def test_a_household_whose_award_ends_has_the_scheme_s_own_amount(nation: str, day: str, age: str, amount: int) -> None:
    found = lines(day, job={"pay": "2500 a month", "hours": 40}, adult={"born": age}, home={"nation": nation, "council_tax": "6000 a year"})
    assert found["universal_credit_counted"] == 0
    assert found["applicable_amount"] == amount


def test_30_hours_from_25_ignore_17_10_more() -> None:
    for hours, earnings in ((29.75, 226_54 - 5_00), (30, 226_54 - 22_10)):
        # 1,000 less tax 0 and National Insurance 0: nothing is taken below 1,048.26; 981.67 a month is 226.54 a week
        found = lines(job={"pay": "981.67 a month", "hours": hours})
        assert found["earnings"] == earnings
        assert found["universal_credit_counted"] == 0  # 55 % of 981.67 is more than 424.90


PARENT: dict[str, Any] = {"claims": ["child_benefit"], "children": [bo.Child(born="2022-05-01", childcare="400 a month")]}  # 92.31 a week


@pytest.mark.parametrize(
    ("kind", "earnings"),
    [
        ("relief at source", 216_54),  # 100.00, of which 80.00 is paid: 1,000 - 40.00 = 960.00, x 12 / 52 = 221.54; less 5.00
        ("net pay arrangement", 214_23),  # 1,000 - 50.00 = 950.00: 219.23
        ("salary sacrifice", 202_69),  # 900.00 is all the pay there is: 207.69
    ],
)
def test_half_of_what_is_paid_into_a_pension_comes_off(kind: str, earnings: int) -> None:
    adult = {"pension": "10%", "pension_kind": kind}
    assert lines(job={"pay": "1000 a month", "hours": 20}, adult=adult, claims=["child_benefit"])["earnings"] == earnings


def test_half_of_what_a_business_pays_into_a_pension_comes_off() -> None:
    # 100.00, of which 80.00 is paid: 600 - 40.00 = 560.00, x 12 / 52 = 129.23; less 5.00
    trade = bo.SelfEmployment(income="600 a month", hours=20, pension="100 a month")
    assert lines(adult={"activities": [trade]}, claims=["child_benefit"])["earnings"] == 124_23


@pytest.mark.parametrize(
    ("pay", "amount", "earnings"),
    [
        ("884 a month", 101_85 + 48_15, 204_00 - 20_00),
        ("888.34 a month", 101_85, 205_00 - 5_00),  # a pound above the limit of 204.00
    ],
)
def test_a_carers_allowance_that_work_ends_brings_no_premium(pay: str, amount: int, earnings: int) -> None:
    adult = {"caring": bo.Caring(hours=35, severely_disabled=True, carers_allowance=True, care_costs="0 a week")}
    found = lines(job={"pay": pay, "hours": 15}, adult=adult, claims=["child_benefit"])
    assert (found["applicable_amount"], found["earnings"]) == (amount, earnings)


@pytest.mark.parametrize(
    ("hours", "statutory_pay", "earnings"),
    [
        (16, None, 96_36),  # 230.77 - 25.00 - 92.31 - 17.10
        (15.75, None, 205_77),  # 230.77 - 25.00
        (15.75, "sick_pay", 113_46),  # para. 58(2): childcare comes off
        (16, "sick_pay", 113_46),  # para. 10(7): the 17.10 do not
    ],
)
def test_pay_in_place_of_wages_is_work_for_childcare_alone(hours: float, statutory_pay: str | None, earnings: int) -> None:
    found = lines(job={"pay": "1000 a month", "hours": hours}, adult={"statutory_pay": statutory_pay}, **PARENT)
    assert found["earnings"] == earnings


@pytest.mark.parametrize(("disability", "earnings"), [(None, 203_67), ({"pip_mobility": "standard"}, 101_36)])
def test_childcare_comes_off_where_the_other_of_a_couple_is_incapacitated(disability: dict[str, str] | None, earnings: int) -> None:
    # 230.77 - 10.00 - 17.10; with a disability premium 230.77 - 20.00 - 17.10, and 92.31 where para. 58(1)(c) holds
    other = bo.Adult(born="1991-03-02", pension="opted out", disability=disability)
    adult = {"main_carer": True}
    assert lines(job={"pay": "1000 a month", "hours": 16}, adult=adult, others=[other], **PARENT)["earnings"] == earnings


def test_there_is_no_minimum_income_floor_without_a_claim_for_universal_credit() -> None:
    bands = [{"share": "80%", "single": 150, "couple": 150}, {"share": "20%", "single": 250, "couple": 250}]
    scheme = {
        "kind": "income bands",
        "name": "X",
        "source": "x",
        "first_day": "2026-04-01",
        "last_day": "2027-03-31",
        "capital_limit": 6000,
    }
    home = {"nation": "england", "council_tax_scheme": scheme | {"bands": bands}}
    trade = bo.SelfEmployment(income="600 a month", hours=20, gainful=True, start_up_period=False)
    found = lines(adult={"activities": [trade]}, home=home, claims=["child_benefit"])
    assert found["earnings"] == 138_46  # 600 x 12 / 52
    assert found["reduction"] == 100_00  # 80 % of 125.00


def test_capital_above_16_000_leaves_no_reduction() -> None:
    assert lines(savings=16_000)["reduction"] == 125_00
    assert lines(savings="16000.01")["reduction"] == 0


# What is not known


def test_without_a_scheme_in_england_nothing_is_in_hand_and_the_default_scheme_is_shown_beside() -> None:
    home = bo.Home(nation="england", tenure="owner", council_tax="1500 a year")
    found = bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02")], home=home), on=DAY)
    assert found.line("council_tax.reduction").amount.in_pence == 0
    assert "Council Tax Reduction (each council in England has a scheme of its own: state home.council_tax_scheme)" in found.not_covered
    other = next(other for other in found.alternatives if "default scheme of 2013" in other.label)
    assert other.position.line("council_tax.reduction").amount.in_pence == 125_00
    assert other.position.in_hand.in_pence - found.in_hand.in_pence == 125_00


def test_without_a_bill_there_are_no_lines() -> None:
    assert lines(home={"council_tax": None}) == {}


@pytest.mark.parametrize(
    "home", [{}, {"nation": "scotland", "council_tax_band": "G"}, {"nation": "england", "council_tax_scheme": "default"}]
)
def test_a_reduction_is_never_below_nothing_nor_above_the_bill_and_never_rises_with_pay(home: dict[str, Any]) -> None:
    found = [lines(job={"pay": f"{pay} a month", "hours": 10}, home=home) for pay in range(0, 900, 75)]
    assert all(0 <= one["reduction"] <= one["bill"] for one in found)
    with_award = [one["reduction"] for one in found if one["universal_credit_counted"] or home.get("nation") == "scotland"]
    assert with_award == sorted(with_award, reverse=True)


@pytest.mark.parametrize(
    ("home", "law"),
    [
        ({"nation": "wales"}, "WSI 2013/3029 reg. 25"),
        ({"nation": "scotland"}, "SSI 2021/249 reg. 13(6)"),
        ({"nation": "england", "council_tax_scheme": "default"}, "SI 2012/2886 Sch para 17"),
    ],
)
def test_a_line_names_the_law_of_its_nation_alone(home: dict[str, Any], law: str) -> None:
    stated = bo.Home(tenure="owner", council_tax="1500 a year", **home)
    found = bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02")], home=stated), on=DAY)
    assert found.line("council_tax.withdrawn").law == law


def test_a_child_born_within_a_period_is_no_fault_beside_a_transitional_element() -> None:
    award = bo.UniversalCredit(first_assessment_period="2026-01-15", transitional_element=400, transitional_element_on="2026-07-15")
    found = lines("2026-12-07", children=[bo.Child(born="2026-09-01")], universal_credit=award)
    assert found["reduction"] == 125_00
