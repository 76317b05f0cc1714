"""What is taken off an award before it is paid: sanction, advance, rent and fuel, child maintenance, the rest.

A sanction comes first and may take the whole award. Deductions leave a penny. Together with the
sanction they stay within a limit, except those for rent and fuel arrears (and, since 30 April 2025,
child maintenance), which are made first where they are in the claimant's best interests.
"""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import Facts
from betteroff.money import WHOLE, half_up, share_of


class DeductionRates(NamedTuple):
    """Figures of `rules/deductions/rates.toml`."""

    step_share: int
    step_rounded_up_to: int
    steps_in_the_limit: int
    limit_in_practice: int
    least_left: int
    rent_arrears_at_most: int
    """Only a remark hangs on it: fuel arrears are stated together with it."""
    maintenance_may_exceed: int
    advance_share: int
    advance_months: int
    budgeting_least: int
    budgeting_single: int
    budgeting_couple: int
    budgeting_children: int
    budgeting_capital: int
    budgeting_earnings_single: int
    budgeting_earnings_couple: int
    waiting_days: int
    housing_benefit_run_on: int
    income_benefit_run_on: int


def limit_in_law(standard_allowance: int, rates: DeductionRates) -> int:
    """Most that the law lets be deducted: eight times 5 % of the standard allowance, each rounded up to five pence"""
    to = WHOLE * rates.step_rounded_up_to
    step = (standard_allowance * rates.step_share + to - 1) // to * rates.step_rounded_up_to
    return rates.steps_in_the_limit * step


def deduction_limit(standard_allowance: int, rates: DeductionRates) -> int:
    """Most that is deducted: the limit of the law, or of departmental practice where that is lower"""
    return min(limit_in_law(standard_allowance, rates), share_of(standard_allowance, rates.limit_in_practice))


def sanction(facts: Facts, standard_allowance: int, payable: int) -> int:
    """Reduction for a sanction, never more than the standard allowance (half of it for one of joint claimants) or the award"""
    most = half_up(standard_allowance, 2) if facts.award.sanction_is_of_one else standard_allowance
    return min(facts.award.sanction, most, payable)


def left_to_deduct_from(payable: int, taken: int, rates: DeductionRates) -> int:
    """What is left of an award to deduct from, a penny apart"""
    return max(0, payable - taken - rates.least_left)


def advance_repayment(facts: Facts, standard_allowance: int, payable: int, sanction: int, rates: DeductionRates) -> int:
    """Repayment of an advance"""
    room = max(0, deduction_limit(standard_allowance, rates) - sanction)
    return min(facts.award.advance_repayment, room, left_to_deduct_from(payable, sanction, rates))


def rent_and_fuel_deductions(facts: Facts, payable: int, sanction: int, advance_repayment: int, rates: DeductionRates) -> int:
    """Deductions for arrears of rent, service charges, gas or electricity, which may exceed the limit"""
    return min(facts.award.rent_and_fuel_deductions, left_to_deduct_from(payable, sanction + advance_repayment, rates))


def maintenance_deduction(
    facts: Facts,
    standard_allowance: int,
    payable: int,
    sanction: int,
    advance_repayment: int,
    rent_and_fuel_deductions: int,
    rates: DeductionRates,
) -> int:
    """Deduction for child maintenance"""
    taken = sanction + advance_repayment + rent_and_fuel_deductions
    stated = min(facts.award.maintenance_deduction, left_to_deduct_from(payable, taken, rates))
    if rates.maintenance_may_exceed:
        return stated
    return min(stated, max(0, deduction_limit(standard_allowance, rates) - taken))


def other_deductions(
    facts: Facts,
    standard_allowance: int,
    payable: int,
    sanction: int,
    advance_repayment: int,
    rent_and_fuel_deductions: int,
    maintenance_deduction: int,
    rates: DeductionRates,
) -> int:
    """Other deductions"""
    taken = sanction + advance_repayment + rent_and_fuel_deductions + maintenance_deduction
    room = max(0, deduction_limit(standard_allowance, rates) - taken)
    return min(facts.award.other_deductions, room, left_to_deduct_from(payable, taken, rates))


def paid(
    payable: int,
    sanction: int,
    advance_repayment: int,
    rent_and_fuel_deductions: int,
    maintenance_deduction: int,
    other_deductions: int,
) -> int:
    """Universal Credit paid"""
    return payable - sanction - advance_repayment - rent_and_fuel_deductions - maintenance_deduction - other_deductions


class TakenOff(NamedTuple):
    """What is taken off an award, in the order in which it is taken, and what is paid."""

    sanction: int
    advance_repayment: int
    rent_and_fuel_deductions: int
    maintenance_deduction: int
    other_deductions: int
    paid: int


def taken_off(facts: Facts, standard_allowance: int, payable: int, rates: DeductionRates) -> TakenOff:
    """What is taken off an award, each amount worked out once."""
    sanctioned = sanction(facts, standard_allowance, payable)
    advance = advance_repayment(facts, standard_allowance, payable, sanctioned, rates)
    arrears = rent_and_fuel_deductions(facts, payable, sanctioned, advance, rates)
    maintenance = maintenance_deduction(facts, standard_allowance, payable, sanctioned, advance, arrears, rates)
    others = other_deductions(facts, standard_allowance, payable, sanctioned, advance, arrears, maintenance, rates)
    left = paid(payable, sanctioned, advance, arrears, maintenance, others)
    return TakenOff(sanctioned, advance, arrears, maintenance, others, left)


def budgeting_advance(facts: Facts, rates: DeductionRates) -> int:
    """Largest budgeting advance: by family, less capital above a limit; nothing where it falls below the smallest"""
    largest = rates.budgeting_couple if facts.second.is_present else rates.budgeting_single
    if facts.children > 0:
        largest = rates.budgeting_children
    amount = largest - max(0, facts.savings - rates.budgeting_capital)
    return amount if amount >= rates.budgeting_least else 0
