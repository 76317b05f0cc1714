"""Sanctions of old Employment and Support Allowance: by hand from the law."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from betteroff.conditionality.old_support_sanctions import (
    OLD_SUPPORT_FAILURES,
    OldSupportFailure,
    OldSupportFailureInputs,
    OldSupportSanction,
    OldSupportSanctionRates,
    component_off,
    may_be_required,
    open_weeks,
    support_fixed_weeks,
    support_off,
)
from betteroff.conditionality.support import Activity, Interviews, OldStyleDuties, SupportGroup
from betteroff.dated_rules import rates_on
from betteroff.rulebook.tables import asked, first_row, versions

Failed, Sanction = OldSupportFailure, OldSupportSanction


def led_to(failure: OldSupportFailure, on: str, required: bool = True, good_reason: bool = False) -> OldSupportSanction:
    table = asked(OLD_SUPPORT_FAILURES, date.fromisoformat(on))
    return OldSupportSanction(table.rows[first_row(table.scan, OldSupportFailureInputs(failure, required, good_reason))].then)


def figures(on: str) -> OldSupportSanctionRates:
    return rates_on(OldSupportSanctionRates, date.fromisoformat(on))


def test_the_component_before_december_2012_and_the_allowance_since() -> None:
    assert led_to(Failed.MISSED_INTERVIEW, "2009-04-27") == Sanction.COMPONENT
    assert led_to(Failed.MISSED_INTERVIEW, "2012-12-02") == Sanction.COMPONENT
    assert led_to(Failed.MISSED_INTERVIEW, "2012-12-03") == Sanction.ALLOWANCE
    assert led_to(Failed.MISSED_INTERVIEW, "2013-06-03", good_reason=True) == Sanction.NONE


def test_a_health_assessment_was_a_failure_until_may_2011() -> None:
    assert led_to(Failed.MISSED_HEALTH_ASSESSMENT, "2011-05-31") == Sanction.COMPONENT
    assert led_to(Failed.MISSED_HEALTH_ASSESSMENT, "2011-06-01") == Sanction.NONE


@pytest.mark.parametrize(
    ("interviews", "activity", "assessment", "required"),
    [
        (Interviews.NOT_REQUIRED, Activity.NOT_REQUIRED, False, set()),
        (Interviews.MAY_BE_LIFTED, Activity.NOT_REQUIRED, False, {Failed.MISSED_INTERVIEW}),
        (Interviews.MAY_BE_REQUIRED, Activity.NOT_REQUIRED, True, {Failed.MISSED_INTERVIEW, Failed.MISSED_HEALTH_ASSESSMENT}),
        (Interviews.MAY_BE_REQUIRED, Activity.MAY_BE_REQUIRED, False, {Failed.MISSED_INTERVIEW, Failed.MISSED_ACTIVITY}),
    ],
)
def test_what_may_be_required(interviews: Interviews, activity: Activity, assessment: bool, required: set[OldSupportFailure]) -> None:
    duties = OldStyleDuties(0, SupportGroup.WORK_RELATED_ACTIVITY_GROUP, 0, interviews, 0, activity)
    assert {failure for failure in Failed if may_be_required(failure, duties, assessment)} == required


SANCTIONS = (Sanction.COMPONENT, Sanction.ALLOWANCE)


@pytest.mark.parametrize("version", versions("sanctions_of_employment_and_support_allowance", "failures"), ids=lambda v: str(v.start))
def test_on_no_day_is_what_may_not_be_required_or_work_sanctioned(version: object) -> None:
    table = asked(OLD_SUPPORT_FAILURES, version.start)  # type: ignore[attr-defined]
    for failure, required, reason in product(Failed, (False, True), (False, True)):
        row = table.rows[first_row(table.scan, OldSupportFailureInputs(failure, required, reason))]
        if not required or failure == Failed.LEFT_OR_REFUSED_WORK:
            assert row.then not in SANCTIONS


@pytest.mark.parametrize(("days", "weeks"), [(0, 0), (7, 0), (8, 1), (14, 1), (15, 2), (29, 4)])
def test_a_week_for_each_seven_days_to_compliance(days: int, weeks: int) -> None:
    assert open_weeks(days) == weeks


@pytest.mark.parametrize(
    ("on", "earlier", "days", "expected"),
    [
        ("2013-06-03", 0, 0, 1),
        ("2013-06-03", 1, 15, 2),
        ("2013-06-03", 1, 14, 1),
        ("2013-06-03", 2, 364, 4),
        ("2013-06-03", 2, 365, 1),
        ("2013-06-03", 4, 100, 4),
        ("2016-07-25", 2, 13, 2),
        ("2016-07-25", 2, 14, 4),
        ("2016-07-25", 2, 363, 4),
        ("2016-07-25", 2, 364, 1),
    ],
)
def test_the_fixed_period(on: str, earlier: int, days: int, expected: int) -> None:
    assert support_fixed_weeks(earlier, days, figures(on)) == expected


def test_half_the_component_for_four_weeks_and_then_all() -> None:
    # 25.95 from 12 April 2010: half is 12.975, rounded half up
    rates = figures("2010-06-01")
    assert [component_off(week, rates) for week in (0, 3, 4)] == [1298, 1298, 2595]


def test_ten_pence_is_left() -> None:
    rates = figures("2013-06-03")
    assert rates.allowance == 7170
    assert support_off(7170, 10015, rates) == 7170
    assert support_off(7170, 7180, rates) == 7170
    assert support_off(7170, 7179, rates) == 7169
    assert support_off(7170, 7170, rates) == 7160
    assert support_off(7170, 5, rates) == 0
