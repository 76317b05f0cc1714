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
    dual_award_inputs,
    exists,
    new_claim_inputs,
)
from betteroff.reading.claimant import Claimed
from betteroff.reading.claims.benefits import benefit_claimed, day_of_first_claim, first_day
from betteroff.requirements.lines import RequirementLine, lines_of, row_line
from betteroff.rulebook.tables import asked, first_row, versions

TOPIC = "claim"
_OF_THE_FIRST_DAY = (CanExist.NOT_CLAIMABLE, CanExist.BY_POSTCODE)
"""Outcomes that the first day of the claim has led to."""


def claim_lines(claimed: Claimed, day: date) -> Iterator[RequirementLine]:
    """Whether the benefit can exist; and, where it can, what another benefit does to its requirements."""
    yield _existence(claimed, day)
    if can_exist(claimed, day):
        facts = claimed.facts
        yield from lines_of(TOPIC, DUAL_AWARD, dual_award_inputs(facts.benefit, facts.claims_universal_credit, facts.claim), day)


def can_exist(claimed: Claimed, day: date) -> bool:
    """Whether an award of the benefit can exist on a day."""
    return exists(_outcome(claimed, day))


def _existence(claimed: Claimed, day: date) -> RequirementLine:
    line = row_line(TOPIC, CAN_EXIST, day, _row(claimed, day))
    if line.outcome in _OF_THE_FIRST_DAY:
        return _because_of_the_first_day(claimed, line)
    return line._replace(last_day=_last_day(claimed, day)) if exists(CanExist(line.outcome)) else line


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


def _row(claimed: Claimed, day: date) -> int:
    facts = claimed.facts
    return first_row(asked(CAN_EXIST, day).scan, can_exist_inputs(facts.benefit, facts.claims_universal_credit, facts.claim))


def _outcome(claimed: Claimed, day: date) -> CanExist:
    return CanExist(asked(CAN_EXIST, day).rows[_row(claimed, day)].then)


def _last_day(claimed: Claimed, day: date) -> date | None:
    """The last day on which an award in these circumstances can exist, where the law sets one"""
    last = None
    for version in versions(CAN_EXIST.scheme, CAN_EXIST.name):
        if version.until is not None and version.until < day:
            continue
        if not exists(_outcome(claimed, max(day, version.start))):
            return last
        last = version.until
    return None
