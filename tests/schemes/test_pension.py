"""Automatic enrolment: a share of qualifying earnings, tax relief included. Bands of 2026-27, if no day is named."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.facts import JobFacts, PayPeriod, PensionChoice, PensionKind
from betteroff.rulebook.figures import rates
from betteroff.schemes.pension import PensionRates, before_tax, is_enrolled, pension_contribution, relief_at_source, sacrificed


def held(day: date = date(2026, 12, 7)) -> PensionRates:
    found: PensionRates = rates(PensionRates, "pension", day)
    return found


def contribution(
    pay: int,
    period: PayPeriod = PayPeriod.MONTH,
    choice: PensionChoice = PensionChoice.AUTOMATIC,
    share: int = 0,
    age: int = 35,
    reached_pension_age: bool = False,
    day: date = date(2026, 12, 7),
) -> int:
    return pension_contribution(pay, period, choice, share, age, reached_pension_age, held(day))


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


@pytest.mark.parametrize(
    ("day", "pay", "period", "expected"),
    [
        (date(2013, 4, 29), 2_000_00, PayPeriod.MONTH, 15_27),  # 1 % of 1,527
        (date(2013, 4, 29), 787_00, PayPeriod.MONTH, 0),  # the trigger itself
        (date(2013, 4, 29), 787_01, PayPeriod.MONTH, 3_14),
        (date(2014, 4, 5), 727_01, PayPeriod.FOUR_WEEKS, 2_91),  # 727 in that year's order, not four times 182
        (date(2014, 4, 6), 2_000_00, PayPeriod.MONTH, 15_19),
        (date(2018, 4, 5), 2_000_00, PayPeriod.MONTH, 15_10),  # 1 % of 1,510
        (date(2018, 4, 6), 2_000_00, PayPeriod.MONTH, 44_91),  # 3 % of 1,497
        (date(2019, 4, 5), 2_000_00, PayPeriod.MONTH, 44_91),
        (date(2019, 4, 6), 2_000_00, PayPeriod.MONTH, 74_40),  # 5 % of 1,488
        (date(2020, 4, 6), 2_000_00, PayPeriod.MONTH, 74_00),  # 5 % of 1,480
        (date(2017, 4, 6), 2_000_00, PayPeriod.FORTNIGHT, 15_05),  # band 226 to 1,731 (SI 2017/394 art. 3)
        (date(2019, 4, 6), 4_000_00, PayPeriod.FOUR_WEEKS, 168_75),  # band 472 to 3,847 (SI 2019/374 art. 3)
    ],
)
def test_the_minimum_contribution_of_each_year(day: date, pay: int, period: PayPeriod, expected: int) -> None:
    assert contribution(pay, period, day=day) == expected


@pytest.mark.parametrize(
    ("kind", "given_up", "off_before_tax"),
    [
        (PensionKind.RELIEF_AT_SOURCE, 0, 0),
        (PensionKind.NET_PAY, 0, 100_00),
        (PensionKind.SALARY_SACRIFICE, 100_00, 100_00),
    ],
)
def test_the_kind_of_pension_says_when_it_is_taken(kind: PensionKind, given_up: int, off_before_tax: int) -> None:
    job = JobFacts(pension_kind=kind)
    assert sacrificed(job, 100_00) == given_up
    assert before_tax(job, 100_00) == off_before_tax
