"""How duties before and after a scenario are told."""

from __future__ import annotations

from collections.abc import Iterator

from betteroff.calendar import DAY, written
from betteroff.comparison import Comparison
from betteroff.duties_compared import NONE, NOT_COUNTED, DutiesCompared, DutyCompared, EasementCompared
from betteroff.present.kinds import Listed
from betteroff.present.words import between


def before_and_after(found: Comparison, full: bool) -> Iterator[Listed]:
    """The duties of each adult today and then: in full each of them, else those that change, by the reason they share."""
    for adult in found.duties_compared:
        if full:
            yield Listed(f"Duties of {adult.whose}, today and then", tuple(_in_full(line) for line in adult.lines if _is_told(line)))
        else:
            yield Listed(f"What changes for {adult.whose}", tuple(_changes(adult)))


def _changes(found: DutiesCompared) -> Iterator[str]:
    by_reason: dict[str, list[str]] = {}
    for line in found.changes:
        by_reason.setdefault(_because(line), []).append(f"{line.label}, {line.today} today and {line.then} then")
    yield from (f"{'; '.join(said)}. {because}" for because, said in by_reason.items())


def _is_told(line: DutyCompared) -> bool:
    """Whether there is anything to say: not of hours that are counted on neither side."""
    return not line.name.startswith("counted.") or not {line.today, line.then} <= {"0", NOT_COUNTED, NONE}


def _in_full(line: DutyCompared) -> str:
    values = f"{line.today} today, {line.then} then" if line.changes else f"{line.then}, today and then"
    return f"{line.label}: {values}. {_because(line)}"


def _because(line: DutyCompared) -> str:
    """Why, how sure, and the law"""
    sure = "" if line.certainty == "certain" else f" ({line.certainty})"
    return f"{'; '.join(line.why)}{sure} [{'; '.join(line.law)}]"


def lifted_compared(found: Comparison) -> Iterator[str]:
    """What lifts requirements on either side, with what may be required on the day after"""
    return (_lifted(one) for adult in found.duties_compared for one in adult.easements)


def _lifted(found: EasementCompared) -> str:
    side = "today and then" if found.today and found.then else "then, not today" if found.then else "today, no longer then"
    ask = f". Bring or ask: {found.ask}" if found.ask and found.then else ""
    days = between(found.first_day, found.last_day)
    return f"{found.name}, {side}: {days} ({found.certainty}); {found.why} [{found.law}]{_day_after(found)}{ask}"


def _day_after(found: EasementCompared) -> str:
    """What may be required on the day after the last one, on each side that has it"""
    sides = ((found.last_day_today, found.after_today, "today"), (found.last_day if found.then else None, found.after_then, "then"))
    told = [(day + DAY, after, side) for day, after, side in sides if day and after]
    if len(told) == 2 and told[0][:2] == told[1][:2]:
        told = [(*told[0][:2], "today and then")]
    return "".join(f". From {written(day)}, {side}: {after}" for day, after, side in told)
