"""What would change duties: hours at the job's pay, and rows of tables that want little."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import betteroff as bo
from betteroff.conditionality.work_group import APART_FROM_EARNINGS
from betteroff.dated_rules import CAPABILITY_QUESTIONS, DUTY_QUESTIONS
from betteroff.duties.what_would_change import FACTS, WouldChange, with_facts
from betteroff.facts import AdultFacts
from betteroff.rulebook.tables import versions

DAY = "2026-12-07"
LETTER = "a letter confirming a structured course of drug or alcohol treatment"
ACCEPTED = "the work coach accepting that work search, even limited, would be unreasonable for now"
LIMITED = "a decision, after a work capability assessment, that capability for work is limited"
NAMED = "naming this adult as the one responsible carer of the children"


def household(*adults: dict[str, Any], **stated: Any) -> bo.Household:
    """A household with rent, so that there is an award beside pay."""
    home = bo.Home(nation="england", tenure="social", rent="300 a week", bedrooms=1, greater_london=False)
    people = [bo.Adult(**{"born": "1991-03-02"} | adult) for adult in adults]
    return bo.Household(**{"adults": people, "home": home, "savings": 0} | stated)


def changes(*work: Any, on: str = DAY, **stated: Any) -> dict[str, WouldChange]:
    """What would change the duties of a single adult of 35."""
    return {one.change: one for one in bo.position(household(stated), *work, on=on).what_would_change}


def test_two_more_hours_at_this_pay_would_switch_off_work_search() -> None:
    # 18 x 12.71 x 52/12 = 991.38, the threshold is 991; 17.75 hours come to 977.61
    one = changes(bo.Job(pay="12.71 an hour", hours=16))["2 more hours a week at this pay, 18 in all"]
    assert (one.effect, one.hours, one.more_hours) == ("no work search", Decimal(18), Decimal(2))
    assert one.law == "UC Regs 2013 reg. 99(1), (6)(a)"


def test_nineteen_more_would_leave_nothing_required() -> None:
    # 35 x 12.71 x 52/12 = 1,927.68, the threshold is 1,927; 34.75 hours come to 1,913.91
    one = changes(bo.Job(pay="12.71 an hour", hours=16))["19 more hours a week at this pay, 35 in all"]
    assert (one.effect, one.law) == ("nothing would be required", "UC Regs 2013 reg. 90(1), (2)")


@pytest.mark.parametrize(
    ("pay", "hours", "change"),
    [
        ("990 a month", "17.75", "0.25 more hours a week at this pay, 18 in all"),  # 990 x 18 / 17.75 = 1,003.94
        ("991 a month", 18, "fewer than 18 hours a week at this pay"),  # a quarter of an hour less: 977.24
        ("992 a month", 18, "fewer than 18 hours a week at this pay"),  # 978.22
        ("1020 a month", 18, "fewer than 17.5 hours a week at this pay"),  # 17.5: 991.67; 17.25: 977.50
    ],
)
def test_hours_about_the_threshold(pay: str, hours: Any, change: str) -> None:
    assert change in changes(bo.Job(pay=pay, hours=hours))


def test_with_fewer_hours_work_search_is_back() -> None:
    # 17.75 of 35 hours are then worked
    one = changes(bo.Job(pay="12.71 an hour", hours=20))["fewer than 18 hours a week at this pay"]
    assert (one.effect, one.hours, one.more_hours) == ("17.25 hours of work search a week", Decimal(18), Decimal(-2))
    assert one.law == "UC Regs 2013 reg. 99(1), (6)(a)"


def test_each_threshold_has_its_own_hours_and_paragraph() -> None:
    found = changes(bo.Job(pay="12.71 an hour", hours=36))
    assert found["fewer than 35 hours a week at this pay"].law == "UC Regs 2013 reg. 90(1), (2)"
    assert found["fewer than 35 hours a week at this pay"].effect == "no work search"
    assert found["fewer than 18 hours a week at this pay"].law == "UC Regs 2013 reg. 99(1), (6)(a)"


def test_without_a_job_hours_are_those_at_the_minimum_wage_for_the_age() -> None:
    # of 20: 10.85 an hour; 991 is 21.08 hours, so 21.25; 35 x 10.85 x 52/12 = 1,645.58, the threshold is 1,645
    found = changes(born="2006-03-02")
    assert found["a job of 21.25 hours a week at the minimum wage"].effect == "no work search"
    assert found["a job of 35 hours a week at the minimum wage"].effect == "nothing would be required"


def test_voluntary_work_counts_up_to_half_of_the_expected_hours() -> None:
    one = changes()["voluntary work of 17.5 hours a week, agreed with the work coach"]
    assert (one.effect, one.certainty) == ("17.5 hours of work search a week", "likely")
    assert (one.table, one.law) == ("universal_credit/deductions_from_search", "UC Regs 2013 reg. 95(1)(a)(i), (2)(a), (3)")
    already = bo.Volunteering(hours=18, organisation="charity", agreed=True)
    assert not [change for change in changes(already) if change.startswith("voluntary")]


def test_a_letter_confirming_a_structured_course_would() -> None:
    one = changes()[LETTER]
    assert (one.effect, one.law, one.certainty) == ("no work search", "UC Regs 2013 reg. 99(1), (3)(e)", "likely")


def test_a_structured_course_begins_its_own_six_months() -> None:
    """Nine months of informal treatment do not count: participation in a structured course begins with it."""
    assert LETTER in changes(treatment=bo.Treatment(kind="informal", started="2026-03-01"))


def test_no_letter_helps_when_the_six_months_are_over() -> None:
    found = changes(treatment=bo.Treatment(kind="structured", started="2026-05-01"))
    assert LETTER not in found
    assert found[ACCEPTED].certainty == "at discretion"


def test_nothing_lifts_what_is_lifted_already() -> None:
    found = changes(treatment=bo.Treatment(kind="structured", started="2026-10-01"))
    assert not {LETTER, ACCEPTED} & {change for change, one in found.items() if one.from_day is None}


SAM: dict[str, Any] = {"treatment": bo.Treatment(kind="structured", started="2026-09-14")}


def test_while_treatment_lifts_work_search_it_is_foretold_what_would_help_after() -> None:
    """Six months from 14 September end on 13 March; 18 x 12.71 x 52/12 = 991.38, the threshold is 991."""
    one = changes(bo.Job(pay="12.71 an hour", hours=16), **SAM)["2 more hours a week at this pay, 18 in all"]
    assert (one.from_day, one.effect, one.law) == (date(2027, 3, 14), "no work search", "UC Regs 2013 reg. 99(1), (6)(a)")
    one = changes(**SAM)["a job of 18 hours a week at the minimum wage"]
    assert (one.from_day, one.hours) == (date(2027, 3, 14), Decimal(18))


def test_what_is_foretold_is_so_on_that_day() -> None:
    """Asked of 14 March itself, the same is found, and of 13 March, that it is yet to come."""
    job = bo.Job(pay="12.71 an hour", hours=16, starts=DAY)
    foretold = {one._replace(from_day=None) for one in changes(job, **SAM).values() if one.from_day}
    assert foretold
    assert foretold < set(changes(job, on="2027-03-14", **SAM).values())
    assert {one._replace(from_day=None) for one in changes(job, on="2027-03-13", **SAM).values() if one.from_day} == foretold


def test_nothing_is_foretold_twice() -> None:
    found = bo.position(household(SAM), bo.Job(pay="12.71 an hour", hours=16), on=DAY).what_would_change
    assert len({(one.change, one.effect) for one in found}) == len(found)
    assert changes(bo.Job(pay="12.71 an hour", hours=16), **SAM)["19 more hours a week at this pay, 35 in all"].from_day is None


def test_it_is_foretold_after_a_stay_in_rehabilitation() -> None:
    found = changes(treatment=bo.Treatment(kind="residential", started="2026-11-01", ends="2027-02-28"))
    assert found["a job of 18 hours a week at the minimum wage"].from_day == date(2027, 3, 1)


def test_nothing_is_foretold_beyond_the_look_ahead() -> None:
    """Six months from 15 November end on 14 May; the rules reach to 30 April."""
    found = changes(treatment=bo.Treatment(kind="structured", started="2026-11-15"))
    assert not [one for one in found.values() if one.from_day]


def test_limited_capability_leads_to_another_group_and_its_paragraph() -> None:
    found = changes()[LIMITED]
    assert found.effect == "interviews and preparation for work only"
    assert found.law == "UC Regs 2013 reg. 39(1); Welfare Reform Act 2012 s. 21(1)(a)"


def test_a_group_that_earnings_then_leave_has_the_paragraph_of_earnings_too() -> None:
    """With limited capability the threshold is built on 16 hours, which 16 hours of work at that rate reach."""
    found = changes(bo.Job(pay="12.71 an hour", hours=16), disability=bo.Disability(pip_mobility="standard"))[LIMITED]
    assert found.effect == "nothing would be required"
    assert found.law == "UC Regs 2013 reg. 39(1); Welfare Reform Act 2012 s. 21(1)(a); UC Regs 2013 reg. 90(1), (2)"


def test_nothing_is_told_where_nothing_is_required() -> None:
    assert not changes(capability="limited_for_activity")
    rich = household({}, savings=20_000)
    assert bo.position(rich, on=DAY).what_would_change == ()


def test_naming_the_other_carer_changes_both() -> None:
    couple = household({"main_carer": True}, {}, children=[bo.Child(born="2024-06-01")])
    found = [one for one in bo.position(couple, on=DAY).what_would_change if one.change == NAMED]
    assert [(one.whose, one.effect) for one in found] == [
        ("Partner", "interviews and preparation for work only; Claimant: 35 hours of work search a week")
    ]
    assert "21" in found[0].law


def test_a_couples_hours_count_both_earnings() -> None:
    # the couple's threshold is 29 x 12.71 x 52/12, 1,597; one has 15 hours, 826.15; the 770.85 left are 14 hours (771.07)
    couple = household({}, {"activities": [bo.Job(pay="12.71 an hour", hours=15)]})
    found = {one.change: one for one in bo.position(couple, on=DAY).what_would_change}
    one = found["a job of 14 hours a week at the minimum wage"]
    assert one.law == "UC Regs 2013 reg. 99(1), (6)(b)"
    assert one.effect == "no work search; Partner: no work search"


def test_an_apprentices_hours_are_those_of_the_lower_threshold() -> None:
    # 30 x 8.00 x 52/12 = 1,040; at 9 an hour 26.67 hours, so 26.75 (1,043.25); 991 is reached with 25.5 (994.50) already
    found = changes(bo.Job(pay="9 an hour", hours=20, apprentice=True), born="2007-03-02")
    assert found["5.5 more hours a week at this pay, 25.5 in all"].law == "UC Regs 2013 reg. 99(1), (6)(a)"
    assert found["6.75 more hours a week at this pay, 26.75 in all"].law == "UC Regs 2013 reg. 90(4)"


def test_profits_do_not_count_for_the_administrative_threshold() -> None:
    """Only pay of a job does (reg. 99(6)): 300 a month of profit leave the hours of the job as they are."""
    trade = bo.SelfEmployment(income="300 a month", hours=5, gainful=False)
    found = changes(bo.Job(pay="12.71 an hour", hours=10), trade)
    assert "8 more hours a week in the first job, at its pay, 23 in all" in found  # 18 in the job, 5 in the trade


def test_with_two_jobs_it_is_said_of_which_the_hours_are() -> None:
    """10 and 9 hours at 12.71: 1,046.46 a month, above 991; with 35 hours in all 1,927.68, above 1,927."""
    found = changes(bo.Job(pay="12.71 an hour", hours=10), bo.Job(pay="12.71 an hour", hours=9))
    fewer = found["fewer than 9 hours a week in the first job, at its pay, 18 in all"]
    assert (fewer.hours, fewer.more_hours, fewer.effect) == (Decimal(18), Decimal(-1), "17.25 hours of work search a week")
    more = found["16 more hours a week in the first job, at its pay, 35 in all"]
    assert (more.hours, more.more_hours, more.effect) == (Decimal(35), Decimal(16), "nothing would be required")


FURTHER = "a decision, after a work capability assessment, that capability for work-related activity is limited too"


@pytest.mark.parametrize(
    ("on", "pay", "stated", "is_told"),
    [
        # 16 x 11.44 x 52/12 = 793.17; reg. 41(2), (3)
        ("2024-06-10", "793.17 a month", {}, True),  # 793.1733: not reached
        ("2024-06-10", "793.18 a month", {}, False),
        ("2024-06-10", "900 a month", {"disability": bo.Disability(pip_daily_living="standard")}, True),
        # 16 x 12.71 x 52/12 = 881.23
        (DAY, "881.22 a month", {}, True),
        (DAY, "881.23 a month", {}, False),
    ],
)
def test_no_first_assessment_beside_the_pay_of_16_hours(on: str, pay: str, stated: dict[str, Any], is_told: bool) -> None:
    found = changes(bo.Job(pay=pay, hours=16), on=on, **stated)
    assert (LIMITED in found, FURTHER in found) == (is_told, is_told)


def test_every_fact_that_can_change_is_found_among_the_facts() -> None:
    held = {
        (question.name, given.name, word): given
        for question in (*DUTY_QUESTIONS.values(), *CAPABILITY_QUESTIONS.values())
        for given in versions(question.scheme, question.name)[-1].inputs
        for word in given.changes
    }
    assert (APART_FROM_EARNINGS.name, "is_responsible_carer", "yes") in held
    for (_, name, word), given in held.items():
        value = next(number for number in range(given.span.high + 1) if given.shown(number) == word)
        assert with_facts(AdultFacts(), {name: value}) != with_facts(AdultFacts(), {name: 1 - bool(value)}), name


def test_names_of_facts_that_differ_are_facts() -> None:
    assert set(FACTS.values()) <= set(AdultFacts._fields)


def test_a_fact_that_stands_nowhere_is_not_set_in_silence() -> None:
    with pytest.raises(KeyError, match="no_such_fact"):
        with_facts(AdultFacts(), {"no_such_fact": 1})


def test_the_advice_to_stay_counts_as_limited_capability() -> None:
    letter = "a letter in which a health-care professional advises the stay, of 24 hours or longer"
    stay = bo.Treatment(kind="residential", started="2026-11-01", ends="2027-02-01", advised_24_hours=False)
    one = changes(treatment=stay)[letter]
    assert one.effect == "interviews and preparation for work only"
    assert one.law.startswith("UC Regs 2013 reg. 39(6), Sch 8 para 2(1)-(3)")
    assert letter not in changes()


def test_a_fit_note_would_lift_the_days_after_the_first_seven() -> None:
    without = bo.Sickness(since="2026-11-28", evidence_given="2026-11-28", fit_note=False)
    one = changes(sickness=without)["a fit note for the days after the first seven"]
    assert (one.effect, one.law.split(",")[0]) == ("no work search", "UC Regs 2013 reg. 99(1)")


def test_what_is_suggested_does_not_disclose_treatment() -> None:
    """Somebody in informal treatment is told the same as somebody of whom nothing is stated."""
    assert list(changes(treatment=bo.Treatment(kind="informal", started="2026-11-01"))) == list(changes())
