"""What the benefit cap and the capital rules ask of the award in payment."""

from __future__ import annotations

from datetime import date
from typing import Any

from betteroff.calendar import DAY, AssessmentPeriod, Clock
from betteroff.household import UniversalCredit
from betteroff.money import MONTHS_A_YEAR
from betteroff.reading.notes import Notes


def grace_of(notes: Notes, uc: UniversalCredit) -> dict[str, Any]:
    """The grace period: months left as stated, or counted from the day up to which enough was earned"""
    months_left, until = uc.benefit_cap_grace_months_left or 0, uc.earned_enough_until
    if until is None:
        return {"cap_grace_months_left": months_left}
    begins = grace_begins(until, uc.first_assessment_period)
    if uc.first_assessment_period is None:
        notes.assume("universal_credit.first_assessment_period", "the award began after the day up to which enough was earned")
    if begins > notes.period().last_day:
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


def capital_of(notes: Notes, uc: UniversalCredit) -> dict[str, Any]:
    """The transitional capital disregard: how long it has run (SI 2014/1230 reg. 51)"""
    if not uc.transitional_capital_disregard or uc.first_assessment_period is None:
        return {}
    first, now = uc.first_assessment_period, notes.period_first_day  # each later period begins in the next month (reg. 21(2))
    periods = (now.year - first.year) * MONTHS_A_YEAR + now.month - first.month
    return {"has_capital_disregard": True, "periods_since_start": max(0, periods)}
