"""What must hold of anybody's duties, on every day since the first of Universal Credit, whatever the facts."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import betteroff as bo
from betteroff import dated_rules
from betteroff.batch import kernel, shapes
from betteroff.conditionality.duties import HouseholdDuties
from betteroff.conditionality.easements import SWITCHES, TREATMENT_EASEMENT
from betteroff.conditionality.work_group import Group
from betteroff.duties.outlook import AdultDuties
from betteroff.facts import ActivityFacts, AdultFacts, Capability, Facts, HoursFacts
from betteroff.order import all_duties
from betteroff.reading import read
from betteroff.rulebook import Refusal
from betteroff.rulebook.tables import name_of, versions
from betteroff.schemes.capability import CAPABILITY
from betteroff.situation import Situation

from .households import DAYS, abuse, circumstances, course_of_treatment, household, maybe, sickness
from .random_facts import facts

BEGAN = DAYS[0]
AT_A_TIME = 15
SEEDS = st.integers(0, 2**32)
slow = settings(deadline=None, max_examples=40)


def decided(found: Facts, day: date) -> HouseholdDuties:
    return all_duties(found, dated_rules.duty_rates(day), dated_rules.duty_tables(day), dated_rules.capability_tables(day))


def drawn(seed: int, day: date) -> list[Facts]:
    """Facts that need not go together, and those of households as they are stated."""
    random = Random(seed)
    found = [facts(random) for _ in range(AT_A_TIME)]
    for stated in [household(random, day) for _ in range(AT_A_TIME)]:
        try:
            found.append(read(Situation(stated), day, day).facts)
        except Refusal:
            continue
    return found


def adults(found: Facts) -> tuple[AdultFacts, ...]:
    return (found.first, found.second) if found.second.is_present else (found.first,)


def with_volunteering(adult: AdultFacts, agreed: int, other: int) -> AdultFacts:
    return adult._replace(volunteering_minutes=agreed, hours=adult.hours._replace(other_volunteering_minutes=other))


def with_nothing_off(adult: AdultFacts) -> AdultFacts:
    """Nothing that takes hours off work search."""
    return adult._replace(
        work_minutes=0, agreed_deduction_minutes=0, hours=HoursFacts(), activities=ActivityFacts(), volunteering_minutes=0
    )


def eased(random: Random, day: date) -> bo.Household:
    """Adults who could be asked for everything, but for what lifts it for a time, much of it with a last day."""
    alone = random.random() < 0.7
    children = maybe(random, 0.3, children=(bo.Child(born=day - timedelta(random.randint(400, 5_000))),))
    found = [
        bo.Adult(
            born=day - timedelta(random.choice((25, 30, 50)) * 365),
            **maybe(random, 0.4, activities=course_of_treatment(random, day)),
            **maybe(random, 0.3, domestic_abuse=abuse(random, day), sickness=sickness(random, day)),
            **maybe(random, 0.6, circumstances=circumstances(random, day)),
            **maybe(random, 0.2, work_requirements=accepted(random, day)),
            **({"main_carer": number == 0} if not alone else {}),
        )
        for number in range(1 if alone else 2)
    ]
    return bo.Household(adults=found, home=bo.Home(nation="wales", tenure="none"), savings=0, **children)


def accepted(random: Random, day: date) -> bo.WorkRequirements:
    """Requirements that the Jobcentre accepts as unreasonable, some of them up to a last day."""
    what = random.sample(("search", "availability", "availability for work"), 2)
    ends = maybe(random, 0.7, ends=day + timedelta(random.randint(0, 60)))
    return bo.WorkRequirements(accepted=tuple(bo.Accepted(what=one, because="emergency", **ends) for one in what))


def duties_of(stated: bo.Household, day: date) -> tuple[AdultDuties, ...]:
    """The duties of each adult; nobody's where there is no answer."""
    try:
        return bo.position(stated, on=day).duties
    except Refusal:
        return ()


@slow
@given(SEEDS, st.sampled_from(DAYS))
def test_nothing_but_search_and_availability_is_for_the_full_group_alone(seed: int, day: date) -> None:
    # WRA 2012 ss. 17 to 22: no search for anyone outside all work-related requirements, no preparation outside those of section 21
    for found in drawn(seed, day):
        for one in decided(found, day)[: len(adults(found))]:
            if one.group != Group.ALL_REQUIREMENTS:
                assert not one.searches
                assert not one.is_available
            if one.group == Group.INTERVIEWS_ONLY:
                assert not one.prepares
            if one.group == Group.NO_REQUIREMENTS:
                assert not one.interviews
                assert not one.prepares


@slow
@given(SEEDS, st.sampled_from(DAYS))
def test_nothing_is_required_with_limited_capability_for_work_related_activity(seed: int, day: date) -> None:
    # WRA 2012 s. 19(2)(a)
    for found in drawn(seed, day):
        ill = found._replace(
            first=found.first._replace(capability=Capability.LIMITED_FOR_ACTIVITY),
            second=found.second._replace(capability=Capability.LIMITED_FOR_ACTIVITY),
        )
        for one in decided(ill, day)[: len(adults(ill))]:
            assert one.group == Group.NO_REQUIREMENTS
            assert not any((one.searches, one.is_available, one.interviews, one.prepares))


@slow
@given(SEEDS, st.sampled_from(DAYS), st.integers(0, 60 * 60), st.integers(0, 60 * 60))
def test_voluntary_work_takes_no_more_than_half_of_the_expected_hours_off_search(seed: int, day: date, agreed: int, other: int) -> None:
    # reg. 95(3)
    for found in drawn(seed, day):
        for first, second in (found[:2], (with_nothing_off(found.first), with_nothing_off(found.second))):
            without = found._replace(first=with_volunteering(first, 0, 0), second=with_volunteering(second, 0, 0))
            beside = found._replace(first=with_volunteering(first, agreed, other), second=with_volunteering(second, agreed, other))
            for before, after in zip(decided(without, day), decided(beside, day), strict=True):
                assert 0 <= 2 * (before.search - after.search) <= before.expected == after.expected
                assert after.searches == before.searches
                assert 2 * after.search >= after.expected or before.search < before.expected


@settings(slow, max_examples=30)
@given(SEEDS, st.sampled_from(DAYS) | st.dates(BEGAN, DAYS[-1]))
def test_days_left_are_those_of_the_easement_that_lasts_longest_in_a_single_answer_and_in_a_batch(seed: int, day: date) -> None:
    random, answered = Random(seed), []
    for stated in [eased(random, day) for _ in range(20)]:
        try:
            answered.append(bo.position(stated, on=day))
        except Refusal:
            continue
    names = ("first.easement_days_left", "second.easement_days_left")
    columns = kernel.run_duties(shapes.facts_array([found.worked.facts_today for found in answered]), day, names)
    for number, found in enumerate(answered):
        for name, adult in zip(names, found.duties, strict=False):
            lasts = [one.last_day for one in adult.easements if one.last_day and one.table != name_of(CAPABILITY)]
            assert adult.easement_days_left == columns[name][number] == ((max(lasts) - day).days + 1 if lasts else 0)


@slow
@given(SEEDS, st.dates(BEGAN, BEGAN + timedelta(200)) | st.sampled_from(DAYS))
def test_no_easement_goes_back_to_a_day_before_its_rule(seed: int, day: date) -> None:
    random = Random(seed)
    for adult in [adult for stated in [eased(random, day) for _ in range(10)] for adult in duties_of(stated, day)]:
        assert all(one.first_day is None or BEGAN <= one.first_day <= day for one in adult.easements)
        assert all(one.last_day is None or day <= one.last_day for one in adult.easements)


@slow
@given(st.dates(date(2009, 4, 27), BEGAN - timedelta(1)), st.integers(0, 180), st.sampled_from(["structured", "residential"]))
def test_there_is_no_treatment_easement_before_there_is_universal_credit(day: date, days: int, kind: str) -> None:
    adult = bo.Adult(born=date(1980, 1, 1), activities=(bo.Treatment(kind=kind, starts=day - timedelta(days)),))
    home = bo.Home(nation="england", tenure="none", greater_london=False)
    with pytest.raises(Refusal):
        bo.position(bo.Household(adults=(adult,), home=home, savings=0), on=day)
    assert not [rule for rule in bo.treatment_rules(on=day) if rule.switches_off_search]


def test_the_rule_on_treatment_begins_with_universal_credit() -> None:
    tables = versions(SWITCHES.scheme, SWITCHES.name)
    assert min(table.start for table in tables if any(row.name == TREATMENT_EASEMENT for row in table.rows)) == BEGAN
