"""Work incentives: how much of the pay is kept. Neither is a rule of law; both are worked out from the lines."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from betteroff.dated_rules import money_tables
from betteroff.explanation import Worked
from betteroff.facts import AdultFacts, Facts, JobFacts
from betteroff.money import MONTHS_A_YEAR, WEEKS_A_YEAR, half_up
from betteroff.order import Statement, in_hand, money
from betteroff.position import Position
from betteroff.schemes.pay import a_month
from betteroff.schemes.pay_period import pay_days_a_year

MORE_A_WEEK = 1_000
"""Pence of further pay a week: enough that the rounding of tax to whole pounds does not show."""


class MarginalDeduction(NamedTuple):
    """How much of further earnings an adult does not keep."""

    whose: str
    rate: Decimal
    """A share: 0.55 where 55 pence of a further pound go in tax, National Insurance, pension and lower benefits."""
    of: str
    """What the further pound is of."""


def participation_tax_rate(today: Position, then: Position, home_added: int = 0) -> Decimal | None:
    """The share of the pay added that goes in tax, National Insurance, pension and lower benefits; nothing where none is added.

    Travel and other costs of work are left out of it, as is usual; childcare and the help with it are counted, and what another
    home costs more.
    """
    added = gross(then.worked.money) - gross(today.worked.money)
    kept = _before_costs(then) - _before_costs(today) - home_added
    return _share(added - kept, added) if added > 0 else None


def marginal_deduction_rates(position: Position) -> Iterator[MarginalDeduction]:
    """The share of ten pounds a week of further earnings, at the same hours, that each adult does not keep: of each job and business."""
    worked, facts = position.worked, position.worked.facts
    for label, place in zip(position.situation.household.labels(), (0, 1), strict=False):
        for of, more, added in _earning_more(facts.second if place else facts.first):
            earning_more = facts._replace(second=more) if place else facts._replace(first=more)
            kept = in_hand(_money(earning_more, worked)) - in_hand(worked.money)
            yield MarginalDeduction(label, _share(added - kept, added), of)


def _earning_more(adult: AdultFacts) -> Iterator[tuple[str, AdultFacts, int]]:
    """An adult with ten pounds a week more from each job and business, what of, and how much more it is a month."""
    if adult.job.pay:
        job, added = _better_paid(adult.job)
        yield "pay", adult._replace(job=job), added
    if adult.other_job.pay:
        job, added = _better_paid(adult.other_job)
        yield "pay of the second job", adult._replace(other_job=job), added
    if adult.business.is_carried_on:
        added = half_up(MORE_A_WEEK * WEEKS_A_YEAR, MONTHS_A_YEAR)
        taxed = ", its tax and National Insurance as stated" if adult.business.tax_is_stated else ""
        business = adult.business._replace(receipts_month=adult.business.receipts_month + added)
        yield f"profit{taxed}", adult._replace(business=business), added


def _better_paid(job: JobFacts) -> tuple[JobFacts, int]:
    """A job with ten pounds a week more, and how much more that is a month."""
    more = job._replace(
        pay=job.pay + half_up(MORE_A_WEEK * WEEKS_A_YEAR, pay_days_a_year(job.pay_period)),
        pay_year=job.pay_year + MORE_A_WEEK * WEEKS_A_YEAR,
    )
    return more, a_month(more.pay, job.pay_period) - a_month(job.pay, job.pay_period)


def gross(found: Statement) -> int:
    """Earnings of both adults a month, before deductions: pay, and the profits of a business."""
    pays = (found.first_pay, found.first_other_pay, found.second_pay, found.second_other_pay)
    businesses = (found.first_business, found.second_business)
    return sum(pay.gross_month for pay in pays) + sum(max(0, business.profit) for business in businesses)


def _before_costs(position: Position) -> int:
    found = position.worked.money
    return position.in_hand.in_pence + sum(found.first_costs) + sum(found.second_costs)


def _money(facts: Facts, worked: Worked) -> Statement:
    return money(facts, worked.rates, money_tables(worked.day, worked.period.first_day))


def _share(part: int, whole: int) -> Decimal:
    return (Decimal(part) / whole).quantize(Decimal("0.001"))
