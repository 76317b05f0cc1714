"""What is often said, answered with a client's own facts."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from betteroff.conditionality.myths import Myth
from betteroff.duties.myths import Answered

VOLUNTEERING = Myth.VOLUNTEERING_MORE_THAN_16_HOURS_STOPS_MY_BENEFIT
ANY_WORK = Myth.ANY_WORK_ENDS_MY_CLAIM
REFUSING = Myth.THEY_CAN_STOP_MY_MONEY_IF_I_REFUSE_TREATMENT
LEAVING = Myth.LEAVING_VOLUNTARY_WORK_BRINGS_A_SANCTION
IN_TREATMENT = Myth.IN_TREATMENT_I_NEED_NOT_LOOK_FOR_WORK
JSA, ESA = "new_style_jobseekers_allowance", "new_style_employment_and_support_allowance"
FOR_CHARITY = bo.Volunteering(hours=20, organisation="charity", agreed=True)


def asked(myth: Myth, *work: Any, on: str = "2026-12-07", claims: tuple[str, ...] = (), **stated: Any) -> Answered:
    home = bo.Home(nation="england", tenure="none")
    adult = bo.Adult(**{"born": "1991-03-02"} | stated)
    household = bo.Household(adults=[adult], home=home, savings=0, claims=("universal_credit", *claims))
    return bo.position(household, *work, on=on).myths[myth]


def test_volunteering_has_no_limit_of_hours() -> None:
    found = asked(VOLUNTEERING, FOR_CHARITY)
    assert found.said == "Volunteering more than 16 hours stops my benefit"
    assert (found.answer, found.here) == ("False", "Here 17.5 hours a week of voluntary work come off work search")
    assert "95(2), (3)" in found.law


def test_unpaid_work_for_a_business_that_could_pay_is_another_matter() -> None:
    for_business = bo.Volunteering(hours=20, organisation="business", able_to_pay=True, approved_programme=False, agreed=True)
    found = asked(VOLUNTEERING, for_business)
    assert (found.answer, found.law) == ("It depends", "UC Regs 2013 reg. 60(3), (4)")


@pytest.mark.parametrize(("pay", "answer"), [("400 a month", "False"), ("3000 a month", "It depends")])
def test_work_does_not_end_the_claim_unless_it_leaves_nothing(pay: str, answer: str) -> None:
    assert asked(ANY_WORK, bo.Job(pay=pay, hours=10)).answer == answer


def test_what_is_left_beside_the_pay_is_said() -> None:
    # 424.90 less 55% of 400: 204.90
    found = asked(ANY_WORK, bo.Job(pay="400 a month", hours=7))
    assert found.here == "Here, with 400.00 a month earned before deductions, 204.90 a month of Universal Credit are left"


def test_new_style_allowances_are_another_matter() -> None:
    ill: dict[str, Any] = {"capability": "limited", "contributions": True, "claims": (ESA,)}
    assert asked(ANY_WORK, **ill).answer == "It depends"
    assert asked(VOLUNTEERING, FOR_CHARITY, **ill).answer == "False"
    assert asked(REFUSING, **ill).answer == "It depends"
    assert "93(1)(b)" in asked(REFUSING, **ill).law
    assert asked(ANY_WORK, contributions=True, claims=(JSA,)).law.startswith("Jobseekers Act 1995")


@pytest.mark.parametrize("on", ["2013-04-29", "2014-11-26", "2020-03-30", "2026-12-07"])
@pytest.mark.parametrize("kind", ["structured", "residential", "informal", None])
def test_nobody_loses_universal_credit_for_refusing_treatment(on: str, kind: str | None) -> None:
    treatment: dict[str, Any] = {"treatment": bo.Treatment(kind=kind, started=on)} if kind else {}
    assert asked(REFUSING, on=on, **treatment).answer == "False"


def test_voluntary_work_may_be_left_unless_it_is_required() -> None:
    assert asked(LEAVING, FOR_CHARITY).answer == "False"
    assert asked(LEAVING, bo.Volunteering(hours=20, organisation="charity", required=True)).answer == "It depends"


@pytest.mark.parametrize(
    ("started", "answer", "here"),
    [
        ("2026-06-08", "True", "Here until 7 December 2026"),  # the last day of six months
        ("2026-06-07", "False", ""),
        ("2026-12-07", "True", "Here until 6 June 2027"),
    ],
)
def test_the_first_six_months_of_a_course(started: str, answer: str, here: str) -> None:
    found = asked(IN_TREATMENT, treatment=bo.Treatment(kind="structured", started=started))
    assert (found.answer, found.here) == (answer, here)


def test_other_treatment_lifts_nothing_by_itself() -> None:
    assert asked(IN_TREATMENT, treatment=bo.Treatment(kind="informal", started="2026-12-01")).answer == "False"
    assert asked(IN_TREATMENT).answer == "It depends"
    assert asked(IN_TREATMENT, capability="limited").answer == "It depends"


def test_it_shows_nothing_in_its_repr() -> None:
    assert "reatment" not in repr(asked(IN_TREATMENT, treatment=bo.Treatment(kind="structured", started="2026-12-01")))


def test_a_stay_in_rehabilitation_is_what_lifts_work_search() -> None:
    # Sch 8 para 2 makes capability limited, and nothing else does
    stay = bo.Treatment(kind="residential", started="2026-10-05")
    found = asked(IN_TREATMENT, treatment=stay)
    assert (found.answer, found.certainty) == ("True", "likely")
    assert "Sch 8 para 2" in found.law
    assert "letter" in found.ask
    assert asked(IN_TREATMENT, treatment=stay, capability="limited").answer == "It depends"
    unadvised = bo.Treatment(kind="residential", started="2026-10-05", advised_24_hours=False)
    assert "99(3)(e)" in asked(IN_TREATMENT, treatment=unadvised).law


@pytest.mark.parametrize(
    "lifted",
    [
        {"circumstances": bo.Circumstances(bereaved="2026-11-01", bereaved_of="partner")},
        {"work_requirements": bo.WorkRequirements(accepted=[bo.Accepted(what="search", because="temporary")])},
    ],
)
def test_work_search_lifted_by_something_else_is_no_flat_false(lifted: dict[str, Any]) -> None:
    found = asked(IN_TREATMENT, treatment=bo.Treatment(kind="structured", started="2026-04-20"), **lifted)
    assert (found.answer, found.law) == ("It depends", "UC Regs 2013 regs 98, 99")
