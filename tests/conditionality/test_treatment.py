"""Treatment beside the easement: a second course, the end of one, what to ask for after six months; by hand from the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.conditionality.easements import SWITCHES, TREATMENT_EASEMENT
from betteroff.duties.treatment import TreatmentAdvice
from betteroff.rulebook.tables import versions

HOME = bo.Home(nation="england", tenure="social", rent="120 a week")
SHORTLY_BEFORE = {"kind": "structured", "started": "2026-03-02", "ends": "2026-05-31"}


def household(*treatments: dict[str, Any], **adult: Any) -> bo.Household:
    courses = [bo.Treatment(**stated) for stated in treatments]
    return bo.Household(adults=[bo.Adult(born="1991-03-02", activities=courses, **adult)], home=HOME)


def easement(found: bo.PositionResult) -> tuple[date | None, date | None] | None:
    lifted = [one for one in found.duties[0].easements if one.name == TREATMENT_EASEMENT]
    return (lifted[0].first_day, lifted[0].last_day) if lifted else None


def advice(found: bo.PositionResult, what: str) -> list[TreatmentAdvice]:
    return [one for one in found.treatment if one.what.startswith(what)]


COURSE, AFTER, END = "The course and its six months", "After six months", "When treatment ends"


def test_a_new_course_after_a_break_has_six_months_of_its_own() -> None:
    # 1 September 2026 and six months: to 28 February 2027
    found = bo.position(household(SHORTLY_BEFORE, {"kind": "structured", "started": "2026-09-01"}), on="2026-12-07")
    assert easement(found) == (date(2026, 9, 1), date(2027, 2, 28))
    (told,) = advice(found, COURSE)
    assert told.certainty == "likely"
    assert "new course" in told.request
    assert "adults.1.activities.2.continues" in {assumed.field for assumed in found.assumptions}


@pytest.mark.parametrize(("on", "last"), [("2026-09-01", date(2026, 9, 1)), ("2026-09-02", None)])
def test_the_same_course_taken_up_again_counts_from_its_first_day(on: str, last: date | None) -> None:
    # from 2 March 2026, six months end on 1 September, though the break was from 1 June to 31 July
    found = bo.position(household(SHORTLY_BEFORE, {"kind": "structured", "started": "2026-08-01", "continues": True}), on=on)
    assert easement(found) == ((date(2026, 8, 1), last) if last else None)
    assert found.duties[0].work_search is (last is None)
    assert "taken up again" in advice(found, COURSE)[0].why


def test_treatment_that_goes_on_the_next_day_goes_on_with_its_months() -> None:
    # rehabilitation to 31 May, a structured course from 1 June: one stretch of treatment, from 2 March to 1 September
    courses = ({**SHORTLY_BEFORE, "kind": "residential"}, {"kind": "structured", "started": "2026-06-01"})
    found = bo.position(household(*courses), on="2026-07-01")
    assert easement(found) == (date(2026, 6, 1), date(2026, 9, 1))
    assert not bo.position(household(*courses), on="2026-09-01").duties[0].work_search
    assert bo.position(household(*courses), on="2026-09-02").duties[0].work_search
    stated = bo.position(household(courses[0], courses[1] | {"continues": False}), on="2026-09-02")
    assert easement(stated) == (date(2026, 6, 1), date(2026, 11, 30))


def test_informal_support_is_no_earlier_course() -> None:
    found = bo.position(household(SHORTLY_BEFORE | {"kind": "informal"}, {"kind": "structured", "started": "2026-06-01"}), on="2026-07-01")
    assert easement(found) == (date(2026, 6, 1), date(2026, 11, 30))
    assert not advice(found, COURSE)


def test_a_course_can_be_taken_up_again_only_where_there_was_one() -> None:
    with pytest.raises(bo.BadInput, match=r"adults.1.activities.1.continues: needs the earlier course"):
        bo.position(household({"kind": "structured", "started": "2026-08-01", "continues": True}), on="2026-09-01")
    with pytest.raises(bo.BadInput, match="continues: goes with structured or residential"):
        bo.Treatment(kind="informal", started="2026-08-01", continues=True)


@pytest.mark.parametrize(
    ("on", "ways"),
    [
        ("2026-11-30", []),
        ("2026-12-01", ["2, 3"]),  # five months are over: the last one runs
        ("2026-12-31", ["2, 3"]),
        ("2027-01-01", ["5 b", "5 a", "5A", "95", "41"]),  # six months, 1 July to 31 December, are over
    ],
)
def test_what_to_ask_for_as_the_six_months_end(on: str, ways: list[str]) -> None:
    laws = {
        "2, 3": "UC Regs 2013 reg. 99(2), (3)(e)",
        "5 b": "UC Regs 2013 reg. 99(2A), (5)(b)",
        "5 a": "UC Regs 2013 regs 95(4), 99(2A), (5)(a)",
        "5A": "UC Regs 2013 reg. 99(2B), (2C), (5A), (5B)",
        "95": "UC Regs 2013 reg. 95(2)",
        "41": "UC Regs 2013 regs 41, 88(2)(c), 97(2), (6)",
    }
    found = advice(bo.position(household({"kind": "structured", "started": "2026-07-01"}), on=on), AFTER)
    assert [one.law for one in found] == [laws[way] for way in ways]
    assert all(one.ask and one.request for one in found)


@pytest.mark.parametrize(("planned", "says"), [(True, "Completing"), (False, "cannot be sanctioned"), (None, "planned or not")])
def test_how_treatment_ends_changes_what_to_ask_for_and_not_the_day(planned: bool | None, says: str) -> None:
    today = household({"kind": "structured", "started": "2026-11-02"})
    end = bo.Ends("treatment", on="2026-12-06") if planned is None else bo.Ends("treatment", on="2026-12-06", planned=planned)
    found = bo.compare(today, {"It ends": end}, on="2026-12-07")["It ends"]
    assert found.then.duties[0].work_search
    assert not found.today.duties[0].work_search
    (told,) = [one for one in found.then.treatment if one.what == END]
    assert says in told.why
    assert not [one for one in found.today.treatment if one.what == END]


def test_an_end_that_is_still_to_come_is_spoken_of_too() -> None:
    today = household({"kind": "structured", "started": "2026-11-02"})
    found = bo.position(today, bo.Ends("treatment", on="2026-12-20", planned=False), on="2026-12-07")
    assert easement(found) == (date(2026, 11, 2), date(2026, 12, 20))
    assert [one.what for one in found.treatment] == ["A lapse, or an appointment missed", END]


@pytest.mark.parametrize("planned", [True, False])
def test_days_of_recovery_after_a_stay_can_be_asked_for(planned: bool) -> None:
    # Sch 8 para 2(1): recovering from such treatment, where the Secretary of State is satisfied
    stay = {"kind": "residential", "started": "2026-05-05"}
    end = bo.Ends("treatment", on="2026-10-30", planned=planned)
    found = bo.position(household(stay), end, on="2026-12-07")
    told = [one for one in advice(found, END) if "recovering" in one.request]
    assert [(one.certainty, "letter" in one.ask) for one in told] == [("at discretion", True)]
    unadvised = bo.position(household(stay | {"advised_24_hours": False}), end, on="2026-12-07")
    assert not [one for one in advice(unadvised, END) if "recovering" in one.request]


def test_no_request_says_that_treatment_is_a_requirement_or_new_when_it_goes_on() -> None:
    courses = ({"kind": "structured", "started": "2026-07-01", "ends": "2026-11-30"}, {"kind": "structured", "started": "2026-12-01"})
    found = bo.position(household(*courses), on="2026-12-07")
    assert not [one for one in found.treatment if "new course" in one.request]
    (preparation,) = [one for one in found.duties[0].beside_search if "preparation" in one.what]
    assert "not as a requirement" in preparation.request
    assert "reg. 95(4)" in preparation.ask


def test_the_last_day_is_said_where_the_look_ahead_ends_before_it() -> None:
    # six months from 31 October 2026 end with 30 April 2027, and the figures are known so far
    found = bo.position(household({"kind": "structured", "started": "2026-10-31"}), on="2026-12-07")
    assert found.duties[0].sentence == "No work search (likely) until 30 April 2027; later days are not answered."


def test_a_stay_that_is_only_taken_as_advised_says_so() -> None:
    found = bo.position(household({"kind": "residential", "started": "2026-10-05", "ends": "2027-03-31"}), on="2026-12-07")
    assert "bring the letter" in found.duties[0].sentence
    said = {"kind": "residential", "started": "2026-10-05", "ends": "2027-03-31", "advised_24_hours": True}
    assert "letter" not in bo.position(household(said), on="2026-12-07").duties[0].sentence


@pytest.mark.parametrize(("on", "withdrawn"), [("2009-05-01", 1), ("2010-03-31", 1), ("2010-04-01", 0)])
def test_a_community_order_could_cost_benefit_in_four_areas(on: str, withdrawn: int) -> None:
    found = [rule.what for rule in bo.treatment_rules(on=on)]
    assert found.count("Benefit could be withdrawn for breach of a community order") == withdrawn


def test_planned_belongs_to_treatment() -> None:
    with pytest.raises(bo.BadInput, match="planned: goes with the end of treatment only"):
        bo.Ends("job", on="2026-12-20", planned=True)


def test_times_of_treatment_are_counted_with_travel() -> None:
    # six days of a quarter of an hour and half an hour of travel, and two hours on Tuesday: 6 x 45 + 120 = 390 minutes
    dispensing = bo.Appointment(what="dispensing", times=["mon-sat 09:00-09:15"], travel=30)
    group = bo.Appointment(what="group", times=["tue 10:00-12:00"])
    stated = {"kind": "structured", "started": "2026-11-02", "appointments": [dispensing, group]}
    (told,) = advice(bo.position(household(stated), on="2026-12-07"), "Times of treatment")
    assert told.what == "Times of treatment: 6.5 hours a week"
    # ten hours as stated, and six times half an hour of travel
    (told,) = advice(bo.position(household(stated | {"hours": 10}), on="2026-12-07"), "Times of treatment")
    assert told.what == "Times of treatment: 13 hours a week"


def test_a_court_order_changes_what_to_show_and_not_the_easement() -> None:
    ordered = bo.Circumstances(court_ordered_treatment=True)
    found = bo.position(household({"kind": "structured", "started": "2026-11-02"}, circumstances=ordered), on="2026-12-07")
    assert easement(found) == (date(2026, 11, 2), date(2027, 5, 1))
    assert "no offence" in advice(found, "Treatment ordered by a court")[0].ask
    alone = bo.position(household(circumstances=ordered), on="2026-12-07")
    assert "adults.1.circumstances.court_ordered_treatment" in {one.field for one in alone.not_taken_into_account}
    assert not alone.treatment


def test_nothing_is_said_to_those_of_whom_nothing_can_be_required() -> None:
    found = bo.position(household({"kind": "structured", "started": "2026-11-02"}, capability="limited_for_activity"), on="2026-12-07")
    assert not found.treatment


@pytest.mark.parametrize(("on", "what"), [("2026-12-31", "No work search"), ("2027-01-01", "after six months")])
def test_new_style_jsa_alone_has_the_first_six_months_of_each_course(on: str, what: str) -> None:
    # the same course taken up again on 1 July: Universal Credit would count from 2 March; this allowance counts the course
    stated = household(SHORTLY_BEFORE, {"kind": "structured", "started": "2026-07-01", "continues": True}, contributions=True)
    alone = stated.model_copy(update={"claims": ("new_style_jobseekers_allowance",)})
    laws = [one.what for one in bo.position(alone, on=on).treatment]
    assert len(laws) == 1
    assert what in laws[0]


def test_beside_universal_credit_only_its_requirements_apply() -> None:
    both = household({"kind": "structured", "started": "2026-11-02"}, contributions=True).model_copy(
        update={"claims": ("universal_credit", "new_style_jobseekers_allowance")}
    )
    assert [one.law for one in bo.position(both, on="2026-12-07").treatment if "Jobseeker" in one.what] == ["JSA Regs 2013 reg. 5"]


def test_new_style_esa_counts_residential_rehabilitation_as_hospital() -> None:
    stay = household({"kind": "residential", "started": "2026-11-02", "ends": "2027-02-28"}, contributions=True).model_copy(
        update={"claims": ("new_style_employment_and_support_allowance",)}
    )
    assert [one.law for one in bo.position(stay, on="2026-12-07").treatment] == ["ESA Regs 2013 reg. 21", "ESA Regs 2013 regs 93, 94"]


# -- by date ------------------------------------------------------------------


@pytest.mark.parametrize("on", ["2009-04-27", "2009-11-12", "2011-03-28", "2011-06-06", "2012-05-08", "2013-04-28"])
def test_there_is_no_treatment_easement_before_29_april_2013(on: str) -> None:
    found = bo.treatment_rules(on=on)
    assert found
    assert not any(rule.switches_off_search for rule in found)
    with pytest.raises(bo.NotCovered):
        bo.position(household({"kind": "structured", "started": "2009-04-27"}), on=on)


def test_the_easement_began_with_universal_credit_and_new_style_jsa() -> None:
    eased = [rule for rule in bo.treatment_rules(on="2013-04-29") if rule.switches_off_search]
    assert [rule.benefits for rule in eased] == [("universal credit",), ("new style jobseekers allowance",)]
    assert {rule.first_day for rule in eased} == {date(2013, 4, 29)}
    assert min(table.start for table in versions(SWITCHES.scheme, SWITCHES.name)) >= date(2013, 4, 29)


@pytest.mark.parametrize(
    ("on", "offers", "never"),
    [
        ("2009-11-11", 1, 0),  # the Welfare Reform Act 2009 was passed on 12 November
        ("2009-11-12", 1, 1),
        ("2011-06-05", 1, 1),
        ("2011-06-06", 1, 1),  # the offer of 2011 takes the place of that of 2009
        ("2012-05-07", 1, 1),
        ("2012-05-08", 1, 0),  # repealed
    ],
)
def test_offers_were_voluntary_and_the_powers_of_2009_never_came_into_force(on: str, offers: int, never: int) -> None:
    found = [rule.what for rule in bo.treatment_rules(on=on)]
    assert found.count("An offer, free to take or leave") == offers
    assert found.count("Never in force") == never


@pytest.mark.parametrize(
    ("on", "limited", "required"), [("2011-03-27", 0, 0), ("2011-03-28", 1, 0), ("2011-05-31", 1, 0), ("2011-06-01", 1, 1)]
)
def test_rehabilitation_counts_for_old_style_esa_since_28_march_2011(on: str, limited: int, required: int) -> None:
    # SI 2011/228 reg. 1(1); that treatment cannot be required: SI 2011/1349 reg. 1
    found = [rule.what for rule in bo.treatment_rules(on=on)]
    assert found.count("Counts as limited capability for work") == limited
    assert found.count("Treatment cannot be required") == required


def test_the_history_begins_on_27_april_2009() -> None:
    assert bo.treatment_rules(on="2009-04-27")[0].last_day == date(2011, 6, 5)
    with pytest.raises(bo.NotCovered):
        bo.treatment_rules(on="2009-04-26")


def test_hours_of_treatment_that_are_agreed_are_not_asked_for_again() -> None:
    # reg. 95(2)(a), (4): 10 hours agreed as preparation come off; of 35 hours 25 are left
    stated, agreed = {"kind": "structured", "started": "2026-03-14", "hours": 10}, [{"what": "agreed_preparation", "hours": 10}]
    name = "After six months of treatment: its hours"
    assert advice(bo.position(household(stated), on="2026-12-07"), name)
    found = bo.position(household(stated, work_requirements={"deductions": agreed}), on="2026-12-07")
    assert found.duties[0].search_hours == 25
    assert not advice(found, name)
    assert not [one for one in found.commitment if "hours of work search" in one.request and one.part.startswith("Treatment")]
