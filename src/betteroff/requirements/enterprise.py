"""The New Enterprise Allowance for one adult, what it counted for, and other ways into self-employment. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from betteroff.calendar import after_months
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
from betteroff.money import MINUTES_AN_HOUR, Money
from betteroff.reading.claims.programmes import ProgrammeDays
from betteroff.requirements.lines import RequirementLine, lines_of, row_line
from betteroff.rulebook.figures import figures
from betteroff.rulebook.schemes import schemes
from betteroff.rulebook.tables import asked, every_row, first_row, has_outcome

TOPIC = "enterprise"
SCHEME = "new_enterprise_allowance"


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
    places = [place for place in CountedBy if place != CountedBy.THE_BENEFIT_CLAIMED]
    return CountsFor(*(not has_outcome(scan, every_row(scan, effect_inputs(place)), Effect.IGNORED) for place in places))


def enterprise_lines(found: WaysIntoWork, inputs: EligibilityInputs, days: ProgrammeDays, day: date) -> Iterator[RequirementLine]:
    """Whether the allowance may be had now, or from a later day of the claim; its money; other ways into self-employment"""
    line, may_begin = row_line(TOPIC, ELIGIBILITY, day, found.allowance_row), found.allowance in (Allowance.MONEY, Allowance.MENTOR)
    yield line._replace(last_day=schemes()[SCHEME].last_start) if may_begin else line
    yield from _later(found.allowance, inputs, days, day)
    if may_begin or found.allowance == Allowance.ON_IT:
        yield from _money(day)
    yield from lines_of(TOPIC, ROUTES, day, found.route_rows)


def _later(now: Allowance, inputs: EligibilityInputs, days: ProgrammeDays, day: date) -> Iterator[RequirementLine]:
    """What comes with more time on the benefit, and from which day"""
    table = asked(ELIGIBILITY, day)
    for months in table.limits("months_of_claim"):
        number = first_row(table.scan, inputs._replace(months_of_claim=months))
        if months > inputs.months_of_claim and days.claimed and table.rows[number].then not in (now, Allowance.WAIT):
            yield row_line(TOPIC, ELIGIBILITY, day, number)._replace(first_day=after_months(days.claimed, months))


def _money(day: date) -> Iterator[RequirementLine]:
    """The allowance week by week and in all, the largest loan, and what it counts for"""
    rates = rates_on(NewEnterpriseAllowanceRates, day)
    hours = Decimal(rates.least_hours) / MINUTES_AN_HOUR
    first, second = allowance_in_week(1, rates), allowance_in_week(rates.weeks_first + 1, rates)
    yield _amount("weekly_first", f"Weeks 1 to {rates.weeks_first} of trading", first, day, "week")._replace(hours=hours)
    yield _amount("weekly_second", f"Weeks {rates.weeks_first + 1} to {rates.weeks} of trading", second, day, "week")._replace(hours=hours)
    yield _amount("weekly_first", f"The allowance in all, over {rates.weeks} weeks", allowance_in_all(rates), day)
    if rates.most_loan:
        yield _amount("most_loan", "Loan, to be paid back, at most", rates.most_loan, day)
    yield from (row_line(TOPIC, EFFECTS, day, number) for number in range(len(asked(EFFECTS, day).rows)))


def _amount(name: str, what: str, pence: int, day: date, period: str = "") -> RequirementLine:
    figure = figures(SCHEME)[name]
    value = figure.on(day)
    why = f"{figure.label}. {value.note[0].upper()}{value.note[1:]}" if value.note else figure.label
    return RequirementLine(TOPIC, what, why, figure.law, value.mark, amount=Money(pence), period=period)
