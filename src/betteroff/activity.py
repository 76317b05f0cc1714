"""What every activity has: whose it is, its first and last days, and what it costs."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from pydantic import Field, model_validator

from betteroff.stated import AmountWithPeriod, BadInput, Day, Stated
from betteroff.weekly_times import TimeOfWeek


class Activity(Stated):
    """Anything an adult does that has a first and a last day."""

    starts: Day | None = Field(default=None, description="First day; left out: it has begun already")
    ends: Day | None = Field(default=None, description="Last day; left out: it goes on")
    adult: int | str = Field(default=1, description="Whose it is: 1, 2 or a label; the first adult, if left out")
    times: tuple[TimeOfWeek, ...] = Field(
        default=(), description='Days and times of the week, such as "mon-wed 09:00-13:00", for the ledger of the week; none, if left out'
    )

    def model_post_init(self, context: Any, /) -> None:
        self.model_fields_set.add("kind")  # so that what was stated, written out again, can be read

    @property
    def first_day(self) -> date | None:
        """The day it begins; none where it has begun already."""
        return self.starts

    @property
    def is_required(self) -> bool:
        """Whether the Jobcentre requires it; work and treatment it cannot."""
        return bool(getattr(self, "required", None))

    @property
    def is_agreed(self) -> bool:
        """Whether it is agreed, where it is to be: so unless it is said otherwise."""
        return getattr(self, "agreed", False) is not False

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first_day and self.ends and self.ends < self.first_day:
            raise BadInput([("ends", "is before starts; give a last day on or after the first")])
        return self


class Cost(Stated):
    """A cost of working or training, besides travel to work."""

    what: str = Field(description="What it is for, such as meals or a uniform")
    amount: AmountWithPeriod = Field(description="Pounds with a period")
    repaid: bool | None = Field(default=None, description="Paid back, by the employer, a fund or a provider; no, if left out")
