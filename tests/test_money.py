"""Pence and rounding. Every expected amount is worked by hand from the regulation named."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from betteroff.money import Amount, Money, half_down, half_up, month_of_weeks, pence, share_of


@pytest.mark.parametrize(
    ("numerator", "denominator", "rounded"),
    [(0, 2, 0), (1, 2, 1), (49, 100, 0), (50, 100, 1), (3, 2, 2), (149, 100, 1), (150, 100, 2), (5, 1, 5)],
)
def test_a_half_or_more_of_a_penny_goes_up(numerator: int, denominator: int, rounded: int) -> None:
    # UC Regs 2013 reg. 6(1): half and above up, less than half disregarded
    assert half_up(numerator, denominator) == rounded


@pytest.mark.parametrize(
    ("numerator", "denominator", "rounded"),
    [(0, 2, 0), (1, 2, 0), (50, 100, 0), (51, 100, 1), (3, 2, 1), (150, 100, 1), (151, 100, 2), (5, 1, 5)],
)
def test_an_exact_halfpenny_of_national_insurance_is_dropped(numerator: int, denominator: int, rounded: int) -> None:
    # SI 2001/1004 reg. 12(1): nearest penny, a halfpenny or less disregarded
    assert half_down(numerator, denominator) == rounded


@given(st.integers(0, 10**9), st.integers(1, 10**6))
def test_both_roundings_are_within_half_a_penny_and_part_only_at_the_half(numerator: int, denominator: int) -> None:
    exact = Fraction(numerator, denominator)
    up, down = half_up(numerator, denominator), half_down(numerator, denominator)
    assert abs(up - exact) <= Fraction(1, 2)
    assert abs(down - exact) <= Fraction(1, 2)
    assert up - down == (1 if exact % 1 == Fraction(1, 2) else 0)


@pytest.mark.parametrize(
    ("week", "month"),
    [
        (27_05, 117_22),  # 27.05 x 52 / 12 = 117.21666
        (66_15, 286_65),  # 66.15 x 52 / 12 = 286.65 (DWP quiz of June 2019)
        (120_00, 520_00),  # 120 x 52 / 12 = 520
        (3, 13),  # 0.03 x 52 / 12 = 0.13
        (15, 65),  # 0.15 x 52 / 12 = 0.65
        (1, 4),  # 0.01 x 52 / 12 = 0.0433
    ],
)
def test_a_week_becomes_a_month_by_52_twelfths(week: int, month: int) -> None:
    assert month_of_weeks(week) == month


@pytest.mark.parametrize(("amount", "share", "expected"), [(10, 5500, 6), (9, 5500, 5), (1, 5500, 1), (0, 5500, 0), (30, 5500, 17)])
def test_a_share_is_rounded_half_up(amount: int, share: int, expected: int) -> None:
    # 55 % of 10p = 5.5p, of 9p = 4.95p, of 1p = 0.55p, of 30p = 16.5p
    assert share_of(amount, share) == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("112.50", 112_50),
        ("1,234.56", 1_234_56),
        ("£5,000", 5_000_00),
        (300, 300_00),
        (0, 0),
        (12.5, 12_50),
        (0.1, 10),
        (Decimal("6250.01"), 6_250_01),
        ("10000000", 1_000_000_000),
    ],
)
def test_pounds_are_read_exactly(stated: object, expected: int) -> None:
    assert pence(stated) == expected


@pytest.mark.parametrize("stated", ["0.001", 0.001, "1.005", Decimal("0.015")])
def test_a_fraction_of_a_penny_is_refused(stated: object) -> None:
    with pytest.raises(ValueError, match="fraction of a penny"):
        pence(stated)


@pytest.mark.parametrize("stated", ["-1", -0.01, "10000000.01", float("inf"), float("nan")])
def test_an_amount_out_of_all_bounds_is_refused(stated: object) -> None:
    with pytest.raises(ValueError, match=r"negative|10,000,000 pounds|fraction of a penny|write pounds"):
        pence(stated)


@pytest.mark.parametrize("stated", [True, None, [], "ten", ""])
def test_what_is_no_amount_is_refused(stated: object) -> None:
    with pytest.raises(ValueError, match="write pounds"):
        pence(stated)


def test_a_decimal_comma_is_not_read_as_hundreds_of_pounds() -> None:
    # "12,50" is twelve pounds fifty on the Continent and nothing in Britain; 1,250.00 is neither
    with pytest.raises(ValueError, match="pounds"):
        pence("12,50")


@pytest.mark.parametrize(
    ("stated", "pence_stated", "per"),
    [
        ("112.50 a week", 112_50, "week"),
        ("£112.50 per week", 112_50, "week"),
        ("520 a month", 520_00, "month"),
        ("12.71 an hour", 12_71, "hour"),
        ("15,000 a year", 15_000_00, "year"),
        ("260 every 4 weeks", 260_00, "four weeks"),
        ("260 every four weeks", 260_00, "four weeks"),
        ("86 a fortnight", 86_00, "fortnight"),
        ("86 every 2 weeks", 86_00, "fortnight"),
        ("86/week", 86_00, "week"),
        ("£700 pcm", 700_00, "month"),
        ("700 p.c.m.", 700_00, "month"),
        ("700 p.m.", 700_00, "month"),
        ("120 p.w.", 120_00, "week"),
        ("£120 p/w", 120_00, "week"),
        ("120 per week", 120_00, "week"),
        ("12.71 p.h.", 12_71, "hour"),
        ("15,000 p.a.", 15_000_00, "year"),
        ("15000 per annum", 15_000_00, "year"),
        ("15000 annually", 15_000_00, "year"),
        ("86pw", 86_00, "week"),
        ("86 weekly", 86_00, "week"),
        ("520 monthly", 520_00, "month"),
        ("520 per calendar month", 520_00, "month"),
        ({"amount": "112.50", "per": "week"}, 112_50, "week"),
    ],
)
def test_an_amount_is_pounds_with_a_period(stated: object, pence_stated: int, per: str) -> None:
    assert Amount.parse(stated) == Amount(pence_stated, per)


@pytest.mark.parametrize("stated", ["112.50", 112.5, "a week", "112.50 a day", {"amount": "1"}, "12.345 a week", "-5 a week"])
def test_an_amount_without_a_known_period_or_in_fractions_of_a_penny_is_refused(stated: object) -> None:
    with pytest.raises(ValueError, match=r"write pounds|fraction of a penny|negative"):
        Amount.parse(stated)


@pytest.mark.parametrize(
    ("stated", "minutes", "period", "expected"),
    [
        ("12.71 an hour", 16 * 60, "month", 881_23),  # 12.71 x 16 x 52 / 12 = 881.22666
        ("12.71 an hour", 16 * 60, "week", 203_36),  # 12.71 x 16
        ("12.71 an hour", 35 * 60, "month", 1_927_68),  # 12.71 x 35 x 52 / 12 = 1,927.68333
        ("12.71 an hour", 7 * 60 + 30, "week", 95_33),  # 12.71 x 7.5 = 95.325, up
        ("260 every 4 weeks", 0, "month", 281_67),  # 260 x 13 / 12 = 281.66666
        ("86 a fortnight", 0, "month", 186_33),  # 86 x 26 / 12 = 186.33333
        ("15000 a year", 0, "month", 1_250_00),
        ("520 a month", 0, "week", 120_00),
        ("520 a month", 0, "month", 520_00),
    ],
)
def test_an_amount_for_another_period_is_rounded_once(stated: str, minutes: int, period: str, expected: int) -> None:
    assert Amount.parse(stated).rounded(period, minutes) == expected


@pytest.mark.parametrize("stated", ["112.50 a week", "12.71 an hour", "260.00 every four weeks", "86.00 a fortnight", "520.00 a month"])
def test_an_amount_is_written_as_it_is_read(stated: str) -> None:
    assert str(Amount.parse(stated)) == stated


def test_money_gives_exact_pounds() -> None:
    assert Money(1_234_05).pounds == Decimal("1234.05")
    assert str(Money(1_234_05)) == "1,234.05"
    assert str(Money(-5)) == "-0.05"


@pytest.mark.parametrize(("period", "expected"), [("week", 120_00), ("year", 6_240_00), ("month", 520_00), ("four weeks", 480_00)])
def test_money_is_shown_for_another_period(period: str, expected: int) -> None:
    # 520 a month = 6,240 a year = 120 a week = 480 every four weeks
    assert Money(520_00).per(period) == Money(expected, period)


def test_money_for_an_unknown_period_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be had a day"):
        Money(1).per("day")


def test_amounts_of_different_periods_do_not_compare() -> None:
    assert Money(50_00) < Money(60_00)
    with pytest.raises(ValueError, match="does not compare"):
        assert Money(50_00, "week") < Money(60_00)


@pytest.mark.parametrize("written", ["40 a night", "£40 per night", "40 nightly", "40 / night"])
def test_a_rent_by_the_night_is_to_be_written_by_the_week(written: str) -> None:
    with pytest.raises(ValueError, match=r'^is by the night: write 7 times as much a week, such as "280 a week"'):
        Amount.parse(written)
