"""A failure for which a benefit may be reduced, as an adviser states it; asked about by itself."""

from __future__ import annotations

from typing import Annotated, Literal, Self, get_args

from pydantic import BeforeValidator, Field, model_validator

from betteroff.stated import AmountWithPeriod, BadInput, Day, Stated

FailureWord = Literal[
    "missed interview", "missed preparation", "did not do specified search", "did not give evidence", "did not report a change",
    "did not do all reasonable search", "not available", "did not apply for a vacancy", "refused paid work", "left paid work",
    "lost paid work through misconduct", "lost pay", "left a mandatory work placement", "reduced hours for health",
    "left volunteering", "left optional training", "refused treatment", "left treatment", "missed treatment",
    "passed over an opportunity of work", "did not follow a direction", "did not take up a programme", "did not take part in a New Deal",
    "missed a Back to Work session", "did not take part in a scheme", "missed a health assessment",
]  # fmt: skip
OLD_KINDS = get_args(FailureWord)[-7:]
"""Failures that only old Jobseeker's Allowance or old Employment and Support Allowance knows."""
VulnerableWord = Literal[
    "none", "pregnant", "child", "disability premium", "physical condition", "mental condition", "carer", "under 18", "care leaver",
    "homeless",
]  # fmt: skip
NoReductionWord = Literal["strike", "trial period", "armed forces", "voluntary redundancy", "laid off"]
GoodReasonWord = Literal[
    "health", "caring", "childcare", "bereavement", "domestic abuse", "homelessness", "not told", "travel", "exclusive contract",
    "unsafe or unlawful work", "other",
]  # fmt: skip
LevelWord = Literal["higher", "medium", "low", "lowest", "intermediate", "fixed"]
SanctionedBenefit = Literal[
    "universal_credit",
    "new_style_jobseekers_allowance",
    "new_style_employment_and_support_allowance",
    "income_based_jobseekers_allowance",
    "contribution_based_jobseekers_allowance",
    "income_related_employment_and_support_allowance",
    "contributory_employment_and_support_allowance",
]

OLD_JSA = ("income_based_jobseekers_allowance", "contribution_based_jobseekers_allowance")
OLD_ESA = ("income_related_employment_and_support_allowance", "contributory_employment_and_support_allowance")
_CREDIT, _NEW_JSA, _NEW_ESA = get_args(SanctionedBenefit)[:3]
ONLY_OF: dict[str, tuple[str, ...]] = {
    "paid_to": (_NEW_JSA, _NEW_ESA, *OLD_JSA, *OLD_ESA),
    "from_next_period": (_CREDIT,),
    "no_requirements_from": (_CREDIT, _NEW_ESA, *OLD_ESA),
    "in_hardship_from": (_CREDIT, *OLD_JSA, *OLD_ESA),
    "made_contact": OLD_JSA,
    "partner_sanctioned": OLD_JSA,
    "vulnerable": OLD_JSA,
    "weekly_award": (*OLD_JSA, *OLD_ESA),
    "seriously_ill": (*OLD_JSA, *OLD_ESA),
    "meets_means_test": (OLD_JSA[1], OLD_ESA[1]),
}
"""Fields of a failure that go with some benefits only; beside another they change nothing, and are listed."""


def _words(stated: object) -> object:
    """Words with blanks, however they were joined"""
    if not isinstance(stated, str):
        return stated
    plain = stated.lower().replace("_", " ").replace("-", " ").strip()
    return next((word for word in get_args(FailureWord) if word.lower() == plain), plain)


Kind = Annotated[FailureWord, BeforeValidator(_words)]


class EarlierFailure(Stated):
    """An earlier failure for which a benefit was reduced."""

    on: Day = Field(description="Day of the failure")
    level: LevelWord = Field(description="Level of the sanction for it")
    days: int | None = Field(
        default=None, ge=0, le=1095, description="Days set for it, of a low level the fixed part; left out: worked out from those before"
    )
    before_claim: bool | None = Field(default=None, description="It was before the claim, and so does not count; no, if left out")
    benefit: SanctionedBenefit | None = Field(default=None, description="Which benefit was reduced; left out: the same one")
    carried_over: bool | None = Field(
        default=None, description="Of a new-style benefit: its reduction moved to Universal Credit, and so counts there; no, if left out"
    )


class Failure(Stated):
    """What was, or was not, done, with the days that a sanction for it is counted from."""

    kind: Kind = Field(description="What was, or was not, done")
    on: Day = Field(description="Day of the failure")
    adult: int | str | None = Field(default=None, description="Whose failure; the first adult, if left out")
    benefit: SanctionedBenefit | None = Field(
        default=None, description="Which benefit is reduced; left out: Universal Credit where it is claimed"
    )
    decided_on: Day | None = Field(default=None, description="Day the decision was made; left out: the day of the failure")
    complied_on: Day | None = Field(
        default=None, description="Day what was asked for was done after all; left out: not yet, on the day of the decision"
    )
    earlier: tuple[EarlierFailure, ...] = Field(default=(), description="Earlier failures with a sanction; none, if left out")
    outstanding_days: int | None = Field(
        default=None, ge=0, le=1095, description="Days of earlier sanctions not yet taken off on the first day this one could begin"
    )
    good_reason: GoodReasonWord | None = Field(default=None, description="What is claimed as a good reason; nothing, if left out")
    no_reduction: NoReductionWord | None = Field(
        default=None, description="What lay behind work refused, left or lost; nothing of these, if left out"
    )
    claimed_on: Day | None = Field(default=None, description="Date of the claim; left out: the first day of the award")
    work_until: Day | None = Field(default=None, description="Last day of work that was for a limited time, of a failure before the claim")
    no_longer_required_from: Day | None = Field(default=None, description="Day from which the action was not required any more")
    no_requirements_from: Day | None = Field(default=None, description="Day from which no requirement may be imposed at all")
    award_ended: Day | None = Field(default=None, description="Last day of the award, where it has ended")
    new_award_from: Day | None = Field(default=None, description="First day of a later award")
    earned_enough_on: Day | None = Field(
        default=None, description="Day on which six months (or 26 weeks) of sufficiently paid work since the last failure were reached"
    )
    from_next_period: bool | None = Field(
        default=None, description="The award of the period of the decision was not reduced any more; no, if left out"
    )
    paid_to: Day | None = Field(
        default=None, description="Weekly benefits: last day already paid for; left out: nothing from the week in question on"
    )

    made_contact: bool | None = Field(
        default=None, description="Old Jobseeker's Allowance: the Jobcentre was contacted within five working days; yes, if left out"
    )
    reason_accepted: bool | None = Field(
        default=None, description="The good reason has been accepted, so that there is no sanction; no, if left out"
    )
    weekly_award: AmountWithPeriod | None = Field(
        default=None, description="Old benefits: the award before the sanction; left out: the allowance of a single person of the age"
    )
    partner_sanctioned: bool | None = Field(
        default=None, description="Old Jobseeker's Allowance, joint claim: the other of the couple is sanctioned too; no, if left out"
    )
    meets_means_test: bool | None = Field(
        default=None, description="Contribution-based and contributory: the means test of the income-based benefit is met; no, if left out"
    )
    vulnerable: VulnerableWord | None = Field(
        default=None, description="Hardship in old Jobseeker's Allowance: the vulnerable group; left out: as the household shows"
    )
    seriously_ill: bool | None = Field(
        default=None, description="Hardship in old benefits: one of the family is seriously ill; no, if left out"
    )
    in_hardship_from: Day | None = Field(
        default=None, description="Day on which every condition of a hardship payment was met; left out: as soon as it can be"
    )

    @model_validator(mode="after")
    def _days_are_in_order(self) -> Self:
        after = ("decided_on", "complied_on", "no_longer_required_from", "no_requirements_from", "award_ended", "earned_enough_on")
        for name in after:
            day = getattr(self, name)
            if day is not None and day < self.on:
                raise BadInput([(name, "is before the day of the failure; correct one of them")])
        if any(one.on > self.on for one in self.earlier):
            raise BadInput([("earlier", "has a failure after this one; state only those before it")])
        if self.new_award_from and (self.award_ended is None or self.new_award_from <= self.award_ended):
            raise BadInput([("new_award_from", "needs award_ended, and is after it")])
        return self
