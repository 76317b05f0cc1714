"""Sanctions, shown when asked: what a failure leads to, for how many days, and how much is taken off. Plain data.

A position never holds any of it: there a sanction counts as it is stated of the award.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from betteroff.household import Household, Step
from betteroff.household.failure import Failure
from betteroff.sanctions.asked import NEW_ESA, NEW_JSA, OLD_ESA, OLD_JSA, UNIVERSAL_CREDIT, Asked, asked_of
from betteroff.sanctions.hardship import with_hardship
from betteroff.sanctions.new_style import jobseekers_sanction, support_sanction
from betteroff.sanctions.old_jobseekers import old_jobseekers_sanction
from betteroff.sanctions.old_support import old_support_sanction
from betteroff.sanctions.result import SanctionFound
from betteroff.sanctions.universal_credit import universal_credit_sanction

__all__ = ["SanctionFound", "sanction_of"]

_ANSWERED: Mapping[str, Callable[[Asked], SanctionFound]] = {
    UNIVERSAL_CREDIT: universal_credit_sanction,
    NEW_JSA: jobseekers_sanction,
    NEW_ESA: support_sanction,
    **dict.fromkeys(OLD_JSA, old_jobseekers_sanction),
    **dict.fromkeys(OLD_ESA, old_support_sanction),
}
"""Who answers for a benefit."""


def sanction_of(household: Household, steps: tuple[Step, ...], failure: Failure) -> SanctionFound:
    """What a failure leads to. Raises BadInput or NotCovered."""
    asked = asked_of(household, steps, failure)
    return with_hardship(asked, _ANSWERED[asked.benefit](asked))
