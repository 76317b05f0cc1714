"""Scenarios side by side: money in hand, and work search now and later."""

from __future__ import annotations

from pathlib import Path

import betteroff as bo
from betteroff import answer
from betteroff.present.kinds import Table
from betteroff.present.side_by_side import side_by_side

WORKED = Path(__file__).parents[2] / "examples" / "worked"
JOB = bo.Job(pay="12.71 an hour", hours=16)


def table(case: str) -> Table:
    return side_by_side(tuple(answer.compare_case(answer.read(WORKED / case)).values()))


def cells(found: Table) -> dict[str, tuple[str, ...]]:
    return {row.label: row.cells for row in found.items}


def test_of_one_adult_work_search_is_in_the_row_of_the_scenario() -> None:
    adult = bo.Adult(born="1991-03-02", pension="opted out", treatment=bo.Treatment(kind="structured", started="2026-09-14"))
    today = bo.Household(adults=[adult], home=bo.Home(nation="england", tenure="social", rent="120 a week"), savings=0)
    found = side_by_side(tuple(bo.compare(today, {"Work": JOB, "Nothing new": []}, on="2026-12-07").values()))
    assert found.head == ("Pounds a month, hours a week", "In hand", "Difference", "(a week)", "Work search now", "Later")
    assert cells(found) == {
        "Without it": ("944.90", "", "", "none (likely)", "35 hours from 14 March 2027"),
        "Work": ("1,341.45", "+396.55", "(+91.51)", "none (likely)", "19 hours from 14 March 2027"),
        "Nothing new": ("944.90", "0.00", "(0.00)", "none (likely)", "35 hours from 14 March 2027"),
    }


def test_of_a_couple_each_adult_has_a_row() -> None:
    found = table("10-duties/05-couple-with-one-carer.toml")
    of_each = ["  Claimant", "  Partner"]
    assert [row.label for row in found.items] == ["Without it", *of_each, "17 hours", *of_each, "18 hours", *of_each]
    assert found.items[0].cells == ("1,396.31", "", "", "", "")
    assert found.items[1].cells == ("", "", "", "nothing required", "the same to 30 April 2027")
    assert found.items[5].cells == ("", "", "", "18 hours", "the same to 30 April 2027")
    assert found.items[8].cells == ("", "", "", "none", "the same to 30 April 2027")


def test_days_are_named_where_they_differ_and_what_is_counted_is_said_once() -> None:
    found = table("2-housing/12-from-rehabilitation-to-supported-housing.toml")
    assert found.head[0] == "Pounds a month after rent and council tax, hours a week"
    assert list(cells(found))[:3] == [
        "Without it, on 28 September 2026",
        "Without it, on 5 October 2026",
        "12 hours in September, on 28 September 2026",
    ]
    assert cells(found)["30 hours in October, on 5 October 2026"] == ("963.24", "+668.34", "(+154.23)", "no Universal Credit", "")


def test_where_only_some_move_home_each_row_says_what_it_is_after() -> None:
    home = bo.Home(nation="england", tenure="social", rent="120 a week")
    today = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=home, savings=0)
    move = bo.Moves(home=bo.Home(nation="england", tenure="social", rent="100 a week"), on="2026-12-07")
    found = side_by_side(tuple(bo.compare(today, {"Work": JOB, "A smaller flat": move}, on="2026-12-07").values()))
    assert found.head[0] == "Pounds a month, hours a week"
    assert list(cells(found)) == [
        "Without it",
        "Without it, after rent and council tax",
        "Work",
        "A smaller flat, after rent and council tax",
    ]
    assert cells(found)["A smaller flat, after rent and council tax"][:2] == ("424.90", "0.00")
