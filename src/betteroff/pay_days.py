"""Real pay days: on which days each job pays, and what payroll takes off on each, tax added up over the tax year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from betteroff.activities import BadInput, Job
from betteroff.calendar import DAY, months_from, tax_month, tax_week, tax_year_of, weeks_from, written
from betteroff.dated_rules import pay_rates
from betteroff.facts import JobFacts, PayPeriod, TaxCode
from betteroff.money import DAYS_A_WEEK
from betteroff.reading import Assumption, read_work
from betteroff.reading.tax_code import is_by_itself
from betteroff.schemes.beside_work import pay_a_week
from betteroff.schemes.income_tax import (
    IncomeTaxRates,
    TaxToDate,
    cumulative_tax,
    income_tax,
    is_cumulative,
    tax_on_extra_pay_day,
    tax_to_date,
)
from betteroff.schemes.pay import Pay, payslip, pension_of_pay
from betteroff.schemes.pay_period import parts_a_year, parts_of_pay_day
from betteroff.schemes.pension import before_tax
from betteroff.situation import Dated, Situation

HALF_A_MONTH = 15 * DAY
"""No pay day lies further from a day of its rhythm."""
_WEEKS = {"weekly": 1, "fortnightly": 2, "four-weekly": 4}


class PaidOn(NamedTuple):
    """A pay day: the day of its rhythm, by which payroll goes, and the day pay really comes."""

    ordinary: date
    day: date


class PaidJob(NamedTuple):
    """A job of an adult in a place (from 0), with its number among all theirs (from 1) and its pay days."""

    place: int
    number: int
    dated: Dated
    job: Job
    days: tuple[PaidOn, ...]

    @property
    def name(self) -> str:
        """What assumptions call it."""
        return f"adults.{self.place + 1}.job" + (f".{self.number}" if self.number > 1 else "")


class Payment(NamedTuple):
    """The pay of one pay day."""

    day: date
    paid_by: PaidJob
    period: PayPeriod
    pay: Pay
    week: int
    """Net earnings a week of it, as carers' benefits count them."""


def paid_jobs(situation: Situation, first: date, last: date) -> tuple[PaidJob, ...]:
    """Every job with pay days from one day to another. Raises BadInput where they cannot be told."""
    found = []
    for place in range(len(situation.household.adults)):
        jobs = [(dated, dated.activity) for dated in situation.dated if dated.place == place and isinstance(dated.activity, Job)]
        for number, (dated, job) in enumerate(jobs, 1):
            if (dated.first or first) > last or (dated.last is not None and dated.last < first and job.first_pay_day is None):
                continue
            days = tuple(_pay_days(dated, job, first, last))
            _check_one_off(dated.field, job, days, first, last)
            found.append(PaidJob(place, number, dated, job, days))
    return tuple(found)


def payments(situation: Situation, jobs: tuple[PaidJob, ...], nation: int) -> Iterator[Payment]:
    """What is paid on each pay day, in order."""
    accounts: dict[tuple[str, date], TaxToDate] = {}
    for on, paid in sorted(((on, job) for job in jobs for on in job.days), key=lambda found: found[0]):
        account = (paid.dated.field, tax_year_of(on.ordinary))
        so_far = accounts[account] if account in accounts else _brought(paid, jobs, accounts, account[1])
        job, pay, accounts[account] = _payment(situation, paid, on, so_far, nation)
        yield Payment(on.day, paid, job.pay_period, pay, pay_a_week(job, pay))


def assumed(jobs: tuple[PaidJob, ...], first: date) -> Iterator[Assumption]:
    """What is assumed of pay days, and of pay since the tax year began, where a day is the first asked about"""
    year = tax_year_of(first)
    for paid in (paid for paid in jobs if paid.days):
        starts = paid.dated.first
        yield Assumption(f"{paid.name}.pay", "each pay day brings a whole period's pay, the first and the last one too")
        if is_by_itself(paid.job):
            continue
        text = "tax is added up over the tax year"
        if starts is not None and starts > year:
            text += (
                f", with no taxable benefit since {written(tax_year_of(starts))}, and no other taxable pay but what is stated (the P45 "
                "of an earlier job that is stated, or else statement A of the starter checklist); if there was, such as new-style "
                "Jobseeker's Allowance, state a tax_code that ends in M1 or W1"
            )
        elif first > year:
            text += f", with the same pay on each pay day since {written(year)}"
        yield Assumption(f"{paid.name}.tax_code", text)


def _pay_days(dated: Dated, job: Job, first: date, last: date) -> Iterator[PaidOn]:
    """The pay days in their rhythm, up to the one that pays for the last day of work; with those that are moved."""
    if job.first_pay_day is None:
        raise BadInput([(f"{dated.field}.first_pay_day", "is needed for a timeline: the first pay day, or any one of a job that goes on")])
    begins = job.first_pay_day if dated.first else min(first, dated.last or first)
    moved: dict[date, date] = {}
    days: list[date] = []
    until = last + HALF_A_MONTH  # a later day of the rhythm may be moved before the last day
    starts = _rhythm(job, dated.first, dated.first, until) if dated.first else None
    for day in _rhythm(job, job.first_pay_day, begins, until):
        work_begins = next(starts) if starts else _pays_from(job, day)
        if dated.last and work_begins > dated.last:
            break
        days.append(day)
    for number, other in enumerate(job.pay_days, 1):
        nearest = min(days, key=lambda day: abs(day - other), default=date.max)
        if nearest in moved:
            raise BadInput(
                [(f"{dated.field}.pay_days.{number}", f"is nearest to {written(nearest)}, as another one is; give one for each pay day")]
            )
        if abs(nearest - other) <= HALF_A_MONTH:
            moved[nearest] = other
    return (PaidOn(day, moved.get(day, day)) for day in days if first <= day and moved.get(day, day) <= last)


def _rhythm(job: Job, anchor: date, first: date, last: date) -> Iterator[date]:
    """The days a job pays on, before any is moved"""
    weeks = _WEEKS.get(job.paid)
    return weeks_from(anchor, weeks, first, last) if weeks else months_from(anchor, first, last)


def _pays_from(job: Job, day: date) -> date:
    """The first day that a pay day pays for, where the first day of work is not stated: of its month, or of the weeks up to it"""
    weeks = _WEEKS.get(job.paid)
    return day - weeks * DAYS_A_WEEK * DAY + DAY if weeks else day.replace(day=1)


def _check_one_off(where: str, job: Job, days: tuple[PaidOn, ...], first: date, last: date) -> None:
    held = [on.day for on in days]
    for number, extra in enumerate(job.one_off_pay, 1):
        if first <= extra.on <= last and extra.on not in held:
            near = min(held, key=lambda day: abs(day - extra.on), default=None)
            advice = f"the nearest is {written(near)}" if near else "there is none in the time asked about"
            raise BadInput([(f"{where}.one_off_pay.{number}.on", f"must be a pay day of this job; {advice}")])


def _brought(paid: PaidJob, jobs: tuple[PaidJob, ...], accounts: dict[tuple[str, date], TaxToDate], year: date) -> TaxToDate:
    """Pay and tax of the year that a P45 brings from a job that ended before this one began (SI 2003/2682 regs 36, 40)"""
    for other in reversed(jobs):
        left, began = other.dated.last, paid.dated.first
        if other.place == paid.place and left and began and left < began and (other.dated.field, year) in accounts:
            return accounts[other.dated.field, year]
    return TaxToDate()


def _payment(situation: Situation, paid: PaidJob, on: PaidOn, so_far: TaxToDate, nation: int) -> tuple[JobFacts, Pay, TaxToDate]:
    """One pay day as payroll works it out: pay after the job has ended is in its P45, and is taxed like the rest"""
    day = on.ordinary
    at_work = min(max(day, paid.dated.first or day), paid.dated.last or day)
    adult, rates = read_work(situation, paid.place, at_work), pay_rates(day)
    is_first = situation.on(at_work, paid.place, Job)[0] is paid.job
    held = adult.job if is_first else adult.other_job
    extra = sum(one_off.amount for one_off in paid.job.one_off_pay if one_off.on == on.day)
    job = held._replace(pay=held.pay + extra)
    pension = pension_of_pay(adult, job, rates.pension)
    taxable = job.pay - before_tax(job, pension)
    tax, to_date = _tax(paid.job, job, day, taxable, so_far, nation, rates.income_tax)
    return job, payslip(adult, job, pension, tax, rates), to_date


def _tax(
    stated: Job, job: JobFacts, day: date, taxable: int, so_far: TaxToDate, nation: int, rates: IncomeTaxRates
) -> tuple[int, TaxToDate]:
    """Tax of a pay day, and of the year to date"""
    if is_by_itself(stated) or not is_cumulative(job.tax_code):
        return income_tax(taxable, job, nation, rates), so_far
    parts = _parts(job.pay_period, day)
    to_date = tax_to_date(so_far, taxable, parts, job, nation, rates)
    if parts > parts_a_year(job.pay_period) and job.tax_code != TaxCode.BASIC_RATE:
        return tax_on_extra_pay_day(to_date, taxable, job, nation, rates), to_date
    return cumulative_tax(so_far, to_date), to_date


def _parts(period: PayPeriod, day: date) -> int:
    """The week or month of the tax tables for a pay day: the last week of its two or four (SI 2003/2682 reg. 24)"""
    if period == PayPeriod.MONTH:
        return tax_month(day)
    weeks = parts_of_pay_day(period)
    return -(-tax_week(day) // weeks) * weeks
