"""A child or young person."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from betteroff.household.words import Sex
from betteroff.stated import AmountWithPeriod, BadInput, Day, Hours, Stated


class Child(Stated):
    """A child or young person the adults are responsible for. `born` is needed."""

    born: Day = Field(description="Date of birth")
    disability: Literal["none", "lower", "higher"] | None = Field(
        default=None, description="Disabled child addition that is due: lower, or higher; as its rates say or none, if left out"
    )
    disability_care: Literal["lowest", "middle", "highest"] | None = Field(
        default=None, description="Care component in payment, of Disability Living Allowance or Child Disability Payment: the rate"
    )
    disability_mobility: Literal["lower", "higher"] | None = Field(
        default=None, description="Mobility component in payment, of the same: the rate"
    )
    childcare: AmountWithPeriod | None = Field(
        default=None, description="Paid already for registered childcare, with its period; nothing, if left out"
    )
    childcare_hours: Hours | None = Field(default=None, description="Hours a week of it, where childcare is by the hour")
    adopted_on: Day | None = Field(default=None, description="Day of adoption, or of placement for it")
    kinship_since: Day | None = Field(default=None, description="First day in kinship care")
    non_consensual_conception: bool | None = Field(
        default=None, description="That exception to the two-child limit has been accepted; no, if left out"
    )
    exception_kept_by_step_parent: bool | None = Field(
        default=None, description="An exception that an earlier award with a former partner had; no, if left out"
    )
    in_education: bool | None = Field(default=None, description="From 16: in non-advanced education or approved training; yes, if left out")
    sex: Sex | None = Field(default=None, description="For the count of bedrooms only; not needed where bedrooms_needed is stated")
    cannot_share_bedroom: bool | None = Field(
        default=None,
        description="Gets DLA care at the middle or highest rate, or Child Disability Payment alike, and cannot share because of it",
    )

    @model_validator(mode="after")
    def _childcare_by_the_hour_has_hours(self) -> Self:
        if self.childcare and self.childcare.per == "hour" and self.childcare_hours is None:
            raise BadInput([("childcare_hours", "is needed for childcare by the hour: the hours a week that are paid for")])
        return self
