"""Results as HTML for a notebook: one plain sentence, then a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from html import escape

from betteroff.calendar import written
from betteroff.changes import KINDS, ComparedLine
from betteroff.comparison import Comparison
from betteroff.hours_that_pay import HoursThatPay
from betteroff.money import Money
from betteroff.months import Month
from betteroff.outlook import AdultDuties
from betteroff.position import Position
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
    kept,
    noted,
    signed,
    spell,
    steps,
)
from betteroff.reading import Assumption
from betteroff.rulebook.lines import MONTH
from betteroff.statement import StatementLine
from betteroff.sweep import Noted, Sweep
from betteroff.timeline import Timeline


def comparison(found: Comparison) -> str:
    """A comparison as a heading, a sentence, a table and lists."""
    worked = set(steps(found.lines))
    rows = [_compared(line) for line in found.lines if line in worked or (line.in_hand and (line.today.in_pence or line.then.in_pence))]
    total = ["Money in hand", str(found.in_hand_today), str(found.in_hand_then), signed(found.gain), signed(found.gain.per("week")), ""]
    return (
        f"<h3>{escape(found.label)}, on {written(found.on)}</h3><p><strong>{escape(found.sentence)}</strong></p>"
        + _at_top(found.then)
        + _table(["A month", "Today", "Then", "Difference", "a week", "Law"], [*rows, total])
        + "".join(_list(f"What {kind}", (change(line) for line in found.changes if line.kind == kind)) for kind in KINDS)
        + _list("How much of the pay is kept", kept(found))
        + _duties(found.duties)
        + _list("Help beside Universal Credit that changes", (f"{help_change(one)} ({one.law})" for one in found.help_changes))
        + _list("Report", (f"{r.whose}: {r.what}. To: {r.to}. {r.when}." for r in found.reports))
        + _list("The first payments", found.first_payments)
        + _list("In the first weeks, once", first_weeks(found))
        + _list("To keep money safe, ask", map(advice, found.safe_money))
        + _list("Residential rehabilitation", map(advice, found.rehabilitation))
        + _list("If the work does not last", map(advice, found.if_work_ends))
        + _list("If it were otherwise", (f"{other.label}: {other.sentence}" for other in found.alternatives))
        + _other_help(found.then)
        + _small_print(found.then, found.assumptions)
    )


def position(found: Position) -> str:
    """A position as a sentence, a table and lists."""
    worked = set(steps(found.lines))
    rows = [
        [_label(line.whose, line.label), str(_in_hand(line, line.amount)), _a_week(line), line.law]
        for line in found.lines
        if line in worked or (line.in_hand and line.amount.in_pence)
    ]
    return (
        f"<p><strong>{found.in_hand} a month in hand on {written(found.on)}.</strong></p>"
        + _at_top(found)
        + _table(["A month", "Amount", "a week", "Law"], rows)
        + _duties(found.duties)
        + _list("Help beside Universal Credit", (f"{help_due(one)} ({one.law})" for one in found.help))
        + _list("If it were otherwise", (f"{a.label}: {a.position.in_hand} a month in hand" for a in found.alternatives))
        + _other_help(found)
        + _small_print(found)
    )


def _in_hand(line: StatementLine, amount: Money) -> Money:
    """A cost below nothing; a step on the way as it is."""
    return counted(line, amount) if line.in_hand else amount


def _a_week(line: StatementLine) -> str:
    return str(_in_hand(line, line.amount.per("week"))) if line.period == MONTH else ""


def sweep(found: Sweep) -> str:
    """A sweep as a table."""
    return _turns(found) + _points(found) + _notes(found.last, found.notes)


def hours_that_pay(found: HoursThatPay) -> str:
    """Safe and losing hours: sentences and a table for each day."""
    days = (
        f"<p><strong>{escape(day.sentence)}</strong></p>"
        + (f"<p>For the landlord: {escape(day.for_landlord)}</p>" if day.for_landlord else "")
        + _turns(day.sweep)
        + _points(day.sweep)
        for day in found.days
    )
    before = f"<p>{escape(found.before_the_change)}</p>" if found.before_the_change else ""
    return (
        f"<h3>{escape(f'Hours that pay, at {found.pay}, paid {found.paid}')}</h3>"
        + "".join(days)
        + before
        + _notes(found.days[0].sweep.last, found.notes)
    )


def _turns(found: Sweep) -> str:
    turns = (f"At {found.named([turn.after])}: {'; '.join(turn.what)}" for turn in found.turns)
    return (f"<p>{escape(found.of_pay_days)}</p>" if found.of_pay_days else "") + "".join(f"<p>{escape(text)}</p>" for text in turns)


def _points(found: Sweep) -> str:
    columns = columns_of(found)
    rows = [list(row) for row in zip(*(cells for _, cells in columns), strict=True)]
    others = f"<p>Other: {escape('; '.join(found.others))}</p>" if found.others else ""
    return _table([label for label, _ in columns], rows) + others


def _notes(last: Position, notes: Iterable[Noted]) -> str:
    return _small_print(replace(last, warnings=tuple(map(noted, notes))))


def timeline(found: Timeline) -> str:
    """A timeline: a row for each assessment period."""
    others = "".join(f"<p>{escape(other.label)} ({escape(other.law)})</p>{_months(other.months)}" for other in found.alternatives)
    return f"<h3>{escape(found.sentence)}</h3>{_at_top(found)}{_months(found.months)}{others}{_small_print(found)}"


def _months(months: tuple[Month, ...]) -> str:
    rent = ["Housing Benefit"] if any(month.housing_benefit.in_pence for month in months) else []
    head = ["Assessment period", "Pay days", "Take-home", "Earned income", "Universal Credit paid", "Due by", *rent, "Money in hand"]
    return _table(head, [_month(month, bool(rent)) for month in months])


def _month(found: Month, has_rent: bool) -> list[str]:
    amounts = (len(found.pay_days), found.net, found.earned_income, found.paid)
    rent = [str(found.housing_benefit)] if has_rent else []
    return [between(found.first_day, found.last_day), *map(str, amounts), written(found.payment_due), *rent, str(found.in_hand)]


def _small_print(found: Position | Timeline, further: tuple[Assumption, ...] = ()) -> str:
    return (
        _list("Note", (f"{w.text} ({w.law})" for w in found.warnings if not w.at_top))
        + _list("Assumed, because it was not stated", (f"{a.field}: {a.text}" for a in (*found.assumptions, *further)))
        + _list("Not taken into account", (f"{u.field}: {u.why}" for u in found.not_taken_into_account))
        + _list("Not covered yet", found.not_covered)
        + f"<p>Rules {found.fingerprint}. An estimate, not a decision.</p>"
    )


def _at_top(found: Position | Timeline) -> str:
    """What is to be checked before any figure is believed."""
    return "".join(f"<p>Check: {escape(w.text)} ({escape(w.law)})</p>" for w in found.warnings if w.at_top)


def _other_help(found: Position) -> str:
    return _list("Other help to ask about, not counted", (f"{one.label}: {one.text} ({one.law})" for one in found.other_help))


def _table(head: list[str], rows: list[list[str]]) -> str:
    top = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    body = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>' + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:]) + "</tr>" for row in rows
    )
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def _list(title: str, items: Iterable[str]) -> str:
    found = "".join(f"<li>{escape(item)}</li>" for item in items)
    return f"<h4>{escape(title)}</h4><ul>{found}</ul>" if found else ""


def _compared(line: ComparedLine) -> list[str]:
    week = signed(line.difference.per("week")) if line.is_monthly else ""
    return [_label(line.whose, line.label), str(line.today), str(line.then), signed(line.difference), week, line.law]


def _duties(adults: tuple[AdultDuties, ...]) -> str:
    spells = [
        f"{adult.label}, {between(found.first_day, found.last_day or adult.looked_ahead_to)}: {spell(found)} ({'; '.join(found.why)})"
        for adult in adults
        if adult.may_be_due
        for found in adult.spells
    ]
    spells += [f"{adult.label}: {adult.sentence}" for adult in adults if not adult.has_award]
    return _list("What the Jobcentre may require", spells) + _list(
        "Easements", (easement(e) for adult in adults if adult.may_be_due for e in adult.easements)
    )


def _label(whose: str, label: str) -> str:
    return f"{whose}: {label}" if whose else label
