"""Carer's Allowance and Carer Support Payment: rates, earnings limit, care paid for, education, overlap. Sums worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.dated_rules import award_tables, work_benefit_rates
from betteroff.facts import AdultFacts, Capability, ClaimFacts, CourseFacts, WorkBenefitFacts
from betteroff.money import MINUTES_AN_HOUR
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.carers import earnings_less_care
from betteroff.schemes.work_benefits import WorkBenefits, counted_carers_allowance, entitlement, work_benefits

DAY = date(2026, 12, 7)
CARER = AdultFacts(
    is_present=True, age_on_the_day=30, caring_minutes=35 * MINUTES_AN_HOUR, work_benefits=WorkBenefitFacts(carers=ClaimFacts(is_made=True))
)


def payable(adult: AdultFacts, earnings: int = 0, day: date = DAY) -> Payable:
    return entitlement(adult, earnings, work_benefit_rates(day), award_tables(day).work_benefits).carers


def received(adult: AdultFacts, day: date = DAY) -> WorkBenefits:
    rates = work_benefit_rates(day)
    return work_benefits(adult, entitlement(adult, 0, rates, award_tables(day).work_benefits), rates)


def scottish(adult: AdultFacts) -> AdultFacts:
    return adult._replace(work_benefits=adult.work_benefits._replace(is_carer_support_payment=True))


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (date(2013, 4, 29), 258_92),  # 59.75 x 52 / 12 = 258.91666
        (date(2014, 4, 6), 258_92),
        (date(2014, 4, 7), 265_85),  # 61.35
        (date(2019, 4, 7), 279_93),  # 64.60 x 52 / 12 = 279.93333
        (date(2019, 4, 8), 286_65),  # 66.15
        (date(2025, 4, 6), 354_90),  # 81.90
        (date(2025, 4, 7), 360_97),  # 83.30 x 52 / 12 = 360.96666
        (date(2026, 4, 5), 360_97),
        (date(2026, 4, 6), 374_62),  # 86.45 x 52 / 12 = 374.61666
    ],
)
def test_the_rate_of_the_day(day: date, month: int) -> None:
    assert received(CARER, day).carers_allowance == month


@pytest.mark.parametrize(
    ("day", "limit"),
    [
        (date(2013, 4, 29), 100_00),
        (date(2014, 4, 6), 100_00),
        (date(2014, 4, 7), 102_00),
        (date(2015, 4, 6), 110_00),
        (date(2017, 4, 10), 116_00),
        (date(2018, 4, 9), 120_00),
        (date(2019, 4, 8), 123_00),
        (date(2020, 4, 6), 128_00),
        (date(2022, 4, 10), 128_00),
        (date(2022, 4, 11), 132_00),
        (date(2023, 4, 10), 139_00),
        (date(2024, 4, 8), 151_00),
        (date(2025, 4, 6), 151_00),
        (date(2025, 4, 7), 196_00),
        (date(2026, 4, 5), 196_00),
        (date(2026, 4, 6), 204_00),
    ],
)
def test_a_penny_above_the_limit_of_the_day_ends_it(day: date, limit: int) -> None:
    assert payable(CARER, limit, day) == Payable.PAYABLE
    assert payable(CARER, limit + 1, day) == Payable.NOT_PAYABLE


@pytest.mark.parametrize(("earnings", "care", "held"), [(250_00, 46_00, 204_00), (250_00, 125_00, 125_00), (250_00, 125_01, 125_00)])
def test_care_paid_for_comes_off_up_to_half_of_the_earnings(earnings: int, care: int, held: int) -> None:
    # SI 1996/2745 reg. 10(3)(b)
    assert earnings_less_care(earnings, care, work_benefit_rates(DAY).carers) == held


@pytest.mark.parametrize(("care", "found"), [(45_99, Payable.NOT_PAYABLE), (46_00, Payable.PAYABLE)])
def test_care_paid_for_brings_earnings_under_the_limit(care: int, found: Payable) -> None:
    adult = CARER._replace(work_benefits=CARER.work_benefits._replace(care_costs_week=care))
    assert payable(adult, 250_00) == found


@pytest.mark.parametrize(("minutes", "found"), [(35 * 60 - 1, Payable.NOT_PAYABLE), (35 * 60, Payable.PAYABLE)])
def test_it_is_for_35_hours_of_care(minutes: int, found: Payable) -> None:
    assert payable(CARER._replace(caring_minutes=minutes)) == found


@pytest.mark.parametrize(
    ("carer", "age", "is_advanced", "found"),
    [
        (CARER, 30, True, Payable.NOT_PAYABLE),
        (scottish(CARER), 30, True, Payable.PAYABLE),
        (scottish(CARER), 20, False, Payable.PAYABLE),
        (scottish(CARER), 19, False, Payable.NOT_PAYABLE),
        (scottish(CARER), 19, True, Payable.PAYABLE),
    ],
)
def test_full_time_education_bars_carers_allowance(carer: AdultFacts, age: int, is_advanced: bool, found: Payable) -> None:
    course = CourseFacts(is_on=True, is_on_the_day=True, is_full_time=True, is_advanced=is_advanced)
    student = carer._replace(age_on_the_day=age, course=course)
    assert payable(student) == found
    assert payable(student._replace(course=CourseFacts(is_on=True))) == Payable.PAYABLE


@pytest.mark.parametrize(("age", "found"), [(15, Payable.NOT_PAYABLE), (16, Payable.PAYABLE)])
def test_it_is_for_those_of_16_or_more(age: int, found: Payable) -> None:
    # SSCBA 1992 s. 70(3); SSI 2023/302 reg. 4
    assert payable(CARER._replace(age_on_the_day=age)) == found
    assert payable(scottish(CARER)._replace(age_on_the_day=age)) == found


@pytest.mark.parametrize(
    ("carer", "day", "month"),
    [
        (CARER, DAY, 0),
        (scottish(CARER), date(2026, 3, 14), 0),
        (scottish(CARER), date(2026, 3, 15), 48_92),  # 11.29 x 52 / 12 = 48.92333
        (scottish(CARER), date(2026, 4, 5), 48_92),
        (scottish(CARER), date(2026, 4, 6), 50_70),  # 11.70
    ],
)
def test_the_scottish_supplement_comes_with_every_payment(carer: AdultFacts, day: date, month: int) -> None:
    assert received(carer, day).scottish_carer_supplement == month
    assert received(carer._replace(caring_minutes=0), day).scottish_carer_supplement == 0


def test_a_new_style_benefit_comes_first() -> None:
    # SI 1979/597 reg. 4(5)(a): 95.55 leaves nothing of 86.45; 75.65, under 25 in the assessment phase, leaves 10.80: 46.80 a month
    both = CARER.work_benefits._replace(employment_and_support_allowance=ClaimFacts(is_made=True))
    limited = CARER._replace(capability=Capability.LIMITED, work_benefits=both._replace(capability=Capability.LIMITED))
    assert received(limited).carers_allowance == 0
    young = limited._replace(age_on_the_day=24, work_benefits=both._replace(is_in_assessment_phase=True))
    assert received(young).carers_allowance == 46_80
    assert received(scottish(young)).scottish_carer_supplement == 50_70


def test_of_a_stated_payment_universal_credit_counts_what_carers_allowance_would_be() -> None:
    claimed = WorkBenefitFacts(carers=ClaimFacts(True, True, 97_74 * 52), is_carer_support_payment=True)
    adult, rates = CARER._replace(work_benefits=claimed), work_benefit_rates(DAY)
    found = entitlement(adult, 0, rates, award_tables(DAY).work_benefits)
    assert work_benefits(adult, found, rates).carers_allowance == 423_54
    assert counted_carers_allowance(adult, found, rates) == 374_62
    less = adult._replace(work_benefits=claimed._replace(carers=ClaimFacts(True, True, 50_00 * 52)))
    assert counted_carers_allowance(less, found, rates) == 216_67
