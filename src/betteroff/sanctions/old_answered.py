"""What the answers on old Jobseeker's Allowance and Employment and Support Allowance share: the claim, rows, weeks, the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Any, NamedTuple

from betteroff.calendar import DAY, Clock, written
from betteroff.facts import shows_no_values
from betteroff.facts.claimant import Benefit
from betteroff.household.failure import EarlierFailure
from betteroff.money import DAYS_A_WEEK, Money, half_up
from betteroff.reading import Assumption
from betteroff.reading.claimant import Claimed, claim_on
from betteroff.requirements.benefits import can_exist, existence, last_day_of
from betteroff.rulebook import NotCovered, fingerprint
from betteroff.rulebook.figures import figures
from betteroff.rulebook.tables import Question, asked, every_row, first_row, rows_of
from betteroff.sanctions.asked import BENEFITS, OLD_JSA, Asked
from betteroff.sanctions.length import claim_of
from betteroff.sanctions.result import SanctionedPeriod, SanctionFound, SanctionLength, SanctionReason, reason_of
from betteroff.situation import Situation

WEEK = timedelta(days=DAYS_A_WEEK)
NO_DAY = "No sanction: no day is left of it"


def decided(question: Question, inputs: tuple[int, ...], day: date) -> tuple[SanctionReason, int]:
    """The row that decides, and what follows from it"""
    table = asked(question, day)
    number = first_row(table.scan, inputs)
    return reason_of(question, day, number), table.rows[number].then


def fitting(question: Question, inputs: tuple[int, ...], day: date) -> Iterator[tuple[SanctionReason, int]]:
    """Every row that fits, each with what follows from it"""
    table = asked(question, day)
    for number in rows_of(every_row(table.scan, inputs)):
        yield reason_of(question, day, number), table.rows[number].then


def claim_read(found: Asked) -> Claimed:
    """The claim, read for what it requires: on the day of the failure, or of one before the claim on its first. Raises NotCovered."""
    household, day = found.household, max(found.failure.on, claim_of(found) or found.failure.on)
    if household.claims is None and household.universal_credit is None:
        household = household.model_copy(update={"claims": (found.benefit,)})
    claimed = claim_on(Situation(household, found.steps), found.place, Benefit[found.benefit.upper()], day)
    if not can_exist(claimed, day):
        line = existence(claimed, day)
        why = f"{line.what[0].lower()}{line.what[1:]}. {line.why}"
        raise NotCovered(f"failure.benefit: no failure is sanctioned in {BENEFITS[found.benefit]} on {written(day)}: it {why}")
    return claimed


def is_joint_claim(found: Asked, claimed: Claimed) -> bool:
    """Whether it is a joint claim to income-based Jobseeker's Allowance, as stated"""
    return found.benefit == OLD_JSA[0] and claimed.facts.jobseeker.is_joint_claim


def began(scheme: str, figure: str) -> date:
    """The first day on which a figure is more than nothing"""
    return next(value.start for value in figures(scheme)[figure].values if value.amount)


def that_count(found: Asked, alike: tuple[str, ...], levels: tuple[str, ...], since: date, notes: list[Assumption]) -> list[EarlierFailure]:
    """The earlier failures that were sanctioned under the same rules: of a benefit and level alike, since a day, not before the claim"""
    held = [
        one
        for one in found.failure.earlier
        if one.level in levels and one.benefit in (None, *alike) and one.on >= since and not one.before_claim
    ]
    if len(held) < len(found.failure.earlier):
        text = "those of another level or benefit, of before the claim, and of before these rules began do not count"
        notes.append(Assumption("failure.earlier", text))
    return sorted(held, key=lambda one: one.on)


def not_used(found: Asked, names: Iterable[str]) -> Iterator[Assumption]:
    """What is stated of the failure, and changes nothing of this sanction"""
    for name in names:
        if getattr(found.failure, name) is not None:
            yield Assumption(f"failure.{name}", "stated, and changes nothing of this sanction")


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


Span = tuple[date, date]
"""First and last day."""


def spans_of(claimed: Claimed, start: date, length: SanctionLength, stops: Iterable[date | None], again: date | None) -> tuple[Span, ...]:
    """The days on which there is something to take from: up to the last day of the award and of the benefit, and again in a new award"""
    last, gone = start + length.days * DAY - DAY, last_day_of(claimed, claimed.notes.day)
    ends = min([last, *(day for day in (gone, *stops) if day)])
    spans = [(start, ends)]
    if again and ends < last:
        spans.append((max(start, again), min([last, *([gone] if gone else [])])))
    return tuple((first, end) for first, end in spans if first <= end)


def why_it_ends(claimed: Claimed, last: date) -> Iterator[SanctionReason]:
    """What the law says of the end of the benefit, where that ends a sanction after a day"""
    gone = last_day_of(claimed, claimed.notes.day)
    if gone and gone <= last:
        line = existence(claimed, gone + DAY)
        yield SanctionReason(line.what, line.why, line.law, line.mark, line.certainty, line.ask, line.table, line.row, line.request)


def week_periods(spans: tuple[Span, ...], of_week: OfWeek, share: SanctionReason) -> tuple[SanctionedPeriod, ...]:
    """What is taken off on some days"""
    return tuple(period for first, last in spans for period in _periods(first, last, of_week, share))


def _periods(first: date, last: date, of_week: OfWeek, share: SanctionReason) -> Iterator[SanctionedPeriod]:
    """Benefit weeks of the same amounts together; a part of a week by its sevenths"""
    weeks, day = [], first
    while day <= last:
        off, award = of_week(day)
        end = min(day + WEEK - DAY, last)
        weeks.append(_Week(day, end, off, award, half_up(off * ((end - day).days + 1), DAYS_A_WEEK)))
        day += WEEK
    for _, held in groupby(weeks, key=lambda week: (week.week, week.award)):
        alike = list(held)
        rate = Money(alike[0].week, "week")
        yield SanctionedPeriod(
            first_day=alike[0].first,
            last_day=alike[-1].last,
            days=(alike[-1].last - alike[0].first).days + 1,
            rate=rate,
            rate_in_tables=rate,
            share=share,
            most=None,
            award=Money(alike[0].award, "week"),
            reduction=Money(sum(week.taken for week in alike), ""),
        )


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
    """The fields of an answer in which something is taken off, on one day at least"""
    first, last, days = periods[0].first_day, periods[-1].last_day, sum(one.days for one in periods)
    total = Money(sum(one.reduction.in_pence for one in periods), "")
    unless = ", if the reason is not accepted" if found.failure.good_reason else ", unless there was a good reason"
    fewer = f" ({days} days of them with an award to take from)" if days < length.days else ""
    sentence = (
        f"{found.whose}, {found.failure.kind} on {written(found.failure.on)}: {total} is taken off, by {what} of "
        f"{BENEFITS[found.benefit]} for {_long(length.days)}{fewer}, from {written(first)} to {written(last)}{unless}."
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
