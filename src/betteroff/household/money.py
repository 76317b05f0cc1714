"""Income besides earnings, and capital besides savings."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from betteroff.stated import AmountWithPeriod, BadInput, Day, Pounds, Stated


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
