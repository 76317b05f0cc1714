"""A draft for the claimant commitment: what may be recorded for each adult, each with its law and words to ask for it. Plain data.

It goes by what was stated and what the rules make of it. What to disclose, of treatment above all,
is for the adult to decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from betteroff.calendar import DAY, written
from betteroff.conditionality.easements import TREATMENT_EASEMENT
from betteroff.conditionality.hours import AVAILABILITY, EXPECTED_HOURS, INTERVIEW_AVAILABILITY
from betteroff.conditionality.treatment import TREATMENT, OfTreatment
from betteroff.conditionality.work_group import APART_FROM_EARNINGS, WORK_GROUP
from betteroff.duties.lines import DutyLine
from betteroff.duties.lookahead import hours, search_in_words
from betteroff.duties.outlook import AdultDuties, Easement, MayBeAsked
from betteroff.duties.treatment import TreatmentAdvice
from betteroff.facts import AdultFacts, TreatmentCourse, shows_no_values
from betteroff.rulebook.tables import CERTAINTIES, Question, Row, asked, name_of

ACTIVITIES, HOURS, AVAILABLE = "What comes off work search", "Hours a week", "Availability"
LIMITS, EASEMENTS = "What work is looked for", "What lifts requirements"
BESIDE, CIRCUMSTANCES = "Interviews and work preparation", "Circumstances to have looked at"
OF_TREATMENT = "Treatment"
COMMITMENT = "Welfare Reform Act 2012 ss. 4(1)(e), 14; UC Regs 2013 reg. 15"
"""That there is a commitment, and how it is accepted."""


@shows_no_values
class Entry(NamedTuple):
    """One thing that the claimant commitment may record."""

    whose: str
    part: str
    what: str
    hours: Decimal | None
    """A week, where it is about hours."""
    first_day: date | None
    last_day: date | None
    why: str
    law: str
    mark: str
    certainty: str
    ask: str
    """What to bring, or what to ask for."""
    request: str
    """What the adult may ask the work coach to record, in words of their own."""


def commitment(duties: tuple[AdultDuties, ...], treatment: tuple[TreatmentAdvice, ...]) -> Iterator[Entry]:
    """The draft for each adult, part by part; for nobody where there is no Universal Credit."""
    for adult in duties:
        if adult.has_award:
            advice = tuple(found for found in treatment if found.whose == adult.label and found.table == name_of(TREATMENT))
            yield from (found._replace(whose=adult.label) for found in _of(adult, advice))


def _of(adult: AdultDuties, treatment: tuple[TreatmentAdvice, ...]) -> Iterator[Entry]:
    if adult.is_in_full_group:
        yield from (_of_line(ACTIVITIES, line) for line in adult.deductions if line.hours is not None)
        yield from _hours(adult)
        if adult.found.is_available:
            yield _available(adult, AVAILABILITY, adult.found.availability_row, "For work")
            yield _available(adult, INTERVIEW_AVAILABILITY, adult.found.interview_availability_row, "For an interview")
        yield from (_of_line(LIMITS, line) for line in adult.limits)
    else:
        yield _group(adult)
    yield from (_of_line(BESIDE, line) for line in adult.beside_search if line.request)
    yield from (_easement(adult, each, treatment) for each in adult.easements)
    yield from (_of_advice(CIRCUMSTANCES, found) for found in adult.may_ask)
    yield from (_of_advice(OF_TREATMENT, found) for found in treatment if not _is_asked_already(adult, found))


def _is_asked_already(adult: AdultDuties, found: TreatmentAdvice) -> bool:
    """What of treatment the draft has without it: nothing to ask; the six months of a new course; informal support whose time is agreed"""
    is_eased = any(easement.name == TREATMENT_EASEMENT for easement in adult.easements)
    is_agreed = found.outcome == OfTreatment.INFORMAL and _facts(adult).hours.preparation_minutes > 0
    return not found.request or is_agreed or (is_eased and _is_of_new_course(adult, found))


def _is_of_new_course(adult: AdultDuties, found: TreatmentAdvice) -> bool:
    return found.outcome == OfTreatment.COURSE and _facts(adult).course_of_treatment.course == TreatmentCourse.NEW


def _facts(adult: AdultDuties) -> AdultFacts:
    return (adult.worked.facts_today.first, adult.worked.facts_today.second)[adult.place]


def _of_line(part: str, line: DutyLine) -> Entry:
    """A row of the deductions, the limits, or what goes with work search"""
    what = f"{line.what[0].upper()}{line.what[1:]}"
    return Entry(
        "", part, what, line.hours, line.first_day, line.last_day, line.why, line.law, line.mark, line.certainty, line.ask, line.request
    )


def _of_advice(part: str, found: MayBeAsked | TreatmentAdvice) -> Entry:
    """Something to ask the work coach for, in the words of its row"""
    return Entry("", part, found.what, None, None, None, found.why, found.law, found.mark, found.certainty, found.ask, found.request)


def _hours(adult: AdultDuties) -> Iterator[Entry]:
    """Hours expected, those left for work search, and that fewer may do."""
    expected = _of_row(HOURS, _row(adult, EXPECTED_HOURS, adult.found.expected_hours_row), "Expected hours")
    yield expected._replace(hours=adult.expected_hours)
    left = hours(adult.found.search)
    lifted = "" if adult.work_search else ", once it is required again"
    why, law = "The expected hours less the time agreed for other things", "UC Regs 2013 reg. 95(1), (2)"
    yield Entry("", HOURS, f"Work search{lifted}", left, None, None, why, law, "verified", CERTAINTIES[0], "", "")
    yield from (_of_line(HOURS, line) for line in adult.deductions if line.hours is None)


def _group(adult: AdultDuties) -> Entry:
    """The group of an adult of whom not everything can be required."""
    by_earnings = adult.found.group != adult.found.group_apart
    question, number = (WORK_GROUP, adult.found.group_row) if by_earnings else (APART_FROM_EARNINGS, adult.found.group_apart_row)
    return _of_row(HOURS, _row(adult, question, number), f"{adult.group}: no work search and no availability")


def _easement(adult: AdultDuties, found: Easement, treatment: tuple[TreatmentAdvice, ...]) -> Entry:
    """A circumstance with its days, and what follows on the day after; of a new course of treatment, also what shows that it is new."""
    following = adult.spell_after(found.last_day) if found.last_day else None
    after = f"; from {written(found.last_day + DAY)}, {search_in_words(following)}" if found.last_day and following else ""
    new = (one.ask for one in treatment if found.name == TREATMENT_EASEMENT and _is_of_new_course(adult, one))
    what, why, ask = f"{found.name[0].upper()}{found.name[1:]}", f"{found.what}{after}. {found.why}", ". ".join((found.ask, *new))
    days = found.first_day, found.last_day
    return Entry("", EASEMENTS, what, None, *days, why, found.law, found.mark, found.certainty, ask, found.request)


def _row(adult: AdultDuties, question: Question, number: int) -> Row:
    return asked(question, adult.worked.day).rows[number]


def _available(adult: AdultDuties, question: Question, number: int, named: str) -> Entry:
    outcome = asked(question, adult.worked.day).outcome(number)
    return _of_row(AVAILABLE, _row(adult, question, number), f"{named}: {outcome}")


def _of_row(part: str, row: Row, what: str) -> Entry:
    """What a row of a table makes; where it is certain, there is nothing to ask for unless the row says so."""
    return Entry("", part, what, None, None, None, row.why, row.law, row.mark, row.certainty, row.ask, row.request)
