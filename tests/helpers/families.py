"""Households drawn at random, all of them covered by this release."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

import betteroff as bo

FIRST, LAST = date(2024, 4, 8), date(2027, 4, 5)
days = st.dates(FIRST, LAST)
_maybe = st.none()


def amounts(per: str, most: int) -> st.SearchStrategy[str]:
    return st.integers(0, most * 100).map(lambda p: f"{p // 100}.{p % 100:02d} a {per}")


jobs = st.builds(
    lambda pay, quarters, paid, starts: bo.Job(pay=f"{pay // 100}.{pay % 100:02d} an hour", hours=quarters / 4, paid=paid, starts=starts),
    st.integers(750, 2500),
    st.integers(1, 160),
    st.sampled_from(["weekly", "fortnightly", "four-weekly", "monthly"]),
    _maybe | days,
)
volunteering = st.builds(
    lambda hours, agreed, starts, length: bo.Volunteering(
        hours=hours, organisation="charity", agreed=agreed, starts=starts, ends=starts + timedelta(days=length)
    ),
    st.integers(0, 40),
    _maybe | st.booleans(),
    days,
    st.integers(0, 400),
)
treatments = st.builds(
    lambda kind, started, length: bo.Treatment(
        kind=kind, started=started, ends=None if length is None else started + timedelta(days=length)
    ),
    st.sampled_from(["structured", "residential", "informal"]),
    st.dates(date(2024, 1, 1), LAST),
    _maybe | st.integers(0, 170),
)


incomes = st.builds(
    lambda kind, amount, starts: bo.Income(kind=kind, amount=amount, starts=starts),
    st.sampled_from(["occupational_pension", "maternity_allowance", "child_maintenance", "war_pension"]),
    amounts("week", 200),
    _maybe | days,
)


@st.composite
def adults(draw: st.DrawFn, is_couple: bool = False, is_main_carer: bool | None = None) -> bo.Adult:
    stated: dict[str, Any] = {
        "born": draw(st.dates(date(1958, 1, 1), date(2006, 4, 1))),
        "capability": draw(_maybe | st.sampled_from(["fit", "limited", "limited_for_activity"])),
        "medical_evidence_from": draw(_maybe | st.dates(date(2024, 1, 1), LAST)),
        "treatment": draw(_maybe | treatments) if not is_couple else None,
        "domestic_abuse_notified": draw(_maybe | days),
        "gave_birth_on": draw(_maybe | st.dates(date(2024, 1, 1), LAST)),
        "caring": draw(_maybe | st.builds(bo.Caring, hours=st.integers(30, 40), severely_disabled=st.booleans())),
        "circumstances": draw(_maybe | st.builds(bo.Circumstances, bereaved=_maybe | days, protected_person=_maybe | days)),
        "pension": draw(st.sampled_from([None, "opted out", "5%"])),
        "pension_kind": draw(st.sampled_from([None, "net pay arrangement", "salary sacrifice"])),
        "student_loan_plan": draw(st.sampled_from([None, "1", ("2", "postgraduate")])),
        "activities": [*draw(st.lists(jobs, max_size=2)), *draw(st.lists(volunteering, max_size=2))],
    }
    return bo.Adult(**stated | {"main_carer": is_main_carer})


@st.composite
def awards(draw: st.DrawFn) -> bo.UniversalCredit:
    taken_off = ("advance_repayment", "rent_and_fuel_deductions", "child_maintenance_deduction", "deductions")
    return bo.UniversalCredit(
        first_assessment_period=draw(st.dates(date(2024, 3, 9), FIRST)),
        transitional_element=draw(_maybe | st.integers(0, 600)),
        transitional_element_on=None,
        first_period_earnings_reached_threshold=draw(_maybe | st.sampled_from(["yes", "no", "unknown"])),
        sanction=draw(_maybe | st.builds(bo.Sanction, daily=st.sampled_from(["13.90", "5.50"]), days=st.integers(1, 31))),
        **{name: draw(_maybe | st.integers(0, 200)) for name in taken_off},
    )


@st.composite
def households(draw: st.DrawFn) -> bo.Household:
    is_couple = draw(st.booleans())
    children = draw(st.lists(st.dates(date(2006, 1, 1), date(2024, 4, 1)), max_size=4, unique=True))
    first = draw(adults(is_couple, True if is_couple else None))
    members = [first, draw(adults(True, False))] if is_couple else [first]
    tenure = draw(st.sampled_from(["none", "social", "private", "with_family"]))
    home: dict[str, Any] = {"nation": draw(st.sampled_from(["england", "scotland", "wales"])), "tenure": tenure}
    if tenure in ("social", "private"):
        home |= {"rent": draw(amounts("week", 400)), "local_housing_allowance": draw(amounts("week", 300))}
    return bo.Household(
        adults=members,
        children=[bo.Child(born=born) for born in children],
        home=bo.Home(**home, greater_london=home["nation"] == "england" and draw(st.booleans())),
        other_income=draw(st.lists(incomes, max_size=2)),
        savings=draw(st.sampled_from([0, 5_000, 6_000, 6_001, 10_000, 16_000, 16_001])),
        universal_credit=draw(awards()),
    )
