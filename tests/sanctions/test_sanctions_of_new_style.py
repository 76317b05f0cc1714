"""Sanctions of new-style Jobseeker's Allowance and Employment and Support Allowance, by hand from SI 2013/378 and SI 2013/379."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo

HOME = bo.Home(nation="england", tenure="social", rent="120 a week")
JSA, ESA = "new_style_jobseekers_allowance", "new_style_employment_and_support_allowance"


def claimant(benefit: str, children: tuple[bo.Child, ...] = (), **adult: Any) -> bo.Household:
    stated = {"born": "1991-03-02", "contributions": True} | adult
    return bo.Household(adults=[bo.Adult(**stated)], home=HOME, claims=[benefit], children=children)


ON_JSA, ON_ESA = claimant(JSA), claimant(ESA, capability="limited")


def days(found: bo.SanctionResult) -> int:
    assert found.length is not None
    return found.length.days


@pytest.mark.parametrize(
    ("kind", "level", "length"),
    [
        ("did not apply for a vacancy", "higher", 91),
        ("left paid work", "higher", 91),
        ("not available", "medium", 28),
        ("did not do all reasonable search", "medium", 28),
        ("missed interview", "low", 7),
        ("missed preparation", "low", 7),
        ("did not give evidence", "low", 7),
    ],
)
def test_levels_of_jobseekers_allowance(kind: str, level: str, length: int) -> None:
    found = bo.sanction(ON_JSA, failure=kind, on="2026-09-01", complied_on="2026-09-01")
    assert (found.level, days(found)) == (level, length)


def test_there_is_no_lowest_level_in_jobseekers_allowance() -> None:
    carer = claimant(JSA, (bo.Child(born="2025-06-01"),))
    assert bo.sanction(carer, failure="missed interview", on="2026-09-01").level == "low"


def test_thirteen_weeks_of_jobseekers_allowance() -> None:
    # 95.55 x 52 / 365 = 13.61, down to 13.60; 91 days of it 1,237.60, from the benefit week of the failure
    found = bo.sanction(ON_JSA, failure="left paid work", on="2026-09-01")
    assert (found.first_day, found.last_day) == (date(2026, 9, 1), date(2026, 11, 30))
    assert (str(found.daily), str(found.total)) == ("13.60", "1,237.60")
    assert found.start is not None
    assert found.start.law == "SI 2013/378 reg. 22(a)"


def test_it_begins_with_the_first_week_not_paid_for() -> None:
    found = bo.sanction(ON_JSA, failure="left paid work", on="2026-09-01", paid_to="2026-09-09")
    assert found.first_day == date(2026, 9, 10)
    assert found.start is not None
    assert found.start.law.endswith("22(b)")


def test_after_earlier_ones_it_begins_with_a_benefit_week() -> None:
    # 10 days outstanding from the 1st end on the 10th: the first benefit week without them begins on the 15th
    found = bo.sanction(ON_JSA, failure="left paid work", on="2026-09-01", outstanding_days=10)
    assert found.first_day == date(2026, 9, 15)


def test_that_of_employment_and_support_allowance_begins_with_the_decision() -> None:
    found = bo.sanction(ON_ESA, failure="missed interview", on="2026-09-01", complied_on="2026-09-05", decided_on="2026-09-10")
    assert (found.first_day, found.last_day) == (date(2026, 9, 10), date(2026, 9, 20))  # 4 days and 7
    later = {"decided_on": "2026-09-10", "outstanding_days": 3}
    assert bo.sanction(ON_ESA, failure="missed interview", on="2026-09-01", **later).first_day == date(2026, 9, 13)


@pytest.mark.parametrize("benefit", [JSA, ESA, "universal_credit"])
def test_low_ones_of_all_three_count(benefit: str) -> None:
    earlier = [bo.EarlierFailure(on="2026-06-01", level="low", days=7, benefit=benefit)]
    for home in (ON_JSA, ON_ESA):
        found = bo.sanction(home, failure="missed interview", on="2026-09-01", complied_on="2026-09-02", earlier=earlier)
        assert days(found) == 1 + 14


@pytest.mark.parametrize(
    ("adult", "children", "level", "daily"),
    [
        ({"capability": "limited"}, (), "low", "13.60"),
        ({"capability": "limited"}, (bo.Child(born="2024-06-01"),), "lowest", "5.40"),
        ({"capability": "limited_for_activity"}, (), "", "None"),
        ({"capability": "limited"}, (bo.Child(born="2026-06-01"),), "", "None"),
    ],
)
def test_levels_of_employment_and_support_allowance(adult: dict[str, str], children: tuple[bo.Child, ...], level: str, daily: str) -> None:
    found = bo.sanction(claimant(ESA, children, **adult), failure="missed interview", on="2026-09-01", complied_on="2026-09-08")
    assert (found.level, str(found.daily)) == (level, daily)


@pytest.mark.parametrize("kind", ["refused paid work", "left paid work", "did not do all reasonable search", "not available"])
def test_employment_and_support_allowance_asks_for_no_work(kind: str) -> None:
    assert not bo.sanction(ON_ESA, failure=kind, on="2026-09-01").is_sanctionable


def test_the_disqualification_for_treatment_is_named_for_what_it_is() -> None:
    found = bo.sanction(ON_ESA, failure="refused treatment", on="2026-09-01")
    assert (found.is_sanctionable, found.reason.what) == (False, "Never sanctionable")
    assert "six weeks" in found.reason.why


def test_treatment_lifts_search_in_jobseekers_allowance() -> None:
    treated = claimant(JSA, treatment=bo.Treatment(kind="structured", started="2026-08-01"))
    assert not bo.sanction(treated, failure="not available", on="2026-09-01").is_sanctionable
    assert bo.sanction(treated, failure="missed interview", on="2026-09-01", complied_on="2026-09-02").is_sanctionable


def test_what_was_required_is_assumed() -> None:
    found = bo.sanction(ON_JSA, failure="not available", on="2026-09-01")
    assert "failure.kind" in {one.field for one in found.assumptions}


def test_before_the_claim_the_day_of_claim_does_not_count() -> None:
    # 91 days before the claim: 90 lie between, and one day is left; in Universal Credit none would be (reg. 113(1)(e))
    found = bo.sanction(ON_JSA, failure="left paid work", on="2026-06-02", claimed_on="2026-09-01", decided_on="2026-09-02")
    assert days(found) == 1
    assert not bo.sanction(ON_JSA, failure="left paid work", on="2026-06-01", claimed_on="2026-09-01").is_sanctionable


def test_26_weeks_of_work_end_it_with_the_benefit_week_before() -> None:
    found = bo.sanction(ON_JSA, failure="left paid work", on="2026-09-01", earned_enough_on="2026-10-15")
    assert found.last_day == date(2026, 10, 12)  # the benefit week of 15 October began on the 13th


def test_other_benefits_are_refused_by_name() -> None:
    other = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=HOME, claims=["housing_benefit"])
    with pytest.raises(bo.BadInput, match="benefit: is needed"):
        bo.sanction(other, failure="missed interview", on="2026-09-01")


# Only what may be required can be failed


@pytest.mark.parametrize("kind", ["did not do all reasonable search", "missed interview", "refused paid work", "did not give evidence"])
def test_after_domestic_abuse_nothing_is_failed_in_jobseekers_allowance(kind: str) -> None:
    # JSA Regs 2013 reg. 15: 13 weeks from 20 April 2026, to 19 July
    told = claimant(JSA, domestic_abuse=bo.DomesticAbuse(notified="2026-04-20"))
    found = bo.sanction(told, failure=kind, on="2026-07-19")
    assert not found.is_sanctionable
    assert "reg. 15" in found.reason.law
    assert bo.sanction(told, failure=kind, on="2026-07-20").is_sanctionable


def test_sick_for_a_fortnight_there_is_no_search_to_fail() -> None:
    # JSA Regs 2013 reg. 16(4), (5): unfit for work, the first 14 days of a period
    sick = claimant(JSA, sickness=bo.Sickness(since="2026-04-27"))
    assert not bo.sanction(sick, failure="did not do all reasonable search", on="2026-05-04").is_sanctionable


@pytest.mark.parametrize(
    "adult",
    [
        {"domestic_abuse": bo.DomesticAbuse(notified="2026-04-20")},
        {"claim": bo.Claim(benefit=ESA, paid_nothing=True)},
    ],
)
def test_without_requirements_nothing_is_failed_in_support_allowance(adult: dict[str, Any]) -> None:
    found = bo.sanction(claimant(ESA, capability="limited", **adult), failure="missed preparation", on="2026-05-01")
    assert not found.is_sanctionable
    assert bo.sanction(ON_ESA, failure="missed preparation", on="2026-05-01").is_sanctionable


def test_preparation_and_the_age_of_the_child_as_the_requirements_say() -> None:
    # until 27 April 2014 interviews only with a child of 1 to 4 (s. 11E as it then was); one of a couple is not single (s. 11D(2)(c))
    alone = claimant(ESA, (bo.Child(born="2010-09-01"),), capability="limited")
    assert not bo.sanction(alone, failure="missed preparation", on="2013-09-02").is_sanctionable
    pair = [bo.Adult(born="1991-03-02", contributions=True, capability="limited", main_carer=True), bo.Adult(born="1991-03-02")]
    couple = bo.Household(adults=pair, home=HOME, claims=[ESA], children=(bo.Child(born="2025-08-01"),))
    assert bo.sanction(couple, failure="missed preparation", on="2026-05-01").level == "low"


def test_the_claim_itself_says_when_it_was_made() -> None:
    # left on 5 May, claimed on 1 June 2026: 26 days between, 91 - 26 = 65, from the day of the claim
    found = bo.sanction(claimant(JSA, claim=bo.Claim(benefit=JSA, started="2026-06-01")), failure="left paid work", on="2026-05-05")
    assert (days(found), found.first_day) == (65, date(2026, 6, 1))


def test_a_new_award_is_reduced_for_the_rest() -> None:
    # SI 2013/378 reg. 23(1)(b): 1 to 17 September, 17 days, and 1 October to 30 November, 61 days, at 13.60
    found = bo.sanction(ON_JSA, failure="left paid work", on="2026-09-01", award_ended="2026-09-17", new_award_from="2026-10-01")
    assert (sum(one.days for one in found.periods), str(found.total)) == (17 + 61, "1,060.80")
    assert "failure.new_award_from" not in {one.field for one in found.assumptions}


def test_decided_in_a_new_award_the_days_ran_from_the_end_of_the_old_one() -> None:
    # reg. 23(2), (3): as if from 16 September, the day before the award ended; 91 days to 15 December, 76 of them from 1 October
    ended = {"award_ended": "2026-09-17", "new_award_from": "2026-10-01"}
    found = bo.sanction(ON_JSA, failure="left paid work", on="2026-09-01", decided_on="2026-10-05", **ended)
    assert (found.first_day, found.last_day, str(found.total)) == (date(2026, 9, 16), date(2026, 12, 15), "1,033.60")


def test_the_open_part_of_jobseekers_allowance_has_no_end_for_want_of_requirements() -> None:
    # reg. 21(2) has compliance, the action no longer required and the end of the award; 1 to 19 September, and 7
    stated = {"decided_on": "2026-09-20", "no_requirements_from": "2026-09-05"}
    found = bo.sanction(ON_JSA, failure="missed interview", on="2026-09-01", **stated)
    assert days(found) == 19 + 7
    assert "failure.no_requirements_from" in {one.field for one in found.assumptions}


def test_a_claim_without_named_claims_is_the_one_meant() -> None:
    own = bo.Adult(born="1991-03-02", claim=bo.Claim(benefit="income_based_jobseekers_allowance"))
    found = bo.sanction(bo.Household(adults=[own], home=HOME), failure="left paid work", on="2014-06-02")
    assert found.benefit == "income_based_jobseekers_allowance"


def test_a_reason_that_was_accepted_in_both() -> None:
    for home in (ON_JSA, ON_ESA):
        assert not bo.sanction(home, failure="missed interview", on="2026-09-01", reason_accepted=True).is_sanctionable
