"""The law as data: where the rule files are, and the refusals they lead to."""

from __future__ import annotations

import hashlib
from functools import cache
from json import JSONDecodeError
from pathlib import Path
from tomllib import TOMLDecodeError
from typing import Any

from betteroff.rulebook.compiled import COMPILED, compiled_rules, fingerprint_of, parsed

MARKS = {
    "verified": "read in the primary text or an official table",
    "twin": "read in the Northern Ireland text, believed identical",
    "secondary": "read in a secondary source",
    "derived": "worked out from verified figures or our own reading of the text",
    "recalled": "recalled, not seen in any source",
}


class Refusal(ValueError):
    """No answer, and why, in words for an adviser. Everything this library raises on purpose is one."""


class NotCovered(Refusal):
    """The question lies outside what the rules cover, and is refused rather than guessed."""


class RuleFileError(Refusal):
    """A rule file is missing, damaged or says something that cannot be. Names file, entry and fault."""


@cache
def folder() -> Path:
    """The rule files: inside the installed package, or beside `src` in a checkout."""
    installed = Path(__file__).parent.parent / "rules"
    checkout = Path(__file__).parents[3] / "rules"
    for place in (installed, checkout):
        if (place / "coverage.toml").is_file():
            return place
    raise RuleFileError("The rule files are missing. Install betteroff again; nothing can be answered without them.")


@cache
def load(name: str) -> dict[str, Any]:
    """One rule file as plain data. Decimals stay exact. Raises RuleFileError."""
    try:
        toml = (folder() / name).read_bytes()
        return compiled_rules(folder()).get(fingerprint_of(toml)) or parsed(toml)
    except (OSError, UnicodeDecodeError) as error:
        raise RuleFileError(f"{name}: cannot be read ({error.__class__.__name__}). Install betteroff again.") from None
    except JSONDecodeError:
        raise RuleFileError(f"{COMPILED}: is damaged. Install betteroff again.") from None
    except TOMLDecodeError as error:
        raise RuleFileError(f"{name}: is not valid TOML: {error}") from None


def coverage(section: str) -> Any:
    """A section of the register of what is covered. Raises RuleFileError."""
    if section not in (register := load("coverage.toml")):
        raise RuleFileError(f"coverage.toml: {section}: is missing")
    return register[section]


def source_title(name: str) -> str:
    """The title of a source. Raises RuleFileError."""
    source = load("sources.toml").get(name)
    if not isinstance(source, dict) or not isinstance(source.get("title"), str):
        raise RuleFileError(f"sources.toml: {name}: title is missing")
    return str(source["title"])


@cache
def fingerprint() -> str:
    """Twelve characters that change whenever a rule, a figure or the code that reads them changes."""
    seen = hashlib.sha256()
    package = Path(__file__).parent.parent
    for root, pattern in ((folder(), "*.toml"), (package, "*.py")):
        for path in sorted(root.rglob(pattern)):
            seen.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return seen.hexdigest()[:12]
