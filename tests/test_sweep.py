"""A job over many hours, or over many rates of pay."""

from __future__ import annotations

from decimal import Decimal

import betteroff as bo

HOME = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
SAM = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=HOME, savings=0)


def test_each_point_is_the_comparison_of_its_own() -> None:
    found = bo.sweep(SAM, hours=range(0, 41, 8), pay="12.71 an hour", on="2026-12-07", paid="monthly")
    assert [point.hours for point in found.points] == [0, 8, 16, 24, 32, 40]
    for point in found.points[1:]:
        own = bo.compare(SAM, {"job": bo.Job(pay="12.71 an hour", hours=point.hours)}, on="2026-12-07")["job"]
        assert (point.gain, point.in_hand) == (own.gain, own.then.in_hand)
    assert found.points[0].gain.in_pence == 0
    assert [point.search_hours for point in found.points] == [35, 27, 19, 0, 0, 0]
    assert found.cliffs == ()
    assert len(found.that_pay) == 5


def test_a_sweep_over_pay() -> None:
    found = bo.sweep(SAM, hours=16, pay=["12.71 an hour", "15 an hour"], on="2026-12-07")
    assert [point.gain.pounds for point in found.points] == [Decimal("396.55"), Decimal("468.00")]  # 1,040.00 less 55 % of it
    assert found.points[1].pay == "15.00 an hour"


def test_a_cliff_is_found() -> None:
    # the benefit cap ends at 881 of net earnings: just above the cliff goes up; a stated cost of work makes none.
    # single, Greater London limit 1,413.92: rent 1,300 a month, so 1,724.90 is capped to 1,413.92 until 881 is earned
    london = bo.Home(nation="england", tenure="social", rent="1300 a month", greater_london=True)
    capped = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=london, savings=0)
    found = bo.sweep(capped, hours=[15, 16], pay="12.71 an hour", on="2026-12-07")
    # 15 hours: 826.15 earned, 1,724.90 - 454.38 = 1,270.52, below the cap; 16 hours: 881.23 earned, 1,724.90 - 484.68 = 1,240.22
    assert [point.universal_credit.pounds for point in found.points] == [Decimal("1270.52"), Decimal("1240.22")]


def test_a_sweep_shows_itself() -> None:
    found = bo.sweep(SAM, hours=[16], pay="12.71 an hour", on="2026-12-07")
    assert "No cliff" in str(found)
    assert "<table>" in found._repr_html_()
    assert found.to_dict()["points"][0]["gain"] == "396.55"
