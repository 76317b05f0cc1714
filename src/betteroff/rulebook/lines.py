"""Lines of a statement: each amount a scheme works out declares its label, law and rule in one place."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple, get_type_hints

MONTH = "month"
WEEK = "week"
PAY_DAY = "pay day"


class Line(NamedTuple):
    """What a letter prints beside an amount, the law it rests on and the rule that makes it."""

    label: str
    law: str
    rule: Callable[..., int]
    period: str = MONTH
    in_hand: int = 0
    """+1 where the amount is money in hand, -1 where it is taken away from it, 0 where it only leads there."""


@cache
def lines(statement: type) -> dict[str, Line]:
    """The declared line of each field of a statement, in order."""
    hints = get_type_hints(statement, include_extras=True)
    return {name: next(m for m in hint.__metadata__ if isinstance(m, Line)) for name, hint in hints.items()}
