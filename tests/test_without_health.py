"""Every field that may be stated is said to go by health or not, and what goes by it is taken away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest

import betteroff as bo
from betteroff import without_health as lists
from betteroff.rulebook.kinds import CAPITAL, INCOME, kinds
from betteroff.stated import Stated
from betteroff.training import ProgrammeName

HOME = {"nation": "england", "tenure": "social", "rent": "110 a week"}


def within(annotation: Any) -> Iterator[type[Stated]]:
    """The parts that a field may hold."""
    if isinstance(annotation, type) and issubclass(annotation, Stated):
        yield annotation
    for inner in get_args(annotation):
        yield from within(inner)


def kept_parts() -> list[type[Stated]]:
    """Every kind of part that is left when what goes by health is taken away."""
    found: list[type[Stated]] = [bo.Household, bo.Moves]
    for part in found:
        taken = lists.GOES_BY_HEALTH.get(part, "").split()
        inner = [held for name, field in part.model_fields.items() if name not in taken for held in within(field.annotation)]
        found += [held for held in dict.fromkeys(inner) if held not in found and held is not bo.Treatment]
    return found


@pytest.mark.parametrize("part", kept_parts())
def test_every_field_is_in_one_of_the_two_lists(part: type[Stated]) -> None:
    by_health, by_anything_else = (held.get(part, "").split() for held in (lists.GOES_BY_HEALTH, lists.GOES_BY_ANYTHING_ELSE))
    assert sorted(by_health + by_anything_else) == sorted(part.model_fields)


def test_the_lists_hold_no_part_that_there_is_not() -> None:
    assert set(lists.GOES_BY_HEALTH) | set(lists.GOES_BY_ANYTHING_ELSE) == set(kept_parts())


@pytest.mark.parametrize(
    ("for_health", "others", "known"),
    [
        (lists.INCOME_FOR_HEALTH, lists.OTHER_INCOME, kinds(INCOME)),
        (lists.CAPITAL_FOR_HEALTH, lists.OTHER_CAPITAL, kinds(CAPITAL)),
        (lists.PROGRAMMES_FOR_HEALTH, lists.OTHER_PROGRAMMES, get_args(ProgrammeName)),
    ],
)
def test_every_kind_is_in_one_of_two_lists(for_health: frozenset[str], others: frozenset[str], known: Any) -> None:
    assert for_health | others == set(known)
    assert not for_health & others


def test_what_goes_by_health_is_taken_away_and_the_rest_is_left() -> None:
    adult = {"born": "1991-03-02", "pension": "opted out"}
    ill: dict[str, Any] = {
        "capability": "limited_for_activity",
        "treatment": {"kind": "structured", "started": "2026-10-05"},
        "disability": {"pip_daily_living": "standard"},
        "activities": [bo.Volunteering(hours=8, organisation="treatment service"), bo.Treatment(kind="informal", started="2026-01-05")],
    }
    income = [{"kind": "personal_independence_payment", "amount": "70 a week"}, {"kind": "wages", "amount": "10 a week"}]
    stated = bo.Household(
        adults=[adult | ill],
        home=HOME,
        other_income=income,
        claims=["universal_credit", "new_style_employment_and_support_allowance"],
        placement={"kind": "hospital", "started": "2026-12-01"},
    )
    expected = bo.Household(
        adults=[adult | {"activities": [bo.Volunteering(hours=8, organisation="voluntary")]}],
        home=HOME,
        other_income=income[1:],
        claims=["universal_credit"],
    )
    treated = bo.Treatment(kind="residential", started="2026-12-01")
    job = bo.Job(pay="12.71 an hour", hours=16)
    found, steps = lists.without_health(stated, (treated, job, bo.Ends("treatment", on="2027-01-31")))
    assert found.model_dump(exclude_unset=True) == expected.model_dump(exclude_unset=True)
    assert steps == (job,)


def test_a_home_in_rehabilitation_has_neither_tenure_nor_rent() -> None:
    home = bo.Home(nation="england", tenure="residential_rehabilitation", rent="300 a week", council_tax="80 a month")
    found, steps = lists.without_health(bo.Household(adults=[{"age": 30}], home=home), (bo.Moves(on="2026-12-07", home=home),))
    assert found.home.model_fields_set == {"nation", "council_tax"}
    assert steps == ()


def test_an_end_goes_with_what_it_ends() -> None:
    ends = bo.Ends("programme", on="2027-01-31")
    for names, left in ((["Connect to Work"], ()), (["Restart"], (ends,)), (["Restart", "Connect to Work"], (ends,)), ([], ())):
        activities = [bo.Programme(name=name, starts="2026-09-01") for name in names]
        household = bo.Household(adults=[{"age": 30, "activities": activities}], home=HOME)
        assert lists.without_health(household, (ends,))[1] == left


def test_names_that_an_adviser_chose_are_left_out() -> None:
    household = bo.Household(
        adults=[
            {"age": 30, "label": "Rehab"},
            {"age": 31, "label": "Other", "activities": [bo.Volunteering(hours=4, organisation="public")]},
        ],
        home=HOME,
        other_income=[{"kind": "wages", "amount": "10 a week", "adult": "Other"}],
    )
    job = bo.Job(pay="12.71 an hour", hours=16, adult="Other", other_costs=[{"what": "clinic fares", "amount": "5 a week"}])
    found, (step,) = lists.without_names(household, (job,))
    assert found.labels() == ("Claimant", "Partner")
    assert found.other_income[0].adult == 2
    assert isinstance(step, bo.Job)
    assert (step.adult, step.other_costs[0].what) == (2, "a cost")
