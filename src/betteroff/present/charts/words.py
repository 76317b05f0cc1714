"""How charts word amounts, shares, steps and falls, in the style of GOV.UK."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from betteroff.money import Money
from betteroff.present.letter.words import in_pounds, pounds, sentence

__all__ = ["against", "in_pence", "in_pounds", "pounds", "sentence", "share", "signed"]

_POUND = Decimal(100)


def signed(amount: Money) -> str:
    """+£396.55; -£78; £0."""
    sign = "+" if amount.in_pence > 0 else "-" if amount.in_pence < 0 else ""
    return sign + pounds(Money(abs(amount.in_pence)))


def against(gain: Money, today: str = "today") -> str:
    """£318.55 more than today; the same as today."""
    if not gain.in_pence:
        return f"the same as {today}"
    return f"{pounds(Money(abs(gain.in_pence)))} {'more' if gain.in_pence > 0 else 'less'} than {today}"


def in_pence(share: Decimal) -> str:
    """A share of a pound: 55p; £4.62, from a pound on; 0.4p below a penny."""
    exact = abs(share) * _POUND
    if 0 < exact < 1:
        return f"{exact.quantize(Decimal('0.1'), ROUND_HALF_UP)}p"
    pence = exact.quantize(Decimal(1), ROUND_HALF_UP)
    return f"{pence}p" if pence < _POUND else f"£{pence / _POUND:.2f}".removesuffix(".00")


def share(of_a_pound: Decimal) -> str:
    """A share of a pound with its sign: -55p is lost, taken, or comes back."""
    return f"{'-' if of_a_pound < 0 else ''}{in_pence(of_a_pound)}"
