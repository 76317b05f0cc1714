"""Hardship payments: by hand from the law."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.conditionality.hardship import (
    JOBSEEKERS_HARDSHIP,
    SUPPORT_HARDSHIP,
    UNIVERSAL_CREDIT_HARDSHIP,
    HardshipGroup,
    HardshipRates,
    JobseekersHardship,
    JobseekersHardshipInputs,
    SupportHardship,
    SupportHardshipInputs,
    UniversalCreditHardship,
    UniversalCreditHardshipInputs,
    hardship_award,
    hardship_day,
    hardship_days,
    hardship_off,
    recovered_at_most,
    recovery_test,
    support_hardship,
)
from betteroff.dated_rules import rates_on
from betteroff.rulebook.tables import Question, asked, first_row

Group = HardshipGroup


def figures(on: str) -> HardshipRates:
    return rates_on(HardshipRates, date.fromisoformat(on))


def then(question: Question, on: str, inputs: tuple[int, ...]) -> int:
    table = asked(question, date.fromisoformat(on))
    return table.rows[first_row(table.scan, inputs)].then


def test_the_department_shows_615_a_day_for_312_taken_off() -> None:
    # 60 % of (312 x 12 / 365) = 6.1545..., for 25 days 153.75
    rates = figures("2025-05-01")
    assert hardship_day(31200, rates) == 615
    assert 25 * hardship_day(31200, rates) == 15375


def test_a_hardship_payment_runs_to_the_payment_date_or_if_that_is_near_to_the_next() -> None:
    rates = figures("2026-09-01")
    assert hardship_days(8, 39, 60, rates) == 8
    assert hardship_days(7, 38, 60, rates) == 38
    assert hardship_days(7, 38, 12, rates) == 12


@pytest.mark.parametrize(
    ("adult", "full", "awaited", "found"),
    [
        (True, True, False, UniversalCreditHardship.POSSIBLE),
        (True, True, True, UniversalCreditHardship.NOT_YET),
        (True, False, False, UniversalCreditHardship.NONE),
        (False, True, False, UniversalCreditHardship.NONE),
    ],
)
def test_universal_credit_hardship_is_for_adults_at_the_full_rate_who_have_complied(
    adult: bool, full: bool, awaited: bool, found: UniversalCreditHardship
) -> None:
    assert then(UNIVERSAL_CREDIT_HARDSHIP, "2026-09-01", UniversalCreditHardshipInputs(adult, full, awaited)) == found


def test_recovery() -> None:
    rates = figures("2026-09-01")
    # 16 hours at 12.71: 203.36 a week, 881.2266... a month; 40 % of 424.90
    assert recovery_test(1271, rates) == 88123
    assert recovered_at_most(42490, rates) == 16996


def jsa(on: str, group: HardshipGroup = Group.NONE, means: bool = True, **so: bool) -> int:
    inputs = JobseekersHardshipInputs(
        means, group, so.get("new_deal", False), so.get("session", False), so.get("scheme", False)
    )  # fmt: skip
    return then(JOBSEEKERS_HARDSHIP, on, inputs)


def test_vulnerable_groups_from_the_first_day_others_after_two_weeks() -> None:
    assert jsa("2013-06-03") == JobseekersHardship.AFTER_TWO_WEEKS
    assert jsa("2013-06-03", Group.CHILD) == JobseekersHardship.FROM_THE_FIRST_DAY
    assert jsa("2013-06-03", Group.CHILD, means=False) == JobseekersHardship.NONE
    assert jsa("2017-10-22", Group.HOMELESS) == JobseekersHardship.AFTER_TWO_WEEKS
    assert jsa("2017-10-23", Group.HOMELESS) == JobseekersHardship.FROM_THE_FIRST_DAY
    assert jsa("2017-10-23", Group.MENTAL_CONDITION) == JobseekersHardship.FROM_THE_FIRST_DAY


def test_programmes_kept_hardship_from_those_in_no_group_until_october_2012() -> None:
    assert jsa("2010-06-01", new_deal=True) == JobseekersHardship.NONE
    assert jsa("2010-06-01", Group.PREGNANT, new_deal=True) == JobseekersHardship.FROM_THE_FIRST_DAY
    assert jsa("2010-06-01", session=True) == JobseekersHardship.NONE
    assert jsa("2011-05-19", scheme=True) == JobseekersHardship.AFTER_TWO_WEEKS
    assert jsa("2011-05-20", scheme=True) == JobseekersHardship.NONE
    assert jsa("2012-10-22", scheme=True) == JobseekersHardship.AFTER_TWO_WEEKS


def test_a_hardship_award_is_lower_by_40_or_20_per_cent_rounded_to_five_pence() -> None:
    rates = figures("2013-06-03")
    # 40 % of 71.70 is 28.68, to the nearest 5p 28.70; 20 % is 14.34, 14.35
    assert (hardship_off(7170, False, rates), hardship_off(7170, True, rates)) == (2870, 1435)
    assert hardship_award(7170, 7170, False, rates) == 4300
    assert hardship_award(7170, 7170, True, rates) == 5735
    # 40 % of 50.95 is 20.38, 20.40; 20 % of 60.625 would be 12.125, two and a half down
    assert hardship_off(5095, False, rates) == 2040


def esa(on: str, means: bool = True, ill: bool = False, component: bool = False) -> int:
    return then(SUPPORT_HARDSHIP, on, SupportHardshipInputs(means, ill, component))


def test_support_hardship_by_day() -> None:
    assert esa("2012-12-02") == SupportHardship.NONE
    assert esa("2012-12-03") == SupportHardship.USUAL
    assert esa("2012-12-03", means=False) == SupportHardship.NONE
    assert esa("2017-04-02", ill=True) == SupportHardship.USUAL
    assert esa("2017-04-03", ill=True) == SupportHardship.HIGHER
    assert esa("2017-04-03", ill=True, component=True) == SupportHardship.USUAL
    # 60 % of 71.70 is 43.02: 43.00; 80 % of 73.10 is 58.48: 58.50
    assert support_hardship(7170, SupportHardship.USUAL, figures("2013-06-03")) == 4300
    assert support_hardship(7310, SupportHardship.HIGHER, figures("2017-04-03")) == 5850
    assert support_hardship(7310, SupportHardship.NONE, figures("2017-04-03")) == 0
