"""The switches of regulation 99 with days or conditions of their own: illness, what is accepted, absences, a child's care, 2020."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from betteroff.activities import Job
from betteroff.conditionality.duties import Duties
from betteroff.conditionality.easements import SWITCHES, Switch, switch_inputs
from betteroff.conditionality.work_group import Group
from betteroff.household import Accepted, Adult, Caring, Child, ChildcareDisrupted, Circumstances, Household, Sickness, WorkRequirements
from betteroff.reading import read
from betteroff.rulebook import NotCovered
from betteroff.rulebook.tables import asked, every_row, rows_of
from betteroff.situation import Situation
from betteroff.stated import BadInput
from duties import BORN, DAY, HOME, is_lifted, single, switches


def outcomes(day: date, children: tuple[Child, ...] = (), **stated: Any) -> set[Switch]:
    """What the switches of a day lift, whatever other tables reach back to that day."""
    household = Household(adults=(Adult(**({"born": BORN} | stated)),), children=children, home=HOME, savings=0)
    table = asked(SWITCHES, day)
    facts = read(Situation(household), day, day).facts.first
    return {Switch(table.rows[row].then) for row in rows_of(every_row(table.scan, switch_inputs(facts, False, False)))}


ACCEPTED_ON = date(2026, 12, 7)


def accepted(what: str, because: str, starts: date | None = ACCEPTED_ON, ends: date | None = None) -> WorkRequirements:
    given = Accepted.model_validate({"what": what, "because": because, "starts": starts, "ends": ends})
    return WorkRequirements(accepted=(given,))


@pytest.mark.parametrize("because", ["preparation", "childcare", "emergency", "funeral", "temporary", "sickness"])
def test_search_accepted_as_unreasonable_lifts_search_and_leaves_availability(because: str) -> None:
    # reg. 99(2A), (5), from the first day to the last
    agreed = accepted("search", because, ends=ACCEPTED_ON + timedelta(13))
    found = [single(ACCEPTED_ON + timedelta(days), work_requirements=agreed) for days in (-1, 0, 13, 14)]
    assert {one.group for one in found} == {Group.ALL_REQUIREMENTS}
    assert [bool(one.searches) for one in found] == [True, False, False, True]
    assert all(one.is_available for one in found)
    assert switches(ACCEPTED_ON, found[1]) == {"work search unreasonable"}


@pytest.mark.parametrize(("day", "what"), [(date(2014, 4, 27), Switch.SEARCH_AND_AVAILABILITY), (date(2014, 4, 28), Switch.SEARCH)])
def test_until_27_april_2014_the_same_lifted_availability_too(day: date, what: Switch) -> None:
    # SI 2014/597 reg. 2(7)
    assert outcomes(day, work_requirements=accepted("search", "temporary", None)) == {what}


@pytest.mark.parametrize(("what", "is_available"), [("availability", False), ("availability for work", True)])
def test_availability_accepted_as_unreasonable_leaves_work_search(what: str, is_available: bool) -> None:
    # reg. 99(2B), (5A): neither work nor interviews; (2C), (5B): interviews at once, so a requirement is left
    found = single(DAY, work_requirements=accepted(what, "emergency"))
    assert [bool(found.searches), bool(found.is_available)] == [True, is_available]
    assert switches(DAY, found) == {f"{what} unreasonable"}


def test_search_accepted_because_of_care_is_another_finding() -> None:
    # regs 89(1)(b), 91(2): it decides on the group of carers and foster parents; reg. 99(5) has reasons of its own
    found = single(DAY, caring=Caring(hours=20, search_accepted_as_unreasonable=True))
    assert found.group == Group.ALL_REQUIREMENTS
    assert found.searches


# Short sickness, reg. 99(4): no more than 14 consecutive days after the day the evidence is given, twice in 12 months

ILL = date(2026, 12, 7)


def ill(days: int, began: date = ILL, **more: Any) -> bool:
    return is_lifted(single(began + timedelta(days), sickness=Sickness(since=began, **more)))


def test_short_sickness_lifts_work_search_up_to_the_14th_day_after_the_evidence() -> None:
    assert [ill(days) for days in (-1, 0, 1, 14, 15)] == [False, True, True, True, False]


def test_short_sickness_counts_from_the_day_the_jobcentre_was_told() -> None:
    told = ILL + timedelta(3)
    assert [ill(days, evidence_given=told) for days in (2, 3, 17, 18)] == [False, True, True, False]


def test_short_sickness_ends_with_the_illness() -> None:
    assert [ill(days, ends=ILL + timedelta(4)) for days in (4, 5)] == [True, False]


def test_without_a_fit_note_only_the_first_seven_days_are_allowed_for() -> None:
    # reg. 99(4)(b)(i): days 0 to 6
    assert [ill(days, fit_note=False) for days in (0, 6, 7)] == [True, True, False]


@pytest.mark.parametrize(
    ("earlier", "lifted"),
    [
        ((), True),
        ((date(2026, 6, 1),), True),
        ((date(2026, 6, 1), date(2025, 12, 8)), False),  # a third within 12 months
        ((date(2026, 6, 1), date(2025, 12, 7)), True),  # a year to the day before: the 12 months have passed
        ((date(2026, 6, 1), date(2026, 9, 1)), False),
    ],
)
def test_no_more_than_two_short_periods_in_twelve_months(earlier: tuple[date, ...], lifted: bool) -> None:
    assert ill(0, earlier_periods=earlier) == lifted


@pytest.mark.parametrize(
    ("began", "again", "lifted"),
    [
        (date(2018, 4, 10), False, True),
        (date(2018, 4, 11), False, False),  # SI 2018/65 reg. 3(11)
        (date(2018, 4, 11), True, True),
    ],
)
def test_a_condition_with_which_they_were_found_fit_counts_with_a_new_assessment_only(began: date, again: bool, lifted: bool) -> None:
    assert ill(0, began, found_fit_with_it=True, new_assessment=again) == lifted


def test_who_is_off_sick_from_a_job_is_allowed_the_same_14_days() -> None:
    job = Job(pay="12.71 an hour", hours=16, off_sick_since=ILL)
    assert [is_lifted(single(ILL + timedelta(days), job)) for days in (-1, 0, 14, 15)] == [False, True, True, False]


def test_an_illness_has_one_first_day() -> None:
    one, other = (Job(pay="12.71 an hour", hours=16, off_sick_since=day) for day in (ILL, ILL - timedelta(1)))
    assert is_lifted(single(ILL, one, sickness=Sickness(since=ILL)))
    with pytest.raises(BadInput, match=r"sickness\.since: is another day than off_sick_since of a job"):
        single(ILL, other, sickness=Sickness(since=ILL))


# Prison, abroad, public duty and court: while they last


@pytest.mark.parametrize(
    "now",
    [
        Circumstances(court_or_tribunal=True, court_from=date(2026, 12, 7), court_until=date(2026, 12, 9)),
        Circumstances(public_duty=True, public_duty_from=date(2026, 12, 7), public_duty_until=date(2026, 12, 9)),
        Circumstances(abroad_for_treatment=date(2026, 12, 7), abroad_until=date(2026, 12, 9)),
    ],
)
def test_what_lasts_from_one_day_to_another_lifts_work_search_on_these_days(now: Circumstances) -> None:
    days = [date(2026, 12, day) for day in (6, 7, 9, 10)]
    assert [is_lifted(single(day, circumstances=now)) for day in days] == [False, True, True, False]


def test_abroad_for_treatment_beyond_six_months_there_is_no_answer() -> None:
    # reg. 11(3): not expected to exceed, and does not exceed, 6 months
    now = Circumstances(abroad_for_treatment=date(2026, 6, 8))
    assert is_lifted(single(date(2026, 12, 7), circumstances=now))
    with pytest.raises(NotCovered, match="7 December 2026"):
        single(date(2026, 12, 8), circumstances=now)
    with pytest.raises(NotCovered, match="7 December 2026"):
        single(date(2026, 6, 8), circumstances=now.model_copy(update={"abroad_until": date(2026, 12, 8)}))


# A child's care disrupted, reg. 99(4A)-(4C)

EVENT = date(2026, 2, 10)


def disrupted(day: date, *months: date, event: date = EVENT, children: tuple[Child, ...] = (Child(born=date(2018, 5, 1)),)) -> Duties:
    stated = Circumstances(childcare_disrupted=ChildcareDisrupted(event=event, months=months))
    return single(day, circumstances=stated, children=children)


def test_disrupted_childcare_lifts_work_search_in_the_month_that_was_set() -> None:
    begins = date(2026, 6, 15)
    days = [date(2026, 6, 14), begins, date(2026, 7, 14), date(2026, 7, 15)]
    assert [is_lifted(disrupted(day, begins)) for day in days] == [False, True, True, False]
    assert not is_lifted(disrupted(begins))  # no month was set


def test_disrupted_childcare_has_one_month_in_each_six() -> None:
    # six months after 10 February end with 10 August
    assert is_lifted(disrupted(date(2026, 8, 11), date(2026, 6, 15), date(2026, 8, 11)))
    with pytest.raises(BadInput, match="two months in one period of six"):
        disrupted(date(2026, 8, 10), date(2026, 6, 15), date(2026, 8, 10))


def test_disrupted_childcare_ends_two_years_after_the_event() -> None:
    event = date(2024, 12, 7)
    found = [is_lifted(disrupted(date(2026, 12, day), date(2026, 11, 20), event=event)) for day in (7, 8)]
    assert found == [True, False]


@pytest.mark.parametrize(("day", "lifted"), [(date(2014, 11, 25), False), (date(2014, 11, 26), True)])
def test_disrupted_childcare_counts_since_26_november_2014(day: date, lifted: bool) -> None:
    # SI 2014/2888 reg. 8(3)
    stated = Circumstances(childcare_disrupted=ChildcareDisrupted(event=date(2014, 10, 1), months=(date(2014, 11, 20),)))
    found = outcomes(day, circumstances=stated, children=(Child(born=date(2006, 5, 1)),))
    assert found == ({Switch.SEARCH_AND_AVAILABILITY} if lifted else set())


def test_disrupted_childcare_is_for_a_responsible_carer() -> None:
    assert not is_lifted(disrupted(date(2026, 6, 15), date(2026, 6, 15), children=()))


@pytest.mark.parametrize(
    ("day", "lifted"),
    [(date(2020, 3, 29), False), (date(2020, 3, 30), True), (date(2020, 6, 29), True), (date(2020, 6, 30), False)],
)
def test_for_three_months_of_2020_nobody_had_to_search(day: date, lifted: bool) -> None:
    # SI 2020/371 reg. 6(2): 3 months beginning with 30 March
    assert is_lifted(single(day)) == lifted
