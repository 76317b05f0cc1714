"""Results as plain data for JSON: pounds as strings with two decimals, dates as ISO, stable line names."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from betteroff.comparison import Comparison
from betteroff.duties.outlook import AdultDuties
from betteroff.hours_that_pay import HoursOnADay, HoursThatPay
from betteroff.money import Money
from betteroff.position import Position
from betteroff.requirements.answered import Required
from betteroff.requirements.schemes import SchemeOnADay
from betteroff.sanctions.result import SanctionFound
from betteroff.sweep import Sweep
from betteroff.timeline import Timeline

SCHEMA_VERSION = 1


def comparison(found: Comparison) -> dict[str, Any]:
    """A comparison as plain data."""
    return {
        "schema_version": SCHEMA_VERSION,
        "label": found.label,
        "on": _plain(found.on),
        "sentence": found.sentence,
        "gain": _plain(found.gain),
        "gain_before_costs": _plain(found.gain_before_costs),
        "costs": _plain(found.costs),
        "in_hand": {period: _per(found, period) for period in ("week", "month", "year")},
        "participation_tax_rate": _plain(found.participation_tax_rate),
        "marginal_deduction_rates": _plain(found.marginal_deduction_rates),
        "changes": _plain(found.changes),
        "lines": [{**_plain(line), "period": line.today.period} for line in found.lines],
        "duties_compared": _plain(found.duties_compared),
        "help_changes": _plain(found.help_changes),
        "reports": _plain(found.reports),
        "first_payments": _plain(found.first_payments),
        "first_weeks": _plain(found.first_weeks),
        "first_weeks_in_all": _plain(found.first_weeks_in_all),
        "safe_money": _plain(found.safe_money),
        "rehabilitation": _plain(found.rehabilitation),
        "if_work_ends": _plain(found.if_work_ends),
        "warnings": _plain(found.warnings),
        "assumptions": _plain(found.assumptions),
        "alternatives": [comparison(other) for other in found.alternatives],
        "today": position(found.today),
        "then": position(found.then),
    }


def _per(found: Comparison, period: str) -> dict[str, str]:
    """Money in hand today, then and the difference, a week, month or year."""
    amounts = {"today": found.in_hand_today, "then": found.in_hand_then, "gain": found.gain}
    return {name: _plain(amount.per(period)) for name, amount in amounts.items()}


def position(found: Position) -> dict[str, Any]:
    """A position as plain data."""
    return {
        "schema_version": SCHEMA_VERSION,
        "on": _plain(found.on),
        "assessment_period": _plain(found.period),
        "in_hand": _plain(found.in_hand),
        "lines": [
            {**_named(line, "name", "label", "whose", "amount", "period", "law", "rule"), "figures": _plain(found.figures_of(line))}
            for line in found.lines
        ],
        "duties": [_duties(adult) for adult in found.duties],
        "requirements": _plain(found.requirements),
        "week": _plain(found.week),
        "what_would_change": _plain(found.what_would_change),
        "commitment": _plain(found.commitment),
        "myths": _plain(found.myths),
        "assumptions": _plain(found.assumptions),
        "not_taken_into_account": _plain(found.not_taken_into_account),
        "not_covered": list(found.not_covered),
        "warnings": _plain(found.warnings),
        "treatment": _plain(found.treatment),
        "help": _plain(found.help),
        "other_help": [_named(other, "name", "label", "text", "law", "mark") for other in found.other_help],
        "alternatives": [{"label": other.label, "position": position(other.position)} for other in found.alternatives],
        "fingerprint": found.fingerprint,
    }


def week(found: Position) -> dict[str, Any]:
    """The hours of a week of each adult as plain data."""
    return {"schema_version": SCHEMA_VERSION, **_named(found, "on", "week", "assumptions", "not_taken_into_account", "fingerprint")}


def part_of(found: Position, name: str) -> dict[str, Any]:
    """One part of a position as plain data, by its name there."""
    return {"schema_version": SCHEMA_VERSION, **_named(found, "on", name)}


def sweep(found: Sweep) -> dict[str, Any]:
    """A sweep as plain data."""
    return {
        "schema_version": SCHEMA_VERSION,
        "on": _plain(found.today.on),
        "points": _plain(found.points),
        "cliffs": _plain(found.cliffs),
        **_named(found, "turns", "of_pay_days", "others", "notes"),
        "last": position(found.last),
    }


def timeline(found: Timeline) -> dict[str, Any]:
    """A timeline as plain data."""
    names = (
        "start",
        "sentence",
        "months",
        "changes",
        "alternatives",
        "assumptions",
        "not_taken_into_account",
        "not_covered",
        "warnings",
        "fingerprint",
    )
    return {"schema_version": SCHEMA_VERSION, **_named(found, *names)}


def sanction(found: SanctionFound) -> dict[str, Any]:
    """A sanction as plain data."""
    names = (
        "whose", "benefit", "kind", "on", "decided_on", "is_sanctionable", "reason", "sentence", "level", "length", "first_day",
        "last_day", "start", "periods", "total", "good_reason", "ends_early", "to_know", "hardship", "hardship_payment",
        "assumptions", "fingerprint",
    )  # fmt: skip
    plain = {"schema_version": SCHEMA_VERSION, **_named(found, *names), "rate": _of_its_period(found.rate)}
    plain["periods"] = [
        {**_plain(one), **{name: _of_its_period(getattr(one, name)) for name in ("rate", "rate_in_tables", "most", "award")}}
        for one in found.periods
    ]
    if found.hardship_payment:
        plain["hardship_payment"]["rate"] = _of_its_period(found.hardship_payment.rate)
    return plain


def _of_its_period(amount: Money | None) -> dict[str, str] | None:
    """An amount beside the period it is for, where one field holds amounts of several."""
    return None if amount is None else {"amount": _plain(amount), "period": amount.period}


def hours_that_pay(found: HoursThatPay) -> dict[str, Any]:
    """Safe and losing hours as plain data."""
    names = ("pay", "paid", "sentence", "before_the_change")
    return {"schema_version": SCHEMA_VERSION, **_named(found, *names), "days": [_hours_on(day) for day in found.days]}


def _hours_on(found: HoursOnADay) -> dict[str, Any]:
    return {
        **_named(found, "on", "sentence", "for_landlord", "safe", "losing"),
        "points": [
            {**_plain(point), "own_share_of_rent_week": _plain(share)}
            for point, share in zip(found.sweep.points, found.shares, strict=True)
        ],
        "cliffs": _plain(found.sweep.cliffs),
        **_named(found.sweep, "turns", "of_pay_days", "others", "notes"),
        "last": position(found.sweep.last),
    }


def chart(title: str, note: str, alt: str, picture: NamedTuple) -> dict[str, Any]:
    """What a chart shows as plain data."""
    kind = type(picture).__name__.lower()
    return {"schema_version": SCHEMA_VERSION, "kind": kind, "title": title, "note": note, "alt": alt, **_plain(picture)}


def _duties(adult: AdultDuties) -> dict[str, Any]:
    names = (
        "label", "has_award", "sentence", "group", "regime",
        "expected_hours", "work_hours", "volunteering_hours_counted",
        "other_hours_counted", "work_search", "search_hours",
        "earnings", "employed_earnings", "earnings_threshold", "administrative_threshold",
        "couple_earnings", "couple_employed_earnings", "couple_threshold", "couple_administrative_threshold",
        "hours_at_administrative_threshold", "deductions", "limits", "beside_search",
        "easements", "easement_days_left", "may_ask", "spells", "looked_ahead_to",
        "taken_as_unchanged", "stopped_by", "reasons",
    )  # fmt: skip
    return _named(adult, *names)


def _named(thing: object, *names: str) -> dict[str, Any]:
    return {name: _plain(getattr(thing, name)) for name in names}


def _plain(value: Any) -> Any:
    if isinstance(value, Money):
        return f"{value.pounds:.2f}"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if fields := getattr(value, "_fields", None):
        return {name: _plain(getattr(value, name)) for name in fields}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value


def required(found: Required) -> dict[str, Any]:
    """What benefits other than Universal Credit require, as plain data."""
    return {
        "schema_version": SCHEMA_VERSION,
        "on": _plain(found.on),
        "benefits": _plain(found.benefits),
        "assumptions": _plain(found.assumptions),
        "not_taken_into_account": _plain(found.not_taken_into_account),
        "fingerprint": found.fingerprint,
    }


def schemes(found: tuple[SchemeOnADay, ...], day: date) -> dict[str, Any]:
    """The schemes of a day, as plain data."""
    return {"schema_version": SCHEMA_VERSION, "on": _plain(day), "schemes": [_plain(scheme) for scheme in found]}
