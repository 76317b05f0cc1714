"""The Universal Credit award in payment."""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from betteroff.household.words import YesNoUnknown
from betteroff.rulebook import coverage
from betteroff.stated import BadInput, Day, Pounds, Stated


class Sanction(Stated):
    """A sanction as it was decided: the reduction of the assessment period, or so much a day for so many of its days."""

    reduction: Pounds | None = Field(default=None, description="Pounds for the whole assessment period")
    daily: Pounds | None = Field(default=None, description="Pounds a day, instead of reduction")
    days: int | None = Field(default=None, ge=1, le=31, description="Days of this assessment period with the daily reduction")
    adult: int | str | None = Field(default=None, description="Which of a couple it is for; left out: both")

    @model_validator(mode="after")
    def _is_one_or_the_other(self) -> Self:
        by_the_day = (self.daily, self.days)
        if self.reduction is not None and by_the_day != (None, None):
            raise BadInput([("reduction", "is given beside daily or days; leave out the one or the others")])
        if self.reduction is None and None in by_the_day:
            raise BadInput([("reduction", "is needed, in pounds for the assessment period; or daily and days instead, both of them")])
        return self


class EarningsReceived(Stated):
    """Earnings received on a day in the past, of both of a couple together or of one of them."""

    on: Day = Field(description="The day they were received")
    amount: Pounds = Field(description="Pounds, less tax, National Insurance and pension contributions")


OldBenefit = Literal[
    "housing_benefit", "income_support", "income_based_jobseekers_allowance", "income_related_employment_and_support_allowance",
    "child_tax_credit", "working_tax_credit",
]  # fmt: skip


class UniversalCredit(Stated):
    """What is known of a Universal Credit award in payment."""

    first_assessment_period: Day | None = Field(default=None, description="First day of the award's first assessment period")
    transitional_element: Pounds | None = Field(
        default=None, description="Pounds a month, as paid in the assessment period of transitional_element_on; none, if left out"
    )
    transitional_element_on: Day | None = Field(default=None, description="A day of the assessment period it was paid for")
    first_period_earnings_reached_threshold: YesNoUnknown | None = Field(
        default=None,
        description="In the first assessment period earnings reached the threshold: low earnings later then end the element",
    )
    severe_disability_premium: Literal["lower", "higher"] | None = Field(
        default=None, description="Rate that was in an old benefit, where the amount of the transitional SDP element is not known"
    )
    enhanced_disability_premium: bool | None = Field(
        default=None, description="It was in the old benefit beside the severe disability premium; no, if left out"
    )
    disability_premium: bool | None = Field(
        default=None, description="It was in the old benefit beside the severe disability premium; no, if left out"
    )
    disabled_child_premiums: int | None = Field(
        default=None,
        ge=0,
        le=20,
        description="How many, or disabled child elements, beside the severe disability premium; none, if left out",
    )
    moved_from: tuple[OldBenefit, ...] = Field(
        default=(), description="Benefits that Universal Credit replaced for them; none, if left out"
    )
    sanction: Sanction | None = Field(default=None, description="A sanction as decided; none, if left out")
    advance_repayment: Pounds | None = Field(default=None, description="Pounds a month; none, if left out")
    rent_and_fuel_deductions: Pounds | None = Field(default=None, description="For arrears, pounds a month; none, if left out")
    child_maintenance_deduction: Pounds | None = Field(default=None, description="Pounds a month; none, if left out")
    deductions: Pounds | None = Field(default=None, description="All others, pounds a month; none, if left out")
    surplus_earnings: Pounds | None = Field(default=None, description="Brought forward into this assessment period")
    benefit_cap_grace_months_left: int | None = Field(
        default=None, ge=0, description="Months of grace from the benefit cap; left out: none, and the answer with grace beside it"
    )
    childcare_for_further_children: YesNoUnknown | None = Field(
        default=None, description="Whether each child above two adds to the most that is met for childcare, from April 2026"
    )
    earned_enough_until: Day | None = Field(default=None, description="Last day up to which earnings lifted the benefit cap for 12 months")
    earnings_before: tuple[EarningsReceived, ...] = Field(
        default=(), description="Earnings of the last 12 months and more, day by day: whether there is grace is worked out from them"
    )
    work_ended: Day | None = Field(
        default=None, description="Last day of paid work before the award, where it had ended; with earnings_before"
    )
    transitional_capital_disregard: bool | None = Field(
        default=None, description="Moved from tax credits with more than the limit of capital; no, if left out"
    )
    paid: Literal["monthly", "twice monthly"] | None = Field(default=None, description="Changes no amount; monthly, if left out")
    rent_to_landlord: bool | None = Field(default=None, description="Changes no amount; no, if left out")

    @model_validator(mode="after")
    def _began_when_there_was_any(self) -> Self:
        began: date = coverage("schemes")["universal_credit"]["from"]
        if self.first_assessment_period and self.first_assessment_period < began:
            raise BadInput([("first_assessment_period", f"is before {began}, when Universal Credit began; check the year")])
        return self

    @model_validator(mode="after")
    def _grace_is_said_once(self) -> Self:
        if self.earned_enough_until is not None and self.benefit_cap_grace_months_left is not None:
            raise BadInput([("earned_enough_until", "says how long the grace period lasts; leave benefit_cap_grace_months_left out")])
        if self.earnings_before and (self.earned_enough_until or self.benefit_cap_grace_months_left is not None):
            others = "leave earned_enough_until and benefit_cap_grace_months_left out"
            raise BadInput([("earnings_before", f"says whether there is a grace period; {others}")])
        if self.work_ended and not self.earnings_before:
            raise BadInput([("earnings_before", "is needed beside work_ended: what was received in the 12 months before")])
        if self.transitional_capital_disregard and self.first_assessment_period is None:
            raise BadInput([("first_assessment_period", "is needed: the transitional capital disregard lasts for 12 assessment periods")])
        return self

    @model_validator(mode="after")
    def _is_one_transitional_element(self) -> Self:
        others = ("enhanced_disability_premium", "disability_premium", "disabled_child_premiums")
        if self.transitional_element_on and self.transitional_element is None:
            raise BadInput([("transitional_element", "is needed beside transitional_element_on: the pounds paid for that period")])
        if self.severe_disability_premium and self.transitional_element is not None:
            raise BadInput(
                [("severe_disability_premium", "is for an amount not yet known; leave it out where transitional_element is given")]
            )
        if self.severe_disability_premium and self.first_assessment_period is None:
            raise BadInput([("first_assessment_period", "is needed beside severe_disability_premium: the amount is fixed by that period")])
        for name in (name for name in others if getattr(self, name) and not self.severe_disability_premium):
            raise BadInput([(name, "adds to the transitional SDP element only; state severe_disability_premium too, or leave it out")])
        start, on = self.first_assessment_period, self.transitional_element_on
        if start and on and on < start:
            raise BadInput([("transitional_element_on", "is before the award's first assessment period; correct one of them")])
        return self
