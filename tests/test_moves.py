"""A move to another home: from which day it counts, and what ends with it."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from moves import NEW, NEW_ELEMENT, OLD, OLD_ELEMENT, household, housing


@pytest.mark.parametrize(
    ("day", "element"),
    [("2026-10-11", OLD_ELEMENT), ("2026-10-12", NEW_ELEMENT), ("2026-11-04", NEW_ELEMENT), ("2026-11-05", NEW_ELEMENT)],
)
def test_a_move_counts_for_the_whole_assessment_period_it_falls_in(day: str, element: int) -> None:
    assert housing(day, bo.Moves(on="2026-11-05", home=NEW)) == element


def test_a_move_on_the_first_and_the_last_day_of_a_period() -> None:
    assert housing("2026-11-12", bo.Moves(on="2026-11-12", home=NEW)) == NEW_ELEMENT
    assert housing("2026-11-11", bo.Moves(on="2026-11-12", home=NEW)) == OLD_ELEMENT
    assert housing("2026-10-12", bo.Moves(on="2026-11-11", home=NEW)) == NEW_ELEMENT


def test_the_latest_of_several_moves_counts() -> None:
    back = (bo.Moves(on="2026-12-01", home=OLD), bo.Moves(on="2026-11-05", home=NEW))
    assert [bo.position(household(), *back, on=day).worked.facts.home.rent_month for day in ("2026-10-01", "2026-10-12", "2026-11-12")] == [
        OLD_ELEMENT,
        NEW_ELEMENT,
        OLD_ELEMENT,
    ]


def test_a_stay_elsewhere_ends_with_a_move() -> None:
    stay = bo.Placement(kind="residential_rehabilitation", started="2026-08-01")
    assert household(stay).placement is not None
    moved = bo.position(household(stay), bo.Moves(on="2026-11-05", home=NEW), on="2026-11-05")
    assert moved.situation.household_on(moved.on).placement is None


def test_a_dearer_home_erodes_the_transitional_element() -> None:
    # from 520.00 to 650.00 a month: 130.00 more of housing element, off 200.00
    dearer = bo.Home(nation="england", tenure="social", rent="150 a week", greater_london=False)
    stated = household(transitional_element=200, transitional_element_on="2026-09-15")
    found = bo.position(stated, bo.Moves(on="2026-11-05", home=dearer), on="2026-11-20")
    assert found.line("universal_credit.transitional_element").amount.in_pence == 70_00


def test_it_is_compared_on_the_day_of_the_move_and_reported() -> None:
    found = bo.compare(household(), {"move": bo.Moves(on="2026-11-05", home=NEW)}, on="2026-10-20")["move"]
    assert str(found.on) == "2026-11-05"
    assert found.gain.in_pence == 0  # help with rent falls as the rent does
    assert found.sentence == "The same money a month, counting what each home costs."
    assert [report.what[:8] for report in found.reports] == ["The move", "The move"]


def test_it_is_read_from_a_file_and_belongs_in_a_scenario_only() -> None:
    home = {"nation": "england", "tenure": "social", "rent": "90 a week", "greater_london": False}
    move = {"kind": "moves", "on": "2026-11-05", "home": home}
    case: dict[str, Any] = {"household": {"adults": [{"born": "1991-03-02"}], "home": home}, "scenarios": {"move": [move]}}
    assert bo.read(case).scenarios["move"] == (bo.Moves(on="2026-11-05", home=NEW),)
    case["household"]["adults"][0]["activities"] = [move]
    with pytest.raises(bo.BadInput, match="in a scenario moves too"):
        bo.read(case)


def test_what_means_nothing_in_the_new_home_is_named() -> None:
    owned = bo.Home(nation="england", tenure="owner", bedrooms=2, greater_london=False)
    found = bo.position(household(), bo.Moves(on="2026-11-05", home=owned), on="2026-11-05")
    assert "activity.1.home.bedrooms" in {unused.field for unused in found.not_taken_into_account}


@pytest.mark.parametrize(
    ("old", "new", "element"),
    [
        ({"tenure": "supported", "rent": "240 a week"}, {"tenure": "with_family"}, None),
        ({"tenure": "supported", "rent": "240 a week"}, {"tenure": "supported", "rent": "200 a week"}, None),
        (
            {"tenure": "supported", "rent": "240 a week"},
            {"tenure": "social", "rent": "90 a week"},
            "the housing element is that of the new",
        ),
        (
            {"tenure": "social", "rent": "90 a week"},
            {"tenure": "supported", "rent": "240 a week"},
            "there is no housing element in any of it",
        ),
    ],
)
def test_a_move_speaks_of_the_housing_element_where_there_is_one(old: dict[str, Any], new: dict[str, Any], element: str | None) -> None:
    before, after = (bo.Home(nation="england", greater_london=False, **home) for home in (old, new))
    stated = household().model_copy(update={"home": before})
    found = bo.position(stated, bo.Moves(on="2026-11-20", home=after), on="2026-11-20")
    notes = [warned.text for warned in found.warnings if warned.text.startswith("The move on")]
    assert len(notes) == (element is not None)
    assert element is None or element in notes[0]


HOSTEL = bo.Home(nation="england", tenure="supported", rent="240 a week", greater_london=False)
FAMILY = bo.Home(nation="england", tenure="with_family", greater_london=False)
PERIOD = "counts in Universal Credit for all of the assessment period from 12 November 2026"
UNMET = "is met by neither Universal Credit nor Housing Benefit: ask the council for help with it before the move"


@pytest.mark.parametrize(
    ("first", "second", "third", "said"),
    [
        # the last of the homes decides for all of the period: a housing element for all of it leaves no rent unmet
        (OLD, HOSTEL, NEW, [f"The move on 5 December 2026 {PERIOD}: the housing element is that of the new home"]),
        (HOSTEL, FAMILY, NEW, [f"The move on 5 December 2026 {PERIOD}: the housing element is that of the new home"]),
        (
            OLD,
            HOSTEL,
            FAMILY,
            [
                f"The move on 5 December 2026 {PERIOD}: there is no housing element in any of it",
                f"The rent from 12 November 2026 to 23 November 2026 {UNMET}",
            ],
        ),
        (
            HOSTEL,
            OLD,
            HOSTEL,
            [
                f"The move on 5 December 2026 {PERIOD}: there is no housing element in any of it",
                f"The rent from 24 November 2026 to 4 December 2026 {UNMET}",
            ],
        ),
        (
            OLD,
            NEW,
            HOSTEL,
            [
                f"The move on 5 December 2026 {PERIOD}: there is no housing element in any of it",
                f"The rent from 12 November 2026 to 23 November 2026 and from 24 November 2026 to 4 December 2026 {UNMET}",
            ],
        ),
    ],
)
def test_of_two_moves_in_a_period_the_last_decides(first: bo.Home, second: bo.Home, third: bo.Home, said: list[str]) -> None:
    moves = (bo.Moves(on="2026-11-24", home=second), bo.Moves(on="2026-12-05", home=third))
    found = bo.position(household().model_copy(update={"home": first}), *moves, on="2026-12-05")
    assert [warned.text for warned in found.warnings if warned.text.startswith(("The move on", "The rent from"))] == said


def test_a_move_to_an_owned_home_with_service_charges_in_payment_has_a_housing_element() -> None:
    owned = bo.Home(nation="england", greater_london=False, tenure="owner", service_charges="60 a month", qualifying_periods_served=9)
    found = bo.position(household(), bo.Moves(on="2026-11-20", home=owned), on="2026-11-20")
    assert str(found.line("universal_credit.housing_element").amount) == "60.00"
    notes = [warned.text for warned in found.warnings if warned.text.startswith("The move on")]
    assert notes == [f"The move on 20 November 2026 {PERIOD}: the housing element is that of the new home"]
