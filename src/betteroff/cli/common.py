"""What the commands share: their options, how an answer is shown, and how a refusal is told."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import wraps
from importlib.util import find_spec
from pathlib import Path
from shutil import get_terminal_size
from typing import Any, NamedTuple

import click

from betteroff import answer
from betteroff.present.kinds import Page
from betteroff.present.layout import wrapped
from betteroff.present.text import text
from betteroff.present.waiting import is_terminal, waiting
from betteroff.results import PositionResult
from betteroff.rulebook import Refusal

_MOST_LINES = 20


class Day(click.ParamType[date]):
    """A day, written as in a case."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value}: must be a date, such as 2026-12-07", param, ctx)


FILE = click.argument("file", type=click.Path(path_type=Path))
ON = click.option("--on", type=Day(), metavar="YYYY-MM-DD", help="The day to ask about; default: the case's own, or today.")
SCENARIO = click.option("--scenario", metavar="NAME", help="Only this scenario, by its name; default: all of them.")
ONE_SCENARIO = click.option("--scenario", metavar="NAME", help="A scenario, by its name; default: the household as it is.")
PLAIN = click.option("--plain", is_flag=True, help="Print plain text, as in a file or a pipe.")
JSON = click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")


class Reply(NamedTuple):
    """What a command answers: pages to be read, and the same as plain data."""

    pages: Iterable[Page]
    data: Callable[[], Any]

    def ready(self) -> Reply:
        """The same, with all that is on the pages worked out."""
        return self._replace(pages=[[list(block) for block in page] for page in self.pages])


def refusals_are_messages(command: Callable[..., None]) -> Callable[..., None]:
    """A refusal is printed on one screen, with exit code 2; never a traceback."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except Refusal as refusal:
            click.echo("\n".join(["Cannot answer:", *_one_screen(str(refusal).splitlines())]), err=True)
            sys.exit(2)

    return run


def _one_screen(faults: list[str]) -> Iterator[str]:
    """As many faults as fit one screen, in the width of a terminal where there is one."""
    width = get_terminal_size().columns if is_terminal(sys.stderr) else None
    free = _MOST_LINES
    for number, fault in enumerate(faults):
        told = wrapped(f"  {fault}", 4, width) if width else f"  {fault}"
        free -= told.count("\n") + 1
        if free < 0 and number:
            yield f"  ... and {len(faults) - number} more"
            return
        yield told


def answering(command: Callable[..., Reply | str]) -> Callable[..., None]:
    """A command that shows what it answers: as pages, or as JSON; or says what it has written."""

    @wraps(command)
    def run(*args: Any, as_json: bool, plain: bool, **kwargs: Any) -> None:
        with waiting("Working it out"):
            found = command(*args, **kwargs)
            if isinstance(found, Reply):
                found = json.dumps(found.data(), indent=2, ensure_ascii=False) if as_json else found.ready()
        if isinstance(found, str):
            click.echo(found)
        else:
            show(found.pages, plain)

    return JSON(PLAIN(refusals_are_messages(run)))


def show(pages: Iterable[Page], plain: bool) -> None:
    """Draw pages in a terminal, where rich is installed; else print them as plain text."""
    if plain or not is_terminal(sys.stdout) or find_spec("rich") is None:
        click.echo(text(*pages))
        return
    from betteroff.present.terminal import draw  # loaded where it is used: rich takes a while

    draw(*pages)


def position_of(file: Path, scenario: str | None, on: date | None) -> PositionResult:
    """The household of a case as it is, or in one of its scenarios."""
    case = answer.read(file)
    return answer.position(case.household, on=on or case.on) if scenario is None else answer.compare_case(case, on, scenario)[scenario].then
