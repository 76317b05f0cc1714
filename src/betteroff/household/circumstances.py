"""What switches requirements of an adult: care, foster care, circumstances, benefits, agreed hours, a course."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

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

    homeless: bool | None = Field(default=None, description="Changes no amount or duty; a reason for help with money")
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
