"""Commands that work out money and duties: in scenarios, as it is, over hours of work, and month by month."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from betteroff import answer
from betteroff.cli import papers
from betteroff.cli.common import FILE, ON, ONE_SCENARIO, SCENARIO, Reply, answering, refusals_are_messages
from betteroff.present import pages, sections
from betteroff.present.letter import Audience, Style
from betteroff.reading.work import PAID
from betteroff.stated import BadInput
from betteroff.sweep import hours_in

_PAID = click.option("--paid", type=click.Choice(list(PAID)), help="How often the job is paid; default: monthly.")


def _job(paid: str | None) -> dict[str, str]:
    """What is stated of the job, beside hours and pay."""
    return {"paid": paid} if paid else {}


@click.command(epilog="\b\nExamples:\n  betteroff compare my_case.toml\n  betteroff compare my_case.toml --letter kim.pdf --style easy")
@FILE
@SCENARIO
@ON
@click.option("--full", is_flag=True, help="Print how each is worked out, the reason of every duty, and in full what may be asked for.")
@papers.LETTER
@papers.AUDIENCE
@papers.STYLE
@papers.CONSENT
@papers.CHART
@papers.FORCE
@answering
def compare(
    file: Path,
    scenario: str | None,
    on: date | None,
    full: bool,
    letter: Path | None,
    audience: Audience | None,
    style: Style | None,
    consent: bool,
    chart: Path | None,
    force: bool,
) -> Reply | str:
    """Compare today with each scenario of the case in FILE, or with one of them.

    Where a letter or a chart is asked for, it is given instead of the answer.
    """
    has_letter = bool(letter or audience or style or consent)
    if has_letter or chart:
        papers.refuse_beside_a_paper("full")
    papers.check_files(letter, chart, force=force)
    found = answer.compare_case(answer.read(file), on, scenario)
    if not has_letter and not chart:
        return Reply(pages.comparisons(tuple(found.values()), full), found.to_dict)
    asked: list[tuple[papers.Paper, Path | None, str]] = []
    if has_letter:
        asked.append((papers.letter_of(found, audience, style, consent), letter, papers.WHOM[audience or "client"]))
    if chart:
        asked.append((found.chart(), chart, papers.WHOM_A_CHART))
    return "\n".join(papers.given(paper, to, whom) for paper, to, whom in asked)


@click.command(epilog="Example: betteroff position my_case.toml --on 2026-12-07")
@FILE
@ON
@answering
def position(file: Path, on: date | None) -> Reply:
    """Show money and duties of the household in FILE as it is, without its scenarios."""
    case = answer.read(file)
    found = answer.position(case.household, on=on or case.on)
    return Reply([pages.position(found)], found.to_dict)


@click.command(epilog='\b\nExample:\n  betteroff sweep my_case.toml --hours 0-40 --pay "12.71 an hour" --chart hours.svg')
@FILE
@click.option("--hours", required=True, help="Hours a week: 16, a list (8,16,24) or a range (0-40).")
@click.option("--pay", required=True, multiple=True, help='Gross pay, such as "12.71 an hour"; give several beside one number of hours.')
@_PAID
@ON
@papers.CHART
@click.option("--chart-of", metavar="WHAT", help='What the chart shows, such as "marginal rates". Without --chart it is told in words.')
@papers.FORCE
@answering
def sweep(
    file: Path,
    hours: str,
    pay: tuple[str, ...],
    paid: str | None,
    on: date | None,
    chart: Path | None,
    chart_of: str | None,
    force: bool,
) -> Reply | str:
    """Show a job of many hours, or at many rates of pay, beside the household in FILE, with the steps at which money falls."""
    if chart or chart_of:
        papers.refuse_beside_a_paper()
    papers.check_files(chart, force=force)
    case, many = answer.read(file), hours_in(hours)
    pays = pay if len(many) == 1 else pay[0]
    if len(many) > 1 and len(pay) > 1:
        raise BadInput([("pay", "give several hours and one pay, or one number of hours and several pays")])
    found = answer.sweep(case.household, hours=many if len(many) > 1 else many[0], pay=pays, on=on or case.on, **_job(paid))
    if chart or chart_of:
        return papers.given(found.chart(chart_of) if chart_of else found.chart(), chart, papers.WHOM_A_CHART)
    return Reply([sections.sweep(found)], found.to_dict)


@click.command(epilog='Example: betteroff hours my_case.toml --pay "12.71 an hour" --chart hours.svg')
@FILE
@click.option("--pay", required=True, help='Gross pay, such as "12.71 an hour".')
@click.option("--hours", "stated", default="0-40", show_default=True, help="Hours a week: a list (8,16,24) or a range (0-40).")
@_PAID
@ON
@papers.CHART
@papers.FORCE
@answering
def hours(file: Path, pay: str, stated: str, paid: str | None, on: date | None, chart: Path | None, force: bool) -> Reply | str:
    """Show at which hours of a job the household in FILE is safe, at which it loses, and the tenant's own share of the rent."""
    if chart:
        papers.refuse_beside_a_paper()
    papers.check_files(chart, force=force)
    case = answer.read(file)
    found = answer.hours_that_pay(case.household, pay=pay, hours=hours_in(stated), on=on or case.on, **_job(paid))
    if chart:
        return papers.given(found.chart(), chart, papers.WHOM_A_CHART)
    return Reply([pages.hours_that_pay(found)], found.to_dict)


@click.command(epilog='Example: betteroff timeline my_case.toml --scenario "A job" --months 12')
@FILE
@ONE_SCENARIO
@click.option("--months", default=6, show_default=True, help="How many assessment periods.")
@ON
@answering
def timeline(file: Path, scenario: str | None, months: int, on: date | None) -> Reply:
    """Show the household in FILE month by month, by real pay days, with a scenario or as it is."""
    found = answer.timeline_case(answer.read(file), scenario, on, months)
    return Reply([pages.timeline(found)], found.to_dict)


@click.command(epilog='Example: betteroff explain my_case.toml --line "Standard allowance"')
@FILE
@SCENARIO
@ON
@click.option("--line", default="", metavar="NAME", help='Only the lines whose name has these words, such as "Standard allowance".')
@refusals_are_messages
def explain(file: Path, scenario: str | None, on: date | None, line: str) -> None:
    """Explain every line and every duty: the rule, the law, the figures, the rows passed over."""
    case = answer.read(file)
    if case.scenarios or scenario:
        click.echo(answer.compare_case(case, on, scenario).explain(line))
    else:
        click.echo(answer.position(case.household, on=on or case.on).explain(line))
