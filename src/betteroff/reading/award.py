"""What is known of the Universal Credit award in payment."""

from __future__ import annotations

from typing import Any

from betteroff.activities import BadInput
from betteroff.facts import AwardFacts
from betteroff.household import Sanction
from betteroff.reading.cap import grace_of
from betteroff.reading.notes import Notes


def award_of(notes: Notes) -> AwardFacts:
    """The award in payment on the day; what becomes of a transitional element is worked out from period to period elsewhere"""
    uc = notes.stated.universal_credit
    if uc is None:
        return AwardFacts()
    taken_off: dict[str, Any] = {
        "advance_repayment": uc.advance_repayment or 0,
        "rent_and_fuel_deductions": uc.rent_and_fuel_deductions or 0,
        "maintenance_deduction": uc.child_maintenance_deduction or 0,
        "other_deductions": uc.deductions or 0,
    }
    if any(taken_off.values()):
        notes.assume("universal_credit.deductions", "the same every month, as far as the award and the limit on deductions allow")
    if uc.sanction:
        text = "the same in every assessment period asked about"
        if uc.sanction.days:
            text = "its days are those of the assessment period asked about first; in later ones there is none"
        notes.assume("universal_credit.sanction", text)
        taken_off["sanction_is_of_one"] = is_of_one(notes, uc.sanction)
    return AwardFacts(
        **grace_of(notes, uc),
        has_capital_disregard=bool(uc.transitional_capital_disregard),
        periods_since_start=notes.periods_since_start(),
        surplus_earnings=0 if notes.periods_since_asked() else uc.surplus_earnings or 0,
        sanction=reduction(notes, uc.sanction),
        **taken_off,
    )


def is_of_one(notes: Notes, stated: Sanction) -> bool:
    """Whether a sanction is of one of joint claimants: then half the standard allowance limits it (UC Regs 2013 reg. 110)"""
    is_joint = len(notes.stated.claimants()) > 1
    if stated.adult is None:
        if is_joint:
            text = "both are sanctioned, so up to the whole standard allowance; if one of them is, half of it: state which"
            notes.assume("universal_credit.sanction.adult", text)
        return False
    if notes.stated.adults[notes.stated.place_of(stated.adult, "universal_credit.sanction.adult")].cannot_claim:
        raise BadInput([("universal_credit.sanction.adult", "cannot claim, so cannot be sanctioned; name the other, or leave it out")])
    return is_joint


def reduction(notes: Notes, stated: Sanction | None) -> int:
    """The reduction of an assessment period: as stated; or so much a day, of the period whose days were stated"""
    if stated is None:
        return 0
    if stated.daily is not None and stated.days is not None:
        return 0 if notes.periods_since_asked() else stated.daily * stated.days
    return stated.reduction or 0
