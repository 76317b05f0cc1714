"""The transitional element from the period it is known for to the one asked about. Amounts worked by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo

SOCIAL: dict[str, Any] = {"nation": "england", "tenure": "social", "rent": "450 a month", "greater_london": False}


def household(adult: dict[str, Any] | None = None, children: tuple[str, ...] = (), **uc: Any) -> bo.Household:
    """A single person of 35 in an award whose assessment periods begin on the 10th."""
    award = {"first_assessment_period": "2025-01-10"} | uc
    return bo.Household(
        adults=[bo.Adult(**{"born": "1991-03-02"} | (adult or {}))],
        children=[bo.Child(born=born) for born in children],
        home=bo.Home(**SOCIAL),
        savings=0,
        universal_credit=bo.UniversalCredit(**award),
    )


def element(stated: bo.Household, on: str, *work: bo.Job) -> int:
    return bo.position(stated, *work, on=on).line("universal_credit.transitional_element").amount.in_pence


def changes(stated: bo.Household, on: str, *work: bo.Job) -> list[tuple[date, int, str]]:
    found = bo.position(stated, *work, on=on).worked.transitional
    return [(change.first_day, change.after, change.why) for change in found.changes]


def test_the_amount_stated_is_that_of_its_assessment_period() -> None:
    stated = household(transitional_element=120, transitional_element_on="2026-03-15")
    assert element(stated, "2026-03-10") == element(stated, "2026-04-09") == 120_00


def test_the_uprating_of_april_erodes_from_the_first_period_that_begins_after_it() -> None:
    # the standard allowance rises from 400.14 to 424.90, by 24.76
    stated = household(transitional_element=120, transitional_element_on="2026-03-15")
    assert element(stated, "2026-04-10") == 95_24
    assert changes(stated, "2026-12-07") == [(date(2026, 4, 10), 95_24, "Standard allowance up by 24.76")]
    found = bo.position(stated, on="2026-12-07")
    assert found.line("universal_credit.maximum_amount").amount.in_pence == 424_90 + 450_00 + 95_24
    assert any("falls from 120.00 to 95.24 in the assessment period from 10 April 2026" in warned.text for warned in found.warnings)


def test_a_child_born_later_erodes_and_childcare_and_earnings_do_not() -> None:
    # a first child born after 5 April 2017 brings 303.94 in 2026-27
    stated = household(children=("2026-09-01",), transitional_element=400, transitional_element_on="2026-07-15")
    assert element(stated, "2026-09-01") == element(stated, "2026-12-07") == 400_00 - 303_94
    job = bo.Job(pay="12.71 an hour", hours=16)
    without = household(transitional_element=400, transitional_element_on="2026-08-15")
    assert element(without, "2026-09-12", job) == 400_00


def test_limited_capability_for_work_alone_does_not_erode_but_its_activity_element_does() -> None:
    since: dict[str, Any] = {"capability_since": "2026-06-20"}
    known: dict[str, Any] = {"transitional_element": 300, "transitional_element_on": "2026-06-15"}
    assert element(household(since | {"capability": "limited"}, **known), "2026-12-07") == 300_00
    # three months' wait from 20 June end on 19 September: the element of 217.26 begins in the period from 10 October
    ill = household(since | {"capability": "limited_for_activity", "lcwra_in_award_before_april_2026": "no"}, **known)
    assert element(ill, "2026-10-09") == 300_00
    assert element(ill, "2026-10-10") == 300_00 - 217_26


def test_a_scenario_erodes_beside_today_and_today_does_not() -> None:
    # somebody alone whose stay exceeds six months has no housing element; the fall offsets nothing
    stated = household(transitional_element=120)
    stay = bo.Treatment(kind="residential", started="2026-11-10", ends="2027-06-30")
    compared = bo.compare(stated, {"a long stay": stay}, on="2026-12-07")["a long stay"]
    lines = {line.name: line for line in compared.lines}
    assert lines["universal_credit.transitional_element"].today.in_pence == 120_00
    assert lines["universal_credit.transitional_element"].then.in_pence == 120_00
    assert lines["universal_credit.housing_element"].then.in_pence == 0


@pytest.mark.parametrize(("reached", "left"), [("yes", 0), ("no", 95_24), ("unknown", 95_24), (None, 95_24)])
def test_three_periods_of_low_earnings_end_it_only_where_earnings_once_reached_the_threshold(reached: str | None, left: int) -> None:
    # reg. 56(2): periods from 10 March, April and May are low, so it ends in that from 10 June
    known: dict[str, Any] = {"first_period_earnings_reached_threshold": reached} if reached else {}
    stated = household(transitional_element=120, transitional_element_on="2026-03-15", **known)
    assert element(stated, "2026-06-09") == 95_24
    assert element(stated, "2026-06-10") == left


def test_earnings_at_the_threshold_of_the_award_s_first_day_interrupt_the_three_periods() -> None:
    # threshold of 10 January 2025: 18 hours at 11.44 in whole pounds, 892.00 of earned income (reg. 56(3)(a))
    known: dict[str, Any] = {
        "transitional_element": 120,
        "transitional_element_on": "2026-03-15",
        "first_period_earnings_reached_threshold": "yes",
    }
    for pay, left in (("892 a month", 95_24), ("891.99 a month", 0)):
        job = bo.Job(pay=pay, hours=20, starts="2026-05-10", ends="2026-06-20")
        stated = household({"pension": "opted out", "activities": [job]}, **known)
        assert element(stated, "2026-06-10") == left


def test_first_earnings_are_worked_out_where_the_first_period_is_the_known_one() -> None:
    known: dict[str, Any] = {"first_assessment_period": "2026-06-10", "transitional_element": 120, "transitional_element_on": "2026-06-10"}
    job = bo.Job(pay="1000 a month", hours=20, ends="2026-07-20")
    worked = household({"pension": "opted out", "activities": [job]}, **known)
    # the job goes on to the end of the period from 10 June; those from 10 July, August and September are low
    assert element(worked, "2026-10-09") == 120_00
    assert element(worked, "2026-10-10") == 0
    assert element(household(**known), "2026-12-07") == 120_00


@pytest.mark.parametrize(
    ("trade", "agreed_hours", "left"),
    [
        ({"gainful": True, "start_up_period": "2026-02-20"}, None, 95_24),  # only a start-up period keeps the floor off
        ({"gainful": True, "start_up_period": False}, 10, 95_24),  # the floor is of 10 hours, below the threshold of 892.00
        ({"gainful": False}, None, 0),
    ],
)
def test_a_period_with_the_floor_or_in_a_start_up_period_is_not_low(trade: dict[str, Any], agreed_hours: int | None, left: int) -> None:
    # reg. 56(3)(b)
    own = bo.SelfEmployment(income="100 a month", hours=36, trade_started="2026-02-20", **trade)
    known: dict[str, Any] = {"transitional_element": 120, "transitional_element_on": "2026-03-15"}
    adult = {"activities": [own], "work_requirements": {"agreed_hours": agreed_hours} if agreed_hours else None}
    found = bo.position(household(adult, **known, first_period_earnings_reached_threshold="yes"), on="2026-06-10")
    assert found.line("universal_credit.transitional_element").amount.in_pence == left
    assert not any("Earnings are below 892.00" in warned.text for warned in found.warnings)


@pytest.mark.parametrize(("gainful", "left"), [(True, 0), (False, 120_00)])
def test_a_first_period_with_the_floor_or_in_a_start_up_period_counts_as_one_at_the_threshold(gainful: bool, left: int) -> None:
    # reg. 56(3)(b): the trade goes on to the end of the period from 10 June; those from 10 July, August and September are low
    known: dict[str, Any] = {"first_assessment_period": "2026-06-10", "transitional_element": 120, "transitional_element_on": "2026-06-10"}
    own = bo.SelfEmployment(
        income="100 a month", hours=36, trade_started="2026-05-20", ends="2026-07-20", gainful=gainful, start_up_period=gainful
    )
    assert element(household({"activities": [own]}, **known), "2026-10-10") == left


def test_it_survives_three_months_without_an_award_and_no_more() -> None:
    # reg. 57(2)(b)
    known: dict[str, Any] = {
        "transitional_element": 120,
        "transitional_element_on": "2026-05-15",
        "first_period_earnings_reached_threshold": "no",
    }
    for ends, left in (("2026-09-08", 120_00), ("2026-09-09", 0)):
        # periods from 10 June, July and August come to nothing, and that from 10 August too where the job reaches its last day
        job = bo.Job(pay="3000 a month", hours=37, starts="2026-05-20", ends=ends)
        stated = household({"activities": [job]}, **known)
        assert element(stated, "2026-10-12") == left


def test_the_severe_disability_premium_fixes_the_first_period_and_erodes_from_the_second() -> None:
    stated = household(
        {"disability": {"pip_daily_living": "standard"}}, severe_disability_premium="lower", enhanced_disability_premium=True
    )
    # 334.81 + 89.63 in the award from 10 January 2025; 393.45 to 400.14 in April 2025, and to 424.90 in April 2026
    assert element(stated, "2025-02-09") == 424_44
    assert element(stated, "2025-04-10") == 424_44 - 6_69
    assert element(stated, "2026-04-10") == 424_44 - 6_69 - 24_76


def test_it_makes_no_housing_element_for_the_work_allowance() -> None:
    stated = household({"capability": "limited", "capability_since": "2026-01-01"}, transitional_element=120)
    no_rent = stated.model_copy(update={"home": bo.Home(nation="england", tenure="none")})
    for given, allowance in ((stated, 427_00), (no_rent, 710_00)):
        assert bo.position(given, on="2026-12-07").line("universal_credit.work_allowance").amount.in_pence == allowance


@pytest.mark.parametrize(
    ("uc", "field"),
    [
        ({"transitional_element_on": "2026-03-15"}, "transitional_element"),
        ({"transitional_element": 9, "transitional_element_on": "2024-03-15"}, "transitional_element_on"),
        ({"transitional_element": 9, "severe_disability_premium": "lower"}, "severe_disability_premium"),
        ({"first_assessment_period": None, "severe_disability_premium": "lower"}, "first_assessment_period"),
        ({"disability_premium": True}, "disability_premium"),
        ({"sanction": {"daily": "13.90"}}, "sanction.reduction"),
        ({"sanction": {"daily": "13.90", "days": 3, "reduction": 41.7}}, "sanction.reduction"),
    ],
)
def test_what_does_not_go_together_is_refused_by_field(uc: dict[str, Any], field: str) -> None:
    with pytest.raises(bo.BadInput, match=field):
        household(**uc)


def test_an_amount_of_a_later_period_and_an_award_before_the_element_are_refused() -> None:
    with pytest.raises(bo.BadInput, match="transitional_element_on"):
        bo.position(household(transitional_element=120, transitional_element_on="2026-12-15"), on="2026-12-07")
    with pytest.raises(bo.NotCovered, match="severe_disability_premium"):
        bo.position(household(first_assessment_period="2020-12-10", severe_disability_premium="lower"), on="2026-12-07")


def test_what_was_taken_for_granted_is_listed() -> None:
    assumed = {a.field for a in bo.position(household(transitional_element=120), on="2026-12-07").assumptions}
    assert {"universal_credit.transitional_element_on", "universal_credit.first_period_earnings_reached_threshold"} <= assumed


def test_a_capital_disregard_ends_by_low_earnings_as_the_element_does() -> None:
    # SI 2014/1230 reg. 56(1): 1,050.00 in the first period reaches 991.00; those from 10 June, July and August are low
    job = bo.Job(pay="1050 a month", hours=20, ends="2026-06-09")
    for works, left in ((job, 0), (bo.Job(pay="900 a month", hours=20, ends="2026-06-09"), 424_90 + 450_00 - 174_00)):
        stated = household({"activities": [works]}, first_assessment_period="2026-05-10", transitional_capital_disregard=True)
        stated = stated.model_copy(update={"savings": 20_000_00})
        assert bo.position(stated, on="2026-08-10").line("universal_credit.payable").amount.in_pence == 424_90 + 450_00 - 174_00
        found = bo.position(stated, on="2026-09-10")
        assert found.line("universal_credit.payable").amount.in_pence == left
        assert any("capital disregard ended with the assessment period from 10 September" in w.text for w in found.warnings) is not left


def test_the_lcw_element_from_before_2017_is_replaced_by_the_other_at_the_difference() -> None:
    # reg. 55(5): 500.00 - (354.28 - 132.89); three months from 15 June are over before the period from 10 October
    since: dict[str, Any] = {"capability": "limited_for_activity", "capability_since": "2022-06-15", "lcw_before_april_2017": True}
    known: dict[str, Any] = {"first_assessment_period": "2022-06-10", "transitional_element": 500, "transitional_element_on": "2022-06-10"}
    stated = household(since | {"medical_evidence_from": "2022-06-15"}, **known)
    for on, limited, left in (("2022-06-10", 132_89, 500_00), ("2022-10-09", 132_89, 500_00), ("2022-10-10", 354_28, 278_61)):
        found = bo.position(stated, on=on)
        assert found.line("universal_credit.limited_capability_element").amount.in_pence == limited
        assert found.line("universal_credit.transitional_element").amount.in_pence == left


@pytest.mark.parametrize(("partner", "left"), [({"cannot_claim": "abroad"}, 0), ({}, 95_24)])
def test_of_a_partner_who_cannot_claim_the_earnings_do_not_keep_the_element(partner: dict[str, Any], left: int) -> None:
    # reg. 56(2)(a): the single claimant's own, which are nothing; a couple's together (2(b)) reach any threshold
    known: dict[str, Any] = {"transitional_element_on": "2026-03-15", "first_period_earnings_reached_threshold": "yes"}
    single = household(transitional_element=120, **known)
    works = bo.Adult(born="1990-01-01", pension="opted out", activities=[bo.Job(pay="1700 a month", hours=30)], **partner)
    joint = single.model_copy(update={"adults": (*single.adults, works)})
    rises = 0 if partner else 666_97 - 628_10 - (424_90 - 400_14)
    assert element(joint, "2026-06-10") == max(0, left - rises)
