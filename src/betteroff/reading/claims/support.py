"""A claim to an Employment and Support Allowance: its group and days, the family, and what requirements turn on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from betteroff.activities import Job, SelfEmployment, Treatment
from betteroff.calendar import Clock, months_since, written
from betteroff.conditionality.support import ACTIVITY, INTERVIEWS, SUPPORT_GROUP, OldStyleTables
from betteroff.facts import Capability
from betteroff.facts.claimant import SUPPORT_ALLOWANCES, Benefit
from betteroff.facts.support import NewStyleSupportFacts, SupportFacts
from betteroff.household import Adult, Caring, Child
from betteroff.reading.adult import births, fostering, is_main_carer, with_carers_allowance
from betteroff.reading.benefits import received
from betteroff.reading.capability import capability_found
from betteroff.reading.children import joins_later
from betteroff.reading.claims.benefits import first_day, reached_pension_age
from betteroff.reading.claims.remunerative_work import has_carers_benefit, is_carer_for_the_old_allowance
from betteroff.reading.easements import domestic_abuse
from betteroff.reading.income import CARERS
from betteroff.reading.new_style_claims import days_used, waiting_days
from betteroff.reading.notes import Notes
from betteroff.reading.pension_age import pension_day
from betteroff.reading.work_benefits import is_carer_support_payment
from betteroff.rulebook.figures import figures
from betteroff.rulebook.tables import asked, versions

SCHEME = "employment_and_support_allowance"


def support(notes: Notes, place: int, stated: Adult, benefit: Benefit) -> SupportFacts:
    """The facts of a claim to an Employment and Support Allowance; nothing of another benefit"""
    if benefit not in SUPPORT_ALLOWANCES:
        return SupportFacts()
    is_new_style = benefit == Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE
    facts: dict[str, Any] = group(notes, place, stated) | family(notes, place) | days(notes, place, stated, benefit)
    facts |= rate_and_age(notes, place, stated, benefit)
    return SupportFacts(
        **facts,
        has_carers_benefit=(has_carers_benefit if is_new_style else is_carer_for_the_old_allowance)(notes, place, stated),
        starts_work=starts_work(notes, place),
        new_style=new_style(notes, place, stated) if is_new_style else NewStyleSupportFacts(),
    )


def old_style_tables(day: date) -> OldStyleTables:
    """The tables of the old allowance on a day"""
    return OldStyleTables(*(asked(question, day).scan for question in (SUPPORT_GROUP, INTERVIEWS, ACTIVITY)))


def group(notes: Notes, place: int, stated: Adult) -> dict[str, Any]:
    """What an assessment found; where nothing was found, it is still to be decided"""
    found, where = capability_found(notes, stated), f"adults.{place + 1}"
    if stated.capability in ("limited", "limited_for_activity") and stated.capability_since is None:
        notes.assume(f"{where}.capability_since", f"found before {written(notes.day)}")
    is_undecided = stated.assessment_phase or (stated.assessment_phase is None and stated.capability != "fit")
    if stated.assessment_phase is None and stated.capability is None and not stated.terminally_ill:
        text = (
            "no group is decided yet, and fit notes are given; if the assessment is over and found fit, state false, and of an appeal true"
        )
        notes.assume(f"{where}.assessment_phase", text)
    return {
        "capability": found,
        "is_terminally_ill": bool(stated.terminally_ill),
        "is_undecided": bool(is_undecided),
        "is_in_rehabilitation": is_in_rehabilitation(notes, place),
    }


def is_in_rehabilitation(notes: Notes, place: int) -> bool:
    """Whether residential rehabilitation goes on, advised for 24 hours or longer"""
    dated = notes.situation.treatment_on(notes.day, place)
    if dated is None or not isinstance(dated.activity, Treatment) or dated.activity.kind != "residential":
        return False
    if dated.activity.advised_24_hours is None:
        text = "a health-care professional advised a stay of 24 hours or longer; bring a letter that says so"
        notes.assume(f"adults.{place + 1}.treatment.advised_24_hours", text)
    return dated.activity.advised_24_hours is not False


def children_here(notes: Notes) -> list[Child]:
    """The children in the household on the day"""
    return [child for child in notes.stated.children if child.born <= notes.day and not joins_later(child, notes.day)]


def family(notes: Notes, place: int) -> dict[str, Any]:
    """Children, of whom the youngest counts, and whether a parent is alone"""
    here = children_here(notes)
    if not here:
        return {}
    youngest = max(child.born for child in here)
    return {
        "has_children": True,
        "youngest_child_years": notes.clock(place, "youngest_child_years", Clock("years", youngest)),
        "is_lone_parent": len(notes.stated.adults) == 1,
    }


def rate_and_age(notes: Notes, place: int, stated: Adult, benefit: Benefit) -> dict[str, Any]:
    """Pension age of a woman of the same age; a nil rate; and whether an allowance of old was converted"""
    claim, where = stated.claim, f"adults.{place + 1}.claim"
    is_contributory = benefit != Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE
    paid_nothing = claim.paid_nothing if claim else None
    if is_contributory and paid_nothing is None:
        notes.assume(f"{where}.paid_nothing", "something is paid: the allowance is not at a nil rate")
    converted = claim.converted if claim else None
    if benefit == Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE and converted is None and notes.day >= conversions_began():
        notes.assume(f"{where}.converted", "the claim was made for the new-style allowance: no contributory allowance of old became it")
    return {
        "reached_pension_age": reached_pension_age(notes, place, stated, pension_day),
        "is_paid_nothing": is_contributory and bool(paid_nothing),
        "is_converted": bool(converted),
    }


def conversions_began() -> date:
    """The first day on which a contributory allowance of old became new-style: that of the rows on it"""
    held = versions(SCHEME, "new_style_limits")
    return next(table.start for table in held if any(tuple(table.outcomes)[row.then] == "commitment later" for row in table.rows))


def days(notes: Notes, place: int, stated: Adult, benefit: Benefit) -> dict[str, Any]:
    """Waiting days by the day the claim began, and the days since; earlier claims that link to it count"""
    first = first_day(stated, benefit)
    claimed = stated.model_copy(update={"claim_started": first})
    keeps = keeps_component(notes, place, claimed)
    if first is None:
        waiting = 0 if stated.terminally_ill else figures(SCHEME)["waiting_days"].on(notes.day).amount
        notes.assume(f"adults.{place + 1}.claim.started", "not known: what turns on the days of the claim is told in general")
        return {"waiting_days": waiting, "keeps_component": keeps}
    waiting = waiting_days(notes, place, claimed, SCHEME)
    begins = first + timedelta(days=waiting - days_used(notes, place, first, SCHEME))
    return {
        "start_is_known": True,
        "waiting_days": waiting,
        "days_entitled": notes.clock(place, "days_entitled", Clock("days", begins)),
        "keeps_component": keeps,
    }


def keeps_component(notes: Notes, place: int, claimed: Adult) -> bool:
    """Whether the claim goes back to before the work-related activity component was closed to new ones"""
    closed = date.fromordinal(figures("universal_credit")["lcw_element_closed_from"].values[-1].amount)
    if notes.day < closed or capability_found(notes, claimed) != Capability.LIMITED:
        return False  # nothing turns on it
    if claimed.lcw_before_april_2017 is not None:
        return claimed.lcw_before_april_2017
    began = min((day for day in (claimed.claim_started, claimed.capability_since) if day), default=None)
    if began is None:
        text = f"no claim that goes on, or links to this one, began before {written(closed)}: there is no work-related activity component"
        notes.assume(f"adults.{place + 1}.lcw_before_april_2017", text)
    return began is not None and began < closed


def starts_work(notes: Notes, place: int) -> bool:
    """Whether a job or trade is to begin after the day, and none goes on"""
    works = [d for d in notes.situation.dated if d.place == place and isinstance(d.activity, (Job, SelfEmployment))]
    return any(d.first and d.first > notes.day for d in works) and not any(d.is_on(notes.day) for d in works)


def new_style(notes: Notes, place: int, stated: Adult) -> NewStyleSupportFacts:
    """What the requirements of the new-style allowance ask besides"""
    facts, abuse = domestic_abuse(notes, place, stated)
    facts |= care(notes, place, stated) | fostering(notes, place, stated) | course(notes, place, stated) | arrivals(notes, place, stated)
    if stated.pregnant_due or stated.gave_birth_on:
        born = ("is_pregnant", "days_to_expected_week", "has_given_birth", "days_since_birth")
        facts |= {name: value for name, value in births(notes, place, stated).items() if name in born}
    accepted = bool(stated.caring and stated.caring.search_accepted_as_unreasonable)
    return NewStyleSupportFacts(abuse=abuse, preparation_is_unreasonable=accepted, **facts)  # type: ignore[arg-type]  # test_support


def care(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Care for somebody severely disabled"""
    paid, where = received(notes, place, *CARERS), f"adults.{place + 1}.caring"
    caring = stated.caring or (Caring() if paid else None)
    if caring is None:
        return {}
    if caring.carers_allowance or paid:
        caring = with_carers_allowance(notes, where, caring, paid)
    if caring.severely_disabled and caring.paid_for_it is None:
        notes.assume(f"{where}.paid_for_it", "not paid for the caring")
    return {
        "cares_for_severely_disabled": bool(caring.severely_disabled),
        "caring_minutes": caring.hours or 0,
        "is_paid_for_caring": bool(caring.paid_for_it),
        "has_carer_support_payment": is_carer_support_payment(notes, place) and bool(caring.carers_allowance or paid),
    }


def course(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """A full-time course, and whether parents help"""
    of = stated.course
    if of is None or not of.full_time or not (of.starts <= notes.day and (of.ends is None or notes.day <= of.ends)):
        return {}
    if of.without_parental_support is None and not of.advanced:
        notes.assume(f"adults.{place + 1}.course.without_parental_support", "has parental support")
    return {
        "is_in_full_time_education": True,
        "is_advanced": bool(of.advanced),
        "is_without_parental_support": bool(of.without_parental_support),
        "age_at_start": Clock("years", stated.born).count(of.starts) if stated.born else stated.age or 0,
    }


def arrivals(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Children adopted, or taken in as kinship carer, by their responsible carer; the latest of each"""
    here = children_here(notes)
    adopted = max((child.adopted_on for child in here if child.adopted_on), default=None)
    kinship = max((child.kinship_since for child in here if child.kinship_since), default=None)
    if not (adopted or kinship) or not is_main_carer(notes, place, stated):
        return {}
    facts: dict[str, object] = {}
    if adopted:
        notes.assume("children", "the adopted child was matched by an agency, and is not a close relative's or a foster child")
        since = notes.clock(place, "days_since_adoption", Clock("days", adopted))
        facts |= {"has_adopted": True, "days_since_adoption": since}
    if kinship:
        notes.assume("children", "no parent is able to care for the child, or the child would probably be looked after by the authority")
        months = notes.clock(place, "months_of_kinship_care", months_since(kinship))
        facts |= {"is_kinship_carer": True, "months_of_kinship_care": months}
    return facts
