"""What only permitted work asks of somebody on Employment and Support Allowance, Incapacity Benefit or Income Support."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from betteroff.stated import AmountWithPeriod, BadInput, Day, Stated

Duty = Literal["councillor", "tribunal member", "emergency", "care of a relative"]


class WorkOnBenefit(Stated):
    """What work beside a benefit turns on, beyond the work itself."""

    net_earnings: AmountWithPeriod | None = Field(
        default=None,
        description="What all paid work brings after tax, National Insurance and half of pension contributions; from the pay, if left out",
    )
    earlier_started: Day | None = Field(
        default=None, description="First day of an earlier time of permitted work above the lower limit; none, if left out"
    )
    earlier_ended: Day | None = Field(default=None, description="Last day of that work; the day before the present work, if left out")
    weeks_off_benefit: int | None = Field(
        default=None, ge=0, le=5_000, description="Most weeks in a row without the benefit since then; none, if left out"
    )
    business_programme: bool | None = Field(
        default=None,
        description="All paid work is self-employment with the help of a government programme, such as test trading; as "
        "new_enterprise_allowance says, if left out",
    )
    duties: tuple[Duty, ...] = Field(default=(), description="Work that never counts; none, if left out")
    severe_condition: bool | None = Field(
        default=None, description="Of Incapacity Benefit: exempt from its assessment for a severe condition; no, if left out"
    )

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.net_earnings and self.net_earnings.per == "hour":
            raise BadInput([("net_earnings", 'needs a period other than an hour, such as "80 a week"')])
        if self.earlier_started is None and (self.earlier_ended or self.weeks_off_benefit):
            raise BadInput([("earlier_started", "is needed with earlier_ended or weeks_off_benefit: the first day of the earlier work")])
        if self.earlier_started and self.earlier_ended and self.earlier_ended < self.earlier_started:
            raise BadInput([("earlier_ended", "is before earlier_started; correct one of them")])
        return self
