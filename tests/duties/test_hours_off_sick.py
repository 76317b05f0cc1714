"""Pay while off sick does not go by hours: no hours are foretold from it."""

from __future__ import annotations

import betteroff as bo


def test_no_hours_are_foretold_at_the_rate_of_sick_pay() -> None:
    works = bo.Job(pay="12.71 an hour", hours=16, off_sick_since="2026-11-02")
    home = bo.Home(nation="england", tenure="none", greater_london=False)
    case = bo.Household(adults=[bo.Adult(born="1991-03-02", activities=[works])], home=home, savings=0)
    found = bo.position(case, on="2026-12-07")
    assert found.duties[0].work_search  # the 14 days of reg. 99(4) are over
    assert not [one for one in found.what_would_change if "at this pay" in one.change]
