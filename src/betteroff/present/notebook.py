"""Parts of an answer that show themselves in a notebook, and stay the plain data they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Self, TypeVar

from betteroff.calendar import written
from betteroff.changes import Change, ComparedLine
from betteroff.comparison import Comparison
from betteroff.duties.outlook import AdultDuties
from betteroff.duties.treatment import TreatmentAdvice, TreatmentRule
from betteroff.explanation import FigureUsed
from betteroff.position import Position
from betteroff.present import html, next_steps, schemes, sections
from betteroff.present.duties import before_and_after
from betteroff.present.kinds import Assumed, Block, Listed, Row, Table
from betteroff.present.words import between, change, label_of, reported, signed, treatment_advice
from betteroff.reading import Assumption
from betteroff.reports import Report
from betteroff.requirements.schemes import SchemeOnADay
from betteroff.statement import StatementLine

Item = TypeVar("Item", covariant=True)


class Shown(tuple[Item, ...]):
    """A tuple that shows itself in a notebook: `show` makes HTML of `of`, which has the same items."""

    show: Callable[[Any], str]
    of: object

    def __new__(cls, items: Iterable[Item], show: Callable[[Any], str], of: object = None) -> Self:
        found = super().__new__(cls, items)
        found.show, found.of = show, tuple(found) if of is None else of
        return found

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self), self.show, self.of

    def _repr_html_(self) -> str:
        return self.show(self.of)


def lines(found: tuple[StatementLine, ...]) -> str:
    """The lines of a position that have an amount, by the names they are asked for."""
    rows = tuple(
        Row(label_of(line.whose, line.label), (str(line.amount), line.period, line.name), line.law)
        for line in found
        if line.amount.in_pence
    )
    return _table(Table("", ("Line", "Pounds", "For", "Name"), rows, caption=_with_an_amount(len(rows), len(found))))


def compared_lines(found: tuple[ComparedLine, ...]) -> str:
    """The lines of a comparison that have an amount on either side."""
    rows = tuple(
        Row(label_of(line.whose, line.label), (str(line.today), str(line.then), signed(line.difference), line.name), line.law)
        for line in found
        if line.today.in_pence or line.then.in_pence
    )
    return _table(Table("", ("Line", "Today", "Then", "Difference", "Name"), rows, caption=_with_an_amount(len(rows), len(found))))


def _with_an_amount(some: int, of_all: int) -> str:
    return f"The {some} lines that have an amount, of {of_all}"


def figures(found: tuple[FigureUsed, ...]) -> str:
    """The figures of law that a line was worked out with."""
    rows = tuple(Row(one.label, (one.shown, written(one.since), one.source, one.mark), one.law) for one in found)
    return _table(Table("", ("Figure", "Amount", "Since", "Source", "Mark"), rows, caption="Figures of law behind the line"))


def changes(found: tuple[Change, ...]) -> str:
    """What stops, shrinks, stays, grows and starts."""
    return _list("What changes", (f"{one.kind.capitalize()}: {change(one)}" for one in found))


def reports(found: tuple[Report, ...]) -> str:
    """What must be reported, to whom and when."""
    return _list("Report", map(reported, found))


def duties(found: tuple[AdultDuties, ...]) -> str:
    """What may be required of each adult, on the day and after it."""
    return html.blocks([list(map(sections.required, found)), [sections.easements(found), sections.may_ask(found)]], 3)


def duties_compared(found: Comparison) -> str:
    """The duties of each adult, today and then."""
    return html.blocks([list(before_and_after(found, full=True))], 3)


def weeks(found: Position) -> str:
    """The hours of a week of each adult."""
    return html.blocks(sections.weeks(found), 3)


def treatment(found: tuple[TreatmentAdvice, ...]) -> str:
    """What to know, and what to ask for, in treatment."""
    return _list(sections.TREATMENT, treatment_advice(found))


def what_would_change(found: Position) -> str:
    """The nearest facts that would lead to other duties."""
    return html.blocks([[next_steps.would_change(found, full=True)]], 3)


def commitment(found: Position) -> str:
    """A draft for the claimant commitment of each adult."""
    return html.blocks(next_steps.commitment(found), 3)


def myths(found: Position) -> str:
    """What is often said, answered for each adult."""
    return html.blocks(next_steps.myths(found), 3)


def assumptions(found: tuple[Assumption, ...]) -> str:
    """What was assumed; what is of the same thing stands together."""
    return html.blocks([[Assumed("Assumed, because it was not stated", found)]], 3)


def schemes_of(found: tuple[SchemeOnADay, ...]) -> str:
    """Schemes with their status and days."""
    rows = tuple(Row(one.label, (one.status, schemes.days(one), f"{one.what}. For: {one.who}."), one.law) for one in found)
    return _table(Table("", ("Scheme", "Status", "Days", "What it is"), rows, caption="Schemes of employment and recovery on the day"))


def treatment_rules(found: tuple[TreatmentRule, ...]) -> str:
    """What there is, or was, for people in treatment."""
    rows = tuple(Row(one.what, (", ".join(one.benefits), between(one.first_day, one.last_day), one.why), one.law) for one in found)
    return _table(Table("", ("What there is", "Benefits", "Days", "Why"), rows, caption="What there is for people in treatment on the day"))


def _table(found: Table) -> str:
    return html.blocks([[found]]) or f"<p>{found.caption}: none.</p>"


def _list(title: str, items: Iterable[str] | Iterator[str]) -> str:
    block: Block = [Listed(title, tuple(items))]
    return html.blocks([block], 3)
