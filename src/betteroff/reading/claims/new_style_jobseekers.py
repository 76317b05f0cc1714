"""What the requirements of new-style Jobseeker's Allowance ask in the words of Universal Credit's, read without its award."""

from __future__ import annotations

from betteroff.activities import Job, SelfEmployment
from betteroff.calendar import Clock
from betteroff.facts import AdultFacts, ClaimFacts, EasementFacts, Facts, WorkBenefitFacts
from betteroff.household import Adult
from betteroff.household.circumstances import Circumstances
from betteroff.reading.activities import activities
from betteroff.reading.adult import caring, fostering
from betteroff.reading.capability import capability, disability
from betteroff.reading.children import under_16
from betteroff.reading.easements import accepted, domestic_abuse, losses_and_protection, sickness, stretches_on
from betteroff.reading.hours import commitment, hours, volunteering
from betteroff.reading.notes import HOUSEHOLD, Notes
from betteroff.reading.treatment import treatment

_PARTS = (volunteering, activities, capability, disability, treatment, caring, fostering, commitment, hours)


def new_style_duties(notes: Notes, place: int, stated: Adult) -> Facts:
    """The adult, and the children, as far as requirements turn on them"""
    found: dict[str, object] = {"is_present": True, "work_benefits": WorkBenefitFacts(jobseekers_allowance=ClaimFacts(is_made=True))}
    for part in _PARTS:
        found |= part(notes, place, stated)
    found |= lifted_for_a_time(notes, place, stated)
    jobs, trades = notes.situation.on(notes.day, place, Job), notes.situation.on(notes.day, place, SelfEmployment)
    found["work_minutes"] = sum(job.hours for job in jobs) + sum(trade.hours or 0 for trade in trades)
    children = under_16(notes)
    youngest = max((child.born for child in children), default=None)
    return Facts(
        AdultFacts(**found),  # type: ignore[arg-type]  # names and types are those of AdultFacts: tests/test_reading.py
        has_child=bool(children),
        youngest_child_years=notes.clock(HOUSEHOLD, "youngest_child_years", Clock("years", youngest)) if youngest else 0,
    )


def lifted_for_a_time(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Domestic abuse, illness, a death, court, and what the Jobcentre accepts"""
    now = stated.circumstances or Circumstances()
    holding = {found.fact: found for found in stretches_on(notes.situation, place, notes.day)}
    facts, abuse = domestic_abuse(notes, place, stated)
    return (
        facts
        | losses_and_protection(notes, place, now)
        | {
            "is_at_court": "is_at_court" in holding,
            "easements": EasementFacts(
                is_abroad_for_treatment="is_abroad_for_treatment" in holding,
                does_public_duty="does_public_duty" in holding,
                sickness=sickness(notes, place, stated),
                abuse=abuse,
                **accepted(holding),
            ),
        }
    )
