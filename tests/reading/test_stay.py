"""A stay in residential rehabilitation: what it costs, who pays for it, and what changes with it."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from betteroff.comparison import Comparison

HOME = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
PIP = bo.Disability(pip_daily_living="standard")


def household(home: bo.Home = HOME, placement: bo.Placement | None = None, **adult: Any) -> bo.Household:
    adults = [bo.Adult(**{"born": "1991-03-02", "pension": "opted out"} | adult)]
    return bo.Household(adults=adults, home=home, savings=0, placement=placement)


def programme(started: str = "2026-06-01", **stated: Any) -> bo.Treatment:
    return bo.Treatment(kind="residential", started=started, advised_24_hours=True, **stated)


def compared(*steps: Any, on: str = "2026-06-01", **stated: Any) -> Comparison:
    return bo.compare(household(**stated), {"stay": steps}, on=on)["stay"]


def changes(found: Comparison) -> list[tuple[str, int]]:
    return [(advice.what, advice.row) for advice in found.rehabilitation]


def test_what_the_programme_charges_is_paid_out_of_money_in_hand() -> None:
    # 424.90 + 520.00 less 35 x 52 / 12 = 151.67
    found = compared(programme(client_contribution="35 a week"))
    assert found.then.line("stay.client_contribution").amount.in_pence == 151_67
    assert found.then.in_hand.in_pence == 944_90 - 151_67


@pytest.mark.parametrize(("day", "charge"), [("2026-04-20", 0), ("2026-06-01", 151_67), ("2026-07-01", 151_67), ("2026-09-01", 0)])
def test_a_stay_stated_of_the_household_is_the_same_stay(day: str, charge: int) -> None:
    away = bo.Placement(kind="residential_rehabilitation", started="2026-06-01", client_contribution="35 a week", expected_end="2026-08-31")
    assert bo.position(household(placement=away), on=day).line("stay.client_contribution").amount.in_pence == charge


@pytest.mark.parametrize(("day", "days"), [("2026-06-01", 0), ("2026-06-02", 1), ("2026-06-29", 28), ("2026-06-30", 29)])
def test_the_day_of_going_in_is_no_day_of_the_stay(day: str, days: int) -> None:
    assert bo.position(household(), programme(), on=day).worked.facts_today.first.stay.days == days


def test_the_rent_of_a_home_that_is_kept_and_of_the_programme() -> None:
    assert changes(compared(programme(ends="2026-11-30"))) == [
        ("The rent of the home", 1),
        ("The rent of the programme", 5),
        ("Council tax", 10),
    ]
    assert ("The rent of the home", 2) in changes(compared(programme(ends="2027-01-03")))
    supported = bo.Home(nation="england", tenure="supported", rent="200 a week", greater_london=False)
    # 52 weeks from 1 June 2026 end on 30 May 2027
    assert ("The rent of the home", 3) in changes(compared(programme(ends="2027-05-30"), home=supported))
    assert ("The rent of the home", 4) in changes(compared(programme(ends="2027-05-31"), home=supported))
    given_up = bo.Home(nation="england", tenure="residential_rehabilitation", greater_london=False)
    assert changes(compared(programme(), home=given_up)) == [("The rent of the programme", 6)]
    assert changes(compared(programme(care_home=True), home=given_up)) == [("The rent of the programme", 7)]


def test_a_benefit_for_daily_living_stops_only_where_public_funds_pay_for_a_care_home() -> None:
    def care(**stated: Any) -> list[str]:
        return [what for what, _ in changes(compared(programme(**stated), disability=PIP)) if what.startswith(("The benefit", "Somebody"))]

    # in on 1 June: the 28th day after it is 29 June
    until = "The benefit for care or daily living, paid up to 29 June 2026"
    assert care(care_home=True, publicly_funded=True) == [until, "Somebody who looks after them"]
    assert care(care_home=True, publicly_funded=False) == care(care_home=False) == care() == []
    assert len(care(care_home=True)) == 2  # taken as publicly funded, and listed


def test_what_is_not_known_of_the_programme_is_listed_where_it_matters() -> None:
    def fields(**stated: Any) -> set[str]:
        return {assumed.field for assumed in compared(programme(), **stated).then.assumptions if "care_home" in assumed.field}

    assert fields() == set()
    assert fields(disability=PIP) == {"adults.1.treatment.care_home"}


def test_moving_out_is_told_on_the_day_after_the_stay() -> None:
    inside: dict[str, Any] = {"treatment": programme("2026-03-02", care_home=True, publicly_funded=True), "disability": PIP}
    new = bo.Home(nation="england", tenure="supported", rent="200 a week", greater_london=False)
    found = compared(bo.Ends("treatment", on="2026-05-31"), bo.Moves(on="2026-06-01", home=new), **inside)
    assert changes(found) == [("On the day of moving out", 11), ("The benefit for care or daily living", 12)]


def test_moving_out_is_told_where_the_stay_ended_as_stated_before_the_move() -> None:
    new = bo.Home(nation="england", tenure="supported", rent="200 a week", greater_london=False)
    rehab = bo.Home(nation="england", tenure="residential_rehabilitation", rent="200 a week", greater_london=False)

    def told(ends: str, home: bo.Home = HOME) -> list[tuple[str, int]]:
        inside: dict[str, Any] = {"treatment": programme("2026-03-02", ends=ends, care_home=True, publicly_funded=True)}
        return changes(compared(bo.Moves(on="2026-06-01", home=new), home=home, **inside, disability=PIP))

    both = [("On the day of moving out", 11), ("The benefit for care or daily living", 12)]
    assert told("2026-05-31") == both
    assert told("2026-05-20") == []  # they lived elsewhere since then
    assert told("2026-05-20", rehab) == both


def test_housing_benefit_for_the_programme_ends_with_a_stay_whose_last_day_is_stated() -> None:
    rehab = bo.Home(nation="england", tenure="residential_rehabilitation", rent="200 a week", greater_london=False)
    stated = household(rehab, treatment=programme("2026-03-02", ends="2026-05-31", care_home=False))

    def paid(day: str) -> list[str]:
        return [str(line.amount) for line in bo.position(stated, on=day).lines if line.name == "housing_benefit.payable_week"]

    assert [paid("2026-05-31"), paid("2026-06-01")] == [["200.00"], []]
    found = bo.timeline(stated, start="2026-05-20", months=2)  # 12 days, 866.67 x 12 / 365 x 12 = 341.92
    assert [str(month.housing_benefit) for month in found.months] == ["341.92", "0.00"]


def assumed(found: Any, field: str) -> str:
    return " ".join(note.text for note in found.assumptions if note.field == field)


def test_a_stay_without_treatment_brings_no_limited_capability_and_says_so() -> None:
    away = bo.Placement(kind="residential_rehabilitation", started="2026-06-01", expected_end="2026-08-31")
    assert "State the residential treatment too" in assumed(bo.position(household(placement=away), on="2026-06-01"), "adults.1.treatment")
    assert not assumed(bo.position(household(), programme(), on="2026-06-01"), "adults.1.treatment")


def test_a_stay_without_an_end_is_taken_to_end_in_time_only_while_it_still_can() -> None:
    supported = bo.Home(nation="england", tenure="supported", rent="200 a week", greater_london=False)
    away = bo.Placement(kind="hospital", started="2026-01-10")

    def until(on: str, home: bo.Home = HOME) -> str:
        return assumed(bo.position(household(home, placement=away), on=on), "placement.expected_end")

    # an assessment period that begins on 9 June 2026 ends on 8 July; six months of absence end on 9 July
    assert "9 July 2026: after it the housing element" in until("2026-06-09")
    assert until("2026-07-10") == ""
    # 52 weeks from 10 January 2026 end on 8 January 2027
    assert "8 January 2027: after it Housing Benefit" in until("2026-07-10", supported)
    assert until("2027-01-09", supported) == ""


def test_a_charge_goes_with_a_residential_programme_only() -> None:
    with pytest.raises(bo.BadInput, match="client_contribution: goes with a residential programme"):
        bo.Treatment(kind="structured", started="2026-06-01", client_contribution="35 a week")
    with pytest.raises(bo.BadInput, match="client_contribution: needs a period other than an hour"):
        programme(client_contribution="35 an hour")


@pytest.mark.parametrize(
    ("started", "funded", "care"),
    [
        # standard daily living is 76.70 a week, 332.37 a month
        ("2026-05-04", True, 332_37),  # 28 days on 1 June
        ("2026-05-03", True, 0),  # 29 days
        ("2026-05-03", False, 332_37),
    ],
)
def test_daily_living_is_not_paid_after_28_days(started: str, funded: bool, care: int) -> None:
    course = programme(started, care_home=True, publicly_funded=funded)
    found = bo.position(household(disability=PIP), course, on="2026-06-01")
    assert sum(line.amount.in_pence for line in found.lines if line.name == "disability.first_care") == care


def test_mobility_goes_on_in_a_care_home() -> None:
    both = bo.Disability(pip_daily_living="standard", pip_mobility="enhanced")
    course = programme("2026-04-01", care_home=True, publicly_funded=True)
    found = bo.position(household(disability=both), course, on="2026-06-01")
    assert {line.field for line in found.lines if line.part == "disability" and line.amount.in_pence} == {"first_mobility"}
