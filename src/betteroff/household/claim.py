"""A claim to a benefit other than Universal Credit."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from betteroff.household.jobseeking import OF_THE_OLD, Jobseeking
from betteroff.household.work_on_benefit import WorkOnBenefit
from betteroff.stated import AmountWithPeriod, BadInput, Day, Stated

ClaimedBenefit = Literal[
    "new_style_jobseekers_allowance",
    "new_style_employment_and_support_allowance",
    "income_based_jobseekers_allowance",
    "contribution_based_jobseekers_allowance",
    "income_related_employment_and_support_allowance",
    "contributory_employment_and_support_allowance",
    "income_support",
    "incapacity_benefit",
    "severe_disablement_allowance",
]

INCOME_RELATED = ("income_based_jobseekers_allowance", "income_related_employment_and_support_allowance", "income_support")
"""Benefits for living costs, by means, that Universal Credit has taken the place of."""
_FOR_INCAPACITY = ("income_support", "incapacity_benefit", "severe_disablement_allowance")
_ONLY_OF: dict[str, tuple[str, ...]] = {
    "saved_award": ("income_related_employment_and_support_allowance", "contributory_employment_and_support_allowance"),
    "housing_costs": INCOME_RELATED,
    "lives_in_care_home": INCOME_RELATED,
    "two_week_run_on": INCOME_RELATED,
    "income_support_ground": ("income_support",),
    "interview_rules": _FOR_INCAPACITY,
    "reassessment": _FOR_INCAPACITY,
}
"""What goes with some benefits only."""


class Claim(Stated):
    """A claim of one adult to a benefit other than Universal Credit, with what only its requirements ask."""

    benefit: ClaimedBenefit = Field(description="The benefit, by the name it has among the claims")
    housing_costs: AmountWithPeriod | None = Field(
        default=None,
        description="Housing costs that the award of an income-related benefit includes, as on the decision letter; none, if left out",
    )
    lives_in_care_home: bool | None = Field(
        default=None, description="Lives in a care home, an Abbeyfield Home or an independent hospital for good; no, if left out"
    )
    started: Day | None = Field(default=None, description="First day claimed for; left out: the claim has run for a while")
    work: WorkOnBenefit | None = Field(
        default=None, description="What permitted work turns on beside the work itself; nothing, if left out"
    )
    paid_nothing: bool | None = Field(
        default=None, description="A contributory or new-style allowance at a nil rate, such as for a pension; no, if left out"
    )
    converted: bool | None = Field(
        default=None, description="New-style ESA that was contributory ESA of old until 1 December 2025 or later; no, if left out"
    )
    saved_award: bool | None = Field(
        default=None, description="An appointee saved an award of old-style ESA when it was abolished on 1 July 2026; no, if left out"
    )
    two_week_run_on: bool | None = Field(
        default=None,
        description="The day is within the two weeks after Universal Credit began, or after the deadline for it; no, if left out",
    )
    links_to_earlier_claim: bool | None = Field(
        default=None, description="The claim links to an earlier spell of the same benefit; no, if left out"
    )
    universal_credit_area: bool | None = Field(
        default=None,
        description="They could have claimed Universal Credit where they lived on the first day; left out: not known, which matters from "
        "29 April 2013 to 11 December 2018",
    )
    severe_disability_premium: bool | None = Field(
        default=None,
        description="Had an old benefit with a severe disability premium within the month before the first day; no, if left out",
    )
    income_support_ground: Literal["lone_parent_alone", "lone_parent_and_another", "carer", "incapacity", "other"] | None = Field(
        default=None, description="Why Income Support is paid; judged by children, caring and capability, if left out"
    )
    interview_rules: Literal["pathways", "jobcentre"] | None = Field(
        default=None, description="Rules for interviews of those incapable of work: Pathways to Work, or not; not known, if left out"
    )
    reassessment: Literal["notice", "qualifies", "does_not_qualify"] | None = Field(
        default=None, description="How far reassessment of an incapacity benefit for ESA has come; no notice yet, if left out"
    )
    jobseeking: Jobseeking | None = Field(
        default=None, description="What only Jobseeker's Allowance asks; nothing is recorded or takes up days, if left out"
    )

    @model_validator(mode="after")
    def _fits_the_benefit(self) -> Self:
        for field, benefits in _ONLY_OF.items():
            if getattr(self, field) and self.benefit not in benefits:
                raise BadInput([(field, f"goes with {', '.join(benefits)} only; leave it out, or correct benefit")])
        return self

    @model_validator(mode="after")
    def _jobseeking_fits_the_benefit(self) -> Self:
        if self.jobseeking is None:
            return self
        if not self.benefit.endswith("jobseekers_allowance"):
            raise BadInput([("jobseeking", "goes with Jobseeker's Allowance only; leave it out")])
        if self.benefit == "new_style_jobseekers_allowance":
            for field in OF_THE_OLD:
                if getattr(self.jobseeking, field) is not None:
                    fault = "goes with the old Jobseeker's Allowance; of a new-style claim state work_requirements, or leave it out"
                    raise BadInput([(f"jobseeking.{field}", fault)])
        return self
