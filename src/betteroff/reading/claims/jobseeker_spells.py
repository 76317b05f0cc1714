"""Illness and domestic violence beside Jobseeker's Allowance, counted as its Regulations count them."""

from __future__ import annotations

from datetime import date

from betteroff.calendar import DAY, Clock, after_months, written
from betteroff.facts.jobseekers import NEVER, SpellFacts, ViolenceFacts
from betteroff.household import Adult, DomesticAbuse, Jobseeking, Sickness
from betteroff.reading.easements import sickness_on
from betteroff.reading.notes import Notes
from betteroff.rulebook.figures import figures


def spell(notes: Notes, place: int, seeking: Jobseeking, claimed: date | None) -> SpellFacts:
    """Being unable to work on the day, from its first day"""
    sick = sickness_on(notes.situation, place, notes.day)
    if sick is None or notes.day < sick.since or (sick.ends and sick.ends < notes.day):
        return SpellFacts()
    list_assumptions(notes, place, sick, seeking)
    long, ended = seeking.long_sickness_began, seeking.sick_pay_ended
    return SpellFacts(
        is_unfit=True,
        days=notes.clock(place, "days_unfit", Clock("days", sick.since)),
        days_expected=((sick.ends or notes.day) - sick.since).days + 1,
        earlier=sum(day >= looked_back_to(notes, sick.since, claimed) for day in sick.earlier_periods),
        months_since_long=Clock("months", long).count(sick.since) if long and long <= sick.since else NEVER,
        days_since_sick_pay=(sick.since - ended - DAY).days if ended and ended < sick.since else NEVER,
        lacks_fit_note=sick.fit_note is False,
    )


def looked_back_to(notes: Notes, first: date, claimed: date | None) -> date:
    """The first day of the twelve months of the claim in which an illness began; where the claim's is not known, 12 months before it

    Each twelve months count from the first day of the jobseeking period (JSA Regs 1996 reg. 55(3), JSA Regs 2013 reg. 46(3)).
    """
    months = figures("jobseekers")["sickness_looked_back_on"].on(notes.day).amount
    if claimed is None or claimed > first:
        return after_months(first, -months)
    return after_months(claimed, Clock("months", claimed).count(first) // months * months)


def list_assumptions(notes: Notes, place: int, sick: Sickness, seeking: Jobseeking) -> None:
    """List what was not stated of an illness"""
    taken = {
        "neither Employment and Support Allowance nor Universal Credit is claimed for it": True,
        "not the third short spell in 12 months of the claim": not sick.earlier_periods,
        "a doctor's statement covers what goes beyond two weeks": sick.fit_note is None,
        "no other illness of up to 13 weeks was allowed for in the 12 months before": seeking.long_sickness_began is None,
        "it did not begin within eight weeks of the end of Statutory Sick Pay": seeking.sick_pay_ended is None,
        "still unable to work": sick.ends is None,
    }
    notes.assume(f"adults.{place + 1}.sickness", "; ".join(text for text, is_taken in taken.items() if is_taken))


def violence(notes: Notes, place: int, stated: Adult) -> ViolenceFacts:
    """Domestic violence that the Jobcentre was told of, counted in days (JSA Regs 1996 reg. 14A)"""
    told = stated.domestic_abuse
    if told is None and stated.domestic_abuse_notified:
        told = DomesticAbuse(notified=stated.domestic_abuse_notified)
    if told is None or not notes.has_come(told.notified):
        return ViolenceFacts()
    given = told.evidence_given if told.evidence_given and notes.has_come(told.evidence_given) else None
    list_assumed_violence(notes, f"adults.{place + 1}.domestic_abuse", told)
    return ViolenceFacts(
        is_notified=True,
        days_since=notes.clock(place, "days_since_notified", Clock("days", told.notified)),
        days_before=(told.notified - (told.last_incident or told.notified)).days,
        lives_together=bool(told.lived_together),
        has_evidence=told.evidence_given is None or given is not None,
        days_to_evidence=(given - told.notified).days if given else 0,
        months_since_eased=Clock("months", told.last_eased + DAY).count(told.notified) if told.last_eased else NEVER,
    )


def list_assumed_violence(notes: Notes, where: str, told: DomesticAbuse) -> None:
    """List what was not stated of it"""
    taken = {
        "it happened within the 26 weeks before": told.last_incident is None,
        "not living with the person who did it": told.lived_together is None,
        f"evidence given within four weeks of {written(told.notified)}; without it there are four weeks alone": told.evidence_given is None,
        "not used in the 12 months before": told.last_eased is None,
    }
    if assumed := [text for text, is_taken in taken.items() if is_taken]:
        notes.assume(where, "; ".join(assumed))
