"""What an adult does: a job, self-employment, volunteering, treatment; and the end of any of them.

Every activity is dated: `starts` and `ends` are its first and last days. Left out, it has already
begun, or goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, ValidationError, WithJsonSchema, model_validator

from betteroff.money import HOW_TO_WRITE_AN_AMOUNT, MINUTES_AN_HOUR, Amount, pence
from betteroff.rulebook import Refusal, coverage


class BadInput(Refusal):
    """What was stated cannot be used. Says which field, what is wrong and what to do."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        self.problems = problems
        """Pairs of field and fault; values are never repeated."""
        super().__init__("\n".join(f"{field}: {fault}" if field else fault for field, fault in problems))


_ADVICE = {
    "missing": "is needed",
    "extra_forbidden": "is not a field here; check the spelling, or see `betteroff schema`",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "date_type": "must be a date, such as 2026-12-07",
    "date_from_datetime_parsing": "must be a date, such as 2026-12-07",
    "date_from_datetime_inexact": "must be a date without a time, such as 2026-12-07",
    "greater_than_equal": "is too low or too early; check it",
    "less_than_equal": "is too high or too late; check it",
    "date_parsing": "must be a date, such as 2026-12-07",
    "tuple_type": "must be a list",
    "model_type": "must be a table of fields",
    "model_attributes_type": "must be a table of fields",
    "dict_type": "must be a table of fields",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "string_type": "must be text",
}


def problems_of(error: ValidationError) -> list[tuple[str, str]]:
    """A validation error as pairs of field and advice, counted from 1, without the values given."""
    found = []
    for fault in error.errors(include_url=False, include_input=False):
        inner = fault.get("ctx", {}).get("error")
        path = [str(part + 1) if isinstance(part, int) else part for part in fault["loc"]]
        if isinstance(inner, BadInput):
            found += [(".".join([*path, field]) if field else ".".join(path), text) for field, text in inner.problems]
        else:
            found.append((".".join(path), _advice(fault["type"], fault["msg"])))
    return found


def _advice(kind: str, message: str) -> str:
    if kind == "literal_error":
        return "must be one of " + message.removeprefix("Input should be ")
    return _ADVICE.get(kind, message.removeprefix("Value error, ").replace("Input should be", "must be"))


class Stated(BaseModel):
    """Something an adviser states. Frozen; unknown fields are refused; `repr` shows no values."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True, arbitrary_types_allowed=True)

    def __init__(self, /, **stated: Any) -> None:
        try:
            super().__init__(**stated)
        except ValidationError as error:
            raise BadInput(problems_of(error)) from None

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Nothing: what is stated may disclose treatment or health."""
        return iter(())

    def states(self, name: str) -> bool:
        """Whether the field was given, whatever its value."""
        return name in self.model_fields_set


def _read_minutes(stated: object) -> int:
    if isinstance(stated, bool) or not isinstance(stated, (int, float, str, Decimal)):
        raise ValueError("must be a number of hours, such as 16 or 16.5")
    try:
        minutes = Decimal(str(stated)) * MINUTES_AN_HOUR
        whole = minutes == minutes.to_integral_value()
    except ArithmeticError:
        raise ValueError("must be a number of hours, such as 16 or 16.5") from None
    if not whole or not 0 <= minutes <= 168 * MINUTES_AN_HOUR:
        raise ValueError("must be between 0 and 168 hours, in whole minutes (halves and quarters are fine)")
    return int(minutes)


def _hours(minutes: int) -> str:
    return f"{(Decimal(minutes) / MINUTES_AN_HOUR).normalize():f}"


def _read_share(stated: object) -> object:
    if stated in ("auto", "opted out"):
        return stated
    try:
        share = Decimal(str(stated).removesuffix("%").strip()) * 100
        whole = share == share.to_integral_value() and 0 <= share <= 5_000
    except ArithmeticError:
        whole = False
    if not whole:
        raise ValueError('must be "auto", "opted out" or a percentage of pay, up to 50%, such as "5%"')
    return int(share)


def _show_share(share: int | str) -> str:
    return share if isinstance(share, str) else f"{(Decimal(share) / 100).normalize():f}%"


TAX_CODE = re.compile(
    r"(?P<prefix>[SC]?)(?:(?P<one_rate>BR|D[0-3]|NT)|K(?P<added>\d{1,4})|(?P<number>\d{1,4})(?P<suffix>[LMNT]))(?P<by_itself>W1M1|W1|M1|X)?"
)
"""A tax code without blanks; the ending says that each pay day is taxed by itself."""


def _read_tax_code(stated: object) -> str:
    written = stated.upper().replace(" ", "").replace("/", "") if isinstance(stated, str) else ""
    if not TAX_CODE.fullmatch(written):
        raise ValueError('must be a tax code as on a payslip, such as "1257L", "K475", "0T", "BR", "D0", "NT" or "S1257L"')
    return written


_AMOUNT_SCHEMA = {
    "anyOf": [
        {"type": "string", "description": f"For example {HOW_TO_WRITE_AN_AMOUNT.removeprefix('write ')}"},
        {
            "type": "object",
            "properties": {"amount": {"type": "string"}, "per": {"type": "string"}},
            "required": ["amount", "per"],
            "additionalProperties": False,
        },
    ]
}
Day = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2100, 12, 31))]
"""A date of a lifetime; anything else is a slip of the pen."""
AmountWithPeriod = Annotated[Amount, BeforeValidator(Amount.parse), PlainSerializer(str), WithJsonSchema(_AMOUNT_SCHEMA)]
Hours = Annotated[
    int,
    BeforeValidator(_read_minutes),
    PlainSerializer(_hours),
    WithJsonSchema({"type": ["number", "string"], "minimum": 0, "maximum": 168, "description": "Hours a week"}),
]
"""Hours a week as stated, whole minutes inside."""
Pounds = Annotated[
    int,
    BeforeValidator(pence),
    PlainSerializer(lambda p: f"{Decimal(p) / 100:.2f}"),
    WithJsonSchema({"type": ["number", "string"], "minimum": 0, "description": "Plain pounds"}),
]
"""Plain pounds as stated, whole pence inside."""
PensionShare = Annotated[
    int | Literal["auto", "opted out"],
    BeforeValidator(_read_share),
    PlainSerializer(_show_share),
    WithJsonSchema({"type": ["number", "string"], "description": '"auto", "opted out" or a percentage such as "5%"'}),
]


TaxCode = Annotated[
    str,
    BeforeValidator(_read_tax_code),
    WithJsonSchema({"type": "string", "description": 'As on a payslip, such as "1257L", "BR" or "K475"'}),
]


class Activity(Stated):
    """Anything an adult does that has a first and a last day."""

    starts: Day | None = None
    ends: Day | None = None
    adult: int | str = 1

    def model_post_init(self, context: Any, /) -> None:
        self.model_fields_set.add("kind")  # so that what was stated, written out again, can be read

    @property
    def first_day(self) -> date | None:
        """The day it begins; none where it has begun already."""
        return self.starts

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first_day and self.ends and self.ends < self.first_day:
            raise BadInput([("ends", "is before starts; give a last day on or after the first")])
        return self


class Cost(Stated):
    """A cost of working, besides travel."""

    what: str
    amount: AmountWithPeriod


class Job(Activity):
    """Paid work for an employer."""

    kind: Literal["job"] = "job"
    pay: AmountWithPeriod
    hours: Hours
    paid: Literal["weekly", "fortnightly", "four-weekly", "monthly"] = "monthly"
    tax_code: TaxCode | None = None
    first_pay_day: Day | None = None
    travel: AmountWithPeriod | None = None
    other_costs: tuple[Cost, ...] = ()
    childcare: AmountWithPeriod | None = None
    childcare_children: int | None = Field(default=None, ge=1, le=20)
    apprentice: bool | None = None
    zero_hours: bool | None = None
    trial_period: bool | None = None

    @model_validator(mode="after")
    def _is_paid_after_it_starts(self) -> Self:
        if self.starts and self.first_pay_day and self.first_pay_day < self.starts:
            raise BadInput([("first_pay_day", "is before starts; give the first pay day of this job")])
        return self

    @model_validator(mode="after")
    def _costs_have_periods(self) -> Self:
        wrong = [("travel", self.travel), ("childcare", self.childcare)]
        wrong += [(f"other_costs.{n}.amount", cost.amount) for n, cost in enumerate(self.other_costs, 1)]
        if problems := [(field, 'needs a period other than an hour, such as "18 a week"') for field, a in wrong if a and a.per == "hour"]:
            raise BadInput(problems)
        if self.childcare_children and self.childcare is None:
            raise BadInput([("childcare", "is needed with childcare_children: what is paid, with its period; or leave both out")])
        return self


class SelfEmployment(Activity):
    """A trade, profession or vocation, in a typical month."""

    kind: Literal["self_employment"] = "self_employment"
    income: AmountWithPeriod = Field(description="What the business takes, before expenses and tax")
    expenses: AmountWithPeriod | None = Field(default=None, description="Permitted expenses, without those at a flat rate")
    hours: Hours | None = None
    trade_started: Day | None = None
    gainful: bool | None = Field(default=None, description="What the Jobcentre has found, where it is known")
    start_up_period: bool | Day | None = Field(default=None, description="Whether one is running, or the day it began")
    minimum_income_floor: Literal[False] | None = Field(default=None, description="False where the Jobcentre has set it aside")
    tax_paid: AmountWithPeriod | None = Field(default=None, description="Income Tax and National Insurance really paid")
    pension: AmountWithPeriod | None = Field(default=None, description="Relievable contributions, tax relief included")
    losses: Pounds | None = Field(default=None, description="Unused losses of earlier assessment periods")
    business_miles: int | None = Field(default=None, ge=0, le=100_000, description="A month, by car or van, for the flat rate")
    motorcycle_miles: int | None = Field(default=None, ge=0, le=100_000, description="A month, for the flat rate")
    home_hours: int | None = Field(default=None, ge=0, le=744, description="Hours a month worked at home, for the flat rate")
    new_enterprise_allowance: AmountWithPeriod | None = None

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

    kind: Literal["volunteering"] = "volunteering"
    hours: Hours
    organisation: Literal["charity", "voluntary", "public", "business", "treatment service"]
    expenses: AmountWithPeriod | None = None
    payment_above_expenses: AmountWithPeriod | None = None
    able_to_pay: bool | None = Field(default=None, description="Whether a business has the means to pay for the work")
    approved_programme: bool | None = Field(default=None, description="Under a programme the Jobcentre has approved")
    agreed: bool | None = None
    required: bool | None = None

    @model_validator(mode="after")
    def _is_paid_for_a_period(self) -> Self:
        if self.payment_above_expenses and self.payment_above_expenses.per == "hour" and not self.hours:
            raise BadInput([("payment_above_expenses", 'needs a period other than an hour, such as "20 a week"')])
        return self


class Treatment(Activity):
    """Treatment for drug or alcohol dependency. Special-category data: not in `repr` or errors."""

    kind: Literal["structured", "residential", "informal"]
    started: Day | None = None
    starts: Day | None = None
    ends: Day | None = None
    hours: Hours | None = None
    advised_24_hours: bool | None = None

    @model_validator(mode="after")
    def _has_one_first_day(self) -> Self:
        if (self.started is None) == (self.starts is None):
            raise BadInput([("started", "is needed (or starts, not both); the law counts from the first day of treatment")])
        return self

    @property
    def first_day(self) -> date | None:
        return self.started or self.starts


class Ends(Stated):
    """The end of an activity already stated: `Ends("job", on="2027-02-28")`; `on` is its last day."""

    kind: Literal["ends"] = "ends"
    what: Literal["job", "self_employment", "volunteering", "treatment"]
    on: Day
    adult: int | str = 1

    @property
    def first_day(self) -> date:
        """The first day without it."""
        return self.on + timedelta(days=1)

    def model_post_init(self, context: Any, /) -> None:
        self.model_fields_set.add("kind")

    def __init__(self, what: str | None = None, /, **stated: Any) -> None:
        super().__init__(**({"what": what} if what is not None else {}), **stated)


Step = Activity | Ends
"""What a scenario is a list of."""
KINDS: Mapping[str, type[Activity | Ends]] = {
    "job": Job,
    "self_employment": SelfEmployment,
    "volunteering": Volunteering,
    "structured": Treatment,
    "residential": Treatment,
    "informal": Treatment,
    "ends": Ends,
}


def read_activity(stated: object) -> Step:
    """An activity from a file: a table with `kind`. Raises BadInput, or NotCovered with the reason."""
    if isinstance(stated, (Activity, Ends)):
        return stated
    if not isinstance(stated, Mapping):
        raise BadInput([("", 'must be a table of fields with a kind, such as kind = "job"')])
    kind = str(stated.get("kind"))
    if kind in (reasons := coverage("refused_activities")):
        raise BadInput([("kind", f"{kind} is not covered: {reasons[kind]}")])
    if kind not in KINDS:
        raise BadInput([("kind", f"must be one of {', '.join(KINDS)}")])
    return KINDS[kind](**stated)


AnyActivity = Annotated[Job | SelfEmployment | Volunteering | Treatment | Ends, BeforeValidator(read_activity)]
