"""Universal Credit's amounts and shapes in every year since it began; each sum worked by hand from the instruments."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff import dated_rules
from betteroff.facts import AdultFacts, AwardFacts, Capability, EsaComponent, Facts
from betteroff.rulebook.figures import rates
from betteroff.schemes.capability import Caring, LimitedCapabilityElement, decide
from betteroff.schemes.universal_credit import (
    UniversalCreditRates,
    carer_element,
    child_element,
    counted_capital,
    disabled_child_addition,
    earnings_deduction,
    limited_capability_element,
    standard_allowance,
    tariff_income,
    work_allowance,
)

ADULT = AdultFacts(is_present=True, age=30)
YOUNG = ADULT._replace(age=24)
LCW = ADULT._replace(capability=Capability.LIMITED, keeps_lcw_element=True)
LCWRA = ADULT._replace(capability=Capability.LIMITED_FOR_ACTIVITY)
CARES: dict[str, Any] = {"cares_for_severely_disabled": True, "caring_minutes": 35 * 60}
CARER = ADULT._replace(**CARES)


def held(day: date) -> UniversalCreditRates:
    """The figures of an assessment period that begins on a day."""
    found: UniversalCreditRates = rates(UniversalCreditRates, "universal_credit", day)
    return found


def elements(facts: Facts, day: date) -> tuple[int, int]:
    """The limited capability element and the carer element."""
    decided = decide(facts.first, facts.second, dated_rules.capability_tables(day))
    return limited_capability_element(decided, held(day)), carer_element(decided, held(day))


# Standard allowance, reg. 36


@pytest.mark.parametrize(
    ("day", "amounts"),
    [
        (date(2013, 4, 29), (246_81, 311_55, 387_42, 489_06)),
        (date(2014, 3, 13), (246_81, 311_55, 387_42, 489_06)),  # ends on 12 April: does not hold the whole week of 7 April
        (date(2014, 3, 14), (249_28, 314_67, 391_29, 493_95)),  # ends on 13 April
        (date(2014, 4, 7), (249_28, 314_67, 391_29, 493_95)),
        (date(2015, 4, 5), (249_28, 314_67, 391_29, 493_95)),
        (date(2015, 4, 6), (251_77, 317_82, 395_20, 498_89)),
        (date(2020, 4, 5), (251_77, 317_82, 395_20, 498_89)),  # frozen for five years
        (date(2020, 4, 6), (342_72, 409_89, 488_59, 594_04)),  # 256.05, 323.22, 401.92, 507.37 and 86.67 each
        (date(2021, 4, 11), (342_72, 409_89, 488_59, 594_04)),
        (date(2021, 4, 12), (344_00, 411_51, 490_60, 596_58)),  # 257.33, 324.84, 403.93, 509.91 and 86.67 each
        (date(2021, 9, 6), (344_00, 411_51, 490_60, 596_58)),  # ends on 5 October
        (date(2021, 9, 7), (257_33, 324_84, 403_93, 509_91)),  # ends on 6 October
        (date(2022, 4, 11), (265_31, 334_91, 416_45, 525_72)),
        (date(2023, 4, 10), (292_11, 368_74, 458_51, 578_82)),
    ],
)
def test_the_standard_allowances_of_each_year(day: date, amounts: tuple[int, int, int, int]) -> None:
    families = (Facts(YOUNG), Facts(ADULT), Facts(YOUNG, YOUNG), Facts(YOUNG, ADULT))
    assert tuple(standard_allowance(facts, held(day)) for facts in families) == amounts


# Children, regs 24, 24A, 36


@pytest.mark.parametrize(
    ("day", "first", "other", "lower", "higher"),
    [
        (date(2013, 4, 29), 272_08, 226_67, 123_62, 352_92),
        (date(2014, 4, 7), 274_58, 229_17, 124_86, 362_92),
        (date(2015, 4, 6), 277_08, 231_67, 126_11, 367_92),
        (date(2017, 4, 9), 277_08, 231_67, 126_11, 367_92),
        (date(2017, 4, 10), 277_08, 231_67, 126_11, 372_30),
        (date(2018, 4, 9), 277_08, 231_67, 126_11, 383_86),
        (date(2019, 4, 8), 277_08, 231_67, 126_11, 392_08),
        (date(2020, 4, 6), 281_25, 235_83, 128_25, 400_29),
        (date(2021, 4, 12), 282_50, 237_08, 128_89, 402_41),
        (date(2022, 4, 11), 290_00, 244_58, 132_89, 414_88),
    ],
)
def test_the_amounts_for_children_of_each_year(day: date, first: int, other: int, lower: int, higher: int) -> None:
    family = Facts(ADULT, children=3, children_before_limit=3, children_excepted=1, disabled_children_lower=1, disabled_children_higher=1)
    assert child_element(family, held(day)) == first + 2 * other
    assert disabled_child_addition(family, held(day)) == lower + higher


@pytest.mark.parametrize(
    ("day", "counted"),
    [
        (date(2017, 3, 6), 3),  # ends on 5 April 2017
        (date(2017, 3, 7), 2),  # ends on 6 April 2017: a third child born on that day brings nothing
        (date(2026, 4, 5), 2),
        (date(2026, 4, 6), 3),
    ],
)
def test_the_two_child_limit_held_from_6_april_2017_to_the_last_period_begun_before_6_april_2026(day: date, counted: int) -> None:
    figures = held(day)
    assert child_element(Facts(ADULT, children=3), figures) == counted * figures.child_element


def test_children_come_on_top_of_the_two_or_are_excepted() -> None:
    # 2025-26: 292.81 each; four children
    figures = held(date(2025, 4, 7))
    assert child_element(Facts(ADULT, children=4), figures) == 585_62
    assert child_element(Facts(ADULT, children=4, children_beside_limit=1), figures) == 878_43
    assert child_element(Facts(ADULT, children=4, children_beside_limit=3), figures) == 1_171_24  # three on top, and one of its own
    assert child_element(Facts(ADULT, children=4, children_excepted=1), figures) == 878_43
    assert child_element(Facts(ADULT, children=4, children_beside_limit=1, children_excepted=1), figures) == 1_171_24


# Limited capability and care, regs 27-30


@pytest.mark.parametrize(
    ("day", "for_work", "for_activity", "carer"),
    [
        (date(2013, 4, 29), 123_62, 303_66, 144_70),
        (date(2014, 4, 7), 124_86, 311_86, 148_61),
        (date(2015, 4, 6), 126_11, 315_60, 150_39),
        (date(2017, 4, 10), 126_11, 318_76, 151_89),
        (date(2018, 4, 9), 126_11, 328_32, 156_45),
        (date(2019, 4, 8), 126_11, 336_20, 160_20),
        (date(2020, 4, 6), 128_25, 341_92, 162_92),
        (date(2021, 4, 12), 128_89, 343_63, 163_73),
        (date(2022, 4, 11), 132_89, 354_28, 168_81),
        (date(2023, 4, 10), 146_31, 390_06, 185_86),
        (date(2024, 4, 8), 156_11, 416_19, 198_31),
        (date(2025, 4, 7), 158_76, 423_27, 201_68),
        (date(2026, 4, 6), 158_76, 217_26, 209_34),
    ],
)
def test_the_elements_for_capability_and_care_of_each_year(day: date, for_work: int, for_activity: int, carer: int) -> None:
    assert elements(Facts(LCW), day) == (for_work, 0)
    assert elements(Facts(LCWRA), day) == (for_activity, 0)
    assert elements(Facts(CARER), day) == (0, carer)


@pytest.mark.parametrize(
    ("adult", "element"),
    [
        (LCW, 126_11),
        (LCW._replace(keeps_lcw_element=False), 0),
        (LCW._replace(wait_is_known=True, wait_months=2), 0),
        (LCW._replace(wait_is_known=True, wait_months=3), 126_11),
        (LCW._replace(wait_is_known=True, esa_component=EsaComponent.WORK_RELATED_ACTIVITY), 126_11),  # reg. 28(5)(b)
        (LCW._replace(wait_is_known=True, esa_component=EsaComponent.SUPPORT), 126_11),
        (LCW._replace(wait_is_known=True, element_in_earlier_award=True), 126_11),  # reg. 28(3)(a)
        (LCWRA._replace(wait_is_known=True, wait_months=2), 0),
        (LCWRA._replace(wait_is_known=True, wait_months=2, esa_component=EsaComponent.WORK_RELATED_ACTIVITY), 0),
        (LCWRA._replace(wait_is_known=True, wait_months=2, esa_component=EsaComponent.SUPPORT), 318_76),
        (LCWRA._replace(wait_is_known=True, wait_months=2, element_in_earlier_award=True), 318_76),
    ],
)
def test_the_element_of_2017_18_with_its_wait_and_the_ways_around_it(adult: AdultFacts, element: int) -> None:
    assert elements(Facts(adult), date(2017, 4, 10)) == (element, 0)


@pytest.mark.parametrize(
    ("first", "second", "limited_capability", "carers"),
    [
        (LCW, LCW, 126_11, 0),  # one element, reg. 27(4)
        (LCW, LCWRA, 318_76, 0),
        (LCW._replace(**CARES), AdultFacts(), 0, 151_89),  # the higher of the two, reg. 29(4)
        (LCW._replace(**CARES), LCW, 126_11, 151_89),  # the element is the other's
        (LCW._replace(**CARES), LCW._replace(**CARES), 0, 303_78),
        (LCW._replace(**CARES), LCWRA, 318_76, 151_89),
        (LCWRA._replace(**CARES), LCW, 318_76, 0),
    ],
)
def test_one_adult_brings_the_element_for_work_or_the_carer_element(
    first: AdultFacts, second: AdultFacts, limited_capability: int, carers: int
) -> None:
    assert elements(Facts(first, second), date(2017, 4, 10)) == (limited_capability, carers)


@pytest.mark.parametrize(
    ("adult", "capability"),
    [
        (ADULT._replace(has_disability_benefit=True), Capability.FIT),
        (ADULT._replace(reached_pension_age=True), Capability.FIT),
        (ADULT._replace(reached_pension_age=True, has_disability_benefit=True), Capability.LIMITED),  # Sch 8 para 6
        (ADULT._replace(reached_pension_age=True, has_disability_benefit=True, has_highest_care=True), Capability.LIMITED_FOR_ACTIVITY),
        (ADULT._replace(reached_pension_age=True, has_attendance_allowance=True), Capability.LIMITED_FOR_ACTIVITY),  # Sch 9 para 5
        (ADULT._replace(has_attendance_allowance=True), Capability.FIT),
    ],
)
def test_the_member_of_a_couple_over_pension_age_is_treated_as_limited_on_disability_benefits(
    adult: AdultFacts, capability: Capability
) -> None:
    decided = decide(ADULT, adult, dated_rules.capability_tables(date(2026, 12, 7)))
    assert decided.second.capability == capability
    element = LimitedCapabilityElement.NEW_RATE if capability == Capability.LIMITED_FOR_ACTIVITY else LimitedCapabilityElement.NOT_INCLUDED
    assert decided.second.element == element
    assert decided.second.caring == Caring.NOT_A_CARER


# Work allowance and taper, reg. 22


@pytest.mark.parametrize(
    ("day", "facts", "with_housing", "without"),
    [
        (date(2013, 4, 29), Facts(ADULT), 111_00, 111_00),
        (date(2013, 4, 29), Facts(ADULT, ADULT), 111_00, 111_00),
        (date(2013, 4, 29), Facts(ADULT, children=1), 263_00, 734_00),
        (date(2013, 4, 29), Facts(ADULT, ADULT, children=1), 222_00, 536_00),
        (date(2013, 4, 29), Facts(LCW), 192_00, 647_00),
        (date(2013, 4, 29), Facts(ADULT, LCW), 192_00, 647_00),
        (date(2013, 4, 29), Facts(LCW, children=1), 263_00, 734_00),  # the highest of those that apply
        (date(2013, 4, 29), Facts(LCW, ADULT, children=1), 222_00, 647_00),
        (date(2016, 4, 10), Facts(ADULT, children=1), 263_00, 734_00),
        (date(2016, 4, 11), Facts(ADULT, children=1), 192_00, 397_00),
        (date(2016, 4, 11), Facts(ADULT, LCW), 192_00, 397_00),
        (date(2016, 4, 10), Facts(ADULT), 111_00, 111_00),
        (date(2016, 4, 11), Facts(ADULT), 0, 0),  # none for the childless
        (date(2018, 4, 9), Facts(LCW), 198_00, 409_00),
        (date(2019, 4, 8), Facts(LCW), 287_00, 503_00),
        (date(2020, 4, 6), Facts(LCW), 292_00, 512_00),
        (date(2021, 4, 12), Facts(LCW), 293_00, 515_00),
        (date(2021, 10, 24), Facts(LCW), 293_00, 515_00),  # ends on 23 November
        (date(2021, 10, 25), Facts(LCW), 335_00, 557_00),  # ends on 24 November
        (date(2022, 4, 11), Facts(LCW), 344_00, 573_00),
        (date(2023, 4, 10), Facts(ADULT, ADULT, children=2), 379_00, 631_00),
    ],
)
def test_the_work_allowances_of_each_year(day: date, facts: Facts, with_housing: int, without: int) -> None:
    decided = decide(facts.first, facts.second, dated_rules.capability_tables(day))
    assert work_allowance(facts, decided, True, held(day)) == with_housing
    assert work_allowance(facts, decided, False, held(day)) == without


@pytest.mark.parametrize(
    ("day", "deduction"),
    [
        (date(2013, 4, 29), 65_00),
        (date(2017, 4, 9), 65_00),
        (date(2017, 4, 10), 63_00),
        (date(2021, 10, 24), 63_00),
        (date(2021, 10, 25), 55_00),
    ],
)
def test_the_taper_was_65_then_63_and_is_55_per_cent(day: date, deduction: int) -> None:
    assert earnings_deduction(300_00, 200_00, held(day)) == deduction


# Capital, regs 18, 72; SI 2014/1230 reg. 51


@pytest.mark.parametrize(("periods", "capital", "tariff"), [(0, 16_000_00, 174_00), (11, 16_000_00, 174_00), (12, 40_000_00, 0)])
def test_capital_above_the_limit_is_left_out_for_twelve_periods_after_tax_credits(periods: int, capital: int, tariff: int) -> None:
    facts = Facts(ADULT, savings=40_000_00, award=AwardFacts(has_capital_disregard=True, periods_since_start=periods))
    assert counted_capital(facts, held(date(2024, 4, 8))) == capital
    assert tariff_income(facts, held(date(2024, 4, 8))) == tariff  # 40 steps of 250 above 6,000; no award to take any off, where all counts


def test_less_capital_than_the_limit_counts_as_it_is() -> None:
    facts = Facts(ADULT, savings=10_000_00, award=AwardFacts(has_capital_disregard=True))
    assert counted_capital(facts, held(date(2024, 4, 8))) == 10_000_00
