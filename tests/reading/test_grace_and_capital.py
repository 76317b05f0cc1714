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

CAP = BenefitCapRates(0, 0, 0, 0, 9, 0, 0, 1, 12)


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


def received(first: str, months: int, amount: int, day: int = 28) -> list[dict[str, Any]]:
    """The same pay on a day of so many months."""
    year, month = map(int, first.split("-"))
    return [{"on": date(year + (month - 1 + n) // 12, (month - 1 + n) % 12 + 1, day), "amount": amount} for n in range(months)]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (received("2020-05", 12, 700), True),  # 28 May 2020 to 28 April 2021: each month from 13 May 2020 has one pay day
        (received("2020-06", 11, 700), False),  # nothing in the month from 13 May 2020
        (received("2020-05", 9, 700) + received("2021-02", 3, 500), False),  # uc-bc-029
    ],
)
def test_each_of_the_twelve_months_before_the_claim_must_have_had_enough(before: list[dict[str, Any]], expected: bool) -> None:
    # reg. 82(2)(a), (3): 16 hours at 8.72 were 604 a month, from April 2021 at 8.91 617
    day = date(2021, 5, 13)
    assert has_grace(day, earnings_before=before, first_assessment_period=day) is expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [(604, 617, True), (603.99, 617, False), (604, 616.99, False)],  # the wage in force when the month begins (reg. 82(5))
)
def test_the_threshold_is_that_of_the_first_day_of_each_month(old: float, new: float, expected: bool) -> None:
    day = date(2021, 5, 13)
    months = [*received("2020-05", 11, 0), *received("2021-04", 1, 0)]
    before = [m | {"amount": new if m["on"] >= date(2021, 4, 13) else old} for m in months]
    assert has_grace(day, earnings_before=before, first_assessment_period=day) is expected


@pytest.mark.parametrize(("period", "expected"), [(date(2022, 6, 10), True), (date(2023, 2, 10), True), (date(2023, 3, 10), False)])
def test_after_work_that_ended_before_the_award_it_begins_the_day_after(period: date, expected: bool) -> None:
    # reg. 82(2)(b): as uc-bc-027, enough in each month from 22 May 2021 to 21 May 2022, work ended on 21 May 2022
    before = received("2021-05", 12, 700)
    stated = {"earnings_before": before, "first_assessment_period": date(2022, 6, 10)}
    assert has_grace(period, **stated, work_ended=date(2022, 5, 21)) is expected
    # work that goes on: from the first day of the award the twelve months before have 28 May 2021 to 28 April 2022, and none after
    assert not has_grace(period, **stated)


def test_within_the_award_it_begins_with_the_first_period_of_too_little() -> None:
    # enough from 5 October 2020 to 4 October 2021, too little since: periods of the award begin on the 5th
    before = received("2020-10", 12, 700)
    stated = {"earnings_before": before, "first_assessment_period": date(2019, 10, 5)}
    assert [has_grace(date(2021, 10, 5), **stated), has_grace(date(2022, 6, 5), **stated), has_grace(date(2022, 7, 5), **stated)] == [
        True, True, False,
    ]  # fmt: skip


def test_past_earnings_are_said_once() -> None:
    before = received("2021-05", 12, 700)
    with pytest.raises(bo.BadInput, match=r"earnings_before: says whether there is a grace period"):
        UniversalCredit(earnings_before=before, benefit_cap_grace_months_left=3)
    with pytest.raises(bo.BadInput, match=r"earnings_before: is needed beside work_ended"):
        UniversalCredit(work_ended=date(2022, 5, 21))


@pytest.mark.parametrize(("on", "is_refused"), [("2026-11-22", True), ("2026-11-27", True), ("2026-11-28", False)])
def test_earnings_before_that_are_not_yet_received_are_refused(on: str, is_refused: bool) -> None:
    award = UniversalCredit(first_assessment_period="2025-11-12", earnings_before=received("2026-10", 2, 900))
    stated = bo.Household(
        adults=[bo.Adult(born="1990-01-01", pension="opted out")],
        home=bo.Home(nation="england", tenure="with_family"),
        savings=0,
        universal_credit=award,
    )
    if not is_refused:
        assert bo.position(stated, on=on)
        return
    with pytest.raises(bo.BadInput, match=r"universal_credit\.earnings_before\.2\.on: is after .* November 2026, the day asked about"):
        bo.position(stated, on=on)
