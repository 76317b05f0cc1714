"""Days left of what lifts requirements: counted by hand to the last day of each easement, that day included."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, get_type_hints

import pytest

import betteroff as bo
from betteroff.activities import Ends, Treatment
from betteroff.conditionality.easements import DOMESTIC_ABUSE, SWITCHES, SwitchDays, SwitchInputs
from betteroff.facts import EasementDaysFacts
from betteroff.household import Accepted, Child, Circumstances, DomesticAbuse, Sickness, WorkRequirements
from betteroff.rulebook.tables import asked
from duties import BORN, DAY, HOME, single

TREATMENT = Treatment(kind="structured", starts=date(2026, 9, 14))


def left(day: date, *activities: Any, **stated: Any) -> int:
    return single(day, *activities, **stated).easement_days_left


@pytest.mark.parametrize(
    ("day", "days"),
    [
        (date(2026, 9, 13), 0),
        (date(2026, 9, 14), 181),  # 17 + 31 + 30 + 31 + 31 + 28 + 13: to 13 March 2027
        (date(2026, 12, 7), 97),  # 25 + 31 + 28 + 13
        (date(2027, 3, 13), 1),
        (date(2027, 3, 14), 0),
    ],
)
def test_treatment_lasts_to_the_end_of_its_sixth_month(day: date, days: int) -> None:
    assert left(day, TREATMENT) == days


def test_an_end_that_was_stated_earlier_counts() -> None:
    # 7 to 31 December 2026
    assert left(DAY, TREATMENT, Ends(what="treatment", on=date(2026, 12, 31))) == 25
    assert left(DAY, TREATMENT, Ends(what="treatment", on=date(2027, 3, 31))) == 97


def test_informal_help_and_nothing_at_all_have_no_days() -> None:
    assert left(DAY, Treatment(kind="informal", starts=date(2026, 9, 14))) == 0
    assert left(DAY) == 0


@pytest.mark.parametrize(("day", "days"), [(date(2026, 7, 1), 183), (date(2026, 12, 30), 1), (date(2026, 12, 31), 0)])
def test_six_months_after_a_death_end_with_the_corresponding_date(day: date, days: int) -> None:
    # died on 30 June 2026: to 30 December 2026; 31 + 31 + 30 + 31 + 30 + 30 from 1 July
    assert left(day, circumstances=Circumstances(bereaved=date(2026, 6, 30), bereaved_of="partner")) == days


def test_the_easement_that_lasts_longest_counts() -> None:
    # a hearing up to 11 December 2026, a public duty whose end is not known, treatment up to 13 March 2027
    now = Circumstances(court_or_tribunal=True, court_until=date(2026, 12, 11))
    open_ended = Circumstances(public_duty=True)
    assert left(DAY, circumstances=now) == 5
    assert left(DAY, TREATMENT, circumstances=now) == 97
    assert left(DAY, circumstances=open_ended) == 0


@pytest.mark.parametrize(
    ("days_since", "fit_note", "days"), [(0, True, 15), (14, True, 1), (15, True, 0), (0, False, 7), (6, False, 1), (7, False, 0)]
)
def test_illness_lasts_to_the_14th_day_after_the_jobcentre_was_told_and_seven_days_without_a_fit_note(
    days_since: int, fit_note: bool, days: int
) -> None:
    # reg. 99(4): "14 days after the day on which evidence is provided" is the 15th day
    assert left(DAY, sickness=Sickness(since=DAY - timedelta(days_since), fit_note=fit_note)) == days


def test_what_is_accepted_lasts_as_stated() -> None:
    accepted = Accepted(what="search", because="funeral", starts=DAY, ends=DAY + timedelta(6))
    assert left(DAY, work_requirements=WorkRequirements(accepted=(accepted,))) == 7


@pytest.mark.parametrize(("days_since", "days"), [(0, 91), (90, 1), (91, 0)])
def test_domestic_abuse_lasts_13_weeks(days_since: int, days: int) -> None:
    assert left(DAY, domestic_abuse=DomesticAbuse(notified=DAY - timedelta(days_since))) == days


@pytest.mark.parametrize(("days_since", "days"), [(90, 1), (91, 91), (181, 1), (182, 0)])
def test_a_parents_further_13_weeks_are_counted_when_they_begin(days_since: int, days: int) -> None:
    child = (Child(born=date(2019, 6, 1)),)
    assert left(DAY, children=child, domestic_abuse=DomesticAbuse(notified=DAY - timedelta(days_since))) == days


def test_a_switch_counts_in_the_full_group_alone_and_domestic_abuse_in_every_group() -> None:
    parent = {"children": (Child(born=date(2026, 1, 1)),)}
    assert left(DAY, TREATMENT, **parent) == 0
    assert left(DAY, TREATMENT, domestic_abuse=DomesticAbuse(notified=DAY), **parent) == 91


@pytest.mark.parametrize(("day", "days"), [(date(2020, 3, 29), 0), (date(2020, 3, 30), 92), (date(2020, 6, 29), 1), (date(2020, 6, 30), 0)])
def test_the_break_of_spring_2020_ends_for_everybody(day: date, days: int) -> None:
    # SI 2020/371 reg. 6: 30 March to 29 June 2020; 2 + 30 + 31 + 29
    assert left(day) == days


def test_days_stand_where_their_question_does() -> None:
    assert SwitchDays._fields == SwitchInputs._fields
    inputs = {given.name for question in (SWITCHES, DOMESTIC_ABUSE) for given in asked(question, DAY).inputs}
    assert set(EasementDaysFacts._fields) - inputs == {"of_everybody"}
    assert set(get_type_hints(EasementDaysFacts).values()) == {int}


def test_every_clock_of_a_switch_has_days() -> None:
    counted = {
        given.name for question in (SWITCHES, DOMESTIC_ABUSE) for given in asked(question, DAY).inputs if given.unit in ("days", "months")
    }
    of_the_day_it_was_told = {"months_before_notified", "months_to_evidence", "months_since_eased"}
    assert counted - of_the_day_it_was_told <= set(EasementDaysFacts._fields)


def test_an_easement_begins_no_earlier_than_its_rule() -> None:
    # treatment from 1 March 2013: six months to 31 August, of which reg. 99 knew those from 29 April on
    began = bo.position(alone(activities=[Treatment(kind="structured", starts=date(2013, 3, 1))]), on="2013-04-29").duties[0]
    assert [(one.first_day, one.last_day) for one in began.easements] == [(date(2013, 4, 29), date(2013, 8, 31))]
    assert began.easement_days_left == 125  # 2 + 31 + 30 + 31 + 31
    # told on 20 August 2014: the first 13 weeks end on 18 November; reg. 98(1A) is of 26 November
    child = [Child(born=date(2008, 6, 1))]
    told = alone(domestic_abuse=DomesticAbuse(notified=date(2014, 8, 20)), children=child)
    assert bo.position(told, on="2014-11-25").duties[0].easement_days_left == 0
    further = bo.position(told, on="2014-11-26").duties[0]
    assert [one.first_day for one in further.easements] == [date(2014, 11, 26)]
    assert further.easement_days_left == 84  # to 17 February 2015: 5 + 31 + 31 + 17


def alone(children: Sequence[Child] = (), **stated: Any) -> bo.Household:
    return bo.Household(adults=[bo.Adult(born=BORN, **stated)], children=children, home=HOME, savings=0)
