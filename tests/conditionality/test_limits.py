"""Limits of work search and availability (reg. 97), and what goes with work search (regs 86, 93 to 95)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import betteroff as bo
from betteroff.activities import Activity, SelfEmployment
from betteroff.conditionality.limits import BESIDE_SEARCH, LIMITS, BesideSearch, BesideSearchInputs, Limit, limit_inputs
from betteroff.facts import Capability
from betteroff.household import Adult, Caring, Child, Household, UniversalCredit, WorkRequirements
from betteroff.reading import read
from betteroff.rulebook.tables import asked, every_row, rows_of
from betteroff.situation import Situation
from duties import BORN, DAY, HOME

FULL = 35 * 60


def limits(day: date, *children: Child, expected: int = FULL, place: int = 0, adults: int = 1, **stated: Any) -> set[Limit]:
    """What limits an adult on a day; the other of two is the main carer."""
    first = Adult(born=BORN, **stated) if adults == 1 else Adult(born=BORN, main_carer=True, **stated)
    people = (first,) if adults == 1 else (first, Adult(born=BORN))
    situation = Situation(Household(adults=people, children=children, home=HOME, savings=0), ())
    facts = read(situation, day, day).facts
    table = asked(LIMITS, day)
    answers = limit_inputs(facts, facts.second if place else facts.first, Capability.FIT, expected)
    return {Limit(table.rows[number].then) for number in rows_of(every_row(table.scan, answers))}


def permitted(day: date, **agreed: Any) -> bool:
    """Whether only usual work may be asked for."""
    return Limit.USUAL_WORK in limits(day, work_requirements=WorkRequirements(usual_occupation="bricklaying", **agreed))


def test_ninety_minutes_each_way_limit_everybody() -> None:
    assert limits(DAY) == {Limit.NINETY_MINUTES}  # reg. 97(3); nothing limits the hours of others, reg. 97(2)


@pytest.mark.parametrize(
    ("stated", "children"),
    [
        ({}, (Child(born=date(2013, 12, 8)),)),  # a responsible carer: of any child under 16
        ({"caring": Caring(hours=10)}, ()),  # a relevant carer
        ({"work_requirements": WorkRequirements(impairment=True)}, ()),
        ({"disability": bo.Disability(pip_mobility="standard")}, ()),
    ],
)
def test_carers_and_people_with_an_impairment_are_limited_to_their_expected_hours(
    stated: dict[str, Any], children: tuple[Child, ...]
) -> None:
    assert limits(DAY, *children, **stated) == {Limit.HOURS, Limit.NINETY_MINUTES}  # reg. 97(2)


def test_so_is_the_other_parent() -> None:
    child = Child(born=date(2020, 5, 1))
    assert Limit.HOURS in limits(DAY, child, adults=2, place=1)


@pytest.mark.parametrize(
    ("hours", "further"),
    [(9.75, {Limit.THIRTY_MINUTES}), (10, {Limit.SIXTY_MINUTES}), (16, {Limit.SIXTY_MINUTES}), (16.25, set())],
)
def test_guidance_asks_for_less_travel_where_few_hours_are_expected(hours: float, further: set[Limit]) -> None:
    assert limits(DAY, expected=int(hours * 60)) == {Limit.NINETY_MINUTES} | further


@pytest.mark.parametrize(
    ("day", "claimed", "is_limited"),
    [
        # three months beginning with the date of claim, reg. 97(5) before 8 February 2022
        (date(2021, 6, 9), date(2021, 6, 10), False),  # not yet claimed
        (date(2021, 6, 10), date(2021, 6, 10), True),
        (date(2021, 9, 9), date(2021, 6, 10), True),
        (date(2021, 9, 10), date(2021, 6, 10), False),
        (date(2022, 2, 7), date(2021, 11, 7), False),
        (date(2022, 2, 7), date(2021, 11, 8), True),
        # running on 8 February 2022: to the end of its three months, 7 March 2022 at the latest (SI 2022/108 reg. 4)
        (date(2022, 2, 8), date(2021, 11, 8), False),
        (date(2022, 2, 8), date(2021, 11, 9), True),
        (date(2022, 2, 9), date(2021, 11, 9), False),
        (date(2022, 3, 7), date(2022, 1, 10), True),  # four weeks would have ended on 6 February
        (date(2022, 3, 7), date(2022, 2, 7), True),
        (date(2022, 3, 8), date(2022, 2, 7), False),
        # four weeks beginning with the date of claim since
        (date(2022, 2, 8), date(2022, 2, 8), True),
        (date(2022, 3, 7), date(2022, 2, 8), True),
        (date(2022, 3, 8), date(2022, 2, 8), False),
        (date(2022, 3, 8), date(2022, 2, 9), True),
        (date(2026, 12, 7), date(2026, 11, 9), False),
        (date(2026, 12, 7), date(2026, 11, 10), True),
    ],
)
def test_how_long_only_usual_work_is_asked_for(day: date, claimed: date, is_limited: bool) -> None:
    assert permitted(day, claimed=claimed) is is_limited


@pytest.mark.parametrize(
    ("day", "claimed", "last"),
    [
        # three months, up to 7 March 2022 at the latest (SI 2022/108 reg. 4)
        ("2021-06-10", "2021-06-10", date(2021, 9, 9)),
        ("2022-02-01", "2021-11-20", date(2022, 2, 19)),
        ("2022-02-01", "2021-12-20", date(2022, 3, 7)),
        ("2022-02-08", "2021-12-20", date(2022, 3, 7)),
        ("2022-02-01", "2022-01-20", date(2022, 3, 7)),
        # four weeks
        ("2022-03-05", "2022-03-01", date(2022, 3, 28)),
        ("2026-12-07", "2026-11-10", DAY),
    ],
)
def test_the_last_day_of_the_limit_to_usual_work(day: str, claimed: str, last: date) -> None:
    agreed = WorkRequirements(usual_occupation="bricklaying", claimed=claimed)
    found = bo.position(bo.Household(adults=[bo.Adult(born=BORN, work_requirements=agreed)], home=HOME, savings=0), on=day).duties[0]
    assert [line.last_day for line in found.limits if line.outcome == Limit.USUAL_WORK] == [last]


def test_it_runs_again_from_the_end_of_work_over_the_earnings_threshold() -> None:
    old = date(2025, 1, 6)
    assert not permitted(DAY, claimed=old)
    assert permitted(DAY, claimed=old, threshold_work_ended=date(2026, 11, 10))  # reg. 97(5)(b)
    assert not permitted(DAY, claimed=old, threshold_work_ended=date(2026, 11, 9))
    assert permitted(DAY, claimed=date(2026, 11, 20), threshold_work_ended=date(2026, 1, 9))  # if later


def test_where_the_day_of_the_claim_is_not_stated_the_limit_is_told_with_what_to_state() -> None:
    assert permitted(DAY)


def test_without_usual_work_there_is_no_permitted_period() -> None:
    assert limits(DAY, work_requirements=WorkRequirements(claimed=DAY)) == {Limit.NINETY_MINUTES}


def test_pay_alone_is_enough_as_nature_or_level_is_asked_for() -> None:
    assert Limit.USUAL_WORK in limits(DAY, work_requirements=WorkRequirements(usual_pay="600 a week", claimed=DAY))


def test_work_that_an_impairment_rules_out_is_not_asked_for_and_the_hours_are_limited_too() -> None:
    found = limits(DAY, work_requirements=WorkRequirements(excluded_work="work where alcohol is served"))
    assert found == {Limit.HOURS, Limit.NINETY_MINUTES, Limit.WORK_NOT_RULED_OUT}  # reg. 97(2), (6)


def beside(day: date, **answers: bool) -> set[BesideSearch]:
    table = asked(BESIDE_SEARCH, day)
    given = BesideSearchInputs(*(answers.get(name, False) for name in BesideSearchInputs._fields))
    return {BesideSearch(table.rows[number].then) for number in rows_of(every_row(table.scan, given))}


def test_what_goes_with_work_search() -> None:
    asked_for = {BesideSearch.INTERVIEWS, BesideSearch.PREPARATION, BesideSearch.INTERVIEWS_OF_EMPLOYERS, BesideSearch.BEST_PROSPECTS}
    assert beside(DAY, interviews_may_be_required=True, preparation_may_be_required=True, searches=True) == asked_for
    assert beside(DAY, interviews_may_be_required=True) == {BesideSearch.INTERVIEWS}
    assert beside(DAY) == set()


@pytest.mark.parametrize(
    ("day", "could_be_lifted"),
    [(date(2020, 3, 29), False), (date(2020, 3, 30), True), (date(2022, 7, 31), True), (date(2022, 8, 1), False)],
)
def test_the_power_to_except_the_self_employed_lasted_from_march_2020_to_july_2022(day: date, could_be_lifted: bool) -> None:
    # SI 2020/371 regs 1(1), 2(1)(e); SI 2021/807 reg. 2(1)
    found = beside(day, searches=True, is_self_employed=True, interviews_may_be_required=True)
    assert (BesideSearch.SEARCH_MAY_BE_EXCEPTED in found) is could_be_lifted
    assert BesideSearch.INTERVIEWS_ABOUT_THE_BUSINESS in found


def test_practice_in_a_start_up_period_is_told_as_practice_and_takes_no_hour_off() -> None:
    trade = SelfEmployment(
        income="300 a month", hours=10, trade_started="2026-10-01", starts="2026-10-01", gainful=True, start_up_period=True
    )
    adult = answered(trade)
    line = next(line for line in adult.beside_search if line.outcome == BesideSearch.SEARCH_NOT_ASKED_FOR)
    assert (line.mark, line.certainty) == ("recalled", "likely")
    assert "practice" in line.law
    assert (adult.work_search, adult.search_hours) == (True, 25)  # 35 - 10: the law is unchanged


def answered(*activities: Activity, **stated: Any) -> Any:
    adult = bo.Adult(born=BORN, activities=activities, **stated)
    uc = UniversalCredit(first_assessment_period="2026-11-12")
    return bo.position(bo.Household(adults=[adult], home=HOME, savings=0, universal_credit=uc), on=DAY).duties[0]


def test_the_answer_names_the_limits_with_their_days_in_the_claimants_own_words() -> None:
    found = answered(work_requirements=WorkRequirements(usual_occupation="bricklaying", usual_pay="600 a week"))
    travel, usual = found.limits
    assert travel.what == "to places within 90 minutes of home, each way"
    assert usual.what == "to work like that done before, or paid like it (bricklaying, 600.00 a week)"
    assert (usual.first_day, usual.last_day) == (date(2026, 11, 12), date(2026, 12, 9))  # four weeks from 12 November
    assert usual.certainty == "at discretion"
    assert usual.request
    assert "bricklaying" not in repr(usual)


def test_the_text_and_the_data_have_the_limits() -> None:
    agreed = WorkRequirements(excluded_work="work where alcohol is served", longest_travel=45)
    household = bo.Household(adults=[bo.Adult(born=BORN, work_requirements=agreed)], home=HOME, savings=0)
    found = bo.position(household, on=DAY)
    told = " ".join(str(found).split())
    assert "work search and availability are limited to the expected hours [UC Regs 2013 regs 88, 97(2)]" in told
    assert "the claimant commitment states (45 minutes each way)" in told
    assert "does not rule out (not work where alcohol is served)" in told
    assert [line["row"] for line in found.to_dict()["duties"][0]["limits"]]


def test_the_nominated_carer_of_a_couple_is_told_that_it_can_be_changed_once_in_twelve_months() -> None:
    adults = [bo.Adult(born=BORN, main_carer=True), bo.Adult(born=BORN)]
    household = bo.Household(adults=adults, children=[bo.Child(born="2020-05-01")], home=HOME, savings=0)
    found = bo.position(household, on=DAY)
    said = [[line.law for line in adult.beside_search if line.outcome == BesideSearch.NOMINATION_ONCE] for adult in found.duties]
    assert said == [["UC Regs 2013 reg. 86(3), (4)"], []]
    assert " ".join(str(found).split()).count("the nomination can be changed once in 12 months") == 1


def test_hours_that_come_off_are_told_with_their_reasons() -> None:
    agreed = WorkRequirements(deductions=[bo.Deduction(what="agreed_preparation", hours=6)])
    found = answered(bo.Volunteering(hours=20, organisation="charity", agreed=True), work_requirements=agreed)
    assert [(line.what, line.hours) for line in found.deductions] == [
        ("hours of voluntary work, up to half of the expected hours", Decimal("17.5")),
        ("hours of work preparation that is agreed", Decimal(6)),
        ("fewer hours of work search may do", None),
    ]
    assert found.search_hours == Decimal("11.5")  # 35 - 17.5 - 6
    assert found.hours_at_administrative_threshold == Decimal("17.98")  # 991 x 12 / 52 / 12.71, whole minutes


def test_nothing_is_said_of_deductions_and_limits_outside_the_full_group() -> None:
    household = bo.Household(adults=[bo.Adult(born=BORN, capability="limited_for_activity")], home=HOME, savings=0)
    found = bo.position(household, on=DAY).duties[0]
    assert (found.deductions, found.limits, found.beside_search) == ((), (), ())
