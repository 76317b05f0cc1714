"""Old benefits for living costs asked of a household by hand."""

from __future__ import annotations

from typing import Any

import betteroff as bo

JSA, ESA, IS = "income_based_jobseekers_allowance", "income_related_employment_and_support_allowance", "income_support"
ADULT: dict[str, Any] = {"born": "1984-03-02", "pension": "opted out"}


def position(claim: str, *work: Any, on: str, adult: dict[str, Any] | None = None, **stated: Any) -> Any:
    """The position of somebody who claims an old benefit and Housing Benefit"""
    home = bo.Home(**{"nation": "england", "greater_london": False, "tenure": "social", "rent": "85 a week"} | stated.pop("home", {}))
    claims = [claim, "housing_benefit", *stated.pop("claims", ())]
    whole: dict[str, Any] = {"adults": [bo.Adult(**ADULT | (adult or {}))], "home": home, "savings": 0} | stated
    return bo.position(bo.Household(claims=claims, **whole), *work, on=on)


def couple(**partner: Any) -> list[bo.Adult]:
    """A claimant and a partner"""
    return [bo.Adult(**ADULT, label="A"), bo.Adult(**{"born": "1986-03-02", "pension": "opted out", "label": "B"} | partner)]


def week(found: Any, line: str = "payable") -> str:
    """An amount of the old benefit, a week"""
    return str(found.line(f"income_related_benefit.{line}_week").amount)


def job(pay: str, hours: float, **more: Any) -> bo.Job:
    return bo.Job(pay=pay, hours=hours, paid="weekly", **more)
