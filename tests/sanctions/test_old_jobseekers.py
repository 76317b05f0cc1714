"""Sanctions of old Jobseeker's Allowance as they are answered: by hand from the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo

HOME = bo.Home(nation="england", tenure="none")
INCOME_BASED = "income_based_jobseekers_allowance"


def household(*adults: bo.Adult, benefit: str = INCOME_BASED, **more: Any) -> bo.Household:
    return bo.Household(adults=list(adults) or [bo.Adult(age=30)], claims=[benefit], home=HOME, **more)


def asked(kind: str, on: str, *adults: bo.Adult, **stated: Any) -> bo.SanctionResult:
    return bo.sanction(household(*adults), failure=kind, on=on, **stated)


def days(found: bo.SanctionResult) -> tuple[date | None, date | None, int]:
    assert found.length is not None
    return found.first_day, found.last_day, found.length.days


def test_a_job_left_in_2013() -> None:
    # 13 weeks from the day after the last week paid for: 22 June to 20 September; 13 x 71.70 = 932.10
    found = asked("left paid work", "2013-06-03", decided_on="2013-06-20", paid_to="2013-06-21")
    assert found.level == "higher"
    assert days(found) == (date(2013, 6, 22), date(2013, 9, 20), 91)
    assert found.total is not None
    assert found.total.in_pence == 93210
    # no group: from the 15th day, 6 July; 71.70 less 28.70 (40 %) = 43.00 for 11 weeks; not a loan
    assert found.hardship_payment is not None
    paid = found.hardship_payment
    assert (paid.first_day, paid.rate.in_pence, paid.total.in_pence, paid.is_recovered) == (date(2013, 7, 6), 4300, 47300, False)


def test_of_a_vulnerable_group_from_the_first_day_and_pregnant_at_80_per_cent() -> None:
    found = asked("left paid work", "2013-06-03", bo.Adult(age=30, pregnant_due="2013-09-01"), paid_to="2013-06-21")
    assert found.hardship_payment is not None
    # 71.70 less 14.35 (20 % of 71.70 is 14.34)
    assert (found.hardship_payment.first_day, found.hardship_payment.rate.in_pence) == (date(2013, 6, 22), 5735)
    assert found.hardship_payment.total.in_pence == 13 * 5735


def test_the_week_of_the_failure_where_it_is_not_paid_yet() -> None:
    # weeks end on Fridays: the failure on Monday 3 June lies in the week from Saturday 1 June
    assert days(asked("left paid work", "2013-06-03", paid_to="2013-05-31"))[0] == date(2013, 6, 1)


def test_earlier_failures_lengthen_and_others_do_not() -> None:
    earlier = {"on": "2013-03-04", "level": "higher", "days": 91}
    assert days(asked("left paid work", "2013-06-03", earlier=[earlier]))[2] == 182
    assert days(asked("left paid work", "2013-06-03", earlier=[earlier | {"level": "low"}]))[2] == 91
    assert days(asked("left paid work", "2013-06-03", earlier=[earlier | {"before_claim": True}]))[2] == 91
    two = [{"on": "2012-12-03", "level": "higher"}, {"on": "2013-03-04", "level": "higher"}]
    assert days(asked("left paid work", "2013-06-03", earlier=two))[2] == 156 * 7


def test_156_weeks_that_ran_on_27_november_2019_ended_at_26_weeks_or_that_day() -> None:
    two = [{"on": "2018-01-01", "level": "higher", "days": 182}]
    assert asked("left paid work", "2018-06-04", earlier=two).last_day == date(2019, 11, 26)
    late = [{"on": "2019-06-03", "level": "higher", "days": 182}]
    # from 4 November 2019, 26 weeks
    assert asked("left paid work", "2019-11-04", earlier=late).last_day == date(2020, 5, 3)


def test_a_new_claim_after_not_being_available() -> None:
    stated: dict[str, Any] = {"award_ended": "2013-06-07", "new_award_from": "2013-06-17", "paid_to": "2013-06-07"}
    found = asked("not available", "2013-06-03", **stated)
    # nine days without an award come off 28
    assert (found.level, *days(found)) == ("intermediate", date(2013, 6, 17), date(2013, 7, 5), 19)
    assert not asked("not available", "2013-06-03").is_sanctionable
    assert not asked("not available", "2012-10-21", award_ended="2012-10-26", new_award_from="2012-11-05").is_sanctionable


def test_a_missed_interview() -> None:
    assert asked("missed interview", "2013-06-03").level == "low"
    assert not asked("missed interview", "2013-06-03", made_contact=False).is_sanctionable
    assert not asked("missed interview", "2013-06-03", reason_accepted=True).is_sanctionable
    found = asked("missed interview", "2010-06-03", decided_on="2010-06-10", paid_to="2010-06-04")
    # one week, from the benefit week that follows the decision: Saturday 12 June
    assert days(found) == (date(2010, 6, 12), date(2010, 6, 18), 7)


def test_a_variable_period_is_shown_at_its_most() -> None:
    found = asked("left paid work", "2010-06-03", decided_on="2010-06-10")
    assert found.level == "variable"
    assert days(found)[2] == 182
    assert found.length is not None
    assert found.length.reason.why.startswith("1 to 26 weeks")


def test_a_scheme_a_second_time() -> None:
    found = asked("did not take part in a scheme", "2011-09-05", earlier=[{"on": "2011-06-06", "level": "fixed"}])
    assert days(found)[2] == 28
    assert found.hardship_payment is None  # of no vulnerable group
    assert days(asked("did not take part in a scheme", "2012-09-05", earlier=[{"on": "2011-09-05", "level": "fixed"}]))[2] == 14


def test_a_joint_claim_leaves_the_other_the_single_allowance() -> None:
    couple = (bo.Adult(age=30, claim=bo.Claim(benefit=INCOME_BASED, jobseeking=bo.Jobseeking(joint_claim=True))), bo.Adult(age=31))
    one = asked("left paid work", "2013-06-03", *couple, weekly_award="112.55 a week")
    assert one.rate is not None
    assert one.rate.in_pence == 11255 - 7170
    both = asked("left paid work", "2013-06-03", *couple, weekly_award="112.55 a week", partner_sanctioned=True)
    assert both.rate is not None
    assert both.rate.in_pence == 11255
    with pytest.raises(bo.NotCovered, match="weekly_award"):
        asked("left paid work", "2013-06-03", *couple)


@pytest.mark.parametrize("on", ["2009-04-27", "2010-03-01", "2011-06-06", "2013-06-03", "2019-12-02", "2026-03-31"])
@pytest.mark.parametrize("kind", ["refused treatment", "left treatment", "missed treatment", "left volunteering", "left optional training"])
def test_on_no_day_is_it_a_failure(kind: str, on: str) -> None:
    assert not asked(kind, on).is_sanctionable


def test_what_is_refused() -> None:
    with pytest.raises(bo.NotCovered, match="31 March 2026"):
        asked("left paid work", "2026-04-01")
    with pytest.raises(bo.NotCovered, match="under 18"):
        asked("left paid work", "2013-06-03", bo.Adult(age=17))
    with pytest.raises(bo.BadInput, match="old benefits only"):
        bo.sanction(household(), failure="did not follow a direction", on="2026-06-03", benefit="universal_credit")


def test_a_couple_that_does_not_claim_together_loses_all_of_the_award() -> None:
    # both born before 28 October 1957: they need not claim together; 4 weeks of 112.55
    couple = (
        bo.Adult(born="1955-05-05", claim=bo.Claim(benefit=INCOME_BASED, jobseeking=bo.Jobseeking(joint_claim=False))),
        bo.Adult(born="1957-05-05"),
    )
    found = asked("missed interview", "2013-06-03", *couple, weekly_award="112.55 a week")
    assert found.total is not None
    assert found.total.in_pence == 4 * 11255


FLED = bo.Adult(age=30, domestic_abuse=bo.DomesticAbuse(notified="2014-04-20", last_incident="2014-04-18", lived_together=False))


@pytest.mark.parametrize("kind", ["not available", "did not do all reasonable search"])
def test_whoever_counts_as_available_and_looking_is_not_sanctioned_for_it(kind: str) -> None:
    # told on 20 April, with evidence, as is assumed: thirteen weeks, to 19 July (reg. 14A(2), (5))
    for on, reads in (("2014-05-04", "domestic violence"), ("2014-07-19", "thirteen weeks"), ("2014-07-20", "conditions of entitlement")):
        found = asked(kind, on, FLED)
        assert not found.is_sanctionable
        assert reads in found.reason.why
    again: dict[str, Any] = {"award_ended": "2014-07-22", "new_award_from": "2014-07-24"}
    assert not asked(kind, "2014-07-19", FLED, **again).is_sanctionable
    assert asked(kind, "2014-07-20", FLED, **again).level == "intermediate"


def test_before_the_claim_as_it_is_stated() -> None:
    # 26 days from 6 to 31 May come off 91 (regs 69(4), 70A(1)): 65 from 1 June
    adult = bo.Adult(age=30, claim=bo.Claim(benefit=INCOME_BASED, started="2014-06-01"))
    assert days(asked("left paid work", "2014-05-05", adult)) == (date(2014, 6, 1), date(2014, 8, 4), 65)


def test_nothing_is_taken_after_the_award_but_from_a_new_one() -> None:
    ended = asked("left paid work", "2014-06-02", award_ended="2014-06-20")
    # 19 days of 72.40 a week: two weeks and 5/7
    assert ended.last_day == date(2014, 6, 20)
    assert ended.total is not None
    assert ended.total.in_pence == 2 * 7240 + 5171
    again: dict[str, Any] = {"award_ended": "2014-06-20", "new_award_from": "2014-08-18"}
    rest = asked("left paid work", "2014-06-02", **again)
    # 91 days run to 31 August: two weeks of the new award
    assert rest.last_day == date(2014, 8, 31)
    assert rest.total is not None
    assert rest.total.in_pence == 2 * 7240 + 5171 + 2 * 7240
    assert asked("left paid work", "2014-06-02", earned_enough_on="2014-08-17", **again).last_day == date(2014, 6, 20)
    assert asked("left paid work", "2014-06-02", earned_enough_on="2014-08-18", **again).last_day == date(2014, 8, 31)


def test_the_end_of_the_benefit_ends_it() -> None:
    found = asked("left paid work", "2026-03-20")
    assert (found.first_day, found.last_day) == (date(2026, 3, 20), date(2026, 3, 31))
    assert found.total is not None
    assert found.total.in_pence == half_of(12)
    assert "31 March 2026" in found.ends_early[0].why
    assert not asked("left paid work", "2026-03-31", paid_to="2026-03-31").is_sanctionable


def half_of(number: int) -> int:
    """A week of 92.05 and the rest of it by sevenths, each rounded"""
    return 9205 + round(9205 * (number - 7) / 7)


def test_an_award_that_could_not_exist_is_refused() -> None:
    late = bo.Adult(age=30, claim=bo.Claim(benefit=INCOME_BASED, started="2020-06-01"))
    with pytest.raises(bo.NotCovered, match="1 June 2020"):
        asked("left paid work", "2021-05-05", late)


def test_only_failures_under_the_same_rules_count() -> None:
    other = {"on": "2014-03-01", "level": "low", "days": 28, "benefit": "income_related_employment_and_support_allowance"}
    found = asked("missed interview", "2014-06-02", earlier=[other])
    assert days(found)[2] == 28
    assert any(one.field == "failure.earlier" for one in found.assumptions)
    for on, weeks in (("2012-10-21", 13), ("2012-10-22", 26)):
        assert days(asked("left paid work", "2012-12-03", earlier=[{"on": on, "level": "higher", "days": 91}]))[2] == weeks * 7


def test_what_is_stated_and_not_used_is_listed() -> None:
    stated: dict[str, Any] = {"complied_on": "2014-06-09", "from_next_period": True, "no_reduction": "armed forces", "made_contact": True}
    found = asked("left paid work", "2014-06-02", earned_enough_on="2014-12-01", work_until="2014-12-01", **stated)
    listed = {one.field for one in found.assumptions if one.text.startswith("stated, and changes nothing")}
    assert {f"failure.{name}" for name in (*stated, "earned_enough_on", "work_until")} <= listed
    assert "failure.reason_accepted" not in listed


def test_an_intermediate_level() -> None:
    found = asked("not available", "2013-06-03", award_ended="2013-06-07", new_award_from="2013-06-08")
    assert "by an intermediate-level sanction of" in found.sentence


def test_three_years_cut_short_name_the_instrument() -> None:
    found = asked("left paid work", "2018-06-04", earlier=[{"on": "2018-01-01", "level": "higher", "days": 182}])
    assert found.length is not None
    assert "SI 2019/1357" in found.length.shortened[-1].law
