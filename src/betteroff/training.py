"""Training, work trials and placements: unpaid, and to be agreed with the Jobcentre."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from betteroff.activity import Activity, Cost
from betteroff.calendar import written
from betteroff.rulebook.schemes import Scheme, schemes
from betteroff.stated import AmountWithPeriod, BadInput, Day, Hours
from betteroff.weekly_times import TimeOfWeek

ProgrammeName = Literal[
    "Progress to Work",
    "Progress to Work LinkUP",
    "New Deal",
    "Flexible New Deal",
    "Programme Centres",
    "Pathways to Work",
    "Work Programme",
    "Help to Work",
    "New Enterprise Allowance",
    "Work and Health Programme",
    "Restart",
    "Individual Placement and Support in treatment services",
    "Universal Support",
    "Connect to Work",
    "Youth Guarantee",
    "Jobs Guarantee",
    "Train and Progress",
]
"""By their labels in rules/schemes.toml."""
Organisation = Literal["charity", "voluntary", "public", "business", "treatment service"]


def check_costs(costs: tuple[Cost, ...]) -> None:
    """Refuse costs by the hour"""
    if wrong := [n for n, cost in enumerate(costs, 1) if cost.amount.per == "hour"]:
        raise BadInput([(f"costs.{n}.amount", 'needs a period other than an hour, such as "18 a week"') for n in wrong])


class Training(Activity):
    """Training for work without a student loan or grant; with one, it is the adult's course."""

    kind: Literal["training"] = Field(default="training", description="Always training")
    hours: Hours = Field(description="Hours a week, guided or taught")
    full_time: bool | None = Field(default=None, description="Full-time, as the provider says; no, if left out")
    advanced: bool | None = Field(
        default=None, description="Above A level or Scottish Advanced Higher; no, if left out. A full-time one is stated as course"
    )
    skills_bootcamp: bool | None = Field(default=None, description="A Skills Bootcamp of the Department for Education; no, if left out")
    traineeship: bool | None = Field(
        default=None, description="Publicly funded, up to 6 months, with a placement, for those aged 16 to 24; no, if left out"
    )
    referred: bool | None = Field(default=None, description="The Jobcentre referred them to it; no, if left out")
    agreed: bool | None = Field(
        default=None, description="Agreed with the work coach, so that its hours come off work search; yes, if left out"
    )
    required: bool | None = Field(default=None, description="A requirement of the Jobcentre, not a choice; no, if left out")
    allowance: AmountWithPeriod | None = Field(
        default=None, description="A training allowance for living expenses, which Universal Credit takes off; none, if left out"
    )
    costs: tuple[Cost, ...] = Field(default=(), description="Travel, books, tools and the like; none, if left out")

    @model_validator(mode="after")
    def _is_no_course(self) -> Self:
        if self.full_time and self.advanced:
            fault = "a full-time course above A level is stated as course of the adult: it may stand in the way of Universal Credit"
            raise BadInput([("advanced", fault)])
        if self.allowance and self.allowance.per == "hour":
            raise BadInput([("allowance", 'needs a period other than an hour, such as "60 a week"')])
        check_costs(self.costs)
        return self


class WorkTrial(Activity):
    """A trial in a job that is open, before it is offered. It is unpaid."""

    kind: Literal["work_trial"] = Field(default="work_trial", description="Always work_trial")
    starts: Day = Field(description="First day; working days are counted from it")
    hours: Hours = Field(description="Hours a week of the trial")
    job_hours: Hours | None = Field(default=None, description="Hours a week of the job itself; as in the trial, if left out")
    job_weeks: int | None = Field(default=None, ge=1, le=520, description="How many weeks the job is to last; left out: it is to last")
    organisation: Organisation = Field(default="business", description="For whom; a business, if left out")
    agreed: bool | None = Field(default=None, description="Agreed with the Jobcentre before it began; yes, if left out")
    longer_agreed: bool | None = Field(
        default=None, description="More days than usual were agreed before it began, to get used to work again; no, if left out"
    )
    able_to_pay: bool | None = Field(default=None, description="Whether a business has the means to pay for the work; yes, if left out")
    costs: tuple[Cost, ...] = Field(default=(), description="Travel and the like; none, if left out")

    @model_validator(mode="after")
    def _costs_have_periods(self) -> Self:
        check_costs(self.costs)
        return self


class WorkPlacement(Activity):
    """Unpaid work for experience, by choice or as a requirement of the Jobcentre."""

    kind: Literal["work_placement"] = Field(default="work_placement", description="Always work_placement")
    hours: Hours = Field(description="Hours a week")
    scheme: Literal["mandatory work activity", "work experience", "sector based work academy", "other"] = Field(
        default="other", description="The programme it belongs to; another one, if left out"
    )
    organisation: Organisation = Field(description="For whom; unpaid work for a business may count as earnings")
    agreed: bool | None = Field(
        default=None, description="Agreed with the work coach, so that its hours come off work search; yes, if left out"
    )
    required: bool | None = Field(default=None, description="A requirement of the Jobcentre, not a choice; no, if left out")
    approved_programme: bool | None = Field(
        default=None, description="Under a programme the Jobcentre has approved; as it is agreed or required, if left out"
    )
    able_to_pay: bool | None = Field(default=None, description="Whether a business has the means to pay for the work; yes, if left out")
    costs: tuple[Cost, ...] = Field(default=(), description="Travel and the like; none, if left out")

    @model_validator(mode="after")
    def _costs_have_periods(self) -> Self:
        check_costs(self.costs)
        return self


class Programme(Activity):
    """An employment programme, entered by choice or because it is required. What it pays its provider is nobody's income.

    The pay of a job, a placement or training within it are stated as what they are.
    """

    kind: Literal["programme"] = Field(default="programme", description="Always programme")
    name: ProgrammeName = Field(description="Which one, by its label among the schemes")
    early_entry: bool | None = Field(
        default=None, description="In a group that may enter early, as the Jobcentre accepts; judged by what else is stated, if left out"
    )
    times: tuple[TimeOfWeek, ...] = Field(default=(), description="Refused of a programme: its hours are training or agreed deductions")

    @property
    def scheme(self) -> Scheme:
        """What the rules know of it."""
        return next(scheme for scheme in schemes().values() if scheme.label == self.name)

    @model_validator(mode="after")
    def _was_open(self) -> Self:
        scheme = self.scheme
        if self.times:
            raise BadInput([("times", "are not stated of a programme; state its training, or the hours agreed as work_requirements")])
        if self.starts and not scheme.takes_new_on(self.starts):
            first, last = scheme.first_day, scheme.last_start or scheme.last_day
            days = (f"from {written(first)}" if first else "") + (f" until {written(last)}" if last else "")
            raise BadInput([("starts", f"is not a day on which that programme could be entered: {days}")])
        return self
