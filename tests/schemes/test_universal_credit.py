"""Universal Credit: the award line by line. Amounts of regulation 36 and 22; each sum worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff import dated_rules, order
from betteroff.activities import Job, Treatment
from betteroff.facts import Facts, HomeFacts, Tenure
from betteroff.household import Adult, Household
from betteroff.reading import read
from betteroff.situation import Situation
from universal_credit import ADULT, CARER, COUPLE, DAY, HOME, LCW, LCWRA, SINGLE, awarded, awarded_to

# Work allowance and taper, reg. 22


@pytest.mark.parametrize(
    ("facts", "allowance"),
    [
        (SINGLE, 0),
        (COUPLE, 0),
        (SINGLE._replace(children=1), 710_00),
        (Facts(LCW), 710_00),
        (Facts(LCWRA), 710_00),
        (Facts(ADULT, LCW), 710_00),
        (SINGLE._replace(children=1, home=HomeFacts(Tenure.SOCIAL, 520_00)), 427_00),
        (Facts(LCW, home=HomeFacts(Tenure.SOCIAL, 520_00)), 427_00),
        (SINGLE._replace(home=HomeFacts(Tenure.SOCIAL, 520_00)), 0),
    ],
)
def test_a_child_or_limited_capability_brings_a_work_allowance_lower_beside_rent(facts: Facts, allowance: int) -> None:
    assert awarded(facts).work_allowance == allowance


@pytest.mark.parametrize(
    ("day", "with_housing", "without"),
    [(date(2024, 4, 8), 404_00, 673_00), (date(2025, 4, 7), 411_00, 684_00), (date(2026, 4, 5), 411_00, 684_00)],
)
def test_the_work_allowance_of_earlier_years(day: date, with_housing: int, without: int) -> None:
    facts = SINGLE._replace(children=1)
    assert awarded(facts, day=day).work_allowance == without
    assert awarded(facts._replace(home=HomeFacts(Tenure.SOCIAL, 1_00)), day=day).work_allowance == with_housing


def test_residential_rehabilitation_brings_the_work_allowance() -> None:
    # reg. 39(6), Sch 8 para 2: treated as having limited capability for work
    adult, job = Adult(born=date(1991, 3, 2)), Job(pay="100 a month", hours=2)
    stay = Treatment(kind="residential", starts=date(2026, 9, 14), ends=date(2027, 2, 1), advised_24_hours=True)
    not_advised = Treatment(kind="residential", starts=date(2026, 9, 14), ends=date(2027, 2, 1), advised_24_hours=False)
    assert awarded_to(adult, DAY, job, stay).work_allowance == 427_00
    assert awarded_to(adult, DAY, job, not_advised).work_allowance == 0
    assert awarded_to(adult, DAY, job).work_allowance == 0


@pytest.mark.parametrize(
    ("earned", "deduction"),
    [
        (0, 0),
        (1, 1),  # 0.55p
        (9, 5),  # 4.95p
        (10, 6),  # 5.5p: the half goes up, reg. 6(1)
        (30, 17),  # 16.5p
        (100_00, 55_00),
        (881_23, 484_68),  # 484.6765
        (881_30, 484_72),  # 484.715: the half goes up
    ],
)
def test_55_per_cent_of_earnings_is_taken_off_half_a_penny_up(earned: int, deduction: int) -> None:
    assert awarded(SINGLE, earned).earnings_deduction == deduction


@pytest.mark.parametrize(("earned", "deduction"), [(426_99, 0), (427_00, 0), (427_01, 1), (427_10, 6), (527_00, 55_00)])
def test_earnings_up_to_the_work_allowance_are_left_alone(earned: int, deduction: int) -> None:
    facts = SINGLE._replace(children=1, home=HomeFacts(Tenure.SOCIAL, 520_00))
    assert awarded(facts, earned).earnings_deduction == deduction


def test_a_couples_earnings_are_added_before_the_taper() -> None:
    # 5p and 5p: 10p at 55 % = 5.5p -> 6p; apart it would be 3p and 3p
    found = awarded(COUPLE, 300_05, 200_05)
    assert found.earned_income == 500_10
    assert found.earnings_deduction == 275_06  # 275.055
    assert found.payable == 391_91  # 666.97 - 275.06


@pytest.mark.parametrize(("earned", "payable"), [(772_54, 0), (772_53, 1), (772_55, 0), (900_00, 0)])
def test_the_award_ends_where_the_deduction_reaches_it_and_never_goes_below(earned: int, payable: int) -> None:
    # 424.90 / 0.55 = 772.5454: at 772.54 the deduction is 424.897 -> 424.90; at 772.53 it is 424.8915 -> 424.89
    assert awarded(SINGLE, earned).payable == payable


# Capital, regs 18 and 72


@pytest.mark.parametrize(
    ("savings", "tariff", "payable"),
    [
        (0, 0, 424_90),
        (6_000_00, 0, 424_90),
        (6_000_01, 4_35, 420_55),
        (6_250_00, 4_35, 420_55),
        (6_250_01, 8_70, 416_20),
        (6_251_00, 8_70, 416_20),
        (7_700_00, 30_45, 394_45),  # seven steps: published for 7,700 (case uc-cap: Niamh)
        (8_500_00, 43_50, 381_40),  # published: 381.40 for 2026-27
        (16_000_00, 174_00, 250_90),  # forty steps
    ],
)
def test_each_250_or_part_of_it_above_6000_counts_as_4_35_a_month(savings: int, tariff: int, payable: int) -> None:
    found = awarded(SINGLE._replace(savings=savings))
    assert (found.tariff_income, found.payable) == (tariff, payable)


@pytest.mark.parametrize("savings", [16_000_01, 16_001_00, 50_000_00])
def test_there_is_no_award_above_16000(savings: int) -> None:
    found = awarded(SINGLE._replace(savings=savings, children=2))
    assert found.before_cap == 0
    assert found.payable == 0


# The whole statement


def test_a_decision_letter_adds_up() -> None:
    # A couple, one carer, two children (one born before April 2017), social rent 600, net pay 1,000 and 250, savings 6,500:
    # 666.97 + 351.88 + 303.94 + 600.00 + 209.34 = 2,132.13; deduction (1,250 - 427) x 55 % = 452.65; savings 2 x 4.35
    facts = Facts(
        CARER, ADULT, children=2, children_before_limit=1, home=HomeFacts(Tenure.SOCIAL, 600_00), savings=6_500_00
    )  # fmt: skip
    found = awarded(facts, 1_000_00, 250_00, child_benefit=194_78)
    assert found.maximum_amount == 2_132_13
    assert found.earnings_deduction == 452_65
    assert found.tariff_income == 8_70
    assert found.before_cap == 1_670_78
    assert found.cap_reduction == 0  # the carer element exempts
    assert found.payable == 1_670_78


def test_the_cap_is_taken_off_what_is_left_after_earnings() -> None:
    # A single parent of three, rent 1,000, net pay 500: 424.90 + 911.82 + 1,000 = 2,336.72; less (500 - 427) x 55 % = 40.15
    # = 2,296.57; with Child Benefit 272.35 = 2,568.92; above 1,835 by 733.92
    facts = SINGLE._replace(children=3, home=HomeFacts(Tenure.SOCIAL, 1_000_00))
    found = awarded(facts, 500_00, child_benefit=272_35)
    assert found.before_cap == 2_296_57
    assert found.cap_reduction == 733_92
    assert found.payable == 1_562_65


def test_somebody_with_lcwra_still_waiting_is_not_exempt_from_the_cap() -> None:
    # reg. 83(1)(a) asks for the element, which is not included during the wait: 424.90 + 1,000 - 1,229.42 = 195.48
    waiting = Facts(LCWRA._replace(wait_is_known=True, wait_months=2), home=HomeFacts(Tenure.SOCIAL, 1_000_00))
    assert awarded(waiting).cap_reduction == 195_48
    assert awarded(Facts(LCWRA, home=HomeFacts(Tenure.SOCIAL, 1_000_00))).cap_reduction == 0


def test_the_pay_that_counts_is_less_tax_insurance_and_the_whole_pension_contribution() -> None:
    # reg. 55(5). 2,000 a month, enrolled: tax 190.20, insurance 76.16, contribution 74.00 of which relief 14.80.
    # Counted 2,000 - 190.20 - 76.16 - 74.00 = 1,659.64; in hand 14.80 more
    household = Household(adults=(Adult(born=date(1991, 3, 2)),), home=HOME)
    facts = read(Situation(household, (Job(pay="2000 a month", hours=35),)), DAY, DAY).facts
    found = order.money(facts, dated_rules.money_rates(DAY, DAY), dated_rules.money_tables(DAY, DAY))
    assert (found.first_pay.tax, found.first_pay.insurance, found.first_pay.pension) == (190_20, 76_16, 74_00)
    assert found.first_pay.counted_month == 1_659_64
    assert found.first_pay.net_month == 1_674_44
    assert found.universal_credit.earnings_deduction == 912_80  # 912.802
    assert found.universal_credit.payable == 32_10  # 424.90 + 520.00 - 912.80
    assert order.in_hand(found) == 1_706_54


def test_weekly_pay_is_taxed_by_the_week_and_becomes_a_month() -> None:
    # 35 x 12.71 = 444.85: tax 40.40, insurance 16.23 (16.228), net 388.22; x 52 / 12 = 1,682.29 (1,682.2866)
    adult = Adult(born=date(1991, 3, 2), pension="opted out")
    found = awarded_to(adult, DAY, Job(pay="12.71 an hour", hours=35, paid="weekly"))
    assert found.earned_income == 1_682_29
