"""Help beside Universal Credit: the ages and classes of the children, their childcare, and what is claimed."""

from __future__ import annotations

from datetime import date

from betteroff.calendar import Clock, after_months, september_after
from betteroff.facts import ChildAges, FamilyFacts, PupilFacts
from betteroff.household import Child
from betteroff.money import MONTHS_A_YEAR, half_up
from betteroff.reading.childcare import jobs_with_childcare, month_of
from betteroff.reading.disability import addition
from betteroff.reading.notes import Notes
from betteroff.rulebook.figures import figures

SCHOOL_STARTS = 8, 15
"""Month and day on which a year of school begins in Scotland, or about then: each council sets its own."""


def family_of(notes: Notes, children: list[Child], additions: list[str | None]) -> FamilyFacts:
    """The children of the day, and what else help beside Universal Credit turns on"""
    stated, years = notes.stated, [year_of_school(notes, child) for child in children]
    if any(year > 0 for year in years):
        list_assumptions(notes)
    list_amount_of_best_start(notes, children)
    return FamilyFacts(
        children=len(children),
        disabled_children_lower=additions.count("lower"),
        disabled_children_higher=additions.count("higher"),
        ages=ages_of([Clock("years", child.born).count(notes.day) for child in children]),
        before_school=years.count(0),
        pupils=pupils_of(years),
        school_meals_month=stated.school_meals_value.rounded("month") if stated.school_meals_value else 0,
        has_protected_school_meals=bool(stated.school_meals_protected),
        claims_scottish_child_payment=claims(notes, "scottish_child_payment"),
        claims_young_food=claims(notes, "best_start_foods" if stated.home.nation == "scotland" else "healthy_start"),
        claims_school_meals=claims(notes, "free_school_meals"),
        claims_tax_free_childcare=stated.claims is not None and "tax_free_childcare" in stated.claims,
        tax_free_childcare_costs_month=tax_free_costs(notes),
    )


def ages_of(years: list[int]) -> ChildAges:
    """How many children there are in each band of ages"""
    return ChildAges(
        under_1=sum(age < 1 for age in years),
        aged_1_or_2=sum(1 <= age < 3 for age in years),
        aged_3=years.count(3),
        aged_4_or_5=sum(4 <= age < 6 for age in years),
        aged_6_to_15=sum(6 <= age < 16 for age in years),
    )


def year_of_school(notes: Notes, child: Child) -> int:
    """Which year of school a child is in, counted from 1; 0 before school begins"""
    in_scotland = notes.stated.home.nation == "scotland"
    return max(0, Clock("years", first_day_of_school(child.born, in_scotland)).count(notes.day) + 1)


def first_day_of_school(born: date, in_scotland: bool) -> date:
    """The September after the fourth birthday; in Scotland August, for those who turn five by the end of February after it"""
    if in_scotland:
        return date(born.year + 5 - (born.month <= 2), *SCHOOL_STARTS)
    return september_after(after_months(born, 4 * MONTHS_A_YEAR))


def pupils_of(years: list[int]) -> PupilFacts:
    """How many children there are in which years of school"""
    return PupilFacts(
        year_1=years.count(1),
        years_2_and_3=sum(2 <= year <= 3 for year in years),
        year_4=years.count(4),
        year_5=years.count(5),
        years_6_and_7=sum(6 <= year <= 7 for year in years),
        later_years=sum(year > 7 for year in years),
    )


def list_assumptions(notes: Notes) -> None:
    """List what free school meals rest on"""
    notes.assume("children", "at a state school, in the class of their age")
    if notes.stated.school_meals_value is None:
        notes.assume("school_meals_value", "not stated, so free school meals are named without a value")
    if notes.stated.school_meals_protected is None and notes.stated.home.nation != "scotland":
        notes.assume(
            "school_meals_protected",
            "not protected; a child who had free meals after the earnings limit began (April 2018 in England, April 2019 in Wales) may "
            "keep them whatever is earned: in England up to August 2026, in Wales up to the end of the phase of school begun by 2023",
        )


def list_amount_of_best_start(notes: Notes, children: list[Child]) -> None:
    """List that the amount of Best Start Foods is the year's before, where it is"""
    if notes.stated.home.nation != "scotland":
        return
    amount, limit = (figures("healthy_start")[name].on(notes.day) for name in ("best_start_week", "best_start_age"))
    is_young = any(Clock("years", child.born).count(notes.day) < limit.amount for child in children)
    expects = any(adult.pregnant_due for adult in notes.stated.adults)
    if amount.mark == "recalled" and (is_young or expects):
        notes.assume("claims", "Best Start Foods is as much as before April 2026: its amount since then was not found")


def tax_free_costs(notes: Notes) -> int:
    """Childcare that Tax-Free Childcare helps with: of each child young enough, up to the most"""
    young = {number: child for number, child in enumerate(notes.stated.children, 1) if is_young_enough(notes, number, child)}
    with_jobs = sum(job.childcare.rounded("month") for _, job in jobs_with_childcare(notes) if job.childcare)
    share = half_up(with_jobs, len(young)) if young else 0
    return sum(min(month_of(child) + share, most_helped_with(notes, number, child)) for number, child in young.items())


def is_young_enough(notes: Notes, number: int, child: Child) -> bool:
    """Whether 1 September after the last birthday that counts is still to come"""
    age = "age_of_disabled" if is_disabled(number, child) else "age"
    last = after_months(child.born, figure(notes, age) * MONTHS_A_YEAR)
    return child.born <= notes.day < september_after(last)


def most_helped_with(notes: Notes, number: int, child: Child) -> int:
    """A month of the most childcare of a child that is helped with"""
    return half_up(figure(notes, "costs_of_disabled_year" if is_disabled(number, child) else "costs_year"), MONTHS_A_YEAR)


def is_disabled(number: int, child: Child) -> bool:
    """Whether a disabled child addition is due"""
    return addition(number, child) in ("lower", "higher")


def figure(notes: Notes, name: str) -> int:
    """A figure of Tax-Free Childcare"""
    return notes.figure(name, "tax_free_childcare")


def claims(notes: Notes, benefit: str) -> bool:
    """Whether a benefit is claimed: where nothing is said of claims, it is as far as it is due"""
    return notes.stated.claims is None or benefit in notes.stated.claims


def family_claims(notes: Notes, children: list[Child]) -> tuple[str, ...]:
    """What is taken as claimed for the children"""
    if not children:
        return ()
    if notes.stated.home.nation == "scotland":
        return ("Child Benefit", "Scottish Child Payment", "Best Start Foods", "free school meals")
    return ("Child Benefit", "Healthy Start", "free school meals")
