"""Commands for case files: one to fill in, and all that may be stated."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import click

from betteroff.case_file import Case
from betteroff.cli.common import FILE, refusals_are_messages
from betteroff.present.saving import saved
from betteroff.rulebook import Refusal


@click.command(epilog="Example: betteroff new my_case.toml")
@FILE
@refusals_are_messages
def new(file: Path) -> None:
    """Write a commented case to FILE, to fill in. An existing file is never overwritten."""
    if file.suffix.lower() == ".json":
        raise Refusal(
            f"{file}: a case to fill in is TOML, for its notes; give a name that ends in .toml (a case in JSON is read all the same)"
        )
    if file.exists():
        raise Refusal(f"{file}: exists already; give a new name")
    saved(file, {file.suffix.lower(): (files("betteroff") / "new_case.toml").read_bytes}, "a case to fill in")
    click.echo(f"Wrote {file}. Fill it in, then: betteroff compare {file}")


@click.command(epilog="Example: betteroff schema > case.schema.json")
@refusals_are_messages
def schema() -> None:
    """Print the JSON Schema of a case: every field there is."""
    click.echo(json.dumps(Case.model_json_schema(), indent=2))
