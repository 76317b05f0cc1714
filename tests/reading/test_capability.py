"""Capability for work at the door: what keeps the LCW element, what spares the wait, disability benefits."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.facts import AdultFacts, EsaComponent
from betteroff.household import Adult, Disability, Home, Household, Income
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
