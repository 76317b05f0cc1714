"""The elements of Universal Credit, each by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.activities import Treatment
from betteroff.facts import AdultFacts, ClaimFacts, CourseFacts, Facts, HomeFacts, Tenure, WorkBenefitFacts
from betteroff.household import Adult, Child, Household
from betteroff.reading import read
from betteroff.situation import Situation
from universal_credit import ADULT, CARER, COUPLE, DAY, HOME, LCW, LCWRA, LCWRA_AND_CARER, SINGLE, awarded, awarded_to

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
        (CARER._replace(course=CourseFacts(is_on=True, is_on_the_day=True, is_full_time=True)), 0),  # SSCBA 1992 s. 70(3)
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
    course = CourseFacts(is_on=True, is_on_the_day=True, is_full_time=True, is_advanced=is_advanced)
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
