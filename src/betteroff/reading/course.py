"""A course of study: whether it stands in the way of a claim, and the periods in which its income counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from betteroff.activities import BadInput, Training
from betteroff.calendar import DAY, AssessmentPeriod, Clock, after_months, september_after, written
from betteroff.facts import AdultFacts, Capability, CourseFacts, Education
from betteroff.household import Adult, Course
from betteroff.money import MONTHS_A_YEAR, half_up
from betteroff.reading.notes import Notes
from betteroff.reading.work_benefits import is_carer_support_payment
from betteroff.rulebook.tables import asked, first_row
from betteroff.schemes.education import EDUCATION, education_inputs


def with_course(notes: Notes, place: int, adult: AdultFacts, partner: AdultFacts, has_children: bool) -> AdultFacts:
    """An adult with the course of the day, which turns on the rest of the household"""
    stated = notes.stated.adults[place]
    course, period = stated.course, notes.period_of(notes.day)
    if course is None:
        training = training_of_young_person(notes, place, adult)
        return with_education(notes, adult._replace(course=training), partner, has_children) if training.is_on else adult
    where = f"adults.{place + 1}.course"
    for field in ("full_time", "advanced"):
        if getattr(course, field) is None:
            raise BadInput([(f"{where}.{field}", "is needed: whether a student may claim turns on it")])
    notes.turning_days |= {course.starts, period.last_day + DAY, *((course.ends + DAY,) if course.ends else ())}
    return with_education(notes, adult._replace(course=course_facts(notes, place, adult, course)), partner, has_children)


def with_education(notes: Notes, study: AdultFacts, partner: AdultFacts, has_children: bool) -> AdultFacts:
    """An adult on a course or in training, with what the table of education decides of it"""
    table = asked(EDUCATION, notes.period_first_day)
    row = first_row(table.scan, education_inputs(study, partner, has_children))
    return study._replace(course=study.course._replace(education=Education(table.rows[row].then)))


def course_facts(notes: Notes, place: int, adult: AdultFacts, course: Course) -> CourseFacts:
    """What is known of the course"""
    stated, where = notes.stated.adults[place], f"adults.{place + 1}"
    if course.without_parental_support is None and not course.advanced:
        notes.assume(f"{where}.course.without_parental_support", "has parental support")
    if course.full_time and adult.cares_for_severely_disabled:
        text = "for carers too: 21 hours a week or more of supervised study; with fewer, the carer element may be due"
        if is_carer_support_payment(notes, place):
            text = f"{text}; Carer Support Payment does not go by these hours"
        notes.assume(f"{where}.course.full_time", f"{text} (SI 1976/409 reg. 5)")
    has_benefit = adult.has_disability_benefit or adult.has_attendance_allowance
    if adult.capability != Capability.FIT and has_benefit and stated.capability_since is None:
        notes.assume(f"{where}.capability_since", "limited capability was decided before the course began")
    is_on = course.starts <= notes.day and (course.ends is None or notes.day <= course.ends)
    return student_income(notes, f"{where}.course", course)._replace(
        is_on=is_on,
        is_on_the_day=is_on,
        is_full_time=bool(course.full_time),
        is_of_notified_person=bool(course.when_moved_to_universal_credit),
        is_advanced=bool(course.advanced),
        is_qualifying_young_person=is_qualifying_young_person(notes, where, stated, course),
        has_support=bool(course.maintenance_loan or course.grant),
        capability_came_first=stated.capability_since is None or stated.capability_since < course.starts,
        is_without_parental_support=bool(course.without_parental_support),
        age_at_start=Clock("years", stated.born).count(course.starts) if stated.born else adult.age,
    )


def is_qualifying_young_person(notes: Notes, where: str, stated: Adult, course: Course) -> bool:
    """Of an age, and on a course below advanced education, to be a qualifying young person (reg. 5)"""
    if course.advanced or stated.born is None:
        return False
    birthday = notes.turns(stated.born, "young_person_age")
    is_young = course.starts < birthday and notes.day < september_after(birthday)
    if is_young and not course.full_time:
        text = "no more than 12 hours a week are taught; with more, a young person's course stands in the way (UC Regs 2013 regs 5, 12(1A))"
        notes.assume(f"{where}.course.full_time", text)
    return is_young and bool(course.full_time)


def training_of_young_person(notes: Notes, place: int, adult: AdultFacts) -> CourseFacts:
    """Training of somebody young enough to be a qualifying young person (regs 5, 12(1A)); nobody else's stands in the way of a claim

    Somebody already on Universal Credit when it begins is no such person (reg. 5(5)).
    """
    born, least = notes.stated.adults[place].born, notes.figure("young_person_course_hours")
    trainings = [given for given in notes.situation.on(notes.day, place, Training) if not given.advanced and given.hours > least]
    if born is None or not trainings:
        return CourseFacts()
    given, birthday = trainings[0], notes.turns(born, "young_person_age")
    starts, award = given.starts or notes.day, notes.stated.award_began
    if starts >= birthday or notes.day >= september_after(birthday) or (award is not None and award < starts):
        return CourseFacts()
    notes.turning_days.add(september_after(birthday))
    where = f"adults.{place + 1}.training"
    if award is None:
        text = "Universal Credit was not being paid when it began; if it was, a young person's training does not stand in its way"
        notes.assume(f"{where}.starts", f"{text} (UC Regs 2013 reg. 5(5)): give universal_credit.first_assessment_period")
    is_relevant = bool(given.referred) and (given.is_required or given.is_agreed)
    if is_relevant:
        notes.assume(f"{where}.referred", "all work-related requirements may be asked of them, so that the training is no bar")
    return CourseFacts(
        is_on=True,
        is_full_time=bool(given.full_time),
        is_qualifying_young_person=True,
        is_traineeship=bool(given.traineeship),
        is_relevant_training=is_relevant,
        capability_came_first=True,
        age_at_start=Clock("years", born).count(starts),
    )


class CourseYear(NamedTuple):
    """One year of a course, or the whole of a shorter one."""

    first_day: date
    following: date | None
    """The first day of the next year; none where the course ends in this one."""
    vacation: AssessmentPeriod | None
    """The long vacation, both days included."""


def student_income(notes: Notes, where: str, course: Course) -> CourseFacts:
    """The year's loan or grant, and the assessment periods in which it counts (regs 68 to 71)"""
    period = notes.period_of(notes.day)
    time = notes.time_counted()
    if course.starts > time.last_day or (course.ends is not None and course.ends < time.first_day):
        return CourseFacts()
    if course.maintenance_loan is None and course.postgraduate_loan is None and course.grant is None:
        notes.assume(f"{where}.maintenance_loan", "no student loan could be had for it, and there is no grant")
        return CourseFacts()
    if course.maintenance_loan is not None and course.grant is not None:
        notes.assume(f"{where}.grant", "beside a loan it is ignored, and holds nothing for rent or for another person (reg. 68(3))")
    year = course_year(notes, where, course, period)
    counted = [each for each in periods_of(notes, year, course) if counts(each, year, course)]
    if course.ends is None:
        notes.assume(f"{where}.ends", "the course goes on beyond this year")
    support = course.maintenance_loan if course.maintenance_loan is not None else course.grant or 0
    postgraduate = course.postgraduate_loan or 0
    if course.received is None:
        notes.assume(f"{where}.received", "the loan and the grant are taken in full; a twelfth a month is in hand")
    received = course.received if course.received is not None else support + postgraduate + beside_loan(course)
    notes.turning_days |= {each.first_day for each in periods_of(notes, year, course)}
    return CourseFacts(
        income_counts=period in counted,
        periods=len(counted),
        support_year=support,
        postgraduate_loan_year=postgraduate,
        received_month=half_up(received, MONTHS_A_YEAR),
    )


def beside_loan(course: Course) -> int:
    """The grant that comes beside a loan"""
    return (course.grant or 0) if course.maintenance_loan is not None else 0


def course_year(notes: Notes, where: str, course: Course, period: AssessmentPeriod) -> CourseYear:
    """The year of the course in which the assessment period falls; one that begins in it is that year"""
    has_begun = course.year_starts is not None and course.year_starts <= period.last_day
    stated = course.year_starts if has_begun and course.year_starts else course.starts
    passed = Clock("years", stated).count(period.last_day)
    first = after_months(stated, passed * MONTHS_A_YEAR)
    if passed or stated != (course.year_starts or stated):
        notes.assume(f"{where}.year_starts", f"the year of the course began on {written(first)}, with the same amounts")
    following: date | None = after_months(first, MONTHS_A_YEAR)
    if course.ends is not None and following is not None and course.ends < following:
        following = None
    lasts_two_years = course.ends is None or after_months(course.starts, 2 * MONTHS_A_YEAR) <= course.ends + DAY
    if not lasts_two_years and course.long_vacation_starts is None:
        return CourseYear(first, following, None)
    if following is None:  # no long vacation after the last year
        return CourseYear(first, None, None)
    return CourseYear(first, following, long_vacation(where, course, first, following))


def long_vacation(where: str, course: Course, first: date, following: date) -> AssessmentPeriod:
    """The long vacation of a year of the course"""
    begins = course.long_vacation_starts
    if begins is None:
        raise BadInput([(f"{where}.long_vacation_starts", "is needed for a course of two years or more: student income pauses with it")])
    shift = 0
    while after_months(begins, shift) < first:
        shift += MONTHS_A_YEAR
    while after_months(begins, shift) >= following:
        shift -= MONTHS_A_YEAR
    ends = course.long_vacation_ends
    return AssessmentPeriod(after_months(begins, shift), after_months(ends, shift) if ends else following - DAY)


def periods_of(notes: Notes, year: CourseYear, course: Course) -> Iterator[AssessmentPeriod]:
    """The assessment periods of a year: from the one in which it begins to before that in which the next one does"""
    last = year.following - DAY if year.following else course.ends
    assert last is not None  # a course without an end has a following year
    period = notes.period_of(year.first_day)
    while period.first_day <= last and not (year.following and year.following <= period.last_day):
        yield period
        period = notes.period_of(period.last_day + DAY)


def counts(period: AssessmentPeriod, year: CourseYear, course: Course) -> bool:
    """Whether there is student income in an assessment period (reg. 68(1))"""
    if period.first_day <= year.first_day <= period.last_day:
        return True  # in it the course, or a year of it, begins
    if course.ends is not None and period.first_day <= course.ends <= period.last_day:
        return False
    vacation = year.vacation
    if vacation is None:
        return True
    begins_in_it = period.first_day <= vacation.first_day <= period.last_day
    return not begins_in_it and not (vacation.first_day <= period.first_day and period.last_day <= vacation.last_day)
