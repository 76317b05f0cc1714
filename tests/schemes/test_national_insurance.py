"""Employee's National Insurance on one pay day. Main rate 8 %, above the upper earnings limit 2 %."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.facts import PayPeriod
from betteroff.rulebook.figures import rates
from betteroff.schemes.national_insurance import NationalInsuranceRates, national_insurance


def insurance(pay: int, period: PayPeriod, reached_pension_age: bool = False) -> int:
    return national_insurance(pay, period, reached_pension_age, rates(NationalInsuranceRates, "national_insurance", date(2026, 12, 7)))


def with_month(threshold: int, limit: int, main: int, above: int) -> NationalInsuranceRates:
    return NationalInsuranceRates(0, threshold, 0, 0, limit, 0, main, above)


@pytest.mark.parametrize(
    ("pay", "expected"),
    [
        (1_047_99, 0),
        (1_048_00, 0),
        (1_048_06, 0),  # 0.48p
        (1_048_07, 1),  # 0.56p
        (2_000_00, 76_16),  # 952 at 8 %
        (4_188_99, 251_28),  # 3,140.99 at 8 % = 251.2792
        (4_189_00, 251_28),  # 3,141 at 8 %
        (5_189_00, 271_28),  # and 1,000 at 2 %
    ],
)
def test_a_month_pays_on_what_is_above_the_primary_threshold(pay: int, expected: int) -> None:
    assert insurance(pay, PayPeriod.MONTH) == expected


def test_an_exact_halfpenny_is_dropped() -> None:
    # SI 2001/1004 reg. 12(1). 4,189.25: 251.28 + 0.25 at 2 % = 251.285; 4,189.26: 251.2852
    assert insurance(4_189_25, PayPeriod.MONTH) == 251_28
    assert insurance(4_189_26, PayPeriod.MONTH) == 251_29
    # 25p at 10 % is 2.5p, at the rate of January to April 2024
    assert national_insurance(1_048_25, PayPeriod.MONTH, False, with_month(1_048_00, 4_189_00, 1000, 200)) == 2
    assert national_insurance(1_048_26, PayPeriod.MONTH, False, with_month(1_048_00, 4_189_00, 1000, 200)) == 3


def test_the_two_parts_are_rounded_once_as_a_sum() -> None:
    # SSCBA 1992 s. 8(1): one contribution. 5p at 8 % = 0.4p, 20p at 2 % = 0.4p; together 0.8p, a penny; apart, nothing
    assert national_insurance(1_048_25, PayPeriod.MONTH, False, with_month(1_048_00, 1_048_05, 800, 200)) == 1


def test_a_thousand_a_week_in_july_2022_was_97_13() -> None:
    # Published example (case tax-011): 725 at 13.25 % = 96.0625 and 33 at 3.25 % = 1.0725: 97.135, the halfpenny dropped
    july_2022 = NationalInsuranceRates(242_00, 0, 0, 967_00, 0, 0, 1325, 325)
    assert national_insurance(1_000_00, PayPeriod.WEEK, False, july_2022) == 97_13


@pytest.mark.parametrize(
    ("pay", "period", "expected"),
    [
        (242_00, PayPeriod.WEEK, 0),
        (444_85, PayPeriod.WEEK, 16_23),  # 202.85 at 8 % = 16.228
        (967_00, PayPeriod.WEEK, 58_00),  # 725 at 8 %
        (484_00, PayPeriod.FORTNIGHT, 0),
        (1_934_00, PayPeriod.FORTNIGHT, 116_00),  # 1,450 at 8 %
        (968_00, PayPeriod.FOUR_WEEKS, 0),
        (3_868_00, PayPeriod.FOUR_WEEKS, 232_00),  # 2,900 at 8 %
        (3_968_00, PayPeriod.FOUR_WEEKS, 234_00),  # and 100 at 2 %
        (12_570_00, PayPeriod.YEAR, 0),
    ],
)
def test_weeks_multiply_and_a_year_has_thresholds_of_its_own(pay: int, period: PayPeriod, expected: int) -> None:
    assert insurance(pay, period) == expected


@pytest.mark.parametrize(("pay", "expected"), [(20_000_00, 594_40), (40_000_00, 2_194_40)])
def test_a_years_contribution_is_what_hmrc_publishes(pay: int, expected: int) -> None:
    # cases tax-003, tax-004 (hmrc/tax-kalculator@3dfab867, data2026.csv)
    assert insurance(pay, PayPeriod.YEAR) == expected


def test_nothing_is_due_from_pension_age() -> None:
    assert insurance(2_000_00, PayPeriod.MONTH, reached_pension_age=True) == 0
