"""What may lift requirements of one adult for a time, beside treatment, bereavement, court and witness protection."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.unseen import shows_no_values


class Unreasonable(IntEnum):
    """Why the Jobcentre accepts that a requirement would be unreasonable for now (reg. 99(5))."""

    NOT_ACCEPTED = 0
    PREPARATION = 1
    CHILDCARE = 2
    EMERGENCY = 3
    FUNERAL = 4
    TEMPORARY = 5
    SICKNESS = 6


@shows_no_values
class SicknessFacts(NamedTuple):
    """One adult's illness on the day; nothing where there is none."""

    is_unfit: bool = False
    """Unfit for work, and the Jobcentre has been told."""
    days: int = 0
    """Whole days since the first day unfit for work."""
    days_since_evidence: int = 0
    lacks_fit_note: bool = False
    """The Jobcentre asked for a doctor's statement, and there is none."""
    earlier_periods: int = 0
    """Earlier periods off sick that began within the time that is looked back on."""
    was_found_fit: bool = False
    """An assessment found no limited capability for work with the same condition."""
    is_assessed_again: bool = False
    """The Jobcentre has decided on a new assessment."""
    has_no_known_days: bool = False
    """Off sick, but since when is not known."""


@shows_no_values
class AbuseFacts(NamedTuple):
    """The conditions of regulation 98(3), where the Jobcentre was told of domestic abuse."""

    lives_together: bool = False
    """On the day the Jobcentre was told, lived at the address of the person who did it."""
    months_before: int = 0
    """Whole months from what happened last to the day the Jobcentre was told."""
    months_to_evidence: int = 0
    """Whole months from the day the Jobcentre was told to the day evidence was given."""
    was_eased_before: bool = False
    """Regulation 98 has applied before."""
    months_since_eased: int = 0
    """Whole months from the last day it applied to the day the Jobcentre was told."""


@shows_no_values
class EasementDaysFacts(NamedTuple):
    """Days left of what lifts requirements, the day itself included; 0 where no end is known.

    Named as the tables ask: months and days up to the limit of their row, the others up to the last day stated.
    """

    of_everybody: int = 0
    """Of a rule that asks nothing of anybody, and ends by itself."""
    is_at_court: int = 0
    is_prisoner: int = 0
    is_abroad_for_treatment: int = 0
    months_bereaved: int = 0
    treatment: int = 0
    months_in_treatment: int = 0
    months_protected: int = 0
    does_public_duty: int = 0
    is_unfit: int = 0
    days_unfit: int = 0
    days_since_evidence: int = 0
    months_since_disruption: int = 0
    months_of_it: int = 0
    search: int = 0
    availability: int = 0
    availability_for_work: int = 0
    days_since_abuse_notified: int = 0


@shows_no_values
class EasementFacts(NamedTuple):
    """What may lift requirements of one adult on the day."""

    is_prisoner: bool = False
    """Detained, or on temporary release."""
    is_abroad_for_treatment: bool = False
    does_public_duty: bool = False
    sickness: SicknessFacts = SicknessFacts()
    abuse: AbuseFacts = AbuseFacts()
    childcare_is_disrupted: bool = False
    months_since_disruption: int = 0
    """Whole months since the death, or the violence or abuse."""
    has_month_set: bool = False
    """The Jobcentre has set a month without work search that has begun."""
    months_of_it: int = 0
    """Whole months since the latest such month began."""
    search: Unreasonable = Unreasonable.NOT_ACCEPTED
    availability: Unreasonable = Unreasonable.NOT_ACCEPTED
    availability_for_work: Unreasonable = Unreasonable.NOT_ACCEPTED
    is_homeless: bool = False
    is_care_leaver: bool = False
    has_left_prison: bool = False
    months_since_release: int = 0
    is_bereaved_of_another: bool = False
    """Somebody close has died who was neither a partner nor a child of theirs."""
    months_since_other_death: int = 0
