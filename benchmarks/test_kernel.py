"""How fast a batch is: `make bench`. A million households from columns of facts, every line of money written."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from betteroff.batch import kernel, shapes
from betteroff.facts.claimant import Benefit

DAY = date(2026, 12, 7)
HOUSEHOLDS = 1_000_000
UP_TO = {
    "age": 67, "age_on_the_day": 67, "pay": 300_000, "pay_period": 4, "pension": 2, "pension_share": 1_000, "work_minutes": 2_400,
    "capability": 2, "treatment": 3, "children": 4, "nation": 2, "tenure": 2,
    "rent_month": 120_000, "local_housing_allowance_month": 120_000, "savings": 1_700_000,
}  # fmt: skip
"""The largest value drawn of facts that have more than two; of the others, one in eight is yes."""
SHARE = {"second": 0.4, "other_job": 0.05, "business": 0.1, "course": 0.05, "second_home": 0.02, "childcare": 0.2}
"""How many households have anything of a part of the facts; the others have none of it."""
TEN_LINES = (
    "first_pay.net_month", "second_pay.net_month", "universal_credit.child_element", "universal_credit.housing_element",
    "universal_credit.maximum_amount", "universal_credit.earnings_deduction", "universal_credit.cap_reduction",
    "universal_credit.payable", "universal_credit.paid", "unearned.total",
)  # fmt: skip
ASKED_FOR_DUTIES_ONLY = (
    "months_in_treatment", "is_relevant_carer", "search_is_unreasonable", "foster", "fostering", "fostered", "pregnant", "birth", "adopted",
    "adoption", "kinship", "abuse", "bereaved", "court", "protected", "agreed", "expected_week", "volunteering",
)  # fmt: skip
"""Parts of the names of facts that no line of money turns on: a caseload asked about money does not give them."""
FIRST_CHUNK = """
import time; begun = time.perf_counter()
from datetime import date
from betteroff.batch import kernel, shapes
from betteroff.facts import AdultFacts, Facts
kernel.{run}(shapes.facts_array([Facts(AdultFacts())] * kernel.CHUNK), {days})
print(time.perf_counter() - begun)
"""


@pytest.fixture(scope="module")
def columns() -> dict[str, Any]:
    random = np.random.default_rng(1)

    def column(fact: str) -> Any:
        if fact in UP_TO:
            return random.integers(0, UP_TO[fact], HOUSEHOLDS, np.int32, endpoint=True)
        return (random.integers(0, 8, HOUSEHOLDS, np.int32) == 0).astype(np.int32)

    has = {part: random.random(HOUSEHOLDS) < share for part, share in SHARE.items()}
    drawn = {name: column(name.rpartition(".")[2]) for name in shapes.HOUSEHOLDS.places}
    for name, found in drawn.items():
        for part in set(name.split(".")) & set(SHARE):
            found *= has[part]
    return drawn | {"first.is_present": np.ones(HOUSEHOLDS, np.int32), "second.is_present": has["second"].astype(np.int32)}


@pytest.fixture(scope="module")
def claims() -> dict[str, Any]:
    """Claims to every benefit in turn, with one in eight of each yes or no, and days of up to two years."""
    random = np.random.default_rng(1)
    most = {"benefit": len(Benefit) - 1, "age": 67, "minutes": 2_400, "earnings_week": 30_000, "youngest_child_years": 18}

    def column(fact: str) -> Any:
        if fact in most or "days" in fact:
            return random.integers(0, most.get(fact, 730), HOUSEHOLDS, np.int32, endpoint=True)
        return (random.integers(0, 8, HOUSEHOLDS, np.int32) == 0).astype(np.int32)

    return {name: column(name.rpartition(".")[2]) for name in shapes.CLAIMANTS.places}


def report(benchmark: Any) -> None:
    """Prints households a second. The median: the first rounds may wait for the system to hand out memory."""
    a_second = HOUSEHOLDS / benchmark.stats.stats.median / 1e6
    benchmark.extra_info["million_households_a_second"] = round(a_second, 2)
    print(f"\n{benchmark.name}: {a_second:.2f} million households a second")


def for_money(columns: dict[str, Any]) -> dict[str, Any]:
    """The columns of facts that money turns on."""
    return {name: column for name, column in columns.items() if not any(part in name for part in ASKED_FOR_DUTIES_ONLY)}


def test_money_of_a_million(benchmark: Any, columns: dict[str, Any]) -> None:
    benchmark.pedantic(kernel.run_money, (for_money(columns), DAY, DAY), rounds=9, warmup_rounds=2)
    report(benchmark)


def test_ten_lines_of_a_million(benchmark: Any, columns: dict[str, Any]) -> None:
    benchmark.pedantic(kernel.run_money, (for_money(columns), DAY, DAY, TEN_LINES), rounds=9, warmup_rounds=2)
    report(benchmark)


def test_duties_of_a_million(benchmark: Any, columns: dict[str, Any]) -> None:
    benchmark.pedantic(kernel.run_duties, (columns, DAY), rounds=5, warmup_rounds=1)
    report(benchmark)


@pytest.mark.parametrize("day", [date(2012, 6, 1), DAY], ids=str)
def test_requirements_of_a_million(benchmark: Any, claims: dict[str, Any], day: date) -> None:
    benchmark.pedantic(kernel.run_requirements, (claims, day), rounds=5, warmup_rounds=1)
    report(benchmark)


def first_chunk(run: str, cache: Path) -> float:
    """Seconds from the start of a process to its first chunk, Python's own start left out."""
    code = FIRST_CHUNK.format(run=run, days="*[date(2026, 12, 7)] * 2" if run == "run_money" else "date(2026, 12, 7)")
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | {"XDG_CACHE_HOME": str(cache)}, capture_output=True, text=True, check=True
    )
    return float(done.stdout)


@pytest.mark.parametrize("run", ["run_money", "run_duties"])
def test_first_chunk_compiled_and_from_a_warm_cache(benchmark: Any, tmp_path: Path, run: str) -> None:
    compiled = first_chunk(run, tmp_path)
    warm = benchmark.pedantic(first_chunk, (run, tmp_path), rounds=3)
    benchmark.extra_info["seconds_to_compile"] = round(compiled, 2)
    print(f"\n{run}: first chunk after {compiled:.1f} s when compiled, {warm:.2f} s from a warm cache")
    assert warm < 1.5
