"""What is beside Universal Credit goes by the ages and the children of the day, in every part of one answer; worked by hand."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from betteroff.position import Position


def position(
    adult: dict[str, Any],
    rent: str,
    period: str,
    on: str,
    home: dict[str, Any] | None = None,
    partner: dict[str, Any] | None = None,
    **stated: Any,
) -> Position:
    place = bo.Home(nation="wales", tenure="supported", rent=rent, **(home or {}))
    adults = [bo.Adult(**{"pension": "opted out"} | each) for each in (adult, partner) if each]
    award = {"universal_credit": {"first_assessment_period": period}} if period else {}
    return bo.position(bo.Household(adults=adults, home=place, **award, **stated), on=on)


def amount(found: Position, line: str) -> str:
    return str(found.line(line).amount)


@pytest.mark.parametrize(
    ("claims", "period"), [(["universal_credit", "housing_benefit"], "2026-12-01"), (["housing_benefit"], "")], ids=["with", "without"]
)
@pytest.mark.parametrize(
    ("on", "allowance", "needed", "reduction"),
    [
        # 780 a month is 180.00 a week, no tax or National Insurance; 5.00 left out: 175.00. 94.40 above 80.60, a fifth is 18.88,
        # x 365 / 84 = 82.04 off 100.00
        ("2026-12-05", "75.65", "80.60", "17.96"),
        ("2026-12-19", "75.65", "80.60", "17.96"),
        # 25 or over, and 30 hours or more: 17.10 left out too. 157.90 is 56.05 above 101.85: 11.21, x 365 / 84 = 48.71
        ("2026-12-20", "95.55", "101.85", "51.29"),
    ],
)
def test_council_tax_goes_by_the_age_of_the_day_as_housing_benefit_does(
    claims: list[str], period: str, on: str, allowance: str, needed: str, reduction: str
) -> None:
    adult = {"born": "2001-12-20", "activities": [bo.Job(pay="780 a month", hours=37)]}
    found = position(adult, "80 a week", period, on, {"council_tax": "1200 a year"}, savings=300, claims=claims)
    assert amount(found, "housing_benefit.personal_allowances_week") == allowance
    assert amount(found, "council_tax.applicable_amount") == needed
    assert amount(found, "council_tax.reduction") == reduction


@pytest.mark.parametrize(
    ("on", "child_benefit", "rent_met"),
    [
        # 27.05 x 52 / 12. Net 1,517.64 a month, 350.22 a week, less 25.00 and 17.10: 124.69 above 95.55 and 87.88.
        # 150.00 less 81.05 is 68.95 a week
        ("2026-08-25", "117.22", "298.78"),
        ("2026-08-31", "117.22", "298.78"),
        # single: 5.00 and 17.10 left out, 232.57 above 95.55: 151.17, more than the rent
        ("2026-09-01", "0.00", "0.00"),
    ],
)
def test_a_young_person_counts_up_to_the_day(on: str, child_benefit: str, rent_met: str) -> None:
    adult = {"born": "1986-03-02", "activities": [bo.Job(pay="1700 a month", hours=30)]}
    child = bo.Child(born="2007-05-01", in_education=True)  # until 31 August after the nineteenth birthday
    found = position(adult, "150 a week", "2026-08-20", on, children=[child], savings=0)
    assert amount(found, "housing_benefit.payable") == rent_met
    lines = {line.name: str(line.amount) for line in found.lines}
    assert lines.get("family.child_benefit", "0.00") == child_benefit
    assert lines["universal_credit.payable"] == "0.00"


@pytest.mark.parametrize(("on", "premiums", "needed"), [("2026-11-19", "64.00", "223.85"), ("2026-11-20", "0.00", "159.85")])
def test_a_disability_premium_ends_on_the_day_of_pension_age(on: str, premiums: str, needed: str) -> None:
    adult = {"born": "1986-03-02", "activities": [bo.Job(pay="2400 a month", hours=37)]}
    # 66 years and 4 months on 20 November 2026; 159.85 for a couple, and 64.00
    partner = {"born": "1960-07-20", "disability": bo.Disability(pip_daily_living="standard", carer_gets_benefit=True)}
    found = position(adult, "250 a week", "2026-11-01", on, {"council_tax": "1200 a year"}, partner, savings=0)
    assert amount(found, "universal_credit.payable") == "0.00"
    assert amount(found, "housing_benefit.premiums_week") == premiums
    assert amount(found, "council_tax.applicable_amount") == needed


SOCIAL: dict[str, Any] = {"nation": "england", "tenure": "social", "rent": "120 a week", "greater_london": False}
CYCLE = {"first_assessment_period": "2026-09-07"}


def turns_in_january(on: str, home: dict[str, Any], children: list[dict[str, Any]], **stated: Any) -> list[str]:
    """What is told of birthdays, of a period from 7 January."""
    adult = bo.Adult(born="1991-03-02", pension="opted out")
    household = bo.Household(adults=[adult], home=bo.Home(**SOCIAL | home), savings=0, children=children, universal_credit=CYCLE, **stated)
    return [warned.text for warned in bo.position(household, on=on).warnings if "counts it for all of the" in warned.text]


def test_a_birthday_that_changes_the_housing_element_is_told() -> None:
    # 96.55 for a non-dependant of 21; 14 % of 520.00 is 72.80, up to the tenth birthday of one of two children of different sex
    other = {"bedrooms": 2, "non_dependants": [{"born": "2006-01-20"}]}
    (told,) = turns_in_january("2027-01-10", other, [])
    assert told.startswith("Non-dependant 1 is 21 from 20 January 2027")
    assert told.endswith("96.55 a month less than before")
    assert turns_in_january("2027-01-06", other, []) == []
    assert turns_in_january("2027-01-20", other, []) == []
    children = [{"born": "2017-01-20", "sex": "male"}, {"born": "2018-05-05", "sex": "female"}]
    (told,) = turns_in_january("2027-01-10", {"bedrooms": 3}, children)
    assert told.startswith("Child 1 is 10 from 20 January 2027")
    assert told.endswith("72.80 a month more than before")
    assert turns_in_january("2027-01-10", {"bedrooms": 2}, children) == []  # no bedroom to spare either way


@pytest.mark.parametrize("claims_uc", [True, False])
def test_the_25th_birthday_on_a_new_style_benefit_is_told(claims_uc: bool) -> None:
    claims = ["universal_credit"] * claims_uc + ["new_style_jobseekers_allowance"]
    adult = bo.Adult(born="2002-01-20", pension="opted out", contributions=True, claim_started="2026-10-05")
    award = {"universal_credit": CYCLE} if claims_uc else {}
    household = bo.Household(adults=[adult], home=bo.Home(**SOCIAL), savings=0, claims=claims, **award)

    def told(on: str) -> bool:
        words = "this changes: New-style Jobseeker's Allowance" if claims_uc else "is 414.05 a month from 20 January 2027"
        return any(words in warned.text for warned in bo.position(household, on=on).warnings)

    assert told("2027-01-19")
    assert told("2027-01-20") is claims_uc
    assert not told("2027-02-07")
