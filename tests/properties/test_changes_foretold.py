"""What would change duties does so when it is stated; drafts and myths can be had of any household."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import betteroff as bo
import families
from betteroff.conditionality.myths import Myth

DAY = "2026-12-07"
HOME = bo.Home(nation="england", tenure="social", rent="500 a week", bedrooms=1, greater_london=False)
slow = settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def with_job(pay: Decimal, hours: Decimal) -> bo.PositionResult:
    household = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=HOME, savings=0)
    return bo.position(household, bo.Job(pay=f"{pay} an hour", hours=hours), on=DAY)


@slow
@given(pay=st.decimals("9", "40", places=2), quarters=st.integers(4, 100))
def test_hours_that_are_stated_have_the_duties_foretold(pay: Decimal, quarters: int) -> None:
    for one in with_job(pay, Decimal(quarters) / 4).what_would_change:
        if one.more_hours is None or one.from_day or "voluntary" in one.change:
            continue
        assert one.hours is not None
        enough, less = with_job(pay, one.hours).duties[0], with_job(pay, one.hours - Decimal("0.25")).duties[0]
        if one.table.endswith("work_group"):
            assert not enough.found.interviews
            assert less.found.interviews
        else:
            assert not enough.work_search
            assert less.work_search


@slow
@given(families.asked())
def test_any_household_can_be_asked(asked: tuple[bo.Household, date]) -> None:
    found = families.position(*asked)
    assert all(one.law and one.effect and one.change for one in found.what_would_change)
    assert all(entry.law and (entry.certainty == "certain" or entry.ask or entry.request) for entry in found.commitment)
    requests = [(entry.whose, entry.request) for entry in found.commitment if entry.request]
    assert len(requests) == len(set(requests))
    refusing = [one for one in found.myths if one.row and "refuse treatment" in one.said]
    assert all(one.answer in ("False", "It depends") for one in refusing)
    assert len(found.myths) == len(found.duties) * len(Myth)
