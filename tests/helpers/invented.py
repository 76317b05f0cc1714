"""Rules of an invented country: the library reads them from a folder of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from betteroff import rulebook
from betteroff.rulebook import compiled, figures, tables


@contextmanager
def rules_at(folder: Path) -> Iterator[Path]:
    """Read the rules from this folder, and forget them afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        _forget()
        patch.setattr(rulebook, "folder", lambda: folder)
        yield folder
    _forget()


def _forget() -> None:
    for cached in (
        rulebook.load, rulebook.fingerprint, compiled.compiled_rules,
        figures.figures, figures.rates, figures.starts, tables.versions, tables.table, tables.asked,
    ):  # fmt: skip
        cached.cache_clear()
