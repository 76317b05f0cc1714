"""Income that is not earned: what counts in an assessment period, and what is ignored."""

from __future__ import annotations

from betteroff.activities import BadInput
from betteroff.calendar import DAY, AssessmentPeriod
from betteroff.facts import IncomeFacts
from betteroff.household import Income
from betteroff.money import PERIODS, half_up
from betteroff.reading.notes import Notes
from betteroff.rulebook.income import kinds

DAYS_A_YEAR = 365
"""As regulation 73(2A) counts, in leap years too."""


def income_of(notes: Notes) -> IncomeFacts:
    """The income of both adults in the assessment period of the day"""
    period = notes.period()
    counted = ignored = capped = 0
    exempts = False
    for number, income in enumerate(notes.stated.other_income, 1):
        amount, kind = in_period(income, period), kinds()[income.kind]
        counts = kind.counts_on(period.first_day)
        counted += amount if counts else 0
        ignored += 0 if counts else amount
        capped += amount if counts and kind.counts_towards_cap else 0
        whose = place_of(notes, number, income)
        if amount and kind.exempts_from_cap:
            exempts = exempts or whose is None or not notes.stated.adults[whose].cannot_claim
        if counts and income.kind in _GROSS:
            notes.assume(f"other_income.{number}", "the amount is before tax; tax on it is not worked out")
    return IncomeFacts(counted, ignored, capped, exempts)


def place_of(notes: Notes, number: int, income: Income) -> int | None:
    """Whose it is, where that was said"""
    if income.adult is None:
        return None
    try:
        return notes.stated.place_of(income.adult)
    except BadInput as error:
        raise BadInput([(f"other_income.{number}.{field}", fault) for field, fault in error.problems]) from None


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
