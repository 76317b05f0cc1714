"""The children: who counts, and where each stands under the two-child limit."""

from __future__ import annotations

from datetime import date
from typing import Any

from betteroff.activities import BadInput
from betteroff.calendar import DAY, after_months, september_after
from betteroff.household import Child
from betteroff.reading.notes import Notes


def children_of(notes: Notes) -> list[Child]:
    """The children and qualifying young persons of the day (UC Regs 2013 regs 4, 5)."""
    counted = []
    for number, child in enumerate(notes.stated.children, 1):
        if child.born > notes.day:
            raise BadInput([(f"children.{number}.born", "is after the day asked about; leave the child out, or ask about a later day")])
        if all(adult.born and child.born <= adult.born for adult in notes.stated.adults):
            fault = "is no later than any adult's; check the year, or state an adult under home.non_dependants"
            raise BadInput([(f"children.{number}.born", fault)])
        if joins_later(child, notes.day):
            notes.assume(f"children.{number}", "is not yet in the family, so does not count")
        elif is_counted(notes, number, child):
            counted.append(child)
        else:
            notes.assume(
                f"children.{number}",
                "too old, or not in education, to count for Universal Credit; Child Benefit may go on to 20, and is left out",
            )
    return counted


def under_16(notes: Notes) -> list[Child]:
    """The children of the day in the narrow sense, for whom somebody is the responsible carer (Welfare Reform Act 2012 s. 40)"""
    here = (child for child in notes.stated.children if not joins_later(child, notes.day))
    return [child for child in here if notes.day < notes.turns(child.born, "child_age")]


def joins_later(child: Child, day: date) -> bool:
    """Whether a child is adopted, or taken into non-parental care, after the day"""
    joined = joined_on(child)
    return joined is not None and joined > day


def joined_on(child: Child) -> date | None:
    """The day on which the claimant became responsible for a child who is not their own"""
    return child.adopted_on or child.kinship_since


def is_counted(notes: Notes, number: int, child: Child) -> bool:
    """Whether a child is one, or a young person who still counts"""
    no_child = notes.turns(child.born, "child_age")
    sixteen, nineteen = september_after(no_child), september_after(notes.turns(child.born, "young_person_age"))
    notes.turning_days |= {no_child, sixteen, nineteen}
    if notes.day < sixteen:
        return True
    if notes.day >= nineteen or child.in_education is False:
        return False
    if child.in_education is None:
        notes.assume(f"children.{number}.in_education", "in non-advanced education or approved training")
    return True


def under_the_limit(notes: Notes, children: list[Child]) -> dict[str, Any]:
    """Where the children stand under the two-child limit (UC Regs 2013 regs 24A, 24B, Sch 12)"""
    before = date.fromordinal(notes.figure("two_child_limit_from"))
    limit, are_beside = notes.figure("two_child_limit"), bool(notes.figure("adopted_children_beside_limit"))
    beside = [child for child in children if are_beside and joined_on(child)]
    ordered = in_order(notes, [child for child in children if not (are_beside and joined_on(child))])
    later = ordered[limit:]
    brought = [child for place, child in enumerate(later, limit) if child.born < before or is_excepted(child, ordered[:place])]
    if notes.figure("two_child_limit_applies") and len(children) > limit:
        list_what_is_taken_for_granted(notes, beside + brought, len(later) - len(brought))
        if any(is_later_of_one_birth(child, ordered[:place]) and child.born >= before for place, child in enumerate(later, limit)):
            notes.assume("children", "those born on the same day, or the next, are of the same pregnancy")
    return {
        "children_before_limit": sum(child.born < before for child in children),
        "children_beside_limit": len(beside),
        "children_excepted": len(brought),
    }


def in_order(notes: Notes, children: list[Child]) -> list[Child]:
    """The children by the day from which each counts; of the same day, in the order that brings most elements (reg. 24B)"""
    return sorted(children, key=lambda child: (counts_from(notes, child, children), is_excepted(child, ())))


def counts_from(notes: Notes, child: Child, children: list[Child]) -> date:
    """The day that places a child in the order

    The date of birth. Until 27 November 2018, for a child not their own, the day they became responsible;
    or the birth of a child of their own less than ten months after taking this one into their care.
    """
    joined = joined_on(child)
    if joined is None or notes.figure("adopted_children_beside_limit"):
        return child.born
    soon = after_months(joined, notes.figure("longest_from_care_to_birth"))
    births = [other.born for other in children if joined_on(other) is None and joined < other.born < soon]
    return max(births, default=joined) if child.kinship_since else joined


def is_excepted(child: Child, earlier: list[Child] | tuple[Child, ...]) -> bool:
    """Whether a third or later child brings an element all the same (Sch 12)"""
    is_taken_in = joined_on(child) is not None
    is_stated = bool(child.non_consensual_conception) or bool(child.exception_kept_by_step_parent)
    return is_taken_in or is_stated or is_later_of_one_birth(child, earlier)


def is_later_of_one_birth(child: Child, earlier: list[Child] | tuple[Child, ...]) -> bool:
    """Of twins and the like, all but the first: children of their own born on the same day, or the next (Sch 12 para 2)"""
    own_born = [other.born for other in earlier if joined_on(other) is None]
    return joined_on(child) is None and any(abs(child.born - born) <= DAY for born in own_born)


def list_what_is_taken_for_granted(notes: Notes, brought: list[Child], left_out: int) -> None:
    """List what is taken for granted of the exceptions, and of the children who bring no element"""
    if any(child.adopted_on for child in brought):
        text = "the adopted child was adopted by nobody who was a parent or step-parent, and neither from abroad nor by a Convention order"
        notes.assume("children", text)
    if any(child.kinship_since for child in brought):
        text = (
            "the child in kinship care is cared for under an order, as guardian, in place of being looked after by the authority, "
            "or is the child of a child of the family"
        )
        notes.assume("children", text)
    if left_out:
        notes.assume("children", "no exception to the two-child limit applies")
