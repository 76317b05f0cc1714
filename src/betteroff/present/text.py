"""Results as plain text for a terminal: one plain sentence first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import compress
from operator import attrgetter
from textwrap import fill

from betteroff.calendar import written
from betteroff.changes import KINDS, ComparedLine
from betteroff.comparison import Comparison
from betteroff.explanation import Reason
from betteroff.hours_that_pay import HoursOnADay, HoursThatPay
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.outlook import AdultDuties
from betteroff.position import Position
from betteroff.present.layout import SAME, WIDTH, Keep, Lists, in_all, with_law
from betteroff.present.words import (
    advice,
    between,
    change,
    columns_of,
    counted,
    easement,
    first_weeks,
    help_change,
    help_due,
    hours_and_thresholds,
    kept,
    noted,
    pay_day,
    short,
    signed,
    spell,
    steps,
)
from betteroff.reading import Assumption
from betteroff.rulebook.lines import MONTH, PAY_DAY, WEEK
from betteroff.situation import Unused
from betteroff.sweep import Noted, Sweep
from betteroff.timeline import Month, Timeline

NOTHING = Money(0)
_WORKED = {"Universal Credit": ("floor", "housing_costs", "universal_credit"), "Housing Benefit": ("housing_benefit",)}
"""The statements that lead to each benefit."""
_HOUSING_BENEFIT, _CARRIED = attrgetter("housing_benefit"), attrgetter("surplus_carried_forward")
_STATED = ("housing_costs.rent_and_charges",)
"""Lines that only say again what was stated: a letter leaves them out."""


def comparison(found: Comparison) -> str:
    """A comparison: sentence, money, duties, what to report, what was assumed."""
    return comparisons([found])


def comparisons(found: Sequence[Comparison]) -> str:
    """Comparisons one after the other; at the end, once, what of their lists is the same in all of them."""
    same = in_all([*_lists(one), *_small_lists(one.then)] for one in found)
    told = [_joined(_comparison(one, lambda item: item not in same)) for one in found]
    if same:
        told.append(_joined([[SAME], *_repeated(found[0], same.__contains__)]))
    return "\n\n\n".join("\n".join(lines) for lines in told)


def position(found: Position) -> str:
    """A position: money, duties, what was assumed."""
    head = [f"{found.in_hand} a month in hand on {written(found.on)}.", *_at_top(found), "", _row("", "A month", "A week")]
    lines = [
        _row(_label(line.whose, line.label), *(str(counted(line, amount)) for amount in (line.amount, line.amount.per("week"))))
        for line in found.lines
        if line.in_hand and line.amount.in_pence
    ]
    total = _row("Money in hand", str(found.in_hand), str(found.in_hand.per("week")))
    worked = [text for benefit, parts in _WORKED.items() for text in _steps_to(benefit, parts, found)]
    duties = [text for adult in found.duties for text in ["", *_duties(adult)]]
    helped = ["", *_listed("Help beside Universal Credit", (f"{help_due(one)} [{one.law}]" for one in found.help))]
    rest = [*helped, *_alternatives_of_position(found), *_listed(*_other_help(found)), *_small_print(found)]
    return "\n".join([*head, *lines, total, *worked, *duties, *rest])


def _steps_to(benefit: str, parts: tuple[str, ...], found: Position) -> Iterator[str]:
    """How one benefit is worked out."""
    if lines := list(steps(line for line in found.lines if line.part in parts and line.name not in _STATED)):
        yield from ("", f"How {benefit} is worked out")
        yield from (with_law(f"  {_label(line.whose, line.label)}", 54, [str(line.amount)], line.law) for line in lines)


def sweep(found: Sweep) -> str:
    """A sweep as a table, with its cliffs."""
    return "\n".join([*_points(found), "", *_cliffs(found), "", *_notes(found.last, found.notes)])


def _points(found: Sweep) -> Iterator[str]:
    """A row for each step; a column for what differs, and for what there is any of."""
    columns = columns_of(found)
    widths = [max(_width(label), *(len(str(cell)) + 2 for cell in cells)) for label, cells in columns]
    yield "".join(f"{label:>{width}}" for (label, _), width in zip(columns, widths, strict=True)).rstrip()
    for row in zip(*(cells for _, cells in columns), strict=True):
        yield "".join(f"{cell:>{width}}" for cell, width in zip(row, widths, strict=True))
    if found.others:
        yield _wrapped(f"Other: {'; '.join(found.others)}", 2)


def _width(label: str) -> int:
    return max(len(label) + 2, 12) if label != "Hours" else 8


def _cliffs(found: Sweep) -> Iterator[str]:
    if found.of_pay_days:
        yield _wrapped(found.of_pay_days, 2)
    if not found.cliffs:
        yield "No cliff: money in hand never falls from one step to the next."
    for cliff in found.cliffs:
        text = f"A cliff of {cliff.loss} a month between {cliff.before.hours} and {cliff.after.hours} hours: {'; '.join(cliff.because)}"
        yield _wrapped(text, 2)
    falls = [cliff.after for cliff in found.cliffs]
    for turn in found.turns:
        if turn.after not in falls:
            yield _wrapped(f"At {found.named([turn.after])}: {'; '.join(turn.what)}", 2)


def _notes(last: Position, notes: Iterable[Noted]) -> Iterator[str]:
    """The small print of the last step, with the notes of all steps in place of its own."""
    yield from _small_print(replace(last, warnings=tuple(map(noted, notes))))


def hours_that_pay(found: HoursThatPay) -> str:
    """Safe and losing hours: a sentence for each day, one for the landlord, and the steps."""
    days = [text for day in found.days for text in ["", *_hours_on(day)]]
    before = ["", _wrapped(found.before_the_change, 2)] if found.before_the_change else []
    head = f"Hours that pay, at {found.pay}, paid {found.paid}"
    return "\n".join([head, *days, *before, "", *_notes(found.days[0].sweep.last, found.notes)])


def _hours_on(found: HoursOnADay) -> Iterator[str]:
    yield _wrapped(found.sentence, 2)
    if found.for_landlord:
        yield _wrapped(f"For the landlord: {found.for_landlord}", 2)
    yield from _cliffs(found.sweep)
    yield ""
    yield from _points(found.sweep)


def timeline(found: Timeline) -> str:
    """A timeline: a row for each assessment period, then every pay day."""
    return "\n".join(_joined(_timeline(found)))


def explanation(found: Position) -> str:
    """Every line with its law, rule and figures; every decision with the rows passed over; every assumption."""
    return "\n".join(_joined(_explanation(found)))


def explanations(found: Sequence[Comparison]) -> str:
    """Both sides of comparisons explained; the household as it is once for each day, and once at the end what is the same in all."""
    sides: dict[str, Position] = {}
    for one in found:
        sides.setdefault(f"WITHOUT IT, on {written(one.on)}", one.today)
        sides[f"WITH IT: {one.label}"] = one.then
    same = in_all(_small_lists(side) for side in sides.values())
    told = [[head, *_joined(_explanation(side, lambda item: item not in same))] for head, side in sides.items()]
    if same:
        told.append([SAME, *_small_print(found[0].then, same.__contains__)])
    return "\n\n".join("\n".join(lines) for lines in told)


def _joined(paragraphs: Iterable[Iterable[str]]) -> list[str]:
    lines: list[str] = []
    for paragraph in paragraphs:
        if text := list(paragraph):
            lines += ["", *text] if lines else text
    return lines


def _comparison(found: Comparison, keep: Keep) -> Iterator[Iterable[str]]:
    yield [f"{found.label}, on {written(found.on)}", found.sentence, *_at_top(found.then)]
    yield _money(found)
    yield _changes(found)
    yield _worked(found)
    for adult in found.duties:
        before = found.today.duties[adult.place]
        yield [_wrapped(f"{adult.label} without it: {before.sentence} {_group(before)}.", 2), *_duties(adult)]
    helped = (f"{help_change(one)} [{one.law}]" for one in found.help_changes)
    yield _listed("Help beside Universal Credit that changes", helped)
    yield _listed("Report", (f"{r.whose}: {r.what}. To: {r.to}. {r.when}. [{r.law}]" for r in found.reports))
    yield _listed("The first payments", found.first_payments)
    yield _listed("In the first weeks, once", first_weeks(found))
    yield from _repeated(found, keep)


def _repeated(found: Comparison, keep: Keep) -> Iterator[Iterable[str]]:
    """What may be the same in several comparisons."""
    yield from (_listed(title, items, keep) for title, items in _lists(found))
    yield _small_print(found.then, keep)


def _lists(found: Comparison) -> Lists:
    yield "To keep money safe, ask", map(advice, found.safe_money)
    yield "Residential rehabilitation", map(advice, found.rehabilitation)
    yield "If the work does not last", map(advice, found.if_work_ends)
    yield "If it were otherwise", (_otherwise(found, other) for other in found.alternatives)
    yield _other_help(found.then)


def _timeline(found: Timeline) -> Iterator[Iterable[str]]:
    began = found.months[0].first_day
    within = f", in the assessment period that began on {written(began)}" if found.start != began else ""
    yield [f"Month by month from {written(found.start)}{within}", found.sentence, *_at_top(found)]
    yield _months(found.months)
    yield _listed("Pay days", (pay_day(day) for month in found.months for day in month.pay_days))
    for other in found.alternatives:
        yield [
            _wrapped(f"{other.label}: Universal Credit of {other.paid} in all, not {found.paid}. [{other.law}]", 0),
            *_months(other.months),
        ]
    yield _small_print(found)


def _months(months: tuple[Month, ...]) -> Iterator[str]:
    """A row for each assessment period; Housing Benefit, and what is carried, where there is any."""
    hb, carried = (any(of(month).in_pence for month in months) for of in (_HOUSING_BENEFIT, _CARRIED))
    shown = (True, True, True, True, True, True, True, hb, carried, True)
    head = ("Pay days", "Take-home", "Earned", "Allowance", "UC paid", "Due by", "Usually", "HB", "Carried", "In hand")
    yield _cells("Assessment period", *compress(head, shown))
    for month in months:
        yield _cells(
            f"{short(month.first_day)} to {short(month.last_day)}",
            *compress(
                (
                    str(len(month.pay_days)), str(month.net), str(month.earned_income), str(month.work_allowance_used), str(month.paid),
                    short(month.payment_due), short(month.usually_paid),
                    str(_HOUSING_BENEFIT(month)), str(_CARRIED(month)), str(month.in_hand),
                ),
                shown,
            ),
        )  # fmt: skip


def _cells(first: str, *rest: str) -> str:
    return f"{first:<24}" + "".join(f"{cell:>10}" for cell in rest)


def _money(found: Comparison) -> Iterator[str]:
    yield _row("Pounds a month", "Today", "Then", "Difference", "(a week)")
    for line in (line for line in found.lines if line.in_hand and (line.today.in_pence or line.then.in_pence)):
        sign = -1 if line.in_hand < 0 else 1
        yield _row(_label(line.whose, line.label), *_amounts(line, sign))
    week = f"({signed(found.gain.per('week'))})"
    yield _row("Money in hand", str(found.in_hand_today), str(found.in_hand_then), signed(found.gain), week)
    years = (amount.per("year") for amount in (found.in_hand_today, found.in_hand_then))
    yield _row("Money in hand, a year", *map(str, years), signed(found.gain.per("year")))


def _changes(found: Comparison) -> Iterator[str]:
    for kind in KINDS:
        if of_kind := [change(line) for line in found.changes if line.kind == kind]:
            yield _wrapped(f"What {kind}: {'; '.join(of_kind)}.", 2)
    for words in kept(found):
        yield _wrapped(f"{words}.", 2)


def _amounts(line: ComparedLine, sign: int) -> tuple[str, str, str, str]:
    today, then, difference = (replace(amount, in_pence=sign * amount.in_pence) for amount in (line.today, line.then, line.difference))
    week = f"({signed(difference.per('week'))})" if line.is_monthly else ""
    return str(today), str(then), signed(difference), week


def _worked(found: Comparison) -> Iterator[str]:
    yield "How it is worked out (each line's rule and figures: betteroff explain)"
    for line in steps(line for line in found.lines if line.name not in _STATED):
        yield with_law(f"  {_label(line.whose, line.label)}", 50, _amounts(line, 1)[:3], line.law)


def _group(adult: AdultDuties) -> str:
    """The work group, and the Jobcentre's own label where it says something else."""
    return adult.group if adult.regime == adult.group else f"{adult.group} ({adult.regime})"


def _duties(adult: AdultDuties) -> Iterator[str]:
    yield _wrapped(f"What the Jobcentre may require of {adult.label}: {adult.sentence}", 2)
    if not adult.has_award:
        yield "  If Universal Credit is due again:"
    for number, found in enumerate(adult.spells):
        yield _wrapped(f"  {between(found.first_day, found.last_day)}: {spell(found)}", 4)
        for why, law in zip(found.why, found.law, strict=True):
            yield _wrapped(f"    because: {why} [{law}]", 6)
        if number == 0:
            yield from (_wrapped(f"    {line}", 6) for line in hours_and_thresholds(adult))
    stop = f": after it, {adult.stopped_by}" if adult.stopped_by else ""
    unchanged = ", as if no rule or figure changed after the day it was last checked for" if adult.taken_as_unchanged else ""
    yield _wrapped(f"  (looked ahead to {written(adult.looked_ahead_to)}{unchanged}{stop})", 4)
    for lifted in adult.easements:
        yield _wrapped(f"  {easement(lifted)}", 4)
        if lifted.ask:
            yield _wrapped(f"    bring or ask: {lifted.ask}", 6)


def _otherwise(found: Comparison, other: Comparison) -> str:
    """A comparison if something were otherwise, with each line of money in hand that would differ."""
    lines = {line.name: (line.today, line.then) for line in found.lines}
    differ = (
        f"{_label(line.whose, line.label)} would be {line.today} today and {line.then} then"
        for line in other.lines
        if line.in_hand and (line.today, line.then) != lines.get(line.name, (NOTHING, NOTHING))
    )
    return f"{other.label}: {other.sentence} {'; '.join(differ) or 'No amount would differ'}."


def _small_print(found: Position | Timeline, keep: Keep = bool) -> Iterator[str]:
    for title, items in _small_lists(found):
        yield from _listed(title, items, keep) if title else filter(keep, items)


def _small_lists(found: Position | Timeline) -> Lists:
    yield "Note", (_warned(warned) for warned in found.warnings if not warned.at_top)
    yield "Assumed, because it was not stated", (_assumption(a) for a in found.assumptions)
    yield "Not taken into account", (_unused(u) for u in found.not_taken_into_account)
    yield "Not covered yet", found.not_covered
    period = f"; assessment period {between(*found.period)}" if isinstance(found, Position) else ""
    yield "", [f"Rules {found.fingerprint}{period}. An estimate, not a decision."]


def _at_top(found: Position | Timeline) -> Iterator[str]:
    """What is to be checked before any figure is believed."""
    yield from (_wrapped(f"Check: {_warned(warned)}", 2) for warned in found.warnings if warned.at_top)


def _warned(found: Warned) -> str:
    return f"{found.text} [{found.law}]"


def _other_help(found: Position) -> tuple[str, Iterable[str]]:
    return "Other help to ask about, not counted", (f"{one.label}: {one.text} [{one.law}]" for one in found.other_help)


def _alternatives_of_position(found: Position) -> Iterator[str]:
    yield from ["", *_listed("If it were otherwise", (f"{a.label}: {a.position.in_hand} a month in hand" for a in found.alternatives))]


def _explanation(found: Position, keep: Keep = bool) -> Iterator[Iterable[str]]:
    yield [f"How each line is worked out, on {written(found.on)}, assessment period {between(*found.period)}", *_at_top(found)]
    for line in found.lines:
        if line.amount.in_pence:
            period = _PERIODS[line.period]
            yield [
                f"{_label(line.whose, line.label)}: {line.amount} {period}",
                f"  law: {line.law}",
                f"  rule: {line.rule}",
                *(f"  figure: {f.label}: {f.shown} (since {written(f.since)}; {f.source}; {f.mark})" for f in found.figures_of(line)),
            ]
    for adult in found.duties:
        for reason in adult.reasons:
            yield _reason(adult.label, reason)
        yield _duties(adult)
        yield _listed("Taken as unchanged until then", adult.taken_as_unchanged)
    yield _small_print(found, keep)


_PERIODS = {MONTH: "a month", PAY_DAY: "on one pay day", WEEK: "a week"}


def _reason(label: str, reason: Reason) -> Iterator[str]:
    yield f"{label}: {reason.question}"
    yield f"  {reason.outcome}, because: {reason.why}"
    yield f"  law: {reason.law} ({reason.mark}, {reason.certainty}); table {reason.table}, row {reason.row}"
    if reason.ask:
        yield f"  bring or ask: {reason.ask}"
    for other in reason.passed_over:
        yield _wrapped(f"  passed over: {other.why} [{other.law}], since {other.ruled_out_by}", 6)


def _assumption(found: Assumption) -> str:
    return f"{found.field}: {found.text}"


def _unused(found: Unused) -> str:
    return f"{found.field}: {found.why}"


def _listed(title: str, items: Iterable[str], keep: Keep = bool) -> Iterator[str]:
    if found := list(filter(keep, items)):
        yield f"{title}:"
        yield from (_wrapped(f"  - {item}", 4) for item in found)


def _label(whose: str, label: str) -> str:
    return f"{whose}: {label}" if whose else label


def _row(label: str, *cells: str) -> str:
    return with_law(label, 54, cells, "")


def _wrapped(text: str, indent: int) -> str:
    return fill(text, WIDTH, subsequent_indent=" " * indent)
