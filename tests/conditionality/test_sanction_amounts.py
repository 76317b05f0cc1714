"""Lengths, rates and limits of sanctions, by hand from regulations 101 to 111; a day before, on and after each limit."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.conditionality.sanction_amounts import (
    SanctionRates,
    daily_reduction,
    daily_reduction_in_tables,
    daily_reduction_of_week,
    days_before_claim,
    days_of,
    fixed_days,
    is_left_out,
    most_in_period,
    reduction,
    reduction_of_week,
    within_the_most,
)
from betteroff.conditionality.sanctions import (
    LENGTH,
    Length,
    Share,
    length_inputs,
)
from betteroff.dated_rules import rates_on
from betteroff.facts.sanctions import EarlierFacts, Level
from betteroff.rulebook.tables import asked, first_row

NOW = date(2026, 9, 1)
RATES = rates_on(SanctionRates, NOW)


NONE = EarlierFacts()


def days(level: Level, earlier: EarlierFacts = NONE, young: bool = False, on: date = NOW) -> int:
    table = asked(LENGTH, on)
    row = first_row(table.scan, length_inputs(level, young, earlier))
    return days_of(table.rows[row].then, rates_on(SanctionRates, on))


def one(days_since: int, of: int) -> EarlierFacts:
    return EarlierFacts(True, days_since, of)


@pytest.mark.parametrize(
    ("level", "young", "first"),
    [
        (Level.HIGHER, False, 91), (Level.HIGHER, True, 14), (Level.MEDIUM, False, 28), (Level.MEDIUM, True, 7),
        (Level.LOW, False, 7), (Level.LOW, True, 0), (Level.LOWEST, False, 0),
    ],
)  # fmt: skip
def test_a_first_failure(level: Level, young: bool, first: int) -> None:
    assert days(level, young=young) == first


@pytest.mark.parametrize(
    ("level", "young", "of", "then"),
    [
        (Level.HIGHER, False, 91, 182), (Level.HIGHER, False, 182, 182), (Level.HIGHER, True, 14, 28), (Level.HIGHER, True, 28, 28),
        (Level.MEDIUM, False, 28, 91), (Level.MEDIUM, False, 91, 91), (Level.MEDIUM, True, 7, 14), (Level.MEDIUM, True, 14, 14),
        (Level.LOW, False, 7, 14), (Level.LOW, False, 14, 28), (Level.LOW, False, 28, 28), (Level.LOW, True, 0, 7),
        (Level.LOWEST, False, 0, 0),
    ],
)  # fmt: skip
def test_another_within_365_days(level: Level, young: bool, of: int, then: int) -> None:
    # within 365 days that begin with the day of this one: 364 days before is the last that counts
    assert days(level, one(14, of), young) == days(level, one(364, of), young) == then
    assert days(level, one(365, of), young) == days(level, young=young)


@pytest.mark.parametrize(
    ("level", "young", "of"),
    [
        (Level.HIGHER, False, 91), (Level.HIGHER, False, 182), (Level.HIGHER, True, 14), (Level.HIGHER, True, 28),
        (Level.MEDIUM, False, 28), (Level.MEDIUM, False, 91), (Level.MEDIUM, True, 7), (Level.MEDIUM, True, 14),
        (Level.LOW, False, 7), (Level.LOW, False, 14), (Level.LOW, False, 28),
    ],
)  # fmt: skip
def test_within_14_days_the_length_stays(level: Level, young: bool, of: int) -> None:
    assert days(level, one(0, of), young) == days(level, one(13, of), young) == of


def test_at_16_or_17_a_low_one_within_14_days_adds_nothing() -> None:
    # reg. 104(3)(b): within 365 days, but not within 14
    assert days(Level.LOW, one(13, 0), True) == 0
    assert days(Level.LOW, one(14, 0), True) == 7


@pytest.mark.parametrize(("on", "third"), [(date(2019, 11, 26), 1095), (date(2019, 11, 27), 182)])
def test_three_years_ended_on_27_november_2019(on: date, third: int) -> None:
    assert days(Level.HIGHER, one(100, 182), on=on) == third
    assert days(Level.HIGHER, one(100, 1095), on=on) == third
    assert days(Level.HIGHER, one(5, 1095), on=on) == third


@pytest.mark.parametrize(
    ("on", "last_left_out", "last_that_counts"),
    [
        (date(2014, 4, 27), 14, 365),
        (date(2014, 4, 28), 13, 364),
        (date(2016, 7, 24), 13, 364),
    ],
)
def test_until_july_2016_those_shortly_before_were_left_out(on: date, last_left_out: int, last_that_counts: int) -> None:
    rates = rates_on(SanctionRates, on)
    assert is_left_out(last_left_out, rates)
    assert not is_left_out(last_left_out + 1, rates)
    assert days(Level.HIGHER, one(last_that_counts, 91), on=on) == 182
    assert days(Level.HIGHER, one(last_that_counts + 1, 91), on=on) == 91


def test_since_25_july_2016_none_is_left_out() -> None:
    assert not is_left_out(0, rates_on(SanctionRates, date(2016, 7, 25)))


def test_under_section_27_a_fixed_period_is_26_weeks_at_most() -> None:
    assert fixed_days(Level.LOW, 210, RATES) == 182
    assert fixed_days(Level.MEDIUM, 182, RATES) == 182
    assert fixed_days(Level.HIGHER, 1095, RATES) == 1095


def test_all_that_is_outstanding_is_1095_days_at_most() -> None:
    assert within_the_most(91, 1004, RATES) == 91
    assert within_the_most(91, 1005, RATES) == 90
    assert within_the_most(91, 1095, RATES) == 0


def test_a_failure_before_the_claim() -> None:
    # 91 days, left 30 days before the claim: 29 days lie between, and come off (reg. 102(4)(a))
    assert days_before_claim(91, 0, False, 29, True) == 62
    # work for a limited time that had 40 days to run: the lesser (reg. 102(4)(b))
    assert days_before_claim(91, 40, True, 29, True) == 11
    # nothing where the period is not longer than the days to the date of the claim itself (reg. 113(1)(e)); in JSA to the day before
    assert days_before_claim(91, 0, False, 90, True) == 0
    assert days_before_claim(91, 0, False, 89, True) == 2
    assert days_before_claim(91, 0, False, 90, False) == 1
    assert days_before_claim(91, 0, False, 91, False) == 0


@pytest.mark.parametrize(
    ("standard", "full", "reduced"),
    [
        (42490, 1390, 550),  # 2026-27: 13.969, 5.587
        (40014, 1310, 520),  # 2025-26: 13.155, 5.262
        (33858, 1110, 440),  # 11.131, 4.452
        (33491, 1100, 440),  # 2022-23
    ],
)
def test_the_daily_rate_is_rounded_down_to_ten_pence(standard: int, full: int, reduced: int) -> None:
    assert daily_reduction(standard, Share.FULL, False, RATES) == full
    assert daily_reduction(standard, Share.REDUCED, False, RATES) == reduced
    assert daily_reduction(standard, Share.NIL, False, RATES) == 0


def test_the_daily_rate_of_one_of_a_couple() -> None:
    # 666.97 x 12 / 365 = 21.927, down to 21.90, half 10.95; halved first 10.963, down to 10.90. 40 %: 8.771, 8.70, 4.35; 4.385, 4.30
    assert daily_reduction(66697, Share.FULL, True, RATES) == 1095
    assert daily_reduction_in_tables(66697, Share.FULL, True, RATES) == 1090
    assert daily_reduction(66697, Share.REDUCED, True, RATES) == 435
    assert daily_reduction_in_tables(66697, Share.REDUCED, True, RATES) == 430


def test_a_daily_rate_just_at_ten_pence() -> None:
    # 36.50 x 12 / 365 = 1.20; a penny less a month is below it
    assert daily_reduction(3650, Share.FULL, False, RATES) == 120
    assert daily_reduction(3649, Share.FULL, False, RATES) == 110


def test_the_daily_rate_of_weekly_benefits() -> None:
    # 95.55 x 52 / 365 = 13.6126; 40 %: 5.445
    assert daily_reduction_of_week(9555, Share.FULL, RATES) == 1360
    assert daily_reduction_of_week(9555, Share.REDUCED, RATES) == 540


def test_a_period_is_reduced_by_the_standard_allowance_at_most() -> None:
    # 31 days at 13.90 are 430.90, above 424.90; 30 days are 417.00
    most = most_in_period(42490, False)
    assert reduction(31, 1390, most, 90000) == 42490
    assert reduction(30, 1390, most, 90000) == 41700
    assert reduction(30, 1390, most, 10000) == 10000
    assert most_in_period(66697, True) == 33349  # half of 666.97, to the nearest penny


def test_a_benefit_week() -> None:
    assert reduction_of_week(7, 1360, 9555) == 9520
    assert reduction_of_week(9, 1360, 9555) == 9520
    assert reduction_of_week(7, 1360, 5000) == 5000


def test_every_length_is_a_figure() -> None:
    assert {length: days_of(length, RATES) for length in Length}[Length.UNTIL_COMPLIANCE] == 0
    assert sorted({days_of(length, RATES) for length in Length}) == [0, 7, 14, 28, 91, 182]
