"""What stops, shrinks, stays, grows and starts between two positions, line by line. Plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from betteroff.activities import Job
from betteroff.explanation import Worked
from betteroff.money import Money
from betteroff.notices.help_beside import IN_KIND, Help, all_help_of
from betteroff.order import Statement
from betteroff.position import Position
from betteroff.rulebook.lines import MONTH
from betteroff.statement import StatementLine

Kind = Literal["stops", "shrinks", "stays", "grows", "starts"]
ONCE = "once"
KINDS: tuple[Kind, ...] = ("stops", "shrinks", "stays", "grows", "starts")


_ORDER = {part: place for place, part in enumerate(Statement._fields)}


class ComparedLine(NamedTuple):
    """One line today and then, each amount with its period."""

    name: str
    label: str
    whose: str
    today: Money
    then: Money
    difference: Money
    law: str
    in_hand: int

    @property
    def is_monthly(self) -> bool:
        """Whether the amounts are a month's; the lines of a payslip are of one pay day."""
        return self.today.period == MONTH


class Change(NamedTuple):
    """What happens to one line of money in hand."""

    kind: Kind
    label: str
    whose: str
    today: Money
    then: Money
    is_cost: bool
    """Money that is paid out, not money that comes in."""
    law: str


class HelpChange(NamedTuple):
    """What happens to help beside Universal Credit, and why."""

    kind: Kind
    label: str
    today: Money | None
    then: Money | None
    """What it is worth a month; nothing where neither law nor household says."""
    why: str
    law: str
    ask: str

    @property
    def difference(self) -> Money:
        """What it is worth more or less a month, as far as that is known."""
        return Money((self.then.in_pence if self.then else 0) - (self.today.in_pence if self.today else 0))

    @property
    def in_short(self) -> str:
        """What changes, and what happens to it: "20.15 a month of Healthy Start that stops", "free school meals that stop"."""
        named = self.label if self.label.istitle() else f"{self.label[0].lower()}{self.label[1:]}"
        verb = self.kind.removesuffix("s") if named.endswith("s") else self.kind
        return f"{Money(abs(self.difference.in_pence))} a month of {named} that {verb}"


class FirstWeeks(NamedTuple):
    """Something paid or received once when a job starts: as stated, or as a council's help goes on; not in money in hand."""

    whose: str
    what: str
    amount: Money
    """Once, not a month."""
    is_cost: bool


def lines_of(today: Iterable[StatementLine], then: Iterable[StatementLine]) -> tuple[ComparedLine, ...]:
    """Every line of either side, in order."""
    before, after = ({line.name: line for line in side} for side in (today, then))
    names = sorted(dict.fromkeys([*after, *before]), key=lambda name: _ORDER[name.partition(".")[0]])
    return tuple(_compared(name, before.get(name), after.get(name)) for name in names)


def changes_of(lines: Iterable[ComparedLine]) -> Iterator[Change]:
    """What happens to each line of money in hand that either side has, in the order of KINDS."""
    found = [
        Change(_kind(line), line.label, line.whose, line.today, line.then, line.in_hand < 0, line.law)
        for line in lines
        if line.in_hand and (line.today.in_pence or line.then.in_pence)
    ]
    yield from sorted(found, key=lambda change: KINDS.index(change.kind))


def help_changes_of(today: Iterable[Help], then: Iterable[Help]) -> Iterator[HelpChange]:
    """What help beside Universal Credit starts, stops, grows or shrinks, of all help, for the reason it has in the scenario."""
    for old, new in zip(today, then, strict=True):
        was, is_now = old.extent, new.extent
        if was != is_now:
            kind: Kind = "starts" if not was else "stops" if not is_now else "grows" if is_now > was else "shrinks"
            yield HelpChange(kind, new.label, old.worth, new.worth, new.why, new.law, new.ask)


def help_in_kind_changes(before: Worked, after: Worked) -> Iterator[HelpChange]:
    """What help in kind, which is outside money in hand, starts, stops or changes."""
    return help_changes_of(*([one for one in all_help_of(worked) if one.name in IN_KIND] for worked in (before, after)))


def changes_in_kind(before: Worked, after: Worked) -> Iterator[str]:
    """What help in kind starts, stops or changes between two points of a sweep, with what it is worth and why."""
    for one in help_in_kind_changes(before, after):
        amounts = [f"{worth} a month" for worth in (one.today, one.then) if worth and worth.in_pence]
        worth = ", ".join([*([" to ".join(amounts)] if amounts else []), "outside money in hand"])
        yield f"{one.label}: {one.kind} ({worth}), as {one.why[0].lower()}{one.why[1:]}"


def first_weeks_of(today: Position, then: Position) -> Iterator[FirstWeeks]:
    """What is paid or received once because of the jobs that a scenario starts."""
    for place, whose in enumerate(then.situation.household.labels()):
        before = today.situation.on(today.on, place, Job)
        for job in (job for job in then.situation.on(then.on, place, Job) if job not in before):
            yield from (FirstWeeks(whose, once.what, Money(once.amount, ONCE), is_cost=False) for once in job.starting_help)
            yield from (FirstWeeks(whose, once.what, Money(once.amount, ONCE), is_cost=True) for once in job.starting_costs)


def _kind(line: ComparedLine) -> Kind:
    today, then = line.today.in_pence, line.then.in_pence
    if not today:
        return "starts"
    if not then:
        return "stops"
    return "stays" if today == then else "shrinks" if then < today else "grows"


def _compared(name: str, today: StatementLine | None, then: StatementLine | None) -> ComparedLine:
    line = then or today
    assert line is not None  # a name comes from one of the two sides
    before, after = (side.amount if side else Money(0, line.period) for side in (today, then))
    difference = Money(after.in_pence - before.in_pence, line.period)
    return ComparedLine(name, line.label, line.whose, before, after, difference, line.law, line.in_hand)
