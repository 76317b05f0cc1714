"""Treatment for dependency: its kind, from which day its months count, and how it ends."""

from __future__ import annotations

from datetime import date

from betteroff.activities import BadInput, Treatment, minutes_of, minutes_on_the_way
from betteroff.calendar import DAY, Clock
from betteroff.facts import TreatmentCourse, TreatmentEnd, TreatmentFacts, TreatmentKind
from betteroff.household import Adult
from betteroff.reading.notes import Notes
from betteroff.reading.stay import assume_it_ends_in_time
from betteroff.rulebook import NotCovered
from betteroff.situation import Dated, Situation

_KINDS = {"structured": TreatmentKind.STRUCTURED, "residential": TreatmentKind.RESIDENTIAL, "informal": TreatmentKind.INFORMAL}
_ENDS = {True: TreatmentEnd.AS_PLANNED, False: TreatmentEnd.NOT_AS_PLANNED, None: TreatmentEnd.NOT_SAID}


def treatment(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Treatment for dependency, and a stay away from home for it"""
    dated = notes.situation.treatment_on(notes.day, place)
    if dated is None or not isinstance(dated.activity, Treatment) or dated.first is None:
        ended = courses_before(notes.situation, notes.day, place)
        return {"course_of_treatment": TreatmentFacts(end=_end(ended[-1]), has_left_residential=_was_a_stay(ended[-1]))} if ended else {}
    given = dated.activity
    course, began = _course(notes, place, dated, given)
    facts: dict[str, object] = {
        "treatment": _KINDS[given.kind],
        "months_in_treatment": notes.clock(place, "months_in_treatment", Clock("months", began)),
        "course_of_treatment": TreatmentFacts(
            course=course,
            months_of_course=notes.clock(place, "months_of_course", Clock("months", dated.first)),
            end=_end(dated) if dated.ended_by else TreatmentEnd.NONE,
            is_ordered_by_court=bool(stated.circumstances and stated.circumstances.court_ordered_treatment),
            minutes=(minutes_of(given) or 0) + minutes_on_the_way(given),
            has_left_residential=given.kind != "residential"
            and any(map(_was_a_stay, courses_before(notes.situation, notes.day, place)[-1:])),
        ),
    }
    return facts | _stay(notes, place, dated, given) if given.kind == "residential" else facts


def courses_before(situation: Situation, day: date, place: int) -> list[Dated]:
    """The structured and residential courses of treatment that ended before a day, oldest first"""
    over = [d for d in situation.courses(place) if d.last and d.last < day]
    return sorted((d for d in over if not is_informal(d)), key=lambda d: d.last or day) if over else over


def is_informal(dated: Dated) -> bool:
    """Whether it is mutual aid and the like"""
    return isinstance(dated.activity, Treatment) and dated.activity.kind == "informal"


def _course(notes: Notes, place: int, dated: Dated, given: Treatment) -> tuple[TreatmentCourse, date]:
    """How a course stands to the one before it, and the day from which its months count

    Where it is not said, treatment that goes on without a break is the same, and after a break it is a new course.
    """
    assert dated.first is not None  # Treatment asks for it
    earlier = courses_before(notes.situation, dated.first, place)
    if given.kind == "informal" or not earlier:
        if given.continues:
            fault = "needs the earlier course of treatment, with its first and last day, among the activities"
            raise BadInput([(f"{dated.field}.continues", fault)])
        return TreatmentCourse.FIRST, dated.first
    before = earlier[-1]
    goes_on = before.last is not None and before.last + DAY == dated.first
    if given.continues is None:
        taken = "treatment that goes on without a break: its months go on counting" if goes_on else "a new course: its months count anew"
        notes.assume(f"{dated.field}.continues", f"{taken}; a letter from the provider says which")
    if not (goes_on if given.continues is None else given.continues):
        return TreatmentCourse.NEW, dated.first
    assert isinstance(before.activity, Treatment)
    return TreatmentCourse.SAME, _course(notes, place, before, before.activity)[1]


def _was_a_stay(dated: Dated) -> bool:
    """Whether a course was residential rehabilitation, a stay of 24 hours or longer that was advised"""
    given = dated.activity
    return isinstance(given, Treatment) and given.kind == "residential" and given.advised_24_hours is not False


def _end(dated: Dated) -> TreatmentEnd:
    """How a course ends, as far as it is told"""
    return _ENDS[dated.ended_by.planned if dated.ended_by else None]


def _stay(notes: Notes, place: int, dated: Dated, given: Treatment) -> dict[str, object]:
    """A stay in residential rehabilitation"""
    assert dated.first is not None  # Treatment asks for it
    where = f"adults.{place + 1}.treatment"
    if given.advised_24_hours is None:
        notes.assume(
            f"{where}.advised_24_hours", "a health-care professional advised a stay of 24 hours or longer; bring a letter that says so"
        )
    absence = Clock("months", dated.first).count(max(notes.day, dated.last or notes.day))
    if dated.last is None:
        assume_it_ends_in_time(notes, f"{where}.ends", dated.first)
    if len(notes.stated.adults) == 2 and absence >= notes.figure("longest_absence"):
        raise NotCovered(f"{where}: a stay of more than six months ends the couple's joint claim (UC Regs 2013 reg. 3(6)); not covered")
    return {"is_advised_24_hours": given.advised_24_hours is not False, "absence_months": absence}
