"""The command line: an answer (exit code 0), or a message for an adviser (exit code 2)."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import wraps
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

import click

from betteroff import __version__, answer
from betteroff.case_file import Case
from betteroff.conditionality.sanctions import SANCTION_QUESTIONS
from betteroff.dated_rules import ADVICE_QUESTIONS, HISTORY_QUESTIONS, OLD_SANCTION_QUESTIONS, QUESTIONS, SCHEMES
from betteroff.household.failure import Failure
from betteroff.position import Position
from betteroff.present import json as as_data
from betteroff.present import rules as rules_text
from betteroff.present import schemes as schemes_text
from betteroff.present import text
from betteroff.reading.work import PAID
from betteroff.rulebook import NotCovered, Refusal, coverage, folder, source_title
from betteroff.rulebook.figures import figures, rates
from betteroff.rulebook.kinds import CAPITAL, INCOME, kinds
from betteroff.rulebook.other_help import other_help
from betteroff.rulebook.proofs import faults, unused
from betteroff.rulebook.schemes import schemes as all_schemes
from betteroff.rulebook.tables import Question, asked, table, versions
from betteroff.stated import BadInput, maybe
from betteroff.sweep import hours_in

_MOST_LINES = 20


def refusals_are_messages(command: Callable[..., None]) -> Callable[..., None]:
    """A refusal is printed on one screen, with exit code 2; never a traceback."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except Refusal as refusal:
            lines = str(refusal).splitlines()
            shown = lines[:_MOST_LINES] + ([f"... and {len(lines) - _MOST_LINES} more"] if len(lines) > _MOST_LINES else [])
            click.echo("Cannot answer:\n" + "\n".join(f"  {line}" for line in shown), err=True)
            sys.exit(2)

    return run


class _Day(click.ParamType[date]):
    """A day, written as in a case."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value}: must be a date, such as 2026-12-07", param, ctx)


_FILE = click.argument("file", type=click.Path(path_type=Path))
_ON = click.option("--on", type=_Day(), metavar="YYYY-MM-DD", help="The day to ask about; default: the case's own, or today.")
_SCENARIO = click.option("--scenario", help="Only this scenario, by its name; default: all of them.")
_JSON = click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def betteroff() -> None:
    """What a job, volunteering or treatment changes: money to the penny, duties to the paragraph, by date."""


@betteroff.command()
@_FILE
@_SCENARIO
@_ON
@_JSON
@click.option("--full", is_flag=True, help="Print how each is worked out, the reason of every duty, and in full what may be asked for.")
@refusals_are_messages
def compare(file: Path, scenario: str | None, on: date | None, as_json: bool, full: bool) -> None:
    """Compare today with each scenario of the case in FILE, or with one of them."""
    found = answer.compare_case(answer.read(file), on, scenario)
    click.echo(found.to_json() if as_json else found.in_full() if full else str(found))


@betteroff.command()
@_FILE
@_ON
@_JSON
@refusals_are_messages
def position(file: Path, on: date | None, as_json: bool) -> None:
    """Show money and duties of the household in FILE as it is, without its scenarios."""
    case = answer.read(file)
    found = answer.position(case.household, on=on or case.on)
    click.echo(found.to_json() if as_json else str(found))


@betteroff.command()
@_FILE
@click.option("--scenario", help="The scenario to show, by its name; default: the household as it is.")
@_ON
@_JSON
@refusals_are_messages
def week(file: Path, scenario: str | None, on: date | None, as_json: bool) -> None:
    """Show the hours of a week of each adult in FILE: what fills it, what the law says of each, clashes, and work search left."""
    case = answer.read(file)
    found = answer.compare_case(case, on, scenario)[scenario].then if scenario else answer.position(case.household, on=on or case.on)
    click.echo(json.dumps(as_data.week(found), indent=2, ensure_ascii=False) if as_json else text.week(found))


@betteroff.command()
@_FILE
@_SCENARIO
@_ON
@click.option("--line", default="", metavar="NAME", help='Only the lines whose name has these words, such as "Standard allowance".')
@refusals_are_messages
def explain(file: Path, scenario: str | None, on: date | None, line: str) -> None:
    """Explain every line and every duty: the rule, the law, the figures, the rows passed over."""
    case = answer.read(file)
    if case.scenarios or scenario:
        click.echo(answer.compare_case(case, on, scenario).explain(line))
    else:
        click.echo(answer.position(case.household, on=on or case.on).explain(line))


_PAID = click.option("--paid", type=click.Choice(list(PAID)), help="How often the job is paid; default: monthly.")


def _job(paid: str | None) -> dict[str, str]:
    """What is stated of the job, beside hours and pay."""
    return {"paid": paid} if paid else {}


@betteroff.command()
@_FILE
@click.option("--hours", required=True, help="Hours a week: 16, a list (8,16,24) or a range (0-40).")
@click.option("--pay", required=True, multiple=True, help='Gross pay, such as "12.71 an hour"; give several beside one number of hours.')
@_PAID
@_ON
@_JSON
@refusals_are_messages
def sweep(file: Path, hours: str, pay: tuple[str, ...], paid: str | None, on: date | None, as_json: bool) -> None:
    """Show a job of many hours, or at many rates of pay, beside the household in FILE, with the steps at which money falls."""
    case, many = answer.read(file), hours_in(hours)
    pays = pay if len(many) == 1 else pay[0]
    if len(many) > 1 and len(pay) > 1:
        raise BadInput([("pay", "give several hours and one pay, or one number of hours and several pays")])
    found = answer.sweep(case.household, hours=many if len(many) > 1 else many[0], pay=pays, on=on or case.on, **_job(paid))
    click.echo(found.to_json() if as_json else str(found))


@betteroff.command()
@_FILE
@click.option("--scenario", help="The scenario to follow, by its name; default: the household as it is.")
@click.option("--months", default=6, show_default=True, help="How many assessment periods.")
@_ON
@_JSON
@refusals_are_messages
def timeline(file: Path, scenario: str | None, months: int, on: date | None, as_json: bool) -> None:
    """Show the household in FILE month by month, by real pay days, with a scenario or as it is."""
    found = answer.timeline_case(answer.read(file), scenario, on, months)
    click.echo(found.to_json() if as_json else str(found))


@betteroff.command()
@_FILE
@click.option("--pay", required=True, help='Gross pay, such as "12.71 an hour".')
@click.option("--hours", "stated", default="0-40", show_default=True, help="Hours a week: a list (8,16,24) or a range (0-40).")
@_PAID
@_ON
@_JSON
@refusals_are_messages
def hours(file: Path, pay: str, stated: str, paid: str | None, on: date | None, as_json: bool) -> None:
    """Show at which hours of a job the household in FILE is safe, at which it loses, and the tenant's own share of the rent."""
    case = answer.read(file)
    found = answer.hours_that_pay(case.household, pay=pay, hours=hours_in(stated), on=on or case.on, **_job(paid))
    click.echo(found.to_json() if as_json else str(found))


@betteroff.command()
@_FILE
@refusals_are_messages
def new(file: Path) -> None:
    """Write a commented case to FILE, to fill in. An existing file is never overwritten."""
    if file.suffix.lower() == ".json":
        raise Refusal(
            f"{file}: a case to fill in is TOML, for its notes; give a name that ends in .toml (a case in JSON is read all the same)"
        )
    if file.exists():
        raise Refusal(f"{file}: exists already; give a new name")
    try:
        file.write_text((files("betteroff") / "new_case.toml").read_text(encoding="utf-8"), encoding="utf-8")
    except OSError as error:
        raise Refusal(f"{file}: cannot be written ({error.strerror}); give another place") from None
    click.echo(f"Wrote {file}. Fill it in, then: betteroff compare {file}")


@betteroff.command()
@refusals_are_messages
def schema() -> None:
    """Print the JSON Schema of a case."""
    click.echo(json.dumps(Case.model_json_schema(), indent=2))


@betteroff.group()
def rules() -> None:
    """The rules themselves: prove them, or read them."""


@rules.command()
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


@rules.command()
@click.argument("name")
@_ON
@refusals_are_messages
def show(name: str, on: date | None) -> None:
    """Print a table (universal_credit/work_group), a scheme's figures (universal_credit/rates) or both (universal_credit) on a day."""
    known = list(_files())
    found = [(scheme, question) for scheme, question in known if name in (scheme, f"{scheme}/{question}")]
    if not found:
        likely = maybe(name, ["/".join(pair) for pair in known])
        schemes = ", ".join(dict.fromkeys(scheme for scheme, _ in known))
        raise Refusal(f"{name}: is not a rule file; {likely}the schemes are {schemes}, and the name of one shows its files")
    click.echo("\n\n".join(_shown(scheme, question, on or date.today(), alone=len(found) == 1) for scheme, question in found))


def _shown(scheme: str, question: str, day: date, alone: bool) -> str:
    """A rule file on a day; beside others, one that has no rules for the day says so."""
    try:
        return rules_text.figures(figures(scheme), day) if question == "rates" else rules_text.table(table(scheme, question, day))
    except NotCovered as refusal:
        if alone:
            raise
        return str(refusal)


def _files() -> Iterator[tuple[str, str]]:
    return ((path.parent.name, path.stem) for path in sorted(folder().glob("*/*.toml")))


_ONE_SCENARIO = click.option("--scenario", help="The scenario to answer for, by its name; default: the household as it is.")


def _position(file: Path, scenario: str | None, on: date | None) -> Position:
    """The household of a case as it is, or in one of its scenarios."""
    case = answer.read(file)
    return answer.position(case.household, on=on or case.on) if scenario is None else answer.compare_case(case, on, scenario)[scenario].then


@betteroff.command()
@_FILE
@_ONE_SCENARIO
@_ON
@_JSON
@refusals_are_messages
def commitment(file: Path, scenario: str | None, on: date | None, as_json: bool) -> None:
    """Draft what the claimant commitment may record for the household in FILE, each part with its law and words to ask for it."""
    found = _position(file, scenario, on)
    click.echo(json.dumps(as_data.part_of(found, "commitment"), indent=2) if as_json else text.commitment(found))


@betteroff.command()
@_FILE
@_ONE_SCENARIO
@_ON
@_JSON
@refusals_are_messages
def myths(file: Path, scenario: str | None, on: date | None, as_json: bool) -> None:
    """Answer what is often said of benefits and work with the facts of the household in FILE."""
    found = _position(file, scenario, on)
    click.echo(json.dumps(as_data.part_of(found, "myths"), indent=2) if as_json else text.myths(found))


@betteroff.command()
@_FILE
@_ONE_SCENARIO
@_ON
@_JSON
@click.option("--about", metavar="TOPIC", help='Only one topic, such as "permitted work".')
@click.option("--full", is_flag=True, help="Print every reason, of programmes and help into business too.")
@refusals_are_messages
def requirements(file: Path, scenario: str | None, on: date | None, as_json: bool, about: str | None, full: bool) -> None:
    """Show what benefits other than Universal Credit require and allow of the household in FILE, from 27 April 2009 on."""
    found = answer.requirements_case(answer.read(file), on, scenario)
    shown = found.about(about) if about else found
    click.echo(shown.to_json() if as_json else shown.in_full() if full or about else str(shown))


@betteroff.command()
@_ON
@click.option("--full", is_flag=True, help="What each is, for whom, from which day to which and by which law.")
@_JSON
@refusals_are_messages
def schemes(on: date | None, full: bool, as_json: bool) -> None:
    """List the schemes of employment and recovery of the source documents on a day: proposed, in force, ended, or never in force."""
    found, day = answer.schemes(on), on or date.today()
    click.echo(json.dumps(as_data.schemes(found, day), indent=2, ensure_ascii=False) if as_json else schemes_text.text(found, day, full))


_LITTLE_WORDS = ("_on", "_from", "_days")


def _of_a_failure(command: Callable[..., None]) -> Callable[..., None]:
    """The options of a failure: its fields, without the little word at the end, as `--decided` for `decided_on`."""
    fields = {name: field for name, field in Failure.model_fields.items() if name not in ("kind", "on", "earlier")}
    for name, field in reversed(fields.items()):
        option = next((name.removesuffix(end) for end in _LITTLE_WORDS if name.endswith(end)), name).replace("_", "-")
        kinds = [getattr(kind, "__origin__", kind) for kind in get_args(field.annotation)]
        form = _Day() if date in kinds else int if int in kinds and str not in kinds else str
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


@betteroff.command()
@_FILE
@_ONE_SCENARIO
@click.option("--failure", required=True, metavar="KIND", help='What was, or was not, done: "missed interview", "left paid work", ...')
@click.option("--on", type=_Day(), metavar="YYYY-MM-DD", required=True, help="The day of the failure.")
@_of_a_failure
@click.option("--earlier", multiple=True, metavar="'DAY LEVEL DAYS'", help='An earlier failure, such as "2026-03-02 low 7"; several times.')
@_JSON
@refusals_are_messages
def sanctions(file: Path, scenario: str | None, as_json: bool, **stated: Any) -> None:
    """Show what a failure leads to for the household in FILE: whether it is sanctionable, how long, how much, what ends it."""
    found = answer.sanction_case(answer.read(file), failure_of(**stated), scenario)
    click.echo(found.to_json() if as_json else str(found))
