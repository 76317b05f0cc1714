"""The hours a week that come off work search, each with its law: the one place where an answer learns of them."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from betteroff.conditionality.hours import SearchDeduction
from betteroff.outlook import AdultDuties


class HoursCounted(NamedTuple):
    """Hours a week that come off those expected, before any are left for work search."""

    name: str
    label: str
    hours: Decimal
    why: str
    law: str


def hours_counted(adult: AdultDuties) -> tuple[HoursCounted, ...]:
    """Each kind of hours that comes off work search."""
    return tuple(
        HoursCounted(SearchDeduction(line.outcome).name.lower(), line.what, line.hours, line.why, line.law)
        for line in adult.deductions
        if line.hours is not None
    )
