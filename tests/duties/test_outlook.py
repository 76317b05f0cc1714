"""Duties today and on every day after: spells of the same duties, easements with their days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

import betteroff as bo
from betteroff.last_checked import unconfirmed
from betteroff.present.words import hours_and_thresholds

HOME = bo.Home(nation="england", tenure="none")


def duties(on: str, *work: Any, children: tuple[bo.Child, ...] = (), **stated: Any) -> Any:
    adult = bo.Adult(**{"born": "1991-03-02"} | stated)
    return bo.position(bo.Household(adults=[adult], children=children, home=HOME), *work, on=on).duties[0]


def test_a_planned_end_of_treatment_ends_the_easement_that_day() -> None:
    treatment = bo.Treatment(kind="structured", started="2026-09-14", ends="2027-01-31")
    found = duties("2026-12-07", treatment=treatment)
    assert found.easements[0].last_day == date(2027, 1, 31)
    assert [s.first_day for s in found.spells] == [date(2026, 12, 7), date(2027, 2, 1)]


def test_the_end_of_treatment_in_a_scenario_ends_the_easement() -> None:
    found = duties("2026-12-07", bo.Ends("treatment", on="2027-01-10"), treatment=bo.Treatment(kind="structured", started="2026-09-14"))
    assert found.easements[0].last_day == date(2027, 1, 10)
    assert found.spells[1].search_hours == 35


def told(on: str, *work: Any, **stated: Any) -> str:
    return " | ".join(hours_and_thresholds(duties(on, *work, **stated)))


def test_of_earnings_from_self_employment_it_is_said_that_the_administrative_threshold_does_not_look_at_them() -> None:
    """Reg. 99(6): employed earnings alone."""
    trade = bo.SelfEmployment(income="1200 a month", hours=10, gainful=False)
    assert "from 991.00 from employment, which is 0.00 now, no work search is required" in told("2026-12-07", trade)
    found = duties("2026-12-07", trade)
    assert (str(found.earnings), str(found.employed_earnings)) == ("1,200.00", "0.00")
    both = [bo.Adult(born="1991-03-02", activities=[bo.SelfEmployment(income="2000 a month", hours=10, gainful=False)])]
    both.append(bo.Adult(born="1991-03-02", activities=[bo.Job(pay="275.38 a month", hours=5)]))
    partner = bo.position(bo.Household(adults=both, home=HOME), on="2026-12-07").duties[1]
    text = " | ".join(hours_and_thresholds(partner))
    assert "together 2,275.38; from 1,597.00 from employment, which is 275.38 now, no work search is required of either" in text


def test_of_a_job_alone_nothing_is_said_of_employment() -> None:
    assert "from 991.00 no work search is required" in told("2026-12-07", bo.Job(pay="550.77 a month", hours=10))


@pytest.mark.parametrize(
    ("work", "stated"),
    [
        (bo.Job(pay="550.77 a month", hours=10), {"capability": "limited_for_activity"}),
        (bo.SelfEmployment(income="500 a month", gainful=True, start_up_period=False), {}),  # under the minimum income floor
    ],
)
def test_no_threshold_is_told_where_nothing_hangs_on_it(work: Any, stated: dict[str, Any]) -> None:
    assert "is required" not in told("2026-12-07", work, **stated)


def test_with_limited_capability_only_the_threshold_of_nothing_is_told() -> None:
    text = told("2026-12-07", bo.Job(pay="275 a month", hours=5), capability="limited")
    assert "nothing is required" in text
    assert "no work search" not in text


def test_informal_treatment_lifts_nothing() -> None:
    assert duties("2026-12-07", treatment=bo.Treatment(kind="informal", started="2026-09-14")).work_search


def test_a_course_seven_months_old_lifts_nothing() -> None:
    assert duties("2026-12-07", treatment=bo.Treatment(kind="structured", started="2026-05-01")).work_search


def test_treatment_not_yet_begun_lifts_search_from_its_first_day() -> None:
    found = duties("2026-11-01", treatment=bo.Treatment(kind="structured", started="2026-11-16"))
    assert [(s.first_day, s.search_hours) for s in found.spells] == [
        (date(2026, 11, 1), 35),
        (date(2026, 11, 16), 0),
    ]  # the rules can be answered up to 30 April 2027
    assert found.looked_ahead_to == date(2027, 4, 30)


def test_a_birthday_changes_the_group_from_that_day() -> None:
    found = duties("2026-06-01", children=(bo.Child(born="2023-07-01"),))
    assert [(s.first_day, s.group, s.search_hours) for s in found.spells[:2]] == [
        (date(2026, 6, 1), "Work-focused interviews and work preparation", 0),
        (date(2026, 7, 1), "All work-related requirements", 30),
    ]


@pytest.mark.parametrize("age", range(19, 66))
def test_duties_change_on_no_birthday_but_those_the_look_ahead_asks_about(age: int) -> None:
    """Every limit of age stands in a figure or a table; a rule that knew another would be passed over here."""
    apprentice = bo.Job(pay="700 a month", hours=30, apprentice=True)
    before, after = (duties(on, apprentice, born=f"{2026 - age}-10-15").found for on in ("2026-10-14", "2026-10-15"))
    assert before == after or age == 21


def test_an_age_of_the_minimum_wage_is_a_day_of_change() -> None:
    # 35 x 10.85 x 52/12 = 1,645.58, which 1,700 reach; from the 21st birthday 35 x 12.71 x 52/12 = 1,927.68, which they do not
    found = duties("2026-06-01", bo.Job(pay="1700 a month", hours=35), born="2005-10-15")
    assert [(spell.first_day, spell.group) for spell in found.spells[:2]] == [
        (date(2026, 6, 1), "No work-related requirements"),
        (date(2026, 10, 15), "All work-related requirements"),
    ]


def test_pregnancy_birth_and_after() -> None:
    # due Wednesday 3 February 2027: the expected week begins on Sunday 31 January; 11 weeks before it is 15 November 2026
    found = duties("2026-11-01", pregnant_due="2027-02-03")
    assert found.spells[0].search_hours == 35
    assert found.spells[1].first_day == date(2026, 11, 15)
    assert found.spells[1].group == "No work-related requirements"


def test_spells_join_without_gap_and_each_day_agrees_with_its_own_answer() -> None:
    stated: dict[str, Any] = {
        "treatment": bo.Treatment(kind="structured", started="2026-01-20"),
        "domestic_abuse_notified": "2026-03-15",
        "circumstances": bo.Circumstances(bereaved="2026-02-01"),
    }
    children = (bo.Child(born="2024-05-05"),)
    found = duties("2026-03-01", children=children, **stated)
    for spell, following in zip(found.spells, found.spells[1:], strict=False):
        assert spell.last_day is not None
        assert following.first_day == spell.last_day + timedelta(days=1)
    for spell in found.spells:
        last = spell.last_day or spell.first_day + timedelta(days=20)
        for day in {spell.first_day, last, spell.first_day + (last - spell.first_day) // 2}:
            own = duties(day.isoformat(), children=children, **stated).spells[0]
            assert (own.group, own.work_search, own.availability, own.law) == (
                spell.group,
                spell.work_search,
                spell.availability,
                spell.law,
            ), day


@pytest.mark.parametrize(
    ("on", "everything", "search"),
    [
        ("2026-03-15", True, False),
        ("2026-06-13", True, False),
        ("2026-06-14", False, False),
        ("2026-09-12", False, False),
        ("2026-09-13", False, True),
    ],
)
def test_domestic_abuse_in_two_steps(on: str, everything: bool, search: bool) -> None:
    # 15 March + 91 days = 14 June; + 182 days = 13 September
    found = duties(on, children=(bo.Child(born="2019-05-05"),), domestic_abuse_notified="2026-03-15")
    assert found.found.interviews is not everything
    assert found.work_search is search


def test_the_look_ahead_ends_where_the_rules_can_no_longer_answer() -> None:
    found = duties("2027-04-05", treatment=bo.Treatment(kind="structured", started="2027-01-01"))
    assert len(found.spells) == 1
    assert found.easements[0].last_day == date(2027, 6, 30)


@pytest.mark.parametrize(("begins", "is_late"), [(date(2026, 4, 30), False), (date(2026, 5, 1), True)])
def test_the_tables_of_an_award_are_held_against_the_first_day_of_its_period(begins: date, is_late: bool) -> None:
    """The tables were last checked for 30 April 2026; those of duties are asked for the day itself."""
    late = {found.what for found in unconfirmed(date(2026, 5, 10), begins)}
    assert "rules on work-related requirements" in late
    assert ("rules on housing costs" in late, "rules on childcare" in late) == (is_late, is_late)


def test_a_day_after_the_rules_were_checked_is_answered_with_a_visible_assumption() -> None:
    household = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=HOME)
    texts = [a.text for a in bo.position(household, on="2027-04-20").assumptions if a.field == "rules"]
    assert any("5 April 2027" in text for text in texts)
    assert not any("2027-04-05" in a.text for a in bo.position(household, on="2027-04-05").assumptions if a.field == "rules")


def couple(first: dict[str, Any], second: dict[str, Any], children: tuple[bo.Child, ...] = ()) -> bo.Household:
    adults = [bo.Adult(**{"born": "1991-03-02", "main_carer": bool(children)} | first), bo.Adult(**{"born": "1991-03-02"} | second)]
    return bo.Household(adults=adults, children=children, home=HOME)


def test_reaching_pension_age_is_a_day_of_change() -> None:
    # born 1 May 1960: 66 years and 1 month, 1 June 2026
    found = bo.position(couple({"born": "1960-05-01"}, {}), on="2026-03-01").duties[0]
    assert [(s.first_day, s.group) for s in found.spells] == [
        (date(2026, 3, 1), "All work-related requirements"),
        (date(2026, 6, 1), "No work-related requirements"),
    ]


def test_the_look_ahead_stops_where_a_later_day_cannot_be_answered_and_says_why() -> None:
    # single, born 10 March 1960: 66 on 10 March 2026, from when no answer is covered
    found = duties("2025-12-07", born="1960-03-10")
    assert found.looked_ahead_to == date(2026, 3, 9)
    assert "pension age" in found.stopped_by
    text = str(bo.position(bo.Household(adults=[bo.Adult(born="1960-03-10")], home=HOME), on="2025-12-07"))
    assert "by 10 March 2026 everybody who claims has reached pension age" in " ".join(text.split())


def test_a_change_of_the_partner_s_group_changes_the_couple_s_threshold() -> None:
    # the partner, a kinship carer since 20 January 2026, counts for 16 hours (881) until 20 January 2027, then for 30 (1,652);
    # with 1,927 for the first adult that makes 2,808, then 3,579, against earnings of 3,000
    job = bo.Job(pay="3000 a month", hours=35)
    child = bo.Child(born="2018-01-01", kinship_since="2026-01-20")
    first, second = {"activities": [job], "main_carer": False}, {"main_carer": True}
    found = bo.position(couple(first, second, (child,)), on="2026-12-07").duties[1]
    assert [(s.first_day, s.group) for s in found.spells] == [
        (date(2026, 12, 7), "No work-related requirements"),
        (date(2027, 1, 21), "All work-related requirements"),
    ]
