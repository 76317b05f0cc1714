"""A claim to Jobseeker's Allowance, old or new-style: since when, what is recorded, caring, work, study, what takes up days."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from betteroff.activities import Job, Volunteering
from betteroff.calendar import Clock
from betteroff.facts.claimant import OLD_JOBSEEKERS_ALLOWANCES, Benefit
from betteroff.facts.jobseekers import JobseekerFacts, Occasion, StudyFacts
from betteroff.household import Adult, Child, Household, Jobseeking
from betteroff.household.circumstances import Circumstances, WorkRequirements
from betteroff.money import DAYS_A_WEEK
from betteroff.reading.claims.benefits import first_day
from betteroff.reading.claims.jobseeker_spells import spell, violence
from betteroff.reading.claims.new_style_jobseekers import new_style_duties
from betteroff.reading.claims.remunerative_work import is_joint_claim
from betteroff.reading.notes import HOUSEHOLD, Notes
from betteroff.rulebook.figures import figures
from betteroff.rulebook.tables import versions

NEW_STYLE = Benefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE

NOT_OF_THE_OLD = {
    "work_requirements": ("agreed_hours", "agreed_deductions", "deductions", "accepted", "longest_travel", "threshold_work_ended"),
    "circumstances": ("bereaved", "protected_person", "public_duty", "abroad_for_treatment", "childcare_disrupted"),
}
"""What only Universal Credit and new-style claims take into account."""


def jobseeker_facts(notes: Notes, place: int, benefit: Benefit) -> JobseekerFacts:
    """The facts of one claim to Jobseeker's Allowance; nothing of any other"""
    if benefit not in (NEW_STYLE, *OLD_JOBSEEKERS_ALLOWANCES):
        return JobseekerFacts()
    stated = notes.stated.adults[place]
    facts = JobseekerFacts()._replace(
        **since(notes, place, first_day(stated, benefit)),
        **recorded(notes, place, benefit, stated),
        **work_and_study(notes, place, stated),
        **taken_up(notes, place, stated),
        **children_and_caring(notes, stated),
        spell=spell(notes, place, seeking_of(stated), first_day(stated, benefit)),
    )
    if benefit == NEW_STYLE:
        return facts._replace(duties=new_style_duties(notes, place, stated)) if notes.day >= new_style_began() else facts
    list_what_is_not_used(notes, place, stated)
    return facts._replace(violence=violence(notes, place, stated))


def list_what_is_not_used(notes: Notes, place: int, stated: Adult) -> None:
    """List what is stated of Universal Credit and new-style claims, and means nothing to the old allowance"""
    for part, fields in NOT_OF_THE_OLD.items():
        for field in fields:
            if getattr(getattr(stated, part), field, None):
                text = "not used by the old Jobseeker's Allowance; for days or hours taken up state claim.jobseeking"
                notes.assume(f"adults.{place + 1}.{part}.{field}", text)


def new_style_began() -> date:
    """The first day of the new-style allowance: that of the table of its requirements"""
    return versions("jobseekers", "new_style_requirements")[0].start


@cache
def nothing_stated() -> Jobseeking:
    """What only Jobseeker's Allowance asks, where nothing of it is stated"""
    return Jobseeking()


def seeking_of(stated: Adult) -> Jobseeking:
    """What only Jobseeker's Allowance asks"""
    return (stated.claim.jobseeking if stated.claim else None) or nothing_stated()


def figure(name: str, day: date) -> int:
    """A figure of what Jobseeker's Allowance requires"""
    return figures("jobseekers")[name].on(day).amount


def since(notes: Notes, place: int, began: date | None) -> dict[str, Any]:
    """Since when the benefit is claimed"""
    if began is None or not notes.has_come(began):
        return {}
    return {
        "start_is_known": True,
        "days_of_claim": notes.clock(place, "days_of_claim", Clock("days", began)),
        "months_of_claim": notes.clock(place, "months_of_claim", Clock("months", began)),
        "began_before_commitments": began.toordinal() < figure("commitments_from", notes.day),
        "began_earlier": began.toordinal() < figure("four_weeks_from", notes.day),
    }


def recorded(notes: Notes, place: int, benefit: Benefit, stated: Adult) -> dict[str, Any]:
    """What the agreement records, and what may be restricted"""
    agreed, seeking = stated.work_requirements or WorkRequirements(), seeking_of(stated)
    return {
        "is_joint_claim": is_joint_claim(notes, place, benefit),
        "agreed_minutes": seeking.hours_available or 0,
        "permitted_days": (seeking.permitted_weeks or 0) * DAYS_A_WEEK,
        "has_usual_work": bool(agreed.usual_occupation or agreed.usual_pay),
        "has_impairment": bool(agreed.impairment or agreed.excluded_work or stated.disability),
        "has_parenting_order": bool(seeking.parenting_order),
        "provides_service": bool(seeking.provides_service),
    }


def work_and_study(notes: Notes, place: int, stated: Adult) -> dict[str, Any]:
    """A job, voluntary work, and a course"""
    on = notes.situation.on
    return {
        "is_employed": bool(on(notes.day, place, Job)),
        "does_voluntary_work": bool(on(notes.day, place, Volunteering)),
        "study": study(notes, stated),
    }


def study(notes: Notes, stated: Adult) -> StudyFacts:
    """A course on the day, with its hours of guided learning where they are stated"""
    course, seeking = stated.course, seeking_of(stated)
    if course is None or course.starts > notes.day or (course.ends and course.ends < notes.day):
        return StudyFacts()
    guided = seeking.guided_hours
    return StudyFacts(
        is_on=True,
        is_full_time=bool(course.full_time),
        guided_is_known=guided is not None,
        guided_minutes=guided or 0,
        learning_minutes=max(guided or 0, seeking.learning_hours or 0),
        is_in_scotland=notes.stated.home.nation == "scotland",
    )


def children_and_caring(notes: Notes, stated: Adult) -> dict[str, Any]:
    """Children, and caring for somebody old, ill or disabled"""
    children = [child for child in notes.stated.children if is_child(notes, child)]
    youngest = max((child.born for child in children), default=None)
    facts: dict[str, Any] = {"cares": bool(children or stated.caring), "has_child": bool(children)}
    if stated.caring:
        notes.assume("caring", "for somebody of the household or the close family, who is old, ill or disabled (JSA Regs 1996 reg. 4)")
    if youngest is None:
        return facts
    is_stated, is_five = bool(seeking_of(stated).child_of_five_at_home), child_of_five(notes.stated, notes.day) is not None
    if is_stated and not is_five:
        notes.assume("claim.jobseeking.child_of_five_at_home", "no child who is stated is five on this day, so it is not used")
    return facts | {
        "is_lone_parent": len(notes.stated.adults) == 1,
        "youngest_child_years": notes.clock(HOUSEHOLD, "youngest_child_years", Clock("years", youngest)),
        "has_child_of_five_at_home": is_stated and is_five,
    }


def child_of_five(stated: Household, day: date) -> Clock | None:
    """The age of the youngest child who is five on the day"""
    ages = [Clock("years", child.born) for child in stated.children if child.born <= day]
    return max((age for age in ages if age.count(day) == figure("child_of_five", day)), key=lambda age: age.start, default=None)


def is_child(notes: Notes, child: Child) -> bool:
    """Whether a child is born, and under the age of a child, on the day"""
    return notes.has_come(child.born) and Clock("years", child.born).count(notes.day) < figure("child_age", notes.day)


def taken_up(notes: Notes, place: int, stated: Adult) -> dict[str, Any]:
    """Days taken up by an occasion, a court or the first week out of prison; and homelessness"""
    now, occupied = stated.circumstances or Circumstances(), seeking_of(stated).occupied
    facts: dict[str, Any] = {"is_homeless": bool(now.homeless)}
    if occupied and occupied.starts <= notes.day <= (occupied.ends or notes.day):
        facts |= {
            "occasion": Occasion[occupied.what.upper()],
            "days_of_occasion": notes.clock(place, "days_of_occasion", Clock("days", occupied.starts)),
            "occasions_before": occupied.times_before or 0,
        }
        if occupied.times_before is None:
            notes.assume(f"adults.{place + 1}.claim.jobseeking.occupied.times_before", "the first time in 12 months")
    if now.court_or_tribunal and (now.court_from or notes.day) <= notes.day <= (now.court_until or notes.day):
        facts |= {"is_at_court": True}
        if now.court_from:
            facts |= {"days_at_court": notes.clock(place, "days_at_court", Clock("days", now.court_from))}
        notes.assume(f"adults.{place + 1}.circumstances.court_or_tribunal", "the Jobcentre was told before the first day")
    released = now.released_from_prison
    if released is not None and notes.has_come(released):
        clock = Clock("days", released)
        facts |= {"has_left_prison": True, "days_since_release": notes.clock(place, "days_since_release", clock)}
    return facts
