"""What may lift requirements of an adult for a time, stated with its days."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal, Self

from pydantic import Field, model_validator

from betteroff.stated import BadInput, Day, Stated


class Sickness(Stated):
    """An illness that keeps an adult from work for a time. What it is, is never asked."""

    since: Day = Field(description="First day unfit for work")
    ends: Day | None = Field(default=None, description="Last day unfit for work; left out: it goes on")
    evidence_given: Day | None = Field(
        default=None, description="Day on which the Jobcentre was told, by own declaration or fit note; the first day, if left out"
    )
    fit_note: bool | None = Field(default=None, description="A fit note covers the days after the first seven; yes, if left out")
    earlier_periods: tuple[Day, ...] = Field(
        default=(), description="Days on which earlier periods off sick began that the Jobcentre allowed for; none, if left out"
    )
    found_fit_with_it: bool | None = Field(
        default=None, description="An assessment found no limited capability for work with the same condition; no, if left out"
    )
    new_assessment: bool | None = Field(default=None, description="The Jobcentre has decided on a new assessment; no, if left out")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for field in ("ends", "evidence_given"):
            if (day := getattr(self, field)) and day < self.since:
                raise BadInput([(field, "is before since; give a day on or after the first day unfit for work")])
        if self.earlier_periods and max(self.earlier_periods) >= self.since:
            raise BadInput([("earlier_periods", "must lie before since; the present period is not one of them")])
        return self


class DomesticAbuse(Stated):
    """That the Jobcentre was told of domestic abuse. What happened, and who did it, is never asked."""

    notified: Day = Field(description="Day on which the Jobcentre was told")
    last_incident: Day | None = Field(default=None, description="Day of the last incident or threat; within six months, if left out")
    lived_together: bool | None = Field(
        default=None, description="On that day, still at the address of the person who did it; no, if left out"
    )
    evidence_given: Day | None = Field(
        default=None, description="Day on which evidence from an official, an employer or a charity was given; within a month, if left out"
    )
    last_eased: Day | None = Field(
        default=None, description="Last day of an earlier time without requirements because of domestic abuse; none, if left out"
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for field in ("last_incident", "last_eased"):
            if (day := getattr(self, field)) and day > self.notified:
                raise BadInput([(field, "is after notified; give a day before the Jobcentre was told, or leave it out")])
        if self.evidence_given and self.evidence_given < self.notified:
            raise BadInput([("evidence_given", "is before notified; give the day on which the Jobcentre had both")])
        return self


class ChildcareDisrupted(Stated):
    """Care of a child disrupted by a death in the child's home or family, or by violence or abuse. Which, is never asked."""

    event: Day = Field(description="Day of the death, or of the violence or abuse")
    months: tuple[Day, ...] = Field(
        default=(), description="First days of the months without work search that the Jobcentre has set; none yet, if left out"
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if (self.months and self.months[0] <= self.event) or any(later <= earlier for earlier, later in pairwise(self.months)):
            raise BadInput([("months", "must lie after the event, the earliest first")])
        return self


class Accepted(Stated):
    """That the Jobcentre accepts a requirement as unreasonable for now."""

    what: Literal["search", "availability", "availability for work"] = Field(
        description="Work search; availability for work and interviews; or availability for work alone, with interviews still attended"
    )
    because: Literal["preparation", "childcare", "emergency", "funeral", "temporary", "sickness"] = Field(
        description="Of agreed preparation for work, temporary childcare, a domestic emergency, a funeral, other temporary "
        "circumstances, or a longer illness"
    )
    starts: Day | None = Field(default=None, description="First day; left out: it has begun")
    ends: Day | None = Field(default=None, description="Last day; left out: until it is looked at again")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.starts and self.ends and self.ends < self.starts:
            raise BadInput([("ends", "is before starts; give a last day on or after the first")])
        return self
