"""The tests that name a rule, found in their text."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import betteroff.cli  # noqa: F401  (with it, every module that asks a question)
from betteroff.rulebook.tables import Question, name_of
from pages.markdown import ROOT


class _Test(NamedTuple):
    """A file of tests: its path, its text, and what it imports, as module and name."""

    path: str
    text: str
    imports: frozenset[tuple[str, str]]


@cache
def _tests() -> tuple[_Test, ...]:
    paths = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests").rglob("test_*.py"))}
    return tuple(_Test(path, text, frozenset(_imported(text))) for path, text in paths.items())


def _imported(text: str) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", name.name) for name in node.names)


def of_table(scheme: str, name: str) -> list[str]:
    """Tests that name a table, or import the question it answers."""
    questions = {(module, constant) for module, constant, table in _questions() if table == f"{scheme}/{name}"}
    named = re.compile(rf'{scheme}/{name}\b|"{scheme}", "{name}"')
    return [test.path for test in _tests() if named.search(test.text) or questions & test.imports]


def of_figures(scheme: str) -> list[str]:
    """Tests that name the figures of a scheme, or import from the module of its rules."""
    named = re.compile(rf'\b{scheme}/rates|\b(?:figures|rates)\([^)]*"{scheme}"')
    module = f"betteroff.schemes.{scheme}"
    return [test.path for test in _tests() if named.search(test.text) or any(module == of for of, _ in test.imports)]


def of_line(names: Iterable[str], module: str, rule: str) -> list[str]:
    """Tests that name a line, or import its rule."""
    quoted = [f'"{name}"' for name in names]
    return [test.path for test in _tests() if any(name in test.text for name in quoted) or (module, rule) in test.imports]


@cache
def _questions() -> tuple[tuple[str, str, str], ...]:
    """Where each question can be imported from: module, constant, and its table."""
    modules = [(name, module) for name, module in sys.modules.items() if name.startswith("betteroff.")]
    return tuple(
        (name, constant, name_of(held)) for name, module in modules for constant, held in vars(module).items() if isinstance(held, Question)
    )
