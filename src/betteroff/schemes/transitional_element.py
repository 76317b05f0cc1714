"""The transitional element."""

from __future__ import annotations

from betteroff.facts import Facts


def transitional_element(facts: Facts) -> int:
    """Transitional element"""
    return facts.award.transitional_element
