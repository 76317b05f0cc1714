"""Sanctions of Universal Credit through the public face, by hand from sections 26 and 27 and regulations 101 to 113."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo

HOME = bo.Home(nation="england", tenure="social", rent="120 a week")
AWARD = bo.UniversalCredit(first_assessment_period="2025-01-08")


def household(*adults: dict[str, Any], **more: Any) -> bo.Household:
    people = [bo.Adult(**{"born": "1991-03-02"} | adult) for adult in adults or ({},)]
    return bo.Household(**{"adults": people, "home": HOME, "universal_credit": AWARD} | more)


SAM = household()
FAMILY = household(children=[bo.Child(born="2025-06-01")])
COUPLE = household({}, {"label": "Alex"})


def sanction(failure: str, on: str = "2026-09-01", of: bo.Household = SAM, **stated: Any) -> bo.SanctionResult:
    return bo.sanction(of, failure=failure, on=on, **stated)


def money(amount: bo.Money | None) -> str:
    return str(amount)


# How long, from when, and how much


def test_an_interview_missed_and_made_good() -> None:
    # 1 to 10 September, 10 days, and 7: 17 days at 13.90 = 236.30; from the assessment period of the decision, which begins on the 8th
    found = sanction("missed interview", complied_on="2026-09-11", decided_on="2026-09-20")
    assert (found.level, found.length and found.length.days, money(found.daily), money(found.total)) == ("low", 17, "13.90", "236.30")
    assert (found.first_day, found.last_day) == (date(2026, 9, 8), date(2026, 9, 24))


def test_a_second_runs_after_the_first() -> None:
    # 7 of the 17 days before are still to come off when the period of the decision begins on 8 October
    found = sanction("did not apply for a vacancy", "2026-09-20", decided_on="2026-10-10", outstanding_days=7)
    assert (found.level, found.length and found.length.days, found.first_day) == ("higher", 91, date(2026, 10, 15))
    assert found.last_day == date(2027, 1, 13)


def test_the_days_before_share_the_limit_of_the_period() -> None:
    # 8 October to 7 November, 31 days at 13.90 = 430.90, limited to 424.90: 7 earlier days take 97.30 of it, and leave 327.60
    found = sanction("did not apply for a vacancy", "2026-09-20", decided_on="2026-10-10", outstanding_days=7)
    assert (found.periods[0].days, money(found.periods[0].reduction)) == (24, "327.60")


def test_the_start_can_lie_before_the_failure() -> None:
    # the example of the guidance: period from the 8th, failure 23 June, decision 1 July, so from 8 June
    found = sanction("missed interview", "2026-06-23", decided_on="2026-07-01", complied_on="2026-06-24")
    assert (found.first_day, found.last_day) == (date(2026, 6, 8), date(2026, 6, 15))
    assert found.start is not None
    assert found.start.law == "UC Regs 2013 reg. 106(a)"


@pytest.mark.parametrize(
    ("decided", "first"),
    [
        ("2026-09-07", date(2026, 8, 8)),
        ("2026-09-08", date(2026, 9, 8)),
        ("2026-10-07", date(2026, 9, 8)),
        ("2026-10-08", date(2026, 10, 8)),
    ],
)
def test_it_starts_with_the_period_of_the_decision(decided: str, first: date) -> None:
    assert sanction("left paid work", decided_on=decided).first_day == first


def test_or_with_the_next_period_where_that_one_was_not_reduced() -> None:
    found = sanction("left paid work", decided_on="2026-09-20", from_next_period=True)
    assert found.first_day == date(2026, 10, 8)
    assert found.start is not None
    assert "106(b)" in found.start.law


def test_a_whole_period_is_capped_at_the_standard_allowance() -> None:
    # 8 August to 7 September: 31 days at 13.90 = 430.90, capped at 424.90; then 30 days, 417.00; 30 of 31 days, 417.00
    found = sanction("left paid work")
    assert [(one.days, money(one.reduction)) for one in found.periods] == [(31, "424.90"), (30, "417.00"), (30, "417.00")]
    assert money(found.total) == "1,258.90"


def test_one_of_a_couple() -> None:
    # 21.927 a day, down to 21.90, half 10.95; half of 666.97 is 333.49 (333.485), and 31 days at 10.95 are 339.45
    found = sanction("left paid work", of=COUPLE, adult="Alex")
    assert (found.whose, money(found.daily), money(found.daily_in_tables)) == ("Alex", "10.95", "10.90")
    assert money(found.periods[0].reduction) == "333.49"
    assert "halve first and say 10.90" in str(found)


def test_the_first_adult_is_taken_where_it_is_not_said_whose() -> None:
    assert "failure.adult" in {one.field for one in sanction("left paid work", of=COUPLE).assumptions}


def test_the_carer_of_a_child_of_one_has_the_lowest_level_at_40_per_cent() -> None:
    # 1 to 14 September, 14 days at 5.50 = 77.00
    found = sanction("missed interview", of=FAMILY, complied_on="2026-09-15", decided_on="2026-09-20")
    assert (found.level, found.length and found.length.days, money(found.daily), money(found.total)) == ("lowest", 14, "5.50", "77.00")


def test_the_share_goes_by_the_end_of_each_period() -> None:
    # the child is 2 on 1 October 2025: interviews and preparation from then on, interviews only before
    home = household(children=[bo.Child(born="2023-10-01")])
    found = sanction("missed interview", "2025-09-10", home, complied_on="2025-10-20", decided_on="2025-09-11")
    assert [money(one.daily) for one in found.periods] == ["13.10", "13.10"]  # 2 years old by 7 October
    found = sanction("missed interview", "2025-08-10", home, complied_on="2025-09-20", decided_on="2025-08-11")
    assert [money(one.daily) for one in found.periods] == ["5.20", "13.10"]  # 8 August to 7 September: aged 1


def test_nothing_is_taken_off_with_limited_capability_for_activity() -> None:
    home = household({"capability": "limited_for_activity", "capability_since": "2026-09-10"})
    found = sanction("left paid work", "2026-08-20", home, decided_on="2026-09-01")
    assert [money(one.daily) for one in found.periods][1:] == ["0.00", "0.00"]


def test_new_rates_count_from_the_period_that_begins_after_6_april() -> None:
    found = sanction("left paid work", "2026-03-01", decided_on="2026-03-10")
    assert [money(one.daily) for one in found.periods] == ["13.10", "13.90", "13.90"]


# What if I leave my job


@pytest.mark.parametrize("pay", ["1200 a month", "2400 a month"])
@pytest.mark.parametrize("kind", ["left paid work", "lost paid work through misconduct"])
def test_the_job_that_is_left_ends_that_day(kind: str, pay: str) -> None:
    # nothing is earned after it: s. 26(2)(d) or (3), 91 days, as without the job: 424.90 + 417.00 + 417.00
    found = sanction(kind, of=household({"activities": [bo.Job(pay=pay, hours=20)]}))
    assert (found.level, money(found.total)) == ("higher", "1,258.90")
    assert "adults.1.activities.1.ends" in {one.field for one in found.assumptions}


def test_a_job_that_is_stated_to_end_is_the_one() -> None:
    jobs = [bo.Job(pay="400 a month", hours=8, ends="2026-09-01"), bo.Job(pay="1200 a month", hours=20)]
    found = sanction("left paid work", of=household({"activities": jobs}))
    assert (found.is_sanctionable, found.reason.law) == (False, "UC Regs 2013 reg. 113(1)(g)")


def test_which_of_two_jobs_ended_has_to_be_said() -> None:
    jobs = [bo.Job(pay="400 a month", hours=8), bo.Job(pay="1200 a month", hours=20)]
    with pytest.raises(bo.BadInput, match="which of the jobs ended"):
        sanction("left paid work", of=household({"activities": jobs}))


def test_a_job_whose_pay_is_lost_goes_on() -> None:
    found = sanction("lost pay", of=household({"activities": [bo.Job(pay="1200 a month", hours=20)]}))
    assert found.reason.law == "UC Regs 2013 reg. 113(1)(g)"


# Escalation


@pytest.mark.parametrize(("earlier", "length"), [("2025-09-02", 182), ("2025-09-01", 91), ("2026-08-19", 91), ("2026-08-18", 182)])
def test_a_higher_one_after_another(earlier: str, length: int) -> None:
    found = sanction("left paid work", earlier=[bo.EarlierFailure(on=earlier, level="higher", days=91)])
    assert found.length is not None
    assert found.length.days == length


def test_days_of_earlier_ones_are_worked_out_in_their_turn() -> None:
    # 7, then 14 (60 days later), then 28 days
    earlier = [bo.EarlierFailure(on="2026-04-01", level="low"), bo.EarlierFailure(on="2026-06-01", level="low")]
    found = sanction("missed interview", complied_on="2026-09-02", earlier=earlier)
    assert found.length is not None
    assert (found.length.until_compliance, found.length.fixed, found.length.days) == (1, 28, 29)


def test_other_levels_do_not_count_nor_those_before_the_claim() -> None:
    earlier = [
        bo.EarlierFailure(on="2026-06-01", level="medium", days=28),
        bo.EarlierFailure(on="2026-06-02", level="higher", days=91, before_claim=True),
        bo.EarlierFailure(on="2026-06-03", level="higher", days=91, benefit="new_style_jobseekers_allowance"),
    ]
    found = sanction("left paid work", earlier=earlier)
    assert found.length is not None
    assert found.length.days == 91


def test_one_of_a_new_style_benefit_counts_where_it_moved() -> None:
    moved = bo.EarlierFailure(on="2026-06-03", level="higher", days=91, benefit="new_style_jobseekers_allowance", carried_over=True)
    found = sanction("left paid work", earlier=[moved])
    assert found.length is not None
    assert found.length.days == 182


def test_before_july_2016_one_shortly_before_was_left_out() -> None:
    award = bo.UniversalCredit(first_assessment_period="2015-01-08")
    earlier = [bo.EarlierFailure(on="2015-08-01", level="higher", days=91), bo.EarlierFailure(on="2016-02-20", level="higher", days=182)]
    home = household(universal_credit=award)
    of = sanction("left paid work", "2016-03-01", home, earlier=earlier, decided_on="2016-03-02").length
    assert of is not None
    assert of.days == 182  # that of February is left out; that of August 2015 had 91 days


def test_three_years_end_in_november_2019() -> None:
    # decided on 1 June 2019: from 8 May 2019, 1095 days; 182 of them are over on 5 November, so it ends on 26 November 2019
    award = bo.UniversalCredit(first_assessment_period="2018-01-08")
    earlier = [bo.EarlierFailure(on="2019-01-10", level="higher", days=182)]
    home = household(universal_credit=award)
    found = sanction("left paid work", "2019-05-20", home, earlier=earlier, decided_on="2019-06-01")
    assert found.length is not None
    assert (found.length.days, found.first_day, found.last_day) == (1095, date(2019, 5, 8), date(2019, 11, 26))
    assert [one.law for one in found.length.shortened] == ["SI 2019/1357 reg. 5"]
    # decided on 1 October: from 8 September 2019; 182 days are over on 7 March 2020
    found = sanction("left paid work", "2019-05-20", home, earlier=earlier, decided_on="2019-10-01")
    assert found.last_day == date(2020, 3, 7)
    # decided after the change: 182 days
    found = sanction("left paid work", "2019-11-20", home, earlier=earlier, decided_on="2019-12-01")
    assert found.length is not None
    assert found.length.days == 182


def test_at_17_before_a_claim_made_at_18() -> None:
    # 14 days, less the 9 that lie between 29 December and 8 January
    young = household({"born": "2007-01-05"})
    found = sanction("left paid work", "2024-12-29", young, decided_on="2025-01-10")
    assert found.length is not None
    assert (found.length.fixed, found.length.days) == (14, 5)


def test_all_that_is_outstanding_is_limited() -> None:
    found = sanction("left paid work", outstanding_days=1050)
    assert found.length is not None
    assert found.length.days == 45
    assert "1050 days outstanding" in found.length.shortened[0].why


# What ends it, and what does not


def test_compliance_that_is_not_stated_is_assumed_and_told() -> None:
    found = sanction("missed interview", decided_on="2026-09-20")
    assert found.length is not None
    assert found.length.days == 19 + 7
    assert "failure.complied_on" in {one.field for one in found.assumptions}


def test_other_ends_of_the_open_part() -> None:
    for stated, days in (
        ({"no_requirements_from": "2026-09-04"}, 3 + 7),
        ({"award_ended": "2026-09-07", "decided_on": "2026-09-03"}, 7 + 7),
    ):
        found = sanction("missed interview", **stated)  # type: ignore[arg-type]
        assert found.length is not None
        assert found.length.days == days
    found = sanction("missed preparation", no_longer_required_from="2026-09-06")
    assert found.length is not None
    assert found.length.days == 5 + 7


def test_what_is_not_said_to_be_done_is_not_taken_as_done() -> None:
    # reg. 105(2): open until compliance; the day of the failure at the least, at 5.50
    found = sanction("missed interview", of=FAMILY)
    assert (found.level, found.length and found.length.days, found.length and found.length.is_open) == ("lowest", 1, True)
    assert "at least 1 day" in found.sentence
    assert "a day more for every day until what was asked for is done" in found.sentence
    low = sanction("missed interview")
    assert (low.length and low.length.days, "at least 8 days" in low.sentence) == (8, True)


def test_a_reason_that_was_accepted() -> None:
    for kind in ("left paid work", "missed interview"):
        found = sanction(kind, reason_accepted=True)
        assert (found.is_sanctionable, found.reason.what) == (False, "No sanction where the reason is accepted")
    # misconduct needs no absence of a good reason (s. 26(2)(d))
    found = sanction("lost paid work through misconduct", reason_accepted=True)
    assert found.is_sanctionable
    assert "failure.reason_accepted" in {one.field for one in found.assumptions}


def test_evidence_of_those_of_whom_only_interviews_may_be_asked() -> None:
    found = sanction("did not give evidence", of=FAMILY)
    assert (found.is_sanctionable, found.reason.what) == (False, "No sanction: nothing is taken off for it")


def test_put_right_on_the_same_day_by_a_carer() -> None:
    found = sanction("missed interview", of=FAMILY, complied_on="2026-09-01")
    assert not found.is_sanctionable
    assert "no day is left" in found.sentence


def test_six_months_of_work_end_it_with_the_period_before() -> None:
    earlier = [bo.EarlierFailure(on="2026-02-10", level="higher", days=91)]
    found = sanction("left paid work", "2026-03-01", decided_on="2026-03-10", earlier=earlier, earned_enough_on="2026-09-05")
    assert found.last_day == date(2026, 8, 7)  # 182 days would have run to 5 September; the period of 5 September begins on 8 August
    assert sanction("left paid work", "2026-03-01", decided_on="2026-03-10", earlier=earlier).last_day == date(2026, 9, 5)


@pytest.mark.parametrize(
    ("enough", "last", "total"),
    [
        # left 10 January, decided 20 January 2026; award to 7 February: 31 days capped at 400.14; a new one from 20 February
        ("2026-02-19", date(2026, 2, 19), "400.14"),  # between the awards, reg. 109(2)(b): from the first day of the new one
        ("2026-02-20", date(2026, 2, 19), "400.14"),  # in its first assessment period
        ("2026-03-19", date(2026, 2, 19), "400.14"),
        ("2026-03-20", date(2026, 3, 19), "766.94"),  # in its second, reg. 109(2)(a): and 28 days at 13.10, 366.80
        ("2026-04-02", date(2026, 3, 19), "766.94"),
    ],
)
def test_six_months_of_work_reached_in_a_new_award(enough: str, last: date, total: str) -> None:
    awards: dict[str, Any] = {"award_ended": "2026-02-07", "new_award_from": "2026-02-20"}
    found = sanction("left paid work", "2026-01-10", decided_on="2026-01-20", earned_enough_on=enough, **awards)
    assert (found.last_day, money(found.total)) == (last, total)


def test_the_days_run_on_between_two_awards() -> None:
    # from 8 August, 91 days to 6 November; no award from 8 September to 14 October: 31 days, then 15 October to 6 November, 23 days
    found = sanction("left paid work", award_ended="2026-09-07", new_award_from="2026-10-15")
    assert [(one.first_day, one.last_day) for one in found.periods] == [
        (date(2026, 8, 8), date(2026, 9, 7)),
        (date(2026, 10, 15), date(2026, 11, 6)),
    ]
    assert found.last_day == date(2026, 11, 6)


def test_decided_in_a_new_award_it_counts_from_the_one_before() -> None:
    # as if decided on 6 September, the day before the award ended: from 8 August
    found = sanction("left paid work", decided_on="2026-10-20", award_ended="2026-09-07", new_award_from="2026-10-15")
    assert found.first_day == date(2026, 8, 8)
    assert found.start is not None
    assert "107(2)" in found.start.law
    assert found.start.certainty == "certain"
    # the old award was paid; 15 October to 6 November, 23 days at 13.90
    assert [(one.first_day, money(one.reduction)) for one in found.periods] == [(date(2026, 10, 15), "319.70")]


def test_decided_between_two_awards_the_law_says_nothing() -> None:
    found = sanction("left paid work", decided_on="2026-10-01", award_ended="2026-09-07", new_award_from="2026-10-15")
    assert found.start is not None
    assert found.start.certainty == "likely"


def test_what_is_not_covered_is_not_nil() -> None:
    found = sanction("left paid work", outstanding_days=1010)
    assert (found.total, found.periods) == (None, ())
    assert "an amount that is not covered is taken off" in found.sentence
    # 182 days from 8 December 2026: 31 + 31 + 28 + 31 = 121 of them to 7 April 2027
    found = sanction("left paid work", "2026-12-10", earlier=[bo.EarlierFailure(on="2026-05-01", level="higher", days=91)])
    assert "1,663.90 is taken off to 7 April 2027 (later days are not covered)" in found.sentence
    assert "To 7 April 2027, later days not covered" in str(found)


# What is sanctionable, and what is not


@pytest.mark.parametrize("kind", ["left volunteering", "left optional training", "refused treatment", "left treatment", "missed treatment"])
@pytest.mark.parametrize("on", ["2013-05-01", "2016-07-25", "2019-11-27", "2026-09-01"])
def test_what_is_never_sanctionable(kind: str, on: str) -> None:
    found = sanction(kind, on, household(universal_credit=None))
    assert (found.is_sanctionable, found.level, found.total, found.reason.what) == (False, "", None, "Never sanctionable")


def test_reduced_hours_for_health() -> None:
    found = sanction("reduced hours for health")
    assert not found.is_sanctionable
    assert found.reason.certainty == "likely"


def test_asked_to_search_while_eased_there_is_no_failure() -> None:
    treated = household({"treatment": bo.Treatment(kind="structured", started="2026-08-01")})
    for kind in ("did not do all reasonable search", "did not do specified search", "did not apply for a vacancy", "refused paid work"):
        assert not sanction(kind, of=treated).is_sanctionable
    assert sanction("missed interview", of=treated).level == "low"
    # six months of the course end on 31 January 2027
    assert not sanction("not available", "2027-01-31", treated).is_sanctionable
    assert sanction("not available", "2027-02-01", treated).level == "medium"


def test_nothing_can_be_missed_after_domestic_abuse() -> None:
    told = household({"domestic_abuse": bo.DomesticAbuse(notified="2026-08-20")})
    assert not sanction("missed interview", of=told).is_sanctionable
    assert sanction("missed interview", "2026-12-20", told).level == "low"


@pytest.mark.parametrize(
    ("kind", "level"),
    [
        ("missed interview", "low"),
        ("missed preparation", "low"),
        ("did not give evidence", "low"),
        ("did not do all reasonable search", ""),
        ("refused paid work", ""),
        ("left paid work", ""),
    ],
)
def test_with_limited_capability_for_work(kind: str, level: str) -> None:
    assert sanction(kind, of=household({"capability": "limited"})).level == level


def test_work_that_had_ended_all_requirements() -> None:
    # 30 hours at 12.71 x 52 / 12 = 1,652.30, more than the threshold of 35 hours less tax? 35 x 12.71 x 52 / 12 = 1,927: 40 hours, 2,203
    work = bo.Job(pay="12.71 an hour", hours=40, starts="2026-01-01", ends="2026-09-01")
    found = bo.sanction(SAM, work, failure="left paid work", on="2026-09-01")
    assert (found.level, found.reason.law) == ("higher", "Welfare Reform Act 2012 s. 26(3)")


def test_pay_lost_that_stays_above_the_administrative_threshold() -> None:
    # 18 hours at 12.71 are 991.38 a month, above 991 for one person
    left, kept = bo.Job(pay="12.71 an hour", hours=10, ends="2026-09-01"), bo.Job(pay="12.71 an hour", hours=18)
    found = bo.sanction(SAM, left, kept, failure="left paid work", on="2026-09-01")
    assert (found.is_sanctionable, found.reason.law) == (False, "UC Regs 2013 reg. 113(1)(g)")


@pytest.mark.parametrize(
    ("kind", "behind", "law"),
    [
        ("refused paid work", "strike", "113(1)(a)"),
        ("left paid work", "strike", "113(1)(c)"),
        ("left paid work", "armed forces", "113(1)(d)"),
        ("left paid work", "voluntary redundancy", "113(1)(f)"),
        ("left paid work", "laid off", "113(1)(f)"),
    ],
)
def test_failures_without_a_reduction(kind: str, behind: str, law: str) -> None:
    found = sanction(kind, no_reduction=behind)
    assert not found.is_sanctionable
    assert found.reason.law.endswith(law)


def test_a_trial_period_counts_where_hours_are_limited() -> None:
    limited = household({"work_requirements": bo.WorkRequirements(agreed_hours=20)})
    found = sanction("left paid work", of=limited, no_reduction="trial period")
    assert (found.is_sanctionable, found.reason.law) == (False, "UC Regs 2013 reg. 113(1)(b)")
    assert sanction("left paid work", no_reduction="trial period").level == "higher"
    trial = bo.Job(pay="12.71 an hour", hours=30, starts="2026-08-01", ends="2026-09-01", trial_period=True)
    found = bo.sanction(limited, trial, failure="left paid work", on="2026-09-01")
    assert not found.is_sanctionable
    assert "failure.no_reduction" in {one.field for one in found.assumptions}


def test_assumptions_about_the_adults_are_told() -> None:
    aged = bo.Household(adults=[bo.Adult(age=35)], home=HOME, universal_credit=AWARD)
    assert "adults.1.born" in {one.field for one in sanction("missed interview", of=aged).assumptions}


def test_work_left_before_the_claim() -> None:
    # left on 9 December 2024, claimed on 8 January 2025: 29 days lie between, 91 - 29 = 62
    found = sanction("left paid work", "2024-12-09", decided_on="2025-01-20")
    assert found.length is not None
    assert (found.reason.law, found.length.days, found.first_day) == ("Welfare Reform Act 2012 s. 26(4)(b)", 62, date(2025, 1, 8))
    # 91 days and more before the claim nothing is left
    assert not sanction("left paid work", "2024-10-09", decided_on="2025-01-20").is_sanctionable
    assert not sanction("missed interview", "2024-12-09", decided_on="2025-01-20").is_sanctionable


def test_by_the_letter_nothing_may_be_left_of_a_failure_before_the_claim() -> None:
    # claimed on 16 August; left on 1 July: 45 days between, 46 left, and 46 days to the claim: reg. 113(1)(e) by its letter
    of = household(universal_credit=bo.UniversalCredit(first_assessment_period="2026-08-16"))
    left = sanction("left paid work", "2026-07-01", of, decided_on="2026-09-20").length
    assert left is not None
    assert (left.days, left.shortened[0].certainty) == (46, "likely")
    assert left.shortened[0].ask.startswith("Ask for no reduction")
    # on 2 July: 44 days between, 47 left, and 45 days to the claim
    left = sanction("left paid work", "2026-07-02", of, decided_on="2026-09-20").length
    assert left is not None
    assert (left.days, left.shortened[0].certainty) == (47, "certain")


def test_a_placement_on_mandatory_work_activity() -> None:
    award = bo.UniversalCredit(first_assessment_period="2014-01-08")
    found = sanction("left a mandatory work placement", "2014-06-01", household(universal_credit=award))
    assert found.level == "higher"
    assert sanction("left a mandatory work placement").level == "low"


# Beside it


def test_a_good_reason_is_at_discretion_and_told() -> None:
    found = sanction("missed interview", good_reason="health")
    assert "if the reason is not accepted" in found.sentence
    assert all(one.certainty == "at discretion" for one in found.good_reason)
    assert any(one.why.startswith("Health") for one in found.good_reason)


def test_beside_a_new_style_benefit_universal_credit_alone_is_reduced() -> None:
    claims = ["universal_credit", "new_style_jobseekers_allowance"]
    both = household({"contributions": True}, claims=claims)
    found = sanction("missed interview", of=both)
    assert found.benefit == "universal_credit"
    assert any("Universal Credit alone" in one.why for one in found.to_know)
    other = sanction("missed interview", of=both, benefit="new_style_jobseekers_allowance")
    assert (other.is_sanctionable, other.reason.law) == (False, "SI 2013/378 reg. 5(2), (3)")


def test_a_position_holds_nothing_of_it() -> None:
    stated = bo.UniversalCredit(first_assessment_period="2025-01-08", sanction=bo.Sanction(reduction=100))
    home = household(universal_credit=stated)
    assert str(bo.position(home, on="2026-09-10").line("universal_credit.sanction").amount) == "100.00"
    found = sanction("missed interview", of=home, complied_on="2026-09-11")
    assert money(found.total) == "236.30"
    assert "universal_credit.sanction" in {one.field for one in found.assumptions}


def test_what_only_other_benefits_know_is_told() -> None:
    old: dict[str, Any] = {
        "made_contact": False,
        "weekly_award": "100 a week",
        "vulnerable": "carer",
        "seriously_ill": True,
        "partner_sanctioned": True,
    }
    found = sanction("left paid work", **old)
    idle = {one.field for one in found.assumptions if one.text == "stated, and changes nothing of this sanction"}
    assert idle == {f"failure.{name}" for name in old}


def test_what_changes_nothing_is_told() -> None:
    found = sanction("left paid work", no_reduction="trial period", complied_on="2026-09-05", paid_to="2026-09-07")
    idle = {one.field for one in found.assumptions if one.text == "stated, and changes nothing of this sanction"}
    assert idle == {"failure.no_reduction", "failure.complied_on", "failure.paid_to"}


# How it is asked and shown


def test_a_failure_can_be_given_whole_and_in_other_writing() -> None:
    whole = bo.sanction(SAM, failure=bo.Failure(kind="missed_interview", on="2026-09-01", complied_on="2026-09-11"))
    assert str(whole) == str(sanction("Missed-Interview", complied_on="2026-09-11"))
    with pytest.raises(bo.BadInput, match="has its own days"):
        bo.sanction(SAM, failure=bo.Failure(kind="missed interview", on="2026-09-01"), on="2026-09-02")


@pytest.mark.parametrize(
    ("stated", "fault"),
    [
        ({"decided_on": "2026-08-31"}, "decided_on: is before the day of the failure"),
        ({"earlier": [{"on": "2026-09-02", "level": "low"}]}, "earlier: has a failure after this one"),
        ({"new_award_from": "2026-10-01"}, "new_award_from: needs award_ended"),
        ({"adult": "Alex"}, "failure.adult: must be 1 or 'Claimant'"),
        ({"good_reason": "tired"}, "good_reason: must be one of"),
    ],
)
def test_what_cannot_be_used_is_told(stated: dict[str, Any], fault: str) -> None:
    with pytest.raises(bo.BadInput) as told:
        sanction("missed interview", **stated)
    assert fault in str(told.value)


def test_an_unknown_failure_lists_those_there_are() -> None:
    with pytest.raises(bo.BadInput, match="kind: must be one of 'missed interview'"):
        sanction("was rude")


def test_nothing_of_health_stands_in_a_repr() -> None:
    failure = bo.Failure(kind="refused treatment", on="2026-09-01", good_reason="health")
    assert "treatment" not in repr(failure).replace("may disclose treatment", "")
    assert "health" not in repr(failure).replace("or health; model", "")


def test_it_shows_itself_in_all_forms() -> None:
    found = sanction("missed interview", complied_on="2026-09-11")
    plain = found.to_dict()
    assert (plain["schema_version"], plain["total"], plain["length"]["days"]) == (1, "236.30", 17)
    assert found.sentence.split(":")[0] in str(found)
    assert found._repr_html_().startswith("<p><strong>Claimant, missed interview")


def test_a_daily_rate_names_its_period_in_json() -> None:
    found = bo.sanction(household(), failure="missed interview", on="2026-09-01", complied_on="2026-09-11", decided_on="2026-09-20")
    assert found.rate is not None
    assert (found.rate, found.rate.period) == (found.daily, "day")
    period = found.to_dict()["periods"][0]
    assert (period["rate"]["period"], period["award"]["period"], period["most"]["period"]) == ("day", "month", "month")
    assert "Award a month" in str(found)
    assert "for a whole assessment period" in str(found)
