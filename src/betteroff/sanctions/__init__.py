"""Sanctions, shown when asked: what a failure leads to, for how many days, and how much is taken off. Plain data.

A position never holds any of it: there a sanction counts as it is stated of the award.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from betteroff.household import Household, Step
from betteroff.household.failure import Failure
from betteroff.rulebook import NotCovered
from betteroff.sanctions.asked import BENEFITS, NEW_ESA, NEW_JSA, UNIVERSAL_CREDIT, Asked, asked_of
from betteroff.sanctions.new_style import jobseekers_sanction, support_sanction
from betteroff.sanctions.result import SanctionFound
from betteroff.sanctions.universal_credit import universal_credit_sanction

_ANSWERED: Mapping[str, Callable[[Asked], SanctionFound]] = {
    UNIVERSAL_CREDIT: universal_credit_sanction,
    NEW_JSA: jobseekers_sanction,
    NEW_ESA: support_sanction,
}
"""Who answers for a benefit."""


def sanction_of(household: Household, steps: tuple[Step, ...], failure: Failure) -> SanctionFound:
    """What a failure leads to. Raises BadInput or NotCovered."""
    asked = asked_of(household, steps, failure)
    if asked.benefit not in _ANSWERED:
        raise NotCovered(f"failure.benefit: sanctions of {BENEFITS[asked.benefit]} are not covered")
    return _ANSWERED[asked.benefit](asked)
