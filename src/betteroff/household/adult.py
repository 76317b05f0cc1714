"""A claimant or partner."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from betteroff.activities import AnyActivity, Treatment
from betteroff.calendar import after_months
from betteroff.household.circumstances import Caring, Circumstances, Course, Disability, Fostering, WorkRequirements
from betteroff.household.claim import Claim
from betteroff.household.easements import DomesticAbuse, Sickness
from betteroff.household.words import YesNoUnknown
from betteroff.stated import AmountWithPeriod, BadInput, Day, PensionShare, Stated

CannotClaim = Literal["under 18", "abroad", "prisoner", "religious order", "detained under sentence", "immigration control"]
"""Why a partner is kept out of a joint claim (UC Regs 2013 reg. 3(3))."""


def _read_plans(stated: object) -> object:
    return (stated,) if isinstance(stated, str) else stated


StudentLoanPlan = Literal["1", "2", "4", "5", "postgraduate"]
StudentLoanPlans = Annotated[
    tuple[StudentLoanPlan, ...],
    BeforeValidator(_read_plans, json_schema_input_type=StudentLoanPlan | tuple[StudentLoanPlan, ...]),
]
"""One plan, or several: a plan and a postgraduate loan."""
StatutoryPay = Literal[
    "sick_pay", "maternity_pay", "paternity_pay", "adoption_pay", "maternity_allowance", "shared_parental_pay",
    "parental_bereavement_pay", "neonatal_care_pay",
]  # fmt: skip


LATEST_BIRTH = 2
"""Months after the day it was expected; a later birth is of another pregnancy."""


class Adult(Stated):
    """A claimant or partner. `born` (or `age`) is needed. Never a real name."""

    label: str | None = Field(default=None, description="What an answer calls them, never a real name; Claimant and Partner, if left out")
    cannot_claim: CannotClaim | None = Field(default=None, description="Why a partner is kept out of the claim; left out: both claim")
    born: Day | None = Field(default=None, description="Date of birth")
    age: int | None = Field(default=None, ge=0, le=120, description="Whole years, instead of born; no birthday is then foreseen")
    capability: Literal["fit", "limited", "limited_for_activity"] | None = Field(
        default=None, description="What the work capability assessment found; fit, if left out"
    )
    capability_since: Day | None = Field(
        default=None, description="Day from which that was found; left out: it was so before the day asked about"
    )
    medical_evidence_from: Day | None = Field(
        default=None, description="Day of the first fit note, from which the three-month wait runs; left out: the wait is over"
    )
    lcwra_in_award_before_april_2026: YesNoUnknown | None = Field(
        default=None, description="The LCWRA element was in the award before 6 April 2026; left out or unknown: both answers"
    )
    lcwra_in_earlier_award: bool | None = Field(
        default=None, description="The element was in an earlier award, so there is no new wait; no, if left out"
    )
    lcw_before_april_2017: bool | None = Field(
        default=None,
        description="Limited capability for work goes back to before 3 April 2017 without a break; judged by the dates, if left out",
    )
    esa_component: Literal["none", "work_related_activity", "support"] | None = Field(
        default=None, description="Component of ESA that was in payment when Universal Credit began; none, if left out"
    )
    severe_conditions: bool | None = Field(default=None, description="The severe conditions criteria are met; no, if left out")
    terminally_ill: bool | None = Field(default=None, description="Terminal illness; no, if left out")
    assessment_phase: bool | None = Field(
        default=None, description="New-style ESA is in its assessment phase; yes where no group was decided, if left out"
    )
    disability: Disability | None = Field(default=None, description="Disability benefits in payment; none, if left out")
    blind: bool | None = Field(default=None, description="Certified as severely sight impaired")
    caring: Caring | None = Field(default=None, description="Care for somebody ill or disabled; none, if left out")
    main_carer: bool | None = Field(
        default=None, description="Is the nominated carer of the children; needed for one of a couple with a child under 16"
    )
    pregnant_due: Day | None = Field(default=None, description="Expected day of birth")
    gave_birth_on: Day | None = Field(default=None, description="Day of a birth; the child is stated under children too")
    fostering: Fostering | None = Field(default=None, description="Foster care; none, if left out")
    sickness: Sickness | None = Field(
        default=None, description="An illness that keeps them from work for a time; none but what a job says, if left out"
    )
    domestic_abuse_notified: Day | None = Field(default=None, description="Day on which the Jobcentre was told of domestic abuse")
    domestic_abuse: DomesticAbuse | None = Field(
        default=None, description="The same with what else the law asks; where nothing of it is known, domestic_abuse_notified is enough"
    )
    circumstances: Circumstances | None = Field(
        default=None, description="What switches requirements off, or changes the rate of housing; none, if left out"
    )
    course: Course | None = Field(default=None, description="Education, study or training; none, if left out")
    treatment: Treatment | None = Field(default=None, description="Treatment for drug or alcohol dependency; none, if left out")
    claim_started: Day | None = Field(default=None, description="First day claimed for of a new-style benefit; left out: it goes on")
    claim: Claim | None = Field(
        default=None, description="Their claim to a benefit other than Universal Credit; left out: the first adult makes what claims names"
    )
    benefit_week_ends: Literal["monday", "tuesday", "wednesday", "thursday", "friday"] | None = Field(
        default=None,
        description="Day on which weeks of new-style JSA or ESA end: monday where a National Insurance number ends in 00 to 19, tuesday "
        "in 20 to 39, and so on; for a timeline; wednesday, if left out",
    )
    earnings_averaged_over: int | None = Field(
        default=None,
        ge=2,
        le=8,
        description="Weeks of which a carer's or new-style benefit takes the average, where pay goes up and down: a whole cycle of work, "
        "or five; for a timeline; each week by itself, if left out",
    )
    contributions: bool | None = Field(
        default=None, description="The contribution conditions for new-style JSA or ESA are met; no, if left out"
    )
    work_requirements: WorkRequirements | None = Field(
        default=None, description="Hours that the claimant commitment already states; left out: what the law expects"
    )
    student_loan_plan: StudentLoanPlans | None = Field(default=None, description="Plan or plans repaid through pay; none, if left out")
    pension: PensionShare | None = Field(
        default=None, description="auto, opted out, or a percentage of pay; automatic enrolment, if left out"
    )
    earnings_given_up: AmountWithPeriod | None = Field(default=None, description="That the Jobcentre treats as still had")
    statutory_pay: StatutoryPay | None = Field(
        default=None, description="Paid in place of wages, for help with childcare; its amount is stated as the pay of the job"
    )
    temporarily_absent: bool | None = Field(
        default=None, description="The one of a couple is away from home, for help with childcare; no, if left out"
    )
    pension_kind: Literal["relief at source", "net pay arrangement", "salary sacrifice"] | None = Field(
        default=None, description="How pension contributions are taken; relief at source, if left out"
    )
    marriage_allowance: Literal["gives", "receives"] | None = Field(
        default=None, description="Gives it to, or receives it from, the other; neither, if left out"
    )
    activities: tuple[AnyActivity, ...] = Field(
        default=(), description="What they do already: jobs, self-employment, volunteering; nothing, if left out"
    )

    @model_validator(mode="after")
    def _has_an_age(self) -> Self:
        if self.born is None and self.age is None:
            raise BadInput([("born", "is needed: the date of birth (or age, in whole years)")])
        if self.born is not None and self.age is not None:
            raise BadInput([("age", "is given beside born; leave one of them out")])
        return self

    @model_validator(mode="after")
    def _abuse_is_stated_once(self) -> Self:
        if self.domestic_abuse_notified and self.domestic_abuse:
            raise BadInput([("domestic_abuse_notified", "is given beside domestic_abuse, which holds that day; leave one of them out")])
        return self

    @model_validator(mode="after")
    def _birth_fits_the_pregnancy(self) -> Self:
        if self.pregnant_due and self.gave_birth_on and self.gave_birth_on > after_months(self.pregnant_due, LATEST_BIRTH):
            raise BadInput(
                [("gave_birth_on", "is more than two months after pregnant_due; correct one of them, or leave pregnant_due out")]
            )
        return self
