"""Real pay days: their rhythm, days that are moved, the last one, and tax added up over the tax year; worked by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import betteroff as bo
from betteroff.pay_days import Payment, paid_jobs, payments
from betteroff.situation import Situation

HOME = bo.Home(nation="england", tenure="none")
JOB: dict[str, Any] = {"pay": "2000 a month", "hours": 30}


def paid(
    *jobs: bo.Job | bo.Ends, first: date = date(2026, 4, 6), last: date = date(2027, 4, 5), has: tuple[bo.Job, ...] = ()
) -> list[Payment]:
    household = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out", activities=has)], home=HOME)
    situation = Situation(household, jobs)
    return list(payments(situation, paid_jobs(situation, first, last), 0))


def days(*jobs: bo.Job | bo.Ends, **asked: Any) -> list[str]:
    return [f"{payment.day:%d.%m}" for payment in paid(*jobs, **asked)]


def taxes(*jobs: bo.Job | bo.Ends, **asked: Any) -> list[int]:
    return [payment.pay.tax for payment in paid(*jobs, **asked)]


def test_monthly_pay_comes_on_the_same_day_and_on_the_last_of_shorter_months() -> None:
    job = bo.Job(**JOB, starts="2026-12-01", first_pay_day="2026-12-31")
    assert days(job, last=date(2027, 5, 31)) == ["31.12", "31.01", "28.02", "31.03", "30.04", "31.05"]


@pytest.mark.parametrize(
    ("rhythm", "expected"),
    [
        ("weekly", ["18.12", "25.12", "01.01", "08.01", "15.01"]),
        ("fortnightly", ["18.12", "01.01", "15.01"]),
        ("four-weekly", ["18.12", "15.01"]),
    ],
)
def test_pay_by_weeks_comes_on_the_same_day_of_the_week(rhythm: str, expected: list[str]) -> None:
    job = bo.Job(pay="200 a week", hours=12, paid=rhythm, starts="2026-12-01", first_pay_day="2026-12-18")
    assert days(job, last=date(2027, 1, 20)) == expected


def test_a_job_that_has_begun_already_pays_from_the_beginning_of_the_tax_year() -> None:
    assert days(bo.Job(**JOB, first_pay_day="2026-12-28"), last=date(2026, 7, 1)) == ["28.04", "28.05", "28.06"]
    assert days(bo.Job(**JOB, starts="2026-05-01", first_pay_day="2026-05-28"), last=date(2026, 7, 1)) == ["28.05", "28.06"]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ({"starts": "2026-04-01", "first_pay_day": "2026-04-30", "ends": "2026-06-30"}, ["30.04", "30.05", "30.06"]),
        ({"starts": "2026-04-01", "first_pay_day": "2026-04-30", "ends": "2026-07-01"}, ["30.04", "30.05", "30.06", "30.07"]),
        ({"starts": "2026-04-01", "first_pay_day": "2026-05-10", "ends": "2026-06-30"}, ["10.05", "10.06", "10.07"]),  # in arrears
        ({"first_pay_day": "2026-04-28", "ends": "2026-06-30"}, ["28.04", "28.05", "28.06"]),
        ({"first_pay_day": "2026-04-28", "ends": "2026-07-01"}, ["28.04", "28.05", "28.06", "28.07"]),
    ],
)
def test_the_last_pay_day_is_the_one_that_pays_for_the_last_day_of_work(stated: dict[str, str], expected: list[str]) -> None:
    assert days(bo.Job(**JOB, **stated)) == expected


def test_work_by_weeks_that_has_begun_already_is_paid_up_to_the_pay_day() -> None:
    job = bo.Job(pay="200 a week", hours=12, paid="weekly", first_pay_day="2026-04-10")
    assert days(bo.Ends("job", on="2026-04-24"), has=(job,)) == ["10.04", "17.04", "24.04"]
    assert days(bo.Ends("job", on="2026-04-25"), has=(job,)) == ["10.04", "17.04", "24.04", "01.05"]


def test_a_moved_pay_day_takes_the_place_of_the_nearest() -> None:
    job = bo.Job(**JOB, starts="2026-10-01", first_pay_day="2026-10-30", pay_days=["2026-12-24", "2027-01-29"])
    assert days(job, last=date(2027, 3, 1)) == ["30.10", "30.11", "24.12", "29.01", "28.02"]
    twice = bo.Job(**JOB, starts="2026-10-01", first_pay_day="2026-10-30", pay_days=["2026-12-24", "2026-12-29"])
    with pytest.raises(bo.BadInput, match=r"activity.1.pay_days.2: is nearest to 30 December 2026, as another one is"):
        days(twice)


def test_a_pay_day_moved_before_6_april_is_taxed_in_the_year_it_belongs_to() -> None:
    job = bo.Job(**JOB, starts="2026-02-01", first_pay_day="2026-02-06", pay_days=["2026-04-02"])
    found = paid(job, last=date(2026, 5, 6))
    assert [(payment.day, payment.pay.tax) for payment in found] == [(date(2026, 4, 2), 190_20), (date(2026, 5, 6), 190_40)]


def test_a_one_off_is_paid_and_taxed_with_the_pay_of_its_day() -> None:
    # month 9: 2,500 less 9 x 1,048.26 is nothing; National Insurance (2,500 - 1,048) x 8 % = 116.16
    job = bo.Job(**JOB, starts="2026-12-01", first_pay_day="2026-12-28", one_off_pay=[{"amount": "500", "on": "2026-12-28"}])
    found = paid(job, last=date(2026, 12, 31))[0].pay
    assert (found.gross, found.tax, found.insurance, found.net) == (2_500_00, 0, 116_16, 2_383_84)
    late = bo.Job(**JOB, starts="2026-12-01", first_pay_day="2026-12-28", one_off_pay=[{"amount": "500", "on": "2026-12-29"}])
    with pytest.raises(bo.BadInput, match=r"one_off_pay.1.on: must be a pay day of this job; the nearest is 28 December 2026"):
        paid(late)


def test_tax_is_added_up_over_the_year() -> None:
    # month 1: 951 of taxable pay; month 2: 1,903 in all; month 3: 6,000 - 3,144.78 = 2,855: 190.20, 380.60 and 571.00
    assert taxes(bo.Job(**JOB, first_pay_day="2026-04-28"), last=date(2026, 7, 1)) == [190_20, 190_40, 190_40]
    assert taxes(bo.Job(**JOB, tax_code="1257L M1", first_pay_day="2026-04-28"), last=date(2026, 7, 1)) == [190_20] * 3


def test_a_job_begun_late_in_the_year_has_the_free_pay_of_the_months_before() -> None:
    # month 9: 2,000 against 9,434.34
    job = bo.Job(**JOB, starts="2026-12-01", first_pay_day="2026-12-28")
    assert taxes(job) == [0, 0, 0, 0]
    assert taxes(job, last=date(2027, 4, 28))[-1] == 190_20  # the next tax year begins anew


def test_a_p45_brings_the_pay_and_tax_of_the_job_before() -> None:
    # five months: 10,000 - 5,241.30 = 4,758, 951.60; month 6: 12,000 - 6,289.56 = 5,710, 1,142.00
    old = bo.Job(**JOB, first_pay_day="2026-04-28", ends="2026-08-31")
    new = bo.Job(**JOB, starts="2026-09-01", first_pay_day="2026-09-28")
    assert taxes(old, new, last=date(2026, 9, 30))[-1] == 190_40
    assert taxes(new, last=date(2026, 9, 30)) == [0]


def test_two_jobs_are_each_taxed_by_their_own_code() -> None:
    main = bo.Job(**JOB, first_pay_day="2026-04-28")
    second = bo.Job(pay="300.50 a month", hours=6, first_pay_day="2026-04-20")
    # BR: 300 x 20 %; in two months 601 x 20 % = 120.20
    assert taxes(main, second, last=date(2026, 6, 1)) == [60_00, 190_20, 60_20, 190_40]


def test_a_53rd_week_is_taxed_by_itself() -> None:
    # 5 April 2027 is a Monday, the 365th day: week 53. 52 weeks of 500: 26,000 - 12,579.84 = 13,420 in all.
    job = bo.Job(pay="500 a week", hours=30, paid="weekly", first_pay_day="2026-04-06")
    found = taxes(job)
    assert (len(found), sum(found[:52]), found[-1]) == (53, 2_684_00, 51_60)  # 500 - 241.92 = 258


def test_in_the_53rd_week_nothing_is_taken_where_all_pay_is_within_free_pay() -> None:
    job = bo.Job(pay="500 a week", hours=30, paid="weekly", starts="2027-03-20", first_pay_day="2027-03-22")
    assert taxes(job) == [0, 0, 0]


@pytest.mark.parametrize(
    ("rhythm", "pay", "expected"),
    [
        # weeks 2 and 4: 1,000 - 483.84 = 516; 2,000 - 967.68 = 1,032
        ("fortnightly", "500 a week", [103_20, 103_20]),
        ("four-weekly", "500 a week", [206_40]),
    ],
)
def test_two_and_four_weeks_have_the_free_pay_up_to_their_last_week(rhythm: str, pay: str, expected: list[int]) -> None:
    job = bo.Job(pay=pay, hours=30, paid=rhythm, starts="2026-04-06", first_pay_day="2026-04-10")
    assert taxes(job, last=date(2026, 4, 30)) == expected


def test_a_job_without_a_pay_day_is_refused_by_name() -> None:
    with pytest.raises(bo.BadInput, match=r"activity.1.first_pay_day: is needed for a timeline"):
        paid(bo.Job(**JOB))
    assert paid(bo.Job(**JOB, ends="2026-01-31")) == []  # over before the tax year began


def test_pay_less_tax_that_is_paid_back_counts_with_it() -> None:
    # June: 5,000 in month 3: 9,000 - 3,144.78 = 5,855, 1,171.00; then none in months 4 and 5, and 100 in month 6:
    # 9,100 - 6,289.56 = 2,810, 562.00: 609.00 is paid back
    job = bo.Job(
        pay="100 a month", hours=2, starts="2026-06-01", first_pay_day="2026-06-28", one_off_pay=[{"amount": "8900", "on": "2026-06-28"}]
    )
    found = paid(job, last=date(2026, 7, 1))[0].pay
    assert Decimal(found.tax) / 100 == Decimal("1171.00")
    back = paid(job, last=date(2026, 7, 30))[1].pay  # month 4: 9,100 - 4,193.04 = 4,906, 981.20
    assert (back.tax, back.net, back.counted) == (-189_80, 289_80, 289_80)
