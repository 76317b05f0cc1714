"""Duties today against a scenario: what changes, why, and by which law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.duties.compared import DutiesCompared, DutyCompared

ON = "2026-12-07"
TREATMENT = bo.Treatment(kind="structured", started="2026-09-14")


def compared(*steps: Any, on: str = ON, **adult: Any) -> DutiesCompared:
    household = bo.Household(
        adults=[bo.Adult(**{"born": "1991-03-02", "pension": "opted out"} | adult)],
        home=bo.Home(nation="england", tenure="social", rent="650 a month"),
    )
    (found,) = bo.compare(household, {"it": steps}, on=on)["it"].duties_compared
    return found


def line(found: DutiesCompared, name: str) -> DutyCompared:
    return next(one for one in found.lines if one.name == name)


def job(hours: int) -> bo.Job:
    return bo.Job(pay="12.71 an hour", hours=hours)


def test_sixteen_hours_of_work_come_off_the_search() -> None:
    # 35 expected, less 16 (reg. 95); 881.23 a month is below 18 hours at 12.71, 991.00
    found = compared(job(16))
    search = line(found, "search")
    assert (search.today, search.then, search.law) == ("35", "19", ("UC Regs 2013 reg. 95(1)",))
    assert search.why == ("35 hours are expected, less 16 hours of paid work",)
    assert {one.name for one in found.changes} == {"counted.paid_work", "search", "availability"}
    assert line(found, "availability").then == "the notice period of the job for work, 48 hours for an interview"


def test_twenty_hours_reach_the_administrative_threshold() -> None:
    # 20 hours at 12.71 are 1,101.53 a month, above 991.00: reg. 99(6) lifts work search
    search = line(compared(job(20)), "search")
    assert (search.today, search.then) == ("35", "none")
    assert search.law == ("UC Regs 2013 reg. 99(1), (6)(a)",)


def test_enough_earnings_change_the_group() -> None:
    # 36 hours at 12.71 are 1,982.76 a month, above 35 hours, 1,927.00; 424.90 and 650.00 are not all taken off
    group = line(compared(job(36)), "group")
    assert (group.today, group.then) == ("All work-related requirements", "No work-related requirements")
    assert group.law == ("UC Regs 2013 reg. 90(1), (2)",)


def test_without_an_award_nothing_is_required_and_it_is_said_why() -> None:
    found = compared(bo.Job(pay="5000 a month", hours=37))
    assert {one.then for one in found.lines} == {"none"}
    assert line(found, "search").why == ("There is no Universal Credit to pay",)


def test_an_easement_has_its_days_and_the_day_after_on_both_sides() -> None:
    # treatment from 14 September 2026: no more than six months, up to 13 March 2027
    (found,) = compared(job(16), treatment=TREATMENT).easements
    assert (found.first_day, found.last_day, found.last_day_today) == (date(2026, 9, 14), date(2027, 3, 13), date(2027, 3, 13))
    assert found.after_today.startswith("work search 35 hours a week; ")
    assert found.after_then.startswith("work search 19 hours a week; ")
    assert (found.today, found.then, found.certainty) == (True, True, "likely")


def test_search_that_a_circumstance_lifts_is_no_surer_than_the_circumstance() -> None:
    assert line(compared(job(16), treatment=TREATMENT), "search").certainty == "likely"


def test_treatment_that_ends_says_what_lifted_search_before() -> None:
    found = compared(bo.Ends("treatment", on="2026-12-06"), treatment=TREATMENT)
    search = line(found, "search")
    assert (search.today, search.then) == ("none", "35")
    assert search.why[1].startswith("no longer: in structured, recovery-orientated")
    assert "99(1), (3)(e)" in search.law[1]
    (easement,) = found.easements
    assert (easement.today, easement.then, easement.after_then) == (True, False, "")


def test_a_day_beyond_the_look_ahead_is_not_answered() -> None:
    (found,) = compared(on="2026-12-07", treatment=bo.Treatment(kind="structured", started="2026-11-16")).easements
    assert found.last_day == date(2027, 5, 15)
    assert found.after_then == "not answered: the rules are looked ahead to 30 April 2027"


def test_an_easement_without_a_last_day_says_that_it_ends_with_its_circumstance() -> None:
    (found,) = compared(job(20)).easements
    assert (found.today, found.then, found.last_day) == (False, True, None)
    assert found.after_then == "what it lifts is required again from the day after it ends"


def test_hours_that_count_for_nothing_have_the_reason_of_the_group() -> None:
    counted = line(compared(job(20), activities=[job(16)]), "counted.paid_work")
    assert (counted.today, counted.then, counted.law) == ("16", "not counted", ("UC Regs 2013 reg. 90(1), (2)",))


def test_the_move_out_of_rehabilitation_brings_search_back() -> None:
    # limited capability while residential rehabilitation lasts (Sch 8 para 2): no work search then, and no hours are counted
    found = compared(bo.Treatment(kind="residential", started=ON, ends="2027-02-28", advised_24_hours=True))
    assert [(line(found, name).today, line(found, name).then) for name in ("expected_hours", "search", "interviews")] == [
        ("35", "not counted"), ("35", "none"), ("may be asked for", "may be asked for"),
    ]  # fmt: skip
    assert line(found, "search").law == ("Welfare Reform Act 2012 s. 21(1)(a)",)
    (stay,) = found.easements
    assert (stay.name, stay.first_day, stay.last_day) == ("residential rehabilitation", date(2026, 12, 7), date(2027, 2, 28))
    assert (stay.today, stay.then) == (False, True)
    assert stay.after_then.startswith("All work-related requirements: work search 35 hours a week; ")
    assert stay.law.startswith("UC Regs 2013 reg. 39(6), Sch 8 para 2(1)-(3)")


@pytest.mark.parametrize(("stated", "names"), [
    ({"advised_24_hours": False}, ["treatment easement"]),  # without the advice only the easement lifts
    ({}, ["residential rehabilitation"]),
])  # fmt: skip
def test_a_stay_is_among_the_easements_only_where_it_decides_on_the_group(stated: dict[str, Any], names: list[str]) -> None:
    stay = bo.Treatment(kind="residential", started=ON, ends="2027-02-28", **stated)
    assert [one.name for one in compared(stay).easements] == names
    assert compared(stay, capability="limited").easements == ()


def test_limits_and_what_goes_with_search_are_among_the_lines() -> None:
    found = compared(bo.Treatment(kind="structured", started=ON))
    travel = line(found, "limit.ninety_minutes")
    assert (travel.today, travel.then, travel.law) == ("yes", "yes", ("UC Regs 2013 reg. 97(3)",))
    employers = line(found, "beside.interviews_of_employers")
    assert (employers.today, employers.then, employers.law) == ("yes", "no", ("UC Regs 2013 reg. 99(1), (3)(e)",))
    assert line(found, "interviews").law == (
        "Welfare Reform Act 2012 s. 22",
        "Welfare Reform Act 2012 s. 15; UC Regs 2013 reg. 93(a) to (e)",
    )
    assert (line(found, "preparation").law[1:], line(found, "preparation").certainty) == (("Welfare Reform Act 2012 s. 16",), "certain")


def test_outside_the_full_group_nothing_limits_work() -> None:
    travel = line(compared(job(36)), "limit.ninety_minutes")
    assert (travel.today, travel.then, travel.law) == ("yes", "no", ("UC Regs 2013 reg. 90(1), (2)",))


def test_usual_work_has_its_last_day() -> None:
    # four weeks from 1 December 2026 (reg. 97(5)): up to 28 December
    usual = bo.WorkRequirements(usual_occupation="bricklaying", claimed="2026-12-01")
    found = line(compared(work_requirements=usual), "limit.usual_work")
    assert (found.label, found.then) == (
        "Work looked for is limited to work like that done before, or paid like it (bricklaying)", "yes, until 28 December 2026",
    )  # fmt: skip


def test_each_adult_of_a_couple_has_duties_of_their_own() -> None:
    household = bo.Household(
        adults=[bo.Adult(born="1991-03-02"), bo.Adult(born="1990-01-05")],
        home=bo.Home(nation="england", tenure="social", rent="650 a month"),
    )
    first, second = bo.compare(household, {"it": job(16)}, on=ON)["it"].duties_compared
    assert (line(first, "search").then, line(second, "search").then) == ("19", "35")
    assert second.changes == ()


def test_text_short_tells_what_changes_and_full_tells_all() -> None:
    household = bo.Household(
        adults=[bo.Adult(born="1991-03-02")], home=bo.Home(nation="england", tenure="social", rent="650 a month")
    )  # fmt: skip
    found = bo.compare(household, {"it": job(16)}, on=ON)["it"]
    short, full = (" ".join(text.split()) for text in (str(found), found.in_full()))
    assert (
        "Work search, hours a week: today 35, then 19. 35 hours are expected, less 16 hours of paid work [UC Regs 2013 reg. 95(1)]" in short
    )
    assert "Interviews: may be asked for, today and then." in full
    assert "Interviews: may be" not in short
    assert found.to_dict()["duties_compared"][0]["whose"] == "Claimant"
