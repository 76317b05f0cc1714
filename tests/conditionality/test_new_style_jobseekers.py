"""New-style Jobseeker's Allowance without Universal Credit: what lifts requirements, expected hours, usual work; from SI 2013/378."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.conditionality import new_style_jobseekers as rules
from betteroff.conditionality.jobseekers import JobseekerRates
from betteroff.conditionality.new_style_jobseekers import Lifted, NewStyleRequirement, UsualWork
from betteroff.facts import AbuseFacts, AdultFacts, EasementFacts, Facts, SicknessFacts, Unreasonable
from betteroff.facts.jobseekers import JobseekerFacts, Occasion, SpellFacts
from betteroff.rulebook.figures import rates
from betteroff.rulebook.tables import Question, asked, every_row, first_row, rows_of

DAY = date(2019, 6, 3)


def seeker(adult: dict[str, Any] | None = None, **facts: Any) -> JobseekerFacts:
    return JobseekerFacts()._replace(duties=Facts(AdultFacts(**(adult or {})), has_child=True, youngest_child_years=5), **facts)


def outcomes(question: Question, inputs: tuple[int, ...], day: date = DAY) -> set[int]:
    table = asked(question, day)
    return {table.rows[row].then for row in rows_of(every_row(table.scan, inputs))}


def lifted(day: date = DAY, adult: dict[str, Any] | None = None, **facts: Any) -> set[int]:
    return outcomes(rules.LIFTED, rules.lifted_inputs(seeker(adult, **facts)), day)


def abuse(days: int = 0, **facts: Any) -> dict[str, Any]:
    return {"has_notified_abuse": True, "days_since_abuse_notified": days, "easements": EasementFacts(abuse=AbuseFacts(**facts))}


@pytest.mark.parametrize(
    ("adult", "everything"),
    [
        (abuse(90), True),
        (abuse(91), False),
        (abuse(0, months_before=5), True),
        (abuse(0, months_before=6), False),
        (abuse(0, lives_together=True), False),
        (abuse(0, months_to_evidence=1), False),
        (abuse(0, was_eased_before=True, months_since_eased=11), False),
        (abuse(0, was_eased_before=True, months_since_eased=12), True),
    ],
)
def test_thirteen_weeks_after_domestic_violence_and_no_more_for_parents(adult: dict[str, Any], everything: bool) -> None:
    # reg. 15 has no further 13 weeks, unlike UC reg. 98(1A)
    assert lifted(adult=adult | {"is_responsible_carer": True}) == ({Lifted.EVERYTHING} if everything else set())


@pytest.mark.parametrize(("months", "is_lifted"), [(5, True), (6, False)])
def test_six_months_after_a_death(months: int, is_lifted: bool) -> None:
    assert bool(lifted(adult={"is_bereaved": True, "months_bereaved": months})) is is_lifted


@pytest.mark.parametrize("occasion", [Occasion.CHILD_TREATED_ABROAD, Occasion.INTERVIEW_ABROAD, Occasion.OWN_TREATMENT_ABROAD])
def test_abroad(occasion: Occasion) -> None:
    assert lifted(occasion=occasion) == {Lifted.SEARCH_AND_AVAILABILITY}
    assert lifted(occasion=Occasion.WORK_CAMP) == set()


def sick(day: date = DAY, spell: SpellFacts | None = None, **facts: Any) -> bool:
    return bool(lifted(day, {"easements": EasementFacts(sickness=SicknessFacts(is_unfit=True, **facts))}, spell=spell or SpellFacts()))


def test_short_sickness() -> None:
    # reg. 16(5): 14 days after the evidence, twice in 12 months
    assert sick(days=14, days_since_evidence=14)
    assert not sick(days=15, days_since_evidence=15)
    assert sick(earlier_periods=1)
    assert not sick(earlier_periods=2)
    assert sick(days=6, lacks_fit_note=True)
    assert not sick(days=7, lacks_fit_note=True)


@pytest.mark.parametrize(("day", "is_lifted"), [(date(2015, 3, 29), False), (date(2015, 3, 30), True)])
def test_a_long_spell_since_30_march_2015(day: date, is_lifted: bool) -> None:
    assert sick(day, SpellFacts(is_unfit=True, days=30, days_expected=31), days=30, days_since_evidence=30) is is_lifted


@pytest.mark.parametrize(
    ("day", "is_lifted"), [(date(2020, 3, 29), False), (date(2020, 3, 30), True), (date(2020, 6, 29), True), (date(2020, 6, 30), False)]
)
def test_spring_2020(day: date, is_lifted: bool) -> None:
    assert bool(lifted(day)) is is_lifted


def test_what_is_accepted_as_unreasonable() -> None:
    assert lifted(adult={"easements": EasementFacts(search=Unreasonable.TEMPORARY)}) == {Lifted.SEARCH_AND_AVAILABILITY}


@pytest.mark.parametrize(
    ("day", "facts", "is_limited"),
    [
        (date(2022, 2, 7), {"months_of_claim": 2, "days_of_claim": 80, "began_earlier": True}, True),
        (date(2022, 2, 7), {"months_of_claim": 3, "days_of_claim": 95, "began_earlier": True}, False),
        (date(2022, 3, 7), {"months_of_claim": 1, "days_of_claim": 40, "began_earlier": True}, True),
        (date(2022, 3, 8), {"months_of_claim": 1, "days_of_claim": 41, "began_earlier": True}, False),
        (date(2022, 3, 8), {"days_of_claim": 27}, True),
        (date(2022, 3, 8), {"days_of_claim": 28}, False),
    ],
)
def test_usual_work_for_three_months_and_since_8_february_2022_four_weeks(day: date, facts: dict[str, Any], is_limited: bool) -> None:
    found = outcomes(rules.USUAL_WORK, rules.usual_work_inputs(seeker(has_usual_work=True, start_is_known=True, **facts)), day)
    assert (UsualWork.USUAL_WORK in found) is is_limited


def test_expected_hours_are_35_or_as_agreed() -> None:
    figures = rates(JobseekerRates, "jobseekers", DAY)
    table = asked(rules.NEW_STYLE_HOURS, DAY)
    for adult, minutes in (
        ({}, 35 * 60),
        ({"has_agreed_hours": True, "agreed_minutes": 20 * 60}, 20 * 60),
        ({"is_responsible_carer": True}, 35 * 60),
    ):
        found = seeker(adult)
        row = table.rows[first_row(table.scan, rules.new_style_hours_inputs(found))]
        assert rules.new_style_minutes(found.duties.first, row.then, figures) == minutes
        assert (row.certainty == "at discretion") is ("is_responsible_carer" in adult)
    assert rates(JobseekerRates, "jobseekers", date(2013, 4, 28)).expected_hours == 0


@pytest.mark.parametrize(("everything", "search", "asked_for"), [(False, False, True), (False, True, False), (True, False, False)])
def test_search_goes_where_it_is_lifted(everything: bool, search: bool, asked_for: bool) -> None:
    found = outcomes(rules.NEW_STYLE_REQUIREMENTS, rules.new_style_requirement_inputs(everything, search))
    assert (NewStyleRequirement.SEARCH in found) is asked_for
    assert (NewStyleRequirement.INTERVIEWS in found) is not everything
    assert NewStyleRequirement.COMMITMENT in found
