"""Who lives where, on what: the facts an adviser states.

Everything except what is marked needed may be left out: left out means unknown, and the answer
lists what was assumed. Amounts are pounds with a period, dates are ISO dates.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from betteroff.activities import AmountWithPeriod, AnyActivity, BadInput, Day, Hours, PensionShare, Pounds, Stated, Treatment

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
Sex = Literal["female", "male"]
YesNoUnknown = Annotated[Unknown, BeforeValidator(_read_unknown)]


class Caring(Stated):
    """Care an adult gives to somebody who is ill or disabled."""

    hours: Hours | None = None
    severely_disabled: bool | None = None
    carers_allowance: bool | None = None
    paid_for_it: bool | None = None
    search_accepted_as_unreasonable: bool | None = None


class Fostering(Stated):
    """Foster care, now or lately."""

    youngest: Day | None = None
    only_carer: bool | None = None
    since: Day | None = None
    ended: Day | None = None


class Circumstances(Stated):
    """Circumstances that switch requirements off for a time. No offence is ever asked for."""

    homeless: bool | None = None
    care_leaver: bool | None = None
    former_hostel_resident: bool | None = None
    released_from_prison: Day | None = None
    court_ordered_treatment: bool | None = None
    bereaved: Day | None = None
    court_or_tribunal: bool | None = None
    protected_person: Day | None = None
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

    pip_daily_living: Rate | None = None
    pip_mobility: Rate | None = None
    dla_care: Literal["lowest", "middle", "highest"] | None = None
    dla_mobility: Literal["lower", "higher"] | None = None
    adp_daily_living: Rate | None = None
    adp_mobility: Rate | None = None
    attendance_allowance: Literal["lower", "higher"] | None = None
    armed_forces_independence_payment: bool | None = None
    industrial_injuries_benefit: bool | None = None
    war_pension: bool | None = None


class WorkRequirements(Stated):
    """What the claimant commitment already says; it overrides the default."""

    agreed_hours: Hours | None = None
    agreed_deductions: Hours | None = None

    @model_validator(mode="after")
    def _has_hours(self) -> Self:
        if self.agreed_hours == 0:
            raise BadInput([("agreed_hours", "must be above nothing; leave it out where no hours are stated")])
        return self


class Course(Stated):
    """A course of education, study or training. Yearly amounts are those of the year of the course."""

    starts: Day
    ends: Day | None = None
    full_time: bool | None = None
    advanced: bool | None = None
    year_starts: Day | None = None
    long_vacation_starts: Day | None = None
    long_vacation_ends: Day | None = None
    maintenance_loan: Pounds | None = Field(default=None, description="The most that could be had for the year, whether or not it is taken")
    postgraduate_loan: Pounds | None = Field(
        default=None, description="The most that could be had for the year, whether or not it is taken"
    )
    grant: Pounds | None = Field(default=None, description="For the year, without what is for fees, books, travel, childcare or disability")
    received: Pounds | None = Field(default=None, description="What is in fact received for the year, where it is not the above")
    without_parental_support: bool | None = None

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

    label: str | None = None
    cannot_claim: CannotClaim | None = None
    born: Day | None = None
    age: int | None = Field(default=None, ge=0, le=120)
    capability: Literal["fit", "limited", "limited_for_activity"] | None = None
    capability_since: Day | None = None
    medical_evidence_from: Day | None = None
    lcwra_in_award_before_april_2026: YesNoUnknown | None = None
    lcwra_in_earlier_award: bool | None = None
    lcw_before_april_2017: bool | None = None
    esa_component: Literal["none", "work_related_activity", "support"] | None = None
    severe_conditions: bool | None = None
    terminally_ill: bool | None = None
    assessment_phase: bool | None = None
    disability: Disability | None = None
    blind: bool | None = Field(default=None, description="Certified as severely sight impaired")
    caring: Caring | None = None
    main_carer: bool | None = None
    pregnant_due: Day | None = None
    gave_birth_on: Day | None = None
    fostering: Fostering | None = None
    domestic_abuse_notified: Day | None = None
    circumstances: Circumstances | None = None
    course: Course | None = None
    treatment: Treatment | None = None
    claim_started: Day | None = None
    contributions: bool | None = None
    work_requirements: WorkRequirements | None = None
    student_loan_plan: StudentLoanPlans | None = None
    pension: PensionShare | None = None
    earnings_given_up: AmountWithPeriod | None = Field(default=None, description="That the Jobcentre treats as still had")
    statutory_pay: (
        Literal[
            "sick_pay", "maternity_pay", "paternity_pay", "adoption_pay", "maternity_allowance", "shared_parental_pay",
            "parental_bereavement_pay", "neonatal_care_pay",
        ]
        | None
    ) = None  # fmt: skip
    temporarily_absent: bool | None = None
    pension_kind: Literal["relief at source", "net pay arrangement", "salary sacrifice"] | None = None
    marriage_allowance: Literal["gives", "receives"] | None = None
    activities: tuple[AnyActivity, ...] = ()

    @model_validator(mode="after")
    def _has_an_age(self) -> Self:
        if (self.born is None) == (self.age is None):
            raise BadInput([("born", "is needed: the date of birth (or age, in whole years; not both)")])
        return self


class Child(Stated):
    """A child or young person the adults are responsible for. `born` is needed."""

    born: Day
    disability: Literal["none", "lower", "higher"] | None = None
    childcare: AmountWithPeriod | None = None
    childcare_hours: Hours | None = None
    adopted_on: Day | None = None
    kinship_since: Day | None = None
    non_consensual_conception: bool | None = None
    exception_kept_by_step_parent: bool | None = None
    in_education: bool | None = None
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

    born: Day | None = None
    age: int | None = Field(default=None, ge=0, le=120)
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
    ] = ()
    responsible_for_child_under_5: bool | None = None
    in_prison: bool | None = None
    away_with_armed_forces: bool | None = Field(default=None, description="A son or daughter of the renter, away on operations")


class Home(Stated):
    """Where they live, or keep a tenancy. `nation` is needed."""

    nation: Literal["england", "scotland", "wales"]
    greater_london: bool | None = None
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
    ) = None
    rent: AmountWithPeriod | None = None
    service_charges: AmountWithPeriod | None = None
    rent_free_weeks: int | None = Field(
        default=None, ge=0, le=12, description="Weeks (of a weekly rent; or fortnights, or four weeks) a year for which no rent is due"
    )
    rent_is_share_of_joint_tenancy: bool | None = Field(
        default=None, description="The tenancy is shared with somebody outside the benefit unit; the rent stated is their own share"
    )
    local_housing_allowance: AmountWithPeriod | None = None
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
    bedrooms: int | None = Field(default=None, ge=0, le=20)
    bedrooms_needed: int | None = Field(default=None, ge=1, le=20)
    council_tax: AmountWithPeriod | None = None
    council_tax_scheme: str | None = None
    non_dependants: tuple[NonDependant, ...] = ()

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
    adult: int | str = 1
    started: Day | None = None
    expected_end: Day | None = None
    tenure: Literal["social", "private"] | None = Field(default=None, description="Of a second rented home")
    rent: AmountWithPeriod | None = None
    local_housing_allowance: AmountWithPeriod | None = None
    client_contribution: AmountWithPeriod | None = None
    care_home: bool | None = None
    publicly_funded: bool | None = None

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

    kind: str
    amount: AmountWithPeriod
    adult: int | str | None = None
    starts: Day | None = None
    ends: Day | None = None

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        if self.amount.per == "hour":
            raise BadInput([("amount", 'needs a period other than an hour, such as "80 a week"')])
        if self.starts and self.ends and self.ends < self.starts:
            raise BadInput([("ends", "is before starts; give a last day on or after the first")])
        return self


class Capital(Stated):
    """Capital other than savings: what it would fetch, less debts secured on it, and less 10 % where selling it costs money."""

    kind: str
    value: Pounds


class Sanction(Stated):
    """A sanction as it was decided: the reduction of the assessment period, or so much a day for so many of its days."""

    reduction: Pounds | None = None
    daily: Pounds | None = None
    days: int | None = Field(default=None, ge=1, le=31)

    @model_validator(mode="after")
    def _is_one_or_the_other(self) -> Self:
        if (self.reduction is None) == (self.daily is None) or (self.daily is None) != (self.days is None):
            raise BadInput([("reduction", "is needed, in pounds for the assessment period; or daily and days instead, both of them")])
        return self


OldBenefit = Literal[
    "housing_benefit", "income_support", "income_based_jobseekers_allowance", "income_related_employment_and_support_allowance",
    "child_tax_credit", "working_tax_credit",
]  # fmt: skip


class UniversalCredit(Stated):
    """What is known of a Universal Credit award in payment."""

    first_assessment_period: Day | None = Field(default=None, description="First day of the award's first assessment period")
    transitional_element: Pounds | None = None
    transitional_element_on: Day | None = Field(default=None, description="A day of the assessment period it was paid for")
    first_period_earnings_reached_threshold: YesNoUnknown | None = None
    severe_disability_premium: Literal["lower", "higher"] | None = None
    enhanced_disability_premium: bool | None = None
    disability_premium: bool | None = None
    disabled_child_premiums: int | None = Field(default=None, ge=0, le=20)
    moved_from: tuple[OldBenefit, ...] = ()
    sanction: Sanction | None = None
    advance_repayment: Pounds | None = None
    rent_and_fuel_deductions: Pounds | None = None
    child_maintenance_deduction: Pounds | None = None
    deductions: Pounds | None = None
    surplus_earnings: Pounds | None = Field(default=None, description="Brought forward into this assessment period")
    benefit_cap_grace_months_left: int | None = Field(default=None, ge=0)
    earned_enough_until: Day | None = Field(default=None, description="Last day up to which earnings lifted the benefit cap for 12 months")
    transitional_capital_disregard: bool | None = None
    paid: Literal["monthly", "twice monthly"] | None = None
    rent_to_landlord: bool | None = None

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

    adults: tuple[Adult, ...]
    children: tuple[Child, ...] = ()
    home: Home
    placement: Placement | None = None
    savings: Pounds | None = None
    other_capital: tuple[Capital, ...] = ()
    other_income: tuple[Income, ...] = ()
    claims: tuple[str, ...] | None = None
    universal_credit: UniversalCredit | None = None

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
        if self.children and len(self.adults) == 2 and not any(adult.main_carer for adult in self.adults):
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

    def place_of(self, adult: int | str) -> int:
        """The place of an adult, from 0, by position or label. Raises BadInput."""
        if isinstance(adult, int) and 1 <= adult <= len(self.adults):
            return adult - 1
        if adult in self.labels():
            return self.labels().index(str(adult))
        raise BadInput([("adult", f"must be a position from 1 to {len(self.adults)}, or one of the labels {', '.join(self.labels())}")])
