"""Premiums for an adult's disability in the schemes' own amounts for council tax. Sums worked by hand from 2026-27."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from council_tax import DAY, SCOTLAND, lines, listed

MOBILITY = {"disability": bo.Disability(pip_mobility="standard")}
CARE = {"disability": bo.Disability(pip_daily_living="standard", carer_gets_benefit=False)}
MOST_CARE = {"disability": bo.Disability(pip_daily_living="enhanced", carer_gets_benefit=False)}
CARED_FOR = {"disability": bo.Disability(pip_daily_living="standard", carer_gets_benefit=True)}
SUPPORTED = {"contributions": True, "capability": "limited_for_activity"}
WITHOUT = ["child_benefit"]
"""No Universal Credit."""
WITH_ALLOWANCE = [*WITHOUT, "new_style_employment_and_support_allowance"]


def amount(day: str = DAY, adult: dict[str, Any] | None = None, home: dict[str, Any] | None = None, **stated: Any) -> int:
    return lines(day, adult=adult or {}, home=home or {}, **stated)["applicable_amount"]


@pytest.mark.parametrize(
    ("adult", "more"),
    [
        ({}, 0),
        (MOBILITY, 44_85),
        ({"blind": True}, 44_85),
        (CARE, 44_85 + 86_05),
        (MOST_CARE, 44_85 + 86_05 + 22_00),
        (CARED_FOR, 44_85),
        (SUPPORTED, 50_35 + 22_00),
        (SUPPORTED | MOBILITY, 50_35 + 22_00),  # found for Employment and Support Allowance: no disability premium beside
        (SUPPORTED | CARE, 50_35 + 22_00 + 86_05),
        ({"capability": "limited"} | MOBILITY, 44_85),  # found for Universal Credit alone
    ],
)
@pytest.mark.parametrize(
    ("home", "allowance"),
    [
        ({"nation": "wales"}, 101_85),
        ({"nation": "england", "council_tax_scheme": "default"}, 95_55),
        ({"nation": "scotland", "council_tax_band": "B"}, 95_55),
    ],
)
def test_premiums_without_universal_credit(home: dict[str, Any], allowance: int, adult: dict[str, Any], more: int) -> None:
    claims = WITH_ALLOWANCE if "contributions" in adult else WITHOUT
    assert amount(adult=adult, home=home, claims=claims) == allowance + more


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ({}, MOBILITY, 159_85 + 64_00),
        (CARE, {}, 159_85 + 64_00),
        (CARE, CARE, 159_85 + 64_00 + 172_10),
        (CARE, CARED_FOR, 159_85 + 64_00 + 86_05),
        (CARE, {"blind": True}, 159_85 + 64_00 + 86_05),
        ({}, MOST_CARE, 159_85 + 64_00 + 31_40),
    ],
)
def test_premiums_of_a_couple(first: dict[str, Any], second: dict[str, Any], found: int) -> None:
    partner = bo.Adult(born="1990-01-01", **second)
    assert amount(adult=first, others=[partner], claims=WITHOUT) == found


def test_another_adult_in_the_home_keeps_the_severe_disability_premium_away() -> None:
    def with_other(**other: Any) -> int:
        return amount(adult=CARE, home={"non_dependants": [bo.NonDependant(**other)]}, claims=WITHOUT)

    assert with_other(age=17) == 101_85 + 44_85 + 86_05
    assert with_other(age=18) == 101_85 + 44_85
    assert with_other(age=18, receives=["attendance_allowance"]) == 101_85 + 44_85 + 86_05


@pytest.mark.parametrize(("day", "found"), [("2026-03-31", 98_10 + 43_20), ("2026-04-01", 101_85 + 44_85)])
def test_premiums_go_by_the_first_of_april(day: str, found: int) -> None:
    assert amount(day, adult=MOBILITY, claims=WITHOUT) == found


def test_under_25_it_takes_employment_and_support_allowance_for_the_higher_allowance() -> None:
    young = {"born": "2004-03-02"}
    assert amount(adult=young | {"capability": "limited"}, claims=WITHOUT) == 80_60
    assert amount(adult=young | {"capability": "limited", "contributions": True}, claims=WITH_ALLOWANCE) == 101_85


def test_beside_universal_credit_premiums_matter_in_scotland_alone() -> None:
    assert amount(adult=MOST_CARE) == 98_05  # Wales: the maximum amount of Universal Credit
    assert amount(adult=MOBILITY, home=SCOTLAND) == 95_55 + 44_85
    assert amount(adult=MOST_CARE, home=SCOTLAND) == 95_55 + 44_85 + 86_05 + 22_00
    assert amount(adult=MOBILITY | {"capability": "limited"}, home=SCOTLAND) == 95_55 + 37_95  # Sch 1 para 12(8): no disability premium


@pytest.mark.parametrize(
    ("adult", "ignored"), [({}, 5_00), (MOBILITY, 20_00), (CARE, 20_00), ({"capability": "limited"}, 20_00), (SUPPORTED, 20_00)]
)
def test_with_a_premium_or_limited_capability_20_of_earnings_is_ignored_in_scotland(adult: dict[str, Any], ignored: int) -> None:
    found = lines(home=SCOTLAND, adult=adult, job={"pay": "100 a week", "hours": 8})
    assert found["universal_credit_counted"] == 0
    assert found["earnings"] == 100_00 - ignored


def test_with_a_premium_20_of_earnings_is_ignored_and_16_hours_ignore_17_10_more() -> None:
    job = {"pay": "1000 a month", "hours": 16}  # 230.77 a week
    assert lines(job=job, claims=WITHOUT)["earnings"] == 230_77 - 5_00
    assert lines(job=job, adult=MOBILITY, claims=WITHOUT)["earnings"] == 230_77 - 37_10


def test_whether_a_carer_is_paid_is_asked() -> None:
    assert "nobody gets a carer's benefit" in listed(disability=bo.Disability(pip_daily_living="standard"))
    assert "carer's benefit" not in listed(disability=bo.Disability(pip_mobility="standard"))
    assert "left out" not in listed(disability=bo.Disability(pip_mobility="standard"))
