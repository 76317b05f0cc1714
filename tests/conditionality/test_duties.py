"""The duties of a household as a whole: what each group may be asked for, the worked examples, the Jobcentre's labels."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from betteroff.activities import Activity, Job, Treatment, Volunteering
from betteroff.conditionality.duties import Duties, Regime
from betteroff.conditionality.work_group import Group
from betteroff.household import Adult, Caring, Child
from betteroff.rulebook import NotCovered
from duties import BORN, DAY, duties_of, single

LIVING_WAGE = "12.71 an hour"


def required(found: Duties) -> list[str]:
    """What may or must be required, in words."""
    said = {"search": found.searches, "availability": found.is_available, "interviews": found.interviews, "preparation": found.prepares}
    return [name for name, holds in said.items() if holds]


@pytest.mark.parametrize(
    ("stated", "children", "group", "what"),
    [
        ({"capability": "limited_for_activity"}, (), Group.NO_REQUIREMENTS, []),  # s. 19
        ({}, (Child(born=date(2025, 5, 1)),), Group.INTERVIEWS_ONLY, ["interviews"]),  # s. 20
        ({"capability": "limited"}, (), Group.INTERVIEWS_AND_PREPARATION, ["interviews", "preparation"]),  # s. 21
        ({}, (), Group.ALL_REQUIREMENTS, ["search", "availability", "interviews", "preparation"]),  # s. 22
    ],
)
def test_each_group_may_be_asked_for_its_own_requirements(
    stated: dict[str, Any], children: tuple[Child, ...], group: Group, what: list[str]
) -> None:
    found = single(DAY, children=children, **stated)
    assert found.group == group
    assert required(found) == what


# The worked examples of the notes on work-related requirements, section H


def test_h1_a_lone_parent_moves_from_preparation_to_all_on_the_third_birthday() -> None:
    child = (Child(born=date(2023, 7, 1)),)  # 2 years and 11 months on 1 June 2026
    assert single(date(2026, 6, 1), children=child).group == Group.INTERVIEWS_AND_PREPARATION
    assert single(date(2026, 6, 30), children=child).group == Group.INTERVIEWS_AND_PREPARATION
    third = single(date(2026, 7, 1), children=child)
    assert third.group == Group.ALL_REQUIREMENTS
    assert third.search == 30 * 60


def test_h2_each_of_a_couple_is_judged_apart() -> None:
    found = duties_of(DAY, (Adult(born=BORN, main_carer=True), Adult(born=BORN)), (Child(born=date(2025, 5, 1)),))
    assert (required(found.first), required(found.second)) == (
        ["interviews"],
        ["search", "availability", "interviews", "preparation"],
    )
    assert (found.first.earnings.own_threshold, found.second.earnings.own_threshold) == (881_00, 1_927_00)


def test_h3_20_hours_at_the_living_wage_are_light_touch() -> None:
    # 20 x 12.71 x 52 / 12 = 1,101.53: above 991, below 1,927
    found = single(DAY, Job(pay=LIVING_WAGE, hours=20), born=date(2004, 5, 1))
    assert found.earnings.own == 1_101_53
    assert (found.group, found.regime) == (Group.ALL_REQUIREMENTS, Regime.LIGHT_TOUCH_IN_WORK)
    assert required(found) == ["interviews", "preparation"]


def test_h4_20_hours_at_19_are_below_the_administrative_threshold() -> None:
    found = single(DAY, Job(pay="10.85 an hour", hours=20), born=date(2007, 5, 1))
    assert found.earnings.own == 940_33
    assert found.regime == Regime.INTENSIVE_WORK_SEARCH


@pytest.mark.parametrize(("hours", "searches", "search"), [(17, True, 18 * 60), (18, False, 17 * 60)])
def test_17_hours_leave_search_for_the_rest_and_18_lift_it(hours: int, searches: bool, search: int) -> None:
    # 17 hours come to 936.30 a month, 18 to 991.38
    found = single(DAY, Job(pay=LIVING_WAGE, hours=hours))
    assert bool(found.searches) == searches
    assert found.search == search


# The way of the README: treatment, then a job


@pytest.mark.parametrize(
    ("day", "what"),
    [
        (date(2026, 9, 13), ["search", "availability", "interviews", "preparation"]),
        (date(2026, 9, 14), ["interviews", "preparation"]),
        (date(2027, 3, 13), ["interviews", "preparation"]),
        (date(2027, 3, 14), ["search", "availability", "interviews", "preparation"]),
    ],
)
def test_in_treatment_interviews_go_on_and_work_search_comes_back_on_14_march(day: date, what: list[str]) -> None:
    assert required(single(day, treatment=Treatment(kind="structured", starts=date(2026, 9, 14)))) == what


def test_after_the_easement_16_hours_of_work_leave_19_of_search() -> None:
    # the architecture's example: "no work search until 13 March 2027, from 14 March 19 hours a week"
    course, job = Treatment(kind="structured", starts=date(2026, 9, 14)), Job(pay=LIVING_WAGE, hours=16)
    assert not single(date(2027, 3, 13), job, treatment=course).searches
    after = single(date(2027, 3, 14), job, treatment=course)
    assert after.searches
    assert after.search == 19 * 60


def test_volunteering_never_moves_anybody_to_another_group() -> None:
    work = Volunteering(hours=40, organisation="charity")
    for stated, children in (({}, ()), ({"capability": "limited"}, ()), ({}, (Child(born=date(2025, 5, 1)),))):
        assert single(DAY, work, children=children, **stated).group == single(DAY, children=children, **stated).group
        assert required(single(DAY, work, children=children, **stated)) == required(single(DAY, children=children, **stated))


def test_duties_are_as_on_the_day_and_earnings_as_of_the_job_of_the_day() -> None:
    job = Job(pay="1927.00 a month", hours=35, starts=DAY, ends=date(2027, 1, 31))
    groups = [single(day, job).group for day in (DAY - timedelta(1), DAY, date(2027, 1, 31), date(2027, 2, 1))]
    assert groups == [Group.ALL_REQUIREMENTS, Group.NO_REQUIREMENTS, Group.NO_REQUIREMENTS, Group.ALL_REQUIREMENTS]


# The Jobcentre's labels


@pytest.mark.parametrize(
    ("stated", "children", "activities", "regime"),
    [
        ({"capability": "limited_for_activity"}, (), (), Regime.NO_WORK_RELATED_REQUIREMENTS),
        ({"capability": "limited_for_activity"}, (), (Job(pay="1927 a month", hours=35),), Regime.NO_WORK_RELATED_REQUIREMENTS),
        ({}, (), (Job(pay="1927 a month", hours=35),), Regime.WORKING_ENOUGH),
        ({}, (), (), Regime.INTENSIVE_WORK_SEARCH),
        ({}, (), (Job(pay="990.99 a month", hours=18),), Regime.INTENSIVE_WORK_SEARCH),
        ({}, (), (Job(pay="991 a month", hours=18),), Regime.LIGHT_TOUCH_IN_WORK),
        ({}, (Child(born=date(2025, 5, 1)),), (), Regime.WORK_FOCUSED_INTERVIEW),
        ({"capability": "limited"}, (), (), Regime.WORK_PREPARATION),
        ({"capability": "limited"}, (), (Job(pay="881 a month", hours=16),), Regime.WORKING_ENOUGH),
    ],
)
def test_the_jobcentres_label_follows_the_group_and_the_earnings(
    stated: dict[str, Any], children: tuple[Child, ...], activities: tuple[Activity, ...], regime: Regime
) -> None:
    assert single(DAY, *activities, children=children, **stated).regime == regime


def test_the_partner_of_an_earner_is_light_touch_out_of_work() -> None:
    found = duties_of(DAY, (Adult(born=BORN), Adult(born=BORN)), (), Job(pay="1597 a month", hours=29, adult=2))
    assert (found.first.regime, found.second.regime) == (Regime.LIGHT_TOUCH_OUT_OF_WORK, Regime.LIGHT_TOUCH_IN_WORK)


def test_of_a_couple_the_earner_alone_may_be_light_touch() -> None:
    # published (case con-uc): the partner over the single threshold, the pair below the couple's
    found = duties_of(DAY, (Adult(born=BORN), Adult(born=BORN)), (), Job(pay="991 a month", hours=18, adult=1))
    assert (found.first.regime, found.second.regime) == (Regime.LIGHT_TOUCH_IN_WORK, Regime.INTENSIVE_WORK_SEARCH)


def test_a_carer_keeps_no_requirements_beside_a_partner_with_all() -> None:
    carer = Adult(born=BORN, caring=Caring(hours=35, severely_disabled=True))
    found = duties_of(DAY, (carer, Adult(born=BORN)))
    assert (found.first.group, found.second.group) == (Group.NO_REQUIREMENTS, Group.ALL_REQUIREMENTS)


# The days that are answered


def test_a_day_more_than_twelve_months_after_the_tables_were_checked_is_refused() -> None:
    # the tables were last checked for 30 April 2026
    assert single(date(2027, 4, 30)).group == Group.ALL_REQUIREMENTS
    with pytest.raises(NotCovered):
        single(date(2027, 5, 1))


def test_a_day_before_the_rules_begin_is_refused() -> None:
    with pytest.raises(NotCovered):
        single(date(2013, 4, 28))
