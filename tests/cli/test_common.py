"""How answers are shown: drawn in a terminal, plain in a pipe; and how a refusal is told."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click import Group
from click.testing import CliRunner, Result

from betteroff.cli import betteroff

SAM = str(Path(__file__).parents[2] / "examples" / "sam.toml")
PAY_DAYS = str(Path(SAM).with_name("pay-days.toml"))
BENEFITS = str(Path(SAM).parent / "worked" / "11-other-benefits" / "03-permitted-work-in-2026.toml")


def run(*words: str) -> Result:
    return CliRunner().invoke(betteroff, words)


@pytest.fixture
def _in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands run as in a terminal of 80 columns."""
    monkeypatch.setattr("betteroff.cli.common.is_terminal", lambda stream: True)
    monkeypatch.setenv("COLUMNS", "80")


SHOWN = {
    "compare": ("compare", SAM),
    "position": ("position", SAM),
    "sweep": ("sweep", SAM, "--hours", "0-3", "--pay", "12.71 an hour"),
    "hours": ("hours", SAM, "--pay", "12.71 an hour", "--hours", "8,16"),
    "timeline": ("timeline", PAY_DAYS, "--months", "2"),
    "week": ("week", SAM),
    "commitment": ("commitment", SAM),
    "myths": ("myths", SAM),
    "requirements": ("requirements", BENEFITS),
    "sanctions": ("sanctions", SAM, "--failure", "missed interview", "--on", "2026-09-01"),
    "schemes": ("schemes", "--on", "2026-12-07"),
    "rules": ("rules", "show", "universal_credit", "--on", "2026-12-07"),
}


@pytest.mark.parametrize("words", SHOWN.values(), ids=SHOWN)
@pytest.mark.usefixtures("_in_a_terminal")
def test_in_a_terminal_the_same_is_drawn_in_its_width_and_plain_text_is_to_be_had(words: tuple[str, ...]) -> None:
    drawn, plain = run(*words), run(*words, "--plain")
    assert drawn.exit_code == plain.exit_code == 0
    assert max(map(len, drawn.output.splitlines())) <= 80
    assert drawn.output != plain.output
    said = set(re.findall(r"[a-z]{4,}", plain.output))
    assert len(said - set(re.findall(r"[a-z]{4,}", drawn.output))) <= len(said) // 50, "words broken at the end of a line, at most"


@pytest.mark.parametrize("words", [SHOWN["compare"], SHOWN["sweep"]], ids=["compare", "sweep"])
def test_in_a_pipe_it_is_plain_text_without_being_asked(words: tuple[str, ...]) -> None:
    assert run(*words).output == run(*words, "--plain").output


@pytest.mark.usefixtures("_in_a_terminal")
def test_json_is_json_in_a_terminal_too() -> None:
    assert json.loads(run("position", SAM, "--json").output)["in_hand"] == "944.90"


def test_every_command_has_an_example_and_a_place_in_the_help() -> None:
    shown = run("--help").output
    assert shown.index("Begin:") < shown.index("What would change, in money and duties:") < shown.index("Why, and by which rules:")
    for name, command in betteroff.commands.items():
        assert re.search(rf"^  {name} ", shown, re.MULTILINE)
        for one in command.commands.values() if isinstance(command, Group) else [command]:
            assert f"betteroff {name}" in (one.epilog or "")
            assert "Example" in (one.epilog or "")


@pytest.mark.usefixtures("_in_a_terminal")
def test_in_a_terminal_a_refusal_fits_its_width_and_one_screen(tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    adults = [{f"a_field_with_a_rather_long_name_that_is_none_{number}": 1 for number in range(40)}]
    file.write_text(json.dumps({"household": {"adults": adults, "home": {"nation": "england"}}}), encoding="utf-8")
    told = run("compare", str(file))
    assert told.exit_code == 2
    lines = told.output.splitlines()
    assert max(map(len, lines)) <= 80
    assert len(lines) <= 22
    assert re.fullmatch(r"\.\.\. and \d+ more", lines[-1].strip())
    assert " ".join(told.output.split()).count("is not a field here") + int(lines[-1].split()[2]) >= 40


def test_nothing_is_loaded_that_is_not_used() -> None:
    program = "import sys, betteroff.cli; print({'rich', 'matplotlib', 'typst', 'numba'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout == "set()\n"
