"""From which day a programme may be entered, or must: worked by hand from law and guidance; and that it is nobody's income."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest

import betteroff as bo
from betteroff.rulebook.schemes import schemes
from betteroff.training import ProgrammeName

JSA, ESA = "income_based_jobseekers_allowance", "income_related_employment_and_support_allowance"
HOME = bo.Home(nation="england")
COURSE = bo.Treatment(kind="structured", started="2012-03-05")


def asked(on: str, *steps: Any, benefit: str = JSA, started: str | None = "2012-04-01", **adult: Any) -> bo.RequirementsResult:
    stated = {"born": "1982-03-02", "claim": bo.Claim(benefit=benefit, started=started)} | adult
    return bo.requirements(bo.Household(adults=[bo.Adult(**stated)], home=HOME), *steps, on=on)


def programmes(found: bo.RequirementsResult) -> dict[str, date | None]:
    return {line.what: line.first_day for line in found.benefits[0].about("programme")}


REQUIRED = "Work Programme: required, on referral by the Jobcentre"
EARLY = "Work Programme: required once entered, and may be entered early"


@pytest.mark.parametrize(
    ("born", "day"),
    [
        ("1982-03-02", "2013-04-01"),  # 30: 12 months from 1 April 2012
        ("1992-01-01", "2013-01-01"),  # 20: 9 months
        ("1987-04-01", "2013-04-01"),  # 25 on the day of the claim
        ("1988-01-01", "2013-04-01"),  # 24 at the claim, 25 on the day on which nine months are over
        ("1988-01-02", "2013-01-01"),  # 24 still on that day
    ],
)
def test_the_day_of_the_work_programme_from_age_and_claim(born: str, day: str) -> None:
    assert programmes(asked("2012-04-01", born=born))[REQUIRED] == date.fromisoformat(day)


def test_it_is_the_same_day_before_and_after_it() -> None:
    for on in ("2012-04-01", "2013-03-31", "2013-04-01", "2014-04-01"):
        assert programmes(asked(on))[REQUIRED] == date(2013, 4, 1)


def test_somebody_past_25_who_was_due_at_24_stays_due_from_then() -> None:
    # nine months on 1 January 2013, a day before the 25th birthday
    assert programmes(asked("2013-02-01", born="1988-01-02"))[REQUIRED] == date(2013, 1, 1)


@pytest.mark.parametrize(
    ("on", "stage", "first", "last"),
    [
        ("2009-04-27", 1, "2009-04-06", "2009-07-05"),  # 13 weeks: 6 April 2009 and 91 days is 6 July
        ("2009-07-05", 1, "2009-04-06", "2009-07-05"),
        ("2009-07-06", 2, "2009-07-06", "2009-10-04"),  # 26 weeks: 182 days, 5 October
        ("2009-10-05", 3, "2009-10-05", "2010-04-05"),  # to 12 months
    ],
)
def test_a_stage_of_the_claim_has_its_own_last_day(on: str, stage: int, first: str, last: str) -> None:
    told = asked(on, started="2009-04-06").benefits[0].about("programme")
    (line,) = (one for one in told if one.what == f"Jobseeker's regime, stage {stage}: stage of the claim")
    assert (line.first_day, line.last_day) == (date.fromisoformat(first), date.fromisoformat(last))


def test_early_entry_is_13_weeks_after_the_claim_began() -> None:
    # 1 April 2012 and 91 days
    found = programmes(asked("2012-04-01", treatment=COURSE))
    assert (found[EARLY], found[REQUIRED]) == (date(2012, 7, 1), date(2013, 4, 1))
    assert EARLY not in programmes(asked("2012-04-01"))
    assert "programme.early_entry" in str(asked("2012-04-01").assumptions)


@pytest.mark.parametrize(
    ("begins", "ends", "on", "early"),
    [
        ("2012-02-01", None, "2012-01-09", date(2012, 4, 9)),  # in treatment when 13 weeks are over
        ("2012-02-01", None, "2012-04-01", date(2012, 4, 9)),
        ("2012-05-01", None, "2012-01-09", date(2012, 5, 1)),  # 13 weeks are over before treatment begins
        ("2012-05-01", None, "2012-04-16", date(2012, 5, 1)),
        ("2013-01-09", None, "2012-01-09", None),  # required by then
        ("2012-02-01", "2012-02-28", "2012-01-09", None),  # over before the 13 weeks
        ("2012-02-01", "2012-02-28", "2012-03-01", None),
    ],
)
def test_treatment_that_is_to_begin_may_open_early_entry(begins: str, ends: str | None, on: str, early: date | None) -> None:
    course = bo.Treatment(kind="structured", starts=begins, ends=ends)
    found = asked(on, started="2012-01-09", treatment=course)  # 91 days: 9 April 2012
    assert programmes(found).get(EARLY) == early
    assert not any("in treatment for dependency" in assumed.text for assumed in found.assumptions)


def test_early_entry_that_is_refused_is_not_assumed() -> None:
    refused = bo.Programme(name="Progress to Work", early_entry=False, starts="2010-04-05", ends="2010-05-05")
    assert "early_entry" not in str(asked("2012-04-01", refused).assumptions)


def test_what_a_programme_says_of_early_entry_goes_before_treatment() -> None:
    left = bo.Programme(name="Programme Centres", early_entry=False, starts="2010-04-05", ends="2010-05-05")
    assert EARLY not in programmes(asked("2012-04-01", left, treatment=COURSE))


def test_a_claim_older_than_the_programme_is_due_with_its_first_day() -> None:
    assert programmes(asked("2011-06-01", started="2009-05-01"))[REQUIRED] == date(2011, 6, 1)


def test_without_the_day_of_the_claim_no_day_is_named() -> None:
    found = asked("2012-04-01", started=None)
    assert REQUIRED not in programmes(found)
    assert "adults.1.claim.started" in {assumed.field for assumed in found.assumptions}


@pytest.mark.parametrize(("released", "first"), [("2012-01-01", "2012-04-01"), ("2011-12-31", "2013-04-01")])
def test_a_claim_within_13_weeks_of_release_is_due_at_once(released: str, first: str) -> None:
    # 1 January 2012 and 91 days are 1 April 2012
    found = asked("2012-04-01", circumstances={"released_from_prison": released})
    assert programmes(found)[REQUIRED] == date.fromisoformat(first)


def test_what_would_be_due_after_the_last_referral_says_so() -> None:
    found = asked("2017-03-01", started="2016-09-01")
    assert programmes(found)["Work Programme: not reached before it takes nobody new"] == date(2017, 9, 1)
    assert not [what for what in programmes(asked("2017-04-01", started="2016-09-01")) if "Work Programme" in what]


def test_who_takes_part_is_told_of_it_and_not_asked_in_again() -> None:
    stated = bo.Programme(name="Work Programme", early_entry=True, starts="2012-07-02")
    found = asked("2012-09-03", stated)
    assert programmes(found)["Work Programme: takes part in it"] == date(2012, 7, 2)
    assert REQUIRED not in programmes(found)
    assert found.benefits[0].about("enterprise")[0].what == "New Enterprise Allowance: not on the Work Programme"
    assert not found.not_taken_into_account


def test_after_two_years_of_the_work_programme_comes_help_to_work() -> None:
    begun = bo.Programme(name="Work Programme", starts="2012-07-02")  # 104 weeks: 30 June 2014
    assert "Help to Work: required, on referral by the Jobcentre" not in programmes(asked("2014-06-29", begun))
    assert "Help to Work: required, on referral by the Jobcentre" in programmes(asked("2014-06-30", begun))


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("Work Programme", "2011-05-31"),
        ("Work Programme", "2017-04-01"),
        ("Restart", "2021-06-27"),
        ("New Enterprise Allowance", "2022-01-01"),
    ],
)
def test_a_day_on_which_a_programme_took_nobody_is_refused(name: Any, starts: str) -> None:
    with pytest.raises(bo.BadInput, match=r"starts: is not a day on which that programme could be entered: from "):
        bo.Programme(name=name, starts=starts)


def test_every_programme_that_can_be_stated_was_in_force_once() -> None:
    known = {scheme.label: scheme for scheme in schemes().values()}
    assert all(known[name].first_day for name in get_args(ProgrammeName))
    assert {label for label, scheme in known.items() if scheme.kind == "programme" and scheme.first_day} >= set(get_args(ProgrammeName)) - {
        "New Enterprise Allowance"
    }


def on_universal_credit(on: str, **stated: Any) -> bo.RequirementsResult:
    adult = {"born": "2006-01-01"} | stated
    household = bo.Household(
        adults=[bo.Adult(**adult)], home=HOME, claims=["universal_credit"], universal_credit={"first_assessment_period": "2026-03-01"}
    )
    return bo.requirements(household, on=on)


def test_universal_credit_has_restart_and_the_jobs_guarantee() -> None:
    found = programmes(on_universal_credit("2026-11-22"))
    assert found["Restart: required, on referral by the Jobcentre"] == date(2026, 9, 1)
    assert found["Jobs Guarantee: required, on referral by the Jobcentre"] == date(2027, 9, 1)
    assert "Youth Guarantee: required, on referral by the Jobcentre" in found
    limited = programmes(on_universal_credit("2026-11-22", capability="limited_for_activity"))
    assert limited == {"Connect to Work: may be entered by choice": None}


def test_universal_credit_before_it_began_is_refused() -> None:
    with pytest.raises(bo.NotCovered, match="no Universal Credit before 29 April 2013"):
        on_universal_credit("2013-04-28")


@pytest.mark.parametrize(
    ("began", "on", "first"),
    [
        ("2021-02-15", "2021-12-01", date(2022, 1, 1)),  # 9 months on 15 November 2021: enough from 1 January 2022 on
        ("2021-02-15", "2021-06-28", date(2022, 1, 1)),
        ("2021-06-15", "2021-12-01", date(2022, 3, 15)),  # 9 months
        ("2023-12-15", "2024-05-01", date(2024, 7, 1)),  # 6 months on 15 June 2024: enough from 1 July on
        ("2023-10-01", "2024-05-01", date(2024, 7, 1)),  # 9 months on the same day
    ],
)
def test_a_later_rule_that_takes_people_sooner_is_looked_ahead_to(began: str, on: str, first: date) -> None:
    household = bo.Household(
        adults=[bo.Adult(born="1990-01-01")], home=HOME, claims=["universal_credit"], universal_credit={"first_assessment_period": began}
    )
    found = programmes(bo.requirements(household, on=on))
    assert found["Restart: required, on referral by the Jobcentre"] == first
    assert not [what for what in found if "not reached" in what]


def test_a_claim_made_before_leaving_prison_is_not_made_on_leaving_it() -> None:
    found = asked("2012-06-05", started="2012-03-05", circumstances={"released_from_prison": "2012-06-01"})
    assert programmes(found)[REQUIRED] == date(2013, 3, 5)  # 12 months, as for anybody
    assert "adults.1.circumstances.released_from_prison" in {assumed.field for assumed in found.assumptions}
    on_the_day = asked("2012-06-05", started="2012-06-01", circumstances={"released_from_prison": "2012-06-01"})
    assert programmes(on_the_day)[REQUIRED] == date(2012, 6, 1)


@pytest.mark.parametrize(("on", "is_on"), [("2014-06-29", True), ("2014-06-30", False)])
def test_the_work_programme_lasts_for_104_weeks_at_most(on: str, is_on: bool) -> None:
    found = asked(on, bo.Programme(name="Work Programme", starts="2012-07-02"))  # 728 days
    told = next(line for line in found.benefits[0].about("programme") if line.what.startswith("Work Programme"))
    assert told.what == ("Work Programme: takes part in it" if is_on else "Work Programme: took part in it, for the most weeks there are")
    assert told.last_day == date(2014, 6, 29)
    assert (found.benefits[0].about("enterprise")[0].what == "New Enterprise Allowance: not on the Work Programme") is is_on


@pytest.mark.parametrize(
    ("benefit", "nation", "certainty"),
    [
        (JSA, "england", "certain"),
        (JSA, "scotland", "at discretion"),
        ("new_style_jobseekers_allowance", "england", "at discretion"),
    ],
)
def test_a_programme_that_is_for_others_is_questioned(benefit: str, nation: Any, certainty: str) -> None:
    claim = bo.Claim(benefit=benefit, started="2018-03-01" if benefit == JSA else "2022-05-02")
    household = bo.Household(adults=[bo.Adult(born="1982-03-02", claim=claim)], home=bo.Home(nation=nation))
    found = bo.requirements(household, bo.Programme(name="Restart", starts="2022-06-01"), on="2022-09-01").benefits[0]
    told = next(line for line in found.about("programme") if line.what == "Restart: takes part in it")
    assert told.certainty == certainty
    assert ("Required: yes" in told.why) is (certainty == "certain")


def enterprise(found: bo.RequirementsResult) -> dict[str, Any]:
    return {line.what: line for line in found.benefits[0].about("enterprise")}


MONEY = "New Enterprise Allowance: mentor, weekly allowance and access to a loan"
MENTOR = "New Enterprise Allowance: a mentor first, the allowance later"


@pytest.mark.parametrize(
    ("started", "on", "money"),
    [
        ("2012-08-01", "2012-09-30", date(2012, 10, 1)),  # from October 2012 from the first day
        ("2012-03-01", "2012-05-31", date(2012, 6, 1)),  # 3 months, and from June 2012 the money with them
        ("2012-02-01", "2012-05-31", date(2012, 6, 1)),
        ("2012-06-15", "2012-06-15", date(2012, 9, 15)),
    ],
)
def test_a_waiting_time_that_grows_shorter_is_looked_ahead_to(started: str, on: str, money: date) -> None:
    found = enterprise(asked(on, started=started))
    assert found[MONEY].first_day == money
    assert MENTOR not in found or found[MENTOR].first_day is None


def test_without_the_first_day_of_the_claim_the_allowance_asks_for_it() -> None:
    found = asked("2011-08-31", started=None)
    told = enterprise(found)["New Enterprise Allowance: by the time on the benefit"]
    assert (told.certainty, told.ask) == ("at discretion", "State the first day of the claim")
    assert any("New Enterprise Allowance" in assumed.text for assumed in found.assumptions)


def test_before_a_group_is_decided_the_allowance_is_for_the_adviser() -> None:
    (first, *_) = asked("2013-03-01", benefit=ESA, started="2013-01-02").benefits[0].about("enterprise")
    assert (first.what, first.certainty) == ("New Enterprise Allowance: for the adviser to decide", "at discretion")


def test_the_last_day_to_begin_is_not_told_as_that_of_the_allowance() -> None:
    told = enterprise(asked("2013-03-04", started="2013-03-04"))
    assert told[MONEY].last_day is None
    assert told[MONEY].why.endswith("Nobody could begin after 31 December 2021")
    assert not any("recalled" in line.why for line in told.values())


def trade(starts: str | None, allowance: str = "65 a week") -> bo.SelfEmployment:
    return bo.SelfEmployment(income="300 a week", hours=20, starts=starts, new_enterprise_allowance=allowance)


@pytest.mark.parametrize(("on", "goes_on"), [("2015-08-01", True), ("2015-08-02", False), ("2016-06-01", False)])
def test_the_allowance_lasts_for_26_weeks_of_trading(on: str, goes_on: bool) -> None:
    # 1 February 2015 and 182 days are 2 August
    found = asked(on, trade("2015-02-01"), benefit=ESA, started="2014-01-06", capability="limited")
    first = found.benefits[0].about("enterprise")[0].what
    assert first == f"New Enterprise Allowance: {'goes on for those who began' if goes_on else 'one a person'}"
    work = {line.what for line in found.benefits[0].about("permitted work")}
    assert ("The takings come off the benefit, but for 20 pounds a week" in work) is goes_on
    assert any("new_enterprise_allowance" in assumed.field for assumed in found.assumptions) is not goes_on


def test_trade_may_begin_after_the_scheme_was_joined_and_closed() -> None:
    found = asked("2022-06-01", trade("2022-02-01"), started="2018-01-04")
    assert found.benefits[0].about("enterprise")[0].what == "New Enterprise Allowance: goes on for those who began"
    assert any("joined before trade began" in assumed.text for assumed in found.assumptions)


@pytest.mark.parametrize(
    ("on", "starts", "amount", "says"),
    [
        ("2010-06-01", None, "65 a week", "none for trade that begins on 1 June 2010"),
        ("2011-01-24", "2011-01-23", "65 a week", "none for trade that begins on 23 January 2011"),
        ("2014-06-02", "2014-06-02", "65.01 a week", "more than the allowance, which was 65.00 a week at most"),
        ("2014-06-02", "2014-06-02", "500 a week", "more than the allowance"),
    ],
)
def test_an_allowance_that_there_was_not_is_refused(on: str, starts: str | None, amount: str, says: str) -> None:
    with pytest.raises(bo.BadInput, match=says):
        asked(on, trade(starts, amount), started=None)


def test_an_allowance_of_2026_pays_no_employment_and_support_allowance() -> None:
    adult = bo.Adult(born="1982-03-02", capability="limited", claim_started="2026-01-05")
    household = bo.Household(adults=[adult], home=HOME, claims=["new_style_employment_and_support_allowance"])
    with pytest.raises(bo.BadInput, match="7 September 2026"):
        bo.position(household, trade("2026-09-07"), on="2026-10-05")


def test_what_the_allowance_does_to_the_benefit_agrees_with_permitted_work() -> None:
    support = enterprise(asked("2015-06-02", trade("2015-05-04"), benefit=ESA, started="2014-01-06", capability="limited"))
    assert support["The benefit may end"].certainty == "at discretion"
    assert "The benefit ends" not in support
    jobseeker = enterprise(asked("2015-06-02", trade("2015-05-04")))
    assert "Jobseeker's Allowance or Income Support ends" in jobseeker["The benefit ends"].why
    assert "The benefit may end" not in jobseeker


PROGRAMMES = [
    bo.Programme(name="Work Programme", early_entry=True, starts="2014-07-01"),
    bo.Programme(name="Help to Work", starts="2014-07-01"),
]


@pytest.mark.parametrize("stated", PROGRAMMES, ids=lambda stated: stated.name)
def test_a_programme_is_nobodys_income(stated: bo.Programme) -> None:
    household = bo.Household(adults=[bo.Adult(born="1982-03-02")], home=HOME)
    without, with_it = bo.position(household, on="2014-09-01"), bo.position(household, stated, on="2014-09-01")
    assert [(line.name, line.amount) for line in without.lines] == [(line.name, line.amount) for line in with_it.lines]
    assert without.in_hand == with_it.in_hand
    assert [unused.field for unused in with_it.not_taken_into_account][-1:] != []


def test_no_line_on_a_programme_has_an_amount_on_any_day_on_which_rules_change() -> None:
    days = [date(2009, 4, 27), date(2011, 6, 1), date(2013, 4, 29), date(2017, 11, 20), date(2022, 3, 14), date(2026, 4, 1)]
    for day in days:
        found = asked(day.isoformat(), started=None, treatment=None)
        assert all(line.amount is None for line in found.benefits[0].about("programme"))


def test_the_money_of_the_new_enterprise_allowance_is_told_where_it_is_open() -> None:
    found = asked("2013-03-04", started="2013-03-04")
    told = {line.what: line.amount and line.amount.pounds for line in found.benefits[0].about("enterprise")}
    assert told["Weeks 1 to 13 of trading"] == 65
    assert told["Weeks 14 to 26 of trading"] == 33
    assert told["The allowance in all, over 26 weeks"] == 1274
    assert told["Loan, to be paid back, at most"] == 1000


def test_from_2022_it_is_closed_and_what_takes_its_place_is_named() -> None:
    for on in ("2022-01-01", "2026-03-31"):
        (closed, *others) = asked(on).benefits[0].about("enterprise")
        assert closed.what == "New Enterprise Allowance: closed"
        assert "start-up period" in closed.why
        assert "minimum income floor" in closed.why
        assert "Start Up Loans" in closed.why
        assert [line.what for line in others] == ["Start Up Loan"]


def test_a_waiting_time_is_told_with_its_days() -> None:
    found = {line.what: line.first_day for line in asked("2011-09-01", started="2011-09-01").benefits[0].about("enterprise")}
    assert found["New Enterprise Allowance: a mentor first, the allowance later"] == date(2011, 12, 1)
    assert found["New Enterprise Allowance: mentor, weekly allowance and access to a loan"] == date(2012, 3, 1)


@pytest.mark.parametrize(
    ("born", "entry"), [("2010-09-01", "may be entered by choice"), ("2006-06-01", "required, on referral by the Jobcentre")]
)
def test_the_work_programme_is_not_required_where_no_activity_may_be(born: str, entry: str) -> None:
    # SI 2011/1349 reg. 3(2)(b) as made: not of a lone parent of a child under five
    benefit = "income_related_employment_and_support_allowance"
    parent = bo.Adult(born="1980-03-02", capability="limited", claim=bo.Claim(benefit=benefit, started="2010-03-01"))
    found = bo.requirements(bo.Household(adults=[parent], children=[bo.Child(born=born)], home=bo.Home(nation="england")), on="2012-03-05")
    (line,) = [line for line in found.benefits[0].about("programme") if line.what.startswith("Work Programme")]
    assert line.what == f"Work Programme: {entry}"


@pytest.mark.parametrize("benefit", ["new_style_jobseekers_allowance", "new_style_employment_and_support_allowance"])
def test_beside_universal_credit_a_new_style_benefit_is_told_the_programmes_of_universal_credit(benefit: str) -> None:
    # SI 2013/378 reg. 5, SI 2013/379 reg. 42: who is entitled to both has the requirements of Universal Credit
    capability = "limited" if "support" in benefit else "fit"
    adult = bo.Adult(born="1980-03-02", capability=capability, contributions=True, claim=bo.Claim(benefit=benefit, started="2014-01-07"))
    home, credit = bo.Home(nation="england", tenure="none"), bo.UniversalCredit(first_assessment_period="2014-02-07")
    both = bo.Household(adults=[adult], home=home, claims=["universal_credit", benefit], universal_credit=credit, savings=0)
    own = adult.model_copy(update={"claim": None})
    alone = bo.Household(adults=[own], home=home, claims=["universal_credit"], universal_credit=credit, savings=0)
    told, expected = (bo.requirements(one, on="2014-03-10").benefits[0] for one in (both, alone))
    assert told.about("programme") == expected.about("programme")
    assert told.about("enterprise") == expected.about("enterprise") != ()
    without = bo.requirements(bo.Household(adults=[adult], home=home, claims=[benefit]), on="2014-03-10").benefits[0]
    assert told.about("programme") != without.about("programme")
