"""Which work is counted for the 52 weeks, when they begin again, and which work is supported."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo

CESA, IRESA = "contributory_employment_and_support_allowance", "income_related_employment_and_support_allowance"
HOME = bo.Home(nation="england", tenure="none", greater_london=False)


def job(pay: str, hours: float, **stated: Any) -> bo.Job:
    return bo.Job(pay=pay, hours=hours, paid="weekly", **stated)


def asked(on: str, work: bo.WorkOnBenefit | None, *jobs: bo.Job) -> Any:
    claim = bo.Claim(benefit=CESA, started="2010-01-11", work=work)
    adult = bo.Adult(born="1980-03-02", capability="limited", claim=claim, activities=jobs)
    return bo.requirements(bo.Household(adults=[adult], home=HOME), on=on).benefits[0].about("permitted work")


def first(on: str, *jobs: bo.Job) -> Any:
    return asked(on, None, *jobs)[0]


def test_work_within_the_lower_limit_begins_no_weeks() -> None:
    # SI 2008/794 reg. 45(2), (4)(c): the weeks begin with the first work above 20.00, on 2 December 2013: to 30 November 2014
    found = first("2014-01-06", job("15 a week", 3, starts="2011-12-05"), job("45 a week", 8, starts="2013-12-02"))
    assert (found.what.startswith("Permitted work, higher limit"), found.last_day) == (True, date(2014, 11, 30))


def test_two_jobs_above_the_lower_limit_together_count_from_the_later() -> None:
    found = first("2014-01-06", job("15 a week", 3, starts="2011-12-05"), job("15 a week", 3, starts="2013-12-02"))
    assert found.last_day == date(2014, 11, 30)


@pytest.mark.parametrize(
    ("on", "is_over"),
    [
        ("2014-06-01", False),  # the 364th day since 3 June 2013
        ("2014-06-02", True),
        ("2015-05-31", True),
        ("2015-06-01", False),  # 52 weeks after the period of 52 weeks (reg. 45(4)(a)(iii))
        ("2016-05-29", False),
        ("2016-05-30", True),
    ],
)
def test_another_period_begins_52_weeks_after_the_last(on: str, is_over: bool) -> None:
    found = first(on, job("90 a week", 10, starts="2013-06-03"))
    assert found.what.startswith("Not permitted: its weeks are over") is is_over


def test_another_52_weeks_is_our_reading_and_says_so() -> None:
    work = job("90 a week", 10, starts="2013-06-03")
    assert first("2014-06-01", work).certainty == "certain"
    again = first("2015-06-01", work)
    assert again.certainty == "likely"
    assert "as the text is read here" in again.why
    # after more than 12 weeks off the benefit the text is plain (reg. 45(4)(a)(ii))
    given = {"earlier_started": "2012-06-04", "earlier_ended": "2012-12-28"}
    for weeks, sure in ((12, "certain"), (13, "certain")):
        found = asked("2013-07-01", bo.WorkOnBenefit(**given, weeks_off_benefit=weeks), work)
        assert found[0].certainty == sure
        assert {line.certainty for line in found if line.what.startswith("Another") or "begin 52 weeks" in line.why} <= {"likely"}


def test_supported_work_does_not_make_other_work_supported() -> None:
    supported = job("10 a week", 2, supported_permitted_work=True)
    other = job("85 a week", 20, supported_permitted_work=False)
    assert first("2014-01-06", supported, other).what.startswith("Not permitted")
    assert first("2014-01-06", supported).what.startswith(("Supported", "Permitted work, lower limit"))


@pytest.mark.parametrize(("started", "week"), [("2017-04-02", "128.60"), ("2017-04-03", "92.05")])
def test_the_component_goes_by_the_first_day_of_the_claim(started: str, week: str) -> None:
    # 92.05 and 36.55, closed to claims from 3 April 2017 (SI 2017/204 Sch 2)
    adult = bo.Adult(born="1980-03-02", pension="opted out", capability="limited", claim=bo.Claim(benefit=IRESA, started=started))
    found = bo.position(bo.Household(adults=[adult], home=HOME, savings=0, claims=[IRESA]), on="2025-06-02")
    assert str(found.line("income_related_benefit.payable_week").amount) == week


def assumed(on: str, *jobs: bo.Job, **work: Any) -> dict[str, str]:
    claim = bo.Claim(benefit=CESA, started="2010-01-11", work=bo.WorkOnBenefit(**work))
    adult = bo.Adult(born="1980-03-02", capability="limited", claim=claim, activities=jobs)
    found = bo.requirements(bo.Household(adults=[adult], home=HOME), on=on)
    return {one.field: one.text for one in found.assumptions}


def test_the_tax_of_a_second_job_is_listed() -> None:
    two = assumed("2014-01-06", job("55 a week", 7), job("55 a week", 7))
    assert "basic rate" in two["adults.1.job.tax_code"]
    assert "adults.1.job.tax_code" not in assumed("2014-01-06", job("55 a week", 7))


def test_earnings_without_work_are_not_used_and_listed() -> None:
    assert assumed("2014-01-06", net_earnings="90 a week")["adults.1.claim.work.net_earnings"].startswith("not used")
    assert "adults.1.claim.work.net_earnings" not in assumed("2014-01-06", job("95 a week", 10), net_earnings="90 a week")


@pytest.mark.parametrize(("on", "is_told"), [("2014-05-31", False), ("2015-06-01", True)])
def test_money_says_too_that_another_52_weeks_are_likely(on: str, is_told: bool) -> None:
    adult = bo.Adult(born="1980-03-02", capability="limited", claim=bo.Claim(benefit=IRESA, started="2010-01-11"))
    work = job("60 a week", 8, starts="2013-06-03")
    found = bo.position(bo.Household(adults=[adult], home=HOME, claims=[IRESA], savings=0), work, on=on)
    assert any("in another 52 weeks" in warned.text for warned in found.warnings) is is_told
