"""Sanctions of old Jobseeker's Allowance: level, weeks and what is left, by hand from the law."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.conditionality.jobseekers import TreatedAs
from betteroff.conditionality.old_jobseekers_sanctions import (
    OLD_JOBSEEKERS_FAILURES,
    EarlierSanction,
    OldJobseekersFailure,
    OldJobseekersFailureInputs,
    OldJobseekersSanction,
    OldJobseekersSanctionRates,
    counts_as_done,
    days_after_claim,
    days_after_disallowance,
    left_to_couple,
    sanction_weeks,
    single_allowance,
)
from betteroff.dated_rules import rates_on
from betteroff.rulebook.tables import asked, first_row

Failed, Sanction = OldJobseekersFailure, OldJobseekersSanction


def inputs(failure: OldJobseekersFailure, *so: str) -> OldJobseekersFailureInputs:
    return OldJobseekersFailureInputs(failure, *(name in so for name in OldJobseekersFailureInputs._fields[1:]))


def led_to(failure: OldJobseekersFailure, on: str, *so: str) -> OldJobseekersSanction:
    table = asked(OLD_JOBSEEKERS_FAILURES, date.fromisoformat(on))
    return OldJobseekersSanction(table.rows[first_row(table.scan, inputs(failure, *so))].then)


def figures(on: str) -> OldJobseekersSanctionRates:
    return rates_on(OldJobseekersSanctionRates, date.fromisoformat(on))


def weeks(sanction: OldJobseekersSanction, on: str, *earlier: int) -> int:
    return sanction_weeks(sanction, EarlierSanction(*earlier), figures(on))


@pytest.mark.parametrize("failure", [Failed.LEFT_JOB, Failed.REFUSED_VACANCY, Failed.LOST_JOB_THROUGH_MISCONDUCT])
def test_a_job_lost_left_or_refused_is_variable_and_then_higher(failure: OldJobseekersFailure) -> None:
    assert led_to(failure, "2009-04-27") == Sanction.VARIABLE
    assert led_to(failure, "2012-10-21") == Sanction.VARIABLE
    assert led_to(failure, "2012-10-22") == Sanction.HIGHER
    assert led_to(failure, "2026-03-31") == Sanction.HIGHER


def test_a_missed_interview_ended_entitlement_then_was_sanctioned_then_is_of_low_level() -> None:
    asked_in_time = "made_contact"
    assert led_to(Failed.MISSED_INTERVIEW, "2010-04-05", asked_in_time) == Sanction.ENTITLEMENT_ENDS
    assert led_to(Failed.MISSED_INTERVIEW, "2010-04-06", asked_in_time) == Sanction.ATTENDANCE
    assert led_to(Failed.MISSED_INTERVIEW, "2012-10-21", asked_in_time) == Sanction.ATTENDANCE
    assert led_to(Failed.MISSED_INTERVIEW, "2012-10-22", asked_in_time) == Sanction.LOW
    assert led_to(Failed.MISSED_INTERVIEW, "2012-10-22") == Sanction.ENTITLEMENT_ENDS
    assert led_to(Failed.MISSED_INTERVIEW, "2012-10-22", asked_in_time, "has_good_reason") == Sanction.NONE


def test_not_looking_for_work_ends_entitlement_and_a_new_claim_is_reduced_since_october_2012() -> None:
    for failure in (Failed.NOT_AVAILABLE, Failed.NOT_LOOKING_FOR_WORK):
        assert led_to(failure, "2012-10-21", "is_claimed_again") == Sanction.ENTITLEMENT_ENDS
        assert led_to(failure, "2012-10-22", "is_claimed_again") == Sanction.INTERMEDIATE
        assert led_to(failure, "2012-10-22") == Sanction.ENTITLEMENT_ENDS
        assert led_to(failure, "2012-10-22", "has_good_reason") == Sanction.ENTITLEMENT_ENDS


@pytest.mark.parametrize(
    ("failure", "on", "then"),
    [
        (Failed.WORK_SCHEME, "2011-04-24", Sanction.NONE),
        (Failed.WORK_SCHEME, "2011-04-25", Sanction.WORK_SCHEME),
        (Failed.WORK_SCHEME, "2012-10-22", Sanction.HIGHER),
        (Failed.OTHER_SCHEME, "2011-05-19", Sanction.NONE),
        (Failed.OTHER_SCHEME, "2011-05-20", Sanction.SCHEME),
        (Failed.OTHER_SCHEME, "2012-10-22", Sanction.LOW),
        (Failed.NEW_DEAL, "2010-06-01", Sanction.FIXED_NEW_DEAL),
        (Failed.BACK_TO_WORK_SESSION, "2010-06-01", Sanction.ONE_WEEK),
        (Failed.DIRECTION, "2010-06-01", Sanction.FIXED),
        (Failed.DIRECTION, "2013-06-01", Sanction.LOW),
    ],
)
def test_schemes_and_programmes_by_day(failure: OldJobseekersFailure, on: str, then: OldJobseekersSanction) -> None:
    assert led_to(failure, on) == then


def test_misconduct_has_no_good_reason_and_the_rest_have() -> None:
    assert led_to(Failed.LOST_JOB_THROUGH_MISCONDUCT, "2013-06-01", "has_good_reason") == Sanction.HIGHER
    assert led_to(Failed.LEFT_JOB, "2013-06-01", "has_good_reason") == Sanction.NONE
    assert led_to(Failed.LEFT_JOB, "2013-06-01", "is_in_trial_period") == Sanction.NONE
    assert led_to(Failed.LEFT_JOB, "2013-06-01", "is_agreed_redundancy") == Sanction.NONE
    assert led_to(Failed.REFUSED_VACANCY, "2013-06-01", "is_strike_vacancy") == Sanction.NONE
    assert led_to(Failed.REFUSED_VACANCY, "2013-06-01", "is_agreed_redundancy") == Sanction.HIGHER


@pytest.mark.parametrize(
    ("on", "earlier", "expected"),
    [
        ("2013-06-03", (), 13),
        ("2013-06-03", (13, 364), 26),
        ("2013-06-03", (13, 365), 13),  # not within 52 weeks
        ("2013-06-03", (13, 14), 13),  # within two weeks: left out
        ("2013-06-03", (13, 15), 26),
        ("2013-06-03", (26, 100), 156),
        ("2013-06-03", (156, 100), 156),
        ("2016-07-25", (26, 13), 26),  # within two weeks, the day of the failure counted: the same again
        ("2016-07-25", (26, 14), 156),
        ("2016-07-25", (13, 363), 26),
        ("2016-07-25", (13, 364), 13),
        ("2019-11-26", (26, 100), 156),
        ("2019-11-27", (26, 100), 26),
        ("2019-11-27", (156, 100), 26),
        ("2019-11-27", (156, 5), 26),
    ],
)
def test_weeks_of_a_higher_level_sanction(on: str, earlier: tuple[int, ...], expected: int) -> None:
    assert weeks(Sanction.HIGHER, on, *earlier) == expected


@pytest.mark.parametrize("sanction", [Sanction.LOW, Sanction.INTERMEDIATE])
def test_weeks_of_a_low_or_intermediate_sanction(sanction: OldJobseekersSanction) -> None:
    assert weeks(sanction, "2012-10-22") == 4
    assert weeks(sanction, "2012-10-22", 4, 100) == 13
    assert weeks(sanction, "2012-10-22", 13, 100) == 13
    assert weeks(sanction, "2012-10-22", 13, 10) == 4
    assert weeks(sanction, "2017-01-02", 13, 10) == 13
    assert weeks(sanction, "2017-01-02", 4, 10) == 4


def test_fixed_periods_before_october_2012() -> None:
    assert [weeks(Sanction.FIXED, "2010-06-01", 0, 0, times) for times in (0, 1, 2)] == [2, 4, 4]
    assert [weeks(Sanction.FIXED_NEW_DEAL, "2010-06-01", 0, 0, times) for times in (0, 1, 2, 3)] == [2, 4, 26, 26]
    assert [weeks(Sanction.SCHEME, "2011-06-01", 0, 0, times) for times in (0, 1, 2)] == [2, 4, 26]
    assert [weeks(Sanction.ATTENDANCE, "2010-06-01", 0, 0, times) for times in (0, 1, 2)] == [1, 2, 2]
    assert [weeks(Sanction.WORK_SCHEME, "2011-06-01", 0, 0, times) for times in (0, 1)] == [13, 26]
    assert weeks(Sanction.ONE_WEEK, "2010-06-01") == 1
    assert weeks(Sanction.VARIABLE, "2010-06-01") == 26
    assert figures("2010-06-01").variable_least == 1


def test_a_job_left_before_the_claim_counts_down_to_the_claim() -> None:
    # 13 weeks are 91 days; 20 days passed between the day after the failure and the day before the claim
    assert days_after_claim(91, 0, False, 20) == 71
    assert days_after_claim(91, 0, False, 91) == 0
    assert days_after_claim(91, 0, False, 90) == 1
    # a job that was to last 28 more days: 28 - 20; to last beyond the period, the period; over before the claim, the period
    assert days_after_claim(91, 28, True, 20) == 8
    assert days_after_claim(91, 92, True, 20) == 71
    assert days_after_claim(91, 20, True, 20) == 71


def test_an_intermediate_sanction_is_shortened_by_the_days_unpaid_and_ends_after_13_weeks() -> None:
    rates = figures("2013-06-03")
    assert days_after_disallowance(28, 7, 7, rates) == 21
    assert days_after_disallowance(28, 28, 28, rates) == 0
    assert days_after_disallowance(91, 10, 40, rates) == 51
    assert days_after_disallowance(91, 0, 91, rates) == 0


def test_the_allowance_of_2013_and_what_a_couple_is_left() -> None:
    rates = figures("2013-06-03")
    assert (single_allowance(24, rates), single_allowance(25, rates)) == (5680, 7170)
    assert left_to_couple(11255, 7170, sanctioned=1) == 7170
    assert left_to_couple(5000, 7170, sanctioned=1) == 5000
    assert left_to_couple(11255, 7170, sanctioned=2) == 0


def test_whoever_counts_as_doing_it_has_not_failed() -> None:
    for failure in (Failed.NOT_AVAILABLE, Failed.NOT_LOOKING_FOR_WORK):
        assert led_to(failure, "2014-05-04", "counts_as_done") == Sanction.NONE
        assert led_to(failure, "2014-05-04", "counts_as_done", "is_claimed_again") == Sanction.NONE
        assert led_to(failure, "2014-05-04", "is_claimed_again") == Sanction.INTERMEDIATE
        assert counts_as_done(failure, TreatedAs.BOTH)
    assert counts_as_done(Failed.NOT_AVAILABLE, TreatedAs.AVAILABLE)
    assert not counts_as_done(Failed.NOT_AVAILABLE, TreatedAs.SEEKING)
    assert counts_as_done(Failed.NOT_LOOKING_FOR_WORK, TreatedAs.SEEKING)
    assert not counts_as_done(Failed.NOT_LOOKING_FOR_WORK, TreatedAs.AVAILABLE)
    assert not counts_as_done(Failed.LEFT_JOB, TreatedAs.BOTH)
