"""Every page by hand is walked through as a reader would: its files written, its Python run, its commands given, what it quotes found."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from betteroff.cli import betteroff

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(path.name for path in DOCS.glob("*.md"))
FENCE = re.compile(r'^```(?P<language>\w+)(?: title="(?P<title>[^"]*)")?\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL)
STANDS_FOR_ANY = {"FILE": "examples/sam.toml"}
"""What a command says in place of the name of a file."""
PRINTS = "It prints"


class Reader:
    """Somebody who follows a page from top to bottom in a folder of their own, beside a copy of the examples."""

    def __init__(self) -> None:
        self.names: dict[str, Any] = {}
        self.printed = ""
        self.outputs: dict[str, str] = {}

    def follows(self, language: str, title: str, text: str) -> None:
        if title.startswith("betteroff "):
            assert text in self.given(title), f"not printed by {title}"
        elif title == PRINTS:
            assert text == self.printed
        elif (ROOT / title).is_file():
            assert text in (ROOT / title).read_text(encoding="utf-8"), f"not in {title}"
        elif Path(title).suffix in (".toml", ".csv") and Path(title).name == title:
            Path(title).write_text(text, encoding="utf-8")
        elif language == "python" and not title:
            self.runs(text)
        elif language == "sh":
            for line in text.splitlines():
                if line.startswith("betteroff "):
                    self.given(line)

    def runs(self, text: str) -> None:
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            exec(compile(text, "page", "exec"), self.names)
        self.printed = printed.getvalue()

    def given(self, command: str) -> str:
        if command not in self.outputs:
            words = [STANDS_FOR_ANY.get(word, word) for word in shlex.split(command.partition(" > ")[0], comments=True)]
            found = CliRunner().invoke(betteroff, words[1:])
            assert found.exit_code == 0, f"{command}: {found.output}"
            self.outputs[command] = found.output
        return self.outputs[command]


@pytest.mark.parametrize("page", PAGES)
def test_a_reader_who_follows_a_page_finds_what_it_says(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    reader = Reader()
    for found in FENCE.finditer((DOCS / page).read_text(encoding="utf-8")):
        reader.follows(found["language"], found["title"] or "", found["text"])


def quoted(page: str) -> dict[str, str]:
    """The blocks of a page that have a title, by their title."""
    return {title: text for _, title, text in FENCE.findall((DOCS / page).read_text(encoding="utf-8")) if title}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the library and its rules, to be edited."""
    for part in ("src/betteroff", "rules", "examples"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def told(checkout: Path, command: str) -> str:
    """What a command prints in a copy, and what it says is wrong."""
    found = subprocess.run(
        [sys.executable, "-m", "betteroff", *shlex.split(command)[1:]],
        cwd=checkout,
        env={"PYTHONPATH": str(checkout / "src"), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return found.stdout + found.stderr


def edited(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_a_years_figure_is_added_as_its_page_says(checkout: Path) -> None:
    page, rates = quoted("add-a-years-figures.md"), checkout / "rules" / "universal_credit" / "rates.toml"
    last = '  { from = 2026-04-06, amount = 424.9, source = "si-2026-113", mark = "verified" },\n'
    head = 'label = "Standard allowance, single and 25 or over"\nunit = "pounds a month"\nlaw = "UC Regs 2013 reg. 36"\n'
    edited(rates, last, last + page["1. the value"])
    assert page["2. betteroff rules check, without the source"] in told(checkout, "betteroff rules check")
    with (checkout / "rules" / "sources.toml").open("a", encoding="utf-8") as sources:
        sources.write("\n" + page["3. the source"])
    edited(rates, head, head + page["4. the day it is checked to"])
    assert page["5. betteroff rules check"] in told(checkout, "betteroff rules check")
    shown = told(checkout, "betteroff rules show universal_credit/rates --on 2027-04-20")
    assert page["6. betteroff rules show universal_credit/rates --on 2027-04-20"].rstrip() in shown
    explained = told(checkout, 'betteroff explain examples/sam.toml --on 2027-04-12 --line "Standard allowance"')
    assert page["7. betteroff explain, of the line"] in explained
    answer = told(checkout, "betteroff position examples/sam.toml --on 2027-04-20")
    assert page["8. betteroff position, of an early figure"] in answer


def test_a_row_left_out_is_found_as_the_page_on_rules_says(checkout: Path) -> None:
    page, table = quoted("add-a-rule.md"), checkout / "rules" / "scottish_child_payment" / "due.toml"
    whole = table.read_text(encoding="utf-8")
    *rows, last = whole.split("[[version.row]]")
    table.write_text("[[version.row]]".join(rows), encoding="utf-8")
    assert page["Without the last row"] in told(checkout, "betteroff rules check")
    table.write_text("[[version.row]]".join([*rows[:-1], last + "\n", rows[-1]]), encoding="utf-8")
    assert page["With the last two rows the other way round"] in told(checkout, "betteroff rules check")
