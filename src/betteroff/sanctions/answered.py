"""The answer to a failure: with a sanction, or without one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.calendar import written
from betteroff.facts.sanctions import Level
from betteroff.money import Money
from betteroff.reading import Assumption
from betteroff.rulebook import fingerprint
from betteroff.sanctions.asked import BENEFITS, Asked, changes_nothing
from betteroff.sanctions.beside import beside
from betteroff.sanctions.length import claim_of
from betteroff.sanctions.periods import Run, Start
from betteroff.sanctions.result import SanctionedPeriod, SanctionFound, SanctionLength, SanctionReason

NO_DAY = "No sanction: no day is left of it"


def sanctioned(
    found: Asked,
    reason: SanctionReason,
    level: Level,
    length: SanctionLength,
    start: Start,
    last: date,
    periods: tuple[SanctionedPeriod, ...],
    notes: list[Assumption],
) -> SanctionFound:
    """The answer where something is taken off"""
    is_covered = not any(one.field == "periods" for one in notes)
    total = Money(sum(one.reduction.in_pence for one in periods), "") if periods or is_covered else None
    return SanctionFound(
        whose=found.whose,
        benefit=found.benefit,
        kind=found.failure.kind,
        on=found.failure.on,
        decided_on=found.decided_on,
        is_sanctionable=True,
        reason=reason,
        sentence=_sentence(found, level, length, Run(start.day, last), _amount(periods, total, is_covered)),
        assumptions=tuple(dict.fromkeys((*notes, *_idle(found, level)))),
        fingerprint=fingerprint(),
        level=level.name.lower(),
        length=length,
        first_day=start.day,
        last_day=last,
        start=start.reason,
        periods=periods,
        total=total,
        **beside(found, level, True),
    )


def not_sanctioned(found: Asked, reason: SanctionReason, notes: list[Assumption]) -> SanctionFound:
    """The answer where nothing is taken off"""
    what = f"{reason.what[0].lower()}{reason.what[1:]}"
    return SanctionFound(
        whose=found.whose,
        benefit=found.benefit,
        kind=found.failure.kind,
        on=found.failure.on,
        decided_on=found.decided_on,
        is_sanctionable=False,
        reason=reason,
        sentence=f"{found.whose}, {found.failure.kind} on {written(found.failure.on)}: {what}. {reason.why}.",
        assumptions=tuple(dict.fromkeys(notes)),
        fingerprint=fingerprint(),
        **beside(found, Level.LOWEST, False),
    )


def no_day_left(reason: SanctionReason, length: SanctionLength) -> SanctionReason:
    """Why there is no sanction where none of its days is left"""
    return reason._replace(what=NO_DAY, why="; ".join(one.why for one in length.shortened) or "It was put right on the same day")


def _idle(found: Asked, level: Level) -> Iterator[Assumption]:
    """What is stated of the failure, and changes nothing here"""
    failure, claimed, is_fixed = found.failure, claim_of(found), level in (Level.HIGHER, Level.MEDIUM)
    idle = {
        "complied_on": is_fixed,
        "no_requirements_from": is_fixed,
        "no_longer_required_from": is_fixed or failure.kind != "missed preparation",
        "work_until": claimed is None or failure.on >= claimed,
        "no_reduction": True,
        "reason_accepted": True,
    }
    yield from (changes_nothing(name) for name, is_idle in idle.items() if is_idle and getattr(failure, name))


def _amount(periods: tuple[SanctionedPeriod, ...], total: Money | None, is_covered: bool) -> str:
    """What is taken off; no more is said than was worked out"""
    if total is None:
        return "an amount that is not covered is taken off"
    return f"{total} is taken off" + ("" if is_covered else f" to {written(periods[-1].last_day)} (later days are not covered)")


def _sentence(found: Asked, level: Level, length: SanctionLength, run: Run, amount: str) -> str:
    """What a failure leads to, in one plain sentence"""
    if_no_reason = ", if the reason is not accepted" if found.failure.good_reason else ", unless there was a good reason"
    days = f"{length.days} days" if length.days > 1 else "1 day"
    over = f"from {written(run.first)} to {written(run.last)}" if run.last >= run.first else "which ends before it begins"
    least = "at least " if length.is_open else ""
    more = ", and a day more for every day until what was asked for is done" if length.is_open else ""
    return (
        f"{found.whose}, {found.failure.kind} on {written(found.failure.on)}: {least}{amount}, by a {level.name.lower()}-level "
        f"sanction of {BENEFITS[found.benefit]} for {least}{days}, {over}{more}{if_no_reason}."
    )
