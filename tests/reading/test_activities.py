"""Training, work trials and placements: hours, money, and whether they stand in the way of a claim."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.facts import Education
from betteroff.reading import read
from betteroff.situation import Situation
from duties import single

DAY = date(2026, 12, 7)
HOME = bo.Home(nation="england", tenure="none", greater_london=False)


def hours_of_search(*activities: Any, **stated: Any) -> float:
    return single(DAY, *activities, **stated).search / 60


@pytest.mark.parametrize(
    ("activity", "hours"),
    [
        # reg. 95(2)(a): expected hours 35, less agreed time; no half limits preparation (95(3) is of voluntary work)
        (bo.Training(hours=20), 15),
        (bo.Training(hours=20, agreed=False), 35),
        (bo.Training(hours=20, required=True), 15),
        (bo.Training(hours=36, full_time=True), 0),
        (bo.WorkTrial(hours=30, starts="2026-12-07"), 5),
        (bo.WorkTrial(hours=30, starts="2026-12-07", agreed=False, able_to_pay=False), 35),
        (bo.WorkPlacement(hours=25, organisation="charity"), 10),
        (bo.WorkPlacement(hours=25, organisation="charity", agreed=False), 35),
        (bo.WorkPlacement(hours=30, organisation="business", required=True), 5),
    ],
)
def test_agreed_and_required_hours_come_off_work_search(activity: Any, hours: int) -> None:
    assert hours_of_search(activity) == hours


def test_required_and_agreed_hours_are_told_apart() -> None:
    household = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=HOME, savings=0)
    done = (bo.Training(hours=10), bo.WorkPlacement(hours=12, organisation="charity", required=True))
    found = read(Situation(household, done), DAY, DAY).facts.first.activities
    assert (found.required_minutes, found.preparation_minutes) == (12 * 60, 10 * 60)


def line(name: str, *activities: Any) -> str:
    household = bo.Household(adults=[bo.Adult(born="1988-04-02")], home=HOME, savings=0, claims=["universal_credit"])
    return str(bo.position(household, *activities, on=DAY).line(name).amount)


@pytest.mark.parametrize(
    ("activity", "counted"),
    [
        # 12.71 x 10 x 52 / 12 = 550.77
        (bo.WorkTrial(hours=10, starts="2026-12-07", agreed=False), "550.77"),
        (bo.WorkTrial(hours=10, starts="2026-12-07", agreed=False, able_to_pay=False), "0.00"),
        (bo.WorkTrial(hours=10, starts="2026-12-07"), "0.00"),  # reg. 60(4)(c)
        (bo.WorkPlacement(hours=10, organisation="business"), "0.00"),
        (bo.WorkPlacement(hours=10, organisation="business", agreed=False), "550.77"),
        (bo.WorkPlacement(hours=10, organisation="business", approved_programme=False), "550.77"),
        (bo.WorkPlacement(hours=10, organisation="charity", agreed=False), "0.00"),  # reg. 60(4)(a)
    ],
)
def test_unpaid_work_for_a_business_counts_unless_the_jobcentre_approved_it(activity: Any, counted: str) -> None:
    assert line("earned.total", activity) == counted


def test_a_training_allowance_is_taken_off_and_is_in_hand() -> None:
    # reg. 66(1)(f): 60 a week is 60 x 52 / 12 = 260 a month; 424.90 - 260 = 164.90
    training = bo.Training(hours=30, full_time=True, allowance="60 a week", starts="2026-01-01", ends="2027-06-30")
    assert line("universal_credit.payable", training) == "164.90"
    assert line("other_income.counted", training) == "260.00"


def test_costs_that_nobody_pays_back_come_off_money_in_hand() -> None:
    # 12 x 52 / 12 = 52 a month; the books are paid back
    costs = [bo.Cost(what="bus", amount="12 a week"), bo.Cost(what="books", amount="10 a month", repaid=True)]
    household = bo.Household(adults=[bo.Adult(born="1988-04-02")], home=HOME, savings=0, claims=["universal_credit"])
    found = bo.compare(household, {"Train": [bo.Training(hours=10, costs=costs)]}, on=DAY)["Train"]
    assert str(found.gain) == "-52.00"


@pytest.mark.parametrize(
    ("stated", "education"),
    [
        # 18 on 1 June 2026: a young person up to 31 August 2028, on more than 12 hours a week (regs 5(1)(b), 12(1A))
        ({"hours": 13}, Education.NOT_EXCEPTED),
        ({"hours": 12}, Education.NOT_RECEIVING),
        ({"hours": 13, "traineeship": True}, Education.NOT_RECEIVING),
        ({"hours": 13, "referred": True}, Education.NOT_RECEIVING),
        ({"hours": 13, "referred": True, "agreed": False}, Education.NOT_EXCEPTED),
        ({"hours": 13, "advanced": True}, Education.NOT_RECEIVING),
    ],
)
def test_training_of_a_young_person_may_stand_in_the_way(stated: dict[str, Any], education: Education) -> None:
    household = bo.Household(adults=[bo.Adult(born="2008-06-01")], home=HOME, savings=0)
    facts = read(Situation(household, (bo.Training(**stated),)), DAY, DAY).facts
    assert facts.first.course.education == education


def test_training_begun_on_universal_credit_does_not_stand_in_the_way() -> None:
    # reg. 5(5): somebody who receives Universal Credit is no qualifying young person
    award = bo.UniversalCredit(first_assessment_period="2026-08-07")
    household = bo.Household(adults=[bo.Adult(born="2008-06-01")], home=HOME, savings=0, universal_credit=award)
    for starts, education in (("2026-08-07", Education.NOT_EXCEPTED), ("2026-08-08", Education.NOT_RECEIVING)):
        facts = read(Situation(household, (bo.Training(hours=20, starts=starts),)), DAY, DAY).facts
        assert facts.first.course.education == education


def test_full_time_training_above_a_level_is_a_course() -> None:
    with pytest.raises(bo.BadInput, match="stated as course"):
        bo.Training(hours=20, full_time=True, advanced=True)


def test_what_is_left_open_is_listed() -> None:
    household = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=HOME, savings=0)
    found = bo.position(household, bo.Training(hours=20), bo.WorkTrial(hours=5, starts="2026-12-07"), on=DAY)
    fields = {assumed.field for assumed in found.assumptions}
    assert {
        "adults.1.training.agreed",
        "adults.1.training.full_time",
        "adults.1.work_trial.agreed",
        "adults.1.work_trial.job_weeks",
    } <= fields


def test_an_activity_ends() -> None:
    household = bo.Household(adults=[bo.Adult(born="1991-03-02", activities=[bo.Training(hours=20)])], home=HOME, savings=0)
    found = bo.position(household, bo.Ends("training", on="2026-12-06"), on=DAY)
    assert found.duties[0].search_hours == 35


def test_a_part_time_course_of_a_young_person_is_taken_to_be_short() -> None:
    course = bo.Course(starts="2026-09-07", ends="2027-06-30", full_time=False, advanced=False)
    household = bo.Household(adults=[bo.Adult(born="2008-06-01", course=course)], home=HOME, savings=0)
    found = bo.position(household, on=DAY)
    assert found.worked.facts.first.course.education == Education.NOT_RECEIVING
    assert ["no more than 12 hours" in each.text for each in found.assumptions if each.field == "adults.1.course.full_time"] == [True]


def test_full_time_training_of_a_carer_is_taken_to_leave_the_benefit() -> None:
    adult = bo.Adult(born="1991-03-02", caring=bo.Caring(hours=35, severely_disabled=True))
    found = bo.position(bo.Household(adults=[adult], home=HOME, savings=0), bo.Training(hours=24, full_time=True), on=DAY)
    assert "adults.1.training.hours" in {each.field for each in found.assumptions}


@pytest.mark.parametrize(
    ("ends", "agreed_longer", "job_weeks", "day", "hours"),
    [
        # 30 working days from Thursday 1 October 2026 end on Wednesday 11 November
        (None, None, None, date(2026, 11, 11), 5),
        (None, None, None, date(2026, 11, 12), 35),
        (None, True, None, date(2026, 11, 12), 5),
        ("2027-03-31", None, None, date(2026, 11, 12), 35),
        # for a job of less than 26 weeks, 5 working days: to Wednesday 7 October
        (None, None, 20, date(2026, 10, 7), 5),
        (None, None, 20, date(2026, 10, 8), 35),
    ],
)
def test_a_trial_is_agreed_only_as_long_as_one_may_last(
    ends: str | None, agreed_longer: bool | None, job_weeks: int | None, day: date, hours: int
) -> None:
    trial = bo.WorkTrial(starts="2026-10-01", hours=30, ends=ends, longer_agreed=agreed_longer, job_weeks=job_weeks)
    assert single(day, trial).search / 60 == hours


def test_a_trial_that_goes_on_too_long_counts_as_paid_and_says_so() -> None:
    # 30 x 12.71 x 52 / 12 = 1,652.30
    trial = bo.WorkTrial(starts="2026-10-01", hours=30)
    assert line("earned.total", trial) == "1,652.30"
    household = bo.Household(adults=[bo.Adult(born="1988-04-02")], home=HOME, savings=0, claims=["universal_credit"])
    found = bo.position(household, trial, on=DAY)
    said = " / ".join(warned.text for warned in found.warnings)
    assert "Longer than a work trial may last (likely)" in said
    assert "to 11 November 2026 at the latest" in said
    assert "Unpaid work that counts as paid (likely)" in said


def test_the_look_ahead_shows_the_day_after_a_trial() -> None:
    # 30 working days from 7 December 2026, without 25 and 28 December and 1 January: to 20 January 2027
    household = bo.Household(adults=[bo.Adult(born="1988-04-02")], home=HOME, savings=0, claims=["universal_credit"])
    found = bo.position(household, bo.WorkTrial(starts="2026-12-07", ends="2027-03-31", hours=30), on=DAY)
    assert [(str(spell.first_day), int(spell.search_hours)) for spell in found.duties[0].spells][1] == ("2027-01-21", 35)


@pytest.mark.parametrize(
    ("activity", "told"),
    [
        # half of 35 comes off: 17.5
        (bo.Volunteering(hours=20, organisation="charity"), "volunteering as agreed with the work coach: until then, 17.5 hours"),
        (bo.Volunteering(hours=20, organisation="charity", agreed=True), ""),
        (bo.Volunteering(hours=20, organisation="charity", required=True), ""),
        (bo.Training(hours=20), "training as agreed with the work coach: until then, 20 hours"),
        (bo.Training(hours=40), "training as agreed with the work coach: until then, 35 hours"),
        (bo.WorkTrial(hours=30, starts="2026-12-07"), "work trial as agreed with the work coach: until then, 30 hours"),
        (bo.WorkTrial(hours=30, starts="2026-10-01"), ""),
        (bo.WorkPlacement(hours=25, organisation="charity", agreed=False), ""),
    ],
)
def test_the_headline_says_what_it_takes_as_agreed(activity: Any, told: str) -> None:
    household = bo.Household(adults=[bo.Adult(born="1988-04-02")], home=bo.Home(nation="england", tenure="social", rent="500 a month"))
    sentence = bo.position(household, activity, on=DAY).duties[0].sentence
    assert told in sentence
    assert bool(told) is ("This takes" in sentence)


@pytest.mark.parametrize(
    ("started", "told"),
    # search is lifted for six months: to 13 March 2027, then half of 35 may come off; to 1 May 2027, beyond the last day answered
    [("2026-09-14", "without that, 17.5 hours a week more from 14 March 2027"), ("2026-11-02", "")],
)
def test_what_is_taken_as_agreed_matters_from_the_day_search_is_required(started: str, told: str) -> None:
    adult = bo.Adult(born="1988-04-02", treatment=bo.Treatment(kind="structured", started=started))
    household = bo.Household(adults=[adult], home=bo.Home(nation="england", tenure="social", rent="500 a month"))
    sentence = bo.position(household, bo.Volunteering(hours=20, organisation="charity"), on=DAY).duties[0].sentence
    assert told in sentence
    assert bool(told) is ("This takes" in sentence)


def test_agreement_of_what_is_over_by_then_does_not_matter() -> None:
    adult = bo.Adult(born="1988-04-02", treatment=bo.Treatment(kind="structured", started="2026-09-14"))
    household = bo.Household(adults=[adult], home=bo.Home(nation="england", tenure="social", rent="500 a month"))
    sentence = bo.position(household, bo.Volunteering(hours=12, organisation="charity", ends="2027-02-28"), on=DAY).duties[0].sentence
    assert "from 14 March 2027, 35 hours" in sentence
    assert "This takes" not in sentence


def test_agreement_matters_where_search_begins_with_another_group() -> None:
    # the child is 3 on 20 December 2026: 30 hours expected, 6 of them volunteering
    adult = bo.Adult(born="1988-04-02")
    child = bo.Child(born="2023-12-20")
    household = bo.Household(adults=[adult], children=[child], home=bo.Home(nation="england", tenure="social", rent="500 a month"))
    sentence = bo.position(household, bo.Volunteering(hours=6, organisation="charity"), on=DAY).duties[0].sentence
    assert "without that, 6 hours a week more from 20 December 2026" in sentence


@pytest.mark.parametrize(
    "activity",
    [
        bo.WorkTrial(starts="2026-12-07", ends="2026-12-18", hours=30, agreed=False),
        bo.Volunteering(organisation="business", hours=30, starts="2026-12-07", ends="2026-12-18"),
    ],
)
def test_a_fortnight_of_unpaid_work_that_counts_is_not_passed_over(activity: Any) -> None:
    # reg. 60(3): 2 weeks x 30 x 12.71 = 762.60 are earnings of this period; the money is as on its last day
    household = bo.Household(adults=[bo.Adult(born="1988-04-02")], home=HOME, savings=0, claims=["universal_credit"])
    (unused,) = bo.position(household, activity, on=DAY).not_taken_into_account
    assert "reg. 60(3)" in unused.why
