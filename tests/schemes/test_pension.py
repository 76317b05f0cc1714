"""Automatic enrolment: 5 % of qualifying earnings, tax relief included. Bands of 2026-27."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.facts import PayPeriod, PensionChoice
from betteroff.rulebook.figures import rates
from betteroff.schemes.pension import PensionRates, is_enrolled, pension_contribution, relief_at_source


def held() -> PensionRates:
    found: PensionRates = rates(PensionRates, "pension", date(2026, 12, 7))
    return found


def contribution(
    pay: int,
    period: PayPeriod = PayPeriod.MONTH,
    choice: PensionChoice = PensionChoice.AUTOMATIC,
    share: int = 0,
    age: int = 35,
    reached_pension_age: bool = False,
) -> int:
    return pension_contribution(pay, period, choice, share, age, reached_pension_age, held())


@pytest.mark.parametrize(
    ("trigger", "period"),
    [
        (192_00, PayPeriod.WEEK),
        (384_00, PayPeriod.FORTNIGHT),
        (768_00, PayPeriod.FOUR_WEEKS),
        (833_00, PayPeriod.MONTH),
        (10_000_00, PayPeriod.YEAR),
    ],
)
def test_a_worker_is_enrolled_on_earnings_of_more_than_the_trigger(trigger: int, period: PayPeriod) -> None:
    # Pensions Act 2008 s. 3(1)(c): "earnings of more than"
    assert not is_enrolled(trigger - 1, period, 35, False, held())
    assert not is_enrolled(trigger, period, 35, False, held())
    assert is_enrolled(trigger + 1, period, 35, False, held())


@pytest.mark.parametrize(("age", "enrolled"), [(21, False), (22, True), (65, True)])
def test_a_worker_is_enrolled_from_22(age: int, enrolled: bool) -> None:
    # s. 3(1)(a)
    assert is_enrolled(2_000_00, PayPeriod.MONTH, age, False, held()) == enrolled


def test_nobody_over_pension_age_is_enrolled() -> None:
    # s. 3(1)(b)
    assert not is_enrolled(2_000_00, PayPeriod.MONTH, 67, True, held())
    assert contribution(2_000_00, age=67, reached_pension_age=True) == 0


@pytest.mark.parametrize(
    ("pay", "period", "expected"),
    [
        (833_01, PayPeriod.MONTH, 15_65),  # 313.01 at 5 % = 15.6505
        (2_000_00, PayPeriod.MONTH, 74_00),  # 1,480 at 5 %
        (4_189_00, PayPeriod.MONTH, 183_45),  # 3,669 at 5 %
        (4_190_00, PayPeriod.MONTH, 183_45),
        (203_36, PayPeriod.WEEK, 4_17),  # 83.36 at 5 % = 4.168
        (967_00, PayPeriod.WEEK, 42_35),  # 847 at 5 %
        (1_000_00, PayPeriod.WEEK, 42_35),
        (889_70, PayPeriod.FORTNIGHT, 32_49),  # 649.70 at 5 % = 32.485, up
        (2_000_00, PayPeriod.FORTNIGHT, 84_70),  # band 240 to 1,934
        (1_000_00, PayPeriod.FOUR_WEEKS, 26_00),  # 520 at 5 %
        (20_000_00, PayPeriod.YEAR, 688_00),  # 13,760 at 5 %
    ],
)
def test_the_contribution_is_5_per_cent_of_pay_within_the_band(pay: int, period: PayPeriod, expected: int) -> None:
    assert contribution(pay, period) == expected


def test_the_band_of_four_weeks_ends_at_3867() -> None:
    # The rounded figures are set for each pay period by order (Pensions Act 2008 s. 15A): a thirteenth of 50,270 is
    # 3,866.92, up to 3,867; not four times 967. (3,867 - 480) at 5 % = 169.35. The order for 2019-20, SI 2019/374
    # art. 3, rounds in the same way: 50,000 gives 962, 1,924, 3,847, 4,167.
    assert contribution(4_000_00, PayPeriod.FOUR_WEEKS) == 169_35


def test_whoever_opted_out_pays_nothing() -> None:
    assert contribution(2_000_00, choice=PensionChoice.OPTED_OUT) == 0


@pytest.mark.parametrize(("pay", "share", "expected"), [(2_000_00, 500, 100_00), (500_00, 500, 25_00), (881_23, 300, 26_44)])
def test_a_percentage_is_of_all_pay_whatever_the_trigger(pay: int, share: int, expected: int) -> None:
    # 881.23 at 3 % = 26.4369
    assert contribution(pay, choice=PensionChoice.PERCENTAGE, share=share, age=19) == expected


@pytest.mark.parametrize(("paid", "relief"), [(74_00, 14_80), (15_65, 3_13), (4_17, 83), (0, 0)])
def test_a_fifth_of_the_contribution_is_tax_relief(paid: int, relief: int) -> None:
    # Finance Act 2004 s. 192: relief at the basic rate; 4.17 at 20 % = 0.834
    assert relief_at_source(paid, held()) == relief
