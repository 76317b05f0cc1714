"""The chart of a comparison and of an answer: where each pound goes, line by line, scenarios beside each other."""

from __future__ import annotations

from typing import Any

import betteroff as bo
from betteroff.present.charts.pictures import Pairs, Pounds, Stacks
from betteroff.results import Answer
from charted import BEFORE, IN_SUPPORTED, SAM, job

ON = "2026-12-07"


def answer(scenarios: dict[str, Any], on: str = ON, household: bo.Household = SAM) -> Answer:
    return bo.compare(household, scenarios, on=on)


def test_where_each_pound_goes() -> None:
    # 484.68 / 881.23 = 0.55; 78.00 / 881.23 = 0.089; 318.55 / 881.23 = 0.361
    chart = answer({"job": job(16, travel="18 a week")})["job"].chart()
    assert isinstance(chart.picture, Pounds)
    assert chart.alt == (
        "Where each pound goes: job. On 7 December 2026. Money in hand is before rent: £520 a month is to be paid out of it. "
        "Council Tax Reduction is not counted. Stops, and is not counted: Free prescriptions. "
        "Before tax the pay that this adds is £881.23 a month. "
        "Of each £1 of it this is taken: Universal Credit: lower, 55p; Travel to work, 9p. "
        "36p of each £1 is kept: £318.55 a month more in hand."
    )
    assert [(row.label, *row.cells) for row in chart.table.items] == [
        ("Pay before tax", "+£881.23", "£1"),
        ("Universal Credit: lower", "-£484.68", "-55p"),
        ("Travel to work", "-£78", "-9p"),
        ("More in hand a month", "+£318.55", "36p"),
    ]


def test_a_loss_is_told_as_plainly() -> None:
    # 147.45 more than today at 15 hours, less travel of 60 x 52 / 12 = 260.00
    chart = answer({"job": job(15, travel="60 a week")}, BEFORE, IN_SUPPORTED)["job"].chart()
    assert chart.alt.endswith("Nothing of each £1 is kept, and 14p is lost beside it: £112.55 a month less in hand.")
    assert chart.table.items[-1] == ("Less in hand a month", ("-£112.55", "-14p"), "")
    assert chart.table.items[1].label == "Universal Credit: ends"


def test_less_than_a_penny_is_not_nothing() -> None:
    rows = {row.label: row.cells for row in answer({"job": job(20, travel="12 a year")})["job"].chart().table.items}
    assert rows["Travel to work"] == ("-£1", "-0.1p")


def test_where_no_pay_is_added_each_line_is_shown() -> None:
    chart = answer({"volunteering": bo.Volunteering(hours=12, organisation="charity")})["volunteering"].chart()
    assert isinstance(chart.picture, Pairs)
    assert "No pay is added, so this shows each line of money in hand. No line changes." in chart.alt
    assert chart.alt.endswith("Money in hand: £944.90 today, £944.90 then, the same as today.")
    worker = SAM.model_copy(update={"adults": (bo.Adult(born="1991-03-02", pension="opted out", activities=[job(16)]),)})
    ended = answer({"stops": bo.Ends("job", on=ON)}, household=worker)["stops"].chart()
    assert "What changes: Claimant: Take-home pay: £881.23 today, £0 then; Universal Credit: £460.22 today, £944.90 then." in ended.alt
    assert ended.alt.endswith("£396.55 less than today.")


def test_scenarios_beside_each_other() -> None:
    chart = answer({"a job": job(16, travel="18 a week"), "none": bo.Volunteering(hours=12, organisation="charity")}).chart()
    assert isinstance(chart.picture, Stacks)
    assert [stack.label for stack in chart.picture.stacks] == ["Today", "a job", "none"]
    assert [(label, str(amount)) for label, amount in chart.picture.stacks[1].parts] == [
        ("Take-home pay", "881.23"), ("Universal Credit", "460.22"), ("Costs and deductions", "-78.00"),
    ]  # fmt: skip
    assert chart.table.head == ("Scenario", "Take-home pay", "Universal Credit", "Costs and deductions", "Money in hand")
    assert "a job: £1,263.45, £318.55 more than today" in chart.alt.replace("A job", "a job")


def test_each_scenario_is_held_against_its_own_day_and_home() -> None:
    chart = answer({"now": job(16), "in April": job(16, starts="2027-04-12")}).chart()
    assert isinstance(chart.picture, Stacks)
    assert [stack.label for stack in chart.picture.stacks] == [
        "Today as on 7 December 2026", "Today as on 12 April 2027", "now", "in April",
    ]  # fmt: skip
    flat = bo.Home(nation="england", tenure="social", rent="90 a week", greater_london=False)
    moved = answer({"stays": job(16), "moves": [bo.Moves(on=ON, home=flat), job(16)]}).chart()
    assert isinstance(moved.picture, Stacks)
    assert [(stack.label, str(stack.total)) for stack in moved.picture.stacks[:2]] == [
        ("Today", "944.90"), ("Today, after what the home costs", "424.90"),
    ]  # fmt: skip
    assert moved.note == (
        "On 7 December 2026. stays: Money in hand is before rent: £520 a month is to be paid out of it. "
        "stays: Council Tax Reduction is not counted. Stops, and is not counted: Free prescriptions. "
        "moves: What each home costs is counted."
    )


def test_help_outside_money_in_hand_that_stops_is_named_with_its_worth() -> None:
    # Healthy Start: 4.65 a week of a child of 1 to 3 is 20.15 a month; pay above 408 a month ends it (SI 2005/3262)
    child = bo.Child(born="2024-05-01")
    family = bo.Household(adults=[bo.Adult(born="1991-03-02")], children=[child], home=SAM.home, savings=0)
    found = answer({"job": job(20), "help": bo.Volunteering(hours=4, organisation="charity")}, household=family)
    said = "Stops, and is not counted: Healthy Start (£20.15 a month), Free prescriptions"
    assert said in found["job"].chart().note
    assert f"job: {said}" in found.chart().note
    assert "Stops, and is not counted" not in found["help"].chart().note


def test_lines_are_not_dressed_as_charges_of_health() -> None:
    plain = answer({"job": job(16)}).chart().to_dict()
    assert plain["kind"] == "stacks"
    assert plain["stacks"][0] == {
        "label": "Today", "parts": [["Universal Credit", "944.90"]], "total": "944.90", "against_today": "",
    }  # fmt: skip
