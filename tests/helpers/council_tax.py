"""Council tax asked of a household by hand: its lines, what is listed as assumed, an award."""

from __future__ import annotations

from typing import Any

import betteroff as bo
from betteroff.facts import AdultFacts
from betteroff.schemes.award import Award
from betteroff.schemes.work_benefits import Entitlement, Entitlements

DAY = "2026-12-07"
ONE = AdultFacts(is_present=True, age=30)
NO_BENEFITS = Entitlements(Entitlement(), Entitlement())
SCOTLAND = {"nation": "scotland", "tenure": "social", "rent": "100 a week", "bedrooms": 2, "council_tax_band": "B"}


def lines(on: str = DAY, job: dict[str, Any] | None = None, **stated: Any) -> dict[str, int]:
    """The lines of council tax, in pence."""
    adult = {"born": "1991-03-02", "pension": "opted out"} | stated.pop("adult", {})
    if job:
        adult["activities"] = [bo.Job(**job)]
    home = {"nation": "wales", "tenure": "owner", "council_tax": "1500 a year"} | stated.pop("home", {})
    household = bo.Household(adults=[bo.Adult(**adult), *stated.pop("others", [])], home=bo.Home(**home), **stated)
    found = bo.position(household, on=on)
    return {line.field: line.amount.in_pence for line in found.lines if line.part == "council_tax"}


def award(**amounts: int) -> Award:
    """An award of which only these lines matter."""
    return Award(**(dict.fromkeys(Award._fields, 0) | amounts))


def listed(**stated: Any) -> str:
    """What is listed as assumed for council tax in Wales."""
    home = {"nation": "wales", "tenure": "owner", "council_tax": "1500 a year"} | stated.pop("home", {})
    found = bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02", **stated)], home=bo.Home(**home)), on=DAY)
    return " ".join(text for _, text in found.assumptions)
