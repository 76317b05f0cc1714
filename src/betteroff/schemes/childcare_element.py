"""The childcare costs element."""

from __future__ import annotations

from betteroff.facts import Facts


def childcare_element(facts: Facts) -> int:
    """Childcare element"""
    return 0
