"""The hours of a week: what fills it, its law, clashes and overload; hours counted by hand."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import betteroff as bo
from betteroff.cli import betteroff
from betteroff.duties.ledger import of_activity

ON = "2026-12-07"
OVER = "2026-03-14"
"""Treatment from then on is older than six months on the day: it lifts nothing any more."""


OFF = "comes off work search as hours of"


def week(*steps: Any, on: str = ON, **adult: Any) -> Any:
    household = bo.Household(
        adults=[bo.Adult(**{"born": "1991-03-02", "pension": "opted out"} | adult)],
        home=bo.Home(nation="england", tenure="social", rent="650 a month"),
    )
    (found,) = bo.position(household, *steps, on=on).week
    return found


def job(hours: float, **stated: Any) -> bo.Job:
    return bo.Job(pay="12.71 an hour", hours=hours, **stated)


def line(found: Any, kind: str) -> Any:
    return next(one for one in found.lines if one.kind == kind)


def about(found: Any) -> list[str]:
    return [warning.what for warning in found.warnings]


def test_work_and_the_search_that_is_left_fill_the_hours_expected() -> None:
    found = week(job(16))
    assert (found.hours, found.expected, found.search) == (35, 35, 19)
    assert [(one.hours, one.law) for one in found.counted if one.hours] == [(16, "UC Regs 2013 reg. 95(1)(a)(i), (2)(a)")]
    assert (found.search_law, found.warnings) == (("UC Regs 2013 reg. 95(1)",), ())


def test_treatment_that_is_not_agreed_overfills_the_week() -> None:
    # 35 of search and 6 of treatment: 41, as no rule counts treatment by itself
    found = week(treatment=bo.Treatment(kind="structured", started=OVER, hours=6))
    assert (found.hours, found.expected) == (41, 35)
    assert line(found, "treatment").counts == "comes off work search only if the work coach agrees"
    assert about(found) == ["More hours than are expected: 41 hours a week, 35 expected"]
    assert found.warnings[0].law == "UC Regs 2013 regs 88(2), 95(1)(a)(ii), (2)"


def test_treatment_whose_time_is_agreed_is_counted() -> None:
    # 6 of 35 hours come off; 29 of search and 6 of treatment fill the week
    agreed = bo.WorkRequirements(deductions=[bo.Deduction(what="agreed_preparation", hours=6)])
    found = week(treatment=bo.Treatment(kind="structured", started=OVER, hours=6), work_requirements=agreed)
    of_treatment = line(found, "treatment")
    assert (of_treatment.counts, of_treatment.certainty) == ("comes off work search, for the hours that are agreed", "likely")
    assert of_treatment.law == "UC Regs 2013 reg. 95(2)(a), (4)"
    assert (found.hours, found.search, found.warnings) == (35, 29, ())


def test_a_deduction_that_is_over_counts_nothing_more() -> None:
    over = bo.WorkRequirements(deductions=[bo.Deduction(what="agreed_preparation", hours=6, ends="2026-12-06")])
    found = week(treatment=bo.Treatment(kind="structured", started=OVER, hours=6), work_requirements=over)
    assert line(found, "treatment").counts == "comes off work search only if the work coach agrees"


def test_while_search_is_lifted_the_week_says_what_comes_later() -> None:
    # from the day after the six months 35 of search and 6 of treatment: 41
    found = week(treatment=bo.Treatment(kind="structured", started="2026-09-14", hours=6))
    assert (found.hours, found.search, found.search_later) == (6, 0, "from 14 March 2027, 35 hours of work search a week")
    assert found.search_law == ("UC Regs 2013 reg. 99(1), (3)(e)",)
    assert about(found) == ["More hours than are expected: from 14 March 2027 41 hours a week, 35 expected"]


def test_what_has_ended_when_search_comes_back_does_not_fill_that_week() -> None:
    assert week(treatment=bo.Treatment(kind="structured", started="2026-09-14", ends="2027-01-31", hours=6)).warnings == ()


def test_volunteering_above_half_of_the_hours_expected_is_not_all_counted() -> None:
    # half of 35 is 17.5: search 17.5, and with 20 of volunteering 37.5
    found = week(bo.Volunteering(hours=20, organisation="charity", agreed=True))
    assert (found.hours, found.search) == (Decimal("37.5"), Decimal("17.5"))
    assert about(found) == ["More hours than are expected: 37.5 hours a week, 35 expected"]


@pytest.mark.parametrize(
    ("stated", "counts", "law"),
    [
        ({"agreed": True}, f"{OFF} voluntary work, up to half of the expected hours", "UC Regs 2013 reg. 95(1)(a)(i), (2)(a), (3)"),
        ({"agreed": False}, "comes off work search only if the work coach agrees", "UC Regs 2013 reg. 95(2)(a), (3)"),
        ({"required": True}, f"{OFF} work preparation that is required", "Welfare Reform Act 2012 s. 16; UC Regs 2013 reg. 95(2)(a)"),
    ],
)
def test_volunteering_counts_as_it_is_agreed_or_required(stated: dict[str, bool], counts: str, law: str) -> None:
    found = line(week(bo.Volunteering(hours=6, organisation="charity", **stated)), "volunteering")
    assert (found.counts, found.law) == (counts, law)


def test_the_way_to_work_fills_the_week_and_no_rule_counts_it() -> None:
    found = week(job(16, travel_hours=4))
    assert (line(found, "travel").hours, line(found, "travel").law) == (4, "no rule")
    assert found.hours == 39
    assert about(found) == ["More hours than are expected: 39 hours a week, 35 expected"]


def test_times_that_meet_clash_and_times_that_touch_do_not() -> None:
    one = job(4, times=["mon 09:00-13:00"])
    assert week(one, bo.Volunteering(hours=2, organisation="charity", agreed=True, times=["mon 13:00-15:00"])).warnings == ()
    found = week(one, bo.Volunteering(hours=2, organisation="charity", agreed=True, times=["mon 12:59-14:59"]))
    assert about(found) == ["Two things are at one time: Paid work and volunteering (mon 09:00-13:00 with mon 12:59-14:59)"]


def test_a_clash_with_treatment_or_with_a_requirement_has_its_own_advice() -> None:
    clinic = bo.Appointment(what="clinic", times=["tue 10:00-13:00"])
    treatment = bo.Treatment(kind="structured", started="2026-09-14", appointments=[clinic])
    required = bo.Volunteering(hours=4, organisation="charity", required=True, times=["tue 09:00-11:00", "wed 09:00-11:00"])
    of_work = week(job(8, times=["tue 09:00-17:00"]), treatment=treatment).warnings
    assert (of_work[0].law, of_work[0].certainty) == ("no rule", "at discretion")
    of_requirement = week(required, treatment=treatment).warnings
    assert (of_requirement[0].law, of_requirement[0].row) == ("Welfare Reform Act 2012 s. 27(2)(a)", 1)
    assert of_requirement[0].request


def test_times_of_other_hours_than_stated_are_told() -> None:
    assert about(week(job(8, times=["tue 09:00-17:00"]))) == []
    assert about(week(job(7, times=["tue 09:00-17:00"]))) == ["Times and hours differ: Paid work: times of 8 hours, hours of 7 stated"]


def test_hours_of_treatment_beside_its_appointments_and_the_way_there() -> None:
    # an hour on five days at the clinic, half an hour on the way each time: 5 and 2.5; of 8 hours in all 3 are left
    clinic = bo.Appointment(what="clinic", times=["mon-fri 10:00-11:00"], travel=30)
    found = week(treatment=bo.Treatment(kind="structured", started=OVER, appointments=[clinic]))
    assert [one.hours for one in found.lines] == [5, Decimal("2.5")]
    found = week(treatment=bo.Treatment(kind="structured", started=OVER, appointments=[clinic], hours=8))
    assert [one.hours for one in found.lines] == [5, 3, Decimal("2.5")]


def test_treatment_has_its_times_once() -> None:
    clinic = bo.Appointment(what="clinic", times=["mon-fri 10:00-12:00"])
    with pytest.raises(bo.BadInput, match="times: are stated of treatment as appointments"):
        bo.Treatment(kind="structured", started=OVER, times=["mon 10:00-12:00"])
    with pytest.raises(bo.BadInput, match="hours: are fewer than the appointments take"):
        bo.Treatment(kind="structured", started=OVER, appointments=[clinic], hours=9.75)
    assert bo.Treatment(kind="structured", started=OVER, appointments=[clinic], hours=10)


def test_a_course_and_care_are_in_the_week() -> None:
    course = {"starts": "2026-09-20", "ends": "2027-06-20", "full_time": False, "advanced": False, "times": ["tue,thu 10:00-12:00"]}
    found = week(course=course, caring={"hours": 10})
    assert [(one.kind, one.hours) for one in found.lines] == [("study", 4), ("care", 10)]
    assert line(found, "care").law == "UC Regs 2013 regs 85, 88(2)(a)"


def test_what_is_over_or_yet_to_begin_is_not_in_the_week() -> None:
    assert week(job(16), bo.Ends("job", on=ON)).lines[0].kind == "job"
    assert week(job(16), bo.Ends("job", on="2026-12-06")).lines == ()


def test_hours_that_are_not_known_are_not_counted() -> None:
    found = week(treatment=bo.Treatment(kind="structured", started="2026-09-14"))
    assert (line(found, "treatment").hours, found.hours) == (None, 0)


def test_without_a_claim_there_is_a_week_all_the_same() -> None:
    household = bo.Household(
        adults=[bo.Adult(born="1991-03-02")], home=bo.Home(nation="england", tenure="none"), claims=["child_benefit"]
    )  # fmt: skip
    found: Any = bo.position(household, job(16), on=ON).week[0]
    assert (found.expected, found.search, found.search_law) == (None, 0, ())
    assert (line(found, "job").hours, line(found, "job").counts) == (16, "nothing that it could come off")


def test_what_comes_off_is_as_sure_as_the_row_that_takes_it_off() -> None:
    # reg. 95(2)(a), (3): one rule, said by the deductions, the week and the note of voluntary work
    work = bo.Volunteering(hours=6, organisation="charity", agreed=True)
    household = bo.Household(
        adults=[bo.Adult(born="1991-03-02")], home=bo.Home(nation="england", tenure="social", rent="650 a month")
    )  # fmt: skip
    found = bo.position(household, work, on=ON)
    [deduction] = [one for one in found.duties[0].deductions if one.hours]
    of_week = line(found.week[0], "volunteering")
    assert (of_week.why, of_week.law, of_week.certainty) == (deduction.why, deduction.law, deduction.certainty)
    assert deduction.certainty == "likely"
    assert any(one.text.startswith("Voluntary work (likely)") for one in found.warnings)


def test_what_clashes_is_told_without_the_week() -> None:
    clinic = bo.Appointment(what="clinic", times=["mon 10:00-12:00"])
    course = bo.Treatment(kind="structured", started="2026-09-14", appointments=[clinic])
    household = bo.Household(
        adults=[bo.Adult(born="1991-03-02", treatment=course)], home=bo.Home(nation="england", tenure="social", rent="650 a month")
    )  # fmt: skip
    work = job(8, times=["mon 10:00-12:00", "tue 09:00-15:00"])
    clash = "Treatment and something else are at one time"
    assert clash in str(bo.position(household, work, on=ON))
    assert clash in str(bo.compare(household, {"A job": work}, on=ON))
    assert "The week of Claimant" not in str(bo.compare(household, {"A job": work}, on=ON))


def test_nothing_of_a_week_shows_in_repr() -> None:
    clinic = bo.Appointment(what="clinic", times=["tue 10:00-13:00"])
    found = week(job(8, times=["tue 09:00-17:00"]), treatment=bo.Treatment(kind="structured", started=OVER, appointments=[clinic]))
    for thing in (found, *found.lines, *found.warnings):
        assert repr(thing) == f"<{type(thing).__name__}>"


CASE = """
[[household.adults]]
born = 1991-03-02
[household.home]
nation = "england"
tenure = "social"
rent = "650 a month"
[scenarios]
"A job" = [{ kind = "job", pay = "12.71 an hour", hours = 16, times = ["mon-thu 09:00-13:00"] }]
"""


def run(folder: Path, *words: str) -> str:
    file = folder / "case.toml"
    file.write_text(CASE, encoding="utf-8")
    found = CliRunner().invoke(betteroff, [words[0], str(file), "--on", ON, *words[1:]])
    assert found.exit_code == 0
    return found.output


def test_the_command_shows_the_week_of_a_scenario(tmp_path: Path) -> None:
    text = " ".join(run(tmp_path, "week", "--scenario", "A job").split())
    assert f"Paid work, 16 hours (mon-thu 09:00-13:00): {OFF} paid work (likely)" in text
    assert "Work search left: 19 hours." in text
    assert "In all: 35 hours, 35 expected" in text
    assert json.loads(run(tmp_path, "week", "--json"))["week"][0]["search"] == "35"


def test_the_week_is_told_in_full_and_in_data_but_not_by_default(tmp_path: Path) -> None:
    assert "The week of Claimant, as on 7 December 2026" in run(tmp_path, "compare", "--full")
    assert "The week of" not in run(tmp_path, "compare")
    assert json.loads(run(tmp_path, "compare", "--json"))["scenarios"]["A job"]["then"]["week"][0]["hours"] == "35"


def test_appointments_are_lines_of_their_own_with_the_way_there_and_the_rest() -> None:
    # dispensing 6 times 15 minutes, a clinic of an hour; of 6 hours in all 3.5 are left; 6 ways of 20 minutes are 2 hours
    dispensing = bo.Appointment(what="dispensing", times=["mon-sat 09:00-09:15"], travel=20)
    clinic = bo.Appointment(what="clinic", times=["wed 10:00-11:00"])
    found = of_activity(bo.Treatment(kind="structured", started=OVER, hours=6, appointments=[dispensing, clinic]))
    assert [(one.label, one.minutes) for one in found] == [
        ("Treatment, dispensing", 90), ("Treatment, clinic", 60), ("Treatment, the rest", 210), ("The way to treatment", 120),
    ]  # fmt: skip


@pytest.mark.parametrize(("begins", "clashes"), [("09:35", True), ("09:59", True), ("10:00", False)])
def test_the_way_there_and_back_can_clash(begins: str, clashes: bool) -> None:
    # 60 minutes there and back: home again at 10:00
    dispensing = bo.Appointment(what="dispensing", times=["mon-sat 09:00-09:30"], travel=60)
    treatment = bo.Treatment(kind="structured", started="2026-10-05", appointments=[dispensing])
    found = [what for what in about(week(job(4, times=[f"mon {begins}-13:30"]), treatment=treatment)) if "at one time" in what]
    assert bool(found) is clashes
    assert not found or "the way of 30 minutes lies between" in found[0]


@pytest.mark.parametrize(
    ("on", "counts"),
    [("2026-11-11", f"{OFF} work preparation that is agreed"), ("2026-11-12", "comes off work search only if the work coach agrees")],
)
def test_a_trial_comes_off_only_as_long_as_one_may_last(on: str, counts: str) -> None:
    # 30 working days from 1 October 2026 end on 11 November
    found = line(week(bo.WorkTrial(starts="2026-10-01", hours=30, agreed=True), on=on), "work_trial")
    assert found.counts == counts
