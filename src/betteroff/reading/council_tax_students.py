"""Students whom a national scheme keeps out of a Council Tax Reduction."""

from __future__ import annotations

from betteroff.calendar import Clock
from betteroff.facts import ReductionScheme, StudentExclusion
from betteroff.household import Adult, Child
from betteroff.reading.capability import disability
from betteroff.reading.notes import Notes
from betteroff.rulebook.tables import asked, first_row
from betteroff.schemes.council_tax_students import STUDENT, StudentInputs

_NATIONAL = (ReductionScheme.ENGLAND, ReductionScheme.WALES, ReductionScheme.SCOTLAND)


def is_full_time_student(notes: Notes, stated: Adult) -> bool:
    """Whether an adult is a full-time student on the day, from the first day of the course to the last"""
    course = stated.course
    return bool(course and course.full_time and course.starts <= notes.day and (course.ends is None or notes.day <= course.ends))


def students_of(notes: Notes, children: list[Child], scheme: ReductionScheme) -> StudentExclusion:
    """Whether a course keeps the household out: of a couple, whoever is not kept out may apply"""
    could_apply = [place for place, stated in enumerate(notes.stated.adults) if stated.cannot_claim is None]
    if not any(is_full_time_student(notes, notes.stated.adults[place]) for place in could_apply):
        return StudentExclusion.NOT_KEPT_OUT
    if scheme not in _NATIONAL:
        text = "the council's scheme does not keep full-time students out, as the national ones do: ask the council"
        notes.assume("home.council_tax_scheme", text)
        return StudentExclusion.NOT_KEPT_OUT
    return min(student_of(notes, place, children, scheme) for place in could_apply)


def student_of(notes: Notes, place: int, children: list[Child], scheme: ReductionScheme) -> StudentExclusion:
    """Whether a course keeps one adult out"""
    adults = notes.stated.adults
    stated = adults[place]
    course, age = stated.course, age_on(notes, stated)
    answers = StudentInputs(
        is_full_time_student=is_full_time_student(notes, stated),
        is_responsible_for_child=bool(children) and all(is_full_time_student(notes, other) for other in adults),
        is_single_foster_parent=len(adults) == 1 and is_fostering(notes, stated),
        brings_disability_premium=any(has_benefit_for_premium(notes, number, adult) for number, adult in enumerate(adults)),
        days_of_limited_capability=days_of_limited_capability(notes, place, stated),
        is_advanced=bool(course and course.advanced),
        age=age,
        age_at_start=Clock("years", stated.born).count(course.starts) if course and stated.born else age,
        lives_in_scotland=scheme == ReductionScheme.SCOTLAND,
    )
    scan = asked(STUDENT, notes.period_first_day).scan
    found: StudentExclusion = scan.then[first_row(scan, answers)]
    return found


def age_on(notes: Notes, stated: Adult) -> int:
    """The age of an adult on the day"""
    return Clock("years", stated.born).count(notes.day) if stated.born else stated.age or 0


def is_fostering(notes: Notes, stated: Adult) -> bool:
    """Whether a child is placed with an adult"""
    placed = stated.fostering
    return placed is not None and notes.has_come(placed.since or notes.day) and not notes.has_come(placed.ended)


def has_benefit_for_premium(notes: Notes, place: int, stated: Adult) -> bool:
    """Whether an adult brings a disability premium: by a benefit for disability, or blind (SI 2012/2886 Sch 3 para 10)"""
    paid = disability(notes, place, stated)
    return bool(stated.blind or paid.get("has_disability_benefit") or paid.get("has_attendance_allowance"))


def days_of_limited_capability(notes: Notes, place: int, stated: Adult) -> int:
    """For how many days an adult has had limited capability for work; for long enough, where its first day is not stated"""
    if stated.capability in (None, "fit"):
        return 0
    if stated.capability_since is not None:
        return max(0, (notes.day - stated.capability_since).days)
    enough = asked(STUDENT, notes.period_first_day).limit("days_of_limited_capability")
    notes.assume(
        f"adults.{place + 1}.capability_since",
        f"limited capability for work was found {enough} days ago or earlier, for Council Tax Reduction",
    )
    return enough
