"""Statutory Sick Pay of a whole week off sick."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.money import share_of


class StatutorySickPayRates(NamedTuple):
    """Figures of `rules/statutory_sick_pay/rates.toml`."""

    week: int
    share: int
    lower_earnings_limit: int
    most_weeks: int
    waiting_days: int
    """Looked up for the day on which a spell began."""


def statutory_sick_pay_week(average_week: int, weeks_off: int, began: StatutorySickPayRates, rates: StatutorySickPayRates) -> int:
    """Statutory Sick Pay of a week: the flat rate, or the share of average weekly earnings where that is less

    Who was paid it when the spell began keeps the share of that day until the spell ends.
    """
    was_due = average_week >= began.lower_earnings_limit
    if weeks_off >= rates.most_weeks or not (was_due or average_week >= rates.lower_earnings_limit):
        return 0
    return min(rates.week, share_of(average_week, began.share if was_due else rates.share))
