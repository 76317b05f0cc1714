"""Households drawn at random, most of them near a boundary of some rule."""

from __future__ import annotations

from datetime import date, timedelta
from enum import IntEnum
from pathlib import Path
from random import Random
from typing import Any, get_type_hints

from betteroff.activities import Activity, Cost, Job, SelfEmployment, Training, Treatment, Volunteering, WorkPlacement, WorkTrial
from betteroff.facts import AdultFacts, BedroomFacts, ChildAges, ChildDisabilityFacts, Facts, HousingBenefitFacts, PupilFacts
from betteroff.household import (
    Accepted,
    Adult,
    Caring,
    Child,
    ChildcareDisrupted,
    Circumstances,
    Deduction,
    Disability,
    DomesticAbuse,
    Fostering,
    Home,
    Household,
    Income,
    NonDependant,
    Sickness,
    UniversalCredit,
    WorkRequirements,
)

DAYS = tuple(
    date.fromisoformat(day)
    for day in (
        "2013-04-29",
        "2013-10-28",
        "2014-04-27",
        "2014-11-26",
        "2015-02-19",
        "2015-11-03",
        "2016-11-07",
        "2017-04-02",
        "2017-04-03",
        "2018-04-11",
        "2019-12-02",
        "2020-06-29",
        "2021-10-06",
        "2022-02-08",
        "2022-09-26",
        "2023-10-25",
        "2024-04-08",
        "2024-12-02",
        "2025-04-05",
        "2025-04-06",
        "2025-10-20",
        "2026-04-05",
        "2026-04-06",
        "2026-10-04",
        "2026-12-07",
        "2027-04-05",
    )
)
"""From the first day of Universal Credit; many are the first or last of a rule on duties."""

SCHEMES = tuple((Path(__file__).parents[2] / "examples" / "council-tax").glob("*.toml"))

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
DEDUCTIONS = ("required_preparation", "agreed_preparation", "childcare", "funeral")
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
    "care_costs_week": (0, 0, 10_000),
    "pension_week": (0, 5_000, 8_500, 0, 30_000),
    "weeks_in_work": (0, 51, 52, 0, 80),
    **dict.fromkeys(ChildDisabilityFacts._fields, (0, 1, 0, 3)),
    "transitional_element": (0, 12_000, 0, 60_000),
    "sanction": (0, 0, 6_374, 42_490, 0, 90_000),
    "advance_repayment": (0, 0, 6_374, 16_996, 0, 30_000),
    "rent_and_fuel_deductions": (0, 0, 6_374, 0, 30_000),
    "maintenance_deduction": (0, 0, 3_640, 0, 30_000),
    "other_deductions": (0, 0, 6_374, 16_996, 0, 30_000),
}


def near(random: Random, limits: tuple[int, ...]) -> int:
    """A number beside a limit, or anywhere from the last limit but one to the last."""
    if random.random() < 0.3:
        return random.randint(*limits[-2:])
    return max(random.choice(limits) + random.randint(-1, 1), min(limits))


def limits_of(name: str) -> tuple[int, ...]:
    """The boundaries of a fact, by its name or its unit."""
    by_unit = HOURS if "minutes" in name else MONTHS if "months" in name else DAYS_PASSED
    return LIMITS.get(name, by_unit)


def drawn(random: Random, kind: Any, **given: Any) -> Any:
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
            given[name] = drawn(random, value)
        else:
            given[name] = near(random, limits_of(name))
    return kind(**given)


def facts(random: Random) -> Facts:
    """Facts that need not go together: rules answer them all the same, and so must compiled rules."""
    second = drawn(random, AdultFacts, is_present=True) if random.random() < 0.5 else AdultFacts()
    return drawn(random, Facts, first=drawn(random, AdultFacts, is_present=True), second=second)  # type: ignore[no-any-return]


def pounds(random: Random, limits: tuple[int, ...], *periods: str) -> str:
    """An amount beside a limit, for one of the periods."""
    amount = near(random, limits)
    return f"{amount // 100}.{amount % 100:02} {random.choice(periods)}"


def maybe(random: Random, share: float, **stated: Any) -> dict[str, Any]:
    """Fields that are stated in a share of households, and left out in the others."""
    return {name: value for name, value in stated.items() if random.random() < share}


def lately(random: Random, day: date, longest: int = 600) -> date:
    """A day not long before another, often beside the end of a month or of thirteen weeks."""
    return day - timedelta(random.choice((0, 1, 30, 31, 61, 91, 92, 105, 182, 183, 365, random.randint(0, longest))))


def job(random: Random) -> Job:
    """A job at any pay, paid in any of the four ways."""
    month = {"pay": pounds(random, EARNINGS, "a month"), "hours": random.randint(1, 160) / 4}
    hour = {"pay": pounds(random, (1_144, 1_221, 1_271, 755, 1_100, 2_500), "an hour"), "hours": random.choice((8, 12, 16, 24.5, 35, 40))}
    return Job(
        **random.choice((month, hour)),
        **maybe(random, 0.2, tax_code=random.choice(("BR", "D0", "0T", "NT", "K475", "1257L", "1131N", "S1383M", "SD2", "C944L M1"))),
        paid=random.choice(("weekly", "fortnightly", "four-weekly", "monthly")),
        **maybe(
            random,
            0.3,
            travel="18 a week",
            apprentice=True,
            supported_permitted_work=True,
            childcare="300 a month",
            other_costs=(Cost(what="clothes", amount="4.99 a month"),),
        ),
    )


def unpaid(random: Random, day: date) -> Activity:
    """Voluntary work, training, a trial or a placement."""
    hours, organisation = random.randint(1, 160) / 4, random.choice(("charity", "voluntary", "public", "business", "treatment service"))
    agreed = maybe(random, 0.7, agreed=random.choice((True, False))) or {"required": True}
    means = maybe(random, 0.5, able_to_pay=random.choice((True, False)))
    return random.choice(
        (
            Volunteering(hours=hours, organisation=organisation, **agreed, **means),
            Volunteering(hours=hours, organisation="charity", payment_above_expenses="20 a week"),
            Training(hours=hours, full_time=random.random() < 0.4, allowance="30 a week", starts=lately(random, day), **agreed),
            Training(hours=hours, skills_bootcamp=True, costs=(Cost(what="travel", amount="12 a week"),), **agreed),
            WorkTrial(hours=hours, starts=lately(random, day, 30), **means),
            WorkPlacement(hours=hours, organisation=organisation, **agreed, **means),
        )
    )


def trade(random: Random, day: date) -> SelfEmployment:
    """A business, some of them in a start-up period."""
    return SelfEmployment(
        income=pounds(random, EARNINGS, "a month"),
        starts=lately(random, day, 800),
        hours=random.choice((None, 12, 35)),
        gainful=random.choice((None, True, False)),
        **maybe(random, 0.4, start_up_period=lately(random, day)),
    )


def course_of_treatment(random: Random, day: date) -> tuple[Activity, ...]:
    """Treatment, with a last day in some cases, or taken up again after an earlier course."""
    kind, began = random.choice(("structured", "residential", "informal")), lately(random, day)
    ends = maybe(random, 0.4, ends=max(began, day + timedelta(random.randint(-20, 120))))
    now = Treatment(kind=kind, starts=began, hours=random.choice((None, 4, 20)), **ends)
    if kind != "structured" or random.random() < 0.6:
        return (now,)
    before = Treatment(kind="structured", starts=began - timedelta(120), ends=began - timedelta(random.choice((1, 30))))
    return (before, now.model_copy(update=maybe(random, 0.7, continues=random.choice((True, False)))))


def circumstances(random: Random, day: date) -> Circumstances:
    """What lifts requirements, or is a reason to ask, with its days where they are known."""
    later = day + timedelta(random.choice((0, 1, 30, 90)))
    return Circumstances(
        **maybe(random, 0.5, bereaved=lately(random, day), protected_person=lately(random, day)),
        **maybe(random, 0.3, homeless=True, care_leaver=True, released_from_prison=lately(random, day), court_ordered_treatment=True),
        **random.choice(({}, {"court_or_tribunal": True}, {"court_or_tribunal": True, "court_until": later})),
        **random.choice(({}, {"public_duty": True}, {"public_duty": True, "public_duty_until": later})),
        **maybe(random, 0.2, abroad_for_treatment=day - timedelta(random.randint(0, 60))),
        **maybe(
            random,
            0.4,
            childcare_disrupted=ChildcareDisrupted(
                event=day - timedelta(random.randint(60, 800)), months=(day - timedelta(random.randint(0, 40)),)
            ),
        ),
    )


def abuse(random: Random, day: date) -> DomesticAbuse:
    """Domestic abuse, of which the Jobcentre was told, in some cases where nothing is barred."""
    notified = lately(random, day)
    return DomesticAbuse(
        notified=notified,
        **maybe(random, 0.2, lived_together=True, last_incident=lately(random, notified), last_eased=lately(random, notified)),
    )


def sickness(random: Random, day: date) -> Sickness:
    """An illness of up to three weeks."""
    since = day - timedelta(random.randint(0, 20))
    return Sickness(
        since=since,
        fit_note=random.random() < 0.8,
        **maybe(
            random,
            0.3,
            ends=day + timedelta(random.randint(0, 9)),
            found_fit_with_it=True,
            earlier_periods=(since - timedelta(400), since - timedelta(90)),
        ),
    )


def adult(random: Random, day: date, **given: Any) -> Adult:
    """A claimant or partner with a few of the circumstances the rules know."""
    rare = random.choice((0, 0.1, 0.4))
    capability = random.choice(("limited", "limited_for_activity"))
    activities: list[Activity] = [job(random) for _ in range(random.choice((0, 0, 1, 1, 1, 2)))]
    activities += [unpaid(random, day) for _ in range(random.choice((0, 0, 1, 2)))]
    activities += [trade(random, day)] if random.random() < 0.1 else []
    activities += course_of_treatment(random, day) if random.random() < rare else ()
    return Adult(
        born=day - timedelta(random.choice((19, 21, 22, 25, 30, 50, 66)) * 36525 // 100 + random.randint(-2, 400)),
        activities=tuple(activities),
        **maybe(
            random,
            0.3,
            pension=random.choice(("auto", "opted out", "5%", "3.25%")),
            pension_kind=random.choice(("relief at source", "net pay arrangement", "salary sacrifice")),
            student_loan_plan=random.choice(("1", "2", "4", "5", ("2", "postgraduate"), ("1", "2"))),
        ),
        **maybe(
            random,
            rare,
            capability=capability,
            medical_evidence_from=lately(random, day),
            severe_conditions=True,
            terminally_ill=True,
            contributions=True,
            claim_started=lately(random, day),
            assessment_phase=True,
            disability=Disability(
                **random.choice(
                    (
                        {"pip_daily_living": "standard"},
                        {"dla_care": "highest", "carer_gets_benefit": True},
                        {"attendance_allowance": "lower"},
                        {"war_pension": True},
                    )
                )
            ),
            lcw_before_april_2017=True,
            esa_component=random.choice(("work_related_activity", "support")),
            caring=random.choice(
                (
                    Caring(hours=random.choice((34.75, 35, 36)), severely_disabled=True, paid_for_it=random.random() < 0.2),
                    Caring(carers_allowance=True, **maybe(random, 0.2, care_costs="40 a week")),
                )
            ),
            gave_birth_on=lately(random, day),
            fostering=Fostering(youngest=lately(random, day, 6_000)),
            domestic_abuse=abuse(random, day),
            sickness=sickness(random, day),
            circumstances=circumstances(random, day),
            work_requirements=WorkRequirements(
                accepted=(
                    Accepted(
                        what=random.choice(("search", "availability", "availability for work")),
                        because="temporary",
                        **maybe(random, 0.5, ends=day + timedelta(random.randint(0, 40))),
                    ),
                ),
                agreed_hours=random.choice((10, 16, 25, None)),
                agreed_deductions=2,
                deductions=[Deduction(what=random.choice(DEDUCTIONS), hours=random.choice((1, 3.5, 20)))],
                impairment=random.choice((True, False, None)),
            ),
        ),
        **given,
    )


def award(random: Random, day: date) -> UniversalCredit:
    """What is known of the award: grace from the cap in either way, or the capital disregard."""
    return random.choice(
        (
            UniversalCredit(benefit_cap_grace_months_left=random.randint(0, 9)),
            UniversalCredit(earned_enough_until=lately(random, day)),
            UniversalCredit(transitional_capital_disregard=True, first_assessment_period=max(lately(random, day), DAYS[0])),
        )
    )


def council_tax(random: Random, nation: str) -> dict[str, Any]:
    """A bill in most homes, in England under the default scheme, one of the two kinds of scheme, or none that is known."""
    if random.random() < 0.2:
        return {}
    others = tuple(
        NonDependant(age=random.choice((17, 18, 40)), **maybe(random, 0.5, hours=random.choice((15.5, 16, 40)), gross_income="300 a week"))
        for _ in range(random.choice((0, 0, 0, 1, 2)))
    )
    bill = {
        "council_tax": pounds(random, (100_000, 180_000, 80_000, 350_000), "a year"),
        "council_tax_band": random.choice("ABCDEFGH"),
        "non_dependants": others,
    }
    return bill | (maybe(random, 0.8, council_tax_scheme=random.choice(("default", *SCHEMES))) if nation == "england" else {})


def household(random: Random, day: date) -> Household:
    """A household as an adviser states it. Some are refused when they are read."""
    children = tuple(
        Child(
            born=lately(random, day, 6_500) - timedelta(random.choice((0, 365, 1_096, 4_748))),
            **maybe(random, 0.15, disability=random.choice(("lower", "higher"))),
            **maybe(random, 0.1, adopted_on=lately(random, day), non_consensual_conception=True),
            childcare_hours=22.5,
            **maybe(random, 0.2, childcare=random.choice(("150 a week", "1260.11 a month", "6.50 an hour"))),
        )
        for _ in range(random.choice((0, 0, 1, 2, 3, 5)))
    )
    is_couple = random.random() < 0.4
    married = maybe(random, 0.1, marriage_allowance=random.choice(("gives", "receives")))
    first = adult(random, day, **({"main_carer": True} if is_couple else {}), **married)
    rent, allowance = (pounds(random, (12_000, 52_000, 0, 120_000), "a week", "a month", "every four weeks") for _ in range(2))
    home = random.choice(
        (
            {},
            {"tenure": "social", "rent": rent},
            {"tenure": "private", "rent": rent, "local_housing_allowance": allowance},
            {"tenure": random.choice(("supported", "temporary")), "rent": rent, "ineligible_charges": "20 a week"},
        )
    )
    place = {"nation": random.choice(("england", "scotland", "wales"))}
    if place["nation"] == "england":
        place |= maybe(random, 0.3, greater_london=True)
    home |= council_tax(random, place["nation"])
    return Household(
        adults=(first, adult(random, day, **maybe(random, 0.2, cannot_claim="abroad"))) if is_couple else (first,),
        children=children,
        home=Home(**place, **home),
        savings=near(random, LIMITS["savings"]) // 100,
        **maybe(random, 0.2, universal_credit=award(random, day)),
        **maybe(random, 0.3, other_income=(Income(kind="maternity_allowance", amount=pounds(random, EARNINGS, "a week")),)),
    )
