"""The New Enterprise Allowance for one adult, what it counted for, and other ways into self-employment. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from betteroff.calendar import after_months, written
from betteroff.conditionality.new_enterprise_allowance import (
    EFFECTS,
    ELIGIBILITY,
    ROUTES,
    Allowance,
    CountedBy,
    Effect,
    EligibilityInputs,
    NewEnterpriseAllowanceRates,
    allowance_in_all,
    allowance_in_week,
    effect_inputs,
)
from betteroff.conditionality.requirements import WaysIntoWork
from betteroff.dated_rules import rates_on
from betteroff.facts.programmes import ProgrammeBenefit
from betteroff.money import MINUTES_AN_HOUR, Money
from betteroff.reading.claims.programmes import JOBSEEKERS, SUPPORT, ProgrammeDays, months_between
from betteroff.requirements.lines import RequirementLine, lines_of, row_line
from betteroff.rulebook.figures import figures
from betteroff.rulebook.schemes import schemes
from betteroff.rulebook.tables import asked, every_row, first_row, has_outcome, versions

TOPIC = "enterprise"
SCHEME = "new_enterprise_allowance"
_OPEN = (Allowance.MONEY, Allowance.MENTOR)
_BY_TIME = (Allowance.WAIT, Allowance.MENTOR)
"""What more time on the benefit changes."""
_CLAIMED = {
    CountedBy.JOBSEEKERS_ALLOWANCE_OR_INCOME_SUPPORT: (*JOBSEEKERS, ProgrammeBenefit.INCOME_SUPPORT),
    CountedBy.EMPLOYMENT_AND_SUPPORT_ALLOWANCE: SUPPORT,
}
"""The benefits that may end."""
_OTHER_HELP = tuple(place for place in CountedBy if place not in _CLAIMED)


class CountsFor(NamedTuple):
    """What the allowance counts for, on a day."""

    housing_benefit: bool
    council_tax_benefit: bool
    tax_credits: bool
    income_tax: bool
    universal_credit: bool
    access_to_work: bool


def counts_for(day: date) -> CountsFor:
    """What the allowance counts for on a day, as far as guidance does not leave it out of account."""
    scan = asked(EFFECTS, day).scan
    return CountsFor(*(not has_outcome(scan, every_row(scan, effect_inputs(place)), Effect.IGNORED) for place in _OTHER_HELP))


def enterprise_lines(found: WaysIntoWork, inputs: EligibilityInputs, days: ProgrammeDays, day: date) -> Iterator[RequirementLine]:
    """Whether the allowance may be had now, or from a later day of the claim; its money; other ways into self-employment"""
    yield _told(row_line(TOPIC, ELIGIBILITY, day, found.allowance_row))
    if found.allowance in _BY_TIME and days.claimed:
        yield from _later(inputs, days.claimed, day, found.allowance)
    if found.allowance in (*_OPEN, Allowance.ON_IT):
        yield from _money(inputs.benefit, day)
    yield from lines_of(TOPIC, ROUTES, day, found.route_rows)


def _told(line: RequirementLine) -> RequirementLine:
    """Whether the allowance may be had; where it may, with the last day on which anybody could begin"""
    last = schemes()[SCHEME].last_start
    return line if last is None or line.outcome not in _OPEN else line._replace(why=f"{line.why}. Nobody could begin after {written(last)}")


def _later(inputs: EligibilityInputs, claimed: date, day: date, now: int) -> Iterator[RequirementLine]:
    """What comes with more time on the benefit, by the rules of the day on which it is reached"""
    held = versions(SCHEME, "eligibility")
    reached = {after_months(claimed, months) for table in held for months in table.limits("months_of_claim")}
    for then in sorted(first for first in {*reached, *(table.start for table in held)} if first > day):
        at_that_time = inputs._replace(months_of_claim=months_between(claimed, then))
        line = _told(row_line(TOPIC, ELIGIBILITY, then, first_row(asked(ELIGIBILITY, then).scan, at_that_time)))
        if line.outcome in _OPEN and line.outcome != now:
            yield line._replace(first_day=then)
        now = line.outcome
        if now not in _BY_TIME:
            return


def _money(benefit: ProgrammeBenefit, day: date) -> Iterator[RequirementLine]:
    """The allowance week by week and in all, the largest loan, and what it counts for"""
    rates = rates_on(NewEnterpriseAllowanceRates, day)
    hours = Decimal(rates.least_hours) / MINUTES_AN_HOUR
    first, second = allowance_in_week(1, rates), allowance_in_week(rates.weeks_first + 1, rates)
    yield _amount("weekly_first", f"Weeks 1 to {rates.weeks_first} of trading", first, day, "week")._replace(hours=hours)
    yield _amount("weekly_second", f"Weeks {rates.weeks_first + 1} to {rates.weeks} of trading", second, day, "week")._replace(hours=hours)
    yield _amount("weekly_first", f"The allowance in all, over {rates.weeks} weeks", allowance_in_all(rates), day)._replace(
        why="Both rates, each for its weeks"
    )
    if rates.most_loan:
        yield _amount("most_loan", "Loan, to be paid back, at most", rates.most_loan, day)
    scan, rows = asked(EFFECTS, day).scan, 0
    for counted_by in (*_OTHER_HELP, *(place for place, benefits in _CLAIMED.items() if benefit in benefits)):
        rows |= every_row(scan, effect_inputs(counted_by))
    yield from lines_of(TOPIC, EFFECTS, day, rows)


def _amount(name: str, what: str, pence: int, day: date, period: str = "") -> RequirementLine:
    figure = figures(SCHEME)[name]
    value = figure.on(day)
    why = f"{figure.label}. {value.note[0].upper()}{value.note[1:]}" if value.note else figure.label
    return RequirementLine(TOPIC, what, why, figure.law, value.mark, amount=Money(pence), period=period)
