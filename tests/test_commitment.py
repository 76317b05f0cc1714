"""A draft for the claimant commitment: activities, hours, availability, easements, each with its law and words to ask for it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import betteroff as bo
from betteroff.commitment import ACTIVITIES, AVAILABLE, EASEMENTS, HOURS, LIMITS, Entry

DAY = "2026-12-07"


def draft(*work: Any, children: tuple[bo.Child, ...] = (), **stated: Any) -> list[Entry]:
    home = bo.Home(nation="england", tenure="social", rent="150 a week", bedrooms=2, greater_london=False)
    adult = bo.Adult(**{"born": "1991-03-02"} | stated)
    return list(bo.position(bo.Household(adults=[adult], home=home, savings=0, children=children), *work, on=DAY).commitment)


def part(found: list[Entry], name: str) -> list[Entry]:
    return [entry for entry in found if entry.part == name]


def test_activities_have_the_hours_that_come_off() -> None:
    # 35 expected; 6 of paid work; of 20 hours of voluntary work 17.5 count; 11.5 are left
    found = draft(bo.Job(pay="12.71 an hour", hours=6), bo.Volunteering(hours=20, organisation="charity", agreed=True))
    counted = [one for one in part(found, ACTIVITIES) if one.hours]
    assert [(one.what.split(",")[0], one.hours) for one in counted] == [
        ("Hours of paid work", Decimal(6)),
        ("Hours of voluntary work", Decimal("17.5")),
    ]
    assert [one.hours for one in part(found, HOURS)] == [35, Decimal("11.5")]
    assert all(one.law.startswith("UC Regs 2013 reg. 95") and one.request for one in part(found, ACTIVITIES))


def test_the_request_is_in_the_adults_own_words() -> None:
    found = draft(bo.Job(pay="12.71 an hour", hours=6))
    assert part(found, ACTIVITIES)[0].request == "My paid work of these hours a week is agreed, and comes off my hours of work search."


def test_a_course_brings_the_easement_with_its_days_and_the_day_after() -> None:
    found = draft(treatment=bo.Treatment(kind="structured", started="2026-09-14"))
    [easement] = part(found, EASEMENTS)
    assert (easement.first_day, easement.last_day) == (date(2026, 9, 14), date(2027, 3, 13))
    assert easement.what == "Treatment easement"
    assert "from 14 March 2027, 35 hours of work search a week." in easement.why
    assert easement.request.startswith("Please record that no work search and no availability are asked of me in the first six months")
    assert (easement.law, easement.certainty) == ("UC Regs 2013 reg. 99(1), (3)(e)", "likely")
    assert not [one for one in part(found, ACTIVITIES) if "reatment" in one.what], "its hours matter only once work search is required"
    assert not part(found, AVAILABLE), "availability waits until the circumstance ends"


def test_when_the_six_months_are_over_its_hours_may_be_agreed() -> None:
    found = draft(treatment=bo.Treatment(kind="structured", started="2026-05-01"))
    [course] = [one for one in part(found, ACTIVITIES) if "reatment" in one.what]
    assert (course.first_day, course.certainty) == (date(2026, 5, 1), "at discretion")
    assert course.request == "My treatment is agreed as preparation for work, and its hours come off my hours of work search."


def test_without_treatment_nothing_is_said_of_it() -> None:
    assert not [one for one in draft() if "reatment" in f"{one.what} {one.request}"]


def test_what_is_at_discretion_says_what_to_ask() -> None:
    found = draft(children=(bo.Child(born="2020-06-01"),))
    assert part(found, HOURS)[0].hours == 30
    assert all(one.request or one.ask for one in found if one.certainty != "certain")


def test_another_group_has_its_paragraph_alone() -> None:
    [group] = draft(capability="limited")
    assert group.law == "Welfare Reform Act 2012 s. 21(1)(a)"


def test_it_shows_nothing_in_its_repr() -> None:
    found = draft(treatment=bo.Treatment(kind="structured", started="2026-09-14"))
    assert "reatment" not in repr(found)


def test_limits_and_both_availabilities_are_in_it() -> None:
    found = draft(children=(bo.Child(born="2020-06-01"),))
    assert "To places within 90 minutes of home, each way" in [one.what for one in part(found, LIMITS)]
    assert [one.what.partition(":")[0] for one in part(found, AVAILABLE)] == ["For work", "For an interview"]
