"""Students whom the national schemes keep out of a Council Tax Reduction: SI 2012/2886 Sch para 75, and the same elsewhere."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from council_tax import lines, listed

WALES: dict[str, Any] = {}
ENGLAND: dict[str, Any] = {"nation": "england", "council_tax_scheme": "default"}
SCOTLAND: dict[str, Any] = {"nation": "scotland", "council_tax_band": "B"}
NATIONS = [WALES, ENGLAND, SCOTLAND]
DEGREE: dict[str, Any] = {"starts": "2026-09-21", "ends": "2028-06-30", "full_time": True, "advanced": True, "maintenance_loan": 0}


def course(**stated: Any) -> bo.Course:
    return bo.Course(**DEGREE | {"long_vacation_starts": "2027-07-01"} | stated)


def reduction(home: dict[str, Any], stated: dict[str, Any] | None = None, on: str = "2026-12-07", **adult: Any) -> int:
    """Of a bill of 125.00 a month, without income."""
    return lines(on, home=home, adult={"course": course()} | adult, **(stated or {}))["reduction"]


@pytest.mark.parametrize("home", NATIONS)
def test_a_full_time_student_without_an_exception_has_none(home: dict[str, Any]) -> None:
    assert reduction(home) == 0
    assert reduction(home, course=course(full_time=False)) == 125_00


def test_from_the_first_day_of_the_course_to_the_last() -> None:
    assert reduction(WALES, on="2026-09-20") == 125_00
    assert reduction(WALES, on="2026-09-21") == 0
    assert reduction(WALES, on="2026-12-07", course=course(starts="2025-09-22", ends="2026-12-07")) == 0
    assert reduction(WALES, on="2026-12-08", course=course(starts="2025-09-22", ends="2026-12-07")) == 125_00


@pytest.mark.parametrize("home", NATIONS)
def test_a_benefit_for_disability_would_bring_the_premium(home: dict[str, Any]) -> None:
    claims = {"claims": ["child_benefit"]}
    assert reduction(home, claims) == 0
    assert reduction(home, claims, disability=bo.Disability(pip_mobility="standard")) == 125_00
    assert reduction(home, claims, blind=True) == 125_00


@pytest.mark.parametrize(("since", "amount"), [("2026-05-25", 125_00), ("2026-05-26", 0)])
def test_limited_capability_for_work_for_196_days(since: str, amount: int) -> None:
    # 25 May to 7 December 2026 is 196 days
    assert reduction(WALES, {"claims": ["child_benefit"]}, capability="limited", capability_since=since) == amount


@pytest.mark.parametrize(
    ("born", "starts", "amount"),
    [
        ("2005-12-08", "2026-09-21", 125_00),  # 20
        ("2005-12-07", "2026-09-21", 125_00),  # 21 on the day, 20 as the course began
        ("2005-09-21", "2026-09-21", 0),  # 21 as it began
        ("2004-12-07", "2024-12-06", 0),  # 22 on the day
    ],
)
def test_under_21_below_higher_education(born: str, starts: str, amount: int) -> None:
    claims = {"claims": ["child_benefit"]}
    assert reduction(WALES, claims, born=born, course=course(starts=starts, advanced=False)) == amount
    assert reduction(WALES, claims, born=born, course=course(starts=starts)) == 0


@pytest.mark.parametrize("home", NATIONS)
def test_a_student_with_a_child_alone_or_with_another_student(home: dict[str, Any]) -> None:
    child = {"children": [bo.Child(born="2020-01-01")]}
    assert reduction(home, child) == 125_00
    student = bo.Adult(born="1991-03-02", pension="opted out", course=course())
    assert reduction(home, child | {"others": [student]}, main_carer=True) == 125_00
    assert reduction(home, {"others": [student]}) == 0


@pytest.mark.parametrize("home", NATIONS)
def test_a_partner_who_is_no_student_may_apply(home: dict[str, Any]) -> None:
    other = bo.Adult(born="1991-03-02", pension="opted out")
    assert reduction(home, {"others": [other], "claims": ["child_benefit"]}) == 125_00


def test_in_scotland_an_award_of_universal_credit_is_an_exception() -> None:
    # already on the course when old benefits ended: Universal Credit is due (SI 2014/1230 reg. 60)
    moved = course(when_moved_to_universal_credit=True)
    assert reduction(SCOTLAND, course=moved) == 125_00
    assert reduction(WALES, course=moved) == 0


def test_that_a_student_is_kept_out_is_said() -> None:
    def warned(**stated: Any) -> bool:
        home = bo.Home(nation="wales", tenure="owner", council_tax="1500 a year")
        found = bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02", **stated)], home=home), on="2026-12-07")
        return any("No Council Tax Reduction for a full-time student" in warning.text for warning in found.warnings)

    assert warned(course=course())
    assert not warned()


def test_a_council_s_own_scheme_is_asked_about() -> None:
    scheme = {
        "name": "X", "source": "x", "first_day": "2026-04-01", "last_day": "2027-03-31", "kind": "percentage", "taper": "20%",
        "capital_limit": 6000,
    }  # fmt: skip
    home = {"nation": "england", "council_tax_scheme": scheme}
    assert reduction(home) == 125_00
    assert "the council's scheme does not keep full-time students out" in listed(home=home, course=course())
