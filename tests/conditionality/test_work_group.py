"""The four groups of sections 19 to 22, from what is stated to the group, on each day around each limit.

Welfare Reform Act 2012 ss. 19-22; UC Regs 2013 regs 85-91. The letters are those of the project's notes on the law.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from betteroff.activities import Treatment
from betteroff.conditionality.work_group import Group
from betteroff.household import Adult, Caring, Child, Fostering
from duties import ALL, BORN, DAY, INTERVIEWS, NONE, PREPARATION, duties_of, group


def test_an_adult_in_no_other_group_has_all_requirements() -> None:
    assert group(DAY) == ALL


# A. Section 19


def test_a1_lcwra_brings_no_requirements_from_the_day_it_is_decided_from() -> None:
    stated: dict[str, Any] = {"capability": "limited_for_activity", "capability_since": DAY}
    assert group(DAY - timedelta(1), **stated) == ALL
    assert group(DAY, **stated) == NONE
    assert group(DAY + timedelta(1), **stated) == NONE


@pytest.mark.parametrize(
    ("caring", "expected"),
    [
        (Caring(hours=35, severely_disabled=True, paid_for_it=False), NONE),
        (Caring(hours=34.75, severely_disabled=True, paid_for_it=False), ALL),
        (Caring(hours=35, severely_disabled=False, paid_for_it=False), ALL),
        (Caring(hours=35, severely_disabled=True, paid_for_it=True), ALL),
    ],
)
def test_a2_regular_and_substantial_caring_is_35_hours_unpaid_for_a_severely_disabled_person(caring: Caring, expected: Group) -> None:
    # s. 19(2)(b), reg. 30
    assert group(DAY, caring=caring) == expected


@pytest.mark.parametrize(("accepted", "expected"), [(True, NONE), (False, ALL), (None, ALL)])
def test_a3_a_paid_carer_is_free_where_search_is_accepted_as_unreasonable(accepted: bool | None, expected: Group) -> None:
    # reg. 89(1)(b)
    caring = Caring(hours=35, severely_disabled=True, paid_for_it=True, search_accepted_as_unreasonable=accepted)
    assert group(DAY, caring=caring) == expected


@pytest.mark.parametrize(
    ("birthday", "before", "after"),
    [(1, NONE, INTERVIEWS), (2, INTERVIEWS, PREPARATION), (3, PREPARATION, ALL), (13, ALL, ALL)],
)
@pytest.mark.parametrize("month_and_day", [(12, 7), (3, 1), (10, 31)])
def test_a4_b1_c2_the_youngest_childs_birthdays_move_the_responsible_carer(
    birthday: int, before: Group, after: Group, month_and_day: tuple[int, int]
) -> None:
    # ss. 19(2)(c), 20(1)(a), 21(1)(aa)
    day = date(2026, *month_and_day)
    child = (Child(born=day.replace(year=2026 - birthday)),)
    assert group(day - timedelta(1), child) == before
    assert group(day, child) == after
    assert group(day + timedelta(1), child) == after


def test_a_child_born_on_29_february_is_one_from_1_march() -> None:
    child = (Child(born=date(2024, 2, 29)),)
    assert group(date(2025, 2, 28), child) == NONE
    assert group(date(2025, 3, 1), child) == INTERVIEWS


def test_the_youngest_of_several_children_counts() -> None:
    assert group(DAY, (Child(born=date(2014, 5, 1)), Child(born=date(2025, 5, 1)))) == INTERVIEWS


def test_only_the_nominated_carer_of_a_couple_is_the_responsible_carer() -> None:
    # s. 19(6), reg. 86; example H2 of the notes
    found = duties_of(DAY, (Adult(born=BORN, main_carer=True), Adult(born=BORN)), (Child(born=date(2025, 5, 1)),))
    assert (found.first.group, found.second.group) == (INTERVIEWS, ALL)
    found = duties_of(DAY, (Adult(born=BORN), Adult(born=BORN, main_carer=True)), (Child(born=date(2026, 5, 1)),))
    assert (found.first.group, found.second.group) == (ALL, NONE)


# A5, B2-B4: foster parents


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2026, 12, 6), NONE), (date(2026, 12, 7), INTERVIEWS), (date(2026, 12, 8), INTERVIEWS)],
)
def test_a5_b2_the_responsible_foster_parent_of_a_child_under_1_then_of_1_or_over(day: date, expected: Group) -> None:
    # regs 89(1)(f), 91(2)(a)
    assert group(day, fostering=Fostering(youngest=date(2025, 12, 7), only_carer=True)) == expected


def test_b2_ends_with_the_16th_birthday_and_b3_needs_search_to_be_unreasonable() -> None:
    # reg. 91(2)(a), (b): a child is under 16, then a qualifying young person
    fostering = Fostering(youngest=date(2010, 12, 7), only_carer=True)
    unreasonable = Caring(hours=20, search_accepted_as_unreasonable=True)
    assert group(date(2026, 12, 6), fostering=fostering) == INTERVIEWS
    assert group(date(2026, 12, 7), fostering=fostering) == ALL
    assert group(date(2026, 12, 7), fostering=fostering, caring=unreasonable) == INTERVIEWS


def test_b3_another_foster_parent_has_interviews_only_where_search_is_unreasonable() -> None:
    # reg. 91(2)(c)
    fostering = Fostering(youngest=date(2020, 12, 7), only_carer=False)
    assert group(DAY, fostering=fostering) == ALL
    assert group(DAY, fostering=fostering, caring=Caring(hours=20, search_accepted_as_unreasonable=True)) == INTERVIEWS


def test_b4_after_a_young_person_of_16_or_over_whose_care_needs_were_not_accepted_nothing_is_eased() -> None:
    # reg. 91(2)(d): never within (a), (b) or (c)
    fostering = Fostering(youngest=date(2009, 6, 20), ended=date(2026, 10, 31))
    for day in (date(2026, 10, 30), date(2026, 10, 31), date(2026, 11, 1), date(2026, 12, 7)):
        assert group(day, fostering=fostering) == ALL


@pytest.mark.parametrize(
    ("youngest", "last"),
    [
        (date(2010, 10, 1), date(2026, 11, 25)),  # 16 on 1 October: within (a) to 30 September, and 56 days after it
        (date(2010, 10, 31), date(2026, 12, 25)),  # 16 on the last day of the placement
        (date(2010, 11, 1), date(2026, 12, 26)),  # 15 all the time
    ],
)
def test_b4_counts_eight_weeks_from_the_last_day_with_a_child_under_16(youngest: date, last: date) -> None:
    # reg. 91(2)(d): has fallen within (a) within the past 8 weeks, and no child is placed now
    fostering = Fostering(youngest=youngest, ended=date(2026, 10, 31))
    days = (date(2026, 11, 1), last, last + timedelta(1))
    assert [group(day, fostering=fostering) for day in days] == [INTERVIEWS, INTERVIEWS, ALL]


def test_b4_counts_from_the_last_day_of_the_placement_where_care_needs_were_accepted() -> None:
    # reg. 91(2)(d) with (b)
    fostering = Fostering(youngest=date(2010, 10, 1), ended=date(2026, 10, 31))
    unreasonable = Caring(hours=20, search_accepted_as_unreasonable=True)
    days = (date(2026, 12, 26), date(2026, 12, 27))
    assert [group(day, fostering=fostering, caring=unreasonable) for day in days] == [INTERVIEWS, ALL]


def test_on_the_last_day_of_a_placement_the_child_is_still_placed() -> None:
    # reg. 89(1)(f) for a child under 1; the day after it is between placements
    fostering = Fostering(youngest=date(2026, 6, 20), ended=date(2026, 10, 31))
    days = (date(2026, 10, 30), date(2026, 10, 31), date(2026, 11, 1))
    assert [group(day, fostering=fostering) for day in days] == [NONE, NONE, INTERVIEWS]


@pytest.mark.parametrize(("youngest", "then"), [(date(2026, 6, 20), NONE), (date(2024, 6, 20), INTERVIEWS)])
def test_fostering_that_begins_later_counts_from_its_first_day(youngest: date, then: Group) -> None:
    # regs 89(1)(f), 91(2)(a)
    fostering = Fostering(youngest=youngest, since=date(2027, 1, 10))
    days = (date(2026, 12, 7), date(2027, 1, 9), date(2027, 1, 10), date(2027, 1, 11))
    assert [group(day, fostering=fostering) for day in days] == [ALL, ALL, then, then]


@pytest.mark.parametrize(("day", "expected"), [(1, INTERVIEWS), (55, INTERVIEWS), (56, INTERVIEWS), (57, ALL)])
def test_b4_between_placements_interviews_only_for_8_weeks(day: int, expected: Group) -> None:
    # reg. 91(2)(d): within the past 8 weeks, 56 days
    ended = date(2026, 10, 5)
    fostering = Fostering(youngest=date(2020, 5, 1), only_carer=True, ended=ended)
    assert group(ended + timedelta(day), fostering=fostering) == expected


def test_b4_is_only_for_whoever_was_in_b2_or_b3() -> None:
    # reg. 91(2)(d) builds on (a) to (c): the other foster parent, whose search was not unreasonable, was in neither
    fostering = Fostering(youngest=date(2020, 5, 1), only_carer=False, ended=date(2026, 11, 30))
    assert group(date(2026, 11, 29), fostering=fostering) == ALL
    assert group(date(2026, 12, 7), fostering=fostering) == ALL


# A6: pregnancy and birth


@pytest.mark.parametrize("due", [date(2027, 3, 7), date(2027, 3, 10), date(2027, 3, 13)])
def test_a6_no_requirements_from_11_weeks_before_the_expected_week(due: date) -> None:
    # reg. 89(1)(c). Due in the week of Sunday 7 March 2027; eleven weeks before it is Sunday 20 December 2026
    assert group(date(2026, 12, 19), pregnant_due=due) == ALL
    assert group(date(2026, 12, 20), pregnant_due=due) == NONE
    assert group(date(2026, 12, 21), pregnant_due=due) == NONE
    assert group(due, pregnant_due=due) == NONE


@pytest.mark.parametrize(("days", "expected"), [(0, NONE), (104, NONE), (105, NONE), (106, ALL)])
def test_a6_no_requirements_until_15_weeks_after_the_birth(days: int, expected: Group) -> None:
    # reg. 89(1)(c): 15 weeks are 105 days. No child is stated: a still birth counts too (reg. 8(4))
    born = date(2026, 8, 31)
    assert group(born + timedelta(days), gave_birth_on=born) == expected


def test_a6_a_birth_before_it_was_due_ends_the_pregnancy() -> None:
    stated: dict[str, Any] = {"pregnant_due": date(2026, 11, 2), "gave_birth_on": date(2026, 8, 3)}
    # 3 August is before 16 August (eleven weeks before Sunday 1 November); 105 days after it is 16 November
    assert group(date(2026, 8, 2), **stated) == ALL
    assert group(date(2026, 8, 3), **stated) == NONE
    assert group(date(2026, 11, 16), **stated) == NONE
    assert group(date(2026, 11, 17), **stated) == ALL


# A7: adoption; B5: kinship care. The child is of school age, so that age alone brings nothing


@pytest.mark.parametrize(
    ("placed", "last"),
    [(date(2025, 12, 7), date(2026, 12, 7)), (date(2025, 11, 30), date(2026, 11, 30)), (date(2025, 2, 28), date(2026, 2, 28))],
)
def test_a7_an_adopter_is_free_for_12_months_from_the_placement(placed: date, last: date) -> None:
    # reg. 89(1)(d): it is 12 months or less since the child was placed
    child = (Child(born=date(2018, 5, 1), adopted_on=placed),)
    assert group(placed - timedelta(1), child) == ALL
    assert group(placed + timedelta(1), child) == NONE
    assert group(last, child) == NONE
    assert group(last + timedelta(1), child) == ALL


def test_a7_b5_the_12_months_include_the_day_itself() -> None:
    # "12 months or less since": on the day of the placement no time has passed since
    assert group(DAY, (Child(born=date(2018, 5, 1), adopted_on=DAY),)) == NONE
    assert group(DAY, (Child(born=date(2018, 5, 1), kinship_since=DAY),)) == INTERVIEWS


def test_a7_of_a_couple_only_the_responsible_carer_who_adopts_is_free() -> None:
    children = (Child(born=date(2018, 5, 1), adopted_on=date(2026, 6, 1)),)
    found = duties_of(DAY, (Adult(born=BORN), Adult(born=BORN, main_carer=True)), children)
    assert (found.first.group, found.second.group) == (ALL, NONE)


def test_b5_a_kinship_carer_has_interviews_only_for_12_months() -> None:
    # reg. 91(2)(e): within the past 12 months
    child = (Child(born=date(2018, 5, 1), kinship_since=date(2025, 12, 7)),)
    assert group(date(2025, 12, 6), child) == ALL
    assert group(date(2025, 12, 8), child) == INTERVIEWS
    assert group(date(2026, 12, 7), child) == INTERVIEWS
    assert group(date(2026, 12, 8), child) == ALL


# A8: pension age


@pytest.mark.parametrize(
    ("born", "reached"),
    [
        (date(1960, 9, 6), date(2027, 3, 6)),  # 66 years and 6 months
        (date(1960, 10, 5), date(2027, 4, 5)),
        (date(1960, 7, 31), date(2026, 11, 30)),  # 66 years and 4 months: so said in the published timetable
        (date(1960, 3, 1), date(2026, 3, 1)),  # 66
        (date(1960, 4, 5), date(2026, 4, 5)),  # 66
        (date(1960, 4, 6), date(2026, 5, 6)),  # 66 years and 1 month
    ],
)
def test_a8_nothing_is_required_from_pension_age_and_the_partner_is_judged_apart(born: date, reached: date) -> None:
    # reg. 89(1)(a); Pensions Act 1995 Sch 4 para 1
    couple = (Adult(born=born), Adult(born=BORN))
    assert duties_of(reached - timedelta(1), couple).first.group == ALL
    assert duties_of(reached, couple).first.group == NONE
    assert duties_of(reached, couple).second.group == ALL


# C1: limited capability for work


def test_c1_limited_capability_brings_interviews_and_preparation_from_its_day() -> None:
    stated: dict[str, Any] = {"capability": "limited", "capability_since": DAY}
    assert [group(DAY + timedelta(n), **stated) for n in (-1, 0, 1)] == [ALL, PREPARATION, PREPARATION]


@pytest.mark.parametrize(
    ("kind", "advised", "expected"),
    [("residential", True, PREPARATION), ("residential", False, ALL), ("structured", None, ALL), ("informal", None, ALL)],
)
def test_c1_residential_rehabilitation_advised_for_24_hours_is_limited_capability(kind: Any, advised: bool | None, expected: Group) -> None:
    # reg. 39(6), Sch 8 para 2
    course = Treatment(kind=kind, starts=date(2026, 9, 14), ends=date(2027, 2, 28), advised_24_hours=advised)
    assert group(DAY, treatment=course) == expected


def test_c1_residential_rehabilitation_counts_from_its_first_to_its_last_day() -> None:
    course = Treatment(kind="residential", starts=date(2026, 9, 14), ends=date(2026, 12, 7), advised_24_hours=True)
    days = (date(2026, 9, 13), date(2026, 9, 14), date(2026, 12, 7), date(2026, 12, 8))
    assert [group(day, treatment=course) for day in days] == [ALL, PREPARATION, PREPARATION, ALL]


def test_of_a_couple_only_the_resident_changes_group() -> None:
    course = Treatment(kind="residential", starts=date(2026, 9, 14), ends=date(2027, 2, 28), advised_24_hours=True)
    found = duties_of(DAY, (Adult(born=BORN, treatment=course), Adult(born=BORN)))
    assert (found.first.group, found.second.group) == (PREPARATION, ALL)


# The least demanding group wins


@pytest.mark.parametrize(
    ("stated", "born", "expected"),
    [
        ({"capability": "limited"}, date(2026, 5, 1), NONE),
        ({"capability": "limited"}, date(2025, 5, 1), INTERVIEWS),
        ({"capability": "limited"}, date(2024, 5, 1), PREPARATION),
        ({"capability": "limited"}, date(2014, 5, 1), PREPARATION),
        ({"capability": "limited_for_activity"}, date(2024, 5, 1), NONE),
        ({"fostering": Fostering(youngest=date(2020, 5, 1), only_carer=True)}, date(2024, 5, 1), INTERVIEWS),
        ({"gave_birth_on": date(2026, 10, 1)}, date(2025, 5, 1), NONE),
    ],
)
def test_the_least_demanding_group_wins(stated: dict[str, Any], born: date, expected: Group) -> None:
    assert group(DAY, (Child(born=born),), **stated) == expected
