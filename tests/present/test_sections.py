"""The plain text and the HTML of an answer say the same things in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from pathlib import Path
from re import findall, split, sub
from typing import Any

import pytest

import betteroff as bo

EXAMPLES = Path(__file__).parents[2] / "examples"
ON = "2026-12-07"
JOB = bo.Job(pay="12.71 an hour", hours=16, supported_permitted_work=False)
PAID = bo.Job(pay="1170 a month", hours=20, first_pay_day="2026-11-12")


def household(savings: int = 0, began: str = "2026-05-12", home: dict[str, Any] | None = None, **adult: Any) -> bo.Household:
    given = {"nation": "england", "tenure": "social", "rent": "650 a month"} | (home or {})
    return bo.Household(
        adults=[bo.Adult(**{"born": "1979-05-04", "pension": "opted out"} | adult)],
        home=bo.Home(**given),
        savings=savings,
        universal_credit={"first_assessment_period": began},
    )


def squeezed(text: str) -> str:
    return sub(r"\s", "", text)


def text_of(element: str) -> str:
    return squeezed(unescape(sub("<.*?>", "", element)))


def pieces(shown: str) -> Iterator[str]:
    """What HTML says, bit by bit: headings, paragraphs, items, and the rows of tables without heads and laws."""
    for table, row, other in findall(r"(<thead>.*?</thead>)|<tr>(.*?)</tr>|<(?:h\d|p|li)>(.*?)(?=</?(?:h\d|p|ul|li)>)", shown):
        if table:
            has_law = ">Law</th>" in table
        elif row:
            label, *cells = findall(r"<t[hd].*?>(.*?)</t[hd]>", row)
            yield text_of(label)[:30]  # a long label goes on below its amounts
            yield from (text_of(cell) for cell in (cells[:-1] if has_law else cells))
        else:
            yield text_of(other)


def words(text: str) -> str:
    """A text without spaces and without the marks that hold a list together."""
    return sub(r"[\s:;.-]", "", text)


def hold_the_same(text: str, shown: str) -> None:
    rest = squeezed(text).replace(":-", ":")
    for piece in filter(None, pieces(shown)):
        assert piece in rest, f"{piece}: not in the text, or earlier in it"
        rest = rest.split(piece, 1)[1]
    html = words(unescape(sub("<.*?>", "", shown)))
    lines = [line for line in text.splitlines() if not line.startswith("Assessment period ")]  # its columns have short heads
    assert [part for line in lines for part in split(r"\s{2,}", line) if words(part) not in html] == []


ILL: dict[str, Any] = {"capability": "limited_for_activity", "capability_since": "2026-08-01", "contributions": True}


@pytest.mark.parametrize(
    ("stated", "on"),
    [
        (household(home={"council_tax": "1200 a year"}), ON),
        (household(home={"council_tax": "1200 a year"}, **ILL), ON),
        (household(home={"tenure": "supported"}), ON),
        (household(savings=16_000_01), ON),
        (household(treatment={"kind": "structured", "started": "2026-09-14"}), ON),
        (household(began="2024-01-12"), "2024-04-07"),
    ],
)
def test_comparisons_and_positions_say_the_same_in_both(stated: bo.Household, on: str) -> None:
    for found in bo.compare(stated, {"it": JOB, "long": bo.Job(pay="12.71 an hour", hours=49)}, on=on).values():
        hold_the_same(found.in_full(), found._repr_html_())
        for side in (found.today, found.then):
            hold_the_same(str(side), side._repr_html_())


@pytest.mark.parametrize("tenure", ["social", "supported"])
def test_a_timeline_says_the_same_in_both(tenure: str) -> None:
    found = bo.timeline(household(home={"tenure": tenure}), PAID, start="2026-11-12", months=3)
    hold_the_same(str(found), found._repr_html_())


LOSING = household(home={"tenure": "supported"})


@pytest.mark.parametrize("stated", [LOSING, household()])
@pytest.mark.parametrize("paid", ["monthly", "weekly"])
def test_a_sweep_and_the_hours_that_pay_say_the_same_in_both(stated: bo.Household, paid: Any) -> None:
    over_hours = bo.sweep(stated, hours=range(31), pay="12.71 an hour", on="2026-09-07", paid=paid)
    over_pay = bo.sweep(stated, hours=16, pay=["203.36 a week", "2500 a month"], on="2026-09-07", paid=paid)
    found = bo.hours_that_pay(stated, pay="12.71 an hour", on="2026-09-07", paid=paid)
    for one in (over_hours, over_pay, found):
        hold_the_same(str(one), one._repr_html_())


def test_html_of_a_sweep_tells_its_cliffs() -> None:
    found = bo.sweep(LOSING, hours=range(31), pay="12.71 an hour", on="2026-09-07")
    assert found.cliffs
    told = [f"A cliff of {cliff.loss} a month between {cliff.before.hours} and {cliff.after.hours} hours: " for cliff in found.cliffs]
    for shown in (found._repr_html_(), bo.hours_that_pay(LOSING, pay="12.71 an hour", on="2026-09-07")._repr_html_()):
        assert all(f"<p>{text}" in shown for text in told)
    assert "<p>No cliff: " in bo.sweep(household(), hours=[16, 17], pay="12.71 an hour", on=ON)._repr_html_()


def test_the_example_cases_say_the_same_in_both() -> None:
    for path in sorted(EXAMPLES.glob("*.toml")):
        for found in bo.compare_case(bo.read(path)).values():
            hold_the_same(found.in_full(), found._repr_html_())


def test_html_of_a_timeline_has_pay_days_allowance_usual_day_and_what_is_carried() -> None:
    # nothing is left of 424.90 and 650.00 from 1,954.36 on; what is earned above that and 2,500 is carried: of 7,000 some 400
    found = bo.timeline(household(), bo.Job(pay="7000 a month", hours=37, first_pay_day="2026-11-30"), start="2026-11-12", months=2)
    assert found.months[0].surplus_carried_forward.in_pence > 0
    shown = found._repr_html_()
    for words in (
        "Work allowance used",
        "Usually paid",
        "Surplus carried",
        "<h4>Pay days</h4><ul><li>30 November 2026, Claimant: 7,000.00",
    ):
        assert words in shown
    assert f"<td>{found.months[0].surplus_carried_forward}</td>" in shown


def test_html_of_duties_says_how_far_they_are_looked_ahead_to_and_what_is_asked() -> None:
    shown = bo.compare(household(), {"it": JOB}, on=ON)["it"]._repr_html_()
    assert "(looked ahead to 30 April 2027, as if no rule or figure changed after the day it was last checked for)" in shown
    assert "hours a week: 35 expected, 16 of paid work" in shown
    assert "Claimant without it" in shown


def test_availability_is_told_only_where_it_is_required() -> None:
    # until the six months are over availability waits (reg. 99(1)); voluntary work then allows a week (reg. 96(4))
    home, work = bo.Home(nation="england", tenure="social", rent="120 a week"), bo.Volunteering(hours=12, organisation="charity")
    for started, is_told in (("2026-09-14", False), ("2026-03-14", True)):
        course = bo.Treatment(kind="structured", started=started)
        household = bo.Household(adults=[bo.Adult(born="1991-03-02", treatment=course)], home=home, savings=0)
        assert ("one week to take up work" in " ".join(str(bo.compare(household, {"Volunteer": work}, on="2026-12-07")).split())) is is_told


def test_what_there_is_to_know_in_treatment_has_one_heading() -> None:
    course = bo.Treatment(kind="structured", started="2026-03-14")
    home = bo.Home(nation="england", tenure="social", rent="120 a week")
    found = bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02", treatment=course)], home=home, savings=0), on="2026-12-07")
    of_six_months = [one for one in found.treatment if one.what == "After six months of treatment"]
    assert len(of_six_months) > 1
    assert " ".join(str(found).split()).count("Claimant: After six months of treatment (at discretion):") == 1
