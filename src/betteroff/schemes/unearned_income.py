"""Income that is not earned, as far as Universal Credit takes it into account."""

from __future__ import annotations

from betteroff.facts import Facts


def unearned_income(facts: Facts) -> int:
    """Deduction for other income"""
    return facts.income.counted_month
