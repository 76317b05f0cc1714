"""Employment and Support Allowance as it is asked: from what is stated to the lines, on the day before, the day and the day after."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

import betteroff as bo
from betteroff.facts.support import SupportFacts
from betteroff.requirements.lines import RequirementLine

INCOME_RELATED, CONTRIBUTORY = "income_related_employment_and_support_allowance", "contributory_employment_and_support_allowance"
NEW = "new_style_employment_and_support_allowance"
HOME = bo.Home(nation="england")
DAY = timedelta(days=1)
LONG_AGO = "2008-10-27"


def asked(on: date | str, benefit: str = INCOME_RELATED, /, *children: str, claim: Any = None, **adult: Any) -> Any:
    stated = bo.Adult(**({"born": "1980-03-02", "claim": bo.Claim(benefit=benefit, **(claim or {}))} | adult))
    household = bo.Household(adults=[stated], children=[bo.Child(born=born) for born in children], home=HOME)
    return bo.requirements(household, on=on)


def line(found: Any, topic: str, what: str) -> RequirementLine | None:
    (benefit,) = found.benefits
    return next((one for one in benefit.about(topic) if one.what.startswith(what)), None)


def has(found: Any, topic: str, what: str) -> bool:
    return line(found, topic, what) is not None


def fields(found: Any) -> set[str]:
    return {assumed.field for assumed in found.assumptions}


@pytest.mark.parametrize("on", ["2009-04-27", "2013-04-28", "2014-04-28", "2026-06-30"])
def test_each_group_on_any_day(on: str) -> None:
    assert has(asked(on), "group", "Assessment phase")
    assert has(asked(on, capability="limited"), "group", "Work-related activity group")
    assert has(asked(on, capability="limited_for_activity"), "group", "Support group")
    assert has(asked(on, terminally_ill=True), "group", "Support group")
    assert has(asked(on, assessment_phase=False), "group", "Found fit")


def test_what_is_not_known_is_assumed_and_listed() -> None:
    assert {"adults.1.assessment_phase", "adults.1.claim.started"} <= fields(asked("2012-03-01"))
    assert "adults.1.claim.paid_nothing" in fields(asked("2012-03-01", CONTRIBUTORY))
    assert "adults.1.claim.paid_nothing" not in fields(asked("2012-03-01", INCOME_RELATED))
    assert "adults.1.assessment_phase" not in fields(asked("2012-03-01", capability="limited", assessment_phase=False))
    assert "adults.1.claim.converted" in fields(asked("2025-12-01", NEW))
    assert "adults.1.claim.converted" not in fields(asked("2025-11-30", NEW))


def test_a_group_that_is_found_later_is_not_yet_one() -> None:
    later = {"capability": "limited_for_activity", "capability_since": "2012-03-02"}
    assert has(asked("2012-03-01", **later), "group", "Assessment phase")
    assert has(asked("2012-03-02", **later), "group", "Support group")


def test_rehabilitation_counts_since_28_march_2011() -> None:
    stay = {"treatment": bo.Treatment(kind="residential", started="2011-03-01", advised_24_hours=True)}
    assert has(asked("2011-03-27", **stay), "group", "Assessment phase")
    assert has(asked("2011-03-28", **stay), "group", "Work-related activity group")


def test_activity_of_a_lone_parent_by_the_childs_birthday_and_the_law() -> None:
    limited = {"capability": "limited"}
    # three on 10 May 2013, while the age was five; from 28 April 2014 a child of three no longer counts
    found = line(asked("2014-04-27", INCOME_RELATED, "2010-05-10", **limited), "activity", "No work-related activity")
    assert found is not None
    assert (found.first_day, found.last_day) == (date(2011, 6, 1), date(2014, 4, 27))
    assert has(asked("2014-04-28", INCOME_RELATED, "2010-05-10", **limited), "activity", "Work-related activity may be required")
    # two until 9 May 2016
    found = line(asked("2016-05-09", INCOME_RELATED, "2013-05-10", **limited), "activity", "No work-related activity")
    assert found is not None
    assert found.last_day == date(2016, 5, 9)
    assert has(asked("2016-05-10", INCOME_RELATED, "2013-05-10", **limited), "activity", "Work-related activity may be required")


def test_one_of_a_couple_is_no_lone_parent() -> None:
    adults = [bo.Adult(born="1980-03-02", capability="limited", claim=bo.Claim(benefit=INCOME_RELATED)), bo.Adult(born="1981-03-02")]
    household = bo.Household(adults=adults, children=[bo.Child(born="2013-05-10")], home=HOME)
    assert has(bo.requirements(household, on="2015-01-05"), "activity", "Work-related activity may be required")


def test_a_carer_has_no_activity() -> None:
    caring = {"caring": bo.Caring(carers_allowance=True)}
    assert has(asked("2012-03-01", capability="limited", **caring), "activity", "No work-related activity")


def test_what_is_never_required_is_said() -> None:
    found = asked("2012-03-01", capability="limited")
    for what in ("Work search and availability", "It may not be to apply for a job", "It may not be to undergo medical treatment"):
        assert has(found, "activity", what)
    told = line(found, "treatment", "Benefit may be withheld")
    assert told is not None
    assert "disqualification" in told.why


def test_what_there_is_for_somebody_in_treatment_is_told_as_of_jobseekers() -> None:
    """The voluntary referral was for both allowances: from 27 April 2009, and wider from 6 June 2011; the powers of 2009 never began."""
    group = {"treatment": bo.Treatment(kind="informal", started="2009-04-06")}
    for day, law in (("2009-04-27", "2009"), ("2011-06-05", "2009"), ("2011-06-06", "2011"), ("2013-04-28", "2011")):
        told = line(asked(day, **group), "treatment", "An offer, free to take or leave")
        assert told is not None
        assert told.law == f"no regulation; departmental guidance of {law}"
    assert not has(asked("2009-11-11", **group), "treatment", "Never in force")
    assert has(asked("2009-11-12", **group), "treatment", "Never in force")
    assert has(asked("2013-04-29", NEW, **group), "treatment", "An offer, free to take or leave")
    assert not has(asked("2009-04-27"), "treatment", "An offer")


def test_permitted_work_is_told_first_where_somebody_works() -> None:
    job = bo.Job(starts="2012-03-01", pay="50 a week", hours=8)
    works, none = (asked("2012-03-01", capability="limited", activities=jobs) for jobs in ([job], []))
    assert [one.topic for one in works.benefits[0].lines[:2]] == ["claim", "permitted work"]
    assert [one.topic for one in none.benefits[0].lines[:2]] == ["claim", "group"]


def test_interviews_may_be_lifted_before_a_job_begins() -> None:
    job = bo.Job(starts="2012-03-15", pay="100 a week", hours=15)
    assert has(asked("2012-03-01", capability="limited", activities=[job]), "interviews", "Work-focused interviews, which may be lifted")
    assert has(asked("2012-03-15", capability="limited", activities=[job]), "interviews", "Work-focused interviews may be required")


def test_pension_age_is_a_womans() -> None:
    # a man born on 1 June 1949: a woman born then reached pension age at 60, on 1 June 2009
    assert has(asked("2009-05-31", born="1949-06-01", capability="limited"), "interviews", "Work-focused interviews may be required")
    assert has(asked("2009-06-01", born="1949-06-01", capability="limited"), "interviews", "No work-focused interviews")


@pytest.mark.parametrize(
    ("started", "waiting", "last"),
    [("2014-10-26", 3, date(2015, 1, 27)), ("2014-10-27", 7, date(2015, 2, 1))],
)
def test_waiting_days_and_the_13_weeks_by_the_day_the_claim_began(started: str, waiting: int, last: date) -> None:
    # 26 October and 3 days: from the 29th, 91 days to 27 January; 27 October and 7 days: from 3 November to 1 February
    found = asked(last, CONTRIBUTORY, claim={"started": started})
    assert has(found, "days", f"Waiting days at the start: {waiting}")
    phase = line(found, "days", "13 weeks")
    assert phase is not None
    assert phase.last_day == last
    assert has(asked(last + DAY, CONTRIBUTORY, claim={"started": started}), "days", "The assessment phase goes on")


def test_no_waiting_days_soon_after_another_benefit() -> None:
    # Jobseeker's Allowance ended 12 weeks before, or a day earlier
    claim = {"started": "2013-06-03"}
    for ends, waiting in (("2013-03-11", False), ("2013-03-10", True)):
        income = [bo.Income(kind="new_style_jobseekers_allowance", amount="71.70 a week", ends=ends)]
        adult = bo.Adult(born="1980-03-02", claim=bo.Claim(benefit=CONTRIBUTORY, **claim))
        household = bo.Household(adults=[adult], home=HOME, other_income=income)
        assert has(bo.requirements(household, on="2013-07-01"), "days", "Waiting days") is waiting


def test_365_days_count_from_before_1_may_2012() -> None:
    # from 4 May 2010 on: over at once; from 4 April 2012 with 3 waiting days: from the 7th, 365 days to 6 April 2013
    limited = {"capability": "limited"}
    assert has(asked("2012-04-30", CONTRIBUTORY, claim={"started": "2010-05-04"}, **limited), "days", "No time limit")
    assert has(asked("2012-05-01", CONTRIBUTORY, claim={"started": "2010-05-04"}, **limited), "days", "The 365 days may be over")
    found = line(asked("2013-04-06", CONTRIBUTORY, claim={"started": "2012-04-04"}, **limited), "days", "365 days at most")
    assert found is not None
    assert (found.first_day, found.last_day) == (date(2012, 5, 1), date(2013, 4, 6))
    assert has(asked("2013-04-07", CONTRIBUTORY, claim={"started": "2012-04-04"}, **limited), "days", "The 365 days may be over")


@pytest.mark.parametrize(("started", "kept"), [("2017-04-02", True), ("2017-04-03", False)])
def test_the_component_goes_by_the_day_the_claim_began(started: str, kept: bool) -> None:
    found = asked("2018-03-01", INCOME_RELATED, claim={"started": started}, capability="limited")
    assert has(found, "days", "Work-related activity component") is kept
    assert has(found, "days", "No work-related activity component") is not kept


def test_a_claim_of_no_known_day_is_taken_as_later_and_that_is_listed() -> None:
    found = asked("2018-03-01", INCOME_RELATED, capability="limited")
    assert has(found, "days", "No work-related activity component")
    assert "adults.1.lcw_before_april_2017" in fields(found)
    assert has(asked("2018-03-01", INCOME_RELATED, capability="limited", lcw_before_april_2017=True), "days", "Work-related activity comp")
    assert "adults.1.lcw_before_april_2017" not in fields(asked("2017-04-02", INCOME_RELATED, capability="limited"))


# New-style


@pytest.mark.parametrize(
    ("on", "child", "what"),
    [
        ("2026-07-01", "2025-07-02", "No work-related requirements"),
        ("2026-07-02", "2025-07-02", "Work-focused interviews only"),
        ("2026-07-01", "2023-07-02", "Work-focused interviews only"),
        ("2026-07-02", "2023-07-02", "Work-focused interviews and work preparation"),
    ],
)
def test_a_single_parents_child_by_its_birthdays(on: str, child: str, what: str) -> None:
    assert has(asked(on, NEW, child, capability="limited"), "activity", what)


def test_with_universal_credit_its_requirements_rule() -> None:
    adult = bo.Adult(born="1980-03-02", capability="limited", contributions=True)
    household = bo.Household(adults=[adult], home=HOME, claims=["universal_credit", NEW])
    assert has(bo.requirements(household, on="2020-03-02"), "activity", "Requirements are those of Universal Credit")


def test_circumstances_of_the_new_style_allowance() -> None:
    none, rest = "No work-related requirements", "Work-focused interviews and work preparation"
    limited: dict[str, Any] = {"capability": "limited"}
    abuse = limited | {"domestic_abuse_notified": "2020-03-02"}
    assert has(asked("2020-05-31", NEW, **abuse), "activity", none)  # 13 weeks to 31 May
    assert has(asked("2020-06-01", NEW, **abuse), "activity", rest)
    carer = limited | {"caring": bo.Caring(hours=35, severely_disabled=True, paid_for_it=True)}
    assert has(asked("2020-05-31", NEW, **carer), "activity", none)
    due = limited | {"pregnant_due": "2020-07-01"}  # the week begins on 28 June, 11 weeks before it on 12 April
    assert has(asked("2020-04-12", NEW, **due), "activity", none)
    assert has(asked("2020-04-11", NEW, **due), "activity", rest)
    told = line(asked("2020-04-12", NEW, **due), "activity", none)
    assert told is not None
    assert told.first_day == date(2020, 4, 12)
    course = limited | {
        "born": "2000-03-02",
        "course": bo.Course(starts="2019-09-02", full_time=True, advanced=False, without_parental_support=True),
    }
    assert has(asked("2020-05-31", NEW, **course), "activity", none)


def test_the_52_weeks_of_an_adopter() -> None:
    adult = bo.Adult(born="1980-03-02", capability="limited", claim=bo.Claim(benefit=NEW))
    child = bo.Child(born="2012-05-05", adopted_on="2020-01-06")
    household = bo.Household(adults=[adult], children=[child], home=HOME)
    last = date(2020, 1, 6) + timedelta(days=364)
    assert has(bo.requirements(household, on=last), "activity", "No work-related requirements")
    assert has(bo.requirements(household, on=last + DAY), "activity", "Work-focused interviews and work preparation")


@pytest.mark.parametrize(("on", "what"), [("2025-12-01", "A claimant commitment can wait"), ("2025-12-01", "The claimant commitment can")])
def test_the_commitment_of_a_converted_award_can_wait(on: str, what: str) -> None:
    found = asked(on, NEW, capability="limited", claim={"converted": True})
    assert has(found, "commitment", what)
    assert not has(found, "commitment", "A claimant commitment must")


def test_converted_and_nil_rate_mean_nothing_of_other_benefits() -> None:
    adult = bo.Adult(born="1980-03-02", claim=bo.Claim(benefit="income_support", converted=True, paid_nothing=True))
    found = bo.requirements(bo.Household(adults=[adult], home=HOME), on="2012-03-01")
    assert {"adults.1.claim.converted", "adults.1.claim.paid_nothing"} <= {unused.field for unused in found.not_taken_into_account}


def test_trying_work_from_30_april_2026() -> None:
    assert not has(asked("2026-04-29", NEW, capability="limited"), "days", "Trying work")
    told = line(asked("2026-04-30", NEW, capability="limited"), "days", "Trying work")
    assert told is not None
    assert told.mark == "secondary"


def test_every_line_has_law_and_mark_and_no_value_is_spelled_out() -> None:
    found = asked("2012-03-01", CONTRIBUTORY, capability="limited", claim={"started": LONG_AGO})
    (benefit,) = found.benefits
    assert all(one.law and one.mark and one.table for one in benefit.lines)
    assert "2008" not in repr(benefit.lines[0])
    assert "1980" not in repr(SupportFacts())


def test_what_only_this_allowance_asks_is_used() -> None:
    found = asked("2012-03-01", CONTRIBUTORY, claim={"paid_nothing": True}, assessment_phase=True, claim_started="2012-01-05")
    assert not found.not_taken_into_account
    assert has(found, "interviews", "No work-focused interviews")
    assert has(found, "days", "13 weeks of the assessment phase")
