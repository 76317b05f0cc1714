"""The same questions asked from several threads at once have the same answers as one after the other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import betteroff as bo

WORKED = Path(__file__).parents[1] / "examples" / "worked"
CASES = [bo.read(path) for path in sorted(WORKED.glob("10-duties/*.toml"))]


def answered(case: bo.Case) -> str:
    return (bo.compare_case(case) if case.scenarios else bo.position(case.household, on=case.on)).to_json()


def test_threads_do_not_disturb_one_another() -> None:
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(answered, CASES * 4))
    assert together == [answered(case) for case in CASES] * 4
