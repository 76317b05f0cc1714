"""Whether a claim can exist on the day, until when, and whose requirements rule beside another benefit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.calendar import DAY, written
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
from betteroff.reading.claims.benefits import benefit_claimed, day_of_first_claim, day_of_pension_age, first_day
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
        line = _because_of_the_first_day(claimed, line)
    return line._replace(last_day=last_day_of(claimed, day)) if exists(CanExist(line.outcome)) else line


def existence(claimed: Claimed, day: date) -> RequirementLine:
    """Whether the benefit can exist on a day, and until when"""
    return _existence(claimed, _row(claimed, day), day)


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


def _row(claimed: Claimed, day: date) -> int:
    """The row of the table of awards for a day on which nothing but the days has changed"""
    facts, paid = claimed.facts, claimed.notes.clocks.get((claimed.place, "days_paid"))
    ends = pension_day_of(claimed)
    claim = facts.claim._replace(
        reached_pension_age=ends <= day if ends else facts.claim.reached_pension_age,
        days_paid=max(0, paid.count(day)) if paid else 0,
    )
    return first_row(asked(CAN_EXIST, day).scan, can_exist_inputs(facts.benefit, facts.claims_universal_credit, claim))


def pension_day_of(claimed: Claimed) -> date | None:
    """The day the benefit ends by pension age, where the birth is stated"""
    return day_of_pension_age(claimed.benefit)(claimed.stated.born) if claimed.stated.born else None


def last_day_of(claimed: Claimed, day: date) -> date | None:
    """The last day on which an award in these circumstances can exist, where the law, pension age or the days of a claim set one"""
    held, paid = versions(CAN_EXIST.scheme, CAN_EXIST.name), claimed.notes.clocks.get((claimed.place, "days_paid"))
    days = {version.start for version in held} | {pension_day_of(claimed)}
    days |= {paid.day_when(asked(CAN_EXIST, day).limit("days_paid"))} if paid else set()
    later = (other for other in sorted(filter(None, days)) if day < other <= held[-1].answered_to)
    ended = (other for other in later if not exists(CanExist(asked(CAN_EXIST, other).rows[_row(claimed, other)].then)))
    return next((other - DAY for other in ended), None)
