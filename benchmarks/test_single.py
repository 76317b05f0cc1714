"""How fast one answer is: import, first answer, an answer with its full explanation, a sweep. Run by `make bench`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import betteroff as bo
from betteroff import rulebook
from betteroff.rulebook.compiled import COMPILED, compile_rules, compiled_rules
from betteroff.rulebook.figures import figures
from betteroff.rulebook.tables import versions

SAM = Path(__file__).parent.parent / "examples" / "sam.toml"
CASE = bo.read(SAM)
NAME = "16 hours at the living wage"


def run_python(program: str) -> None:
    """In an environment that may write bytecode, as a user's does: without it every import compiles anew."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, "-c", program], check=True, stdout=subprocess.DEVNULL, env=environment)


@pytest.mark.parametrize(
    ("what", "program"),
    [
        ("bare interpreter", "pass"),
        ("import betteroff", "import betteroff"),
        ("process start to first answer", f"import betteroff as bo; str(bo.compare_case(bo.read({str(SAM)!r})))"),
    ],
)
def test_process_start(benchmark: Any, what: str, program: str) -> None:
    benchmark.name = what
    benchmark.pedantic(run_python, args=(program,), rounds=10, warmup_rounds=2)


def explained() -> None:
    """Everything an adviser could ask of one comparison: lines, figures, duties, reasons, days."""
    found = bo.compare(CASE.household, {NAME: CASE.scenarios[NAME]}, on=CASE.on)[NAME]
    assert found.lines
    assert found.reports
    for side in (found.today, found.then):
        assert all(isinstance(side.figures_of(line), tuple) for line in side.lines)
        for adult in side.duties:
            assert adult.spells
            assert adult.easements
            assert adult.reasons


def test_compare_with_full_explanation(benchmark: Any) -> None:
    benchmark(explained)


def test_compare(benchmark: Any) -> None:
    benchmark(lambda: bo.compare(CASE.household, {NAME: CASE.scenarios[NAME]}, on=CASE.on)[NAME].gain)


def test_sweep_of_101_hours(benchmark: Any) -> None:
    benchmark(lambda: bo.sweep(CASE.household, hours=range(101), pay="12.71 an hour", on=CASE.on).points)


@pytest.mark.parametrize("as_in", ["a checkout", "the wheel"])
def test_loading_every_rule_file(benchmark: Any, as_in: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if as_in == "the wheel":
        folder = shutil.copytree(rulebook.folder(), tmp_path / "rules")
        (folder / COMPILED).write_text(compile_rules(folder), encoding="utf-8")
        monkeypatch.setattr(rulebook, "folder", lambda: folder)

    def load_all() -> None:
        for cached in (rulebook.load, compiled_rules, figures, versions):
            cached.cache_clear()
        for path in rulebook.folder().glob("*/*.toml"):
            figures(path.parent.name) if path.stem == "rates" else versions(path.parent.name, path.stem)

    benchmark(load_all)
    rulebook.load.cache_clear()
