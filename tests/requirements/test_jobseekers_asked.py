"""What Jobseeker's Allowance requires, asked as an adviser would: lines with their hours and days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import betteroff as bo
from betteroff.requirements.lines import RequirementLine

OLD, NEW = "income_based_jobseekers_allowance", "new_style_jobseekers_allowance"
HOME = bo.Home(nation="england")


def lines(
    on: str, topic: str, seeking: dict[str, Any] | None = None, benefit: str = OLD, started: str | None = None,
    children: list[bo.Child] | None = None, partner: dict[str, Any] | None = None, **adult: Any,
) -> tuple[RequirementLine, ...]:  # fmt: skip
    claim = bo.Claim(benefit=benefit, started=started, jobseeking=bo.Jobseeking(**seeking) if seeking else None)
    adults = [bo.Adult(born="1980-03-02", claim=claim, **adult)]
    if partner is not None:
        adults.append(bo.Adult(**({"born": "1981-03-02"} | partner)))
    found = bo.requirements(bo.Household(adults=adults, children=children or [], home=HOME), on=on)
    return found.of(benefit).about(topic)


def test_hours_of_availability_with_and_without_a_restriction() -> None:
    assert [line.hours for line in lines("2009-04-27", "hours")] == [40]
    (line,) = lines("2016-06-01", "hours", {"hours_available": 18}, work_requirements={"impairment": True})
    assert line.hours == 18
    assert "13(3)" in line.law


def test_school_hours_end_on_the_day_before_the_thirteenth_birthday() -> None:
    (line,) = lines("2012-03-01", "hours", {"hours_available": 15}, children=[bo.Child(born="2002-05-04")], main_carer=True)
    assert (line.hours, line.last_day) == (Decimal(15), date(2015, 5, 3))


def test_too_few_hours_have_no_number() -> None:
    (line,) = lines("2012-03-01", "hours", {"hours_available": 30})
    assert line.hours is None
    assert line.what.startswith("Not available")


def test_four_and_thirteen_weeks_of_domestic_violence() -> None:
    # told on 7 January 2013: 28 days to 3 February, 91 to 7 April
    told, first = {"notified": "2013-01-07", "evidence_given": "2013-01-19"}, date(2013, 1, 7)
    found = lines("2013-01-20", "counts as", domestic_abuse=told)
    assert [(line.first_day, line.last_day) for line in found] == [(first, date(2013, 2, 3)), (first, date(2013, 4, 7))]
    # evidence still to come
    assert [line.last_day for line in lines("2013-01-18", "counts as", domestic_abuse=told)] == [date(2013, 2, 3)]


@pytest.mark.parametrize(("evidence", "counts"), [("2013-02-03", True), ("2013-02-04", False)])
def test_evidence_comes_within_the_four_weeks(evidence: str, counts: bool) -> None:
    found = lines("2013-02-10", "counts as", domestic_abuse={"notified": "2013-01-07", "evidence_given": evidence})
    assert bool(found) is counts


def test_what_belongs_to_another_benefit_is_refused_or_told() -> None:
    with pytest.raises(bo.BadInput, match=r"jobseeking.hours_available: goes with the old"):
        bo.Claim(benefit=NEW, jobseeking=bo.Jobseeking(hours_available=20))
    with pytest.raises(bo.BadInput, match="jobseeking: goes with Jobseeker's Allowance only"):
        bo.Claim(benefit="income_support", jobseeking=bo.Jobseeking(hours_available=20))
    with pytest.raises(bo.BadInput, match="guided_hours: is needed"):
        bo.Jobseeking(learning_hours=20)
    with pytest.raises(bo.BadInput, match="ends: is before starts"):
        bo.Occupied(what="emergency", starts="2016-06-06", ends="2016-06-05")
    adult = bo.Adult(born="1980-03-02", claim=bo.Claim(benefit=OLD), work_requirements={"agreed_hours": 20})
    found = bo.requirements(bo.Household(adults=[adult], home=HOME), on="2016-06-01")
    assert "adults.1.work_requirements.agreed_hours" in {assumed.field for assumed in found.assumptions}


def test_while_they_count_as_available_no_hours_and_no_steps_are_asked_for() -> None:
    abuse = {"notified": "2013-01-07"}
    assert lines("2013-01-20", "hours", domestic_abuse=abuse) == ()
    assert {line.what for line in lines("2013-01-20", "steps", domestic_abuse=abuse)} == {"Taken into account", "What does not count"}
    assert [line.hours for line in lines("2013-04-08", "hours", domestic_abuse=abuse)] == [40]


def test_a_long_spell_of_sickness_ends_on_the_day_thirteen_weeks_after_its_first() -> None:
    # 1 June 2016 and 91 days: 31 August
    (line,) = lines("2016-07-01", "counts as", sickness={"since": "2016-06-01"})
    assert (line.first_day, line.last_day) == (date(2016, 6, 1), date(2016, 8, 31))
    (short,) = lines("2016-06-05", "counts as", sickness={"since": "2016-06-01", "ends": "2016-06-08"})
    assert short.last_day == date(2016, 6, 8)


def test_earlier_short_spells_count_in_the_twelve_months_of_the_claim() -> None:
    # the claim began on 1 July 2013: the second twelve months begin on 1 July 2014
    earlier = ["2014-05-01", "2014-06-01"]
    assert lines("2014-06-20", "counts as", started="2013-07-01", sickness={"since": "2014-06-18", "earlier_periods": earlier}) == ()
    assert lines("2014-07-20", "counts as", started="2013-07-01", sickness={"since": "2014-07-18", "earlier_periods": earlier})


def test_a_permitted_period_has_the_days_that_are_recorded() -> None:
    work = {"usual_occupation": "bricklaying"}
    restrictions = lines("2016-06-10", "restrictions", {"permitted_weeks": 4}, started="2016-06-01", work_requirements=work)
    (line,) = (one for one in restrictions if one.what.startswith("Only usual"))
    assert (line.first_day, line.last_day) == (date(2016, 6, 1), date(2016, 6, 28))
    restrictions = lines("2016-06-10", "restrictions", started="2016-06-01", work_requirements=work)
    (line,) = (one for one in restrictions if one.what.startswith("Only usual"))
    assert (line.last_day, line.certainty) == (date(2016, 8, 30), "at discretion")  # 91 days


def test_occasions_have_their_last_day() -> None:
    (line,) = lines("2016-06-10", "counts as", {"occupied": {"what": "child_of_ill_carer", "starts": "2016-06-06"}})
    assert line.last_day == date(2016, 7, 31)  # 56 days
    (line,) = lines("2016-06-10", "counts as", {"occupied": {"what": "child_of_ill_carer", "starts": "2016-06-06", "ends": "2016-06-12"}})
    assert line.last_day == date(2016, 6, 12)


@pytest.mark.parametrize(("hours", "ends"), [(15.9, False), (16, True)])
def test_work_of_sixteen_hours(hours: float, ends: bool) -> None:
    for benefit, day in ((OLD, "2012-03-01"), (NEW, "2018-03-01")):
        (line,) = lines(day, "work", benefit=benefit, activities=[bo.Job(pay="8 an hour", hours=hours)])
        assert line.what.startswith("Not entitled") is ends


@pytest.mark.parametrize(("hours", "ends"), [(23.9, False), (24, True)])
def test_work_of_a_partner(hours: float, ends: bool) -> None:
    job = {"activities": [bo.Job(pay="8 an hour", hours=hours)]}
    (line,) = lines("2012-03-01", "work", {"joint_claim": False}, partner=job)
    assert line.what.startswith("Not entitled") is ends
    (line,) = lines("2012-03-01", "work", benefit="contribution_based_jobseekers_allowance", partner=job)
    assert not line.what.startswith("Not entitled")


def test_somebody_off_sick_is_not_in_remunerative_work() -> None:
    (line,) = lines("2012-03-01", "work", activities=[bo.Job(pay="8 an hour", hours=30, off_sick_since="2012-02-20")])
    assert not line.what.startswith("Not entitled")


def test_treatment_beside_the_old_allowance_is_what_the_history_says() -> None:
    found = lines("2012-03-01", "treatment", treatment={"kind": "structured", "started": "2012-02-01"})
    assert {line.table for line in found} == {"programmes/treatment"}
    assert not lines("2012-03-01", "treatment")


# new-style


def test_the_easement_for_treatment_lasts_for_six_months_of_the_course() -> None:
    treated = {"kind": "structured", "started": "2018-03-01"}
    line, offer = lines("2018-05-01", "treatment", benefit=NEW, treatment=treated)
    assert offer.what == "An offer, free to take or leave"
    assert (line.first_day, line.last_day) == (date(2018, 3, 1), date(2018, 8, 31))
    assert lines("2018-08-31", "hours", benefit=NEW, treatment=treated) == ()
    assert lines("2018-09-01", "hours", benefit=NEW, treatment=treated)[0].hours == 35


def test_voluntary_work_comes_off_thirty_five_hours_up_to_half() -> None:
    for hours, left in ((5, Decimal(30)), (20, Decimal("17.5"))):
        found = lines(
            "2019-05-01", "requirements", benefit=NEW, activities=[bo.Volunteering(hours=hours, organisation="charity", agreed=True)]
        )
        assert [line.hours for line in found if line.what == "Work search"] == [left]


def test_domestic_violence_lifts_everything_but_the_commitment() -> None:
    found = lines("2019-05-01", "requirements", benefit=NEW, domestic_abuse_notified="2019-04-01")
    assert [line.what for line in found] == ["A claimant commitment"]
    (line,) = lines("2019-05-01", "lifted", benefit=NEW, domestic_abuse_notified="2019-04-01")
    assert (line.first_day, line.last_day) == (date(2019, 4, 1), date(2019, 6, 30))


def test_beside_universal_credit_only_work_is_told() -> None:
    adult = bo.Adult(born="1980-03-02", contributions=True)
    household = bo.Household(adults=[adult], home=HOME, claims=["universal_credit", NEW])
    assert {line.topic for line in bo.requirements(household, on="2019-05-01").of(NEW).lines} == {"claim", "work", "enterprise"}


def test_what_is_asked_in_the_words_of_universal_credit_names_both() -> None:
    (notice, interview) = lines("2019-05-01", "notice", benefit=NEW)
    assert notice.law.startswith("JSA Regs 2013 reg. 13")
    assert (notice.what, interview.what) == ("at once", "at once")


@pytest.mark.parametrize(("on", "seeks"), [("2013-06-02", True), ("2013-06-03", False), ("2013-12-01", False), ("2013-12-02", True)])
def test_on_the_new_enterprise_allowance_they_stay_available_and_need_not_look_for_work(on: str, seeks: bool) -> None:
    # SI 2013/276 reg. 7(1): the condition of s. 1(2)(c) alone
    allowance = bo.Programme(name="New Enterprise Allowance", starts="2013-06-03", ends="2013-12-01")
    steps = lines(on, "steps", started="2012-11-05", activities=[allowance])
    assert any(line.what.startswith("Three steps") for line in steps) is seeks
    assert [line.hours for line in lines(on, "hours", started="2012-11-05", activities=[allowance])] == [40]


def test_the_new_style_allowance_has_no_such_condition_to_lift() -> None:
    # JSA Regs 2013 reg. 37(1): its conditions are s. 1(2)(b) and (e) to (i)
    allowance = bo.Programme(name="New Enterprise Allowance", starts="2018-06-04", ends="2018-12-02")
    found = lines("2018-07-02", "enterprise", benefit=NEW, activities=[allowance])
    assert "No need to look for work meanwhile" not in {line.what for line in found}


def test_the_easement_for_treatment_ends_with_a_course_that_is_shorter_than_six_months() -> None:
    course = bo.Treatment(kind="residential", started="2022-09-05", ends="2023-01-31")
    line = lines("2022-10-03", "treatment", benefit=NEW, activities=[course])[0]
    assert (line.first_day, line.last_day) == (date(2022, 9, 5), date(2023, 1, 31))
    longer = bo.Treatment(kind="residential", started="2022-09-05", ends="2023-04-30")
    line = lines("2022-10-03", "treatment", benefit=NEW, activities=[longer])[0]
    assert line.last_day == date(2023, 3, 4)


def test_mandatory_work_activity_has_the_law_of_each_allowance() -> None:
    for benefit, law in ((OLD, "SI 2011/688 regs 1-4"), (NEW, "JSA Regs 2013 reg. 29; Jobseekers Act 1995 s. 6J(2)(a)")):
        found = [line for line in lines("2014-06-02", "programme", benefit=benefit) if line.what.startswith("Mandatory Work Activity")]
        assert [line.law for line in found] == [law]
