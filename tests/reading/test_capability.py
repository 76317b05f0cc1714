"""Capability for work at the door: what keeps the LCW element, what spares the wait, disability benefits."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.facts import AdultFacts, EsaComponent
from betteroff.household import Adult, Disability, Home, Household, Income, UniversalCredit
from betteroff.reading import read
from betteroff.situation import Situation

DAY = date(2026, 12, 7)


def adult_of(day: date = DAY, other_income: tuple[Income, ...] = (), **stated: Any) -> AdultFacts:
    adult, home = Adult(born=date(1985, 3, 2), **stated), Home(nation="england", tenure="none")
    household = Household(adults=(adult,), home=home, other_income=other_income)
    return read(Situation(household), day, day).facts.first


@pytest.mark.parametrize(
    ("stated", "keeps"),
    [
        ({}, False),
        ({"capability_since": date(2017, 4, 2)}, True),
        ({"capability_since": date(2017, 4, 3)}, False),
        ({"medical_evidence_from": date(2017, 4, 2), "capability_since": date(2017, 8, 1)}, True),  # Sch 2 para 10: evidence before
        ({"lcw_before_april_2017": True}, True),
        ({"capability_since": date(2017, 4, 2), "lcw_before_april_2017": False}, False),  # there was a break
    ],
)
def test_limited_capability_from_before_3_april_2017_keeps_its_element(stated: dict[str, Any], keeps: bool) -> None:
    assert adult_of(capability="limited", **stated).keeps_lcw_element is keeps


def test_only_somebody_with_limited_capability_for_work_keeps_it() -> None:
    assert not adult_of(capability="limited_for_activity", lcw_before_april_2017=True).keeps_lcw_element
    assert not adult_of(lcw_before_april_2017=True).keeps_lcw_element


def test_what_spares_the_wait_is_as_stated() -> None:
    found = adult_of(capability="limited_for_activity", esa_component="support", lcwra_in_earlier_award=True)
    assert found.esa_component == EsaComponent.SUPPORT
    assert found.element_in_earlier_award
    assert adult_of(capability="limited_for_activity").esa_component == EsaComponent.NONE


@pytest.mark.parametrize(
    ("paid", "disability", "highest", "attendance", "injury"),
    [
        ({}, False, False, False, False),
        ({"pip_daily_living": "standard"}, True, False, False, False),
        ({"pip_daily_living": "enhanced"}, True, True, False, False),
        ({"adp_daily_living": "enhanced"}, True, True, False, False),
        ({"dla_care": "highest"}, True, True, False, False),
        ({"dla_care": "middle", "dla_mobility": "higher"}, True, False, False, False),
        ({"pip_mobility": "enhanced"}, True, False, False, False),
        ({"attendance_allowance": "lower"}, False, False, True, False),
        ({"armed_forces_independence_payment": True}, False, False, True, False),
        ({"industrial_injuries_benefit": True}, False, False, False, True),
        ({"war_pension": True}, False, False, False, True),
        ({"war_pension": False}, False, False, False, False),
    ],
)
def test_each_benefit_is_told_apart(paid: dict[str, Any], disability: bool, highest: bool, attendance: bool, injury: bool) -> None:
    income = (Income(kind="industrial_injuries_benefit", amount="0 a week"),) if paid.get("industrial_injuries_benefit") else ()
    found = adult_of(disability=Disability(**paid), other_income=income)
    assert found.has_disability_benefit is disability
    assert found.has_highest_care is highest
    assert found.has_attendance_allowance is attendance
    assert found.has_injury_or_war_pension is injury


def test_a_partner_over_pension_age_treated_as_limited_is_listed_with_what_is_taken_for_granted() -> None:
    adults = Adult(born=date(1985, 3, 2)), Adult(born=date(1955, 3, 2), disability=Disability(attendance_allowance="higher"))
    household = Household(adults=adults, home=Home(nation="england", tenure="none"))
    assumed = [found.field for found in read(Situation(household), DAY, DAY).assumptions]
    assert "adults.2.medical_evidence_from" in assumed


# The protected rate: reg. 27A(1), Sch 5A para 4. A stated award that ran before 6 April 2026


@pytest.mark.parametrize(
    ("day", "first", "evidence", "is_protected"),
    [
        (date(2026, 4, 6), date(2025, 6, 6), date(2025, 7, 1), True),  # in the award since October 2025
        (date(2026, 4, 6), date(2025, 6, 6), date(2025, 12, 20), True),
        (date(2026, 4, 6), date(2025, 6, 6), date(2026, 1, 1), True),
        (date(2026, 4, 6), date(2025, 6, 6), date(2026, 1, 5), True),
        (date(2026, 4, 20), date(2025, 6, 20), date(2026, 1, 3), True),
        (date(2026, 7, 6), date(2025, 6, 6), date(2026, 4, 5), True),
        (date(2026, 7, 6), date(2025, 6, 6), date(2026, 4, 6), False),
        (date(2026, 7, 6), date(2026, 4, 6), date(2026, 3, 1), False),  # the award began later: not known
    ],
)
def test_evidence_before_6_april_2026_in_an_award_that_ran_then_protects(
    day: date, first: date, evidence: date, is_protected: bool
) -> None:
    adult = Adult(
        born=date(1985, 3, 2), capability="limited_for_activity", capability_since=max(evidence, date(2025, 9, 1)),
        medical_evidence_from=evidence, severe_conditions=False,
    )  # fmt: skip
    found = bo.position(
        Household(
            adults=(adult,), home=Home(nation="england", tenure="none"), universal_credit=UniversalCredit(first_assessment_period=first)
        ),
        on=day,
    )
    element = str(found.line("universal_credit.limited_capability_element").amount)
    assert element == ("429.80" if is_protected else "217.26")
    listed = dict(found.assumptions)["adults.1.lcwra_in_award_before_april_2026"]
    assert ("no break since" in listed) is is_protected


def test_capability_not_yet_found_is_listed_with_the_arrears_that_may_follow() -> None:
    adult = Adult(
        born=date(1985, 3, 2),
        capability="limited_for_activity",
        capability_since=date(2026, 12, 20),
        medical_evidence_from=date(2026, 1, 5),
    )
    household = Household(adults=(adult,), home=Home(nation="england", tenure="none"))
    before, after = (
        dict(read(Situation(household), day, date(2026, 12, 7)).assumptions) for day in (date(2026, 12, 19), date(2026, 12, 20))
    )
    assert "arrears" in before["adults.1.capability_since"]
    assert "adults.1.capability_since" not in after


@pytest.mark.parametrize(("since", "rate"), [(date(2025, 6, 20), "429.80"), (date(2026, 1, 20), "429.80"), (date(2026, 4, 6), "217.26")])
def test_a_decision_before_6_april_2026_in_an_award_that_ran_then_protects_too(since: date, rate: str) -> None:
    # a decision comes after its evidence
    adult = Adult(born=date(1985, 3, 2), capability="limited_for_activity", capability_since=since)
    award = UniversalCredit(first_assessment_period=date(2025, 5, 12))
    home = Home(nation="england", tenure="none")
    found = bo.position(Household(adults=(adult,), home=home, universal_credit=award), on=date(2026, 8, 12))
    assert str(found.line("universal_credit.limited_capability_element").amount) == rate
