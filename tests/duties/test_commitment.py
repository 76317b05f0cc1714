"""A draft for the claimant commitment: activities, hours, availability, easements, each with its law and words to ask for it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import betteroff as bo
from betteroff.duties.commitment import ACTIVITIES, AVAILABLE, BESIDE, CIRCUMSTANCES, EASEMENTS, HOURS, LIMITS, OF_TREATMENT, Entry

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
    assert [one.hours for one in part(found, HOURS)] == [35, Decimal("11.5"), None]
    assert all(one.law.startswith("UC Regs 2013 reg. 95") and one.request for one in part(found, ACTIVITIES))


def test_that_fewer_hours_may_do_is_said_once_and_of_the_hours_of_search() -> None:
    found = draft()
    assert not part(found, ACTIVITIES), "nothing comes off"
    assert [one.law for one in found if "fewer hours" in f"{one.what} {one.why}".lower()] == ["UC Regs 2013 reg. 95(1)(a)(ii)"]
    assert part(found, HOURS)[-1].request.startswith("If I have taken all reasonable action")


def test_after_an_easement_a_full_wage_requires_nothing_at_all() -> None:
    # 36 hours at 12.71 are 1,982.76 a month, above the threshold of 1,927 (reg. 90): interviews end too
    course = bo.Treatment(kind="structured", started="2026-09-14")
    [easement] = part(draft(bo.Job(pay="12.71 an hour", hours=36, starts="2027-03-14"), treatment=course), EASEMENTS)
    assert "from 14 March 2027, nothing is required." in easement.why


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
    assert not part(found, OF_TREATMENT), "what to ask for after six months matters only then"
    assert not part(found, AVAILABLE), "availability waits until the circumstance ends"


def test_when_the_six_months_are_over_treatment_has_what_to_ask_for() -> None:
    """Search as unreasonable for now or as preparation goes on, availability, its hours, fewer expected hours."""
    found = part(draft(treatment=bo.Treatment(kind="structured", started="2026-05-01")), OF_TREATMENT)
    asked = [one for one in found if one.law.startswith("UC Regs 2013 reg") and "99(3)(e), (4)" not in one.law]
    assert [one.law for one in asked] == [
        "UC Regs 2013 reg. 99(2A), (5)(b)",
        "UC Regs 2013 regs 95(4), 99(2A), (5)(a)",
        "UC Regs 2013 reg. 99(2B), (2C), (5A), (5B)",
        "UC Regs 2013 reg. 95(2)",
        "UC Regs 2013 regs 41, 88(2)(c), 97(2), (6)",
    ]
    assert all(one.certainty == "at discretion" and one.request and one.ask for one in asked)


def test_treatment_hours_that_are_agreed_already_are_not_asked_for_again() -> None:
    agreed = bo.WorkRequirements(deductions=[bo.Deduction(what="agreed_preparation", hours=6)])
    for kind, law in (("structured", "UC Regs 2013 reg. 95(2)"), ("informal", "UC Regs 2013 regs 95(2)(a), (4), 99(3)(e)")):
        course = bo.Treatment(kind=kind, started="2026-05-01", hours=6)
        assert law in [one.law for one in part(draft(treatment=course), OF_TREATMENT)]
        assert law not in [one.law for one in part(draft(treatment=course, work_requirements=agreed), OF_TREATMENT)]


def test_a_new_course_is_asked_for_once_with_what_shows_that_it_is_new() -> None:
    earlier = bo.Treatment(kind="structured", started="2025-05-01", ends="2025-12-01")
    found = draft(earlier, treatment=bo.Treatment(kind="structured", started="2026-09-14"))
    [easement] = part(found, EASEMENTS)
    assert easement.ask.endswith(
        "A letter from the provider that this is a new course, with its first day and the last day of the one before"
    )
    assert not [one for one in part(found, OF_TREATMENT) if one.law == easement.law or "six months" in one.request]


def test_what_may_be_asked_for_is_in_it_with_its_words() -> None:
    found = part(draft(circumstances=bo.Circumstances(homeless=True)), CIRCUMSTANCES)
    assert [one.law for one in found] == ["UC Regs 2013 reg. 99(5)(b)", "UC Regs 2013 reg. 95(2)(b)"]
    assert found[0].request.startswith("I have no home at present.")
    assert not part(draft(), CIRCUMSTANCES)


def test_work_preparation_has_words_to_record() -> None:
    [preparation] = part(draft(), BESIDE)
    assert preparation.request == (
        "What I already do to prepare for work is recorded as voluntary work preparation, agreed and not as a requirement, "
        "and its hours come off my hours of work search."
    )
    assert (preparation.law, preparation.certainty) == ("Welfare Reform Act 2012 s. 16", "at discretion")


def test_practice_in_a_start_up_period_has_words_to_record() -> None:
    trade = bo.SelfEmployment(
        income="300 a month", hours=10, trade_started="2026-10-01", starts="2026-10-01", gainful=True, start_up_period=True
    )  # fmt: skip
    practice = part(draft(trade), BESIDE)[-1]
    assert practice.request == "While my start-up period lasts I build up my business, and I am not asked to look for other work."
    assert practice.certainty == "likely"


def test_nothing_is_asked_for_twice() -> None:
    stated: dict[str, Any] = {
        "treatment": bo.Treatment(kind="structured", started="2026-05-01", hours=6),
        "circumstances": bo.Circumstances(homeless=True),
    }
    requests = [one.request for one in draft(bo.Job(pay="12.71 an hour", hours=6), **stated) if one.request]
    assert len(requests) == len(set(requests))


def test_a_stay_in_rehabilitation_has_its_days_and_the_day_after() -> None:
    [stay] = part(draft(treatment=bo.Treatment(kind="residential", started="2026-11-01", ends="2027-02-28")), EASEMENTS)
    assert (stay.what, stay.first_day, stay.last_day) == ("Residential rehabilitation", date(2026, 11, 1), date(2027, 2, 28))
    assert "from 1 March 2027, 35 hours of work search a week." in stay.why


def test_without_treatment_nothing_is_said_of_it() -> None:
    assert not [one for one in draft() if "reatment" in f"{one.what} {one.request}"]


def test_what_is_at_discretion_says_what_to_ask() -> None:
    found = draft(children=(bo.Child(born="2020-06-01"),))
    assert part(found, HOURS)[0].hours == 30
    assert all(one.request or one.ask for one in found if one.certainty != "certain")


def test_another_group_has_its_paragraph_and_work_preparation() -> None:
    [group, preparation] = draft(capability="limited")
    assert group.law == "Welfare Reform Act 2012 s. 21(1)(a)"
    assert (preparation.part, preparation.law) == (BESIDE, "Welfare Reform Act 2012 s. 16")


def test_where_nothing_is_required_the_group_is_all() -> None:
    [group] = draft(capability="limited_for_activity")
    assert group.law == "Welfare Reform Act 2012 s. 19(2)(a)"


def test_it_shows_nothing_in_its_repr() -> None:
    found = draft(treatment=bo.Treatment(kind="structured", started="2026-09-14"))
    assert "reatment" not in repr(found)


def test_limits_and_both_availabilities_are_in_it() -> None:
    found = draft(children=(bo.Child(born="2020-06-01"),))
    assert "To places within 90 minutes of home, each way" in [one.what for one in part(found, LIMITS)]
    assert [one.what.partition(":")[0] for one in part(found, AVAILABLE)] == ["For work", "For an interview"]
