"""The minimum wage by age, and what hours at it come to in a month."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.rulebook import NotCovered
from betteroff.rulebook.figures import rates
from betteroff.schemes.minimum_wage import (
    MinimumWageRates,
    accommodation_adjustment,
    hourly_rate,
    is_below,
    lowest_lawful_rate,
    whole_pounds_a_month,
)


def held(day: date = date(2026, 12, 7)) -> MinimumWageRates:
    found: MinimumWageRates = rates(MinimumWageRates, "minimum_wage", day)
    return found


@pytest.mark.parametrize(
    ("day", "age", "rate"),
    [
        (date(2026, 12, 7), 17, 8_00),
        (date(2026, 12, 7), 18, 10_85),
        (date(2026, 12, 7), 20, 10_85),
        (date(2026, 12, 7), 21, 12_71),
        (date(2026, 12, 7), 66, 12_71),
        (date(2026, 4, 1), 21, 12_71),
        (date(2026, 3, 31), 21, 12_21),
        (date(2025, 4, 1), 20, 10_00),
        (date(2025, 3, 31), 20, 8_60),
        (date(2024, 4, 1), 21, 11_44),
        # 23 and over had the national living wage from April 2021, 21 and 22 a rate of their own
        (date(2024, 3, 31), 23, 10_42),
        (date(2024, 3, 31), 22, 10_18),
        (date(2024, 3, 31), 20, 7_49),
        (date(2021, 4, 1), 23, 8_91),
        (date(2021, 4, 1), 22, 8_36),
        # from 25 from April 2016
        (date(2021, 3, 31), 25, 8_72),
        (date(2021, 3, 31), 24, 8_20),
        (date(2016, 10, 1), 24, 6_95),
        (date(2016, 9, 30), 24, 6_70),
        (date(2016, 4, 1), 25, 7_20),
        (date(2016, 4, 1), 24, 6_70),
        # one rate from 21 before that, from 1 October each year
        (date(2016, 3, 31), 25, 6_70),
        (date(2015, 9, 30), 21, 6_50),
        (date(2013, 10, 1), 21, 6_31),
        (date(2013, 4, 29), 21, 6_19),
        (date(2013, 4, 29), 20, 4_98),
        (date(2013, 4, 29), 17, 3_68),
    ],
)
def test_the_rate_depends_on_the_age_and_the_day(day: date, age: int, rate: int) -> None:
    assert hourly_rate(age, held(day)) == rate


def test_a_day_before_there_was_a_minimum_wage_is_refused() -> None:
    # the Act began on 1 April 1999
    with pytest.raises(NotCovered):
        held(date(1999, 3, 31))


def test_an_apprentice_has_a_rate_of_the_kind() -> None:
    assert lowest_lawful_rate(30, True, held()) == 8_00
    assert lowest_lawful_rate(30, False, held()) == 12_71
    assert lowest_lawful_rate(30, True, held(date(2013, 4, 29))) == 2_65
    assert lowest_lawful_rate(30, True, held(date(2016, 10, 1))) == 3_40


@pytest.mark.parametrize(
    ("hourly", "minutes", "month"),
    [
        (12_71, 16 * 60, 881_00),  # 881.22666
        (12_71, 35 * 60, 1_927_00),  # 1,927.68333
        (12_71, 13 * 60, 715_00),  # 715.9966: nothing is rounded up before the fraction is dropped
        (12_71, 18 * 60, 991_00),  # 991.38
        (12_71, 29 * 60, 1_597_00),  # 1,597.22333
        (8_00, 30 * 60, 1_040_00),  # exactly
    ],
)
def test_hours_at_the_rate_become_a_month_in_whole_pounds(hourly: int, minutes: int, month: int) -> None:
    # x 52 / 12, the fraction of a pound dropped: UC Regs 2013 reg. 6(1A)
    assert whole_pounds_a_month(hourly, minutes) == month


@pytest.mark.parametrize(
    ("pay_week", "minutes", "age", "is_apprentice", "below"),
    [
        (203_36, 16 * 60, 30, False, False),  # 16 x 12.71 = 203.36
        (203_35, 16 * 60, 30, False, True),
        (173_60, 16 * 60, 20, False, False),  # 16 x 10.85
        (173_59, 16 * 60, 20, False, True),
        (128_00, 16 * 60, 30, True, False),  # 16 x 8.00
        (127_99, 16 * 60, 30, True, True),
    ],
)
def test_pay_is_below_the_minimum_wage_by_a_penny(pay_week: int, minutes: int, age: int, is_apprentice: bool, below: bool) -> None:
    assert is_below(pay_week, minutes, age, is_apprentice, held()) == below


@pytest.mark.parametrize(
    ("charge_week", "days", "adjustment"),
    [
        (0, 0, 0),  # none is provided
        (0, 7, 77_70),  # free: 7 x 11.10 counts
        (0, 5, 55_50),
        (1, 7, 0),  # a charge up to the offset changes nothing
        (77_69, 7, 0),
        (77_70, 7, 0),
        (77_71, 7, -1),
        (55_51, 5, -1),
        (100_00, 7, -22_30),
    ],
)
def test_accommodation_counts_free_as_the_offset_and_charged_above_it(charge_week: int, days: int, adjustment: int) -> None:
    assert accommodation_adjustment(charge_week, days, held()) == adjustment


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        (date(2013, 4, 29), 4_82),
        (date(2013, 9, 30), 4_82),
        (date(2013, 10, 1), 4_91),
        (date(2014, 10, 1), 5_08),
        (date(2015, 4, 6), 5_08),  # as the regulations of 2015 were made
        (date(2015, 10, 1), 5_35),
        (date(2016, 9, 30), 5_35),
        (date(2016, 10, 1), 6_00),
        (date(2017, 4, 1), 6_40),
        (date(2018, 4, 1), 7_00),
        (date(2019, 4, 1), 7_55),
        (date(2020, 4, 1), 8_20),
        (date(2021, 4, 1), 8_36),
        (date(2022, 4, 1), 8_70),
        (date(2023, 4, 1), 9_10),
        (date(2024, 4, 1), 9_99),
        (date(2025, 4, 1), 10_66),
        (date(2026, 3, 31), 10_66),
        (date(2026, 4, 1), 11_10),
    ],
)
def test_the_accommodation_offset_of_each_year(day: date, offset: int) -> None:
    assert held(day).accommodation_offset == offset
