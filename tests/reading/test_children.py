"""Children under the two-child limit: order, those beside it, exceptions (UC Regs 2013 regs 24A, 24B, Sch 12)."""

from __future__ import annotations

from datetime import date

import pytest

import betteroff as bo
from betteroff.facts import Facts
from betteroff.household import Adult, Child, Home, Household
from betteroff.reading import read
from betteroff.situation import Situation

IN_2025 = date(2025, 6, 1)
IN_2018 = date(2018, 6, 1)
A, B, C, D = date(2017, 5, 1), date(2017, 8, 1), date(2018, 1, 1), date(2018, 5, 1)


def facts_of(*children: Child, day: date = IN_2025) -> Facts:
    household = Household(adults=(Adult(born=date(1985, 3, 2)),), children=children, home=Home(nation="england", tenure="none"))
    return read(Situation(household), day, day).facts


def standing(*children: Child, day: date = IN_2025) -> tuple[int, int]:
    """How many come on top of the two, and how many later ones are excepted."""
    found = facts_of(*children, day=day)
    return found.children_beside_limit, found.children_excepted


def test_a_third_child_brings_nothing_unless_born_before_6_april_2017() -> None:
    assert standing(Child(born=A), Child(born=B), Child(born=C)) == (0, 0)
    assert standing(Child(born=date(2010, 1, 1)), Child(born=date(2012, 1, 1)), Child(born=date(2017, 4, 5))) == (0, 1)
    assert standing(Child(born=date(2010, 1, 1)), Child(born=date(2012, 1, 1)), Child(born=date(2017, 4, 6))) == (0, 0)


def test_the_order_is_by_birth_whatever_the_order_stated() -> None:
    # the eldest was born before the limit but is the first, so is no exception
    assert standing(Child(born=C), Child(born=B), Child(born=date(2010, 1, 1))) == (0, 0)


@pytest.mark.parametrize(
    ("births", "excepted"),
    [
        ((A, B, B), 1),  # the second of twins is the third child
        ((A, B, C, C), 1),  # third and fourth: all but the first of them
        ((A, A, A), 1),
        ((A, B, C, C, C), 2),
        ((A, A, B), 0),
        ((A, B, date(2018, 1, 1), date(2018, 1, 2)), 1),  # twins born before and after midnight
        ((A, B, date(2018, 1, 1), date(2018, 1, 3)), 0),
    ],
)
def test_of_a_multiple_birth_all_but_the_first_are_excepted(births: tuple[date, ...], excepted: int) -> None:
    assert standing(*(Child(born=born) for born in births)) == (0, excepted)


def test_that_they_are_of_one_pregnancy_is_listed_where_it_brings_an_element() -> None:
    # Sch 12 para 2: "the result of the same pregnancy"
    def listed(*births: date) -> str:
        household = Household(
            adults=(Adult(born=date(1985, 3, 2)),), children=tuple(map(_born, births)), home=Home(nation="england", tenure="none")
        )
        return str(read(Situation(household), IN_2025, IN_2025).assumptions)

    assert "the same pregnancy" in listed(A, B, B)
    assert "the same pregnancy" not in listed(A, A, B)
    assert "the same pregnancy" not in listed(A, B, C)


def _born(day: date) -> Child:
    return Child(born=day)


def test_adopted_children_and_those_in_kinship_care_come_on_top_since_28_november_2018() -> None:
    # SI 2018/1129 reg. 3(3), (4): disregarded in the order
    taken_in = Child(born=A, kinship_since=date(2017, 9, 1)), Child(born=B, adopted_on=date(2017, 9, 1))
    assert standing(*taken_in, Child(born=C), Child(born=D)) == (2, 0)
    assert standing(*taken_in, Child(born=C), Child(born=D), Child(born=D)) == (2, 1)


@pytest.mark.parametrize(("period", "beside"), [(date(2018, 10, 28), 0), (date(2018, 10, 29), 1)])
def test_until_then_they_had_to_be_the_third_or_a_later_child(period: date, beside: int) -> None:
    # a child taken in on 1 May 2017 is the first; own children born later are the second and third
    children = Child(born=date(2016, 1, 1), kinship_since=date(2017, 5, 1)), Child(born=C), Child(born=date(2018, 5, 1))
    assert standing(*children, day=period) == (beside, 0)


def test_a_child_taken_in_as_the_third_was_excepted_in_2018() -> None:
    assert standing(Child(born=A), Child(born=C), Child(born=B, kinship_since=D), day=IN_2018) == (0, 1)
    assert standing(Child(born=A), Child(born=C), Child(born=B, adopted_on=D), day=IN_2018) == (0, 1)


@pytest.mark.parametrize(("taken_in", "excepted"), [(date(2017, 7, 2), 1), (date(2017, 7, 1), 0)])
def test_a_child_borne_within_ten_months_of_taking_one_in_counted_first(taken_in: date, excepted: int) -> None:
    # reg. 24B(2)(b) as it stood: own children born on 1 May 2017 and 1 May 2018; the other taken in between
    # less than ten months before the birth, the child taken in is the third, and excepted; otherwise the newborn is the third, and is not
    children = Child(born=A), Child(born=date(2017, 4, 20), kinship_since=taken_in), Child(born=date(2018, 5, 1))
    assert standing(*children, day=IN_2018) == (0, excepted)


def test_a_plain_yes_to_non_consensual_conception_is_enough() -> None:
    assert standing(Child(born=A), Child(born=B), Child(born=C, non_consensual_conception=True)) == (0, 1)
    assert standing(Child(born=A), Child(born=B, non_consensual_conception=True), Child(born=C)) == (0, 0)  # the second counts anyway
    assert standing(Child(born=A), Child(born=B), Child(born=C, non_consensual_conception=False)) == (0, 0)


def test_an_exception_kept_by_a_step_parent_goes_on() -> None:
    assert standing(Child(born=A), Child(born=B), Child(born=C, exception_kept_by_step_parent=True)) == (0, 1)


def test_non_consensual_conception_is_shown_nowhere() -> None:
    child = Child(born=C, non_consensual_conception=True)
    household = bo.Household(
        adults=[{"born": "1985-03-02"}], children=[{"born": "2017-05-01"}, {"born": "2017-08-01"}, child], home={"nation": "wales"}
    )
    found = bo.position(household, on=IN_2025)
    for shown in (repr(child), repr(household), repr(found), str(found), found.to_json() if hasattr(found, "to_json") else ""):
        assert "consensual" not in shown
    with pytest.raises(bo.BadInput) as refused:
        Child(born=C, non_consensual_conception="told me in confidence")
    assert "confidence" not in str(refused.value)


def test_a_child_who_joins_later_does_not_count_yet() -> None:
    joins = Child(born=A, kinship_since=date(2025, 6, 2))
    assert facts_of(joins, day=date(2025, 6, 1)).children == 0
    assert facts_of(joins, day=date(2025, 6, 2)).children == 1


def test_the_assumption_is_listed_only_where_a_child_brings_no_element() -> None:
    def assumed(*children: Child) -> bool:
        household = Household(adults=(Adult(born=date(1985, 3, 2)),), children=children, home=Home(nation="england", tenure="none"))
        return "no exception to the two-child limit applies" in {a.text for a in read(Situation(household), IN_2025, IN_2025).assumptions}

    assert assumed(Child(born=A), Child(born=B), Child(born=C))
    assert not assumed(Child(born=A), Child(born=B))
    assert not assumed(Child(born=A), Child(born=B), Child(born=B))
    assert not assumed(Child(born=date(2010, 1, 1)), Child(born=date(2011, 1, 1)), Child(born=date(2012, 1, 1)))


def couple(*children: bo.Child, **first: object) -> bo.PositionResult:
    adults = [bo.Adult(born="1970-03-02", **first), bo.Adult(born="1971-03-02")]
    return bo.position(bo.Household(adults=adults, children=children, home=bo.Home(nation="wales", tenure="none")), on="2026-12-07")


def test_a_main_carer_is_asked_for_while_somebody_is_under_16() -> None:
    """UC Regs 2013 regs 85, 86: the responsible carer of a child; 16 on the day, or grown up, nobody is one."""
    with pytest.raises(bo.BadInput, match=r"household\.adults\.1\.main_carer: is needed for a couple with a child under 16"):
        couple(bo.Child(born="2010-12-08"))
    for born in ("2010-12-07", "2001-01-01"):
        found = couple(bo.Child(born=born)).worked.facts_today
        assert [adult.is_responsible_carer or adult.is_relevant_carer for adult in (found.first, found.second)] == [False, False]
    found = couple(bo.Child(born="2010-12-08"), bo.Child(born="2001-01-01"), main_carer=True).worked.facts_today
    assert (found.first.is_responsible_carer, found.second.is_relevant_carer) == (True, True)


def test_a_main_carer_is_not_asked_for_before_a_child_joins_the_family() -> None:
    joins = bo.Child(born="2022-01-01", adopted_on="2027-02-01")
    assert "main_carer" in couple(joins).duties[0].stopped_by
    assert "main_carer" not in couple(joins, main_carer=True).duties[0].stopped_by


@pytest.mark.parametrize(("on", "is_answered"), [("2026-11-22", True), ("2026-12-07", True), ("2026-12-20", True), ("2026-12-21", False)])
def test_a_birth_that_lies_ahead_is_not_asked_for(on: str, is_answered: bool) -> None:
    adult = bo.Adult(born="1991-03-02", pregnant_due="2026-12-20")
    stated = bo.Household(adults=[adult], home=bo.Home(nation="wales", tenure="none"), savings=0)
    if not is_answered:
        with pytest.raises(bo.BadInput, match="gave_birth_on: is needed: the child was due before the day asked about"):
            bo.position(stated, on=on)
        return
    found = bo.position(stated, on=on)
    assert str(found.line("universal_credit.payable").amount) == "424.90"
    listed = [assumed.text for assumed in found.assumptions if assumed.field == "adults.1.gave_birth_on"]
    assert ["no birth yet, though the child is due on 20 December 2026" in text for text in listed] == [True]
