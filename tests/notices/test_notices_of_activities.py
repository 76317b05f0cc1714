"""What is said of training, work trials, placements and voluntary work, and what must be reported of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.rulebook.tables import table


def household(nation: Any = "england", **adult: Any) -> bo.Household:
    home = bo.Home(nation=nation, tenure="none", greater_london=False if nation == "england" else None)
    return bo.Household(adults=[bo.Adult(**({"born": "1988-04-02"} | adult))], home=home, savings=0, claims=["universal_credit"])


def said(*activities: Any, on: str = "2026-12-07", nation: str = "england", **adult: Any) -> str:
    return " / ".join(warned.text for warned in bo.position(household(nation, **adult), *activities, on=on).warnings)


@pytest.mark.parametrize(
    ("ends", "text"),
    [
        # 16 weeks from Monday 7 December 2026 end on Sunday 28 March 2027
        ("2027-03-28", "may be agreed for up to 16 weeks, to 28 March 2027 at the latest"),
        ("2027-03-29", "usually agreed for up to 16 weeks, to 28 March 2027 at the latest"),
        (None, "may be agreed for up to 16 weeks, to 28 March 2027 at the latest"),
    ],
)
def test_full_time_training_has_a_last_day(ends: str | None, text: str) -> None:
    assert text in said(bo.Training(hours=30, full_time=True, starts="2026-12-07", ends=ends))


@pytest.mark.parametrize(
    ("day", "bootcamp", "most"),
    [
        ("2013-04-29", False, 8),
        ("2021-04-25", True, 8),
        ("2021-04-26", False, 12),
        ("2021-04-26", True, 16),
        ("2022-02-20", False, 12),
        ("2022-02-21", False, 16),
        ("2026-12-07", True, 16),
    ],
)
def test_the_weeks_of_full_time_training_by_date(day: str, bootcamp: bool, most: int) -> None:
    found = table("universal_credit", "training", date.fromisoformat(day))
    given = {name.name: place for place, name in enumerate(found.inputs)}
    limits = {
        span.high
        for row in found.rows
        for place, spans in row.when
        for span in spans
        if place == given["weeks"] and span.low == 0 and row.stated.get("is_bootcamp", bootcamp) == bootcamp
    }
    assert limits == {most}


def test_sixteen_hours_are_no_limit_of_universal_credit() -> None:
    assert "no rule of 16 hours" in said(bo.Training(hours=16, full_time=False))
    assert "16 hours" not in said(bo.Training(hours=15, full_time=False))


def test_training_without_agreement_may_end_universal_credit() -> None:
    assert "ends Universal Credit as receiving education does" in said(bo.Training(hours=16, agreed=False))


def test_nothing_of_work_search_is_said_to_somebody_who_has_none() -> None:
    ill = {"capability": "limited_for_activity", "capability_since": "2024-01-01"}
    text = said(bo.Training(hours=20, full_time=True), **ill)
    assert "work search" not in text
    assert "weeks" not in text


@pytest.mark.parametrize(
    ("nation", "stated", "text"),
    [
        ("england", {}, "up to 30 working days, usually about 5, to 20 January 2027 at the latest"),
        ("scotland", {}, "to 21 January 2027 at the latest"),
        ("england", {"ends": "2027-01-20"}, "How long it may last: up to 30 working days"),
        ("england", {"ends": "2027-01-21"}, "Longer than a work trial may last"),
        ("scotland", {"ends": "2027-01-21"}, "How long it may last: up to 30 working days"),
        ("england", {"ends": "2027-01-21", "longer_agreed": True}, "as agreed before it began"),
        ("england", {"job_weeks": 26, "ends": "2027-01-20"}, "How long it may last: up to 30 working days"),
        ("england", {"job_weeks": 25}, "to 11 December 2026 at the latest"),
        ("england", {"job_weeks": 25, "ends": "2026-12-11"}, "How long it may last: up to 5 working days"),
        ("england", {"job_weeks": 25, "ends": "2026-12-14"}, "ends after 5 working days"),
        ("england", {"job_weeks": 12}, "must be for 13 weeks or more"),
        ("england", {"job_hours": 15}, "must be for 16 hours a week or more"),
        ("england", {"agreed": False}, "the minimum wage may be owed"),
    ],
)
def test_a_work_trial_is_counted_in_working_days(nation: str, stated: dict[str, Any], text: str) -> None:
    assert text in said(bo.WorkTrial(**({"hours": 30, "starts": "2026-12-07"} | stated)), nation=nation)


@pytest.mark.parametrize(
    ("stated", "text"),
    [
        ({"required": True}, "Required placement: as a work preparation requirement"),
        ({"agreed": True}, "to leave it is no failure that may be sanctioned"),
        ({"agreed": False}, "No hours come off work search"),
        ({"agreed": False, "organisation": "business"}, "Unpaid work that counts as paid"),
        ({"scheme": "mandatory work activity"}, "Mandatory Work Activity ended in April 2016"),
        ({"scheme": "sector based work academy", "starts": "2026-12-07", "ends": "2027-01-18"}, "longer than 6 weeks"),
    ],
)
def test_a_placement_by_choice_and_a_required_one(stated: dict[str, Any], text: str) -> None:
    assert text.lower() in said(bo.WorkPlacement(**({"hours": 25, "organisation": "charity"} | stated))).lower()


def test_mandatory_work_activity_had_its_limits() -> None:
    for day, rows in ((date(2016, 4, 30), 3), (date(2016, 5, 1), 0)):
        limits = [row for row in table("programmes", "placements", day).rows if "reg. 114" in row.law and row.then == 3]
        assert len(limits) == rows


def test_voluntary_work_benefit_by_benefit() -> None:
    assert "No limit of hours; agreed hours come off".lower() in said(bo.Volunteering(hours=30, organisation="charity")).lower()
    paid = bo.Volunteering(hours=30, organisation="charity", payment_above_expenses="10 a week")
    assert "it is earnings for Universal Credit" in said(paid)
    claims = ["new_style_employment_and_support_allowance"]
    alone = household(capability="limited", capability_since="2026-01-01").model_copy(update={"claims": claims})
    text = " / ".join(
        warned.text for warned in bo.position(alone, bo.Volunteering(hours=30, organisation="charity"), on="2026-12-07").warnings
    )
    assert "as a volunteer for anybody but a relative" in text
    assert "work search" not in text


@pytest.mark.parametrize(
    ("activity", "what"),
    [
        (bo.Training(hours=20, starts="2026-12-07"), "The training:"),
        (bo.WorkTrial(hours=20, starts="2026-12-07"), "The work trial:"),
        (bo.WorkPlacement(hours=20, organisation="charity", starts="2026-12-07"), "The placement:"),
    ],
)
def test_each_is_told_to_the_work_coach_before_it_starts_and_when_it_ends(activity: Any, what: str) -> None:
    begins = bo.compare(household(), {"It": [activity]}, on="2026-12-07")["It"].reports
    assert [(report.to.split(",")[0], report.when) for report in begins if report.what.startswith(what)] == [
        ("The work coach", "Before it starts")
    ]
    going_on = household(activities=[activity.model_copy(update={"starts": date(2026, 11, 2)})])
    ends = bo.compare(going_on, {"End": [bo.Ends(activity.kind, on="2026-12-06")]}, on="2026-12-07")["End"].reports
    assert [report.when for report in ends if report.what.startswith("The end of the")] == ["When it ends"]


@pytest.mark.parametrize(
    ("activity", "text"),
    [
        # from 1 March to 7 December 2026: 41 weeks begun
        (bo.Training(starts="2026-03-01", hours=30, full_time=True), "usually agreed for up to 16 weeks, to 20 June 2026 at the latest"),
        (
            bo.WorkPlacement(starts="2026-03-01", scheme="work experience", organisation="business", hours=30, agreed=True),
            "this one is longer than 8 weeks, to 25 April 2026 at the latest",
        ),
    ],
)
def test_what_has_no_last_day_is_measured_so_far(activity: Any, text: str) -> None:
    assert text in said(activity)
