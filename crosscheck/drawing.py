"""Random households, each stated twice: to this library, and to policyengine-uk.

A feature is one function that draws something and writes it into both statements; add it to FEATURES.
policyengine-uk takes ages as on 6 October of the tax year, so that is the day asked about.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from dateutil.relativedelta import relativedelta

Statement = dict[str, Any]
TWELVE = 12
ON = (10, 6)
BETWEEN_BIRTHS = 300  # days
ENGLAND_WITHOUT_LONDON = ("NORTH_WEST", "SOUTH_WEST")


@dataclass
class Drawn:
    """One household in both statements. `theirs` holds a year's amounts."""

    on: date
    adults: list[Statement] = field(default_factory=list)
    children: list[Statement] = field(default_factory=list)
    home: Statement = field(default_factory=dict)
    rest: Statement = field(default_factory=dict)
    their_adults: list[Statement] = field(default_factory=list)
    their_children: list[Statement] = field(default_factory=list)
    their_non_dependants: list[Statement] = field(default_factory=list)
    their_family: Statement = field(default_factory=dict)
    their_home: Statement = field(default_factory=dict)
    all_are_well: bool = True
    marks: set[str] = field(default_factory=set)
    """What known_differences.toml may ask for with `where`."""

    @property
    def ours(self) -> Statement:
        """The household as this library reads it."""
        return {"adults": self.adults, "children": self.children, "home": self.home, **self.rest}


def born(random: Random, on: date, years: int) -> date:
    """A date of birth of somebody of that age on the day, and for a month after it."""
    return on - relativedelta(years=years) - timedelta(days=random.randrange(330))


def pounds(pence: int) -> str:
    return f"{pence / 100:.2f}"


def adults(random: Random, drawn: Drawn) -> None:
    """One adult, or a couple; as many near 25 as far from it. In half of the households nobody is ill, disabled or a carer."""
    drawn.all_are_well = random.choice((True, False))
    for _ in range(random.choice((1, 2))):
        age = random.choice((random.randint(18, 30), random.randint(18, 64)))
        drawn.adults.append({"born": born(random, drawn.on, age)})
        drawn.their_adults.append(
            {
                "age": age,
                "is_claimant_or_partner": True,
                "is_household_head": not drawn.their_adults,
                "would_claim_marriage_allowance": False,
            }
        )


def children(random: Random, drawn: Drawn) -> None:
    """None to five children of 0 to 15, now and then twins; some are disabled."""
    disabilities = ("none",) * 3 + ("lower", "higher")
    for _ in range(random.choice((0, 0, 1, 2, 3, 4, 5))):
        age = random.randint(0, 15)
        birthday = born(random, drawn.on, age)
        if any(abs((child["born"] - birthday).days) < BETWEEN_BIRTHS for child in drawn.children):
            continue
        for is_second_twin in (False, True) if random.random() < 1 / 12 else (False,):
            disability = "none" if drawn.all_are_well else random.choice(disabilities)
            drawn.children.append({"born": birthday, "disability": disability})
            drawn.their_children.append(
                {
                    "age": age,
                    "date_of_birth": int(f"{birthday:%Y%m%d}"),
                    "is_claimant_or_partner": False,
                    "is_disabled_for_benefits": disability != "none",
                    "dla_sc_category": {"none": "NONE", "lower": "MIDDLE", "higher": "HIGHER"}[disability],
                    "child_limit_multiple_birth_exception": is_second_twin,
                }
            )
    if drawn.children and len(drawn.adults) > 1:
        drawn.adults[0]["main_carer"] = True


def exceptions_to_the_two_child_limit(random: Random, drawn: Drawn) -> None:
    """For one child over 1 in ten, adoption, kinship care or conception without consent; not for twins, who would be excepted twice."""
    birthdays = [child["born"] for child in drawn.children]
    for child, theirs in zip(drawn.children, drawn.their_children, strict=True):
        exception = (
            random.choice(("adoption", "kinship", "conception", *[None] * 27))
            if theirs["age"] > 1 and birthdays.count(child["born"]) == 1
            else None
        )
        if exception == "adoption":
            child["adopted_on"] = child["born"] + timedelta(days=20)
        if exception == "kinship":
            child["kinship_since"] = child["born"] + timedelta(days=20)
        if exception == "conception":
            child["non_consensual_conception"] = True
        theirs["child_limit_adoption_exception"] = exception == "adoption"
        theirs["child_limit_non_parental_caring_exception"] = exception == "kinship"
        theirs["child_limit_non_consensual_conception_exception"] = exception == "conception"


def young_people(random: Random, drawn: Drawn) -> None:
    """In one household of eight somebody of 16 to 18 at school, who counts as a child."""
    if random.random() > 1 / 8:
        return
    age = random.randint(16, 18)
    drawn.children.append({"born": born(random, drawn.on, age), "disability": "none", "in_education": True})
    drawn.their_children.append({"age": age, "is_claimant_or_partner": False, "current_education": "UPPER_SECONDARY"})
    if len(drawn.adults) > 1:
        drawn.adults[0]["main_carer"] = True


def home(random: Random, drawn: Drawn) -> None:
    """A nation, in England often Greater London; no rent, social rent, or private rent beside a rate."""
    nation = random.choice(("england", "england", "england", "scotland", "wales"))
    in_london = nation == "england" and random.random() < 0.4
    region = random.choice(ENGLAND_WITHOUT_LONDON) if nation == "england" else nation.upper()
    drawn.home = {"nation": nation, "tenure": random.choice(("owner", "social", "private", "private"))}
    if nation == "england":
        drawn.home["greater_london"] = in_london
    tenures = {"owner": "OWNED_OUTRIGHT", "social": "RENT_FROM_COUNCIL", "private": "RENT_PRIVATELY"}
    drawn.their_home = {"region": "LONDON" if in_london else region, "tenure_type": tenures[drawn.home["tenure"]], "rent": 0}
    if drawn.home["tenure"] == "owner":
        return
    rent = random.randint(250_00, 2_200_00)
    drawn.home["rent"] = f"{pounds(rent)} a month"
    drawn.their_home["rent"] = rent * TWELVE / 100
    if drawn.home["tenure"] == "private":
        rate = rent + random.randint(-300_00, 150_00)
        drawn.home["local_housing_allowance"] = f"{pounds(max(0, rate))} a month"
        drawn.their_family["uc_LHA_cap"] = max(0, rate) * TWELVE / 100
    else:
        drawn.home |= {"bedrooms": 2, "bedrooms_needed": 2}
        drawn.their_family["uc_LHA_cap"] = 0


def non_dependants(random: Random, drawn: Drawn) -> None:
    """In one rented home of four another adult of 18 to 40, some of whom bring no contribution."""
    if "rent" not in drawn.home or random.random() > 1 / 4:
        return
    age, has_pip = random.randint(18, 40), random.random() < 1 / 4
    drawn.home["non_dependants"] = [{"age": age, "receives": ["pip_daily_living"] if has_pip else []}]
    drawn.their_non_dependants = [{"age": age, "pip_dl_category": "STANDARD" if has_pip else "NONE"}]


def jobs(random: Random, drawn: Drawn) -> None:
    """For half of the adults a job paid by the month: 4 to 45 hours at 8 to 30 pounds; a pension for half of them."""
    for adult, theirs in zip(drawn.adults, drawn.their_adults, strict=True):
        adult["pension"] = random.choice(("opted out", "3%", "5%", "auto"))
        theirs |= {"employment_income": 0, "hours_worked": 0}
        if random.choice((True, False)):
            continue
        hours, an_hour = random.randint(4, 45), random.randint(8_00, 30_00)
        pay = hours * an_hour * 52 // TWELVE
        adult["activities"] = [{"kind": "job", "pay": f"{pounds(pay)} a month", "hours": hours, "paid": "monthly", "apprentice": False}]
        theirs |= {"employment_income": pay * TWELVE / 100, "hours_worked": hours * 52}


def childcare(random: Random, drawn: Drawn) -> None:
    """For half of the families childcare, of some or all of the children under 16; by the ceilings that regulations hold."""
    drawn.rest["universal_credit"] = {"childcare_for_further_children": "no"}
    pays = random.choice((True, False))
    for child, theirs in zip(drawn.children, drawn.their_children, strict=True):
        charges = random.randint(50_00, 1_500_00) if pays and theirs["age"] < 16 and random.random() < 0.7 else 0
        if charges:
            child["childcare"] = f"{pounds(charges)} a month"
        theirs["childcare_expenses"] = charges * TWELVE / 100
    if sum("childcare" in child for child in drawn.children) == 1 < len(drawn.children):
        drawn.marks.add("childcare of one of several children")


def savings(random: Random, drawn: Drawn) -> None:
    """No savings, some that count, or too many."""
    saved = random.choice((0, 0, random.randint(0, 6_000_00), random.randint(5_900_00, 16_000_00), random.randint(15_900_00, 17_000_00)))
    drawn.rest["savings"] = pounds(saved)
    drawn.their_family["uc_reported_capital"] = saved / 100
    if saved > 16_000_00:
        drawn.marks.add("savings above the limit")


def capability(random: Random, drawn: Drawn) -> None:
    """Fit, with limited capability for work, or for work-related activity; from 2026 at either rate of the element."""
    is_protected = random.choice((True, False))
    for adult, theirs in zip(drawn.adults, drawn.their_adults, strict=True):
        found = "fit" if drawn.all_are_well else random.choice(("fit",) * 3 + ("limited", "limited_for_activity", "limited_for_activity"))
        adult["capability"] = found
        if found == "limited":
            adult["capability_since"] = date(2024, 1, 1)
        if found == "limited_for_activity":
            adult |= {"medical_evidence_from": date(drawn.on.year, 4, 6) - relativedelta(months=6), "severe_conditions": False}
            adult["lcwra_in_award_before_april_2026"] = "yes" if is_protected else "no"
            if not is_protected:
                adult["medical_evidence_from"] = date(drawn.on.year, 4, 7)
        theirs["uc_limited_capability_for_work"] = found != "fit"
        theirs["uc_limited_capability_for_WRA"] = found == "limited_for_activity"
    drawn.their_family["uc_receives_new_claimant_health_element"] = not is_protected and drawn.on.year >= 2026


def caring(random: Random, drawn: Drawn) -> None:
    """Some adults care for somebody severely disabled, each for another person; some without work get Carer's Allowance."""
    for adult, theirs in zip(drawn.adults, drawn.their_adults, strict=True):
        cares = not drawn.all_are_well and random.random() < 1 / 3
        claims = cares and "activities" not in adult and random.choice((True, False))
        if cares:
            adult["caring"] = {"hours": 40, "severely_disabled": True, "paid_for_it": False, "carers_allowance": claims}
        theirs |= {"care_hours": 40 if cares else 0, "would_claim_carers_allowance": claims}
    drawn.their_family["partners_care_for_same_severely_disabled_person"] = False


def disability_benefits(random: Random, drawn: Drawn) -> None:
    """For some adults, PIP, which exempts from the benefit cap."""
    for adult, theirs in zip(drawn.adults, drawn.their_adults, strict=True):
        has_pip = not drawn.all_are_well and random.random() < 1 / 6
        if has_pip:
            adult["disability"] = {"pip_daily_living": "standard"}
        theirs["pip_dl_category"] = "STANDARD" if has_pip else "NONE"
        if has_pip and drawn.their_non_dependants:
            drawn.marks.add("a non-dependant of somebody with PIP")


KINDS_OF_INCOME = {
    "occupational_pension": "private_pension_income",
    "new_style_jobseekers_allowance": "jsa_contrib_reported",
    "new_style_employment_and_support_allowance": "esa_contrib_reported",
    "new_style_employment_and_support_allowance_support_group": "esa_contrib_reported",
    "widowed_parents_allowance": "widowed_parents_allowance_reported",
    "maternity_allowance": "maternity_allowance_reported",
    "industrial_injuries_benefit": "iidb_reported",
    "spousal_maintenance": "spousal_maintenance_income",
}


def other_income(random: Random, drawn: Drawn) -> None:
    """In one household of four, income of one adult that is not earned. Nobody draws it beside Carer's Allowance, which it may replace."""
    place = random.randrange(len(drawn.adults))
    for theirs in drawn.their_adults:
        theirs["esa_includes_support_component"] = False
    if drawn.their_adults[place]["would_claim_carers_allowance"] or random.random() > 1 / 4:
        return
    kind, amount = random.choice(kinds_for(drawn.adults[place])), random.randint(20_00, 500_00)
    drawn.rest["other_income"] = [{"kind": kind, "amount": f"{pounds(amount)} a month", "adult": place + 1}]
    drawn.their_adults[place][KINDS_OF_INCOME[kind]] = amount * TWELVE / 100
    drawn.their_adults[place]["esa_includes_support_component"] = kind.endswith("support_group")
    if kind == "maternity_allowance":
        drawn.adults[place]["statutory_pay"] = kind
        drawn.marks.add("maternity allowance")


def kinds_for(adult: dict[str, Any]) -> list[str]:
    """The kinds of income that an adult may have: ESA and JSA, which end with work, without it; each as the adult was found."""
    kinds = [kind for kind in KINDS_OF_INCOME if "activities" not in adult or not kind.startswith("new_style")]
    kinds = [kind for kind in kinds if adult["capability"] == "fit" or not kind.startswith("new_style_jobseekers")]
    return [kind for kind in kinds if adult["capability"] == "limited_for_activity" or not kind.endswith("support_group")]


def self_employment(random: Random, drawn: Drawn) -> None:
    """For one adult in five without a job a business that is gainful, with or without a start-up period."""
    is_free = [adult["capability"] == "limited_for_activity" or "caring" in adult for adult in drawn.adults]
    is_free[0] = is_free[0] or any(child["age"] < 1 for child in drawn.their_children)
    for place, (adult, theirs) in enumerate(zip(drawn.adults, drawn.their_adults, strict=True)):
        theirs |= {"uc_is_responsible_carer": place == 0 and bool(drawn.children), "uc_is_in_startup_period": False}
        gets_benefit = theirs["would_claim_carers_allowance"] or any(
            theirs.get(name) for name in ("jsa_contrib_reported", "esa_contrib_reported")
        )
        if "activities" in adult or gets_benefit or random.random() > 1 / 5:
            continue
        profit, starts_up = random.randint(0, 3_500_00), random.random() < 1 / 3
        business = {"kind": "self_employment", "income": f"{pounds(profit)} a month", "hours": 35, "gainful": True}
        adult["activities"] = [business | {"start_up_period": drawn.on - timedelta(days=60) if starts_up else False}]
        theirs |= {"self_employment_income": profit * TWELVE / 100, "uc_is_in_startup_period": starts_up}
        drawn.marks.add("a business")
        if any(is_free[:place] + is_free[place + 1 :]):
            drawn.marks.add("a business, and a partner without requirements")


def student_loans(random: Random, drawn: Drawn) -> None:
    """For one adult in four a student loan to repay, in households that live on pay."""
    lives_on_pay = "other_income" not in drawn.rest and "a business" not in drawn.marks
    for adult, theirs in zip(drawn.adults, drawn.their_adults, strict=True):
        plan = random.choice(("1", "2", "4", "5", "postgraduate", *[None] * 15)) if lives_on_pay else None
        if plan:
            adult["student_loan_plan"] = plan
        if plan == "5":
            drawn.marks.add("a student loan of plan 5")
        theirs["student_loan_plan"] = "NONE" if plan is None else "POSTGRADUATE" if plan == "postgraduate" else f"PLAN_{plan}"
        theirs["student_loan_balance"] = 0


FEATURES: tuple[Callable[[Random, Drawn], None], ...] = (
    adults,
    children,
    young_people,
    exceptions_to_the_two_child_limit,
    home,
    non_dependants,
    jobs,
    childcare,
    savings,
    capability,
    caring,
    disability_benefits,
    other_income,
    self_employment,
    student_loans,
)


def draw(year: int, number: int, seed: int) -> list[Drawn]:
    """Households of one tax year."""
    random = Random(f"{seed}-{year}")
    drawn = [Drawn(date(year, *ON)) for _ in range(number)]
    for household in drawn:
        for feature in FEATURES:
            feature(random, household)
    return drawn
