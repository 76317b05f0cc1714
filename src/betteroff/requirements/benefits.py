"""Whether a claim can exist on the day, until when, and whose requirements rule beside another benefit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.calendar import written
from betteroff.conditionality.benefits_on_the_day import (
    CAN_EXIST,
    DUAL_AWARD,
    NEW_CLAIM,
    CanExist,
    can_exist_inputs,
    exists,
    new_claim_inputs,
)
from betteroff.conditionality.requirements import Requirements
from betteroff.reading.claimant import Claimed
from betteroff.reading.claims.benefits import benefit_claimed, day_of_first_claim, first_day
from betteroff.requirements.lines import RequirementLine, lines_of, row_line
from betteroff.rulebook.tables import asked, first_row, versions

TOPIC = "claim"
_OF_THE_FIRST_DAY = (CanExist.NOT_CLAIMABLE, CanExist.BY_POSTCODE)
"""Outcomes that the first day of the claim has led to."""


def claim_lines(claimed: Claimed, found: Requirements, day: date) -> Iterator[RequirementLine]:
    """Whether the benefit can exist; and, where it can, what another benefit does to its requirements."""
    yield _existence(claimed, found.can_exist_row, day)
    yield from lines_of(TOPIC, DUAL_AWARD, day, found.dual_award_rows)


def _existence(claimed: Claimed, row: int, day: date) -> RequirementLine:
    line = row_line(TOPIC, CAN_EXIST, day, row)
    if line.outcome in _OF_THE_FIRST_DAY:
        return _because_of_the_first_day(claimed, line)
    return line._replace(last_day=last_day_of(claimed, day)) if exists(CanExist(line.outcome)) else line


def existence(claimed: Claimed, day: date) -> RequirementLine:
    """Whether the benefit can exist on a day, and until when"""
    facts = claimed.facts
    inputs = can_exist_inputs(facts.benefit, facts.claims_universal_credit, facts.claim)
    return _existence(claimed, first_row(asked(CAN_EXIST, day).scan, inputs), day)


def can_exist(claimed: Claimed, day: date) -> bool:
    """Whether an award of the benefit can exist on a day"""
    return exists(CanExist(existence(claimed, day).outcome))


def _because_of_the_first_day(claimed: Claimed, line: RequirementLine) -> RequirementLine:
    """The reason of the table of new claims, with the day of which it was asked"""
    started = first_day(claimed.stated, claimed.benefit)
    assert started is not None  # without one the claim is taken as possible
    on = day_of_first_claim(started)
    table, benefit = asked(NEW_CLAIM, on), benefit_claimed(claimed.stated, claimed.benefit)
    found = row_line(TOPIC, NEW_CLAIM, on, first_row(table.scan, new_claim_inputs(benefit, claimed.facts.claim)))
    return found._replace(
        what=line.what, why=f"Claimed from {written(started)}: {found.why[0].lower()}{found.why[1:]}", outcome=line.outcome
    )


def last_day_of(claimed: Claimed, day: date) -> date | None:
    """The last day on which an award in these circumstances can exist, where the law sets one"""
    last, facts = None, claimed.facts
    inputs = can_exist_inputs(facts.benefit, facts.claims_universal_credit, facts.claim)
    for version in versions(CAN_EXIST.scheme, CAN_EXIST.name):
        if version.until is not None and version.until < day:
            continue
        if not exists(version.scan.then[first_row(version.scan, inputs)]):
            return last
        last = version.until
    return None
