"""Housing Benefit asked of a household in supported housing by hand."""

from __future__ import annotations

from typing import Any

import betteroff as bo

BEFORE, SINCE = "2026-10-04", "2026-10-05"
SAM = {"born": "1991-03-02", "pension": "opted out"}
PIP: dict[str, Any] = {"pip_daily_living": "standard", "carer_gets_benefit": False}


def position(*work: Any, on: str = SINCE, adult: dict[str, Any] | None = None, home: dict[str, Any] | None = None, **stated: Any) -> Any:
    held = {"nation": "england", "greater_london": False, "tenure": "supported", "rent": "250 a week"} | (home or {})
    whole = {"adults": [bo.Adult(**SAM | (adult or {}))], "home": bo.Home(**held), "savings": 0} | stated
    return bo.position(bo.Household(**whole), *work, on=on)


def week(found: Any, line: str = "payable") -> str:
    return str(found.line(f"housing_benefit.{line}_week").amount)


def job(pay: str, hours: float = 20, **more: Any) -> bo.Job:
    return bo.Job(pay=f"{pay} a month", hours=hours, **more)
