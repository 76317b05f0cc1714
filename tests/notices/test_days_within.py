"""A birthday, and benefits that turn, within an assessment period. Worked by hand from figures of 2026-27."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

AWARD: dict[str, Any] = {"first_assessment_period": "2025-12-01"}


def household(born: str = "1990-01-01", children: Any = (), **adult: Any) -> bo.Household:
    adults = [bo.Adult(born=born, pension="opted out", **adult)]
    home = bo.Home(nation="england", tenure="none")
    return bo.Household(adults=adults, children=children, savings=0, home=home, universal_credit=bo.UniversalCredit(**AWARD))


def told(found: Any) -> str:
    return " ".join(warned.text for warned in found.warnings)


def paid(found: Any) -> str:
    return str(found.line("universal_credit.payable").amount)


@pytest.mark.parametrize(
    ("born", "award", "is_told"),
    [
        ("2001-12-10", "424.90", False),  # 25 on the day asked about
        ("2001-12-11", "424.90", True),
        ("2001-12-31", "424.90", True),
        ("2002-01-01", "338.58", False),
        ("2000-12-20", "424.90", False),  # 26 changes nothing
    ],
)
def test_a_25th_birthday_within_the_period_counts_for_all_of_it_and_says_so(born: str, award: str, is_told: bool) -> None:
    found = bo.position(household(born), on="2026-12-10")
    assert paid(found) == award
    words = "counts it for all of the assessment period from 1 December 2026, 86.32 a month more than before"  # 424.90 - 338.58
    assert (words in told(found)) is is_told
    if is_told:
        assert f"Claimant is 25 from {int(born[-2:])} December 2026" in told(found)
    assert (words in told(bo.timeline(household(born), start="2026-12-01", months=1))) is (award == "424.90" and born > "2001")


def test_a_child_who_counts_no_longer_counts_for_none_of_the_period() -> None:
    young = bo.Child(born="2007-03-03", in_education=True)  # 19 in March 2026: up to 31 August
    found = bo.position(household(children=[young]), on="2026-08-20")
    assert "no longer counts" not in told(found)
    stated = household(children=[young]).model_copy(update={"universal_credit": bo.UniversalCredit(first_assessment_period="2026-01-15")})
    found = bo.position(stated, on="2026-08-20")
    assert paid(found) == "424.90"
    assert "A child no longer counts from 1 September 2026: Universal Credit counts it for all of the assessment period" in told(found)


def test_what_turns_within_the_period_is_as_on_the_day_and_by_the_days_in_a_timeline() -> None:
    stated = household(children=[bo.Child(born="2026-12-20")])
    here, shared = bo.position(stated, on="2026-12-20"), bo.timeline(stated, start="2026-12-20", months=2)
    assert "this changes: Child Benefit, Healthy Start. Here it is a month's as on 20 December 2026" in told(here)
    words = "In the assessment period from 1 December 2026 this counts by the days, as it changes: Child Benefit, Healthy Start"
    assert words in told(shared)
    assert told(shared).count("this counts by the days") == 1
    assert "this changes" not in told(bo.position(stated, on="2027-01-02"))


def test_a_job_that_starts_within_the_period_is_no_turn() -> None:
    job = bo.Job(pay="300 a month", hours=6, starts="2026-12-10")
    assert "this changes" not in told(bo.compare(household(), {"s": job}, on="2026-12-10")["s"].then)


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        ({"starts": "2026-12-21"}, "a typical month of its childcare is counted here. In the assessment period from 1 December 2026 what "),
        ({"starts": "2026-06-01", "ends": "2026-12-10"}, "A job ends on 10 December 2026: none of its childcare is counted here."),
    ],
)
def test_childcare_of_part_of_the_period_is_told_in_a_position(turns: dict[str, str], words: str) -> None:
    job = bo.Job(pay="300 a month", hours=6, childcare="310 a month", **turns)
    stated = household(children=[bo.Child(born="2019-05-05")], activities=[job])
    days = "11" if "ends" not in turns else "10"
    for found in (bo.position(stated, on="2026-12-05"), bo.position(stated, on="2026-12-22")):
        assert words in told(found)
        assert f"what is paid for {days} of 31 days counts" in told(found)
    assert "childcare is counted here" not in told(bo.position(stated, on="2027-01-05"))


@pytest.mark.parametrize(
    ("on", "due", "is_told"),
    [("2026-11-30", "0.00", False), ("2026-12-05", "0.00", True), ("2026-12-20", "0.00", True), ("2026-12-21", "122.20", True)],
)
def test_a_benefit_of_one_nation_is_as_on_the_day_before_and_after_a_move(on: str, due: str, is_told: bool) -> None:
    # 28.20 x 52 / 12 = 122.20 from the move on
    stated = household(children=[bo.Child(born="2012-05-05")])
    moves = bo.Moves(on="2026-12-21", home=bo.Home(nation="scotland", tenure="none"))
    found = bo.position(stated, moves, on=on)
    assert str(found.line("family.scottish_child_payment").amount) == due
    assert ("this changes: Scottish Child Payment" in told(found)) is is_told
    shared = bo.timeline(stated, moves, start="2026-12-01", months=1)
    assert "this counts by the days, as it changes: Scottish Child Payment" in told(shared)
