"""A household that moves, and its homes."""

from __future__ import annotations

from typing import Any

import betteroff as bo

# assessment periods begin on the 12th
AWARD: dict[str, Any] = {"first_assessment_period": "2026-01-12"}
OLD = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
NEW = bo.Home(nation="england", tenure="social", rent="90 a week", greater_london=False)
OLD_ELEMENT, NEW_ELEMENT = 520_00, 390_00  # 120 and 90 x 52 / 12


def household(placement: bo.Placement | None = None, **award: Any) -> bo.Household:
    adult = bo.Adult(born="1991-03-02", pension="opted out")
    award = AWARD | award
    return bo.Household(adults=[adult], home=OLD, savings=0, placement=placement, universal_credit=bo.UniversalCredit(**award))


def housing(day: str, move: bo.Moves) -> int:
    return bo.position(household(), move, on=day).line("universal_credit.housing_element").amount.in_pence


def home_in(nation: str, **stated: Any) -> bo.Home:
    return bo.Home(nation=nation, tenure="social", rent="100 a week", **stated)
