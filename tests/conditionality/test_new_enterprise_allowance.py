"""The New Enterprise Allowance: who, when and how much; by hand from guidance and SI 2013/276."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.conditionality.new_enterprise_allowance import (
    ELIGIBILITY,
    ROUTES,
    Allowance,
    NewEnterpriseAllowanceRates,
    Route,
    allowance_in_all,
    allowance_in_week,
    eligibility_inputs,
    route_inputs,
)
from betteroff.facts.programmes import AskedFor, ProgrammeBenefit, ProgrammeFacts
from betteroff.rulebook.figures import rates
from betteroff.rulebook.tables import asked, every_row, first_row, rows_of

JSA = ProgrammeBenefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE
ESA = ProgrammeBenefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE
IS = ProgrammeBenefit.INCOME_SUPPORT
UC = ProgrammeBenefit.UNIVERSAL_CREDIT
SEARCH, PREPARATION, INTERVIEWS, NOTHING = AskedFor.WORK_SEARCH, AskedFor.PREPARATION, AskedFor.INTERVIEWS, AskedFor.NOTHING


def open_to(on: str, benefit: ProgrammeBenefit, asked_for: AskedFor, age: int = 30, **facts: Any) -> Allowance:
    table = asked(ELIGIBILITY, date.fromisoformat(on))
    inputs = eligibility_inputs(
        benefit, age, ProgrammeFacts(**({"asked_for": asked_for, "start_is_known": True, "has_group": True} | facts))
    )
    return Allowance(table.rows[first_row(table.scan, inputs)].then)


def figures_on(on: str) -> NewEnterpriseAllowanceRates:
    held: NewEnterpriseAllowanceRates = rates(NewEnterpriseAllowanceRates, "new_enterprise_allowance", date.fromisoformat(on))
    return held


def test_it_is_65_for_13_weeks_and_33_for_13_more_1274_in_all() -> None:
    held = figures_on("2013-03-04")
    assert [allowance_in_week(week, held) for week in (0, 1, 13, 14, 26, 27)] == [0, 6500, 6500, 3300, 3300, 0]
    assert allowance_in_all(held) == 127400
    assert held.least_hours == 16 * 60


@pytest.mark.parametrize(
    ("on", "pounds"),
    [
        ("2011-01-23", 0),
        ("2011-01-24", 1000),
        ("2013-09-30", 1000),
        ("2013-10-01", 2500),
        ("2017-03-31", 2500),
        ("2017-04-01", 25000),
        ("2022-01-01", 0),
    ],
)
def test_the_largest_loan_by_day(on: str, pounds: int) -> None:
    assert figures_on(on).most_loan == pounds * 100


@pytest.mark.parametrize(
    ("on", "months", "found"),
    [
        ("2011-01-23", 6, Allowance.NOT_YET),
        ("2011-04-01", 2, Allowance.WAIT),
        ("2011-04-01", 3, Allowance.MENTOR),
        ("2011-04-01", 5, Allowance.MENTOR),
        ("2011-04-01", 6, Allowance.MONEY),
        ("2012-05-31", 3, Allowance.MENTOR),
        ("2012-06-01", 3, Allowance.MONEY),
        ("2012-09-30", 2, Allowance.WAIT),
        ("2012-10-01", 0, Allowance.MONEY),
        ("2021-12-31", 0, Allowance.MONEY),
        ("2022-01-01", 0, Allowance.CLOSED),
        ("2026-11-22", 12, Allowance.CLOSED),
    ],
)
def test_waiting_times_on_jobseekers_allowance(on: str, months: int, found: Allowance) -> None:
    assert open_to(on, JSA, SEARCH, months_of_claim=months) == found


@pytest.mark.parametrize(
    ("on", "found"), [("2011-08-31", Allowance.BY_TIME), ("2012-09-30", Allowance.BY_TIME), ("2012-10-01", Allowance.MONEY)]
)
def test_without_the_first_day_of_the_claim_the_waiting_time_is_left_open(on: str, found: Allowance) -> None:
    assert open_to(on, JSA, SEARCH, start_is_known=False) == found


@pytest.mark.parametrize(
    ("on", "asked_for", "found"),
    [
        ("2013-02-17", PREPARATION, Allowance.NOT_THIS_BENEFIT),
        ("2013-02-18", PREPARATION, Allowance.MONEY),
        ("2013-02-18", NOTHING, Allowance.ADVISER),
        ("2013-02-18", INTERVIEWS, Allowance.MONEY),  # in the work-related activity group, of which no activity may be required
        ("2021-12-31", PREPARATION, Allowance.MONEY),
        ("2022-01-01", PREPARATION, Allowance.CLOSED),
    ],
)
def test_employment_and_support_allowance_from_18_february_2013(on: str, asked_for: AskedFor, found: Allowance) -> None:
    assert open_to(on, ESA, asked_for) == found


def test_it_is_for_the_adviser_before_a_group_of_employment_and_support_allowance_is_decided() -> None:
    assert open_to("2013-02-17", ESA, INTERVIEWS, has_group=False) == Allowance.NOT_THIS_BENEFIT
    assert open_to("2013-02-18", ESA, INTERVIEWS, has_group=False) == Allowance.ADVISER


def test_income_support_for_lone_parents_first_and_the_sick_later() -> None:
    assert open_to("2013-02-17", IS, INTERVIEWS, is_lone_parent=True) == Allowance.NOT_THIS_BENEFIT
    assert open_to("2013-02-18", IS, INTERVIEWS, is_lone_parent=True) == Allowance.MONEY
    assert open_to("2017-03-31", IS, INTERVIEWS, has_health_condition=True) == Allowance.NOT_THIS_BENEFIT
    assert open_to("2017-04-01", IS, INTERVIEWS, has_health_condition=True) == Allowance.MONEY


@pytest.mark.parametrize(
    ("on", "asked_for", "found"),
    [
        ("2013-09-30", SEARCH, Allowance.NOT_THIS_BENEFIT),
        ("2013-10-01", SEARCH, Allowance.MONEY),
        ("2017-04-01", INTERVIEWS, Allowance.MONEY),
        ("2017-04-01", NOTHING, Allowance.NOT_THIS_BENEFIT),
        ("2021-12-31", SEARCH, Allowance.MONEY),
        ("2022-01-01", SEARCH, Allowance.CLOSED),
    ],
)
def test_universal_credit(on: str, asked_for: AskedFor, found: Allowance) -> None:
    assert open_to(on, UC, asked_for) == found


def test_under_18_on_the_work_programme_or_a_second_time_it_is_not_open() -> None:
    assert open_to("2014-03-03", JSA, SEARCH, age=17) == Allowance.UNDER_AGE
    assert open_to("2014-03-03", JSA, SEARCH, age=18) == Allowance.MONEY
    assert open_to("2014-03-03", JSA, SEARCH, is_on_work_programme=True) == Allowance.WORK_PROGRAMME
    assert open_to("2014-03-03", JSA, SEARCH, had_enterprise_allowance=True) == Allowance.HAD_IT


@pytest.mark.parametrize(
    ("on", "found"), [("2021-12-31", Allowance.ON_IT), ("2023-10-31", Allowance.ON_IT), ("2023-11-01", Allowance.CLOSED)]
)
def test_who_had_begun_goes_on_until_october_2023(on: str, found: Allowance) -> None:
    assert open_to(on, UC, SEARCH, has_enterprise_allowance=True) == found


def routes(on: str, benefit: ProgrammeBenefit, **facts: Any) -> set[Route]:
    table = asked(ROUTES, date.fromisoformat(on))
    return {Route(table.rows[row].then) for row in rows_of(every_row(table.scan, route_inputs(benefit, ProgrammeFacts(**facts))))}


def test_ways_into_self_employment_by_benefit_and_day() -> None:
    assert routes("2011-05-31", JSA) == {Route.TEST_TRADING}
    assert routes("2011-06-01", JSA) == set()
    assert routes("2009-04-27", ESA) == {Route.EXEMPT_WORK}
    assert routes("2013-02-11", JSA, has_enterprise_allowance=True) == set()
    assert routes("2013-02-12", JSA, has_enterprise_allowance=True) == {Route.NO_SEARCH}
    assert routes("2014-01-06", JSA, is_on_work_programme=True) == {Route.PROVIDER}
    assert routes("2021-12-31", UC) == {Route.START_UP}
    assert routes("2022-01-01", UC) == {Route.START_UP, Route.LOAN}
