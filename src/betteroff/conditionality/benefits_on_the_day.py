"""Which benefit can be claimed for a day, which can exist on it, and whose requirements rule where two are paid."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.benefit_claim import BenefitClaimFacts, CreditArea, NewClaim, SupportGround
from betteroff.facts.claimant import Benefit
from betteroff.rulebook.tables import Question


class CanExist(IntEnum):
    """Whether an award can exist on a day."""

    POSSIBLE = 0
    BY_POSTCODE = 1
    SAVED = 2
    RUN_ON = 3
    DOUBTFUL = 4
    CONVERTED = 5
    ENDED = 6
    NOT_CLAIMABLE = 7
    NOT_BEGUN = 8
    NOT_ENTITLED = 9


class DualAward(IntEnum):
    """Whose requirements rule where two benefits are paid."""

    UNIVERSAL_CREDIT = 0
    NO_REDUCTION = 1
    ONE_AWARD = 2
    ONE_INTERVIEW = 3
    BESIDE_UNIVERSAL_CREDIT = 4


class NewClaimInputs(NamedTuple):
    benefit: Benefit
    has_universal_credit: bool
    area: CreditArea
    is_linked: bool
    ground_is_incapacity: bool
    has_incapacity_award: bool
    has_severe_disability_premium: bool
    has_more_than_two_children: bool


class CanExistInputs(NamedTuple):
    benefit: Benefit
    claim: NewClaim
    has_universal_credit: bool
    runs_on: bool
    is_saved: bool
    has_other_kind: bool
    reached_pension_age: bool
    has_limited_capability: bool
    days_paid: int


class DualAwardInputs(NamedTuple):
    benefit: Benefit
    has_universal_credit: bool
    has_other_kind: bool
    has_incapacity_award: bool


NEW_CLAIM = Question("claims", "new_claim", NewClaimInputs, NewClaim)
CAN_EXIST = Question("claims", "can_exist", CanExistInputs, CanExist)
DUAL_AWARD = Question("claims", "dual_award", DualAwardInputs, DualAward)


def new_claim_inputs(benefit: Benefit, claim: BenefitClaimFacts) -> NewClaimInputs:
    """What the table of new claims asks, of the first day of a claim"""
    return NewClaimInputs(
        benefit,
        claim.had_universal_credit,
        claim.area,
        claim.is_linked,
        claim.ground == SupportGround.INCAPACITY,
        claim.has_incapacity_award,
        claim.has_severe_disability_premium,
        claim.has_more_than_two_children,
    )


def can_exist_inputs(benefit: Benefit, has_universal_credit: bool, claim: BenefitClaimFacts) -> CanExistInputs:
    """What the table of awards asks"""
    return CanExistInputs(
        benefit,
        claim.first_claim,
        has_universal_credit,
        claim.runs_on,
        claim.is_saved,
        claim.has_other_kind,
        claim.reached_pension_age,
        claim.has_limited_capability,
        claim.days_paid,
    )


def dual_award_inputs(benefit: Benefit, has_universal_credit: bool, claim: BenefitClaimFacts) -> DualAwardInputs:
    """What the table of two benefits asks"""
    return DualAwardInputs(benefit, has_universal_credit, claim.has_other_kind, claim.has_incapacity_award)


def exists(outcome: CanExist) -> bool:
    """Whether a benefit is there at all, so that its requirements can be told"""
    return outcome <= CanExist.DOUBTFUL
