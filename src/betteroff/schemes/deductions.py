"""What is taken off an award before it is paid: sanction, repayment of an advance, other deductions."""

from __future__ import annotations

from betteroff.facts import Facts


def sanction(facts: Facts, payable: int) -> int:
    """Reduction for a sanction"""
    return min(facts.award.sanction, payable)


def advance_repayment(facts: Facts, payable: int, sanction: int) -> int:
    """Repayment of an advance"""
    return min(facts.award.advance_repayment, payable - sanction)


def other_deductions(facts: Facts, payable: int, sanction: int, advance_repayment: int) -> int:
    """Other deductions"""
    return min(facts.award.other_deductions, payable - sanction - advance_repayment)


def paid(payable: int, sanction: int, advance_repayment: int, other_deductions: int) -> int:
    """Universal Credit paid"""
    return payable - sanction - advance_repayment - other_deductions
