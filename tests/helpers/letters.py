"""Answers of ordinary households that letters are made of."""

from __future__ import annotations

from typing import Any

import betteroff as bo
from betteroff.present.kinds import Listed
from betteroff.present.letter import client

ON = "2026-12-07"
SCENARIOS = {
    "16 hours at the living wage": bo.Job(pay="12.71 an hour", hours=16, travel="18 a week"),
    "Volunteer 12 hours": bo.Volunteering(hours=12, organisation="charity"),
    "Full time": bo.Job(pay="12.71 an hour", hours="37.5", travel="18 a week"),
    "A course of 20 hours": bo.Training(hours=20, starts="2026-12-07"),
}
"""The first two are those of the README."""
CHARITY = bo.Volunteering(hours=4, organisation="charity")


def sam(scenarios: int = 2, **home: Any) -> bo.Answer:
    """The household of the README, with some of the scenarios."""
    adult = bo.Adult(born="1991-03-02", pension="opted out", treatment=bo.Treatment(kind="structured", started="2026-09-14"))
    today = bo.Household(adults=[adult], home=_home(**home), savings=0)
    return bo.compare(today, dict(list(SCENARIOS.items())[:scenarios]), on=ON)


def lone_parent() -> bo.Answer:
    """A lone parent who would pay for childcare, with a bill for council tax whose reduction is not known."""
    today = bo.Household(
        adults=[bo.Adult(born="1991-03-02")],
        children=[bo.Child(born="2023-05-01"), bo.Child(born="2018-05-01")],
        home=bo.Home(
            nation="england", tenure="private", rent="850 a month", local_housing_allowance="800 a month", council_tax="120 a month"
        ),
        savings=1000,
    )
    shop = bo.Job(pay="12.71 an hour", hours=20, childcare="600 a month", travel="20 a week")
    return bo.compare(today, {"20 hours in a shop": shop}, on=ON)


def couple() -> bo.Answer:
    """A couple, one of whom has limited capability for work; either may take a job."""
    adults = [bo.Adult(born="1980-03-02"), bo.Adult(born="1985-03-02", capability="limited", capability_since="2026-01-01")]
    today = bo.Household(adults=adults, home=bo.Home(nation="scotland", tenure="social", rent="450 a month"), savings=0)
    warehouse, shop = bo.Job(pay="13 an hour", hours=30), bo.Job(pay="13 an hour", hours=10, adult=2)
    return bo.compare(today, {"30 hours in a warehouse": warehouse, "10 hours in a shop": shop}, on=ON)


def few_hours_with_council_tax(hours: int = 8) -> bo.Answer:
    """A few hours whose gain may be less than a Council Tax Reduction that cannot be told: the bill is 140.00 a month."""
    home = _home(council_tax="140 a month")
    today = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=home, savings=0)
    return bo.compare(today, {f"{hours} hours": bo.Job(pay="12.71 an hour", hours=hours, travel="20 a week")}, on=ON)


def job(hours: int, **further: Any) -> bo.Job:
    """A job at the living wage."""
    return bo.Job(pay="12.71 an hour", hours=hours, **further)


def household(children: tuple[bo.Child, ...] = (), claims: list[str] | None = None, **adult: Any) -> bo.Household:
    """A single adult who rents for 120.00 a week, with no bill for council tax stated."""
    given = {"claims": claims} if claims else {}
    home = bo.Home(nation="england", tenure="social", rent="120 a week")
    return bo.Household(
        adults=[bo.Adult(born="1991-03-02", pension="opted out", **adult)], children=list(children), home=home, savings=0, **given
    )


def items_of(answer: bo.Answer, title: str) -> tuple[str, ...]:
    """The items under a heading of the whole page."""
    sections = client.page(tuple(answer.values())).sections
    return next((section.items for section in sections if isinstance(section, Listed) and section.title == title), ())


def _home(**further: Any) -> bo.Home:
    return bo.Home(**{"nation": "england", "tenure": "social", "rent": "120 a week"} | further)
