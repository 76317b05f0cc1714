"""Remunerative work: JSA Regs 1996 regs 51 to 53, IS Regs 1987 regs 5 and 6, ESA Regs 2008 regs 42 and 43."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.facts.claimant import Benefit
from betteroff.facts.remunerative_work import RemunerativeWorkFacts
from betteroff.rulebook.tables import asked, first_row
from betteroff.schemes.work_ending_benefits import REMUNERATIVE_WORK, RemunerativeWork, remunerative_work_inputs

HOUR = 60
OWN, PARTNERS, ALLOWED, NONE = RemunerativeWork
JSA, CONTRIBUTION_BASED = Benefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE, Benefit.CONTRIBUTION_BASED_JOBSEEKERS_ALLOWANCE
ESA, IS = Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE, Benefit.INCOME_SUPPORT


def decided(benefit: Benefit, own: int = 0, partner: int = 0, **stated: Any) -> RemunerativeWork:
    facts = RemunerativeWorkFacts(own_minutes=own, partner_minutes=partner, **stated)
    scan = asked(REMUNERATIVE_WORK, date(2016, 5, 2)).scan
    return RemunerativeWork(scan.then[first_row(scan, remunerative_work_inputs(facts, benefit))])


@pytest.mark.parametrize(
    ("own", "partner", "benefit", "found"),
    [
        (16 * HOUR - 1, 0, JSA, ALLOWED), (16 * HOUR, 0, JSA, OWN), (16 * HOUR, 0, CONTRIBUTION_BASED, OWN),
        (0, 24 * HOUR - 1, JSA, ALLOWED), (0, 24 * HOUR, JSA, PARTNERS), (0, 24 * HOUR, CONTRIBUTION_BASED, NONE), (0, 0, JSA, NONE),
        (16 * HOUR - 1, 0, IS, ALLOWED), (16 * HOUR, 0, IS, OWN), (0, 24 * HOUR - 1, IS, ALLOWED), (0, 24 * HOUR, IS, PARTNERS),
        (0, 24 * HOUR - 1, ESA, ALLOWED), (0, 24 * HOUR, ESA, PARTNERS), (16 * HOUR, 0, ESA, NONE),
    ],
)  # fmt: skip
def test_sixteen_hours_of_the_claimant_and_twenty_four_of_a_partner(own: int, partner: int, benefit: Benefit, found: int) -> None:
    assert decided(benefit, own, partner) == found


def test_each_of_a_couple_who_claim_together_is_a_claimant() -> None:
    assert decided(JSA, partner=16 * HOUR - 1, is_joint_claim=True) == ALLOWED
    assert decided(JSA, partner=16 * HOUR, is_joint_claim=True) == OWN


def test_work_in_a_care_home_does_not_count_but_a_partners_does() -> None:
    assert decided(JSA, 17 * HOUR, lives_in_care_home=True) == ALLOWED
    assert decided(JSA, 17 * HOUR, 24 * HOUR, lives_in_care_home=True) == PARTNERS
    assert decided(IS, 17 * HOUR, lives_in_care_home=True) == OWN


@pytest.mark.parametrize(("benefit", "found"), [(IS, ALLOWED), (JSA, OWN)])
def test_a_carer_on_income_support_is_never_in_remunerative_work(benefit: Benefit, found: RemunerativeWork) -> None:
    assert decided(benefit, 40 * HOUR, cares=True) == found


@pytest.mark.parametrize(("benefit", "found"), [(IS, ALLOWED), (ESA, ALLOWED), (JSA, PARTNERS)])
def test_nor_is_a_partner_who_cares_beside_income_support_or_employment_and_support_allowance(benefit: Benefit, found: int) -> None:
    assert decided(benefit, partner=30 * HOUR, partner_cares=True) == found
    assert decided(benefit, partner=30 * HOUR, cares=True) == PARTNERS
