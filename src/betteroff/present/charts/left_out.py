"""What the figures of a chart leave out: what is still to be paid out of money in hand, and what is not counted in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from betteroff.changes import help_in_kind_changes
from betteroff.comparison import Comparison
from betteroff.explanation import Worked
from betteroff.facts import ReductionScheme
from betteroff.notices.help_beside import has_unknown_reduction
from betteroff.notices.housing_costs import of_bills
from betteroff.present.charts.words import in_pounds, pounds, sentence


def not_counted(sides: Sequence[Worked]) -> Iterator[str]:
    """The bills that are still to be paid, and that a Council Tax Reduction is not in money in hand, where it cannot be told."""
    yield from (sentence(in_pounds(bill.text)) for bill in of_bills(sides[-1]))
    if any(has_unknown_reduction(side) or side.facts.council_tax.scheme == ReductionScheme.NO_BILL for side in sides):
        yield "Council Tax Reduction is not counted."


def stops_beside(found: Comparison) -> Iterator[str]:
    """Help outside money in hand that stops, with its worth where it is known."""
    stops = [change for change in help_in_kind_changes(found.today.worked, found.then.worked) if change.kind == "stops"]
    named = [f"{one.label} ({pounds(one.today)} a month)" if one.today and one.today.in_pence else one.label for one in stops]
    if named:
        yield f"Stops, and is not counted: {', '.join(named)}."
