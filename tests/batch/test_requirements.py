"""What claims to benefits other than Universal Credit require comes out of a batch as out of a single answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import betteroff as bo
from betteroff.batch import kernel, shapes
from betteroff.conditionality.requirements import Requirements, requirements
from betteroff.dated_requirements import REQUIREMENT_QUESTIONS, claim_tables, requirement_rates
from betteroff.facts.claimant import Benefit, ClaimantFacts
from betteroff.reading.claimant import claims_on
from betteroff.rulebook import Refusal
from betteroff.rulebook.tables import NO_ROW, versions
from betteroff.situation import Situation

from .households import household
from .random_facts import claimants_limits, drawn
from .test_kernel import SEEDS, assert_same

FIRST, LAST = date(2009, 4, 27), date(2027, 4, 5)
CLAIMANTS = 100
LIMITS = claimants_limits()
SAVED = (Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE, Benefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE)
OF_TABLES = sorted(
    {
        day
        for question in REQUIREMENT_QUESTIONS
        for version in versions(question.scheme, question.name)
        for day in (version.start - timedelta(1), version.start)
        if FIRST <= day <= LAST
    }
)
"""The first day of every version of every table, and the day before."""


def claimants(random: Random, number: int = CLAIMANTS) -> list[ClaimantFacts]:
    """One claimant of each benefit of whom nothing is stated, and facts that need not go together, near the boundaries of the tables."""
    return [*(ClaimantFacts(benefit, 30) for benefit in Benefit), *(drawn(random, ClaimantFacts, LIMITS) for _ in range(number))]


def single(many: Sequence[ClaimantFacts], day: date) -> list[Requirements]:
    """What each requires, one by one."""
    tables, rates = claim_tables(day), requirement_rates(day)
    return [requirements(one, tables, rates) for one in many]


def assert_requirements_are_the_same(many: Sequence[ClaimantFacts], day: date) -> None:
    assert_same(kernel.run_requirements(shapes.facts_array(many, shapes.CLAIMANTS), day), single(many, day))


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.sampled_from(OF_TABLES) | st.dates(FIRST, LAST))
def test_thousands_of_claims_come_out_the_same_on_any_day_since_2009(seed: int, day: date) -> None:
    assert_requirements_are_the_same(claimants(Random(seed)), day)


@pytest.mark.parametrize("day", OF_TABLES)
def test_claims_come_out_the_same_on_both_sides_of_each_change_of_a_table(day: date) -> None:
    assert_requirements_are_the_same(claimants(Random(day.toordinal()), 30), day)


@settings(max_examples=20, deadline=None)
@given(SEEDS, st.dates(FIRST, LAST), st.sampled_from(Benefit))
def test_stated_claims_come_out_the_same(seed: int, day: date, benefit: Benefit) -> None:
    random, found = Random(seed), list[ClaimantFacts]()
    saved = {"saved_award": True} if benefit in SAVED and random.random() < 0.5 else {}
    for _ in range(20):
        stated = household(random, day)
        first = stated.adults[0].model_copy(update={"claim": bo.Claim(benefit=benefit.name.lower(), **saved)})
        try:
            found += [one.facts for one in claims_on(Situation(stated.model_copy(update={"adults": (first, *stated.adults[1:])})), day)]
        except Refusal:
            continue
    if found:  # else every one was refused
        assert_requirements_are_the_same(found, day)


def test_the_facts_that_are_drawn_lead_to_more_than_one_answer_in_every_line() -> None:
    seen: dict[str, set[int]] = {line: set() for line in kernel.REQUIREMENT_LINES}
    for number, day in enumerate(OF_TABLES):
        array = shapes.facts_array(claimants(Random(number), 100), shapes.CLAIMANTS)
        for line, column in kernel.run_requirements(array, day).items():
            seen[line].update(np.unique(column).tolist())
    assert not [line for line, values in seen.items() if len(values) < 2]


def test_of_a_benefit_that_cannot_exist_there_is_only_why() -> None:
    # Income Support, abolished from 1 April 2026; nothing is said of a saved award
    many = [ClaimantFacts(Benefit.INCOME_SUPPORT, 30)]
    columns = kernel.run_requirements(shapes.facts_array(many, shapes.CLAIMANTS), date(2026, 12, 7))
    said = {line for line, column in columns.items() if column[0] not in (0, NO_ROW)}
    assert said <= {"can_exist_row", "can_exist", "work.limit"}


def test_columns_of_claimants_are_read_by_name_and_one_line_may_be_asked_for() -> None:
    columns = {"benefit": np.array([Benefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE] * 2), "jobseeker.agreed_minutes": np.array([0, 16 * 60])}
    found = kernel.run_requirements(columns, date(2012, 6, 1), ["jobseeker.minutes"])
    assert list(found) == ["jobseeker.minutes"]
    # JSA Regs 1996 reg. 6: 40 hours, unless fewer are agreed, which none of the grounds for it allows here
    assert list(found["jobseeker.minutes"]) == [40 * 60, 40 * 60]
    with pytest.raises(Refusal, match="shoe_size: is not a fact"):
        kernel.run_requirements({"shoe_size": np.array([43])}, date(2012, 6, 1))
