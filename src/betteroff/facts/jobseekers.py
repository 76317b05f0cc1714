"""What the requirements of Jobseeker's Allowance turn on, old and new-style, of one adult on one day."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.adult import AdultFacts
from betteroff.facts.household import Facts
from betteroff.facts.unseen import shows_no_values


class Occasion(IntEnum):
    """What takes up days on which somebody may count as available for work, or as looking for it (JSA Regs 1996 regs 14, 19)."""

    NONE = 0
    EMERGENCY = 1
    CHILD_OF_ILL_CARER = 2
    PARTNER_ABROAD = 3
    CHILD_TREATED_ABROAD = 4
    INTERVIEW_ABROAD = 5
    OWN_TREATMENT_ABROAD = 6
    SCHOOL_HOLIDAYS = 7
    EXCLUDED_FROM_SCHOOL = 8
    EMPLOYMENT_COURSE = 9
    OPEN_UNIVERSITY = 10
    WORK_CAMP = 11
    RESCUE = 12
    RESERVE_TRAINING = 13
    POLICE_CUSTODY = 14
    AWAY_FROM_HOME = 15
    TRAINING_PROGRAMME = 16
    SELF_EMPLOYMENT_SCHEME = 17


NEVER = 9999
"""Months, or days, since something that never was."""


@shows_no_values
class SpellFacts(NamedTuple):
    """Being unable to work for a time; nothing where there is none."""

    is_unfit: bool = False
    days: int = 0
    """Days since the first."""
    days_expected: int = 0
    """Days that it lasts: as stated, or so far."""
    earlier: int = 0
    """Earlier short spells in the same 12 months of the claim."""
    months_since_long: int = NEVER
    """Whole months from the first day of the last long spell to that of this one."""
    days_since_sick_pay: int = NEVER
    """Days from the end of Statutory Sick Pay to the first day."""
    lacks_fit_note: bool = False


@shows_no_values
class ViolenceFacts(NamedTuple):
    """Domestic violence that the Jobcentre was told of, by days (JSA Regs 1996 reg. 14A)."""

    is_notified: bool = False
    days_since: int = 0
    days_before: int = 0
    """Days from the last incident to the day the Jobcentre was told."""
    lives_together: bool = False
    has_evidence: bool = False
    days_to_evidence: int = 0
    months_since_eased: int = NEVER
    """Whole months from the last day of an earlier such time to the day the Jobcentre was told."""


@shows_no_values
class StudyFacts(NamedTuple):
    """A course of study on the day; nothing where there is none."""

    is_on: bool = False
    is_full_time: bool = False
    """As stated."""
    guided_is_known: bool = False
    guided_minutes: int = 0
    """Guided learning a week."""
    learning_minutes: int = 0
    """With structured learning packages."""
    is_in_scotland: bool = False


@shows_no_values
class JobseekerFacts(NamedTuple):
    """One claim to Jobseeker's Allowance on one day."""

    start_is_known: bool = False
    days_of_claim: int = 0
    months_of_claim: int = 0
    began_before_commitments: bool = False
    """Before Claimant Commitments took the place of agreements in the first offices."""
    began_earlier: bool = False
    """Before four weeks took the place of three months (new-style)."""
    is_joint_claim: bool = False

    agreed_minutes: int = 0
    """Hours of availability a week that the agreement records; 0 where none are recorded."""
    permitted_days: int = 0
    """Days of a permitted period that the agreement records; 0 where it does not."""
    has_usual_work: bool = False
    has_impairment: bool = False
    has_parenting_order: bool = False
    is_lone_parent: bool = False
    has_child: bool = False
    youngest_child_years: int = 99
    has_child_of_five_at_home: bool = False
    cares: bool = False
    """For a child, or for somebody old, ill or disabled of the household or the close family."""
    does_voluntary_work: bool = False
    provides_service: bool = False
    is_employed: bool = False
    is_homeless: bool = False
    study: StudyFacts = StudyFacts()

    spell: SpellFacts = SpellFacts()
    violence: ViolenceFacts = ViolenceFacts()
    occasion: Occasion = Occasion.NONE
    days_of_occasion: int = 0
    occasions_before: int = 0
    """Times before, in 12 months."""
    is_at_court: bool = False
    days_at_court: int = 0
    has_left_prison: bool = False
    days_since_release: int = 0

    duties: Facts = Facts(AdultFacts())
    """Of a new-style claim: what its requirements ask in the words of those of Universal Credit."""
