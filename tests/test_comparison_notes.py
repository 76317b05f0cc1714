"""What a comparison says beside its figure: what is left out of it, what both sides rest on, and what is to be checked."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from betteroff.reading import Assumption
from betteroff.reading.notes import merged

ON = "2026-12-07"
OLD: dict[str, Any] = {"nation": "england", "tenure": "social", "rent": "120 a week"}
NO_REDUCTION = ", leaving out any change in Council Tax Reduction, which cannot be told (state home.council_tax_scheme)"


def household(adult: dict[str, Any] | None = None, **home: Any) -> bo.Household:
    stated = {"born": "1991-03-02", "pension": "opted out"} | (adult or {})
    return bo.Household(adults=[bo.Adult(**stated)], home=bo.Home(**OLD | home), savings=0)


def job(hours: float = 16, **stated: Any) -> bo.Job:
    return bo.Job(pay="12.71 an hour", hours=hours, **stated)


def compared(*steps: Any, on: str = ON, adult: dict[str, Any] | None = None, **home: Any) -> Any:
    return bo.compare(household(adult, **home), {"it": list(steps)}, on=on)["it"]


def told(found: object) -> str:
    return " ".join(str(found).split())


def test_a_move_counts_what_homes_cost_so_no_note_says_that_it_does_not() -> None:
    moves = bo.Moves(on=ON, home=bo.Home(nation="england", tenure="social", rent="105 a week"))
    moved = compared(moves)
    assert "Money in hand is before" not in told(moved)
    assert "Money in hand is before" not in moved._repr_html_()
    assert "Money in hand is before rent: 520.00 a month is to be paid out of it" in told(compared(job()))
    assert "Money in hand is before rent: 455.00 a month" in told(moved.then)  # by itself it does not take the rent off
    months = bo.timeline(household(), moves, start=ON, months=1)
    assert "before rent and council tax, of whichever home: compare takes off what each costs" in told(months)


def test_the_headline_says_that_a_job_ends_within_the_assessment_period() -> None:
    found = compared(job(30, starts="2026-12-14", ends="2026-12-24"))
    assert found.sentence == "The same money a month, leaving out the job that ends on 24 December 2026."
    assert "it ends within the assessment period: money is as on 13 January 2027" in told(found)
    last = compared(job(starts="2026-12-14", ends="2027-01-13"))
    assert "leaving out" not in last.sentence


def test_of_a_job_that_is_over_before_the_day_earlier_days_are_pointed_to() -> None:
    found = compared(job(starts="2026-12-01", ends="2026-12-06"))
    assert found.sentence == "The same money a month, leaving out the job that ended on 6 December 2026."
    assert "it ended on 6 December 2026, before the day compared, 7 December 2026; earlier days show it" in told(found)


@pytest.mark.parametrize(
    ("home", "said"),
    [
        ({}, ""),
        ({"council_tax": "1200 a year"}, NO_REDUCTION),
        ({"council_tax": "1200 a year", "council_tax_scheme": "default"}, ""),
        ({"council_tax": "1200 a year", "nation": "wales"}, ""),
    ],
)
def test_the_headline_says_that_a_reduction_may_change(home: dict[str, Any], said: str) -> None:
    assert compared(job(), **home).sentence.partition(" better off")[2] == f"{said}."
    unpaid = bo.Volunteering(hours=5, organisation="charity")
    assert compared(unpaid, **home).sentence == "The same money a month."


def test_safe_hours_and_cliffs_leave_the_reduction_aside() -> None:
    aside = ", leaving aside Council Tax Reduction, which cannot be told (state home.council_tax_scheme)."
    billed = household(council_tax="1200 a year")
    found = bo.hours_that_pay(billed, pay="12.71 an hour", hours=[1, 2], on=ON)
    assert found.days[0].sentence.endswith(f"than at fewer hours{aside}")
    assert f"from one step to the next{aside}" in told(bo.sweep(billed, hours=[1, 2], pay="12.71 an hour", on=ON))
    assert "aside" not in told(bo.hours_that_pay(household(), pay="12.71 an hour", hours=[1, 2], on=ON))


REHAB: dict[str, Any] = {"nation": "england", "tenure": "residential_rehabilitation", "rent": "200 a week"}
STAY = {"treatment": {"kind": "residential", "started": "2026-11-01", "ends": "2027-01-10"}}


@pytest.mark.parametrize(("on", "is_told"), [("2027-01-10", False), ("2027-01-11", True)])
def test_somebody_whose_treatment_is_over_still_lives_where_it_was(on: str, is_told: bool) -> None:
    words = "Check: Claimant: the residential treatment ended on 10 January 2027, but the home stated is still that of the stay"
    assert (words in told(bo.position(household(STAY, **REHAB), on=on))) is is_told
    found = compared(job(starts=on), on=on, adult=STAY, **REHAB)
    assert (words in told(found)) is is_told
    moved = compared(bo.Moves(on=on, home=bo.Home(**OLD)), on=on, adult=STAY, **REHAB)
    assert ("Check: Today: Claimant: the residential treatment ended" in told(moved)) is is_told


def test_what_today_rests_on_is_listed_too() -> None:
    business = bo.SelfEmployment(income="900 a month", expenses="200 a month", hours=30, starts="2024-01-01")
    ends = bo.Ends("self_employment", on="2026-12-31")
    found = compared(ends, job(30, starts="2027-01-01"), adult={"activities": [business]})
    fields = {assumed.field for assumed in found.assumptions}
    assert {f"adults.1.self_employment.{field}" for field in ("gainful", "losses", "tax_paid")} <= fields
    assert fields >= {assumed.field for side in (found.today, found.then) for assumed in side.assumptions}
    assert "adults.1.self_employment.gainful: yes" in told(found)
    assert {assumed["field"] for assumed in found.to_dict()["assumptions"]} == fields


def test_assumptions_that_list_things_are_listed_together() -> None:
    nothing, last = "not stated, so taken as none", "last checked for 30 April 2026 and taken as unchanged since"
    found = (
        Assumption("adults.1", f"{nothing}: caring; treatment"),
        Assumption("rules", f"{last}: rules on rent"),
        Assumption("home", "one: two"),
        Assumption("adults.1", f"{nothing}: treatment; pregnancy"),
        Assumption("adults.2", f"{nothing}: treatment"),
        Assumption("home", "one: three"),
        Assumption("rules", f"{last}: rules on help"),
        Assumption("home", "one: two"),
    )
    assert merged(found) == (
        Assumption("adults.1", f"{nothing}: caring; treatment; pregnancy"),
        Assumption("rules", f"{last}: rules on rent; rules on help"),
        Assumption("home", "one: two"),
        Assumption("adults.2", f"{nothing}: treatment"),
        Assumption("home", "one: three"),
    )


@pytest.mark.parametrize(("steps", "is_told"), [((job(), job(20)), True), ((job(),), False), ((job(ends="2026-12-31"), job(20)), False)])
def test_two_jobs_under_one_name_are_to_be_checked(steps: tuple[bo.Job, ...], is_told: bool) -> None:
    assert ("Check: Claimant: the scenario has 2 jobs at once, of 16 and 20 hours a week" in told(compared(*steps))) is is_told


def test_a_pay_day_that_is_stated_is_not_said_to_be_unknown() -> None:
    within = {"starts": "2027-01-11"}
    award = bo.UniversalCredit(first_assessment_period="2026-09-07")
    stated = household().model_copy(update={"universal_credit": award})

    def note(**more: Any) -> str:
        found = bo.compare(stated, {"it": job(**within | more)}, on=ON)["it"].then
        return next(unused.why for unused in found.not_taken_into_account if unused.field == "first pay day of the job")

    assert "pay may come later" in note()
    assert (
        note(first_pay_day="2027-01-22")
        == "the first payments go by it; all figures are a typical month's, and betteroff timeline has those of real pay days"
    )


def test_a_timeline_past_the_end_of_treatment_says_so_once() -> None:
    def text(months: int) -> str:
        return told(bo.timeline(household(STAY, **REHAB), start=ON, months=months))

    words = "the residential treatment ended on 10 January 2027"
    assert [text(months).count(words) for months in (1, 3, 4)] == [0, 1, 1]  # periods from 7 December, January, February, March
