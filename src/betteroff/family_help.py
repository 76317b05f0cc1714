"""What to know about help beside Universal Credit: what it rests on, and why it is kept or lost."""

from __future__ import annotations

from collections.abc import Iterator

from betteroff.explanation import Worked
from betteroff.money import Money
from betteroff.reading import Assumption
from betteroff.situation import Situation


def assumed_of_help(situation: Situation, worked: Worked) -> Iterator[Assumption]:
    """What the charge on Child Benefit rests on."""
    if worked.money.family.high_income_charge:
        since = Money(worked.rates.child_benefit.high_income_from)
        text = f"above {since} a year the charge is that of a tax year like this month, with no other taxable income and no Gift Aid"
        yield Assumption(
            "high_income_charge", f"{text}; it is paid through the tax code or a tax return, later than Child Benefit comes in"
        )
