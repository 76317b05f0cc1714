"""Today against one scenario, both on one day. Plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from betteroff.activities import BadInput, Ends, Treatment
from betteroff.advice import Advice, if_work_ends, rehabilitation, safe_money
from betteroff.calendar import written
from betteroff.changes import (
    ONCE,
    Change,
    ComparedLine,
    FirstWeeks,
    HelpChange,
    changes_of,
    first_weeks_of,
    help_changes_of,
    help_in_kind_changes,
    lines_of,
)
from betteroff.comparison_notes import NO_REDUCTION, assumed_of_both, warnings_of_both, what_is_over
from betteroff.dated_rules import ADVICE_QUESTIONS
from betteroff.duties.commitment import Entry
from betteroff.duties.compared import DutiesCompared, duties_compared
from betteroff.duties.myths import Answered
from betteroff.duties.outlook import AdultDuties
from betteroff.duties.what_would_change import WouldChange
from betteroff.extended_help import extended_help_of
from betteroff.facts import ReductionScheme
from betteroff.first_payments import first_payments
from betteroff.household import Household, Moves, Step
from betteroff.incentives import MarginalDeduction, marginal_deduction_rates, participation_tax_rate
from betteroff.last_checked import unconfirmed_advice
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.notices.earnings import used_up_in
from betteroff.notices.help_beside import all_help_of, has_unknown_reduction
from betteroff.position import Alternative, Position, moves_home, position_of, refuse_day
from betteroff.reading import Assumption
from betteroff.reports import Report, reports
from betteroff.rulebook import NotCovered
from betteroff.rules_touched import taken_as_unchanged
from betteroff.statement import StatementLine
from betteroff.unused import Unused


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
        return self.in_hand_of(self.today)

    @property
    def in_hand_then(self) -> Money:
        """Money in hand in the scenario; after the costs of the home, where it moves to another."""
        return self.in_hand_of(self.then)

    @cached_property
    def moves_home(self) -> bool:
        """Whether the scenario moves to another home: then what each home costs is counted."""
        return moves_home(self.today, self.then)

    @cached_property
    def leaves_out_council_tax(self) -> bool:
        """Whether the scenario moves home and a bill or a reduction cannot be told: then council tax is in neither side's money in hand."""
        sides = (self.today, self.then)
        return self.moves_home and any(side.worked.money.council_tax.bill for side in sides) and not all(map(_can_tell, sides))

    @property
    def _of_the_home(self) -> tuple[str, ...]:
        """Lines that a move takes off money in hand: what a home costs; the reduction of a bill that is left out"""
        if not self.moves_home:
            return ()
        return ("home.rent", "council_tax.reduction") if self.leaves_out_council_tax else ("home.rent", "council_tax.bill")

    def _for_the_home(self, side: Position) -> int:
        return sum(line.amount.in_pence for line in side.lines if line.name in self._of_the_home)

    def in_hand_of(self, side: Position) -> Money:
        """Money in hand of one side, or of it otherwise; after the costs of the home, where the scenario moves to another."""
        return Money(side.in_hand.in_pence - self._for_the_home(side))

    @cached_property
    def _in_kind(self) -> tuple[HelpChange, ...]:
        return tuple(help_in_kind_changes(self.today.worked, self.then.worked))

    @property
    def gain_with_help(self) -> Money:
        """The gain with help outside money in hand that starts, stops or changes, where its worth is known."""
        return Money(self.gain.in_pence + sum(change.difference.in_pence for change in self._in_kind))

    @property
    def named_in_kind(self) -> str:
        """Help outside money in hand whose worth is known and that starts, stops or changes, in words."""
        return " and ".join(change.in_short for change in self._in_kind if change.difference.in_pence)

    @property
    def help_in_kind(self) -> str:
        """That the gain is before help outside money in hand; and the gain counting it, if it turns."""
        named = self.named_in_kind
        turned = f"; {_small(_off(self.gain_with_help))} counting it" if self.gain.in_pence * self.gain_with_help.in_pence < 0 else ""
        return f", before {named}{turned}" if named else ""

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

    @cached_property
    def duties_compared(self) -> tuple[DutiesCompared, ...]:
        """The duties of each adult, today against the scenario: what changes, why, and by which law."""
        return tuple(duties_compared(self.today.duties, self.then.duties))

    @property
    def what_would_change(self) -> tuple[WouldChange, ...]:
        """The nearest facts that would lead to other duties in the scenario."""
        return self.then.what_would_change

    @property
    def commitment(self) -> tuple[Entry, ...]:
        """A draft for the claimant commitment of each adult in the scenario."""
        return self.then.commitment

    @property
    def myths(self) -> tuple[Answered, ...]:
        """What is often said of benefits and work, answered with the facts of the scenario."""
        return self.then.myths

    @property
    def sentence(self) -> str:
        """The answer in one plain sentence."""
        said = _sentence(self.gain, self.gain_before_costs, self.costs, _names_of_costs(self.today, self.then))
        later = f"{_beside_work(self)}{_before_long(self)}{what_is_over(self.then)}{self._of_one_period}"
        return f"{said}{_home(self) or self._reduction}{self.help_in_kind}{later}."

    @property
    def _reduction(self) -> str:
        """That a reduction which cannot be told may change where anything does."""
        is_unknown = any(has_unknown_reduction(side.worked) for side in (self.today, self.then))
        return NO_REDUCTION if is_unknown and any(line.difference.in_pence for line in self.lines) else ""

    @property
    def is_of_one_period(self) -> bool:
        """Whether either side has surplus earnings or losses of earlier assessment periods, so that no year is like it."""
        return bool(self._of_one_period)

    @property
    def _of_one_period(self) -> str:
        """That surplus earnings or losses, which are used up in it, make the figure one of this assessment period"""
        why = used_up_in(self.then.worked) or used_up_in(self.today.worked)
        return f"; this is of the {why}" if why else ""

    @cached_property
    def lines(self) -> tuple[ComparedLine, ...]:
        """Every line of either side, in order."""
        found = lines_of(self.today.lines, self.then.lines)
        return tuple(line._replace(in_hand=line.in_hand - 1) if line.name in self._of_the_home else line for line in found)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What stops, shrinks, stays, grows and starts."""
        return tuple(changes_of(self.lines))

    @cached_property
    def participation_tax_rate(self) -> Decimal | None:
        """The share of the pay added that goes in deductions and lower benefits, such as 0.55; nothing where none is added."""
        return participation_tax_rate(self.today, self.then, self._for_the_home(self.then) - self._for_the_home(self.today))

    @cached_property
    def marginal_deduction_rates(self) -> tuple[MarginalDeduction, ...]:
        """The share of further pay that each adult with a job does not keep."""
        return tuple(marginal_deduction_rates(self.then))

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """What must be reported, to whom and when."""
        return tuple(reports(self.today, self.then))

    @cached_property
    def help_changes(self) -> tuple[HelpChange, ...]:
        """Help beside Universal Credit that starts, stops, grows or shrinks."""
        return tuple(help_changes_of(all_help_of(self.today.worked), all_help_of(self.then.worked)))

    @cached_property
    def first_payments(self) -> tuple[str, ...]:
        """What to know about the first pay day and the first reduced payment."""
        return tuple(first_payments(self.today, self.then)) if self.then.worked.facts.claims_universal_credit else ()

    @cached_property
    def first_weeks(self) -> tuple[FirstWeeks, ...]:
        """What is paid or received once because of the jobs that start, as stated or as a council's help goes on; not in money in hand."""
        return (*first_weeks_of(self.today, self.then), *extended_help_of(self.today, self.then))

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

    @cached_property
    def assumptions(self) -> tuple[Assumption, ...]:
        """All that was not stated: what either side assumes, and what the advice of the comparison rests on."""
        late = (unconfirmed_advice(question, self.on) for question in ADVICE_QUESTIONS)
        return assumed_of_both(self.today, self.then, self.moves_home, tuple(taken_as_unchanged(found for found in late if found)))

    @cached_property
    def warnings(self) -> tuple[Warned, ...]:
        """What to know beside the figures of both sides."""
        return tuple(warnings_of_both(self.today, self.then, self.moves_home))

    @property
    def alternatives(self) -> tuple[Comparison, ...]:
        """The same comparison if something unknown were otherwise."""
        sides = (self.today, self.then)
        today, then = ({other.label: other for other in side.alternatives} for side in sides)
        return tuple(Comparison(label, *_otherwise(label, today, then, sides)) for label in dict.fromkeys([*today, *then]))

    def __repr__(self) -> str:
        return f"<Comparison: {self.label}: {self.sentence}>"


def compared(
    household: Household, scenarios: Mapping[str, Sequence[Step]], on: date, notes: tuple[Assumption, ...] = ()
) -> dict[str, Comparison]:
    """Today against each scenario, each on `on` or on the latest day one of its steps begins, if that is later."""
    if not scenarios:
        raise BadInput(
            [("scenarios", 'are needed to compare: name at least one: [[scenarios."A job"]] in a file, {"A job": Job(...)} in Python')]
        )
    found = {}
    for label, steps in scenarios.items():
        day = max([on, *(step.first_day or date.min for step in steps)])
        refuse_day(day, _field_of_day(label, steps, on, day))
        try:
            today, then = (position_of(household, given, day, notes, on) for given in ((), tuple(steps)))
        except BadInput as error:
            raise BadInput([in_scenario(label, *problem) for problem in error.problems]) from None
        except NotCovered as error:
            raise NotCovered(f"{error} (scenario {label!r})") from None
        unused = (*_of_another_day(steps, on, day), *then.not_taken_into_account)
        found[label] = Comparison(label, today, replace(then, not_taken_into_account=tuple(_named(label, *each) for each in unused)))
    return found


def _field_of_day(label: str, steps: Sequence[Step], on: date, day: date) -> str:
    """Where the day of a comparison was stated"""
    number, step = next(((n, step) for n, step in enumerate(steps, 1) if step.first_day == day), (0, None))
    return f"scenarios.{label}.{number}.{_first_day_field(step)}" if step and day > on else "on"


def _first_day_field(step: Step) -> str:
    """The field that has the first day of a step"""
    return "on" if isinstance(step, (Ends, Moves)) else "starts" if step.states("starts") else "started"


def _of_another_day(steps: Sequence[Step], on: date, day: date) -> Iterator[Unused]:
    """The day asked about, where the scenario begins later; days on which its steps began, where they are past."""
    if day > on:
        yield Unused("on", f"the scenario begins later than {written(on)}, so both sides are as on {written(day)}")
    for number, step in enumerate(steps, 1):
        if step.first_day is not None and step.first_day < on and not isinstance(step, Treatment):
            text = f"it lies before {written(on)}, the day asked about: what changes, and is to be reported, is told as if it were new then"
            yield Unused(f"activity.{number}.{_first_day_field(step)}", text)


def _named(label: str, field: str, why: str) -> Unused:
    """What is not used, named by its place in the file"""
    return Unused(field.replace("activity.", f"scenarios.{label}.", 1) if field.startswith("activity.") else field, why)


def _otherwise(
    label: str, today: Mapping[str, Alternative], then: Mapping[str, Alternative], sides: tuple[Position, Position]
) -> Iterator[Position]:
    """Both sides if something were otherwise; a side that it leaves as it is has no other answers of its own beside a benefit's end."""
    other = today.get(label) or then[label]
    for found, side in zip((today, then), sides, strict=True):
        as_it_is = replace(side, alternatives=()) if other.benefit or other.is_near else side
        yield found[label].position if label in found else as_it_is


def _can_tell(side: Position) -> bool:
    """Whether the bill for council tax was stated, and with it the scheme that its reduction turns on."""
    return side.worked.facts.council_tax.scheme != ReductionScheme.NO_BILL and not has_unknown_reduction(side.worked)


def _home(found: Comparison) -> str:
    """Which costs of the homes the figure counts"""
    if not found.moves_home:
        return ""
    if not found.leaves_out_council_tax:
        return ", counting what each home costs"
    return f", counting what each home costs but council tax: {_council_tax(found.today)} today, {_council_tax(found.then)} then"


def _council_tax(side: Position) -> str:
    """What there is to pay of council tax, as far as it can be told"""
    found = side.worked.money.council_tax
    if _can_tell(side):
        return f"{Money(found.left_to_pay)} after its reduction" if found.bill else "none"
    if found.bill:
        return f"{Money(found.bill)} less a reduction that cannot be told (state home.council_tax_scheme)"
    return "none stated (state home.council_tax, of 0 where there is no bill)"


def _costs(position: Position) -> int:
    return sum(line.amount.in_pence for line in position.lines if _is_cost(line))


def _is_cost(line: StatementLine) -> bool:
    """Whether a line is a cost of work: travel, childcare and the like, not what is taken off a benefit."""
    return line.part in ("first_costs", "second_costs") or line.name == "family.childcare"


def _names_of_costs(today: Position, then: Position) -> str:
    """What the costs that change are called."""
    before, after = ({(line.name, line.field, line.amount) for line in side.lines if _is_cost(line)} for side in (today, then))
    changed = {field for _, field, amount in before ^ after if amount.in_pence}
    if changed == {"activities"}:
        return "costs of training or placement"
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
        gain = Money(found.in_hand_of(after).in_pence - found.in_hand_of(before).in_pence)
        if gain == found.gain:
            mains += f", whether or not {other.benefit} goes on"
            continue
        mains += f", as {other.benefit} ends with this work"
        others += f"; {_small(_off(gain))} if {other.benefit} goes on, as it does beside supported permitted work"
    return mains + others


def _before_long(found: Comparison) -> str:
    """The figure after the first or the last day of a benefit that is near, where it is another"""
    near = {other.label for side in (found.today, found.then) for other in side.alternatives if other.is_near}
    later = ((other.label, other.gain) for other in found.alternatives if other.label in near)
    return "".join(f"; {_small(_off(gain))} {_small(label)}" for label, gain in later if gain != found.gain)


def _small(text: str) -> str:
    return f"{text[0].lower()}{text[1:]}"


def _off(gain: Money) -> str:
    if gain.in_pence == 0:
        return "The same money a month"
    return f"{Money(abs(gain.in_pence))} a month {'better' if gain.in_pence > 0 else 'worse'} off"


def in_scenario(label: str, field: str, fault: str) -> tuple[str, str]:
    """A fault of a scenario, named by its place in the file; one of the household that only this scenario brings about says which."""
    if field in ("on", "months"):
        return field, fault
    if field.startswith("activity."):
        return f"scenarios.{label}.{field.removeprefix('activity.')}", fault
    return field, f"{fault} (scenario {label!r})"
