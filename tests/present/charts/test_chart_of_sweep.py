"""The chart of a sweep and of the hours that pay: its words, its table and what it shows."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import betteroff as bo
from betteroff.present.charts import Chart
from betteroff.present.charts.pictures import Steps
from charted import BEFORE, CARER, IN_SUPPORTED, PAY, SAM, SINCE


def picture(chart: Chart) -> Steps:
    assert isinstance(chart.picture, Steps)
    return chart.picture


def test_the_cliff_in_supported_housing_before_5_october_2026() -> None:
    # 14 hours: 771.07 + 0.81 + 1,083.33 = 1,855.21; 15: 826.15 + 829.53 = 1,655.68 (tests of hours that pay)
    chart = bo.sweep(IN_SUPPORTED, hours=range(41), pay=PAY, on=BEFORE).chart()
    (fall,) = picture(chart).falls
    assert (str(fall.before), str(fall.after), str(fall.loss)) == ("14", "15", "199.53")
    assert fall.because == ("Universal Credit ends", "Housing Benefit: from £1,083.33 to £829.53")
    assert chart.alt == (
        "Money in hand a month, by hours of work a week. On 4 October 2026. "
        "Money in hand is before rent: £1,083.33 a month is to be paid out of it. "
        "Council Tax Reduction is not counted. "
        "Hours of work a week, at £12.71 an hour. Today: £1,508.23. "
        "The least is £1,508.23, at 0 hours a week. The most is £2,072.69, at 40 hours a week. "
        "One cliff. From 14 to 15 hours a week there is £199.53 a month less, because: Universal Credit ends; Housing Benefit: from "
        "£1,083.33 to £829.53. More money in hand than today: 1 to 40 hours a week. "
        "Less money in hand than at fewer hours: 15 to 27 hours a week. "
        "The job ends all that Universal Credit requires: 15 to 40 hours a week. "
        "At 8 hours a week: Free prescriptions: stops (outside money in hand), as more is earned in an assessment period than the limit."
    )
    assert chart.table.items[15].cells == ("£1,655.68", "£147.45 more than today", "a cliff: £199.53 less")


def test_no_cliff_from_5_october_2026() -> None:
    chart = bo.sweep(IN_SUPPORTED, hours=range(41), pay=PAY, on=SINCE).chart()
    assert picture(chart).falls == ()
    assert "No cliff: money in hand never falls from one step to the next." in chart.alt
    assert "ess money in hand" not in chart.alt
    assert [mark.text for mark in picture(chart).marks] == ["Free prescriptions: stops", "Universal Credit ends"]


def test_every_step_is_in_the_table_with_the_whole_hours_between() -> None:
    found = bo.sweep(SAM, hours=[40, 0, 20], pay=PAY, on="2026-12-07")
    chart = found.chart()
    assert [row.label for row in chart.table.items] == [str(hours) for hours in range(41)]
    assert [row.cells[0].replace(",", "") for row in chart.table.items] == [
        f"£{dot.in_hand.pounds}".removesuffix(".00") for dot in picture(chart).dots
    ]
    for point in found.points:
        assert f"£{point.in_hand}".removesuffix(".00") == chart.table.items[int(point.hours)].cells[0]


def test_from_which_hours_no_work_search_is_required() -> None:
    # the administrative threshold of 952 a month is reached at 18 hours: 991.38; nothing is left of the award at 40
    bands = {band.label: band.named for band in picture(bo.sweep(SAM, hours=range(36), pay=PAY, on="2026-12-07").chart()).bands}
    points = bo.sweep(SAM, hours=range(36), pay=PAY, on="2026-12-07").points
    first = next(point.hours for point in points if point.search_hours == 0)
    assert bands["The job ends work search"] == f"{first} to 35 hours a week"


TREATED = bo.Adult(born="1991-03-02", pension="opted out", treatment=bo.Treatment(kind="structured", started="2026-09-14"))


@pytest.mark.parametrize(("pay", "ends"), [(PAY, "18 to 40"), ("8 an hour", "29 to 40")])  # 28 x 8 x 52 / 12 is below 991, 29 above it
def test_the_chart_of_somebody_in_treatment_is_that_of_anybody(pay: str, ends: str) -> None:
    """Treatment lifts work search for six months (reg. 99(3)(e)); pay of 952 a month ends it beside that, and when it is over (6)(a)."""
    treated = SAM.model_copy(update={"adults": (TREATED,)})
    sweep, anybody = (bo.sweep(household, hours=range(41), pay=pay, on="2026-12-07") for household in (treated, SAM))
    assert {point.search_hours for point in sweep.points} == {0}
    for of in ("money in hand", "marginal rates"):
        chart, other = sweep.chart(of), anybody.chart(of)
        assert (chart.alt, chart.to_json(), chart.svg, str(chart)) == (other.alt, other.to_json(), other.svg, str(other))
    assert f"The job ends work search: {ends} hours" in sweep.chart().alt


def test_hours_end_work_search_where_low_pay_does_not() -> None:
    # 35 hours at 6 are 910 a month, below 952: but paid work of the 35 expected hours leaves none of search (reg. 95(2)(b))
    low = bo.sweep(SAM, hours=range(30, 36), pay="6 an hour", on="2026-12-07").chart()
    assert "The job ends work search: 35 hours a week." in low.alt


def test_where_no_work_search_is_asked_the_job_does_not_end_it() -> None:
    limited = bo.Adult(born="1991-03-02", pension="opted out", capability="limited")
    alt = bo.sweep(SAM.model_copy(update={"adults": (limited,)}), hours=range(21), pay=PAY, on="2026-12-07").chart().alt
    assert "work search" not in alt
    # 16 hours at 12.71 are the threshold of who has limited capability for work (reg. 90(2)(b)): 881.23 a month
    assert "The job ends all that Universal Credit requires: 16 to 20 hours a week." in alt
    unclaimed = SAM.model_copy(update={"claims": ()})
    assert "The job ends" not in bo.sweep(unclaimed, hours=range(21), pay=PAY, on="2026-12-07").chart().alt


@pytest.mark.parametrize(("bill", "is_left_out"), [({}, True), ({"council_tax_scheme": "default"}, False)])
def test_what_the_figures_leave_out_is_said_without_names_of_fields(bill: dict[str, str], is_left_out: bool) -> None:
    home: dict[str, Any] = {
        "nation": "england",
        "tenure": "social",
        "rent": "120 a week",
        "greater_london": False,
        "council_tax": "1200 a year",
    } | bill
    chart = bo.sweep(SAM.model_copy(update={"home": bo.Home(**home)}), hours=[0, 16], pay=PAY, on="2026-12-07").chart()
    assert "Money in hand is before rent and council tax: £520 and £100 a month are to be paid out of it." in chart.note
    assert ("Council Tax Reduction is not counted." in chart.note) == is_left_out
    assert "council_tax" not in chart.alt


def test_what_does_not_come_of_the_hours_is_not_told() -> None:
    """Treatment and health lift requirements at any hours: the chart of money is silent of them."""
    treatment = bo.Treatment(kind="structured", started="2026-09-14")
    secret = bo.Adult(born="1991-03-02", pension="opted out", capability="limited_for_activity", treatment=treatment)
    household = SAM.model_copy(update={"adults": (secret,)})
    charts = [bo.sweep(household, hours=range(0, 31, 10), pay=PAY, on="2026-12-07").chart(of) for of in ("money in hand", "marginal rates")]
    scenarios = {"a job": bo.Job(pay=PAY, hours=16), "helping": bo.Volunteering(hours=4, organisation="charity")}
    answer = bo.compare(household, scenarios, on="2026-12-07")
    charts += [answer.chart(), *(found.chart() for found in answer.values())]
    for chart in charts:
        told = f"{chart}{chart.to_json()}{chart.svg}".lower()
        assert not [word for word in ("treatment", "limited", "lcwra", "capability", "health", "easement", "work search") if word in told]


def test_by_pay_the_steps_are_named_by_pay() -> None:
    chart = bo.sweep(CARER, hours=16, pay=[f"{pay} a month" for pay in (700, 820, 840, 880)], on=BEFORE).chart()
    assert chart.title == "Money in hand a month, by pay"
    shown = picture(chart)
    assert shown.across == "Pay before tax a month, for 16 hours a week"
    assert [dot.at for dot in shown.dots] == [700, 820, 840, 880]
    assert "From £820 a month to £840 a month there is £4.31 a month less" in chart.alt
    assert "More money in hand than today: £700 a month to £880 a month." in chart.alt
    mixed = picture(bo.sweep(SAM, hours=16, pay=["15 an hour", "900 a month"], on=BEFORE).chart())
    assert [dot.at for dot in mixed.dots] == [900, 1040]


def test_one_step_is_a_chart_too() -> None:
    chart = bo.sweep(SAM, hours=[16], pay=PAY, on="2026-12-07").chart()
    assert "At 16 hours a week: £1,341.45, £396.55 more than today." in chart.alt
    assert "liff" not in chart.alt
    assert chart.svg


def test_whose_work_search_it_is_of_a_couple() -> None:
    couple = bo.Household(
        adults=[bo.Adult(born="1991-03-02", label="Ana"), bo.Adult(born="1990-03-02", label="Ben")], home=SAM.home, savings=0
    )
    labels = [band.label for band in picture(bo.sweep(couple, hours=range(0, 41, 5), pay=PAY, on="2026-12-07").chart()).bands]
    assert "The job ends work search of Ana" in labels


def test_the_rates_in_words() -> None:
    chart = bo.sweep(IN_SUPPORTED, hours=range(41), pay=PAY, on=BEFORE).chart("marginal rates")
    assert chart.alt.startswith(
        "What becomes of each further £1 of pay. On 4 October 2026. Money in hand is before rent: £1,083.33 a month is to be paid out of "
        "it. Council Tax Reduction is not counted. Hours of work a week, at £12.71 an hour. "
        "From 0 to 14 hours a week: 45p is kept; Universal Credit takes 55p. "
        "From 14 to 15 hours a week: £3.62 is lost, more than the whole of it; Universal Credit takes 2p and Housing Benefit takes £4.61. "
        "From 15 to 19 hours a week: 35p is kept; Housing Benefit takes 65p. "
    )
    assert (
        "From 29 to 30 hours a week: £1.13 comes in; Income Tax takes 20p, National Insurance takes 8p and Housing Benefit adds 41p."
        in chart.alt
    )
    assert chart.table.head == ("Hours a week", "Kept", "Income Tax", "National Insurance", "Universal Credit", "Housing Benefit")
    assert chart.table.items[14] == ("14 to 15", ("-£3.62", "0p", "0p", "2p", "£4.61"), "")
    assert len(chart.table.items) == 40


def test_of_one_step_no_pound_is_further() -> None:
    chart = bo.sweep(SAM, hours=[16], pay=PAY, on="2026-12-07").chart("marginal rates")
    assert "No step pays more than the one before." in chart.alt
    assert chart.svg


def test_a_chart_that_there_is_not_is_refused() -> None:
    with pytest.raises(bo.BadInput, match="of: must be one of 'money in hand', 'marginal rates'"):
        bo.sweep(SAM, hours=[16], pay=PAY, on="2026-12-07").chart("costs")


def test_the_hours_that_pay_before_and_from_the_change() -> None:
    chart = bo.hours_that_pay(IN_SUPPORTED, pay=PAY, on=BEFORE).chart()
    shown = picture(chart)
    assert chart.title == "Hours that pay, at £12.71 an hour"
    assert [(band.named, band.is_good) for band in shown.bands] == [
        ("1 to 14 and 28 to 40 hours a week", True), ("15 to 27 hours a week", False), ("1 to 40 hours a week", True),
    ]  # fmt: skip
    assert shown.from_when == "from 5 October 2026"
    assert [str(dots[15].in_hand) for dots in (shown.dots, shown.later)] == ["1,655.68", "1,874.64"]
    assert chart.table.head[-1] == "From 5 October 2026"
    assert chart.table.items[15].cells[-1] == "£1,874.64"
    assert "On 5 October 2026 1 to 40 hours a week are safe" in chart.alt
    assert picture(bo.hours_that_pay(SAM, pay=PAY, on="2026-12-07").chart()).later == ()


def test_plain_data_has_pounds_with_two_decimals() -> None:
    plain = bo.sweep(IN_SUPPORTED, hours=[14, 15], pay=PAY, on=BEFORE).chart().to_dict()
    assert (plain["schema_version"], plain["kind"], plain["today"]) == (1, "steps", "1508.23")
    assert plain["dots"][0] == {"at": "14", "in_hand": "1855.21", "is_more_than_today": True}
    assert plain["falls"][0]["loss"] == "199.53"
    assert Decimal(plain["falls"][0]["before"]) == 14
