"""A case in a file: TOML or JSON, the same words as in Python."""

from __future__ import annotations

import json
import re
import tomllib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError

from betteroff.household import AnyStep, Household
from betteroff.stated import BadInput, Day, Stated, problems_of


def _a_list(stated: object) -> object:
    return (stated,) if isinstance(stated, dict) else stated


class Case(Stated):
    """A household, the day to ask about, and scenarios: lists of activities by name."""

    on: Day | None = Field(default=None, description="Day to ask about; today, if left out")
    household: Household = Field(description="Who lives where, on what")
    scenarios: dict[str, Annotated[tuple[AnyStep, ...], BeforeValidator(_a_list)]] = Field(
        default_factory=dict, description="By a name of your choice: an activity, or a list of them; none, if left out"
    )


def load_case(path: str | Path) -> Case:
    """Read a case file. Raises BadInput, naming the file or the field."""
    path = Path(path)
    try:
        written = path.read_bytes()
    except FileNotFoundError:
        raise BadInput([(str(path), "there is no such file; check the name, or write one with `betteroff new FILE`")]) from None
    except OSError:
        raise BadInput([(str(path), "cannot be read as text; give a TOML or JSON file")]) from None
    try:
        text = written.decode("utf-16" if written.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput([(str(path), "is not in UTF-8; save it again with the encoding UTF-8, as a TOML or JSON file")]) from None
    return read_case(_beside(path.parent, _parsed(text, str(path))))


def _beside(folder: Path, stated: Any) -> Any:
    """What is stated, with the files of councils' schemes named from where the case file is"""
    if isinstance(stated, list):
        return [_beside(folder, item) for item in stated]
    if not isinstance(stated, dict):
        return stated
    named = {name: str(folder / value) for name, value in stated.items() if name == "council_tax_scheme" and str(value).endswith(".toml")}
    return {name: _beside(folder, value) for name, value in stated.items()} | named


def read_case(stated: Any) -> Case:
    """A case from plain data. Raises BadInput."""
    if not isinstance(stated, dict):
        raise BadInput([("case", "must be a table with household and scenarios")])
    if "household" not in stated:
        raise BadInput([("household", "is needed; see `betteroff new FILE` for a case to fill in")])
    try:
        return Case.model_validate(stated)
    except ValidationError as error:  # the outermost model is validated without its own __init__
        raise BadInput(problems_of(error, Case)) from None


def _parsed(text: str, name: str) -> Any:
    if not text.strip():
        raise BadInput([(name, "is empty; write a case with `betteroff new FILE`")])
    try:
        if text.lstrip().startswith("{"):
            return json.loads(text, parse_float=Decimal)
        return tomllib.loads(text, parse_float=Decimal)
    except json.JSONDecodeError as error:
        raise BadInput([(name, f"is not valid JSON: line {error.lineno}, column {error.colno}")]) from None
    except tomllib.TOMLDecodeError as error:
        raise BadInput([(name, _in_plain_words(error, text))]) from None


_LINE = re.compile(r"at line (\d+), column")
_A_DAY = re.compile(r"\d{4}-\d\d-\d\d\s*(#.*)?")
_NEEDS_QUOTES = re.compile(r"""[^"'\[{#=]*[^\W\d_][^"'\[{#=]*|£.*""")


def _in_plain_words(error: tomllib.TOMLDecodeError, text: str) -> str:
    """What the parser found; where its line shows what was meant, what is wrong with it and what to do"""
    found = _LINE.search(str(error))
    line = text.splitlines()[int(found[1]) - 1] if found and int(found[1]) <= len(text.splitlines()) else ""
    field, _, value = (part.strip() for part in line.partition("="))
    if not found or not re.fullmatch(r"[\w-]+", field):
        return f"is neither TOML nor JSON: {error}"
    where = f"line {found[1]}, {field}"
    if _A_DAY.fullmatch(value):
        return f"{where}: there is no such day; check its month and day"
    if value.count('"') == 1:
        return f'{where}: a closing " may be missing'
    if value and _NEEDS_QUOTES.fullmatch(value):
        return f'{where}: put it in quotes, such as {field} = "..."'
    return f"is neither TOML nor JSON: {error}"
