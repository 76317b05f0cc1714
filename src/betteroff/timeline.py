"""A household month by month: the pay days that fall into each assessment period, and the Universal Credit it brings. Plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from betteroff.activities import BadInput
from betteroff.calendar import DAY, AssessmentPeriod, payment_due, tax_year_of, usual_payment_day, written
from betteroff.dated_rules import help_tables, last_answerable_day
from betteroff.explanation import Worked
from betteroff.household import Household, Step
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.order import in_hand, money_with, work_of
from betteroff.pay_days import Payment, assumed, paid_jobs, payments
from betteroff.position import Position, period_of, position_of, work_out
from betteroff.reading import Assumption
from betteroff.reading.tax_code import BY_ITSELF
from betteroff.rulebook.lines import PAY_DAY
from betteroff.rulebook.other_help import OtherHelp
from betteroff.rules_touched import late_rules, rules_touched
from betteroff.schemes.earned_income import Work
from betteroff.schemes.pay import Pay
from betteroff.schemes.surplus_earnings import brought_forward
from betteroff.schemes.universal_credit import is_movable
from betteroff.situation import Situation, Unused
from betteroff.uneven_months import of_weekends

MOST_MONTHS = 24
TWO_MONTHS = 62 * DAY
"""On either side: an empty assessment period beside those shown decides whether a payment may be moved."""
TYPICAL = ("job", "job of the scenario", "first pay day of the job")
"""What a typical month leaves out, and a timeline does not."""
NO_PAY = Pay(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)


class PayDay(NamedTuple):
    """What one job pays on one day, and what of it Universal Credit counts."""

    day: date
    whose: str
    job: int
    """Which of their jobs, from 1."""
    gross: Money
    tax: Money
    insurance: Money
    student_loan: Money
    pension: Money
    relief: Money
    """Of the pension contribution, not taken from pay."""
    net: Money
    counted: Money
    counts_in: date
    """First day of the assessment period it counts in."""


class Month(NamedTuple):
    """One assessment period."""

    first_day: date
    last_day: date
    pay_days: tuple[PayDay, ...]
    """The pay days within it."""
    gross: Money
    net: Money
    earned_income: Money
    surplus_brought_forward: Money
    """Within earned income."""
    work_allowance: Money
    work_allowance_used: Money
    universal_credit: Money
    paid: Money
    """Less deductions."""
    payment_due: date
    usually_paid: date
    """Practice, not law."""
    surplus_carried_forward: Money
    housing_benefit: Money
    """By what is usually earned, where Universal Credit has ended; not by the pay days of the period."""
    in_hand: Money
    pay_may_be_moved: bool
    """Several monthly payments of one job fall into it, and one of them may be treated as earned in another."""


class Otherwise(NamedTuple):
    """The same months if something were decided otherwise."""

    label: str
    law: str
    months: tuple[Month, ...]
    paid: Money
    """Universal Credit of all the periods together."""


class Periods(NamedTuple):
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
    def periods_by_pay_days(self) -> tuple[Periods, ...]:
        """How many assessment periods have how many pay days, fewest first."""
        return tuple(Periods(*found) for found in sorted(Counter(len(month.pay_days) for month in self.months).items()))

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


class Period(NamedTuple):
    """An assessment period as it is worked out, before pay days are put into it."""

    situation: Situation
    worked: Worked
    received: tuple[Payment, ...]


def timeline_of(household: Household, plan: tuple[Step, ...], start: date, months: int, notes: tuple[Assumption, ...] = ()) -> Timeline:
    """Month by month from the assessment period a day falls in. Raises BadInput or NotCovered."""
    if not 1 <= months <= MOST_MONTHS:
        raise BadInput([("months", f"must be 1 to {MOST_MONTHS}")])
    first = position_of(household, plan, start, notes)
    periods = list(_periods(household, start, months))
    last = position_of(household, plan, max(start, periods[-1].first_day))
    year = tax_year_of(periods[0].first_day - TWO_MONTHS)
    jobs = paid_jobs(first.situation, year, periods[-1].last_day + TWO_MONTHS)
    paid = tuple(payments(first.situation, jobs, first.worked.facts.nation))
    found = [_period(household, plan, period, paid, max(start, period.first_day)) for period in periods]
    as_received = tuple(_months(found, paid, {}))
    return Timeline(
        start=start,
        months=as_received,
        alternatives=tuple(_alternatives(found, paid)),
        assumptions=tuple(dict.fromkeys((*_assumed(first, last, found), *assumed(jobs, periods[0].first_day), *STANDING))),
        not_taken_into_account=tuple(dict.fromkeys(_unused(first, last))),
        not_covered=tuple(dict.fromkeys((*_not_reached(periods, months), *first.not_covered, *last.not_covered))),
        warnings=(
            *_warnings(as_received, first, found),
            *_of_housing_benefit(as_received, found),
            *of_weekends(paid, tuple(periods)),
        ),
        other_help=first.other_help,
        fingerprint=first.fingerprint,
    )


STANDING = (
    Assumption("money", "what is not pay of a job is that of a typical month, and Universal Credit belongs to the period it is for"),
    Assumption("universal_credit", "claimed again in each month after it has ended"),
    Assumption(
        "usual days of payment",
        "practice, not law: the same day each month, or the last of a shorter one, the Friday before a weekend; bank holidays are left out",
    ),
)
_MOVED = "UC Regs 2013 reg. 61(6); SI 2020/1138"
Key = tuple[str, date]
"""A payment: where its job was stated, and the day it is paid."""


def _periods(household: Household, start: date, months: int) -> Iterator[AssessmentPeriod]:
    """The assessment periods from the one a day falls in, as far as the rules can be answered for"""
    period, last = period_of(household, start), last_answerable_day(start)
    for _ in range(months):
        if period.first_day > last:
            return
        yield period
        period = AssessmentPeriod.containing(period.last_day + DAY, household.award_began or start)


def _period(household: Household, plan: tuple[Step, ...], period: AssessmentPeriod, paid: tuple[Payment, ...], day: date) -> Period:
    situation = Situation(household, plan)
    worked, _, _ = work_out(situation, day, period)
    return Period(situation, worked, tuple(payment for payment in paid if period.first_day <= payment.day <= period.last_day))


def _months(periods: list[Period], paid: tuple[Payment, ...], moves: dict[Key, AssessmentPeriod]) -> Iterator[Month]:
    """Each assessment period, with the surplus earnings of the one before"""
    stated = periods[0].worked.facts.award.surplus_earnings
    surplus, ended = stated, int(stated > 0)
    for found in periods:
        kept = [payment for payment in found.received if _key(payment) not in moves]
        moved = [payment for payment in paid if moves.get(_key(payment)) == found.worked.period]
        month = _month(found, kept + moved, surplus, ended, moves)
        surplus, ended = month.surplus_carried_forward.in_pence, 0 if month.universal_credit.in_pence else ended + 1
        yield month


def _month(found: Period, counted: list[Payment], surplus: int, ended: int, moves: dict[Key, AssessmentPeriod]) -> Month:
    """One assessment period: its pay days in place of a typical month, and all that follows from them"""
    worked, period = found.worked, found.worked.period
    facts = worked.facts._replace(award=worked.facts.award._replace(surplus_earnings=surplus))
    usual = work_of(facts, worked.rates)
    money = money_with(facts, worked.decided, _work(found, counted), usual, worked.rates, help_tables(worked.day))
    uc, earned, rates = money.universal_credit, money.earned, worked.rates.award
    delay = rates.universal_credit.payment_delay
    return Month(
        first_day=period.first_day,
        last_day=period.last_day,
        pay_days=tuple(_pay_day(payment, found, moves) for payment in found.received),
        gross=Money(sum(payment.pay.gross for payment in found.received)),
        net=Money(sum(payment.pay.net for payment in found.received)),
        earned_income=Money(earned.total),
        surplus_brought_forward=Money(earned.surplus),
        work_allowance=Money(uc.work_allowance),
        work_allowance_used=Money(min(uc.work_allowance, earned.total)),
        universal_credit=Money(uc.payable),
        paid=Money(uc.paid),
        payment_due=payment_due(period, delay),
        usually_paid=usual_payment_day(period, delay),
        surplus_carried_forward=Money(brought_forward(money.surplus.carried_forward, ended + 1, rates.self_employment)),
        housing_benefit=Money(money.housing_benefit.payable),
        in_hand=Money(in_hand(money)),
        pay_may_be_moved=any(_movable(found)),
    )


def _work(found: Period, counted: list[Payment]) -> Work:
    """What both adults earn: from jobs what is paid in the period, from all else a typical month"""
    typical = found.worked.money
    first, second = (_pay(found.received, counted, place) for place in (0, 1))
    return Work(
        first,
        NO_PAY,
        typical.first_business,
        typical.first_unpaid_work,
        second,
        NO_PAY,
        typical.second_business,
        typical.second_unpaid_work,
    )


def _pay(received: tuple[Payment, ...], counted: list[Payment], place: int) -> Pay:
    """The pay of an adult in a period: received in it, and counted in it"""
    theirs = [payment.pay for payment in received if payment.paid_by.place == place]
    counts = sum(payment.pay.counted for payment in counted if payment.paid_by.place == place)
    gross, net = sum(pay.gross for pay in theirs), sum(pay.net for pay in theirs)
    return NO_PAY._replace(gross_month=gross, net_month=net, counted_month=counts)


def _pay_day(payment: Payment, found: Period, moves: dict[Key, AssessmentPeriod]) -> PayDay:
    pay = payment.pay
    return PayDay(
        day=payment.day,
        whose=found.situation.household.labels()[payment.paid_by.place],
        job=payment.paid_by.number,
        gross=Money(pay.gross, PAY_DAY),
        tax=Money(pay.tax, PAY_DAY),
        insurance=Money(pay.insurance, PAY_DAY),
        student_loan=Money(pay.student_loan, PAY_DAY),
        pension=Money(pay.pension, PAY_DAY),
        relief=Money(pay.relief, PAY_DAY),
        net=Money(pay.net, PAY_DAY),
        counted=Money(pay.counted, PAY_DAY),
        counts_in=moves.get(_key(payment), found.worked.period).first_day,
    )


def _key(payment: Payment) -> Key:
    return payment.paid_by.dated.field, payment.day


def _movable(found: Period) -> Iterator[list[Payment]]:
    """The payments of each job of which one may be treated as earned in another period"""
    for where in dict.fromkeys(payment.paid_by.dated.field for payment in found.received):
        of_job = [payment for payment in found.received if payment.paid_by.dated.field == where]
        if is_movable(len(of_job), of_job[0].period, found.worked.rates.award.universal_credit):
            yield of_job


def _alternatives(periods: list[Period], paid: tuple[Payment, ...]) -> Iterator[Otherwise]:
    """The months with a monthly payment counted in the period that has none"""
    moves = dict(_moves(periods, paid))
    if moves:
        label = (
            "If one of several monthly payments of a job in an assessment period is treated as earned in the period that has none (the "
            "Jobcentre may do so, to keep a regular pattern: ask for it in the online journal, with the payslips)"
        )
        months = tuple(_months(periods, paid, moves))
        yield Otherwise(label, _MOVED, months, _paid(months))


def _moves(periods: list[Period], paid: tuple[Payment, ...]) -> Iterator[tuple[Key, AssessmentPeriod]]:
    """The last payment to an empty period after, or else the first to an empty one before in which the job went on"""
    for found in periods:
        household, period = found.situation.household, found.worked.period
        began = household.award_began or periods[0].worked.period.first_day
        before, after = (AssessmentPeriod.containing(day, began) for day in (period.first_day - DAY, period.last_day + DAY))
        for of_job in _movable(found):
            days = [payment.day for payment in paid if payment.paid_by == of_job[0].paid_by]
            starts = of_job[0].paid_by.dated.first or before.first_day
            if not any(after.first_day <= day <= after.last_day for day in days):
                yield _key(of_job[-1]), after
            elif starts <= before.last_day and not any(before.first_day <= day <= before.last_day for day in days):
                yield _key(of_job[0]), before


def _assumed(first: Position, last: Position, periods: list[Period]) -> Iterator[Assumption]:
    """What either end rests on, and which rules of these months are taken as unchanged up to the end of the last"""
    period = periods[-1].worked.period
    until = min(period.last_day, last_answerable_day(first.on))
    touched = (rules_touched(until, period, found.worked._replace(duties=None)) for found in periods)  # months say nothing of duties
    yield from late_rules(until, period, frozenset[str]().union(*touched))
    for found in first.assumptions + last.assumptions:
        if found.text != BY_ITSELF and found.field != "rules":
            yield found


def _unused(*positions: Position) -> Iterator[Unused]:
    for found in (unused for position in positions for unused in position.not_taken_into_account):
        if found.field not in TYPICAL and not found.field.endswith((".pay_days", ".one_off_pay")):
            yield found


def _not_reached(periods: list[AssessmentPeriod], months: int) -> Iterator[str]:
    if len(periods) < months:
        yield f"assessment periods after {written(periods[-1].last_day)}: the rules can be answered for up to that time only"


def _warnings(months: tuple[Month, ...], first: Position, periods: list[Period]) -> Iterator[Warned]:
    """What to know beside the months"""
    for month in months:
        if month.surplus_carried_forward.in_pence:
            text = f"Surplus earnings of {month.surplus_carried_forward} count in the month after {written(month.last_day)}"
            yield Warned(f"{text}; a claim in each month makes them smaller", "UC Regs 2013 reg. 54A")
    if any(_two_before_the_power(found) for found in periods):
        text = (
            "Two monthly payments count in one assessment period, with one work allowance. Before 16 November 2020 no regulation let one "
            "be moved; the Court of Appeal held that to leave it so was unlawful: get advice on having the award looked at again"
        )
        yield Warned(text, "UC Regs 2013 regs 22, 54, 61; Johnson [2020] EWCA Civ 778")
    yield Warned("Money in hand is before rent and council tax", "as stated")
    if first.situation.moves:
        text = (
            "In the month of a move Housing Benefit and Council Tax Reduction stand as on its first day, not by days, and Universal Credit "
            "has the new home for the whole period; what each home costs is compared by compare, not here"
        )
        yield Warned(text, "HB Regs 2006 reg. 79; SI 2013/381 Sch 1 para 20")
    if first.alternatives:
        text = "The months are worked out with what is assumed; otherwise they differ: see what position or compare shows beside its answer"
        yield Warned(text, "; ".join(other.label for other in first.alternatives))


def _of_housing_benefit(months: tuple[Month, ...], periods: list[Period]) -> Iterator[Warned]:
    """How Housing Benefit goes on in months in which Universal Credit has ended"""
    without = [
        written(month.first_day)
        for month, found in zip(months, periods, strict=True)
        if found.worked.money.housing_benefit.eligible_rent_week and not month.universal_credit.in_pence
    ]
    if without:
        text = (
            f"Without Universal Credit (the assessment period{_s(len(without))} from {', '.join(without)}) Housing Benefit goes by income,"
        )
        text += " and by what is usually earned a week, however many pay days the period has"
        yield Warned(f"{text}; the council is told each time Universal Credit ends or comes back", "HB Regs 2006 reg. 29, Sch 4 para 12")


def _two_before_the_power(found: Period) -> bool:
    monthly = Counter(payment.paid_by.dated.field for payment in found.received if payment.paid_by.job.paid == "monthly")
    return any(count > 1 for count in monthly.values()) and not any(_movable(found))


def _paid(months: tuple[Month, ...]) -> Money:
    return Money(sum(month.paid.in_pence for month in months))


def _s(count: int) -> str:
    return "" if count == 1 else "s"
