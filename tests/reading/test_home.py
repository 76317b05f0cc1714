"""The home at the door: what is stated becomes numbers, what is not is listed, refused or left out by name."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from betteroff.position import Position

DAY = "2026-12-07"


def position(on: str = DAY, children: list[dict[str, Any]] | None = None, adult: dict[str, Any] | None = None, **home: Any) -> Position:
    case: dict[str, Any] = {"adults": [{"age": 40} | (adult or {})], "home": {"nation": "england", "greater_london": False} | home}
    case |= {name: case["home"].pop(name) for name in ("placement", "universal_credit") if name in case["home"]}
    if children:
        case["children"] = children
    return bo.position(bo.read({"household": case}).household, on=on)


def element(**stated: Any) -> str:
    return str(position(**stated).line("universal_credit.housing_element").amount)


def assumed(found: Position) -> dict[str, str]:
    return dict(found.assumptions)


SOCIAL: dict[str, Any] = {"tenure": "social", "rent": "100 a week"}  # 433.33 a month
PRIVATE: dict[str, Any] = {"tenure": "private", "rent": "700 a month", "local_housing_allowance": "600 a month"}


# Rent as a month: Sch 4 para 7


@pytest.mark.parametrize(
    ("rent", "free", "month"),
    [
        ("100 a week", None, "433.33"),
        ("100 a week", 2, "416.67"),  # 50 payments
        ("200 a fortnight", 2, "416.67"),  # 25 payments
        ("400 every 4 weeks", None, "433.33"),
        ("400 every 4 weeks", 4, "400.00"),
        ("520 a month", None, "520.00"),
        ("5200 a year", None, "433.33"),
    ],
)
def test_rent_becomes_a_month_over_the_payments_that_are_due(rent: str, free: int | None, month: str) -> None:
    stated: dict[str, Any] = {"rent_free_weeks": free} if free else {}
    assert element(tenure="social", rent=rent, **stated) == month


def test_rent_free_weeks_go_with_rents_counted_in_weeks() -> None:
    with pytest.raises(bo.BadInput, match="rent_free_weeks: goes with a rent a week"):
        position(tenure="social", rent="520 a month", rent_free_weeks=2)


# Bedrooms


def test_bedrooms_needed_are_counted_and_said() -> None:
    children = [{"born": "2014-01-01", "sex": "male"}, {"born": "2018-01-01", "sex": "female"}]  # 12 and 8
    found = position(**SOCIAL, bedrooms=4, children=children)
    assert found.line("housing_costs.spare_bedroom_reduction").amount.in_pence == 60_67  # one spare: 433.33 x 0.14 = 60.6662
    assert assumed(found)["home.bedrooms_needed"] == "3, counted from who lives in the home"


@pytest.mark.parametrize(("day", "reduction"), [("2026-12-31", 60_67), ("2027-01-01", 0)])
def test_a_tenth_birthday_brings_a_bedroom(day: str, reduction: int) -> None:
    children = [{"born": "2017-01-01", "sex": "male"}, {"born": "2019-01-01", "sex": "female"}]
    award = {"first_assessment_period": "2026-12-01"} if day == "2026-12-31" else {"first_assessment_period": "2027-01-01"}
    found = position(day, **SOCIAL, bedrooms=3, children=children, universal_credit=award)
    assert found.line("housing_costs.spare_bedroom_reduction").amount.in_pence == reduction


def test_bedrooms_needed_as_stated_override_the_count() -> None:
    assert element(**SOCIAL, bedrooms=2, bedrooms_needed=2) == "433.33"
    assert element(**SOCIAL, bedrooms=2) == "372.66"


def test_a_childs_sex_is_asked_for_only_where_it_matters() -> None:
    two = [{"born": "2014-01-01"}, {"born": "2018-01-01"}]
    with pytest.raises(bo.BadInput, match=r"children\.1\.sex: is needed to count the bedrooms; or state home\.bedrooms_needed"):
        position(**SOCIAL, bedrooms=3, children=two)
    assert element(**SOCIAL, bedrooms=2, children=two) == "433.33"  # two or three needed: none is spare
    young = [{"born": "2019-01-01"}, {"born": "2018-01-01"}]
    assert element(**SOCIAL, bedrooms=2, children=young) == "433.33"  # both under 10: two needed


def test_a_young_person_and_the_child_of_a_non_dependant_are_counted() -> None:
    children = [{"born": "2009-06-01", "in_education": True}]  # 17
    daughter = {"age": 22, "responsible_for_child_under_5": True}
    found = position(**SOCIAL, bedrooms=5, children=children, non_dependants=[daughter, {"born": "2024-01-01"}])
    assert assumed(found)["home.bedrooms_needed"].startswith("4,")  # renter, young person, daughter, her child
    assert found.line("housing_costs.contributions").amount.in_pence == 0


def test_no_bedrooms_stated_is_no_spare_bedroom_and_listed() -> None:
    assert assumed(position(**SOCIAL))["home.bedrooms"] == "no spare bedroom"


# Non-dependants


@pytest.mark.parametrize(
    ("other", "contribution"),
    [
        ({"age": 20}, 0),
        ({"age": 21}, 96_55),
        ({}, 96_55),
        ({"born": "2005-12-07"}, 96_55),
        ({"born": "2005-12-08"}, 96_55),  # 21 within the assessment period
        ({"born": "2006-01-07"}, 0),  # 21 on the first day of the next
        ({"age": 30, "receives": ["pension_credit"]}, 0),
        ({"age": 30, "receives": ["dla_care_middle_or_highest"]}, 0),
        ({"age": 30, "receives": ["pip_daily_living"]}, 0),
        ({"age": 30, "receives": ["adp_daily_living"]}, 0),
        ({"age": 30, "receives": ["attendance_allowance"]}, 0),
        ({"age": 30, "receives": ["armed_forces_independence_payment"]}, 0),
        ({"age": 30, "receives": ["carers_allowance"]}, 0),
        ({"age": 30, "receives": ["carer_support_payment"]}, 0),
        ({"age": 30, "in_prison": True}, 0),
        ({"age": 30, "responsible_for_child_under_5": True}, 0),
        ({"age": 30, "away_with_armed_forces": True}, 0),
        ({"age": 30, "in_prison": False}, 96_55),
    ],
)
def test_who_brings_a_contribution(other: dict[str, Any], contribution: int) -> None:
    assert position(**SOCIAL, non_dependants=[other]).line("housing_costs.contributions").amount.in_pence == contribution


# A son or daughter who no longer counts as a child: Sch 4 paras 9(2), 10(1)(c), 13, 28(4)


@pytest.mark.parametrize(
    ("born", "amount"),
    [
        ("2008-01-01", "520.00"),  # 17: a bedroom, and no contribution
        ("2003-01-01", "426.98"),  # 22: a bedroom, and 93.02
        ("2004-06-06", "426.98"),  # 21 on the last day of the assessment period
        ("2004-06-07", "520.00"),
    ],
)
def test_a_child_who_no_longer_counts_lives_in_the_home_as_a_non_dependant(born: str, amount: str) -> None:
    home: dict[str, Any] = {"tenure": "social", "rent": "520 a month", "bedrooms": 2}
    found = position("2025-05-07", **home, children=[{"born": born, "in_education": False}])
    assert str(found.line("universal_credit.housing_element").amount) == amount
    assert "lives at home as a non-dependant" in ", ".join(text for field, text in found.assumptions if field == "children.1")
    assert element(on="2025-05-07", **home) == "447.20"  # nobody else there: one spare bedroom


def test_such_a_child_lifts_the_rate_for_shared_accommodation() -> None:
    home = {"tenure": "private", "rent": "800 a month", "local_housing_allowance": "700 a month"}
    both = home | {"local_housing_allowance_shared": "400 a month"}
    child = {"born": "2008-01-01", "in_education": False}
    adult = {"born": "1991-01-01", "age": None}
    assert element(on="2025-09-07", **both, adult=adult, children=[child]) == "700.00"
    assert element(on="2025-09-07", **both, adult=adult) == "400.00"
    later = child | {"adopted_on": "2026-01-01"}
    assert element(on="2025-09-07", **both, adult=adult, children=[later]) == "400.00"  # not yet in the family


def test_nothing_is_said_of_such_a_child_where_no_rent_is_met() -> None:
    found = position("2025-05-07", tenure="none", children=[{"born": "2003-01-01", "in_education": False}])
    assert "non-dependant" not in str(found.assumptions)


def test_an_age_not_stated_is_taken_as_21_or_older_and_listed() -> None:
    assert assumed(position(**SOCIAL, non_dependants=[{}]))["home.non_dependants.1.born"] == "21 or older"


@pytest.mark.parametrize(
    "adult",
    [
        {"blind": True},
        {"disability": {"pip_daily_living": "standard"}},
        {"disability": {"adp_daily_living": "enhanced"}},
        {"disability": {"dla_care": "middle"}},
        {"disability": {"attendance_allowance": "lower"}},
        {"disability": {"armed_forces_independence_payment": True}},
    ],
)
def test_a_renter_with_a_benefit_for_care_is_exempt(adult: dict[str, Any]) -> None:
    assert element(**SOCIAL, non_dependants=[{"age": 30}], adult=adult) == "433.33"


@pytest.mark.parametrize("adult", [{"disability": {"dla_care": "lowest"}}, {"disability": {"pip_mobility": "enhanced"}}])
def test_a_renter_with_another_benefit_is_not(adult: dict[str, Any]) -> None:
    assert element(**SOCIAL, non_dependants=[{"age": 30}], adult=adult) == "336.78"  # 433.33 - 96.55


# The rate for shared accommodation


def test_both_rates_stated_the_table_chooses() -> None:
    both = PRIVATE | {"local_housing_allowance_shared": "350 a month"}
    assert element(**both, adult={"age": 34}) == "350.00"
    assert element(**both, adult={"age": 35}) == "600.00"
    assert element(**both, adult={"age": 34, "circumstances": {"modern_slavery": True}}) == "600.00"
    assert element(**both, adult={"age": 24, "circumstances": {"care_leaver": True}}) == "600.00"
    assert element(**both, adult={"age": 24, "circumstances": {"former_hostel_resident": True}}) == "600.00"
    assert element(**both, adult={"age": 24, "circumstances": {"public_protection": True}}) == "600.00"
    assert element(**both, adult={"age": 24, "circumstances": {"domestic_abuse_after_16": True}}) == "600.00"
    assert element(**both, adult={"age": 24, "blind": True}) == "350.00"  # blindness alone is no exception here
    assert element(**both, adult={"age": 24, "fostering": {"youngest": "2020-01-01"}}) == "600.00"
    assert element(**both, adult={"age": 24, "fostering": {"ended": "2025-12-06"}}) == "350.00"
    assert element(**both, adult={"age": 24}, non_dependants=[{"age": 20}]) == "600.00"


def test_one_rate_stated_is_said_to_be_taken_for_the_one_that_applies() -> None:
    text = assumed(position(**PRIVATE, adult={"age": 34}))["home.local_housing_allowance"]
    assert text.startswith("taken to be the rate for shared accommodation, which applies: single, under 35")
    assert "home.local_housing_allowance" not in assumed(position(**PRIVATE))


# Housing Benefit instead


@pytest.mark.parametrize("tenure", ["supported", "hostel", "residential_rehabilitation", "temporary"])
def test_rent_that_housing_benefit_meets_is_no_housing_element(tenure: str) -> None:
    found = position(tenure=tenure, rent="250 a week", children=[{"born": "2020-01-01"}], adult={"capability": "fit"})
    assert found.line("universal_credit.housing_element").amount.in_pence == 0
    assert found.line("universal_credit.work_allowance").amount.in_pence == (427_00 if tenure == "temporary" else 710_00)
    assert found.line("housing_benefit.payable_week").amount.in_pence == 250_00
    assert any(warned.text.startswith("No housing element. ") for warned in found.warnings)
    assert any("before rent" in warned.text for warned in found.warnings)
    assert "Housing Benefit" not in found.not_covered
    assert "home.rent" not in {unused.field for unused in found.not_taken_into_account}  # said once


def test_other_adults_in_temporary_accommodation_are_listed_as_taken_for_none() -> None:
    temporary: dict[str, Any] = {"tenure": "temporary", "rent": "100 a week", "local_housing_allowance": "100 a week"}
    assert "other adults in the home" in assumed(position("2016-06-01", **temporary))["household"]
    assert "other adults in the home" not in assumed(position("2016-06-01", tenure="owner"))["household"]


# Owners


def test_an_owner_states_how_long_the_wait_has_run() -> None:
    with pytest.raises(bo.BadInput, match="qualifying_periods_served: is needed of an owner"):
        position(tenure="owner", service_charges="50 a month")
    assert element(tenure="owner", service_charges="50 a month", qualifying_periods_served=9) == "50.00"
    assert element(tenure="owner", service_charges="50 a month", qualifying_periods_served=8) == "0.00"


@pytest.mark.parametrize(("first", "amount"), [("2026-03-07", "50.00"), ("2026-03-08", "0.00")])
def test_the_wait_is_counted_from_the_award(first: str, amount: str) -> None:
    award = {"first_assessment_period": first}
    assert element(tenure="owner", service_charges="50 a month", universal_credit=award) == amount


@pytest.mark.parametrize(("first", "over"), [("2025-05-31", 9), ("2025-05-30", 9), ("2025-05-28", 9), ("2025-06-30", 8)])
def test_a_wait_that_began_at_the_end_of_a_month_is_counted_by_assessment_periods(first: str, over: int) -> None:
    """The tenth period from 31 May 2025 begins on 28 February 2026, so nine are over (reg. 21(2), Sch 5 para 5)."""
    found = position("2026-02-28", tenure="owner", service_charges="50 a month", universal_credit={"first_assessment_period": first})
    assert found.line("universal_credit.housing_element").amount.in_pence == (50_00 if over == 9 else 0)


def test_an_owner_with_earnings_loses_the_element_and_is_told() -> None:
    job = {"kind": "job", "pay": "13 an hour", "hours": 1}
    found = position(tenure="owner", service_charges="50 a month", qualifying_periods_served=9, adult={"activities": [job]})
    assert found.line("universal_credit.housing_element").amount.in_pence == 0
    assert any("any earned income" in warned.text for warned in found.warnings)


def test_a_loan_for_mortgage_interest_is_told_and_not_counted() -> None:
    found = position(tenure="owner", mortgage=120_000)
    assert found.line("universal_credit.housing_element").amount.in_pence == 0
    assert any("A loan for mortgage interest may be offered: 366.00 a month" in warned.text for warned in found.warnings)


def test_a_mortgage_goes_with_an_owner() -> None:
    with pytest.raises(bo.BadInput, match="mortgage: goes with tenure owner"):
        position(**SOCIAL, mortgage=100)


# Stays elsewhere and second homes


@pytest.mark.parametrize(
    ("kind", "ends", "amount"),
    [
        ("hospital", "2027-03-31", "433.33"),
        ("hospital", "2027-04-01", "0.00"),
        ("residential_rehabilitation", "2027-04-01", "0.00"),
        ("refuge", "2027-09-30", "433.33"),
        ("refuge", "2027-10-01", "0.00"),
        ("hospital", None, "433.33"),
    ],
)
def test_a_home_is_kept_for_six_months_or_a_year_out_of_fear(kind: str, ends: str | None, amount: str) -> None:
    placement = {"kind": kind, "started": "2026-10-01"} | ({"expected_end": ends} if ends else {})
    found = position(**SOCIAL, placement=placement)
    assert str(found.line("universal_credit.housing_element").amount) == amount
    assert ("placement.expected_end" in assumed(found)) is (ends is None)


def test_a_stay_that_is_over_or_not_begun_changes_nothing() -> None:
    assert element(**SOCIAL, placement={"kind": "hospital", "started": "2026-01-01", "expected_end": "2026-12-01"}) == "433.33"
    assert element(**SOCIAL, placement={"kind": "hospital", "started": "2027-03-01", "expected_end": "2028-12-01"}) == "433.33"


def test_a_long_stay_of_one_of_a_couple_is_refused() -> None:
    home = {"nation": "england", **SOCIAL}
    placement = {"kind": "hospital", "started": "2026-10-01", "expected_end": "2027-06-01"}
    case = {"household": {"adults": [{"age": 40}, {"age": 41}], "home": home, "placement": placement}}
    with pytest.raises(bo.NotCovered, match="ends the couple's joint claim"):
        bo.position(bo.read(case).household, on=DAY)


def test_two_homes_out_of_fear_of_violence() -> None:
    second = {"kind": "fear_of_violence", "started": "2026-06-01", "tenure": "private", "rent": "400 a month"}
    with pytest.raises(bo.BadInput, match="local_housing_allowance: is needed for a private rent"):
        position(**SOCIAL, placement=second)
    assert element(**SOCIAL, placement=second | {"local_housing_allowance": "350 a month"}) == "783.33"


def test_rent_of_a_placement_is_left_out_by_name() -> None:
    placement = {"kind": "residential_rehabilitation", "started": "2026-10-01", "expected_end": "2027-02-01", "rent": "300 a week"}
    found = position(**SOCIAL, placement=placement)
    assert "placement.rent" in {unused.field for unused in found.not_taken_into_account}


def test_what_means_nothing_beside_the_tenure_is_left_out_by_name() -> None:
    found = position(tenure="none", bedrooms=2, overnight_carer="renter", non_dependants=[{"age": 30}])
    assert {"home.bedrooms", "home.overnight_carer", "home.non_dependants"} <= {unused.field for unused in found.not_taken_into_account}


@pytest.mark.parametrize(
    ("partners", "fault"),
    [
        ([1, None], r"non_dependants\.1\.partner: must be the number of another of them"),
        ([None, 3], r"non_dependants\.2\.partner: must be the number of another of them"),
        ([2, 3, None], r"non_dependants\.1\.partner: does not go with what is stated of number 2"),
        ([3, 3, None], r"non_dependants\.1\.partner: does not go with what is stated of number 3"),
    ],
)
def test_a_couple_of_other_adults_is_two(partners: list[int | None], fault: str) -> None:
    with pytest.raises(bo.BadInput, match=fault):
        bo.Home(nation="wales", non_dependants=[bo.NonDependant(age=40, partner=partner) for partner in partners])


def test_each_of_a_couple_brings_a_contribution_to_universal_credit() -> None:
    two = [bo.NonDependant(age=40, partner=2), bo.NonDependant(age=40, partner=1)]
    home = bo.Home(nation="wales", tenure="social", rent="120 a week", bedrooms=3, non_dependants=two)
    found = bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02")], home=home), on="2026-12-07")
    # UC Regs 2013 Sch 4 para 13(1): in respect of each non-dependant. 96.55 each from 6 April 2026
    assert found.line("housing_costs.contributions").amount.in_pence == 2 * 96_55
    told = {unused.field: unused.why for unused in found.not_taken_into_account}
    assert told["home.non_dependants.1.partner"] == "it matters for Council Tax Reduction and Housing Benefit only"


def unused(**stated: Any) -> set[str]:
    return {unused.field for unused in position(**stated).not_taken_into_account}


def test_the_rent_of_a_second_home_is_named_where_it_is_not_met() -> None:
    # its month is over on 20 December, within the assessment period from 7 December
    second = {"kind": "home_being_adapted", "started": "2026-11-20", "tenure": "social", "rent": "500 a month"}
    found = position(**SOCIAL, placement=second)
    texts = [f"{warned.text} [{warned.law}]" for warned in found.warnings]
    text = "The rent of the second home, 500.00 a month, is not met: beside the first it counts for one month only"
    assert f"{text} [UC Regs 2013 Sch 3 para 5(4)]" in texts
    assert not any("both homes were liable" in assumed.text for assumed in found.assumptions)
    assert "placement" in unused(**SOCIAL, placement=second | {"expected_end": "2026-12-10"})


def test_the_rents_of_both_homes_are_to_be_paid() -> None:
    second = {"kind": "fear_of_violence", "started": "2026-06-01", "tenure": "social", "rent": "700 a month"}
    texts = [warned.text for warned in position(tenure="social", rent="120 a week", placement=second).warnings]
    assert any("1,220.00 a month is to be paid out of it" in text for text in texts)  # 520.00 and 700.00


def test_what_means_nothing_of_a_stay_or_an_adult_is_left_out_by_name() -> None:
    stay = {"kind": "hospital", "started": "2026-10-01", "expected_end": "2027-02-01", "client_contribution": "50 a week"}
    assert "placement.client_contribution" in unused(**SOCIAL, placement=stay)
    second = {"kind": "fear_of_violence", "started": "2026-06-01", "tenure": "social", "rent": "700 a month"}
    assert "placement.local_housing_allowance" in unused(**SOCIAL, placement=second | {"local_housing_allowance": "600 a month"})
    assert "home.under_22_exception" in unused(**SOCIAL, under_22_exception=True)
    other = {"age": 40, "receives": ["universal_credit"]}
    assert "home.non_dependants.1.receives" in unused(**SOCIAL, non_dependants=[other])
    idle = {"blind": True, "student_loan_plan": ["2"], "pension_kind": "salary sacrifice", "main_carer": True}
    assert {f"adults.1.{field}" for field in idle} <= unused(**SOCIAL, adult=idle | {"pension": "opted out"})
    with pytest.raises(bo.BadInput, match="adaptation_loan: goes with tenure owner"):
        position(**SOCIAL, adaptation_loan=4000)


def test_rent_free_weeks_of_a_rent_every_four_weeks_are_whole_payments() -> None:
    # twelve of thirteen payments of 480.00 over twelve months
    assert element(tenure="social", rent="480 every 4 weeks", rent_free_weeks=4) == "480.00"
    with pytest.raises(bo.BadInput, match="rent_free_weeks: is in weeks, and must be a multiple of 4, as rent is due every 4 weeks"):
        position(tenure="social", rent="480 every 4 weeks", rent_free_weeks=2)
