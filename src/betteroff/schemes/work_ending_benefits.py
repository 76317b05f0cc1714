"""Remunerative work, which ends the old benefits for living costs and the old Jobseeker's Allowance: asked by money and requirements."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.claimant import Benefit
from betteroff.facts.remunerative_work import RemunerativeWorkFacts
from betteroff.rulebook.tables import Question


class RemunerativeWork(IntEnum):
    """Whether work ends the benefit."""

    OWN_WORK = 0
    PARTNERS_WORK = 1
    ALLOWED = 2
    NONE = 3


class RemunerativeWorkInputs(NamedTuple):
    benefit: Benefit
    own_minutes: int
    partner_minutes: int
    is_joint_claim: bool
    lives_in_care_home: bool
    cares: bool
    partner_cares: bool


REMUNERATIVE_WORK = Question("income_related_benefit", "remunerative_work", RemunerativeWorkInputs, RemunerativeWork)


def remunerative_work_inputs(work: RemunerativeWorkFacts, benefit: Benefit) -> RemunerativeWorkInputs:
    """What the table of remunerative work asks"""
    return RemunerativeWorkInputs(
        benefit, work.own_minutes, work.partner_minutes, work.is_joint_claim, work.lives_in_care_home, work.cares, work.partner_cares
    )  # fmt: skip


def ends_benefit(work: int) -> bool:
    """Whether there is no entitlement beside the work"""
    return work < RemunerativeWork.ALLOWED


def is_ended_by_work(benefit: Benefit) -> bool:
    """Whether hours of work of a claimant or a partner end the benefit"""
    return (
        benefit == Benefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE
        or benefit == Benefit.CONTRIBUTION_BASED_JOBSEEKERS_ALLOWANCE
        or benefit == Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE
        or benefit == Benefit.INCOME_SUPPORT
    )
