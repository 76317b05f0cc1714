"""A claim to a benefit other than Universal Credit."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from betteroff.stated import Day, Stated

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


class Claim(Stated):
    """A claim of one adult to a benefit other than Universal Credit, with what only its requirements ask."""

    benefit: ClaimedBenefit = Field(description="The benefit, by the name it has among the claims")
    started: Day | None = Field(default=None, description="First day claimed for; left out: the claim has run for a while")
    paid_nothing: bool | None = Field(
        default=None, description="A contributory or new-style allowance at a nil rate, such as for a pension; no, if left out"
    )
    converted: bool | None = Field(
        default=None, description="New-style ESA that was contributory ESA of old until 1 December 2025 or later; no, if left out"
    )
