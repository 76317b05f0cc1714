"""Universal Credit: the award line by line. Amounts of regulation 36 and 22; each sum worked by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff import dated_rules, order
from betteroff.activities import Job, Treatment
from betteroff.facts import AdultFacts, Capability, ClaimFacts, CourseFacts, Facts, HomeFacts, Tenure, WorkBenefitFacts
from betteroff.household import Adult, Child, Home, Household
from betteroff.reading import read
from betteroff.schemes.award import Award, award
from betteroff.schemes.earned_income import EarnedIncome
from betteroff.schemes.housing_element import housing_costs
from betteroff.schemes.unearned_income import unearned_income
from betteroff.situation import Situation

DAY = date(2026, 12, 7)
ADULT = AdultFacts(is_present=True, age=30)
SINGLE = Facts(ADULT)
COUPLE = Facts(ADULT, ADULT)
LCW = ADULT._replace(capability=Capability.LIMITED)
LCWRA = ADULT._replace(capability=Capability.LIMITED_FOR_ACTIVITY)
CARER = ADULT._replace(cares_for_severely_disabled=True, caring_minutes=35 * 60)
LCWRA_AND_CARER = LCWRA._replace(cares_for_severely_disabled=True, caring_minutes=35 * 60)
HOME = Home(nation="england", tenure="social", rent="520 a month", greater_london=False)


def awarded(facts: Facts, first_pay: int = 0, second_pay: int = 0, child_benefit: int = 0, day: date = DAY) -> Award:
    """The award for net pay already worked out, at the rates of an assessment period that begins on a day."""
    earned = EarnedIncome(first_pay, second_pay, 0, first_pay + second_pay, first_pay + second_pay)
    figures = dated_rules.money_rates(day, day)
    decided, rates = order.decide(facts, figures, dated_rules.award_tables(day)), figures.award
    unearned = unearned_income(facts, decided.work_benefits, rates.unearned_income, rates.work_benefits)
    housing = housing_costs(facts, decided.housing, earned, rates.universal_credit, rates.housing_element, rates.minimum_wage)
    return award(facts, decided, earned, unearned, housing, child_benefit, rates)


def awarded_to(adult: Adult, day: date, *activities: Job | Treatment, home: Home = HOME, period: date | None = None) -> Award:
    """The award of a household that is stated, in the assessment period that begins on a day."""
    first_day = period or day
    facts = read(Situation(Household(adults=(adult,), home=home), activities), day, first_day).facts
    return order.money(facts, dated_rules.money_rates(day, first_day), dated_rules.money_tables(day, first_day)).universal_credit


# Standard allowance, reg. 36


@pytest.mark.parametrize(
    ("ages", "amount"),
    [
        ((24,), 338_58),
        ((25,), 424_90),
        ((24, 24), 528_34),
        ((25, 24), 666_97),
        ((24, 25), 666_97),
        ((25, 25), 666_97),
    ],
)
def test_the_standard_allowance_goes_by_the_older_of_the_two_and_25(ages: tuple[int, ...], amount: int) -> None:
    adults = [ADULT._replace(age=age) for age in ages] + [AdultFacts()]
    assert awarded(Facts(adults[0], adults[1])).standard_allowance == amount


@pytest.mark.parametrize(
    ("day", "single", "couple"),
    [
        (date(2024, 4, 8), 393_45, 617_60),
        (date(2025, 4, 6), 393_45, 617_60),
        (date(2025, 4, 7), 400_14, 628_10),
        (date(2026, 4, 5), 400_14, 628_10),
        (date(2026, 4, 6), 424_90, 666_97),
    ],
)
def test_new_amounts_begin_with_the_first_period_of_the_tax_year(day: date, single: int, couple: int) -> None:
    assert awarded(SINGLE, day=day).payable == single
    assert awarded(COUPLE, day=day).payable == couple


def test_a_25th_birthday_raises_the_allowance_from_that_day() -> None:
    young = Adult(born=date(2001, 12, 7))
    assert awarded_to(young, date(2026, 12, 6)).standard_allowance == 338_58
    assert awarded_to(young, date(2026, 12, 7)).standard_allowance == 424_90


# Child element and the two-child limit, regs 24, 24A; repealed for periods that begin on or after 6 April 2026


@pytest.mark.parametrize(
    ("children", "before_limit", "until_5_april_2026", "from_6_april_2026"),
    [
        (0, 0, 0, 0),
        (1, 0, 292_81, 303_94),
        (2, 0, 585_62, 607_88),
        (3, 0, 585_62, 911_82),  # two of three, then 3 x 303.94
        (1, 1, 339_00, 351_88),
        (2, 1, 631_81, 655_82),  # 339.00 + 292.81; 351.88 + 303.94
        (3, 1, 631_81, 959_76),  # the limit bites; 351.88 + 2 x 303.94
        (3, 2, 631_81, 959_76),
        (3, 3, 924_62, 959_76),  # all before the limit: 339.00 + 2 x 292.81
        (4, 3, 924_62, 1_263_70),  # the fourth is not; 351.88 + 3 x 303.94
    ],
)
def test_children_bring_elements_up_to_two_until_the_limit_went(
    children: int, before_limit: int, until_5_april_2026: int, from_6_april_2026: int
) -> None:
    excepted = max(0, before_limit - 2)  # the third and later ones are protected
    facts = SINGLE._replace(children=children, children_before_limit=before_limit, children_excepted=excepted)
    assert awarded(facts, day=date(2026, 4, 5)).child_element == until_5_april_2026
    assert awarded(facts, day=date(2026, 4, 6)).child_element == from_6_april_2026


@pytest.mark.parametrize(("born", "element"), [(date(2017, 4, 5), 351_88), (date(2017, 4, 6), 303_94)])
def test_a_child_born_before_6_april_2017_brings_the_higher_amount(born: date, element: int) -> None:
    household = Household(adults=(Adult(born=date(1991, 3, 2)),), children=(Child(born=born),), home=HOME)
    facts = read(Situation(household), DAY, DAY).facts
    assert awarded(facts).child_element == element


def test_each_disabled_child_brings_the_addition_of_their_rate() -> None:
    facts = SINGLE._replace(children=3, disabled_children_lower=2, disabled_children_higher=1)
    assert awarded(facts).disabled_child_addition == 844_29  # 2 x 164.79 + 514.71


# LCWRA element, regs 27, 27A, 28


@pytest.mark.parametrize(
    ("adult", "element"),
    [
        (ADULT, 0),
        (LCW, 0),
        (LCWRA, 217_26),  # the wait is over, nothing protects the higher rate
        (LCWRA._replace(wait_is_known=True, wait_months=2), 0),
        (LCWRA._replace(wait_is_known=True, wait_months=3), 217_26),
        (LCWRA._replace(in_award_before_april_2026=True), 429_80),
        (LCWRA._replace(has_severe_conditions=True), 429_80),
        (LCWRA._replace(has_severe_conditions=True, wait_is_known=True, wait_months=2), 0),
        (LCWRA._replace(is_terminally_ill=True), 429_80),
        (LCWRA._replace(is_terminally_ill=True, wait_is_known=True, wait_months=0), 429_80),  # reg. 28(5): no wait
    ],
)
def test_the_lcwra_element_follows_the_wait_and_the_protection(adult: AdultFacts, element: int) -> None:
    assert awarded(Facts(adult)).limited_capability_element == element


def test_until_5_april_2026_there_was_one_rate() -> None:
    assert awarded(Facts(LCWRA), day=date(2026, 4, 5)).limited_capability_element == 423_27
    assert awarded(Facts(LCWRA._replace(in_award_before_april_2026=True)), day=date(2026, 4, 5)).limited_capability_element == 423_27


def test_two_adults_with_lcwra_bring_one_element_at_the_higher_rate() -> None:
    assert awarded(Facts(LCWRA, LCWRA)).limited_capability_element == 217_26
    assert awarded(Facts(LCWRA, LCWRA._replace(in_award_before_april_2026=True))).limited_capability_element == 429_80


@pytest.mark.parametrize(
    ("evidence", "period", "element"),
    [
        (date(2026, 9, 14), date(2026, 12, 12), 0),
        (date(2026, 9, 14), date(2026, 12, 13), 0),  # the wait ends within this period, on its first day
        (date(2026, 9, 14), date(2026, 12, 14), 217_26),  # it ended on 13 December
        (date(2026, 11, 30), date(2027, 2, 28), 0),  # no 30 February: it ends on the 28th
        (date(2026, 11, 30), date(2027, 3, 1), 217_26),
        (date(2026, 10, 1), date(2026, 12, 31), 0),  # October, November, December: it ends on the 31st
        (date(2026, 10, 1), date(2027, 1, 1), 217_26),
    ],
)
def test_the_element_enters_with_the_period_after_the_one_in_which_three_months_end(evidence: date, period: date, element: int) -> None:
    # reg. 28(1), (2): from the first day of medical evidence
    adult = Adult(born=date(1991, 3, 2), capability="limited_for_activity", capability_since=evidence, medical_evidence_from=evidence)
    assert awarded_to(adult, period).limited_capability_element == element


def test_the_protected_rate_is_for_whoever_is_known_to_have_it() -> None:
    # reg. 27A: stated as in the award before 6 April 2026; not stated, the rate for new awards
    adult: dict[str, Any] = {"born": date(1991, 3, 2), "capability": "limited_for_activity", "medical_evidence_from": date(2025, 10, 14)}
    assert awarded_to(Adult(**adult, lcwra_in_award_before_april_2026="yes"), DAY).limited_capability_element == 429_80
    assert awarded_to(Adult(**adult, lcwra_in_award_before_april_2026="no"), DAY).limited_capability_element == 217_26
    assert awarded_to(Adult(**adult), DAY).limited_capability_element == 217_26


def test_a_stated_protection_is_believed_whatever_the_day_of_evidence() -> None:
    # Sch 5A paras 3 and 5: a further assessment, or the ESA support component, before 6 April 2026
    adult = Adult(
        born=date(1991, 3, 2),
        capability="limited_for_activity",
        medical_evidence_from=date(2026, 4, 6),
        lcwra_in_award_before_april_2026="yes",
    )
    assert awarded_to(adult, DAY).limited_capability_element == 429_80


# Carer element, regs 29, 30


@pytest.mark.parametrize(
    ("adult", "element"),
    [
        (CARER, 209_34),
        (CARER._replace(caring_minutes=35 * 60 - 1), 0),
        (CARER._replace(is_paid_for_caring=True), 0),
        (CARER._replace(cares_for_severely_disabled=False), 0),
        (CARER._replace(age=16), 209_34),
        (CARER._replace(age=15), 0),
        (CARER._replace(course=CourseFacts(is_on=True)), 209_34),
        (CARER._replace(course=CourseFacts(is_full_time=True)), 209_34),
        (CARER._replace(course=CourseFacts(is_on=True, is_full_time=True)), 0),  # SSCBA 1992 s. 70(3)
    ],
)
def test_a_carer_for_35_hours_unpaid_brings_the_carer_element(adult: AdultFacts, element: int) -> None:
    assert awarded(Facts(adult)).carer_element == element


@pytest.mark.parametrize(
    ("age", "is_advanced", "is_scottish", "element"),
    [
        (30, True, True, 209_34),
        (30, True, False, 0),
        (19, False, True, 0),  # SSI 2023/302 reg. 13: no Carer Support Payment
        (20, False, True, 209_34),
    ],
)
def test_carer_support_payment_brings_a_student_the_carer_element(age: int, is_advanced: bool, is_scottish: bool, element: int) -> None:
    # UC Regs 2013 reg. 30(1)(b)
    claimed = WorkBenefitFacts(carers=ClaimFacts(is_made=True), is_carer_support_payment=is_scottish)
    course = CourseFacts(is_on=True, is_full_time=True, is_advanced=is_advanced)
    student = CARER._replace(age=age, age_on_the_day=age, course=course, work_benefits=claimed)
    assert awarded(Facts(student)).carer_element == element


@pytest.mark.parametrize(
    ("first", "second", "limited_capability", "carer"),
    [
        (CARER, ADULT, 0, 209_34),
        (CARER, CARER, 0, 418_68),  # one for each, of two people cared for
        (LCWRA_AND_CARER, ADULT, 217_26, 0),  # reg. 29(4): not both for the same adult
        (LCWRA_AND_CARER, CARER, 217_26, 209_34),  # the other's
        (LCWRA, CARER, 217_26, 209_34),
        (LCWRA, LCWRA_AND_CARER, 217_26, 209_34),  # the element is included for the first
        (LCWRA_AND_CARER, LCWRA_AND_CARER, 217_26, 209_34),
    ],
)
def test_a_couple_brings_carer_elements_beside_one_lcwra_element(
    first: AdultFacts, second: AdultFacts, limited_capability: int, carer: int
) -> None:
    found = awarded(Facts(first, second))
    assert (found.limited_capability_element, found.carer_element) == (limited_capability, carer)


def test_a_single_carer_with_lcwra_has_the_lcwra_element_alone() -> None:
    assert awarded(Facts(LCWRA_AND_CARER)).limited_capability_element == 217_26
    assert awarded(Facts(LCWRA_AND_CARER)).carer_element == 0


# Housing element


def test_a_social_rent_is_met_with_its_service_charges() -> None:
    facts = SINGLE._replace(home=HomeFacts(Tenure.SOCIAL, 520_00, 21_67))
    assert awarded(facts).housing_element == 541_67


@pytest.mark.parametrize(("rent", "element"), [(599_99, 599_99), (600_00, 600_00), (600_01, 600_00)])
def test_a_private_rent_is_met_up_to_the_local_housing_allowance(rent: int, element: int) -> None:
    facts = SINGLE._replace(home=HomeFacts(Tenure.PRIVATE, rent, 0, 600_00, 600_00))
    assert awarded(facts).housing_element == element


@pytest.mark.parametrize(("ends", "element"), [(date(2027, 3, 12), 520_00), (date(2027, 3, 13), 520_00), (date(2027, 3, 14), 0)])
def test_a_stay_in_rehabilitation_expected_to_exceed_six_months_loses_the_rent_at_once(ends: date, element: int) -> None:
    # Sch 3 para 9(1): away from 14 September 2026; six months end on 13 March 2027
    stay = Treatment(kind="residential", starts=date(2026, 9, 14), ends=ends, advised_24_hours=True)
    assert awarded_to(Adult(born=date(1991, 3, 2)), DAY, stay).housing_element == element


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
