"""The minimum income floor, its couple rule, surplus earnings and pay treated as received, worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.dated_rules import money_rates, money_tables
from betteroff.facts import AdultFacts, AwardFacts, BusinessFacts, Facts, JobFacts, Nation, UnpaidWorkFacts
from betteroff.order import Statement, money
from betteroff.schemes.minimum_income_floor import Floors, FloorTerms, lift, lifts, net_threshold
from betteroff.schemes.unpaid_work import treated_as_paid

DAY = date(2026, 12, 7)
BUSINESS = BusinessFacts(is_carried_on=True, receipts_month=900_00, tax_is_stated=True, is_gainful=True)
ALONE = AdultFacts(is_present=True, age=35, business=BUSINESS)


def worked(facts: Facts, day: date = DAY) -> Statement:
    return money(facts, money_rates(day, day), money_tables(day, day))


def threshold(day: date, hours: int = 35, age: int = 35, nation: Nation = Nation.ENGLAND) -> int:
    held = money_rates(day, day)
    adult, terms = AdultFacts(is_present=True, age=age), FloorTerms(True, hours * 60)
    taxes, bands = held.self_employed_tax, held.pay.income_tax
    return net_threshold(adult, terms, nation, held.award.self_employment, held.award.minimum_wage, taxes, bands)


@pytest.mark.parametrize(
    ("day", "pence"),
    [
        # 12.71 x 35 x 52 = 23,132.20: 1,927.68 a month, less tax 20 % of 10,562 = 176.03, class 4 6 % of 10,562.20 = 52.81
        (DAY, 1_698_84),
        # 7.83 x 35 x 52 = 14,250.60: 1,187.55, less 20 % of 2,400 = 40.00, 9 % of 5,826.60 = 43.70, 52 x 2.95 = 12.78
        (date(2018, 12, 7), 1_091_07),
    ],
)
def test_the_threshold_after_notional_tax(day: date, pence: int) -> None:
    assert threshold(day) == pence


def test_the_threshold_is_nothing_while_the_floor_is_suspended() -> None:
    assert threshold(date(2020, 3, 12)) > 0
    assert threshold(date(2020, 3, 13)) == threshold(date(2021, 7, 31)) == 0
    assert threshold(date(2021, 8, 1)) > 0


def test_earnings_below_the_floor_are_lifted_to_it() -> None:
    found = worked(Facts(ALONE))
    assert (found.earned.first, found.floor.first_lift, found.earned.total) == (900_00, 798_84, 1_698_84)
    assert found.earned.without_floor == 900_00  # what the benefit cap looks at


@pytest.mark.parametrize("pay", [798_84, 798_85])
def test_pay_from_a_job_counts_towards_the_floor(pay: int) -> None:
    given = ALONE._replace(unpaid=UnpaidWorkFacts(given_up_month=pay))
    assert worked(Facts(given)).earned.total == 900_00 + pay


def test_one_penny_below_is_lifted_by_one_penny() -> None:
    given = ALONE._replace(unpaid=UnpaidWorkFacts(given_up_month=798_83))
    assert worked(Facts(given)).floor.first_lift == 1


@pytest.mark.parametrize(
    "business",
    [
        BUSINESS._replace(is_gainful=False),
        BUSINESS._replace(has_start_up_period=True, start_up_months=11),
        BUSINESS._replace(floor_is_set_aside=True),
    ],
    ids=["not gainful", "start-up period", "set aside"],
)
def test_real_earnings_count_where_the_floor_does_not_apply(business: BusinessFacts) -> None:
    assert worked(Facts(ALONE._replace(business=business))).earned.total == 900_00


def test_the_floor_applies_after_twelve_months_of_a_start_up_period() -> None:
    after = ALONE._replace(business=BUSINESS._replace(has_start_up_period=True, start_up_months=12))
    assert worked(Facts(after)).earned.total == 1_698_84


def test_a_parent_of_a_child_of_two_has_no_floor_and_one_of_three_has_thirty_hours() -> None:
    parent = ALONE._replace(is_responsible_carer=True)
    two, three = (worked(Facts(parent, children=1, has_child=True, youngest_child_years=years)) for years in (2, 3))
    assert two.earned.total == 900_00
    # 12.71 x 30 x 52 = 19,827.60: 1,652.30, less 20 % of 7,257 = 120.95, 6 % of 7,257.60 = 36.29
    assert three.earned.total == 1_495_06


@pytest.mark.parametrize(
    ("own", "other", "added"),
    [
        (400_00, 700_00, 600_00),  # 1,000 + 700 is below 1,800
        (400_00, 1000_00, 400_00),  # lifted to 800, as both together reach 1,800
        (400_00, 1400_00, 0),  # both together reach the couple's threshold
        (400_00, 1399_99, 1),
        (1000_00, 0, 0),
    ],
)
def test_a_couple_is_lifted_no_further_than_its_own_threshold(own: int, other: int, added: int) -> None:
    assert lift(True, own, other, 1000_00, 1800_00, True) == added


def test_surplus_earnings_go_where_they_make_the_least_of_it() -> None:
    floors = Floors(FloorTerms(True, 0), FloorTerms(False, 0))
    assert lifts(floors, True, 400_00, 700_00, 300_00, 1000_00, 800_00) == (300_00, 0)


def test_surplus_earnings_brought_forward_count_from_11_april_2018() -> None:
    facts = Facts(AdultFacts(is_present=True, age=35), award=AwardFacts(surplus_earnings=500_00))
    assert worked(facts, date(2018, 4, 10)).earned.total == 0
    assert worked(facts, date(2018, 4, 11)).earned.total == 500_00


def test_surplus_earnings_are_carried_forward_above_2500_and_the_point_where_the_award_ends() -> None:
    # 424.90 / 0.55 = 772.55; 3,272.55 with the allowance
    earner = AdultFacts(is_present=True, age=35, unpaid=UnpaidWorkFacts(other_payment_month=3_272_56))
    found = worked(Facts(earner)).surplus
    assert found == (772_55, 3_272_55, 1)


def test_unpaid_work_for_a_business_counts_at_the_minimum_wage() -> None:
    wage = money_rates(DAY, DAY).award.minimum_wage
    unpaid = UnpaidWorkFacts(valued_minutes=10 * 60, valued_payment_month=50_00)
    adult = AdultFacts(is_present=True, age=35, unpaid=unpaid)
    assert treated_as_paid(adult, wage) == 550_77 - 50_00  # 12.71 x 10 x 52 / 12
    assert worked(Facts(adult)).earned.total == 550_77


def test_pay_of_a_job_and_profit_are_added() -> None:
    both = ALONE._replace(job=JobFacts(pay=500_00), business=BUSINESS._replace(is_gainful=False))
    assert worked(Facts(both)).earned.total == 1_400_00
