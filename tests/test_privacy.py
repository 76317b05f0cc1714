"""Treatment and health are special-category data: not in `repr`, not in errors."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

import betteroff as bo

HOME = bo.Home(nation="england", tenure="none")
SECRETS = ("structured", "2026-09-14", "limited", "2027-03-01", "2026-10-05")


APPOINTMENT = bo.Appointment(what="dispensing", times=["mon 09:00-09:15"])


def adult() -> bo.Adult:
    return bo.Adult(
        born="1991-03-02",
        capability="limited",
        pregnant_due="2027-03-01",
        domestic_abuse_notified="2026-10-05",
        treatment=bo.Treatment(kind="structured", started="2026-09-14"),
        activities=[bo.Treatment(kind="informal", started="2026-09-14")],
    )


def test_repr_of_the_input_shows_no_treatment_or_health() -> None:
    household = bo.Household(adults=[adult()], home=HOME)
    case = bo.Case(household=household, scenarios={"rehab": [bo.Treatment(kind="residential", started="2026-12-01")]})
    for shown in (repr(adult()), repr(household), str(household), repr(adult().treatment), repr(case), repr(APPOINTMENT)):
        assert not [secret for secret in (*SECRETS, "residential", "2026-12-01", "dispensing", "09:00") if secret in shown]


def test_errors_repeat_no_value() -> None:
    with pytest.raises(bo.BadInput) as refused:
        bo.Adult(born="1991-03-02", capability="severe addiction", treatment={"kind": "heroin", "started": "2026-09-14"})
    assert "addiction" not in str(refused.value)
    assert "heroin" not in str(refused.value)


def test_plain_results_do_not_spell_out_in_repr() -> None:
    from betteroff.comparison import compared

    household = bo.Household(adults=[adult().model_copy(update={"activities": ()})], home=HOME)
    found = compared(household, {"same": ()}, date(2026, 12, 7))["same"]
    for shown in (repr(found), repr(found.then), repr(found.then.duties[0])):
        assert "structured" not in shown
        assert "2026-09-14" not in shown


def test_what_a_position_was_worked_out_from_is_not_spelled_out_either() -> None:
    stated = bo.Household(
        adults=[bo.Adult(born="1991-03-02", capability="limited", treatment=bo.Treatment(kind="structured", started="2026-09-14"))],
        home=HOME,
    )
    found = bo.position(stated, on="2026-12-07")
    for shown in (repr(found.worked), repr(found.situation.dated), repr(found.duties[0].found)):
        assert not [secret for secret in (*SECRETS, "STRUCTURED", "LIMITED", "2026, 9, 14", "capability") if secret in shown]


PUBLIC = ("period", "rates", "duty_rates", "money")
"""Figures of law, and the answer itself."""


def held(thing: Any) -> Iterator[Any]:
    """Every NamedTuple within one, and itself."""
    if hasattr(thing, "_fields"):
        yield thing
    for inner in thing if isinstance(thing, tuple) else ():
        yield from held(inner)


def test_nothing_stated_or_decided_shows_what_it_holds() -> None:
    first = adult().model_copy(update={"activities": (), "main_carer": True})
    second = bo.Adult(born="1990-05-01", caring={"carers_allowance": True}, disability={"pip_daily_living": "standard"})
    household = bo.Household(adults=[first, second], home=HOME, children=[{"born": "2022-03-01", "childcare": "400 a month"}])
    worked = bo.position(household, on="2026-12-07").worked
    kept = [getattr(worked, name) for name in worked._fields if name not in PUBLIC]
    for thing in (worked, *(inner for part in kept for inner in held(part))):
        assert repr(thing) == f"<{type(thing).__name__}>"


def test_a_letter_without_consent_shows_no_treatment_or_health_however_it_is_shown() -> None:
    stated = adult().model_copy(update={"activities": ()})
    scenarios = {"Work in recovery": bo.Job(pay="12.71 an hour", hours=16), "Rehab": bo.Treatment(kind="residential", started="2026-12-01")}
    course_ends = {"treatment": bo.Treatment(kind="structured", started="2026-09-14", ends="2026-11-20")}
    household = bo.Household(adults=[stated.model_copy(update=course_ends)], home=HOME)
    found = bo.compare(household, scenarios, on="2026-12-07").letter("jobcentre")
    for shown in (repr(found), str(found), found._repr_html_(), found.to_html()):
        assert "Paid work, 16 hours a week" in shown
        assert not [secret for secret in (*SECRETS, "recovery", "Rehab", "residential", "treatment") if secret in shown]


def test_the_foot_of_the_clients_and_the_advisers_letter_says_whose_it_is_whatever_is_stated() -> None:
    for stated in ({}, {"treatment": bo.Treatment(kind="structured", started="2026-09-14")}):
        household = bo.Household(adults=[bo.Adult(born="1991-03-02", **stated)], home=HOME)
        answer = bo.compare(household, {"Work": bo.Job(pay="12.71 an hour", hours=16)}, on="2026-12-07")
        for shown in (answer.letter(), answer.letter("client", "easy"), answer.letter("adviser")):
            assert "This page may tell of health and treatment. It is yours: you choose who sees it." in " ".join(shown.foot)
            assert "There is another page for the Jobcentre." in " ".join(shown.foot)
        assert not [line for consent in (False, True) for line in answer.letter("jobcentre", consent=consent).foot if "yours" in line]


def test_that_nothing_is_left_without_consent_is_told_without_saying_why() -> None:
    household = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=HOME)
    answer = bo.compare(household, {"Rehab": bo.Treatment(kind="residential", started="2026-12-01")}, on="2026-12-07")
    with pytest.raises(bo.BadInput) as refused:
        answer.letter("jobcentre")
    assert "consent" in str(refused.value)
    assert not [word for word in ("Rehab", "residential", "treatment", "2026-12-01") if word in str(refused.value)]
