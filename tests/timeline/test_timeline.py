"""Month by month: pay days in their assessment periods, surplus earnings that roll, monthly pay that may be moved; worked by hand."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.calendar import written
from betteroff.timeline.months import Month

HOME = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
WEEKLY: dict[str, Any] = {"pay": "12.21 an hour", "hours": 16, "paid": "weekly", "starts": "2025-12-01", "first_pay_day": "2025-12-05"}


def single(first: str, *activities: bo.Job, **award: Any) -> bo.Household:
    """Somebody of 34 with a rent of 520 a month: 920.14 in 2025-26, 944.90 in 2026-27."""
    adult = bo.Adult(born="1991-03-02", pension="opted out", activities=activities)
    return bo.Household(adults=[adult], home=HOME, savings=0, universal_credit={"first_assessment_period": first, **award})


def pounds(months: tuple[Month, ...], name: str) -> list[str]:
    return [str(getattr(month, name)) for month in months]


def test_a_period_with_one_pay_day_more_brings_less_universal_credit() -> None:
    # Fridays from 5 December 2025, 195.36 each: 55 % of 195.36, of 976.80 and of 781.44 off 920.14
    found = bo.timeline(single("2025-05-12"), bo.Job(**WEEKLY), start="2025-12-01", months=3)
    assert (found.months[0].first_day, found.months[0].last_day) == (date(2025, 11, 12), date(2025, 12, 11))
    assert [len(month.pay_days) for month in found.months] == [1, 5, 4]
    assert pounds(found.months, "net") == ["195.36", "976.80", "781.44"]
    assert pounds(found.months, "universal_credit") == ["812.69", "382.90", "490.35"]
    assert pounds(found.months, "in_hand") == ["1,008.05", "1,359.70", "1,271.79"]
    assert [month.payment_due for month in found.months] == [date(2025, 12, 18), date(2026, 1, 18), date(2026, 2, 18)]
    assert found.months[1].usually_paid == date(2026, 1, 16)  # the 18th is a Sunday
    assert found.sentence == (
        "3 assessment periods, 1 with 1 pay day, 1 with 4 pay days, 1 with 5 pay days: Universal Credit between 382.90 and 812.69."
    )


def test_before_the_first_pay_day_there_is_nothing_but_universal_credit() -> None:
    job = bo.Job(**WEEKLY | {"first_pay_day": "2025-12-12"})
    found = bo.timeline(single("2025-05-12"), [job], start="2025-12-01", months=1)
    assert (found.months[0].pay_days, str(found.months[0].in_hand)) == ((), "920.14")


def test_final_wages_count_in_the_period_they_are_paid_in() -> None:
    # the week up to 12 December is paid on that day, one day into the period after work ended
    job = bo.Job(**{name: value for name, value in WEEKLY.items() if name != "starts"})
    found = bo.timeline(single("2025-05-12", job), bo.Ends("job", on="2025-12-10"), start="2025-12-01", months=3)
    assert [len(month.pay_days) for month in found.months] == [4, 1, 0]  # 14, 21, 28 November and 5 December; 12 December
    assert pounds(found.months, "universal_credit") == ["490.35", "812.69", "920.14"]


# The award ends at 1,718.00 earned (944.90 / 55 %); a surplus is what is above 4,218.00. October: 13,000 of pay in the year,
# less 7 x 1,048.26 of free pay, is 5,662 of taxable pay, 1,132.40; National Insurance 251.44 + 64.06 = 315.50 on 7,400.
BONUS = bo.Job(
    pay="1400 a month", hours=25, starts="2026-06-01", first_pay_day="2026-06-28", one_off_pay=[{"amount": "6000", "on": "2026-10-28"}]
)


def test_surplus_earnings_roll_into_the_months_after() -> None:
    found = bo.timeline(single("2026-05-12"), BONUS, start="2026-09-12", months=4)
    # November: month 8, 14,400 - 8,386.08 = 6,013 in the year, 1,202.60, so 70.20 of tax and 28.16 of insurance: 1,301.64
    assert pounds(found.months, "net") == ["1,371.84", "5,952.10", "1,301.64", "1,301.44"]
    assert pounds(found.months, "surplus_carried_forward") == ["0.00", "1,734.10", "0.00", "0.00"]
    assert pounds(found.months, "surplus_brought_forward") == ["0.00", "0.00", "1,734.10", "0.00"]
    assert pounds(found.months, "earned_income") == ["1,371.84", "5,952.10", "3,035.74", "1,301.44"]
    assert pounds(found.months, "universal_credit") == ["190.39", "0.00", "0.00", "229.11"]
    assert "Surplus earnings of 1,734.10 count in the month after 11 November 2026" in str(found)


def test_a_surplus_is_not_brought_into_the_sixth_month() -> None:
    # 60,000 in October leaves far more than five months of 1,300 and 4,218.00 can use up
    job = BONUS.model_copy(update={"one_off_pay": (bo.OneOffPay(amount=60_000, on="2026-10-28"),)})
    months = bo.timeline(single("2026-05-12"), job, start="2026-10-12", months=7).months
    assert [month.surplus_brought_forward.in_pence > 0 for month in months] == [False, True, True, True, True, True, False]
    assert months[6].universal_credit.in_pence > 0


def test_a_stated_surplus_is_brought_into_the_first_month_alone() -> None:
    found = bo.timeline(single("2026-05-12", surplus_earnings=500), start="2026-10-12", months=2)
    assert pounds(found.months, "earned_income") == ["500.00", "0.00"]
    assert pounds(found.months, "universal_credit") == ["669.90", "944.90"]  # 55 % of 500 is 275.00


PARENT = bo.Household(
    adults=[bo.Adult(born="1991-03-02", pension="opted out")],
    children=[bo.Child(born="2022-03-01")],
    home=HOME,
    savings=0,
    universal_credit=bo.UniversalCredit(first_assessment_period="2026-05-30"),
)
EARLY: dict[str, Any] = {"pay": "1400 a month", "hours": 25, "starts": "2026-06-07", "first_pay_day": "2026-06-30"}


def test_two_monthly_salaries_have_one_work_allowance_and_one_may_be_moved() -> None:
    # 30 October is paid on the 29th, the last day of its period. 424.90 + 303.94 + 520 = 1,248.84; allowance 427.00
    found = bo.timeline(PARENT, bo.Job(**EARLY, pay_days=["2026-10-29"]), start="2026-09-30", months=2)
    assert [len(month.pay_days) for month in found.months] == [2, 0]
    assert [month.pay_may_be_moved for month in found.months] == [True, False]
    # 2 x 1,371.84 - 427.00 = 2,316.68, 55 % of it 1,274.17: above 1,248.84
    assert pounds(found.months, "universal_credit") == ["0.00", "1,248.84"]
    assert pounds(found.months, "work_allowance_used") == ["427.00", "0.00"]
    moved = found.alternatives[0]
    # 1,371.84 - 427.00 = 944.84, 55 % of it 519.66
    assert pounds(moved.months, "universal_credit") == ["729.18", "729.18"]
    assert pounds(moved.months, "net") == ["2,743.68", "0.00"]
    assert (str(found.paid), str(moved.paid)) == ("1,248.84", "1,458.36")
    assert [day.counts_in for day in moved.months[0].pay_days] == [date(2026, 9, 30), date(2026, 10, 30)]
    assert (moved.law, "ask for it in the online journal" in moved.label) == ("UC Regs 2013 reg. 61(6); SI 2020/1138", True)


def test_the_period_before_may_be_the_empty_one() -> None:
    # 29 October is paid a day late, on the 30th, beside 29 November
    job = bo.Job(**EARLY | {"first_pay_day": "2026-06-29"}, pay_days=["2026-10-30"])
    found = bo.timeline(PARENT, job, start="2026-09-30", months=2)
    assert [len(month.pay_days) for month in found.months] == [0, 2]
    assert [day.counts_in for day in found.alternatives[0].months[1].pay_days] == [date(2026, 9, 30), date(2026, 10, 30)]
    assert len({str(month.earned_income) for month in found.alternatives[0].months}) == 2  # 2.60 of tax falls into month 8


@pytest.mark.parametrize(("first", "movable"), [("2020-11-15", False), ("2020-11-16", True)])
def test_monthly_pay_may_be_moved_in_periods_from_16_november_2020(first: str, movable: bool) -> None:
    job = bo.Job(pay="1000 a month", hours=25, first_pay_day="2020-11-18", pay_days=["2020-12-14"])
    found = bo.timeline(single(first), job, start=first, months=1)
    assert ([month.pay_may_be_moved for month in found.months], bool(found.alternatives)) == ([movable], movable)
    assert ("Johnson [2020] EWCA Civ 778" in str(found)) is not movable


def test_pay_by_weeks_may_not_be_moved() -> None:
    assert bo.timeline(single("2025-05-12"), bo.Job(**WEEKLY), start="2025-12-01", months=3).alternatives == ()


def test_the_timeline_says_what_a_typical_month_leaves_out() -> None:
    job = bo.Job(**EARLY, pay_days=["2026-10-29"], one_off_pay=[{"amount": "10", "on": "2026-10-29"}])
    position = bo.position(PARENT, job, on="2026-09-30")
    assert {"activity.1.pay_days", "activity.1.one_off_pay"} <= {unused.field for unused in position.not_taken_into_account}
    found = bo.timeline(PARENT, job, start="2026-09-30", months=2)
    assert not [unused for unused in found.not_taken_into_account if "job" in unused.field or "pay" in unused.field]
    assert "taxed by itself" in str(position)
    assert "taxed by itself" not in str(found)
    assert "statement A of the starter checklist" in " ".join(str(found).split())


def test_pay_after_the_last_figures_is_said_to_rest_on_them() -> None:
    found = bo.timeline(single("2026-05-12"), bo.Job(**EARLY), start="2027-03-12", months=1)
    assert found.months[0].pay_days[0].day == date(2027, 3, 30)
    late = next(assumed.text for assumed in found.assumptions if assumed.text.startswith("last checked for 5 April 2027"))
    assert "figures of income tax" in late


@pytest.mark.parametrize("pay", ["500 a month", "1400 a month", "3900 a month"])
def test_one_monthly_pay_day_taxed_by_itself_is_a_typical_month(pay: str) -> None:
    job = bo.Job(pay=pay, hours=25, tax_code="1257L M1", starts="2026-06-01", first_pay_day="2026-06-28", travel="10 a week")
    months = bo.timeline(PARENT, job, start="2026-09-30", months=3).months
    for month in months:
        typical = bo.position(PARENT, job, on=month.first_day)
        assert month.in_hand == typical.in_hand
        assert month.universal_credit == typical.line("universal_credit.payable").amount
        assert month.earned_income == typical.line("earned.total").amount


def test_a_couple_have_their_own_pay_days() -> None:
    couple = PARENT.model_copy(
        update={"adults": (bo.Adult(born="1991-03-02", pension="opted out", main_carer=True), bo.Adult(born="1990-01-01"))}
    )
    found = bo.timeline(couple, [bo.Job(**EARLY), bo.Job(**EARLY, adult=2)], start="2026-09-30", months=1)
    assert [day.whose for day in found.months[0].pay_days] == ["Claimant", "Partner"]
    assert found.months[0].earned_income.in_pence == sum(day.counted.in_pence for day in found.months[0].pay_days)


@pytest.mark.parametrize("months", [0, 25])
def test_months_have_a_limit(months: int) -> None:
    with pytest.raises(bo.BadInput, match="months: must be 1 to 24"):
        bo.timeline(single("2025-05-12"), start="2025-12-01", months=months)


def test_it_goes_as_far_as_the_rules_do_and_says_so() -> None:
    found = bo.timeline(single("2026-05-12"), start="2026-12-12", months=24)
    assert (
        found.not_covered[0]
        == f"assessment periods after {written(found.months[-1].last_day)}: the rules can be answered for up to that time only"
    )
    assert found.months[-1].first_day <= date(2027, 4, 30) < found.months[-1].last_day  # tables confirmed to 30 April 2026, and a year
    with pytest.raises(bo.NotCovered, match="is not covered"):
        bo.timeline(single("2026-05-12"), start="2027-12-12")


def test_it_is_plain_data_and_hides_what_was_stated() -> None:
    found = bo.timeline(PARENT, bo.Job(**EARLY, pay_days=["2026-10-29"]), start="2026-09-30", months=2)
    data = json.loads(found.to_json())
    assert (data["schema_version"], data["start"], len(data["months"])) == (1, "2026-09-30", 2)
    assert data["months"][0]["pay_days"][1]["day"] == "2026-10-29"
    assert data["months"][0]["universal_credit"] == "0.00"
    assert data["alternatives"][0]["months"][0]["universal_credit"] == "729.18"
    assert "<td>729.18</td>" in found._repr_html_()
    assert str(found.months[0]) not in super(type(found), found).__repr__()


@pytest.mark.parametrize(
    ("old", "new", "unmet"),
    [
        ({"tenure": "social", "rent": "110 a week"}, {"tenure": "supported", "rent": "250 a week"}, True),
        ({"tenure": "supported", "rent": "250 a week"}, {"tenure": "social", "rent": "110 a week"}, False),
    ],
)
def test_what_a_move_does_to_its_assessment_period_is_told(old: dict[str, Any], new: dict[str, Any], unmet: bool) -> None:
    before, after = (bo.Home(nation="england", greater_london=False, **home) for home in (old, new))
    stated = bo.Household(
        adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=before, savings=0,
        universal_credit=bo.UniversalCredit(first_assessment_period="2026-08-21"),
    )  # fmt: skip
    found = bo.timeline(stated, bo.Moves(on="2026-12-05", home=after), start="2026-11-23", months=3)
    texts = [warned.text for warned in found.warnings if warned.law == "SI 2013/381 Sch 1 para 20"]
    shared = "In the assessment period from 21 November 2026 this counts by the days, as it changes: Housing Benefit"
    assert texts.pop() == f"{shared}. position and compare show a whole month of it, as on one day"
    begins = "The move on 5 December 2026 counts in Universal Credit for all of the assessment period from 21 November 2026"
    if unmet:
        rent = "The rent from 21 November 2026 to 4 December 2026 is met by neither Universal Credit nor Housing Benefit"
        assert texts == [f"{begins}: there is no housing element in any of it", f"{rent}: ask the council for help with it before the move"]
    else:
        assert texts == [f"{begins}: the housing element is that of the new home"]


def test_what_changes_beside_pay_and_universal_credit_is_named_from_month_to_month() -> None:
    # two children in Scotland: 2 x 28.20 x 52 / 12 = 244.40; up to 19 December 13 days of it: 244.40 x 12 / 365 x 13 = 104.46;
    # and of 5.40 x 52 / 12 = 23.40 for the one under three
    old, new = (
        bo.Home(nation=nation, tenure="social", rent="100 a week", council_tax="1500 a year", council_tax_band="B")
        for nation in ("scotland", "wales")
    )
    works = bo.Job(pay="600 a month", hours=12, starts="2026-01-05", paid="monthly", first_pay_day="2026-01-30")
    stated = bo.Household(
        adults=[bo.Adult(born="1991-03-02", pension="opted out", activities=[works])],
        children=[bo.Child(born="2023-12-20"), bo.Child(born="2010-12-25")],
        home=old,
        savings=0,
        universal_credit={"first_assessment_period": "2026-01-07"},
    )
    found = bo.timeline(stated, bo.Moves(on="2026-12-20", home=new), start="2026-11-07", months=3)
    december, january = found.changes
    payment = ("Scottish Child Payment", "shrinks", "244.40", "104.46")
    assert payment in [(one.label, one.kind, str(one.today), str(one.then)) for one in december.changes]
    stops = [("Scottish Child Payment", "stops"), ("Best Start Foods", "stops")]
    assert [(one.label, one.kind) for one in january.changes] == [*stops, ("Council Tax Reduction", "shrinks")]
    falls = [
        sum(one.then.in_pence - one.today.in_pence for one in each.changes if one.label != "Best Start Foods") for each in found.changes
    ]
    assert falls == [
        after.in_hand.in_pence - before.in_hand.in_pence for before, after in zip(found.months, found.months[1:], strict=False)
    ]
    text = " ".join(str(found).split())
    assert "From 7 December 2026: Council Tax Reduction shrinks, from 125.00 to " in text
    assert "Best Start Foods shrinks, from 23.40 to 10.00 - From 7 January 2027: Scottish Child Payment stops, was 104.46;" in text
    assert json.loads(found.to_json())["changes"][1]["first_day"] == "2027-01-07"


def test_where_nothing_changes_beside_pay_nothing_is_said() -> None:
    found = bo.timeline(single("2025-05-12"), bo.Job(**WEEKLY), start="2025-12-01", months=3)
    assert found.changes == ()
    assert "What changes beside" not in str(found)


def notes(found: Any) -> str:
    return " ".join(warned.text for warned in found.warnings)


@pytest.mark.parametrize(("starts", "is_told"), [("2026-12-07", False), ("2026-12-08", True), ("2027-01-06", True), ("2027-01-07", False)])
def test_costs_of_a_job_that_starts_within_a_period_are_a_whole_month_s(starts: str, is_told: bool) -> None:
    def plan(**costs: Any) -> bo.Job:
        return bo.Job(pay="12.71 an hour", hours=25, starts=starts, first_pay_day="2027-01-29", **costs)

    words = "the assessment period from 7 December 2026 has a whole month of its travel and other costs"
    assert (words in notes(bo.timeline(single("2026-12-07"), plan(travel="15 a week"), start="2026-12-07", months=2))) is is_told
    assert words not in notes(bo.timeline(single("2026-12-07"), plan(), start="2026-12-07", months=2))


def test_what_a_floor_adds_to_earned_income_is_said() -> None:
    # 35 hours at 12.71 a week are 1,927.75 a month; of 1,927.00 tax is 175.90 and Class 4 insurance 52.77: 1,698.33 or so, 700 earned
    business = bo.SelfEmployment(income="900 a month", expenses="200 a month", hours=30, starts="2024-01-01", start_up_period=False)
    adult = bo.Adult(born="1991-03-02", activities=[business])
    found = bo.timeline(bo.Household(adults=[adult], home=HOME, savings=0), start="2026-12-07", months=2)
    lift = found.months[0].earned_income.pounds - 700
    assert lift > 900
    assert f"Claimant: {lift} a month that is not earned counts, as the minimum income floor applies" in notes(found)


def test_a_pay_day_adds_up() -> None:
    # 300 a week: insurance (300 - 242) x 8 % = 4.64; pension 5 % of (300 - 120) = 9.00, 1.80 of it relief: 300 - 4.64 - 9 + 1.80
    job = bo.Job(pay="300 a week", hours=20, paid="weekly", first_pay_day="2026-12-11", tax_code="NT")
    stated = bo.Household(adults=[bo.Adult(born="1991-03-02", activities=[job])], home=HOME, savings=0)
    text = " ".join(str(bo.timeline(stated, start="2026-12-07", months=1)).split())
    assert "300.00; National Insurance 4.64, pension 9.00 (1.80 of it tax relief, not taken from pay); take-home 288.16" in text


def test_both_ends_of_a_timeline_assume_one_beginning_and_one_list() -> None:
    stated = bo.Household(adults=[bo.Adult(born="1991-03-02")], home=HOME)
    plan = bo.Treatment(kind="structured", starts="2027-01-20")
    found = bo.timeline(stated, plan, start="2026-12-07", months=3)
    fields = [assumed.field for assumed in found.assumptions]
    began = [assumed.text for assumed in found.assumptions if assumed.field == "universal_credit.first_assessment_period"]
    assert began == ["an assessment period begins on 7 December 2026"]
    assert fields.count("adults.1") == 1
