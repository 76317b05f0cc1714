"""Where pay goes: what is kept of it, and what takes the rest, of a scenario or between the steps of a sweep. Plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from betteroff.changes import ComparedLine
from betteroff.comparison import Comparison
from betteroff.explanation import Worked
from betteroff.facts import JobFacts
from betteroff.money import Money
from betteroff.schemes.pay import Pay, a_month
from betteroff.schemes.self_employment import Business
from betteroff.statement import StatementLine, statement_of
from betteroff.sweep import Point, Step, Sweep

PAY, PROFIT = "Pay before tax", "Profit before tax"
TAX, INSURANCE, LOAN, PENSION = "Income Tax", "National Insurance", "Student loan repayment", "Pension contribution"
UNIVERSAL_CREDIT, HOUSING_BENEFIT = "Universal Credit", "Housing Benefit"
_THOUSANDTHS = 1000

Pieces = dict[str, int]
"""Pence a month by what they are: what comes in above nothing, what is taken or paid out below."""


class Piece(NamedTuple):
    """What one thing adds to money in hand a month, or takes from it."""

    label: str
    today: Money
    then: Money
    difference: Money
    """As it goes into money in hand: what is taken off or paid out is below nothing."""


class MarginalRate(NamedTuple):
    """What becomes of further pay between one step of a sweep and the next: shares of it that together are the whole."""

    before: Point
    after: Point
    pay: Money
    """How much more is paid before tax, a month."""
    kept: Decimal
    """0.45 where 45 pence of each further pound stay; below nothing at a cliff, where more is taken than is paid."""
    tax: Decimal
    national_insurance: Decimal
    pension: Decimal
    universal_credit: Decimal
    housing_benefit: Decimal
    other: Decimal
    """Other benefits, student loan, travel and other costs. Below nothing, as of each of these, where it brings money."""

    @property
    def is_cliff(self) -> bool:
        """Whether more than the whole of the further pay is taken."""
        return self.kept < 0


def where_pay_goes(found: Comparison) -> tuple[Piece, ...]:
    """Everything that a scenario changes of money in hand, with pay before tax first; together it is the gain."""
    lines = [line for line in found.lines if line.in_hand]
    today = _pieces(((line, line.today.in_pence) for line in lines), found.today.worked)
    then = _pieces(((line, line.then.in_pence) for line in lines), found.then.worked)
    return tuple(
        Piece(label, Money(today[label]), Money(amount), Money(amount - today[label]))
        for label, amount in then.items()
        if amount != today[label]
    )


def pay_added(pieces: Iterable[Piece]) -> Money:
    """The pay and the profit before tax that a scenario adds, a month."""
    return Money(sum(piece.difference.in_pence for piece in pieces if piece.label in (PAY, PROFIT)))


def marginal_rates(found: Sweep) -> tuple[MarginalRate, ...]:
    """What becomes of further pay from each step to the next that pays more, and at every whole hour between them."""
    pieces = [(point, _pieces_of(step)) for point, step in found.looked_at]
    return tuple(
        _rate(before, after, {label: more.get(label, 0) - less.get(label, 0) for label in (*more, *less)})
        for (before, less), (after, more) in pairwise(pieces)
        if _added(more) > _added(less)
    )


def _rate(before: Point, after: Point, changed: Pieces) -> MarginalRate:
    """The shares of what is added; what is kept is rounded first, and each of the others so that all are the whole."""
    added = _added(changed)
    named = [changed.get(label, 0) for label in (TAX, INSURANCE, PENSION, UNIVERSAL_CREDIT, HOUSING_BENEFIT)]
    kept = sum(changed.values())
    parts, shares, so_far = [kept, *(-amount for amount in named), added - kept + sum(named)], list[Decimal](), Decimal(0)
    for end in range(1, len(parts) + 1):
        up_to = _share(sum(parts[:end]), added)
        shares.append(up_to - so_far)
        so_far = up_to
    return MarginalRate(before, after, Money(added), *shares)


def _share(part: int, whole: int) -> Decimal:
    return Decimal((2 * part * _THOUSANDTHS + whole) // (2 * whole)).scaleb(-3)


def _added(pieces: Pieces) -> int:
    return pieces.get(PAY, 0) + pieces.get(PROFIT, 0)


def _pieces_of(step: Step) -> Pieces:
    lines = (line for line in statement_of(step.situation, step.worked) if line.in_hand)
    return _pieces(((line, line.amount.in_pence) for line in lines), step.worked)


def _pieces(lines: Iterable[tuple[StatementLine | ComparedLine, int]], worked: Worked) -> Pieces:
    """Money in hand in pieces: take-home pay and profit are taken apart, and lines called alike are one."""
    found: Pieces = {}
    for line, amount in lines:
        for label, pence in _taken_apart(line.name, worked) or [(line.label, line.in_hand * amount)]:
            found[label] = found.get(label, 0) + pence
    return found


def _taken_apart(name: str, worked: Worked) -> list[tuple[str, int]]:
    """Take-home pay, or profit in hand, as what it was before deductions and each deduction; nothing of another line"""
    part, _, field = name.partition(".")
    statement = getattr(worked.money, part)
    if isinstance(statement, Pay) and field == "net_month":
        adult = worked.facts.second if part.startswith("second") else worked.facts.first
        return list(_of_pay(statement, adult.other_job if part.endswith("other_pay") else adult.job))
    if isinstance(statement, Business) and field == "net":
        return list(_of_business(statement))
    return []


def _of_pay(found: Pay, job: JobFacts) -> Iterator[tuple[str, int]]:
    """A month's pay and its deductions, each the step from one sum to the next, so that no penny is lost in rounding"""
    left, lost = found.gross, 0
    yield PAY, found.gross_month
    for label, taken in ((TAX, found.tax), (INSURANCE, found.insurance), (LOAN, found.student_loan)):
        amount = a_month(left, job.pay_period) - a_month(left - taken, job.pay_period)
        left, lost = left - taken, lost + amount
        yield label, -amount
    yield PENSION, found.net_month - found.gross_month + lost


def _of_business(found: Business) -> Iterator[tuple[str, int]]:
    insurance = found.class_2 + found.class_4
    yield PROFIT, found.profit
    yield TAX, found.after_tax - found.profit + insurance
    yield INSURANCE, -insurance
    yield PENSION, found.net - found.after_tax
