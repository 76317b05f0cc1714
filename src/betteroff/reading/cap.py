"""What the benefit cap asks of the award in payment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from betteroff.activities import BadInput
from betteroff.calendar import DAY, AssessmentPeriod, Clock, written
from betteroff.household import Household, UniversalCredit
from betteroff.reading.notes import Notes
from betteroff.rulebook.figures import rates
from betteroff.schemes.benefit_cap import BenefitCapRates, cap_earnings_threshold
from betteroff.schemes.minimum_wage import MinimumWageRates

_NO_OTHERS = (
    "no other earnings were received before this assessment period but what stated work brings from the one of the day asked about on: by "
    "its pay days where all jobs say when they pay, else by a typical month"
)


def grace_of(notes: Notes, uc: UniversalCredit) -> dict[str, Any]:
    """The grace period: months left as stated, or counted from the day up to which enough was earned"""
    if uc.earnings_before:
        return grace_after_earnings(notes, uc)
    months_left, until = uc.benefit_cap_grace_months_left or 0, uc.earned_enough_until
    if until is None:
        if months_left:
            text = "they count from the assessment period asked about first, and run out month by month (UC Regs 2013 reg. 82(1)(b))"
            notes.assume("universal_credit.benefit_cap_grace_months_left", text)
        return {"cap_grace_months_left": max(0, months_left - notes.periods_since_asked())}
    begins = grace_begins(until, uc.first_assessment_period)
    if uc.first_assessment_period is None:
        notes.assume("universal_credit.first_assessment_period", "the award began after the day up to which enough was earned")
    if begins > notes.period_of(notes.day).last_day:
        text = "earnings reach the threshold of the benefit cap in the assessment period asked about, whatever pay is stated: no cap"
        notes.assume("universal_credit.earned_enough_until", text)
        return {"has_earned_enough": True}
    if not notes.has_come(begins):
        return {}
    return {"cap_grace_has_begun": True, "cap_grace_months": max(0, Clock("months", begins).count(notes.period_first_day))}


def grace_after_earnings(notes: Notes, uc: UniversalCredit) -> dict[str, Any]:
    """The grace period that began on the most recent day with enough earned in each of the months before (reg. 82(2), (3))"""
    notes.assume("universal_credit.earnings_before", _NO_OTHERS)
    for day in _days_it_may_begin(notes, uc):
        if all(_has_earned_enough(uc, month) for month in _months_before(notes, day)):
            return {"cap_grace_has_begun": True, "cap_grace_months": max(0, Clock("months", day).count(notes.period_first_day))}
    return {}


def refuse_later_earnings(stated: Household, asked: date) -> None:
    """Refuse earnings of the time before that were not yet received on the day asked about. Raises BadInput."""
    before = stated.universal_credit.earnings_before if stated.universal_credit else ()
    later = [number for number, received in enumerate(before, 1) if received.on > asked]
    fault = f"is after {written(asked)}, the day asked about; leave it out, and state the work that pays it as an activity"
    if later:
        raise BadInput([(f"universal_credit.earnings_before.{number}.on", fault) for number in later])


def _days_it_may_begin(notes: Notes, uc: UniversalCredit) -> Iterator[date]:
    """First days of assessment periods with too little earned, the latest first; then the day after work ended before the award

    Of the period asked about no earnings are stated here: where they are enough, the cap does not apply in any case.
    """
    period, began = notes.period_of(notes.period_first_day), uc.first_assessment_period or notes.period_first_day
    earliest = min(received.on for received in uc.earnings_before)
    while period.first_day >= max(began, earliest):
        if period.first_day == notes.period_first_day or not _has_earned_enough(uc, period):
            yield period.first_day
        period = notes.period_of(period.first_day - DAY)
    if uc.work_ended is not None and uc.work_ended + DAY < began:
        yield uc.work_ended + DAY


def _months_before(notes: Notes, day: date) -> Iterator[AssessmentPeriod]:
    """The months immediately before a day, the latest first"""
    for back in range(1, notes.figure("months_before_grace", "benefit_cap") + 1):
        yield AssessmentPeriod(day - relativedelta(months=back), day - relativedelta(months=back - 1) - DAY)


def _has_earned_enough(uc: UniversalCredit, month: AssessmentPeriod) -> bool:
    """Whether what was received in a month reaches the threshold of its first day (reg. 82(5))"""
    earned = sum(received.amount for received in uc.earnings_before if month.first_day <= received.on <= month.last_day)
    held = rates(BenefitCapRates, "benefit_cap", month.first_day), rates(MinimumWageRates, "minimum_wage", month.first_day)
    return earned >= cap_earnings_threshold(*held)


def grace_begins(until: date, award_began: date | None) -> date:
    """The first day of the grace period (UC Regs 2013 reg. 82(2))

    Before the award it is the day after; within it, the first day of the assessment period that holds the day after.
    """
    begins = until + DAY
    if award_began is None or begins < award_began:
        return begins
    return AssessmentPeriod.containing(begins, award_began).first_day
