"""What `compare` and `sweep` give to take away: a letter, a chart."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, get_args

import click

from betteroff.present.letter import Audience, Letter, Style
from betteroff.results import Answer
from betteroff.rulebook import Refusal
from betteroff.stated import BadInput

_TO = click.Path(path_type=Path)
LETTER = click.option("--letter", type=_TO, metavar="FILE", help="Write the answer as a letter to FILE: .pdf, .html or .txt.")
AUDIENCE = click.option(
    "--audience", type=click.Choice(get_args(Audience)), help="Whom the letter is for; default: client. Without --letter it is printed."
)
STYLE = click.option("--style", type=click.Choice(get_args(Style)), help="easy: the client's letter in easy read.")
CONSENT = click.option("--consent", is_flag=True, help="With --audience jobcentre: treatment and health may be told, as the client agrees.")
CHART = click.option("--chart", type=_TO, metavar="FILE", help="Write the answer as a chart to FILE: .svg, .png or .pdf.")
WHOM: dict[Audience, str] = {"client": "the client", "adviser": "the adviser", "jobcentre": "the Jobcentre"}
WHOM_A_CHART = "the client and the adviser"
"""For whom a paper is: a chart has the names of scenarios."""
FORCE = click.option("--force", is_flag=True, help="Replace a file that --letter or --chart names.")


class Paper(Protocol):
    """Something that can be written to a file."""

    def save(self, to: Path) -> object:
        """Write it. Raises Refusal."""


def letter_of(found: Answer, audience: Audience | None, style: Style | None, consent: bool) -> Letter:
    """The letter that the options ask for. Raises BadInput."""
    return found.letter(audience or "client", style or "plain", consent)


def refuse_beside_a_paper(*options: str) -> None:
    """Where a letter or a chart is asked for the answer itself is not shown, nor what goes with it. Raises BadInput."""
    stated = click.get_current_context().params
    for option in ("as_json", *options):
        if stated[option]:
            name = option.removeprefix("as_")
            raise BadInput([(f"--{name}", "is of the answer itself, which is not shown beside a letter or a chart; ask for it by itself")])


def check_files(*files: Path | None, force: bool) -> None:
    """A file that is there already may hold somebody's work: it is replaced by force alone. Raises Refusal."""
    named = [file for file in files if file]
    if force and not named:
        raise BadInput([("--force", "replaces a file that --letter or --chart names; name one, or leave it out")])
    for file in named:
        if file.exists() and not force:
            raise Refusal(f"{file.name}: exists already; give a new name, or replace it with --force")


def given(paper: Paper, file: Path | None, whom: str) -> str:
    """A letter or a chart in words, or where it was written to, and for whom it is."""
    if file is None:
        return str(paper)
    paper.save(file)
    return f"Wrote {file.name}, for {whom}"
