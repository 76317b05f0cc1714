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


def test_what_is_paid_or_received_once_is_shown_beside_money_in_hand() -> None:
    work = job(16, starting_costs=[{"what": "tools", "amount": "150"}], starting_help=[{"what": "Flexible Support Fund", "amount": "100"}])
    household = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=HOME, savings=0)
    found = bo.compare(household, {"scenario": work}, on=ON)["scenario"]
    assert found.gain.in_pence == 39_655  # as without them
    assert [(once.what, str(once.amount), once.is_cost) for once in found.first_weeks] == [
        ("Flexible Support Fund", "100.00", False),
        ("tools", "150.00", True),
    ]
    assert found.first_weeks_in_all.in_pence == -5_000
    assert "In all -50.00, once; it is not in the money in hand" in str(found)


def test_a_cost_that_is_paid_back_is_no_cost() -> None:
    costs = [{"what": "meals", "amount": "10 a week", "repaid": True}, {"what": "uniform", "amount": "5 a month"}]
    household = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=HOME, savings=0)
    found = bo.compare(household, {"scenario": job(16, other_costs=costs)}, on=ON)["scenario"]
    assert found.costs.in_pence == 500
    assert [(unused.field, unused.why) for unused in found.then.not_taken_into_account] == [
        ("scenarios.scenario.1.other_costs.1.repaid", "a cost that is paid back is no cost, and is left out")
    ]


def test_what_came_once_with_a_job_that_goes_on_is_named_as_not_used() -> None:
    old = job(16, starting_help=[{"what": "Flexible Support Fund", "amount": "100"}])
    household = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out", activities=[old])], home=HOME, savings=0)
    found = bo.compare(household, {"scenario": bo.Volunteering(hours=5, organisation="charity")}, on=ON)["scenario"]
    assert found.first_weeks == ()
    assert [unused.field for unused in found.then.not_taken_into_account] == ["adults.1.activities.1.starting_help"]
