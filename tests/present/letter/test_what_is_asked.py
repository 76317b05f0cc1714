"""What may be asked of a client is told whole: every duty with its hours, what lifts it with its last day, and how sure that is."""

from __future__ import annotations

from typing import Any

import betteroff as bo
from betteroff.present.letter import client
from letters import CHARITY, ON, household, items_of, job

TREATED = {"treatment": bo.Treatment(kind="structured", started="2026-09-14")}


def jobseeker(**adult: Any) -> bo.Household:
    return household(claims=["new_style_jobseekers_allowance"], contributions=True, **adult)


def test_a_new_style_jobseeker_is_told_work_search_with_its_hours_and_availability() -> None:
    answer = bo.compare(jobseeker(), {"10 hours": job(10), "17 hours": job(17)}, on=ON)
    now, few, many, more = items_of(answer, client.ASKED)
    assert now == (
        "New-style Jobseeker's Allowance, now: Work search, 35 hours a week. A claimant commitment. Work-focused interviews. "
        "Work preparation. Availability for work. Connected requirements."
    )
    assert few.startswith(
        "New-style Jobseeker's Allowance, 10 hours: Work that is allowed. None of it is paid then. Work search, 25 hours a week."
    )
    assert many == "New-style Jobseeker's Allowance, 17 hours: Not entitled because of work."
    assert more == "More in the adviser's letter: notice, limits."


def test_what_lifts_work_search_of_another_benefit_comes_first_with_its_last_day() -> None:
    answer = bo.compare(jobseeker(**TREATED), {"Volunteer": CHARITY}, on=ON)
    for letter in (answer.letter(), answer.letter(style="easy")):
        assert "13 March 2027" in str(letter)
    assert items_of(answer, client.ASKED)[0].startswith(
        "New-style Jobseeker's Allowance, now: No work search for new-style Jobseeker's Allowance, from 14 September 2026 "
        "until 13 March 2027 (likely: your work coach must agree)."
    )


def test_an_old_jobseeker_is_told_steps_agreement_attendance_and_to_tell_the_jobcentre() -> None:
    today = household(claims=["income_based_jobseekers_allowance"])
    answer = bo.compare(today, {"10 hours": bo.Job(pay="7 an hour", hours=10)}, on="2014-06-02")
    now, then, *_ = items_of(answer, client.ASKED)
    assert now.startswith("Income-based Jobseeker's Allowance, now: Available for work, 40 hours a week. Three steps or more in each week.")
    assert "Attend the Jobcentre. Sign on." in now
    assert then == "Income-based Jobseeker's Allowance, 10 hours: Work that is allowed. None of it is paid then."
    assert any(said.startswith("Tell the Jobcentre at once of work that starts") for said in items_of(answer, client.TELL))
    assert "Tell the Jobcentre at once of work that starts" in str(answer.letter(style="easy"))


def test_a_later_spell_that_is_less_sure_is_told_apart_and_its_easement_named() -> None:
    today = household((bo.Child(born="2023-12-20"),), treatment=bo.Treatment(kind="structured", started="2026-10-01"))
    answer = bo.compare(today, {"Volunteer": CHARITY}, on=ON)
    assert items_of(answer, client.ASKED)[0] == (
        "Now: You do not have to look for work until 19 December 2026. "
        "From 20 December 2026: you do not have to look for work (likely: your work coach must agree). "
        "From 1 April 2027: up to 30 hours a week of looking for work."
    )
    assert items_of(answer, client.EASED)[0].startswith("Treatment easement: last day 31 March 2027 (likely: your work coach must agree).")


def test_meetings_that_go_on_only_for_now_are_told_so() -> None:
    answer = bo.compare(household(activities=[job(20)]), {"Stop": bo.Ends(what="job", on="2026-12-18")}, on=ON)
    assert any(said.startswith("Meetings (now): you may be asked") for said in items_of(answer, client.ASKED))


def test_the_council_is_told_of_the_end_of_universal_credit_however_short_the_letter() -> None:
    home = bo.Home(nation="england", tenure="supported", rent="250 a week", ineligible_charges="20 a week")
    today = bo.Household(adults=[bo.Adult(born="1990-06-15", pension="opted out")], home=home, savings=0)
    answer = bo.compare(today, {"35 hours": job(35)}, on=ON)
    for letter in (client.page(tuple(answer.values()), client.CUTS, 0), answer.letter(style="easy")):
        assert "at once if Universal Credit ends or comes back" in " ".join(str(letter).split())
