"""What to know, and what to ask for, in treatment for dependency; and what there was for it on any day. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from betteroff.conditionality.treatment import (
    ALLOWANCE_TREATMENT,
    HISTORY,
    SUPPORT_TREATMENT,
    TREATMENT,
    Benefit,
    OfTreatment,
    Standing,
    allowance_inputs,
    history_inputs,
    support_inputs,
    treatment_inputs,
)
from betteroff.duties.lookahead import hours
from betteroff.explanation import Worked
from betteroff.facts import shows_no_values
from betteroff.rulebook.tables import Question, asked, every_row, name_of, rows_of, versions
from betteroff.situation import Situation


@shows_no_values
class TreatmentAdvice(NamedTuple):
    """Something to know in treatment, and what to ask for: information, not in any figure or duty."""

    whose: str
    what: str
    why: str
    ask: str
    request: str
    """What the adult may ask the work coach to record, in words of their own."""
    certainty: str
    law: str
    mark: str
    table: str
    row: int
    outcome: int
    """As a number, for those who compare it."""


class TreatmentRule(NamedTuple):
    """What there is, or was, for somebody in treatment, with the days on which it stands."""

    benefits: tuple[str, ...]
    what: str
    switches_off_search: bool
    """An easement; no benefit had one before 29 April 2013."""
    why: str
    ask: str
    certainty: str
    law: str
    mark: str
    first_day: date
    """27 April 2009, where this history begins, for what is older than that."""
    last_day: date | None
    """None: it goes on, or its last day was not found."""


def treatment_advice(situation: Situation, worked: Worked) -> Iterator[TreatmentAdvice]:
    """What each adult in treatment, or out of it again, should know beside Universal Credit and new-style benefits."""
    adults = (worked.facts_today.first, worked.facts_today.second)
    for place, label in enumerate(situation.household.labels()):
        adult = adults[place]
        if worked.duties is not None and _has_award(worked):
            for outcome, advice in _rows(label, TREATMENT, treatment_inputs(adult, worked.duties[place].group), worked.day):
                takes = f": {hours(adult.course_of_treatment.minutes)} hours a week" if outcome == OfTreatment.TIMES else ""
                yield advice._replace(what=advice.what + takes)
        yield from (found for _, found in _rows(label, ALLOWANCE_TREATMENT, allowance_inputs(adult, _has_award(worked)), worked.day))
        yield from (found for _, found in _rows(label, SUPPORT_TREATMENT, support_inputs(adult), worked.day))


def treatment_rules_on(day: date) -> tuple[TreatmentRule, ...]:
    """What there is, or was, on a day for people in treatment: from 27 April 2009 on. Raises NotCovered."""
    table = asked(HISTORY, day)
    words, rows = table.inputs[0].words, {benefit: every_row(table.scan, history_inputs(benefit)) for benefit in Benefit}
    return tuple(
        TreatmentRule(
            benefits=tuple(words[benefit] for benefit in Benefit if number in rows_of(rows[benefit])),
            what=table.outcome(number),
            switches_off_search=row.then == Standing.EASEMENT,
            why=row.why,
            ask=row.ask,
            certainty=row.certainty,
            law=row.law,
            mark=row.mark,
            first_day=row.start or versions(table.scheme, table.name)[0].start,
            last_day=row.until,
        )
        for number, row in enumerate(table.rows)
    )


def _has_award(worked: Worked) -> bool:
    """Whether Universal Credit is due: an award that comes to nothing asks for nothing"""
    return worked.facts.claims_universal_credit and worked.money.universal_credit.payable > 0


def _rows(whose: str, question: Question, inputs: tuple[int, ...], day: date) -> Iterator[tuple[int, TreatmentAdvice]]:
    table = asked(question, day)
    for number in rows_of(every_row(table.scan, inputs)):
        row = table.rows[number]
        advice = TreatmentAdvice(
            whose,
            table.outcome(number),
            row.why,
            row.ask,
            row.request,
            row.certainty,
            row.law,
            row.mark,
            name_of(question),
            number + 1,
            row.then,
        )
        yield row.then, advice
