"""Income Tax on one pay day: code 1257L, week 1 / month 1, tables of free pay."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.facts import Nation, PayPeriod
from betteroff.rulebook.figures import rates
from betteroff.schemes.income_tax import IncomeTaxRates, income_tax


def tax(pay: int, period: PayPeriod, nation: Nation = Nation.ENGLAND, day: date = date(2026, 12, 7)) -> int:
    return income_tax(pay, period, nation, rates(IncomeTaxRates, "income_tax", day))


# Published by HMRC: tables of expected values of its tax calculator library (hmrc/tax-kalculator@3dfab867,
# src/jvmTest/resources/data2024.csv, data2025.csv, data2026.csv, data2026_with_pension.csv). Cases tax-003,
# -004, -006, -007, -010 of the project's collection. A contribution under a net pay arrangement is taken
# off the pay before tax: 20,000 less 10 % = 18,000.


@pytest.mark.parametrize(
    ("day", "nation", "taxable_pay", "expected"),
    [
        (date(2026, 4, 6), Nation.SCOTLAND, 20_000_00, 1_444_53),
        (date(2026, 4, 6), Nation.SCOTLAND, 40_000_00, 5_549_18),
        (date(2025, 4, 6), Nation.SCOTLAND, 20_000_00, 1_455_93),
        (date(2024, 4, 6), Nation.SCOTLAND, 20_000_00, 1_461_14),
        (date(2026, 4, 6), Nation.ENGLAND, 18_000_00, 1_084_20),
    ],
)
def test_a_years_tax_is_what_hmrc_publishes(day: date, nation: Nation, taxable_pay: int, expected: int) -> None:
    assert tax(taxable_pay, PayPeriod.YEAR, nation, day) == expected


@pytest.mark.parametrize(
    ("period", "free"),
    [
        (PayPeriod.MONTH, 1_048_26),  # (2 x 416.67 + (257 x 10 + 9) / 12 up): 833.34 + 214.92
        (PayPeriod.WEEK, 241_92),  # 2 x 96.16 + 2,579 / 52 up: 192.32 + 49.60
        (PayPeriod.FORTNIGHT, 483_84),
        (PayPeriod.FOUR_WEEKS, 967_68),
        (PayPeriod.YEAR, 12_579_00),
    ],
)
def test_tax_begins_with_the_first_whole_pound_above_free_pay(period: PayPeriod, free: int) -> None:
    assert tax(0, period) == 0
    assert tax(free, period) == 0
    assert tax(free + 99, period) == 0
    assert tax(free + 100, period) == 20
    assert tax(free + 199, period) == 20
    assert tax(free + 200, period) == 40


@pytest.mark.parametrize(
    ("pay", "period", "expected"),
    [
        (2_000_00, PayPeriod.MONTH, 190_20),  # 951.74 -> 951 at 20 %
        (444_85, PayPeriod.WEEK, 40_40),  # 202.93 -> 202 at 20 %
        (889_70, PayPeriod.FORTNIGHT, 81_00),  # 405.86 -> 405 at 20 %
        (1_779_40, PayPeriod.FOUR_WEEKS, 162_20),  # 811.72 -> 811 at 20 %
        (20_000_00, PayPeriod.YEAR, 1_484_20),  # 7,421 at 20 %
    ],
)
def test_taxable_pay_is_rounded_down_to_the_pound(pay: int, period: PayPeriod, expected: int) -> None:
    assert tax(pay, period) == expected
    assert tax(pay, period, Nation.WALES) == expected


@pytest.mark.parametrize(
    ("taxable", "expected"),
    [
        (37_700, 7_540_00),  # 37,700 at 20 %
        (37_701, 7_540_40),  # one pound at 40 %
        (125_140, 42_516_00),  # 7,540 + 87,440 at 40 %
        (125_141, 42_516_45),  # one pound at 45 %
    ],
)
def test_each_band_of_england_and_wales_begins_above_the_one_below(taxable: int, expected: int) -> None:
    assert tax(12_579_00 + taxable * 100, PayPeriod.YEAR) == expected


@pytest.mark.parametrize(
    ("taxable", "expected"),
    [
        (3_967, 753_73),  # at 19 %
        (3_968, 753_93),  # one pound at 20 %
        (16_956, 3_351_53),  # 753.73 + 12,989 at 20 %
        (16_957, 3_351_74),  # at 21 %
        (31_092, 6_320_09),  # 3,351.53 + 14,136 at 21 %
        (31_093, 6_320_51),  # at 42 %
        (62_430, 19_482_05),  # 6,320.09 + 31,338 at 42 %
        (62_431, 19_482_50),  # at 45 %
        (125_140, 47_701_55),  # 19,482.05 + 62,710 at 45 %
        (125_141, 47_702_03),  # at 48 %
    ],
)
def test_each_scottish_band_begins_above_the_one_below(taxable: int, expected: int) -> None:
    assert tax(12_579_00 + taxable * 100, PayPeriod.YEAR, Nation.SCOTLAND) == expected


def test_a_months_scottish_tax_uses_a_twelfth_of_each_band() -> None:
    # 2,000 less 1,048.26: 951; a twelfth of 3,967 is 330.58 at 19 %, the rest at 20 %: 190.20 - 3.30(58) = 186.89(4), down
    assert tax(2_000_00, PayPeriod.MONTH, Nation.SCOTLAND) == 186_89
