"""A couple whose second adult regulation 3(3) keeps out: what is for renters and claimants is not for that one.

Worked by hand from the figures of 2025-26 (assessment period from 7 May 2025) and of 2016-17.
"""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from betteroff.position import Position

ON = "2025-05-07"
HIGH_RENT: dict[str, Any] = {"tenure": "social", "rent": "1500 a month"}
SOCIAL: dict[str, Any] = {"tenure": "social", "rent": "520 a month", "bedrooms": 2}


def position(home: dict[str, Any], partner: dict[str, Any], on: str = ON, claimant: dict[str, Any] | None = None, **more: Any) -> Position:
    adults = [{"born": "1985-01-01"} | (claimant or {}), {"born": "1985-01-01", "cannot_claim": "immigration control"} | partner]
    stated = {"adults": adults, "home": {"nation": "england", "greater_london": False} | home} | more
    return bo.position(bo.read({"household": stated}).household, on=on)


def amount(found: Position, line: str) -> str:
    return str(found.line(f"universal_credit.{line}").amount)


def test_the_rate_for_shared_accommodation_is_for_a_member_of_a_couple_claiming_as_a_single_person() -> None:
    # Sch 4 para 28(2): the renter is under 35 and claims as a single person
    private = {"tenure": "private", "rent": "800 a month", "local_housing_allowance": "700 a month"}
    home, young = private | {"local_housing_allowance_shared": "400 a month"}, {"born": "1995-01-01"}
    assert amount(position(home, young, claimant=young), "housing_element") == "400.00"
    assert amount(position(home, young), "housing_element") == "700.00"  # the claimant is 40
    assert amount(position(home, young | {"cannot_claim": None}, claimant=young), "housing_element") == "700.00"


@pytest.mark.parametrize(
    ("partner", "claimant", "income", "payable"),
    [
        # 400.14 + 1,500.00 = 1,900.14; the cap of a single person is 1,229.42
        ({}, {}, [], "1,229.42"),
        ({"caring": {"carers_allowance": True}}, {}, [], "1,229.42"),
        # reg. 83(1)(i): the claimant's own exempts: 1,900.14 + carer element 201.68 - 83.30 x 52 / 12 = 360.97
        ({}, {"caring": {"carers_allowance": True}}, [], "1,740.85"),
        ({}, {}, [{"kind": "guardians_allowance", "amount": "22.10 a week", "adult": 2}], "1,229.42"),
        ({}, {}, [{"kind": "guardians_allowance", "amount": "22.10 a week", "adult": 1}], "1,900.14"),
        ({}, {}, [{"kind": "carers_allowance", "amount": "50 a week", "adult": 2}], "1,229.42"),
        ({}, {}, [{"kind": "carers_allowance", "amount": "50 a week", "adult": 1}], "1,885.15"),  # + 201.68 - 216.67
    ],
)
def test_only_the_claimants_care_exempts_from_the_cap(
    partner: dict[str, Any], claimant: dict[str, Any], income: list[dict[str, Any]], payable: str
) -> None:
    assert amount(position(HIGH_RENT, partner, claimant=claimant, other_income=income), "payable") == payable


def test_whose_allowance_it_is_is_listed_where_it_was_not_said() -> None:
    found = position(HIGH_RENT, {}, other_income=[{"kind": "guardians_allowance", "amount": "22.10 a week"}])
    assert dict(found.assumptions)["other_income.1.adult"] == "the claimant's, so it exempts from the benefit cap"


def test_before_7_november_2016_a_partners_carers_allowance_counted_in_the_cap() -> None:
    # 317.82 + 1,500.00 - 62.10 x 52 / 12 = 269.10, against 1,517.00: what is paid and the allowance come to the cap
    partner = {"caring": {"carers_allowance": True}}
    assert amount(position(HIGH_RENT, partner, on="2016-06-01"), "payable") == "1,247.90"
    income = [{"kind": "carers_allowance", "amount": "50 a week", "adult": 2}]  # 216.67
    assert amount(position(HIGH_RENT, {}, on="2016-06-01", other_income=income), "payable") == "1,300.33"


def test_contributions_of_others_are_lifted_for_the_renter_only() -> None:
    # Sch 4 para 15: "the renter (or any joint renter)"; 120 x 52 / 12 = 520.00, less 93.02
    home = {"tenure": "social", "rent": "120 a week", "bedrooms": 2, "non_dependants": [{"age": 30}]}
    gets = {"disability": {"pip_daily_living": "standard"}}
    assert amount(position(home, gets), "housing_element") == "426.98"
    assert amount(position(home, {}, claimant=gets), "housing_element") == "520.00"
    assert amount(position(home, gets | {"cannot_claim": None}), "housing_element") == "520.00"


def test_additional_bedrooms_are_for_renters() -> None:
    # Sch 4 para 12(4), (6A): a foster parent who is a renter; joint renters who cannot share. One spare: 520.00 x 0.86
    fosters = {"fostering": {"youngest": "2020-01-01"}}
    apart = SOCIAL | {"couple_cannot_share_bedroom": True}
    assert amount(position(apart, {}), "housing_element") == "447.20"
    assert amount(position(apart, {"cannot_claim": None}), "housing_element") == "520.00"
    assert amount(position(SOCIAL, fosters), "housing_element") == "447.20"
    assert amount(position(SOCIAL, {}, claimant=fosters), "housing_element") == "520.00"


def test_the_claimant_is_taken_as_the_main_carer() -> None:
    found = position(SOCIAL, {}, children=[{"born": "2023-01-01"}])
    assert found.worked.facts.first.is_responsible_carer
    assert not found.worked.facts.second.is_responsible_carer
    assert dict(found.assumptions)["adults.1.main_carer"] == "the claimant is the main carer, as the partner cannot claim"
    stated = position(SOCIAL, {"main_carer": True}, children=[{"born": "2023-01-01"}])
    assert not stated.worked.facts.first.is_responsible_carer
    assert "adults.1.main_carer" not in dict(stated.assumptions)
