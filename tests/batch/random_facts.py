"""Facts drawn at random, most of them near a boundary of some rule. They need not go together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum
from random import Random
from typing import Any, get_type_hints

from betteroff.dated_requirements import REQUIREMENT_QUESTIONS
from betteroff.facts import (
    AdultFacts,
    BedroomFacts,
    ChildAges,
    ChildDisabilityFacts,
    Facts,
    HousingBenefitFacts,
    JobFacts,
    PayPeriod,
    PupilFacts,
)
from betteroff.rulebook.tables import YES_OR_NO, Question, versions

# Boundaries, in the units of facts; a value is drawn within a few of one of them, or anywhere between the last two.
EARNINGS = (
    0,
    6_000,
    10_500,
    19_000,
    40_800,
    43_500,
    61_667,
    52_000,
    62_000,
    83_300,
    88_123,
    99_100,
    104_800,
    159_700,
    192_700,
    433_333,
    500_000,
    501_667,
    1_250_000,
    0,
    700_000,
)
HOURS = (0, 12 * 60, 16 * 60, 30 * 60, 35 * 60, 0, 48 * 60)
MONTHS = (0, 1, 3, 6, 12, 0, 20)
DAYS_PASSED = (0, 7, 28, 56, 91, 105, 182, 196, -100, 500)
LIMITS = {
    **dict.fromkeys(("age", "age_on_the_day"), (16, 17, 18, 21, 22, 25, 66, 67, 17, 69)),
    "pay": EARNINGS,
    "pay_week": EARNINGS,
    "pension_share": (0, 500, 0, 10_000),
    "receipts_month": EARNINGS,
    "expenses_month": (0, 1_000, 0, 400_000),
    "miles_month": (0, 833, 0, 3_000),
    "motorcycle_miles_month": (0, 0, 1_000),
    "home_minutes_month": (0, 25 * 60, 50 * 60, 100 * 60, 0, 200 * 60),
    "tax_month": (0, 0, 100_000),
    "pension_month": (0, 0, 100_000),
    "unused_losses": (0, 0, 300_000),
    "start_up_months": (0, 12, 0, 20),
    "business_payment_month": (0, 0, 50_000),
    "other_payment_month": (0, 0, 50_000),
    "given_up_month": (0, 0, 100_000),
    "surplus_earnings": (0, 0, 300_000),
    "code_number": (0, 475, 500, 1_000, 1_257, 0, 2_000),
    "travel_month": (0, 7_800, 0, 40_000),
    "other_costs_month": (0, 0, 20_000),
    "charges_month": (0, 62_622, 130_357, 126_010, 216_019, 0, 300_000),
    "other_charges_month": (0, 0, 20_000),
    "periods_since_work": (0, 1, 2, 3, 0, 24),
    "periods_to_work": (0, 1, 2, 0, 24),
    "youngest_fostered_years": (0, 1, 16, 0, 18),
    "children": (0, 1, 2, 3, 0, 5),
    "children_before_limit": (0, 1, 2, 3, 0, 5),
    "youngest_child_years": (0, 1, 3, 5, 13, 16, 0, 19),
    "disabled_children_lower": (0, 1, 0, 2),
    "disabled_children_higher": (0, 1, 0, 2),
    "rent_month": (0, 52_000, 0, 200_000),
    "service_charges_month": (0, 2_000, 0, 20_000),
    "local_housing_allowance_month": (0, 52_000, 0, 200_000),
    "shared_accommodation_month": (0, 40_000, 0, 200_000),
    "bedrooms": (0, 1, 2, 3, 0, 6),
    "bedrooms_needed": (0, 1, 2, 0, 4),
    "contributing_non_dependants": (0, 1, 2, 0, 4),
    "qualifying_periods": (0, 3, 9, 0, 20),
    "loan_qualifying_periods": (0, 3, 9, 0, 20),
    "mortgage": (0, 20_000_000, 0, 30_000_000),
    "adaptation_loan": (0, 0, 1_000_000),
    **dict.fromkeys(BedroomFacts._fields, (0, 1, 0, 3)),
    **dict.fromkeys((*ChildAges._fields, *PupilFacts._fields), (0, 1, 0, 2)),
    "school_meals_month": (0, 0, 6_000),
    "tax_free_childcare_costs_month": (0, 83_333, 0, 200_000),
    **{name: (0, 1, 0, 2) for name in HousingBenefitFacts._fields if name.endswith("_deductions")},
    "ineligible_charges_month": (0, 0, 20_000),
    "further_income_month": (0, 0, 40_000),
    "income_left_out_month": (0, 6_500, 0, 40_000),
    "savings": (0, 600_000, 625_000, 1_600_000, 0, 2_000_000),
    "children_beside_limit": (0, 1, 2, 0, 3),
    "children_excepted": (0, 1, 2, 0, 3),
    "cap_grace_months_left": (0, 9, 0, 9),
    "cap_grace_months": (0, 8, 9, 0, 12),
    "care_allowances_month": (0, 0, 9_000),
    "periods_since_start": (0, 1, 2, 11, 12, 0, 20),
    "age_at_start": (17, 18, 21, 16, 30),
    "periods": (0, 1, 9, 0, 13),
    "support_year": (0, 110_000, 1_054_400, 0, 1_400_000),
    "postgraduate_loan_year": (0, 1_285_800, 0, 1_300_000),
    "received_month": (0, 87_867, 0, 100_000),
    "counted_month": (0, 80_123, 0, 100_000),
    "ignored_month": (0, 8_667, 0, 100_000),
    "capped_month": (0, 80_123, 0, 100_000),
    "bill_year": (0, 120_000, 260_000, 0, 400_000),
    "counted_bill_year": (0, 120_000, 260_000, 0, 400_000),
    "days": (365, 366),
    **dict.fromkeys(("lowest_non_dependants", "second_non_dependants", "third_non_dependants", "highest_non_dependants"), (0, 1, 0, 3)),
    "maximum_share": (0, 8_000, 10_000, 0, 10_000),
    "taper": (0, 2_000, 3_000, 0, 10_000),
    "share": (0, 2_500, 5_000, 0, 10_000),
    "capital_limit": (0, 600_000, 1_600_000, 0, 1_600_000),
    "minimum_week": (0, 100, 350, 0, 1_000),
    "earnings_disregard_week": (0, 2_500, 0, 10_000),
    "non_dependants_week": (0, 500, 0, 3_000),
    "up_to_week": (0, 12_500, 22_500, 50_000, 0, 100_000),
    "stated_year": (0, 0, 600_000, 0, 1_500_000),
    "waiting_days": (0, 3, 7),
    "days_by_period_end": (0, 90, 91, 0, 500),
    "days_claimed": (0, 7, 90, 91, 188, 189, 371, 372, 0, 500),
    "housing_costs_week": (0, 0, 9_000),
    "income_week": (0, 5_000, 0, 20_000),
    "care_costs_week": (0, 0, 10_000),
    "pension_week": (0, 5_000, 8_500, 0, 30_000),
    "days_in_work": (0, 363, 364, 0, 560),
    "days_from_earlier_start": (0, 727, 728, 0, 1_000),
    "days_from_earlier_end": (0, 363, 364, 0, 1_000),
    "weeks_off_benefit": (0, 12, 13),
    **dict.fromkeys(ChildDisabilityFacts._fields, (0, 1, 0, 3)),
    "transitional_element": (0, 12_000, 0, 60_000),
    "sanction": (0, 0, 6_374, 42_490, 0, 90_000),
    "advance_repayment": (0, 0, 6_374, 16_996, 0, 30_000),
    "rent_and_fuel_deductions": (0, 0, 6_374, 0, 30_000),
    "maintenance_deduction": (0, 0, 3_640, 0, 30_000),
    "other_deductions": (0, 0, 6_374, 16_996, 0, 30_000),
}


OF_WORK_ON_BENEFIT = {
    "earnings_week": (0, 1_950, 2_000, 8_850, 9_300, 9_950, 11_500, 20_350, 0, 25_000),
    "minutes": (0, 12 * 60, 13 * 60, 16 * 60, 0, 40 * 60),
    "days_in_work": (0, 181, 363, 364, 727, 728, 0, 1_200),
    **dict.fromkeys(("days_from_earlier_start", "days_from_earlier_end"), (0, 181, 363, 364, 727, 728, 0, 1_200)),
    "weeks_off_benefit": (0, 8, 12, 104, 0, 120),
}
OF_SPELLS = {
    **dict.fromkeys(("days_since", "days_to_evidence", "days_before"), (0, 6, 27, 28, 83, 84, 91, 182, 0, 200)),
    **dict.fromkeys(("earlier", "occasions_before"), (0, 1, 2, 3, 0, 5)),
    "days": (0, 13, 14, 91, 0, 120),
    "permitted_days": (0, 7, 91, 0, 100),
}


def edges_of(questions: Iterable[Question]) -> dict[str, tuple[int, ...]]:
    """The boundaries that tables hold counts against, by the name of the input, on any day."""
    found: dict[str, set[int]] = {}
    for table in (version for question in questions for version in versions(question.scheme, question.name)):
        for given in table.inputs:
            if not given.words and given.unit != YES_OR_NO:
                found.setdefault(given.name, set()).update(table.limits(given.name))
    return {name: (*sorted(edges), 0, max(edges) * 5 // 4) for name, edges in found.items() if edges}


def claimants_limits() -> dict[str, tuple[int, ...]]:
    """The boundaries of what claims to benefits other than Universal Credit turn on."""
    return LIMITS | edges_of(REQUIREMENT_QUESTIONS) | OF_WORK_ON_BENEFIT | OF_SPELLS


def near(random: Random, limits: tuple[int, ...]) -> int:
    """A number beside a limit, or anywhere from the last limit but one to the last."""
    if random.random() < 0.3:
        return random.randint(*limits[-2:])
    return max(random.choice(limits) + random.randint(-1, 1), min(limits))


def limits_of(name: str, limits: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
    """The boundaries of a fact, by its name or its unit."""
    by_unit = HOURS if "minutes" in name else MONTHS if "months" in name else DAYS_PASSED
    return limits.get(name, by_unit)


def drawn(random: Random, kind: Any, limits: Mapping[str, tuple[int, ...]] = LIMITS, **given: Any) -> Any:
    """Facts of a kind, each drawn by its type; yes is drawn less often than no."""
    yes = random.choice((0.05, 0.2, 0.5))
    for name, value in get_type_hints(kind).items():
        if name in given:
            continue
        if value is bool:
            given[name] = random.random() < yes
        elif issubclass(value, IntEnum):
            given[name] = random.choice(list(value))
        elif hasattr(value, "_fields"):
            given[name] = drawn(random, value, limits)
        else:
            given[name] = near(random, limits_of(name, limits))
    return kind(**given)


def with_little(random: Random) -> AdultFacts:
    """An adult with small earnings from one job, or none: an old benefit may be payable beside them."""
    job = JobFacts(pay=near(random, (0, 500, 1_000, 2_000, 2_500, 0, 12_000)), pay_period=PayPeriod.WEEK)
    none = AdultFacts()
    return drawn(  # type: ignore[no-any-return]
        random, AdultFacts, is_present=True, job=job, other_job=none.other_job, business=none.business, unpaid=none.unpaid
    )


def facts(random: Random) -> Facts:
    """Facts that need not go together: rules answer them all the same, and so must compiled rules."""
    if random.random() < 0.2:
        partner = with_little(random) if random.random() < 0.5 else AdultFacts()
        small: Facts = drawn(random, Facts, first=with_little(random), second=partner, savings=near(random, (0, 600_000, 0, 700_000)))
        return small._replace(income_related=small.income_related._replace(income_week=near(random, (0, 500, 0, 3_000))))
    second = drawn(random, AdultFacts, is_present=True) if random.random() < 0.5 else AdultFacts()
    return drawn(random, Facts, first=drawn(random, AdultFacts, is_present=True), second=second)  # type: ignore[no-any-return]
