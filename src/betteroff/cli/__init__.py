"""The command line: an answer (exit code 0), or a message for an adviser (exit code 2)."""

from __future__ import annotations

import click

from betteroff import __version__
from betteroff.cli import answers, cases, duties, rules
from betteroff.cli.duties import failure_of, sanctions

__all__ = ["betteroff", "failure_of", "sanctions"]

_BY_PURPOSE = {
    "Begin": (cases.new, cases.schema),
    "What would change, in money and duties": (answers.compare, answers.position, answers.sweep, answers.hours, answers.timeline),
    "What the Jobcentre may require": (duties.week, duties.commitment, duties.myths, duties.requirements, duties.sanctions),
    "Why, and by which rules": (answers.explain, rules.rules, rules.schemes),
}


class _Grouped(click.Group):
    """Commands listed by what they are for."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        longest = max(map(len, self.commands))
        for purpose, commands in _BY_PURPOSE.items():
            with formatter.section(purpose):
                rows = [(f"{command.name:<{longest}}", command.short_help or command.get_short_help_str(200)) for command in commands]
                formatter.write_dl(rows)


@click.group(
    cls=_Grouped,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="\b\nBegin with:\n  betteroff new my_case.toml        then fill it in\n  betteroff compare my_case.toml",
)
@click.version_option(__version__)
def betteroff() -> None:
    """What a job, volunteering or treatment changes: money to the penny, duties to the paragraph, by date."""


for _command in (command for commands in _BY_PURPOSE.values() for command in commands):
    betteroff.add_command(_command)
