"""What runs down, runs out or is used up from one assessment period to the next. Worked by hand from figures of 2026-27."""

from __future__ import annotations

from typing import Any

import betteroff as bo
from betteroff.months import Month

AWARD: dict[str, Any] = {"first_assessment_period": "2025-11-12"}


def alone(*activities: Any, **home: Any) -> dict[str, Any]:
    """Somebody of 36 with a standard allowance of 424.90."""
    adult = bo.Adult(born="1990-01-01", pension="opted out", activities=activities)
    return {"adults": [adult], "savings": 0, "home": bo.Home(**{"nation": "england"} | home)}


def paid(months: tuple[Month, ...]) -> list[str]:
    return [str(month.universal_credit) for month in months]


def test_months_of_grace_from_the_benefit_cap_run_out() -> None:
    # 424.90 + 1,500.00; the cap for a single person outside London is 14,753 / 12 = 1,229.42
    award = bo.UniversalCredit(**AWARD, benefit_cap_grace_months_left=2)
    household = bo.Household(**alone(tenure="social", rent="1500 a month", greater_london=False), universal_credit=award)
    found = bo.timeline(household, start="2026-11-12", months=5)
    assert paid(found.months) == ["1,924.90", "1,924.90", "1,229.42", "1,229.42", "1,229.42"]
    # a job that starts later is compared on that day, three periods after the one the two months were stated for
    job = bo.Job(pay="200 a month", hours=4, starts="2027-02-20")
    compared = bo.compare(household, {"s": job}, on="2026-11-22")["s"]
    assert str(compared.today.line("universal_credit.payable").amount) == "1,229.42"
    later = bo.position(household, on="2027-01-12")
    assert str(later.line("universal_credit.payable").amount) == "1,924.90"
    assert any("count from the assessment period asked about first" in assumed.text for assumed in later.assumptions)
