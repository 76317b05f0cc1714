"""Which claims are answered for, and on which days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.facts.claimant import Benefit
from betteroff.reading.claims.benefits import first_day

JSA, ESA = "income_based_jobseekers_allowance", "income_related_employment_and_support_allowance"
HOME = bo.Home(nation="england")


def asked(on: str, *adults: dict[str, Any], **stated: Any) -> bo.RequirementsResult:
    people = [bo.Adult(**({"born": "1980-03-02"} | adult)) for adult in adults or ({},)]
    return bo.requirements(bo.Household(adults=people, home=HOME, **stated), on=on)


def test_what_claims_names_is_the_first_adults() -> None:
    found = asked("2012-03-01", {}, {}, claims=[JSA])
    assert [(one.whose, one.benefit) for one in found.benefits] == [("Claimant", JSA)]


def test_an_adults_own_claim_says_whose_it_is() -> None:
    contributory = "contributory_employment_and_support_allowance"
    found = asked("2012-03-01", {}, {"claim": bo.Claim(benefit=contributory)}, claims=[JSA])
    assert [(one.whose, one.benefit) for one in found.benefits] == [("Claimant", JSA), ("Partner", contributory)]


def test_a_new_style_benefit_is_theirs_who_meets_the_conditions() -> None:
    found = asked("2018-03-01", {"contributions": False}, {"contributions": True, "capability": "limited"})
    assert [(one.whose, one.label) for one in found.benefits] == [("Partner", "New-style Employment and Support Allowance")]


def test_the_first_day_is_27_april_2009() -> None:
    assert asked("2009-04-27", claims=[JSA]).on == date(2009, 4, 27)
    with pytest.raises(bo.NotCovered, match="27 April 2009"):
        asked("2009-04-26", claims=[JSA])


def test_a_household_without_such_a_claim_is_told_what_may_be_named() -> None:
    with pytest.raises(bo.BadInput, match="claims: names no benefit"):
        asked("2018-03-01")


def test_a_claim_whose_money_is_not_covered_is_refused_by_the_position() -> None:
    household = bo.Household(adults=[bo.Adult(born="1980-03-02")], home=HOME, claims=["incapacity_benefit"])
    with pytest.raises(bo.NotCovered, match="its money is not covered"):
        bo.position(household, on="2014-03-03")


def test_rules_taken_as_unchanged_are_listed() -> None:
    assert not [a for a in asked("2026-03-31", claims=[JSA]).assumptions if a.field == "rules"]
    found = asked("2026-05-01", {"contributions": True})
    assert any("last checked for 30 April 2026" in a.text for a in found.assumptions if a.field == "rules")


def test_an_answer_can_show_itself() -> None:
    found = asked("2012-03-01", claims=[JSA])
    assert found.sentence in " ".join(str(found).split())
    assert "Claimant, Income-based Jobseeker" in found._repr_html_()
    assert found.to_dict()["benefits"][0]["benefit"] == JSA


def test_what_is_asked_about_is_told_alone_and_a_slip_is_named() -> None:
    found = asked("2012-03-01", claims=[JSA])
    assert {line.topic for line in found.about("hours").benefits[0].lines} == {"hours"}
    assert found.about("hours").sentence == "On 1 March 2012: Claimant, Income-based Jobseeker's Allowance."
    with pytest.raises(bo.BadInput, match="about: 'permited work' is no topic; perhaps permitted work"):
        found.about("permited work")


def test_programmes_are_told_briefly_unless_all_is_asked_for() -> None:
    found = asked("2012-03-01", claims=[JSA])
    reason = "At any time, for those whom an adviser chooses"
    assert reason in " ".join(found.in_full().split())
    assert reason not in " ".join(str(found).split())
    assert "ask in full" in str(found)


def test_an_adults_own_claim_does_not_drop_another_that_is_named() -> None:
    claim = bo.Claim(benefit="income_support", started="2008-05-05")
    adult = bo.Adult(born="1970-03-02", capability="limited", claim=claim)
    named = ["income_support", "incapacity_benefit"]
    found = bo.requirements(bo.Household(adults=[adult], home=bo.Home(nation="england"), claims=named), on="2010-05-04")
    assert [one.benefit for one in found.benefits] == named


def test_a_fault_is_named_from_the_top_as_a_position_names_it() -> None:
    adult = bo.Adult(born="1970-03-02", claim=bo.Claim(benefit="income_support", started="2016-05-05"))
    with pytest.raises(bo.BadInput, match=r"household\.adults\.1\.claim\.started"):
        bo.requirements(bo.Household(adults=[adult], home=bo.Home(nation="england")), on="2016-05-04")


def test_the_first_day_of_a_claim_is_that_of_no_other() -> None:
    adult = bo.Adult(born="1970-03-02", claim=bo.Claim(benefit="income_support", started="2016-05-05"), claim_started="2016-06-06")
    assert first_day(adult, Benefit.INCOME_SUPPORT) == date(2016, 5, 5)
    assert first_day(adult, Benefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE) == date(2016, 6, 6)
    assert first_day(adult.model_copy(update={"claim_started": None}), Benefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE) is None
