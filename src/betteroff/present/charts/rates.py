"""What becomes of each further pound of pay: the chart of marginal rates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from betteroff.present.charts.axis import across, between, cliffs_told, falls, named, note, places
from betteroff.present.charts.chart import Chart
from betteroff.present.charts.pictures import Rate, Rates, Share
from betteroff.present.charts.words import in_pence, sentence, share
from betteroff.present.kinds import Row, Table
from betteroff.sweep import Sweep, joined
from betteroff.where_pay_goes import MarginalRate, marginal_rates

KEPT, OTHER = "Kept", "Other benefits and costs"
_LABELS = {
    "kept": KEPT,
    "tax": "Income Tax",
    "national_insurance": "National Insurance",
    "pension": "Pension contribution",
    "universal_credit": "Universal Credit",
    "housing_benefit": "Housing Benefit",
    "other": OTHER,
}
_ALIKE = Decimal("0.015")
"""Shares that differ by no more are told together: tax is worked out in whole pounds."""


def chart(found: Sweep) -> Chart:
    """Of each further pound between one step and the next: what is kept, and what takes the rest."""
    rates, at = marginal_rates(found), places(found)
    labels = {name: label for name, label in _LABELS.items() if name == "kept" or any(getattr(rate, name) for rate in rates)}
    picture = Rates(
        across=across(found),
        labels=tuple(labels.values()),
        rates=tuple(Rate(at[rate.before], at[rate.after], tuple(_shares(rate, labels))) for rate in rates),
        falls=falls(found),
        is_pay=found.is_by_pay,
    )
    title = "What becomes of each further £1 of pay"
    under = note(found)
    told = [_told(found, run, labels) for run in _runs(rates)] or ["No step pays more than the one before."]
    words = (f"{title}.", under, f"{picture.across}.", *told, cliffs_told(found))
    head = ("Pay" if found.is_by_pay else "Hours a week", *labels.values())
    rows = tuple(Row(_row(found, rate), tuple(share(one.of_a_pound) for one in _shares(rate, labels))) for rate in rates)
    return Chart(title, " ".join(filter(None, words)), Table("", head, rows, width=24), picture, under)


def _shares(rate: MarginalRate, labels: dict[str, str]) -> Iterator[Share]:
    return (Share(label, getattr(rate, name)) for name, label in labels.items())


def _row(found: Sweep, rate: MarginalRate) -> str:
    return f"{named(found, rate.before)} to {named(found, rate.after)}"


def _runs(rates: Sequence[MarginalRate]) -> Iterator[list[MarginalRate]]:
    """Steps that follow each other and share each pound alike."""
    run: list[MarginalRate] = []
    for rate in rates:
        if run and (rate.before != run[-1].after or not _are_alike(run[0], rate)):
            yield run
            run = []
        run.append(rate)
    if run:
        yield run


def _are_alike(one: MarginalRate, other: MarginalRate) -> bool:
    pairs = ((getattr(one, name), getattr(other, name)) for name in _LABELS)
    return all(abs(a - b) <= _ALIKE and (a > 0) == (b > 0) for a, b in pairs)


def _told(found: Sweep, run: Sequence[MarginalRate], labels: dict[str, str]) -> str:
    """What becomes of a pound over some steps."""
    takes, brings = [], []
    for name, label in labels.items():
        least, most = (which(getattr(rate, name) for rate in run) for which in (min, max))
        amount = in_pence(least) if in_pence(least) == in_pence(most) else f"{in_pence(least)} to {in_pence(most)}"
        if name == "kept":
            begins = f"{amount} is lost, more than the whole of it" if least < 0 else f"{amount} {'comes in' if least > 1 else 'is kept'}"
        elif least > 0:
            takes.append(f"{label} takes {amount}")
        elif most < 0:
            brings.append(f"{label} adds {amount}")
    told = joined([*takes, *brings])
    return sentence(f"{between(found, run[0].before, run[-1].after)}: {begins}{f'; {told}' if told else ''}")
