"""Safe and losing hours, and the tenant's own share of the rent."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

import betteroff as bo
from betteroff.hours_that_pay import listed

HOME: dict[str, Any] = {"nation": "england", "greater_london": False, "tenure": "supported", "rent": "250 a week"}
PAY = "12.71 an hour"


def household(**home: Any) -> bo.Household:
    return bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=bo.Home(**HOME | home), savings=0)


def test_before_and_from_5_october_2026() -> None:
    found = bo.hours_that_pay(household(ineligible_charges="20 a week"), pay=PAY, on="2026-11-22")
    before, since = found.days
    # 14 hours are 771.07: 0.81 of Universal Credit is left, and all of the rent is met. 15 are 826.15: it ends.
    # 190.65 a week less 5.00 and 95.55 = 90.10: 58.57 of rent. Gain of 14: 771.07 - 424.09; of 27, the last below: 335.81
    assert before.losing == tuple(Decimal(hours) for hours in range(15, 28))
    assert before.sentence == (
        "With the rules of 4 October 2026 15 to 27 hours a week leave less money in hand than fewer hours do; "
        "1 to 14 and 28 to 40 are safe."
    )
    assert before.for_landlord == (
        "With the rules of 4 October 2026 Housing Benefit pays up to 14 hours all of the eligible rent of 250.00 a week; the tenant's own "
        "share would be 58.57 a week at 15 hours, 66.83 a week at 16 hours, 146.00 a week at 30 hours, 205.50 a week at 40 hours; "
        "charges of 20.00 a week are the tenant's at any hours."
    )
    assert since.losing == ()
    assert since.sentence.endswith("all of 1 to 40 hours a week are safe: none leaves less money in hand than fewer hours do.")
    assert str(since.shares[15]) == "8.04"  # 90.10 less 77.73 = 12.37 x 65 %
    assert found.sentence.startswith("At 12.71 an hour: With the rules of 4 October 2026 ")


def test_the_cliff_says_what_fell() -> None:
    (cliff,) = bo.hours_that_pay(household(), pay=PAY, on="2026-10-04").days[0].sweep.cliffs
    assert [str(cliff.before.hours), str(cliff.after.hours)] == ["14", "15"]
    assert "Universal Credit ends" in cliff.because
    assert "Housing Benefit: from 1,083.33 to 829.53" in cliff.because


def test_only_the_day_asked_about_where_universal_credit_meets_the_rent_or_long_ago() -> None:
    social = household(tenure="social", rent="120 a week")
    (day,) = bo.hours_that_pay(social, pay=PAY, on="2026-11-22", hours=[8, 16]).days
    assert [str(hours) for hours in day.safe] == ["8", "16"]
    assert day.for_landlord == ""
    assert len(bo.hours_that_pay(household(), pay=PAY, on="2024-11-22", hours=[8, 16]).days) == 1
    assert [day.on.isoformat() for day in bo.hours_that_pay(household(), pay=PAY, on="2026-09-07", hours=[8, 16]).days] == [
        "2026-09-07",
        "2026-10-05",
    ]


def test_where_all_of_the_rent_is_met_or_none_of_it_first() -> None:
    met = bo.hours_that_pay(household(), pay=PAY, on="2026-11-22", hours=[4, 8]).days[-1]
    assert met.for_landlord.endswith("Housing Benefit pays all of the eligible rent of 250.00 a week at all of these hours.")
    part = bo.hours_that_pay(household(), pay=PAY, on="2026-11-22", hours=[35, 40]).days[-1]
    assert "Housing Benefit pays part of the eligible rent" in part.for_landlord


def test_as_text_html_and_json() -> None:
    found = bo.hours_that_pay(household(), pay=PAY, on="2026-11-22", hours=[14, 15])
    assert "For the landlord: With the rules of 4 October 2026" in str(found)
    assert "Housing Benefit" in found._repr_html_()
    data = json.loads(found.to_json())
    assert data["days"][0]["losing"] == ["15"]
    assert data["days"][0]["points"][1]["own_share_of_rent_week"] == "58.57"
    assert data["days"][0]["points"][1]["housing_benefit"] == "829.53"


def test_several_hours_are_needed() -> None:
    with pytest.raises(bo.BadInput, match="hours: give several"):
        bo.hours_that_pay(household(), pay=PAY, on="2026-11-22", hours=[16])


@pytest.mark.parametrize(
    ("hours", "said"), [([1, 2, 3], "1 to 3"), ([1, 3], "1 and 3"), ([1, 2, 5, 7, 8], "1 to 2, 5 and 7 to 8"), ([16], "16")]
)
def test_hours_are_listed_in_runs(hours: list[int], said: str) -> None:
    assert listed(map(Decimal, hours)) == said
