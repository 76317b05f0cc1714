"""Sanctions of old Jobseeker's Allowance as they are answered: by hand from the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo

HOME = bo.Home(nation="england", tenure="none")


def household(*adults: bo.Adult, benefit: str = "income_based_jobseekers_allowance", **more: Any) -> bo.Household:
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
    couple = (bo.Adult(age=30), bo.Adult(age=31))
    one = asked("left paid work", "2013-06-03", *couple, weekly_award="112.55 a week")
    assert one.daily is not None
    assert one.daily.in_pence == 11255 - 7170
    both = asked("left paid work", "2013-06-03", *couple, weekly_award="112.55 a week", partner_sanctioned=True)
    assert both.daily is not None
    assert both.daily.in_pence == 11255
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
