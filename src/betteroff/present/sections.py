"""What an answer says, section by section, in the order in which it is read: for the plain text and for HTML alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import attrgetter

from betteroff.calendar import written
from betteroff.changes import KINDS, ComparedLine
from betteroff.comparison import Comparison
from betteroff.duties.outlook import AdultDuties
from betteroff.hours_that_pay import HoursThatPay
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.position import Position
from betteroff.present.duties import before_and_after, lifted_compared, to_look_at, week
from betteroff.present.kinds import Assumed, Block, Listed, Point, Required, Row, Section, Table, Told
from betteroff.present.next_steps import would_change
from betteroff.present.requirements import with_assumptions
from betteroff.present.words import (
    advice,
    advised,
    between,
    change,
    changed_to,
    columns_of,
    counted,
    first_weeks,
    help_change,
    help_due,
    hours_and_thresholds,
    kept,
    label_of,
    lifted,
    looked_ahead,
    may_be_asked,
    noted,
    other_help,
    pay_day,
    reported,
    required_of,
    short,
    signed,
    spell,
    steps,
    treatment_advice,
)
from betteroff.rulebook.lines import MONTH
from betteroff.statement import StatementLine
from betteroff.sweep import Noted, Sweep
from betteroff.timeline import Timeline
from betteroff.timeline.months import Month

STATED = ("housing_costs.rent_and_charges",)
"""Lines that only say again what was stated: a letter leaves them out."""
WORKED = "How it is worked out (each line's rule and figures: betteroff explain)"
WORKED_ELSEWHERE = "How each is worked out, line by line: betteroff compare --full, or with one --scenario."
LIFTED = "What lifts requirements"
MAY_ASK = "May be asked of the work coach"
SAFE_MONEY = "To keep money safe, ask"
OTHERWISE = "If it were otherwise"
IN_HAND = "Money in hand"
OTHER_HELP = "Other help to ask about, not counted"
NOT_COVERED = "Not covered yet"
_ASSUMED = "Assumed, because it was not stated"


def comparison(found: Comparison, full: bool = True, is_alone: bool = True) -> Iterator[Block]:
    """A comparison under its headline: money, changes, duties, lists; beside others, what is required only in spells."""
    yield [money_compared(found)]
    yield _changes(found)
    if not is_alone:
        yield from repeated(found, full)
        return
    yield [_worked_compared(found)]
    for adult in found.duties:
        yield [Told(f"{adult.label} without it", (required_of(found.today.duties[adult.place]),)), required(adult, full)]
    yield from map(with_assumptions, found.then.requirements)
    yield from _duties_compared(found, full)
    yield from _lists(found, full)


def repeated(found: Comparison, full: bool) -> Iterator[Block]:
    """What may be the same in several comparisons; how each is worked out only in full."""
    yield [_worked_compared(found) if full else Listed("", (WORKED_ELSEWHERE,))]
    for adult in found.duties:
        if adult.may_be_due:
            yield [Required(f"What the Jobcentre may require of {adult.label}", "", tuple(_spells(adult, full)))]
    yield from map(with_assumptions, found.then.requirements)
    yield from _duties_compared(found, full)
    yield [Listed("", tuple(_ahead(found.duties)))]
    yield from _lists(found, full)


def _duties_compared(found: Comparison, full: bool) -> Iterator[Block]:
    """Duties today and then; of the week of each adult what is to be looked at, and in full all that fills it."""
    yield from ([section] for section in before_and_after(found, full))
    yield from (week(ledger) if full else [to_look_at(ledger)] for ledger in found.then.week if ledger.lines)


def weeks(found: Position) -> Iterator[Block]:
    """The week of each adult, with what was assumed of the adults."""
    yield from map(week, found.week)
    yield [
        Assumed(_ASSUMED, tuple(one for one in found.assumptions if one.field.startswith("adults."))),
        Listed("", (f"Rules {found.fingerprint}. An estimate, not a decision.",)),
    ]


def position(found: Position) -> Iterator[Block]:
    """A position under its headline: money, duties, lists."""
    rows = (_in_hand(line) for line in found.lines if line.in_hand and line.amount.in_pence)
    total = Row(IN_HAND, (str(found.in_hand), str(found.in_hand.per("week"))))
    yield [Table("", ("", "A month", "A week"), (*rows, total), caption="Money in hand, in pounds")]
    worked = steps(line for line in found.lines if line.name not in STATED)
    yield [Table(WORKED, ("", "Amount"), tuple(Row(label_of(line.whose, line.label), (str(line.amount),), line.law) for line in worked))]
    yield from ([required(adult)] for adult in found.duties)
    yield from map(with_assumptions, found.requirements)
    yield [easements(found.duties), may_ask(found.duties)]
    yield list(map(to_look_at, found.week))
    yield [_treatment(found)]
    yield [would_change(found, True)]
    yield [Listed("Help beside Universal Credit", tuple(f"{help_due(one)} [{one.law}]" for one in found.help))]
    yield [Listed(OTHERWISE, tuple(f"{a.label}: {a.position.in_hand} a month in hand" for a in found.alternatives))]
    yield [Listed(OTHER_HELP, tuple(map(other_help, found.other_help)))]
    yield small_print(found)


def timeline(found: Timeline) -> Iterator[Block]:
    """A timeline under its headline: each assessment period, every pay day, and the same months otherwise."""
    yield [_months(found.months)]
    changed = (f"From {written(month.first_day)}: {'; '.join(map(changed_to, month.changes))}" for month in found.changes)
    yield [Listed("What changes beside pay and Universal Credit, a month", tuple(changed))]
    yield [Listed("Pay days", tuple(pay_day(day) for month in found.months for day in month.pay_days))]
    for other in found.alternatives:
        text = f"{other.label}: Universal Credit of {other.paid} in all, not {found.paid}. [{other.law}]"
        yield [Listed("", (text,)), _months(other.months)]
    yield small_print(found)


def sweep(found: Sweep) -> Iterator[Block]:
    """A sweep: its steps, its cliffs, and what to note of any of them."""
    yield _steps(found)
    yield [_cliffs(found)]
    yield _noted(found.last, found.notes)


def hours_that_pay(found: HoursThatPay) -> Iterator[Block]:
    """Safe and losing hours under their headline: of each day a sentence, one for the landlord, cliffs and steps."""
    for day in found.days:
        landlord = (f"For the landlord: {day.for_landlord}",) if day.for_landlord else ()
        yield [Listed("", (day.sentence, *landlord)), _cliffs(day.sweep)]
        yield _steps(day.sweep)
    yield [Listed("", tuple(filter(None, (found.before_the_change,))))]
    yield _noted(found.days[0].sweep.last, found.notes)


def both_sides(found: Comparison) -> Position:
    """The scenario, with what today rests on too; where it moves to another home, with what today leaves out."""
    today, then = found.today, replace(found.then, warnings=found.warnings, assumptions=found.assumptions)
    if not found.moves_home:
        return then
    unused = (one for one in today.not_taken_into_account if one not in then.not_taken_into_account)
    not_covered = (one for one in today.not_covered if one not in then.not_covered)
    return replace(
        then,
        not_taken_into_account=(*then.not_taken_into_account, *(one._replace(field=f"today, {one.field}") for one in unused)),
        not_covered=(*then.not_covered, *(f"today, {one}" for one in not_covered)),
    )


def checks(found: Position | Timeline) -> Listed:
    """What is to be checked before any figure is believed."""
    return Listed("", tuple(f"Check: {_warned(warned)}" for warned in found.warnings if warned.at_top))


def required(adult: AdultDuties, full: bool = True) -> Required:
    """What may be required of an adult, in spells; in full with the reason of each, else with its law alone."""
    ahead = (*_spells(adult, full), Point(f"({looked_ahead(adult)})")) if adult.may_be_due else ()
    return Required(f"What the Jobcentre may require of {adult.label}", adult.sentence, ahead)


def easements(adults: Iterable[AdultDuties], full: bool = True) -> Listed:
    """What lifts requirements of adults, and what to bring or ask; in full with its reason, which a spell has too."""
    return Listed(LIFTED, tuple(lifted(one, full) for adult in adults if adult.may_be_due for one in adult.easements))


def may_ask(adults: Iterable[AdultDuties], full: bool = True) -> Listed:
    """What may be asked of the work coach, with what to bring and words for it; if not in full, without the reason."""
    return Listed(MAY_ASK, tuple(may_be_asked(one, full) for adult in adults if adult.may_be_due for one in adult.may_ask))


def small_print(found: Position | Timeline) -> Iterator[Section]:
    """What to note, what was assumed, and what is left out."""
    yield Listed("Note", tuple(_warned(warned) for warned in found.warnings if not warned.at_top))
    yield Assumed(_ASSUMED, found.assumptions)
    yield Listed("Not taken into account", tuple(f"{unused.field}: {unused.why}" for unused in found.not_taken_into_account))
    yield Listed(NOT_COVERED, tuple(found.not_covered))
    period = f"; assessment period {between(*found.period)}" if isinstance(found, Position) else ""
    yield Listed("", (f"Rules {found.fingerprint}{period}. An estimate, not a decision.",))


def _warned(found: Warned) -> str:
    return f"{found.text} [{found.law}]"


def _spells(adult: AdultDuties, full: bool) -> Iterator[Point]:
    """The spells of an adult's duties, with the hours and thresholds of the first."""
    if not adult.has_award:
        yield Point("If Universal Credit is due again:")
    for number, found in enumerate(adult.spells):
        because = [f"because: {why} [{law}]" for why, law in zip(found.why, found.law, strict=True)] if full else []
        law = "" if full else f" [{'; '.join(found.law)}]"
        hours = () if number else hours_and_thresholds(adult)
        yield Point(f"{between(found.first_day, found.last_day)}: {spell(found)}{law}", (*because, *hours))


def _ahead(adults: Iterable[AdultDuties]) -> Iterator[str]:
    """How far the duties of adults are looked ahead to."""
    how_far: dict[str, list[str]] = {}
    for adult in adults:
        if adult.may_be_due:
            how_far.setdefault(looked_ahead(adult), []).append(adult.label)
    yield from (f"What may be required of {' and '.join(labels)} is {text}." for text, labels in how_far.items())


def money_compared(found: Comparison) -> Table:
    """What comes to the money in hand, today and then."""
    rows = (_in_hand_compared(line) for line in found.lines if line.in_hand and (line.today.in_pence or line.then.in_pence))
    today, then, gain = found.in_hand_today, found.in_hand_then, found.gain
    total = Row(IN_HAND, (str(today), str(then), signed(gain), f"({signed(gain.per('week'))})"))
    a_year = Row(f"{IN_HAND}, a year", (str(today.per("year")), str(then.per("year")), signed(gain.per("year")), ""))
    totals = (total,) if found.is_of_one_period else (total, a_year)
    return Table(
        "", ("Pounds a month", "Today", "Then", "Difference", "(a week)"), (*rows, *totals), caption="Money in hand, today and then"
    )


def _worked_compared(found: Comparison) -> Table:
    """The lines on the way to the money in hand, each with its law."""
    lines = steps(line for line in found.lines if line.name not in STATED)
    rows = tuple(
        Row(label_of(line.whose, line.label), (str(line.today), str(line.then), signed(line.difference)), line.law) for line in lines
    )
    return Table(WORKED, ("", "Today", "Then", "Difference"), rows, width=50)


def _in_hand_compared(line: ComparedLine) -> Row:
    """A line of money in hand: a cost is below nothing."""
    sign = -1 if line.in_hand < 0 else 1
    today, then, difference = (replace(amount, in_pence=sign * amount.in_pence) for amount in (line.today, line.then, line.difference))
    week = f"({signed(difference.per('week'))})" if line.is_monthly else ""
    return Row(label_of(line.whose, line.label), (str(today), str(then), signed(difference), week), line.law)


def _in_hand(line: StatementLine) -> Row:
    """A line of money in hand: a cost is below nothing."""
    week = str(counted(line, line.amount.per("week"))) if line.period == MONTH else ""
    return Row(label_of(line.whose, line.label), (str(counted(line, line.amount)), week), line.law)


def _changes(found: Comparison) -> Iterator[Section]:
    for kind in KINDS:
        yield Told(f"What {kind}", tuple(change(line) for line in found.changes if line.kind == kind))
    yield Listed("", tuple(f"{words}." for words in kept(found)))


def _lists(found: Comparison, full: bool) -> Iterator[Block]:
    """The lists of a comparison; if not in full, what may be asked for by its name alone."""
    yield [Listed(LIFTED, tuple(lifted_compared(found))) if full else easements(found.duties, full), may_ask(found.duties, full)]
    yield [_treatment(found.then) if full else _treatment_in_short(found.then)]
    yield [would_change(found.then, full)]
    helped = (f"{help_change(one, full)} [{one.law}]" for one in found.help_changes)
    yield [Listed("Help beside Universal Credit that changes", tuple(helped))]
    yield [Listed("Report", tuple(map(reported, found.reports)))]
    yield [Listed("The first payments", tuple(found.first_payments))]
    yield [Listed("In the first weeks, once", tuple(first_weeks(found)))]
    yield [Listed("Residential rehabilitation", tuple(map(advice, found.rehabilitation)))]
    yield [Listed("If the work does not last", tuple(map(advice, found.if_work_ends)))]
    yield [Listed(OTHERWISE, tuple(_otherwise(found, other) for other in found.alternatives))]
    if full:
        yield [Listed(SAFE_MONEY, tuple(map(advice, found.safe_money)))]
        yield [Listed(OTHER_HELP, tuple(map(other_help, found.then.other_help)))]
    else:
        yield [Told(f"{SAFE_MONEY} {_MORE}", tuple(map(advised, found.safe_money)))]
        yield [Told(f"{OTHER_HELP} {_MORE}", tuple(one.label for one in found.then.other_help))]
    yield small_print(both_sides(found))


TREATMENT = "Treatment and recovery"
_MORE = "(more of each: betteroff compare --full)"


def _otherwise(found: Comparison, other: Comparison) -> str:
    """A comparison if something were otherwise, with each line of money in hand that would differ."""
    lines, others = ({line.name: (line.today, line.then) for line in side.lines} for side in (found, other))
    nothing = Money(0), Money(0)
    both = {line.name: line for line in (*other.lines, *found.lines)}
    amounts = ((line, lines.get(name, nothing), others.get(name, nothing)) for name, line in both.items() if line.in_hand)
    differ = (
        f"{label_of(line.whose, line.label)} would be {today} today and {then} then"
        for line, now, (today, then) in amounts
        if (today, then) != now
    )
    return f"{other.label}: {other.sentence} {'; '.join(differ) or 'No amount would differ'}."


def _treatment(found: Position) -> Listed:
    """What to know, and what to ask for, in treatment."""
    return Listed(TREATMENT, tuple(treatment_advice(found.treatment)))


def _treatment_in_short(found: Position) -> Told:
    """What there is to know in treatment by its name alone."""
    return Told(f"{TREATMENT} {_MORE}", tuple(dict.fromkeys(f"{one.whose}: {advised(one)}" for one in found.treatment)))


def _steps(found: Sweep) -> Block:
    """A row for each step, with what differs and what there is any of."""
    (first, labels), *columns = columns_of(found)
    rows = tuple(Row(label, tuple(cells)) for label, *cells in zip(labels, *(cells for _, cells in columns), strict=True))
    yield Table("", (first, *(head for head, _ in columns)), rows, width=max(map(len, labels)) + 4, caption="Money in hand, step by step")
    yield Listed("", (f"Other: {'; '.join(found.others)}",) if found.others else ())


def _cliffs(found: Sweep) -> Listed:
    """Each cliff, or that there is none, and what else begins or ends between steps."""
    falls = [cliff.after for cliff in found.cliffs]
    none = f"No cliff: money in hand never falls from one step to the next{found.left_out}."
    texts = (
        *([found.of_pay_days] if found.of_pay_days else ()),
        *([none] if not falls and found.looked_at[1:] else ()),
        *(f"A cliff of {c.loss} a month between {c.before.hours} and {c.after.hours} hours: {'; '.join(c.because)}" for c in found.cliffs),
        *(f"At {found.named([turn.after])}: {'; '.join(turn.what)}" for turn in found.turns if turn.after not in falls),
    )
    return Listed("", texts)


def _noted(last: Position, notes: Iterable[Noted]) -> Block:
    """The small print of the last step, with the notes of all steps in place of its own."""
    return small_print(replace(last, warnings=tuple(map(noted, notes))))


_HB, _CARRIED = attrgetter("housing_benefit"), attrgetter("surplus_carried_forward")


def _months(months: tuple[Month, ...]) -> Table:
    """A row for each assessment period; Housing Benefit, and what is carried, where there is any."""
    housing_benefit, carried = ([str(of(month)) for month in months if any(of(m).in_pence for m in months)] for of in (_HB, _CARRIED))
    columns = {
        "Pay days": [str(len(month.pay_days)) for month in months],
        "Take-home": [str(month.net) for month in months],
        "Earned income": [str(month.earned_income) for month in months],
        "Work allowance used": [str(month.work_allowance_used) for month in months],
        "Universal Credit paid": [str(month.paid) for month in months],
        "Payment due by": [short(month.payment_due) for month in months],
        "Usually paid": [short(month.usually_paid) for month in months],
        "Housing Benefit": housing_benefit,
        "Surplus carried": carried,
        IN_HAND: [str(month.in_hand) for month in months],
    }
    shown = {head: cells for head, cells in columns.items() if cells}
    labels = (f"{short(month.first_day)} to {short(month.last_day)}" for month in months)
    rows = tuple(Row(label, cells) for label, cells in zip(labels, zip(*shown.values(), strict=True), strict=True))
    return Table("", ("Assessment period", *shown), rows, width=24, cell=10, caption="Month by month")
