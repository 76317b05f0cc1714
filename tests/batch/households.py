"""Households drawn at random, most of them near a boundary of some rule."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from betteroff.activities import Activity, Cost, Job, SelfEmployment, Training, Treatment, Volunteering, WorkPlacement, WorkTrial
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

from .random_facts import EARNINGS, LIMITS, near

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
DEDUCTIONS = ("required_preparation", "agreed_preparation", "childcare", "funeral")


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
