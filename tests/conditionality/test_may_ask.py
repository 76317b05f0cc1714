"""What may be asked of the work coach, where a circumstance lifts nothing by itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.conditionality.may_ask import may_be_assessed
from betteroff.dated_rules import duty_rates
from betteroff.facts import AdultFacts, Capability

ON = "2026-12-07"
HOME = bo.Home(nation="england", tenure="none")
SEARCH, HOURS, MONTH, ASSESSMENT = (
    "No work search for now",
    "Fewer hours of work search for now",
    "A month without work search",
    "A work capability assessment",
)


def asked(*children: bo.Child, on: str = ON, **stated: Any) -> list[str]:
    adult = bo.Adult(**{"born": "1991-03-02"} | stated)
    found = bo.position(bo.Household(adults=[adult], children=children, home=HOME), on=on).duties[0].may_ask
    assert all(one.request and one.ask and one.certainty != "certain" for one in found)
    return [one.what for one in found]


def test_nothing_is_asked_for_where_nothing_is_stated() -> None:
    assert asked() == []


@pytest.mark.parametrize(
    ("now", "what"),
    [
        ({"homeless": True}, [SEARCH, HOURS]),
        ({"released_from_prison": "2026-12-07"}, [SEARCH, HOURS]),
        ({"released_from_prison": "2026-12-08"}, []),
        ({"released_from_prison": "2025-12-08"}, [SEARCH, HOURS]),  # twelve months end with the same date
        ({"released_from_prison": "2025-12-06"}, []),
        ({"care_leaver": True}, []),  # aged 35
        ({"bereaved": "2026-12-01", "bereaved_of": "somebody else"}, [SEARCH]),
        ({"bereaved": "2025-12-08", "bereaved_of": "somebody else"}, [SEARCH]),
        ({"bereaved": "2012-01-01", "bereaved_of": "somebody else"}, []),
        ({"bereaved": "2026-06-06", "bereaved_of": "partner"}, [SEARCH]),  # six months are over: reg. 99(5)(b)
        ({"bereaved": "2025-12-06", "bereaved_of": "partner"}, []),
        ({"bereaved": "2026-12-01", "bereaved_of": "partner"}, []),  # reg. 99(3)(d) lifts it
    ],
)
def test_a_circumstance_without_a_rule_of_its_own_is_a_reason_to_ask(now: dict[str, Any], what: list[str]) -> None:
    assert asked(circumstances=bo.Circumstances(**now)) == what


def test_who_need_not_search_is_told_nothing_of_it() -> None:
    assert asked(circumstances=bo.Circumstances(homeless=True), capability="limited") == []


@pytest.mark.parametrize(("on", "what"), [("2026-12-21", []), ("2026-12-22", [SEARCH, ASSESSMENT])])
def test_after_the_14_days_of_an_illness_the_next_step_is_asked_for(on: str, what: list[str]) -> None:
    assert asked(on=on, sickness=bo.Sickness(since="2026-12-07")) == what
    job = bo.Job(pay="12.71 an hour", hours=16, off_sick_since="2026-12-07")
    assert asked(on=on, activities=[job]) == what


@pytest.mark.parametrize(("pay", "what"), [("881.22 a month", [SEARCH, ASSESSMENT]), ("881.23 a month", [SEARCH])])
def test_beside_the_pay_of_16_hours_no_first_assessment_is_asked_for(pay: str, what: list[str]) -> None:
    """Reg. 41(2), (3): 16 x 12.71 x 52/12 = 881.23."""
    job = bo.Job(pay=pay, hours=16)
    assert asked(sickness=bo.Sickness(since="2026-11-01"), activities=[job]) == what
    benefit = bo.Disability(pip_mobility="standard")
    assert asked(sickness=bo.Sickness(since="2026-11-01"), activities=[job], disability=benefit) == [SEARCH, ASSESSMENT]


def test_a_finding_that_stands_may_be_looked_at_again_whatever_is_earned() -> None:
    """Reg. 41(2)(b)."""
    rates = duty_rates(date(2026, 12, 7)).universal_credit
    assert may_be_assessed(AdultFacts(capability=Capability.LIMITED), 900_00, 12_71, rates)
    assert not may_be_assessed(AdultFacts(), 900_00, 12_71, rates)


def test_of_statutory_sick_pay_without_a_day_the_14_days_are_taken_as_over_and_that_is_said() -> None:
    job = bo.Job(pay="123.25 a week", hours=20)
    adult = bo.Adult(born="1991-03-02", statutory_pay="sick_pay", activities=[job])
    found = bo.position(bo.Household(adults=[adult], home=HOME), on=ON)
    assert [one.what for one in found.duties[0].may_ask] == [SEARCH, ASSESSMENT]
    assert any("14 days" in one.text for one in found.assumptions if one.field == "adults.1.sickness")


@pytest.mark.parametrize(
    ("months", "on", "what"),
    [
        ((), ON, [MONTH]),
        (("2026-12-01",), ON, []),  # in the month that was set
        (("2026-11-01",), ON, [MONTH]),
        ((), "2026-12-10", [MONTH]),
        ((), "2026-12-11", []),  # two years after 10 December 2024
    ],
)
def test_a_month_may_be_asked_for_while_the_two_years_last(months: tuple[str, ...], on: str, what: list[str]) -> None:
    disrupted = bo.ChildcareDisrupted(event="2024-12-10", months=months)
    assert asked(bo.Child(born="2018-05-01"), on=on, circumstances=bo.Circumstances(childcare_disrupted=disrupted)) == what


@pytest.mark.parametrize(("told", "what"), [({"lived_together": True}, [SEARCH]), ({}, [])])
def test_domestic_abuse_that_lifts_nothing_is_a_reason_to_ask(told: dict[str, Any], what: list[str]) -> None:
    assert asked(domestic_abuse=bo.DomesticAbuse(notified="2026-12-01", **told)) == what


def test_what_may_be_asked_for_is_printed_with_its_words() -> None:
    adult = bo.Adult(born="1991-03-02", circumstances=bo.Circumstances(homeless=True))
    found = bo.position(bo.Household(adults=[adult], home=HOME), on=ON)
    text = " ".join(str(found).split())
    assert "May be asked of the work coach" in text
    assert "Please take the hours I spend on finding a home off my hours of work search" in text
    assert "A letter from the council" in found._repr_html_()
    assert found.to_dict()["duties"][0]["may_ask"][0]["what"] == SEARCH


@pytest.mark.parametrize(("born", "what"), [("2000-12-08", [HOURS]), ("2000-12-07", [])])
def test_a_pathway_plan_ends_with_youth(born: str, what: list[str]) -> None:
    # 26 on 7 December 2026
    assert asked(circumstances=bo.Circumstances(care_leaver=True), born=born) == what
