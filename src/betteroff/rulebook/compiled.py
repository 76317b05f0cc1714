"""The rule files as one JSON file, which an installed package reads in a tenth of the time that TOML takes.

The build makes it and puts it into the wheel; a checkout has none, and reads TOML. Each document is kept under the
fingerprint of the very TOML it was made from, so a rule file that was edited since is read as it stands. The build
runs this module by itself, so it imports nothing but the standard library.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

COMPILED = "compiled.json"
_KINDS: Mapping[str, Callable[[str], Any]] = {"Decimal": Decimal, "date": date.fromisoformat}
"""What JSON has no word for: written as an object with the one name of its kind."""


def parsed(toml: bytes) -> dict[str, Any]:
    """A rule file as plain data. Decimals stay exact. Raises TOMLDecodeError or UnicodeDecodeError."""
    return tomllib.loads(toml.decode("utf-8"), parse_float=Decimal)


@cache
def compiled_rules(folder: Path) -> Mapping[str, Any]:
    """What the build has compiled, by fingerprint of the TOML; nothing in a checkout."""
    try:
        text = (folder / COMPILED).read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    found: Mapping[str, Any] = json.loads(text, object_hook=_restored)
    return found


def compile_rules(folder: Path) -> str:
    """Every rule file in a folder as the JSON that `compiled_rules` reads."""
    documents = {fingerprint_of(path.read_bytes()): parsed(path.read_bytes()) for path in sorted(folder.rglob("*.toml"))}
    text = json.dumps(documents, default=lambda value: {type(value).__name__: str(value)})
    if json.loads(text, object_hook=_restored) != documents:
        raise ValueError("a rule file does not come back from JSON as it was")
    return text


def fingerprint_of(toml: bytes) -> str:
    """What tells one text of a rule file from every other"""
    return hashlib.sha256(toml).hexdigest()


def _restored(found: dict[str, Any]) -> Any:
    """An object of JSON as it was: a date, a decimal, or a table"""
    if len(found) == 1:
        ((name, value),) = found.items()
        if name in _KINDS:
            return _KINDS[name](value)
    return found
