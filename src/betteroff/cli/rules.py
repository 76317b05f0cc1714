"""Commands for the rules themselves: prove them, read them, and the schemes of a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import click

from betteroff import answer
from betteroff.cli.common import ON, PLAIN, Reply, answering, refusals_are_messages, show
from betteroff.conditionality.sanctions import SANCTION_QUESTIONS
from betteroff.dated_rules import ADVICE_QUESTIONS, HISTORY_QUESTIONS, OLD_SANCTION_QUESTIONS, QUESTIONS, SCHEMES
from betteroff.present import json as as_data
from betteroff.present import rules as of_rules
from betteroff.present import schemes as of_schemes
from betteroff.present.kinds import Headline, Page
from betteroff.rulebook import NotCovered, Refusal, coverage, folder, source_title
from betteroff.rulebook.figures import figures, rates
from betteroff.rulebook.kinds import CAPITAL, INCOME, kinds
from betteroff.rulebook.other_help import other_help
from betteroff.rulebook.proofs import faults, unused
from betteroff.rulebook.schemes import schemes as all_schemes
from betteroff.rulebook.tables import Question, asked, table, versions
from betteroff.stated import maybe


@click.group()
def rules() -> None:
    """Prove the rules, or read them."""


@rules.command(epilog="Example: betteroff rules check")
@refusals_are_messages
def check() -> None:
    """Load every rule file and prove every table: no gap, no dead row, no unused input, no overlap."""
    for section in ("not_covered", "schemes", "claims", "inputs", "refused_activities"):
        coverage(section)
    click.echo(f"other_help: {len(other_help())} entries")
    click.echo(f"schemes: {len(all_schemes())} entries")
    for file in (INCOME, CAPITAL):
        click.echo(f"{file.removesuffix('.toml')}: {len(kinds(file))} kinds")
    for scheme in (*SCHEMES, "state_pension_age"):
        click.echo(f"{scheme}/rates: {len(figures(scheme))} figures")
        for value in (v for figure in figures(scheme).values() for v in figure.values):
            source_title(value.source)
    for scheme, kind in SCHEMES.items():
        rates(kind, scheme, coverage("schemes")["universal_credit"]["to"])
    wrong = sum(
        _prove(question) for question in (*QUESTIONS, *ADVICE_QUESTIONS, *HISTORY_QUESTIONS, *SANCTION_QUESTIONS, *OLD_SANCTION_QUESTIONS)
    )
    if wrong:
        raise Refusal(f"{wrong} faults in the tables, named above; mend the rule files")


def _prove(question: Question) -> int:
    """Prove every version of a table, and that it asks what the code answers; how many faults were found."""
    held = versions(question.scheme, question.name)
    idle = unused(held)
    for fault in idle:
        click.echo(f"{question.scheme}/{question.name}: {fault}")
    wrong = len(idle)
    for version in held:
        found = faults(asked(question, version.start))
        wrong += len(found)
        name = f"{question.scheme}/{question.name} from {version.start}"
        click.echo(f"{name}: {len(version.rows)} rows, {'NOT SOUND' if found else 'proved'}")
        for fault in found:
            click.echo(f"  {fault}")
    return wrong


@rules.command("show", epilog="Example: betteroff rules show universal_credit/work_group --on 2026-12-07")
@click.argument("name")
@ON
@PLAIN
@refusals_are_messages
def show_rules(name: str, on: date | None, plain: bool) -> None:
    """Print a table (universal_credit/work_group), a scheme's figures (universal_credit/rates) or both (universal_credit) on a day."""
    known = list(_files())
    found = [(scheme, question) for scheme, question in known if name in (scheme, f"{scheme}/{question}")]
    if not found:
        likely = maybe(name, ["/".join(pair) for pair in known])
        schemes = ", ".join(dict.fromkeys(scheme for scheme, _ in known))
        raise Refusal(f"{name}: is not a rule file; {likely}the schemes are {schemes}, and the name of one shows its files")
    show([_page(scheme, question, on or date.today(), alone=len(found) == 1) for scheme, question in found], plain)


def _page(scheme: str, question: str, day: date, alone: bool) -> Page:
    """A rule file on a day; beside others, one that has no rules for the day says so."""
    try:
        return list(of_rules.figures(figures(scheme), day) if question == "rates" else of_rules.table(table(scheme, question, day)))
    except NotCovered as refusal:
        if alone:
            raise
        return [[Headline(str(refusal))]]


def _files() -> Iterator[tuple[str, str]]:
    return ((path.parent.name, path.stem) for path in sorted(folder().glob("*/*.toml")))


@click.command(epilog="Example: betteroff schemes --on 2015-06-01 --full")
@ON
@click.option("--full", is_flag=True, help="What each is, for whom, from which day to which and by which law.")
@answering
def schemes(on: date | None, full: bool) -> Reply:
    """List the schemes of employment and recovery of the source documents on a day: proposed, in force, ended, or never in force."""
    found, day = answer.schemes(on), on or date.today()
    return Reply([of_schemes.schemes(found, day, full)], lambda: as_data.schemes(found, day))
