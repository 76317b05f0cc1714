"""Remunerative work in words: whether work of a claimant or a partner ends the benefit. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.conditionality.requirements import Requirements
from betteroff.facts.claimant import Benefit
from betteroff.reading.claimant import Claimed
from betteroff.requirements.lines import RequirementLine, row_line
from betteroff.schemes.work_ending_benefits import REMUNERATIVE_WORK, RemunerativeWork


def remunerative_work_lines(claimed: Claimed, found: Requirements, day: date) -> Iterator[RequirementLine]:
    """The line on hours of work; of Employment and Support Allowance only where a partner works: permitted work says the rest"""
    is_on_esa = claimed.benefit == Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE
    if found.remunerative_work_row >= 0 and not (is_on_esa and found.remunerative_work == RemunerativeWork.NONE):
        yield row_line("work", REMUNERATIVE_WORK, day, found.remunerative_work_row)
