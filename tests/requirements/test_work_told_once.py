"""Work beside an old benefit: its money and its requirements say the same. Worked by hand from the Regulations."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from income_related import ADULT, ESA, IS, JSA, couple, job, position, week

IN_2016, IN_2015 = "2016-05-02", "2015-06-01"
NOT_PERMITTED = "Not permitted"


def told(found: Any, topic: str) -> str:
    """What the requirements that a position has say first of a topic"""
    return str(found.requirements[0].about(topic)[0].what)


def test_a_partner_of_sixteen_hours_ends_a_joint_claim() -> None:
    works = {"activities": [job("85 a week", 17)]}
    together = bo.Claim(benefit=JSA, jobseeking=bo.Jobseeking(joint_claim=True))
    adults = [couple()[0].model_copy(update={"claim": together}), couple(**works)[1]]
    found = position(JSA, on=IN_2016, adults=adults)
    assert week(found) == "0.00"
    assert told(found, "work").startswith("Not entitled")
    apart = together.model_copy(update={"jobseeking": bo.Jobseeking(joint_claim=False)})
    adults[0] = adults[0].model_copy(update={"claim": apart})
    assert week(position(JSA, on=IN_2016, adults=adults)) == "39.85"  # 114.85 less 85, of which 10 are left out


@pytest.mark.parametrize(
    "adult",
    [
        {"claim": bo.Claim(benefit=JSA, lives_in_care_home=True)},
        {"treatment": bo.Treatment(kind="residential", started="2016-04-04", care_home=True)},
    ],
)
def test_work_in_a_care_home_does_not_count(adult: dict[str, Any]) -> None:
    found = position(JSA, job("51 a week", 17), on=IN_2016, adult=adult)
    assert week(found) == "27.10"  # 73.10 less 46
    assert told(found, "work") == "Work that is allowed"


def test_a_carer_on_income_support_may_work_any_hours() -> None:
    carer = {"caring": bo.Caring(carers_allowance=True)}
    found = position(IS, job("60 a week", 20), on=IN_2016, adult=carer)
    # 73.10 and 34.60 for caring, less 62.10 of Carer's Allowance and 40 of the 60
    assert week(found) == "5.60"
    assert told(found, "work") == "Work that is allowed"
    alone = position(IS, job("60 a week", 20), on=IN_2016)
    assert week(alone) == "0.00"
    assert told(alone, "work").startswith("Not entitled")


@pytest.mark.parametrize(("weeks_off", "is_paid"), [(12, False), (13, True)])
def test_an_earlier_time_of_permitted_work_counts_in_the_money(weeks_off: int, is_paid: bool) -> None:
    work = bo.WorkOnBenefit(earlier_started="2014-03-01", earlier_ended="2015-02-01", weeks_off_benefit=weeks_off)
    adult = {"esa_component": "work_related_activity", "claim": bo.Claim(benefit=ESA, work=work)}
    found = position(ESA, job("91 a week", 13, starts="2015-03-01"), on=IN_2015, adult=adult)
    assert week(found) == ("102.15" if is_paid else "0.00")
    assert told(found, "permitted work").startswith(NOT_PERMITTED) is not is_paid


@pytest.mark.parametrize(("net", "is_paid"), [("104 a week", True), ("104.01 a week", False)])
def test_stated_net_earnings_are_held_against_the_limit_in_the_money(net: str, is_paid: bool) -> None:
    claim = bo.Claim(benefit=ESA, work=bo.WorkOnBenefit(net_earnings=net))
    adult = {"esa_component": "support", "claim": claim}
    found = position(ESA, job("130 a week", 13, starts="2015-03-01"), on=IN_2015, adult=adult)
    assert (week(found) != "0.00") is is_paid
    assert told(found, "permitted work").startswith(NOT_PERMITTED) is not is_paid


def test_a_programme_that_helps_into_business_counts_in_the_money() -> None:
    trade = bo.SelfEmployment(income="60 a week", hours=30, starts="2015-03-01")
    for programme, expected in ((True, "62.15"), (None, "0.00")):  # 102.15 less 40: 20 are left out (ESA Regs 2008 Sch 7)
        claim = bo.Claim(benefit=ESA, work=bo.WorkOnBenefit(business_programme=programme))
        found = position(ESA, trade, on=IN_2015, adult={"esa_component": "work_related_activity", "claim": claim})
        assert week(found) == expected
        assert told(found, "permitted work").startswith(NOT_PERMITTED) is not programme


def test_stated_net_earnings_reach_the_new_style_allowance() -> None:
    name = "new_style_employment_and_support_allowance"
    for net, is_permitted in (("104 a week", True), ("104.01 a week", False)):
        claim = bo.Claim(benefit=name, work=bo.WorkOnBenefit(net_earnings=net))
        adult = bo.Adult(**ADULT, contributions=True, capability="limited_for_activity", claim=claim)
        home = bo.Home(nation="england", tenure="none")
        stated = bo.Household(adults=[adult], home=home, claims=["universal_credit", name])
        found = bo.position(stated, job("130 a week", 13, starts="2015-03-01"), on=IN_2015)
        assert told(found, "permitted work").startswith(NOT_PERMITTED) is not is_permitted
        amounts = {line.name: str(line.amount) for line in found.lines}
        paid = amounts.get("first_benefits.employment_and_support_allowance", "0.00")
        assert (paid != "0.00") is is_permitted
