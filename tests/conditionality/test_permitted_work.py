"""Permitted work by date: limits, kinds of work, the 52 weeks and when they begin again. Worked by hand from the Regulations."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.conditionality.permitted_work import (
    days_to_begin_again,
    turns_on_permitted_work,
    unpaid_work_inputs,
)
from betteroff.facts.claimant import Benefit
from betteroff.facts.permitted_work import PaidWorkFacts
from betteroff.rulebook.figures import rates
from betteroff.rulebook.tables import asked, first_row
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.permitted_work import (
    PERMITTED_WORK,
    PermittedWork,
    PermittedWorkRates,
    WorkDone,
    begins_anew,
    days_left,
    paid_work_inputs,
    permitted_work_limit,
)

OLD, NEW = Benefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE, Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE
IB = Benefit.INCAPACITY_BENEFIT
WORK = PaidWorkFacts(earnings_are_known=True, earnings_week=60_00, minutes=10 * 60, start_is_known=True)
IN_2010, BEFORE_JUNE_2010, IN_2017 = date(2010, 11, 1), date(2010, 6, 27), date(2017, 4, 3)


def figures(day: date) -> PermittedWorkRates:
    found: PermittedWorkRates = rates(PermittedWorkRates, "permitted_work", day)
    return found


def limit(day: date) -> int:
    return permitted_work_limit(figures(day), rates(MinimumWageRates, "minimum_wage", day))


def found(facts: PaidWorkFacts, day: date = IN_2010, benefit: Benefit = OLD) -> PermittedWork:
    table = asked(PERMITTED_WORK, day).scan
    decided: PermittedWork = table.then[first_row(table, paid_work_inputs(facts, 0, benefit, limit(day), figures(day)))]
    return PermittedWork(decided)


@pytest.mark.parametrize(
    ("day", "pounds"),
    [
        (date(2009, 4, 27), 92_00),  # SI 2008/2428
        (date(2009, 9, 30), 92_00),
        (date(2009, 10, 1), 93_00),  # SI 2009/2343
        (date(2010, 9, 30), 93_00),
        (date(2010, 10, 1), 95_00),
        (date(2011, 4, 10), 95_00),
        (date(2011, 4, 11), 95_00),  # 16 x 5.93 = 94.88, SI 2011/674
        (date(2011, 9, 30), 95_00),
        (date(2011, 10, 1), 97_50),  # 16 x 6.08 = 97.28
        (date(2012, 10, 1), 99_50),  # 16 x 6.19 = 99.04
        (date(2013, 10, 1), 101_00),
        (date(2014, 10, 1), 104_00),
        (date(2015, 10, 1), 107_50),
        (date(2016, 3, 31), 107_50),
        (date(2016, 4, 1), 115_50),
        (date(2017, 3, 31), 115_50),
        (date(2017, 4, 1), 120_00),  # with the minimum wage, two days before the 52 weeks end
        (date(2018, 4, 1), 125_50),
        (date(2019, 4, 1), 131_50),
        (date(2020, 4, 1), 140_00),
        (date(2021, 4, 1), 143_00),
        (date(2022, 4, 1), 152_00),
        (date(2023, 4, 1), 167_00),
        (date(2024, 4, 1), 183_50),
        (date(2025, 4, 1), 195_50),
        (date(2026, 4, 1), 203_50),
    ],
)
def test_the_limit_by_day(day: date, pounds: int) -> None:
    assert limit(day) == pounds


@pytest.mark.parametrize(
    ("earnings", "minutes", "kind"),
    [
        (20_00, 40 * 60, PermittedWork.LOWER_LIMIT),
        (20_01, 16 * 60, PermittedWork.TOO_MANY_HOURS),
        (20_01, 16 * 60 - 1, PermittedWork.HIGHER_LIMIT_FOR_SOME_WEEKS),
        (95_00, 16 * 60 - 1, PermittedWork.HIGHER_LIMIT_FOR_SOME_WEEKS),
        (95_01, 60, PermittedWork.TOO_MUCH_PAY),
    ],
)
def test_kinds_of_paid_work_in_2010(earnings: int, minutes: int, kind: PermittedWork) -> None:
    for benefit in (OLD, IB, Benefit.SEVERE_DISABLEMENT_ALLOWANCE):
        assert found(WORK._replace(earnings_week=earnings, minutes=minutes), benefit=benefit) == kind


def test_no_limit_of_weeks_in_the_support_group_nor_since_3_april_2017() -> None:
    long = WORK._replace(days_in_work=400)
    assert found(long) == PermittedWork.WEEKS_OVER
    assert found(long._replace(has_no_limit_of_weeks=True)) == PermittedWork.HIGHER_LIMIT
    assert found(long, date(2017, 4, 2)) == PermittedWork.WEEKS_OVER
    assert found(long, IN_2017) == PermittedWork.HIGHER_LIMIT
    assert found(long._replace(earnings_week=20_00)) == PermittedWork.LOWER_LIMIT


@pytest.mark.parametrize(
    ("days", "kind", "left"),
    [
        (0, PermittedWork.HIGHER_LIMIT_FOR_SOME_WEEKS, 363),
        (363, PermittedWork.HIGHER_LIMIT_FOR_SOME_WEEKS, 0),
        (364, PermittedWork.WEEKS_OVER, -1),
    ],
)
def test_52_weeks_are_364_days_with_the_first(days: int, kind: PermittedWork, left: int) -> None:
    work = WORK._replace(days_in_work=days)
    assert found(work) == kind
    assert days_left(work, OLD, figures(IN_2010)) == left


def test_work_of_which_the_start_is_not_known_is_not_over() -> None:
    assert found(WORK._replace(start_is_known=False, days_in_work=1_000)) == PermittedWork.HIGHER_LIMIT_FOR_SOME_WEEKS


@pytest.mark.parametrize(("days", "anew"), [(727, False), (728, True)])
def test_since_28_june_2010_another_52_weeks_begin_104_weeks_after_the_first_day(days: int, anew: bool) -> None:
    # 52 weeks of the period, done or not, and 52 weeks after it (SI 2010/840)
    work = WORK._replace(has_earlier=True, days_from_earlier_start=days, days_from_earlier_end=700)
    assert begins_anew(work, OLD, figures(IN_2010)) is anew
    assert found(work) == (PermittedWork.HIGHER_LIMIT_FOR_SOME_WEEKS if anew else PermittedWork.WEEKS_OVER)


@pytest.mark.parametrize(("days", "anew"), [(363, False), (364, True)])
def test_before_that_they_began_52_weeks_after_the_last_day_of_work(days: int, anew: bool) -> None:
    work = WORK._replace(has_earlier=True, days_from_earlier_start=400, days_from_earlier_end=days)
    assert begins_anew(work, OLD, figures(BEFORE_JUNE_2010)) is anew
    assert begins_anew(work, OLD, figures(date(2010, 6, 28))) is False


def test_within_the_first_52_weeks_another_job_goes_on_with_them() -> None:
    work = WORK._replace(has_earlier=True, days_from_earlier_start=300, days_from_earlier_end=100, days_in_work=50)
    assert days_left(work, OLD, figures(IN_2010)) == 363 - 350
    assert days_to_begin_again(work, OLD, figures(IN_2010)) == 728 - 350


@pytest.mark.parametrize(
    ("benefit", "weeks", "anew"), [(OLD, 12, False), (OLD, 13, True), (NEW, 12, False), (NEW, 13, True), (IB, 8, False), (IB, 9, True)]
)
def test_more_than_12_weeks_off_benefit_begin_them_again_or_8_of_incapacity_benefit(benefit: Benefit, weeks: int, anew: bool) -> None:
    work = WORK._replace(has_earlier=True, days_from_earlier_start=500, days_from_earlier_end=100, weeks_off_benefit=weeks)
    assert begins_anew(work, benefit, figures(IN_2010)) is anew


def test_supported_work_has_the_limit_of_pay_alone() -> None:
    work = WORK._replace(is_supported=True, minutes=37 * 60, days_in_work=1_000)
    assert found(work) == PermittedWork.SUPPORTED
    assert found(work._replace(earnings_week=95_01)) == PermittedWork.TOO_MUCH_PAY


def test_self_employment_with_the_help_of_a_programme_has_no_limit() -> None:
    assert found(WORK._replace(is_in_business_programme=True, earnings_week=400_00, minutes=40 * 60)) == PermittedWork.TEST_TRADING


@pytest.mark.parametrize(
    ("work", "approved", "kind"),
    [
        (WorkDone.VOLUNTARY, True, PermittedWork.VOLUNTARY),
        (WorkDone.VOLUNTARY, False, PermittedWork.LOWER_LIMIT),
        (WorkDone.PLACEMENT, True, PermittedWork.PLACEMENT),
        (WorkDone.PLACEMENT, False, PermittedWork.LOWER_LIMIT),
        (WorkDone.COUNCILLOR, False, PermittedWork.LEFT_OUT),
        (WorkDone.TRIBUNAL, False, PermittedWork.LEFT_OUT),
        (WorkDone.EMERGENCY, False, PermittedWork.LEFT_OUT),
        (WorkDone.CARE, False, PermittedWork.LEFT_OUT),
    ],
)
def test_work_that_pays_nothing_or_is_left_out(work: WorkDone, approved: bool, kind: PermittedWork) -> None:
    for day in (date(2009, 4, 27), IN_2010, IN_2017, date(2026, 11, 2)):
        table = asked(PERMITTED_WORK, day).scan
        assert table.then[first_row(table, unpaid_work_inputs(work, approved))] == kind


def test_which_benefits_turn_on_it() -> None:
    assert all(turns_on_permitted_work(benefit, False) for benefit in (OLD, NEW, IB, Benefit.SEVERE_DISABLEMENT_ALLOWANCE))
    assert not turns_on_permitted_work(Benefit.INCOME_SUPPORT, False)
    assert turns_on_permitted_work(Benefit.INCOME_SUPPORT, True)
    assert not turns_on_permitted_work(Benefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE, True)
