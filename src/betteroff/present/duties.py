"""How duties before and after a scenario are told, and the hours of a week."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from betteroff.calendar import DAY, written
from betteroff.comparison import Comparison
from betteroff.duties.compared import AGAIN, NONE, NOT_COUNTED, DutiesCompared, DutyCompared, EasementCompared
from betteroff.duties.ledger import WeekLedger, WeekLine, WeekWarning
from betteroff.present.kinds import Listed
from betteroff.present.words import between, to_bring


def before_and_after(found: Comparison, full: bool) -> Iterator[Listed]:
    """The duties of each adult today and then: in full each, else what changes by its reasons, but for hours that a spell tells."""
    for adult in found.duties_compared:
        if full:
            yield Listed(f"Duties of {adult.whose}, today and then", tuple(_in_full(line) for line in adult.lines if _is_told(line)))
        else:
            yield Listed(f"What changes for {adult.whose}", tuple(_changes(adult)))


def _changes(found: DutiesCompared) -> Iterator[str]:
    by_reason: dict[str, list[str]] = {}
    for line in found.changes:
        if line.name.startswith("counted."):
            continue
        by_reason.setdefault(_because(line), []).append(f"{line.label}: {_values(line)}")
    yield from (f"{'; '.join(said)}. {because}" for because, said in by_reason.items())


def _is_told(line: DutyCompared) -> bool:
    """Whether there is anything to say: not of hours that are counted on neither side."""
    return not line.name.startswith("counted.") or not {line.today, line.then} <= {"0", NOT_COUNTED, NONE}


def _in_full(line: DutyCompared) -> str:
    return f"{line.label}: {_values(line)}. {_because(line)}"


def _values(line: DutyCompared) -> str:
    return f"today {line.today}, then {line.then}" if line.changes else f"{line.then}, today and then"


def _because(line: DutyCompared) -> str:
    """Why, how sure, and the law"""
    return f"{'; '.join(line.why)}{_sure(line.certainty)} [{'; '.join(line.law)}]"


def lifted_compared(found: Comparison) -> Iterator[str]:
    """What lifts requirements on either side, with what may be required on the day after"""
    return (_lifted(one) for adult in found.duties_compared for one in adult.easements)


def _lifted(found: EasementCompared) -> str:
    side = "today and then" if found.today and found.then else "then, not today" if found.then else "today, no longer then"
    ask = f". {to_bring(found.ask)}" if found.ask and found.then else ""
    days = between(found.first_day, found.last_day)
    return f"{found.name}, {side}: {days} ({found.certainty}); {found.why} [{found.law}]{_day_after(found)}{ask}"


def _day_after(found: EasementCompared) -> str:
    """What may be required on the day after the last one, on each side that has it"""
    if found.last_day is None:
        return f". {AGAIN[0].upper()}{AGAIN[1:]}"
    sides = ((found.last_day_today, found.after_today, "today"), (found.last_day if found.then else None, found.after_then, "then"))
    told = [(day + DAY, after, side) for day, after, side in sides if day and after]
    if len(told) == 2 and told[0][:2] == told[1][:2]:
        told = [(*told[0][:2], "today and then")]
    return "".join(f". From {written(day)}, {side}: {after}" for day, after, side in told)


def week(found: WeekLedger) -> Iterator[Listed]:
    """The hours of a week, what each counts for, and what is to be looked at"""
    by_reason: dict[str, list[str]] = {}
    for line in found.lines:
        by_reason.setdefault(_counts(line), []).append(_spent(line))
    lines = (f"{'; '.join(spent)}: {counts}" for counts, spent in by_reason.items())
    in_all = f"In all: {_hours(found.hours)}{_known(found)}"
    yield Listed(f"The week of {found.whose}, as on {written(found.on)}", (*lines, _search(found), in_all))
    yield to_look_at(found)


def to_look_at(found: WeekLedger) -> Listed:
    """What is to be looked at in a week: what clashes, and whether it is too much"""
    return Listed(f"To look at in the week of {found.whose}", tuple(map(_to_look_at, found.warnings)))


def _spent(line: WeekLine) -> str:
    times = f" ({', '.join(line.times)})" if line.times else ""
    return f"{line.label}, {'hours not stated' if line.hours is None else _hours(line.hours)}{times}"


def _counts(line: WeekLine) -> str:
    """What hours count for, why, and what to ask"""
    if line.law == line.counts:
        return line.counts
    return f"{line.counts}{_sure(line.certainty)}. {line.why} [{line.law}]{f'. {line.ask}' if line.ask else ''}"


def _search(found: WeekLedger) -> str:
    later = f"; {found.search_later}" if found.search_later else ""
    spent = _hours(found.search) if found.search else "none"
    law = f" [{'; '.join(found.search_law)}]" if found.search_law else ""
    return f"Work search left: {spent}{later}. {'; '.join(found.search_why)}{law}"


def _known(found: WeekLedger) -> str:
    expected = "" if found.expected is None else f", {found.expected} expected"
    return f"{expected}, beside what is not stated" if any(line.hours is None for line in found.lines) else expected


def _to_look_at(found: WeekWarning) -> str:
    law = "" if found.law == "no rule" else f" [{found.law}]"
    return f"{found.what}. {found.why}{_sure(found.certainty)}{law}. {found.ask}"


def _sure(certainty: str) -> str:
    return "" if certainty == "certain" else f" ({certainty})"


def _hours(found: Decimal) -> str:
    return f"{found} hour{'' if found == 1 else 's'}"
