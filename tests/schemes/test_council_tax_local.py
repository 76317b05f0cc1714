"""A council's own scheme. Sums worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

import betteroff as bo
from betteroff.dated_rules import council_tax_rates
from betteroff.facts import (
    CouncilTaxFacts,
    Facts,
    IncomeBand,
    IncomeBands,
    LocalSchemeFacts,
    ReductionScheme,
)
from betteroff.schemes.council_tax import reduction, withdrawn
from betteroff.schemes.council_tax_local import counted_by_council, share_in_bands
from betteroff.schemes.income_related_award import IncomeRelated
from council_tax import ONE, award, lines

NO_OLD_BENEFIT = IncomeRelated(*[0] * len(IncomeRelated._fields))
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
    assert reduction(Facts(ONE, council_tax=tax), 100_00, 84_79, 0, NO_OLD_BENEFIT, rates) == 15_21
    assert reduction(Facts(ONE, council_tax=tax), 100_00, 84_80, 0, NO_OLD_BENEFIT, rates) == 0
    assert reduction(Facts(ONE, council_tax=tax, savings=8_000_00), 100_00, 0, 0, NO_OLD_BENEFIT, rates) == 100_00
    assert reduction(Facts(ONE, council_tax=tax, savings=8_000_01), 100_00, 0, 0, NO_OLD_BENEFIT, rates) == 0


def test_a_council_s_taper_stands_in_place_of_the_national_one() -> None:
    rates = council_tax_rates(date(2025, 10, 6))
    tax = CouncilTaxFacts(ReductionScheme.PERCENTAGE, days=365, local=LocalSchemeFacts(taper=3_000))
    assert withdrawn(Facts(ONE, council_tax=tax), 0, 100_00, 200_00, NO_OLD_BENEFIT, rates) == 130_36  # 30.00 x 365 / 84 = 130.357
    assert withdrawn(Facts(ONE, council_tax=tax._replace(scheme=ReductionScheme.WALES)), 0, 100_00, 200_00, NO_OLD_BENEFIT, rates) == 86_90


@pytest.mark.parametrize(("savings", "is_said"), [("6000", False), ("6000.01", True)])
def test_that_savings_are_above_the_council_s_limit_is_said(savings: str, is_said: bool) -> None:
    scheme = {
        "name": "X", "source": "x", "first_day": "2026-04-01", "last_day": "2027-03-31", "kind": "income bands",
        "capital_limit": 6000, "bands": [{"share": "80%", "single": 150, "couple": 200}],
    }  # fmt: skip
    home = bo.Home(nation="england", tenure="owner", council_tax="1500 a year", council_tax_scheme=scheme)
    found = bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02")], home=home, savings=savings), on="2026-12-07")
    assert any("above the limit of 6,000.00, so there is no Council Tax" in warning.text for warning in found.warnings) is is_said
