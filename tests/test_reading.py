"""The door: unknown is not no, and nothing stated is ignored in silence."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, get_type_hints

import pytest

import betteroff as bo
from betteroff.facts import AdultFacts
from betteroff.reading import read
from betteroff.situation import Situation

ON = "2026-12-07"
HOME: dict[str, Any] = {"nation": "england", "tenure": "social", "rent": "120 a week"}
FULL: dict[str, Any] = {
    "born": "1991-03-02", "capability": "fit", "treatment": bo.Treatment(kind="informal", started="2026-01-01"),
    "caring": bo.Caring(), "pregnant_due": "2027-08-01", "gave_birth_on": "2020-01-01", 
    "fostering": bo.Fostering(youngest="2020-01-01", only_carer=True),
    "domestic_abuse_notified": "2027-08-01", "disability": bo.Disability(), "circumstances": bo.Circumstances(),
    "work_requirements": bo.WorkRequirements(), "pension": "opted out",
    "course": bo.Course(starts="2010-09-20", ends="2013-06-20", full_time=True, advanced=True),
}  # fmt: skip


def assumed(adult: dict[str, Any], *work: Any, home: dict[str, Any] = HOME, **stated: Any) -> set[str]:
    found = bo.position(bo.Household(adults=[bo.Adult(**adult)], home=bo.Home(**home), **stated), *work, on=ON)
    return {assumption.field for assumption in found.assumptions}


def test_what_is_not_stated_is_listed() -> None:
    assert {
        "universal_credit.first_assessment_period", "savings", "home.greater_london", "home.bedrooms", "claims", "adults.1", "rules",
        "household",
    } == assumed({"born": "1991-03-02"})  # fmt: skip


def test_what_is_stated_is_not_assumed() -> None:
    home = HOME | {"greater_london": False, "bedrooms": 1, "bedrooms_needed": 1}
    uc = bo.UniversalCredit(first_assessment_period="2026-05-12")
    found = assumed(FULL, home=home, savings=0, claims=["universal_credit"], universal_credit=uc)
    assert found == {
        "rules",
        "children",
        "household",
        "adults.1.caring.severely_disabled",
    }  # the child born in 2020 is not among the children


@pytest.mark.parametrize(
    ("work", "fields"),
    [
        (bo.Job(pay="12.71 an hour", hours=16), {"adults.1.job", "adults.1.job.paid", "adults.1.job.apprentice", "adults.1.pension"}),
        (bo.Volunteering(hours=5, organisation="charity"), {"adults.1.volunteering.agreed"}),
        (bo.Volunteering(hours=5, organisation="public", agreed=True), {"adults.1.volunteering.organisation"}),
        (bo.Treatment(kind="residential", started="2026-12-01"), {"adults.1.treatment.advised_24_hours", "adults.1.treatment.ends"}),
    ],
)
def test_what_an_activity_leaves_open_is_listed(work: Any, fields: set[str]) -> None:
    plain = {"born": "1991-03-02"}
    assert assumed(plain, work) - assumed(plain) == fields


@pytest.mark.parametrize(
    ("stated", "field"),
    [
        ({"other_income": [bo.Income(kind="maintenance", amount="20 a week")]}, "other_income.1"),
        (
            {"adults": [bo.Adult(born="1991-03-02", circumstances=bo.Circumstances(court_ordered_treatment=True))]},
            "adults.1.circumstances.court_ordered_treatment",
        ),
        ({"adults": [bo.Adult(born="1991-03-02", claim_started="2026-01-01")]}, "adults.1.claim_started"),
        ({"home": bo.Home(council_tax_band="E", **HOME)}, "home.council_tax_band"),
    ],
)
def test_a_stated_fact_that_is_not_used_is_named_with_the_reason(stated: dict[str, Any], field: str) -> None:
    whole = {"adults": [bo.Adult(born="1991-03-02")], "home": bo.Home(**HOME)} | stated
    found = bo.position(bo.Household(**whole), on=ON).not_taken_into_account
    assert [unused.field for unused in found] == [field]
    assert found[0].why


def test_every_answer_names_what_it_does_not_cover() -> None:
    found = bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02")], home=bo.Home(**HOME)), on=ON)
    assert [words.split(" (")[0] for words in found.not_covered][:2] == ["Council Tax Reduction", "one-off help"]


def test_every_fact_of_an_adult_that_is_read_exists_and_has_its_type() -> None:
    adult = bo.Adult(**FULL | {"activities": [bo.Job(pay="12.71 an hour", hours=16), bo.Volunteering(hours=5, organisation="charity")]})
    facts = read(Situation(bo.Household(adults=[adult], home=bo.Home(**HOME))), date(2026, 12, 7), date(2026, 12, 7)).facts.first
    for name, kind in get_type_hints(AdultFacts).items():
        assert isinstance(getattr(facts, name), kind), name


@pytest.mark.parametrize(
    ("stated", "rate", "alternatives"),
    [
        # unknown: both rates are shown; yes or no: one
        ({"capability_since": "2025-05-01"}, "217.26", 1),
        ({"capability_since": "2025-05-01", "lcwra_in_award_before_april_2026": "yes"}, "429.80", 0),
        ({"capability_since": "2025-05-01", "lcwra_in_award_before_april_2026": True}, "429.80", 0),
        ({"capability_since": "2025-05-01", "lcwra_in_award_before_april_2026": "no"}, "217.26", 0),
        # evidence before 6 April 2026 with a wait that ran on: Sch 5A para 4 may protect, so both are shown
        ({"medical_evidence_from": "2026-01-20"}, "217.26", 1),
        ({"medical_evidence_from": "2026-01-20", "lcwra_in_award_before_april_2026": "no"}, "217.26", 1),
        ({"medical_evidence_from": "2026-04-05"}, "217.26", 1),
        # evidence from 6 April 2026: nothing is known to protect, and that is listed; "yes" (Sch 5A paras 3, 5) is believed
        ({"medical_evidence_from": "2026-04-06"}, "217.26", 0),
        ({"medical_evidence_from": "2026-06-01", "lcwra_in_award_before_april_2026": "yes"}, "429.80", 0),
        # decided after 5 April 2026, the day of evidence unknown: an assessment may have been under way (Sch 5A para 2)
        ({"capability_since": "2026-05-10"}, "217.26", 1),
        ({"medical_evidence_from": "2026-11-06"}, "0.00", 0),
        ({"severe_conditions": True, "medical_evidence_from": "2026-06-01"}, "429.80", 0),
        ({"severe_conditions": True, "medical_evidence_from": "2026-11-06"}, "0.00", 0),
        ({"terminally_ill": True, "medical_evidence_from": "2026-11-06"}, "429.80", 0),
    ],
)
def test_which_lcwra_rate(stated: dict[str, Any], rate: str, alternatives: int) -> None:
    adult = bo.Adult(born="1991-03-02", capability="limited_for_activity", **stated)
    found = bo.position(bo.Household(adults=[adult], home=bo.Home(**HOME)), on=ON)
    assert str(found.line("universal_credit.limited_capability_element").amount) == rate
    assert len(found.alternatives) == alternatives


def test_before_april_2026_there_is_one_rate() -> None:
    adult = bo.Adult(born="1991-03-02", capability="limited_for_activity", capability_since="2025-05-01")
    found = bo.position(bo.Household(adults=[adult], home=bo.Home(**HOME)), on="2026-04-05")
    assert str(found.line("universal_credit.limited_capability_element").amount) == "423.27"
    assert found.alternatives == ()


@pytest.mark.parametrize(
    ("born", "in_education", "on", "counts"),
    [  # sixteen on 1 March 2026: until 31 August whatever they do; then only in education, until 31 August after the nineteenth birthday
        ("2010-03-01", False, "2026-08-31", True),
        ("2010-03-01", False, "2026-09-01", False),
        ("2010-03-01", True, "2026-09-01", True),
        ("2007-03-01", True, "2026-08-31", True),
        ("2007-03-01", True, "2026-09-01", False),
        ("2007-09-01", True, "2026-12-07", True),
    ],
)
def test_until_when_a_young_person_counts(born: str, in_education: bool, on: str, counts: bool) -> None:
    # asked with an assessment period that ends on the day, as money is as on its last day
    home, child = bo.Home(nation="england", tenure="none"), bo.Child(born=born, in_education=in_education)
    situation = Situation(bo.Household(adults=[bo.Adult(born="1980-03-02")], children=[child], home=home))
    day = date.fromisoformat(on)
    assert (read(situation, day, day).facts.children == 1) is counts


def test_a_file_and_python_give_the_same_answer() -> None:
    path = Path(__file__).parent.parent / "examples" / "sam.toml"
    from_file = bo.compare_case(bo.read(path))
    sam = bo.Adult(born="1991-03-02", pension="opted out", treatment=bo.Treatment(kind="structured", started="2026-09-14"))
    today = bo.Household(adults=[sam], home=bo.Home(greater_london=False, **HOME), savings=0)
    job = bo.Job(pay="12.71 an hour", hours=16, paid="monthly", travel="18 a week", starts="2026-12-07")
    in_python = bo.compare(today, {"16 hours at the living wage": job}, on=ON)
    name = "16 hours at the living wage"
    assert str(from_file[name]) == str(in_python[name])
    as_json = bo.read(path).model_dump(mode="json", exclude_unset=True)
    assert str(bo.compare_case(bo.read(as_json))[name]) == str(in_python[name])


def test_terminal_illness_alone_is_limited_capability_at_the_protected_rate_without_a_wait() -> None:
    found = bo.position(bo.Household(adults=[bo.Adult(born="1990-01-01", terminally_ill=True)], home=bo.Home(**HOME)), on=ON)
    assert str(found.line("universal_credit.limited_capability_element").amount) == "429.80"
    assert found.duties[0].group == "No work-related requirements"


@pytest.mark.parametrize(
    ("home", "adult", "fields"),
    [
        ({"nation": "england", "tenure": "none", "service_charges": "5 a week"}, {}, {"home.service_charges"}),
        (HOME | {"local_housing_allowance": "100 a month"}, {}, {"home.local_housing_allowance"}),
        (
            {"nation": "england", "tenure": "private", "rent": "9 a week", "local_housing_allowance": "9 a month", "bedrooms": 2},
            {},
            {"home.bedrooms"},
        ),
        (
            HOME,
            {"medical_evidence_from": "2026-01-01", "severe_conditions": True},
            {"adults.1.medical_evidence_from", "adults.1.severe_conditions"},
        ),
        (
            HOME,
            {"treatment": {"kind": "structured", "started": "2026-09-14", "advised_24_hours": True}},
            {"adults.1.treatment.advised_24_hours"},
        ),
    ],
)
def test_a_fact_that_means_nothing_beside_the_others_is_named(home: dict[str, Any], adult: dict[str, Any], fields: set[str]) -> None:
    found = bo.position(bo.Household(adults=[bo.Adult(born="1990-01-01", **adult)], home=bo.Home(**home)), on=ON)
    assert {unused.field for unused in found.not_taken_into_account} == fields


def test_a_required_placement_takes_all_its_hours_off() -> None:
    work = bo.Volunteering(hours=30, organisation="charity", required=True)
    found = bo.position(bo.Household(adults=[bo.Adult(born="1990-01-01")], home=bo.Home(**HOME)), work, on=ON)
    assert found.duties[0].search_hours == 5  # 35 - 30: the half of reg. 95(3) is for voluntary work only


def test_a_birth_that_must_have_come_is_asked_for() -> None:
    late = bo.Household(adults=[bo.Adult(born="1990-01-01", pregnant_due="2026-12-01")], home=bo.Home(**HOME))
    with pytest.raises(bo.BadInput, match=r"adults\.1\.gave_birth_on: is needed"):
        bo.position(late, on=ON)
    before = bo.position(late, on="2026-10-01").duties[0]
    assert before.looked_ahead_to == date(2026, 12, 1)
    assert "gave_birth_on" in before.stopped_by


def test_a_wait_under_way_in_a_running_award_is_protected() -> None:
    uc = bo.UniversalCredit(first_assessment_period="2025-05-01")
    adult = bo.Adult(born="1991-03-02", capability="limited_for_activity", medical_evidence_from="2026-03-01")
    found = bo.position(bo.Household(adults=[adult], home=bo.Home(**HOME), universal_credit=uc), on="2026-07-05")
    assert str(found.line("universal_credit.limited_capability_element").amount) == "429.80"
    assert found.alternatives == ()


@pytest.mark.parametrize(
    ("what", "old", "new"),
    [
        ("volunteering", bo.Volunteering(hours=5, organisation="charity"), bo.Volunteering(hours=12, organisation="charity")),
        ("training", bo.Training(hours=8), bo.Training(hours=16)),
        ("self_employment", bo.SelfEmployment(income="300 a month"), bo.SelfEmployment(income="500 a month")),
        ("job", bo.Job(pay="300 a month", hours=6), bo.Job(pay="500 a month", hours=9)),
    ],
)
def test_an_end_that_would_end_what_begins_undated_beside_it_too_is_refused(what: str, old: Any, new: Any) -> None:
    case = bo.Household(adults=[bo.Adult(born="1991-03-02", activities=[old])], home=bo.Home(**HOME))
    with pytest.raises(bo.BadInput, match="would end two"):
        bo.compare(case, {"more of it": [bo.Ends(what=what, on="2026-12-06"), new]}, on="2026-12-07")
