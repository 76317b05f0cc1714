"""The housing costs element by hand: rents, bedrooms, the shared rate, contributions, owners, two homes.

Worked from UC Regs 2013 Schs 1, 3, 4, 5 and the figures of each year; never from this library's own output.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff import dated_rules
from betteroff.facts import AdultFacts, BedroomFacts, Capability, Facts, HomeFacts, JobFacts, SecondHomeFacts, Tenure, TreatmentKind
from betteroff.rulebook.figures import rates
from betteroff.schemes.capability import decide
from betteroff.schemes.earned_income import EarnedIncome
from betteroff.schemes.housing_decisions import HousingDecisions, decide_housing
from betteroff.schemes.housing_element import (
    HousingCosts,
    HousingElementRates,
    bedrooms_needed,
    has_housing_help,
    housing_costs,
    housing_element,
    loan_for_mortgage_interest,
    rooms_of_children,
)
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.universal_credit import UniversalCreditRates

DAY = date(2026, 12, 7)
ADULT = AdultFacts(is_present=True, age=40)
WAGE_2017: MinimumWageRates = rates(
    MinimumWageRates, "minimum_wage", date(2017, 4, 1)
)  # 16 x 5.60 x 52 / 12 = 388.26..., so 388; apprentice 242.66..., so 242


def figures(day: date) -> HousingElementRates:
    found: HousingElementRates = rates(HousingElementRates, "housing_element", day)
    return found


def decided(facts: Facts, day: date) -> HousingDecisions:
    tables = dated_rules.award_tables(day)
    return decide_housing(facts, decide(facts.first, facts.second, tables.capability), tables.housing)


def costs(home: HomeFacts, first: AdultFacts = ADULT, day: date = DAY, earned: int = 0, **others: Any) -> HousingCosts:
    facts = Facts(first, home=home)._replace(**others)
    uc = rates(UniversalCreditRates, "universal_credit", DAY)
    return housing_costs(facts, decided(facts, day), EarnedIncome(earned, 0, 0, earned, earned), uc, figures(day), WAGE_2017)


def element(home: HomeFacts, first: AdultFacts = ADULT, day: date = DAY, earned: int = 0, **others: Any) -> int:
    return housing_element(costs(home, first, day, earned, **others))


def social(bedrooms: int = 0, needed: int = 0, rent: int = 520_00, **stated: Any) -> HomeFacts:
    return HomeFacts(tenure=Tenure.SOCIAL, rent_month=rent, bedrooms=bedrooms, bedrooms_needed=needed)._replace(**stated)


def private(rent: int, allowance: int, shared: int, **stated: Any) -> HomeFacts:
    return HomeFacts(
        tenure=Tenure.PRIVATE, rent_month=rent, local_housing_allowance_month=allowance, shared_accommodation_month=shared
    )._replace(**stated)


# Bedrooms: Sch 4 paras 10, 12


@pytest.mark.parametrize(
    ("children", "rooms"),
    [
        ((0, 0, 0, 0), 0),
        ((1, 1, 0, 0), 1),  # boy and girl under 10 share
        ((0, 1, 1, 0), 2),  # a boy of 10 and a girl of 9 do not
        ((1, 0, 1, 0), 1),  # boys of 11 and 8 share
        ((0, 0, 1, 1), 2),
        ((0, 0, 2, 0), 1),
        ((0, 0, 3, 0), 2),
        ((3, 0, 0, 0), 2),
        ((1, 1, 1, 1), 2),  # each older child with the younger of the same sex
        ((1, 1, 1, 0), 2),
        ((2, 1, 1, 0), 2),  # boys of 12 and 8, then a boy and a girl under 10
        ((0, 2, 1, 0), 2),
        ((2, 2, 1, 1), 3),
        ((1, 0, 0, 2), 2),
    ],
)
def test_children_share_so_that_the_fewest_bedrooms_are_needed(children: tuple[int, int, int, int], rooms: int) -> None:
    assert rooms_of_children(*children) == rooms


@pytest.mark.parametrize(
    ("people", "needed"),
    [
        (BedroomFacts(), 1),
        (BedroomFacts(young_persons=1), 2),
        (BedroomFacts(adults=2), 3),  # two non-dependants who are a couple have a room each
        (BedroomFacts(boys_under_10=1, girls_under_10=1, adults=1), 3),
    ],
)
def test_a_bedroom_for_the_renters_each_young_person_and_each_non_dependant(people: BedroomFacts, needed: int) -> None:
    assert bedrooms_needed(HomeFacts(people=people), figures(DAY)) == needed


@pytest.mark.parametrize(
    ("people", "day", "needed"),
    [
        (BedroomFacts(boys_under_10=1, boys_alone_under_10=1), date(2013, 12, 3), 2),
        (BedroomFacts(boys_under_10=1, boys_alone_under_10=1), date(2013, 12, 4), 3),
        (BedroomFacts(boys_under_10=2, boys_alone_under_10=1), DAY, 3),  # the two others share
        (BedroomFacts(older_girls=1, older_girls_alone=2), DAY, 4),
        (BedroomFacts(renter_has_overnight_care=True), date(2013, 4, 29), 2),
        (BedroomFacts(other_has_overnight_care=True), date(2017, 3, 31), 1),
        (BedroomFacts(other_has_overnight_care=True), date(2017, 4, 1), 2),
        (BedroomFacts(renter_has_overnight_care=True, other_has_overnight_care=True), date(2017, 4, 1), 2),
        (BedroomFacts(couple_cannot_share=True), date(2017, 3, 31), 1),
        (BedroomFacts(couple_cannot_share=True), date(2017, 4, 1), 2),
    ],
)
def test_additional_bedrooms_from_their_days_on(people: BedroomFacts, day: date, needed: int) -> None:
    assert bedrooms_needed(HomeFacts(people=people), figures(day)) == needed


def test_a_foster_parent_has_one_more_bedroom_beside_the_others() -> None:
    home = HomeFacts(people=BedroomFacts(renter_has_overnight_care=True, couple_cannot_share=True), is_foster_parent=True)
    assert bedrooms_needed(home, figures(DAY)) == 4


# Social rent: Sch 4 paras 33-36


@pytest.mark.parametrize(
    ("home", "amount"),
    [
        (social(), 520_00),
        (social(2, 2), 520_00),
        (social(1, 2), 520_00),
        (social(2, 1), 447_20),  # 520.00 - 72.80
        (social(3, 1), 390_00),  # 520.00 - 130.00
        (social(6, 1), 390_00),
        (social(3, 2, service_charges_month=21_67), 465_84),  # 541.67 x 0.14 = 75.8338, 75.83
        (social(2, 1, is_let_jointly=True), 520_00),
        (social(2), 447_20),  # one needed, as counted
    ],
)
def test_spare_bedrooms_take_14_or_25_per_cent_off_a_social_rent(home: HomeFacts, amount: int) -> None:
    assert element(home) == amount


@pytest.mark.parametrize(("day", "amount"), [(date(2021, 9, 30), 447_20), (date(2021, 10, 1), 520_00)])
def test_sanctuary_schemes_are_excepted_from_october_2021(day: date, amount: int) -> None:
    assert element(social(2, 1, is_in_sanctuary_scheme=True), day=day) == amount


def test_shared_ownership_has_no_reduction() -> None:
    assert element(social(3, 1, tenure=Tenure.SHARED_OWNERSHIP)) == 520_00


# Private rent: Sch 4 paras 22-29


@pytest.mark.parametrize(("rent", "amount"), [(599_99, 599_99), (600_00, 600_00), (600_01, 600_00)])
def test_a_private_rent_is_met_up_to_the_rate_for_the_size(rent: int, amount: int) -> None:
    assert element(private(rent, 600_00, 300_00)) == amount


def test_service_charges_are_part_of_the_rent_before_the_limit() -> None:
    assert element(private(590_00, 600_00, 300_00, service_charges_month=20_00)) == 600_00


@pytest.mark.parametrize(
    ("age", "home", "others", "day", "is_shared"),
    [
        (34, {}, {}, DAY, True),
        (35, {}, {}, DAY, False),
        (34, {}, {"children": 1}, DAY, False),
        (34, {"has_non_dependant": True}, {}, DAY, False),
        (34, {}, {"second": ADULT}, DAY, False),
        (21, {"is_care_leaver": True}, {}, date(2013, 4, 29), False),
        (22, {"is_care_leaver": True}, {}, date(2021, 5, 30), True),
        (22, {"is_care_leaver": True}, {}, date(2021, 5, 31), False),
        (24, {"is_care_leaver": True}, {}, DAY, False),
        (25, {"is_care_leaver": True}, {}, DAY, True),
        (24, {"has_lived_in_hostel": True}, {}, date(2021, 5, 30), True),
        (25, {"has_lived_in_hostel": True}, {}, date(2021, 5, 30), False),
        (24, {"has_lived_in_hostel": True}, {}, date(2021, 5, 31), False),
        (30, {"has_severe_disability_benefit": True}, {}, date(2013, 4, 29), False),
        (30, {"is_accepted_exception": True}, {}, date(2013, 4, 29), False),
        (30, {"has_suffered_domestic_abuse": True}, {}, date(2022, 9, 30), True),
        (30, {"has_suffered_domestic_abuse": True}, {}, date(2022, 10, 1), False),
        (30, {"is_victim_of_modern_slavery": True}, {}, date(2022, 9, 30), True),
        (30, {"is_victim_of_modern_slavery": True}, {}, date(2022, 10, 1), False),
    ],
)
def test_the_rate_for_shared_accommodation(age: int, home: dict[str, bool], others: dict[str, Any], day: date, is_shared: bool) -> None:
    found = element(private(700_00, 600_00, 300_00, **home), ADULT._replace(age=age), day, **others)
    assert found == (300_00 if is_shared else 600_00)


# Contributions: Sch 4 paras 13-16


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2014, 3, 13), 65_00),
        (date(2014, 3, 14), 68_00),  # as the other amounts of 2014-15: SI 2014/147 art. 1(2)(j)
        (date(2016, 4, 11), 69_37),
        (date(2017, 4, 9), 69_37),
        (date(2017, 4, 10), 70_06),
        (date(2018, 4, 9), 72_16),
        (date(2019, 4, 7), 72_16),
        (date(2019, 4, 8), 73_89),
        (date(2020, 4, 6), 75_15),
        (date(2021, 4, 12), 75_53),
        (date(2022, 4, 11), 77_87),
        (date(2023, 4, 10), 85_73),
        (date(2024, 4, 8), 91_47),
        (date(2025, 4, 7), 93_02),
        (date(2026, 4, 5), 93_02),
        (date(2026, 4, 6), 96_55),
    ],
)
def test_each_years_contribution(day: date, amount: int) -> None:
    assert costs(social(contributing_non_dependants=1), day=day).contributions == amount


@pytest.mark.parametrize(
    ("rent", "amount"),
    [(193_11, 1), (193_10, 0), (193_09, 0)],  # 2 x 96.55 = 193.10
)
def test_contributions_leave_nothing_but_never_less(rent: int, amount: int) -> None:
    assert element(social(rent=rent, contributing_non_dependants=2)) == amount


def test_contributions_come_off_last() -> None:
    assert element(social(2, 1, contributing_non_dependants=1)) == 350_65  # 520.00 - 72.80 - 96.55
    assert element(private(700_00, 600_00, 300_00, contributing_non_dependants=1)) == 503_45


def test_a_renter_with_a_benefit_for_care_has_no_contributions_taken_off() -> None:
    assert element(social(contributing_non_dependants=2, is_exempt_from_contributions=True)) == 520_00


# Housing Benefit instead, and the work allowance: Sch 1 paras 3A, 3B; SI 2014/1230 reg. 5A


@pytest.mark.parametrize(
    ("tenure", "day", "amount", "is_lower"),
    [
        (Tenure.SUPPORTED, DAY, 0, False),
        (Tenure.SUPPORTED, date(2013, 4, 29), 0, False),
        (Tenure.HOSTEL, DAY, 0, False),
        (Tenure.RESIDENTIAL_REHABILITATION, DAY, 0, False),
        (Tenure.TEMPORARY, date(2018, 4, 10), 600_00, True),
        (Tenure.TEMPORARY, date(2018, 4, 11), 0, True),
        (Tenure.TEMPORARY, DAY, 0, True),
        (Tenure.TEMPORARY_SINCE_BEFORE, DAY, 600_00, True),
        (Tenure.NONE, DAY, 0, False),
    ],
)
def test_what_helps_with_the_rent_and_which_work_allowance_follows(tenure: Tenure, day: date, amount: int, is_lower: bool) -> None:
    home = private(700_00, 600_00, 300_00)._replace(tenure=tenure)
    found = element(home, day=day)
    facts = Facts(ADULT, home=home)
    assert found == amount
    assert has_housing_help(facts, decided(facts, day), found) is is_lower


# Renters of 18 to 21, April 2017 to December 2018: Sch 4 paras 4, 4A-4C


@pytest.mark.parametrize(
    ("age", "day", "earned", "home", "others", "is_met"),
    [
        (21, date(2017, 3, 31), 0, {}, {}, True),
        (21, date(2017, 4, 1), 0, {}, {}, False),
        (18, date(2018, 12, 30), 0, {}, {}, False),
        (21, date(2018, 12, 31), 0, {}, {}, True),
        (22, date(2017, 4, 1), 0, {}, {}, True),
        (21, date(2017, 4, 1), 387_99, {}, {}, False),
        (21, date(2017, 4, 1), 388_00, {}, {}, True),
        (21, date(2017, 4, 1), 0, {"is_care_leaver": True}, {}, True),
        (21, date(2017, 4, 1), 0, {"has_under_22_exception": True}, {}, True),
        (21, date(2017, 4, 1), 0, {"has_severe_disability_benefit": True}, {}, True),
        (21, date(2017, 4, 1), 0, {"tenure": Tenure.TEMPORARY}, {}, True),
        (21, date(2017, 4, 1), 0, {}, {"children": 1}, True),
        (21, date(2017, 4, 1), 0, {}, {"second": ADULT}, True),
    ],
)
def test_renters_of_18_to_21(age: int, day: date, earned: int, home: dict[str, Any], others: dict[str, Any], is_met: bool) -> None:
    found = element(private(300_00, 600_00, 300_00, **home), ADULT._replace(age=age), day, earned, **others)
    assert found == (300_00 if is_met else 0)


def test_an_apprentice_under_22_needs_16_hours_at_the_apprentice_rate() -> None:
    apprentice = ADULT._replace(age=19, job=JobFacts(is_apprentice=True))
    assert element(social(), apprentice, date(2017, 4, 1), 241_99) == 0
    assert element(social(), apprentice, date(2017, 4, 1), 242_00) == 520_00


def test_limited_capability_lifts_the_rule_on_renters_under_22() -> None:
    assert element(social(), ADULT._replace(age=19, capability=Capability.LIMITED), date(2017, 4, 1)) == 520_00


@pytest.mark.parametrize(("age", "amount"), [(17, 0), (18, 520_00)])
def test_a_care_leaver_of_16_or_17_has_no_housing_element(age: int, amount: int) -> None:
    assert element(social(is_care_leaver=True), ADULT._replace(age=age)) == amount


# Owners: Sch 5


def owner(**stated: Any) -> HomeFacts:
    return HomeFacts(tenure=Tenure.OWNER, service_charges_month=50_00, qualifying_periods=9)._replace(**stated)


@pytest.mark.parametrize(
    ("home", "day", "earned", "amount"),
    [
        (owner(), DAY, 0, 50_00),
        (owner(), DAY, 1, 0),
        (owner(qualifying_periods=8), DAY, 0, 0),
        (owner(qualifying_periods=3), date(2016, 3, 31), 0, 50_00),
        (owner(qualifying_periods=3), date(2016, 4, 1), 0, 0),
        (owner(mortgage=100_000_00), date(2018, 4, 5), 0, 267_50),  # 50 + 100,000 x 2.61 % / 12 = 217.50
        (owner(mortgage=100_000_00), date(2018, 4, 6), 0, 50_00),
        (owner(mortgage=200_000_01, service_charges_month=0), date(2018, 4, 5), 0, 435_00),
        (owner(mortgage=200_000_00, adaptation_loan=20_000_00, service_charges_month=0), date(2018, 4, 5), 0, 478_50),
        (owner(mortgage=100_000_00), date(2018, 4, 5), 1, 0),
        (owner(tenure=Tenure.SHARED_OWNERSHIP, rent_month=200_00), DAY, 5_00, 250_00),  # rent and charges by Schedule 4
        (owner(tenure=Tenure.SHARED_OWNERSHIP, rent_month=200_00, mortgage=100_000_00), date(2018, 4, 5), 0, 467_50),
    ],
)
def test_an_owner_has_help_only_without_any_earnings_and_after_the_qualifying_period(
    home: HomeFacts, day: date, earned: int, amount: int
) -> None:
    assert element(home, day=day, earned=earned) == amount


@pytest.mark.parametrize(
    ("day", "earned", "periods", "loan"),
    [
        (date(2018, 4, 5), 0, 9, 0),  # still in the award
        (date(2018, 4, 6), 0, 9, 217_50),
        (date(2018, 4, 6), 0, 8, 0),
        (date(2018, 4, 6), 1, 9, 0),
        (date(2023, 4, 2), 1, 9, 0),
        (date(2023, 4, 3), 1, 3, 174_17),  # 2.09 %: 174.166...
        (date(2023, 4, 3), 1, 2, 0),
        (DAY, 1, 3, 305_00),  # 3.66 %
    ],
)
def test_a_loan_for_mortgage_interest_is_no_part_of_the_award(day: date, earned: int, periods: int, loan: int) -> None:
    facts = Facts(ADULT, home=owner(mortgage=100_000_00, loan_qualifying_periods=periods, service_charges_month=0))
    earnings = EarnedIncome(earned, 0, 0, earned, earned)
    assert loan_for_mortgage_interest(facts, decided(facts, day), earnings, figures(day)) == loan
    assert day < date(2018, 4, 6) or element(facts.home, day=day, earned=earned) == 0


# Absence and two homes: Sch 3 paras 5, 6, 9; Sch 4 paras 18, 19


@pytest.mark.parametrize(("months", "from_violence", "amount"), [(5, False, 520_00), (6, False, 0), (11, True, 520_00), (12, True, 0)])
def test_an_absence_longer_than_six_or_twelve_months_ends_the_element(months: int, from_violence: bool, amount: int) -> None:
    assert element(social(absence_months=months, is_away_from_violence=from_violence)) == amount


def test_rehabilitation_ends_the_element_after_six_months_for_somebody_alone() -> None:
    away = ADULT._replace(treatment=TreatmentKind.RESIDENTIAL, absence_months=6)
    assert element(social(), away) == 0
    assert element(social(), away, second=ADULT) == 520_00
    assert element(owner(), away) == 0


@pytest.mark.parametrize(
    ("second", "amount"),
    [
        (SecondHomeFacts(300_00), 820_00),
        (SecondHomeFacts(300_00, True, 250_00), 770_00),
        (SecondHomeFacts(300_00, months=11), 820_00),
        (SecondHomeFacts(300_00, months=12), 520_00),
        (SecondHomeFacts(300_00, is_being_adapted=True, months=0), 820_00),
        (SecondHomeFacts(300_00, is_being_adapted=True, months=1), 520_00),
    ],
)
def test_two_homes_count_for_a_year_out_of_fear_and_for_a_month_of_adaptations(second: SecondHomeFacts, amount: int) -> None:
    assert element(social(second=second)) == amount


def test_contributions_are_taken_off_once_for_two_homes() -> None:
    # step 1: 520.00 - 96.55 and 300.00 - 96.55; step 3 gives 96.55 back
    assert element(social(contributing_non_dependants=1, second=SecondHomeFacts(300_00))) == 723_45
    # of 50.00 no more than 50.00 is taken off, and it is given back for the other home
    assert element(social(rent=50_00, contributing_non_dependants=1, second=SecondHomeFacts(300_00))) == 300_00
