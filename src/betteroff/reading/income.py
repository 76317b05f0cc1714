"""Income that is not earned, and capital: what counts in an assessment period, and what is ignored."""

from __future__ import annotations

from betteroff.activities import BadInput
from betteroff.calendar import DAY, AssessmentPeriod
from betteroff.facts import IncomeFacts
from betteroff.household import Adult, Income
from betteroff.money import PERIODS, half_up
from betteroff.reading.notes import Notes
from betteroff.rulebook.kinds import CAPITAL, COUNTS, INCOME, kinds

DAYS_A_YEAR = 365
"""As regulation 73(2A) counts, in leap years too."""


def income_of(notes: Notes) -> IncomeFacts:
    """The income of both adults in the assessment period of the day"""
    period = notes.period_of(notes.day)
    counted = ignored = capped = care = 0
    exempts = False
    for number, income in enumerate(notes.stated.other_income, 1):
        amount, kind = in_period(income, period), kinds(INCOME)[income.kind]
        counts = kind.counts_on(period.first_day)
        counted += amount if counts else 0
        ignored += 0 if counts else amount
        capped += amount if counts and kind.counts_towards_cap else 0
        care += amount if kind.is_for_care else 0
        whose = place_of(notes, number, income)
        if amount and kind.exempts_from_cap and (income.kind not in _CARERS or notes.figure("carers_are_exempt", "benefit_cap")):
            exempts = exempts or whose is None or not notes.stated.adults[whose].cannot_claim
        if income.kind in _CARERS and any(adult.caring and adult.caring.carers_allowance for adult in stated_adults(notes, whose)):
            fault = "is stated by caring.carers_allowance too; leave one of them out"
            raise BadInput([(f"other_income.{number}.kind", fault)])
        if counts and income.kind in _GROSS:
            notes.assume(f"other_income.{number}", "the amount is before tax; tax on it is not worked out")
    return IncomeFacts(counted, ignored, capped, exempts, care)


def capital_of(notes: Notes) -> int:
    """The couple's savings and what else of their capital counts (regs 18(2), 46)"""
    if notes.stated.savings is None:
        notes.assume("savings", "no savings")
    counted = (capital.value for capital in notes.stated.other_capital if kinds(CAPITAL)[capital.kind].treatment == COUNTS)
    return (notes.stated.savings or 0) + sum(counted)


def place_of(notes: Notes, number: int, income: Income) -> int | None:
    """Whose it is, where that was said"""
    if income.adult is None:
        return None
    try:
        return notes.stated.place_of(income.adult)
    except BadInput as error:
        raise BadInput([(f"other_income.{number}.{field}", fault) for field, fault in error.problems]) from None


def stated_adults(notes: Notes, whose: int | None) -> tuple[Adult, ...]:
    """The adults whose it may be"""
    return notes.stated.adults if whose is None else (notes.stated.adults[whose],)


def in_period(income: Income, period: AssessmentPeriod) -> int:
    """The monthly amount; where the income begins or ends within the period, its days x 12 / 365 of it (reg. 73(2), (2A))"""
    first, last = income.starts or period.first_day, income.ends or period.last_day
    if first > period.last_day or last < period.first_day:
        return 0
    if first <= period.first_day and last >= period.last_day:
        return income.amount.rounded("month")
    days = (min(last, period.last_day) - max(first, period.first_day) + DAY).days
    return half_up(days * income.amount.pence * PERIODS[income.amount.per], DAYS_A_YEAR)


_GROSS = ("state_pension", "occupational_pension", "annuity")
_CARERS = ("carers_allowance", "carer_support_payment")
