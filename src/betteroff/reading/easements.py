"""What may lift requirements of an adult for a time: circumstances, illness, domestic abuse, what the Jobcentre accepts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from betteroff.activities import Job
from betteroff.calendar import DAY, Clock, after_months, months_since, written
from betteroff.facts import AbuseFacts, EasementFacts, SicknessFacts, Unreasonable, shows_no_values
from betteroff.household import Adult, ChildcareDisrupted, Circumstances, DomesticAbuse, Sickness
from betteroff.reading.notes import Notes
from betteroff.rulebook import NotCovered
from betteroff.situation import Situation
from betteroff.stated import BadInput

_FACT_OF = {"search": "search", "availability": "availability", "availability for work": "availability_for_work"}
_GOES_ON = {
    "is_at_court": "circumstances.court_until", "does_public_duty": "circumstances.public_duty_until",
} | dict.fromkeys(_FACT_OF.values(), "work_requirements.accepted.ends")  # fmt: skip
"""Fields of a last day that may be left out, by what goes on without it; of the rest, a sentence of its own is assumed."""
_REASON = {reason.name.lower(): reason for reason in Unreasonable}


@shows_no_values
class Stretch(NamedTuple):
    """Stated days, both included, on which a fact holds; none where not known."""

    fact: str
    """As the switches of regulation 99 ask for it."""
    first: date | None
    last: date | None
    reason: Unreasonable = Unreasonable.NOT_ACCEPTED

    def is_on(self, day: date) -> bool:
        """Whether it holds on a day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


def stretches_on(situation: Situation, place: int, day: date) -> Iterator[Stretch]:
    """The stated stretches of days that hold on a day, of what the switches of regulation 99 ask for; that which lasts longest last"""
    holding = (found for found in _stretches(situation, place, day) if found.is_on(day))
    yield from sorted(holding, key=lambda found: found.last or date.max)
    if course := situation.treatment_on(day, place):
        yield Stretch("treatment", course.first, course.last)


def _stretches(situation: Situation, place: int, day: date) -> Iterator[Stretch]:
    stated = situation.household.adults[place]
    if sick := sickness_on(situation, place, day):
        yield Stretch("is_unfit", sick.evidence_given or sick.since, sick.ends)
    for accepted in stated.work_requirements.accepted if stated.work_requirements else ():
        yield Stretch(_FACT_OF[accepted.what], accepted.starts, accepted.ends, _REASON[accepted.because])
    now = stated.circumstances or _none()
    if now.court_or_tribunal:
        yield Stretch("is_at_court", now.court_from, now.court_until)
    if now.public_duty:
        yield Stretch("does_public_duty", now.public_duty_from, now.public_duty_until)
    if now.prison_from:
        yield Stretch("is_prisoner", now.prison_from, now.released_from_prison - DAY if now.released_from_prison else None)
    if now.abroad_for_treatment:
        yield Stretch("is_abroad_for_treatment", now.abroad_for_treatment, now.abroad_until)


@cache
def _none() -> Circumstances:
    return Circumstances()


def sickness_on(situation: Situation, place: int, day: date) -> Sickness | None:
    """The illness as stated; of who is off sick from a job on the day, as the job says"""
    if stated := situation.household.adults[place].sickness:
        return stated
    since = [job.off_sick_since for job in situation.on(day, place, Job) if job.off_sick_since and job.off_sick_since <= day]
    return Sickness(since=min(since)) if since else None


def easements(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Domestic abuse, bereavement, court, witness protection, illness, and the rest of what may lift requirements"""
    if not states_any(notes, place, stated):
        return {}
    now = stated.circumstances or _none()
    for found in _stretches(notes.situation, place, notes.day):
        notes.turning_days.update(day for day in (found.first, found.last and found.last + DAY) if day)
    holding = {found.fact: found for found in stretches_on(notes.situation, place, notes.day)}
    for fact, found in holding.items():
        if found.last is None and fact in _GOES_ON:
            notes.assume(f"adults.{place + 1}.{_GOES_ON[fact]}", "still going on; it lifts requirements only while it lasts")
    refuse_away(notes, place, now, holding)
    facts, abuse = domestic_abuse(notes, place, stated)
    return (
        facts
        | losses_and_protection(notes, place, now)
        | {
            "is_at_court": "is_at_court" in holding,
            "easements": EasementFacts(
                is_prisoner="is_prisoner" in holding,
                is_abroad_for_treatment="is_abroad_for_treatment" in holding,
                does_public_duty="does_public_duty" in holding,
                sickness=sickness(notes, place, stated),
                abuse=abuse,
                **accepted(holding),
                **disruption(notes, place, now.childcare_disrupted),
                **other_reasons(notes, now),
            ),
        }
    )


def states_any(notes: Notes, place: int, stated: Adult) -> bool:
    """Whether anything is stated that may lift requirements"""
    told = stated.circumstances or stated.work_requirements or stated.sickness or stated.statutory_pay
    abuse = stated.domestic_abuse or stated.domestic_abuse_notified
    return bool(told or abuse or sickness_on(notes.situation, place, notes.day))


def accepted(holding: dict[str, Stretch]) -> dict[str, Any]:
    """What the Jobcentre accepts as unreasonable on the day, and why"""
    return {fact: holding[fact].reason for fact in _FACT_OF.values() if fact in holding}


def refuse_away(notes: Notes, place: int, now: Circumstances, holding: dict[str, Stretch]) -> None:
    """Refuse absences that end Universal Credit: in prison but for the rent of somebody alone, abroad for more than six months"""
    where = f"adults.{place + 1}.circumstances"
    if "is_abroad_for_treatment" in holding and now.abroad_for_treatment:
        too_late = after_months(now.abroad_for_treatment, notes.figure("longest_treatment_abroad"))
        if max(notes.day, now.abroad_until or notes.day) >= too_late:
            fault = f"{where}.abroad_for_treatment: an absence beyond {written(too_late - DAY)}, also one that is planned to be so long,"
            raise NotCovered(f"{fault} ends Universal Credit (UC Regs 2013 reg. 11(3)); not covered")
        if now.abroad_until is None:
            notes.assume(f"{where}.abroad_until", f"expected back by {written(too_late - DAY)}; a longer absence ends Universal Credit")
    if "is_prisoner" in holding and now.prison_from:
        refuse_prison(notes, place, now, after_months(now.prison_from, notes.figure("longest_in_prison")))


def refuse_prison(notes: Notes, place: int, now: Circumstances, too_late: date) -> None:
    """Refuse prison where Universal Credit does not go on for the rent alone (reg. 19(2), (3))"""
    where, adult = f"adults.{place + 1}.circumstances.prison_from", notes.stated.adults[place]
    if adult.cannot_claim == "prisoner":
        return
    if len(notes.stated.adults) == 2:
        raise BadInput([(where, 'ends the joint claim: state cannot_claim = "prisoner" of the one in prison instead')])
    if max(notes.day, (now.released_from_prison or notes.day) - DAY) >= too_late:
        raise NotCovered(f"{where}: beyond {written(too_late - DAY)} there is no Universal Credit (UC Regs 2013 reg. 19(2)); not covered")
    if notes.stated.children or adult.capability not in (None, "fit") or adult.caring or notes.stated.home.rent is None:
        text = "in prison Universal Credit goes on for the rent alone (UC Regs 2013 reg. 19(2), (3)): it is covered for somebody alone"
        raise NotCovered(f"{where}: {text} with rent, without children, limited capability for work or caring stated")
    text = "had Universal Credit with help for the rent before prison; no sentence beyond six months. It goes on for the rent alone"
    notes.assume(where, text)


def losses_and_protection(notes: Notes, place: int, now: Circumstances) -> dict[str, object]:
    """A death that the law names, and witness protection"""
    facts: dict[str, object] = {}
    if now.bereaved is not None and notes.has_come(now.bereaved) and now.bereaved_of != "somebody else":
        if now.bereaved_of is None:
            notes.assume(f"adults.{place + 1}.circumstances.bereaved", "it was a partner, or a child of theirs or of the partner's")
        facts |= {"is_bereaved": True, "months_bereaved": notes.clock(place, "months_bereaved", months_since(now.bereaved))}
    if now.protected_person is not None and notes.has_come(now.protected_person):
        clock = Clock("months", now.protected_person)
        facts |= {"is_protected_person": True, "months_protected": notes.clock(place, "months_protected", clock)}
    return facts


def sickness(notes: Notes, place: int, stated: Adult) -> SicknessFacts:
    """An illness on the day, with what the Jobcentre was told of it"""
    found = sickness_on(notes.situation, place, notes.day)
    if stated.sickness:
        refuse_another_first_day(notes, place, stated.sickness.since)
    if found is None:
        if stated.statutory_pay == "sick_pay":
            text = "since when is not known, so the 14 days without work search are taken as over; state sickness to see them"
            notes.assume(f"adults.{place + 1}.sickness", text)
        return SicknessFacts(has_no_known_days=stated.statutory_pay == "sick_pay")
    told = found.evidence_given or found.since
    if notes.day < told or (found.ends and found.ends < notes.day):
        return SicknessFacts()
    taken = {
        f"the Jobcentre was told on {written(told)}, the first day": found.evidence_given is None,
        "a fit note covers the days after the first seven": found.fit_note is None,
        "not the third time in 12 months": not found.earlier_periods,
        "not found fit for work with it before": found.found_fit_with_it is None,
        "still unfit for work": found.ends is None,
    }
    if assumed := [text for text, is_taken in taken.items() if is_taken]:
        notes.assume(f"adults.{place + 1}.sickness", "; ".join(assumed))
    looked_back = notes.figure("sickness_looked_back_on")
    return SicknessFacts(
        is_unfit=True,
        days=notes.clock(place, "days_unfit", Clock("days", found.since)),
        days_since_evidence=notes.clock(place, "days_since_evidence", Clock("days", told)),
        lacks_fit_note=found.fit_note is False,
        earlier_periods=sum(after_months(began, looked_back) > told for began in found.earlier_periods),
        was_found_fit=bool(found.found_fit_with_it),
        is_assessed_again=bool(found.new_assessment),
    )


def refuse_another_first_day(notes: Notes, place: int, since: date) -> None:
    """Refuse an illness that has one first day for itself and another for a job"""
    if any(job.off_sick_since not in (None, since) for job in notes.situation.on(notes.day, place, Job)):
        fault = "is another day than off_sick_since of a job; state one first day in both, or leave one of them out"
        raise BadInput([(f"adults.{place + 1}.sickness.since", fault)])


def domestic_abuse(notes: Notes, place: int, stated: Adult) -> tuple[dict[str, object], AbuseFacts]:
    """That the Jobcentre was told of domestic abuse, and what regulation 98(3) asks besides"""
    told = stated.domestic_abuse
    if told is None and stated.domestic_abuse_notified:
        told = DomesticAbuse(notified=stated.domestic_abuse_notified)
    if told is None or not notes.has_come(told.notified):
        return {}, AbuseFacts()
    field = "domestic_abuse_notified" if stated.domestic_abuse is None else "domestic_abuse"
    by = months_since(told.notified).day_when(1) - DAY
    taken = {
        "it happened within the six months before": told.last_incident is None,
        "not living with the person who did it": told.lived_together is None,
        f"evidence given by {written(by)}": told.evidence_given is None,
        "not used in the 12 months before": told.last_eased is None,
    }
    if assumed := [text for text, is_taken in taken.items() if is_taken]:
        notes.assume(f"adults.{place + 1}.{field}", "; ".join(assumed))
    facts: dict[str, object] = {
        "has_notified_abuse": True,
        "days_since_abuse_notified": notes.clock(place, "days_since_abuse_notified", Clock("days", told.notified)),
    }
    return facts, AbuseFacts(
        lives_together=bool(told.lived_together),
        months_before=Clock("months", told.last_incident or told.notified).count(told.notified),
        months_to_evidence=max(0, months_since(told.notified).count(told.evidence_given or told.notified)),
        was_eased_before=told.last_eased is not None,
        months_since_eased=max(0, Clock("months", told.last_eased + DAY).count(told.notified)) if told.last_eased else 0,
    )


def disruption(notes: Notes, place: int, stated: ChildcareDisrupted | None) -> dict[str, Any]:
    """A child's care disrupted by a death, violence or abuse, and the latest month the Jobcentre has set"""
    if stated is None or not notes.has_come(stated.event):
        return {}
    clock, span = months_since(stated.event), notes.figure("disrupted_childcare_period")
    spans = [clock.count(first) // span for first in stated.months]
    if len(set(spans)) < len(spans):
        fault = "has two months in one period of six after the event; the law gives one in each (UC Regs 2013 reg. 99(4B))"
        raise BadInput([(f"adults.{place + 1}.circumstances.childcare_disrupted.months", fault)])
    notes.turning_days.update(stated.months)
    facts = {"childcare_is_disrupted": True, "months_since_disruption": notes.clock(place, "months_since_disruption", clock)}
    if begun := [first for first in stated.months if first <= notes.day]:
        facts |= {"has_month_set": True, "months_of_it": notes.clock(place, "months_of_it", Clock("months", begun[-1]))}
    return facts


def other_reasons(notes: Notes, now: Circumstances) -> dict[str, Any]:
    """Circumstances that lift nothing by themselves, but are a reason to ask"""
    return {
        "is_homeless": bool(now.homeless),
        "is_care_leaver": bool(now.care_leaver),
        "has_left_prison": notes.has_come(now.released_from_prison),
        "months_since_release": months_passed(now.released_from_prison, notes.day),
        "is_bereaved_of_another": notes.has_come(now.bereaved) and now.bereaved_of == "somebody else",
        "months_since_other_death": months_passed(now.bereaved, notes.day),
    }


def months_passed(event: date | None, day: date) -> int:
    """Whole months since an event; none before it"""
    return max(0, months_since(event).count(day)) if event else 0
