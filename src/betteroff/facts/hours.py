"""What expected hours, work search, availability and their limits turn on."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts.unseen import shows_no_values


@shows_no_values
class HoursFacts(NamedTuple):
    """One adult's hours beside paid and agreed voluntary work, notice, and what limits the work looked for. Minutes are a week."""

    has_child_below_school_age: bool = False
    """A child in the family has not reached compulsory school age."""
    has_impairment: bool = False
    """A physical or mental impairment that the Jobcentre accepts; no diagnosis is asked."""

    other_volunteering_minutes: int = 0
    """Voluntary work that is not agreed with the work coach."""
    required_minutes: int = 0
    """A work preparation requirement: a placement, a course, an activity that the Jobcentre requires."""
    preparation_minutes: int = 0
    """Voluntary work preparation that is agreed: a course, treatment, mutual aid."""
    temporary_minutes: int = 0
    """Agreed for childcare for a time, an emergency, a funeral or the like."""

    has_job_of_unknown_notice: bool = False
    notice_days: int = 0
    """The longest notice that a contract of service or the law requires, as stated."""

    has_usual_work: bool = False
    """Work of a particular nature, or at a particular pay, was done before; not while the claim is still to come."""
    permitted_period_is_known: bool = False
    """Whether the day is known from which that limits the work to be looked for."""
    months_of_permitted_period: int = 0
    """Whole months since that day."""
    days_of_permitted_period: int = 0
    permitted_period_began_earlier: bool = False
    """It began before four weeks took the place of three months."""
    has_excluded_work: bool = False
    """An impairment rules out work of some kind, or in some places."""
    has_agreed_travel: bool = False
    """The claimant commitment states a shorter time of travel."""
    is_nominated_of_two: bool = False
    """The nominated responsible carer of a couple."""
