"""The council tax bill and its reduction, nation by nation and by a council's own scheme. Sums worked by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.dated_rules import council_tax_rates, money_rates
from betteroff.facts import (
    AdultFacts,
    Capability,
    ChildcareFacts,
    CouncilTaxFacts,
    Facts,
    IncomeBand,
    IncomeBands,
    LocalSchemeFacts,
    ReductionScheme,
    ValuationBand,
)
from betteroff.reading.council_tax import days_of_financial_year
from betteroff.schemes.award import Award
from betteroff.schemes.capability import AdultDecisions, Caring, Decisions, LimitedCapabilityElement
from betteroff.schemes.council_tax import (
    childcare_off_income,
    counted_by_council,
    higher_bands,
    reduction,
    scottish_carers,
    share_in_bands,
    withdrawn,
)
from betteroff.schemes.work_benefits import Entitlement, Entitlements

DAY = "2026-12-07"
ONE = AdultFacts(is_present=True, age=30)
NO_BENEFITS = Entitlements(Entitlement(), Entitlement())


def lines(on: str = DAY, job: dict[str, Any] | None = None, **stated: Any) -> dict[str, int]:
    """The lines of council tax, in pence."""
    adult = {"born": "1991-03-02", "pension": "opted out"} | stated.pop("adult", {})
    if job:
        adult["activities"] = [bo.Job(**job)]
    home = {"nation": "wales", "tenure": "owner", "council_tax": "1500 a year"} | stated.pop("home", {})
    household = bo.Household(adults=[bo.Adult(**adult), *stated.pop("others", [])], home=bo.Home(**home), **stated)
    found = bo.position(household, on=on)
    return {line.field: line.amount.in_pence for line in found.lines if line.part == "council_tax"}


def award(**amounts: int) -> Award:
    """An award of which only these lines matter."""
    return Award(**(dict.fromkeys(Award._fields, 0) | amounts))


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


@pytest.mark.parametrize(("day", "days"), [("2027-03-31", 365), ("2024-03-31", 366), ("2023-12-07", 366), ("2024-04-01", 365)])
def test_the_reduction_is_one_of_so_much_a_day(day: str, days: int) -> None:
    assert days_of_financial_year(date.fromisoformat(day)) == days


# Without Universal Credit: amounts of the scheme's own


@pytest.mark.parametrize(
    ("nation", "day", "age", "amount"),
    [
        ("wales", "2026-12-07", "2002-01-07", 80_60),
        ("wales", "2026-12-07", "2002-01-06", 101_85),  # 25 on the last day of the period
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


@pytest.mark.parametrize(("disability", "earnings"), [(None, 203_67), ({"pip_mobility": "standard"}, 111_36)])
def test_childcare_comes_off_where_the_other_of_a_couple_is_incapacitated(disability: dict[str, str] | None, earnings: int) -> None:
    # 230.77 - 10.00 - 17.10, and 92.31 where para. 58(1)(c) holds
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


# Scotland


@pytest.mark.parametrize(("day", "amount"), [("2022-03-31", 74_96), ("2022-04-01", 77_00)])  # 324.84 x 12 / 52 = 74.9631
def test_since_april_2022_scotland_has_an_amount_of_its_own_beside_universal_credit(day: str, amount: int) -> None:
    award_began = bo.UniversalCredit(first_assessment_period="2022-01-15")
    found = lines(day, home={"nation": "scotland", "council_tax_band": "B"}, universal_credit=award_began)
    assert found["applicable_amount"] == amount


def test_in_scotland_the_standard_allowance_and_rent_are_not_income() -> None:
    home = {"nation": "scotland", "tenure": "social", "rent": "100 a week", "bedrooms": 1, "council_tax_band": "B"}
    assert lines(home=home)["income"] == 0
    found = lines(home=home, job={"pay": "500 a month", "hours": 10})
    assert found["income"] == 110_38  # 115.38 - 5.00; nothing of the award
    assert found["withdrawn"] == 12_91  # 20 % of 110.38 - 95.55 is 2.966, so 2.97; x 365 / 84 = 12.9054
    assert found["reduction"] == 112_09


def test_until_2022_the_housing_element_is_on_neither_side() -> None:
    home = {"nation": "scotland", "tenure": "social", "rent": "100 a week", "bedrooms": 1, "council_tax_band": "B"}
    found = lines("2021-12-07", home=home)
    assert found["applicable_amount"] == found["income"] == 74_96  # 324.84 x 12 / 52
    assert found["reduction"] == 125_00


SCOTLAND = {"nation": "scotland", "tenure": "social", "rent": "100 a week", "bedrooms": 2, "council_tax_band": "B"}


def with_childcare(month: str, on: str = DAY, children: int = 1, **stated: Any) -> dict[str, int]:
    young = [bo.Child(born="2024-01-01", childcare=month) for _ in range(children)]
    return lines(on, job={"pay": "203.36 a week", "hours": 16}, home=SCOTLAND, children=young, **stated)


def test_in_scotland_childcare_comes_off_all_income_not_earnings_alone() -> None:
    found = with_childcare("900 a month")
    assert found["earnings"] == 203_36 - 25_00
    assert found["childcare_off_income"] == 207_69  # 765.00 / 85 x 100 x 12 / 52 = 207.6923
    assert found["income"] == 178_36 + found["universal_credit_counted"] - 207_69 == 217_35
    assert found["applicable_amount"] == 205_40  # 95.55 + 109.85
    assert found["withdrawn"] == 10_39  # 20 % of 11.95 = 2.39; x 365 / 84 = 10.3851
    assert found["reduction"] == 114_61


@pytest.mark.parametrize(
    ("day", "children", "most"),
    [
        ("2022-04-01", 1, 175_00),
        ("2023-06-27", 1, 175_00),
        ("2023-06-28", 1, 258_00),
        ("2023-06-28", 2, 442_00),
        ("2024-03-31", 1, 258_00),
        ("2024-04-01", 1, 275_00),
        ("2024-04-01", 2, 471_00),
    ],
)
def test_in_scotland_childcare_comes_off_up_to_a_maximum(day: str, children: int, most: int) -> None:
    on = date.fromisoformat(day)
    tax = CouncilTaxFacts(ReductionScheme.SCOTLAND)
    facts = Facts(ONE, council_tax=tax, childcare=ChildcareFacts(children=children))
    rates = money_rates(on, on).council_tax
    # The element that is 85 % of most x 52 / 12, and a pound more
    at_most = (most * 52 * 85 + 600) // 1200
    assert childcare_off_income(facts, NO_BENEFITS, award(payable=1, childcare_element=at_most), rates) == most
    assert childcare_off_income(facts, NO_BENEFITS, award(payable=1, childcare_element=at_most - 1_00), rates) < most
    assert childcare_off_income(facts, NO_BENEFITS, award(payable=1, childcare_element=at_most + 1_00), rates) == most


@pytest.mark.parametrize(("care", "amount"), [("middle", 289_86), ("highest", 323_85)])  # 95.55 + 109.85 + 84.46, and 33.99
def test_care_at_the_highest_rate_brings_a_child_a_second_premium(care: str, amount: int) -> None:
    children = [bo.Child(born="2018-01-01", disability_care=care)]
    assert lines(home=SCOTLAND, children=children)["applicable_amount"] == amount
    without = lines(home={"council_tax": "9000 a year"}, job={"pay": "6000 a month", "hours": 37}, children=children)
    assert without["universal_credit_counted"] == 0
    assert without["applicable_amount"] == amount + 101_85 - 95_55 + 87_88 - 109_85 + 20_22  # in Wales, with a family premium


@pytest.mark.parametrize(
    ("day", "capability", "amount"),
    [
        (DAY, "limited_for_activity", 145_90),  # 95.55 + 50.35
        (DAY, "limited", 133_50),  # 95.55 + 37.95
        ("2023-11-18", "limited_for_activity", 84_80),
        ("2023-11-19", "limited_for_activity", 129_50),  # 84.80 + 44.70
    ],
)
def test_limited_capability_brings_a_component_beside_universal_credit_in_scotland(day: str, capability: str, amount: int) -> None:
    adult = {"capability": capability, "lcwra_in_award_before_april_2026": True} if day == DAY else {"capability": capability}
    assert lines(day, home=SCOTLAND, adult=adult)["applicable_amount"] == amount


def test_with_the_support_component_a_small_wage_lowers_nothing() -> None:
    found = lines(home=SCOTLAND, adult={"capability": "limited_for_activity"}, job={"pay": "127.10 a week", "hours": 10})
    assert (found["income"], found["reduction"]) == (122_10, 125_00)  # 127.10 - 5.00


def scottish(band: ValuationBand, income: int, on: date = date(2026, 12, 7), **facts: Any) -> int:
    tax = CouncilTaxFacts(ReductionScheme.SCOTLAND, 2_628_00, 2_628_00, 365, band)
    return higher_bands(Facts(ONE, council_tax=tax, **facts), 0, income, money_rates(on, on).council_tax)


@pytest.mark.parametrize(
    ("band", "month"),
    [
        (ValuationBand.D, 0),
        (ValuationBand.E, 15_28),  # 2,628 x 0.075 / 1.075 / 12 = 15.2791
        (ValuationBand.F, 24_33),  # 2,628 x 0.125 / 1.125 / 12 = 24.3333
        (ValuationBand.G, 32_62),  # 2,628 x 0.175 / 1.175 / 12 = 32.6170
        (ValuationBand.H, 40_22),  # 2,628 x 0.225 / 1.225 / 12 = 40.2245
    ],
)
def test_bands_e_to_h_are_spared_the_rise_of_2017_up_to_a_limit(band: ValuationBand, month: int) -> None:
    assert scottish(band, 321_00) == month


def test_above_the_limit_of_bands_e_to_h_a_fifth_comes_off() -> None:
    assert scottish(ValuationBand.E, 321_00) == 15_28
    assert scottish(ValuationBand.E, 322_00) == 14_41  # less 0.20 x 365 / 84 = 0.869, so 0.87
    assert scottish(ValuationBand.E, 479_00, children=1) == 15_28
    assert scottish(ValuationBand.E, 480_00, children=1) == 14_41
    assert scottish(ValuationBand.E, 0, date(2017, 3, 31)) == 0


# Non-dependants


def test_each_non_dependant_lowers_the_maximum_by_income() -> None:
    def taken(**stated: Any) -> int:
        return lines(home={"non_dependants": [bo.NonDependant(born="1990-01-01", **stated)]})["non_dependants"]

    assert taken() == 29_11  # 6.70 x 365 / 84 = 29.1131
    assert taken(hours=15.75, gross_income="900 a week") == 29_11
    assert taken(hours=16, gross_income="278.99 a week") == 29_11
    assert taken(hours=16, gross_income="279 a week") == 58_01  # 13.35
    assert taken(hours=16, gross_income="484.99 a week") == 58_01
    assert taken(hours=16, gross_income="485 a week") == 73_00  # 16.80
    assert taken(hours=16, gross_income="604.99 a week") == 73_00
    assert taken(hours=16, gross_income="605 a week") == 87_12  # 20.05
    assert taken(hours=16) == 87_12  # no lower income is shown
    assert taken(receives=["universal_credit"]) == 0
    assert taken(full_time_student=True) == 0


@pytest.mark.parametrize("first_period", ["2026-02-28", "2026-03-20"])
@pytest.mark.parametrize("work", [{}, {"job": {"pay": "1 an hour", "hours": 1, "starts": "2026-04-10"}}])
def test_the_deduction_goes_by_the_limits_of_the_day_asked_about(first_period: str, work: dict[str, Any]) -> None:
    other = bo.NonDependant(age=30, hours=20, gross_income="272.50 a week")
    award = bo.UniversalCredit(first_assessment_period=first_period)
    found = lines("2026-03-25", home={"non_dependants": [other]}, universal_credit=award, **work)
    assert found["non_dependants"] == 54_10  # 12.45 x 365 / 84 = 54.0982; from 1 April 272.50 would be below the limit


def test_gross_income_by_the_hour_is_refused() -> None:
    with pytest.raises(bo.BadInput, match="gross_income: needs a period other than an hour"):
        lines(home={"non_dependants": [bo.NonDependant(age=30, hours=16, gross_income="12 an hour")]})


@pytest.mark.parametrize(
    ("day", "nation", "deduction"),
    [
        ("2014-06-01", "wales", 16_29),  # 3.75 x 365 / 84 = 16.2946
        ("2015-06-01", "wales", 0),
        (DAY, "england", 22_60),  # 5.20 x 365 / 84 = 22.5952
        (DAY, "scotland", 0),
    ],
)
def test_not_every_scheme_spares_a_non_dependant_on_universal_credit(day: str, nation: str, deduction: int) -> None:
    home = {"nation": nation, "non_dependants": [bo.NonDependant(born="1980-01-01", receives=["universal_credit"])]}
    assert lines(day, home=home | ({"council_tax_scheme": "default"} if nation == "england" else {}))["non_dependants"] == deduction


def test_a_non_dependant_whom_discounts_disregard_brings_none() -> None:
    for nation in ("wales", "scotland"):
        home = {"nation": nation, "non_dependants": [bo.NonDependant(born="1990-01-01", hours=37, disregarded_for_discount=True)]}
        assert lines(home=home)["non_dependants"] == 0


def test_a_couple_of_non_dependants_brings_one_deduction_the_higher_by_joint_income() -> None:
    def taken(first: dict[str, Any], second: dict[str, Any], **home: Any) -> int:
        two = [bo.NonDependant(age=40, **first), bo.NonDependant(age=40, partner=1, **second)]
        return lines(home={"non_dependants": two} | home)["non_dependants"]

    assert taken({}, {}) == 29_11
    assert taken({"hours": 16, "gross_income": "139.50 a week"}, {"hours": 16, "gross_income": "139.49 a week"}) == 29_11
    assert taken({"hours": 16, "gross_income": "139.50 a week"}, {"hours": 16, "gross_income": "139.50 a week"}) == 58_01  # 279
    assert taken({"hours": 16, "gross_income": "400 a week"}, {"gross_income": "85 a week"}) == 73_00  # 485
    assert taken({"full_time_student": True, "gross_income": "79 a week"}, {"hours": 16, "gross_income": "200 a week"}) == 58_01
    scheme = {
        "name": "X", "source": "x", "first_day": "2026-04-01", "last_day": "2027-03-31", "kind": "percentage", "taper": "20%",
        "capital_limit": 6000, "non_dependant_in_work": "10 a week", "non_dependant_not_in_work": "5 a week",
    }  # fmt: skip
    local = {"nation": "england", "council_tax_scheme": scheme}
    assert taken({"hours": 16}, {}, **local) == 43_45  # 10.00 x 365 / 84 = 43.4524
    assert taken({}, {}, **local) == 21_73  # 5.00: 21.7262


def listed(**stated: Any) -> str:
    """What is listed as assumed for council tax in Wales."""
    home = {"nation": "wales", "tenure": "owner", "council_tax": "1500 a year"} | stated.pop("home", {})
    found = bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02", **stated)], home=bo.Home(**home)), on=DAY)
    return " ".join(text for _, text in found.assumptions)


def test_that_non_dependants_are_no_couple_is_listed() -> None:
    one = bo.NonDependant(born="1990-01-01")
    assert "no two who bring a deduction are a couple" in listed(home={"non_dependants": [one, one]})
    assert "are a couple" not in listed(home={"non_dependants": [one]})
    assert "are a couple" not in listed(home={"non_dependants": [one, bo.NonDependant(born="1990-01-01", partner=1)]})


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (None, "after the discount of 25 %, as one adult counts"),
        ({"age": 30}, "no discount is in the bill stated, as 2 adults count"),
        ({"age": 17}, "after the discount of 25 %, as one adult counts and the others are disregarded"),
        ({"age": 18}, "no discount is in the bill stated, as 2 adults count"),
        ({"age": 30, "full_time_student": True}, "after the discount of 25 %, as one adult counts and the others are disregarded"),
        ({"age": 30, "in_prison": True}, "after the discount of 25 %, as one adult counts and the others are disregarded"),
        ({"age": 30, "disregarded_for_discount": True}, "after the discount of 25 %, as one adult counts and the others are disregarded"),
    ],
)
def test_which_discount_the_bill_is_taken_to_have_is_listed(other: dict[str, Any] | None, said: str) -> None:
    assert said in listed(home={"non_dependants": [bo.NonDependant(**other)] if other else []})


def test_a_student_alone_leaves_nobody_who_counts() -> None:
    course = bo.Course(starts="2026-09-21", ends="2027-06-30", full_time=True, advanced=True, maintenance_loan=0)
    assert "after the discount of 50 %, as nobody counts" in listed(course=course)


@pytest.mark.parametrize(
    ("home", "may_be"),
    [
        ({"nation": "wales"}, False),
        ({"nation": "scotland", "council_tax_band": "B"}, True),
        ({"nation": "england", "council_tax_scheme": "default"}, True),
    ],
)
def test_a_second_adult_rebate_that_may_be_due_is_named(home: dict[str, Any], may_be: bool) -> None:
    other = [bo.NonDependant(age=30)]
    assert ("second adult rebate" in listed(home={**home, "non_dependants": other})) is may_be
    assert "second adult rebate" not in listed(home=home)


def test_a_component_that_is_left_out_is_listed() -> None:
    assert "the component for limited capability is left out" in listed(capability="limited")
    assert "component" not in listed()


def test_nobody_brings_a_deduction_beside_somebody_with_a_benefit_for_care() -> None:
    home = {"non_dependants": [bo.NonDependant(born="1990-01-01", hours=40)]}
    adult = {"disability": bo.Disability(dla_care="lowest")}
    assert lines(home=home)["reduction"] == 125_00 - 87_12
    assert lines(home=home, adult=adult)["reduction"] == 125_00


@pytest.mark.parametrize(("day", "deduction"), [("2026-03-31", 6_25), ("2026-04-01", 6_70)])
def test_deductions_go_by_the_day(day: str, deduction: int) -> None:
    assert council_tax_rates(date.fromisoformat(day)).wales.lowest_non_dependant == deduction


# A council's own scheme


BANDS = IncomeBands(IncomeBand(125_00, 5_000), IncomeBand(175_00, 4_000), IncomeBand(225_00, 2_000), IncomeBand(275_00, 1_000))


@pytest.mark.parametrize(
    ("income", "share"),
    [
        (0, 5_000),
        (124_99, 5_000), (125_00, 5_000), (125_01, 4_000),
        (175_00, 4_000), (175_01, 2_000),
        (225_00, 2_000), (225_01, 1_000),
        (274_99, 1_000), (275_00, 1_000), (275_01, 0),
    ],
)  # fmt: skip
def test_the_limit_of_an_income_band_is_in_it(income: int, share: int) -> None:
    assert share_in_bands(income, BANDS) == share


def test_all_eight_bands_are_looked_at() -> None:
    bands = IncomeBands(*(IncomeBand(n * 100_00, 9_000 - n * 1_000) for n in range(1, 9)))
    assert [share_in_bands(n * 100_00, bands) for n in range(1, 10)] == [8_000, 7_000, 6_000, 5_000, 4_000, 3_000, 2_000, 1_000, 0]


def test_elements_are_left_out_in_full_or_in_proportion() -> None:
    found = award(payable=400_00, maximum_amount=1_000_00, housing_element=500_00, carer_element=100_00)
    assert counted_by_council(found, LocalSchemeFacts()) == 400_00
    assert counted_by_council(found, LocalSchemeFacts(leaves_out_housing_element=True)) == 0
    assert counted_by_council(found, LocalSchemeFacts(leaves_out_carer_element=True)) == 300_00
    half = LocalSchemeFacts(leaves_out_housing_element=True, leaves_out_in_proportion=True)
    assert counted_by_council(found, half) == 200_00  # 500 of 1,000: half of 400


def test_a_council_s_earnings_disregard_holds_without_universal_credit_too() -> None:
    scheme = {
        "name": "X", "source": "x", "first_day": "2026-04-01", "last_day": "2027-03-31", "kind": "percentage",
        "maximum_share": "80%", "taper": "20%", "capital_limit": 6000, "earnings_disregard": "50 a week",
    }  # fmt: skip
    home = {"nation": "england", "tenure": "with_family", "council_tax_scheme": scheme}
    found = lines(job={"pay": "900 a month", "hours": 16}, home=home)
    assert found["universal_credit_counted"] == 0
    assert found["earnings"] == 157_69  # 900 x 12 / 52 - 50.00
    assert found["withdrawn"] == 54_01  # less 95.55 is 62.14; 20 % of it 12.43; x 365 / 84 = 54.0113
    assert found["reduction"] == 45_99


def test_a_smaller_reduction_than_the_least_is_not_made() -> None:
    rates = council_tax_rates(date(2025, 10, 6))
    tax = CouncilTaxFacts(ReductionScheme.PERCENTAGE, days=365, local=LocalSchemeFacts(capital_limit=8_000_00, minimum_week=3_50))
    # 3.50 x 365 / 84 = 15.2083
    assert reduction(Facts(ONE, council_tax=tax), 100_00, 84_79, 0, rates) == 15_21
    assert reduction(Facts(ONE, council_tax=tax), 100_00, 84_80, 0, rates) == 0
    assert reduction(Facts(ONE, council_tax=tax, savings=8_000_00), 100_00, 0, 0, rates) == 100_00
    assert reduction(Facts(ONE, council_tax=tax, savings=8_000_01), 100_00, 0, 0, rates) == 0


def test_a_council_s_taper_stands_in_place_of_the_national_one() -> None:
    rates = council_tax_rates(date(2025, 10, 6))
    tax = CouncilTaxFacts(ReductionScheme.PERCENTAGE, days=365, local=LocalSchemeFacts(taper=3_000))
    assert withdrawn(Facts(ONE, council_tax=tax), 0, 100_00, 200_00, rates) == 130_36  # 30.00 x 365 / 84 = 130.357
    assert withdrawn(Facts(ONE, council_tax=tax._replace(scheme=ReductionScheme.WALES)), 0, 100_00, 200_00, rates) == 86_90


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


def test_what_premiums_would_add_is_said() -> None:
    adult = bo.Adult(born="1991-03-02", disability=bo.Disability(pip_mobility="standard"))
    home = bo.Home(nation="scotland", council_tax="1500 a year", council_tax_band="B")
    said = [note.text for note in bo.position(bo.Household(adults=[adult], home=home), on=DAY).assumptions]
    assert any("premiums for an adult's disability" in text for text in said)


@pytest.mark.parametrize(("caring", "premiums"), [(Caring.REGULAR_AND_SUBSTANTIAL, 1), (Caring.HOURS_ONLY, 0), (Caring.NOT_A_CARER, 0)])
def test_who_is_paid_for_the_caring_or_studies_brings_no_carer_premium_in_scotland(caring: Caring, premiums: int) -> None:
    # SSI 2021/249 Sch 1 para 5(2): regular and substantial caring responsibilities
    nobody = AdultDecisions(Capability.FIT, 0, LimitedCapabilityElement.NOT_INCLUDED, 0, Caring.NOT_A_CARER, 0)
    assert scottish_carers(Decisions(nobody._replace(caring=caring), nobody)) == premiums
