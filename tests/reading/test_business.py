"""Self-employment and voluntary work for a business, from what an adviser states to the answer."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

ON = "2026-12-07"


def position(*activities: bo.SelfEmployment | bo.Volunteering | bo.Job, on: str = ON, **stated: Any) -> bo.PositionResult:
    adult = bo.Adult(born="1986-03-02", activities=activities, **stated)
    return bo.position(bo.Household(adults=[adult], home=bo.Home(nation="england", tenure="none"), savings=0), on=on)


def trade(**stated: Any) -> bo.SelfEmployment:
    return bo.SelfEmployment(**{"income": "900 a month", "tax_paid": "0 a month", "hours": 30} | stated)


def earned(found: bo.PositionResult) -> str:
    return str(found.line("earned.total").amount)


def test_on_the_floor_nothing_is_required() -> None:
    found = position(trade(start_up_period=False))
    assert earned(found) == "1,698.84"
    assert found.duties[0].group == "No work-related requirements"
    assert any("minimum income floor applies" in warned.text for warned in found.warnings)


def test_in_a_start_up_period_everything_can_be_required_less_the_hours_worked() -> None:
    found = position(trade(start_up_period="2026-06-07"))
    assert earned(found) == "900.00"
    assert found.duties[0].spells[0].search_hours == 5
    assert found.duties[0].group == "All work-related requirements"


@pytest.mark.parametrize(("on", "lifted"), [("2027-01-06", "900.00"), ("2027-01-07", "1,698.84")])
def test_a_start_up_period_lasts_twelve_months(on: str, lifted: str) -> None:
    uc = bo.UniversalCredit(first_assessment_period="2025-01-07")
    adult = bo.Adult(born="1986-03-02", activities=[trade(start_up_period="2026-01-20")])  # so from 7 January 2026
    household = bo.Household(adults=[adult], home=bo.Home(nation="england", tenure="none"), savings=0, universal_credit=uc)
    assert earned(bo.position(household, on=on)) == lifted


def test_the_look_ahead_sees_the_end_of_a_start_up_period_however_it_is_stated() -> None:
    """Twelve months from 10 January 2026 end with 9 January 2027: from then on the floor applies (regs 62, 63(1), 90(2))."""
    uc = bo.UniversalCredit(first_assessment_period="2026-01-10")
    for stated in (True, None, "2026-01-10"):
        work = bo.SelfEmployment(income="300 a month", hours=35, gainful=True, starts="2026-01-10", start_up_period=stated)
        adult = bo.Adult(born="1986-03-02", activities=[work])
        household = bo.Household(adults=[adult], home=bo.Home(nation="england", tenure="none"), savings=0, universal_credit=uc)
        spells = bo.position(household, on="2026-07-01").duties[0].spells
        assert [(spell.group, str(spell.last_day)) for spell in spells] == [
            ("All work-related requirements", "2027-01-09"),
            ("No work-related requirements", "None"),
        ]


def test_a_new_trade_has_a_start_up_period() -> None:
    found = position(trade(starts="2026-11-20"))
    assert earned(found) == "900.00"
    assert any(field.endswith("start_up_period") for field, _ in found.assumptions)


def test_a_job_with_more_hours_is_the_main_employment() -> None:
    found = position(trade(hours=5, income="100 a month"), bo.Job(pay="600 a month", hours=12), pension="opted out")
    assert earned(found) == "700.00"


def test_two_trades_are_added_together() -> None:
    found = position(trade(gainful=False), trade(income="100 a month", expenses="400 a month"))
    assert earned(found) == "600.00"


def test_profit_does_not_reach_the_administrative_threshold() -> None:
    found = position(trade(income="1500 a month", start_up_period=True, hours=10))
    assert found.duties[0].group == "All work-related requirements"
    assert found.duties[0].spells[0].work_search != "none"


def test_unpaid_work_for_a_business_counts_and_for_a_charity_does_not() -> None:
    assert earned(position(bo.Volunteering(hours=10, organisation="business"))) == "550.77"
    assert earned(position(bo.Volunteering(hours=10, organisation="charity"))) == "0.00"
    assert earned(position(bo.Volunteering(hours=10, organisation="business", able_to_pay=False))) == "0.00"


def test_payments_above_expenses_are_earnings_and_in_hand() -> None:
    found = position(bo.Volunteering(hours=10, organisation="charity", payment_above_expenses="30 a week"))
    assert earned(found) == "130.00"
    assert found.line("first_unpaid_work.payment").amount.in_pence == 130_00


def test_the_lines_of_each_adult_bear_the_label_and_an_absent_adult_has_none() -> None:
    found = position(trade(start_up_period=False), label="Sam")
    lines = {line.name: (line.whose, line.label) for line in found.lines if line.part in ("earned", "floor")}
    assert lines["earned.first"] == ("Sam", "Earnings that count")
    assert lines["floor.first_lift"] == ("Sam", "Added by the minimum income floor")
    assert lines["earned.total"] == ("", "Earned income of the period")
    assert not {"earned.second", "floor.second_threshold", "floor.second_lift"} & set(lines)


def test_earnings_without_the_floor_are_shown_where_the_floor_adds_something() -> None:
    household = bo.Household(adults=[bo.Adult(born="1986-03-02")], home=bo.Home(nation="england", tenure="none"), savings=0)
    work = {"job": bo.Job(pay="900 a month", hours=20), "trade": trade(start_up_period=False)}
    answer = bo.compare(household, work, on=ON)
    assert "Earned income without the minimum income floor" not in str(answer["job"])
    assert "Earned income without the minimum income floor" in str(answer["trade"])


def test_self_employment_can_end() -> None:
    home = bo.Home(nation="england", tenure="none")
    household = bo.Household(adults=[bo.Adult(born="1986-03-02", activities=[trade(start_up_period=False)])], home=home, savings=0)
    answer = bo.compare(household, {"stop": bo.Ends("self_employment", on="2026-12-06")}, on=ON)
    assert str(answer["stop"].then.line("earned.total").amount) == "0.00"


@pytest.mark.parametrize(
    ("stated", "field"),
    [
        ({"income": "10 an hour"}, "income"),
        ({"tax_paid": "5 an hour"}, "tax_paid"),
        ({"business_miles": -1}, "business_miles"),
        ({"minimum_income_floor": True}, "minimum_income_floor"),
    ],
)
def test_bad_input_names_the_field(stated: dict[str, Any], field: str) -> None:
    with pytest.raises(bo.BadInput, match=field):
        trade(**stated)


def test_tax_is_stated_for_every_trade_or_for_none() -> None:
    with pytest.raises(bo.BadInput, match="tax_paid"):
        position(trade(), trade(tax_paid=None))


def test_every_line_of_a_business_can_be_explained() -> None:
    found = position(trade(start_up_period=False, tax_paid=None, income="2000 a month", expenses="100 a month", business_miles=100))
    used = {line.name: {figure.name for figure in found.figures_of(line)} for line in found.lines}
    assert used["first_business.expenses"] >= {"self_employment.mileage_rate"}
    assert used["first_business.class_4"] >= {"self_employed_tax.class_4_rate", "income_tax.personal_allowance"}
    assert used["floor.first_threshold"] >= {"minimum_wage.adult", "self_employed_tax.class_4_lower", "self_employment.floor_is_suspended"}
