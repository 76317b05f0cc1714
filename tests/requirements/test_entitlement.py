"""What ends entitlement, and on which day; claims that shut each other out; who is too young to claim. By hand from the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.requirements.answered import BenefitRequirements, required_of
from betteroff.requirements.entitlement import ends_entitlement
from betteroff.situation import Situation
from claimants import CLAIMANTS

HOME = bo.Home(nation="england")
IBJ, CBJ, NSJ = "income_based_jobseekers_allowance", "contribution_based_jobseekers_allowance", "new_style_jobseekers_allowance"
IRE, CE = "income_related_employment_and_support_allowance", "contributory_employment_and_support_allowance"
NSE, IS, IB = "new_style_employment_and_support_allowance", "income_support", "incapacity_benefit"


def asked(
    on: str, benefit: str, *children: str, claim: dict[str, Any] | None = None, partner: dict[str, Any] | None = None, **adult: Any
) -> BenefitRequirements:
    whose = {} if "age" in adult else {"born": "1980-03-02"}
    adults = [bo.Adult(**(whose | adult), claim=bo.Claim(benefit=benefit, **(claim or {})))]
    adults += [bo.Adult(**partner)] if partner else []
    household = bo.Household(adults=adults, children=[bo.Child(born=born) for born in children], home=HOME)
    return bo.requirements(household, on=on).benefits[0]


def fields(found: BenefitRequirements) -> set[str]:
    return {assumed.field for assumed in found.assumptions}


def test_a_mans_jobseekers_allowance_goes_on_to_65() -> None:
    # Jobseekers Act 1995 s. 1(2)(h), (2A)(a): pensionable age, 65 of a man; born 1 January 1948: 1 January 2013
    found = asked("2009-05-01", IBJ, born="1948-01-01")
    assert found.can_exist
    assert found.lines[0].last_day == date(2012, 12, 31)
    assert any("Pension Credit" in assumed.text for assumed in found.assumptions)
    assert asked("2012-12-31", IBJ, born="1948-01-01").can_exist
    assert not asked("2013-01-01", IBJ, born="1948-01-01").can_exist


@pytest.mark.parametrize("benefit", [CBJ, CE])
def test_an_age_is_read_as_a_birth_is(benefit: str) -> None:
    # 61 on 1 June 2009: of a woman pension age was 60
    found = asked("2009-06-01", benefit, age=61)
    assert found.can_exist
    assert any(assumed.text.startswith("a man") for assumed in found.assumptions)


def test_pension_age_that_turns_on_the_birthday_is_listed() -> None:
    # 66 on 1 June 2026: born from 2 June 1959; up to 5 April 1960 pension age is 66
    found = asked("2026-06-01", NSJ, age=66, contributions=True)
    assert found.can_exist
    assert any("state born" in assumed.text for assumed in found.assumptions if assumed.field == "adults.1.age")
    assert not asked("2026-06-01", NSJ, age=67, contributions=True).can_exist


@pytest.mark.parametrize(
    ("on", "started", "child", "course", "what"),
    [
        # entitled from January 2011, after the step of 25 October 2010 to 7
        ("2012-01-02", "2011-01-01", "2004-01-01", ("2011-09-01", "2012-07-31"), "ended"),
        # entitled from December 2012, after that of 21 May 2012 to 5
        ("2013-07-01", "2012-12-01", "2008-01-01", ("2013-01-07", "2014-06-30"), "ended"),
        # a course begun after the step of 21 May 2012, and 4 on that day (SI 2012/874 reg. 7(2)(c), (3)); 5 on 5 October
        ("2012-10-10", "2010-11-01", "2007-10-05", ("2012-09-01", "2013-06-30"), "may go on"),
        ("2013-05-21", "2010-11-01", "2007-10-05", ("2012-09-01", "2013-06-30"), "ended"),
        # a course begun when the age was under 7 (reg. 7(5)(a)): 7 on 1 June 2012
        ("2012-05-31", "2010-11-01", "2005-06-01", ("2011-09-01", "2014-06-30"), "goes on"),
        ("2013-02-01", "2010-11-01", "2005-06-01", ("2011-09-01", "2014-06-30"), "ended"),
        # 5 on 18 and on 19 November 2012 (Sch para 1(1)(d))
        ("2012-12-03", "2010-11-01", "2007-11-18", None, "may go on"),
        ("2012-12-03", "2010-11-01", "2007-11-19", None, "ended"),
        # 13 when the claim began, under the age of 12: not revived by the step of 26 October 2009
        ("2009-10-25", "2009-09-01", "1996-01-01", None, "ended"),
        ("2009-11-01", "2009-09-01", "1996-01-01", None, "ended"),
        # 9 on 26 October 2009, entitled before: named (SI 2008/3051 Sch para 6(1)(c))
        ("2010-05-03", "2009-01-05", "2000-03-01", None, "may go on"),
    ],
)
def test_whom_the_savings_of_a_step_reach(on: str, started: str, child: str, course: tuple[str, str] | None, what: str) -> None:
    study = {"course": {"starts": course[0], "ends": course[1], "full_time": True}} if course else {}
    found = asked(on, IS, child, claim={"started": started}, **study)
    assert found.can_exist is (what != "ended")
    assert any(what in line.what for line in found.about("claim"))


def test_income_support_that_has_ended_says_that_alone() -> None:
    found = asked("2014-05-01", IS, "2009-01-01")
    assert not found.can_exist
    assert [line.topic for line in found.lines] == ["claim"]


def test_the_last_day_of_a_lone_parents_income_support_is_before_the_birthday() -> None:
    found = asked("2013-06-03", IS, "2010-02-03", claim={"started": "2012-06-04"})
    assert [line.last_day for line in found.about("claim")] == [date(2015, 2, 2)] * 2
    assert found.about("interviews")[0].last_day == date(2014, 2, 2)  # four: every 13 weeks
    # 8 on 24 October 2010, before the step to 7
    assert asked("2010-05-03", IS, "2002-01-05", claim={"started": "2009-11-02"}).lines[0].last_day == date(2010, 10, 24)


@pytest.mark.parametrize(
    ("on", "benefit", "adult", "topic"),
    [
        ("2015-06-01", IRE, {"capability": "fit"}, "group"),
        ("2015-06-01", IRE, {"assessment_phase": False}, "group"),
        ("2015-06-01", IBJ, {"activities": [bo.Job(pay="10 an hour", hours=16)]}, "work"),
        ("2015-06-01", NSJ, {"activities": [bo.Job(pay="10 an hour", hours=16)], "contributions": True}, "work"),
        ("2015-06-01", IBJ, {"capability": "limited_for_activity"}, "claim"),
        ("2026-05-01", NSJ, {"capability": "limited", "contributions": True}, "claim"),
    ],
)
def test_what_follows_from_no_entitlement_is_not_told_as_duties(on: str, benefit: str, adult: dict[str, Any], topic: str) -> None:
    found = asked(on, benefit, **adult)
    assert not found.can_exist
    assert [line.topic for line in found.lines] == [topic]


def test_incapacity_benefit_that_became_another_has_ended() -> None:
    found = asked("2013-01-01", IB, claim={"reassessment": "qualifies", "started": "2006-01-02"})
    assert not found.can_exist
    assert [line.what for line in found.lines] == ["Becomes Employment and Support Allowance"]
    assert "adults.1.claim.reassessment" in fields(found)


def test_a_finding_that_has_not_come_leaves_jobseekers_allowance() -> None:
    assert asked("2015-05-31", IBJ, capability="limited", capability_since="2015-06-01").can_exist
    assert not asked("2015-06-01", IBJ, capability="limited", capability_since="2015-06-01").can_exist


@pytest.mark.parametrize(("benefit", "more"), [(CBJ, {}), (NSJ, {"contributions": True})])
def test_182_days(benefit: str, more: dict[str, Any]) -> None:
    # from 2 June 2014 with 3 waiting days: 5 June is the first of 182, 3 December the last
    started = {"started": "2014-06-02"}
    found = asked("2014-12-03", benefit, claim=started, **more)
    assert (found.can_exist, found.lines[0].last_day) == (True, date(2014, 12, 3))
    over = asked("2014-12-04", benefit, claim=started, **more)
    assert not over.can_exist
    assert (over.lines[0].what, over.lines[0].certainty) == ("Not entitled", "likely")
    assert "adults.1.claim.started" in fields(asked("2014-12-04", benefit, **more))


def test_the_income_based_kind_goes_on() -> None:
    assert asked("2014-12-04", IBJ, claim={"started": "2012-06-02"}).can_exist


@pytest.mark.parametrize(("on", "is_five"), [("2014-12-31", False), ("2015-01-01", True), ("2015-12-31", True), ("2016-01-01", False)])
def test_a_child_of_five_at_home_is_five(on: str, is_five: bool) -> None:
    found = asked(on, IBJ, "2010-01-01", claim={"jobseeking": {"child_of_five_at_home": True}})
    assert [line.last_day for line in found.about("counts as")] == ([date(2015, 12, 31)] if is_five else [])
    assert ("claim.jobseeking.child_of_five_at_home" in fields(found)) is not is_five


def test_carers_allowance_not_stated_is_listed() -> None:
    caring = {"hours": 40, "severely_disabled": True}
    found = asked("2015-01-01", IRE, capability="limited", caring=caring)
    assert "adults.1.caring.carers_allowance" in fields(found)
    assert "adults.1.caring.carers_allowance" not in fields(
        asked("2015-01-01", IRE, capability="limited", caring=caring | {"carers_allowance": False})
    )


def test_a_couple_without_children_claim_together() -> None:
    found = asked("2012-03-01", IBJ, partner={"born": "1981-03-02"})
    assert any("Sch A1" in line.law for line in found.about("agreement"))
    assert "adults.1.claim.jobseeking.joint_claim" in fields(found)
    for household in ({"born": "1957-10-28", "partner": {"born": "1957-10-28"}}, {"partner": {"born": "1981-03-02"}}):
        children = ("2010-01-01",) if "born" not in household else ()
        alone = asked("2012-03-01", IBJ, *children, **household)
        assert not any("Sch A1" in line.law for line in alone.about("agreement"))
    younger = asked("2012-03-01", IBJ, born="1957-10-28", partner={"born": "1957-10-29"})
    assert any("Sch A1" in line.law for line in younger.about("agreement"))


def test_hours_are_told_to_the_minute() -> None:
    found = bo.requirements(
        bo.Household(
            adults=[
                bo.Adult(born="1980-03-02", claim=bo.Claim(benefit=IBJ, jobseeking={"hours_available": "16:20"}), caring={"hours": 20})
            ],
            home=HOME,
        ),
        on="2012-03-01",
    )
    assert "16 hours 20 minutes a week" in str(found)
    assert str(found.benefits[0].about("hours")[0].hours) == "16.33"


def test_grown_up_children_are_not_counted_for_more_than_two() -> None:
    claim = {"started": "2018-05-01", "universal_credit_area": True, "income_support_ground": "other"}
    assert not asked("2018-06-01", IS, "1985-01-01", "1987-01-01", "1989-01-01", claim=claim, born="1965-03-02").can_exist
    assert asked("2018-06-01", IS, "2010-01-01", "2012-01-01", "2014-01-01", claim=claim).can_exist


def test_a_converted_award_says_how_to_state_it() -> None:
    (line,) = asked("2025-12-01", CE).lines
    assert "converted = true" in line.ask


def test_contributions_not_stated_are_listed() -> None:
    household = bo.Household(adults=[bo.Adult(born="1980-03-02")], claims=[NSJ], home=HOME)
    assert "adults.1.contributions" in fields(bo.requirements(household, on="2026-05-01").benefits[0])
    assert "adults.1.contributions" in fields(asked("2026-05-01", NSJ))


@pytest.mark.parametrize("claims", [(IBJ, IS), (IBJ, IRE), (IS, CE), (CBJ, IS), (NSJ, IRE), (IRE, NSJ)])
def test_claims_that_shut_each_other_out_are_refused(claims: tuple[str, str]) -> None:
    household = bo.Household(adults=[bo.Adult(born="1980-03-02", contributions=True)], claims=claims, home=HOME)
    with pytest.raises(bo.BadInput, match="one at most is paid"):
        bo.requirements(household, on="2015-05-01")


def test_a_claim_beside_those_named_is_not_dropped() -> None:
    adult = bo.Adult(born="1980-03-02", claim=bo.Claim(benefit=IBJ))
    with pytest.raises(bo.BadInput, match="one at most is paid"):
        bo.requirements(bo.Household(adults=[adult], claims=[IS], home=HOME), on="2012-03-01")
    incapable = bo.Adult(born="1960-03-02", claim=bo.Claim(benefit=IB, started="2006-03-06"))
    found = bo.requirements(bo.Household(adults=[incapable], claims=[IS], home=HOME), on="2010-03-01")
    assert [benefit.benefit for benefit in found.benefits] == [IB, IS]


def test_two_benefits_by_means_of_one_couple_are_refused() -> None:
    adults = [bo.Adult(born="1980-03-02", claim=bo.Claim(benefit=one)) for one in (IBJ, IRE)]
    with pytest.raises(bo.BadInput, match="one at most is paid"):
        bo.requirements(bo.Household(adults=adults, home=HOME), on="2012-03-01")


@pytest.mark.parametrize("benefit", [IBJ, IRE, IS])
def test_who_is_too_young_is_refused(benefit: str) -> None:
    # born 1 January 2000: 16 on 1 January 2016, 18 on 1 January 2018
    with pytest.raises(bo.BadInput, match="is under 16"):
        asked("2012-03-01", benefit, born="2000-01-01")
    with pytest.raises(bo.BadInput, match="is under 16"):
        asked("2015-12-31", benefit, born="2000-01-01")
    for day in ("2016-01-01", "2017-12-31"):
        with pytest.raises(bo.NotCovered, match="16 or 17"):
            asked(day, benefit, born="2000-01-01")
    assert asked("2018-01-01", benefit, born="2000-01-01").benefit == benefit


@pytest.mark.parametrize("on", ["2013-04-28", "2012-03-01", "2009-04-27"])
def test_the_new_style_allowances_did_not_exist_before_29_april_2013(on: str) -> None:
    for benefit in (NSJ, NSE):
        (line,) = asked(on, benefit, contributions=True).lines
        assert line.what == "Did not yet exist"


@pytest.mark.parametrize("name", CLAIMANTS)
def test_the_rule_and_the_lines_agree_on_entitlement(name: str) -> None:
    claimant = CLAIMANTS[name]
    days = [date(year, month, 7) for year in range(2009, 2027) for month in (5, 11)]
    for day in (day for day in days if claimant.started is None or day >= claimant.started):
        for benefit in required_of(Situation(claimant.on(day)), day):
            assert benefit.can_exist is not any(ends_entitlement(line) for line in benefit.lines)
