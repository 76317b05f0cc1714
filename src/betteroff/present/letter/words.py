"""How a letter words amounts, in the style of GOV.UK."""

from __future__ import annotations

import re

from betteroff.comparison import Comparison
from betteroff.money import Money

_AMOUNT = re.compile(r"(?<![\d.,£])(-?)(\d{1,3}(?:,\d{3})*|\d+)\.(\d\d)(?!\.?\d)(?! hours?\b)")
"""An amount as the rest of the library writes it: with two decimals, and without a sign of its own."""
ABOUT_THE_SAME = 500
"""Pence a month up to which money is called about the same. Ours, not the law's."""


def pounds(amount: Money) -> str:
    """£318.55; £78, where there are no pence."""
    return in_pounds(f"{amount.pounds:,.2f}")


def in_pounds(text: str) -> str:
    """A text with its amounts in pounds: 318.55 as £318.55, 78.00 as £78."""
    return _AMOUNT.sub(lambda found: f"{found[1]}£{found[2]}{'' if found[3] == '00' else '.' + found[3]}", text)


def verdict(found: Comparison) -> str:
    """Better off, worse off, or about the same, in pounds a month and a week."""
    gain = found.gain
    amount = f"{pounds(Money(abs(gain.in_pence)))} a month"
    week = f"{pounds(Money(abs(gain.per('week').in_pence)))} a week"
    if gain.in_pence == 0:
        return "the same money"
    if abs(gain.in_pence) <= ABOUT_THE_SAME:
        return f"about the same money: {amount} {_better(gain)}"
    return f"{amount} {_better(gain)} ({week})"


def _better(gain: Money) -> str:
    return "better off" if gain.in_pence > 0 else "worse off"
