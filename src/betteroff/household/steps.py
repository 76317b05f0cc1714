"""What a scenario is a list of: activities, their ends, and a move to another home."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from betteroff.activities import Activity, AnyActivity, Ends, read_activity
from betteroff.household.home import Home
from betteroff.stated import Day, Stated


class Moves(Stated):
    """A move to another home: `Moves(on="2026-10-05", home=Home(...))`. A stay elsewhere ends with it."""

    kind: Literal["moves"] = Field(default="moves", description="Always moves")
    on: Day = Field(description="First day in the new home")
    home: Home = Field(description="The new home, stated whole")

    @property
    def first_day(self) -> date:
        """The first day in the new home."""
        return self.on

    def model_post_init(self, context: Any, /) -> None:
        self.model_fields_set.add("kind")


Step = Activity | Ends | Moves
"""What a scenario is a list of."""


def read_step(stated: object) -> Step:
    """A step of a scenario from a file: a table with `kind`. Raises BadInput, or NotCovered with the reason."""
    if isinstance(stated, Moves):
        return stated
    if isinstance(stated, Mapping) and stated.get("kind") == "moves":
        return Moves(**stated)
    return read_activity(stated)


AnyStep = Annotated[AnyActivity | Moves, BeforeValidator(read_step)]
