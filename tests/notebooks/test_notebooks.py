"""The notebooks as they are stored: short, without results, of nobody real, each in the index. `make wheel` runs them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
NOTEBOOKS = sorted(EXAMPLES.glob("*.ipynb"))
INVENTED = {"Alex", "Jo", "Kim", "Robin", "Sam"}
MACHINE_PATH = re.compile(r"(?<!\w)(/\w+/|[A-Z]:\\)")

of_each = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def stored(path: Path) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return held


def cells(path: Path, kind: str) -> list[str]:
    return ["".join(cell["source"]) for cell in stored(path)["cells"] if cell["cell_type"] == kind]


def test_there_are_seven() -> None:
    assert [path.stem[0] for path in NOTEBOOKS] == list("1234567")


@of_each
def test_it_is_a_notebook_of_the_format(path: Path) -> None:
    nbformat = pytest.importorskip("nbformat")
    nbformat.validate(nbformat.read(path, as_version=4))
    held = stored(path)
    assert (held["nbformat"], held["nbformat_minor"]) == (4, 5)
    assert held["metadata"]["kernelspec"]["name"] == "python3"


@of_each
def test_it_is_short_and_stored_without_results(path: Path) -> None:
    found = stored(path)["cells"]
    assert 10 <= len(found) <= 12
    assert all(len(cell["source"]) <= 25 for cell in found)
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in found if cell["cell_type"] == "code")


@of_each
def test_its_cells_have_names_that_stay(path: Path) -> None:
    names = [cell["id"] for cell in stored(path)["cells"]]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z][a-z-]+", name) for name in names)


@of_each
def test_it_begins_with_the_question_and_what_to_install(path: Path) -> None:
    question, install, *_ = cells(path, "markdown")
    assert question.startswith("# ")
    assert "?" in question
    assert "made up" in question
    assert 'pip install ".[cli,charts,pdf]" jupyter' in install.replace(",batch]", "]")
    assert "the folder of the project" in install


@of_each
def test_it_checks_amounts_worked_out_by_hand(path: Path) -> None:
    assert any(re.search(r"^ *assert .*\d", cell, re.MULTILINE) for cell in cells(path, "code"))


@of_each
def test_it_names_no_machine_and_nobody_real(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not MACHINE_PATH.search(text)
    assert "http" not in text
    assert set(re.findall(r'label=\\"(\w+)\\"', text)) <= INVENTED


@of_each
def test_it_is_in_the_index(path: Path) -> None:
    assert f"[{path.stem}]({path.name})" in (EXAMPLES / "README.md").read_text(encoding="utf-8")


def test_the_index_has_what_there_is() -> None:
    linked = re.findall(r"\]\(([^)]+)\)", (EXAMPLES / "README.md").read_text(encoding="utf-8"))
    assert all((EXAMPLES / name).exists() for name in linked)
