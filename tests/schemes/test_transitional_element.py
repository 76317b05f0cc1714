"""How the transitional element erodes, begins and ends: SI 2014/1230 regs 52-57, Schs 2, 3."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.rulebook.figures import rates
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.transitional_element import (
    Circumstances,
    Elements,
    TransitionalElementRates,
    eroded,
    low_earnings_threshold,
    relevant_increases,
    sdp_addition,
    sdp_element,
)
from betteroff.schemes.universal_credit import UniversalCreditRates

NONE = Elements(0, 0, 0, 0, 0, 0)
BEFORE = Elements(368_74, 269_58, 0, 400_00, 0, 0)
PLAIN = Circumstances(False, False)
LATE = date(2026, 12, 7)


def figures(day: date = LATE) -> TransitionalElementRates:
    found: TransitionalElementRates = rates(TransitionalElementRates, "transitional_element", day)
    return found


def after(
    now: Elements,
    day: date = LATE,
    earlier: Elements = BEFORE,
    was: Circumstances = PLAIN,
    is_now: Circumstances = PLAIN,
    before: Elements = BEFORE,
) -> int:
    """What is left of 120.00."""
    return eroded(120_00, relevant_increases(before, now, earlier, was, is_now, figures(day)))


def test_a_rise_erodes_by_its_amount() -> None:
    # Campbell: 120 - (450 - 400)
    assert after(BEFORE._replace(housing_element=450_00)) == 70_00


def test_every_element_that_rises_counts_and_a_fall_offsets_nothing() -> None:
    # reg. 55(2), (4)
    assert after(BEFORE._replace(standard_allowance=393_45, child_element=0)) == 120_00 - 24_71
    assert after(BEFORE._replace(standard_allowance=393_45, housing_element=410_00)) == 120_00 - 24_71 - 10_00
    assert after(BEFORE._replace(carer_element=50_00)) == 70_00
    assert after(BEFORE._replace(disabled_child_addition=119_99)) == 1
    assert after(BEFORE._replace(disabled_child_addition=120_00)) == 0
    assert after(BEFORE._replace(disabled_child_addition=120_01)) == 0
    assert after(BEFORE) == 120_00


def test_nothing_is_nothing_for_good() -> None:
    # reg. 55(3)
    assert eroded(0, NONE) == 0
    assert eroded(0, NONE._replace(housing_element=1)) == 0


@pytest.mark.parametrize(("day", "left"), [(date(2022, 7, 24), 0), (date(2022, 7, 25), 100_00)])
def test_lcwra_in_place_of_lcw_counts_by_the_difference_since_25_july_2022(day: date, left: int) -> None:
    # reg. 55(5)
    before = BEFORE._replace(limited_capability_element=130_00)
    now = BEFORE._replace(limited_capability_element=150_00)
    assert after(now, day, before=before, earlier=before, was=Circumstances(True, False)) == left
    assert after(now, day, before=before, earlier=before) == 100_00  # a rise of the LCWRA element itself


@pytest.mark.parametrize(("day", "left"), [(date(2025, 5, 31), 120_00), (date(2025, 6, 1), 20_00)])
def test_an_element_included_again_counts_since_1_june_2025(day: date, left: int) -> None:
    # reg. 55(4)
    gone = BEFORE._replace(housing_element=0)
    assert after(gone._replace(housing_element=100_00), day, before=gone) == left
    assert after(gone._replace(housing_element=100_00), day, before=gone, earlier=gone) == 20_00  # for the first time


@pytest.mark.parametrize(("day", "left"), [(date(2025, 5, 31), 20_00), (date(2025, 6, 1), 120_00)])
def test_housing_after_housing_benefit_for_such_accommodation_is_spared_since_1_june_2025(day: date, left: int) -> None:
    # reg. 55(5A)
    gone = BEFORE._replace(housing_element=0)
    assert after(gone._replace(housing_element=100_00), day, before=gone, earlier=gone, was=Circumstances(False, True)) == left


@pytest.mark.parametrize(
    ("day", "amounts"),
    [
        (date(2021, 1, 26), (0, 0, 0)),
        (date(2021, 1, 27), (120_00, 285_00, 405_00)),
        (date(2023, 4, 9), (120_00, 285_00, 405_00)),
        (date(2023, 4, 10), (132_12, 313_79, 445_91)),
        (date(2024, 4, 8), (140_97, 334_81, 475_79)),
        (date(2025, 4, 7), (143_37, 340_50, 483_88)),
        (date(2026, 4, 6), (148_82, 353_44, 502_27)),
    ],
)
def test_the_transitional_sdp_element_goes_by_lcwra_and_the_rate_of_the_premium(day: date, amounts: tuple[int, int, int]) -> None:
    # Sch 2 para 5
    with_lcwra, without, higher = amounts
    for is_couple in (False, True):
        assert sdp_element(is_couple, False, True, figures(day)) == with_lcwra
        assert sdp_element(is_couple, False, False, figures(day)) == without
    assert sdp_element(True, True, True, figures(day)) == sdp_element(True, True, False, figures(day)) == higher


def test_additional_amounts_add_up() -> None:
    # Sch 3 para 5, amounts of 2026-27
    assert sdp_addition(False, True, False, 0, figures()) == 94_61
    assert sdp_addition(False, True, True, 2, figures()) == 94_61 + 193_73 + 2 * 199_37
    assert sdp_addition(True, True, True, 0, figures()) == 135_17 + 277_08
    assert sdp_addition(True, False, False, 0, figures()) == 0
    assert sdp_addition(False, True, True, 1, figures(date(2024, 2, 14))) == 84_00 + 172_00 + 177_00
    assert sdp_addition(False, True, True, 1, figures(date(2024, 2, 13))) == 0


@pytest.mark.parametrize(
    ("day", "single", "couple"),
    [(date(2024, 4, 8), 743_00, 1_189_00), (date(2024, 5, 13), 892_00, 1_437_00), (date(2026, 4, 6), 991_00, 1_597_00)],
)
def test_low_earnings_are_those_below_the_administrative_threshold(day: date, single: int, couple: int) -> None:
    # 15 and 24 hours, then 18 and 29, at 11.44 and 12.71, in whole pounds
    uc, wage = rates(UniversalCreditRates, "universal_credit", day), rates(MinimumWageRates, "minimum_wage", day)
    assert low_earnings_threshold(False, figures(day), uc, wage) == single
    assert low_earnings_threshold(True, figures(day), uc, wage) == couple
    before_hours = uc._replace(administrative_hours_single=0, administrative_hours_couple=0)
    assert low_earnings_threshold(False, figures(date(2020, 4, 6)), before_hours, wage) == 343_00
    assert low_earnings_threshold(True, figures(date(2020, 4, 6)), before_hours, wage) == 549_00
