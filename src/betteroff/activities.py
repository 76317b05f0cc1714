"""What an adult does: a job, self-employment, volunteering, treatment, training; and the end of any of them.

Every activity is dated: `starts` and `ends` are its first and last days. Left out, it has already
begun, or goes on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from betteroff.activity import Activity as Activity
from betteroff.activity import Cost as Cost
from betteroff.money import POUND
from betteroff.rulebook import coverage
from betteroff.stated import AmountWithPeriod, Day, Hours, Notice, Pounds, TaxCode
from betteroff.stated import BadInput as BadInput
from betteroff.stated import Stated as Stated
from betteroff.training import Programme as Programme
from betteroff.training import Training as Training
from betteroff.training import WorkPlacement as WorkPlacement
from betteroff.training import WorkTrial as WorkTrial
from betteroff.weekly_times import TimeOfWeek, minutes_a_week, slots

MOST_AN_HOUR, MOST_A_YEAR = 1_000 * POUND, 1_000_000 * POUND
"""Pay above these is a slip of the pen."""


class Once(Stated):
    """Something that is paid or received once, when a job starts."""

    what: str = Field(description="What it is, such as tools, or the Flexible Support Fund")
    amount: Pounds = Field(description="Pounds, once")


class Accommodation(Stated):
    """Living accommodation that the employer provides."""

    days: int = Field(ge=1, le=7, description="Days a week for which it is provided, the whole of each")
    charge: AmountWithPeriod = Field(description="What the employer charges, off the pay or paid; 0 a week, where it is free")


class OneOffPay(Stated):
    """A bonus, arrears or back pay, paid together with the pay of a pay day."""

    amount: Pounds = Field(description="Pounds, before tax and pension")
    on: Day = Field(description="The pay day it is paid on")


class Job(Activity):
    """Paid work for an employer."""

    kind: Literal["job"] = Field(default="job", description="Always job")
    pay: AmountWithPeriod = Field(description="Gross pay, before tax and pension, with its period")
    hours: Hours = Field(description="Paid hours a week")
    paid: Literal["weekly", "fortnightly", "four-weekly", "monthly"] = Field(
        default="monthly", description="How often it is paid; monthly, if left out"
    )
    tax_code: TaxCode | None = Field(
        default=None, description="As on the payslip; left out: the code of the personal allowance, and BR for a second job"
    )
    first_pay_day: Day | None = Field(
        default=None, description="Or any later one of a job that goes on; a timeline counts pay days from it, a typical month is the same"
    )
    pay_days: tuple[Day, ...] = Field(
        default=(), description="Pay days moved by a weekend or holiday, each in place of the nearest; for a timeline"
    )
    one_off_pay: tuple[OneOffPay, ...] = Field(default=(), description="Bonuses, arrears, back pay; for a timeline")
    travel: AmountWithPeriod | None = Field(default=None, description="Cost of travel to work; nothing, if left out")
    travel_hours: Hours | None = Field(
        default=None, description="Hours a week on the way to work and back, for the ledger of the week; not known, if left out"
    )
    other_costs: tuple[Cost, ...] = Field(default=(), description="Other costs of this job; none, if left out")
    starting_costs: tuple[Once, ...] = Field(default=(), description="What has to be paid once to start this job; none, if left out")
    starting_help: tuple[Once, ...] = Field(
        default=(), description="What is paid towards starting this job, once, as awarded; none, if left out"
    )
    childcare: AmountWithPeriod | None = Field(
        default=None, description="Paid for childcare because of this job, for all children together; nothing, if left out"
    )
    childcare_children: int | None = Field(
        default=None,
        ge=1,
        le=20,
        description="For how many children that childcare is; left out: for those whose childcare is stated, or else for all",
    )
    accommodation: Accommodation | None = Field(
        default=None, description="Living accommodation from the employer, for the minimum wage; none, if left out"
    )
    apprentice: bool | None = Field(default=None, description="Under 19 or in the first year of an apprenticeship; no, if left out")
    zero_hours: bool | None = Field(default=None, description="No hours are promised; state the average as hours")
    off_sick_since: Day | None = Field(
        default=None, description="First day off sick, with Statutory Sick Pay in place of the pay stated; at work, if left out"
    )
    sick_pay: AmountWithPeriod | None = Field(
        default=None,
        description="What the employer pays in all while off sick, with Statutory Sick Pay; that alone as long as it is due, if left out",
    )
    supported_permitted_work: bool | None = Field(
        default=None,
        description="Beside new-style ESA: supervised by a council or voluntary organisation for disabled people, or part of treatment "
        "under medical supervision; no, if left out",
    )
    notice: Notice | None = Field(
        default=None, description='What has to be given to leave it, such as "1 week", "1 month" or "none"; left out: not known'
    )
    trial_period: bool | None = Field(default=None, description="Taken on trial; counts where a sanction for leaving it is asked about")

    @model_validator(mode="after")
    def _pay_is_no_slip(self) -> Self:
        if (self.pay.per == "hour" and self.pay.pence > MOST_AN_HOUR) or self.pay.rounded("year", self.hours) > MOST_A_YEAR:
            raise BadInput([("pay", "is more than anybody is paid; check the amount and the period")])
        return self

    @model_validator(mode="after")
    def _is_paid_after_it_starts(self) -> Self:
        if self.starts and self.first_pay_day and self.first_pay_day < self.starts:
            raise BadInput([("first_pay_day", "is before starts; give the first pay day of this job")])
        return self

    @model_validator(mode="after")
    def _is_paid_sick_while_off_sick(self) -> Self:
        if self.sick_pay and not self.off_sick_since:
            raise BadInput([("off_sick_since", "is needed with sick_pay: the first day off sick")])
        return self

    @model_validator(mode="after")
    def _costs_have_periods(self) -> Self:
        wrong = [("sick_pay", self.sick_pay), ("travel", self.travel), ("childcare", self.childcare)]
        wrong += [(f"other_costs.{n}.amount", cost.amount) for n, cost in enumerate(self.other_costs, 1)]
        wrong += [("accommodation.charge", self.accommodation.charge)] if self.accommodation else []
        if problems := [(field, 'needs a period other than an hour, such as "18 a week"') for field, a in wrong if a and a.per == "hour"]:
            raise BadInput(problems)
        if self.childcare_children and self.childcare is None:
            raise BadInput([("childcare", "is needed with childcare_children: what is paid, with its period; or leave both out")])
        return self


class SelfEmployment(Activity):
    """A trade, profession or vocation, in a typical month."""

    kind: Literal["self_employment"] = Field(default="self_employment", description="Always self_employment")
    income: AmountWithPeriod = Field(description="What the business takes, before expenses and tax")
    expenses: AmountWithPeriod | None = Field(default=None, description="Permitted expenses, without those at a flat rate")
    hours: Hours | None = Field(default=None, description="Hours a week; left out: none that come off work search")
    trade_started: Day | None = Field(default=None, description="First day of the trade; starts, if left out")
    gainful: bool | None = Field(default=None, description="What the Jobcentre has found, where it is known")
    start_up_period: bool | Day | None = Field(default=None, description="Whether one is running, or the day it began")
    minimum_income_floor: Literal[False] | None = Field(default=None, description="False where the Jobcentre has set it aside")
    tax_paid: AmountWithPeriod | None = Field(default=None, description="Income Tax and National Insurance really paid")
    pension: AmountWithPeriod | None = Field(default=None, description="Relievable contributions, tax relief included")
    losses: Pounds | None = Field(default=None, description="Unused losses of earlier assessment periods")
    business_miles: int | None = Field(default=None, ge=0, le=100_000, description="A month, by car or van, for the flat rate")
    motorcycle_miles: int | None = Field(default=None, ge=0, le=100_000, description="A month, for the flat rate")
    home_hours: int | None = Field(default=None, ge=0, le=744, description="Hours a month worked at home, for the flat rate")
    new_enterprise_allowance: AmountWithPeriod | None = Field(
        default=None, description="Ignored by Universal Credit, and in money in hand for its 26 weeks"
    )

    @model_validator(mode="after")
    def _amounts_have_periods(self) -> Self:
        names = ("income", "expenses", "tax_paid", "pension", "new_enterprise_allowance")
        if wrong := [name for name in names if (amount := getattr(self, name)) and amount.per == "hour"]:
            raise BadInput([(name, 'needs a period other than an hour, such as "900 a month"') for name in wrong])
        return self

    @property
    def began(self) -> date | None:
        """The day the trade began."""
        return self.trade_started or self.starts


class Volunteering(Activity):
    """Unpaid work by choice."""

    kind: Literal["volunteering"] = Field(default="volunteering", description="Always volunteering")
    hours: Hours = Field(description="Hours a week")
    organisation: Literal["charity", "voluntary", "public", "business", "treatment service"] = Field(
        description="For whom; unpaid work for a business may count as earnings"
    )
    expenses: AmountWithPeriod | None = Field(default=None, description="Expenses paid back; they change nothing")
    payment_above_expenses: AmountWithPeriod | None = Field(
        default=None, description="What is paid beyond expenses: it is earnings; nothing, if left out"
    )
    able_to_pay: bool | None = Field(default=None, description="Whether a business has the means to pay for the work")
    approved_programme: bool | None = Field(default=None, description="Under a programme the Jobcentre has approved")
    agreed: bool | None = Field(
        default=None, description="Agreed with the work coach, so that up to half of work search may be replaced; yes, if left out"
    )
    required: bool | None = Field(default=None, description="A requirement of the Jobcentre, not a choice; no, if left out")

    @model_validator(mode="after")
    def _is_paid_for_a_period(self) -> Self:
        if self.payment_above_expenses and self.payment_above_expenses.per == "hour" and not self.hours:
            raise BadInput([("payment_above_expenses", 'needs a period other than an hour, such as "20 a week"')])
        return self


class Appointment(Stated):
    """Times of the week that treatment takes. Special-category data: not in `repr` or errors."""

    what: Literal["dispensing", "clinic", "keyworker", "group", "residential", "other"] = Field(
        description="Supervised dispensing, a clinic, the keyworker, a group, a residential day, or anything else"
    )
    times: tuple[TimeOfWeek, ...] = Field(min_length=1, description='Days and times, such as "mon-sat 09:00-09:15"')
    travel: int | None = Field(default=None, ge=0, le=480, description="Minutes there and back, each time; none, if left out")


class Treatment(Activity):
    """Treatment for drug or alcohol dependency. Special-category data: not in `repr` or errors."""

    kind: Literal["structured", "residential", "informal"] = Field(
        description="A structured recovery course, residential rehabilitation, or anything informal"
    )
    started: Day | None = Field(default=None, description="First day of treatment; needed, here or as starts")
    starts: Day | None = Field(default=None, description="The same as started")
    ends: Day | None = Field(default=None, description="Last day; left out: it goes on")
    continues: bool | None = Field(
        default=None,
        description="The earlier course taken up again, so that its six months go on counting; a new one after a break, if left out",
    )
    hours: Hours | None = Field(
        default=None, description="Hours a week, in all, without the way there; those of the appointments, if left out"
    )
    times: tuple[TimeOfWeek, ...] = Field(default=(), description="Refused of treatment: its times are those of its appointments")
    appointments: tuple[Appointment, ...] = Field(default=(), description="Its times of the week; none are known, if left out")
    advised_24_hours: bool | None = Field(
        default=None, description="A health-care professional advised a residential stay of 24 hours or longer; yes, if left out"
    )
    client_contribution: AmountWithPeriod | None = Field(
        default=None, description="What a residential programme charges the person; nothing, if left out"
    )
    care_home: bool | None = Field(default=None, description="The residential programme is a care home; no, if left out")
    publicly_funded: bool | None = Field(
        default=None, description="Public funds pay for the residential programme, in whole or in part; yes, if left out"
    )

    @model_validator(mode="after")
    def _has_one_first_day(self) -> Self:
        if (self.started is None) == (self.starts is None):
            raise BadInput([("started", "is needed (or starts, not both); the law counts from the first day of treatment")])
        residential = ("client_contribution", "care_home", "publicly_funded")
        if self.kind != "residential" and (wrong := [name for name in residential if getattr(self, name) is not None]):
            raise BadInput([(name, "goes with a residential programme; leave it out of any other treatment") for name in wrong])
        if self.kind == "informal" and self.continues is not None:
            raise BadInput([("continues", "goes with structured or residential treatment; leave it out of informal support")])
        if self.client_contribution and self.client_contribution.per == "hour":
            raise BadInput([("client_contribution", 'needs a period other than an hour, such as "30 a week"')])
        return self

    @model_validator(mode="after")
    def _has_its_times_once(self) -> Self:
        if self.times:
            raise BadInput([("times", 'are stated of treatment as appointments, such as { what = "group", times = ["mon 10:00-12:00"] }')])
        if self.hours is not None and self.hours < _minutes_of_appointments(self):
            raise BadInput([("hours", "are fewer than the appointments take; give all hours a week, or leave hours out")])
        return self

    @property
    def first_day(self) -> date | None:
        return self.started or self.starts


def minutes_of(treatment: Treatment) -> int | None:
    """What treatment takes of a week, without the way there: as stated, or its appointments; none where neither is known."""
    return treatment.hours if treatment.hours is not None else _minutes_of_appointments(treatment) or None


def _minutes_of_appointments(treatment: Treatment) -> int:
    return sum(minutes_a_week(appointment.times) for appointment in treatment.appointments)


def minutes_on_the_way(treatment: Treatment) -> int:
    """Travel to all its appointments of a week and back."""
    return sum((appointment.travel or 0) * len(slots(appointment.times)) for appointment in treatment.appointments)


class Ends(Stated):
    """The end of an activity already stated: `Ends("job", on="2027-02-28")`; `on` is its last day."""

    kind: Literal["ends"] = Field(default="ends", description="Always ends")
    what: Literal["job", "self_employment", "volunteering", "treatment", "training", "work_trial", "work_placement", "programme"] = Field(
        description="What ends"
    )
    on: Day = Field(description="Its last day")
    planned: bool | None = Field(default=None, description="Whether treatment ends as planned; not said, if left out")
    adult: int | str = Field(default=1, description="Whose it is: 1, 2 or a label; the first adult, if left out")

    @model_validator(mode="after")
    def _is_of_treatment(self) -> Self:
        if self.planned is not None and self.what != "treatment":
            raise BadInput([("planned", "goes with the end of treatment only; leave it out")])
        return self

    @property
    def first_day(self) -> date:
        """The first day without it."""
        return self.on + timedelta(days=1)

    def model_post_init(self, context: Any, /) -> None:
        self.model_fields_set.add("kind")

    def __init__(self, what: str | None = None, /, **stated: Any) -> None:
        super().__init__(**({"what": what} if what is not None else {}), **stated)


KINDS: Mapping[str, type[Activity | Ends]] = {
    "job": Job,
    "self_employment": SelfEmployment,
    "volunteering": Volunteering,
    "structured": Treatment,
    "residential": Treatment,
    "informal": Treatment,
    "training": Training,
    "work_trial": WorkTrial,
    "work_placement": WorkPlacement,
    "programme": Programme,
    "ends": Ends,
}


def read_activity(stated: object) -> Activity | Ends:
    """An activity from a file: a table with `kind`. Raises BadInput, or NotCovered with the reason."""
    if isinstance(stated, (Activity, Ends)):
        return stated
    if not isinstance(stated, Mapping):
        raise BadInput([("", 'must be a table of fields with a kind, such as kind = "job"')])
    kind = str(stated.get("kind"))
    if kind in (reasons := coverage("refused_activities")):
        raise BadInput([("kind", f"{kind} is not covered: {reasons[kind]}")])
    if kind not in KINDS:
        raise BadInput([("kind", f"must be one of {', '.join(KINDS)}; in a scenario moves too")])
    return KINDS[kind](**stated)


AnyActivity = Annotated[
    Job | SelfEmployment | Volunteering | Treatment | Training | WorkTrial | WorkPlacement | Programme | Ends,
    BeforeValidator(read_activity),
]
