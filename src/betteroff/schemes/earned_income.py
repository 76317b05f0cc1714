"""Earned income of an assessment period: both adults' work, and what is brought forward."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import Facts
from betteroff.rulebook.lines import Line
from betteroff.schemes.pay import Pay


def first_earnings(first_pay: Pay, first_other_pay: Pay) -> int:
    """What the first adult's work counts as"""
    return first_pay.counted_month + first_other_pay.counted_month


def second_earnings(second_pay: Pay, second_other_pay: Pay) -> int:
    """What the second adult's work counts as"""
    return second_pay.counted_month + second_other_pay.counted_month


def surplus_earnings(facts: Facts) -> int:
    """Surplus earnings brought forward"""
    return facts.award.surplus_earnings


def without_floor(first: int, second: int, surplus: int) -> int:
    """Earned income, leaving the minimum income floor aside"""
    return first + second + surplus


def total(first: int, second: int, surplus: int) -> int:
    """Earned income of the assessment period"""
    return first + second + surplus


class EarnedIncome(NamedTuple):
    """What the work of both adults counts as."""

    first: Annotated[int, Line("First adult's earnings that count", "UC Regs 2013 regs 52-55", first_earnings)]
    second: Annotated[int, Line("Second adult's earnings that count", "UC Regs 2013 regs 52-55", second_earnings)]
    surplus: Annotated[int, Line("Surplus earnings brought forward", "UC Regs 2013 reg. 54A", surplus_earnings)]
    without_floor: Annotated[int, Line("Earned income without the minimum income floor", "UC Regs 2013 reg. 82(4)", without_floor)]
    total: Annotated[int, Line("Earned income of the period", "UC Regs 2013 regs 52-55", total)]


def earned_income(facts: Facts, first_pay: Pay, first_other_pay: Pay, second_pay: Pay, second_other_pay: Pay) -> EarnedIncome:
    """What the work of both adults counts as, each amount worked out once."""
    first = first_earnings(first_pay, first_other_pay)
    second = second_earnings(second_pay, second_other_pay)
    surplus = surplus_earnings(facts)
    return EarnedIncome(first, second, surplus, without_floor(first, second, surplus), total(first, second, surplus))
