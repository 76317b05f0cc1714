"""Classes and ages at the door, and help named to a reader: what changes, and what else to ask about."""

from __future__ import annotations

from datetime import date

import pytest

import betteroff as bo
from betteroff.facts import ChildAges, PupilFacts
from betteroff.reading.family import ages_of, first_day_of_school, pupils_of
from betteroff.rulebook import RuleFileError
from betteroff.rulebook.entries import Entry
from betteroff.rulebook.other_help import FOR, _help, other_help

DAY = "2026-12-07"


def household(nation: str = "scotland", **stated: object) -> bo.Household:
    children = [bo.Child(born="2015-05-01"), bo.Child(born="2019-05-01")]
    adult = bo.Adult(born="1991-03-02", pension="opted out")
    return bo.Household(**{"adults": [adult], "children": children, "home": {"nation": nation, "tenure": "none"}, "savings": 0} | stated)


@pytest.mark.parametrize(
    ("born", "in_scotland", "first"),
    [
        (date(2020, 8, 31), False, date(2024, 9, 1)),
        (date(2020, 9, 1), False, date(2025, 9, 1)),
        (date(2020, 2, 29), True, date(2024, 8, 15)),  # five by the end of February 2025
        (date(2020, 3, 1), True, date(2025, 8, 15)),
        (date(2020, 12, 31), True, date(2025, 8, 15)),
        (date(2021, 2, 28), True, date(2025, 8, 15)),
    ],
)
def test_school_begins_by_the_birthday(born: date, in_scotland: bool, first: date) -> None:
    assert first_day_of_school(born, in_scotland) == first


def test_children_are_put_in_their_bands() -> None:
    assert ages_of([0, 0, 1, 2, 3, 4, 5, 6, 15, 16, 19]) == ChildAges(2, 2, 1, 2, 2)
    assert pupils_of([0, 1, 2, 3, 4, 5, 6, 7, 8, 14]) == PupilFacts(1, 2, 1, 1, 2, 2)


def test_what_stops_is_told_with_its_worth_and_its_reason() -> None:
    found = bo.compare(household(school_meals_value="40 a month"), {"job": bo.Job(pay="3350 a month", hours=37)}, on=DAY)["job"]
    payment, meals = found.help_changes
    assert (payment.label, payment.kind, str(payment.today), str(payment.then)) == ("Scottish Child Payment", "stops", "244.40", "0.00")
    assert payment.why == "It ends when no Universal Credit is due any more"
    assert (meals.label, meals.kind, str(meals.today), str(meals.then)) == ("Free school meals", "shrinks", "80.00", "40.00")
    for shown in (str(found), found._repr_html_()):
        assert "Scottish Child Payment: stops (244.40 a month)" in shown
        assert "Free school meals: shrinks (80.00 a month to 40.00 a month)" in shown


def test_what_shrinks_is_told_and_what_stays_is_not() -> None:
    """Above 850 of earnings S1 has no free meals any more; Primary 3 and Primary 7 keep them."""
    children = [bo.Child(born=born) for born in ("2013-05-01", "2015-05-01", "2019-05-01")]
    stated = household(children=children, school_meals_value="40 a month")
    found = bo.compare(stated, {"job": bo.Job(pay="1200 a month", hours=20)}, on=DAY)["job"]
    assert [(one.label, one.kind, str(one.today), str(one.then)) for one in found.help_changes] == [
        ("Free school meals", "shrinks", "120.00", "80.00")
    ]


def test_meals_without_a_value_stop_without_one() -> None:
    found = bo.compare(household("wales", children=[bo.Child(born="2013-05-01")]), {"job": bo.Job(pay="900 a month", hours=17)}, on=DAY)[
        "job"
    ]
    meals = next(one for one in found.help_changes if one.label == "Free school meals")
    assert (meals.kind, meals.today, meals.then) == ("stops", None, None)
    assert meals.why == "More is earned in an assessment period than the limit"
    assert "Free school meals: stops. More is earned" in str(found)


def test_a_position_names_help_due_or_not() -> None:
    found = bo.position(household("england", children=[bo.Child(born="2024-05-01")]), bo.Job(pay="500 a month", hours=9), on=DAY)
    assert [(one.label, one.is_due) for one in found.help] == [("Healthy Start", False), ("Free prescriptions", True)]
    assert "Healthy Start: no. More is earned in an assessment period than the limit" in str(found)
    assert found.to_dict()["help"][0]["ask"].startswith("It goes on for eight weeks")


@pytest.mark.parametrize(
    ("day", "nation", "named", "text"),
    [
        ("2022-07-14", "wales", "Cost of living payment", "326.00"),
        ("2022-08-01", "wales", "Cost of living payment", ""),
        ("2024-02-22", "england", "Cost of living payment", "299.00"),
        ("2024-02-23", "england", "Cost of living payment", ""),
        ("2025-09-30", "england", "Warm Home Discount", "thought to cost much to heat"),
        ("2025-10-01", "england", "Warm Home Discount", "everybody on Universal Credit"),
        (DAY, "scotland", "School clothing grant", "At least 120.00"),
        (DAY, "england", "School clothing grant", ""),
    ],
)
def test_other_help_is_named_on_its_days(day: str, nation: str, named: str, text: str) -> None:
    found = {one.label: one.text for one in bo.position(household(nation, children=[bo.Child(born="2015-05-01")]), on=day).other_help}
    assert text in found.get(named, "")
    assert bool(text) is (named in found)


@pytest.mark.parametrize(
    ("nation", "born", "is_named"),
    [
        ("england", "2022-08-31", False),  # in Reception since September
        ("england", "2022-09-01", True),  # four, and not at school before September 2027
        ("wales", "2022-09-01", True),
        ("scotland", "2022-02-28", False),
        ("scotland", "2022-03-01", True),
    ],
)
def test_funded_hours_are_named_until_school_begins(nation: str, born: str, is_named: bool) -> None:
    found = bo.position(household(nation, children=[bo.Child(born=born)]), on=DAY)
    named = {one.label for one in found.other_help} & {"Funded childcare", "Childcare Offer for Wales"}
    assert bool(named) is is_named


@pytest.mark.parametrize(
    ("day", "born", "is_listed"), [(DAY, "2025-01-01", True), (DAY, "2023-01-01", False), ("2026-02-01", "2025-01-01", False)]
)
def test_an_amount_of_best_start_foods_that_was_not_found_is_listed(day: str, born: str, is_listed: bool) -> None:
    found = bo.position(household(children=[bo.Child(born=born)]), on=day)
    assert any("Best Start Foods is as much" in text for _, text in found.assumptions) is is_listed


def test_funded_hours_are_named_for_young_children_whatever_is_earned() -> None:
    found = bo.position(household("england", children=[bo.Child(born="2024-05-01")]), bo.Job(pay="9000 a month", hours=37), on=DAY)
    assert [one.label for one in found.other_help] == ["Funded childcare"]


def test_every_entry_of_other_help_is_for_somebody_and_ends_after_it_begins() -> None:
    assert {one.whom for one in other_help()} == set(FOR)
    assert all(one.start <= one.until for one in other_help())


@pytest.mark.parametrize(("field", "value"), [("for", "everybody"), ("nations", ["ireland"])])
def test_an_entry_that_names_what_is_not_known_is_refused(field: str, value: object) -> None:
    raw = {"label": "a", "text": "b", "for": FOR[0], "from": date(2020, 1, 1), "law": "c", "mark": "recalled"}
    with pytest.raises(RuleFileError, match=field):
        _help(Entry("other_help.toml", "x", raw | {field: value}))
