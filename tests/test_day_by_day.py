"""What goes by the day within an assessment period of a timeline: moves, claims that begin or end, up-rating; worked by hand."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from betteroff.money import over_days
from betteroff.timeline import Timeline
from betteroff.timeline.months import Month

# Figures of 2026-27: 424.90 of standard allowance, 209.34 carer element; a social rent of 120 a week is 520.00 a month.
SOCIAL = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
SUPPORTED = bo.Home(nation="england", tenure="supported", rent="260 a week", greater_london=False)  # 1,126.67 a month
CHEAPER = bo.Home(nation="england", tenure="supported", rent="200 a week", greater_london=False)  # 866.67


def household(home: bo.Home = SOCIAL, first: str = "2026-01-12", adult: dict[str, Any] | None = None, **stated: Any) -> bo.Household:
    """Somebody of 34 without savings, whose assessment periods begin on the 12th."""
    adults = [bo.Adult(**{"born": "1991-03-02", "pension": "opted out"} | (adult or {}))]
    return bo.Household(adults=adults, home=home, savings=0, universal_credit={"first_assessment_period": first}, **stated)


def month(stated: bo.Household, start: str, *plan: Any) -> Month:
    return bo.timeline(stated, list(plan), start=start, months=1).months[0]


def amounts(found: Month) -> tuple[str, str, str]:
    return str(found.universal_credit), str(found.housing_benefit), str(found.in_hand)


@pytest.mark.parametrize(
    ("months", "days", "comes_to"),
    [
        ([100_00, 100_00], [10, 20], 100_00),
        ([100_00, 130_00], [24, 7], 106_77),  # (24 x 100 + 7 x 130) / 31
        ([0, 1126_67], [24, 7], 259_29),  # 7 x 12 / 365 of 1,126.67
        ([365_00, 0, 365_00], [1, 27, 1], 24_00),
        ([0, 0], [10, 20], 0),
    ],
)
def test_what_a_month_of_unlike_days_comes_to(months: list[int], days: list[int], comes_to: int) -> None:
    assert over_days(months, days) == comes_to


def test_housing_benefit_begins_on_the_day_of_a_move() -> None:
    # 5 to 11 November are 7 days; Universal Credit has the new home, and no housing element, for all of 12 October to 11 November
    move = bo.Moves(on="2026-11-05", home=SUPPORTED)
    assert amounts(month(household(), "2026-10-12", move)) == ("424.90", "259.29", "684.19")
    assert amounts(month(household(), "2026-11-12", move)) == ("424.90", "1,126.67", "1,551.57")


def test_housing_benefit_ends_on_the_day_of_a_move() -> None:
    # 24 x 12 / 365 of 1,126.67 is 888.99
    move = bo.Moves(on="2026-11-05", home=SOCIAL)
    assert amounts(month(household(SUPPORTED), "2026-10-12", move)) == ("944.90", "888.99", "1,833.89")


@pytest.mark.parametrize(("on", "benefit"), [("2026-10-12", "866.67"), ("2026-11-05", "1,067.96"), ("2026-11-11", "1,118.28")])
def test_housing_benefit_of_two_homes_is_shared_by_the_days(on: str, benefit: str) -> None:
    # (24 x 1,126.67 + 7 x 866.67) / 31; with one day of the new home, (30 x 1,126.67 + 866.67) / 31
    found = month(household(SUPPORTED), "2026-10-12", bo.Moves(on=on, home=CHEAPER))
    assert str(found.housing_benefit) == benefit


def test_nothing_is_said_of_a_first_day_in_the_month_of_a_move() -> None:
    found = bo.timeline(household(), [bo.Moves(on="2026-11-05", home=SUPPORTED)], start="2026-10-12", months=1)
    assert "first day" not in " ".join(warned.text for warned in found.warnings)


def test_the_rules_of_a_home_moved_to_are_among_those_taken_as_unchanged() -> None:
    found = bo.timeline(household(), [bo.Moves(on="2026-11-05", home=SUPPORTED)], start="2026-10-12", months=1)
    assert "rules on Housing Benefit" in " ".join(assumed.text for assumed in found.assumptions if assumed.field == "rules")


def test_the_days_before_the_day_asked_about_belong_to_the_month() -> None:
    move = bo.Moves(on="2026-11-05", home=SUPPORTED)
    assert month(household(), "2026-11-08", move).housing_benefit == month(household(), "2026-10-12", move).housing_benefit


def test_a_child_may_have_been_born_within_the_first_period() -> None:
    # 27.05 a week is 117.22 a month; of 12 October to 11 November the last 23 days: 23 x 12 / 365 of it
    found = month(household(children=[{"born": "2026-10-20"}]), "2026-10-25")
    assert found.in_hand.in_pence - found.universal_credit.in_pence == 88_64


def of_lines(found: Month) -> dict[str, str]:
    return {line.name: str(line.amount) for line in found.beside}


@pytest.mark.parametrize(("born", "benefit"), [("2026-11-12", "117.22"), ("2026-11-13", "111.76"), ("2026-12-11", "3.85")])
def test_child_benefit_is_for_the_days_from_the_birth(born: str, benefit: str) -> None:
    # of 12 November to 11 December all 30 days; 29 and 1, each 12 / 365 of 117.22
    assert of_lines(month(household(children=[{"born": born}]), "2026-12-11"))["family.child_benefit"] == benefit


def test_what_ends_before_a_birth_is_paid_up_to_its_end() -> None:
    # 95.55 a week is 414.05 a month, for 24 days up to 5 December: 24 x 12 / 365 of it, 326.70. With the first child
    # 303.94 more: 424.90 + 520.00 + 303.94 - 326.70 = 922.14
    jobseeker = {"contributions": True, "claim_started": "2026-05-31"}
    found = month(household(adult=jobseeker, children=[{"born": "2026-12-10"}]), "2026-12-10")
    assert of_lines(found)["first_benefits.jobseekers_allowance"] == "326.70"
    assert str(found.universal_credit) == "922.14"


def test_a_birth_after_the_day_it_was_due_is_no_fault_on_the_days_between() -> None:
    mother = {"pregnant_due": "2026-11-20", "gave_birth_on": "2026-12-01"}
    found = month(household(adult=mother, children=[{"born": "2026-12-01"}]), "2026-12-05")
    assert of_lines(found)["family.child_benefit"] == "42.39"  # 11 days: 11 x 12 / 365 of 117.22


def test_council_tax_reduction_of_two_homes_is_shared_by_the_days() -> None:
    # nothing but Universal Credit: all of the bill is met. (24 x 100 + 7 x 130) / 31
    old, new = (bo.Home(nation="wales", tenure="social", rent="120 a week", council_tax=bill) for bill in ("1200 a year", "1560 a year"))
    found = month(household(old), "2026-10-12", bo.Moves(on="2026-11-05", home=new))
    assert str(found.in_hand) == "1,051.67"  # 424.90 + 520.00 + 106.77


CLAIMS = ["universal_credit", "new_style_jobseekers_allowance"]
JSA: dict[str, Any] = {"adult": {"contributions": True, "claim_started": "2026-04-30"}, "claims": CLAIMS}


def test_new_style_jobseekers_allowance_ends_after_182_days() -> None:
    # 7 waiting days from 30 April, then 182 days: the last is 4 November. 95.55 a week is 414.05 a month: 24 x 12 / 365 of it is 326.70
    found = bo.timeline(household(**JSA), start="2026-09-12", months=3).months
    assert [str(one.universal_credit) for one in found] == ["530.85", "618.20", "944.90"]
    assert [str(one.in_hand) for one in found] == ["944.90", "944.90", "944.90"]


def test_waiting_days_bring_nothing() -> None:
    # claimed on 20 October, paid from 27 October: 16 days to 11 November. 16 x 12 / 365 of 414.05 is 217.80
    claimed = JSA | {"adult": {"contributions": True, "claim_started": "2026-10-20"}}
    assert amounts(month(household(**claimed), "2026-10-12")) == ("727.10", "0.00", "944.90")


def test_a_job_ends_jobseekers_allowance_on_the_day_it_starts() -> None:
    # 20 hours from 2 November, paid first in the next period: 21 days of the allowance, 285.86
    job = bo.Job(pay="12.71 an hour", hours=20, paid="weekly", starts="2026-11-02", first_pay_day="2026-11-13")
    claimed = JSA | {"adult": {"contributions": True, "claim_started": "2026-08-01"}}
    assert amounts(month(household(**claimed), "2026-10-12", job)) == ("659.04", "0.00", "944.90")


def test_new_style_employment_and_support_allowance_ends_after_365_days() -> None:
    # 7 waiting days from 4 November 2025, then 365 days: the last is 10 November 2026. 30 x 12 / 365 of 414.05 is 408.38
    claimed = {"contributions": True, "claim_started": "2025-11-04", "capability": "limited", "assessment_phase": False}
    stated = household(adult=claimed, claims=["universal_credit", "new_style_employment_and_support_allowance"])
    assert amounts(month(stated, "2026-10-12")) == ("536.52", "0.00", "944.90")


CARER: dict[str, Any] = {"adult": {"caring": {"carers_allowance": True}}}


def test_a_new_rate_of_carers_allowance_is_received_from_its_day() -> None:
    # 25 days at 83.30 a week, 360.97 a month, and 6 at 86.45, 374.62: 363.61. Universal Credit has the rates of 12 March:
    # 400.14 + 201.68 + 520.00 less 360.97
    assert amounts(month(household(**CARER), "2026-03-12")) == ("760.85", "0.00", "1,124.46")


def test_a_new_rate_of_child_benefit_is_received_from_its_day() -> None:
    # 26.05 a week to 5 April 2026, 112.88 a month, then 27.05, 117.22: (25 x 112.88 + 6 x 117.22) / 31 is 113.72
    with_child, without = household(children=[{"born": "2022-03-01"}]), household()
    found, alone = month(with_child, "2026-03-12"), month(without, "2026-03-12")
    assert found.in_hand.in_pence - found.universal_credit.in_pence == 113_72
    assert alone.in_hand == alone.universal_credit


def test_daily_living_stops_after_28_days_in_a_care_home() -> None:
    # in from 1 October; the 28th whole day is 29 October: 18 days of 332.37, 196.69
    pip = {"pip_daily_living": "standard"}
    stay = {"kind": "residential", "starts": "2026-10-01", "care_home": True, "publicly_funded": True}
    found = month(household(adult={"disability": pip, "treatment": stay}), "2026-10-12")
    assert found.in_hand.in_pence - found.universal_credit.in_pence == 196_69


def test_the_charge_of_a_programme_begins_on_its_first_day() -> None:
    # 7 days of 50.00 a week, 216.67 a month: 49.86
    stay = {"kind": "residential", "starts": "2026-11-05", "ends": "2027-01-31", "client_contribution": "50 a week"}
    found = month(household(adult={"treatment": stay}), "2026-10-12")
    assert found.in_hand.in_pence - found.universal_credit.in_pence == -49_86


def test_scottish_child_payment_ends_on_the_sixteenth_birthday() -> None:
    # 28.20 a week is 122.20 a month; 24 days of it 96.42
    home = bo.Home(nation="scotland", tenure="social", rent="120 a week")
    young = household(home, children=[{"born": "2010-11-05"}])
    older = household(home, children=[{"born": "2010-10-12"}])
    assert month(young, "2026-10-12").in_hand.in_pence - month(older, "2026-10-12").in_hand.in_pence == 96_42


# A week's pay of 190.65 leaves Carer's Allowance (limit 204); with 100 more, 290.65 less 3.89 of National Insurance, it does not.
def carer(nation: str = "england", **job: Any) -> Timeline:
    stated: dict[str, Any] = {"pay": "12.71 an hour", "hours": 15, "paid": "weekly", "first_pay_day": "2026-04-10"} | job
    home = SOCIAL.model_copy(update={"nation": nation})
    working = household(home, adult={"caring": {"carers_allowance": True}, "activities": [bo.Job(**stated)]})
    return bo.timeline(working, start="2026-10-12", months=2)


def stopped(found: Timeline) -> list[str]:
    return [warned.text.partition(":")[2].partition(":")[0].strip() for warned in found.warnings if " no Carer" in warned.text]


def test_carers_allowance_stops_the_week_after_a_bonus() -> None:
    # paid on Friday 23 October, it counts in the week from 19 October: none from 26 October to 1 November.
    # 24 days of 374.62 are 295.59. Earned 3 x 190.65 + 286.76 = 858.71; 55 % of it 472.29
    found = carer(one_off_pay=[{"amount": "100", "on": "2026-10-23"}])
    first, second = found.months
    assert stopped(found) == ["no Carer's Allowance from 26 October 2026 to 1 November 2026"]
    assert str(first.universal_credit) == str(bo.Money(424_90 + 209_34 + 520_00 - 472_29 - 295_59))
    assert first.in_hand.in_pence == first.universal_credit.in_pence + 858_71 + 295_59
    # 5 pay days in the next: 953.25, 55 % of it 524.29
    assert str(second.universal_credit) == str(bo.Money(424_90 + 209_34 + 520_00 - 524_29 - 374_62))


@pytest.mark.parametrize(("bonus", "weeks"), [("13.35", []), ("13.36", ["no Carer's Allowance from 26 October 2026 to 1 November 2026"])])
def test_a_penny_above_the_limit_stops_it(bonus: str, weeks: list[str]) -> None:
    assert stopped(carer(one_off_pay=[{"amount": bonus, "on": "2026-10-23"}])) == weeks


def test_a_month_with_a_bonus_counts_for_all_its_weeks() -> None:
    # 800 a month is 184.61 a week; 1,100 less 4.16 is 252.88, from the week with 28 October to the one before 28 November's
    found = carer(pay="800 a month", paid="monthly", first_pay_day="2026-04-28", one_off_pay=[{"amount": "300", "on": "2026-10-28"}])
    assert stopped(found) == ["no Carer's Allowance from 2 November 2026 to 29 November 2026"]


def test_weeks_apart_are_named_apart() -> None:
    found = carer(one_off_pay=[{"amount": "100", "on": day} for day in ("2026-10-23", "2026-11-06")])
    assert stopped(found) == [
        "no Carer's Allowance from 26 October 2026 to 1 November 2026, 9 November 2026 to 15 November 2026",
    ]


def test_carer_support_payment_has_weeks_from_sunday() -> None:
    found = carer("scotland", one_off_pay=[{"amount": "100", "on": "2026-10-23"}])
    assert stopped(found) == ["no Carer Support Payment from 25 October 2026 to 31 October 2026"]
    assert "SSI 2023/302" in next(warned.law for warned in found.warnings if "no Carer Support Payment" in warned.text)


def test_carers_allowance_goes_on_until_the_week_after_the_first_pay() -> None:
    # 20 hours are 254.20; paid first on Friday 13 November, which counts in the week from 9 November: paid up to 15 November
    job = bo.Job(pay="12.71 an hour", hours=20, paid="weekly", starts="2026-11-02", first_pay_day="2026-11-13")
    months = bo.timeline(household(**CARER), job, start="2026-10-12", months=3).months
    beside = [one.in_hand.in_pence - one.universal_credit.in_pence - one.net.in_pence for one in months]
    assert beside == [374_62, 49_27, 0]  # 4 days, 12 to 15 November, of 374.62


def test_a_job_that_ends_gives_carers_allowance_back_after_its_last_pay() -> None:
    # the last pay day is Friday 16 October, for the week up to it: the week from 19 October has none, and 26 October is paid for again
    job = bo.Job(pay="12.71 an hour", hours=20, paid="weekly", first_pay_day="2026-04-10")
    working = household(adult={"caring": {"carers_allowance": True}, "activities": [job]})
    found = month(working, "2026-10-12", bo.Ends("job", on="2026-10-16"))
    assert found.in_hand.in_pence - found.universal_credit.in_pence - found.net.in_pence == 209_38  # 17 days of 374.62


def test_a_carers_last_period_may_end_after_the_last_day_that_is_answered_for() -> None:
    # rules of 30 April 2026 are answered for up to 30 April 2027, the first day of the last period
    months = bo.timeline(household(first="2026-04-30", **CARER), start="2027-03-30", months=3).months
    assert [str(one.in_hand) for one in months][1:] == ["1,154.24"]  # 424.90 + 209.34 + 520.00: the allowance counts in full


# 20 hours from December: 254.20 a week, National Insurance 0.98. No tax before April, as the free pay of the year is not used up;
# taxed by itself it would be 2.40. 253.22 less 5.00 and 77.73 is 170.49, 74.94 above 95.55; 65 % of it 48.71: 211.29 a week.
@pytest.mark.parametrize(("code", "benefit"), [(None, "915.59"), ("1257L W1", "922.35")])  # 250.82: 72.54 above, 47.15 off, 212.85
def test_housing_benefit_has_the_tax_that_is_really_taken(code: str | None, benefit: str) -> None:
    worker = household(SUPPORTED, "2026-06-15")
    job = bo.Job(pay="12.71 an hour", hours=20, paid="weekly", starts="2026-12-07", first_pay_day="2026-12-11", tax_code=code)
    found = bo.timeline(worker, job, start="2027-01-15", months=1)
    assert (found.months[0].universal_credit.in_pence, str(found.months[0].housing_benefit)) == (0, benefit)
    assert "less the tax that payroll really takes off" in " ".join(warned.text for warned in found.warnings)


def test_housing_benefit_leaves_a_payment_made_once_out_of_usual_earnings() -> None:
    extra = [{"amount": "400", "on": "2027-01-22"}]
    job = {"pay": "12.71 an hour", "hours": 20, "paid": "weekly", "starts": "2026-12-07", "first_pay_day": "2026-12-11"}
    found = [month(household(SUPPORTED, "2026-06-15"), "2027-01-15", bo.Job(**job, **more)) for more in ({}, {"one_off_pay": extra})]
    assert found[0].housing_benefit == found[1].housing_benefit


@pytest.mark.parametrize(
    ("weeks", "bonus", "weeks_without"),
    [  # (4 x 190.65 + 286.76) / 5 is 209.87, above 204; (7 x 190.65 + 286.76) / 8 is 202.66
        (None, "2026-10-23", ["no Carer's Allowance from 26 October 2026 to 1 November 2026"]),
        (5, "2026-10-23", ["no Carer's Allowance from 26 October 2026 to 29 November 2026"]),
        (8, "2026-10-23", []),
    ],
)
def test_an_average_of_weeks_where_pay_goes_up_and_down(weeks: int | None, bonus: str, weeks_without: list[str]) -> None:
    job = bo.Job(pay="12.71 an hour", hours=15, paid="weekly", first_pay_day="2026-04-10", one_off_pay=[{"amount": "100", "on": bonus}])
    working = household(adult={"caring": {"carers_allowance": True}, "activities": [job], "earnings_averaged_over": weeks})
    assert stopped(bo.timeline(working, start="2026-10-12", months=2)) == weeks_without


@pytest.mark.parametrize(("weeks", "weeks_without"), [(None, ["no Carer's Allowance from 19 October 2026 to 25 October 2026"]), (2, [])])
def test_the_first_weeks_of_a_job_have_the_average_of_its_first_cycle(weeks: int | None, weeks_without: list[str]) -> None:
    # 250 less 0.64, then 150: 199.68
    job = bo.Job(
        pay="150 a week", hours=10, paid="weekly", starts="2026-10-12", first_pay_day="2026-10-16",
        one_off_pay=[{"amount": "100", "on": "2026-10-16"}],
    )  # fmt: skip
    adult = {"caring": {"carers_allowance": True}, "earnings_averaged_over": weeks}
    assert stopped(bo.timeline(household(adult=adult), job, start="2026-10-12", months=1)) == weeks_without


def jobseeker(month_from: str, ends: str | None = None, **job: Any) -> str:
    """New-style Jobseeker's Allowance of the assessment period, beside 60 a week: 95.55 less 55 is 40.55, 175.72 a month."""
    stated: dict[str, Any] = {"pay": "60 a week", "hours": 5, "paid": "weekly", "first_pay_day": "2026-04-10"} | job
    adult = {"contributions": True, "claim_started": "2026-08-01", "benefit_week_ends": ends, "activities": [bo.Job(**stated)]}
    return of_lines(month(household(adult=adult, claims=CLAIMS), month_from))["first_benefits.jobseekers_allowance"]


@pytest.mark.parametrize(
    ("amount", "on", "ends", "paid"),
    [
        ("20", "2026-10-23", None, "156.15"),  # 22 to 28 October 20.55, 89.05 a month: (24 x 175.72 + 7 x 89.05) / 31
        ("20", "2026-11-13", None, "175.72"),  # 12 to 18 November
        ("20", "2026-11-13", "friday", "161.74"),  # 7 to 13 November: (26 x 175.72 + 5 x 89.05) / 31
        ("40.45", "2026-10-23", None, "136.14"),  # 10p a week, 0.43 a month
        ("40.46", "2026-10-23", None, "138.65"),  # 9p is not paid: 24 x 12 / 365 of 175.72
    ],
)
def test_jobseekers_allowance_goes_by_the_pay_of_each_benefit_week(amount: str, on: str, ends: str | None, paid: str) -> None:
    assert jobseeker("2026-10-12", ends, one_off_pay=[{"amount": amount, "on": on}]) == paid


def test_jobseekers_allowance_is_whole_up_to_the_week_of_the_first_pay() -> None:
    # 260 a month is 60 a week, from Thursday 26 November, the week of the 30th: (14 x 414.05 + 16 x 175.72) / 30
    job = {"pay": "260 a month", "paid": "monthly", "starts": "2026-11-02", "first_pay_day": "2026-11-30"}
    assert jobseeker("2026-11-12", **job) == "286.94"


@pytest.mark.parametrize(
    ("starts", "ends", "pay", "hours", "paid"),
    [
        # paid first on Friday 18 December: 12 to 18 December at 95.55 less 35 is 60.55, 262.38 a month, from any day the job starts:
        # (11 x 414.05 + 20 x 262.38) / 31 in a period of 1 to 31 December
        ("2026-12-12", "friday", "40 a week", 3, "316.20"),
        ("2026-12-14", "friday", "40 a week", 3, "316.20"),
        ("2026-12-18", "friday", "40 a week", 3, "316.20"),
        # 16 hours end the claim on 14 December: its first 13 days are whole, 13 x 12 / 365 of 414.05 (reg. 66(b)); 15 hours do not
        ("2026-12-14", "friday", "40 a week", 16, "176.96"),
        ("2026-12-14", "friday", "40 a week", 15, "316.20"),
        # more than the allowance takes the whole week, as it is treated as paid on 12 December: 11 x 12 / 365 of 414.05
        ("2026-12-14", "friday", "120 a week", 9, "149.74"),
    ],
)
def test_the_whole_benefit_week_of_the_first_pay_is_reduced(starts: str, ends: str, pay: str, hours: int, paid: str) -> None:
    job = bo.Job(pay=pay, hours=hours, paid="weekly", starts=starts, first_pay_day="2026-12-18")
    adult = {"contributions": True, "claim_started": "2026-10-05", "benefit_week_ends": ends}
    stated = household(adult=adult, claims=CLAIMS, first="2026-01-01")
    assert of_lines(month(stated, "2026-12-01", job))["first_benefits.jobseekers_allowance"] == paid


def test_the_week_of_the_first_pay_is_reduced_before_an_assessment_period_ends_too() -> None:
    # 12 to 18 December with a job from 14 December: 12 and 13 December are in the period before, (29 x 414.05 + 2 x 262.38) / 31
    job = bo.Job(pay="40 a week", hours=3, paid="weekly", starts="2026-12-14", first_pay_day="2026-12-18")
    adult = {"contributions": True, "claim_started": "2026-10-05", "benefit_week_ends": "friday"}
    stated = household(adult=adult, claims=CLAIMS, first="2026-01-14")
    assert of_lines(month(stated, "2026-11-14", job))["first_benefits.jobseekers_allowance"] == "403.94"


@pytest.mark.parametrize(
    ("pay", "paid"),
    [
        (150, "326.70"),  # 250.00 in the pay of 18 December alone: 12 to 18 December are lost, 24 x 12 / 365 of 414.05
        (204, "176.96"),  # never permitted: it ends on 14 December, 13 x 12 / 365
    ],
)
def test_no_day_of_the_week_of_a_first_pay_above_permitted_work_is_paid_for(pay: int, paid: str) -> None:
    job = bo.Job(
        pay=f"{pay} a week", hours=10, paid="weekly", starts="2026-12-14", first_pay_day="2026-12-18",
        one_off_pay=[{"amount": "100", "on": "2026-12-18"}],
    )  # fmt: skip
    adult = {"contributions": True, "capability": "limited", "assessment_phase": False, "benefit_week_ends": "friday"}
    claims = ["universal_credit", "new_style_employment_and_support_allowance"]
    found = bo.timeline(household(adult=adult, claims=claims, first="2026-01-01"), job, start="2026-12-01", months=1)
    assert of_lines(found.months[0])["first_benefits.employment_and_support_allowance"] == paid
    told = " ".join(warned.text for warned in found.warnings)
    assert ("Allowance from 12 December 2026 to 18 December 2026" in told) is (pay == 150)


@pytest.mark.parametrize(("bonus", "paid"), [("12.85", "414.05"), ("12.86", "326.70")])
def test_a_week_of_pay_above_permitted_work_is_not_paid_for(bonus: str, paid: str) -> None:
    # 190.65 and 12.85 are 203.50, the limit; a penny more, and 22 to 28 October are not paid for: 24 x 12 / 365 of 414.05
    job = {"pay": "12.71 an hour", "hours": 15, "paid": "weekly", "first_pay_day": "2026-04-10"}
    job["one_off_pay"] = [{"amount": bonus, "on": "2026-10-23"}]
    adult = {"contributions": True, "capability": "limited", "assessment_phase": False, "activities": [bo.Job(**job)]}
    stated = household(adult=adult, claims=["universal_credit", "new_style_employment_and_support_allowance"])
    found = bo.timeline(stated, start="2026-10-12", months=1)
    assert of_lines(found.months[0])["first_benefits.employment_and_support_allowance"] == paid
    told = [warned.text for warned in found.warnings if "no new-style Employment and Support Allowance" in warned.text]
    assert ["from 22 October 2026 to 28 October 2026" in text for text in told] == ([True] if paid == "326.70" else [])


def test_work_that_is_not_permitted_ends_the_allowance_before_its_first_pay() -> None:
    # 20 hours from 2 November, paid first on the 30th: 21 days, 12 October to 1 November, of 414.05
    job = bo.Job(pay="12.71 an hour", hours=20, paid="monthly", starts="2026-11-02", first_pay_day="2026-11-30")
    adult = {"contributions": True, "capability": "limited", "assessment_phase": False}
    stated = household(adult=adult, claims=["universal_credit", "new_style_employment_and_support_allowance"])
    assert of_lines(month(stated, "2026-10-12", job))["first_benefits.employment_and_support_allowance"] == "285.86"


def test_what_the_weeks_of_a_new_style_benefit_rest_on_is_listed() -> None:
    def told(week_ends: str | None, **job: Any) -> tuple[bool, str]:
        stated = {"pay": "60 a week", "hours": 5, "paid": "weekly", "first_pay_day": "2026-04-10"} | job
        adult = {"contributions": True, "claim_started": "2026-08-01", "benefit_week_ends": week_ends, "activities": [bo.Job(**stated)]}
        found = bo.timeline(household(adult=adult, claims=CLAIMS), start="2026-10-12", months=2)
        assert "benefit_week_ends" not in " ".join(unused.field for unused in found.not_taken_into_account)
        return any("benefit_week_ends" in assumed.field for assumed in found.assumptions), " ".join(found.not_covered)

    assert told("friday") == (False, told(None)[1])
    assert told(None)[0]
    assert "paid once (13 November 2026) counts in new-style" in told(None, one_off_pay=[{"amount": "20", "on": "2026-11-13"}])[1]
    assert "a job that has ended (20 November 2026)" in told(None, ends="2026-11-20")[1]


def test_weeks_that_a_timeline_goes_by_are_named_as_not_used_in_a_position() -> None:
    stated = household(adult={"contributions": True, "benefit_week_ends": "friday", "earnings_averaged_over": 5}, claims=CLAIMS)
    unused = " ".join(found.field for found in bo.position(stated, on="2026-10-12").not_taken_into_account)
    assert "benefit_week_ends" in unused
    assert "earnings_averaged_over" in unused
