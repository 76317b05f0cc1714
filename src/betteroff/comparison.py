"""Today against one scenario, both on one day. Plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from betteroff.activities import BadInput, Job
from betteroff.advice import Advice, if_work_ends, rehabilitation, safe_money
from betteroff.calendar import AssessmentPeriod, payment_due, written
from betteroff.changes import ONCE, Change, ComparedLine, FirstWeeks, HelpChange, changes_of, first_weeks_of, help_changes_of, lines_of
from betteroff.conditionality.reporting import CHILDCARE_TO_REPORT, TO_REPORT, Beside, childcare_to_report_inputs, to_report_inputs
from betteroff.conditionality.work_group import Group
from betteroff.household import Household, Step
from betteroff.incentives import MarginalDeduction, marginal_deduction_rates, participation_tax_rate
from betteroff.money import Money
from betteroff.outlook import AdultDuties
from betteroff.position import Position, StatementLine, position_of
from betteroff.reading import Assumption
from betteroff.rulebook import NotCovered
from betteroff.rulebook.tables import asked, every_row, rows_of
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.deductions import budgeting_advance
from betteroff.uneven_months import may_end


class Report(NamedTuple):
    """Something that must be reported, to whom and when."""

    whose: str
    to: str
    what: str
    when: str
    law: str
    row: int
    """Of the table universal_credit/to_report, or childcare_element/to_report."""


@dataclass(frozen=True, repr=False)
class Comparison:
    """Today against one scenario on one day."""

    label: str
    today: Position
    then: Position

    @property
    def on(self) -> date:
        """The day both are compared on."""
        return self.then.on

    @property
    def gain(self) -> Money:
        """Money in hand then less money in hand today, a month, after the stated costs of work."""
        return Money(self.in_hand_then.in_pence - self.in_hand_today.in_pence)

    @property
    def in_hand_today(self) -> Money:
        """Money in hand today; after the costs of the home, where the scenario moves to another."""
        return self._in_hand(self.today)

    @property
    def in_hand_then(self) -> Money:
        """Money in hand in the scenario; after the costs of the home, where it moves to another."""
        return self._in_hand(self.then)

    @cached_property
    def moves_home(self) -> bool:
        """Whether the scenario moves to another home: then what each home costs is counted."""
        last_day = self.then.period.last_day
        return self.today.situation.household_on(last_day).home != self.then.situation.household_on(last_day).home

    def _in_hand(self, side: Position) -> Money:
        return Money(side.in_hand.in_pence - _for_the_home(side)) if self.moves_home else side.in_hand

    @property
    def gain_before_costs(self) -> Money:
        """The gain before travel and other costs of work."""
        return Money(self.gain.in_pence + self.costs.in_pence)

    @property
    def costs(self) -> Money:
        """What the scenario adds to the costs of work, a month."""
        return Money(_costs(self.then) - _costs(self.today))

    @property
    def duties(self) -> tuple[AdultDuties, ...]:
        """The duties of each adult in the scenario."""
        return self.then.duties

    @property
    def sentence(self) -> str:
        """The answer in one plain sentence."""
        said = _sentence(self.gain, self.gain_before_costs, self.costs, _names_of_costs(self.today, self.then))
        home = ", counting what each home costs" if self.moves_home else ""
        return f"{said}{home}{_beside_work(self)}."

    @cached_property
    def lines(self) -> tuple[ComparedLine, ...]:
        """Every line of either side, in order."""
        found = lines_of(self.today.lines, self.then.lines)
        return tuple(line._replace(in_hand=-1) if line.name in _OF_THE_HOME else line for line in found) if self.moves_home else found

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What stops, shrinks, stays, grows and starts."""
        return tuple(changes_of(self.lines))

    @cached_property
    def participation_tax_rate(self) -> Decimal | None:
        """The share of the pay added that goes in deductions and lower benefits, such as 0.55; nothing where none is added."""
        home = _for_the_home(self.then) - _for_the_home(self.today) if self.moves_home else 0
        return participation_tax_rate(self.today, self.then, home)

    @cached_property
    def marginal_deduction_rates(self) -> tuple[MarginalDeduction, ...]:
        """The share of further pay that each adult with a job does not keep."""
        return tuple(marginal_deduction_rates(self.then))

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """What must be reported, to whom and when."""
        return tuple(_reports(self.today, self.then)) if self._claims_universal_credit else ()

    @cached_property
    def help_changes(self) -> tuple[HelpChange, ...]:
        """Help beside Universal Credit that starts, stops, grows or shrinks."""
        return tuple(help_changes_of(self.today.help, self.then.help))

    @cached_property
    def first_payments(self) -> tuple[str, ...]:
        """What to know about the first pay day and the first reduced payment."""
        return tuple(_first_payments(self.today, self.then)) if self._claims_universal_credit else ()

    @property
    def _claims_universal_credit(self) -> bool:
        return self.then.worked.facts.claims_universal_credit

    @cached_property
    def first_weeks(self) -> tuple[FirstWeeks, ...]:
        """What is paid or received once because of the jobs that start, as stated; not in money in hand."""
        return tuple(first_weeks_of(self.today, self.then))

    @property
    def first_weeks_in_all(self) -> Money:
        """Help in the first weeks less what has to be paid to start, once."""
        return Money(sum(-once.amount.in_pence if once.is_cost else once.amount.in_pence for once in self.first_weeks), ONCE)

    @cached_property
    def safe_money(self) -> tuple[Advice, ...]:
        """What may be asked for, so that money lasts and the first weeks of work are got through."""
        return tuple(safe_money(self.today, self.then))

    @cached_property
    def rehabilitation(self) -> tuple[Advice, ...]:
        """What changes with a stay in residential rehabilitation, and on the day of moving out."""
        return tuple(rehabilitation(self.today, self.then))

    @cached_property
    def if_work_ends(self) -> tuple[Advice, ...]:
        """What is kept, and for how long, if the work does not last."""
        return tuple(if_work_ends(self.today, self.then))

    @property
    def alternatives(self) -> tuple[Comparison, ...]:
        """The same comparison if something unknown were otherwise."""
        today, then = ({other.label: other.position for other in side.alternatives} for side in (self.today, self.then))
        return tuple(
            Comparison(label, today.get(label, self.today), then.get(label, self.then)) for label in dict.fromkeys([*today, *then])
        )

    def __repr__(self) -> str:
        return f"<Comparison: {self.label}: {self.sentence}>"


def compared(
    household: Household, scenarios: Mapping[str, Sequence[Step]], on: date, notes: tuple[Assumption, ...] = ()
) -> dict[str, Comparison]:
    """Today against each scenario, each on `on` or on the latest day one of its steps begins, if that is later."""
    if not scenarios:
        raise BadInput([("scenarios", 'are needed to compare: name at least one, such as [[scenarios."A job"]]')])
    found = {}
    for label, steps in scenarios.items():
        day = max([on, *(step.first_day or date.min for step in steps)])
        try:
            today, then = (position_of(household, given, day, notes) for given in ((), tuple(steps)))
        except BadInput as error:
            raise BadInput([in_scenario(label, *problem) for problem in error.problems]) from None
        except NotCovered as error:
            raise NotCovered(f"{error} (scenario {label!r})") from None
        found[label] = Comparison(label, today, then)
    return found


_OF_THE_HOME = ("home.rent", "council_tax.bill")
"""What a home costs: a line each, steps on the way as long as the home stays the same."""


def _for_the_home(position: Position) -> int:
    return sum(line.amount.in_pence for line in position.lines if line.name in _OF_THE_HOME)


def _costs(position: Position) -> int:
    return sum(line.amount.in_pence for line in position.lines if _is_cost(line))


def _is_cost(line: StatementLine) -> bool:
    """Whether a line is a cost of work: travel, childcare and the like, not what is taken off a benefit."""
    return line.part in ("first_costs", "second_costs") or line.name == "family.childcare"


def _names_of_costs(today: Position, then: Position) -> str:
    """What the costs that change are called."""
    before, after = ({(line.name, line.field, line.amount) for line in side.lines if _is_cost(line)} for side in (today, then))
    changed = {field for _, field, amount in before ^ after if amount.in_pence}
    named: list[str] = [name for name in ("childcare", "travel") if name in changed]
    if "other_costs" in changed or not named:
        named.append("other costs of work" if named else "costs of work")
    return " and ".join([*([", ".join(named[:-1])] if named[1:] else []), named[-1]])


def _sentence(gain: Money, before: Money, costs: Money, named: str) -> str:
    if not costs.in_pence:
        return _off(gain)
    if costs.in_pence < 0:
        return f"{_off(gain)}, counting {named} of {Money(-costs.in_pence)} that is no longer paid"
    if "childcare" in named:  # before childcare no figure is real: the element in it is paid for the cost left out
        return f"{_off(gain)} after {named} of {costs}, help with childcare counted in"
    return f"{_off(before)} before {named}; {_off(gain)} after {named} of {costs}"


def _beside_work(found: Comparison) -> str:
    """Whether the figure holds where a benefit that it has ended with the work goes on, and the figure if it does."""
    today, then = ({other.label: other for other in side.alternatives if other.benefit} for side in (found.today, found.then))
    mains, others = "", ""
    for label, other in (today | then).items():
        before, after = (side[label].position if label in side else main for side, main in ((today, found.today), (then, found.then)))
        gain = Money(after.in_hand.in_pence - before.in_hand.in_pence)
        if gain == found.gain:
            mains += f", whether or not {other.benefit} goes on"
            continue
        mains += f", as {other.benefit} ends with this work"
        others += f"; {_small(_off(gain))} if {other.benefit} goes on, as it does beside supported permitted work"
    return mains + others


def _small(text: str) -> str:
    return f"{text[0].lower()}{text[1:]}"


def _off(gain: Money) -> str:
    if gain.in_pence == 0:
        return "The same money a month"
    return f"{Money(abs(gain.in_pence))} a month {'better' if gain.in_pence > 0 else 'worse'} off"


def in_scenario(label: str, field: str, fault: str) -> tuple[str, str]:
    """A fault of a scenario, named by its place in the file; one of the household that only this scenario brings about says which."""
    if field.startswith("activity."):
        return f"scenarios.{label}.{field.removeprefix('activity.')}", fault
    return field, f"{fault} (scenario {label!r})"


def _reports(today: Position, then: Position) -> Iterator[Report]:
    table = asked(TO_REPORT, then.on)
    facts = then.worked.facts_today
    moves = any(step.on <= then.on for step in then.situation.moves)
    for place, label in enumerate(then.situation.household.labels()):
        before, after = ((side.worked.facts_today.first, side.worked.facts_today.second)[place] for side in (today, then))
        for number in rows_of(every_row(table.scan, to_report_inputs(before, after, facts, moves and place == 0, _beside(then, place)))):
            row = table.rows[number]
            yield Report(label, table.outcome(number), row.why, row.ask, row.law, number + 1)
    yield from _reports_of_childcare(today, then)


def _beside(then: Position, place: int) -> Beside:
    """What an adult has in the scenario, or had before it, that others than Universal Credit must know of."""
    worked, benefits = then.worked, then.worked.decided.work_benefits[place]
    duties = worked.duties[place].group if worked.duties else Group.ALL_REQUIREMENTS
    new_style = (benefits.jobseekers_allowance, benefits.employment_and_support_allowance)
    return Beside(
        duties == Group.ALL_REQUIREMENTS,
        worked.money.housing_benefit.eligible_rent_week > 0,
        benefits.carers != Payable.NOT_CLAIMED,
        any(benefit != Payable.NOT_CLAIMED for benefit in new_style),
    )


def _reports_of_childcare(today: Position, then: Position) -> Iterator[Report]:
    table, household = asked(CHILDCARE_TO_REPORT, then.on), then.situation.household
    carers = [label for label, adult in zip(household.labels(), household.adults, strict=True) if adult.main_carer]
    inputs = childcare_to_report_inputs(today.worked.facts_today, then.worked.facts_today)
    for number in rows_of(every_row(table.scan, inputs)):
        row = table.rows[number]
        yield Report((carers or household.labels())[0], table.outcome(number), row.why, row.ask, row.law, number + 1)


def _first_payments(today: Position, then: Position) -> Iterator[str]:
    """Pay counts in the period it is received in; Universal Credit follows some days after that ends."""
    places = range(len(then.situation.household.adults))
    changes = [(then.situation.on(then.on, place, Job), today.situation.on(today.on, place, Job)) for place in places]
    before, after = (side.worked.money.universal_credit.payable for side in (today, then))
    if not before and not after:
        if any(new and not old for new, old in changes):
            yield "Until the first pay day there are no wages, and no Universal Credit."
        return
    for new, old in changes:
        if any(job not in new for job in old):
            yield (
                "Final wages still count in the assessment period they are received in, so the payment for it stays lower; "
                "the figures above are for the periods after it. (UC Regs 2013 regs 54, 61)"
            )
        if new != old:
            yield from (_first_pay(job, then, bool(before), is_first=not any(o for _, o in changes)) for job in new if job not in old)
        if new and not old:
            yield from _first_wages(new, today, then)
        if new and not old and before:
            yield from _budgeting_advance(today)
        if new != old and after and any(job.paid != "monthly" for job in new):
            nothing = ", or nothing" if may_end(then.situation.household.labels(), then.worked) else ""
            yield f"Some assessment periods hold one pay day more than others; that payment is lower{nothing}. (UC Regs 2013 reg. 54)"
    if any(new != old for new, old in changes) and then.situation.household.award_began is None:
        yield "When assessment periods begin was not stated; look in the online journal, as these days follow from it."


def _first_wages(new: Sequence[Job], today: Position, then: Position) -> Iterator[str]:
    """That a lump of wages comes before the cut it brings"""
    before, after = (side.worked.money.universal_credit.paid for side in (today, then))
    if after < before:
        by_week = (
            "" if all(job.paid == "weekly" for job in new) else " Pay by the week, where the employer offers it, makes a smaller lump."
        )
        yield (
            f"The first wages come beside a payment that is not yet reduced, and the next payment is {Money(before - after)} lower: that "
            f"much of them is best kept back, or rent paid at once.{by_week} (UC Regs 2013 reg. 54)"
        )


def _budgeting_advance(today: Position) -> Iterator[str]:
    """What may be borrowed for the costs of starting work"""
    facts, rates = today.worked.facts, today.worked.rates.award.deductions
    largest = budgeting_advance(facts, rates)
    earnings = rates.budgeting_earnings_couple if facts.second.is_present else rates.budgeting_earnings_single
    if largest:
        yield (
            f"For what has to be paid to start work, a budgeting advance of up to {Money(largest)} may be asked for at once, where "
            f"earnings of the last six assessment periods are not above {Money(earnings)} and no earlier one is still owed. "
            "(SI 2013/383 regs 12-16)"
        )


def _first_pay(job: Job, then: Position, had_award: bool, is_first: bool) -> str:
    """What to know about the first pay day of a new job."""
    period, delay = then.period, then.worked.rates.award.universal_credit.payment_delay
    began, first = then.situation.household.award_began, job.first_pay_day
    if first:
        period = AssessmentPeriod.containing(first, began or period.first_day)
    pay_day = f"the first pay day, {written(first)}," if first else "the first pay"
    effect = "is the first that is reduced" if is_first and had_award else "is the first that the new pay changes"
    if not then.worked.money.universal_credit.payable:
        whole = "to nothing once a whole month's pay days fall into one"
        effect = "comes to nothing" if job.paid == "monthly" else f"is the first that is reduced, {whole}"
    wait = ""
    if is_first:
        wait = f"Until the first pay day there are no wages{', but Universal Credit goes on' if had_award else ''}. "
    falls = f"{pay_day} falls in the assessment period {written(period.first_day)} to {written(period.last_day)}"
    falls = f"T{falls[1:]}:" if first and began else f"If {falls},"
    due = written(payment_due(period, delay))
    return f"{wait}{falls} the payment due about {due} {effect}. (UC Regs 2013 regs 54, 61; SI 2013/380 reg. 47)"
