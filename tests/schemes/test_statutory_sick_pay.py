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
    assert statutory_sick_pay_week(average, 0, rates(StatutorySickPayRates, "statutory_sick_pay", day)) == week


@pytest.mark.parametrize(("weeks", "paid"), [(27, 123_25), (28, 0)])
def test_it_is_paid_for_28_weeks(weeks: int, paid: int) -> None:
    figures = rates(StatutorySickPayRates, "statutory_sick_pay", date(2026, 12, 7))
    assert statutory_sick_pay_week(400_00, weeks, figures) == paid


@pytest.mark.parametrize(("since", "gross"), [("2027-01-07", 1_800_00), ("2027-01-06", 534_08), ("2026-11-01", 534_08)])
def test_sick_pay_stands_in_place_of_the_pay_and_counts_as_earnings(since: str, gross: int) -> None:
    # 123.25 x 52 / 12 = 534.08, all of which counts: no tax, no National Insurance; money is as on 6 January
    job = bo.Job(pay="1800 a month", hours=30, off_sick_since=since)
    adult = bo.Adult(born="1991-03-02", pension="opted out", activities=[job])
    stated = bo.Household(adults=[adult], home=bo.Home(nation="wales", tenure="none"), savings=0)
    found = bo.position(stated, on="2026-12-07")
    assert found.line("first_pay.gross").amount.in_pence == gross
    is_sick = gross == 534_08
    assert (found.line("earned.first").amount.in_pence == gross) is is_sick
    assert any("Statutory Sick Pay of 123.25" in assumed.text for assumed in found.assumptions) is is_sick
    assert not [warned for warned in found.warnings if "minimum wage" in warned.text]
