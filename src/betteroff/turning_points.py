"""What lies between two points of a sweep: what begins or ends there, and why money in hand falls."""

from __future__ import annotations

from collections.abc import Iterator

from betteroff.changes import changes_in_kind
from betteroff.explanation import Worked
from betteroff.money import Money
from betteroff.order import Statement
from betteroff.rulebook.lines import WEEK, lines

_WHY_IT_JUMPS = ("universal_credit.childcare_element", "universal_credit.cap_reduction")
"""Lines that are not in money in hand, but make Universal Credit jump where they begin or end."""


def what_begins_or_ends(before: Worked, after: Worked) -> tuple[str, ...]:
    """What comes in, beside pay, and begins or ends between two points, what makes Universal Credit jump, and help in kind."""
    return (*_lines_that_begin_or_end(before.money, after.money), *changes_in_kind(before, after))


def _lines_that_begin_or_end(before: Statement, after: Statement) -> Iterator[str]:
    for part in Statement._fields:
        less, more = getattr(before, part), getattr(after, part)
        kind: type = type(less)
        for name, line in lines(kind).items():
            was, is_now = getattr(less, name), getattr(more, name)
            counts = (line.in_hand > 0 and not part.endswith("_pay")) or f"{part}.{name}" in _WHY_IT_JUMPS
            if counts and (was == 0) != (is_now == 0):
                yield f"{line.label} ends" if was else f"{line.label} begins, at {Money(is_now)}"


def why_it_falls(before: Worked, after: Worked) -> tuple[str, ...]:
    """What begins or ends between two points, and the lines of money in hand that fell; of lines alike the one in hand, or the first."""
    begins_or_ends, falls = dict[tuple[str, int, int], str](), []
    for part in Statement._fields:
        if part == "in_kind":  # told as help that changes, with its reason
            continue
        if part == "unearned" and not before.facts.claims_universal_credit:  # what Universal Credit counts
            continue
        less, more = getattr(before.money, part), getattr(after.money, part)
        kind: type = type(less)
        for name, line in lines(kind).items():
            was, is_now = getattr(less, name), getattr(more, name)
            if line.period == WEEK:  # steps of a weekly assessment; what it comes to is a line of the month
                continue
            if (was == 0) != (is_now == 0):
                if line.in_hand or (part, was, is_now) not in begins_or_ends:
                    begins_or_ends[part, was, is_now] = f"{line.label} ends" if was else f"{line.label} begins, at {Money(is_now)}"
            elif (is_now - was) * line.in_hand < 0:
                falls.append(f"{line.label}: from {Money(was)} to {Money(is_now)}")
    return tuple(dict.fromkeys([*begins_or_ends.values(), *falls, *changes_in_kind(before, after)]))
