"""Child Benefit."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import Facts
from betteroff.money import month_of_weeks


class ChildBenefitRates(NamedTuple):
    """Figures of `rules/child_benefit/rates.toml`."""

    eldest_week: int
    additional_week: int
    high_income_from: int
    """Only a warning hangs on it."""


def child_benefit(facts: Facts, rates: ChildBenefitRates) -> int:
    """Child Benefit"""
    if facts.children == 0 or not facts.claims_child_benefit:
        return 0
    return month_of_weeks(rates.eldest_week + (facts.children - 1) * rates.additional_week)
