"""Results as plain text for a terminal: one plain sentence first."""

from __future__ import annotations

from betteroff.hours_that_pay import HoursThatPay
from betteroff.position import Position
from betteroff.present import next_steps, requirements, sanctions, sections
from betteroff.present.layout import joined, printed, wrapped
from betteroff.present.words import at_which_pay, in_hand_on, month_by_month
from betteroff.requirements.answered import Required
from betteroff.sanctions.result import SanctionFound
from betteroff.sweep import Sweep
from betteroff.timeline import Timeline


def position(found: Position) -> str:
    """A position: money, duties, what was assumed."""
    head = [in_hand_on(found), *printed([sections.checks(found)])]
    return "\n".join(joined([head, *map(printed, sections.position(found))]))


def week(found: Position) -> str:
    """The hours of a week of each adult, with what was assumed."""
    return "\n".join(joined(map(printed, sections.weeks(found))))


def sweep(found: Sweep) -> str:
    """A sweep as a table, with its cliffs."""
    return "\n".join(joined(map(printed, sections.sweep(found))))


def hours_that_pay(found: HoursThatPay) -> str:
    """Safe and losing hours: a sentence for each day, one for the landlord, and the steps."""
    return "\n".join(joined([[at_which_pay(found)], *map(printed, sections.hours_that_pay(found))]))


def timeline(found: Timeline) -> str:
    """A timeline: a row for each assessment period, then every pay day."""
    head = [month_by_month(found), found.sentence, *printed([sections.checks(found)])]
    return "\n".join(joined([head, *map(printed, sections.timeline(found))]))


def commitment(found: Position) -> str:
    """A draft for the claimant commitment of each adult."""
    return "\n".join(joined(map(printed, next_steps.commitment(found))))


def myths(found: Position) -> str:
    """What is often said, answered for each adult."""
    return "\n".join(joined(map(printed, next_steps.myths(found))))


def required(found: Required, full: bool = False) -> str:
    """What benefits other than Universal Credit require: a sentence, then each claim."""
    return "\n".join(joined([[requirements.headline(found)], *map(printed, requirements.sections(found, full))]))


def sanction(found: SanctionFound) -> str:
    """A sanction: a sentence, then its days, its money, and what to ask for."""
    return "\n".join(joined([[wrapped(found.sentence, 0)], *map(printed, sanctions.sanction(found))]))
