"""What only Jobseeker's Allowance asks: hours of availability, what takes up days, spells of sickness, study."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from betteroff.stated import BadInput, Day, Hours, Stated

OccasionName = Literal[
    "emergency", "child_of_ill_carer", "partner_abroad", "child_treated_abroad", "interview_abroad", "own_treatment_abroad",
    "school_holidays", "excluded_from_school", "employment_course", "open_university", "work_camp", "rescue", "reserve_training",
    "police_custody", "away_from_home", "training_programme", "self_employment_scheme",
]  # fmt: skip

OF_THE_OLD = (
    "hours_available", "permitted_weeks", "joint_claim", "parenting_order", "child_of_five_at_home", "provides_service",
    "guided_hours", "learning_hours",
)  # fmt: skip
"""Fields that mean nothing to a new-style claim."""


class Occupied(Stated):
    """Something that takes up days, on which somebody may count as available for work or as looking for it. No reason is asked."""

    what: OccasionName = Field(
        description="emergency: a death, serious illness or funeral of somebody close, or a domestic emergency; the others by their name"
    )
    starts: Day = Field(description="First day")
    ends: Day | None = Field(default=None, description="Last day; left out: it goes on")
    times_before: int | None = Field(default=None, ge=0, le=99, description="Times before in the 12 months; none, if left out")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.ends and self.ends < self.starts:
            raise BadInput([("ends", "is before starts; give a last day on or after the first")])
        return self


class Jobseeking(Stated):
    """What only a claim to Jobseeker's Allowance asks."""

    hours_available: Hours | None = Field(
        default=None, description="Hours of availability a week that the jobseeker's agreement records; none are recorded, if left out"
    )
    permitted_weeks: int | None = Field(
        default=None, ge=1, le=13, description="Weeks of a permitted period that the agreement records; none are recorded, if left out"
    )
    joint_claim: bool | None = Field(default=None, description="A couple who claim income-based JSA together; no, if left out")
    parenting_order: bool | None = Field(default=None, description="A parenting order or contract about a child; no, if left out")
    child_of_five_at_home: bool | None = Field(
        default=None, description="A child of five is not at school, and need not be yet; no, if left out"
    )
    provides_service: bool | None = Field(default=None, description="Provides a service, paid or not, beside a job; no, if left out")
    occupied: Occupied | None = Field(
        default=None, description="What takes up days, on which they may count as available for work; nothing, if left out"
    )
    long_sickness_began: Day | None = Field(
        default=None, description="First day of the last earlier illness of up to 13 weeks that was allowed for; none, if left out"
    )
    sick_pay_ended: Day | None = Field(default=None, description="Last day of Statutory Sick Pay before the illness; none, if left out")
    guided_hours: Hours | None = Field(default=None, description="Guided learning hours a week of a further education course")
    learning_hours: Hours | None = Field(
        default=None, description="The same with structured learning packages, for a college in Scotland; guided_hours, if left out"
    )

    @model_validator(mode="after")
    def _learning_has_guidance(self) -> Self:
        if self.learning_hours is not None and self.guided_hours is None:
            raise BadInput([("guided_hours", "is needed beside learning_hours")])
        return self
