"""What runs down, runs out or is used up from one assessment period to the next. Worked by hand from figures of 2026-27."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from betteroff.timeline.months import Month

AWARD: dict[str, Any] = {"first_assessment_period": "2025-11-12"}


def alone(*activities: Any, **home: Any) -> dict[str, Any]:
    """Somebody of 36 with a standard allowance of 424.90."""
    adult = bo.Adult(born="1990-01-01", pension="opted out", activities=activities)
    return {"adults": [adult], "savings": 0, "home": bo.Home(**{"nation": "england"} | home)}


def paid(months: tuple[Month, ...]) -> list[str]:
    return [str(month.universal_credit) for month in months]


def test_months_of_grace_from_the_benefit_cap_run_out() -> None:
    # 424.90 + 1,500.00; the cap for a single person outside London is 14,753 / 12 = 1,229.42
    award = bo.UniversalCredit(**AWARD, benefit_cap_grace_months_left=2)
    household = bo.Household(**alone(tenure="social", rent="1500 a month", greater_london=False), universal_credit=award)
    found = bo.timeline(household, start="2026-11-12", months=5)
    assert paid(found.months) == ["1,924.90", "1,924.90", "1,229.42", "1,229.42", "1,229.42"]
    # a job that starts later is compared on that day, three periods after the one the two months were stated for
    job = bo.Job(pay="200 a month", hours=4, starts="2027-02-20")
    compared = bo.compare(household, {"s": job}, on="2026-11-22")["s"]
    assert str(compared.today.line("universal_credit.payable").amount) == "1,229.42"
    later = bo.position(household, on="2027-01-12")
    assert str(later.line("universal_credit.payable").amount) == "1,924.90"
    assert any("count from the assessment period asked about first" in assumed.text for assumed in later.assumptions)


@pytest.mark.parametrize(("first", "expected"), [(900, "2,424.90"), (800, "1,229.42")])
def test_grace_counts_what_the_months_before_it_were_paid(first: int, expected: str) -> None:
    # 424.90 + 2,000.00. Enough (16 hours at 12.21, from April 2026 at 12.71: 846 and 881) in each of the twelve months before
    # 12 December 2026, the last of them by the 900 of 28 November, which the timeline itself counts (reg. 82(1)(b), (2))
    before = [{"on": "2025-12-28", "amount": first}, *({"on": f"2026-{month:02}-28", "amount": 900} for month in range(1, 11))]
    job = bo.Job(pay="900 a month", hours=16, first_pay_day="2025-01-28", ends="2026-11-28")
    award = bo.UniversalCredit(**AWARD, earnings_before=before)
    household = bo.Household(**alone(job, tenure="social", rent="2000 a month", greater_london=False), universal_credit=award)
    found = bo.timeline(household, start="2026-11-12", months=3)
    assert paid(found.months)[1:] == [expected, expected]
    assert any("what stated work brings from the one of the day asked about on" in assumed.text for assumed in found.assumptions)


def test_pay_that_is_stated_and_counted_is_not_counted_twice() -> None:
    # 450 on 28 November is too little; stated among the earnings before, it is the same payment
    before = [{"on": f"2025-{month}-28", "amount": 900} for month in (11, 12)]
    before += [{"on": f"2026-{month:02}-28", "amount": 900} for month in range(1, 11)] + [{"on": "2026-11-28", "amount": 450}]
    job = bo.Job(pay="450 a month", hours=8, first_pay_day="2025-01-28", ends="2026-11-28")
    award = bo.UniversalCredit(**AWARD | {"first_assessment_period": "2026-11-12"}, earnings_before=before)
    household = bo.Household(**alone(job, tenure="social", rent="2000 a month", greater_london=False), universal_credit=award)
    assert paid(bo.timeline(household, start="2026-11-29", months=2).months)[1] == "2,424.90"  # grace from 12 November


@pytest.mark.parametrize(
    ("then", "named"), [("60.99 a month", []), ("61 a month", ["grows"]), ("59.01 a month", []), ("59 a month", ["shrinks"])]
)
def test_a_change_of_pence_is_not_named(then: str, named: list[str]) -> None:
    income = [
        bo.Income(kind="occupational_pension", amount="60 a month", ends="2026-12-11"),
        bo.Income(kind="occupational_pension", amount=then, starts="2026-12-12"),
    ]
    household = bo.Household(**alone(tenure="none"), other_income=income, universal_credit=bo.UniversalCredit(**AWARD))
    found = bo.timeline(household, start="2026-11-12", months=2)
    assert [change.kind for month in found.changes for change in month.changes] == named


def with_element(job: bo.Job, on: str) -> bo.Household:
    known = {"transitional_element": 120, "first_period_earnings_reached_threshold": "yes", "transitional_element_on": on}
    return bo.Household(**alone(job, tenure="social", rent="120 a week"), universal_credit=bo.UniversalCredit(**AWARD, **known))


def test_low_earnings_that_end_a_transitional_element_are_what_is_received_in_a_period() -> None:
    # the last pay, 1,085.64 on 28 November, is above 952 though the job is over by the end of the period: low from 12 December only
    job = bo.Job(pay="1100 a month", hours=20, ends="2026-11-30", first_pay_day="2026-10-28")
    household = with_element(job, "2026-10-20")
    months = bo.timeline(household, start="2026-11-12", months=6).months
    assert paid(months)[1:] == ["1,064.90", "1,064.90", "1,064.90", "944.90", "944.90"]
    assert str(months[0].earned_income) == "1,085.64"
    february, march = (bo.position(household, on=f"2027-{day}").line("universal_credit.transitional_element") for day in ("02-15", "03-15"))
    assert (str(february.amount), str(march.amount)) == ("120.00", "0.00")


def test_four_pay_days_of_a_weekly_job_may_be_low_though_its_typical_month_is_not() -> None:
    # 230 a week is 996.67 in a typical month; 4 x 230 = 920 in the periods from 12 December, 12 January and 12 February
    job = bo.Job(pay="230 a week", hours=20, paid="weekly", first_pay_day="2026-05-15")
    months = bo.timeline(with_element(job, "2026-05-20"), start="2026-09-12", months=8).months
    assert [str(month.earned_income) for month in months[3:6]] == ["920.00", "920.00", "920.00"]
    # without the element 944.90 - 55 % of 1,150.00 and of 920.00
    assert paid(months)[6:] == ["312.40", "438.90"]


def owner(*jobs: bo.Job, began: str = "2025-11-12", **served: int) -> bo.Household:
    award = bo.UniversalCredit(first_assessment_period=began)
    return bo.Household(**alone(*jobs, tenure="owner", service_charges="60 a month", **served), universal_credit=award)


def test_the_qualifying_periods_of_an_owner_go_on() -> None:
    # eight are served on 12 November 2026, nine on 12 December: 424.90 + 60.00 from then
    found = bo.timeline(owner(qualifying_periods_served=8), start="2026-11-12", months=3)
    assert paid(found.months) == ["424.90", "484.90", "484.90"]
    job = bo.Job(pay="50 a week", hours=4, starts="2027-01-20")
    compared = bo.compare(owner(qualifying_periods_served=8), {"s": job}, on="2026-11-22")["s"]
    assert str(compared.today.line("universal_credit.housing_element").amount) == "60.00"


def test_a_period_with_earnings_starts_the_qualifying_period_of_an_owner_again() -> None:
    # 300.00 on 31 December: 424.90 - 55 % of 300.00 = 259.90; then nine assessment periods without the 60.00 (Sch 5 para 5(2)(b))
    job = bo.Job(pay="300 a month", hours=5, starts="2026-12-15", ends="2027-01-05", first_pay_day="2026-12-31")
    found = bo.timeline(owner(qualifying_periods_served=9), job, start="2026-11-12", months=5)
    assert paid(found.months) == ["484.90", "259.90", "424.90", "424.90", "424.90"]


def test_a_job_that_is_stated_brings_earnings_in_the_periods_of_an_owner() -> None:
    job = {"pay": "300 a month", "hours": 5, "ends": "2026-10-20"}
    for stated in (bo.Job(**job, first_pay_day="2026-09-28"), bo.Job(**job)):  # paid on 28 October; or not known when
        found = bo.position(owner(stated, began="2025-01-12"), on="2026-11-22")
        assert str(found.line("universal_credit.housing_element").amount) == "0.00"
    found = bo.position(owner(bo.Job(**job), began="2025-01-12"), on="2026-09-22")
    assert str(found.line("universal_credit.payable").amount) == "259.90"
    assert str(bo.position(owner(began="2025-01-12"), on="2026-11-22").line("universal_credit.payable").amount) == "484.90"
    # the loan waits three months and is for those in work too since 3 April 2023: earnings do not set it back
    mortgaged = owner(bo.Job(**job), began="2025-01-12").model_copy(
        update={"home": bo.Home(nation="england", tenure="owner", service_charges="60 a month", mortgage=100_000)}
    )
    warned = bo.position(mortgaged, on="2026-11-22").warnings
    assert any("A loan for mortgage interest may be offered" in warning.text for warning in warned)
    assert any("No housing element for an owner before 9 assessment periods" in warning.text for warning in warned)


def renting(*activities: Any) -> bo.Household:
    return bo.Household(**alone(*activities, tenure="social", rent="100 a week"), universal_credit=bo.UniversalCredit(**AWARD))


def trading(**trade: Any) -> bo.Household:
    stated = {"hours": 30, "gainful": False, "trade_started": "2024-01-01", "starts": "2024-01-01"} | trade
    return bo.Household(
        **alone(bo.SelfEmployment(**stated), tenure="social", rent="100 a week"), universal_credit=bo.UniversalCredit(**AWARD)
    )


def test_losses_of_a_business_are_used_once() -> None:
    # 424.90 + 433.33 less 55 % of 100.00, then of 600.00
    found = bo.timeline(trading(income="600 a month", losses=500), start="2026-11-12", months=3)
    assert paid(found.months) == ["803.23", "528.23", "528.23"]
    # 800 of losses: 600 are used in the first period, 200 in the second: 55 % of 400.00
    found = bo.timeline(trading(income="600 a month", losses=800), start="2026-11-12", months=3)
    assert paid(found.months) == ["858.23", "638.23", "528.23"]


def test_a_loss_of_one_month_comes_off_the_profit_of_the_next() -> None:
    # 250 lost in the first period comes off the 600 of the second (reg. 57A): 55 % of 350.00, then of 600.00
    lossy = bo.SelfEmployment(
        income="100 a month", expenses="350 a month", hours=30, gainful=False, trade_started="2024-01-01", ends="2026-11-30"
    )
    better = bo.SelfEmployment(income="600 a month", hours=30, gainful=False, trade_started="2024-01-01", starts="2026-12-01")
    found = bo.timeline(renting(lossy), better, start="2026-10-12", months=3)
    assert paid(found.months) == ["858.23", "665.73", "528.23"]


def told(found: bo.TimelineResult) -> list[str]:
    return [f"{warned.text} [{warned.law}]" for warned in found.warnings]


def test_a_timeline_says_why_there_is_no_universal_credit() -> None:
    household = bo.Household(**alone() | {"savings": 16_500}, universal_credit=bo.UniversalCredit(**AWARD))
    found = bo.timeline(household, start="2026-11-12", months=2)
    assert paid(found.months) == ["0.00", "0.00"]
    assert "Savings are above the limit, so there is no Universal Credit [UC Regs 2013 reg. 18]" in told(found)


def test_a_timeline_names_the_end_of_a_transitional_element_with_its_months() -> None:
    job = bo.Job(pay="1100 a month", hours=20, ends="2026-11-30", first_pay_day="2026-10-28")
    found = bo.timeline(with_element(job, "2026-10-20"), start="2026-11-12", months=6)
    ended = "The transitional element falls from 120.00 to 0.00 in the assessment period from 12 March 2027: "
    assert [text for text in told(found) if text.startswith(ended)] == [
        f"{ended}earnings were below the threshold in three assessment periods in a row [SI 2014/1230 reg. 56(2)]"
    ]
    lines = found.to_dict()["months"][0]["lines"]
    assert next(line["amount"] for line in lines if line["name"] == "universal_credit.transitional_element") == "120.00"


def test_a_timeline_names_the_months_of_the_benefit_cap_and_the_grace_there_may_be() -> None:
    # the last pay of 900.00 comes on 28 January 2027; 424.90 + 2,000.00 is capped at 1,229.42 once there are no earnings
    job = bo.Job(pay="900 a month", hours=16, ends="2027-01-15", first_pay_day="2026-11-28")
    household = bo.Household(
        **alone(job, tenure="social", rent="2000 a month", greater_london=False), universal_credit=bo.UniversalCredit(**AWARD)
    )
    found = bo.timeline(household, start="2026-11-12", months=5)
    assert paid(found.months) == ["1,929.90", "1,929.90", "1,929.90", "1,229.42", "1,229.42"]
    assert "The benefit cap takes 1,195.48 a month off Universal Credit (12 February 2027 to 11 April 2027)" in "; ".join(told(found))
    assert any("If months of grace from the benefit cap are left" in text and "(12 February 2027" in text for text in told(found))
    assert not any("shown beside it" in assumed.text for assumed in found.assumptions)


def test_a_sanction_by_the_day_is_of_the_first_period_alone() -> None:
    # 20 days at 13.90
    sanction = bo.Sanction(daily="13.90", days=20)
    household = bo.Household(**alone(tenure="social", rent="100 a week"), universal_credit=bo.UniversalCredit(**AWARD, sanction=sanction))
    found = bo.timeline(household, start="2026-11-12", months=3)
    assert paid(found.months) == ["858.23", "858.23", "858.23"]
    assert [str(month.paid) for month in found.months] == ["580.23", "858.23", "858.23"]
    assert any("in later ones there is none" in assumed.text for assumed in found.assumptions)


def test_a_start_up_period_begins_once() -> None:
    trade = bo.SelfEmployment(income="300 a month", hours=30, trade_started="2024-01-01", starts="2024-01-01", start_up_period=True)
    found = bo.timeline(renting(trade), start="2026-11-12", months=3)
    told = [assumed.text for assumed in found.assumptions if assumed.field.endswith("start_up_period")]
    assert told == ["it began on 12 November 2026; if not, give the day"]


def test_surplus_earnings_count_in_the_period_they_are_stated_of_alone() -> None:
    # 424.90 + 433.33 less 55 % of 1,000.00, and of the 400.00 in the period from 12 November; with the second job, 60.00 tax at the
    # basic rate taken off it, less 55 % of 1,240.00
    job = bo.Job(pay="1000 a month", hours=18)
    stated = bo.Household(
        **alone(job, tenure="social", rent="100 a week"), universal_credit=bo.UniversalCredit(**AWARD, surplus_earnings=400)
    )
    assert str(bo.position(stated, on="2026-11-22").line("universal_credit.payable").amount) == "88.23"
    second = bo.Job(pay="300 a month", hours=4, starts="2027-01-20")
    found = bo.compare(stated, {"second": second}, on="2026-11-22")["second"]
    sides = [str(side.line("universal_credit.payable").amount) for side in (found.today, found.then)]
    assert sides == ["308.23", "176.23"]
    same = bo.compare(stated, {"second": bo.Job(pay="300 a month", hours=4, starts="2026-12-11")}, on="2026-11-22")["second"]
    assert str(same.today.line("universal_credit.payable").amount) == "88.23"


@pytest.mark.parametrize(
    ("losses", "start", "today", "then"),
    [
        (600, "2026-12-11", "858.23", "693.23"),  # still in the period that the losses are stated of: 55 % of 0, then of 300.00
        (600, "2026-12-20", "528.23", "363.23"),  # used up: 55 % of 600.00, then of 900.00
        (800, "2026-12-20", "638.23", "473.23"),  # 200 left: 55 % of 400.00, then of 700.00
        (800, "2027-01-20", "528.23", "363.23"),
    ],
)
def test_losses_are_used_up_before_a_later_day_of_comparison(losses: int, start: str, today: str, then: str) -> None:
    job = bo.Job(pay="300 a month", hours=4, starts=start)
    found = bo.compare(trading(income="600 a month", losses=losses), {"job": job}, on="2026-11-22")["job"]
    assert [str(side.line("universal_credit.payable").amount) for side in (found.today, found.then)] == [today, then]


@pytest.mark.parametrize(
    ("losses", "ends", "brought", "expected"),
    [
        (800, "2026-10-31", 0, ["858.23", "528.23"]),  # the trade is over before the day asked about: 700 less 800 from 12 January
        (800, "2026-11-30", 0, ["858.23", "528.23"]),  # within its period, which counts no profit: then 600 are left of 700
        (600, "2026-11-30", 0, ["803.23", "473.23"]),  # 55 % of 100.00, then of 700.00
        (800, "2026-12-20", 0, ["583.23", "473.23"]),  # 600 used in the period from 12 November, 200 after a whole one without a trade
        (800, "2026-12-20", 100, ["638.23", "473.23"]),  # beside 100 that the new trade brings: 55 % of 400.00
    ],
)
def test_losses_last_over_periods_without_a_trade(losses: int, ends: str, brought: int, expected: list[str]) -> None:
    # reg. 57A(1): a loss of any earlier assessment period, until it is used up
    both = {"tax_paid": "0 a month", "hours": 30, "gainful": False}
    old = bo.SelfEmployment(income="600 a month", losses=losses, trade_started="2024-01-01", starts="2024-01-01", ends=ends, **both)
    new = bo.SelfEmployment(income="700 a month", losses=brought, trade_started="2027-01-20", starts="2027-01-20", **both)
    award, home = bo.UniversalCredit(**AWARD), {"tenure": "social", "rent": "100 a week"}
    assert (
        paid(bo.timeline(bo.Household(**alone(old, new, **home), universal_credit=award), start="2026-11-22", months=4).months)[2:]
        == expected
    )
    compared = bo.compare(bo.Household(**alone(old, **home), universal_credit=award), {"new": new}, on="2026-11-22")["new"]
    assert str(compared.then.line("universal_credit.payable").amount) == expected[0]


def test_losses_are_of_the_first_period_of_an_award_that_begins_after_the_day_asked_about() -> None:
    # 800 of losses in the period from 12 December: 600 used in it, 200 of 900 in the next, so 858.23 less 55 % of 700.00
    trade = bo.SelfEmployment(
        income="600 a month", tax_paid="0 a month", losses=800, hours=30, gainful=False, trade_started="2024-01-01", starts="2024-01-01"
    )
    award = bo.UniversalCredit(first_assessment_period="2026-12-12")
    stated = bo.Household(**alone(trade, tenure="social", rent="100 a week"), universal_credit=award)
    found = bo.compare(stated, {"job": bo.Job(pay="300 a month", hours=4, starts="2027-01-20")}, on="2026-11-22")["job"]
    assert str(found.then.line("universal_credit.payable").amount) == "473.23"


def test_losses_go_on_where_earlier_periods_decide_on_an_owners_charges() -> None:
    # 1,800 of losses are three periods of 600: no earned income in any, so 424.90 + 60.00 in each
    trade = bo.SelfEmployment(income="600 a month", losses=1800, hours=30, gainful=False, trade_started="2024-01-01", starts="2024-01-01")
    stated = bo.Household(
        **alone(trade, tenure="owner", service_charges="60 a month", qualifying_periods_served=9),
        universal_credit=bo.UniversalCredit(**AWARD),
    )
    assert paid(bo.timeline(stated, start="2026-11-12", months=3).months) == ["484.90", "484.90", "484.90"]


def test_losses_go_on_where_earlier_periods_decide_on_the_transitional_element() -> None:
    # nothing earned in two periods, 800.00 in the third: low earnings of fewer than three periods after February end nothing;
    # three in a row are November, December and January, so from 12 February the 120.00 are gone: 858.23 less 55 % of 1,000.00
    trade = bo.SelfEmployment(
        income="1000 a month", tax_paid="0 a month", losses=2200, hours=30, gainful=False, trade_started="2024-01-01", starts="2024-01-01"
    )
    award = AWARD | {
        "transitional_element": 120,
        "transitional_element_on": "2026-11-15",
        "first_period_earnings_reached_threshold": "yes",
    }
    stated = bo.Household(**alone(trade, tenure="social", rent="100 a week"), universal_credit=bo.UniversalCredit(**award))
    assert paid(bo.timeline(stated, start="2026-11-12", months=5).months)[3:] == ["308.23", "308.23"]
