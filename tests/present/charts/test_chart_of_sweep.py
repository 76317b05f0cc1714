"""The chart of a sweep and of the hours that pay: its words, its table and what it shows."""

from __future__ import annotations

from decimal import Decimal

import pytest

import betteroff as bo
from betteroff.present.charts.pictures import Steps
from charted import BEFORE, CARER, IN_SUPPORTED, PAY, SAM, SINCE


def picture(chart: object) -> Steps:
    found = chart.picture  # type: ignore[attr-defined]
    assert isinstance(found, Steps)
    return found


def test_the_cliff_in_supported_housing_before_5_october_2026() -> None:
    # 14 hours: 771.07 + 0.81 + 1,083.33 = 1,855.21; 15: 826.15 + 829.53 = 1,655.68 (tests of hours that pay)
    chart = bo.sweep(IN_SUPPORTED, hours=range(41), pay=PAY, on=BEFORE).chart()
    (fall,) = picture(chart).falls
    assert (str(fall.before), str(fall.after), str(fall.loss)) == ("14", "15", "199.53")
    assert fall.because == ("Universal Credit ends", "Housing Benefit: from £1,083.33 to £829.53")
    assert chart.alt == (
        "Money in hand a month, by hours of work a week. On 4 October 2026. Rent is still to be paid out of it. "
        "Hours of work a week, at £12.71 an hour. Today: £1,508.23. "
        "The least is £1,508.23, at 0 hours a week. The most is £2,072.69, at 40 hours a week. "
        "One cliff. From 14 to 15 hours a week there is £199.53 a month less, because: Universal Credit ends; Housing Benefit: from "
        "£1,083.33 to £829.53. More money in hand than today: 1 to 40 hours a week. "
        "Less money in hand than at fewer hours: 15 to 27 hours a week. "
        "Nothing is required because of Universal Credit: 15 to 40 hours a week. "
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
    assert bands["No work search is required"] == f"{first} to 35 hours a week"


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
    assert "No work search is required of Ana" in labels


def test_the_rates_in_words() -> None:
    chart = bo.sweep(IN_SUPPORTED, hours=range(41), pay=PAY, on=BEFORE).chart("marginal rates")
    assert chart.alt.startswith(
        "What becomes of each further £1 of pay. On 4 October 2026. Hours of work a week, at £12.71 an hour. "
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
