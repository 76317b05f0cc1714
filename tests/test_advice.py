"""What may be asked for so that money lasts, and what is kept if the work ends."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from betteroff.comparison import Comparison

RENTED = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
TREATED: dict[str, Any] = {"treatment": bo.Treatment(kind="structured", started="2026-09-14")}


def compared(*steps: Any, on: str = "2026-12-07", home: bo.Home = RENTED, award: Any = None, **adult: Any) -> Comparison:
    first = bo.Adult(**{"born": "1991-03-02", "pension": "opted out"} | adult)
    household = bo.Household(adults=[first], home=home, savings=0, universal_credit=award)
    return bo.compare(household, {"scenario": steps}, on=on)["scenario"]


def job(hours: int) -> bo.Job:
    return bo.Job(hours=hours, pay="12.71 an hour")


def asked(found: Comparison) -> list[tuple[str, str]]:
    return [(advice.what, advice.certainty) for advice in found.safe_money]


def kept(found: Comparison) -> list[str]:
    return [advice.what for advice in found.if_work_ends]


VOLUNTEERING = bo.Volunteering(hours=5, organisation="charity")


def test_somebody_in_treatment_may_ask_for_rent_to_the_landlord_and_two_payments_a_month() -> None:
    assert asked(compared(VOLUNTEERING, **TREATED)) == [
        ("Rent straight to the landlord", "at discretion"),
        ("Universal Credit twice a month", "at discretion"),
    ]
    assert asked(compared(VOLUNTEERING)) == []


def test_homelessness_is_a_reason_too() -> None:
    assert "Universal Credit twice a month" in dict(asked(compared(VOLUNTEERING, circumstances=bo.Circumstances(homeless=True))))


def test_what_is_already_so_is_not_asked_for() -> None:
    award = bo.UniversalCredit(paid="twice monthly", rent_to_landlord=True)
    assert asked(compared(VOLUNTEERING, award=award, **TREATED)) == []


@pytest.mark.parametrize(("on", "certainty"), [("2018-01-30", None), ("2018-01-31", "certain")])
def test_in_scotland_both_are_had_for_the_asking_from_31_january_2018(on: str, certainty: str | None) -> None:
    home = bo.Home(nation="scotland", tenure="social", rent="90 a week")
    found = dict(asked(compared(VOLUNTEERING, on=on, home=home)))
    assert found.get("Rent straight to the landlord") == found.get("Universal Credit twice a month") == certainty


@pytest.mark.parametrize(
    ("on", "fund"),
    [("2026-03-31", "Household Support Fund"), ("2026-04-01", "Crisis and Resilience Fund"), ("2021-10-05", "local welfare")],
)
def test_help_in_a_crisis_is_that_of_the_day(on: str, fund: str) -> None:
    found = {advice.what: advice.why for advice in compared(job(16), on=on).safe_money}
    assert fund in found["Help in a crisis"]


@pytest.mark.parametrize(("on", "fund"), [("2026-03-31", "Household Support Fund"), ("2026-04-01", "Crisis and Resilience Fund")])
def test_it_is_that_of_the_day_within_an_assessment_period_too(on: str, fund: str) -> None:
    found = compared(job(16), on=on, award={"first_assessment_period": "2026-03-15"})
    assert fund in {advice.what: advice.why for advice in found.safe_money}["Help in a crisis"]


def test_the_award_goes_on_beside_little_pay_and_comes_back_within_six_months_after_more() -> None:
    small, large = compared(job(16)).if_work_ends, compared(job(40)).if_work_ends
    assert [advice.what for advice in small] == ["Universal Credit"]
    assert "goes on" in small[0].why
    assert [advice.what for advice in large] == ["Universal Credit"]
    assert "within six months" in large[0].why


def test_whether_the_protected_rate_is_kept_comes_with_the_amount() -> None:
    # 2026-27: 429.80 less 217.26 is 212.54 a month
    limited = {"capability": "limited_for_activity", "capability_since": "2024-01-10", "lcwra_in_award_before_april_2026": "yes"}
    ends = compared(job(40), home=bo.Home(nation="england", tenure="none"), **limited)
    assert ends.then.line("universal_credit.payable").amount.in_pence > 0  # the award is large
    assert "The protected rate of the LCWRA element, 212.54 a month more than the rate of new awards" in kept(ends)
    before = compared(job(16), on="2026-04-05", home=bo.Home(nation="england", tenure="none"), **limited)
    assert kept(before) == ["Universal Credit"]


@pytest.mark.parametrize("why", [{"severe_conditions": True, "capability": "limited_for_activity"}, {"terminally_ill": True}])
def test_severe_conditions_and_terminal_illness_bring_the_higher_rate_at_any_time(why: dict[str, Any]) -> None:
    # 424.90 and 429.80: with the work allowance of 710, net pay above 2,264.00 ends the award
    found = compared(bo.Job(hours=40, pay="3,000 a month"), home=bo.Home(nation="england", tenure="none"), **why)
    rate = next(advice for advice in found.if_work_ends if "protected rate" in advice.what)
    assert "any later award" in rate.why
    waits = [advice.why for advice in found.if_work_ends if advice.what == "LCWRA element"]
    assert ["no wait" in text for text in waits] == ["terminally_ill" in why]


@pytest.mark.parametrize(("allowance", "asked_for"), [("520 a month", False), ("519.99 a month", True)])
def test_a_shortfall_of_rent_is_one_where_rent_is_met_in_part(allowance: str, asked_for: bool) -> None:
    home = bo.Home(nation="england", greater_london=False, tenure="private", rent="520 a month", local_housing_allowance=allowance)
    assert ("Help with a shortfall of rent" in dict(asked(compared(job(8), home=home)))) is asked_for


def test_without_work_that_starts_there_is_nothing_to_keep() -> None:
    assert kept(compared(VOLUNTEERING)) == []


def test_the_first_wages_come_before_the_cut() -> None:
    # 16 hours at 12.71: 881.23, of which 55 % is 484.68
    said = " ".join(compared(job(16)).first_payments)
    assert "the next payment is 484.68 lower" in said
