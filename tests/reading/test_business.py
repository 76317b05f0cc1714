"""Self-employment and voluntary work for a business, from what an adviser states to the answer."""

from __future__ import annotations

from datetime import date
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
    regime = next(reason for reason in found.duties[0].reasons if reason.table.endswith("regime"))
    assert regime.why == "Nothing is required because of what is earned, or treated as earned"


def on_the_floor(income: str, on: str = ON, couple: bool = False, **stated: Any) -> Any:
    work = trade(income=income, hours=20, gainful=True, trade_started="2020-01-01", **stated)
    home = bo.Home(nation="england", tenure="social", rent="300 a week")
    partner = [bo.Adult(born="1985-05-05")] if couple else []
    return bo.position(bo.Household(adults=[bo.Adult(born="1985-05-05", activities=[work]), *partner], home=home, savings=0), on=on)


@pytest.mark.parametrize(
    ("income", "search"),
    [
        ("1698.83 a month", 0),  # less than the threshold of 1,698.84: treated as having it, regs 62(2), 90(5)
        ("1698.84 a month", 15),  # not less: not treated so, and 1,698.84 is below 1,927; 35 - 20 = 15
        ("1926.99 a month", 15),
        ("1927 a month", 0),  # reg. 90(1)
    ],
)
def test_the_floor_takes_work_search_away_only_where_it_adds_to_earnings(income: str, search: int) -> None:
    found = on_the_floor(income)
    assert found.duties[0].search_hours == search
    assert any("adds nothing in a month like this" in text for _, text in found.assumptions) == bool(search)
    assert {spell.search_hours for spell in found.duties[0].spells if spell.first_day < date(2027, 4, 1)} == {search}


def test_in_a_couple_it_adds_nothing_where_their_earnings_reach_both_thresholds() -> None:
    """Reg. 62(2), (3): 1,700 is not less than 1,698.84."""
    assert on_the_floor("1700 a month", couple=True).duties[0].search_hours == 15
    assert on_the_floor("1600 a month", couple=True).duties[0].group == "No work-related requirements"


def test_tax_that_is_not_stated_is_taken_off_before_the_floor_is_asked_for() -> None:
    """1,926 a month: tax (23,112 - 12,570) x 20 % and class 4 x 6 % leave 1,926 - 175.70 - 52.71 = 1,697.59, below 1,698.84."""
    assert on_the_floor("1926 a month", tax_paid=None).duties[0].group == "No work-related requirements"


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


@pytest.mark.parametrize("award", ["2025-11-07", "2025-12-07", "2020-01-07", "2026-01-07", None])
@pytest.mark.parametrize("starts", [ON, None])
def test_a_business_of_a_scenario_begins_on_the_day_asked_about(starts: str | None, award: str | None) -> None:
    """Reg. 63(1): the start-up period begins with the assessment period of the decision, never before the trade."""
    claim = {"universal_credit": bo.UniversalCredit(first_assessment_period=award)} if award else {}
    home = bo.Home(nation="england", tenure="social", rent="120 a week")
    household = bo.Household(adults=[bo.Adult(born="1985-05-05", pension="opted out")], home=home, savings=0, **claim)
    found = bo.compare(household, {"biz": bo.SelfEmployment(income="500 a month", hours=30, starts=starts)}, on=ON)["biz"]
    assert str(found.gain) == "225.00"  # 45 % of 500
    assert found.duties[0].search_hours == 5  # 35 - 30
    assert any("12 months from 7 December 2026" in text for _, text in found.then.assumptions)


def test_more_trade_beside_that_of_today_is_not_taken_as_new() -> None:
    claim = bo.UniversalCredit(first_assessment_period="2020-01-07")
    adult = bo.Adult(born="1986-03-02", activities=[trade()])
    household = bo.Household(adults=[adult], home=bo.Home(nation="england", tenure="none"), savings=0, universal_credit=claim)
    found = bo.compare(household, {"more": trade(income="100 a month", hours=31)}, on=ON)["more"]
    assert str(found.then.line("earned.total").amount) == "1,698.84"


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


def test_earnings_without_the_floor_are_shown_where_no_line_before_says_them() -> None:
    without_floor, home = "Earned income without the minimum income floor", bo.Home(nation="england", tenure="none")
    adult, earner = bo.Adult(born="1986-03-02"), bo.Adult(born="1986-03-02", activities=[bo.Job(pay="500 a month", hours=10)])
    work = {"job": bo.Job(pay="900 a month", hours=20), "trade": trade(start_up_period=False)}
    alone = bo.compare(bo.Household(adults=[adult], home=home, savings=0), work, on=ON)
    assert without_floor not in str(alone["job"])
    assert without_floor not in str(alone["trade"])  # the same as the earnings that count of the one adult
    assert "Earned income of the period" in str(alone["trade"])
    couple = bo.compare(bo.Household(adults=[adult, earner], home=home, savings=0), work, on=ON)
    assert without_floor in str(couple["trade"])


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


def test_a_partner_who_cannot_claim_adds_35_hours_at_the_adult_rate_to_the_couples_floor() -> None:
    # 35 x 12.71 x 52 / 12 = 1,927.68, after tax and class 4 1,698.84 each (reg. 90(3)(b)); the partner of 17 earns 1,301.64:
    # 1,400.00 less tax 20 % of 352 = 70.20 (of 351 pounds, above free pay of 1,048.26) and class 1 8 % of 352 = 28.16
    adults = [
        bo.Adult(born="1986-03-02", activities=[trade(start_up_period=False, gainful=True, income="0 a month", hours=35)]),
        bo.Adult(born="2009-01-01", cannot_claim="under 18", activities=[bo.Job(pay="1400 a month", hours=35)]),
    ]
    household = bo.Household(adults=adults, home=bo.Home(nation="england", tenure="none"), savings=0)
    found = bo.position(household, on="2026-06-06")
    assert [str(found.line(f"floor.{name}").amount) for name in ("first_threshold", "second_threshold", "first_lift")] == ["1,698.84"] * 3
    assert earned(found) == "3,000.48"


@pytest.mark.parametrize(("choice", "income", "tax"), [("receives", "1400 a month", "49.50"), ("gives", "1040 a month", "19.50")])
def test_the_marriage_allowance_of_the_self_employed(choice: str, income: str, tax: str) -> None:
    found = position(trade(income=income, tax_paid=None, gainful=False), marriage_allowance=choice)
    assert str(found.line("first_business.income_tax").amount) == tax


@pytest.mark.parametrize(("on", "is_told"), [("2027-01-05", True), ("2027-01-06", False)])
def test_a_start_up_period_is_told_of_only_while_it_runs(on: str, is_told: bool) -> None:
    uc = bo.UniversalCredit(first_assessment_period="2025-01-06")
    adult = bo.Adult(born="1986-03-02", activities=[trade(start_up_period="2026-01-20")])
    household = bo.Household(adults=[adult], home=bo.Home(nation="england", tenure="none"), savings=0, universal_credit=uc)
    assert any("When the start-up period is over" in told.text for told in bo.position(household, on=on).warnings) is is_told


@pytest.mark.parametrize(
    ("first_period", "on", "is_lifted", "is_assumed"),
    [
        ("2020-02-13", "2020-03-12", True, False),
        ("2020-02-14", "2020-03-13", True, True),
        ("2020-03-05", "2020-04-01", True, True),
        ("2020-03-13", "2020-03-13", False, True),
        ("2021-07-31", "2021-08-02", False, True),
        ("2021-08-01", "2021-08-02", True, True),
        ("2022-07-31", "2022-08-02", True, True),
        ("2022-08-01", "2022-08-02", True, False),
    ],
)
def test_the_floor_in_the_time_of_coronavirus_is_an_assumption(first_period: str, on: str, is_lifted: bool, is_assumed: bool) -> None:
    adult = bo.Adult(born="1986-03-02", activities=[trade(start_up_period=False, gainful=True)])
    award = {"first_assessment_period": first_period}
    household = bo.Household(adults=[adult], home=bo.Home(nation="england", tenure="none"), savings=0, universal_credit=award)
    found = bo.position(household, on=on)
    assert (found.line("earned.total").amount.in_pence > 900_00) is is_lifted
    assert any(field == "adults.1.self_employment.minimum_income_floor" for field, _ in found.assumptions) is is_assumed


@pytest.mark.parametrize(("on", "is_unused"), [("2018-04-10", True), ("2018-04-11", False)])
def test_losses_and_surplus_earnings_before_11_april_2018_are_named(on: str, is_unused: bool) -> None:
    adult = bo.Adult(born="1986-03-02", activities=[trade(gainful=False, losses=100)])
    award = {"first_assessment_period": on, "surplus_earnings": 50}
    household = bo.Household(adults=[adult], home=bo.Home(nation="england", tenure="none"), savings=0, universal_credit=award)
    found = bo.position(household, on=on)
    assert earned(found) == ("900.00" if is_unused else "850.00")
    named = {unused.field for unused in found.not_taken_into_account}
    assert ({"adults.1.self_employment.losses", "universal_credit.surplus_earnings"} <= named) is is_unused
    assert any("digital service" in text for _, text in found.assumptions) is not is_unused


def test_a_marriage_allowance_that_means_nothing_is_named() -> None:
    for given, is_named in ((trade(), True), (trade(tax_paid=None), False), (bo.Job(pay="900 a month", hours=20), False)):
        found = position(given, marriage_allowance="receives")
        assert ("adults.1.marriage_allowance" in {unused.field for unused in found.not_taken_into_account}) is is_named


@pytest.mark.parametrize(("pay", "charge"), [("2016.66 a month", "0.00"), ("2016.67 a month", "1.17")])
def test_a_profit_counts_for_the_high_income_child_benefit_charge(pay: str, charge: str) -> None:
    """36,000 of profit and 24,200 of pay are one step above 60,000: 1 % of 27.05 x 52 = 1,406.60 is 14 a year, 1.1667 a month."""
    works = [trade(income="3000 a month", gainful=False), bo.Job(pay=pay, hours=35)]
    home = bo.Home(nation="england", tenure="none")
    adult = bo.Adult(born="1986-03-02", activities=works, pension="opted out")
    found = bo.position(bo.Household(adults=[adult], children=[{"born": "2020-01-01"}], home=home), on=ON)
    assert str(found.line("family.high_income_charge").amount) == charge
    assert any(field == "high_income_charge" for field, _ in found.assumptions) is (charge != "0.00")
