"""What the benefit cap asks of the award in payment."""

from __future__ import annotations

from datetime import date
from typing import Any

from betteroff.calendar import DAY, AssessmentPeriod, Clock
from betteroff.household import UniversalCredit
from betteroff.reading.notes import Notes


def grace_of(notes: Notes, uc: UniversalCredit) -> dict[str, Any]:
    """The grace period: months left as stated, or counted from the day up to which enough was earned"""
    months_left, until = uc.benefit_cap_grace_months_left or 0, uc.earned_enough_until
    if until is None:
        return {"cap_grace_months_left": months_left}
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


def grace_begins(until: date, award_began: date | None) -> date:
    """The first day of the grace period (UC Regs 2013 reg. 82(2))

    Before the award it is the day after; within it, the first day of the assessment period that holds the day after.
    """
    begins = until + DAY
    if award_began is None or begins < award_began:
        return begins
    return AssessmentPeriod.containing(begins, award_began).first_day
