"""Who lives where, on what: the facts an adviser states.

Everything except what is marked needed may be left out: left out means unknown, and the answer
lists what was assumed. Amounts are pounds with a period, dates are ISO dates.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from betteroff.activities import AnyActivity, Treatment
from betteroff.stated import AmountWithPeriod, BadInput, Day, Hours, PensionShare, Pounds, Stated

Rate = Literal["standard", "enhanced"]
Unknown = Literal["yes", "no", "unknown"]
CannotClaim = Literal["under 18", "abroad", "prisoner", "religious order", "detained under sentence", "immigration control"]
"""Why a partner is kept out of a joint claim (UC Regs 2013 reg. 3(3))."""


def _read_unknown(stated: object) -> object:
    return {True: "yes", False: "no"}.get(stated, stated) if isinstance(stated, bool) else stated


def _read_plans(stated: object) -> object:
    return (stated,) if isinstance(stated, str) else stated


StudentLoanPlan = Literal["1", "2", "4", "5", "postgraduate"]
StudentLoanPlans = Annotated[
    tuple[StudentLoanPlan, ...],
    BeforeValidator(_read_plans, json_schema_input_type=StudentLoanPlan | tuple[StudentLoanPlan, ...]),
]
"""One plan, or several: a plan and a postgraduate loan."""
RENTED = ("social", "private", "shared_ownership", "temporary")
"""Tenures of which Universal Credit may meet the rent."""
StatutoryPay = Literal[
    "sick_pay", "maternity_pay", "paternity_pay", "adoption_pay", "maternity_allowance", "shared_parental_pay",
    "parental_bereavement_pay", "neonatal_care_pay",
]  # fmt: skip
Sex = Literal["female", "male"]
YesNoUnknown = Annotated[Unknown, BeforeValidator(_read_unknown)]


class Caring(Stated):
    """Care an adult gives to somebody who is ill or disabled."""

    hours: Hours | None = Field(default=None, description="Hours of care a week")
    severely_disabled: bool | None = Field(
        default=None, description="The person cared for gets a disability benefit that counts; no, if left out"
    )
    carers_allowance: bool | None = Field(
        default=None, description="Carer's Allowance or Carer Support Payment is in payment in full; no, if left out"
    )
    paid_for_it: bool | None = Field(default=None, description="Paid for the caring; no, if left out")
    search_accepted_as_unreasonable: bool | None = Field(
        default=None, description="The Jobcentre accepts that work search would be unreasonable; no, if left out"
    )


class Fostering(Stated):
    """Foster care, now or lately."""

    youngest: Day | None = Field(default=None, description="Date of birth of the youngest fostered child; needed while fostering")
    only_carer: bool | None = Field(default=None, description="Is the responsible foster parent; yes, if left out")
    since: Day | None = Field(default=None, description="First day; does not change the answer")
    ended: Day | None = Field(default=None, description="Last day, where fostering has stopped for a time")


class Circumstances(Stated):
    """Circumstances that switch requirements off for a time. No offence is ever asked for."""

    homeless: bool | None = Field(default=None, description="Changes no amount or rule here; the work coach may lift work search")
    care_leaver: bool | None = Field(default=None, description="Was in care before 18, for the rate of housing")
    former_hostel_resident: bool | None = Field(
        default=None, description="Lived in a hostel for homeless people for three months or more, for the rate of housing"
    )
    released_from_prison: Day | None = Field(default=None, description="Day of release; does not change the answer")
    court_ordered_treatment: bool | None = Field(default=None, description="Treatment was ordered; does not change the answer")
    bereaved: Day | None = Field(default=None, description="Day on which a partner, or a child of theirs, died")
    court_or_tribunal: bool | None = Field(default=None, description="Attends a court or tribunal as a party or witness")
    protected_person: Day | None = Field(default=None, description="Day on which witness protection began")
    domestic_abuse_after_16: bool | None = Field(
        default=None,
        description="From a partner, former partner or relative, after the 16th birthday; with evidence from an official or a charity",
    )
    modern_slavery: bool | None = Field(default=None, description="A positive conclusive grounds determination of modern slavery")
    public_protection: bool | None = Field(
        default=None, description="The Jobcentre accepts the exception for public protection arrangements. No reason is asked"
    )


class Disability(Stated):
    """Disability, injury and war benefits in payment to an adult, or not paid only because of a stay in hospital or a care home."""

    pip_daily_living: Rate | None = Field(default=None, description="Personal Independence Payment for daily living: the rate")
    pip_mobility: Rate | None = Field(default=None, description="Personal Independence Payment for mobility: the rate")
    dla_care: Literal["lowest", "middle", "highest"] | None = Field(
        default=None, description="Disability Living Allowance for care: the rate"
    )
    dla_mobility: Literal["lower", "higher"] | None = Field(default=None, description="Disability Living Allowance for mobility: the rate")
    adp_daily_living: Rate | None = Field(default=None, description="Adult Disability Payment for daily living: the rate")
    adp_mobility: Rate | None = Field(default=None, description="Adult Disability Payment for mobility: the rate")
    attendance_allowance: Literal["lower", "higher"] | None = Field(default=None, description="Attendance Allowance: the rate")
    armed_forces_independence_payment: bool | None = Field(default=None, description="It is in payment")
    industrial_injuries_benefit: bool | None = Field(default=None, description="It is in payment")
    war_pension: bool | None = Field(default=None, description="It is in payment")


class WorkRequirements(Stated):
    """What the claimant commitment already says; it overrides the default."""

    agreed_hours: Hours | None = Field(
        default=None, description="Hours a week of work and work search that the claimant commitment expects"
    )
    agreed_deductions: Hours | None = Field(default=None, description="Hours a week taken off work search by agreement")

    @model_validator(mode="after")
    def _has_hours(self) -> Self:
        if self.agreed_hours == 0:
            raise BadInput([("agreed_hours", "must be above nothing; leave it out where no hours are stated")])
        return self


class Course(Stated):
    """A course of education, study or training. Yearly amounts are those of the year of the course."""

    starts: Day = Field(description="First day of the course")
    ends: Day | None = Field(default=None, description="Last day; left out: it goes on beyond this year")
    full_time: bool | None = Field(default=None, description="Whether it is full-time; needed")
    advanced: bool | None = Field(default=None, description="Whether it is advanced (above A level or Scottish Highers); needed")
    year_starts: Day | None = Field(default=None, description="First day of a year of the course; its first day's anniversary, if left out")
    long_vacation_starts: Day | None = Field(
        default=None, description="First day of the long vacation; needed for a course of two years or more with a loan or grant"
    )
    long_vacation_ends: Day | None = Field(
        default=None, description="Last day of the long vacation; left out: up to the next year of the course"
    )
    maintenance_loan: Pounds | None = Field(default=None, description="The most that could be had for the year, whether or not it is taken")
    postgraduate_loan: Pounds | None = Field(
        default=None, description="The most that could be had for the year, whether or not it is taken"
    )
    grant: Pounds | None = Field(default=None, description="For the year, without what is for fees, books, travel, childcare or disability")
    received: Pounds | None = Field(default=None, description="What is in fact received for the year, where it is not the above")
    without_parental_support: bool | None = Field(
        default=None, description="Estranged, orphaned or otherwise without parents' help; no, if left out"
    )
    when_moved_to_universal_credit: bool | None = Field(
        default=None, description="Already on this course on the day old benefits ended after a migration notice"
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.ends and self.ends < self.starts:
            raise BadInput([("ends", "is before starts; give a last day on or after the first")])
        if self.year_starts and self.year_starts < self.starts:
            raise BadInput([("year_starts", "is before starts; give the first day of a year of the course")])
        if self.long_vacation_ends and not self.long_vacation_starts:
            raise BadInput([("long_vacation_starts", "is needed beside long_vacation_ends")])
        return self


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
    assessment_phase: bool | None = Field(default=None, description="Of ESA; not covered")
    disability: Disability | None = Field(default=None, description="Disability benefits in payment; none, if left out")
    blind: bool | None = Field(default=None, description="Certified as severely sight impaired")
    caring: Caring | None = Field(default=None, description="Care for somebody ill or disabled; none, if left out")
    main_carer: bool | None = Field(
        default=None, description="Is the nominated carer of the children; needed for one of a couple with children"
    )
    pregnant_due: Day | None = Field(default=None, description="Expected day of birth")
    gave_birth_on: Day | None = Field(default=None, description="Day of a birth; the child is stated under children too")
    fostering: Fostering | None = Field(default=None, description="Foster care; none, if left out")
    domestic_abuse_notified: Day | None = Field(default=None, description="Day on which the Jobcentre was told of domestic abuse")
    circumstances: Circumstances | None = Field(
        default=None, description="What switches requirements off, or changes the rate of housing; none, if left out"
    )
    course: Course | None = Field(default=None, description="Education, study or training; none, if left out")
    treatment: Treatment | None = Field(default=None, description="Treatment for drug or alcohol dependency; none, if left out")
    claim_started: Day | None = Field(default=None, description="Does not change the answer")
    contributions: bool | None = Field(default=None, description="For new-style benefits; not covered")
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


class Child(Stated):
    """A child or young person the adults are responsible for. `born` is needed."""

    born: Day = Field(description="Date of birth")
    disability: Literal["none", "lower", "higher"] | None = Field(
        default=None, description="Disabled child addition that is due: lower, or higher; none, if left out"
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


class NonDependant(Stated):
    """Somebody in the home who is neither claimant, partner nor a child of theirs, and pays no rent as a lodger or tenant."""

    born: Day | None = Field(default=None, description="Date of birth; left out, with age: 21 or older")
    age: int | None = Field(default=None, ge=0, le=120, description="Whole years, instead of born")
    sex: Sex | None = Field(default=None, description="For the count of bedrooms, of a child only")
    receives: tuple[
        Literal[
            "pension_credit",
            "dla_care_middle_or_highest",
            "pip_daily_living",
            "adp_daily_living",
            "attendance_allowance",
            "armed_forces_independence_payment",
            "carers_allowance",
            "carer_support_payment",
        ],
        ...,
    ] = Field(default=(), description="Benefits that spare a contribution; none, if left out")
    responsible_for_child_under_5: bool | None = Field(default=None, description="Spares a contribution; no, if left out")
    in_prison: bool | None = Field(default=None, description="Spares a contribution; no, if left out")
    away_with_armed_forces: bool | None = Field(default=None, description="A son or daughter of the renter, away on operations")


class Home(Stated):
    """Where they live, or keep a tenancy. `nation` is needed."""

    nation: Literal["england", "scotland", "wales"] = Field(description="England, Scotland or Wales")
    greater_london: bool | None = Field(default=None, description="For the benefit cap; no, if left out")
    tenure: (
        Literal[
            "none",
            "owner",
            "shared_ownership",
            "social",
            "private",
            "supported",
            "temporary",
            "hostel",
            "residential_rehabilitation",
            "with_family",
        ]
        | None
    ) = Field(default=None, description="How the home is held; left out: no help with housing costs")
    rent: AmountWithPeriod | None = Field(default=None, description="Eligible rent with its period, without charges that are not eligible")
    service_charges: AmountWithPeriod | None = Field(
        default=None, description="Eligible service charges with their period, not in rent; none, if left out"
    )
    rent_free_weeks: int | None = Field(
        default=None, ge=0, le=12, description="Weeks (of a weekly rent; or fortnights, or four weeks) a year for which no rent is due"
    )
    rent_is_share_of_joint_tenancy: bool | None = Field(
        default=None, description="The tenancy is shared with somebody outside the benefit unit; the rent stated is their own share"
    )
    local_housing_allowance: AmountWithPeriod | None = Field(
        default=None,
        description="The rate for the size of home and area, best the monthly one of Universal Credit; needed for a private rent",
    )
    local_housing_allowance_shared: AmountWithPeriod | None = Field(
        default=None, description="The rate for shared accommodation, beside the rate for the size of home"
    )
    mortgage: Pounds | None = Field(default=None, description="What is owed on loans secured on the home")
    adaptation_loan: Pounds | None = Field(
        default=None, description="Of them, loans for adaptations that a disabled person needs; not in mortgage"
    )
    qualifying_periods_served: int | None = Field(
        default=None, ge=0, description="Of an owner: assessment periods in a row, so far, without earnings"
    )
    temporary_since_before_11_april_2018: bool | None = Field(
        default=None,
        description="The element for this temporary accommodation was in the award then, and rent and charges have not changed",
    )
    under_22_exception: bool | None = Field(
        default=None,
        description="From April 2017 to December 2018: cannot live with parents, abuse, live service, or help with rent just before",
    )
    sanctuary_scheme: bool | None = Field(default=None, description="A social home adapted under a sanctuary scheme, with evidence")
    overnight_carer: Literal["renter", "other"] | None = Field(
        default=None,
        description="Whose regular overnight care by somebody from outside, with a disability benefit for care, needs a bedroom",
    )
    couple_cannot_share_bedroom: bool | None = Field(
        default=None, description="Because of a disability for which one of them gets a disability benefit for care"
    )
    bedrooms: int | None = Field(default=None, ge=0, le=20, description="How many the home has; left out: none is spare")
    bedrooms_needed: int | None = Field(
        default=None, ge=1, le=20, description="How many the law allows them; counted from who lives there, if left out"
    )
    council_tax: AmountWithPeriod | None = Field(default=None, description="Does not change the answer")
    council_tax_scheme: str | None = Field(default=None, description="Does not change the answer")
    non_dependants: tuple[NonDependant, ...] = Field(
        default=(), description="Other adults in the home, such as grown children; none, if left out"
    )

    @model_validator(mode="before")
    @classmethod
    def _in_great_britain(cls, stated: Any) -> Any:
        if isinstance(stated, dict) and str(stated.get("nation", "")).lower().replace("_", " ") == "northern ireland":
            raise BadInput([("nation", "Northern Ireland is not covered: its law differs. Use england, scotland or wales")])
        return stated

    @model_validator(mode="after")
    def _rent_belongs_to_the_tenure(self) -> Self:
        if self.greater_london and self.nation != "england":
            raise BadInput([("greater_london", f"does not go with nation {self.nation}; correct one of them")])
        for name in ("rent", "service_charges", "local_housing_allowance", "local_housing_allowance_shared"):
            amount = getattr(self, name)
            if amount and amount.per == "hour":
                raise BadInput([(name, 'needs a period other than an hour, such as "120 a week"')])
        if self.rent and self.tenure in ("none", "owner", "with_family"):
            raise BadInput([("rent", f"does not go with tenure {self.tenure}; leave one of them out, or change the tenure")])
        if self.tenure == "private" and self.rent and self.local_housing_allowance is None:
            raise BadInput([("local_housing_allowance", "is needed for a private rent: give the rate that applies, with its period")])
        if self.tenure in ("social", "private", "shared_ownership") and self.rent is None:
            raise BadInput([("rent", f'is needed for tenure {self.tenure}: give the eligible rent, such as "120 a week"')])
        if self.mortgage and self.tenure not in ("owner", "shared_ownership"):
            raise BadInput([("mortgage", "goes with tenure owner or shared_ownership; leave it out, or change the tenure")])
        if self.rent_free_weeks and (self.rent is None or self.rent.per not in ("week", "fortnight", "four weeks")):
            raise BadInput([("rent_free_weeks", "goes with a rent a week, a fortnight or every four weeks; leave it out of others")])
        if self.rent and self.tenure is None:
            raise BadInput([("tenure", "is needed where there is a rent: social or private decides what counts")])
        return self


class Placement(Stated):
    """A second dwelling, or a stay elsewhere, while the home is kept."""

    kind: Literal["residential_rehabilitation", "hospital", "refuge", "fear_of_violence", "home_being_adapted"] = Field(
        description="fear_of_violence: living in another rented home; home_being_adapted: the new home, rented before the move"
    )
    adult: int | str = Field(default=1, description="Who is away: 1, 2 or a label; the first adult, if left out")
    started: Day | None = Field(default=None, description="First day away, or of the second rent; needed")
    expected_end: Day | None = Field(default=None, description="Last day; left out: it goes on")
    tenure: Literal["social", "private"] | None = Field(default=None, description="Of a second rented home")
    rent: AmountWithPeriod | None = Field(default=None, description="Of a second rented home, with its period")
    local_housing_allowance: AmountWithPeriod | None = Field(default=None, description="For a second home that is let privately")
    client_contribution: AmountWithPeriod | None = Field(default=None, description="Paid to the programme; does not change the answer")
    care_home: bool | None = Field(default=None, description="Does not change the answer")
    publicly_funded: bool | None = Field(default=None, description="Does not change the answer")

    @model_validator(mode="after")
    def _second_home_has_a_rent(self) -> Self:
        if self.kind not in ("fear_of_violence", "home_being_adapted"):
            return self
        for name in ("started", "tenure", "rent"):
            if getattr(self, name) is None:
                raise BadInput([(name, "is needed of a second home that is rented")])
        if self.tenure == "private" and self.local_housing_allowance is None:
            raise BadInput([("local_housing_allowance", "is needed for a private rent: give the rate that applies, with its period")])
        return self


class Income(Stated):
    """Income other than earnings and the benefits this library works out."""

    kind: str = Field(description="One of the kinds this release knows, such as state_pension; an unknown one is answered with the list")
    amount: AmountWithPeriod = Field(description="Before tax, with its period")
    adult: int | str | None = Field(default=None, description="Whose it is: 1, 2 or a label; left out: of both")
    starts: Day | None = Field(default=None, description="First day; left out: it is paid already")
    ends: Day | None = Field(default=None, description="Last day; left out: it goes on")

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        if self.amount.per == "hour":
            raise BadInput([("amount", 'needs a period other than an hour, such as "80 a week"')])
        if self.starts and self.ends and self.ends < self.starts:
            raise BadInput([("ends", "is before starts; give a last day on or after the first")])
        return self


class Capital(Stated):
    """Capital other than savings: what it would fetch, less debts secured on it, and less 10 % where selling it costs money."""

    kind: str = Field(description="One of the kinds this release knows, such as other_property; an unknown one is answered with the list")
    value: Pounds = Field(description="Pounds")


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
    transitional_capital_disregard: bool | None = Field(
        default=None, description="Moved from tax credits with more than the limit of capital; no, if left out"
    )
    paid: Literal["monthly", "twice monthly"] | None = Field(default=None, description="Does not change the answer")
    rent_to_landlord: bool | None = Field(default=None, description="Does not change the answer")

    @model_validator(mode="after")
    def _grace_is_said_once(self) -> Self:
        if self.earned_enough_until is not None and self.benefit_cap_grace_months_left is not None:
            raise BadInput([("earned_enough_until", "says how long the grace period lasts; leave benefit_cap_grace_months_left out")])
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


class Household(Stated):
    """One benefit unit: one or two adults, their children and their home."""

    adults: tuple[Adult, ...] = Field(description="One or two: a couple who live together is two; the one who claims first")
    children: tuple[Child, ...] = Field(default=(), description="Children and young persons they are responsible for; none, if left out")
    home: Home = Field(description="Where they live")
    placement: Placement | None = Field(default=None, description="A stay elsewhere, or a second home; none, if left out")
    savings: Pounds | None = Field(default=None, description="Pounds of both adults together; none, if left out")
    other_capital: tuple[Capital, ...] = Field(default=(), description="Capital besides savings; none, if left out")
    other_income: tuple[Income, ...] = Field(
        default=(), description="Income besides earnings and what is worked out here; none, if left out"
    )
    claims: tuple[str, ...] | None = Field(
        default=None, description="universal_credit, and child_benefit; left out: both, as far as there are children"
    )
    universal_credit: UniversalCredit | None = Field(
        default=None, description="What is known of the award in payment; left out: an assessment period begins on the day asked about"
    )

    @model_validator(mode="before")
    @classmethod
    def _lists_are_lists(cls, stated: Any) -> Any:
        for name in ("adults", "children"):
            if isinstance(stated, dict) and isinstance(stated.get(name), (Stated, dict)):
                raise BadInput([(name, "must be a list: put it in square brackets, even if there is only one")])
        return stated

    @model_validator(mode="after")
    def _one_benefit_unit(self) -> Self:
        if not 1 <= len(self.adults) <= 2:
            raise BadInput([("adults", "must be one or two: a couple living together is two; anybody else has a household of their own")])
        if len(set(self.labels())) < len(self.adults):
            raise BadInput([("adults.2.label", "is the same as the first adult's; give each a label of their own, never a real name")])
        if self.adults[0].cannot_claim:
            raise BadInput([("adults.1.cannot_claim", "belongs to the partner: put the adult who claims first")])
        if sum(adult.main_carer is True for adult in self.adults) > 1:
            raise BadInput([("adults.2.main_carer", "only one of a couple can be the main carer; set it for one of them")])
        marriage = [adult.marriage_allowance for adult in self.adults if adult.marriage_allowance]
        if len(marriage) > len(set(marriage)):
            raise BadInput([("adults.2.marriage_allowance", f"of a couple only one {marriage[0]} it; correct one of them")])
        if self.children and len(self.claimants()) == 2 and not any(adult.main_carer for adult in self.adults):
            raise BadInput([("adults.1.main_carer", "is needed for a couple with children: say which of them is the nominated main carer")])
        if self.adults[0].main_carer is False and len(self.adults) == 1 and self.children:
            raise BadInput([("adults.1.main_carer", "a single parent is the main carer; leave it out")])
        return self

    @property
    def award_began(self) -> date | None:
        """The first day of the award's first assessment period, where it is stated."""
        return self.universal_credit.first_assessment_period if self.universal_credit else None

    def labels(self) -> tuple[str, ...]:
        """What each adult is called in an answer."""
        return tuple(adult.label or default for adult, default in zip(self.adults, ("Claimant", "Partner"), strict=False))

    def claimants(self) -> tuple[Adult, ...]:
        """The adults who claim: without a partner whom regulation 3(3) keeps out."""
        return tuple(adult for adult in self.adults if adult.cannot_claim is None)

    def place_of(self, adult: int | str) -> int:
        """The place of an adult, from 0, by position or label. Raises BadInput."""
        if isinstance(adult, int) and 1 <= adult <= len(self.adults):
            return adult - 1
        if adult in self.labels():
            return self.labels().index(str(adult))
        raise BadInput([("adult", f"must be a position from 1 to {len(self.adults)}, or one of the labels {', '.join(self.labels())}")])
