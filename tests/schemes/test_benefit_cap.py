"""The benefit cap: limits, the earnings exception at 881.00, exemptions, the grace period."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.facts import AdultFacts, AwardFacts, Capability, ClaimFacts, EsaComponent, Facts, IncomeFacts, WorkBenefitFacts
from betteroff.rulebook.figures import rates
from betteroff.schemes.benefit_cap import BenefitCapRates, cap_earnings_threshold, cap_reduction
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.capability import AdultDecisions, Caring, Decisions, LimitedCapabilityElement
from betteroff.schemes.earned_income import EarnedIncome
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.unearned_income import UnearnedIncome
from betteroff.schemes.work_benefits import Entitlement, Entitlements

DAY = date(2026, 12, 7)
CLAIMANT = AdultFacts(is_present=True, age=30)
SINGLE = Facts(CLAIMANT)
COUPLE = Facts(CLAIMANT, CLAIMANT)
FAMILY = Facts(CLAIMANT, children=3)
CARES = CLAIMANT._replace(work_benefits=WorkBenefitFacts(carers=ClaimFacts(is_made=True)))
NOTHING = AdultDecisions(Capability.FIT, 0, LimitedCapabilityElement.NOT_INCLUDED, 0, Caring.NOT_A_CARER, 0)


def reduction(
    facts: Facts,
    before_cap: int,
    child_benefit: int = 0,
    earned: int = 0,
    element: LimitedCapabilityElement = LimitedCapabilityElement.NOT_INCLUDED,
    carer: int = 0,
    day: date = DAY,
    childcare: int = 0,
    carers_allowance: int = 0,
    of_carer: Payable = Payable.PAYABLE,
) -> int:
    cap = rates(BenefitCapRates, "benefit_cap", day)
    wage = rates(MinimumWageRates, "minimum_wage", day)
    decided = Decisions(NOTHING._replace(element=element), NOTHING)
    unearned = UnearnedIncome(0, carers_allowance, 0, 0, carers_allowance)
    carers = of_carer if facts.first.work_benefits.carers.is_made else Payable.NOT_CLAIMED
    first = Entitlement(carers=carers, component_in_award=facts.first.esa_component)
    income, benefits = EarnedIncome(earned, 0, 0, earned, earned), Entitlements(first, Entitlement())
    return cap_reduction(facts, before_cap, child_benefit, childcare, income, unearned, decided, benefits, carer, cap, wage)


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
    ("facts", "element", "carer"),
    [
        (FAMILY, LimitedCapabilityElement.NEW_RATE, 0),
        (FAMILY, LimitedCapabilityElement.PROTECTED_RATE, 0),
        (FAMILY, LimitedCapabilityElement.NOT_INCLUDED, 209_34),
        (FAMILY._replace(first=CLAIMANT._replace(has_disability_benefit=True)), 0, 0),
        (COUPLE._replace(second=CLAIMANT._replace(has_disability_benefit=True)), 0, 0),
        (COUPLE._replace(second=CLAIMANT._replace(has_attendance_allowance=True)), 0, 0),
        (FAMILY._replace(first=CLAIMANT._replace(has_injury_or_war_pension=True)), 0, 0),
        (FAMILY._replace(first=CLAIMANT._replace(esa_component=EsaComponent.SUPPORT)), 0, 0),
        (FAMILY._replace(income=IncomeFacts(exempts_from_cap=True)), 0, 0),
        (FAMILY._replace(first=CARES), 0, 0),
        (FAMILY._replace(income=IncomeFacts(care_allowances_month=1, care_allowances_exempt=True)), 0, 0),
        (FAMILY._replace(disabled_children_lower=1), 0, 0),
        (FAMILY._replace(disabled_children_higher=1), 0, 0),
    ],
)
def test_illness_disability_and_care_exempt_from_the_cap(facts: Facts, element: LimitedCapabilityElement, carer: int) -> None:
    # reg. 83(1)
    assert reduction(facts, 3_000_00, element=element, carer=carer) == 0


def test_a_carers_allowance_that_work_ends_exempts_no_longer() -> None:
    # reg. 83(1)(j): entitled to Carer's Allowance; 3,000.00 is 1,165.00 above 1,835.00
    assert reduction(FAMILY._replace(first=CARES), 3_000_00, of_carer=Payable.PAYABLE) == 0
    assert reduction(FAMILY._replace(first=CARES), 3_000_00, of_carer=Payable.NOT_PAYABLE) == 1_165_00


def test_the_element_for_work_and_the_work_related_activity_component_do_not_exempt() -> None:
    # reg. 83(1)(a) names the LCWRA element and the support component
    assert reduction(FAMILY, 2_000_00, element=LimitedCapabilityElement.FOR_WORK) == 165_00
    on_esa = CLAIMANT._replace(esa_component=EsaComponent.WORK_RELATED_ACTIVITY)
    assert reduction(FAMILY._replace(first=on_esa), 2_000_00) == 165_00


# The years since 2013


@pytest.mark.parametrize(
    ("day", "single", "family", "single_in_london", "family_in_london"),
    [
        (date(2013, 4, 29), 1_517_00, 2_167_00, 1_517_00, 2_167_00),
        (date(2016, 11, 6), 1_517_00, 2_167_00, 1_517_00, 2_167_00),
        (date(2016, 11, 7), 1_116_67, 1_666_67, 1_284_17, 1_916_67),  # 13,400, 20,000, 15,410 and 23,000 / 12
        (date(2023, 4, 9), 1_116_67, 1_666_67, 1_284_17, 1_916_67),
        (date(2023, 4, 10), 1_229_42, 1_835_00, 1_413_92, 2_110_25),
    ],
)
def test_the_limits_of_each_year(day: date, single: int, family: int, single_in_london: int, family_in_london: int) -> None:
    found = rates(BenefitCapRates, "benefit_cap", day)
    assert found[:4] == (single, single_in_london, family, family_in_london)


@pytest.mark.parametrize(
    ("day", "threshold"),
    [
        (date(2013, 4, 29), 430_00),
        (date(2017, 3, 31), 430_00),
        (date(2017, 4, 1), 520_00),  # 16 x 7.50 x 52 / 12
    ],
)
def test_the_earnings_exception_was_430_until_march_2017(day: date, threshold: int) -> None:
    # the wage is 7.50 from 1 April 2017, 7.20 before
    wage = rates(MinimumWageRates, "minimum_wage", day)
    assert cap_earnings_threshold(rates(BenefitCapRates, "benefit_cap", day), wage) == threshold


def test_429_99_is_capped_in_2013_and_430_is_not() -> None:
    assert reduction(FAMILY, 2_200_00, earned=429_99, day=date(2013, 10, 1)) == 33_00
    assert reduction(FAMILY, 2_200_00, earned=430_00, day=date(2013, 10, 1)) == 0


@pytest.mark.parametrize(("day", "expected"), [(date(2016, 11, 6), 133_00), (date(2016, 11, 7), 0)])
def test_carers_and_guardians_are_exempt_since_7_november_2016(day: date, expected: int) -> None:
    # 2,300.00 - 2,167.00
    assert reduction(FAMILY, 2_300_00, carer=150_39, day=day) == expected
    assert reduction(FAMILY._replace(first=CARES), 2_300_00, day=day) == expected


def test_guardians_and_carers_allowance_counted_in_the_cap_until_they_exempted() -> None:
    # reg. 79(4)(b), (e) as it stood; reg. 83(1)(i), (k) since
    guardian = FAMILY._replace(income=IncomeFacts(care_allowances_month=70_00, care_allowances_exempt=True))
    assert reduction(guardian, 2_167_00, day=date(2016, 11, 6)) == 70_00
    assert reduction(guardian, 2_167_00, day=date(2016, 11, 7)) == 0
    partners = FAMILY._replace(income=IncomeFacts(care_allowances_month=70_00))
    assert reduction(partners, 2_167_00, day=date(2016, 11, 6)) == 70_00
    assert reduction(partners, 2_167_00, day=date(2016, 11, 7)) == 500_33  # 1,666.67, and the allowance no longer counts
    carer = FAMILY._replace(first=CARES)
    assert reduction(carer, 2_100_00, carers_allowance=269_10, day=date(2016, 11, 6)) == 202_10  # 62.10 a week
    assert reduction(carer, 2_100_00, carers_allowance=269_10, day=date(2016, 11, 7)) == 0


def test_other_benefits_count_beside_universal_credit_and_child_benefit() -> None:
    # 1,500.00 + 272.35 + 400.00 - 1,835.00: new-style ESA, say
    assert reduction(FAMILY._replace(income=IncomeFacts(capped_month=400_00)), 1_500_00, 272_35) == 337_35


def test_the_childcare_element_comes_off_the_excess() -> None:
    # reg. 81: 2,000.00 - 1,835.00 = 165.00
    assert reduction(FAMILY, 2_000_00, childcare=50_00) == 115_00
    assert reduction(FAMILY, 2_000_00, childcare=165_00) == 0
    assert reduction(FAMILY, 2_000_00, childcare=165_01) == 0
    # the award is all that can be taken: 50.00 of 215.00
    assert reduction(FAMILY, 50_00, 2_000_00, childcare=100_00) == 50_00


@pytest.mark.parametrize(
    ("begun", "months", "expected"),
    [(False, 0, 165_00), (True, 0, 0), (True, 8, 0), (True, 9, 165_00)],
)
def test_a_grace_period_lasts_nine_months_from_its_first_day(begun: bool, months: int, expected: int) -> None:
    # reg. 82(1)(b), (2)
    award = AwardFacts(cap_grace_has_begun=begun, cap_grace_months=months)
    assert reduction(FAMILY._replace(award=award), 2_000_00) == expected
