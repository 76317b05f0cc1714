"""New-style Employment and Support Allowance: rates, components, pensions, permitted work, 365 days. Sums worked by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.dated_rules import award_tables, work_benefit_rates
from betteroff.facts import AdultFacts, Capability, ClaimFacts, EsaComponent, StatutoryPay, WorkBenefitFacts
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.employment_and_support_allowance import support_allowance_year
from betteroff.schemes.permitted_work import permitted_work_limit
from betteroff.schemes.work_benefits import entitlement

DAY = date(2026, 12, 7)
LCW = AdultFacts(
    is_present=True,
    age_on_the_day=30,
    capability=Capability.LIMITED,
    work_benefits=WorkBenefitFacts(employment_and_support_allowance=ClaimFacts(True), capability=Capability.LIMITED, waiting_days=7),
)


def in_support_group(adult: AdultFacts) -> AdultFacts:
    found = Capability.LIMITED_FOR_ACTIVITY
    return adult._replace(capability=found, work_benefits=adult.work_benefits._replace(capability=found))


LCWRA = in_support_group(LCW)


def begun(adult: AdultFacts, days: int) -> AdultFacts:
    claim = ClaimFacts(True, start_is_known=True, days_claimed=days)
    return adult._replace(work_benefits=adult.work_benefits._replace(employment_and_support_allowance=claim))


def week(adult: AdultFacts, day: date = DAY, pension: int = 0) -> float:
    adult = adult._replace(work_benefits=adult.work_benefits._replace(pension_week=pension))
    return support_allowance_year(adult, Payable.PAYABLE, work_benefit_rates(day).employment_and_support_allowance) / 52


def payable(adult: AdultFacts, earnings: int = 0, day: date = DAY) -> Payable:
    rates, tables = work_benefit_rates(day), award_tables(day).work_benefits
    return entitlement(adult, earnings, rates, tables).employment_and_support_allowance


def working(adult: AdultFacts, minutes: int, **stated: Any) -> AdultFacts:
    paid_work = adult.work_benefits.paid_work._replace(minutes=minutes, **stated)
    return adult._replace(work_benefits=adult.work_benefits._replace(paid_work=paid_work))


@pytest.mark.parametrize(
    ("day", "personal", "work_related_activity", "support"),
    [
        (date(2013, 4, 29), 71_70, 28_45, 34_80),
        (date(2015, 4, 6), 73_10, 29_05, 36_20),
        (date(2017, 4, 10), 73_10, 29_05, 36_55),
        (date(2018, 4, 9), 73_10, 29_05, 37_65),
        (date(2025, 4, 7), 92_05, 36_55, 48_50),
        (date(2026, 4, 5), 92_05, 36_55, 48_50),
        (date(2026, 4, 6), 95_55, 37_95, 50_35),
    ],
)
def test_the_components_of_each_year(day: date, personal: int, work_related_activity: int, support: int) -> None:
    assert week(LCW, day) == personal
    assert week(LCW._replace(keeps_lcw_element=True), day) == personal + work_related_activity
    assert week(LCW._replace(esa_component=EsaComponent.WORK_RELATED_ACTIVITY), day) == personal + work_related_activity
    assert week(LCWRA, day) == personal + support


@pytest.mark.parametrize(("age", "days", "amount"), [(24, 97, 75_65), (25, 97, 95_55), (24, 98, 145_90), (25, None, 145_90)])
def test_the_assessment_phase_pays_no_component_and_less_under_25(age: int, days: int | None, amount: int) -> None:
    # 91 days from the first day of the allowance (WRA 2007 s. 24(2)(a)), of which there is none in the 7 waiting days (Sch 2 para 2)
    adult = LCWRA._replace(age_on_the_day=age)
    assert week(adult if days is None else begun(adult, days)) == amount


def test_the_terminally_ill_have_no_assessment_phase() -> None:
    assert week(begun(LCWRA._replace(is_terminally_ill=True), 7)) == 145_90


@pytest.mark.parametrize(("pension", "left"), [(85_00, 95_55), (85_01, 95_55), (85_02, 95_54), (100_00, 88_05), (276_10, 0), (900_00, 0)])
def test_half_of_the_pension_above_85_comes_off(pension: int, left: int) -> None:
    # SI 2013/379 reg. 67: 95.55 - (100 - 85) / 2; a half penny does not come off
    assert week(LCW, pension=pension) == left


@pytest.mark.parametrize(
    ("day", "limit"),
    [
        (date(2013, 9, 30), 99_50),  # 16 x 6.19 = 99.04
        (date(2013, 10, 1), 101_00),  # 100.96
        (date(2014, 10, 1), 104_00),  # 104.00
        (date(2015, 10, 1), 107_50),  # 107.20
        (date(2016, 4, 1), 115_50),  # 115.20
        (date(2022, 4, 1), 152_00),
        (date(2024, 4, 1), 183_50),  # 183.04
        (date(2025, 4, 1), 195_50),  # 195.36
        (date(2026, 3, 31), 195_50),
        (date(2026, 4, 1), 203_50),  # 203.36
    ],
)
def test_permitted_work_pays_16_hours_at_the_minimum_wage_rounded_up_to_50p(day: date, limit: int) -> None:
    rates = work_benefit_rates(day)
    assert permitted_work_limit(rates.permitted_work, rates.minimum_wage) == limit


@pytest.mark.parametrize(
    ("minutes", "earnings", "found"),
    [
        (40 * 60, 20_00, Payable.PAYABLE),  # any hours, up to 20 pounds
        (40 * 60, 20_01, Payable.NOT_PAYABLE),
        (16 * 60 - 1, 203_50, Payable.PAYABLE),
        (16 * 60 - 1, 203_51, Payable.NOT_PAYABLE),
        (16 * 60, 203_50, Payable.NOT_PAYABLE),
        (0, 0, Payable.PAYABLE),
    ],
)
def test_permitted_work_has_two_limits_and_leaves_the_allowance_whole(minutes: int, earnings: int, found: Payable) -> None:
    assert payable(working(LCW, minutes), earnings) == found
    assert payable(working(LCWRA, minutes), earnings) == found


@pytest.mark.parametrize(("minutes", "earnings", "found"), [(30 * 60, 203_50, Payable.PAYABLE), (10 * 60, 203_51, Payable.NOT_PAYABLE)])
def test_supported_work_has_the_limit_of_pay_alone(minutes: int, earnings: int, found: Payable) -> None:
    assert payable(working(LCW, minutes, is_supported=True), earnings) == found


@pytest.mark.parametrize(
    ("day", "weeks", "found"),
    [
        (date(2017, 4, 2), 51, Payable.PAYABLE),
        (date(2017, 4, 2), 52, Payable.NOT_PAYABLE),
        (date(2017, 4, 3), 52, Payable.PAYABLE),
    ],
)
def test_fifty_two_weeks_were_the_most_until_2_april_2017(day: date, weeks: int, found: Payable) -> None:
    adult = working(LCW, 15 * 60, start_is_known=True, days_in_work=weeks * 7)
    assert payable(adult, 100_00, day) == found
    in_group = working(LCWRA, 15 * 60, start_is_known=True, days_in_work=weeks * 7, has_no_limit_of_weeks=True)
    assert payable(in_group, 100_00, day) == Payable.PAYABLE
    assert payable(adult, 20_00, day) == Payable.PAYABLE  # the lower limit had none


@pytest.mark.parametrize(
    ("days", "in_work_related_group", "in_support_group"),
    [
        (6, Payable.NOT_PAYABLE, Payable.NOT_PAYABLE),
        (7, Payable.PAYABLE, Payable.PAYABLE),
        (371, Payable.PAYABLE, Payable.PAYABLE),
        (372, Payable.NOT_PAYABLE, Payable.PAYABLE),
    ],
)
def test_waiting_days_and_365_days_outside_the_support_group(days: int, in_work_related_group: Payable, in_support_group: Payable) -> None:
    assert payable(begun(LCW, days)) == in_work_related_group
    assert payable(begun(LCWRA, days)) == in_support_group


@pytest.mark.parametrize(
    ("days", "in_work_related_group", "in_support_group"),
    [
        (2, Payable.NOT_PAYABLE, Payable.NOT_PAYABLE),
        (3, Payable.PAYABLE, Payable.PAYABLE),
        (367, Payable.PAYABLE, Payable.PAYABLE),
        (368, Payable.NOT_PAYABLE, Payable.PAYABLE),
    ],
)
def test_a_claim_begun_before_27_october_2014_has_three_waiting_days(
    days: int, in_work_related_group: Payable, in_support_group: Payable
) -> None:
    for group, found in ((LCW, in_work_related_group), (LCWRA, in_support_group)):
        adult = begun(group, days)
        assert payable(adult._replace(work_benefits=adult.work_benefits._replace(waiting_days=3))) == found


def test_age_pension_age_and_group_are_those_of_the_day() -> None:
    # 25, pension age and the support group are reached by the end of the assessment period only
    young = LCW._replace(age=25, age_on_the_day=24, work_benefits=LCW.work_benefits._replace(is_in_assessment_phase=True))
    assert week(young) == 75_65
    assert week(LCW._replace(capability=Capability.LIMITED_FOR_ACTIVITY)) == 95_55
    assert payable(LCW._replace(reached_pension_age=True)) == Payable.PAYABLE


def test_sick_pay_and_pension_age_exclude_it() -> None:
    assert payable(LCW._replace(statutory_pay=StatutoryPay.SICK_PAY)) == Payable.NOT_PAYABLE
    assert payable(LCW._replace(reached_pension_age_on_the_day=True)) == Payable.NOT_PAYABLE
    assert payable(AdultFacts()) == Payable.NOT_CLAIMED
