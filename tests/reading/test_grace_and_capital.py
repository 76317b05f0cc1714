"""The benefit cap's grace period counted from stated days, and the transitional capital disregard."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.calendar import AssessmentPeriod
from betteroff.facts import AwardFacts
from betteroff.household import Adult, Home, Household, UniversalCredit
from betteroff.reading import read
from betteroff.schemes.benefit_cap import BenefitCapRates, is_in_grace
from betteroff.situation import Situation

CAP = BenefitCapRates(0, 0, 0, 0, 9, 0, 0, 1)


def award_in(period: date, **stated: Any) -> AwardFacts:
    """The award as read for an assessment period, on its last day."""
    household = Household(
        adults=(Adult(born=date(1985, 3, 2)),), home=Home(nation="england", tenure="none"), universal_credit=UniversalCredit(**stated)
    )
    last_day = AssessmentPeriod.containing(period, period).last_day
    return read(Situation(household), last_day, period).facts.award


def has_grace(period: date, **stated: Any) -> bool:
    household = Household(
        adults=(Adult(born=date(1985, 3, 2)),), home=Home(nation="england", tenure="none"), universal_credit=UniversalCredit(**stated)
    )
    last_day = AssessmentPeriod.containing(period, period).last_day
    return is_in_grace(read(Situation(household), last_day, period).facts, CAP)


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (date(2022, 6, 10), True),
        (date(2023, 2, 10), True),  # the ninth month ends on 21 February 2023, within this period
        (date(2023, 3, 10), False),
    ],
)
def test_grace_runs_from_the_day_after_work_ended_before_the_claim(period: date, expected: bool) -> None:
    # reg. 82(2)(b): work ended on 21 May 2022, the claim was made on 10 June
    assert has_grace(period, earned_enough_until=date(2022, 5, 21), first_assessment_period=date(2022, 6, 10)) is expected


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (date(2021, 9, 5), False),  # earnings still reach the threshold; the grace period has not begun
        (date(2021, 10, 5), True),
        (date(2022, 6, 5), True),  # the ninth month: 5 June to 4 July 2022
        (date(2022, 7, 5), False),
    ],
)
@pytest.mark.parametrize("until", [date(2021, 10, 4), date(2021, 10, 19)])
def test_within_the_award_it_runs_from_the_first_day_of_the_period_in_which_earnings_fall(
    period: date, until: date, expected: bool
) -> None:
    # reg. 82(2)(a): stated as the last day of the last period with enough, or the day on which the work ended
    assert has_grace(period, earned_enough_until=until, first_assessment_period=date(2019, 10, 5)) is expected


def test_months_left_are_taken_as_stated() -> None:
    assert has_grace(date(2026, 12, 7), benefit_cap_grace_months_left=1)
    assert not has_grace(date(2026, 12, 7), benefit_cap_grace_months_left=0)


@pytest.mark.parametrize(
    ("until", "is_capped"),
    [
        (date(2025, 6, 6), False),  # earned enough up to the last day of the period asked about
        (date(2026, 12, 31), False),
        (date(2024, 6, 6), True),  # nine months of grace are over
    ],
)
def test_earnings_stated_to_reach_the_threshold_in_the_period_leave_no_cap(until: date, is_capped: bool) -> None:
    # 400.14 + 1,500.00 against 1,229.42
    household = Household(
        adults=(Adult(born=date(1985, 3, 2)),),
        home=Home(nation="england", tenure="social", rent="1500 a month", greater_london=False),
        universal_credit=UniversalCredit(earned_enough_until=until, first_assessment_period=date(2022, 5, 7)),
    )
    found = bo.position(household, on=date(2025, 5, 7))
    assert str(found.line("universal_credit.payable").amount) == ("1,229.42" if is_capped else "1,900.14")
    assert ("universal_credit.earned_enough_until" in dict(found.assumptions)) is not is_capped


def test_both_at_once_are_refused() -> None:
    with pytest.raises(bo.BadInput, match="benefit_cap_grace_months_left"):
        UniversalCredit(earned_enough_until=date(2026, 10, 1), benefit_cap_grace_months_left=3)


def test_where_the_start_of_the_award_is_not_known_it_is_taken_to_be_later() -> None:
    household = Household(
        adults=(Adult(born=date(1985, 3, 2)),),
        home=Home(nation="england", tenure="none"),
        universal_credit=UniversalCredit(earned_enough_until=date(2026, 10, 1)),
    )
    assumed = read(Situation(household), date(2026, 12, 7), date(2026, 12, 7)).assumptions
    assert any(found.field == "universal_credit.first_assessment_period" for found in assumed)


@pytest.mark.parametrize(
    ("first", "period", "over"),
    [
        (date(2024, 4, 8), date(2024, 4, 8), 0),
        (date(2024, 4, 8), date(2025, 3, 8), 11),
        (date(2024, 4, 8), date(2025, 4, 8), 12),
        (date(2024, 8, 31), date(2024, 9, 30), 1),  # periods begin on the last day of each month
    ],
)
def test_the_capital_disregard_counts_the_periods_of_the_award(first: date, period: date, over: int) -> None:
    found = award_in(period, transitional_capital_disregard=True, first_assessment_period=first)
    assert (found.has_capital_disregard, found.periods_since_start) == (True, over)


def test_the_capital_disregard_needs_the_start_of_the_award() -> None:
    with pytest.raises(bo.BadInput, match="first_assessment_period"):
        UniversalCredit(transitional_capital_disregard=True)
