"""What is told to be installed is this library: the package named betteroff on PyPI is another's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOLD = (".md", ".ipynb", ".py", ".toml", ".yml", ".js")
FROM_PYPI = re.compile(r"""(?:pip|pipx|uv|uvx) (?:install|add|run)?[^\n`]*?(?<![\w/.-])betteroff(?![\w/.-])|betteroff\[""")


def files() -> Iterator[Path]:
    """Every page, notebook, rule, message and example."""
    yield ROOT / "README.md"
    yield ROOT / "Makefile"
    for folder in ("docs", "examples", "rules", "src"):
        yield from (path for path in (ROOT / folder).rglob("*") if path.suffix in TOLD and "generated" not in path.parts)


def test_the_rule_finds_what_it_is_for() -> None:
    for line in (
        "pip install betteroff",
        'pip install jupyter \\"betteroff[charts]\\"',
        "the extra `betteroff[cli]`",
        "pip install -U betteroff",
    ):
        assert FROM_PYPI.search(line), line
    for line in (
        'pip install ".[cli,charts,pdf]"',
        "pip install typst matplotlib",
        "betteroff compare FILE",
        "pip install ./betteroff-0.1.0.whl",
    ):
        assert not FROM_PYPI.search(line), line


def test_nothing_is_told_to_be_installed_by_a_name_that_is_anothers_on_pypi() -> None:
    held = list(files())
    assert len(held) > 300
    assert [path.relative_to(ROOT).as_posix() for path in held if FROM_PYPI.search(path.read_text(encoding="utf-8"))] == []


def test_two_pages_say_that_the_name_is_anothers() -> None:
    for page in ("README.md", "docs/install.md"):
        assert "of the same name on PyPI is another's" in " ".join((ROOT / page).read_text(encoding="utf-8").split()), page


def test_the_first_command_installs_what_letters_and_charts_need() -> None:
    assert "--editable '.[cli,charts,pdf]'" in (ROOT / "Makefile").read_text(encoding="utf-8")
