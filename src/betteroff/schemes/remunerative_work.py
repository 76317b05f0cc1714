"""Remunerative work, sixteen hours a week, and the childcare that comes off earnings beside it: of Housing Benefit and council tax."""

from __future__ import annotations

from betteroff.facts import AdultFacts, Facts, StatutoryPay
from betteroff.money import week_of_months
from betteroff.schemes.work_benefits import Entitlement, Entitlements, is_limited_for_esa


def minutes_worked(adult: AdultFacts) -> int:
    """Work a week; pay in place of wages is absence from the work it is paid for (HB Regs 2006 reg. 6(1), (7))"""
    return adult.work_minutes if adult.statutory_pay == StatutoryPay.NONE else adult.minutes_beside_sick_pay


def is_in_remunerative_work(adult: AdultFacts, minutes: int) -> bool:
    """Whether an adult works so many hours a week"""
    return minutes_worked(adult) >= minutes


def counts_as_in_work(adult: AdultFacts, minutes: int) -> bool:
    """Whether an adult is in remunerative work for help with childcare, or treated so by pay in place of wages (reg. 28(2)-(4), (14))"""
    return is_in_remunerative_work(adult, minutes) or adult.statutory_pay != StatutoryPay.NONE


def is_incapacitated(adult: AdultFacts, benefits: Entitlement) -> bool:
    """Whether illness, disability, hospital or prison stands for the work of one of a couple (reg. 28(1)(c), (11))"""
    gets_benefit = adult.has_disability_benefit or adult.has_attendance_allowance
    return gets_benefit or is_limited_for_esa(adult, benefits) or adult.is_temporarily_absent


def may_have_childcare(facts: Facts, benefits: Entitlements, minutes: int) -> bool:
    """Whether childcare comes off earnings: a lone parent, or both of a couple, in remunerative work (reg. 28(1))"""
    first, second = counts_as_in_work(facts.first, minutes), counts_as_in_work(facts.second, minutes)
    if not facts.second.is_present:
        return first
    first_may_be_idle = is_incapacitated(facts.first, benefits.first)
    second_may_be_idle = is_incapacitated(facts.second, benefits.second)
    return (first and second) or (first and second_may_be_idle) or (second and first_may_be_idle)


def childcare_off_earnings(facts: Facts, benefits: Entitlements, minutes: int, one_child: int, more_children: int) -> int:
    """Childcare that comes off earnings, a week, up to the most for one child or for more

    Housing Benefit and council tax alike (HB Regs 2006 regs 27, 28; SI 2012/2886 Sch paras 57, 58).
    """
    if not may_have_childcare(facts, benefits, minutes):
        return 0
    most = more_children if facts.childcare.children > 1 else one_child
    return min(most, week_of_months(facts.childcare.charges_month))
