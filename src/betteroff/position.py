"""One household on one day: its money line by line, its duties, and all that was assumed. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from betteroff.activities import Job
from betteroff.alternatives import lacks_grace, otherwise
from betteroff.calendar import AssessmentPeriod, written
from betteroff.dated_rules import (
    award_tables,
    capability_tables,
    covers_duties,
    duty_rates,
    duty_tables,
    help_tables,
    last_answerable_day,
    money_rates,
    pay_rates,
)
from betteroff.explanation import FigureUsed, Worked, figures_used
from betteroff.facts import ReductionScheme
from betteroff.household import Household, Step
from betteroff.looking_back import LookingBack
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.notices.benefits_beside_pay import assumed_of_benefits, not_covered_of_benefits, of_nothing_left
from betteroff.notices.council_tax import of_council_tax
from betteroff.notices.help_beside import Help, assumed_of_help, help_of, of_tax_free_childcare, other_help_of
from betteroff.notices.housing_benefit import of_housing_benefit, of_moves, of_rehabilitation, unused_of_non_dependants
from betteroff.notices.new_style_days import after_a_turn, of_days
from betteroff.notices.slips import of_slips
from betteroff.notices.universal_credit import (
    assumed_of_earned_income,
    of_accommodation,
    of_bills,
    of_childcare,
    of_earned_income,
    of_long_hours,
    of_owner,
    of_pay,
    of_rent,
    of_sickness,
    of_surplus,
    of_the_award,
    of_the_claim,
    of_treatment,
    unused_of_homes,
    unused_of_the_award,
    unused_of_work,
)
from betteroff.notices.work_benefits import ESA, if_supported, of_benefits, of_benefits_not_paid
from betteroff.order import decide, duties_given, in_hand, money_and_help, work_of
from betteroff.outlook import AdultDuties, duties_of_adults, new_style_paid
from betteroff.qualifying_periods import with_qualifying_periods
from betteroff.reading import Assumption, read, read_of_the_award, read_of_the_day
from betteroff.reading.by_day import with_benefits_of_the_day
from betteroff.reading.cap import refuse_later_earnings
from betteroff.rulebook import NotCovered, coverage, fingerprint
from betteroff.rulebook.other_help import OtherHelp
from betteroff.rulebook.tables import asked
from betteroff.rules_touched import late_rules
from betteroff.schemes.capability import decide as decide_adults
from betteroff.schemes.education import is_kept_out_by_course
from betteroff.schemes.housing_decisions import SHARED_ACCOMMODATION, HelpWithRent, LocalAllowance
from betteroff.schemes.universal_credit import counted_capital
from betteroff.situation import Dated, Situation, Unused
from betteroff.statement import StatementLine, statement_of
from betteroff.transition import transitional_of
from betteroff.uneven_months import of_pay_days

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
    def help(self) -> tuple[Help, ...]:
        """Help beside Universal Credit that the nation and the children make possible, due or not, and why."""
        return help_of(self.worked)

    @cached_property
    def other_help(self) -> tuple[OtherHelp, ...]:
        """Other help to ask about; nothing of it is counted."""
        return other_help_of(self.worked)

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
    worked, assumed, unknown = work_out(situation, day, period)
    return Position(
        on=day,
        period=period,
        lines=tuple(statement_of(situation, worked)),
        in_hand=Money(in_hand(worked.money)),
        assumptions=(*notes, *late_rules(day, period, (worked,)), *assumptions_of(situation, worked, assumed)),
        not_taken_into_account=tuple(unused_of(situation, worked)),
        not_covered=tuple(not_covered_of(situation, worked)),
        warnings=tuple(warnings_of(situation, worked)),
        alternatives=tuple(
            Alternative(label, position_of(household, steps, day, (), situation.asked_first))
            for label, household, steps in otherwise(situation, worked, unknown)
        ),
        fingerprint=fingerprint(),
        situation=situation,
        worked=worked,
    )


def assumptions_of(situation: Situation, worked: Worked, assumed: tuple[Assumption, ...]) -> Iterator[Assumption]:
    """What was assumed when it was read, and what follows from what was worked out; but for rules last checked earlier."""
    yield from assumed
    if worked.facts.claims_universal_credit:
        yield from _assumed_of_the_award(situation, worked)
    yield from assumed_of_benefits(situation, worked)
    yield from assumed_of_help(worked)


def unused_of(situation: Situation, worked: Worked) -> Iterator[Unused]:
    """What was stated and not taken into account."""
    yield from situation.unused
    yield from _not_on(situation, worked)
    yield from unused_of_the_award(situation, worked)
    yield from unused_of_homes(situation, worked)
    yield from unused_of_work(situation, worked)
    yield from unused_of_non_dependants(situation, worked)


def not_covered_of(situation: Situation, worked: Worked) -> Iterator[str]:
    """What no figure counts, and nothing is said of."""
    if not worked.facts.claims_universal_credit or (
        not worked.money.universal_credit.payable and (new_style_paid(worked, 0) or new_style_paid(worked, 1))
    ):
        yield "what new-style Jobseeker's Allowance and Employment and Support Allowance require of those without Universal Credit"
    elif not covers_duties(worked.day):
        since = written(coverage("schemes")["work_requirements"]["from"])
        yield f"work-related requirements, which are covered from {since} on: nothing is said of them for {written(worked.day)}"
    if worked.facts.council_tax.scheme == ReductionScheme.NOT_KNOWN:
        yield "Council Tax Reduction (each council in England has a scheme of its own: state home.council_tax_scheme)"
    elif worked.facts.council_tax.scheme == ReductionScheme.NO_BILL:
        yield "Council Tax Reduction (state the bill as home.council_tax)"
    yield from not_covered_of_benefits(situation, worked)
    yield from coverage("not_covered")


def _not_on(situation: Situation, worked: Worked) -> Iterator[Unused]:
    """Activities that end within the period, or that are not going on at all on the day asked about; income that is ignored."""
    day, period = worked.day, worked.period
    if worked.facts.claims_universal_credit:
        yield from situation.ignored_income(period.first_day)
    last_day = written(worked.last_day)
    for dated in situation.dated:
        name = type(dated.activity).__name__.lower()
        today, at_end = dated.is_on(day), dated.is_on(worked.last_day)
        if not today and not at_end and dated.first and worked.last_day < dated.first and dated.activity not in situation.scenario:
            yield Unused(dated.field, f"it begins on {written(dated.first)}: money on {written(day)} is without it")
        elif isinstance(dated.activity, Job) and today and (dated.activity.off_sick_since or day) > worked.pay_day:
            yield Unused(f"{dated.field}.off_sick_since", f"it lies after {written(day)}, the day asked about: the whole pay is counted")
        if not today and not at_end and dated.activity in situation.scenario:
            yield Unused(f"{name} of the scenario", _at_another_time(dated, day))
        elif today and not at_end and isinstance(dated.activity, Job):
            yield Unused(name, f"it ends within the assessment period: money is as on {last_day}, {_WITHOUT_ITS_PAY}")
        elif at_end and isinstance(dated.activity, Job) and dated.first and period.first_day < dated.first:
            typical = (
                f"it starts on {written(dated.first)}, within the assessment period: a typical month is counted, though pay may come later"
            )
            text = _BY_PAY_DAYS if dated.activity.first_pay_day else typical
            if not today and pay_rates(worked.pay_day) != pay_rates(dated.first):
                text += f"; tax and National Insurance are those of {written(worked.pay_day)}, as other work goes on before"
            yield Unused(f"first pay day of the {name}", text)


_WITHOUT_ITS_PAY = "without pay received before then; betteroff timeline shows its pay days"
_BY_PAY_DAYS = "the first payments go by it; all figures are a typical month's, and betteroff timeline has those of real pay days"


def _at_another_time(dated: Dated, day: date) -> str:
    """On which side of the day compared something is over or begins"""
    if dated.last and dated.last < day:
        return f"it ended on {written(dated.last)}, before the day compared, {written(day)}; earlier days show it"
    return f"it does not go on yet on the day compared, {written(day)}; later days show it"


def _assumed_of_the_award(situation: Situation, worked: Worked) -> Iterator[Assumption]:
    yield from _grace(situation, worked)
    yield from _taken_as_shared(situation, worked)
    yield from assumed_of_earned_income(situation, worked)


def _grace(situation: Situation, worked: Worked) -> Iterator[Assumption]:
    if lacks_grace(situation, worked):
        text = "no months of grace are left; position and compare show the answer with grace beside theirs"
        yield Assumption("universal_credit.benefit_cap_grace_months_left", text)


def _taken_as_shared(situation: Situation, worked: Worked) -> Iterator[Assumption]:
    """Says so where the rate for shared accommodation applies, and only one rate was stated."""
    home, housing = situation.household_on(worked.period.last_day).home, worked.decided.housing
    is_shared = housing.help == HelpWithRent.PRIVATE_RENT and housing.allowance == LocalAllowance.SHARED_ACCOMMODATION
    if is_shared and home.local_housing_allowance_shared is None:
        row = asked(SHARED_ACCOMMODATION, worked.period.first_day).rows[housing.allowance_row]
        text = f"taken to be the rate for shared accommodation, which applies: {row.why[0].lower()}{row.why[1:]} ({row.law})"
        yield Assumption("home.local_housing_allowance", text)


def work_out(situation: Situation, day: date, period: AssessmentPeriod) -> tuple[Worked, tuple[Assumption, ...], tuple[int, ...]]:
    """Facts, decisions, money and duties, in that order

    Universal Credit, the work and the home are as on the period's last day; duties, and what other benefits turn on, as on the day.
    """
    claims = situation.household.claims_universal_credit
    pay_day = min(situation.pay_day(day, period.last_day), last_answerable_day(day)) if claims else day
    today = read_of_the_day(situation, day, period.first_day) if claims else read(situation, day, period.first_day)
    at_end = read_of_the_award(situation, period, pay_day, day) if claims else today
    rates, tables, capability = money_rates(day, period.first_day, pay_day), award_tables(period.first_day), capability_tables(day)
    transitional = transitional_of(situation, day, period)
    award = at_end.facts.award._replace(transitional_element=transitional.element)
    if transitional.disregard_ended:
        award = award._replace(has_capital_disregard=False)
    facts = with_qualifying_periods(situation, at_end.facts._replace(award=award), period, rates.award.housing_element)
    facts = LookingBack(situation, period.first_day, period.last_day).with_losses_left(facts, period)
    facts = with_benefits_of_the_day(facts, today.facts)
    decided, decided_today = decide(facts, rates, tables), decide_adults(today.facts.first, today.facts.second, capability)
    work = work_of(facts, rates)
    found = money_and_help(facts, decided, work, work, rates, help_tables(day))
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
        duties=duties_given(today.facts, decided_today, duty_rates(day), duty_tables(day)) if has_duties(situation, day) else None,
        transitional=transitional,
    )
    assumed = tuple(dict.fromkeys(today.assumptions + at_end.assumptions + transitional.assumptions))
    return worked, assumed, at_end.protection_is_unknown


def has_duties(situation: Situation, day: date) -> bool:
    """Whether duties are covered: on a day for which they are, of a household that claims Universal Credit."""
    return covers_duties(day) and situation.household.claims_universal_credit


def warnings_of(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """What to know beside the figures."""
    yield from of_benefits_not_paid(situation, worked)
    yield from warnings_of_work_and_award(situation, worked)
    if worked.facts.claims_universal_credit:
        yield from of_surplus(worked)
    yield from of_housing_benefit(worked)
    yield from of_council_tax(worked)
    yield from of_tax_free_childcare(worked)
    yield from of_bills(worked)


def warnings_of_work_and_award(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """What to know beside pay, benefits that go by it, and Universal Credit."""
    yield from of_slips(situation, worked)
    yield from of_benefits(situation, worked)
    yield from of_days(situation, worked)
    yield from of_nothing_left(situation, worked)
    adults = (worked.facts.first, worked.facts.second)
    for stated, label, adult in zip(situation.household.adults, situation.household.labels(), adults, strict=False):
        if stated.statutory_pay is None:  # pay in place of wages is for no work
            yield from of_pay(label, adult, worked)
        yield from of_long_hours(label, adult, worked)
        yield from of_accommodation(label, adult)
    if worked.facts.claims_universal_credit:
        yield from _warnings_of_the_award(situation, worked)
    yield from of_rehabilitation(situation, worked)


def _warnings_of_the_award(situation: Situation, worked: Worked) -> Iterator[Warned]:
    yield from of_pay_days(situation.household.labels(), worked)
    facts, uc, rates = worked.facts, worked.money.universal_credit, worked.rates.award.universal_credit
    if counted_capital(facts, rates) > rates.capital_limit:
        yield Warned("Savings are above the limit, so there is no Universal Credit", "UC Regs 2013 reg. 18")
    elif not uc.payable and not is_kept_out_by_course(facts):
        yield Warned(
            "Universal Credit comes to nothing, so the award ends and nothing is required because of it; if it becomes due again within "
            "six months, the same assessment periods go on",
            "Welfare Reform Act 2012 ss. 5, 13; UC Regs 2013 regs 17, 21(3C)",
        )
    yield from of_the_award(situation, worked)
    yield from of_rent(worked)
    yield from of_moves(situation, worked)
    yield from of_owner(worked)
    yield from of_earned_income(situation, worked)
    yield from of_treatment(situation, worked)
    yield from of_sickness(situation, worked)
    yield from of_the_claim(situation, worked)
    yield from of_childcare(situation, worked)
