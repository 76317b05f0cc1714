"""The benefit cap: limits, the earnings exception at 881.00, exemptions, the grace period."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.facts import AdultFacts, AwardFacts, Facts
from betteroff.rulebook.figures import rates
from betteroff.schemes.benefit_cap import BenefitCapRates, cap_earnings_threshold, cap_reduction
from betteroff.schemes.earned_income import EarnedIncome
from betteroff.schemes.minimum_wage import MinimumWageRates

DAY = date(2026, 12, 7)
CLAIMANT = AdultFacts(is_present=True, age=30)
SINGLE = Facts(CLAIMANT)
COUPLE = Facts(CLAIMANT, CLAIMANT)
FAMILY = Facts(CLAIMANT, children=3)


def reduction(
    facts: Facts,
    before_cap: int,
    child_benefit: int = 0,
    earned: int = 0,
    limited_capability: int = 0,
    carer: int = 0,
    day: date = DAY,
) -> int:
    cap, wage = rates(BenefitCapRates, "benefit_cap", day), rates(MinimumWageRates, "minimum_wage", day)
    return cap_reduction(
        facts, before_cap, child_benefit, 0, EarnedIncome(earned, 0, 0, earned, earned), limited_capability, carer, cap, wage
    )


@pytest.mark.parametrize(
    ("facts", "limit"),
    [
        (SINGLE, 1_229_42),  # 14,753 / 12 = 1,229.41666
        (SINGLE._replace(is_in_greater_london=True), 1_413_92),  # 16,967 / 12 = 1,413.91666
        (COUPLE, 1_835_00),  # 22,020 / 12; reg. 80A: joint claimants, children or not
        (COUPLE._replace(is_in_greater_london=True), 2_110_25),  # 25,323 / 12
        (FAMILY, 1_835_00),
        (FAMILY._replace(is_in_greater_london=True), 2_110_25),
    ],
)
def test_the_award_is_reduced_by_what_is_above_the_limit(facts: Facts, limit: int) -> None:
    assert reduction(facts, limit - 1) == 0
    assert reduction(facts, limit) == 0
    assert reduction(facts, limit + 1) == 1
    assert reduction(facts, limit + 100_00) == 100_00


def test_child_benefit_counts_towards_the_limit() -> None:
    # 1,700.00 + 272.35 - 1,835.00
    assert reduction(FAMILY, 1_700_00, 272_35) == 137_35


def test_the_reduction_is_no_more_than_the_award() -> None:
    assert reduction(FAMILY, 50_00, 2_000_00) == 50_00
    assert reduction(FAMILY, 0, 2_000_00) == 0


@pytest.mark.parametrize(
    ("day", "threshold"),
    [
        (date(2024, 4, 8), 793_00),  # 16 x 11.44 x 52 / 12 = 793.17; published for 2024-25
        (date(2025, 4, 7), 846_00),  # 16 x 12.21 x 52 / 12 = 846.56
        (DAY, 881_00),  # 16 x 12.71 x 52 / 12 = 881.22
    ],
)
def test_the_earnings_exception_begins_at_16_hours_at_the_adult_rate_in_whole_pounds(day: date, threshold: int) -> None:
    # UC Regs 2013 regs 82(1)(a), 6(1A)(za)
    assert cap_earnings_threshold(rates(BenefitCapRates, "benefit_cap", day), rates(MinimumWageRates, "minimum_wage", day)) == threshold
    assert reduction(FAMILY, 2_000_00, earned=threshold - 1, day=day) == 165_00
    assert reduction(FAMILY, 2_000_00, earned=threshold, day=day) == 0


def test_880_99_is_capped_and_881_is_not() -> None:
    assert reduction(FAMILY, 2_000_00, earned=880_99) == 165_00
    assert reduction(FAMILY, 2_000_00, earned=881_00) == 0


@pytest.mark.parametrize(("months_left", "expected"), [(9, 0), (1, 0), (0, 165_00)])
def test_the_grace_period_lifts_the_cap_while_months_are_left(months_left: int, expected: int) -> None:
    # reg. 82(1)(b)
    assert reduction(FAMILY._replace(award=AwardFacts(cap_grace_months_left=months_left)), 2_000_00) == expected


@pytest.mark.parametrize(
    ("facts", "limited_capability", "carer"),
    [
        (FAMILY, 217_26, 0),
        (FAMILY, 0, 209_34),
        (FAMILY._replace(first=CLAIMANT._replace(has_disability_benefit=True)), 0, 0),
        (COUPLE._replace(second=CLAIMANT._replace(has_disability_benefit=True)), 0, 0),
        (FAMILY._replace(disabled_children_lower=1), 0, 0),
        (FAMILY._replace(disabled_children_higher=1), 0, 0),
    ],
    ids=["LCWRA element", "carer element", "claimant's PIP", "partner's PIP", "child's DLA", "child's DLA, highest"],
)
def test_illness_disability_and_care_exempt_from_the_cap(facts: Facts, limited_capability: int, carer: int) -> None:
    # reg. 83(1)
    assert reduction(facts, 3_000_00, limited_capability=limited_capability, carer=carer) == 0
