"""Permitted work as it is asked: what the work is, its last day, what follows, by which law. Days and amounts worked by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.conditionality.permitted_work import WorkEffect
from betteroff.requirements.lines import RequirementLine
from betteroff.schemes.permitted_work import PermittedWork

OLD, BY_MEANS = "contributory_employment_and_support_allowance", "income_related_employment_and_support_allowance"
NEW, IB = "new_style_employment_and_support_allowance", "incapacity_benefit"


def job(pay: str, hours: float = 10, starts: str | None = None, **stated: Any) -> bo.Job:
    return bo.Job(pay=pay, hours=hours, paid="weekly", starts=starts, **stated)


def asked(on: str, benefit: str, *steps: Any, work: bo.WorkOnBenefit | None = None, **adult: Any) -> bo.RequirementsResult:
    claim = bo.Claim(benefit=benefit, work=work)
    person = bo.Adult(**({"born": "1980-03-02", "capability": "limited"} | adult), claim=claim)
    return bo.requirements(bo.Household(adults=[person], home=bo.Home(nation="england")), *steps, on=on)


def lines(*given: Any, **stated: Any) -> tuple[RequirementLine, ...]:
    return asked(*given, **stated).benefits[0].about("permitted work")


def effects(found: tuple[RequirementLine, ...]) -> set[int]:
    return {line.outcome for line in found if line.table.endswith("effects")}


def test_a_job_in_2010_has_52_weeks_their_last_day_and_the_day_they_may_begin_again() -> None:
    found = lines("2010-11-01", OLD, job("60 a week", starts="2010-11-01"))
    assert found[0].outcome == PermittedWork.HIGHER_LIMIT_FOR_SOME_WEEKS
    assert (found[0].what, found[0].amount) == ("Permitted work, higher limit, for 52 weeks", None)
    assert found[0].last_day == date(2011, 10, 30)  # 52 weeks with the first day
    assert found[0].law == "SI 2008/794 reg. 45(4)(a)"
    # 95.00 until the minimum wage of October 2011: 16 x 6.08 = 97.28, so 97.50 (16 x 5.93 = 94.88 from 11 April left it at 95.00)
    assert (found[1].what, found[1].amount) == ("The most it may pay", bo.Money(95_00, "week"))
    assert found[1].last_day == date(2011, 9, 30)
    again = next(line for line in found if line.outcome == WorkEffect.AGAIN and line.table.endswith("effects"))
    assert again.first_day == date(2012, 10, 29)  # 104 weeks after the first
    assert {WorkEffect.WHOLE, WorkEffect.HOUSING_BENEFIT_KEPT, WorkEffect.TELL} <= effects(found)
    assert WorkEffect.UNIVERSAL_CREDIT not in effects(found)


@pytest.mark.parametrize(
    ("on", "effect"), [("2010-04-04", WorkEffect.HOUSING_BENEFIT_COUNTS), ("2010-04-05", WorkEffect.HOUSING_BENEFIT_KEPT)]
)
def test_housing_benefit_leaves_the_pay_out_since_5_april_2010(on: str, effect: WorkEffect) -> None:
    assert effect in effects(lines(on, OLD, job("60 a week", starts=on)))
    assert WorkEffect.HOUSING_BENEFIT_KEPT in effects(lines(on, BY_MEANS, job("60 a week", starts=on)))  # whole in any case


def test_the_day_after_52_weeks() -> None:
    work = job("60 a week", starts="2015-01-05")
    assert lines("2016-01-03", OLD, work)[0].outcome == PermittedWork.HIGHER_LIMIT_FOR_SOME_WEEKS
    over = lines("2016-01-04", OLD, work)
    assert over[0].outcome == PermittedWork.WEEKS_OVER
    assert "3 January 2016" in over[0].why
    assert WorkEffect.NOT_PAID in effects(over)
    assert lines("2016-01-04", OLD, work, capability="limited_for_activity")[0].outcome == PermittedWork.HIGHER_LIMIT


def test_work_that_reaches_april_2017_loses_its_limit_of_weeks() -> None:
    work = job("60 a week", starts="2016-06-06")
    before, after = lines("2017-04-02", OLD, work)[0], lines("2017-04-03", OLD, work)[0]
    assert before.last_day is None
    assert "From 3 April 2017 the weeks have no limit" in before.why
    assert after.outcome == PermittedWork.HIGHER_LIMIT


def test_earlier_work_shortens_or_ends_the_weeks_unless_there_was_a_break() -> None:
    now = job("60 a week", starts="2013-06-03")
    earlier = {"earlier_started": "2012-06-04", "earlier_ended": "2012-09-01"}
    assert lines("2013-06-03", OLD, now, work=bo.WorkOnBenefit(**earlier))[0].outcome == PermittedWork.WEEKS_OVER  # 364 days on
    again = lines("2013-06-03", OLD, now, work=bo.WorkOnBenefit(**earlier, weeks_off_benefit=13))
    assert again[0].last_day == date(2014, 6, 1)
    within = lines("2013-06-02", OLD, job("60 a week", starts="2013-06-02"), work=bo.WorkOnBenefit(**earlier))
    assert within[0].last_day == date(2013, 6, 2)


def test_the_answer_of_2026_beside_universal_credit() -> None:
    claims = ["universal_credit", NEW]
    person = bo.Adult(born="1980-03-02", capability="limited", contributions=True)
    household = bo.Household(adults=[person], home=bo.Home(nation="england", tenure="none"), claims=claims)
    found = bo.requirements(household, job("12.71 an hour", 12, "2026-11-02"), on="2026-11-02").benefits[0].about("permitted work")
    assert (found[1].amount, found[1].last_day) == (bo.Money(203_50, "week"), None)  # no later limit is known
    assert found[0].outcome == PermittedWork.HIGHER_LIMIT
    assert {WorkEffect.WHOLE, WorkEffect.UNIVERSAL_CREDIT, WorkEffect.ASSESSMENT, WorkEffect.TELL} <= effects(found)


@pytest.mark.parametrize(
    ("pay", "hours", "kind", "effect"),
    [
        ("20 a week", 20, PermittedWork.LOWER_LIMIT, WorkEffect.WHOLE),
        ("20.01 a week", 16, PermittedWork.TOO_MANY_HOURS, WorkEffect.NOT_PAID),
        ("203.50 a week", 15.75, PermittedWork.HIGHER_LIMIT, WorkEffect.WHOLE),
        ("203.51 a week", 10, PermittedWork.TOO_MUCH_PAY, WorkEffect.NOT_PAID),
    ],
)
def test_limits_of_pay_and_hours_in_2026(pay: str, hours: float, kind: PermittedWork, effect: WorkEffect) -> None:
    found = lines("2026-11-02", NEW, job(pay, hours, "2026-11-02"), pension="opted out")
    assert found[0].outcome == kind
    assert effect in effects(found)


def test_net_earnings_as_stated_are_what_counts() -> None:
    found = lines("2012-03-01", OLD, job("110 a week", 12, "2012-03-01"), work=bo.WorkOnBenefit(net_earnings="97.50 a week"))
    assert found[0].outcome == PermittedWork.HIGHER_LIMIT_FOR_SOME_WEEKS  # 16 x 6.08 = 97.28, up to 97.50
    assert lines("2012-03-01", OLD, job("110 a week", 12, "2012-03-01"))[0].outcome == PermittedWork.TOO_MUCH_PAY


def test_pay_before_deductions_is_an_assumption_before_april_2013() -> None:
    fields = {assumption.field for assumption in asked("2012-03-01", OLD, job("90 a week", 12, "2012-03-01")).assumptions}
    assert "adults.1.claim.work.net_earnings" in fields


def test_incapacity_benefit_has_regulations_of_its_own() -> None:
    found = lines("2009-10-01", IB, job("93 a week", 15, "2009-10-01"))
    assert (found[1].amount, found[1].last_day) == (bo.Money(93_00, "week"), date(2010, 9, 30))
    assert {line.law.partition(" reg")[0] for line in found if "SI 1" in line.law} == {"SI 1995/311", "SI 1996/2745", "SI 1987/1968"}
    severe = lines("2009-10-01", IB, job("93 a week", 15, "2009-10-01"), work=bo.WorkOnBenefit(severe_condition=True))
    assert severe[0].outcome == PermittedWork.HIGHER_LIMIT


def test_unpaid_work_and_work_that_never_counts() -> None:
    volunteering = bo.Volunteering(hours=30, organisation="charity")
    duties = bo.WorkOnBenefit(duties=["councillor", "tribunal member", "emergency", "care of a relative"])
    found = lines("2014-03-03", OLD, volunteering, work=duties)
    kinds = [line.outcome for line in found if line.table.endswith("work")]
    assert kinds == [PermittedWork.VOLUNTARY, *[PermittedWork.LEFT_OUT] * 4]
    assert WorkEffect.ALLOWED in effects(found)
    placement = bo.WorkPlacement(hours=30, organisation="business", agreed=False)
    assert lines("2014-03-03", OLD, placement)[0].outcome == PermittedWork.LOWER_LIMIT


def test_self_employment_with_the_new_enterprise_allowance_is_test_trading() -> None:
    trade = bo.SelfEmployment(income="900 a month", hours=25, new_enterprise_allowance="65 a week", starts="2014-03-03")
    assert lines("2014-03-03", OLD, trade)[0].outcome == PermittedWork.TEST_TRADING


def test_so_is_self_employment_with_the_help_of_another_programme_but_no_job_beside_it() -> None:
    trade, given = bo.SelfEmployment(income="900 a month", hours=25, starts="2010-03-01"), bo.WorkOnBenefit(business_programme=True)
    assert lines("2010-03-01", OLD, trade, work=given)[0].outcome == PermittedWork.TEST_TRADING
    assert lines("2010-03-01", OLD, trade)[0].outcome == PermittedWork.TOO_MUCH_PAY
    assert lines("2010-03-01", OLD, trade, job("30 a week", 4, "2010-03-01"), work=given)[0].outcome == PermittedWork.TOO_MUCH_PAY


def test_without_work_the_answer_says_what_would_be_permitted() -> None:
    (line,) = lines("2012-11-01", BY_MEANS)
    assert line.outcome == WorkEffect.ALLOWED
    assert line.amount == bo.Money(99_50, "week")


@pytest.mark.parametrize("capability", ["limited", "fit"])
def test_income_support_leaves_some_of_the_pay_out_how_much_the_money_says(capability: str) -> None:
    # a lone parent: 20 pounds (IS Regs 1987 Sch 8 para 5), which is not told here as 5
    found = lines("2012-03-01", "income_support", job("60 a week", starts="2012-03-01"), capability=capability)
    (line,) = [line for line in found if line.what.startswith("Income Support leaves out")]
    assert line.amount is None
    assert "20 pounds a week of a lone parent" in line.why


def test_jobseekers_have_no_permitted_work_and_are_told_that_it_is_not_used() -> None:
    found = asked("2012-03-01", "income_based_jobseekers_allowance", work=bo.WorkOnBenefit(duties=["councillor"]), capability="fit")
    assert not found.benefits[0].about("permitted work")
    assert "adults.1.claim.work" in {unused.field for unused in found.not_taken_into_account}


@pytest.mark.parametrize(
    ("stated", "field"),
    [
        ({"net_earnings": "9 an hour"}, "net_earnings"),
        ({"weeks_off_benefit": 3}, "earlier_started"),
        ({"earlier_started": "2012-01-02", "earlier_ended": "2012-01-01"}, "earlier_ended"),
    ],
)
def test_what_cannot_be_is_refused(stated: dict[str, Any], field: str) -> None:
    with pytest.raises(bo.BadInput, match=field):
        bo.WorkOnBenefit(**stated)
