"""A sanction in words: what it is for, its days, what it takes off, what ends it, what to ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from betteroff.calendar import written
from betteroff.present.kinds import Assumed, Block, Listed, Row, Table
from betteroff.sanctions.result import SanctionedPeriod, SanctionFound, SanctionReason


def sanction(found: SanctionFound) -> Iterator[Block]:
    """A sanction under its sentence."""
    yield [Listed("Why", (told(found.reason),))]
    if found.length and found.start:
        yield [Listed("How long", tuple(_length(found)))]
    yield [_periods(found)]
    rate = "The weekly rate" if _is_by_week(found) else "The daily rate"
    yield [Listed(rate, tuple(dict.fromkeys(map(_rate, found.periods))))]
    yield [Listed("Good reason", _all(found.good_reason))]
    yield [Listed("What ends it early", _all(found.ends_early))]
    yield [Listed("Hardship", (*_hardship(found), *_all(found.hardship)))]
    yield [Listed("To know", _all(found.to_know))]
    yield [
        Assumed("Assumed, because it was not stated", found.assumptions),
        Listed("", (f"Rules {found.fingerprint}. An estimate, not a decision; money and duties of the household are not changed by it.",)),
    ]


def _is_by_week(found: SanctionFound) -> bool:
    return found.rate is not None and found.rate.period == "week"


def told(one: SanctionReason) -> str:
    """A reason with what to ask for, in which words, and its law."""
    sure = "" if one.certainty == "certain" else f" ({one.certainty})"
    asks = f" Ask: {one.ask}." if one.ask else ""
    says = f' Say: "{one.request}"' if one.request else ""
    return f"{one.why}{sure}.{asks}{says} [{one.law}]"


def _all(found: Iterable[SanctionReason]) -> tuple[str, ...]:
    return tuple(map(told, found))


def _hardship(found: SanctionFound) -> Iterator[str]:
    """What a hardship payment would come to"""
    paid = found.hardship_payment
    if paid:
        days = f"{written(paid.first_day)} to {written(paid.last_day)}"
        back = "; it is a loan" if paid.is_recovered else "; it is not paid back"
        yield f"{paid.total} in all: {paid.rate} a {paid.rate.period}, {days}, if the conditions are met then{back}. [{paid.law}]"


def _length(found: SanctionFound) -> Iterator[str]:
    assert found.length is not None
    assert found.start is not None
    length, law = found.length, found.length.reason.law
    if length.until_compliance or found.level in ("low", "lowest"):
        day = "day" if length.until_compliance == 1 else "days"
        until = (
            "so far, and more until it is put right" if length.is_open else "to the day before it was put right, or not required any more"
        )
        yield f"{length.until_compliance} {day} from the failure {until}"
    if length.fixed:
        why = length.reason.why
        yield f"{why} ({length.fixed} days) [{law}]" if _is_by_week(found) else f"{length.fixed} days: {why[0].lower()}{why[1:]} [{law}]"
    yield from _all(length.shortened)
    yield f"{found.start.what}: {found.start.why[0].lower()}{found.start.why[1:]} [{found.start.law}]"


def _periods(found: SanctionFound) -> Table:
    rows = [
        Row(f"{written(one.first_day)} to {written(one.last_day)}", (str(one.days), str(one.rate), str(one.reduction), str(one.award)))
        for one in found.periods
    ]
    if rows and found.total:
        is_covered = not any(one.field == "periods" for one in found.assumptions)
        whole = "In all" if is_covered else f"To {written(found.periods[-1].last_day)}, later days not covered"
        rows.append(Row(whole, (str(sum(one.days for one in found.periods)), "", str(found.total), "")))
    of_award = f"Award a {found.periods[0].award.period}" if found.periods else "Award"
    head = ("Reduced", "Days", "A week" if _is_by_week(found) else "A day", "Taken off", of_award)
    return Table("", head, tuple(rows), caption="What is taken off")


def _rate(one: SanctionedPeriod) -> str:
    """How the rate came about; as the department prints it, where that differs."""
    tables = f"; the department's tables halve first and say {one.rate_in_tables}" if one.rate_in_tables != one.rate else ""
    most = ""
    if one.most:
        most = f", and no more than {one.most} for a whole {'week' if one.most.period == 'week' else 'assessment period'}"
    return f"{one.rate} a {one.rate.period}{tables}: {one.share.why[0].lower()}{one.share.why[1:]}{most} [{one.share.law}]"
