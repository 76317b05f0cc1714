"""Employee's National Insurance on one pay day. Main rate 8 %, above the upper earnings limit 2 %."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.facts import PayPeriod
from betteroff.rulebook.figures import rates
from betteroff.schemes.national_insurance import NationalInsuranceRates, national_insurance


def held(day: date) -> NationalInsuranceRates:
    found: NationalInsuranceRates = rates(NationalInsuranceRates, "national_insurance", day)
    return found


def insurance(pay: int, period: PayPeriod, reached_pension_age: bool = False, day: date = date(2026, 12, 7)) -> int:
    return national_insurance(pay, period, reached_pension_age, held(day))


def with_month(threshold: int, limit: int, main: int, above: int) -> NationalInsuranceRates:
    return held(date(2026, 12, 7))._replace(
        primary_threshold_month=threshold, upper_earnings_limit_month=limit, main_rate=main, additional_rate=above
    )


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
    assert insurance(1_000_00, PayPeriod.WEEK, day=date(2022, 7, 6)) == 97_13


@pytest.mark.parametrize(
    ("pay", "period", "expected"),
    [
        (242_00, PayPeriod.WEEK, 0),
        (444_85, PayPeriod.WEEK, 16_23),  # 202.85 at 8 % = 16.228
        (967_00, PayPeriod.WEEK, 58_00),  # 725 at 8 %
        (484_00, PayPeriod.FORTNIGHT, 0),
        (1_934_00, PayPeriod.FORTNIGHT, 116_00),  # 1,450 at 8 %
        (967_00, PayPeriod.FOUR_WEEKS, 0),  # 12,570 x 4 / 52 = 966.92, up to the pound
        (968_00, PayPeriod.FOUR_WEEKS, 8),
        (3_867_00, PayPeriod.FOUR_WEEKS, 232_00),  # 50,270 x 4 / 52 = 3,866.92, up; 2,900 at 8 %
        (3_967_00, PayPeriod.FOUR_WEEKS, 234_00),  # and 100 at 2 %
        (12_570_00, PayPeriod.YEAR, 0),
    ],
)
def test_each_pay_period_has_thresholds_of_its_own(pay: int, period: PayPeriod, expected: int) -> None:
    assert insurance(pay, period) == expected


@pytest.mark.parametrize(("pay", "expected"), [(20_000_00, 594_40), (40_000_00, 2_194_40)])
def test_a_years_contribution_is_what_hmrc_publishes(pay: int, expected: int) -> None:
    # cases tax-003, tax-004 (hmrc/tax-kalculator@3dfab867, data2026.csv)
    assert insurance(pay, PayPeriod.YEAR) == expected


def test_nothing_is_due_from_pension_age() -> None:
    assert insurance(2_000_00, PayPeriod.MONTH, reached_pension_age=True) == 0


@pytest.mark.parametrize(
    ("day", "pay", "expected"),
    [
        # 2,000 a month; thresholds and rates of each tax year as in the yearly regulations
        (date(2013, 4, 29), 2_000_00, 162_48),  # 1,354 at 12 %
        (date(2014, 4, 5), 2_000_00, 162_48),
        (date(2014, 4, 6), 2_000_00, 160_44),  # 1,337
        (date(2015, 4, 6), 2_000_00, 159_36),  # 1,328
        (date(2016, 4, 6), 2_000_00, 159_36),
        (date(2017, 4, 6), 2_000_00, 158_40),  # 1,320
        (date(2018, 4, 6), 2_000_00, 155_76),  # 1,298
        (date(2019, 4, 6), 2_000_00, 153_72),  # 1,281
        (date(2020, 4, 6), 2_000_00, 144_96),  # 1,208
        (date(2021, 4, 6), 2_000_00, 144_36),  # 1,203
        (date(2022, 4, 5), 2_000_00, 144_36),
        (date(2022, 4, 6), 2_000_00, 155_95),  # 1,177 at 13.25 % = 155.9525
        (date(2022, 7, 5), 2_000_00, 155_95),
        (date(2022, 7, 6), 2_000_00, 126_14),  # 952 at 13.25 %
        (date(2022, 11, 5), 2_000_00, 126_14),
        (date(2022, 11, 6), 2_000_00, 114_24),  # 952 at 12 %
        (date(2024, 1, 5), 2_000_00, 114_24),
        (date(2024, 1, 6), 2_000_00, 95_20),  # 952 at 10 %
        (date(2024, 4, 5), 2_000_00, 95_20),
        (date(2024, 4, 6), 2_000_00, 76_16),  # 952 at 8 %
        # above the upper earnings limit
        (date(2013, 4, 29), 4_000_00, 347_88),  # 2,808 at 12 % and 546 at 2 %
        (date(2022, 5, 6), 5_000_00, 472_35),  # 3,366 at 13.25 % = 445.995 and 811 at 3.25 % = 26.3575
    ],
)
def test_each_tax_year_and_each_change_within_one(day: date, pay: int, expected: int) -> None:
    assert insurance(pay, PayPeriod.MONTH, day=day) == expected


@pytest.mark.parametrize(
    ("day", "fortnight", "four_weeks"),
    [
        (date(2013, 4, 6), 299_00, 597_00),  # 7,755 / 52 is 149.13: 298.27 and 596.54, up to the pound (SI 2001/1004 reg. 11(3)(c), (4))
        (date(2018, 4, 6), 324_00, 648_00),
        (date(2020, 4, 6), 366_00, 731_00),  # 9,500 / 52 is 182.69
    ],
)
def test_two_and_four_weeks_are_reckoned_from_the_year(day: date, fortnight: int, four_weeks: int) -> None:
    assert insurance(fortnight, PayPeriod.FORTNIGHT, day=day) == 0 == insurance(four_weeks, PayPeriod.FOUR_WEEKS, day=day)
    assert insurance(fortnight + 100, PayPeriod.FORTNIGHT, day=day) == 12 == insurance(four_weeks + 100, PayPeriod.FOUR_WEEKS, day=day)
