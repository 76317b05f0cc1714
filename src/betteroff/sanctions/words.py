"""A sanction in a sentence."""

from __future__ import annotations

from datetime import date

from betteroff.calendar import written
from betteroff.facts.sanctions import Level
from betteroff.money import Money
from betteroff.sanctions.asked import BENEFITS, Asked
from betteroff.sanctions.result import SanctionLength


def sentence_of(found: Asked, level: Level, length: SanctionLength, first: date, last: date, total: Money) -> str:
    """What a failure leads to, in one plain sentence"""
    if_no_reason = ", if the reason is not accepted" if found.failure.good_reason else ", unless there was a good reason"
    days = f"{length.days} days" if length.days > 1 else "1 day"
    return (
        f"{found.whose}, {found.failure.kind} on {written(found.failure.on)}: a {level.name.lower()}-level sanction of "
        f"{BENEFITS[found.benefit]} for {days}, from {written(first)} to {written(last)}, {total} in all{if_no_reason}."
    )
