"""What stops, shrinks, stays, grows and starts."""

from __future__ import annotations

from typing import Any

import betteroff as bo

HOME = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
ON = "2026-12-07"


def changes(*steps: Any, activities: tuple[Any, ...] = (), children: tuple[Any, ...] = ()) -> dict[str, list[str]]:
    adult = bo.Adult(born="1991-03-02", pension="opted out", activities=activities)
    household = bo.Household(adults=[adult], children=children, home=HOME, savings=0)
    found: dict[str, list[str]] = {}
    for change in bo.compare(household, {"scenario": steps}, on=ON)["scenario"].changes:
        found.setdefault(change.kind, []).append(change.label)
    return found


def job(hours: int, **stated: Any) -> bo.Job:
    return bo.Job(hours=hours, pay="12.71 an hour", **stated)


def test_a_first_job_starts_pay_and_its_costs_and_shrinks_universal_credit() -> None:
    child = bo.Child(born="2020-05-01")
    assert changes(job(16, travel="18 a week"), children=(child,)) == {
        "shrinks": ["Universal Credit"],
        "stays": ["Child Benefit"],
        "starts": ["Take-home pay", "Travel to work"],
    }


def test_the_end_of_a_job_stops_pay_and_its_costs_and_universal_credit_grows() -> None:
    old = job(16, travel="18 a week", starts="2026-01-05")
    assert changes(bo.Ends("job", on="2026-12-06"), activities=(old,)) == {
        "stops": ["Take-home pay", "Travel to work"],
        "grows": ["Universal Credit"],
    }


def test_universal_credit_stops_where_it_comes_to_nothing() -> None:
    # 944.90 is used up by 1,718 of net pay; 40 hours at 12.71 are 2,203.07 before deductions, 1,871.48 after them
    assert changes(job(40))["stops"] == ["Universal Credit"]


def test_volunteering_changes_nothing() -> None:
    assert changes(bo.Volunteering(hours=12, organisation="charity")) == {"stays": ["Universal Credit"]}


def test_a_line_that_neither_side_has_is_no_change() -> None:
    assert "Child Benefit" not in str(changes(job(16)))
