"""New-style Jobseeker's Allowance: rates, what comes off, 16 hours, waiting days and 182 days. Sums worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.dated_rules import award_tables, work_benefit_rates
from betteroff.facts import AdultFacts, Capability, ClaimFacts, CourseFacts, WorkBenefitFacts
from betteroff.facts.permitted_work import PaidWorkFacts
from betteroff.rulebook.tables import asked
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.jobseekers_allowance import JOBSEEKERS_ALLOWANCE, jobseekers_allowance_year
from betteroff.schemes.work_benefits import entitlement

DAY = date(2026, 12, 7)


def claimant(
    age: int = 30, pension_week: int = 0, minutes: int = 0, days: int | None = None, stated_year: int = 0, waiting_days: int = 7
) -> AdultFacts:
    claim = ClaimFacts(True, stated_year > 0, stated_year, days is not None, days or 0)
    claimed = WorkBenefitFacts(claim, pension_week=pension_week, paid_work=PaidWorkFacts(minutes=minutes), waiting_days=waiting_days)
    return AdultFacts(is_present=True, age_on_the_day=age, work_benefits=claimed)


def week(adult: AdultFacts, earnings: int = 0, day: date = DAY) -> float:
    found = jobseekers_allowance_year(adult, Payable.PAYABLE, earnings, work_benefit_rates(day).jobseekers_allowance)
    return found / 52


def decided(adult: AdultFacts, day: date = DAY) -> tuple[Payable, str]:
    found = entitlement(adult, 0, work_benefit_rates(day), award_tables(day).work_benefits)
    return found.jobseekers_allowance, asked(JOBSEEKERS_ALLOWANCE, day).rows[found.jobseekers_allowance_row].law


@pytest.mark.parametrize(
    ("day", "under_25", "from_25"),
    [
        (date(2013, 4, 29), 56_80, 71_70),
        (date(2014, 4, 6), 56_80, 71_70),
        (date(2014, 4, 7), 57_35, 72_40),
        (date(2015, 4, 6), 57_90, 73_10),
        (date(2020, 4, 5), 57_90, 73_10),
        (date(2020, 4, 6), 58_90, 74_35),
        (date(2021, 4, 12), 59_20, 74_70),
        (date(2024, 4, 8), 71_70, 90_50),
        (date(2026, 4, 5), 72_90, 92_05),
        (date(2026, 4, 6), 75_65, 95_55),
    ],
)
def test_the_rate_goes_by_age_and_day(day: date, under_25: int, from_25: int) -> None:
    assert (week(claimant(24), day=day), week(claimant(25), day=day)) == (under_25, from_25)


@pytest.mark.parametrize(
    ("earnings", "pension", "left"),
    [
        (5_00, 0, 95_55),
        (5_01, 0, 95_54),
        (50_00, 0, 50_55),
        (0, 50_00, 95_55),
        (0, 50_01, 95_54),
        (25_00, 80_00, 45_55),  # 95.55 - 20 - 30
        (100_45, 0, 10),  # ten pence is paid
        (100_46, 0, 0),  # nine pence are not
        (500_00, 0, 0),
    ],
)
def test_all_earnings_above_5_and_all_pension_above_50_come_off(earnings: int, pension: int, left: int) -> None:
    # SI 2013/378 regs 50 to 52, Sch para 5
    assert week(claimant(pension_week=pension), earnings) == left


def test_from_a_stated_amount_only_earnings_come_off() -> None:
    # 138.00 a week; pension is off it already
    assert week(claimant(stated_year=138_00 * 52, pension_week=80_00), 25_00) == 118_00


@pytest.mark.parametrize(("minutes", "payable"), [(15 * 60 + 59, Payable.PAYABLE), (16 * 60, Payable.NOT_PAYABLE)])
def test_sixteen_hours_are_remunerative_work(minutes: int, payable: Payable) -> None:
    assert decided(claimant(minutes=minutes))[0] == payable


@pytest.mark.parametrize(
    ("waiting_days", "days", "payable"),
    [
        (7, 6, Payable.NOT_PAYABLE),
        (7, 7, Payable.PAYABLE),
        (7, 188, Payable.PAYABLE),  # the 182nd day
        (7, 189, Payable.NOT_PAYABLE),
        (7, None, Payable.PAYABLE),
        (3, 2, Payable.NOT_PAYABLE),
        (3, 3, Payable.PAYABLE),
        (3, 184, Payable.PAYABLE),
        (3, 185, Payable.NOT_PAYABLE),
    ],
)
def test_waiting_days_and_182_days(waiting_days: int, days: int | None, payable: Payable) -> None:
    assert decided(claimant(days=days, waiting_days=waiting_days))[0] == payable


def test_the_rate_and_pension_age_are_those_of_the_day() -> None:
    # 25, or pension age, by the end of the assessment period only
    turning = claimant(24)._replace(age=25)
    assert (week(turning), week(turning._replace(age_on_the_day=25))) == (75_65, 95_55)
    not_yet = claimant()._replace(reached_pension_age=True)
    old = not_yet._replace(reached_pension_age_on_the_day=True)
    assert (decided(not_yet)[0], decided(old)[0]) == (Payable.PAYABLE, Payable.NOT_PAYABLE)


def test_who_is_ill_studies_or_has_reached_pension_age_is_not_paid_it() -> None:
    adult = claimant()
    assert decided(adult._replace(work_benefits=adult.work_benefits._replace(capability=Capability.LIMITED))) == (
        Payable.NOT_PAYABLE,
        "Jobseekers Act 1995 s. 1(2)(f)",
    )
    treated = adult._replace(work_benefits=adult.work_benefits._replace(is_treated_as_limited=True))
    assert decided(treated) == (Payable.NOT_PAYABLE, "Jobseekers Act 1995 s. 1(2)(f)")
    student = CourseFacts(is_on=True, is_on_the_day=True, is_full_time=True, is_advanced=True)
    assert decided(adult._replace(course=student))[0] == Payable.NOT_PAYABLE
    assert decided(adult._replace(course=student._replace(is_advanced=False)))[0] == Payable.PAYABLE
    assert decided(adult._replace(course=student._replace(is_advanced=False, has_support=True)))[0] == Payable.NOT_PAYABLE
    assert decided(adult._replace(reached_pension_age_on_the_day=True))[0] == Payable.NOT_PAYABLE
    assert decided(AdultFacts())[0] == Payable.NOT_CLAIMED
