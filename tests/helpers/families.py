"""Households drawn at random, all of them covered by this release."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import reject
from hypothesis import strategies as st

import betteroff as bo

FIRST, LAST = date(2013, 4, 29), date(2027, 4, 5)
days = st.dates(FIRST, LAST)
_maybe = st.none()


def amounts(per: str, most: int) -> st.SearchStrategy[str]:
    return st.integers(0, most * 100).map(lambda p: f"{p // 100}.{p % 100:02d} a {per}")


def around(day: date, before: int, after: int) -> st.SearchStrategy[date]:
    """Days from so many before a day to so many after it."""
    return st.dates(day - timedelta(days=before), day + timedelta(days=after))


def spans(day: date, before: int, after: int, lasts: int) -> st.SearchStrategy[dict[str, Any]]:
    """A first and a last day."""
    return st.tuples(around(day, before, after), st.integers(0, lasts)).map(lambda d: {"starts": d[0], "ends": d[0] + timedelta(days=d[1])})


def jobs(day: date) -> st.SearchStrategy[bo.Job]:
    return st.builds(
        lambda pay, quarters, **stated: bo.Job(pay=f"{pay // 100}.{pay % 100:02d} an hour", hours=quarters / 4, **stated),
        st.integers(750, 2500),
        st.integers(1, 160),
        paid=st.sampled_from(["weekly", "fortnightly", "four-weekly", "monthly"]),
        starts=_maybe | around(day, 400, 400),
    )


def trades(day: date) -> st.SearchStrategy[bo.SelfEmployment]:
    """Self-employment; a start-up period that is only said to be running would do so on every day asked about."""
    return st.builds(
        bo.SelfEmployment,
        income=amounts("month", 3_000),
        expenses=_maybe | amounts("month", 1_000),
        hours=_maybe | st.integers(1, 40),
        starts=around(day, 800, 200),
        gainful=_maybe | st.booleans(),
        start_up_period=_maybe | st.just(False) | around(day, 500, 0),
        business_miles=_maybe | st.integers(0, 1_000),
        losses=_maybe | st.integers(0, 500),
    )


def volunteering(day: date) -> st.SearchStrategy[bo.Volunteering]:
    return st.builds(
        lambda when, **stated: bo.Volunteering(organisation="charity", **when, **stated),
        spans(day, 400, 400, 400),
        hours=st.integers(0, 40),
        agreed=_maybe | st.booleans(),
    )


def treatments(day: date) -> st.SearchStrategy[bo.Treatment]:
    return st.builds(
        lambda kind, started, length: bo.Treatment(
            kind=kind, started=started, ends=None if length is None else started + timedelta(days=length)
        ),
        st.sampled_from(["structured", "residential", "informal"]),
        around(day, 300, 300),
        _maybe | st.integers(0, 170),
    )


def courses(day: date) -> st.SearchStrategy[bo.Course]:
    return st.builds(
        lambda when, **stated: bo.Course(**when, **stated),
        spans(day, 300, 200, 360),
        full_time=st.booleans(),
        advanced=st.booleans(),
        maintenance_loan=_maybe | st.integers(0, 12_000),
        postgraduate_loan=_maybe | st.integers(0, 12_000),
        grant=_maybe | st.integers(0, 4_000),
        without_parental_support=_maybe | st.booleans(),
    )


def incomes(day: date) -> st.SearchStrategy[bo.Income]:
    return st.builds(
        bo.Income,
        kind=st.sampled_from(["occupational_pension", "maternity_allowance", "child_maintenance", "war_pension"]),
        amount=amounts("week", 200),
        starts=_maybe | around(day, 400, 400),
    )


@st.composite
def adults(draw: st.DrawFn, day: date, place: int = 0, is_couple: bool = False) -> bo.Adult:
    stated: dict[str, Any] = {
        "born": draw(around(day - timedelta(days=365 * 42), 365 * 24, 365 * 23)),
        "capability": draw(_maybe | st.sampled_from(["fit", "limited", "limited_for_activity"])),
        "medical_evidence_from": draw(_maybe | around(day, 300, 300)),
        "treatment": draw(_maybe | treatments(day)) if not is_couple else None,
        "domestic_abuse_notified": draw(_maybe | around(day, 300, 300)),
        "sickness": draw(_maybe | st.builds(bo.Sickness, since=around(day, 30, 30), fit_note=_maybe | st.booleans())),
        "gave_birth_on": draw(_maybe | around(day, 300, 300)),
        "caring": draw(_maybe | st.builds(bo.Caring, hours=st.integers(30, 40), severely_disabled=st.booleans())),
        "circumstances": draw(
            _maybe | st.builds(bo.Circumstances, bereaved=_maybe | around(day, 300, 300), protected_person=_maybe | around(day, 300, 300))
        ),
        "pension": draw(st.sampled_from([None, "opted out", "5%"])),
        "pension_kind": draw(st.sampled_from([None, "net pay arrangement", "salary sacrifice"])),
        "student_loan_plan": draw(st.sampled_from([None, "1", ("2", "postgraduate")])),
        "course": draw(_maybe | _maybe | courses(day)),
        "activities": [
            *draw(st.lists(jobs(day), max_size=2)),
            *draw(st.lists(trades(day), max_size=1)),
            *draw(st.lists(volunteering(day), max_size=2)),
        ],
    }
    return bo.Adult(**stated, label="AB"[place], main_carer=place == 0 if is_couple else None)


@st.composite
def awards(draw: st.DrawFn, day: date) -> bo.UniversalCredit:
    taken_off = ("advance_repayment", "rent_and_fuel_deductions", "child_maintenance_deduction", "deductions")
    return bo.UniversalCredit(
        first_assessment_period=draw(st.dates(max(FIRST, day - timedelta(days=400)), day)),
        transitional_element=draw(_maybe | st.integers(0, 600)),
        transitional_element_on=None,
        first_period_earnings_reached_threshold=draw(_maybe | st.sampled_from(["yes", "no", "unknown"])),
        sanction=draw(_maybe | st.builds(bo.Sanction, daily=st.sampled_from(["13.90", "5.50"]), days=st.integers(1, 31))),
        **{name: draw(_maybe | st.integers(0, 200)) for name in taken_off},
    )


@st.composite
def homes(draw: st.DrawFn) -> bo.Home:
    tenure = draw(st.sampled_from(["none", "social", "private", "shared_ownership", "owner", "with_family", "supported", "hostel"]))
    stated: dict[str, Any] = {"nation": draw(st.sampled_from(["england", "scotland", "wales"])), "tenure": tenure}
    if tenure in ("social", "private", "shared_ownership"):
        stated |= {"rent": draw(amounts("week", 400)), "local_housing_allowance": draw(amounts("week", 300))}
        stated["non_dependants"] = draw(st.lists(st.builds(bo.NonDependant, age=st.integers(16, 70), sex=st.just("male")), max_size=2))
    if tenure in ("supported", "hostel"):
        stated |= {"rent": draw(amounts("week", 400)), "ineligible_charges": draw(_maybe | amounts("week", 40))}
    if tenure in ("owner", "shared_ownership"):
        stated |= {"service_charges": draw(_maybe | amounts("month", 100)), "mortgage": draw(_maybe | st.integers(0, 300_000))}
    if tenure == "social":
        stated["bedrooms"] = draw(_maybe | st.integers(1, 4))
    return bo.Home(**stated, greater_london=stated["nation"] == "england" and draw(st.booleans()))


def placements(day: date, longest: int) -> st.SearchStrategy[bo.Placement]:
    """A stay elsewhere, or a second home that is rented."""
    stay = st.builds(
        lambda when, **stated: bo.Placement(started=when["starts"], expected_end=when["ends"], **stated),
        spans(day, 100, 30, longest),
        kind=st.sampled_from(["hospital", "refuge"]),
        adult=st.just("A"),
    )
    second = st.builds(
        bo.Placement,
        kind=st.sampled_from(["fear_of_violence", "home_being_adapted"]),
        adult=st.just("A"),
        started=around(day, 400, 30),
        tenure=st.just("social"),
        rent=amounts("week", 200),
    )
    return stay | second


@st.composite
def children(draw: st.DrawFn, day: date) -> list[bo.Child]:
    born = draw(st.lists(around(day, 365 * 18, 0), max_size=4, unique=True))
    paid = _maybe | amounts("month", 1_200)
    return [bo.Child(born=each, sex=draw(st.sampled_from(["female", "male"])), childcare=draw(paid)) for each in born]


@st.composite
def households(draw: st.DrawFn, day: date) -> bo.Household:
    """A household that can be asked about the day, and later ones."""
    is_couple = draw(st.booleans())
    home = draw(homes())
    return bo.Household(
        adults=[draw(adults(day, place, is_couple)) for place in range(1 + is_couple)],
        children=draw(children(day)),
        home=home,
        placement=draw(_maybe | _maybe | placements(day, 170 if is_couple else 300)),
        other_income=draw(st.lists(incomes(day), max_size=2)),
        savings=draw(st.sampled_from([0, 5_000, 6_000, 6_001, 10_000, 16_000, 16_001])),
        universal_credit=draw(awards(day)),
    )


@st.composite
def asked(draw: st.DrawFn) -> tuple[bo.Household, date]:
    """A household and a day it is asked about."""
    day = draw(st.dates(FIRST, LAST))
    return draw(households(day)), day


def position(household: bo.Household, day: date) -> Any:
    """A position; households that are refused by name (all over pension age) are not looked at."""
    try:
        return bo.position(household, on=day)
    except bo.NotCovered:
        reject()
