"""What the duties of an Employment and Support Allowance turn on, beside the claimant's age."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts.easements import AbuseFacts
from betteroff.facts.kinds import Capability
from betteroff.facts.unseen import shows_no_values


@shows_no_values
class NewStyleSupportFacts(NamedTuple):
    """What the requirements of the new-style allowance ask besides."""

    has_notified_abuse: bool = False
    days_since_abuse_notified: int = 0
    abuse: AbuseFacts = AbuseFacts()
    cares_for_severely_disabled: bool = False
    caring_minutes: int = 0
    is_paid_for_caring: bool = False
    has_carer_support_payment: bool = False
    is_foster_parent: bool = False
    is_responsible_foster_parent: bool = False
    youngest_fostered_years: int = 0
    preparation_is_unreasonable: bool = False
    """The Jobcentre accepts that the care needs of a fostered child make work preparation unreasonable."""
    has_stopped_fostering: bool = False
    days_since_fostering: int = 0
    has_adopted: bool = False
    days_since_adoption: int = 0
    is_kinship_carer: bool = False
    months_of_kinship_care: int = 0
    is_in_full_time_education: bool = False
    is_advanced: bool = False
    is_without_parental_support: bool = False
    age_at_start: int = 0
    """Of the course."""
    is_pregnant: bool = False
    days_to_expected_week: int = 0
    has_given_birth: bool = False
    days_since_birth: int = 0


@shows_no_values
class SupportFacts(NamedTuple):
    """One adult's claim to an Employment and Support Allowance, old or new-style, on one day."""

    capability: Capability = Capability.FIT
    """As found by the day."""
    is_terminally_ill: bool = False
    is_in_rehabilitation: bool = False
    """Residential, and advised to stay 24 hours or longer."""
    is_undecided: bool = True
    """A work capability assessment is still to be decided."""
    reached_pension_age: bool = False
    """That of a woman of the same age."""
    is_paid_nothing: bool = False
    """Only a contributory or new-style allowance, at a nil rate."""
    is_lone_parent: bool = False
    has_children: bool = False
    youngest_child_years: int = 0
    has_carers_benefit: bool = False
    starts_work: bool = False
    """Is about to."""
    start_is_known: bool = False
    days_entitled: int = 0
    """Since the waiting days were over, with those of linked claims before."""
    waiting_days: int = 0
    keeps_component: bool = False
    """The claim, or one that links to it, goes back to before 3 April 2017."""
    is_converted: bool = False
    """A contributory allowance of old that became new-style."""
    new_style: NewStyleSupportFacts = NewStyleSupportFacts()
