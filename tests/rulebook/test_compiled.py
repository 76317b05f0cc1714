"""The compiled copy of the rule files says what they say, and is passed over where they say something else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from betteroff import rulebook
from betteroff.rulebook import RuleFileError, load
from betteroff.rulebook.compiled import COMPILED, compile_rules, compiled_rules, parsed
from invented import rules_at

TOLL = "free = false\nfrom = 2026-01-01\namount = 1.50\nrows = [{ lanes = 2 }]\n"


def write(folder: Path, toll: str = TOLL) -> None:
    (folder / "toll").mkdir(exist_ok=True)
    (folder / "toll" / "rates.toml").write_text(toll, encoding="utf-8")


def test_a_folder_without_a_compiled_copy_is_read_as_it_stands(tmp_path: Path) -> None:
    write(tmp_path)
    assert compiled_rules(tmp_path) == {}
    with rules_at(tmp_path):
        assert load("toll/rates.toml")["amount"] == Decimal("1.50")


def test_every_rule_file_is_compiled_as_it_reads(tmp_path: Path) -> None:
    folder = rulebook.folder()
    (tmp_path / COMPILED).write_text(compile_rules(folder), encoding="utf-8")
    documents = [parsed(path.read_bytes()) for path in folder.rglob("*.toml")]
    assert sorted(map(repr, compiled_rules(tmp_path).values())) == sorted(map(repr, documents))  # repr tells 1 from 1.0 and from true


def test_the_compiled_copy_is_what_is_read(tmp_path: Path) -> None:
    write(tmp_path)
    compiled_otherwise = compile_rules(tmp_path).replace("1.50", "2.50")
    (tmp_path / COMPILED).write_text(compiled_otherwise, encoding="utf-8")
    with rules_at(tmp_path):
        assert load("toll/rates.toml") == {
            "free": False, "from": date(2026, 1, 1), "amount": Decimal("2.50"), "rows": [{"lanes": 2}],
        }  # fmt: skip


def test_a_rule_file_that_was_edited_since_is_read_as_it_stands(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / COMPILED).write_text(compile_rules(tmp_path), encoding="utf-8")
    write(tmp_path, TOLL.replace("1.50", "1.75"))
    with rules_at(tmp_path):
        assert load("toll/rates.toml")["amount"] == Decimal("1.75")


def test_a_damaged_copy_is_refused(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / COMPILED).write_text("{", encoding="utf-8")
    with rules_at(tmp_path), pytest.raises(RuleFileError, match="is damaged"):
        load("toll/rates.toml")


@pytest.mark.parametrize("toll", ["from = 2026-01-01T00:00:00\n", 'toll = { date = "2026-01-01" }\n', 'toll = { Decimal = "1.50" }\n'])
def test_what_would_not_come_back_as_it_was_is_not_compiled(tmp_path: Path, toll: str) -> None:
    write(tmp_path, toll)
    with pytest.raises(ValueError, match="does not come back"):
        compile_rules(tmp_path)
