"""The duties of one adult, today against a scenario: what changes, why, and by which paragraph. Plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from betteroff.calendar import written
from betteroff.conditionality.duties import REGIME
from betteroff.conditionality.easements import DomesticAbuse
from betteroff.conditionality.hours import AVAILABILITY, EXPECTED_HOURS
from betteroff.conditionality.limits import BesideSearch, Limit
from betteroff.duties.lines import DutyLine
from betteroff.duties.lookahead import Spell
from betteroff.duties.outlook import AdultDuties, Easement
from betteroff.rulebook.tables import CERTAINTIES, Question

NONE = "none"
NOT_COUNTED = "not counted"
NOT_REQUIRED = "not required"
MAY_BE_ASKED = "may be asked for"
APPLIES, APPLIES_NOT = "yes", "no"
AGAIN = "what it lifts is required again from the day after it ends"


class DutyCompared(NamedTuple):
    """One duty, today and then; `why` and `law` are those of the scenario."""

    name: str
    label: str
    today: str
    then: str
    why: tuple[str, ...]
    law: tuple[str, ...]
    certainty: str

    @property
    def changes(self) -> bool:
        """Whether it is another in the scenario."""
        return self.today != self.then


class EasementCompared(NamedTuple):
    """What lifts requirements on either side: its days, and what may be required on the day after its last."""

    name: str
    today: bool
    then: bool
    first_day: date | None
    last_day: date | None
    last_day_today: date | None
    """Where it stands today too: its last day there."""
    after_today: str
    after_then: str
    why: str
    law: str
    certainty: str
    ask: str


class DutiesCompared(NamedTuple):
    """The duties of one adult, today and in the scenario."""

    whose: str
    lines: tuple[DutyCompared, ...]
    easements: tuple[EasementCompared, ...]

    @property
    def changes(self) -> tuple[DutyCompared, ...]:
        """The duties that the scenario changes."""
        return tuple(line for line in self.lines if line.changes)


class Duty(NamedTuple):
    """One duty on one side."""

    name: str
    label: str
    value: str
    why: tuple[str, ...]
    law: tuple[str, ...]
    certainty: str = "certain"


def duties_compared(today: Sequence[AdultDuties], then: Sequence[AdultDuties]) -> Iterator[DutiesCompared]:
    """Of each adult; of nobody where duties are not covered, or neither side has an award"""
    for before, after in zip(today, then, strict=False):
        if before.has_award or after.has_award:
            yield DutiesCompared(after.label, tuple(_lines(before, after)), tuple(_easements(before, after)))


def search_of(adult: AdultDuties) -> Duty:
    """Work search on one side, with what lifts it or what is left of the hours expected"""
    return next(duty for duty in _duties(adult) if duty.name == "search")


def _lines(before: AdultDuties, after: AdultDuties) -> Iterator[DutyCompared]:
    sides = [{duty.name: duty for duty in _duties(side)} for side in (before, after)]
    for name in dict.fromkeys(name for side in sides for name in side):
        old, new = (
            side.get(name) or _without(other[name], adult) for side, other, adult in zip(sides, sides[::-1], (before, after), strict=True)
        )
        yield DutyCompared(old.name, old.label, old.value, new.value, *_because(old, new, before, after), new.certainty)


def _without(other: Duty, adult: AdultDuties) -> Duty:
    """What one side has no line of: hours that only the other counts, or what only there limits work or goes with work search"""
    if not adult.has_award:
        return Duty(other.name, other.label, NONE, *_NO_AWARD)
    now = adult.spells[0]
    kind, _, _ = other.name.partition(".")
    if (kind == "limit" and not adult.is_in_full_group) or (other.name in _WITH_SEARCH and not adult.work_search):
        return search_of(adult)._replace(name=other.name, label=other.label, value=APPLIES_NOT)
    if kind in ("limit", "beside"):
        return other._replace(value=APPLIES_NOT, why=tuple(f"no longer: {_small(why)}" for why in other.why))
    if adult.is_in_full_group:
        return other._replace(value="0")
    return Duty(other.name, other.label, NOT_COUNTED, now.why[:1], now.law[:1])


def _because(old: Duty, new: Duty, before: AdultDuties, after: AdultDuties) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Why the scenario's is as it is; where nothing lifts it any more, what lifted it"""
    lost = [] if old.value == new.value or new.name not in _LIFTED or new.value in (NOT_REQUIRED, NONE) else _lost(before, after)
    return (*new.why, *(f"no longer: {_small(one.why)}" for one in lost)), (*new.law, *(one.law for one in lost))


def _lost(before: AdultDuties, after: AdultDuties) -> list[Easement]:
    kept = {(one.table, one.row) for one in after.easements}
    return [one for one in before.easements if (one.table, one.row) not in kept]


_LIFTED = ("search", "availability")
_WITH_SEARCH = ("beside.interviews_of_employers", "beside.best_prospects", "beside.search_not_asked_for", "beside.search_may_be_excepted")
"""Lines that are there only while work search is required."""
_NO_AWARD = (("There is no Universal Credit to pay",), ("Welfare Reform Act 2012 s. 13",))


def _duties(adult: AdultDuties) -> Iterator[Duty]:
    """Each duty of one side, in one order on every side"""
    if not adult.has_award:
        yield from (Duty(found.name, found.label, NONE, *_NO_AWARD) for found in _with_award(adult))
    else:
        yield from _with_award(adult)


def _with_award(adult: AdultDuties) -> Iterator[Duty]:
    now, found = adult.spells[0], adult.found
    group, law = now.why[:1], now.law[:1]
    yield Duty("group", "Work group", adult.group, group, law)
    yield _of_row("regime", "The Jobcentre's own label", adult.regime, adult, REGIME)
    yield from _hours(adult, now)
    if found.is_available:
        yield _of_row("availability", "Availability", now.availability, adult, AVAILABILITY)
    else:
        yield _lifted("availability", "Availability", now.availability, adult, now)
    limits = ((Limit(line.outcome).name, line) for line in adult.limits)
    yield from _of_lines("limit", "Work looked for is limited ", limits)
    abuse = found.abuse == DomesticAbuse.EVERYTHING_BARRED
    because = (now.why, now.law) if abuse else (group, law)
    interviews, preparation = (_line_of(adult, outcome) for outcome in (BesideSearch.INTERVIEWS, BesideSearch.PREPARATION))
    yield _may_be_asked("interviews", "Interviews", interviews, *because)
    yield _may_be_asked("preparation", "Work preparation", preparation, *because)
    beside = ((BesideSearch(line.outcome).name, line) for line in adult.beside_search if line not in (interviews, preparation))
    yield from _of_lines("beside", "", beside)


def _line_of(adult: AdultDuties, outcome: BesideSearch) -> DutyLine | None:
    return next((line for line in adult.beside_search if line.outcome == outcome), None)


def _may_be_asked(name: str, label: str, line: DutyLine | None, why: tuple[str, ...], law: tuple[str, ...]) -> Duty:
    """A duty of the group, with what its row says of it where it may be asked for: that it may is certain"""
    if line is None:
        return Duty(name, label, NOT_REQUIRED, why, law)
    return Duty(name, label, MAY_BE_ASKED, (*why, line.why), (*law, line.law))


def _of_lines(kind: str, before: str, lines: Iterable[tuple[str, DutyLine]]) -> Iterator[Duty]:
    """What limits the work that is looked for, or goes with work search: one duty of all rows that say the same"""
    found: dict[str, Duty] = {}
    for outcome, line in lines:
        until, label = f", until {written(line.last_day)}" if line.last_day else "", f"{before}{line.what}"
        name = f"{kind}.{outcome.lower()}"
        new = Duty(name, f"{label[0].upper()}{label[1:]}", f"{APPLIES}{until}", (line.why,), (line.law,), line.certainty)
        old = found.get(name)
        found[name] = old._replace(why=(*old.why, *new.why), law=(*old.law, *new.law)) if old else new
    yield from found.values()


def _hours(adult: AdultDuties, now: Spell) -> Iterator[Duty]:
    """Hours expected, counted and left; none where work search is no requirement of the group"""
    counts = adult.is_in_full_group
    if counts:
        yield _of_row("expected_hours", "Hours expected a week", str(adult.expected_hours), adult, EXPECTED_HOURS)
    else:
        yield Duty("expected_hours", "Hours expected a week", NOT_COUNTED, now.why[:1], now.law[:1])
    for one in adult.hours_counted if counts else ():
        yield Duty(f"counted.{one.name}", f"Counted a week: {one.label}", str(one.hours), (one.why,), (one.law,))
    if adult.work_search:
        counted = " and ".join(f"{one.hours} {one.label}" for one in adult.hours_counted if one.hours)
        off = f", less {counted}" if counted else ""
        why = f"{adult.expected_hours} hours are expected{off}"
        yield Duty("search", "Work search, hours a week", str(adult.search_hours), (why,), ("UC Regs 2013 reg. 95(1)",))
    else:
        yield _lifted("search", "Work search, hours a week", NONE, adult, now)


def _lifted(name: str, label: str, value: str, adult: AdultDuties, now: Spell) -> Duty:
    """A duty that the group does not have, or that a circumstance lifts, as sure as the least sure of these"""
    first = 1 if now.why[1:] else 0
    certainty = max((one.certainty for one in adult.easements), key=CERTAINTIES.index, default=CERTAINTIES[0])
    return Duty(name, label, value, now.why[first:], now.law[first:], certainty)


def _of_row(name: str, label: str, value: str, adult: AdultDuties, question: Question) -> Duty:
    """A duty that one row of a table decides"""
    table = f"{question.scheme}/{question.name}"
    row = next(reason for reason in adult.reasons if reason.table == table)
    return Duty(name, label, value, (row.why,), (row.law,), row.certainty)


def _easements(before: AdultDuties, after: AdultDuties) -> Iterator[EasementCompared]:
    """Each easement of either side, in the order of the scenario's, then of today's"""
    sides = [{(one.table, one.row): one for one in side.easements if side.has_award} for side in (after, before)]
    then, today = sides
    for key in dict.fromkeys((*then, *today)):
        one = then.get(key) or today[key]
        yield EasementCompared(
            name=one.name,
            today=key in today,
            then=key in then,
            first_day=one.first_day,
            last_day=one.last_day,
            last_day_today=today[key].last_day if key in today else None,
            after_today=_after(before, today[key]) if key in today else "",
            after_then=_after(after, then[key]) if key in then else "",
            why=one.why,
            law=one.law,
            certainty=one.certainty,
            ask=one.ask,
        )


def _after(adult: AdultDuties, easement: Easement) -> str:
    """What may be required on the day after the last day of an easement, in words"""
    if easement.last_day is None:
        return AGAIN
    found = adult.spell_after(easement.last_day)
    if found is None:
        return f"not answered: the rules are looked ahead to {written(adult.looked_ahead_to)}"
    if not found.interviews:
        return f"{found.group}: nothing is required"
    group = "" if found.group == adult.group else f"{found.group}: "
    return f"{group}work search {found.work_search}; availability {found.availability}"


def _small(text: str) -> str:
    return f"{text[0].lower()}{text[1:]}"
