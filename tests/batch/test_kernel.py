"""The compiled rules answer as the plain ones do, and never with rules that have since been edited."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import betteroff
from betteroff import dated_rules, order
from betteroff.batch import kernel, shapes
from betteroff.facts import AdultFacts, Facts, HomeFacts, JobFacts, PayPeriod
from betteroff.reading import read
from betteroff.rulebook import NotCovered, Refusal, folder
from betteroff.situation import Situation

from .households import DAYS, household
from .random_facts import facts

HOUSEHOLDS = 100
DAY = date(2026, 12, 7)
SEEDS = st.integers(0, 2**32)


def numbers(found: Any) -> Iterator[int]:
    """Every number of a result, in order."""
    for value in found:
        if isinstance(value, tuple):
            yield from numbers(value)
        else:
            yield int(value)


def assert_same(columns: dict[str, Any], plain: Sequence[Any]) -> None:
    """Every line of every household is the same, to the penny and the row."""
    expected = dict(zip(columns, zip(*map(numbers, plain), strict=True), strict=True))
    differ = {
        line: [(i, p, int(c)) for i, (p, c) in enumerate(zip(expected[line], columns[line], strict=True)) if p != c] for line in columns
    }
    assert not {line: cases[:3] for line, cases in differ.items() if cases}


def assert_money_is_the_same(households: list[Facts], day: date, period_first_day: date) -> None:
    rates, tables = dated_rules.money_rates(day, period_first_day), dated_rules.money_tables(day, period_first_day)
    plain = [order.money(one, rates, tables) for one in households]
    assert_same(kernel.run_money(shapes.facts_array(households), day, period_first_day), plain)


def assert_duties_are_the_same(households: list[Facts], day: date) -> None:
    rates, tables, capability = dated_rules.duty_rates(day), dated_rules.duty_tables(day), dated_rules.capability_tables(day)
    plain = [order.all_duties(one, rates, tables, capability) for one in households]
    assert_same(kernel.run_duties(shapes.facts_array(households), day), plain)


@settings(max_examples=100, deadline=None)
@given(SEEDS, st.sampled_from(DAYS), st.integers(0, 30))
def test_ten_thousand_sets_of_facts_come_out_the_same(seed: int, day: date, days_into_period: int) -> None:
    random = Random(seed)
    households = [facts(random) for _ in range(HOUSEHOLDS)]
    assert_money_is_the_same(households, day, max(day - timedelta(days_into_period), DAYS[0]))
    assert_duties_are_the_same(households, day)


@settings(max_examples=100, deadline=None)
@given(SEEDS, st.sampled_from(DAYS))
def test_ten_thousand_stated_households_come_out_the_same(seed: int, day: date) -> None:
    random = Random(seed)
    households: list[Facts] = []
    while len(households) < HOUSEHOLDS:
        stated = household(random, day)
        try:
            households.append(read(Situation(stated), day, day).facts)
        except Refusal:
            continue
    assert_money_is_the_same(households, day, day)
    assert_duties_are_the_same(households, day)


def test_columns_are_read_by_name_and_the_rest_is_as_in_the_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernel, "CHUNK", kernel.BLOCK + 1)
    random = Random(1)
    households = [facts(random) for _ in range(2 * kernel.CHUNK + 3)]
    array = shapes.facts_array(households)
    columns = {
        name: np.array([number[place] for number in map(tuple, map(numbers, households))])
        for name, place in shapes.HOUSEHOLDS.places.items()
    }
    from_columns, from_array = kernel.run_money(columns, DAY, DAY), kernel.run_money(array, DAY, DAY)
    assert all((from_columns[line] == from_array[line]).all() for line in kernel.MONEY_LINES)
    left_out, nothing = kernel.run_money({"savings": np.zeros(2, int)}, DAY, DAY), shapes.facts_array([Facts(AdultFacts())] * 2)
    assert all((left_out[line] == column).all() for line, column in kernel.run_money(nothing, DAY, DAY).items())


@pytest.mark.parametrize(
    ("of_period", "of_day"),
    [
        ("first.age", "first.age_on_the_day"),
        ("children", "family.children"),
        ("first.course.is_on", "first.course.is_on_the_day"),
        ("second.reached_pension_age", "second.reached_pension_age_on_the_day"),
    ],
)
def test_a_fact_of_the_day_that_is_not_given_is_as_in_the_period(of_period: str, of_day: str) -> None:
    given, other = np.array([1, 2], np.int32), np.array([3, 4], np.int32)
    assert list(shapes.columns_of({of_period: given})[of_day]) == [1, 2]
    assert list(shapes.columns_of({of_period: given, of_day: other})[of_day]) == [3, 4]


def test_only_the_lines_asked_for_come_back_in_that_order() -> None:
    array = shapes.facts_array([facts(Random(2)) for _ in range(50)])
    whole, asked = kernel.run_money(array, DAY, DAY), ("family.childcare", "universal_credit.paid", "first_pay.net_month")
    some = kernel.run_money(array, DAY, DAY, asked)
    assert tuple(some) == asked
    assert all((some[line] == whole[line]).all() for line in asked)
    with pytest.raises(Refusal, match=r"universal_credit\.rent: is not a line"):
        kernel.run_money(array, DAY, DAY, ["universal_credit.rent"])


@pytest.mark.parametrize("day", [DAYS[0], DAY])
def test_lines_of_pay_and_award_are_the_same_with_nothing_worked_out_beside_them(day: date) -> None:
    random = Random(3)
    array = shapes.facts_array([facts(random) for _ in range(2_000)])
    whole, some = kernel.run_money(array, day, day), kernel.run_money(array, day, day, kernel.AWARD_LINES)
    assert set(kernel.AWARD_LINES) < set(kernel.MONEY_LINES)
    assert all((some[line] == whole[line]).all() for line in kernel.AWARD_LINES)


def test_lines_have_stable_dotted_names() -> None:
    assert {"first_pay.net_month", "universal_credit.payable", "second_costs.travel"} <= set(kernel.MONEY_LINES)
    assert {"first.group_row", "second.regime"} <= set(kernel.DUTY_LINES)


def test_no_household_is_no_answer() -> None:
    assert all(len(column) == 0 for column in kernel.run_money(shapes.facts_array([]), DAY, DAY).values())


@pytest.mark.parametrize(
    "columns",
    [
        {},
        {"first.shoe_size": np.array([43])},
        {"first.job.pay": np.array([0.5])},
        {"first.job.pay": np.array([1, 2]), "children": np.array([1])},
        {"first.job.pay": np.array([2**40])},
    ],
)
def test_what_is_not_a_column_of_facts_is_refused(columns: dict[str, Any]) -> None:
    with pytest.raises(Refusal):
        kernel.run_money(columns, DAY, DAY)


def test_an_amount_too_large_to_count_is_refused_and_never_wraps_round() -> None:
    with pytest.raises(NotCovered, match="32 bits"):
        shapes.facts_array([Facts(AdultFacts(), home=HomeFacts(rent_month=2**31))])
    a_million_a_day = Facts(AdultFacts(is_present=True, age=30, job=JobFacts(pay=700_000_000, pay_period=PayPeriod.WEEK)))
    with pytest.raises(NotCovered, match="32 bits"):
        kernel.run_money(shapes.facts_array([a_million_a_day]), DAY, DAY)


ONE_ANSWER = """
from datetime import date
from betteroff.batch.shapes import facts_array
from betteroff.batch.kernel import run_money
from betteroff.facts import AdultFacts, Facts, JobFacts, PensionChoice
day = date(2026, 12, 7)
adult = AdultFacts(is_present=True, age=30, job=JobFacts(pay=100_000, pension=PensionChoice.OPTED_OUT))
columns = run_money(facts_array([Facts(adult)]), day, day)
print(columns["universal_credit.earnings_deduction"][0])
"""


def python(code: str, place: Path) -> str:
    """What a fresh Python says, with the package and its cache in a place."""
    environment = os.environ | {"PYTHONPATH": str(place), "XDG_CACHE_HOME": str(place / "cache")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, cwd=place, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def a_copy(tmp_path: Path) -> Path:
    """The package, with its rule files in it as when installed."""
    package = Path(betteroff.__file__).parent
    shutil.copytree(package, tmp_path / "betteroff", ignore=shutil.ignore_patterns("__pycache__", "rules"))
    shutil.copytree(folder(), tmp_path / "betteroff" / "rules")
    return tmp_path


def test_an_edited_rule_is_never_answered_from_the_cache(a_copy: Path) -> None:
    before = python(ONE_ANSWER, a_copy)
    assert python(ONE_ANSWER, a_copy) == before
    kept = sorted((a_copy / "cache").rglob("*.nbc"))
    assert len(kept) == 1
    callee = a_copy / "betteroff" / "money.py"
    rule = "return half_up(pence * basis_points, WHOLE)"
    assert rule in callee.read_text()
    callee.write_text(callee.read_text().replace(rule, rule + " + 1"))
    assert int(python(ONE_ANSWER, a_copy)) == int(before) + 1
    assert len(sorted((a_copy / "cache").rglob("*.nbc"))) == 2


def test_without_numba_the_message_names_what_to_install(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['numba'] = None\n"
        "from betteroff.rulebook import Refusal\n"
        "try: import betteroff.batch.kernel\n"
        "except Refusal as refusal: print(refusal)"
    )
    assert python(code, Path(betteroff.__file__).parents[1]).endswith("pip install numba numpy")
