"""A household month by month: the pay days that fall into each assessment period, and the Universal Credit it brings. Plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from betteroff.activities import BadInput
from betteroff.calendar import DAY, AssessmentPeriod, tax_year_of, written
from betteroff.dated_rules import last_answerable_day
from betteroff.day_by_day import PayWeeks, pay_weeks, stretches_of
from betteroff.explanation import Worked
from betteroff.household import Household, Step
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.notices.days_within import PART_OF_TRADE, of_days_shared
from betteroff.pay_days import Payment, assumed, paid_jobs, payments
from betteroff.position import BEGAN, Position, period_of, position_of, work_out
from betteroff.reading import Assumption
from betteroff.reading.notes import merged
from betteroff.reading.tax_code import BY_ITSELF
from betteroff.rulebook.other_help import OtherHelp
from betteroff.rules_touched import late_rules
from betteroff.since_asked import CLAIMED_AGAIN, with_earnings_since_asked
from betteroff.situation import Situation
from betteroff.timeline.benefits import benefit_weeks, of_benefits_in_months, pay_in_weeks
from betteroff.timeline.months import Key, Month, Period, key_of, month_from, months_of, movable, reckoned, with_childcare_of_days
from betteroff.timeline.notes import ChangesBeside, changes_beside, of_carers, of_housing_benefit, of_support, of_the_months
from betteroff.uneven_months import of_weekends
from betteroff.unused import Unused

MOST_MONTHS = 24
TWO_MONTHS = 62 * DAY
"""On either side: an empty assessment period beside those shown decides whether a payment may be moved."""
TYPICAL = ("job", "job of the scenario", "first pay day of the job", PART_OF_TRADE)
"""What a typical month leaves out, and a timeline does not."""


class Otherwise(NamedTuple):
    """The same months if something were decided otherwise."""

    label: str
    law: str
    months: tuple[Month, ...]
    paid: Money
    """Universal Credit of all the periods together."""


class PayDayCount(NamedTuple):
    """How many assessment periods have so many pay days."""

    pay_days: int
    periods: int


@dataclass(frozen=True, repr=False)
class Timeline:
    """Assessment periods in order."""

    start: date
    months: tuple[Month, ...]
    alternatives: tuple[Otherwise, ...]
    assumptions: tuple[Assumption, ...]
    not_taken_into_account: tuple[Unused, ...]
    not_covered: tuple[str, ...]
    warnings: tuple[Warned, ...]
    other_help: tuple[OtherHelp, ...]
    fingerprint: str

    @property
    def paid(self) -> Money:
        """Universal Credit of all the periods together."""
        return _paid(self.months)

    @property
    def changes(self) -> tuple[ChangesBeside, ...]:
        """What changes beside pay and Universal Credit from one assessment period to the next."""
        return tuple(changes_beside(self.months))

    @property
    def periods_by_pay_days(self) -> tuple[PayDayCount, ...]:
        """How many assessment periods have how many pay days, fewest first."""
        return tuple(PayDayCount(*found) for found in sorted(Counter(len(month.pay_days) for month in self.months).items()))

    @property
    def sentence(self) -> str:
        """The answer in one plain sentence."""
        least, most = (f([month.paid for month in self.months]) for f in (min, max))
        paid = f"Universal Credit of {least}" if least == most else f"Universal Credit between {least} and {most}"
        counts = ", ".join(
            f"{found.periods} with {found.pay_days or 'no'} pay day{_s(found.pay_days)}" for found in self.periods_by_pay_days
        )
        return f"{len(self.months)} assessment period{_s(len(self.months))}, {counts}: {paid}."

    def __repr__(self) -> str:
        return f"<Timeline of {len(self.months)} months from {self.start}>"


def timeline_of(household: Household, plan: tuple[Step, ...], start: date, months: int, notes: tuple[Assumption, ...] = ()) -> Timeline:
    """Month by month from the assessment period a day falls in. Raises BadInput or NotCovered."""
    if not 1 <= months <= MOST_MONTHS:
        raise BadInput([("months", f"must be 1 to {MOST_MONTHS}")])
    first = position_of(household, plan, start, notes)
    periods = list(_periods(household, start, months))
    last = position_of(household, plan, max(start, periods[-1].first_day), (), start)
    year = tax_year_of(periods[0].first_day - TWO_MONTHS)
    jobs = paid_jobs(first.situation, year, periods[-1].last_day + TWO_MONTHS)
    paid = tuple(payments(first.situation, jobs, first.worked.facts.nation))
    weeks, situation = pay_weeks(first.situation, paid), with_earnings_since_asked(first.situation, periods[-1])
    found = [_period(situation, period, paid, weeks, max(start, period.first_day)) for period in periods]
    as_received = tuple(reckoned(found, paid, {}))
    shown = tuple(month_from(month, {}) for month in as_received)
    return Timeline(
        start=start,
        months=shown,
        alternatives=tuple(_alternatives(found, paid)),
        assumptions=merged(
            (*_assumed(first, last, found), *assumed(jobs, periods[0].first_day), *benefit_weeks(found), *_standing(household))
        ),
        not_taken_into_account=tuple(dict.fromkeys(_unused(first, last))),
        not_covered=tuple(dict.fromkeys((*_not_reached(periods, months), *pay_in_weeks(found), *first.not_covered, *last.not_covered))),
        warnings=(
            *of_the_months(as_received, first),
            *of_housing_benefit(shown, found),
            *(warned for month in found for warned in of_days_shared(month.situation, month.worked)),
            *of_benefits_in_months(found),
            *of_carers(found),
            *of_support(found),
            *of_weekends(paid, tuple(periods)),
        ),
        other_help=first.other_help,
        fingerprint=first.fingerprint,
    )


STANDING = (
    Assumption(
        "money",
        "profits, payments for voluntary work and costs are those of a typical month; Universal Credit belongs to the period it is for",
    ),
    Assumption(
        "benefits",
        "what is due for days or weeks goes by the days of each period, from the day of a change; a carer's benefit really begins on the "
        "next Monday, and an amount of a new-style benefit changes with the benefit week the change is in",
    ),
    Assumption(
        "usual days of payment",
        "practice, not law: the same day each month, or the last of a shorter one, the working day before a weekend, Christmas or "
        "New Year; other bank holidays are left out",
    ),
)
_MOVED = "UC Regs 2013 reg. 61(6); SI 2020/1138"


def _standing(household: Household) -> tuple[Assumption, ...]:
    """What every timeline rests on"""
    return (*STANDING, CLAIMED_AGAIN) if household.claims_universal_credit else STANDING


def _periods(household: Household, start: date, months: int) -> Iterator[AssessmentPeriod]:
    """The assessment periods from the one a day falls in, as far as the rules can be answered for"""
    period, last = period_of(household, start), last_answerable_day(start)
    for _ in range(months):
        if period.first_day > last:
            return
        yield period
        period = AssessmentPeriod.containing(period.last_day + DAY, household.award_began or start)


def _period(situation: Situation, period: AssessmentPeriod, paid: tuple[Payment, ...], weeks: PayWeeks, day: date) -> Period:
    worked, _, unknown = work_out(situation, day, period)
    received = tuple(payment for payment in paid if period.first_day <= payment.day <= period.last_day)
    stretches = tuple(stretches_of(situation, period, paid, weeks))
    return Period(situation, with_childcare_of_days(worked, stretches), unknown, received, stretches)


def _alternatives(periods: list[Period], paid: tuple[Payment, ...]) -> Iterator[Otherwise]:
    """The months with a monthly payment counted in the period that has none"""
    moves = dict(_moves(periods, paid))
    if moves:
        label = (
            "If one of several monthly payments of a job in an assessment period is treated as earned in the period that has none (the "
            "Jobcentre may do so, to keep a regular pattern: ask for it in the online journal, with the payslips)"
        )
        months = tuple(months_of(periods, paid, moves))
        yield Otherwise(label, _MOVED, months, _paid(months))


def _moves(periods: list[Period], paid: tuple[Payment, ...]) -> Iterator[tuple[Key, AssessmentPeriod]]:
    """The last payment to an empty period after, or else the first to an empty one before in which the job went on"""
    for found in periods:
        household, period = found.situation.household, found.worked.period
        began = household.award_began or periods[0].worked.period.first_day
        before, after = (AssessmentPeriod.containing(day, began) for day in (period.first_day - DAY, period.last_day + DAY))
        for of_job in movable(found):
            days = [payment.day for payment in paid if payment.paid_by == of_job[0].paid_by]
            starts = of_job[0].paid_by.dated.first or before.first_day
            if not any(after.first_day <= day <= after.last_day for day in days):
                yield key_of(of_job[-1]), after
            elif starts <= before.last_day and not any(before.first_day <= day <= before.last_day for day in days):
                yield key_of(of_job[0]), before


def _assumed(first: Position, last: Position, periods: list[Period]) -> Iterator[Assumption]:
    """What either end rests on, and which rules of these months are taken as unchanged up to the end of the last"""
    period = periods[-1].worked.period
    until = min(period.last_day, last_answerable_day(first.on))
    yield from late_rules(until, period, (worked for found in periods for worked in _of_all_days(found)))
    is_taken = any(found.field == BEGAN for found in first.assumptions)
    for found in first.assumptions + tuple(later for later in last.assumptions if not (is_taken and later.field == BEGAN)):
        if found.text != BY_ITSELF and found.field != "rules":
            yield found


def _of_all_days(found: Period) -> Iterator[Worked]:
    """What an assessment period was worked out from, and each stretch of it; months say nothing of duties"""
    worked = found.worked._replace(duties=None)
    yield worked
    for stretch in found.stretches:
        yield worked._replace(facts=stretch.facts, rates=stretch.rates, decided=stretch.decided)


def _unused(*positions: Position) -> Iterator[Unused]:
    for found in (unused for position in positions for unused in position.not_taken_into_account):
        if found.field not in TYPICAL and not found.field.endswith(
            (".pay_days", ".one_off_pay", ".benefit_week_ends", ".earnings_averaged_over")
        ):
            yield found


def _not_reached(periods: list[AssessmentPeriod], months: int) -> Iterator[str]:
    if len(periods) < months:
        yield f"assessment periods after {written(periods[-1].last_day)}: the rules can be answered for up to that time only"


def _paid(months: tuple[Month, ...]) -> Money:
    return Money(sum(month.paid.in_pence for month in months))


def _s(count: int) -> str:
    return "" if count == 1 else "s"
