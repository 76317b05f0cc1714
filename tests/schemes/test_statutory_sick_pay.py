"""Statutory Sick Pay: the flat rate, the lower earnings limit up to 5 April 2026, 80 % of earnings since. Sums worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

import betteroff as bo
from betteroff.rulebook.figures import rates
from betteroff.schemes.statutory_sick_pay import StatutorySickPayRates, statutory_sick_pay_week


@pytest.mark.parametrize(
    ("day", "average", "week"),
    [
        (date(2026, 4, 5), 124_99, 0),
        (date(2026, 4, 5), 125_00, 118_75),
        (date(2026, 4, 6), 124_99, 99_99),  # 80 % is 99.992
        (date(2026, 4, 6), 154_06, 123_25),  # 123.248
        (date(2026, 4, 6), 154_07, 123_25),  # 123.256: the flat rate
        (date(2026, 4, 6), 400_00, 123_25),
        (date(2013, 4, 29), 109_00, 86_70),
        (date(2013, 4, 29), 108_99, 0),
        (date(2020, 4, 5), 400_00, 94_25),
        (date(2020, 4, 6), 400_00, 95_85),
    ],
)
def test_the_lower_of_flat_rate_and_share(day: date, average: int, week: int) -> None:
    figures = on(day)
    assert statutory_sick_pay_week(average, 0, figures, figures) == week


def on(day: date) -> StatutorySickPayRates:
    found: StatutorySickPayRates = rates(StatutorySickPayRates, "statutory_sick_pay", day)
    return found


@pytest.mark.parametrize(
    ("average", "began", "week"),
    [
        (130_00, date(2026, 4, 5), 123_25),  # the flat rate until the spell ends
        (130_00, date(2026, 4, 6), 104_00),
        (124_99, date(2026, 4, 5), 99_99),  # under the limit of that day: nothing until 5 April, 80 % since
        (125_00, date(2026, 4, 5), 123_25),
    ],
)
def test_who_was_paid_it_before_6_april_2026_keeps_the_flat_rate(average: int, began: date, week: int) -> None:
    assert statutory_sick_pay_week(average, 12, on(began), on(date(2026, 5, 1))) == week


def test_the_lower_earnings_limit_is_that_of_the_day_the_spell_began() -> None:
    assert statutory_sick_pay_week(124_00, 5, on(date(2025, 4, 5)), on(date(2025, 5, 1))) == 118_75


@pytest.mark.parametrize(("weeks", "paid"), [(27, 123_25), (28, 0)])
def test_it_is_paid_for_28_weeks(weeks: int, paid: int) -> None:
    figures = on(date(2026, 12, 7))
    assert statutory_sick_pay_week(400_00, weeks, figures, figures) == paid


@pytest.mark.parametrize(("since", "gross"), [("2026-12-08", 1_800_00), ("2026-12-07", 534_08), ("2026-06-01", 534_08)])
def test_sick_pay_stands_in_place_of_the_pay_and_counts_as_earnings(since: str, gross: int) -> None:
    # 123.25 x 52 / 12 = 534.08, all of which counts: no tax, no National Insurance
    job = bo.Job(pay="1800 a month", hours=30, off_sick_since=since)
    adult = bo.Adult(born="1991-03-02", pension="opted out", activities=[job])
    stated = bo.Household(adults=[adult], home=bo.Home(nation="wales", tenure="none"), savings=0)
    found = bo.position(stated, on="2026-12-07")
    assert found.line("first_pay.gross").amount.in_pence == gross
    is_sick = gross == 534_08
    assert (found.line("earned.first").amount.in_pence == gross) is is_sick
    assert any("Statutory Sick Pay of 123.25" in assumed.text for assumed in found.assumptions) is is_sick
    assert not [warned for warned in found.warnings if "minimum wage" in warned.text]


@pytest.mark.parametrize(
    ("since", "on", "week"),
    [  # before 6 April 2026 three days of work are not paid: off sick from Wednesday 1 October, paid from Saturday 4 or Monday 6
        ("2025-10-01", "2026-04-17", 123_25),
        ("2025-10-01", "2026-04-18", 0),
        ("2025-10-03", "2026-04-21", 123_25),  # Friday, Monday and Tuesday are not paid: from Wednesday 8 October
        ("2025-10-03", "2026-04-22", 0),
        ("2026-04-06", "2026-10-18", 123_25),
        ("2026-04-06", "2026-10-19", 0),
    ],
)
def test_waiting_days_put_off_the_end_of_28_weeks(since: str, on: str, week: int) -> None:
    job = bo.Job(pay="500 a week", paid="weekly", hours=37, off_sick_since=since)
    stated = bo.Household(
        adults=[bo.Adult(born="1991-03-02", pension="opted out", activities=[job])], home=bo.Home(nation="wales", tenure="none"), claims=[]
    )
    assert bo.position(stated, on=on).in_hand.in_pence == (534_08 if week else 0)  # 123.25 x 52 / 12


@pytest.mark.parametrize(("since", "has_waited"), [("2026-04-05", True), ("2026-04-06", False)])
def test_waiting_days_are_told_of_a_spell_that_has_them(since: str, has_waited: bool) -> None:
    job = bo.Job(pay="500 a week", paid="weekly", hours=37, off_sick_since=since)
    adult = bo.Adult(born="1991-03-02", pension="opted out", activities=[job])
    found = bo.position(bo.Household(adults=[adult], home=bo.Home(nation="wales", tenure="none"), savings=0), on="2026-05-07")
    told = next(assumed.text for assumed in found.assumptions if assumed.field.endswith("off_sick_since"))
    assert told.startswith("off sick all the time, waiting days over, with" if has_waited else "off sick all the time, with")
