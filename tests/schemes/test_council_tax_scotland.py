"""Council Tax Reduction in Scotland. Sums worked by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.dated_rules import money_rates
from betteroff.facts import (
    Capability,
    ChildcareFacts,
    CouncilTaxFacts,
    Facts,
    FamilyFacts,
    ReductionScheme,
    ValuationBand,
)
from betteroff.schemes.capability import AdultDecisions, Caring, Decisions, LimitedCapabilityElement
from betteroff.schemes.council_tax_scotland import carers_beside_universal_credit, childcare_off_income, higher_bands
from council_tax import DAY, NO_BENEFITS, ONE, SCOTLAND, award, lines


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
    assert childcare_off_income(facts, NO_BENEFITS, award(before_cap=1, payable=1, childcare_element=at_most), rates) == most
    assert childcare_off_income(facts, NO_BENEFITS, award(before_cap=1, payable=1, childcare_element=at_most - 1_00), rates) < most
    assert childcare_off_income(facts, NO_BENEFITS, award(before_cap=1, payable=1, childcare_element=at_most + 1_00), rates) == most


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
        (DAY, "limited_for_activity", 167_90),  # 95.55 + 50.35, and the enhanced disability premium of 22.00
        (DAY, "limited", 133_50),  # 95.55 + 37.95
        ("2023-11-18", "limited_for_activity", 104_35),  # 84.80 + 19.55
        ("2023-11-19", "limited_for_activity", 149_05),  # and 44.70
    ],
)
def test_limited_capability_brings_a_component_beside_universal_credit_in_scotland(day: str, capability: str, amount: int) -> None:
    adult = {"capability": capability, "lcwra_in_award_before_april_2026": True} if day == DAY else {"capability": capability}
    assert lines(day, home=SCOTLAND, adult=adult)["applicable_amount"] == amount


def test_with_the_support_component_a_small_wage_lowers_nothing() -> None:
    found = lines(home=SCOTLAND, adult={"capability": "limited_for_activity"}, job={"pay": "127.10 a week", "hours": 10})
    assert (found["income"], found["reduction"]) == (107_10, 125_00)  # 127.10 - 20.00


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
    assert scottish(ValuationBand.E, 479_00, family=FamilyFacts(children=1)) == 15_28
    assert scottish(ValuationBand.E, 480_00, family=FamilyFacts(children=1)) == 14_41
    assert scottish(ValuationBand.E, 0, date(2017, 3, 31)) == 0


@pytest.mark.parametrize(("caring", "premiums"), [(Caring.REGULAR_AND_SUBSTANTIAL, 1), (Caring.HOURS_ONLY, 0), (Caring.NOT_A_CARER, 0)])
def test_who_is_paid_for_the_caring_or_studies_brings_no_carer_premium(caring: Caring, premiums: int) -> None:
    # SSI 2021/249 Sch 1 para 5(2): regular and substantial caring responsibilities
    nobody = AdultDecisions(Capability.FIT, 0, LimitedCapabilityElement.NOT_INCLUDED, 0, Caring.NOT_A_CARER, 0)
    assert carers_beside_universal_credit(Decisions(nobody._replace(caring=caring), nobody)) == premiums
