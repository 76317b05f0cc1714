"""What may keep money safe when a scenario comes about, and what is kept if its work ends. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from betteroff.activities import Treatment
from betteroff.calendar import written
from betteroff.extended_help import extended_help
from betteroff.facts import StayFacts
from betteroff.household import Adult, UniversalCredit
from betteroff.money import Money
from betteroff.position import Position
from betteroff.rulebook.tables import Question, Table, asked, every_row, rows_of
from betteroff.schemes.extended_help import ExtendedHelp
from betteroff.schemes.help_with_money import (
    BENEFITS_IF_WORK_ENDS,
    IF_WORK_ENDS,
    SAFE_MONEY,
    IfWorkEnds,
    adult_starts_a_job,
    benefits_if_work_ends_inputs,
    if_work_ends_inputs,
    protection,
    safe_money_inputs,
    starts_a_job,
)
from betteroff.schemes.housing_benefit import is_absent_too_long
from betteroff.schemes.housing_decisions import HelpWithRent
from betteroff.schemes.housing_element import is_away_too_long
from betteroff.schemes.rehabilitation import REHABILITATION, Rehabilitation, rehabilitation_inputs


class Advice(NamedTuple):
    """Something that may be asked for, or that is kept or lost: information, not in any figure."""

    what: str
    why: str
    ask: str
    certainty: str
    law: str
    mark: str
    table: str
    row: int


def safe_money(today: Position, then: Position) -> Iterator[Advice]:
    """What may be asked for, so that money lasts and the first weeks of work are got through."""
    award = then.situation.household.universal_credit or UniversalCredit()
    inputs = safe_money_inputs(
        today.worked.facts,
        then.worked.facts,
        then.worked.money.universal_credit,
        rent_goes_to_landlord=bool(award.rent_to_landlord),
        is_paid_twice_monthly=award.paid == "twice monthly",
        is_homeless=_is_homeless(then),
    )
    for _, advice in _rows(SAFE_MONEY, inputs, then):
        yield advice
    money = today.worked.money
    if money.housing_benefit.payable or money.council_tax.reduction:
        yield from (_advice(table, row) for _, found, table, row in extended_help(today, then) if found != ExtendedHelp.NOT_DUE)


def if_work_ends(today: Position, then: Position) -> Iterator[Advice]:
    """What is kept, and for how long, if the work that a scenario starts does not last."""
    if not starts_a_job(today.worked.facts, then.worked.facts):
        return
    if today.worked.money.universal_credit.payable:
        yield from _award_if_work_ends(today, then)
    yield from _benefits_if_work_ends(today, then)


def _award_if_work_ends(today: Position, then: Position) -> Iterator[Advice]:
    """What is kept of an award of Universal Credit."""
    before, after = (side.worked.money.universal_credit for side in (today, then))
    rates = then.worked.rates.award.universal_credit
    inputs = if_work_ends_inputs(today.worked.facts, before, after, today.worked.decided.adults, rates)
    for outcome, advice in _rows(IF_WORK_ENDS, inputs, then):
        if outcome == IfWorkEnds.PROTECTED_RATE:
            advice = advice._replace(what=f"{advice.what}, {Money(protection(rates))} a month more than the rate of new awards")
        yield advice


def _benefits_if_work_ends(today: Position, then: Position) -> Iterator[Advice]:
    """What is kept of new-style and carers' benefits of each adult who starts a job."""
    labels = then.situation.household.labels()
    for place, label in enumerate(labels):
        before, after = ((side.worked.facts.first, side.worked.facts.second)[place] for side in (today, then))
        if adult_starts_a_job(before, after):
            benefits = (side.worked.decided.work_benefits[place] for side in (today, then))
            for _, advice in _rows(BENEFITS_IF_WORK_ENDS, benefits_if_work_ends_inputs(*benefits), then):
                yield advice._replace(what=f"{label}: {advice.what}") if len(labels) > 1 else advice


def rehabilitation(today: Position, then: Position) -> Iterator[Advice]:
    """What changes with a stay in residential rehabilitation, and on the day of moving out."""
    facts, rates, helped = then.worked.facts, then.worked.rates, then.worked.decided.housing.help
    too_long = is_away_too_long(facts, rates.award.universal_credit, rates.award.housing_element)
    if helped == HelpWithRent.HOUSING_BENEFIT:
        too_long = is_absent_too_long(facts, rates.housing_benefit)
    for place, adult in enumerate(then.situation.household.adults):
        before, now = ((side.worked.facts_today.first, side.worked.facts_today.second)[place] for side in (today, then))
        if not before.stay.is_in:
            before = before._replace(stay=_stay_just_over(today, then, place))
        inputs = rehabilitation_inputs(before, now, facts, helped, too_long, _has_care(adult))
        for outcome, advice in _rows(REHABILITATION, inputs, then):
            if outcome == Rehabilitation.CARE and inputs.is_in and (stay := then.situation.stay_on(then.on, place)):
                last = stay.first + timedelta(days=then.worked.rates.disability.days_in_care_home)
                advice = advice._replace(what=f"{advice.what}, paid up to {written(last)}")
            yield advice


def _stay_just_over(today: Position, then: Position, place: int) -> StayFacts:
    """The stay that ended the day before, or whose programme they move out of now; nothing where there is none."""
    over = then.situation.ended_stay(then.on, place)
    was, is_now = (side.situation.household_on(then.on).home.tenure == "residential_rehabilitation" for side in (today, then))
    if over is None or not isinstance(over.activity, Treatment):
        return StayFacts()
    if over.last != then.on - timedelta(days=1) and not (was and not is_now):
        return StayFacts()
    course = over.activity
    return StayFacts(is_in=True, in_care_home=bool(course.care_home), is_publicly_funded=course.publicly_funded is not False)


def _has_care(adult: Adult) -> bool:
    """Whether a disability benefit for care or daily living is stated."""
    paid = adult.disability
    return paid is not None and any((paid.pip_daily_living, paid.adp_daily_living, paid.dla_care))


def _is_homeless(position: Position) -> bool:
    return any(adult.circumstances and adult.circumstances.homeless for adult in position.situation.household.adults)


def _rows(question: Question, inputs: tuple[int, ...], position: Position) -> Iterator[tuple[int, Advice]]:
    table = asked(question, position.on)
    for number in rows_of(every_row(table.scan, inputs)):
        yield table.rows[number].then, _advice(table, number)


def _advice(table: Table, number: int) -> Advice:
    row, name = table.rows[number], f"{table.scheme}/{table.name}"
    return Advice(table.outcome(number), row.why, row.ask, row.certainty, row.law, row.mark, name, number + 1)
