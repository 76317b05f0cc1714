"""Income that is not earned, and capital: what counts in an assessment period, and what is ignored."""

from __future__ import annotations

from datetime import date

from betteroff.activities import BadInput
from betteroff.calendar import DAY, AssessmentPeriod
from betteroff.facts import IncomeFacts
from betteroff.household import Adult, Income
from betteroff.money import PERIODS, WEEKS_A_YEAR, half_up, month_of_weeks, of_days
from betteroff.reading.notes import Notes
from betteroff.reading.paid_work import enterprise_allowance_week
from betteroff.rulebook.kinds import CAPITAL, COUNTS, INCOME, kinds


def income_of(notes: Notes) -> IncomeFacts:
    """The income of both adults in the assessment period of the day"""
    helped = month_of_weeks(sum(enterprise_allowance_week(notes, place) for place in range(len(notes.stated.adults))))
    return income_stated(notes)._replace(enterprise_allowance_month=helped)


def income_stated(notes: Notes) -> IncomeFacts:
    """The income that is stated by itself"""
    if not notes.stated.other_income:
        return IncomeFacts()
    period = notes.time_counted()
    counted = ignored = capped = care = 0
    exempts = care_exempts = False
    for number, income in enumerate(notes.stated.other_income, 1):
        whose = place_of(notes, number, income)
        if income.kind in CARERS and any(adult.caring and adult.caring.carers_allowance for adult in stated_adults(notes, whose)):
            fault = "is stated by caring.carers_allowance too; leave one of them out"
            raise BadInput([(f"other_income.{number}.kind", fault)])
        if income.kind in BESIDE_WORK:
            continue  # what of it is paid, rules decide
        amount, kind = in_period(income, period), kinds(INCOME)[income.kind]
        counts = kind.counts_on(period.first_day)
        taken = amount if counts else 0
        counted += taken
        ignored += amount - taken
        capped += taken if kind.counts_towards_cap else 0
        care += amount if kind.is_for_care else 0
        if amount and (kind.exempts_from_cap or kind.is_for_care) and is_a_claimants(notes, number, whose):
            exempts, care_exempts = exempts or kind.exempts_from_cap, care_exempts or kind.is_for_care
        if counts and income.kind in _GROSS:
            notes.assume(f"other_income.{number}", "the amount is before tax; tax on it is not worked out")
    return IncomeFacts(counted, ignored, capped, exempts, care, care_exempts, *taxable_of(notes))


def taxable_of(notes: Notes) -> tuple[int, int]:
    """Other income of each adult that is taxed, over a year like this month; of a couple's own, half each"""
    first = second = 0
    for number, income in enumerate(notes.stated.other_income, 1):
        if not kinds(INCOME)[income.kind].is_taxable or not goes_on(income, notes.time_counted()):
            continue
        year, whose = income.amount.rounded("year"), place_of(notes, number, income)
        if whose is None and len(notes.stated.adults) > 1:
            first, second = first + half_up(year, 2), second + half_up(year, 2)
        else:
            first, second = (first, second + year) if whose else (first + year, second)
    return first, second


def is_a_claimants(notes: Notes, number: int, whose: int | None) -> bool:
    """Whether a benefit is a claimant's, not a partner's whom regulation 3(3) keeps out (reg. 83(1))"""
    if whose is None and len(notes.stated.claimants()) < len(notes.stated.adults):
        notes.assume(f"other_income.{number}.adult", "the claimant's, so it exempts from the benefit cap")
    return whose is None or notes.stated.adults[whose].cannot_claim is None


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
    return notes.stated.place_of(income.adult, f"other_income.{number}.adult")


def stated_adults(notes: Notes, whose: int | None) -> tuple[Adult, ...]:
    """The adults whose it may be"""
    return notes.stated.adults if whose is None else (notes.stated.adults[whose],)


def goes_on(income: Income, period: AssessmentPeriod) -> bool:
    """Whether an income goes on at any time in an assessment period"""
    return (income.starts or period.first_day) <= period.last_day and (income.ends or period.last_day) >= period.first_day


def in_period(income: Income, period: AssessmentPeriod) -> int:
    """The monthly amount; where the income begins or ends within the period, its days x 12 / 365 of it (reg. 73(2), (2A))"""
    first, last = income.starts or period.first_day, income.ends or period.last_day
    if not goes_on(income, period):
        return 0
    if first <= period.first_day and last >= period.last_day:
        return income.amount.rounded("month")
    days = (min(last, period.last_day) - max(first, period.first_day) + DAY).days
    return of_days(days * income.amount.pence, PERIODS[income.amount.per])


def week_of(income: Income) -> int:
    """What a stated income is a week, in pence; a fraction is dropped"""
    return income.amount.pence * PERIODS[income.amount.per] // WEEKS_A_YEAR


def rate_day(notes: Notes, income: Income) -> date:
    """The day whose rate a stated amount is held against: the day, or a later first day of the income"""
    return max(notes.day, income.starts or notes.day)


_GROSS = ("state_pension", "occupational_pension", "annuity")
JSA = "new_style_jobseekers_allowance"
ESA = "new_style_employment_and_support_allowance"
SUPPORT_GROUP = f"{ESA}_support_group"
CARERS = ("carers_allowance", "carer_support_payment")
BESIDE_WORK = (JSA, ESA, SUPPORT_GROUP, *CARERS)
"""Benefits that work may end or reduce."""
