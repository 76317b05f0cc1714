"""What the answers on old Jobseeker's Allowance and old Employment and Support Allowance share: rows, benefit weeks, the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Any, NamedTuple

from betteroff.calendar import DAY, Clock, written
from betteroff.facts import shows_no_values
from betteroff.money import DAYS_A_WEEK, Money, half_up
from betteroff.reading import Assumption
from betteroff.rulebook import fingerprint
from betteroff.rulebook.tables import Question, Table, asked, every_row, first_row, name_of, rows_of
from betteroff.sanctions.asked import BENEFITS, Asked
from betteroff.sanctions.result import SanctionedPeriod, SanctionFound, SanctionLength, SanctionReason

WEEK = timedelta(days=DAYS_A_WEEK)


def decided(question: Question, inputs: tuple[int, ...], day: date) -> tuple[SanctionReason, int]:
    """The row that decides, and what follows from it"""
    table = asked(question, day)
    number = first_row(table.scan, inputs)
    return _told(question, table, number), table.rows[number].then


def fitting(question: Question, inputs: tuple[int, ...], day: date) -> Iterator[tuple[SanctionReason, int]]:
    """Every row that fits, each with what follows from it"""
    table = asked(question, day)
    for number in rows_of(every_row(table.scan, inputs)):
        yield _told(question, table, number), table.rows[number].then


def _told(question: Question, table: Table, number: int) -> SanctionReason:
    row = table.rows[number]
    return SanctionReason(table.outcome(number), row.why, row.law, row.mark, row.certainty, row.ask, name_of(question), number + 1)


def age_on(found: Asked, day: date) -> int | None:
    """The age of the adult on a day, where it is stated"""
    adult = found.household.adults[found.place]
    return Clock("years", adult.born).count(day) if adult.born else adult.age


def pence_a_week(found: Asked) -> int | None:
    """The award before the sanction, where it is stated"""
    stated = found.failure.weekly_award
    return stated.rounded("week") if stated else None


@shows_no_values
class _Week(NamedTuple):
    first: date
    last: date
    week: int
    award: int
    taken: int


OfWeek = Callable[[date], tuple[int, int]]
"""What is taken off a whole benefit week, and the award before it, by its first day."""


def week_periods(first: date, last: date, of_week: OfWeek, share: SanctionReason) -> tuple[SanctionedPeriod, ...]:
    """What is taken off, benefit weeks of the same amounts together; a part of a week by its sevenths"""
    weeks, day = [], first
    while day <= last:
        off, award = of_week(day)
        end = min(day + WEEK - DAY, last)
        weeks.append(_Week(day, end, off, award, half_up(off * ((end - day).days + 1), DAYS_A_WEEK)))
        day += WEEK
    periods = []
    for _, held in groupby(weeks, key=lambda week: (week.week, week.award)):
        alike = list(held)
        rate = Money(alike[0].week, "week")
        periods.append(
            SanctionedPeriod(
                first_day=alike[0].first,
                last_day=alike[-1].last,
                days=(alike[-1].last - alike[0].first).days + 1,
                daily=rate,
                daily_in_tables=rate,
                share=share,
                most=Money(0, "week"),
                award=Money(alike[0].award, "week"),
                reduction=Money(sum(week.taken for week in alike), ""),
            )
        )
    return tuple(periods)


def start_of(found: Asked, begins: date, law: str, of: str, notes: list[Assumption]) -> tuple[date, SanctionReason]:
    """The first day of the benefit week that holds a day or, where it is paid already, of the first that is not"""
    paid_to = found.failure.paid_to
    if paid_to is None:
        day, why = begins, f"the first day of the benefit week of {of}"
        notes.append(Assumption("failure.paid_to", f"a benefit week begins on {written(day)}, and it is not paid for yet"))
    elif paid_to >= begins:
        day, why = paid_to + DAY, "the first day of the first benefit week not paid for yet"
    else:
        day, why = begins - (begins - paid_to - DAY) % WEEK, f"the first day of the benefit week of {of}"
    return day, SanctionReason(f"From {written(day)}", f"{why[0].upper()}{why[1:]}", law, "verified")


def answer_of(found: Asked, reason: SanctionReason, notes: list[Assumption], **more: Any) -> SanctionFound:
    """The answer, whether anything is taken off or not"""
    kind = f"{found.whose}, {found.failure.kind} on {written(found.failure.on)}"
    given: dict[str, Any] = {"is_sanctionable": False, "sentence": f"{kind}: {reason.what[0].lower()}{reason.what[1:]}. {reason.why}."}
    given.update(more)
    return SanctionFound(
        whose=found.whose,
        benefit=found.benefit,
        kind=found.failure.kind,
        on=found.failure.on,
        decided_on=found.decided_on,
        reason=reason,
        assumptions=tuple(dict.fromkeys(notes)),
        fingerprint=fingerprint(),
        **given,
    )


def taken_off(
    found: Asked, what: str, length: SanctionLength, start: tuple[date, SanctionReason], periods: tuple[SanctionedPeriod, ...]
) -> dict[str, Any]:
    """The fields of an answer in which something is taken off"""
    first, last = start[0], start[0] + length.days * DAY - DAY
    total = Money(sum(one.reduction.in_pence for one in periods), "")
    unless = ", if the reason is not accepted" if found.failure.good_reason else ", unless there was a good reason"
    sentence = (
        f"{found.whose}, {found.failure.kind} on {written(found.failure.on)}: {total} is taken off, by {what} of "
        f"{BENEFITS[found.benefit]} for {_long(length.days)}, from {written(first)} to {written(last)}{unless}."
    )
    return {
        "is_sanctionable": True,
        "sentence": sentence,
        "length": length,
        "first_day": first,
        "last_day": last,
        "start": start[1],
        "periods": periods,
        "total": total,
    }


def _long(days: int) -> str:
    weeks, rest = divmod(days, DAYS_A_WEEK)
    return f"{days} days" if rest else "a week" if weeks == 1 else f"{weeks} weeks"
