"""Income Tax on pay days: tax codes, tables of free pay, each pay day by itself and all of a year to date."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.facts import CodePrefix, JobFacts, MarriageAllowance, Nation, PayPeriod, TaxCode
from betteroff.rulebook.figures import rates
from betteroff.schemes.income_tax import IncomeTaxRates, TaxToDate, code_number, cumulative_tax, free_pay_to_date, income_tax, tax_to_date


def held(day: date) -> IncomeTaxRates:
    found: IncomeTaxRates = rates(IncomeTaxRates, "income_tax", day)
    return found


def tax(pay: int, period: PayPeriod, nation: Nation = Nation.ENGLAND, day: date = date(2026, 12, 7), **code: Any) -> int:
    return income_tax(pay, JobFacts(pay_period=period, **code), nation, held(day))


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


@pytest.mark.parametrize(
    ("day", "number", "month", "week"),
    [
        # blocks of 500 code numbers at 416.67 (96.16), the rest times 10 and 9 more over 12 (52), up to the penny
        (date(2013, 4, 29), 944, 787_42, 181_72),  # 416.67 + 4,449 / 12 = 370.75; 96.16 + 85.56
        (date(2014, 4, 6), 1000, 834_09, 192_49),  # 416.67 + 417.42; 96.16 + 96.33
        (date(2015, 4, 6), 1060, 884_09, 204_04),
        (date(2016, 4, 6), 1100, 917_43, 211_73),
        (date(2017, 4, 6), 1150, 959_09, 221_34),
        (date(2018, 4, 6), 1185, 988_26, 228_07),
        (date(2019, 4, 6), 1250, 1_042_43, 240_57),
        (date(2021, 4, 6), 1257, 1_048_26, 241_92),  # 833.34 + 214.92
    ],
)
def test_the_standard_code_of_each_year_and_its_free_pay(day: date, number: int, month: int, week: int) -> None:
    assert code_number(JobFacts(), held(day)) == number
    assert free_pay_to_date(number, 1, PayPeriod.MONTH, held(day)) == month
    assert free_pay_to_date(number, 1, PayPeriod.WEEK, held(day)) == week
    assert free_pay_to_date(number, 4, PayPeriod.FOUR_WEEKS, held(day)) == 4 * week


@pytest.mark.parametrize(
    ("number", "month"),
    [
        (0, 0),  # 0T
        (1, 1_59),  # 19 / 12 = 1.5833
        (500, 417_42),  # 5,009 / 12: still the first block
        (501, 418_26),  # 416.67 + 19 / 12
        (1000, 834_09),
        (1001, 834_93),  # 2 x 416.67 + 1.59
    ],
)
def test_free_pay_goes_by_blocks_of_500_code_numbers(number: int, month: int) -> None:
    assert free_pay_to_date(number, 1, PayPeriod.MONTH, held(date(2026, 12, 7))) == month


@pytest.mark.parametrize(
    ("day", "gives", "receives"),
    [
        (date(2015, 4, 5), 1000, 1000),  # none before 2015-16
        (date(2015, 4, 6), 954, 1166),
        (date(2018, 4, 6), 1066, 1304),  # as published for 2018-19
        (date(2026, 12, 7), 1131, 1383),  # as published for 2021-22 on
    ],
)
def test_the_marriage_allowance_moves_a_tenth_of_the_personal_allowance(day: date, gives: int, receives: int) -> None:
    assert code_number(JobFacts(marriage_allowance=MarriageAllowance.GIVES), held(day)) == gives
    assert code_number(JobFacts(marriage_allowance=MarriageAllowance.RECEIVES), held(day)) == receives


@pytest.mark.parametrize(
    ("nation", "code", "expected"),
    [
        (Nation.ENGLAND, {"tax_code": TaxCode.BASIC_RATE}, 180_00),  # 900.75 at 20 %: the pence are dropped
        (Nation.ENGLAND, {"tax_code": TaxCode.D0}, 360_00),
        (Nation.ENGLAND, {"tax_code": TaxCode.D1}, 405_00),
        (Nation.ENGLAND, {"tax_code": TaxCode.NO_TAX}, 0),
        (Nation.ENGLAND, {"tax_code": TaxCode.ALLOWANCE}, 180_00),  # 0T
        (Nation.ENGLAND, {"tax_code": TaxCode.ALLOWANCE, "code_number": 500}, 96_60),  # 900.75 - 417.42 = 483.33
        (Nation.SCOTLAND, {"tax_code": TaxCode.BASIC_RATE}, 180_00),
        (Nation.SCOTLAND, {"tax_code": TaxCode.D0}, 189_00),  # 21 %
        (Nation.SCOTLAND, {"tax_code": TaxCode.D1}, 378_00),  # 42 %
        (Nation.SCOTLAND, {"tax_code": TaxCode.D2}, 405_00),  # 45 %
        (Nation.SCOTLAND, {"tax_code": TaxCode.D3}, 432_00),  # 48 %
        (Nation.SCOTLAND, {"tax_code": TaxCode.D0, "code_prefix": CodePrefix.NOT_SCOTTISH}, 360_00),
        (Nation.ENGLAND, {"tax_code": TaxCode.D0, "code_prefix": CodePrefix.SCOTTISH}, 189_00),
    ],
)
def test_codes_that_tax_all_pay_at_one_rate(nation: Nation, code: dict[str, Any], expected: int) -> None:
    assert tax(900_75, PayPeriod.MONTH, nation, **code) == expected


def test_a_k_code_adds_to_pay_and_takes_at_most_half_of_it() -> None:
    # K475: (475 x 10 + 9) / 12 = 396.59 (396.5833 up) is added: 1,396.59 at 20 %
    k475: dict[str, Any] = {"tax_code": TaxCode.ADDITIONAL_PAY, "code_number": 475}
    assert tax(1_000_00, PayPeriod.MONTH, **k475) == 279_20
    # 250 + 396.59 = 646 at 20 % = 129.20, but no more than half of 250 (SI 2003/2682 reg. 23(5))
    assert tax(250_00, PayPeriod.MONTH, **k475) == 125_00
    assert tax(264_00, PayPeriod.MONTH, **k475) == 132_00  # 660 at 20 %, exactly half
    assert tax(0, PayPeriod.MONTH, **k475) == 0


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        # England, a taxable year of 160,000: basic band at 20 %, up to the threshold at 40 %, the rest at 45 %
        (date(2013, 4, 6), 58_098_00),  # 32,010: 6,402 + 47,196 + 4,500
        (date(2014, 4, 6), 58_127_00),  # 31,865
        (date(2015, 4, 6), 58_143_00),  # 31,785
        (date(2016, 4, 6), 58_100_00),  # 32,000
        (date(2017, 4, 6), 57_800_00),  # 33,500
        (date(2018, 4, 6), 57_600_00),  # 34,500
        (date(2019, 4, 6), 57_000_00),  # 37,500
        (date(2021, 4, 6), 56_960_00),  # 37,700
        (date(2023, 4, 5), 56_960_00),
        (date(2023, 4, 6), 58_203_00),  # additional rate above 125,140: 7,540 + 34,976 + 15,687
    ],
)
def test_the_bands_of_each_year(day: date, expected: int) -> None:
    number = code_number(JobFacts(), held(day))
    assert tax((number * 10 + 9 + 160_000) * 100, PayPeriod.YEAR, day=day) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        # Scotland, a taxable year of exactly 20,000: rates of the year
        (date(2016, 4, 6), 4_000_00),  # 20 %, as in England
        (date(2018, 4, 5), 4_000_00),
        (date(2018, 4, 6), 4_058_50),  # 2,000 at 19 %, 10,150 at 20 %, 7,850 at 21 %
        (date(2019, 4, 6), 4_055_07),  # 2,049; 10,395; 7,556: 389.31 + 2,079 + 1,586.76
        (date(2020, 4, 6), 4_052_57),  # 2,085; 10,573; 7,342
        (date(2021, 4, 6), 4_051_77),  # 2,097; 10,629; 7,274
        (date(2022, 4, 6), 4_047_20),  # 2,162; 10,956; 6,882
        (date(2023, 4, 6), 4_047_20),
        (date(2024, 4, 6), 4_037_03),  # 2,306; 11,685; 6,009
        (date(2025, 4, 6), 4_022_52),  # 2,827; 12,094; 5,079
    ],
)
def test_scottish_bands_of_each_year(day: date, expected: int) -> None:
    number = code_number(JobFacts(), held(day))
    assert tax((number * 10 + 9 + 20_000) * 100, PayPeriod.YEAR, Nation.SCOTLAND, day) == expected


def test_before_2018_scotland_differed_in_the_higher_band_only() -> None:
    # 2017-18: higher rate above 31,500, elsewhere above 33,500: 2,000 at the difference of 20 %
    pay = (11_509 + 40_000) * 100
    assert tax(pay, PayPeriod.YEAR, Nation.SCOTLAND, date(2017, 4, 6)) - tax(pay, PayPeriod.YEAR, day=date(2017, 4, 6)) == 400_00
    assert tax(pay, PayPeriod.YEAR, Nation.SCOTLAND, date(2016, 4, 6)) == tax(pay, PayPeriod.YEAR, day=date(2016, 4, 6))


def cumulative(pays: list[int], nation: Nation = Nation.ENGLAND, **code: Any) -> list[int]:
    """Tax on monthly pay from April 2026 on, each with all of the year to date."""
    so_far, found = TaxToDate(), []
    for month, pay in enumerate(pays, 1):
        to_date = tax_to_date(so_far, pay, month, JobFacts(pay_period=PayPeriod.MONTH, **code), nation, held(date(2026, 12, 7)))
        found.append(cumulative_tax(so_far, to_date))
        so_far = to_date
    return found


def test_the_bands_too_are_added_up() -> None:
    # month 1: 5,000 - 1,048.26 = 3,951; a twelfth of 37,700 is 3,141.67: 628.33 + 809.33 x 40 % = 952.06 (952.0667)
    # month 2, nothing paid: 5,000 - 2,096.52 = 2,903, all within 6,283.33: 580.60, so 371.46 is paid back
    assert cumulative([5_000_00, 0]) == [952_06, -371_46]


def test_the_scottish_bands_are_added_up() -> None:
    # a year's tax in twelve steps is the year's: 20,000 with free pay of 12 x 1,048.26, as HMRC's 1,444.53 but for 9.12 more of it
    held_now = held(date(2026, 12, 7))
    steps = cumulative([1_666_67] * 11 + [1_666_63], Nation.SCOTLAND)
    assert held_now.scottish_starter_limit == 3_967_00
    assert sum(steps) == 3_967_00 * 19 // 100 + (7_420_00 - 3_967_00) * 20 // 100  # 20,000 - 12,579.12 = 7,420 of taxable pay


def test_tax_above_half_of_a_payment_waits_for_the_next() -> None:
    # K500: 416.67 + 9/12 up = 417.42 a month is added. 100 + 417.42 = 517: 103.40, of which 50.00 may be taken.
    # month 2: 1,100 + 834.84 = 1,934: 386.80, less 103.40, with the 53.40 left over
    assert cumulative([100_00, 1_000_00], tax_code=TaxCode.ADDITIONAL_PAY, code_number=500) == [50_00, 336_80]


def test_one_rate_is_taken_of_whole_pounds_to_date() -> None:
    assert cumulative([300_50, 300_50], tax_code=TaxCode.BASIC_RATE) == [60_00, 60_20]
