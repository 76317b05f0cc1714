"""Help beside Universal Credit that stops, starts or stays with a move to another nation."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from moves import home_in


def prescriptions(old: str, new: str, pay: str) -> list[str]:
    homes = (bo.Home(nation=nation, tenure="social", rent="120 a week") for nation in (old, new))
    before, after = homes
    works = bo.Adult(born="1991-03-02", pension="opted out", activities=[bo.Job(pay=pay, hours=20)])
    stated = bo.Household(adults=[works], home=before, savings=0)
    found = bo.compare(stated, {"move": bo.Moves(on="2026-11-12", home=after)}, on="2026-11-12")["move"]
    return [f"{one.kind}: {one.why}" for one in found.help_changes]


@pytest.mark.parametrize(
    ("old", "new", "pay", "said"),
    [
        ("scotland", "wales", "1200 a month", []),  # free in both
        ("wales", "england", "435 a month", []),  # free in England too: earnings of 435 are within the limit
        ("wales", "england", "435.01 a month", ["stops: More is earned in an assessment period than the limit"]),
        ("england", "scotland", "435 a month", []),
        ("england", "scotland", "435.01 a month", ["starts: Prescriptions are free for everybody in Scotland and Wales"]),
    ],
)
def test_prescriptions_are_free_for_everybody_in_scotland_and_wales(old: str, new: str, pay: str, said: list[str]) -> None:
    assert prescriptions(old, new, pay) == said


def help_changes(old: str, new: str, born: str, pay: str | None = None, **stated: Any) -> list[tuple[str, str, str, str, str]]:
    activities = [bo.Job(pay=pay, hours=40)] if pay else []
    adult = bo.Adult(born="1991-03-02", pension="opted out", activities=activities)
    stated_now = bo.Household(adults=[adult], home=home_in(old), children=[bo.Child(born=born)], savings=0, **stated)
    found = bo.compare(stated_now, {"move": bo.Moves(on="2026-12-07", home=home_in(new))}, on="2026-12-07")["move"]
    return [(one.label, one.kind, str(one.today), str(one.then), one.why) for one in found.help_changes]


FOR_ALL = "No child is at school above the years in which meals are free for all"
NO_AWARD = "No Universal Credit is due any more"


@pytest.mark.parametrize(
    ("old", "new", "pay", "change"),
    [
        # born in February 2018: Primary 4 in Scotland and Year 4 in Wales, free for all; Year 4 in England, free with Universal Credit
        ("scotland", "england", None, []),
        ("england", "scotland", None, []),
        ("wales", "england", "3500 a month", [("stops", "50.00", "0.00", NO_AWARD)]),
        ("england", "wales", "3500 a month", [("starts", "0.00", "50.00", FOR_ALL)]),
        ("scotland", "england", "3500 a month", [("stops", "50.00", "0.00", NO_AWARD)]),
    ],
)
def test_school_meals_that_are_free_for_all_are_free(old: str, new: str, pay: str | None, change: list[Any]) -> None:
    found = help_changes(old, new, "2018-02-01", pay, school_meals_value="50 a month")
    assert [one[1:] for one in found if one[0] == "Free school meals"] == change


def test_school_meals_without_a_value_shrink_with_the_children_who_have_them() -> None:
    # Reception to Year 2 is free for all; a child in Year 8 loses the meals with Universal Credit
    adult = bo.Adult(born="1991-03-02", pension="opted out")
    children = [bo.Child(born="2021-02-01"), bo.Child(born="2014-02-01")]
    stated = bo.Household(adults=[adult], home=home_in("england"), children=children, savings=0)
    found = bo.compare(stated, {"job": bo.Job(pay="5000 a month", hours=40)}, on="2026-12-07")["job"]
    meals = next(one for one in found.help_changes if one.label == "Free school meals")
    assert (meals.kind, meals.today, meals.then) == ("shrinks", None, None)
    assert meals.why == f"Only in the years in which they are free for all. Above them: {NO_AWARD}"


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("scotland", "england", ("stops", "122.20", "0.00", "It is for people who live in Scotland")),
        (
            "wales",
            "scotland",
            (
                "starts",
                "0.00",
                "122.20",
                "Some Universal Credit is due, or was before a sanction or deductions, to somebody with a child under the age limit",
            ),
        ),
    ],
)
def test_what_a_move_stops_has_the_reason_for_which_it_is_not_due(old: str, new: str, change: tuple[str, ...]) -> None:
    found = help_changes(old, new, "2018-02-01")
    assert [one[1:] for one in found if one[0] == "Scottish Child Payment"] == [change]


def test_best_start_foods_stops_and_healthy_start_starts() -> None:
    # one child of a year: 5.40 and 4.65 a week
    south, north = help_changes("scotland", "england", "2025-02-01"), help_changes("wales", "scotland", "2025-02-01")
    apply = "in its place, which has to be applied for"
    best_start, healthy_start = (next(one for one in south if one[0] == label) for label in ("Best Start Foods", "Healthy Start"))
    assert best_start[1:4] == ("stops", "23.40", "0.00")
    assert best_start[4] == f"Where there is no Best Start Foods there is Healthy Start {apply}"
    assert healthy_start[1:4] == ("starts", "0.00", "20.15")
    assert [one[:4] for one in north if "Start" in one[0]] == [
        ("Best Start Foods", "starts", "0.00", "23.40"),
        ("Healthy Start", "stops", "20.15", "0.00"),
    ]
    assert next(one[4] for one in north if one[0] == "Healthy Start") == f"In Scotland there is Best Start Foods {apply}"


def test_above_the_limit_of_healthy_start_best_start_foods_stops_alone() -> None:
    assert [one[:2] for one in help_changes("scotland", "england", "2025-02-01", "600 a month") if "Start" in one[0]] == [
        ("Best Start Foods", "stops")
    ]
