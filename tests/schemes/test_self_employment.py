"""Self-employed earnings in the steps of regulation 57, worked by hand. Figures of 2026-27, if no day is named."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.dated_rules import money_rates
from betteroff.facts import (
    AdultFacts,
    BusinessFacts,
    CodePrefix,
    JobFacts,
    MarriageAllowance,
    Nation,
    PensionChoice,
    PensionKind,
)
from betteroff.rulebook.figures import rates
from betteroff.schemes.self_employed_tax import SelfEmployedTaxRates, class_2_of_year, class_4_of_year, profit_tax
from betteroff.schemes.self_employment import Business, SelfEmploymentRates, business, mileage, use_of_home

DAY = date(2026, 12, 7)


def of(day: date = DAY, job: JobFacts | None = None, nation: Nation = Nation.ENGLAND, **facts: Any) -> Business:
    held = money_rates(day, day)
    adult = AdultFacts(is_present=True, age=30, job=job or JobFacts(), business=BusinessFacts(is_carried_on=True, **facts))
    return business(adult, nation, held.award.self_employment, held.self_employed_tax, held.pay.income_tax, held.pay.pension)


def flat(**facts: Any) -> AdultFacts:
    return AdultFacts(business=BusinessFacts(is_carried_on=True, **facts))


def held(day: date = DAY) -> SelfEmploymentRates:
    found: SelfEmploymentRates = rates(SelfEmploymentRates, "self_employment", day)
    return found


def owed(day: date) -> SelfEmployedTaxRates:
    found: SelfEmployedTaxRates = rates(SelfEmployedTaxRates, "self_employed_tax", day)
    return found


@pytest.mark.parametrize(("miles", "pence"), [(0, 0), (1, 45), (833, 374_85), (834, 375_10)])
def test_the_first_833_miles_have_the_higher_rate(miles: int, pence: int) -> None:
    assert mileage(flat(miles_month=miles), held()) == pence


def test_a_motorcycle_has_a_rate_of_its_own() -> None:
    assert mileage(flat(motorcycle_miles_month=1000), held()) == 240_00


@pytest.mark.parametrize(
    ("hours", "minutes", "pence"), [(24, 59, 0), (25, 0, 10_00), (50, 0, 10_00), (50, 1, 18_00), (100, 0, 18_00), (100, 1, 26_00)]
)
def test_work_at_home_has_three_flat_rates(hours: int, minutes: int, pence: int) -> None:
    assert use_of_home(flat(home_minutes_month=hours * 60 + minutes), held()) == pence


def test_a_years_tax_in_twelfths() -> None:
    # 1,800 a month is 21,600 a year: tax 20 % of 9,030 = 1,806; class 4 6 % of 9,030 = 541.80; no class 2 in 2026-27
    found = of(receipts_month=2_000_00, expenses_month=200_00)
    assert (found.profit, found.income_tax, found.class_2, found.class_4) == (1_800_00, 150_50, 0, 45_15)
    assert found.counted == found.net == 1_800_00 - 150_50 - 45_15


def test_profit_comes_on_top_of_pay() -> None:
    # pay of 12,570 a year uses the allowance up: all of 500 x 12 is taxed at 20 %; class 4 has a limit of its own
    found = of(job=JobFacts(pay=1_047_50), receipts_month=500_00)
    assert (found.income_tax, found.class_4) == (100_00, 0)


def test_what_is_stated_as_paid_comes_off_and_nothing_else() -> None:
    found = of(receipts_month=2_250_00, expenses_month=1_750_00, tax_is_stated=1, tax_month=350_00)
    assert (found.income_tax, found.class_2, found.class_4, found.counted) == (350_00, 0, 0, 150_00)


def test_a_loss_counts_as_nothing_and_costs_money_all_the_same() -> None:
    found = of(receipts_month=100_00, expenses_month=300_00)
    assert (found.profit, found.counted, found.net) == (-200_00, 0, -200_00)


def test_pension_contributions_come_off_before_losses() -> None:
    found = of(receipts_month=900_00, tax_is_stated=1, pension_month=100_00, unused_losses=2_000_00)
    assert (found.losses, found.counted) == (800_00, 0)
    assert found.net == 900_00 - 80_00  # a fifth of the contribution is relief at source


@pytest.mark.parametrize(("day", "counted"), [(date(2018, 4, 10), 900_00), (date(2018, 4, 11), 600_00)])
def test_losses_count_from_11_april_2018(day: date, counted: int) -> None:
    assert of(day, receipts_month=900_00, tax_is_stated=1, unused_losses=300_00).counted == counted


def test_scottish_bands() -> None:
    # 21,600: 3,967 at 19 % = 753.73, 5,063 of 9,030 at 20 % = 1,012.60; 1,766.33 a year
    assert of(nation=Nation.SCOTLAND, receipts_month=1_800_00).income_tax == 147_19


@pytest.mark.parametrize(
    ("day", "profit", "year"),
    [
        (date(2015, 4, 6), 5_964_99, 0),
        (date(2015, 4, 6), 5_965_00, 145_60),  # 52 x 2.80
        (date(2020, 12, 1), 15_870_40, 158_60),  # 52 x 3.05
        (date(2022, 12, 1), 11_907_99, 0),
        (date(2022, 12, 1), 11_908_00, 163_80),  # 52 x 3.15
        (date(2024, 4, 5), 12_570_00, 179_40),  # 52 x 3.45
        (date(2024, 4, 6), 12_570_00, 0),
    ],
)
def test_class_2_begins_at_its_threshold_and_ends_in_2024(day: date, profit: int, year: int) -> None:
    assert class_2_of_year(profit, False, owed(day)) == year


@pytest.mark.parametrize(
    ("day", "profit", "year"),
    [
        (date(2020, 12, 1), 15_870_40, 573_34),  # 9 % of 6,370.40
        (date(2022, 12, 1), 20_000_00, 787_35),  # 9.73 % of 8,092
        (date(2023, 12, 1), 52_270_00, 3_433_00),  # 9 % of 37,700 and 2 % of 2,000
        (date(2024, 12, 1), 12_570_00, 0),
    ],
)
def test_class_4_by_year(day: date, profit: int, year: int) -> None:
    assert class_4_of_year(profit, False, owed(day)) == year


def test_nothing_is_owed_by_class_from_pension_age() -> None:
    held = money_rates(DAY, DAY)
    found = profit_tax(30_000_00, 0, True, False, MarriageAllowance.NONE, held.self_employed_tax, held.pay.income_tax)
    assert (found.class_2, found.class_4) == (0, 0)


@pytest.mark.parametrize(
    ("kind", "tax"), [(PensionKind.SALARY_SACRIFICE, 48_50), (PensionKind.NET_PAY, 48_50), (PensionKind.RELIEF_AT_SOURCE, 60_00)]
)
def test_pension_taken_from_pay_before_tax_lowers_the_tax_on_the_profit(kind: PensionKind, tax: int) -> None:
    # 13,200 of pay less 1,320, and 3,600 of profit: 2,910 above the allowance at 20 % = 582 a year; 20 % of 3,600 = 720 without
    job = JobFacts(pay=1_100_00, pension=PensionChoice.PERCENTAGE, pension_share=10_00, pension_kind=kind)
    assert of(job=job, receipts_month=300_00).income_tax == tax


def test_profit_is_taxed_at_the_rates_of_the_prefix_of_the_code() -> None:
    # 300 x 12 on top of 13,200 of pay: in Scotland 3,337 more at 19 % (the starter band ends 3,967 above the allowance), 263 at 20 %
    scottish, welsh = (
        JobFacts(pay=1_100_00, pension=PensionChoice.OPTED_OUT, code_prefix=p) for p in (CodePrefix.SCOTTISH, CodePrefix.NOT_SCOTTISH)
    )
    assert of(job=scottish, receipts_month=300_00).income_tax == 57_22  # 634.03 + 52.60 = 686.63 a year
    assert of(job=welsh, nation=Nation.SCOTLAND, receipts_month=300_00).income_tax == 60_00


@pytest.mark.parametrize(
    ("choice", "profit", "tax"),
    [
        (MarriageAllowance.NONE, 1_400_00, 70_50),  # 20 % of 4,230 = 846
        (MarriageAllowance.RECEIVES, 1_400_00, 49_50),  # less 20 % of 1,260 = 252
        (MarriageAllowance.RECEIVES, 1_100_00, 0),  # 20 % of 630 = 126: no more than the tax comes off
        (MarriageAllowance.GIVES, 1_040_00, 19_50),  # 20 % of 12,480 - 11,310 = 234
    ],
)
def test_the_marriage_allowance_of_the_self_employed(choice: MarriageAllowance, profit: int, tax: int) -> None:
    assert of(receipts_month=profit, marriage_allowance=choice).income_tax == tax


def test_a_marriage_allowance_that_the_code_of_a_job_gives_is_not_given_twice() -> None:
    job = JobFacts(pay=1_500_00, pension=PensionChoice.OPTED_OUT, marriage_allowance=MarriageAllowance.RECEIVES)
    assert of(job=job, receipts_month=300_00, marriage_allowance=MarriageAllowance.RECEIVES).income_tax == 60_00
