"""What switches requirements of an adult: care, foster care, circumstances, benefits, agreed hours, a course."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from betteroff.household.easements import Accepted, ChildcareDisrupted
from betteroff.stated import AmountWithPeriod, BadInput, Day, Hours, Pounds, Stated
from betteroff.weekly_times import TimeOfWeek

Rate = Literal["standard", "enhanced"]


class Caring(Stated):
    """Care an adult gives to somebody who is ill or disabled."""

    hours: Hours | None = Field(default=None, description="Hours of care a week")
    severely_disabled: bool | None = Field(
        default=None, description="The person cared for gets a disability benefit that counts; no, if left out"
    )
    carers_allowance: bool | None = Field(
        default=None, description="Carer's Allowance or Carer Support Payment is in payment in full; no, if left out"
    )
    care_costs: AmountWithPeriod | None = Field(
        default=None,
        description="Paid, because of own work, to somebody not a close relative, for looking after the person cared for "
        "or a child under 16; nothing, if left out",
    )
    paid_for_it: bool | None = Field(default=None, description="Paid for the caring; no, if left out")
    search_accepted_as_unreasonable: bool | None = Field(
        default=None, description="The Jobcentre accepts that work search would be unreasonable because of the care; no, if left out"
    )


class Fostering(Stated):
    """Foster care, now or lately."""

    youngest: Day | None = Field(default=None, description="Date of birth of the youngest fostered child; needed while fostering")
    only_carer: bool | None = Field(default=None, description="Is the responsible foster parent; yes, if left out")
    since: Day | None = Field(default=None, description="First day, where it is still to come")
    ended: Day | None = Field(default=None, description="Last day, where fostering has stopped for a time")


class Circumstances(Stated):
    """Circumstances that switch requirements off for a time. No offence is ever asked for."""

    homeless: bool | None = Field(default=None, description="A reason to ask for less work search, and for help with money")
    care_leaver: bool | None = Field(default=None, description="Was in care before 18, for the rate of housing")
    former_hostel_resident: bool | None = Field(
        default=None, description="Lived in a hostel for homeless people for three months or more, for the rate of housing"
    )
    prison_from: Day | None = Field(
        default=None, description="First day in custody, temporary release included, of somebody whose rent Universal Credit still meets"
    )
    released_from_prison: Day | None = Field(default=None, description="Day of release; a reason to ask for less work search")
    court_ordered_treatment: bool | None = Field(default=None, description="Treatment was ordered; no offence is asked for")
    bereaved: Day | None = Field(default=None, description="Day on which a partner, or a child of theirs, died")
    bereaved_of: Literal["partner", "child", "somebody else"] | None = Field(
        default=None,
        description="Who died: a partner, a child of theirs or of the partner's, or somebody else; one of the first two, if left out",
    )
    court_or_tribunal: bool | None = Field(default=None, description="Attends a court or tribunal as a party or witness")
    court_from: Day | None = Field(default=None, description="First day at the court or tribunal; left out: it has begun")
    court_until: Day | None = Field(default=None, description="Last day at the court or tribunal; left out: not known")
    abroad_for_treatment: Day | None = Field(
        default=None,
        description="First day abroad for own treatment or convalescence, or beside a partner or child there for it; six months at most",
    )
    abroad_until: Day | None = Field(default=None, description="Last day abroad; left out: within the six months")
    public_duty: bool | None = Field(default=None, description="Does a public duty of a kind the Jobcentre approves of")
    public_duty_from: Day | None = Field(default=None, description="First day of it; left out: it has begun")
    public_duty_until: Day | None = Field(default=None, description="Last day of it; left out: not known")
    childcare_disrupted: ChildcareDisrupted | None = Field(
        default=None, description="Care of a child is disrupted by a death, violence or abuse; no, if left out"
    )
    protected_person: Day | None = Field(default=None, description="Day on which witness protection began")
    domestic_abuse_after_16: bool | None = Field(
        default=None,
        description="From a partner, former partner or relative, after the 16th birthday; with evidence from an official or a charity",
    )
    modern_slavery: bool | None = Field(default=None, description="A positive conclusive grounds determination of modern slavery")
    public_protection: bool | None = Field(
        default=None, description="The Jobcentre accepts the exception for public protection arrangements. No reason is asked"
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for first, last, beside in _DAYS:
            begins, ends = getattr(self, first), getattr(self, last)
            if begins and ends and ends < begins:
                raise BadInput([(last, f"is before {first}; give a day on or after it")])
            if (begins or ends) and not getattr(self, beside):
                raise BadInput([(beside, f"is needed beside {first if begins else last}")])
        if self.prison_from and self.released_from_prison and self.released_from_prison <= self.prison_from:
            raise BadInput([("released_from_prison", "must be after prison_from")])
        if self.bereaved_of and not self.bereaved:
            raise BadInput([("bereaved", "is needed beside bereaved_of: the day of the death")])
        return self


_DAYS = (
    ("court_from", "court_until", "court_or_tribunal"),
    ("public_duty_from", "public_duty_until", "public_duty"),
    ("abroad_for_treatment", "abroad_until", "abroad_for_treatment"),
)
"""Fields with the days of a circumstance, and the field that says that there is one."""


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
    carer_gets_benefit: bool | None = Field(
        default=None, description="Somebody gets a carer's benefit, or the carer element, for caring for this adult; no, if left out"
    )

    @model_validator(mode="after")
    def _is_paid_together(self) -> Self:
        groups = (
            ("pip_daily_living", "pip_mobility"),
            ("dla_care", "dla_mobility"),
            ("adp_daily_living", "adp_mobility"),
            ("armed_forces_independence_payment",),
        )
        held = [next(name for name in group if getattr(self, name)) for group in groups if any(getattr(self, name) for name in group)]
        if self.attendance_allowance and held != ["dla_mobility"]:
            held.append("attendance_allowance")
        if len(held) > 1:
            fault = f"nobody is paid this beside {held[0]}; leave out the one that is not paid"
            raise BadInput([(held[1], fault)])
        return self


class Deduction(Stated):
    """Hours a week that the work coach has agreed to take off work search, and for what."""

    what: Literal["required_preparation", "agreed_preparation", "childcare", "domestic_emergency", "funeral", "other_temporary"] = Field(
        description="required_preparation: what the Jobcentre requires, such as a course; agreed_preparation: what makes work more likely "
        "and is agreed, such as a course, treatment or mutual aid; or what it is for a time"
    )
    hours: Hours = Field(description="Hours a week")
    ends: Day | None = Field(default=None, description="Last day; left out: it goes on")


class WorkRequirements(Stated):
    """What the claimant commitment already says, which overrides the default; and what limits the work to be looked for."""

    accepted: tuple[Accepted, ...] = Field(
        default=(), description="Requirements that the Jobcentre accepts as unreasonable for now; none, if left out"
    )
    agreed_hours: Hours | None = Field(
        default=None, description="Hours a week of work and work search that the claimant commitment expects"
    )
    agreed_deductions: Hours | None = Field(
        default=None, description="Hours a week taken off work search by agreement, beside those of deductions"
    )
    deductions: tuple[Deduction, ...] = Field(
        default=(), description="Hours taken off work search, each with its reason; none, if left out"
    )
    impairment: bool | None = Field(
        default=None, description="A physical or mental impairment that the Jobcentre accepts. No diagnosis is asked; no, if left out"
    )
    usual_occupation: str | None = Field(default=None, max_length=80, description="Kind of work done before, such as bricklaying")
    usual_pay: AmountWithPeriod | None = Field(default=None, description="Pay of that work")
    claimed: Day | None = Field(
        default=None, description="Date of the claim for Universal Credit; the first day of the first assessment period, if left out"
    )
    threshold_work_ended: Day | None = Field(
        default=None, description="Last day of paid work that had brought earnings to the conditionality earnings threshold"
    )
    longest_travel: int | None = Field(
        default=None, ge=0, le=90, description="Minutes each way, where the claimant commitment states fewer than 90"
    )
    excluded_work: str | None = Field(
        default=None, max_length=80, description="Kind of work, or places, that an impairment rules out. No diagnosis is asked"
    )

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
    times: tuple[TimeOfWeek, ...] = Field(
        default=(), description='Days and times of the week, such as "tue,thu 10:00-13:00", for the ledger of the week; none, if left out'
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.ends and self.ends < self.starts:
            raise BadInput([("ends", "is before starts; give a last day on or after the first")])
        if self.year_starts and self.year_starts < self.starts:
            raise BadInput([("year_starts", "is before starts; give the first day of a year of the course")])
        if self.long_vacation_starts and self.long_vacation_starts < self.starts:
            raise BadInput([("long_vacation_starts", "is before the course starts; give the first day of a long vacation of this course")])
        if self.long_vacation_ends and not self.long_vacation_starts:
            raise BadInput([("long_vacation_starts", "is needed beside long_vacation_ends")])
        return self
