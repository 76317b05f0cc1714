"""Disability benefits as awarded: PIP, ADP, DLA, Child Disability Payment, Attendance Allowance. Universal Credit ignores them."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import AdultFacts, CareRate, Facts, MobilityRate
from betteroff.money import month_of_weeks
from betteroff.rulebook.lines import Line


class DisabilityRates(NamedTuple):
    """Figures of `rules/disability/rates.toml`."""

    care_lowest: int
    care_middle: int
    care_highest: int
    mobility_lower: int
    mobility_higher: int
    days_in_care_home: int


def is_stopped_in_care_home(adult: AdultFacts, rates: DisabilityRates) -> bool:
    """Whether care or daily living has stopped, in a care home that public funds pay for (WRA 2012 s. 85; SI 2013/377 regs 28, 30)"""
    stay = adult.stay
    return stay.in_care_home and stay.is_publicly_funded and stay.days > rates.days_in_care_home


def care(adult: AdultFacts, rates: DisabilityRates) -> int:
    """Care or daily living, a month"""
    if is_stopped_in_care_home(adult, rates):
        return 0
    if adult.care_rate == CareRate.HIGHEST:
        return month_of_weeks(rates.care_highest)
    if adult.care_rate == CareRate.MIDDLE:
        return month_of_weeks(rates.care_middle)
    return month_of_weeks(rates.care_lowest) if adult.care_rate == CareRate.LOWEST else 0


def mobility(adult: AdultFacts, rates: DisabilityRates) -> int:
    """Mobility, a month"""
    if adult.mobility_rate == MobilityRate.HIGHER:
        return month_of_weeks(rates.mobility_higher)
    return month_of_weeks(rates.mobility_lower) if adult.mobility_rate == MobilityRate.LOWER else 0


def first_care(facts: Facts, rates: DisabilityRates) -> int:
    """First adult's care or daily living component"""
    return care(facts.first, rates)


def first_mobility(facts: Facts, rates: DisabilityRates) -> int:
    """First adult's mobility component"""
    return mobility(facts.first, rates)


def second_care(facts: Facts, rates: DisabilityRates) -> int:
    """Second adult's care or daily living component"""
    return care(facts.second, rates)


def second_mobility(facts: Facts, rates: DisabilityRates) -> int:
    """Second adult's mobility component"""
    return mobility(facts.second, rates)


def children(facts: Facts, rates: DisabilityRates) -> int:
    """Children's disability benefits"""
    held = facts.child_disability
    for_care = held.care_lowest * rates.care_lowest + held.care_middle * rates.care_middle + held.care_highest * rates.care_highest
    return month_of_weeks(for_care + held.mobility_lower * rates.mobility_lower + held.mobility_higher * rates.mobility_higher)


_CARE = "SI 1991/2890 reg. 4(1); SI 2013/377 reg. 24(1); SSI 2022/54 Part 9"
_MOBILITY = "SI 1991/2890 reg. 4(2); SI 2013/377 reg. 24(2); SSI 2022/54 Part 9"
_CHILDREN = "SI 1991/2890 reg. 4; SSI 2021/174 Part 6"


class Disability(NamedTuple):
    """What disability benefits pay, as awarded."""

    first_care: Annotated[int, Line("Disability benefit for care or daily living", _CARE, first_care, in_hand=1)]
    first_mobility: Annotated[int, Line("Disability benefit for mobility", _MOBILITY, first_mobility, in_hand=1)]
    second_care: Annotated[int, Line("Disability benefit for care or daily living", _CARE, second_care, in_hand=1)]
    second_mobility: Annotated[int, Line("Disability benefit for mobility", _MOBILITY, second_mobility, in_hand=1)]
    children: Annotated[int, Line("Disability benefits of children", _CHILDREN, children, in_hand=1)]


def disability(facts: Facts, rates: DisabilityRates) -> Disability:
    """What disability benefits pay, each amount worked out once."""
    return Disability(
        first_care(facts, rates),
        first_mobility(facts, rates),
        second_care(facts, rates),
        second_mobility(facts, rates),
        children(facts, rates),
    )
