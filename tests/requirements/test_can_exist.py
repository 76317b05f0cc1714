"""Which benefit can exist on the day, in words; and what Income Support and the incapacity benefits ask. By hand from the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo

HOME = bo.Home(nation="england")


def asked(on: str, benefit: str, *children: str, adult: dict[str, Any] | None = None, **claim: Any) -> bo.RequirementsResult:
    person = bo.Adult(**({"born": "1980-03-02"} | (adult or {})), claim=bo.Claim(benefit=benefit, **claim))
    return bo.requirements(bo.Household(adults=[person], children=[bo.Child(born=born) for born in children], home=HOME), on=on)


def whats(found: bo.RequirementsResult, topic: str) -> list[str]:
    return [line.what for line in found.benefits[0].about(topic)]


@pytest.mark.parametrize(
    ("benefit", "last", "after"),
    [
        ("income_support", "2026-03-31", "2026-04-01"),
        ("income_based_jobseekers_allowance", "2026-03-31", "2026-04-01"),
        ("income_related_employment_and_support_allowance", "2026-06-30", "2026-07-01"),
        ("contributory_employment_and_support_allowance", "2025-11-30", "2025-12-01"),
    ],
)
def test_an_old_benefit_has_a_last_day_and_is_refused_after_it(benefit: str, last: str, after: str) -> None:
    there, gone = asked(last, benefit, started="2015-06-01", universal_credit_area=False), asked(after, benefit, started="2015-06-01")
    assert there.benefits[0].can_exist
    assert there.benefits[0].about("claim")[0].last_day == date.fromisoformat(last)
    assert not gone.benefits[0].can_exist
    assert len(gone.benefits[0].lines) == 1


def test_a_saved_award_goes_on() -> None:
    found = asked("2026-11-23", "income_related_employment_and_support_allowance", started="2012-06-01", saved_award=True)
    assert found.benefits[0].can_exist
    assert whats(found, "claim")[0] == "Exists on this day because the award is saved"


def test_the_reason_is_that_of_the_first_day_claimed_for() -> None:
    found = asked("2020-03-02", "income_support", started="2019-06-03")
    (line,) = found.benefits[0].lines
    assert "Claimed from 3 June 2019" in line.why
    assert "12 December 2018" in line.why
    assert not found.benefits[0].can_exist
    (early,) = asked("2010-03-01", "incapacity_benefit", started="2009-01-05").benefits[0].lines
    assert "27 October 2008" in early.why


def test_by_postcode_until_december_2018() -> None:
    found = asked("2016-06-01", "income_based_jobseekers_allowance", started="2016-05-02")
    line = found.benefits[0].about("claim")[0]
    assert line.certainty == "at discretion"
    assert "postcode" in line.ask
    assert found.benefits[0].can_exist
    assert (
        not asked("2016-06-01", "income_based_jobseekers_allowance", started="2016-05-02", universal_credit_area=True).benefits[0].can_exist
    )


def test_without_a_first_day_the_claim_is_taken_as_possible() -> None:
    found = asked("2020-03-02", "income_support")
    assert found.benefits[0].can_exist
    assert "adults.1.claim.started" in {assumed.field for assumed in found.assumptions}


def test_a_lone_parents_steps() -> None:
    # born 1 May 2005: 7 on 1 May 2012, so beyond the age of 5 from 21 May 2012, and of 7 before
    child = "2005-05-01"
    assert whats(asked("2012-04-30", "income_support", child, started="2012-01-02"), "interviews") == [
        "A work-focused interview every 13 weeks"
    ]
    beyond = asked("2012-06-01", "income_support", child, started="2012-05-22")
    assert [line.what for line in beyond.benefits[0].lines] == ["Income Support as a lone parent has ended: the youngest child is too old"]
    assert not beyond.benefits[0].can_exist
    # born 1 July 2005: 6 on the day of the step, and 7, too old by the age before it, on 1 July 2012
    before = asked("2012-06-01", "income_support", "2005-07-01", started="2012-01-02")
    assert whats(before, "claim")[1] == "Income Support may go on for a time"
    assert before.benefits[0].about("claim")[1].last_day == date(2012, 6, 30)
    assert not asked("2012-07-01", "income_support", "2005-07-01", started="2012-01-02").benefits[0].can_exist


def test_activity_of_a_lone_parent_of_a_three_year_old() -> None:
    # three on 1 May 2014
    before = asked("2014-04-30", "income_support", "2011-05-01", started="2012-01-02")
    after = asked("2014-05-01", "income_support", "2011-05-01", started="2012-01-02")
    assert whats(before, "activity") == ["No work-related activity"]
    assert whats(after, "activity")[:2] == ["Work-related activity may be set", "Never a job, nor work of any kind"]


def test_a_carer_is_asked_to_few_interviews_and_no_activity() -> None:
    found = asked("2015-03-02", "income_support", started="2012-01-02", income_support_ground="carer")
    assert whats(found, "interviews") == [
        "A work-focused interview at the start, when something changes, and after three years without one"
    ]
    assert whats(found, "activity") == ["No work-related activity"]


def test_incapacity_benefit_in_reassessment() -> None:
    found = asked("2012-03-01", "incapacity_benefit", started="2006-03-01", reassessment="notice", interview_rules="pathways")
    assert whats(found, "reassessment") == ["Is being reassessed"]
    assert whats(found, "interviews") == ["One or more work-focused interviews may be asked for"]
    old = asked("2012-03-01", "severe_disablement_allowance", adult={"born": "1947-03-02"}, started="1999-03-01")
    assert whats(old, "reassessment") == ["Is not reassessed"]


def test_a_mans_pension_age_is_his_own_for_all_but_the_benefits_that_go_by_credit_age() -> None:
    # born 1 January 1948: 60 in 2008, 65 on 1 January 2013
    esa, old = "income_related_employment_and_support_allowance", {"born": "1948-01-01"}
    found = asked("2012-12-31", esa, adult=old, started="2009-01-05")
    assert found.benefits[0].can_exist
    assert "adults.1.born" in {assumed.field for assumed in found.assumptions}
    assert not asked("2013-01-01", esa, adult=old, started="2009-01-05").benefits[0].can_exist
    assert not asked("2012-12-31", "income_support", adult=old, started="2005-01-05").benefits[0].can_exist


def test_who_is_not_reassessed() -> None:
    # a man reaches 65 before 6 April 2014 where born before 6 April 1949
    for born, what in (("1949-04-05", "Is not reassessed"), ("1949-04-06", "A notice of reassessment may come")):
        found = asked("2011-06-01", "incapacity_benefit", adult={"born": born}, started="2006-03-01")
        assert whats(found, "reassessment") == [what]


def test_whose_requirements_rule_beside_universal_credit() -> None:
    person = bo.Adult(born="1980-03-02", contributions=True)
    found = bo.requirements(bo.Household(adults=[person], home=HOME), on="2026-11-23")
    assert [line.what for line in found.benefits[0].about("claim")][1:] == [
        "Universal Credit's requirements rule alone",
        "No sanction comes off this benefit",
    ]


def test_what_goes_with_another_benefit_is_refused() -> None:
    with pytest.raises(bo.BadInput, match="saved_award: goes with"):
        bo.Claim(benefit="income_support", saved_award=True)
    with pytest.raises(bo.BadInput, match="interview_rules: goes with"):
        bo.Claim(benefit="income_based_jobseekers_allowance", interview_rules="pathways")
    with pytest.raises(bo.BadInput, match="no child is stated"):
        asked("2012-03-01", "income_support", income_support_ground="lone_parent_alone")
    with pytest.raises(bo.BadInput, match=r"claim\.started: is after"):
        asked("2012-03-01", "income_support", started="2012-03-02")


@pytest.mark.parametrize("benefit", ["new_style_jobseekers_allowance", "new_style_employment_and_support_allowance"])
def test_a_new_style_benefit_before_its_first_day_is_told_of_plainly(benefit: str) -> None:
    found = asked("2013-04-28", benefit).benefits[0]
    assert not found.can_exist
    assert len(found.lines) == 1
    assert asked("2013-04-29", benefit).benefits[0].can_exist


def test_an_award_that_was_converted_was_claimed_as_the_allowance_of_old() -> None:
    new_style = "new_style_employment_and_support_allowance"
    assert asked("2025-12-01", new_style, started="2011-06-03", converted=True).benefits[0].can_exist
    assert not asked("2025-12-01", new_style, started="2011-06-03").benefits[0].can_exist


def test_nothing_is_told_beside_the_end_of_income_support_for_a_lone_parent() -> None:
    beyond = asked("2013-05-21", "income_support", "2006-10-15", started="2007-03-05")
    assert {line.topic for line in beyond.benefits[0].lines} == {"claim"}
    before = asked("2013-05-20", "income_support", "2006-10-15", started="2007-03-05")
    assert {"interviews", "programme"} <= {line.topic for line in before.benefits[0].lines}
