"""Days that an answer does not use are named; days that cannot be are refused."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

HOME: dict[str, Any] = {"nation": "england", "tenure": "social", "rent": "120 a week"}
ADULT: dict[str, Any] = {"born": "1991-03-02", "pension": "opted out"}
JOB: dict[str, Any] = {"kind": "job", "pay": "12.71 an hour", "hours": 16}


def compared(*steps: dict[str, Any], on: str = "2026-12-07", home: dict[str, Any] = HOME, **adult: Any) -> bo.ComparisonResult:
    case = {"on": on, "household": {"adults": [ADULT | adult], "home": home}, "scenarios": {"It": list(steps or [JOB])}}
    return bo.compare_case(bo.read(case))["It"]


def unused(found: bo.ComparisonResult) -> dict[str, str]:
    return {each.field: each.why for each in found.then.not_taken_into_account}


def test_a_scenario_that_begins_later_than_the_day_asked_about_says_so() -> None:
    assert unused(compared(JOB | {"starts": "2026-12-07"})) == {}
    later = compared(JOB | {"starts": "2027-01-04"}, on="2019-06-01")
    assert unused(later) == {"on": "the scenario begins later than 1 June 2019, so both sides are as on 4 January 2027"}
    assert "both sides are as on 4 January 2027" in str(later)


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (JOB | {"starts": "2020-12-07"}, "scenarios.It.1.starts"),
        ({"kind": "moves", "on": "2025-01-05", "home": HOME}, "scenarios.It.1.on"),
    ],
)
def test_a_step_that_began_before_the_day_asked_about_says_so(step: dict[str, Any], field: str) -> None:
    assert "lies before 7 December 2026" in unused(compared(step))[field]


def test_treatment_and_work_that_begin_later_are_named() -> None:
    treatment = {"kind": "structured", "started": "2027-09-14"}
    assert "begins on 14 September 2027" in unused(compared(treatment=treatment))["adults.1.treatment"]
    assert "begins on 1 March 2027" in unused(compared(activities=[JOB | {"starts": "2027-03-01"}]))["adults.1.activities.1"]
    assert "adults.1.treatment" not in unused(compared(treatment=treatment | {"started": "2026-12-07"}))


@pytest.mark.parametrize(("since", "is_unused"), [("2026-12-07", False), ("2026-12-08", True)])
def test_a_later_sickness_is_named(since: str, is_unused: bool) -> None:
    sick = {"kind": "job", "pay": "1600 a month", "hours": 30, "off_sick_since": since}
    found = unused(compared({"kind": "volunteering", "hours": 4, "organisation": "charity"}, activities=[sick]))
    assert ("adults.1.activities.1.off_sick_since" in found) == is_unused


def test_housing_benefit_that_is_claimed_but_not_worked_out_is_named() -> None:
    supported = HOME | {"tenure": "supported"}
    for claims in (["housing_benefit"], ["universal_credit", "housing_benefit"]):
        for home, is_named in ((HOME, True), (supported, False)):
            case = {"on": "2026-12-07", "household": {"adults": [ADULT], "home": home, "claims": claims}}
            stated = bo.read(case)
            found = bo.position(stated.household, on=stated.on)
            assert any(each.field == "claims" and "housing_benefit" in each.why for each in found.not_taken_into_account) == is_named


@pytest.mark.parametrize(("day", "is_refused"), [("2013-04-28", True), ("2013-04-29", False)])
def test_no_award_began_before_universal_credit(day: str, is_refused: bool) -> None:
    if is_refused:
        with pytest.raises(bo.BadInput, match="first_assessment_period: is before 2013-04-29"):
            bo.UniversalCredit(first_assessment_period=day)
    else:
        assert bo.UniversalCredit(first_assessment_period=day)


def test_a_long_vacation_is_one_of_the_course() -> None:
    course = {"starts": "2026-09-22", "full_time": True, "advanced": True}
    assert bo.Course(**course, long_vacation_starts="2026-09-22")
    with pytest.raises(bo.BadInput, match="long_vacation_starts: is before the course starts"):
        bo.Course(**course, long_vacation_starts="2025-06-20")


@pytest.mark.parametrize(("birth", "is_refused"), [("2026-02-01", False), ("2026-02-02", True), ("2026-11-20", True)])
def test_a_birth_fits_the_pregnancy(birth: str, is_refused: bool) -> None:
    if is_refused:
        with pytest.raises(bo.BadInput, match="gave_birth_on: is more than two months after pregnant_due"):
            bo.Adult(born="1991-03-02", pregnant_due="2025-12-01", gave_birth_on=birth)
    else:
        assert bo.Adult(born="1991-03-02", pregnant_due="2025-12-01", gave_birth_on=birth)


def test_an_earlier_birth_does_not_end_another_pregnancy() -> None:
    found = compared(pregnant_due="2027-02-20", gave_birth_on="2026-01-05")
    assert found.today.worked.facts_today.first.is_pregnant
    assert not compared(pregnant_due="2027-02-20", gave_birth_on="2026-12-01").today.worked.facts_today.first.is_pregnant


def test_a_day_that_is_not_covered_is_named_by_its_field() -> None:
    with pytest.raises(bo.NotCovered, match=r"^scenarios\.It\.1\.starts: 2029-12-07 is not covered; "):
        compared(JOB | {"starts": "2029-12-07"})
    with pytest.raises(bo.NotCovered, match=r"^on: 2027-05-01 .* to 30 April 2027 \(after 5 April 2027 as if no figure changed\)$"):
        compared(on="2027-05-01")
    assert compared(on="2027-04-30")


def test_a_child_is_born_after_an_adult() -> None:
    for born, is_refused in (("1985-01-01", True), ("1991-03-02", True), ("1991-03-03", False)):
        stated = bo.Household(adults=[bo.Adult(**ADULT)], home=bo.Home(**HOME), children=[bo.Child(born=born)])
        if is_refused:
            with pytest.raises(bo.BadInput, match=r"^household\.children\.1\.born: is no later than any adult's"):
                bo.position(stated, on="2026-12-07")
        else:
            assert bo.position(stated, on="2026-12-07")


def test_a_business_is_reported_as_one() -> None:
    trade: dict[str, Any] = {"kind": "self_employment", "income": "900 a month", "expenses": "100 a month"}
    for hours in ({}, {"hours": 30}):
        starts = compared(trade | hours).reports
        assert [(found.to[:16], found.what[:12]) for found in starts] == [
            ("Universal Credit", "The business"),
            ("The council, for", "The business"),
        ]
        assert "for each assessment period" in starts[0].when
        assert not any("employer" in found.what + found.when for found in starts)
    ends = compared({"kind": "ends", "what": "self_employment", "on": "2026-12-31"}, activities=[trade]).reports
    assert [found.what[:23] for found in ends] == ["The end of the business"] * 2
    both = compared(JOB, activities=[trade]).reports
    assert [found.what[:8] for found in both] == ["The job:", "The job,"]
    more = compared(trade, activities=[trade]).reports
    assert [found.what[:10] for found in more] == ["The change"] * 2
