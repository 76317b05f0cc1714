"""Months in which something begins or ends partway: what goes by the days. Worked by hand from figures of 2026-27."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

AWARD: dict[str, Any] = {"first_assessment_period": "2025-12-01"}
SCHOOLCHILD = bo.Child(born="2019-05-05")


def parent(*children: bo.Child, nation: str = "england", activities: Any = (), **stated: Any) -> bo.Household:
    """A lone parent of 36 without rent."""
    adult = bo.Adult(born="1990-01-01", pension="opted out", activities=activities, **stated)
    home = bo.Home(nation=nation, tenure="none")
    return bo.Household(adults=[adult], children=children, savings=0, home=home, universal_credit=bo.UniversalCredit(**AWARD))


def job(**stated: Any) -> bo.Job:
    return bo.Job(pay="300 a month", hours=6, paid="monthly", tax_code="NT", first_pay_day="2026-12-28", **stated)


def element(month: Any, name: str = "childcare_element") -> str:
    return next(str(line.amount) for line in month.lines if line.name == f"universal_credit.{name}")


def cost(month: Any, name: str = "family.childcare") -> str:
    return next((str(line.amount) for line in month.beside if line.name == name), "0.00")


def told(found: Any) -> str:
    return " ".join(warned.text for warned in found.warnings)


@pytest.mark.parametrize(
    ("starts", "charges", "met"),
    [
        ("2026-12-01", "310.00", "263.50"),  # 85 % of 310
        ("2026-12-02", "300.00", "255.00"),  # 30 of 31 days
        ("2026-12-21", "110.00", "93.50"),  # 11 of 31 days
        ("2026-12-28", "40.00", "34.00"),
    ],
)
def test_childcare_that_begins_with_a_job_counts_for_its_days(starts: str, charges: str, met: str) -> None:
    # UC Regs 2013 reg. 34A: what is paid for care of days within the period
    found = bo.timeline(parent(SCHOOLCHILD), job(starts=starts, childcare="310 a month"), start="2026-12-01", months=2)
    assert [cost(month) for month in found.months] == [charges, "310.00"]
    assert [element(month) for month in found.months] == [met, "263.50"]
    assert "this counts by the days" not in told(found)


def test_childcare_that_ends_with_a_job_counts_for_its_days() -> None:
    # 10 of 31 days; paid work that ended in the period counts (reg. 32(2)(a)(i))
    stated = parent(SCHOOLCHILD, activities=[job(starts="2026-06-01", childcare="310 a month")])
    found = bo.timeline(stated, bo.Ends("job", on="2026-12-10"), start="2026-11-01", months=3)
    assert [cost(month) for month in found.months] == ["310.00", "100.00", "0.00"]
    assert [element(month) for month in found.months] == ["263.50", "85.00", "0.00"]
    assert "ends on 10 December 2026: of its childcare the assessment period from 1 December 2026 has 10 of 31 days" in told(found)


def test_days_of_two_jobs_are_added_up_and_the_ceiling_goes_by_all_children_paid_for() -> None:
    # 10 of 31 days of 620.00 for one child, then 21 of 1,550.00 for two: 200.00 and 1,050.00, 85 % of them 1,062.50
    children = (SCHOOLCHILD, bo.Child(born="2021-05-05"))
    stated = parent(*children, activities=[job(starts="2026-06-01", ends="2026-12-10", childcare="620 a month", childcare_children=1)])
    new = job(starts="2026-12-11", childcare="1550 a month", childcare_children=2)
    found = bo.timeline(stated, new, start="2026-12-01", months=1)
    assert (cost(found.months[0]), element(found.months[0])) == ("1,250.00", "1,062.50")


def in_kind(month: Any) -> dict[str, str]:
    return {line.name: str(line.amount) for line in month.beside if line.part == "in_kind"}


def test_help_with_food_begins_with_the_day_of_a_birth() -> None:
    # Healthy Start 2 x 4.65 x 52 / 12 = 40.30 for a child under a year; 11 days of it from 21 December: 40.30 x 12 / 365 x 11 = 14.57
    found = bo.timeline(parent(bo.Child(born="2026-12-21")), start="2026-12-21", months=2)  # the period begins on the 1st
    assert [in_kind(month).get("in_kind.healthy_start") for month in found.months] == ["14.57", "40.30"]


def test_help_with_food_of_each_nation_goes_by_the_days_before_and_after_a_move() -> None:
    # 10 days of Best Start Foods, 5.40 x 52 / 12 = 23.40: 7.69; then 21 days of Healthy Start, 4.65 x 52 / 12 = 20.15: 13.91
    moves = bo.Moves(on="2026-12-11", home=bo.Home(nation="england", tenure="none"))
    found = bo.timeline(parent(bo.Child(born="2024-06-01"), nation="scotland"), moves, start="2026-12-01", months=2)
    assert [in_kind(month) for month in found.months] == [
        {"in_kind.best_start_foods": "7.69", "in_kind.healthy_start": "13.91"},
        {"in_kind.healthy_start": "20.15"},
    ]
