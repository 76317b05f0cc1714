"""Commands for what may be required: the hours of a week, the commitment, other benefits, sanctions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, get_args

import click

from betteroff import answer
from betteroff.cli.common import FILE, ON, ONE_SCENARIO, Day, Reply, answering, position_of
from betteroff.household.failure import Failure
from betteroff.present import json as as_data
from betteroff.present import next_steps, pages, sections


@click.command(epilog='Example: betteroff week my_case.toml --scenario "A job"')
@FILE
@ONE_SCENARIO
@ON
@answering
def week(file: Path, scenario: str | None, on: date | None) -> Reply:
    """Show the hours of a week of each adult in FILE: what fills it, what the law says of each, clashes, and work search left."""
    found = position_of(file, scenario, on)
    return Reply([sections.weeks(found)], lambda: as_data.week(found))


@click.command(epilog="Example: betteroff commitment my_case.toml")
@FILE
@ONE_SCENARIO
@ON
@answering
def commitment(file: Path, scenario: str | None, on: date | None) -> Reply:
    """Draft what the claimant commitment may record for the household in FILE, each part with its law and words to ask for it."""
    found = position_of(file, scenario, on)
    return Reply([next_steps.commitment(found)], lambda: as_data.part_of(found, "commitment"))


@click.command(epilog="Example: betteroff myths my_case.toml")
@FILE
@ONE_SCENARIO
@ON
@answering
def myths(file: Path, scenario: str | None, on: date | None) -> Reply:
    """Answer what is often said of benefits and work with the facts of the household in FILE."""
    found = position_of(file, scenario, on)
    return Reply([next_steps.myths(found)], lambda: as_data.part_of(found, "myths"))


@click.command(epilog='Example: betteroff requirements my_case.toml --about "permitted work"')
@FILE
@ONE_SCENARIO
@ON
@click.option("--about", metavar="TOPIC", help='Only one topic, such as "permitted work".')
@click.option("--full", is_flag=True, help="Print every reason, of programmes and help into business too.")
@answering
def requirements(file: Path, scenario: str | None, on: date | None, about: str | None, full: bool) -> Reply:
    """Show what benefits other than Universal Credit require and allow of the household in FILE, from 27 April 2009 on."""
    found = answer.requirements_case(answer.read(file), on, scenario)
    shown = found.about(about) if about else found
    return Reply([pages.required(shown, full or about is not None)], shown.to_dict)


_LITTLE_WORDS = ("_on", "_from", "_days")


def _of_a_failure(command: Callable[..., None]) -> Callable[..., None]:
    """The options of a failure: its fields, without the little word at the end, as `--decided` for `decided_on`."""
    fields = {name: field for name, field in Failure.model_fields.items() if name not in ("kind", "on", "earlier")}
    for name, field in reversed(fields.items()):
        option = next((name.removesuffix(end) for end in _LITTLE_WORDS if name.endswith(end)), name).replace("_", "-")
        kinds = [getattr(kind, "__origin__", kind) for kind in get_args(field.annotation)]
        form = Day() if date in kinds else int if int in kinds and str not in kinds else str
        flags = {"default": None} if bool in kinds else {"type": form, "metavar": "YYYY-MM-DD" if date in kinds else None}
        command = click.option(f"--{option}/--not-{option}" if bool in kinds else f"--{option}", name, help=field.description, **flags)(
            command
        )
    return command


def _earlier(stated: str) -> dict[str, Any]:
    """An earlier failure as written on the command line: day, level and, if known, days."""
    names = ("on", "level", "days")
    return dict(zip(names, stated.replace(",", " ").split(), strict=False))


def failure_of(failure: str, on: date, earlier: tuple[str, ...], **stated: Any) -> Failure:
    """The failure that the options of `betteroff sanctions` state. Raises BadInput."""
    given = {name: value for name, value in stated.items() if value is not None}
    return Failure(kind=failure, on=on, earlier=tuple(map(_earlier, earlier)), **given)


@click.command(epilog='Example: betteroff sanctions my_case.toml --failure "missed interview" --on 2026-09-01')
@FILE
@ONE_SCENARIO
@click.option("--failure", required=True, metavar="KIND", help='What was, or was not, done: "missed interview", "left paid work", ...')
@click.option("--on", type=Day(), metavar="YYYY-MM-DD", required=True, help="The day of the failure.")
@_of_a_failure
@click.option("--earlier", multiple=True, metavar="'DAY LEVEL DAYS'", help='An earlier failure, such as "2026-03-02 low 7"; several times.')
@answering
def sanctions(file: Path, scenario: str | None, **stated: Any) -> Reply:
    """Show what a failure leads to for the household in FILE: whether it is sanctionable, how long, how much, what ends it."""
    found = answer.sanction_case(answer.read(file), failure_of(**stated), scenario)
    return Reply([pages.sanction(found)], found.to_dict)
