"""One household on one day: its money line by line, its duties, and all that was assumed. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from betteroff.activities import Activity
from betteroff.calendar import AssessmentPeriod
from betteroff.explanation import FigureUsed, Worked, figures_used
from betteroff.household import Household
from betteroff.money import Money
from betteroff.order import (
    all_duties,
    capability_tables,
    duty_rates,
    duty_tables,
    in_hand,
    money,
    money_rates,
    unconfirmed,
)
from betteroff.outlook import AdultDuties, duties_of_adults
from betteroff.reading import Assumption, read
from betteroff.rulebook import NotCovered, coverage, fingerprint
from betteroff.rulebook.lines import lines
from betteroff.schemes.capability import decide
from betteroff.schemes.minimum_wage import is_below
from betteroff.situation import Situation, Unused

FIRST_DAY = date(2024, 4, 8)
_WHOSE = {"first_pay": 0, "second_pay": 1, "first_costs": 0, "second_costs": 1}
_HIGH_INCOME = 60_000_00
"""Yearly pay in pence above which Child Benefit may be charged back; only a warning hangs on it."""


class StatementLine(NamedTuple):
    """A line of the statement: what a letter prints, and where it comes from."""

    name: str
    label: str
    whose: str
    amount: Money
    period: str
    law: str
    rule: str
    in_hand: int
    """+1 money in hand, -1 taken from it, 0 a step on the way."""
    part: str
    field: str


class Warned(NamedTuple):
    """Something an adviser should see beside the figures."""

    text: str
    law: str


@dataclass(frozen=True, repr=False)
class Position:
    """A household on one day. `lines`, `duties`, `assumptions` and the rest are plain data."""

    on: date
    period: AssessmentPeriod
    lines: tuple[StatementLine, ...]
    in_hand: Money
    assumptions: tuple[Assumption, ...]
    not_taken_into_account: tuple[Unused, ...]
    not_covered: tuple[str, ...]
    warnings: tuple[Warned, ...]
    alternatives: tuple[Alternative, ...]
    fingerprint: str
    situation: Situation
    worked: Worked

    @cached_property
    def duties(self) -> tuple[AdultDuties, ...]:
        """The duties of each adult, on the day and on every day after that the rules can answer for."""
        return duties_of_adults(self.situation, self.worked)

    def line(self, name: str) -> StatementLine:
        """A line by its stable name, such as "universal_credit.payable". Raises KeyError."""
        for found in self.lines:
            if found.name == name:
                return found
        raise KeyError(f"{name}: the lines are {', '.join(line.name for line in self.lines)}")

    def figures_of(self, line: StatementLine) -> tuple[FigureUsed, ...]:
        """The figures of law a line was worked out with."""
        return figures_used(self.worked, line.part, line.field)

    def __repr__(self) -> str:
        return f"<Position on {self.on}: {self.in_hand} a month in hand>"


class Alternative(NamedTuple):
    """The answer if something unknown were otherwise."""

    label: str
    position: Position


def position_of(household: Household, activities: tuple[Activity, ...], day: date, is_assumed: bool = False) -> Position:
    """The position of a household with a scenario's activities on a day, which was stated or assumed to be today."""
    if day < FIRST_DAY:
        raise NotCovered(f"on: {day} is before the first day this release covers, {FIRST_DAY}; ask about a later day")
    situation = Situation(household, activities)
    notes = [Assumption("on", f"today, {date.today()}")] if is_assumed else []
    period = period_of(household, day)
    if not _states_period(household):
        notes.append(Assumption("universal_credit.first_assessment_period", f"an assessment period begins on {day}"))
    return _position(situation, day, period, tuple(notes))


def period_of(household: Household, day: date) -> AssessmentPeriod:
    """The assessment period a day falls in; where the award's first is not stated, one that begins on the day."""
    uc = household.universal_credit
    first = (uc.first_assessment_period if uc else None) or day
    if first > day:
        raise NotCovered("universal_credit.first_assessment_period: begins after the day asked about; ask about a later day")
    return AssessmentPeriod.containing(day, first)


def _states_period(household: Household) -> bool:
    return household.universal_credit is not None and household.universal_credit.first_assessment_period is not None


def _position(situation: Situation, day: date, period: AssessmentPeriod, notes: tuple[Assumption, ...]) -> Position:
    worked, assumed, unknown = work_out(situation, day, period)
    late = tuple(_late(day, period))
    return Position(
        on=day,
        period=period,
        lines=tuple(_lines(situation, worked)),
        in_hand=Money(in_hand(worked.money)),
        assumptions=notes + late + assumed,
        not_taken_into_account=situation.unused,
        not_covered=tuple(coverage("not_covered")),
        warnings=tuple(_warnings(situation, worked)),
        alternatives=tuple(_alternatives(situation, day, unknown)),
        fingerprint=fingerprint(),
        situation=situation,
        worked=worked,
    )


def _late(day: date, period: AssessmentPeriod) -> Iterator[Assumption]:
    late = unconfirmed(day, period.first_day)
    for confirmed_to in dict.fromkeys(found.confirmed_to for found in late):
        what = "; ".join(found.what for found in late if found.confirmed_to == confirmed_to)
        yield Assumption("rules", f"last checked for {confirmed_to} and taken as unchanged since: {what}")


def work_out(situation: Situation, day: date, period: AssessmentPeriod) -> tuple[Worked, tuple[Assumption, ...], tuple[int, ...]]:
    """Facts, decisions, money and duties, in that order. Money is as on the period's last day, duties as on the day."""
    today, at_end = (read(situation, asked, period.first_day) for asked in (day, period.last_day))
    rates, tables = money_rates(day, period.first_day), capability_tables(day)
    worked = Worked(
        day=day,
        period=period,
        facts=at_end.facts,
        decided=decide(at_end.facts.first, at_end.facts.second, tables),
        rates=rates,
        money=money(at_end.facts, rates, tables),
        clocks=today.clocks,
        turning_days=today.turning_days,
        facts_today=today.facts,
        decided_today=decide(today.facts.first, today.facts.second, tables),
        duty_rates=duty_rates(day),
        duties=all_duties(today.facts, duty_rates(day), duty_tables(day), tables),
    )
    return worked, tuple(dict.fromkeys(today.assumptions + at_end.assumptions)), at_end.protection_is_unknown


def _lines(situation: Situation, worked: Worked) -> Iterator[StatementLine]:
    labels = situation.household.labels()
    for part in worked.money._fields:
        place = _WHOSE.get(part)
        if place is not None and place >= len(labels):
            continue
        if part.endswith("_pay") and not getattr(worked.money, part).gross:
            continue
        statement: Any = getattr(worked.money, part)
        kind: type = type(statement)
        for field, line in lines(kind).items():
            amount = getattr(statement, field)
            rule = f"{line.rule.__module__}.{line.rule.__name__}"
            yield StatementLine(
                f"{part}.{field}", line.label, "" if place is None else labels[place], Money(amount, line.period),
                line.period, line.law, rule, line.in_hand, part, field,
            )  # fmt: skip


def _warnings(situation: Situation, worked: Worked) -> Iterator[Warned]:
    labels = situation.household.labels()
    adults = (worked.facts.first, worked.facts.second)
    rates = worked.duty_rates.minimum_wage
    for label, adult in zip(labels, adults, strict=False):
        if adult.work_minutes and is_below(adult.pay_week, adult.work_minutes, adult.age, adult.is_apprentice, rates):
            text = f"{label}: the pay is below the minimum wage for the age; check hours and pay, and contact Acas if they are right"
            yield Warned(text, "National Minimum Wage Act 1998 s. 1; National Minimum Wage Regs 2015 regs 4, 4A")
        if worked.money.family.child_benefit and adult.pay_week * 52 > _HIGH_INCOME:
            yield Warned(f"{label}: the High Income Child Benefit Charge may be due; it is not worked out", "ITEPA 2003 s. 681B")
    if worked.facts.savings > worked.rates.universal_credit.capital_limit:
        yield Warned("Savings are above the limit, so there is no Universal Credit", "UC Regs 2013 reg. 18")


def _alternatives(situation: Situation, day: date, unknown: tuple[int, ...]) -> Iterator[Alternative]:
    """The same position with the LCWRA element protected, where it is not known whether it is."""
    if not unknown:
        return
    household = situation.household
    adults = tuple(
        adult.model_copy(update={"lcwra_in_award_before_april_2026": "yes"}) if place in unknown else adult
        for place, adult in enumerate(household.adults)
    )
    label = (
        "If the LCWRA element was in the award before 6 April 2026, or an assessment or the three-month wait was under way then, "
        "and it has been in the award without a break since (UC Regs 2013 reg. 27A, Sch 5A)"
    )
    yield Alternative(label, position_of(household.model_copy(update={"adults": adults}), situation.scenario, day))
