"""What charts show, as plain data: each picture has all that is drawn of it, and nothing of how."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from betteroff.money import Money


class Dot(NamedTuple):
    """One step of a sweep."""

    at: Decimal
    """Hours a week, or pounds of pay."""
    in_hand: Money
    is_more_than_today: bool


class Fall(NamedTuple):
    """A cliff: between which steps money in hand falls, by how much and why."""

    before: Decimal
    after: Decimal
    loss: Money
    because: tuple[str, ...]


class Band(NamedTuple):
    """Steps of which something is true."""

    label: str
    named: str
    """The steps, as a reader says them."""
    at: tuple[Decimal, ...]
    is_good: bool


class Mark(NamedTuple):
    """A step at which something begins or ends."""

    at: Decimal
    text: str


class Steps(NamedTuple):
    """Money in hand by hours or by pay."""

    across: str
    """What the steps are of."""
    today: Money
    dots: tuple[Dot, ...]
    falls: tuple[Fall, ...]
    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]
    is_pay: bool
    later: tuple[Dot, ...] = ()
    """The same steps from a day on from which the law is another."""
    from_when: str = ""
    """That day."""


class Share(NamedTuple):
    """A part of each further pound of pay."""

    label: str
    of_a_pound: Decimal


class Rate(NamedTuple):
    """What becomes of each further pound between two steps."""

    before: Decimal
    after: Decimal
    shares: tuple[Share, ...]
    """What is kept first; below nothing where it is a loss, or a benefit that rises."""


class Rates(NamedTuple):
    """What becomes of each further pound of pay, step by step."""

    across: str
    labels: tuple[str, ...]
    rates: tuple[Rate, ...]
    falls: tuple[Fall, ...]
    is_pay: bool


class Bar(NamedTuple):
    """One thing that adds to money in hand, or takes from it."""

    label: str
    amount: Money
    of_a_pound: Decimal
    """Its share of each pound that is added."""


class Pounds(NamedTuple):
    """Where each pound of added pay goes, down to what is kept."""

    bars: tuple[Bar, ...]
    result: Bar


class Pair(NamedTuple):
    """One line of money in hand, today and then."""

    label: str
    today: Money
    then: Money


class Pairs(NamedTuple):
    """Money in hand line by line, today and then."""

    pairs: tuple[Pair, ...]
    total: Pair


class Stack(NamedTuple):
    """Money in hand of today or of a scenario, in its parts."""

    label: str
    parts: tuple[tuple[str, Money], ...]
    """What comes in above nothing, what is paid out below; none that is nothing."""
    total: Money
    against_today: str
    """Better or worse off than today; empty of today itself."""


class Stacks(NamedTuple):
    """Money in hand of several scenarios beside each other."""

    labels: tuple[str, ...]
    stacks: tuple[Stack, ...]


Picture = Steps | Rates | Pounds | Pairs | Stacks
