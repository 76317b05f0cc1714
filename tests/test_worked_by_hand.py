"""The answers worked out by hand before the code was written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import betteroff as bo

ON = "2026-12-07"
LIVING_WAGE = "12.71 an hour"


def home(**stated: Any) -> bo.Home:
    return bo.Home(**{"nation": "england", "greater_london": False, "tenure": "social", "rent": "120.00 a week"} | stated)


def household(adult: bo.Adult, **stated: Any) -> bo.Household:
    return bo.Household(**{"adults": [adult], "home": home(), "savings": 0} | stated)


def sam(started: str = "2026-09-14") -> bo.Household:
    return household(bo.Adult(born="1991-03-02", pension="opted out", treatment=bo.Treatment(kind="structured", started=started)))


def job(hours: Any, pay: str = LIVING_WAGE, **stated: Any) -> bo.Job:
    return bo.Job(**{"pay": pay, "hours": hours, "paid": "monthly", "starts": ON} | stated)


def amount(found: Any, name: str) -> Decimal:
    return Decimal(found.line(name).amount.pounds)


def test_sam_today() -> None:
    found = bo.position(sam(), on=ON)
    assert amount(found, "universal_credit.standard_allowance") == Decimal("424.90")
    assert amount(found, "universal_credit.housing_element") == Decimal("520.00")
    assert amount(found, "universal_credit.payable") == Decimal("944.90")


def test_sam_at_16_hours() -> None:
    found = bo.compare(sam(), {"job": job(16, travel="18.00 a week")}, on=ON)["job"]
    assert amount(found.then, "first_pay.gross_month") == Decimal("881.23")
    assert amount(found.then, "first_pay.tax") == amount(found.then, "first_pay.insurance") == 0
    assert amount(found.then, "universal_credit.earnings_deduction") == Decimal("484.68")
    assert amount(found.then, "universal_credit.payable") == Decimal("460.22")
    assert found.gain_before_costs.pounds == Decimal("396.55")
    assert found.gain.pounds == Decimal("318.55")
    assert found.costs.pounds == Decimal("78.00")
    duties = found.duties[0]
    assert duties.group == "All work-related requirements"
    assert not duties.work_search
    assert duties.administrative_threshold.pounds == 991
    assert [(e.name, e.first_day, e.last_day) for e in duties.easements] == [
        ("treatment easement", date(2026, 9, 14), date(2027, 3, 13)),
    ]
    assert duties.easements[0].mark == "derived"
    first, second = duties.spells
    assert (first.last_day, first.search_hours) == (date(2027, 3, 13), Decimal(0))
    assert first.availability == "deferred until the circumstance ends"
    assert (second.first_day, second.search_hours) == (date(2027, 3, 14), Decimal(19))


def test_sam_at_35_hours_paid_monthly() -> None:
    found = bo.compare(sam(), {"job": job(35)}, on=ON)["job"]
    assert amount(found.then, "first_pay.gross_month") == Decimal("1927.68")
    assert amount(found.then, "first_pay.tax") == Decimal("175.80")
    assert amount(found.then, "first_pay.insurance") == Decimal("70.37")
    assert amount(found.then, "first_pay.net_month") == Decimal("1681.51")
    assert amount(found.then, "universal_credit.earnings_deduction") == Decimal("924.83")
    assert amount(found.then, "universal_credit.payable") == Decimal("20.07")
    assert found.gain.pounds == Decimal("756.68")
    assert found.duties[0].earnings_threshold.pounds == 1927
    assert found.duties[0].group == "No work-related requirements"


def test_sam_at_35_hours_paid_weekly() -> None:
    found = bo.position(sam(), job(35, paid="weekly"), on=ON)
    assert amount(found, "first_pay.gross") == Decimal("444.85")
    assert amount(found, "first_pay.tax") == Decimal("40.40")
    assert amount(found, "first_pay.insurance") == Decimal("16.23")
    assert amount(found, "first_pay.net") == Decimal("388.22")
    assert amount(found, "first_pay.net_month") == Decimal("1682.29")


@pytest.mark.parametrize(("volunteered", "search"), [(12, 23), (20, Decimal("17.5"))])
def test_sam_volunteering(volunteered: int, search: Decimal) -> None:
    work = bo.Volunteering(hours=volunteered, organisation="charity", agreed=True, starts=ON)
    found = bo.compare(sam(), {"volunteer": work}, on=ON)["volunteer"]
    assert found.gain.in_pence == 0
    first, second = found.duties[0].spells
    assert (first.last_day, first.search_hours) == (date(2027, 3, 13), Decimal(0))
    assert (second.first_day, second.search_hours) == (date(2027, 3, 14), search)
    assert second.availability == "one week for work, 48 hours for an interview"


def test_volunteering_not_agreed_takes_no_hours_off() -> None:
    work = bo.Volunteering(hours=12, organisation="charity", agreed=False, starts=ON)
    assert bo.position(sam(), work, on=ON).duties[0].spells[1].search_hours == 35


def test_volunteering_is_assumed_agreed_and_the_assumption_listed() -> None:
    found = bo.position(sam(), bo.Volunteering(hours=12, organisation="charity", starts=ON), on=ON)
    assert "adults.1.volunteering.agreed" in {a.field for a in found.assumptions}


@pytest.mark.parametrize(
    ("started", "last_day"),
    [  # the period begins on the day itself: six months from the day before, by the corresponding date rule
        ("2026-08-28", date(2027, 2, 27)),
        ("2026-08-29", date(2027, 2, 28)),
        ("2026-08-30", date(2027, 2, 28)),
        ("2026-08-31", date(2027, 2, 28)),
        ("2026-09-01", date(2027, 2, 28)),
        ("2026-09-02", date(2027, 3, 1)),
    ],
)
def test_the_easement_s_last_day_at_month_ends(started: str, last_day: date) -> None:
    duties = bo.position(sam(started), on=ON).duties[0]
    assert duties.easements[0].last_day == last_day
    assert duties.spells[0].last_day == last_day


def test_lee_in_residential_rehabilitation() -> None:
    stay = bo.Treatment(kind="residential", started="2026-11-01", ends="2027-02-28", advised_24_hours=True)
    lee = household(bo.Adult(born="1988-05-05", pension="opted out", treatment=stay))
    today = bo.position(lee, on=ON)
    assert today.duties[0].group == "Work-focused interviews and work preparation"
    found = bo.compare(lee, {"job": job(16)}, on=ON)["job"]
    assert amount(found.then, "universal_credit.work_allowance") == Decimal("427.00")
    assert amount(found.then, "universal_credit.earnings_deduction") == Decimal("249.83")
    assert amount(found.then, "universal_credit.payable") == Decimal("695.07")
    assert found.gain.pounds == Decimal("631.40")
    assert found.duties[0].earnings_threshold.pounds == 881
    assert found.duties[0].group == "No work-related requirements"


def test_kim_a_lone_parent() -> None:
    kim = household(
        bo.Adult(born="1996-06-01", pension="opted out"), children=[bo.Child(born="2022-03-01")], home=home(rent="150.00 a week")
    )
    today = bo.position(kim, on=ON)
    assert amount(today, "universal_credit.child_element") == Decimal("303.94")
    assert amount(today, "universal_credit.payable") == Decimal("1378.84")
    found = bo.compare(kim, {"job": job(20, "13.00 an hour")}, on=ON)["job"]
    assert amount(found.then, "first_pay.gross_month") == Decimal("1126.67")
    assert amount(found.then, "first_pay.tax") == Decimal("15.60")
    assert amount(found.then, "first_pay.insurance") == Decimal("6.29")
    assert amount(found.then, "first_pay.net_month") == Decimal("1104.78")
    assert amount(found.then, "universal_credit.earnings_deduction") == Decimal("372.78")
    assert amount(found.then, "universal_credit.payable") == Decimal("1006.06")
    assert found.gain.pounds == Decimal("732.00")
    duties = found.duties[0]
    assert duties.group == "All work-related requirements"
    assert duties.expected_hours == 30
    assert duties.earnings_threshold.pounds == 1652
    assert not duties.work_search
    assert duties.easements[0].law == "UC Regs 2013 reg. 99(1), (6)(a)"
    hours = next(reason for reason in duties.reasons if reason.table == "universal_credit/expected_hours")
    assert hours.mark == "secondary"


def lcwra(**stated: Any) -> bo.Household:
    return household(bo.Adult(born="1991-03-02", capability="limited_for_activity", **stated))


@pytest.mark.parametrize(
    ("on", "element"),
    [  # the wait from 1 June ends on 31 August; periods begin on the 7th
        ("2026-08-07", "0.00"),
        ("2026-09-06", "0.00"),
        ("2026-09-07", "217.26"),
    ],
)
def test_the_lcwra_element_waits_for_the_period_after_three_months(on: str, element: str) -> None:
    waiting = lcwra(medical_evidence_from="2026-06-01").model_copy(
        update={"universal_credit": bo.UniversalCredit(first_assessment_period="2026-06-07")}
    )
    assert amount(bo.position(waiting, on=on), "universal_credit.limited_capability_element") == Decimal(element)


def test_the_lcwra_element_is_protected_in_an_award_since_2025() -> None:
    protected = lcwra(capability_since="2025-05-01", lcwra_in_award_before_april_2026="yes")
    found = bo.position(protected, on=ON)
    assert amount(found, "universal_credit.limited_capability_element") == Decimal("429.80")
    assert found.alternatives == ()


def test_unknown_protection_shows_both_rates() -> None:
    found = bo.position(lcwra(capability_since="2025-05-01", lcwra_in_award_before_april_2026="unknown"), on=ON)
    assert amount(found, "universal_credit.limited_capability_element") == Decimal("217.26")
    assert [amount(a.position, "universal_credit.limited_capability_element") for a in found.alternatives] == [Decimal("429.80")]


def test_sam_before_the_uprating_and_before_treatment() -> None:
    found = bo.position(sam(), on="2025-09-30")
    assert amount(found, "universal_credit.standard_allowance") == Decimal("400.14")
    assert amount(found, "universal_credit.payable") == Decimal("920.14")
    assert found.duties[0].easements == ()
