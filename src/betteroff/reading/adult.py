"""One adult: age, work, capability, treatment, caring, and what switches requirements."""

from __future__ import annotations

from datetime import date

from betteroff.activities import BadInput, Job, SelfEmployment, Treatment
from betteroff.calendar import DAY, Clock, after_months, months_since, sunday_on_or_before, written
from betteroff.facts import AdultFacts
from betteroff.household import Adult, Caring, Child
from betteroff.reading.activities import activities
from betteroff.reading.benefits import as_benefits_say, least_care, received
from betteroff.reading.business import business
from betteroff.reading.capability import capability, disability
from betteroff.reading.childcare import near_work
from betteroff.reading.children import under_16
from betteroff.reading.disability import disability_rates
from betteroff.reading.easement_days import easement_days
from betteroff.reading.easements import easements
from betteroff.reading.hours import commitment, hours, volunteering
from betteroff.reading.income import CARERS
from betteroff.reading.notes import Notes
from betteroff.reading.pension_age import pension_day, reached_at_age
from betteroff.reading.stay import stay
from betteroff.reading.treatment import treatment
from betteroff.reading.unpaid_work import unpaid
from betteroff.reading.work import work
from betteroff.reading.work_benefits import work_benefits

EARLIEST_BIRTH = 6
"""Months before the day it is expected; an earlier birth was of another child."""
_TAKEN_AS_NONE = {
    "capability": "limited capability for work", "treatment": "treatment", "caring": "caring", "pregnant_due": "pregnancy",
    "gave_birth_on": "a recent birth", "fostering": "fostering", "domestic_abuse_notified": "domestic abuse",
    "course": "a course of study", "disability": "a disability benefit", "circumstances": "bereavement, court, witness protection",
    "work_requirements": "hours agreed in a claimant commitment",
}  # fmt: skip


def adult_facts(notes: Notes, place: int, stated: Adult) -> AdultFacts:
    """The facts of the adult in a place (from 0), as far as the day goes."""
    parts = (
        age,
        work,
        business,
        unpaid,
        near_work,
        volunteering,
        activities,
        capability,
        disability,
        treatment,
        stay,
        caring,
        fostering,
        births,
        easements,
        commitment,
        hours,
        work_benefits,
        disability_rates,
        easement_days,
    )
    stated = as_benefits_say(notes, place, stated)
    found: dict[str, object] = {"is_present": True, "cannot_claim": stated.cannot_claim is not None}
    for part in parts:
        found |= part(notes, place, stated)
    jobs, trades = (notes.situation.on(notes.day, place, Job), notes.situation.on(notes.day, place, SelfEmployment))
    found["work_minutes"] = sum(job.hours for job in jobs) + sum(trade.hours or 0 for trade in trades)
    list_what_is_taken_as_no(notes, place, stated)
    return AdultFacts(**found)  # type: ignore[arg-type]  # names and types are those of AdultFacts: tests/test_reading.py


def age(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Age, and whether pension age has been reached"""
    if stated.born is None:
        assert stated.age is not None  # Adult asks for one of the two
        notes.assume(f"adults.{place + 1}.born", "no birthday falls in the time looked at")
        reached = reached_at_age(stated.age, notes.day)
        if reached is None:
            raise BadInput([(f"adults.{place + 1}.born", f"is needed at {stated.age}, to know whether pension age has been reached")])
        return as_on_the_day(stated.age, reached)
    if stated.born > notes.day:
        raise BadInput([(f"adults.{place + 1}.born", "is after the day asked about")])
    reaches = pension_day(stated.born)
    notes.turning_days.add(reaches)
    return as_on_the_day(notes.clock(place, "age", Clock("years", stated.born)), reaches <= notes.day) | {
        "has_birthday_after_pay_day": Clock("years", stated.born).count(notes.pay_day) < Clock("years", stated.born).count(notes.day),
        "reaches_pension_age_after_pay_day": notes.pay_day < reaches <= notes.day,
    }


def as_on_the_day(age: int, reached: bool) -> dict[str, object]:
    """Age and pension age, for Universal Credit and for what is beside it: both of one day, unless that of a later one is put in"""
    return {
        "age": age,
        "reached_pension_age": reached,
        "age_on_the_day": age,
        "reached_pension_age_on_the_day": reached,
    }


def is_main_carer(notes: Notes, place: int, stated: Adult) -> bool:
    """Whether an adult is the main carer of the children: as nominated, or the only one who claims"""
    if len(notes.stated.adults) == 1 or any(adult.main_carer for adult in notes.stated.adults):
        return len(notes.stated.adults) == 1 or bool(stated.main_carer)
    if len(notes.stated.claimants()) == 2:
        fault = f"is needed for a couple with a child under 16 on {written(notes.day)}: say which of them is the nominated main carer"
        raise BadInput([("adults.1.main_carer", fault)])
    if place == 0:
        notes.assume("adults.1.main_carer", "the claimant is the main carer, as the partner cannot claim")
    return place == 0


def caring(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Care for a child, or for somebody who is ill or disabled"""
    has_child = bool(under_16(notes))
    is_responsible = has_child and is_main_carer(notes, place, stated)
    where = f"adults.{place + 1}.caring"
    facts: dict[str, object] = {"is_responsible_carer": is_responsible, "is_relevant_carer": has_child and not is_responsible}
    paid = received(notes, place, *CARERS)
    caring = stated.caring or (Caring() if paid else None)
    if caring is None:
        return facts
    if caring.carers_allowance or paid:
        caring = with_carers_allowance(notes, where, caring, paid)
    if caring.severely_disabled is None:
        notes.assume(f"{where}.severely_disabled", "the person cared for gets no qualifying disability benefit: no carer element")
    if caring.severely_disabled and caring.hours is None:
        raise BadInput([(f"{where}.hours", "is needed: the rules turn on 35 hours of care a week")])
    if caring.severely_disabled:
        notes.assume(where, "the hours are for one person, for whom nobody else has the carer element or a carer's benefit")
    if caring.severely_disabled and caring.paid_for_it is None:
        notes.assume(f"{where}.paid_for_it", "not paid for the caring")
    return facts | {
        "is_relevant_carer": not is_responsible,
        "cares_for_severely_disabled": bool(caring.severely_disabled),
        "caring_minutes": caring.hours or 0,
        "is_paid_for_caring": bool(caring.paid_for_it),
        "search_is_unreasonable": bool(caring.search_accepted_as_unreasonable),
    }


def with_carers_allowance(notes: Notes, where: str, caring: Caring, stated_at: str | None) -> Caring:
    """Caring as it must be where Carer's Allowance is in payment: for somebody severely disabled, for 35 hours or more

    `stated_at` is where its amount is stated as other income; none where the full rate is to be looked up.
    """
    least = least_care(notes.period_first_day)
    if caring.severely_disabled is False or (caring.hours or least) < least:
        fault = f"is paid for {least // 60} hours a week of care for somebody severely disabled; correct it, or hours and severely_disabled"
        raise BadInput([(f"{stated_at}.kind" if stated_at else f"{where}.carers_allowance", fault)])
    at_its_rate = (
        "Carer's Allowance (or Carer Support Payment) is due at its full rate, before a benefit that comes first; "
        "if not, state other_income instead"
    )
    as_it_is_paid = (
        "as Carer's Allowance or Carer Support Payment is paid, cares for 35 hours a week or more for somebody severely disabled"
    )
    notes.assume(where, as_it_is_paid if stated_at else at_its_rate)
    return caring.model_copy(update={"severely_disabled": True, "hours": caring.hours or least})


def fostering(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Foster care, now or lately"""
    fostering, where = stated.fostering, f"adults.{place + 1}.fostering"
    if fostering is None:
        return {}
    if fostering.only_carer is None:
        notes.assume(f"{where}.only_carer", "is the responsible foster parent")
    if fostering.since is not None and not notes.has_come(fostering.since):
        return {}
    if fostering.ended is not None:
        notes.turning_days.add(fostering.ended + DAY)
    if fostering.ended is not None and notes.has_come(fostering.ended + DAY):
        notes.assume(where, "fostering is expected to resume")
        if fostering.youngest is None:
            notes.assume(f"{where}.youngest", "the youngest child placed was 1 or over, and under 16, when the placement ended")
        last = fostering.ended
        caring = stated.caring
        care_needs_count = caring is not None and caring.search_accepted_as_unreasonable is True
        if fostering.youngest and not care_needs_count:
            last = min(last, notes.turns(fostering.youngest, "child_age") - DAY)
        last_years = Clock("years", fostering.youngest).count(last) if fostering.youngest else 1
        return {
            "youngest_fostered_years": last_years,
            "has_stopped_fostering": True,
            "days_since_fostering": notes.clock(place, "days_since_fostering", Clock("days", last)),
            "is_responsible_foster_parent": fostering.only_carer is not False,
        }
    if fostering.youngest is None or fostering.youngest > notes.day:
        raise BadInput(
            [(f"{where}.youngest", "is needed: the date of birth of the youngest fostered child, on or before the day asked about")]
        )
    return {
        "is_foster_parent": True,
        "is_responsible_foster_parent": fostering.only_carer is not False,
        "youngest_fostered_years": notes.clock(place, "youngest_fostered_years", Clock("years", fostering.youngest)),
    }


def births(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Pregnancy, birth, and children who have joined the family"""
    facts: dict[str, object] = {}
    birth = stated.gave_birth_on
    is_to_come = birth is not None and not notes.has_come(birth)
    if stated.pregnant_due is not None and not is_over(notes, stated.pregnant_due, birth):
        due = written(stated.pregnant_due)
        if notes.asked_on > stated.pregnant_due and not is_to_come:
            why = "is needed: the child was due before the day asked about; a birth changes money and duties, so give it, and the child"
            raise BadInput([(f"adults.{place + 1}.gave_birth_on", why)])
        if notes.day > stated.pregnant_due and not is_to_come:
            text = (
                f"no birth yet, though the child is due on {due}: one born by {written(notes.day)} counts for the whole assessment period"
            )
            notes.assume(f"adults.{place + 1}.gave_birth_on", f"{text}; give the birth and the child to see it")
        notes.turning_days.add(stated.pregnant_due + DAY)
        week = Clock("days", sunday_on_or_before(stated.pregnant_due), backwards=True)
        facts |= {"is_pregnant": True, "days_to_expected_week": notes.clock(place, "days_to_expected_week", week)}
    if birth is not None and notes.has_come(birth):
        if birth not in {child.born for child in notes.stated.children}:
            notes.assume("children", f"no child born on {written(birth)} is counted; if there is one, add it under children")
        clock = Clock("days", birth)
        facts |= {"has_given_birth": True, "days_since_birth": notes.clock(place, "days_since_birth", clock)}
    children = under_16(notes)
    if children and is_main_carer(notes, place, stated):
        facts |= arrivals(notes, place, children)
    return facts


def is_over(notes: Notes, due: date, birth: date | None) -> bool:
    """Whether a pregnancy has ended in a birth; an earlier one is of another child"""
    return birth is not None and notes.has_come(birth) and birth > after_months(due, -EARLIEST_BIRTH)


def arrivals(notes: Notes, place: int, children: list[Child]) -> dict[str, object]:
    """Children adopted, or taken in as kinship carer, by their responsible carer; the latest of each."""
    facts: dict[str, object] = {}
    adopted = max((child.adopted_on for child in children if child.adopted_on), default=None)
    kinship = max((child.kinship_since for child in children if child.kinship_since), default=None)
    if adopted:
        notes.assume("children", "the adopted child was matched by an agency, and is not a close relative's or a foster child")
        facts |= {"has_adopted": True, "months_since_adoption": notes.clock(place, "months_since_adoption", months_since(adopted))}
    if kinship:
        notes.assume("children", "no parent is able to care for the child, or the child would probably be looked after by the authority")
        facts |= {"is_kinship_carer": True, "months_of_kinship_care": notes.clock(place, "months_of_kinship_care", months_since(kinship))}
    return facts


def list_what_is_taken_as_no(notes: Notes, place: int, stated: Adult) -> None:
    """List what was not stated, and is taken as none"""
    course = notes.situation.treatment_on(notes.day, place)
    in_rehabilitation = course is not None and isinstance(course.activity, Treatment) and course.activity.kind == "residential"
    known = {
        "treatment": course is not None,
        "capability": bool(stated.terminally_ill) or in_rehabilitation,
        "caring": received(notes, place, *CARERS) is not None,
        "domestic_abuse_notified": stated.domestic_abuse is not None,
    }
    if unknown := [words for field, words in _TAKEN_AS_NONE.items() if getattr(stated, field) is None and not known.get(field)]:
        notes.assume(f"adults.{place + 1}", f"not stated, so taken as none: {'; '.join(unknown)}")
