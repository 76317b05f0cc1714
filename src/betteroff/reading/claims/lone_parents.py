"""A lone parent on Income Support: the youngest child, and what saves an award from a lowering of the age, for any day of the claim."""

from __future__ import annotations

from datetime import date

from betteroff.calendar import DAY, Clock, after_months
from betteroff.conditionality.income_support import LONE_PARENT, LoneParent, lone_parent_inputs
from betteroff.facts.benefit_claim import BenefitClaimFacts
from betteroff.household import Household
from betteroff.money import MONTHS_A_YEAR
from betteroff.rulebook.tables import asked, first_row, versions


def lone_parent_on(facts: BenefitClaimFacts, stated: Household, place: int, started: date | None, day: date) -> BenefitClaimFacts:
    """What the table of the youngest child's age asks, on a day"""
    course, step, youngest = stated.adults[place].course, last_step(day), youngest_of(stated, day)
    before = step - DAY
    facts = facts._replace(
        youngest_child_years=Clock("years", youngest).count(day),
        was_entitled_before=started is not None and started < step and is_entitled(facts, stated, place, started, before),
        days_from_step_to_age=max(0, (too_old_from(youngest, step) - step).days),
    )
    if course is None or not course.full_time or course.starts >= step:
        return facts
    return facts._replace(
        is_on_earlier_course=course.ends is None or day <= course.ends,
        was_on_course_at_step=course.ends is None or step <= course.ends,
        is_within_age_of_course=day < too_old_from(youngest, course.starts),
    )


def outcome_on(facts: BenefitClaimFacts, stated: Household, place: int, started: date | None, day: date) -> LoneParent:
    """What the youngest child's age leads to on a day"""
    table = asked(LONE_PARENT, day)
    row = first_row(table.scan, lone_parent_inputs(lone_parent_on(facts, stated, place, started, day)))
    return LoneParent(table.rows[row].then)


def is_entitled(facts: BenefitClaimFacts, stated: Household, place: int, started: date, day: date) -> bool:
    """Whether Income Support was there on an earlier day, as a lone parent of the children then born"""
    if day < versions(LONE_PARENT.scheme, LONE_PARENT.name)[0].start or not any(child.born <= day for child in stated.children):
        return False
    return outcome_on(facts, stated, place, started, day) != LoneParent.BEYOND


def last_day_of(facts: BenefitClaimFacts, stated: Household, place: int, started: date | None, day: date) -> date | None:
    """The last day before something else follows of the youngest child's age, by birthdays, lowerings and the end of the course"""
    now, course = outcome_on(facts, stated, place, started, day), stated.adults[place].course
    days = {version.start for version in versions(LONE_PARENT.scheme, LONE_PARENT.name)}
    ages = {age for version in versions(LONE_PARENT.scheme, LONE_PARENT.name) for age in version.limits("youngest_child_years")}
    days |= {after_months(youngest_of(stated, day), age * MONTHS_A_YEAR) for age in ages}
    days |= {course.ends + DAY} if course and course.ends else set()
    answered = versions(LONE_PARENT.scheme, LONE_PARENT.name)[-1].answered_to
    later = (other for other in sorted(days) if day < other <= answered)
    changed = (other for other in later if outcome_on(facts, stated, place, started, other) != now)
    return next((other - DAY for other in changed), None)


def last_step(day: date) -> date:
    """The first day of the age that holds on a day"""
    limit = age_limit(day)
    return min(table.start for table in versions(LONE_PARENT.scheme, LONE_PARENT.name) if age_limit(table.start) == limit)


def age_limit(day: date) -> int:
    """The age from which the youngest child is too old, by the rule of a day"""
    first = versions(LONE_PARENT.scheme, LONE_PARENT.name)[0].start
    return min(asked(LONE_PARENT, max(day, first)).limits("youngest_child_years"))


def too_old_from(born: date, rule_of: date) -> date:
    """The birthday from which the youngest child is too old, by the rule of a day"""
    return after_months(born, age_limit(rule_of) * MONTHS_A_YEAR)


def youngest_of(stated: Household, day: date) -> date:
    """The day of birth of the youngest child by a day"""
    return max(child.born for child in stated.children if child.born <= day)
