"""One household on one day: its money line by line, its duties, and all that was assumed. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from betteroff.alternatives import otherwise
from betteroff.beside_the_figures import assumptions_of, not_covered_of, unused_of, warnings_of
from betteroff.calendar import AssessmentPeriod, written
from betteroff.dated_rules import (
    award_tables,
    capability_tables,
    duty_rates,
    duty_tables,
    help_tables,
    last_answerable_day,
    money_rates,
)
from betteroff.duties.commitment import Entry, commitment
from betteroff.duties.ledger import WeekLedger, ledgers
from betteroff.duties.myths import Answered, myths
from betteroff.duties.outlook import AdultDuties, duties_of_adults
from betteroff.duties.treatment import TreatmentAdvice, treatment_advice
from betteroff.duties.what_would_change import WouldChange, what_would_change
from betteroff.explanation import FigureUsed, Worked, figures_used
from betteroff.household import Household, Step
from betteroff.looking_back import LookingBack
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.notices.days_within import of_days_that_differ
from betteroff.notices.help_beside import Help, help_of, other_help_of
from betteroff.notices.new_style_days import after_a_turn
from betteroff.notices.work_benefits import ESA, if_supported
from betteroff.order import decide, duties_given, in_hand, money_and_help, work_of
from betteroff.reading import Assumption, read, read_of_the_award, read_of_the_day
from betteroff.reading.by_day import with_benefits_of_the_day
from betteroff.reading.cap import refuse_later_earnings
from betteroff.requirements.answered import BenefitRequirements, required_of
from betteroff.rulebook import NotCovered, coverage, fingerprint
from betteroff.rulebook.other_help import OtherHelp
from betteroff.rules_touched import late_rules
from betteroff.schemes.capability import decide as decide_adults
from betteroff.since_asked import surplus_since_asked, with_earnings_since_asked, with_what_was_before
from betteroff.situation import Situation
from betteroff.statement import StatementLine, statement_of
from betteroff.unused import Unused

BEGAN = "universal_credit.first_assessment_period"


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

    @cached_property
    def week(self) -> tuple[WeekLedger, ...]:
        """The hours of a week of each adult, as on the day: what fills it, its law, and what clashes or is too much."""
        return tuple(ledgers(self.situation, self.worked, self.duties))

    @cached_property
    def treatment(self) -> tuple[TreatmentAdvice, ...]:
        """What adults in treatment, or out of it again, should know and may ask for."""
        return tuple(treatment_advice(self.situation, self.worked))

    @cached_property
    def help(self) -> tuple[Help, ...]:
        """Help beside Universal Credit that the nation and the children make possible, due or not, and why."""
        return help_of(self.worked)

    @cached_property
    def other_help(self) -> tuple[OtherHelp, ...]:
        """Other help to ask about; nothing of it is counted."""
        return other_help_of(self.worked)

    @cached_property
    def requirements(self) -> tuple[BenefitRequirements, ...]:
        """What new-style and older benefits require of each adult who claims one, and allow."""
        return required_of(self.situation, self.on, not self.worked.money.universal_credit.payable)

    @cached_property
    def what_would_change(self) -> tuple[WouldChange, ...]:
        """The nearest facts that would lead to other duties of each adult, each worked out again with that fact; and from the day on which
        work search is to come back."""
        return tuple(what_would_change(self.duties))

    @cached_property
    def commitment(self) -> tuple[Entry, ...]:
        """A draft for the claimant commitment of each adult: what may be recorded, by which law, and words to ask for it."""
        return tuple(commitment(self.duties, self.treatment))

    @cached_property
    def myths(self) -> tuple[Answered, ...]:
        """What is often said of benefits and work, answered with the facts of each adult."""
        return tuple(myths(self.duties))

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
    benefit: str = ""
    """A benefit that the figures have ended with the work, where the answer is for it going on."""
    is_near: bool = False
    """Whether it will be so before long, by the days of a benefit alone."""


def position_of(
    household: Household, steps: tuple[Step, ...], day: date, notes: tuple[Assumption, ...] = (), asked_first: date | None = None
) -> Position:
    """The position of a household with a scenario's steps on a day; `notes` are assumptions already made.

    `asked_first` is the day what is left of something is stated of, where it is not the day itself.
    """
    refuse_day(day)
    refuse_claims(household)
    refuse_later_earnings(household, asked_first or day)
    if household.award_began is None and household.claims_universal_credit:
        notes += (Assumption(BEGAN, f"an assessment period begins on {written(day)}"),)
    period = period_of(household, day)
    position = _position(Situation(household, steps, asked_first or day), day, period, notes)
    return replace(position, alternatives=(*_of_work_benefits(position, day, period), *position.alternatives))


def _of_work_benefits(position: Position, day: date, period: AssessmentPeriod) -> Iterator[Alternative]:
    """With supported permitted work; after the first day of a new-style benefit, or after its last"""
    supported = if_supported(position.situation, position.worked)
    if supported is not None:
        yield Alternative("If this work is supported permitted work", _position(supported, day, period, ()), ESA)
    for label, after in after_a_turn(position.situation, position.worked):
        yield Alternative(label, _position(after, day, period, ()), is_near=True)


def refuse_day(day: date, field: str = "on") -> None:
    """Refuse a day for which there are no rules, named by its field. Raises NotCovered."""
    covered = coverage("schemes")["universal_credit"]
    last = last_answerable_day(covered["to"])
    if not covered["from"] <= day <= last:
        days = f"this release answers for {written(covered['from'])} to {written(last)}"
        raise NotCovered(f"{field}: {day} is not covered; {days} (after {written(covered['to'])} as if no figure changed)")


def refuse_claims(household: Household) -> None:
    """Refuse a claim whose money is not worked out. Raises NotCovered."""
    without = coverage("claims")["requirements_only"]
    for claim in (*(household.claims or ()), *(adult.claim.benefit for adult in household.adults if adult.claim)):
        if claim in without:
            name = claim.replace("_", " ")
            raise NotCovered(f"claims: {name}: its money is not covered; what it requires is told by requirements (betteroff requirements)")


def period_of(household: Household, day: date) -> AssessmentPeriod:
    """The assessment period a day falls in; where the award's first is not stated, one that begins on the day."""
    first = household.award_began or day
    if first > day:
        raise NotCovered("universal_credit.first_assessment_period: begins after the day asked about; ask about a later day")
    return AssessmentPeriod.containing(day, first)


def moves_home(today: Position, then: Position) -> bool:
    """Whether a scenario moves to another home."""
    last_day = then.worked.last_day
    return today.situation.household_on(last_day).home != then.situation.household_on(last_day).home


def _position(situation: Situation, day: date, period: AssessmentPeriod, notes: tuple[Assumption, ...]) -> Position:
    since = surplus_since_asked(situation, period)
    worked, assumed, unknown = work_out(with_earnings_since_asked(situation, period), day, period, since.surplus)
    return Position(
        on=day,
        period=period,
        lines=tuple(statement_of(situation, worked)),
        in_hand=Money(in_hand(worked.money)),
        assumptions=(*notes, *late_rules(day, period, (worked,)), *assumptions_of(situation, worked, assumed), *since.assumptions),
        not_taken_into_account=tuple(but_surplus(unused_of(situation, worked), since.surplus)),
        not_covered=tuple(not_covered_of(situation, worked)),
        warnings=(*warnings_of(situation, worked), *of_days_that_differ(situation, worked)),
        alternatives=tuple(
            Alternative(label, position_of(household, steps, day, (), situation.asked_first))
            for label, household, steps in otherwise(situation, worked, unknown)
        ),
        fingerprint=fingerprint(),
        situation=situation,
        worked=worked,
    )


def but_surplus(unused: Iterator[Unused], surplus: int) -> Iterator[Unused]:
    """What is not taken into account; of pay made once, not what has come into this assessment period as surplus earnings"""
    why = "before this assessment period it counts in the surplus earnings brought forward; in it the money is that of a typical month"
    for found in unused:
        yield found._replace(why=why) if surplus and found.field.endswith(".one_off_pay") else found


def work_out(
    situation: Situation, day: date, period: AssessmentPeriod, surplus: int = 0
) -> tuple[Worked, tuple[Assumption, ...], tuple[int, ...]]:
    """Facts, decisions, money and duties, in that order

    Universal Credit, the work and the home are as on the period's last day; duties, and what other benefits turn on, as on the day.
    `surplus` is what earlier periods bring beside surplus earnings stated of this one.
    """
    claims = situation.household.claims_universal_credit
    pay_day = min(situation.pay_day(day, period.last_day), last_answerable_day(day)) if claims else day
    today = read_of_the_day(situation, day, period.first_day) if claims else read(situation, day, period.first_day)
    at_end = read_of_the_award(situation, period, pay_day, day) if claims else today
    rates, tables, capability = money_rates(day, period.first_day, pay_day), award_tables(period.first_day), capability_tables(day)
    award = at_end.facts.award._replace(surplus_earnings=at_end.facts.award.surplus_earnings + surplus)
    known = at_end.facts._replace(award=award)
    facts, transitional = with_what_was_before(situation, known, day, period, rates.award.housing_element)
    facts = LookingBack(situation, period.first_day, period.last_day).with_losses_left(facts, period)
    facts = with_benefits_of_the_day(facts, today.facts)
    decided, decided_today = decide(facts, rates, tables), decide_adults(today.facts.first, today.facts.second, capability)
    work = work_of(facts, rates)
    found = money_and_help(facts, decided, work, work, rates, help_tables(day))
    has_duties = situation.household.claims_universal_credit
    worked = Worked(
        day=day,
        period=period,
        pay_day=pay_day,
        facts=facts,
        decided=decided,
        rates=rates,
        money=found.money,
        helped=found.helped,
        clocks=today.clocks,
        turning_days=today.turning_days,
        facts_today=today.facts,
        decided_today=decided_today,
        duty_rates=duty_rates(day),
        duties=duties_given(today.facts, decided_today, duty_rates(day), duty_tables(day)) if has_duties else None,
        transitional=transitional,
    )
    assumed = tuple(dict.fromkeys(today.assumptions + at_end.assumptions + transitional.assumptions))
    return worked, assumed, at_end.protection_is_unknown
