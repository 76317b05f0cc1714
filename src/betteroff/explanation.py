"""Why: the figures behind every line of money, and the deciding row behind every duty.

A line is explained by running the rule that made it once more over views that note what it reads.
A decision is explained by the row that fits, and by the one fact that ruled out each row above it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from inspect import signature
from operator import attrgetter
from typing import Any, NamedTuple, get_type_hints

from betteroff.calendar import AssessmentPeriod, Clock
from betteroff.conditionality.duties import REGIME, HouseholdDuties, regime_inputs, work_group_inputs
from betteroff.conditionality.easements import DOMESTIC_ABUSE, domestic_abuse_inputs
from betteroff.conditionality.hours import (
    AVAILABILITY,
    EXPECTED_HOURS,
    INTERVIEW_AVAILABILITY,
    availability_inputs,
    expected_hours_inputs,
    interview_availability_inputs,
)
from betteroff.conditionality.minimum_income_floor import FLOOR, floor_inputs
from betteroff.conditionality.work_group import APART_FROM_EARNINGS, WORK_GROUP, apart_from_earnings_inputs
from betteroff.dated_rules import SCHEME_OF, DutyRates, MoneyRates, figure_day, schemes_in
from betteroff.facts import AdultFacts, Facts, JobFacts, shows_no_values
from betteroff.order import Statement, work_found
from betteroff.rulebook import source_title
from betteroff.rulebook.figures import figures, shown
from betteroff.rulebook.lines import lines
from betteroff.rulebook.tables import EVERY_ROW, Question, Row, Table, asked, first_row
from betteroff.schemes.award import Decided
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.capability import (
    CAPABILITY,
    CARING,
    ELEMENT,
    Decisions,
    capability_inputs,
    caring_inputs,
    claims_carer_support_payment,
    element_inputs,
)
from betteroff.schemes.carers import CARERS_ALLOWANCE, carers_inputs
from betteroff.schemes.child_benefit import child_benefit_in_cap
from betteroff.schemes.childcare_element import PAID_WORK, WORK_CONDITION, paid_work_inputs, work_condition_inputs
from betteroff.schemes.education import EDUCATION, education_inputs
from betteroff.schemes.employment_and_support_allowance import (
    SUPPORT_ALLOWANCE,
    is_in_support_group,
    permitted_work_inputs,
    support_allowance_inputs,
)
from betteroff.schemes.health_costs import HEALTH_COSTS
from betteroff.schemes.healthy_start import YOUNG_FOOD
from betteroff.schemes.help_beside import HelpDecisions
from betteroff.schemes.housing_benefit_award import is_means_tested
from betteroff.schemes.jobseekers_allowance import JOBSEEKERS_ALLOWANCE, jobseekers_allowance_inputs
from betteroff.schemes.pay import PayRates
from betteroff.schemes.permitted_work import PERMITTED_WORK
from betteroff.schemes.school_meals import SCHOOL_MEALS
from betteroff.schemes.scottish_child_payment import SCOTTISH_CHILD_PAYMENT
from betteroff.schemes.tax_free_childcare import TAX_FREE_CHILDCARE
from betteroff.schemes.work_benefits import BenefitRates
from betteroff.transition import Transitional


@shows_no_values
class Worked(NamedTuple):
    """Everything one position was worked out from, kept so that it can be explained."""

    day: date
    period: AssessmentPeriod
    pay_day: date
    """Whose tax and National Insurance the pay has: the day, or a later one on which all work starts."""
    facts: Facts
    """For the money: as on the period's last day, and what belongs to other benefits as on the day (`reading/by_day.py`)."""
    decided: Decided
    rates: MoneyRates
    money: Statement
    helped: HelpDecisions
    """Which help beside Universal Credit is due."""
    clocks: Mapping[tuple[int, str], Clock]
    """What the facts of the day were counted by."""
    turning_days: frozenset[date]
    """Other days on which a fact changes."""
    facts_today: Facts
    """As on the day: for the duties."""
    decided_today: Decisions
    duty_rates: DutyRates
    duties: HouseholdDuties | None
    """Nothing without a claim to Universal Credit."""
    transitional: Transitional
    """How the transitional element came about."""

    @property
    def last_day(self) -> date:
        """The day money is as on: the last of the assessment period; without a claim for Universal Credit, the day asked about"""
        return self.period.last_day if self.facts.claims_universal_credit else self.day


class FigureUsed(NamedTuple):
    """A figure of law that a line was worked out with."""

    name: str
    label: str
    shown: str
    since: date
    law: str
    source: str
    mark: str


class PassedOver(NamedTuple):
    """A row that did not decide, and the one fact that ruled it out."""

    why: str
    law: str
    ruled_out_by: str


class Reason(NamedTuple):
    """The row of a table that decided, and the rows it was chosen over."""

    question: str
    table: str
    row: int
    outcome: str
    why: str
    law: str
    mark: str
    certainty: str
    ask: str
    passed_over: tuple[PassedOver, ...]


_Seen = dict[tuple[str, str, date], None]
"""Figures that were read, in order: scheme, name, and the day they are of."""
_Giver = Callable[["Worked", Any, _Seen], Any]
"""What a rule is given, from all that was worked out, the statement its line is in, and where to note what it reads."""


def figures_used(worked: Worked, part: str, name: str) -> tuple[FigureUsed, ...]:
    """The figures behind one line of money, found by running its rule again over recording views."""
    rule = _rule_of(part, name)
    if not rule.reads_figures:
        return ()
    seen: _Seen = {}
    statement = getattr(worked.money, part)
    rule.rule(*[give(worked, statement, seen) for give in rule.givers])
    return tuple(_figure(*which) for which in seen)


@cache
def _figure(scheme: str, name: str, day: date) -> FigureUsed:
    figure = figures(scheme)[name]
    value = figure.on(day)
    amount, source = shown(value.amount, figure.unit), source_title(value.source)
    return FigureUsed(f"{scheme}.{name}", figure.label, amount, value.start, figure.law, source, value.mark)


class _Rule(NamedTuple):
    """The rule of a line, and what gives each of its parameters, in order."""

    rule: Callable[..., int]
    givers: tuple[_Giver, ...]
    reads_figures: bool


@cache
def _rule_of(part: str, name: str) -> _Rule:
    kind = get_type_hints(Statement)[part]
    rule = lines(kind)[name].rule
    hints = get_type_hints(rule)
    asked = {given: hints[given] for given in signature(rule).parameters}
    givers = tuple(_giver(part, kind, given, of) for given, of in asked.items())
    return _Rule(rule, givers, not _RATES.keys().isdisjoint(asked.values()))


def _giver(part: str, statement: Any, name: str, kind: type) -> _Giver:
    """An earlier line of the statement, figures, or facts and what was worked out before."""
    if name in statement._fields:
        return lambda _, earlier, __: getattr(earlier, name)
    if kind is BenefitRates and part.endswith("_benefits"):  # received as on the day, though counted otherwise
        return lambda worked, _, seen: _Recorded(worked.rates.work_benefits, worked, seen, worked.day)
    if kind in _RATES:
        return lambda worked, _, seen: _Recorded(_RATES[kind](worked.rates), worked, seen)
    if kind in _HELPED:
        return lambda worked, _, __: getattr(worked.helped, _HELPED[kind])
    if name in Decided._fields:
        return lambda worked, _, __: getattr(worked.decided, name)
    if name in Statement._fields:
        return lambda worked, _, __: getattr(worked.money, name)
    return lambda worked, _, __: _GIVEN[name](worked, part)


def _adult(worked: Worked, part: str) -> AdultFacts:
    """Whose line it is, of a part that is one adult's."""
    return worked.facts.second if part.startswith("second") else worked.facts.first


def _job(worked: Worked, part: str) -> JobFacts:
    """The job a payslip is of."""
    adult = _adult(worked, part)
    return adult.other_job if part.endswith("other_pay") else adult.job


_GIVEN: Mapping[str, Callable[[Worked, str], Any]] = {
    "facts": lambda worked, _: worked.facts,
    "adult": _adult,
    "job": _job,
    "nation": lambda worked, _: worked.facts.nation,
    "work": lambda worked, _: work_found(worked.money),
    "entitlement": lambda worked, part: worked.decided.work_benefits[part.startswith("second")],
    "decided": lambda worked, _: worked.decided.adults,
    "is_assessed": lambda worked, _: is_means_tested(
        worked.decided.housing_benefit, worked.money.universal_credit, worked.money.income_related_benefit
    ),
    "child_benefit": lambda worked, _: child_benefit_in_cap(worked.facts, worked.rates.child_benefit_in_cap),
}
"""What a rule may be given beside figures and earlier lines, by the name it has there."""


_HELPED: Mapping[type, str] = {kind: name for name, kind in get_type_hints(HelpDecisions).items()}
"""Where each decision on help beside Universal Credit stands."""


def _held(kind: Any, path: str = "") -> Iterator[tuple[type, str]]:
    """Every kind of figures within figures, and the path to it."""
    yield kind, path
    for name, inner in get_type_hints(kind).items():
        if hasattr(inner, "_fields"):
            yield from _held(inner, f"{path}.{name}" if path else name)


_RATES: Mapping[type, Callable[[MoneyRates], Any]] = {
    kind: attrgetter(path) if path else lambda rates: rates for kind, path in reversed(tuple(_held(MoneyRates)))
}
"""Where in the figures of a day's money each kind stands; of two of a kind, the first."""


class _Recorded:
    """A view of figures that notes which were read."""

    def __init__(self, rates: object, worked: Worked, seen: _Seen, day: date | None = None) -> None:
        self._rates = rates
        self._worked = worked
        self._seen = seen
        self._day = day
        """Where it is not the day that figures of their scheme have in an award."""

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._rates, name)
        if isinstance(value, tuple):
            outside = isinstance(self._rates, MoneyRates) and name != "award"
            value = _Recorded(value, self._worked, self._seen, self._of(name) if outside else self._day)
        else:
            scheme = SCHEME_OF[type(self._rates)]
            self._seen[scheme, name, self._day or figure_day(scheme, self._of(scheme), self._worked.period.first_day)] = None
        setattr(self, name, value)  # noted; read again, it is at hand
        return value

    def _of(self, name: str) -> date:
        """The day of figures that do not belong to the award."""
        return self._worked.pay_day if name in _OF_PAY else self._worked.day


_OF_PAY = {"pay", "self_employed_tax"} | schemes_in(PayRates)


def reasons(worked: Worked, place: int) -> tuple[Reason, ...]:
    """Every decision about one adult's duties, in the order in which they were made."""
    first_day = worked.period.first_day
    return tuple(
        _reason(question, first_day if question in _OF_THE_PERIOD else worked.day, answers, row)
        for question, answers, row in decisions(worked, place)
    )


_OF_THE_PERIOD = (ELEMENT, PAID_WORK, WORK_CONDITION, EDUCATION, JOBSEEKERS_ALLOWANCE, SUPPORT_ALLOWANCE, CARERS_ALLOWANCE)
"""Decided as at the start of the assessment period, like the award they belong to."""


def decisions(worked: Worked, place: int) -> Iterator[tuple[Question, tuple[Any, ...], int]]:
    """Every question asked about an adult's duties but the switches: what was answered, and the row that decided"""
    assert worked.duties is not None  # nobody has duties without a claim to Universal Credit
    facts, found, decided = worked.facts_today, worked.duties[place], worked.decided_today[place]
    adult = facts.second if place else facts.first
    money_adult = worked.facts.second if place else worked.facts.first
    yield CAPABILITY, capability_inputs(adult), decided.capability_row
    yield CARING, caring_inputs(adult, claims_carer_support_payment(adult)), decided.caring_row
    component = worked.decided.work_benefits[place].component_in_award
    yield ELEMENT, element_inputs(money_adult, worked.decided.adults[place].capability, component), worked.decided.adults[place].element_row
    yield from _decisions_on_childcare(worked, place)
    yield from _decisions_on_benefits(worked, place)
    if adult.course.is_on:
        inputs = education_inputs(adult, facts.first if place else facts.second, facts.children > 0)
        yield EDUCATION, inputs, first_row(asked(EDUCATION, worked.period.first_day).scan, inputs)
    yield APART_FROM_EARNINGS, apart_from_earnings_inputs(facts, adult, decided.capability, decided.caring), found.group_apart_row
    yield EXPECTED_HOURS, expected_hours_inputs(facts, adult, decided.capability), found.expected_hours_row
    yield FLOOR, floor_inputs(adult, found.group_apart), found.floor_row
    yield WORK_GROUP, work_group_inputs(found.group_apart, found.earnings, found.floor), found.group_row
    yield DOMESTIC_ABUSE, domestic_abuse_inputs(facts, adult, found.group), found.abuse_row
    yield AVAILABILITY, availability_inputs(facts, adult), found.availability_row
    yield INTERVIEW_AVAILABILITY, interview_availability_inputs(facts, adult), found.interview_availability_row
    yield REGIME, regime_inputs(found.group_apart, found.group, found.earnings), found.regime_row


def _decisions_on_benefits(worked: Worked, place: int) -> Iterator[tuple[Question, tuple[Any, ...], int]]:
    """Whether the benefits an adult claims are payable beside the work."""
    found, rates = worked.decided.work_benefits[place], worked.rates.work_benefits
    adult, earned = worked.facts.second if place else worked.facts.first, found.earnings_week
    if found.jobseekers_allowance != Payable.NOT_CLAIMED:
        yield JOBSEEKERS_ALLOWANCE, jobseekers_allowance_inputs(adult), found.jobseekers_allowance_row
    if found.employment_and_support_allowance != Payable.NOT_CLAIMED:
        in_group = is_in_support_group(adult, rates.employment_and_support_allowance)
        of_work = permitted_work_inputs(adult, earned, rates.permitted_work, rates.minimum_wage)
        yield PERMITTED_WORK, of_work, found.permitted_work_row
        inputs = support_allowance_inputs(adult, found.permitted_work, in_group)
        yield SUPPORT_ALLOWANCE, inputs, found.employment_and_support_allowance_row
    if found.carers != Payable.NOT_CLAIMED:
        yield CARERS_ALLOWANCE, carers_inputs(adult, earned, rates.carers), found.carers_row


def _decisions_on_childcare(worked: Worked, place: int) -> Iterator[tuple[Question, tuple[Any, ...], int]]:
    """Whether the adult is in paid work and the condition is met, where childcare is paid for."""
    facts, adults, found = worked.facts, worked.decided.adults, worked.decided.childcare
    if facts.childcare.charges_month:
        adult, work = (facts.second, found.second) if place else (facts.first, found.first)
        yield PAID_WORK, paid_work_inputs(adult, facts.award, work.gets_statutory_pay), work.row
        yield WORK_CONDITION, work_condition_inputs(facts, adults, found.first.work, found.second.work), found.row


def help_reasons(worked: Worked) -> tuple[Reason, ...]:
    """Why help beside Universal Credit is due or not, in the order of what is decided on it."""
    decided: tuple[Any, ...] = worked.helped
    return tuple(_reason(question, worked.day, found.asked, found.row) for question, found in zip(_ON_HELP, decided, strict=True))


_ON_HELP = (SCOTTISH_CHILD_PAYMENT, YOUNG_FOOD, SCHOOL_MEALS, HEALTH_COSTS, TAX_FREE_CHILDCARE)


@lru_cache(maxsize=4096)
def _reason(question: Question, day: date, answers: tuple[Any, ...], number: int) -> Reason:
    """The same for all who answer alike"""
    table = asked(question, day)
    row = table.rows[number]
    above = () if table.read == EVERY_ROW else table.rows[:number]
    passed = tuple(PassedOver(other.why, other.law, _ruled_out_by(table, other, answers)) for other in above)
    name = f"{table.scheme}/{table.name}"
    return Reason(table.question, name, number + 1, table.outcome(number), row.why, row.law, row.mark, row.certainty, row.ask, passed)


def _ruled_out_by(table: Table, row: Row, answers: tuple[Any, ...]) -> str:
    for place, spans in row.when:
        answer = answers[place]
        for span in spans:
            if span.low <= answer <= span.high:
                break
        else:
            return f"{table.inputs[place].says}: {table.inputs[place].shown(int(answer))}"
    raise AssertionError("a row that fits was passed over")
